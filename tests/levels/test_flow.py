"""The flow of a book is that of the map's columns, whole and cut into buckets."""

import numpy as np
from hypothesis import assume, given, settings
from tests.engine.markets import START, binance_margin, markets

from rektscope.engine.map_builder import build_map, start_writer
from rektscope.levels.flow import Flow, crossed_usd, model_flow
from rektscope.levels.steps import build_steps
from rektscope.market.errors import InputError
from rektscope.market.times import HOUR_MS, MINUTE_MS


@settings(max_examples=20)
@given(markets)
def test_the_flow_of_a_book_is_what_its_columns_consumed(events):
    steps = build_steps(events, START, START + HOUR_MS)
    try:
        level_map, _ = build_map(events, binance_margin(), START, START + HOUR_MS)
        _, book = start_writer(events, binance_margin(), START, START + HOUR_MS)
    except InputError:
        assume(False)
    flow, columns = model_flow(steps, book), Flow.of_map(level_map)
    np.testing.assert_array_equal(flow.end_ms[steps.in_session], columns.end_ms)
    np.testing.assert_array_equal(flow.standing_usd[steps.in_session], columns.standing_usd)
    edges = START + MINUTE_MS * np.array([0, 7, 30, 60])
    buckets = crossed_usd(columns, edges)
    assert buckets.shape == (3, 2)
    inside = (columns.end_ms > edges[0]) & (columns.end_ms <= edges[1])
    np.testing.assert_allclose(buckets[0], columns.standing_usd[inside].sum(axis=0), atol=1e-6)
    np.testing.assert_allclose(buckets.sum(axis=0), columns.standing_usd.sum(axis=0), rtol=1e-9)
