"""What was liquidated in a gap is not known: sums, averages and shares leave that time out, once it is known."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.events import Gaps, Liquidations, MarketEvents
from rektscope.market.extent import Extent
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.replay.liquidation_gaps import LiquidationGaps
from rektscope.replay.liquidation_index import LiquidationIndex

START = 1_752_364_800_000  # 2025-07-13T00:00:00Z
HOURS = 4
END = START + HOURS * HOUR_MS


def _market(rows, gaps, symbol="BTCUSDT"):
    """Rows of (minute, USD), longs; gaps of (first minute, end, minute in which it was known)."""
    instrument = Instrument("binance", symbol, symbol[:3], "USDT", Contract.LINEAR, Decimal(1), Decimal(1))
    times = [START + minute * MINUTE_MS for minute, _ in rows]
    liquidations = Liquidations.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[1] * len(rows),
        quantity_lots=[usd for _, usd in rows],
        liquidated_side=[1] * len(rows),
    )
    silent = Gaps.from_columns(
        time_ms=[START + first * MINUTE_MS for first, _, _ in gaps],
        received_ms=[START + known * MINUTE_MS for _, _, known in gaps],
        duration_ms=[(end - first) * MINUTE_MS for first, end, _ in gaps],
    )
    return MarketEvents.of(instrument, liquidations, silent)


def _events(*markets):
    return {market.instrument.market: market for market in markets}


def _at(minute):
    return START + minute * MINUTE_MS


def test_an_average_is_of_the_time_that_was_heard():
    """Four hours, of which 90 minutes were not heard: 150 minutes with 500 and 1,000 USD make 600 an hour."""
    index = LiquidationIndex.build(_events(_market([(10, 500), (200, 1_000)], [(30, 120, 120)])), START, END)
    totals = index.totals(END)
    assert (totals.elapsed_ms, totals.known_ms) == (240 * MINUTE_MS, 150 * MINUTE_MS)
    assert (totals.total_usd, totals.known_usd) == (1_500, 1_500)
    assert totals.per_hour_usd == pytest.approx(600)
    assert not totals.is_known_throughout
    assert index.unknown(END).stretches == ((_at(30), _at(120)),)
    told = index.is_known(np.array([_at(20), _at(25), _at(120)]), np.array([_at(30), _at(35), _at(130)]))
    assert told.tolist() == [True, False, True]


def test_what_another_market_tells_of_a_gap_counts_in_sums_and_in_no_average():
    """Ether was not heard for an hour; what Bitcoin lost in it is a part of what was liquidated then."""
    bitcoin, ether = _market([(10, 300), (90, 5_000)], []), _market([(200, 600)], [(60, 120, 120)], "ETHUSDT")
    index = LiquidationIndex.build(_events(bitcoin, ether), START, END)
    totals = index.totals(END)
    assert (totals.total_usd, totals.known_usd) == (5_900, 900)
    assert totals.per_hour_usd == pytest.approx(300)
    assert index.interrupted(END) == {"binance:ETHUSDT"}
    alone = index.of_markets({"binance:BTCUSDT"})
    assert alone.totals(END).per_hour_usd == pytest.approx(5_300 / 4)
    assert alone.known is None
    assert alone.interrupted(END) == set()


def test_a_gap_counts_from_when_it_was_known():
    """Received five minutes after its end: nobody can have left it out before."""
    index = LiquidationIndex.build(_events(_market([(10, 500)], [(60, 100, 105)])), START, END)
    before, after = index.totals(_at(104)), index.totals(_at(105))
    assert (before.known_ms, before.is_known_throughout) == (104 * MINUTE_MS, True)
    assert after.known_ms == 65 * MINUTE_MS
    assert index.unknown(_at(104)) == Extent()
    assert index.interrupted(_at(104)) == set()
    assert index.unknown(_at(105)).stretches == ((_at(60), _at(100)),)
    assert index.until(_at(104)).known is None


def test_a_cursor_that_goes_back_and_forth_finds_what_it_found():
    gaps = [(60, 70, 70), (80, 90, 90), (100, 110, 110)]
    index = LiquidationIndex.build(_events(_market([(10, 500)], gaps)), START, END)
    for minute, silent in ((75, 10), (95, 20), (75, 10), (120, 30), (95, 20), (50, 0)):
        assert index.totals(_at(minute)).known_ms == (minute - silent) * MINUTE_MS


def test_less_than_an_hour_that_was_heard_is_made_into_none():
    """Of 65 minutes 50 were not heard: 15 minutes make neither an average hour nor a worst one."""
    events = _events(_market([(5, 100), (60, 900)], [(8, 58, 58)]))
    totals = LiquidationIndex.build(events, START, _at(65)).totals(_at(65))
    assert totals.total_usd == 1_000
    assert (totals.per_hour_usd, totals.worst_hour) == (None, None)


def test_the_worst_hour_is_the_worst_of_what_was_heard():
    totals = LiquidationIndex.build(
        _events(_market([(5, 100), (130, 900), (150, 50)], [(70, 125, 125)])), START, END
    ).totals(END)
    assert (totals.worst_hour.start_ms, totals.worst_hour.usd) == (_at(91), 950)


def test_what_was_received_with_the_end_counts_in_the_average_too():
    index = LiquidationIndex.build(_events(_market([(240, 700)], [(0, 60, 60)])), START, END)
    assert index.totals(END).known_usd == index.totals(END).total_usd == 700


def test_gaps_outside_of_the_session_and_of_no_length_take_nothing_away():
    index = LiquidationIndex.build(
        _events(_market([(10, 5)], [(-90, 0, 0), (30, 30, 30), (240, 300, 240)])), START, END
    )
    assert index.totals(END).is_known_throughout
    assert index.unknown(END) == Extent()
    assert index.interrupted(END) == set()


def test_gaps_of_prices_take_nothing_away():
    """Where a session says itself of when liquidations are known, or that its gaps are none of liquidations."""
    events = _events(_market([(10, 240)], [(30, 120, 120)]))
    without = LiquidationIndex.build(events, START, END, gapless=frozenset(events))
    assert without.totals(END).per_hour_usd == pytest.approx(60)
    known = {"binance:BTCUSDT": Extent(((START, _at(180)),))}
    assert LiquidationIndex.build(events, START, END, known).totals(END).known_ms == 180 * MINUTE_MS


_GAP = st.tuples(st.integers(-20, 230), st.integers(0, 90), st.integers(0, 20)).map(
    lambda gap: (gap[0], gap[0] + gap[1], gap[0] + gap[1] + gap[2])
)
_ROW = st.tuples(st.integers(0, 239), st.integers(1, 1_000))
_ROWS, _GAPS = st.lists(_ROW, max_size=20), st.lists(_GAP, max_size=4)


@given(_ROWS, _GAPS, _GAPS, st.integers(1, 240))
def test_sums_are_those_made_minute_by_minute(rows, first, second, cursor):
    index = LiquidationIndex.build(_events(_market(rows, first), _market([], second, "ETHUSDT")), START, END)
    silent = [(start, end) for start, end, known in first + second if known <= cursor]
    heard = [minute for minute in range(cursor) if not any(start <= minute < end for start, end in silent)]
    totals = index.totals(_at(cursor))
    assert totals.known_ms == len(heard) * MINUTE_MS
    assert index.unknown(_at(cursor)).length_ms(START, END) == (cursor - len(heard)) * MINUTE_MS
    ends_with = {cursor} if not heard or heard[-1] == cursor - 1 else set()
    if heard:
        assert totals.known_usd == pytest.approx(sum(usd for minute, usd in rows if minute in {*heard, *ends_with}))
    assert totals.per_hour_usd == (None if len(heard) < 60 else pytest.approx(totals.known_usd * 60 / len(heard)))
    minutes = START + np.arange(cursor) * MINUTE_MS
    told = index.until(_at(cursor)).is_known(minutes, minutes + MINUTE_MS)
    assert np.flatnonzero(told).tolist() == heard


@given(_ROWS, _GAPS, _GAPS, st.integers(1, 240))
def test_no_figure_knows_what_came_later(rows, first, second, cursor):
    """The same figures as of data that end at the cursor."""
    events = _events(_market(rows, first), _market([], second, "ETHUSDT"))
    cut = {market: each.until(_at(cursor)) for market, each in events.items()}
    whole, known = (LiquidationIndex.build(each, START, END) for each in (events, cut))
    assert whole.totals(_at(cursor)) == known.totals(_at(cursor))
    assert whole.unknown(_at(cursor)) == known.unknown(_at(cursor))
    assert whole.interrupted(_at(cursor)) == known.interrupted(_at(cursor))
    assert whole.until(_at(cursor)).known == known.known


@given(_ROWS, _GAPS, st.lists(st.integers(0, 240), max_size=4))
def test_an_index_that_grows_has_the_gaps_of_one_built_of_everything(rows, gaps, cuts):
    whole = _events(_market(sorted(rows), gaps))
    before = {market: each.until(START - HOUR_MS) for market, each in whole.items()}
    index = LiquidationIndex.build(before, START, END)
    for cut in [*sorted(cuts), 400]:
        events = {market: each.until(_at(cut)) for market, each in whole.items()}
        index = index.extended(before, events, END)
        assert index.totals(END) == LiquidationIndex.build(events, START, END).totals(END)
        before = events


def test_an_index_that_grows_keeps_its_gaps_where_none_came(monkeypatch):
    before, events = (_events(_market(rows, [(20, 30, 30)])) for rows in ([(10, 5)], [(10, 5), (40, 6)]))
    index = LiquidationIndex.build(before, START, END)
    monkeypatch.setattr(LiquidationGaps, "of", None)
    assert index.extended(before, events, END).gaps is index.gaps


def test_the_gaps_of_many_markets_are_one_where_they_are_the_same():
    """A venue that is cut off has a gap in each of its markets."""
    markets = [_market([], [(20 + place % 3, 40, 40), (60, 61, 61)], f"C{place:03}USDT") for place in range(300)]
    gaps = LiquidationGaps.of(_events(*markets), without=())
    assert len(gaps) == 600
    assert gaps.joined.stretches == ((_at(20), _at(40)), (_at(60), _at(61)))
    assert gaps.until(END) is gaps
    assert len(gaps.until(_at(45))) == 300
