"""Liquidations of the shipped file against the recorded sums, orders and readings."""

from collections import defaultdict

import numpy as np
import pytest

from rektscope.market.events import Flag
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.replay.liquidation_index import LiquidationIndex

VENUES = {"Binance", "Bybit", "HTX", "Gate", "OKX", "CoinEx", "Hyperliquid"}


@pytest.fixture(scope="module")
def index(bundled):
    return LiquidationIndex.build(bundled.events, bundled.info.start_ms, bundled.info.end_ms)


@pytest.fixture(scope="module")
def recorded(tables):
    """USD by (venue or `aggregate`, coin, side), summed without the program."""
    sums = defaultdict(float)
    for row in tables["liquidation_totals.csv"]:
        venue = row["venue"].lower() if row["venue"] in VENUES else "aggregate"
        sums[venue, row["coin"], Side.LONG] += float(row["long_usd"])
        sums[venue, row["coin"], Side.SHORT] += float(row["short_usd"])
    return sums


def notional(known, rows=slice(None)):
    batch = known.liquidations[rows]
    return known.instrument.notional_usd(batch.price_ticks * known.instrument.tick, batch.quantity_lots)


def lot_usd(instrument, price=124_000.0):
    return instrument.lot if instrument.contract is Contract.AGGREGATE else instrument.lot * price


def test_every_venue_and_side_has_its_recorded_sum_to_the_lot(bundled, recorded):
    checked = 0
    for known in bundled.events.values():
        instrument = known.instrument
        if instrument.base == "OTHER":
            continue
        usd, sides = notional(known), known.liquidations.liquidated_side
        highest = known.liquidations.price_ticks.max() * instrument.tick
        for side in Side:
            expected = recorded.pop((instrument.venue, instrument.base, side), 0.0)
            assert usd[sides == side].sum() == pytest.approx(expected, abs=lot_usd(instrument, highest))
            checked += 1
    assert checked == 64
    assert not recorded


def test_bitcoin_by_venue_is_what_the_record_says(bundled):
    millions = {
        known.instrument.venue: notional(known).sum() / 1e6
        for known in bundled.events.values()
        if known.instrument.base == "BTC"
    }
    named = ("bybit", "htx", "binance", "gate", "okx", "coinex", "hyperliquid")
    assert [round(millions[venue], 1) for venue in named] == [160.2, 123.2, 121.2, 47.3, 9.4, 7.2, 6.6]
    assert sum(millions.values()) == pytest.approx(476.6, abs=0.05)


def test_sums_of_the_other_coins(index):
    for coin, long_usd, short_usd in (("ETH", 47.3, 48.5), ("XRP", 14.4, 11.5), ("SOL", 7.2, 5.5)):
        totals = index.of_markets({m.market for m in index.markets if m.base == coin}).totals(index.end_ms)
        assert totals.long_usd / 1e6 == pytest.approx(long_usd, abs=0.05)
        assert totals.short_usd / 1e6 == pytest.approx(short_usd, abs=0.05)


def test_everything_adds_up_to_the_published_total(index, scalars):
    assert index.totals(index.end_ms).total_usd == pytest.approx(scalars["figures"]["liquidated_usd"], abs=2_000)


def test_whole_four_hour_sums_of_binance_are_met(bundled, tables):
    checked = 0
    for row in tables["liquidation_buckets.csv"]:
        start, end = parse_time_ms(row["start"]), parse_time_ms(row["end"])
        if start <= bundled.info.start_ms or end >= bundled.info.end_ms:
            continue
        known = bundled.events[row["market"]]
        batch = known.liquidations
        usd = notional(known)
        inside = (batch.time_ms >= start) & (batch.time_ms < end)
        for side, column in ((Side.LONG, "long_usd"), (Side.SHORT, "short_usd")):
            placed = usd[inside & (batch.liquidated_side == side)].sum()
            assert placed == pytest.approx(float(row[column]), abs=lot_usd(known.instrument))
            checked += 1
    assert checked == 4 * 2 * 5


def test_first_and_last_stretch_of_binance_hold_what_is_left(bundled):
    # The 24-hour sum ends at 16:00, not 16:45 (a note says so): 0.36 M USD of longs are left for both ends.
    known = bundled.events["binance:BTCUSDT"]
    batch = known.liquidations
    usd = np.where(batch.liquidated_side == Side.LONG, notional(known), 0.0)
    first = usd[batch.time_ms < parse_time_ms("2025-07-13T20:00:00Z")].sum()
    last = usd[batch.time_ms >= parse_time_ms("2025-07-14T16:00:00Z")].sum()
    assert first + last == pytest.approx(356_226, abs=lot_usd(known.instrument))
    assert first > 0
    assert last > first
    assert any("16:00" in note for note in bundled.info.notes)


