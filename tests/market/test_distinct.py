"""Values once each, as `np.unique` has them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.distinct import distinct


@given(st.lists(st.integers(-5, 5), max_size=30), st.sampled_from(["int64", "int32"]))
def test_values_are_each_once_in_order(values, kind):
    found = distinct(np.array(values, dtype=kind))
    assert found.tolist() == sorted(set(values))
    assert found.dtype == kind
