"""The note beside an answer whose tiers are not of its moment."""

from datetime import date

import pytest
from msgspec.structs import replace

from rektscope.margins.tables import bundled_tier_table
from rektscope.risk.tier_age import age_note, age_warning
from rektscope.risk.tiers import flat_tier_table

TABLE = bundled_tier_table("binance", "BTCUSDT")


@pytest.mark.parametrize(
    ("as_of", "day", "line"),
    [
        ("2026-04", date(2025, 7, 14), "Tiers of 2026-04, the event of 2025-07."),
        ("2026-04", date(2026, 3, 1), ""),
        ("2026-04", date(2026, 2, 28), "Tiers of 2026-04, the event of 2026-02."),
        ("2026-04", date(2026, 4, 20), ""),
        ("2026-04-05", date(2026, 6, 4), ""),
        ("2026-04-05", date(2026, 6, 5), "Tiers of 2026-04-05: 61 days old."),
        ("2024-11", date(2026, 4, 5), "Tiers of 2024-11: 520 days old."),
    ],
)
def test_a_table_of_another_time_is_reported_in_a_line(as_of, day, line):
    note = age_note(replace(TABLE, as_of=as_of), day)
    assert (note.line if note else "") == line
    if note is not None:
        assert TABLE.source in note.sentence
        assert as_of in note.line


def test_a_table_of_no_known_date_is_reported_at_any_moment():
    note = age_note(replace(TABLE, as_of="unknown"), date(2025, 7, 14))
    assert note.line == "Tiers of no known date."
    assert "of no known date" in note.sentence


def test_the_sentence_on_a_replay_older_than_the_tiers_says_what_is_not_known():
    note = age_note(TABLE, date(2025, 7, 14))
    assert "later than 2025-07-14" in note.sentence
    assert "may have been others" in note.sentence
    assert age_warning(TABLE, date(2025, 7, 14)) == ""  # which only knows tables that are too old


def test_figures_given_by_hand_have_no_age():
    assert age_note(flat_tier_table(0.005), date(2025, 7, 14)) is None
