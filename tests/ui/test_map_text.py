"""How far a map reaches around the price, as text, where its rows are few for a price that has risen far."""

import numpy as np
import pytest
from msgspec.structs import replace

from rektscope.ui.heatmap.map_text import reach_note, small_reach_text


@pytest.fixture
def window(kept_window):
    return kept_window


def _of_marks(level_map, mark_row, *, moves):
    """The map with its marks at a row, and rows that have followed the price or not."""
    first = np.full(level_map.column_count, max(0, mark_row - 700))
    first[0] -= 10 if moves else 0
    return replace(level_map, mark_row=np.full(level_map.column_count, mark_row), first_row=first)


def test_a_map_whose_rows_never_moved_says_nothing(window):
    still = _of_marks(window.frame.level_map, 6_000, moves=False)
    assert (reach_note(still), small_reach_text(still)) == ("", "")


def test_a_map_that_follows_the_price_says_how_far_it_reaches(window):
    followed = _of_marks(window.frame.level_map, 6_000, moves=True)
    assert reach_note(followed) == "Levels are kept within about 12% of the price of their time"
    assert small_reach_text(followed) == ""


@pytest.mark.parametrize(("times", "reach"), [(10, "1.2%"), (100, "0.1%")])
def test_a_price_that_has_risen_far_is_reported_with_what_keeps_more(window, times, reach):
    risen = _of_marks(window.frame.level_map, 6_000 * times, moves=True)
    note = reach_note(risen)
    assert note.startswith(
        f"Levels are kept within about {reach} of the price of their time: their rows suit the first"
    )
    assert note.endswith("a session of later days alone keeps more")
    assert small_reach_text(risen) == note[:1].lower() + note[1:]
