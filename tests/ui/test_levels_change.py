"""Another leverage filter is shown by the views of levels alone, and what they show is what all of them would."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from rektscope.engine.changes import EVERYTHING
from rektscope.market.times import parse_time_ms
from rektscope.sessions.bundled import bundled_event

PANELS = ["Clusters", "Tape"]


@pytest.fixture
def window(open_window):
    window = open_window(bundled_event("2025-10-10").path)
    window.replay.go_to(parse_time_ms("2025-10-10T21:27:00Z"))
    return window


def choose(window, least):
    window.heatmap.choose(replace(window.heatmap.choices, least_leverage=least))
    window.viewer.chart.wait_for_map()
    window.refresh()
    QApplication.processEvents()


def called_by(window, work):
    """Names of the views that some work has called."""
    called = []
    run = window.presenter._run
    window.presenter._run = lambda name, show: (called.append(name), run(name, show))[1]
    work()
    window.presenter._run = run
    return called


def test_a_filter_calls_views_of_levels_and_no_others(window):
    for least in (0, 10):  # so that both maps are built
        choose(window, least)
    called = called_by(window, lambda: choose(window, 0))
    assert {"the chart", "the calculator"} <= set(called)
    assert {"the timeline", "the transport", "the lines of the position"} & set(called) == set()


@pytest.mark.parametrize("panel", PANELS)
def test_what_a_filter_shows_is_what_showing_everything_anew_would(window, panel):
    window.side.toggle(panel)
    for least in (0, 10, 25):
        choose(window, least)
        shown = window.grab().toImage()
        window.refresh(EVERYTHING)
        QApplication.processEvents()
        assert window.grab().toImage() == shown
