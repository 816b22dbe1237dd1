"""What would have saved a position: with it the position lives, and with one step less it is liquidated."""

import itertools
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rektscope.market.events import Fundings, MarketEvents, Marks
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.positions.followed import FollowRequest, closest_calls, follow
from rektscope.positions.holdings import ClosedPart, Closing, Fill, holdings_of, realised_profit, single_holding
from rektscope.positions.rescue import RescueKind, margin_step, rescues_of
from rektscope.positions.survival import Backing, survive_session
from rektscope.risk.backing import money_at
from rektscope.risk.positions import MarginMode
from rektscope.risk.targets import profit_at

LINEAR = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
SMALL = Instrument("bybit", "1000PEPEUSDT", "1000PEPE", "USDT", Contract.LINEAR, Decimal("0.0000001"), Decimal(100))
INVERSE = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), contract_size=Decimal(100)
)
PRICES = {LINEAR: 60_000.0, SMALL: 0.0123, INVERSE: 60_000.0}
SIZES = {LINEAR: 0.05, SMALL: 200_000.0, INVERSE: 30.0}
MINUTES = 240
START = 1_760_130_000_000 - 1_760_130_000_000 % HOUR_MS


def market(instrument, seed, rate=0.0):
    """A mark a minute with jumps, and a funding after each hour."""
    steps = np.random.default_rng(seed).standard_t(3, MINUTES) * 0.003
    prices = PRICES[instrument] * np.exp(np.cumsum(steps))
    times = START + (np.arange(MINUTES) + 1) * MINUTE_MS
    due = START + np.arange(1, 4) * HOUR_MS + 1
    return MarketEvents.of(
        instrument,
        Marks.from_columns(
            time_ms=times,
            received_ms=times,
            mark_steps=np.rint(prices / instrument.tick * MARK_STEPS_PER_TICK).astype(np.int64),
        ),
        Fundings.from_columns(
            time_ms=due, received_ms=due, rate_e12=[round(rate * 1e12)] * 3, duration_ms=[HOUR_MS] * 3
        ),
    )


def asked(instrument, side, leverage, seed, rate=0.0):
    holding = single_holding(side, PRICES[instrument], SIZES[instrument], START)
    return FollowRequest(market(instrument, seed, rate), holding, leverage, START + MINUTES * MINUTE_MS)


def is_rekt(request, leverage=None, added=0.0):
    """What `rektscope survive` says, asked on its own."""
    stage = request.holding.stages[0]
    return survive_session(
        request.events,
        request.holding.side,
        stage.entry_price,
        leverage or request.leverage,
        stage.quantity,
        START,
        request.until_ms,
        backing=Backing(transfers=money_at([(START, added)] if added else [])),
    ).outcome.survival.rekt


@settings(max_examples=15)
@given(
    instrument=st.sampled_from([LINEAR, SMALL, INVERSE]),
    side=st.sampled_from(list(Side)),
    leverage=st.sampled_from([5.0, 12.5, 20.0, 33.0, 50.0]),
    seed=st.integers(0, 10_000),
    rate=st.sampled_from([0.0, 0.002, -0.002]),
)
def test_each_rescue_saves_and_one_step_less_does_not(instrument, side, leverage, seed, rate):
    request = asked(instrument, side, leverage, seed, rate)
    followed = follow(request)
    assume(followed.is_rekt)
    found = {rescue.kind: rescue for rescue in rescues_of(request, followed)}
    margin = found[RescueKind.MARGIN]
    step = margin_step(instrument)
    assert not is_rekt(request, added=margin.value)
    assert is_rekt(request, added=float(Decimal(str(margin.value)) - step))
    if RescueKind.LEVERAGE in found:
        lower = found[RescueKind.LEVERAGE].value
        assert lower < leverage
        assert not is_rekt(request, leverage=lower)
        assert is_rekt(request, leverage=min(lower + 1.0, leverage))
        assert found[RescueKind.LEVERAGE].money >= margin.money * 0.999
    if RescueKind.STOP in found:
        stop = found[RescueKind.STOP]
        rekt_ms = followed.known_until_ms
        marks = request.events.marks
        prices = marks.mark_steps * instrument.mark_step
        before = marks.received_ms < rekt_ms
        slack = instrument.mark_step / 10.0
        assert (side * (prices[before] - stop.value) <= slack).any()
        farther = stop.value - side * instrument.tick
        assert not (side * (prices[before] - farther) <= -slack).any()
        assert stop.met_ms < rekt_ms
        assert side * (PRICES[instrument] - stop.value) > 0


def test_a_position_that_lives_needs_no_rescue():
    request = asked(LINEAR, Side.LONG, 2.0, 3)
    followed = follow(request)
    assert not followed.is_rekt
    assert rescues_of(request, followed) == []


