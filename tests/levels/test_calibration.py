"""What share of what stands is force-closed: prior, session, both, and nothing; by what was received, and no later."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.engine.markets import START, linear, trades_of

from rektscope.levels.calibration import Observed, Prior, PriorBasis, SidePrior, calibrate, merged
from rektscope.levels.flow import Flow, crossed_usd, expected_usd
from rektscope.margins.liquidation_shares import prior_of
from rektscope.market.events import Gaps, Liquidations, MarketEvents
from rektscope.market.extent import Extent
from rektscope.market.instrument import Contract, Underlying
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.scenarios.shares import basis_of
from rektscope.ui.heatmap.map_text import calibration_note, calibration_text

PRIOR = Prior(
    SidePrior(1 / 50, 0.4),
    SidePrior(1 / 100, 0.4),
    0.5,
    "2025-01-01",
    "2025-07-01",
    "made up for these tests",
    fitted_on=("binance:BTC",),
)
HOURS = 24
END = START + HOURS * HOUR_MS


def flow_of(long_usd=1e6, short_usd=2e6, hours=HOURS):
    """The same crossed in every minute."""
    end_ms = START + MINUTE_MS * np.arange(1, 60 * hours + 1)
    usd = np.tile([long_usd / 60, short_usd / 60], (len(end_ms), 1))
    return Flow(end_ms, MINUTE_MS, usd, np.full(len(end_ms), 100.0))


def liquidations_of(rows):
    """Rows of (received after START in ms, USD, side), at a price of 100."""
    times = START + np.array([row[0] for row in rows], dtype=np.int64)
    return Liquidations.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=np.full(len(rows), 1_000),
        quantity_lots=np.array([round(row[1] * 10) for row in rows], dtype=np.int64),
        liquidated_side=np.array([int(row[2]) for row in rows], dtype=np.int8),
    )


def observed_of(rows, *batches, is_floor=False, since_ms=START):
    events = MarketEvents.of(linear(), trades_of([(1, 1_000, 1)]), liquidations_of(rows), *batches)
    return Observed.of_events(events, since_ms, is_floor=is_floor)


def steady(long_usd, short_usd, hours=HOURS):
    """A liquidation of each side every minute."""
    return [
        (minute * MINUTE_MS + 1, usd / 60, side)
        for minute in range(60 * hours)
        for usd, side in ((long_usd, Side.LONG), (short_usd, Side.SHORT))
    ]


def test_the_prior_alone_gives_its_mean_and_a_band_of_one_deviation():
    found = calibrate(PRIOR, None, flow_of(), START + HOUR_MS)
    spread = math.hypot(0.4, 0.5)
    assert found.long.low == pytest.approx(math.exp(-spread) / 50)
    assert found.long.high == pytest.approx(math.exp(spread) / 50)
    assert found.long.value == pytest.approx(math.exp(spread**2 / 2) / 50)
    assert (found.count, found.until_ms) == (0, None)
    expected = found.expected(1e6, Side.SHORT)
    assert (expected.usd, expected.low) == pytest.approx((1e6 * found.short.value, 1e6 * found.short.low))


def test_nothing_calibrates_a_market_without_prior_and_without_liquidations():
    assert calibrate(None, None, flow_of(), START + HOUR_MS) is None
    assert calibrate(None, observed_of([]), flow_of(), START + HOUR_MS) is None
    few = observed_of(steady(5e4, 5e4)[:50])
    assert calibrate(None, few, flow_of(), START + 24 * HOUR_MS) is None


def test_many_liquidations_of_a_whole_feed_calibrate_a_market_alone():
    observed = observed_of(steady(1e6 / 20, 2e6 / 40))
    found = calibrate(None, observed, flow_of(), START + 24 * HOUR_MS)
    assert found.prior is None
    assert 0.5 < found.long.value * 20 < 2.0
    assert 0.5 < found.short.value * 40 < 2.0
    assert found.long.low < 1 / 20 < found.long.high


def test_the_session_moves_the_prior_the_more_it_has_seen():
    observed = observed_of(steady(1e6 / 10, 2e6 / 400))
    lows, highs = [], []
    for hours in (0, 1, 4, 12, 24):
        found = calibrate(PRIOR, observed, flow_of(), START + hours * HOUR_MS)
        lows.append(found.short.low)
        highs.append(found.long.high)
        assert found.count == 2 * 60 * hours
    assert lows == sorted(lows, reverse=True)
    assert highs == sorted(highs)
    assert 1 / 400 < math.sqrt(found.short.low * found.short.high) < 1 / 100
    assert 1 / 50 < math.sqrt(found.long.low * found.long.high) < 1 / 10


def test_a_quiet_side_does_not_become_nothing():
    observed = observed_of([row for row in steady(1e6 / 50, 0.0) if row[2] is Side.LONG])
    found = calibrate(PRIOR, observed, flow_of(), START + 24 * HOUR_MS)
    assert 0.0 < found.short.value < calibrate(PRIOR, None, flow_of(), START).short.value


def test_a_sampled_feed_never_lowers_a_share_and_never_separates_the_sides():
    sampled = observed_of(steady(1e6 / 5000, 2e6 / 60), is_floor=True)
    found = calibrate(PRIOR, sampled, flow_of(), START + 24 * HOUR_MS)
    alone = calibrate(PRIOR, None, flow_of(), START)
    assert found.is_floor
    assert found.long.value == alone.long.value  # 1/60 of the shorts is less than 1/50 and 1/100 of both sides
    more = observed_of(steady(1e6 / 5000, 2e6 / 10), is_floor=True)
    raised = calibrate(PRIOR, more, flow_of(), START + 24 * HOUR_MS)
    assert raised.short.value > 1.3 * alone.short.value
    assert raised.long.value / alone.long.value == pytest.approx(raised.short.value / alone.short.value)
    assert calibrate(None, more, flow_of(), START + 24 * HOUR_MS) is None


def test_what_was_crossed_before_recording_began_or_in_a_gap_is_not_held_against_the_share():
    rows = [row for row in steady(1e6 / 50, 2e6 / 100) if 6 * HOUR_MS < row[0] < 12 * HOUR_MS or row[0] > 18 * HOUR_MS]
    times = np.array([START + 12 * HOUR_MS])
    gap = Gaps.from_columns(time_ms=times, received_ms=times + 6 * HOUR_MS, duration_ms=np.array([6 * HOUR_MS]))
    ignored = observed_of(rows, gap, since_ms=START + 6 * HOUR_MS)
    counted = observed_of(rows)
    at_ms = START + 24 * HOUR_MS
    prior_mean = math.sqrt(calibrate(PRIOR, None, flow_of(), at_ms).long.low * 50)
    assert prior_mean < 1.0
    aware, unaware = (calibrate(PRIOR, each, flow_of(), at_ms).long for each in (ignored, counted))
    assert math.sqrt(aware.low * aware.high) * 50 == pytest.approx(1.0, abs=0.02)
    assert math.sqrt(unaware.low * unaware.high) * 50 < 0.9


@given(st.integers(0, 10_000), st.lists(st.tuples(st.integers(0, 1440), st.integers(0, 1440)), max_size=4))
def test_what_was_crossed_while_no_liquidations_are_known_is_nothing_to_the_share(seed, stretches):
    known = Extent.of((START + first * MINUTE_MS, START + end * MINUTE_MS) for first, end in stretches)
    random, flow = np.random.default_rng(seed), flow_of()
    is_known = known.covers(flow.end_ms - MINUTE_MS, flow.end_ms)
    other = flow.standing_usd * np.where(is_known, 1.0, 1e3 * random.random(len(flow.end_ms)))[:, None]
    observed = replace(observed_of(steady(1e6 / 50, 2e6 / 100)), known=known)
    at_ms = START + 24 * HOUR_MS
    share = calibrate(PRIOR, observed, flow, at_ms)
    assert share == calibrate(PRIOR, observed, replace(flow, standing_usd=other), at_ms)
    if not is_known.any():
        assert share.long == calibrate(PRIOR, None, flow, at_ms).long


def test_totals_of_half_a_day_tell_the_share_that_those_of_the_whole_day_do():
    rows = [row for row in steady(1e6 / 50, 2e6 / 100) if row[0] <= 12 * HOUR_MS]
    half = replace(observed_of(rows), known=Extent(((START, START + 12 * HOUR_MS),)))
    told, whole = (calibrate(PRIOR, each, flow_of(), END).long for each in (half, observed_of(steady(2e4, 2e4))))
    assert math.sqrt(told.low * told.high) == pytest.approx(math.sqrt(whole.low * whole.high), rel=0.01)
    unaware = calibrate(PRIOR, observed_of(rows), flow_of(), END).long
    assert unaware.value < 0.95 * told.value  # as if nothing had been liquidated in the other half


@given(st.integers(0, HOURS * 60), st.integers(0, 5))
def test_shares_do_not_depend_on_anything_received_later(minute, seed):
    random = np.random.default_rng(seed)
    rows = [(when, usd * random.lognormal(0, 2), side) for when, usd, side in steady(1e4, 5e4)]
    at_ms = START + minute * MINUTE_MS
    flow = flow_of()
    known = int((flow.end_ms <= at_ms).sum())
    cut = Flow(flow.end_ms[:known], MINUTE_MS, flow.standing_usd[:known], flow.mark[:known])
    cut_rows = [row for row in rows if START + row[0] <= at_ms]
    assert calibrate(PRIOR, observed_of(rows), flow, at_ms) == calibrate(PRIOR, observed_of(cut_rows), cut, at_ms)


def test_a_sum_of_markets_is_weighed_by_open_interest_and_relative_where_one_is():
    one = calibrate(PRIOR, None, flow_of(), START)
    other = calibrate(replace(PRIOR, long=SidePrior(1 / 10, 0.4)), None, flow_of(), START)
    both = merged([(one, 3e9), (other, 1e9)])
    assert both.long.value == pytest.approx(0.75 * one.long.value + 0.25 * other.long.value)
    assert both.short.value == pytest.approx(one.short.value)
    assert merged([(one, 3e9), (None, 1e9)]) is None
    assert merged([(one, 0.0)]) is None


def test_a_sum_of_markets_says_what_its_shares_rest_on():
    alone = calibrate(None, observed_of(steady(1e6 / 5, 2e6 / 10)), flow_of(), END)
    own = calibrate(PRIOR, None, flow_of(), START)
    pooled_prior = replace(PRIOR, long=SidePrior(1 / 10, 0.9), fitted_until="2025-08-01")
    pooled_prior = replace(pooled_prior, basis=PriorBasis.OTHER_VENUE, fitted_on=("binance:ETH",))
    pooled = calibrate(pooled_prior, None, flow_of(), START)
    both = merged([(own, 3e9), (pooled, 1e9)])
    assert "recorded totals of BTC and ETH at Binance before 2025-08-01" in calibration_text(both)
    assert basis_of(both) == "totals of binance:BTC, binance:ETH recorded from 2025-01-01 to 2025-08-01"
    assert both.prior.long == SidePrior(pytest.approx((3 / 50 + 1 / 10) / 4), 0.9)
    assert both.prior.basis is PriorBasis.MIXED
    assert merged([(own, 3e9), (own, 1e9)]).prior == PRIOR
    assert merged([(alone, 3e9), (own, 1e9)]).prior == PRIOR
    assert merged([(alone, 3e9), (alone, 1e9)]).prior is None


def test_the_expected_flow_takes_the_shares_of_each_bucket_s_start_and_adds_the_background():
    edges = START + 4 * HOUR_MS * np.arange(3)
    observed = observed_of(steady(1e6 / 5, 2e6 / 10))
    with_background = replace(PRIOR, long=replace(PRIOR.long, background_usd_per_hour=1_000.0))
    found = expected_usd(flow_of(), edges, with_background, observed)
    crossed = crossed_usd(flow_of(), edges)
    first, second = (calibrate(PRIOR, observed, flow_of(), int(start)) for start in edges[:2])
    assert found.usd[0] == pytest.approx([crossed[0, 0] * first.long.value + 4_000, crossed[0, 1] * first.short.value])
    assert found.usd[1, 1] == pytest.approx(crossed[1, 1] * second.short.value)
    assert second.short.value > first.short.value
    assert (found.low < found.usd).all()
    assert (found.usd < found.high).all()
    assert expected_usd(flow_of(), edges, None) is None


def test_priors_know_their_data_and_other_markets_have_none():
    prior = prior_of(linear())
    assert prior.fitted_from < prior.fitted_until < "2025-07-13"  # before the bundled event
    assert 1 / 250 < min(side.share for side in prior.sides) < max(side.share for side in prior.sides) < 1 / 20
    assert prior.source
    assert not prior.is_pooled
    assert prior_of(replace(linear(), venue="nowhere")) is None
    assert prior_of(replace(linear(), venue="hyperliquid")) is None  # too far from Binance to say anything
    assert prior_of(replace(linear(), quote="EUR")) is None
    assert prior_of(replace(linear(), quote="USDC")) is not None
    assert prior_of(replace(linear(), quote="USD", contract=Contract.INVERSE)) is None


def test_other_coins_and_venues_have_pooled_priors_that_know_less():
    coins = [replace(linear(), base=base, symbol=f"{base}USDT") for base in ("BTC", "ETH", "SOL", "XRP")]
    other = replace(linear(), base="DOGE", symbol="DOGEUSDT")
    own, pooled, elsewhere = [prior_of(coin) for coin in coins], prior_of(other), prior_of(replace(other, venue="okx"))
    for side in (0, 1):
        shares = [prior.sides[side].share for prior in own]
        assert min(shares) < pooled.sides[side].share < max(shares)
        assert max(prior.sides[side].log_sd for prior in own) < pooled.sides[side].log_sd
        assert pooled.sides[side].log_sd < elsewhere.sides[side].log_sd
    assert [prior.basis for prior in own] == [PriorBasis.OWN] * 4
    assert pooled.basis is PriorBasis.OTHER_COINS
    assert pooled.fitted_on == ("binance:BTC", "binance:ETH", "binance:SOL", "binance:XRP")
    assert elsewhere.basis is PriorBasis.OTHER_COINS_AND_VENUE
    assert pooled.fitted_until == own[0].fitted_until
    at_bybit = prior_of(replace(linear(), venue="bybit"))
    assert at_bybit.basis is PriorBasis.OTHER_VENUE
    assert at_bybit.fitted_on == ("binance:BTC",)
    assert at_bybit.long.share == prior_of(linear()).long.share
    assert prior_of(replace(other, quote="USD", contract=Contract.INVERSE)) is None


@pytest.mark.parametrize("venue", ["binance", "bybit", "okx"])
@pytest.mark.parametrize("base", ["XAU", "TSLA", "SPY", "PAXG", "XAUT", "BTCDOM", "USDC", "EUR", "NEWLISTED"])
def test_what_is_no_known_coin_has_no_prior(venue, base):
    """Gold, shares, funds, indices, dollars, and a name that no list knows: nothing calibrates them."""
    assert prior_of(replace(linear(), venue=venue, base=base, symbol=f"{base}USDT")) is None


@pytest.mark.parametrize("base", ["DOGE", "1000PEPE", "SHIB1000", "1MBABYDOGE", "kBONK", "1INCH", "1000X", "X", "4"])
def test_coins_counted_by_the_thousand_are_coins(base):
    assert prior_of(replace(linear(), base=base, symbol=f"{base}USDT")).basis is PriorBasis.OTHER_COINS


def test_the_word_of_the_venue_goes_before_the_list():
    """A listing knows of newer coins than the list, and of shares that are called as a coin is."""
    newer = replace(linear(), base="NEWLISTED", symbol="NEWLISTEDUSDT", underlying=Underlying.COIN)
    assert prior_of(newer).basis is PriorBasis.OTHER_COINS
    assert prior_of(replace(linear(), base="DOGE", underlying=Underlying.OTHER)) is None
    assert prior_of(replace(linear(), underlying=Underlying.OTHER)) is None  # a share that is called BTC
    assert prior_of(replace(linear(), base="PAXG", underlying=Underlying.COIN)) is None  # a token, but of gold


def test_what_rests_on_other_markets_says_so():
    other = replace(linear(), base="DOGE", symbol="DOGEUSDT")
    found = calibrate(prior_of(other), None, flow_of(), END)
    assert "recorded totals of BTC, ETH, SOL and XRP at Binance before" in calibration_text(found)
    assert (
        calibration_note(found) == "Dollars: expected to be force-closed, by shares of BTC, ETH, SOL and XRP at Binance"
    )
    recorded = calibrate(prior_of(linear()), None, flow_of(), END)
    assert "recorded totals before" in calibration_text(recorded)
    assert calibration_note(recorded) == "Dollars: expected to be force-closed"
    wide, narrow = (calibrate(prior_of(each), None, flow_of(), END).short for each in (other, linear()))
    assert wide.high / wide.low > narrow.high / narrow.low