@pytest.mark.parametrize(
    ("market", "usd", "first", "end"),
    [
        ("binance:BTCUSDT", 98_100_000, "2025-07-14T07:35:00Z", "2025-07-14T07:40:00Z"),
        ("htx:BTC-USDT", 92_510_000, "2025-07-14T05:20:00Z", "2025-07-14T05:25:00Z"),
    ],
)
def test_the_two_large_orders(bundled, market, usd, first, end):
    known = bundled.events[market]
    row = int(notional(known).argmax())
    batch = known.liquidations
    assert notional(known)[row] == pytest.approx(usd, abs=lot_usd(known.instrument))
    assert batch.liquidated_side[row] == Side.SHORT
    assert parse_time_ms(first) <= batch.time_ms[row] < parse_time_ms(end)
    leader = bundled.events["binance:BTCUSDT"].marks
    during = leader[(leader.time_ms >= parse_time_ms(first)) & (leader.time_ms < parse_time_ms(end))]
    assert batch.price_ticks[row] == round(during.mark_steps.max() / 100)


def test_no_other_liquidation_is_nearly_as_large(index):
    largest = np.sort(index.usd)[::-1]
    assert largest[0] == pytest.approx(98.1e6, abs=100)
    assert largest[1] == pytest.approx(92.51e6, abs=100)
    assert largest[2] < 5e6


def test_more_than_120_000_are_liquidated(index, scalars):
    assert len(index) == scalars["figures"]["placed_liquidations"]
    assert len(index) > 120_000


def test_sizes_have_a_heavy_tail(index):
    usd = np.sort(index.usd)
    assert np.median(usd) < usd.mean() / 4
    assert usd[-len(usd) // 100 :].sum() > 0.3 * usd.sum()


def test_shorts_reach_the_two_readings(index, scalars):
    reading = parse_time_ms(scalars["figures"]["reading"])
    assert index.totals(reading).short_usd == pytest.approx(289e6, abs=2_000)
    _, short_usd = index.per_minute_usd(index.end_ms)
    hourly = np.convolve(short_usd, np.ones(60), "valid")
    worst = int(hourly.argmax())
    assert hourly[worst] == pytest.approx(205e6, rel=0.01)
    assert index.start_ms + worst * MINUTE_MS + HOUR_MS <= reading


def test_worst_hour_is_several_times_the_average(index):
    totals = index.totals(index.end_ms)
    assert totals.worst_hour is not None
    assert totals.worst_hour.usd > 6 * totals.per_hour_usd
    start, end = totals.worst_hour.start_ms, totals.worst_hour.start_ms + HOUR_MS
    assert start <= parse_time_ms("2025-07-14T03:40:00Z") < end
    long_usd, short_usd = index.per_minute_usd(index.end_ms)
    later = (parse_time_ms("2025-07-14T05:00:00Z") - index.start_ms) // MINUTE_MS
    second = np.convolve((long_usd + short_usd)[later:], np.ones(60), "valid").max()
    assert 3 * totals.per_hour_usd < second < totals.worst_hour.usd


def test_liquidations_are_placed_at_the_mark_of_their_moment(bundled):
    for known in bundled.events.values():
        batch = known.liquidations
        assert (batch.flags == Flag.PLACED).all()
        np.testing.assert_array_equal(batch.received_ms, batch.time_ms)
        assert (batch.quantity_lots >= 1).all()
        assert batch.time_ms.min() >= bundled.info.start_ms
        assert batch.time_ms.max() < bundled.info.end_ms
        if known.instrument.base == "OTHER":
            assert (batch.price_ticks == 1).all()
            continue
        marks = bundled.events[f"binance:{known.instrument.base}USDT"].marks
        at = np.searchsorted(marks.time_ms, batch.time_ms, side="right") - 1
        np.testing.assert_array_equal(batch.price_ticks, (marks.mark_steps[at] + 50) // 100)


def test_most_shorts_of_bitcoin_fall_into_new_highs_of_the_mark(bundled):
    marks = bundled.events["binance:BTCUSDT"].marks
    during = marks[marks.time_ms >= bundled.info.start_ms]
    before = np.maximum.accumulate(np.concatenate([during.mark_steps[:1], during.mark_steps[:-1]]))
    is_new_high = during.mark_steps > before
    known = bundled.events["bybit:BTCUSDT"]
    batch = known.liquidations
    step = (batch.time_ms - bundled.info.start_ms) // 10_000
    shorts = batch.liquidated_side == Side.SHORT
    usd = notional(known)
    assert usd[shorts & is_new_high[step]].sum() > 0.8 * usd[shorts].sum()
    assert is_new_high.mean() < 0.1
