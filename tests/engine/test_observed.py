"""Whose liquidations may calibrate a map."""

from dataclasses import replace

import pytest

from rektscope.engine.calibration import observed_in
from rektscope.sessions.bundled import bundled_event
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Completeness

MARKET = "binance:BTCUSDT"


@pytest.mark.parametrize("completeness", Completeness)
def test_sums_that_are_fitted_or_missing_calibrate_nothing(completeness):
    with open_session(bundled_event("2025-10-10").path) as file:
        info, events = file.info, file.read_market(MARKET)
    first = replace(info.market(MARKET), completeness=completeness)
    found = observed_in(events, replace(info, markets=(first, *info.markets[1:])))
    assert (found is None) is (completeness in {Completeness.NONE, Completeness.FITTED})