def test_closest_calls_are_apart_and_none_is_the_liquidation():
    request = asked(LINEAR, Side.SHORT, 12.5, 11)
    followed = follow(request)
    calls = closest_calls(request, followed)
    assert 1 <= len(calls) <= 3
    assert [call.distance for call in calls] == sorted(call.distance for call in calls)
    times = sorted(call.moment.at_ms for call in calls)
    assert all(later - earlier >= 19 * MINUTE_MS for earlier, later in itertools.pairwise(times))
    for call in calls:
        assert call.distance == pytest.approx(abs(call.mark - call.liquidation_price) / call.mark)


def test_a_position_in_stages_is_that_of_its_average():
    """Twice the size at one price, in two fills of one moment and of two, ends as one fill does."""
    events = market(LINEAR, 8)
    ends = []
    for second_ms in (START, START + 1):
        fills = [Fill(START, 0.02, 60_000.0), Fill(second_ms, 0.03, 60_000.0)]
        (holding,) = holdings_of(fills, Contract.LINEAR)
        ends.append(follow(FollowRequest(events, holding, 25.0, START + MINUTES * MINUTE_MS)))
    alone = follow(
        FollowRequest(events, single_holding(Side.LONG, 60_000.0, 0.05, START), 25.0, START + MINUTES * MINUTE_MS)
    )
    assert len({each.rekt_at for each in [*ends, alone]}) == 1
    assert ends[0].last.answer.liquidation_price == pytest.approx(alone.last.answer.liquidation_price)


def test_a_part_closed_takes_its_share_of_what_was_added():
    events = market(LINEAR, 8)
    fills = [Fill(START, 0.04, 60_000.0), Fill(START + 10 * MINUTE_MS, -0.02, 60_000.0)]
    (holding,) = holdings_of(fills, Contract.LINEAR)
    followed = follow(FollowRequest(events, holding, 5.0, START + MINUTES * MINUTE_MS), added_margin=100.0)
    first, second = (stage.result.outcome.survival.put_in for stage in followed.stages)
    assert (first, second) == (100.0, pytest.approx(50.0))


def test_a_position_closed_by_its_owner_is_followed_until_then_and_a_forced_one_on():
    events = market(LINEAR, 8)
    fills = [Fill(START, 0.04, 60_000.0), Fill(START + 30 * MINUTE_MS, -0.04, 60_000.0)]
    (holding,) = holdings_of(fills, Contract.LINEAR)
    until_ms = START + MINUTES * MINUTE_MS
    assert follow(FollowRequest(events, holding, 2.0, until_ms)).known_until_ms == START + 30 * MINUTE_MS
    forced = [fills[0], Fill(START + 30 * MINUTE_MS, -0.04, 60_000.0, Closing.LIQUIDATION)]
    (holding,) = holdings_of(forced, Contract.LINEAR)
    assert follow(FollowRequest(events, holding, 2.0, until_ms)).known_until_ms == until_ms


@pytest.mark.parametrize("instrument", [LINEAR, INVERSE])
def test_a_wallet_goes_on_with_what_closing_a_part_has_paid(instrument):
    """Two stages in cross mode: the second is followed with the profit taken and the fundings paid in between."""
    price, size = PRICES[instrument], SIZES[instrument]
    fills = [Fill(START, size, price), Fill(START + 90 * MINUTE_MS, -0.4 * size, price * 0.97)]
    (holding,) = holdings_of(fills, instrument.contract)
    wallet = (0.6 if instrument is LINEAR else 1e-5) * price * size
    events = market(instrument, 3, 0.001)
    backing = Backing(MarginMode.CROSS, wallet)
    followed = follow(FollowRequest(events, holding, 10.0, START + MINUTES * MINUTE_MS, backing=backing))
    first, second = followed.stages
    closed = 0.4 * size
    paid = profit_at(first.result.answer, price * 0.97).profit * 0.4
    assert realised_profit(ClosedPart(price, price * 0.97, closed), Side.LONG, instrument) == pytest.approx(paid)
    left = wallet + paid - first.result.outcome.survival.funding_paid
    again = survive_session(
        events, Side.LONG, price, 10.0, 0.6 * size, second.from_ms, START + MINUTES * MINUTE_MS,
        backing=Backing(MarginMode.CROSS, left),
    )  # fmt: skip
    assert second.result.answer.liquidation_price == pytest.approx(again.answer.liquidation_price)
    assert paid < 0 < first.result.outcome.survival.funding_paid


def test_no_leverage_saves_what_a_wallet_backs():
    request = FollowRequest(
        market(LINEAR, 5), single_holding(Side.LONG, 61_000.0, 2.0, START), 20.0, START + MINUTES * MINUTE_MS,
        backing=Backing(MarginMode.CROSS, 3_000.0),
    )  # fmt: skip
    followed = follow(request)
    assert followed.is_rekt
    rescues = {rescue.kind: rescue for rescue in rescues_of(request, followed)}
    assert RescueKind.LEVERAGE not in rescues
    margin = rescues[RescueKind.MARGIN]
    assert margin.share == pytest.approx(margin.money / 3_000.0)
    assert not follow(request, added_margin=margin.value).is_rekt
    assert follow(request, added_margin=margin.value - margin.step).is_rekt
