"""What the chart says of data that lack something."""

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from rektscope.sessions.session import Completeness, Provenance
from rektscope.ui import formatting
from rektscope.ui.heatmap import legend
from rektscope.ui.heatmap.notes import map_notes, provenance_line
from rektscope.ui.heatmap.overlay_item import Overlay, OverlayItem, _wrapped
from rektscope.ui.theme import CAPTION_PX, text_width

_NOTE = "No liquidations in these data: what the price cleared from the map is estimated"


@pytest.fixture
def window(kept_window):
    return kept_window


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


def test_the_chart_says_that_the_hours_before_are_asked_for(window):
    """And not that the venue has sent none, as nobody knows that yet."""
    without = replace(window.frame, level_map=None, is_live=True, map_progress=0.0)
    assert map_notes(replace(without, awaits_history=True)) == ("No map yet: the hours before are being asked for",)
    assert map_notes(without) == ("Building the map: 0%",)


def test_open_interest_that_the_map_does_not_have_yet_is_not_reported_to_be_missing(window):
    frame = window.frame
    unscaled = replace(frame.level_map, is_scaled=np.zeros_like(frame.level_map.is_scaled))

    def notes(open_interest_usd):
        state = replace(frame.state, open_interest_usd=open_interest_usd)
        return [note for note in map_notes(replace(frame, level_map=unscaled, state=state)) if "turnover" in note]

    assert notes(None) == ["No open interest in this session: USD are assumed from turnover"]
    assert notes(1e9) == ["The map has no open interest yet: USD are assumed from turnover"]
    nothing = replace(unscaled, open_interest_usd=np.zeros_like(unscaled.open_interest_usd))
    state = replace(frame.state, open_interest_usd=None)
    (note,) = [note for note in map_notes(replace(frame, level_map=nothing, state=state)) if "open interest" in note]
    assert note == "Neither open interest nor volume in these data: what stands is not known"


def test_of_which_columns_usd_are_assumed_is_reported_where_open_interest_came_late(window):
    frame = window.frame
    level_map = frame.level_map
    late = replace(level_map, is_scaled=np.arange(level_map.column_count) >= 2)
    since = formatting.clock_utc(int(level_map.end_ms[1]))
    (note,) = [note for note in map_notes(replace(frame, level_map=late)) if "turnover" in note]
    assert note == f"USD before {since} are assumed from turnover: open interest is known since then"
    whole = replace(level_map, is_scaled=np.ones(level_map.column_count, dtype=bool))
    assert not [note for note in map_notes(replace(frame, level_map=whole)) if "turnover" in note]


def test_a_live_market_whose_list_says_that_it_is_synthetic_is_called_so(window):
    session = replace(window.frame.session, endpoint="ws://127.0.0.1:9000")
    for provenance, expected in (
        (Provenance.SYNTHETIC, "Live via 127.0.0.1:9000 · SYNTHETIC DATA"),
        (Provenance.RECORDED, "Live via 127.0.0.1:9000"),
    ):
        frame = replace(window.frame, session=replace(session, provenance=provenance), is_live=True)
        assert provenance_line(frame) == expected


_LINE_PX, _BELOW_PX = 17.0, 9.0
_WIDE, _TOLD = " ".join(["A note that is wider than what is free beside the legend"] * 2), "The legend tells this"


def _notes_height(qapp, notes, *, has_legend=True, width=768.0):  # noqa: ARG001 -- fonts need the application
    item, view = OverlayItem(), QRectF(0.0, 0.0, width, 400.0)
    item.show_overlay(Overlay(0.0, "", "", "", "Recorded", notes, has_legend, (_TOLD,)))
    assert item.bottom_of(view) <= view.bottom() - (legend.HEIGHT + legend.MARGIN if has_legend else 0.0)
    return view.bottom() - item.top_of_notes(view)


def test_only_notes_too_wide_for_beside_the_legend_stand_above_it(qapp):
    """Each line above it covers candles."""
    beside = _BELOW_PX + 3 * _LINE_PX
    assert _notes_height(qapp, ("one", "two")) == beside
    assert _notes_height(qapp, ("one", "two", _WIDE)) == _BELOW_PX + legend.HEIGHT + _LINE_PX
    assert _notes_height(qapp, ("one", _WIDE, "two")) == _BELOW_PX + legend.HEIGHT + 2 * _LINE_PX
    assert _notes_height(qapp, ("one",) * 5 + (_WIDE,)) == _BELOW_PX + 7 * _LINE_PX
    assert _notes_height(qapp, ("one", _TOLD)) == beside
    assert _notes_height(qapp, ("one", _WIDE, _TOLD)) == _BELOW_PX + legend.HEIGHT + _LINE_PX


def test_notes_stand_at_the_bottom_where_there_is_no_legend(qapp):
    assert _notes_height(qapp, ("one", _WIDE), has_legend=False) == _BELOW_PX + 3 * _LINE_PX


def test_a_note_wider_than_the_view_stands_in_several_lines_and_is_whole(qapp):
    _ = qapp
    room = 272
    lines = _wrapped(_WIDE, room)
    assert len(lines) == 3
    assert " ".join(lines) == _WIDE
    assert all(text_width(line, CAPTION_PX) <= room for line in lines)
    # The provenance, "one", and the lines of the wide one.
    assert _notes_height(qapp, ("one", _WIDE), width=room + 28.0) == _BELOW_PX + legend.HEIGHT + 5 * _LINE_PX


def test_a_note_without_room_for_all_of_its_lines_is_left_out(qapp):
    """Its last lines alone would say something else."""
    _ = qapp
    item, view = OverlayItem(), QRectF(0.0, 0.0, 150.0, 215.0)
    notes = ("one", " ".join(["Dollars: expected; fitted on 1,781 liquidations before 04:00 UTC"] * 2), "two")
    item.show_overlay(Overlay(0.0, "", "", "", "Recorded", notes, has_legend=False))
    room = int(view.width() - 28.0)
    assert len(_wrapped(notes[1], room)) * _LINE_PX > 0.6 * view.height() - 3 * _LINE_PX
    assert [words for words, _ in item._lines(view, item._overlay)] == ["Recorded", "one"]
