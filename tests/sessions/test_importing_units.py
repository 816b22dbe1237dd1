"""Times by their magnitude and numbers by their finest decimal, held against exact arithmetic."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.sessions.importing import units

_MOMENTS = st.integers(units.EARLIEST_MS // 1000 * 1000 + 1000, 4_000_000_000_000)


@given(st.lists(st.tuples(_MOMENTS, st.sampled_from(["ms", "us", "ns", "s"]), st.integers(0, 999)), min_size=1))
def test_each_time_shows_its_own_unit(moments):
    written, expected = [], []
    for moment, unit, rest in moments:
        scale = {"s": None, "ms": 1, "us": 1000, "ns": 1_000_000}[unit]
        written.append(moment // 1000 if scale is None else moment * scale + rest * (scale // 1000))
        expected.append(moment // 1000 * 1000 if scale is None else moment)
    assert units.whole_times_ms(np.array(written)).tolist() == expected


@given(_MOMENTS, st.integers(0, 9))
def test_seconds_with_decimals_keep_their_milliseconds(moment, tenth):
    written = float(f"{moment // 1000}.{moment % 1000:03d}{tenth}")
    assert units.decimal_times_ms(np.array([written])).tolist() == [moment]


@pytest.mark.parametrize("value", [0, 99, -1, -(2**62), 17_513_280, 2**63 - 1, 86_400, 5_000_000_000_000])
def test_what_is_no_time_is_reported(value):
    times = units.whole_times_ms(np.array([value], dtype=np.int64))
    assert units.impossible_times(times).all()


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -1e300, 1e300])
def test_decimals_that_are_no_time_are_reported(value):
    assert units.impossible_times(units.decimal_times_ms(np.array([value]))).all()


@given(st.lists(st.integers(1, 10**13), min_size=1, max_size=20), st.integers(0, 8))
def test_decimal_text_is_counted_exactly(numbers, decimals):
    values = [Decimal(number).scaleb(-decimals) for number in numbers]
    floats = np.array([float(str(value)) for value in values])
    found = units.finest_decimals(floats, units.FINEST_DECIMALS)
    assert found == max(max(0, -int(value.normalize().as_tuple().exponent)) for value in values)
    step = units.step_of(decimals)
    assert units.whole_steps(floats, step).tolist() == numbers


def test_noise_of_sums_is_not_taken_for_a_step():
    assert units.finest_decimals(np.array([0.1 + 0.2, 1.1 + 2.2]), 8) == 1


def test_steps_larger_than_one_are_counted_too():
    assert units.whole_steps(np.array([250.0, 30.0]), Decimal(10)).tolist() == [25, 3]


def test_decimals_within_reach_leave_every_digit_exact():
    assert units.decimals_within_reach(np.array([120_000.0])) == 9
    assert units.decimals_within_reach(np.array([2e7])) == 7
    assert units.decimals_within_reach(np.array([1e15])) == 0
    assert units.decimals_within_reach(np.array([1e16])) is None
    assert units.decimals_within_reach(np.array([])) == 12


@pytest.mark.parametrize("count", [1, 999, 1000, 1001, 4999])
@pytest.mark.parametrize("finer", [0, -1])
def test_one_finer_value_among_many_shows_the_decimals(count, finer):
    values = np.full(count, 118_000.5)
    values[finer] = 118_000.125
    assert units.finest_decimals(values, 12) == 3
