"""The leak check finds what it is there to find."""

import threading

from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QWidget

from rektscope.ui.heatmap.view import HeatmapView


def test_a_widget_that_stays_is_named(census):
    before = census()
    widget = QWidget()
    widget.setObjectName("left-over")
    assert census().newer_than(before) == ["top-level widget QWidget left-over"]
    widget.deleteLater()
    assert census().newer_than(before) == []


def test_a_timer_that_runs_is_named_with_its_owner_and_one_that_stopped_is_not(census):
    before = census()
    owner = QObject(objectName="owner")
    timer = QTimer(owner)
    timer.start(86_400_000)
    (line,) = census().newer_than(before)
    assert "every 86400000 ms, of QObject owner" in line
    timer.stop()
    assert census().newer_than(before) == []


def test_threads_of_both_kinds_are_named(census):
    before = census()
    go_on = threading.Event()
    mine = threading.Thread(target=go_on.wait, name="left-over")
    mine.start()
    theirs = QThread(objectName="event-loop")
    theirs.start()
    lines = census().newer_than(before)
    go_on.set()
    mine.join()
    theirs.quit()
    theirs.wait()
    assert lines == ["running QThread QThread event-loop", "Python thread left-over"]


def test_a_chart_goes_away_whole(census):
    before = census()
    chart = HeatmapView()
    assert any("HeatmapView" in line for line in census().newer_than(before))
    chart.close()
    chart.deleteLater()
    del chart
    assert census().newer_than(before) == []
