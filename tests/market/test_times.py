"""Times: text to milliseconds and back, in UTC only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.errors import InputError
from rektscope.market.times import LATEST_MS, floor_ms, format_iso, moment_from_ms, parse_time_ms


@given(st.integers(0, LATEST_MS))
def test_text_and_milliseconds_are_the_same_moment(moment):
    assert parse_time_ms(format_iso(moment)) == moment
    assert format_iso(moment).endswith("Z")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-07-14T07:35:00Z", 1_752_478_500_000),
        ("2025-07-14T07:35", 1_752_478_500_000),
        ("2025-07-14 07:35:00.25", 1_752_478_500_250),
        ("2025-07-14T09:35:00+02:00", 1_752_478_500_000),
        ("2025-07-14T09:35:00+0200", 1_752_478_500_000),
        ("2025-07-14", 1_752_451_200_000),
        (" 1970-01-01 ", 0),
        ("2025-07-14T07:35:00.123999Z", 1_752_478_500_123),
    ],
)
def test_ways_to_write_a_time(text, expected):
    assert parse_time_ms(text) == expected


@pytest.mark.parametrize(
    "text", ["", "now", "2025", "14.7.2025", "2025-13-01", "2025-02-30", "07:35", "2025-07-14T25:00", "1752478500000"]
)
def test_what_is_no_time_is_refused_with_the_form_to_write(text):
    with pytest.raises(InputError, match="2025-07-14T07:35:00Z"):
        parse_time_ms(text)


@given(st.text(max_size=30))
def test_any_text_is_a_time_or_a_sentence(text):
    try:
        parse_time_ms(text)
    except InputError as error:
        assert text.strip() == "" or repr(text)[1:-1] in str(error)  # noqa: PT017 -- either outcome is right


def test_seconds_and_milliseconds_are_written_as_needed():
    assert format_iso(1_752_478_500_000) == "2025-07-14T07:35:00Z"
    assert format_iso(1_752_478_500_007) == "2025-07-14T07:35:00.007Z"
    assert moment_from_ms(1_752_478_500_007).isoformat() == "2025-07-14T07:35:00.007000+00:00"
    assert floor_ms(1_752_478_559_999, 60_000) == 1_752_478_500_000
