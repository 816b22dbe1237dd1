"""Stretches of time for which something is known, held against sets of single moments."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.extent import Extent

_MOMENT = st.integers(0, 40)
_PAIRS = st.lists(st.tuples(_MOMENT, _MOMENT), max_size=8)


def _moments(pairs):
    return {moment for start, end in pairs for moment in range(start, end)}


@given(_PAIRS, _PAIRS, _MOMENT, _MOMENT)
def test_extents_are_sets_of_moments(first, second, from_ms, to_ms):
    one, other = Extent.of(first), Extent.of(second)
    seen, asked = _moments(first), set(range(from_ms, to_ms))
    assert _moments(one.stretches) == seen
    edges = [edge for stretch in one.stretches for edge in stretch]
    assert edges == sorted(set(edges))  # ascending, none empty, none touches the next
    assert _moments(one.common(other).stretches) == seen & _moments(second)
    assert _moments(one.within(from_ms, to_ms).stretches) == seen & asked
    assert _moments(one.missing(from_ms, to_ms).stretches) == asked - seen
    assert one.length_ms(from_ms, to_ms) == len(seen & asked)
    if asked:
        assert one.covers(np.array([from_ms]), np.array([to_ms])).tolist() == [asked <= seen]
        assert one.meets(np.array([from_ms]), np.array([to_ms])).tolist() == [bool(asked & seen)]


@given(_PAIRS)
def test_they_come_back_from_json(pairs):
    extent = Extent.of(pairs)
    assert Extent.from_json(extent.to_json()) == extent


@pytest.mark.parametrize("stretches", [[[5, 5]], [[9, 3]], [[-1, 4]], [[0, 10**18]], [["a", 2]], [[1]]])
def test_what_is_no_stretch_is_refused(stretches):
    with pytest.raises(ValueError, match=r"\w"):
        Extent.from_json(stretches)
