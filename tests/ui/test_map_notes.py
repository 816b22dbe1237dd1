"""What the chart says of data that lack something."""

from dataclasses import replace

import numpy as np

from rektscope.sessions.session import Completeness, Provenance
from rektscope.ui.heatmap.notes import map_notes, provenance_line

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


def test_open_interest_that_the_map_does_not_have_yet_is_not_said_to_be_missing(window):
    frame = window.frame
    unscaled = replace(frame.level_map, is_scaled=np.zeros_like(frame.level_map.is_scaled))

    def notes(open_interest_usd):
        state = replace(frame.state, open_interest_usd=open_interest_usd)
        return [note for note in map_notes(replace(frame, level_map=unscaled, state=state)) if "turnover" in note]

    assert notes(None) == ["No open interest in this session: USD are assumed from turnover"]
    assert notes(1e9) == ["The map has no open interest yet: USD are assumed from turnover"]


def test_a_live_market_whose_list_says_that_it_is_synthetic_is_called_so(window):
    session = replace(window.frame.session, endpoint="ws://127.0.0.1:9000")
    for provenance, expected in (
        (Provenance.SYNTHETIC, "Live via 127.0.0.1:9000 · SYNTHETIC DATA"),
        (Provenance.RECORDED, "Live via 127.0.0.1:9000"),
    ):
        frame = replace(window.frame, session=replace(session, provenance=provenance), is_live=True)
        assert provenance_line(frame) == expected
