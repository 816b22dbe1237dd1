"""The second time zone: what may be typed, how a moment is written, and where the window shows it."""

import pytest

from rektscope.market.errors import InputError
from rektscope.market.times import parse_time_ms
from rektscope.ui.heatmap.inspecting.words import pointer_lines
from rektscope.ui.second_clock import SecondClock


def ms(text):
    return parse_time_ms(text)


@pytest.mark.parametrize(
    ("zone", "moment", "expected"),
    [
        ("", "2025-07-14T07:35:00Z", ""),
        ("Europe/Berlin", "2025-07-14T07:35:00Z", "09:35 Berlin"),
        ("europe/berlin", "2025-12-14T07:35:00Z", "08:35 Berlin"),
        ("Tokyo", "2025-07-14T16:35:00Z", "15 Jul 01:35 Tokyo"),
        (" new york ", "2025-07-14T02:35:00Z", "13 Jul 22:35 New York"),
        ("kolkata", "2025-07-14T07:35:00Z", "13:05 Kolkata"),
        # Clocks went back in Berlin on 26 October 2025 at 01:00 UTC.
        ("Berlin", "2025-10-26T00:30:00Z", "02:30 Berlin"),
        ("Berlin", "2025-10-26T01:30:00Z", "02:30 Berlin"),
    ],
)
def test_a_moment_in_another_zone(zone, moment, expected):
    assert SecondClock.parse(zone).text(ms(moment)) == expected


@pytest.mark.parametrize(
    ("typed", "words"),
    [("Berln", "did you mean Europe/Berlin"), ("+5", "write it as"), ("../../etc/passwd", "no time zone")],
)
def test_what_is_no_zone_is_one_sentence(typed, words):
    with pytest.raises(InputError, match=words):
        SecondClock.parse(typed)


def test_the_window_says_it_at_the_clock_and_at_the_pointer(window):
    preferences = window.pages.preferences
    preferences.choose_zone("Asia/Tokyo")
    shown = SecondClock.parse("Tokyo").text(window.frame.cursor_ms)
    assert window.transport._second.text() == shown
    assert not window.transport._second.isHidden()
    inspector, frame = window.heatmap.inspector, window.frame
    place = window.heatmap.plot.getViewBox().sceneBoundingRect().center()
    lines = inspector._lines(frame, place, frame.cursor_ms, 120_000.0, in_chart=True)
    assert lines == [*pointer_lines(frame, frame.cursor_ms, 120_000.0, in_chart=True), shown]
    preferences.choose_zone("")
    assert window.transport._second.text() == ""
    assert window.transport._second.isHidden()
