"""Steps against a slow reference written from the definition, and the odd cases by hand."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from msgspec.structs import replace
from tests.engine.markets import START, candles_of, linear, markets, marks_of, open_interest_of, trades_of

from rektscope.levels.crossed import crossed_between
from rektscope.levels.steps import PROFILE_POINTS, UNKNOWN, Steps, build_steps, following_steps
from rektscope.levels.traded import traded_in, uncovered_candles
from rektscope.market.errors import InputError
from rektscope.market.events import Candles, MarketEvents, Marks
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import HOUR_MS, MINUTE_MS

FRESH_MS = 5 * MINUTE_MS


def market(*batches):
    return MarketEvents.of(linear(), *batches)


def inside(batch, first_ms, end_ms):
    """Rows received in (first, end], one by one."""
    return [row for row in range(len(batch)) if first_ms < batch.received_ms[row] <= end_ms]


def traded_by_hand(events, candles, first_ms, end_ms):
    """(volume, profile, low, high, close) of a stretch, or None."""
    rows = inside(events.trades, first_ms, end_ms)
    if rows:
        fills = [(int(events.trades.price_ticks[row]), int(events.trades.quantity_lots[row])) for row in rows]
        volume = sum(lots for _, lots in fills)
        profile = []
        for part in range(PROFILE_POINTS):
            reached = 0
            for price, lots in sorted(fills):
                reached += lots
                if 2 * PROFILE_POINTS * reached >= volume * (2 * part + 1):
                    profile.append(price)
                    break
        return volume, profile, min(fills)[0], max(fills)[0], fills[-1][0]
    rows = inside(candles, first_ms, end_ms)
    if not rows:
        return None
    low, high = (
        int(f(column[row] for row in rows)) for f, column in ((min, candles.low_ticks), (max, candles.high_ticks))
    )
    profile = [low + round((high - low) * (2 * part + 1) / (2 * PROFILE_POINTS)) for part in range(PROFILE_POINTS)]
    return sum(int(candles.quantity_lots[row]) for row in rows), profile, low, high, int(candles.price_ticks[rows[-1]])


def marks_by_hand(marks, traded, first_ms, end_ms, previous):
    """(low, high, close, whether it is a mark) of a stretch; `marks` of all steps, none of them placed."""
    known = marks.until(end_ms)
    inside_marks = [int(known.mark_steps[row]) for row in inside(known, first_ms, end_ms)]
    times = sorted({int(time) for time in known.received_ms}, reverse=True)
    is_running = len(times) > 1 and end_ms - times[0] <= MINUTE_MS and times[0] - times[1] <= MINUTE_MS
    prices = [price * MARK_STEPS_PER_TICK for price in traded[2:]] if traded is not None else []
    before = [time for time in times if time <= first_ms]
    starts_known = bool(before) and first_ms - before[0] <= MINUTE_MS
    is_dense = starts_known and len(inside_marks) * MINUTE_MS >= end_ms - first_ms
    is_fresh = bool(times) and end_ms - times[0] <= max(FRESH_MS, end_ms - first_ms)
    if inside_marks or is_running:
        close, is_mark = int(known.mark_steps[-1]), True
        here = inside_marks or [close]
        here += prices if inside_marks and not is_dense else []
    elif prices:
        close, is_mark, here = prices[-1], False, prices
    else:
        close = int(known.mark_steps[-1]) if previous is None and is_fresh else previous
        is_mark, here = is_fresh and close == int(known.mark_steps[-1]), [close]
    here += [] if previous is None else [previous]
    return min(here), max(here), close, is_mark


@settings(max_examples=40)
@given(markets)
def test_every_step_holds_what_was_received_in_it(events):
    steps = build_steps(events, START, START + HOUR_MS)
    candles = uncovered_candles(events.candles, events.trades)
    marks = events.marks.until(START + HOUR_MS)
    previous = None
    for index in range(len(steps)):
        end_ms = int(steps.end_ms[index])
        first_ms = end_ms - int(steps.duration_ms[index])
        traded = traded_by_hand(events, candles, first_ms, end_ms)
        low, high, close, is_mark = marks_by_hand(marks, traded, first_ms, end_ms, previous)
        assert (steps.mark_low[index], steps.mark_high[index], steps.mark_close[index]) == (low, high, close)
        assert steps.has_mark[index] == is_mark
        assert steps.volume_lots[index] == (traded[0] if traded else 0)
        expected = traded[1] if traded else [close // MARK_STEPS_PER_TICK] * PROFILE_POINTS
        assert steps.profile_ticks[index].tolist() == expected
        known = events.open_interests.until(end_ms).quantity_lots
        assert steps.open_interest_lots[index] == (known[-1] if len(known) else UNKNOWN)
        assert steps.in_session[index] == (end_ms > START)
        previous = close


@settings(max_examples=40)
@given(markets)
def test_steps_follow_one_another_and_columns_are_of_one_width(events):
    steps = build_steps(events, START, START + HOUR_MS)
    np.testing.assert_array_equal(steps.end_ms[1:] - steps.duration_ms[1:], steps.end_ms[:-1])
    columns = steps.end_ms[steps.in_session]
    assert ((columns - START) % steps.column_ms == 0).all()
    assert (np.diff(columns) == steps.column_ms).all()
    rest = build_steps(events, START, int(columns[-1]) + 12_345, with_rest=True)
    np.testing.assert_array_equal(rest.end_ms[: len(steps)], steps.end_ms[: len(rest) - 1])
    assert rest.end_ms[-1] == columns[-1] + 12_345


def test_history_advances_by_candle_and_the_session_by_minute_where_trades_come_first():
    history = candles_of([(-10, 9, 9, 9, 9, 5), (-5, 9, 9, 9, 9, 5)], minutes=5)
    later = candles_of([(5, 9, 9, 9, 9, 5)], minutes=5)
    events = market(history, later, trades_of([(1_000, 10, 1), (70_000, 11, 1)]))
    steps = build_steps(events, START, START + 3 * MINUTE_MS)
    assert steps.column_ms == MINUTE_MS
    minutes = [(int(end) - START) // MINUTE_MS for end in steps.end_ms]
    assert minutes == [-5, 0, 1, 2, 3]
    assert steps.in_session.tolist() == [False, False, True, True, True]


def test_columns_are_as_wide_as_the_first_candle_of_the_session_proper():
    events = market(candles_of([(0, 9, 9, 9, 9, 5), (15, 9, 9, 9, 9, 5), (30, 9, 9, 9, 9, 5)], minutes=15))
    steps = build_steps(events, START, START + HOUR_MS)
    assert steps.column_ms == 15 * MINUTE_MS
    assert ((steps.end_ms - START) // MINUTE_MS).tolist() == [15, 30, 45, 60]


def test_no_column_ends_before_its_width_is_known():
    events = market(trades_of([(150_000, 10, 1)]), marks_of([(1_000, 10.0)]))
    steps = build_steps(events, START, START + 5 * MINUTE_MS)
    assert ((steps.end_ms - START) // MINUTE_MS).tolist() == [3, 4, 5]
    assert steps.mark_low.tolist() == [1_000] * 3
    assert not len(build_steps(events.until(START + 100_000), START, START + 5 * MINUTE_MS))


def test_a_candle_of_a_time_that_trades_cover_adds_nothing():
    candles = candles_of([(0, 9, 9, 9, 9, 100), (5, 9, 9, 9, 9, 100)], minutes=5)
    events = market(candles, trades_of([(60_000, 10, 7)]))
    assert uncovered_candles(candles, events.trades).time_ms.tolist() == [START + 5 * MINUTE_MS]
    steps = build_steps(events, START, START + 10 * MINUTE_MS)
    assert steps.volume_lots.sum() == 7 + 100


def test_the_last_candles_add_what_they_add_among_all():
    """Candles of a minute before others of five that cover them, and some of both beside trades."""
    short = candles_of([(minute, 9, 9, 9, 9, 10) for minute in (0, 1, 2, 6, 7, 8, 12)])
    long = candles_of([(0, 9, 9, 9, 9, 50), (5, 9, 9, 9, 9, 50), (10, 9, 9, 9, 9, 50)], minutes=5, delay_ms=1)
    events = market(short, long, trades_of([(12 * MINUTE_MS, 9, 1)]))
    everything = uncovered_candles(events.candles, events.trades)
    assert 0 < len(everything) < len(events.candles) == 10
    for first in range(11):
        later = events.candles[first:].received_ms
        last = uncovered_candles(events.candles, events.trades, first)
        assert last.received_ms.tolist() == [each for each in everything.received_ms.tolist() if each in later]


def test_candles_that_overlap_are_counted_once():
    short = candles_of([(minute, 9, 9, 9, 9, 10) for minute in range(10)])
    long = candles_of([(0, 9, 9, 9, 9, 50), (5, 9, 9, 9, 9, 50)], minutes=5)
    steps = build_steps(market(short, long), START, START + 10 * MINUTE_MS)
    assert (steps.column_ms, steps.volume_lots.sum()) == (MINUTE_MS, 100)


def test_several_candles_of_one_column_are_all_in_it():
    first = candles_of([(0, 10, 10, 10, 10, 5)], minutes=5)
    rest = candles_of([(minute, 10 + minute, 20 + minute, 1 + minute, 10, 5) for minute in range(5, 10)])
    steps = build_steps(market(first, rest), START, START + 10 * MINUTE_MS)
    assert steps.volume_lots.tolist() == [5, 25]
    assert (steps.mark_low[1], steps.mark_high[1]) == (600, 2_900)


def test_between_sparse_marks_the_traded_price_stands_in():
    trades = trades_of([(minute * MINUTE_MS - 1, 100 + minute, 1) for minute in range(1, 13)])
    events = market(trades, marks_of([(1_000, 100.5), (10 * MINUTE_MS - 5, 99.0)]))
    steps = build_steps(events, START, START + 12 * MINUTE_MS)
    assert steps.has_mark.tolist() == [True] + [False] * 8 + [True] + [False] * 2
    closes = steps.mark_close.tolist()
    assert closes == [10_050, *range(10_200, 11_000, 100), 9_900, 11_100, 11_200]
    assert (steps.mark_low[9], steps.mark_high[9]) == (9_900, 11_000)


def test_marks_each_second_decide_alone_and_a_second_without_one_changes_nothing():
    marks = marks_of([(second * 1_000 + 1, 100.0) for second in range(-30, 119)])
    trades = trades_of([(minute * MINUTE_MS - 500, 200, 1) for minute in range(1, 3)])
    events = market(trades, marks)
    steps = build_steps(events, START, START + 2 * MINUTE_MS)
    assert steps.mark_high.tolist() == [10_000] * 2
    crossed = crossed_between(events, START + MINUTE_MS, START + MINUTE_MS + 1)
    assert (crossed.low, crossed.high, crossed.has_mark) == (10_000, 10_000, True)
    between = crossed_between(events, START + 2 * MINUTE_MS - 1_000, START + 2 * MINUTE_MS - 400)
    assert (between.high, between.has_mark) == (10_000, True)


def hourly_marks(hours):
    """Mark candles as imports write them: the open at the hour, both extremes and the close at its end."""
    rows = []
    for start, opened, first, second, close in hours:
        rows += [(start, opened, 0), *((start + HOUR_MS, price, flag) for price, flag in ((first, 1), (second, 1)))]
        rows += [(start + HOUR_MS, close, 0)]
    batches = [marks_of([(when, price)], flags=flag) for when, price, flag in rows]
    columns = {name: np.concatenate([getattr(each, name) for each in batches]) for name in Marks.column_names()}
    return Marks(**columns).in_order()


def test_extremes_of_mark_candles_consume_nothing_at_the_end_of_the_hour():
    candles = candles_of([(minute, 100, 103, 98, 101, 5) for minute in range(0, 120, 5)], minutes=5)
    marks = hourly_marks([(0, 100, 50, 150, 101), (HOUR_MS, 101, 60, 160, 102)])
    assert (marks.flags != 0).sum() == 4
    steps = build_steps(market(candles, marks), START, START + 2 * HOUR_MS)
    assert (steps.mark_low.min(), steps.mark_high.max()) == (9_800, 10_300)
    assert steps.mark_low.tolist() == [9_800] * len(steps)  # the first minutes of an hour as well
    crossed = crossed_between(market(candles, marks), START + 58 * MINUTE_MS, START + 61 * MINUTE_MS)
    assert (crossed.low, crossed.high) == (9_800, 10_300)


def test_extremes_of_mark_candles_count_in_a_step_that_holds_the_whole_candle():
    candles = candles_of([(minute, 100, 103, 98, 101, 5) for minute in (0, 60)], minutes=60)
    marks = hourly_marks([(0, 100, 97, 102, 101), (HOUR_MS, 101, 99, 102, 102)])
    steps = build_steps(market(candles, marks), START, START + 2 * HOUR_MS)
    assert list(zip(steps.mark_low.tolist(), steps.mark_high.tolist(), strict=True)) == [
        (9_700, 10_200),
        (9_900, 10_200),
    ]


def test_placed_marks_count_beside_trades_that_are_placed_themselves():
    marks = marks_of(
        [(second * 1_000, 100.0 + (second == 90)) for second in range(1, 120, 10)] + [(91_000, 107.0)], 1
    ).in_order()
    recorded = trades_of([(10_000, 103, 1), (70_000, 104, 1)])
    placed = replace(recorded, flags=np.ones(2, dtype=np.uint8))
    highs = {
        name: build_steps(market(trades, marks), START, START + 2 * MINUTE_MS).mark_high.tolist()
        for name, trades in (("recorded", recorded), ("placed", placed))
    }
    assert highs["recorded"] == [10_300, 10_400]
    assert highs["placed"][1] == 10_700
    between = crossed_between(market(placed, marks), START + 85_000, START + 95_000)
    assert (between.high, between.has_mark) == (10_700, True)


@settings(max_examples=30)
@given(markets, st.integers(1, 59))
def test_placed_marks_keep_steps_causal(events, minutes):
    """With every third mark placed: the steps of a market that is cut are the first of the whole one."""
    flags = (np.arange(len(events.marks)) % 3 == 0).astype(np.uint8)
    events = replace(events, marks=replace(events.marks, flags=flags))
    whole = build_steps(events, START, START + HOUR_MS)
    until_ms = START + minutes * MINUTE_MS
    cut = build_steps(events.until(until_ms), START, until_ms)
    for column in structs.fields(Steps):
        if column.name != "column_ms":
            np.testing.assert_array_equal(getattr(cut, column.name), getattr(whole, column.name)[: len(cut)])


def test_in_a_long_step_a_mark_is_as_good_as_the_step_is_long():
    events = market(candles_of([(0, 100, 140, 90, 130, 5)], minutes=60), marks_of([(40 * MINUTE_MS, 101.0)]))
    steps = build_steps(events, START, START + HOUR_MS)
    assert (steps.mark_close.tolist(), steps.has_mark.tolist()) == ([10_100], [True])


def test_what_is_received_as_a_step_ends_belongs_to_it():
    trades = trades_of([(30_000, 10, 1), (MINUTE_MS, 12, 1), (MINUTE_MS + 1, 15, 1)])
    events = market(trades, open_interest_of([(MINUTE_MS, 7), (MINUTE_MS + 1, 8)]))
    steps = build_steps(events, START, START + 2 * MINUTE_MS)
    assert steps.volume_lots.tolist() == [2, 1]
    assert steps.mark_close.tolist() == [1_200, 1_500]
    assert steps.open_interest_lots.tolist() == [7, 8]


def test_an_old_mark_never_comes_back_after_newer_traded_prices():
    trades = trades_of([(1_000, 100, 1), (7 * MINUTE_MS, 150, 1)])
    events = market(trades, marks_of([(2_000, 100.0)]))
    steps = build_steps(events, START, START + 15 * MINUTE_MS)
    assert steps.mark_close[-1] == 15_000
    assert steps.mark_low[8:].tolist() == [15_000] * 7


def test_a_price_between_two_marks_is_not_skipped():
    events = market(trades_of([(1_000, 100, 1)]), marks_of([(1_000, 100.0), (90_000, 140.0), (150_000, 80.0)]))
    steps = build_steps(events, START, START + 3 * MINUTE_MS)
    assert list(zip(steps.mark_low.tolist(), steps.mark_high.tolist(), strict=True)) == [
        (10_000, 10_000),
        (10_000, 14_000),
        (8_000, 14_000),
    ]


def test_the_profile_is_made_of_equal_parts_of_the_volume():
    rows = [(1_000, 300, 1), (2_000, 100, 5), (3_000, 200, 1), (4_000, 100, 1), (5_000, 400, 6)]
    steps = build_steps(market(trades_of(rows)), START, START + MINUTE_MS)
    assert steps.volume_lots[0] == 14
    assert steps.profile_ticks[0].tolist() == [100, 100, 100, 200, 400, 400, 400]


@given(
    st.lists(st.tuples(st.integers(0, 5 * MINUTE_MS), st.integers(90, 400), st.integers(1, 9)), min_size=1, max_size=60)
)
def test_trades_counted_by_tick_make_the_profile_of_trades_sorted_by_price(rows):
    trades = trades_of(sorted(rows))
    edges = START + MINUTE_MS * np.arange(6)
    with pytest.MonkeyPatch.context() as patch:
        found = []
        for ticks_a_trade in (0, 1_000):
            patch.setattr("rektscope.levels.traded._TICKS_A_TRADE", ticks_a_trade)
            found.append(traded_in(edges, trades, Candles.empty()))
    for field in structs.fields(found[0]):
        np.testing.assert_array_equal(*(getattr(each, field.name) for each in found), field.name)


def test_open_interest_is_the_last_known_and_unknown_before_the_first():
    events = market(trades_of([(1_000, 10, 1)]), open_interest_of([(90_000, 7), (100_000, 8)]))
    steps = build_steps(events, START, START + 3 * MINUTE_MS)
    assert steps.open_interest_lots.tolist() == [UNKNOWN, 8, 8]


@pytest.mark.parametrize("until_ms", [START - HOUR_MS, START - 1, START, START + 59_999])
def test_before_the_first_price_there_is_no_step(until_ms):
    events = market(trades_of([(60_000, 10, 1)]), marks_of([(60_000, 10.0)]), open_interest_of([(0, 9)]))
    for with_rest in (False, True):
        assert not len(build_steps(events, START, until_ms, with_rest=with_rest))


def test_the_rest_may_lie_in_history():
    events = market(candles_of([(-10, 9, 9, 9, 9, 5), (-5, 9, 9, 9, 9, 5)], minutes=5))
    steps = build_steps(events, START, START - 2 * MINUTE_MS, with_rest=True)
    assert ((steps.end_ms - START) // MINUTE_MS).tolist() == [-5, -2]
    assert not steps.in_session.any()


def test_a_market_of_nothing_has_no_steps():
    assert not len(build_steps(market(), START, START + HOUR_MS))
    assert not len(build_steps(market(Candles.empty()), START, START - 1))


@pytest.mark.parametrize("bad", [marks_of([(1_000, 0.0)]), trades_of([(1_000, 0, 1)]), trades_of([(1_000, -4, 1)])])
def test_a_price_of_zero_or_less_is_refused_in_a_sentence(bad):
    with pytest.raises(InputError, match="zero or less"):
        build_steps(market(trades_of([(2_000, 10, 1)]), bad), START, START + MINUTE_MS)


def part(steps, first):
    """The steps from `first` on."""
    values = structs.asdict(steps)
    return Steps(**{name: value[first:] if isinstance(value, np.ndarray) else value for name, value in values.items()})


@settings(max_examples=60)
@given(events=markets, until=st.integers(1, 60), cut=st.integers(1, 60), split=st.integers(0, 60))
def test_steps_that_follow_are_those_of_the_whole(events, until, cut, split):
    whole = build_steps(events, START, START + until * MINUTE_MS)
    earlier = build_steps(events.until(START + cut * MINUTE_MS), START, START + cut * MINUTE_MS)
    if not len(earlier) or not earlier.in_session[-1]:
        return
    following = following_steps(events, part(earlier, min(split, len(earlier) - 1)), START, START + until * MINUTE_MS)
    for field in structs.fields(whole):
        expected, found = getattr(whole, field.name), getattr(following, field.name)
        if isinstance(expected, np.ndarray):
            np.testing.assert_array_equal(found, expected[len(earlier) :], field.name)
        else:
            assert found == expected
