"""Stretches with and without data, held against a list of moments."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rektscope.sessions.importing import spans
from rektscope.sessions.importing.spans import Spans

_STRETCH = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def _spans(pairs: list[tuple[int, int]]) -> Spans:
    columns = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    return Spans(columns[:, 0], columns[:, 1])


def _moments(pairs: list[tuple[int, int]]) -> set[int]:
    return {moment for start, end in pairs for moment in range(start, end)}


@given(st.lists(st.lists(_STRETCH, max_size=5), min_size=1, max_size=3), st.integers(0, 20), st.integers(21, 60))
def test_union_and_gaps_are_those_of_sets(many, start, end):
    whole = spans.union([_spans(pairs) for pairs in many])
    covered = set().union(*(_moments(pairs) for pairs in many))
    assert _moments(whole.pairs()) == covered
    assert all(before < after for before, after in zip(whole.ends[:-1], whole.starts[1:], strict=True))
    assert _moments(spans.gaps(whole, start, end).pairs()) == set(range(start, end)) - covered


@given(st.sets(st.integers(0, 60)), st.integers(1, 8))
def test_steps_cover_their_length_each(times, duration):
    ordered = np.array(sorted(times), dtype=np.int64)
    covered = spans.of_steps(ordered, duration)
    assert _moments(covered.pairs()) == _moments([(time, time + duration) for time in times])


def test_the_commonest_step_is_the_length():
    assert spans.step_ms(np.array([0, 5, 10, 30, 35])) == 5
    assert spans.step_ms(np.array([7])) is None
