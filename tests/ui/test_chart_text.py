"""Words over the chart: whole in a narrow chart, and never of a map that has not come up to the cursor."""

import pytest
from msgspec import structs
from PySide6.QtCore import QPointF

from rektscope.ui.heatmap.readout import is_behind, readout


@pytest.fixture
def window(kept_window):
    return kept_window


def behind(frame):
    """The frame with only the first tenth of its map built so far."""
    few = max(1, frame.level_map.column_count // 10)
    fields = ("end_ms", "first_row", "mark_row", "usd", "open_interest_usd", "consumed_usd", "is_scaled")
    part = structs.replace(frame.level_map, **{name: getattr(frame.level_map, name)[:few] for name in fields})
    return structs.replace(frame, level_map=part, map_progress=0.1, standing=None)


def test_a_map_still_being_built_shows_no_sums_at_the_cursor(window):
    frame = window.frame
    assert not is_behind(frame)
    shown = readout(frame, frame.cursor_ms, 60_000.0)
    assert "s between the mark and here $" in shown
    assert shown.endswith(" · 10× and up")
    early = behind(frame)
    assert is_behind(early)
    assert "between" not in readout(early, frame.cursor_ms, 60_000.0)
    window.heatmap.show_frame(early, None)
    assert window.heatmap.profile._levels is None
    window.heatmap.show_frame(frame, None)
    assert window.heatmap.profile._levels is frame.standing


def test_a_map_still_being_built_reports_nothing_in_front_of_me(window):
    panel, frame = window.calculator, window.frame
    panel.open_at(60_000.0, window.viewer.cursor.start_ms)
    figure = panel.view.figures["In front of me"]
    assert figure.text().startswith("shorts ")
    panel.show_frame(behind(frame), frame.cursor_ms)
    assert figure.text() == "–"
    panel.show_frame(frame, frame.cursor_ms)
    assert figure.text().startswith("shorts ")


def test_what_is_under_a_resting_pointer_is_shown_anew(window):
    heatmap, frame = window.heatmap, window.frame
    crosshair = heatmap.inspector.crosshair
    heatmap.scene().sigMouseMoved.emit(heatmap.plot.getViewBox().sceneBoundingRect().center())
    before = crosshair.lines
    heatmap.chart_range.following.is_on = False  # as a drag along the price does
    heatmap.plot.setYRange(50_000.0, 52_000.0, padding=0.0)
    heatmap.show_frame(frame, None)
    assert crosshair.lines != before
    price = float(crosshair.lines[0].split(" · ")[0].replace(",", ""))
    assert abs(price - 51_000.0) < 50.0
    heatmap.scene().sigMouseMoved.emit(QPointF(-5.0, -5.0))
    heatmap.show_frame(frame, None)
    assert crosshair.lines == ()
