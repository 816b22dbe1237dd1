"""Known levels and the estimate of the rest: nothing counted twice, by side, and of the leverages that are shown."""

import numpy as np
import pytest
from tests.scoring.known.population import INSTRUMENT, MARGIN, START, market, standing

from rektscope.engine.map_builder import MapBuilder
from rektscope.levels.combined import combined_levels, known_in_rows
from rektscope.levels.known_book import KnownBook
from rektscope.levels.standing import levels_at
from rektscope.market.events import MarketEvents
from rektscope.market.times import HOUR_MS

HOURS = 8
END = START + HOURS * HOUR_MS


@pytest.fixture(scope="module")
def books():
    events, reports = market(HOURS, 60)
    found = {}
    for least in (0, 10):
        builder = MapBuilder(events, MARGIN, START, END, least_leverage=least)
        builder.start()
        found[least] = levels_at(builder.wait(), events, END)
        builder.stop()
    return events, reports, found


def test_each_side_still_sums_to_open_interest(books):
    events, _, found = books
    known, estimate = KnownBook.of(events, END, MARGIN), found[0]
    both = combined_levels(estimate, known)
    coverage = known.coverage
    assert 0.02 < coverage.long_share < 1
    held = known_in_rows(estimate, known)
    for below, part in (
        (slice(None, estimate.mark_row - estimate.first_row), coverage.long_share),
        (slice(estimate.mark_row + 1 - estimate.first_row, None), coverage.short_share),
    ):
        expected = estimate.usd[below].sum() * (1 - part) + held[below].sum()
        assert both.usd[below].sum() == pytest.approx(expected, rel=1e-12)
    # What stands outside of the rows too: estimate and known are parts of one open interest.
    whole = known.open_interest_usd
    longs = known.standing.usd[known.standing.side > 0].sum()
    assert whole * (1 - coverage.long_share) + longs == pytest.approx(whole)
    assert both.calibration is None


def test_known_levels_stand_in_their_rows_and_none_in_the_row_of_the_mark(books):
    events, reports, found = books
    estimate = found[0]
    known = KnownBook.of(events, END, MARGIN)
    marks = list(zip(events.marks.time_ms.tolist(), (events.marks.mark_steps * 0.001).tolist(), strict=True))
    mark = marks[-1][1]
    rows = known_in_rows(estimate, known)
    expected = np.zeros(len(rows))
    for each in standing(reports, END, marks):
        if each["level"] is not None:
            place = int(each["level"] / estimate.grid.row_price + 1e-9)
            place = min(place, estimate.mark_row - 1) if each["side"] > 0 else max(place, estimate.mark_row + 1)
            if 0 <= place - estimate.first_row < len(rows):
                expected[place - estimate.first_row] += each["size"] * mark
    assert rows == pytest.approx(expected, rel=1e-9)
    assert rows[estimate.mark_row - estimate.first_row] == 0


def test_the_leverages_that_are_left_out_are_left_out_of_the_known_too(books):
    events, _, found = books
    known = KnownBook.of(events, END, MARGIN)
    few, every = known_in_rows(found[10], known), known_in_rows(found[0], known)
    chosen = known[(known.implied_leverage >= 10) & ~known.is_crossed]
    assert 0 < few.sum() < every.sum()
    assert few.sum() <= chosen.usd.sum() + 1e-6


def test_without_open_interest_there_is_no_rest_to_report(books):
    events, _, found = books
    bare = MarketEvents.of(INSTRUMENT, events.marks, events.account_positions)
    assert combined_levels(found[0], KnownBook.of(bare, END, MARGIN)) is None
