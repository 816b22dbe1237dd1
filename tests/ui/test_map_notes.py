"""What the chart says of data that lack something."""

from dataclasses import replace

from rektscope.sessions.session import Completeness
from rektscope.ui.heatmap.notes import map_notes

_NOTE = "No liquidations in these data: what the price cleared from the map is estimated"


def test_the_chart_says_that_its_market_has_no_liquidations(window):
    """Only of the market on the chart, and only where there are none to be had."""
    frame = window.frame

    def notes(completeness):
        markets = tuple(
            replace(market, completeness=completeness if market.instrument == frame.instrument else Completeness.FULL)
            for market in frame.session.markets
        )
        return map_notes(replace(frame, session=replace(frame.session, markets=markets)))

    assert _NOTE in notes(Completeness.NONE)
    for completeness in set(Completeness) - {Completeness.NONE}:
        assert _NOTE not in notes(completeness)
