"""Groups of columns: the largest of each row, whole groups only, whatever the windows of rows do."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from rektscope.engine.overview import GROUPED, MOST_CODE, Overview, codes_of, usd_of_codes


@settings(deadline=None)
@given(st.lists(st.floats(0, 4.2e9, width=32), min_size=1, max_size=50))
def test_codes_sort_like_usd_and_give_three_digits_back(usd):
    values = np.array(usd, dtype=np.float32)
    codes = codes_of(values)
    order = np.argsort(values, kind="stable")
    assert (np.diff(codes[order].astype(int)) >= 0).all()
    np.testing.assert_allclose(usd_of_codes()[codes], values, rtol=2e-3, atol=1e-6)


def test_more_than_a_code_can_hold_is_the_largest():
    assert codes_of(np.array([0.0, 1e12], dtype=np.float32)).tolist() == [0, MOST_CODE]


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**31), columns=st.integers(1, 700), moves=st.lists(st.integers(0, 699), max_size=4))
def test_a_group_holds_the_largest_of_its_columns_in_its_own_rows(seed, columns, moves):
    chances = np.random.default_rng(seed)
    usd = chances.lognormal(10, 3, (columns, 7)).astype(np.float32)
    starts = np.full(columns, 100)
    for place in moves:
        starts[place:] += int(chances.integers(-5, 6))
    overview = Overview(7)
    for column in range(columns):
        overview.add(int(starts[column]), usd[column])
    codes = codes_of(usd)
    for level, wide in enumerate(GROUPED):
        for known in (columns, columns // 2):
            groups = overview.whole_groups(level, known)
            assert (groups.columns, len(groups.codes)) == (wide, known // wide)
            for group in range(len(groups.codes)):
                start = int(groups.first_row[group])
                assert start == starts[group * wide]
                for row in range(7):
                    cells = [
                        codes[column, start + row - starts[column]]
                        for column in range(group * wide, (group + 1) * wide)
                        if 0 <= start + row - starts[column] < 7 and _is_kept(starts, wide, column, start + row)
                    ]
                    assert groups.codes[group, row] == max(cells)


def _is_kept(starts, wide, column, row):
    """Whether the smaller groups on the way have the row: each has the rows of its first column."""
    return all(0 <= row - starts[column // small * small] < 7 for small in GROUPED if small <= wide)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**31), moves=st.lists(st.integers(0, 319), max_size=4))
def test_whole_groups_at_once_are_those_of_column_by_column(seed, moves):
    chances = np.random.default_rng(seed)
    usd = chances.lognormal(10, 3, (320, 7)).astype(np.float32)
    starts = np.full(320, 100)
    for place in moves:
        starts[place:] += int(chances.integers(-5, 6))
    one_by_one, at_once = Overview(7), Overview(7)
    for column in range(320):
        one_by_one.add(int(starts[column]), usd[column])
    for first in range(0, 320, GROUPED[0]):
        at_once.add_group(starts[first : first + GROUPED[0]], usd[first : first + GROUPED[0]])
    for level in range(len(GROUPED)):
        expected, found = (each.whole_groups(level, 320) for each in (one_by_one, at_once))
        np.testing.assert_array_equal(found.codes, expected.codes)
        np.testing.assert_array_equal(found.first_row, expected.first_row)
