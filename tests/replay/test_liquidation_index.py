"""Totals of realised liquidations, held against sums made the slow way."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.market.events import Flag, Liquidations, MarketEvents
from rektscope.market.extent import Extent
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.recorded_sums import RecordedSums
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.replay.liquidation_index import LiquidationIndex

START = 1_752_364_800_000  # 2025-07-13T00:00:00Z
END = START + 3 * HOUR_MS


def _instrument(symbol: str = "BTCUSDT") -> Instrument:
    return Instrument("binance", symbol, symbol[:3], "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))


def _market(rows: list[tuple[int, int, int, int]], symbol: str = "BTCUSDT") -> MarketEvents:
    """Rows of (minutes after START, price in ticks, lots, side), received a second after their time."""
    columns = np.array(rows, dtype=np.int64).reshape(-1, 4)
    times = START + columns[:, 0] * MINUTE_MS
    batch = Liquidations.from_columns(
        time_ms=times,
        received_ms=times + 1000,
        price_ticks=columns[:, 1],
        quantity_lots=columns[:, 2],
        liquidated_side=columns[:, 3],
    )
    return MarketEvents.of(_instrument(symbol), batch)


def _index(*markets: MarketEvents) -> LiquidationIndex:
    return LiquidationIndex.build({market.instrument.market: market for market in markets}, START, END)


_ROW = st.tuples(st.integers(-30, 210), st.integers(1, 2_000_000), st.integers(1, 100_000), st.sampled_from([1, -1]))


@given(st.lists(_ROW, max_size=30), st.lists(_ROW, max_size=30), st.integers(-10, 250))
def test_totals_equal_the_sums_made_row_by_row(first, second, cursor_minute):
    index = _index(_market(first), _market(second, "ETHUSDT"))
    cursor = START + cursor_minute * MINUTE_MS
    seen = [
        (minute, price / 10 * lots / 1000, side)
        for minute, price, lots, side in first + second
        if 0 <= minute <= 180 and START + minute * MINUTE_MS + 1000 <= cursor
    ]
    totals = index.totals(cursor)
    assert totals.count == len(seen)
    assert totals.long_usd == pytest.approx(sum(usd for _, usd, side in seen if side == 1))
    assert totals.short_usd == pytest.approx(sum(usd for _, usd, side in seen if side == -1))
    assert totals.total_usd == pytest.approx(sum(usd for _, usd, _ in seen))
    if not seen:
        assert totals.largest is None
        assert totals.worst_hour is None
        return
    assert totals.largest.usd == pytest.approx(max(usd for _, usd, _ in seen))
    if cursor_minute < 60:
        assert (totals.worst_hour, totals.per_hour_usd) == (None, None)
        return
    hours = {
        start: sum(usd for minute, usd, _ in seen if start <= min(minute, 179) < start + 60) for start in range(121)
    }
    assert totals.worst_hour.usd == pytest.approx(max(hours.values()))
    assert hours[(totals.worst_hour.start_ms - START) // MINUTE_MS] == pytest.approx(totals.worst_hour.usd)


@given(st.lists(_ROW, max_size=20), st.lists(_ROW, max_size=20))
def test_the_index_of_one_market_equals_one_built_from_it_alone(first, second):
    both, alone = _index(_market(first), _market(second, "ETHUSDT")), _index(_market(first))
    part = both.of_markets({"binance:BTCUSDT"})
    for name in ("time_ms", "received_ms", "usd", "price", "side", "placed", "_long_running", "_largest_row"):
        np.testing.assert_array_equal(getattr(part, name), getattr(alone, name))
    assert part.totals(END) == alone.totals(END)
    assert len(both.of_markets(set())) == 0


@given(st.lists(_ROW, max_size=20), st.integers(-10, 250), st.integers(-10, 250))
def test_cut_at_a_moment_it_knows_what_it_knew_then(rows, cut_minute, cursor_minute):
    index, cut = _index(_market(rows)), START + cut_minute * MINUTE_MS
    cursor = START + cursor_minute * MINUTE_MS
    known = index.until(cut)
    assert len(known) == index.rows_until(cut)
    if cursor <= cut:
        assert known.totals(cursor) == index.totals(cursor)


def test_largest_names_side_price_market_and_time_and_the_first_of_equals():
    index = _index(_market([(5, 1_200_000, 1000, -1), (9, 1_200_000, 1000, 1), (9, 10, 1, 1)]))
    largest = index.totals(END).largest
    assert largest is not None
    assert (largest.usd, largest.side, largest.price) == (120_000.0, Side.SHORT, 120_000.0)
    assert (largest.market, largest.time_ms) == ("binance:BTCUSDT", START + 5 * MINUTE_MS)


def test_per_hour_divides_by_the_time_that_has_passed_and_no_more_than_the_session():
    index = _index(_market([(0, 10_000, 3000, 1)]))
    assert index.totals(START).per_hour_usd is None
    assert index.totals(START + HOUR_MS - 1).per_hour_usd is None
    assert index.totals(START + HOUR_MS).per_hour_usd is not None
    assert index.totals(START + 2 * HOUR_MS).per_hour_usd == pytest.approx(1500.0)
    assert index.totals(END + 7 * HOUR_MS).per_hour_usd == pytest.approx(1000.0)


def test_liquidations_at_the_very_end_count_and_history_does_not():
    index = _index(_market([(-1, 10_000, 1000, 1), (0, 10_000, 1000, 1), (180, 10_000, 1000, 1), (181, 10_000, 9, 1)]))
    assert index.totals(END + MINUTE_MS).count == 2
    long_usd, short_usd = index.per_minute_usd(END + MINUTE_MS)
    assert (len(long_usd), long_usd.sum(), short_usd.sum()) == (180, 2000.0, 0.0)


def test_worst_hour_starts_on_a_whole_minute_when_the_session_does_not():
    start = START + 17_123
    index = LiquidationIndex.build({"m": _market([(1, 10_000, 1000, 1), (60, 10_000, 2000, -1)])}, start, END)
    worst = index.totals(END).worst_hour
    assert worst is not None
    assert (worst.start_ms, worst.usd) == (START + MINUTE_MS, 3000.0)


def test_nothing_liquidated_gives_zeros_of_the_right_type():
    for index in (_index(), _index(_market([]))):
        long_usd, short_usd = index.per_minute_usd(END)
        assert (long_usd.dtype, short_usd.dtype) == (np.float64, np.float64)
        assert (index.totals(END).total_usd, index.totals(END).worst_hour) == (0.0, None)


def test_placed_rows_are_known():
    batch = Liquidations.from_columns(
        time_ms=[START, START + 1],
        received_ms=[START, START + 1],
        price_ticks=[10, 10],
        quantity_lots=[1, 1],
        liquidated_side=[1, 1],
        flags=[Flag.PLACED | Flag.BANKRUPTCY_PRICE, Flag.BANKRUPTCY_PRICE],
    )
    index = _index(MarketEvents.of(_instrument(), batch))
    assert index.placed.tolist() == [True, False]


def _same(found, wanted):
    for name in LiquidationIndex.__struct_fields__:
        one, other = getattr(found, name), getattr(wanted, name)
        assert np.array_equal(one, other), name  # to the last bit, running sums too
        assert np.asarray(one).dtype == np.asarray(other).dtype, name


@given(
    st.lists(_ROW, max_size=20), st.lists(_ROW, max_size=20), st.lists(st.integers(0, 20), max_size=4), st.booleans()
)
def test_an_index_that_grows_is_the_one_built_of_everything(first, second, cuts, is_ordered):
    if is_ordered:  # as a feed brings them; else some are late, and all is built anew
        first, second = sorted(first), sorted(second)

    def known(count):
        markets = _market(first[:count]), _market(second[:count], "ETHUSDT")
        return {market.instrument.market: market for market in markets}

    before = known(0)
    index = LiquidationIndex.build(before, START, END)
    for step, count in enumerate([*sorted(cuts), 20]):
        events = known(count)
        index = index.extended(before, events, END + step * MINUTE_MS)
        _same(index, LiquidationIndex.build(events, START, END + step * MINUTE_MS))
        before = events


def test_what_is_new_is_added_without_building_anew(monkeypatch):
    rows = [(minute, 1_000_000 + minute, 5 + minute % 7, 1 - 2 * (minute % 2)) for minute in range(100)]
    before, events = ({each.instrument.market: each} for each in (_market(rows[:60]), _market(rows)))
    index = LiquidationIndex.build(before, START, END)
    wanted = LiquidationIndex.build(events, START, END)
    monkeypatch.setattr(LiquidationIndex, "build", None)
    _same(index.extended(before, events, END), wanted)


def test_history_that_comes_in_between_is_not_taken_for_news():
    rows = [(minute, 1_000_000, 5, 1) for minute in range(0, 100, 2)]
    before, events = ({each.instrument.market: each} for each in (_market(rows[10:]), _market(rows)))
    index = LiquidationIndex.build(before, START, END)
    _same(index.extended(before, events, END), LiquidationIndex.build(events, START, END))


_STRETCH = st.tuples(st.integers(-20, 200), st.integers(-20, 200))


@given(st.lists(_ROW, max_size=30), st.lists(_STRETCH, max_size=4), st.lists(_STRETCH, max_size=4), st.integers(1, 180))
def test_averages_are_of_the_time_that_is_known_of_all_markets(rows, first, second, cursor_minute):
    extents = {
        f"binance:{symbol}": Extent.of((START + a * MINUTE_MS, START + b * MINUTE_MS) for a, b in stretches)
        for symbol, stretches in (("BTCUSDT", first), ("ETHUSDT", second))
    }
    markets = {market.instrument.market: market for market in (_market(rows), _market([], "ETHUSDT"))}
    index = LiquidationIndex.build(markets, START, END, extents)
    cursor = START + cursor_minute * MINUTE_MS
    known = [
        minute
        for minute in range(cursor_minute)
        if all(any(a <= minute < b for a, b in stretches) for stretches in (first, second))
    ]
    totals = index.totals(cursor)
    assert totals.known_ms == len(known) * MINUTE_MS
    assert totals.is_known_throughout is (len(known) == cursor_minute)
    if len(known) < 60:
        assert totals.per_hour_usd is None
    else:
        seen = [price / 10 * lots / 1000 for minute, price, lots, _ in rows if minute in set(known)]
        assert totals.per_hour_usd == pytest.approx(sum(seen) * 60 / len(known))
    assert _index(_market(rows)).totals(cursor).total_usd == totals.total_usd  # a sum of what there is stays
    minutes = START + np.arange(180) * MINUTE_MS
    told = index.is_known(minutes, minutes + MINUTE_MS)[:cursor_minute]
    assert np.flatnonzero(told).tolist() == known
    alone = index.of_markets({"binance:BTCUSDT"})
    assert alone.known == extents["binance:BTCUSDT"]
    assert index.until(cursor).known == index.known


def _placed(market: MarketEvents) -> MarketEvents:
    rows = market.liquidations
    return replace(market, liquidations=replace(rows, flags=np.full(len(rows), Flag.PLACED, dtype=np.uint8)))


_HOUR_OF_FIVES = [(minute, 1_000_000, lots, 1) for minute, lots in ((4, 10), (9, 50), (14, 1), (69, 40), (130, 30))]
"""USD 1,000, 5,000, 100, 4,000 and 3,000, each at the end of a bar of five minutes."""


def _summed(duration_minutes: int, *, phase: int = 0) -> LiquidationIndex:
    """The rows above as sums of Bitcoin; single liquidations of Ether: USD 200 in minute 2, 700 in 8, 2,000 in 62."""
    ether = [(minute, 1_000_000, lots, -1) for minute, lots in ((2, 2), (8, 7), (62, 20))]
    markets = (_placed(_market(_HOUR_OF_FIVES)), _market(ether, "ETHUSDT"))
    sums = {"binance:BTCUSDT": RecordedSums(START + phase * MINUTE_MS, duration_minutes * MINUTE_MS)}
    return LiquidationIndex.build({each.instrument.market: each for each in markets}, START, END, None, sums)


def test_what_is_placed_under_recorded_sums_is_no_largest_liquidation():
    index = _summed(5)
    assert index.totals(START + 5 * MINUTE_MS).largest.usd == pytest.approx(200)  # 1,000 is placed a minute before
    largest = index.totals(END).largest
    assert (largest.usd, largest.market) == (pytest.approx(2_000), "binance:ETHUSDT")
    assert index.totals(END).total_usd == pytest.approx(16_000)  # sums have all of it
    alone = index.of_markets({"binance:BTCUSDT"})
    assert alone.totals(END).largest is None
    assert alone.totals(END).count == 5


def test_rows_that_are_placed_between_known_orders_stay_as_they_are():
    """A reconstruction places orders of known size too; nothing but sums is known of none of its markets."""
    index = LiquidationIndex.build({"binance:BTCUSDT": _placed(_market(_HOUR_OF_FIVES))}, START, END)
    assert index.totals(END).largest.usd == pytest.approx(5_000)
    assert index.worst_minute_ms(END) == START + 9 * MINUTE_MS


@pytest.mark.parametrize(
    ("minutes", "phase", "minute", "start", "usd"),
    [
        (1, 0, 9, 3, 8_800),
        (5, 0, None, 5, 7_800),
        (5, 3, None, 3, 8_800),
        (60, 0, None, 0, 7_000),
        (7, 0, None, None, 0),
        (240, 0, None, None, 0),
    ],
)
def test_the_worst_minute_and_hour_are_no_finer_than_recorded_sums(minutes, phase, minute, start, usd):
    index = _summed(minutes, phase=phase)
    assert index.worst_minute_ms(END) == (None if minute is None else START + minute * MINUTE_MS)
    assert index.has_minutes is (minute is not None)
    hour = index.totals(END).worst_hour
    if start is None:
        assert hour is None
    else:
        assert (hour.start_ms, hour.usd) == (START + start * MINUTE_MS, pytest.approx(usd))
    alone = index.of_markets({"binance:ETHUSDT"})
    assert alone.worst_minute_ms(END) == START + 62 * MINUTE_MS  # of the other market single ones are known


def test_sums_that_are_added_to_are_worked_out_anew():
    events = {"binance:BTCUSDT": _placed(_market(_HOUR_OF_FIVES))}
    before = {"binance:BTCUSDT": _placed(_market(_HOUR_OF_FIVES[:2]))}
    sums = {"binance:BTCUSDT": RecordedSums(START, 5 * MINUTE_MS)}
    index = LiquidationIndex.build(before, START, END, None, sums).extended(before, events, END)
    _same(index, LiquidationIndex.build(events, START, END, None, sums))
    assert index.totals(END).largest is None
