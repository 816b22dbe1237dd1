"""Labels of time axes: round moments, neither crowded nor missing, from a minute to many years."""

import itertools
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS
from rektscope.ui.time_ticks import tick_label, time_ticks

YEAR_MS = 365 * DAY_MS


def _ms(text):
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


@given(
    first_ms=st.integers(_ms("2009-01-03"), _ms("2030-01-01")),
    length_ms=st.integers(MINUTE_MS, 20 * YEAR_MS),
    at_most=st.integers(3, 30),
)
def test_ticks_are_in_view_apart_and_enough(first_ms, length_ms, at_most):
    ticks = time_ticks(first_ms, first_ms + length_ms, at_most)
    assert ticks == sorted(set(ticks))
    assert all(first_ms <= tick <= first_ms + length_ms for tick in ticks)
    assert len(ticks) <= 1.2 * at_most + 1  # months are of 28 to 31 days
    if length_ms >= at_most * MINUTE_MS:
        assert len(ticks) >= at_most / 4 - 1
    least = 0.9 * length_ms / at_most
    assert all(later - earlier >= least for earlier, later in itertools.pairwise(ticks))


@pytest.mark.parametrize(
    ("first", "last", "at_most", "labels"),
    [
        ("2025-07-14T06:50", "2025-07-14T07:10", 5, ["06:50", "06:55", "07:00", "07:05", "07:10"]),
        ("2025-07-13T16:00", "2025-07-14T16:45", 7, ["16:00", "20:00", "14 Jul", "04:00", "08:00", "12:00", "16:00"]),
        ("2024-01-10T00:00", "2024-12-20T00:00", 14, [f"1 {month}" for month in
         ("Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")]),
        ("2023-11-20T00:00", "2024-05-20T00:00", 8, ["1 Dec", "2024", "1 Feb", "1 Mar", "1 Apr", "1 May"]),
        ("2015-06-01T00:00", "2025-06-01T00:00", 6, ["2016", "2018", "2020", "2022", "2024"]),
    ],
)  # fmt: skip
def test_labels_say_what_a_reader_needs(first, last, at_most, labels):
    assert [tick_label(tick) for tick in time_ticks(_ms(first), _ms(last), at_most)] == labels


def test_a_tick_within_a_day_is_a_clock():
    assert tick_label(_ms("2025-01-01T00:00") + 5 * HOUR_MS) == "05:00"
