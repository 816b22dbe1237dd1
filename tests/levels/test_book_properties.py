"""What holds for the book after every step of any market: conservation, consumption, the leverage mix."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.engine.markets import START, binance_margin, candles_of, linear, markets, open_interest_of, quiet_market

from rektscope.engine.map_builder import start_writer
from rektscope.levels.book import ExposureBook
from rektscope.levels.grid import PriceGrid
from rektscope.levels.openings import LONG, SHORT
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.levels.steps import UNKNOWN, build_steps
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS

SHARES = np.array([each.share for each in DEFAULT_PARAMETERS.classes])


def book_of(events, until_ms, start_ms=START):
    """(book, steps), nothing applied yet."""
    steps = build_steps(events, start_ms, until_ms)
    grid = PriceGrid.around(events.instrument, max(1, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK))
    margin = binance_margin()
    return ExposureBook(grid, margin.table, margin.rules), steps


def rows_of(book, mark_steps):
    return max(1, mark_steps // (book.grid.bin_ticks * MARK_STEPS_PER_TICK))


def after_each_step(events, until_ms):
    """(index, book, steps, standing before, standing after) for every step."""
    book, steps = book_of(events, until_ms)
    for index in range(len(steps)):
        before = book.standing_lots()
        book.advance(steps, index, index + 1)
        yield index, book, steps, before, book.standing_lots()


@settings(max_examples=25)
@given(markets)
def test_both_sides_stand_at_open_interest_and_a_class_at_its_share_until_it_is_crossed(events):
    crossed = np.zeros((2, len(SHARES)))
    for index, book, steps, _, standing in after_each_step(events, START + HOUR_MS):
        found = int(steps.open_interest_lots[index])
        if found != UNKNOWN:
            assert book.open_interest_lots == found
        assert (standing >= -1e-12 * book.open_interest_lots).all()
        sums = standing.sum(axis=2)
        whole = max(book.open_interest_lots, 1e-300)
        np.testing.assert_allclose(sums.sum(axis=1) / whole, float(book.open_interest_lots > 0), atol=1e-9)
        np.testing.assert_allclose(book.totals_lots() / whole, sums / whole, atol=1e-9)
        crossed += book.consumed_lots
        for side in (LONG, SHORT):
            if book.open_interest_lots > 0 and not crossed[side].any():
                np.testing.assert_allclose(sums[side] / whole, SHARES, atol=1e-9)


def test_what_was_crossed_fills_up_by_its_half_life_and_the_rest_of_the_side_holds_it_meanwhile():
    """A jump through all shorts of 50x and more, then a price that stands still at average turnover."""
    prices = [1_180_000] * 10 + [1_220_000] * 200
    rows = [(minute, price, price, price, price, 50_000) for minute, price in enumerate(prices)]
    known = open_interest_of([(0, 80_000_000)])
    book, steps = book_of(MarketEvents.of(linear(), candles_of(rows), known), START + len(rows) * MINUTE_MS)
    book.advance(steps, 0, 10)
    np.testing.assert_allclose(book.totals_lots()[SHORT] / 80_000_000, SHARES, rtol=1e-9)
    book.advance(steps, 10, 11)
    crossed = book.consumed_lots[SHORT]
    assert crossed[-1] > 0.2 * 80_000_000 * SHARES[-1]
    left = 80_000_000 * SHARES - crossed
    np.testing.assert_allclose(book.totals_lots()[SHORT], left * (80_000_000 / left.sum()), rtol=1e-9)
    np.testing.assert_allclose(book.totals_lots()[LONG] / 80_000_000, SHARES, rtol=1e-9)
    missing = []
    for index in range(11, len(steps)):
        book.advance(steps, index, index + 1)
        shorts = book.totals_lots()[SHORT]
        assert shorts.sum() == pytest.approx(80_000_000)
        missing.append(1.0 - shorts[-1] / shorts[0] / (SHARES[-1] / SHARES[0]))  # 2x was not crossed
    half_life = DEFAULT_PARAMETERS.refill * DEFAULT_PARAMETERS.classes[-1].half_life_ms / MINUTE_MS
    assert missing[20 + round(half_life)] / missing[20] == pytest.approx(0.5, abs=0.02)


def test_assumed_open_interest_falls_with_a_flush_and_does_not_rise_with_its_turnover():
    quiet, falls = 8 * 24 * 12, 24
    prices = [1_180_000] * quiet + [1_180_000 - 8_000 * step for step in range(1, falls + 1)]
    volumes = [250_000] * quiet + [2_500_000] * falls
    rows = [(5 * place, *[price] * 4, volumes[place]) for place, price in enumerate(prices)]
    events = MarketEvents.of(linear(), candles_of(rows, minutes=5))
    book, steps = book_of(events, START + len(rows) * 5 * MINUTE_MS)
    book.advance(steps, 0, quiet)
    before = book.open_interest_lots
    book.advance(steps, quiet, len(steps))
    assert 0.5 * before < book.open_interest_lots < before


@settings(max_examples=25)
@given(markets)
def test_nothing_stands_where_the_mark_has_been_and_what_stood_there_was_consumed(events):
    for index, book, steps, before, standing in after_each_step(events, START + HOUR_MS):
        low, high, close = (
            rows_of(book, int(column[index])) for column in (steps.mark_low, steps.mark_high, steps.mark_close)
        )
        assert book.mark_row == close
        assert not standing[LONG, :, close:].any()
        assert not standing[SHORT, :, : close + 1].any()
        if index == 0:  # what history put there cannot be distinguished from outside
            continue
        crossed = [before[LONG, :, low:].sum(axis=1), before[SHORT, :, : high + 1].sum(axis=1)]
        np.testing.assert_allclose(book.consumed_lots, crossed, rtol=1e-9, atol=1e-9 * before.sum())


@settings(max_examples=15)
@given(markets, st.lists(st.integers(1, 40), min_size=1, max_size=12))
def test_in_slices_or_at_once_every_bit_is_the_same(events, slices):
    until_ms = START + HOUR_MS
    whole, steps = book_of(events, until_ms)
    whole.advance(steps, 0, len(steps))
    sliced, _ = book_of(events, until_ms)
    place = 0
    while place < len(steps):
        end = min(len(steps), place + slices[place % len(slices)])
        sliced.advance(steps, place, end)
        place = end
    rows = min(whole.row_count, sliced.row_count)
    np.testing.assert_array_equal(whole.standing_lots(0, rows), sliced.standing_lots(0, rows))
    assert not whole.standing_lots(rows).any()
    assert not sliced.standing_lots(rows).any()
    np.testing.assert_array_equal(whole.totals_lots(), sliced.totals_lots())


def test_the_standing_mix_stays_what_the_parameters_say_over_a_long_quiet_time():
    events = quiet_market(20 * 24 * 60)
    book, steps = book_of(events, START + 20 * DAY_MS)
    book.advance(steps, 0, len(steps))
    np.testing.assert_allclose(book.standing_lots().sum(axis=2) / 80_000_000, [SHARES, SHARES], rtol=1e-9)


def test_a_quiet_time_turns_the_fast_classes_over_and_leaves_the_slow_ones_where_they_were():
    book, steps = book_of(quiet_market(24 * 60), START + DAY_MS)
    book.advance(steps, 0, 1)
    at_first = book.standing_lots()
    book.advance(steps, 1, len(steps))
    moved = np.abs(book.standing_lots() - at_first).sum(axis=2) / at_first.sum(axis=2)
    assert (np.diff(moved, axis=1) > 0).all()


def test_voluntary_closes_run_by_turnover_against_its_mean():
    volumes = [50_000] * 10 + [200_000, 0, 5_000_000]
    rows = [(minute, 1_180_000, 1_180_000, 1_180_000, 1_180_000, volume) for minute, volume in enumerate(volumes)]
    events = MarketEvents.of(linear(), candles_of(rows), open_interest_of([(0, 80_000_000)]))
    book, steps = book_of(events, START + len(volumes) * MINUTE_MS)
    half_lives = np.array([each.half_life_ms for each in DEFAULT_PARAMETERS.classes])
    lowest, highest = DEFAULT_PARAMETERS.activity_range
    older = np.exp(-MINUTE_MS / DEFAULT_PARAMETERS.activity_window_ms)
    mean = volumes[0]
    for index, volume in enumerate(volumes):
        mean = older * mean + (1 - older) * volume
        before = book.standing_lots() if index else None
        book.advance(steps, index, index + 1)
        if before is None:
            continue
        left = np.where(before > 0, book.standing_lots() / np.where(before > 0, before, 1.0), 1.0).min(axis=2)
        activity = min(max(volume / mean, lowest), highest)
        np.testing.assert_allclose(left, [np.exp2(-MINUTE_MS * activity / half_lives)] * 2, rtol=1e-12)


def falling_market(lots):
    rows = [(minute, 1_180_000, 1_180_000, 1_180_000, 1_180_000, 50_000) for minute in range(len(lots))]
    known = [(minute * MINUTE_MS + 30_000, amount) for minute, amount in enumerate(lots)]
    return MarketEvents.of(linear(), candles_of(rows), open_interest_of(known))


def test_open_interest_that_falls_closes_in_proportion():
    book, steps = book_of(falling_market([80_000_000, 80_000_000, 20_000_000]), START + 3 * MINUTE_MS)
    book.advance(steps, 0, 2)
    before = book.standing_lots()
    book.advance(steps, 2, 3)
    np.testing.assert_allclose(book.standing_lots(), before * 0.25, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("lots", [[80_000_000, 0, 0, 70_000_000], [10**12, 10**6, 1, 10**12], [0, 5, 0]])
def test_open_interest_may_vanish_and_come_back(lots):
    book, steps = book_of(falling_market(lots), START + len(lots) * MINUTE_MS)
    for index, amount in enumerate(lots):
        book.advance(steps, index, index + 1)
        np.testing.assert_allclose(book.standing_lots().sum(axis=2), [SHARES * amount] * 2, rtol=1e-9, atol=1e-12)


def test_years_of_halvings_do_not_leave_what_a_float_can_hold():
    rows = [(hour * 60, 1_180_000, 1_180_000, 1_180_000, 1_180_000, 50_000) for hour in range(0, 24 * 365 * 3, 12)]
    events = MarketEvents.of(linear(), candles_of(rows, minutes=720), open_interest_of([(0, 80_000_000)]))
    book, steps = book_of(events, START + 3 * 365 * DAY_MS)
    with np.errstate(all="raise", under="ignore"):
        book.advance(steps, 0, len(steps))
    np.testing.assert_allclose(book.standing_lots().sum(axis=2) / 80_000_000, [SHARES, SHARES], rtol=1e-9)


def rising_market(factor, minutes=60):
    ticks = np.rint(10_000 * factor ** (np.arange(minutes) / (minutes - 1))).astype(int)
    rows = [(minute, price, price, price, price, 1_000) for minute, price in enumerate(ticks.tolist())]
    return MarketEvents.of(linear(), candles_of(rows), open_interest_of([(0, 80_000_000)]))


def test_a_price_that_leaves_the_grid_upwards_makes_it_grow():
    book, steps = book_of(rising_market(40.0), START + HOUR_MS)
    first_rows = book.row_count
    book.advance(steps, 0, len(steps))
    assert book.row_count > 10 * first_rows
    standing = book.standing_lots()
    np.testing.assert_allclose(standing.sum(axis=2) / 80_000_000, [SHARES, SHARES], rtol=1e-9)
    assert book.grid.prices(book.mark_row, book.mark_row + 1)[0] == pytest.approx(40_000.0, rel=1e-3)
    highest = book.grid.prices(0, book.row_count)[np.flatnonzero(standing[SHORT].sum(axis=0))[-1]]
    assert highest == pytest.approx(40_000.0 * 1.77, rel=0.01)


def test_a_price_that_collapses_leaves_the_longs_below_it():
    book, steps = book_of(rising_market(1 / 4_000.0), START + HOUR_MS)
    book.advance(steps, 0, len(steps))
    assert book.mark_row == 1
    standing = book.standing_lots()
    assert not standing[LONG, :, 1:].any()
    np.testing.assert_allclose(standing.sum(axis=2) / 80_000_000, [SHARES, SHARES], rtol=1e-9)


def test_a_price_that_no_map_can_hold_is_refused_in_a_sentence():
    writer, _ = start_writer(rising_market(400_000.0), binance_margin(), START, START + HOUR_MS)
    with pytest.raises(InputError, match="rises so far above its first price"):
        writer.advance(60)


def test_without_open_interest_the_book_assumes_it_from_mean_turnover():
    events = quiet_market(600)
    events = MarketEvents.of(events.instrument, events.candles)
    book, steps = book_of(events, START + 600 * MINUTE_MS)
    book.advance(steps, 0, len(steps))
    assert book.open_interest_lots == pytest.approx(50_000 * 24 * 60 * DEFAULT_PARAMETERS.turnover_days)


def test_without_volume_and_open_interest_nothing_stands():
    rows = [(minute, 100, 110, 90, 100, 0) for minute in range(5)]
    book, steps = book_of(MarketEvents.of(linear(), candles_of(rows)), START + 5 * MINUTE_MS)
    book.advance(steps, 0, len(steps))
    assert not book.standing_lots().any()
    assert not book.consumed_lots.any()


def test_who_listens_after_each_step_sees_the_book_as_that_step_left_it():
    """Also in the middle of the steps that are worked out at once."""
    book, steps = book_of(rising_market(1.05, 200), START + 200 * MINUTE_MS)
    seen = []

    def look(step):
        seen.append((step, book.mark_row, book.open_interest_lots, book.consumed_lots.sum(axis=1).tolist()))

    applied = book.advance(steps, 0, len(steps), look)
    assert [each[0] for each in seen] == list(range(len(steps)))
    assert [each[1] for each in seen] == applied.mark_row.tolist()
    assert [each[2] for each in seen] == applied.open_interest_lots.tolist()
    assert [each[3] for each in seen] == applied.consumed_lots.tolist()
    assert (applied.consumed_lots[:, SHORT] > 0).sum() > len(steps) / 2
    assert len(set(applied.mark_row.tolist())) > len(steps) / 2


def test_what_opens_is_never_less_than_nothing(monkeypatch):
    """Closing in proportion leaves classes a last digit above their target; that must not open a negative amount."""
    opened = []
    deposit = ExposureBook._deposit

    def watched(self, openings, place, amounts):
        opened.append(float(amounts.min()))
        deposit(self, openings, place, amounts)

    monkeypatch.setattr(ExposureBook, "_deposit", watched)
    lots = (80_000_000 * 0.97 ** np.arange(300)).astype(int).tolist()
    book, steps = book_of(falling_market(lots), START + len(lots) * MINUTE_MS)
    book.advance(steps, 0, len(steps))
    assert len(opened) >= len(lots)
    assert min(opened) >= 0


def test_sides_with_a_mix_of_their_own_stand_at_it_and_keep_open_interest():
    classes = DEFAULT_PARAMETERS.classes
    mine = replace(
        DEFAULT_PARAMETERS,
        classes=tuple(
            replace(each, short_share=other.share) for each, other in zip(classes, reversed(classes), strict=True)
        ),
    )
    events = quiet_market(120)
    steps = build_steps(events, START, START + 120 * MINUTE_MS)
    grid = PriceGrid.around(events.instrument, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK)
    margin = binance_margin()
    book = ExposureBook(grid, margin.table, margin.rules, mine)
    book.advance(steps, 0, len(steps))
    totals = book.totals_lots() / book.open_interest_lots
    assert totals[0] == pytest.approx([each.share for each in classes], rel=1e-9)
    assert totals[1] == pytest.approx([each.share for each in reversed(classes)], rel=1e-9)
