"""No venue is released half filled: see `packaging/new_venue.py`, which begins one."""

import re
from pathlib import Path

import pytest

from rektscope.venues.catalogue import VENUES
from rektscope.venues.titles import venue_title

ROOT = Path(__file__).resolve().parents[2]
PLACES = (
    *sorted((ROOT / "desktop").rglob("*.py")),
    *sorted((ROOT / "tests" / "venues").glob("*/test_*.py")),
    ROOT / "desktop" / "ARCHITECTURE.md",
)


def test_nothing_that_a_venue_was_begun_with_is_unfilled():
    marked = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8").count("UNFILLED") for path in PLACES}
    assert {place: count for place, count in marked.items() if count} == {}, "read the documentation, fill it in"


@pytest.mark.parametrize("venue", VENUES, ids=lambda venue: venue.name)
def test_no_venue_speaks_of_another(venue):
    """Addresses and sentences of the venue that lent its code would be false."""
    others = {other.name for other in VENUES} - {venue.name}
    words = sorted(others | {venue_title(other) for other in others})
    pattern = re.compile(rf"(?<![\w@/])(?:{'|'.join(words)})(?!\w)")
    found = {
        f"{path.name}: {match[0]}"
        for path in (ROOT / "desktop" / "rektscope" / "venues" / venue.name).glob("*.py")
        for match in pattern.finditer(path.read_text(encoding="utf-8"))
    }
    assert found == set()
