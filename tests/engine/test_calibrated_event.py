"""The bundled event's dollars: what the map expects of Binance's BTC shorts, against what was recorded."""

import numpy as np

from rektscope.engine.calibration import observed_in
from rektscope.engine.map_builder import build_map
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.levels.flow import Flow, crossed_usd, expected_usd
from rektscope.margins.liquidation_shares import prior_of
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.times import HOUR_MS

RECORDED_SHORTS_USD = (113e6, 121e6)
"""CoinGlass, 14 July 2025: the sum of its four-hour totals, and its 24-hour figure."""


def test_binance_btc_shorts_of_the_event_are_expected_within_a_factor_of_three():
    source = SessionSource.open(bundled_session_path())
    info, events = source.info, source.events("binance:BTCUSDT")
    margin = margin_rules_of(events.instrument)
    level_map, _ = build_map(events, margin, info.columns_from_ms, info.end_ms)
    flow, prior = Flow.of_map(level_map), prior_of(events.instrument)
    edges = np.arange(info.start_ms, info.end_ms + 1, 4 * HOUR_MS)
    standing = crossed_usd(flow, edges)[:, 1].sum()
    assert standing > 10 * RECORDED_SHORTS_USD[1]  # what stands is no dollar figure
    for observed in (None, observed_in(events, info)):
        expected = expected_usd(flow, edges, prior, observed).usd[:, 1].sum()
        assert RECORDED_SHORTS_USD[0] / 3 < expected < 3 * RECORDED_SHORTS_USD[1]
    source.close()
