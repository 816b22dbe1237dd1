"""A window that is handed from test to test: it takes a quarter of a second to open one, and most tests change little.

What a test did is undone as a user would, and then everything that the window shows is compared with how it opened. A
window that differs in anything is closed, and the next test gets a new one: no test depends on another's order.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDockWidget, QTabBar, QWidget

from rektscope.ui.calculator.sections import TITLES
from rektscope.ui.heatmap.view import HeatmapView, view_rect
from rektscope.ui.window import MainWindow

_ASKED = ("text", "toPlainText", "isChecked", "currentIndex", "currentText", "toolTip", "accessibleDescription")
"""What is asked of every widget that has an answer; one that is hidden and has none to any of it is none."""


class KeptWindow:
    """Opens a window when it is needed, and keeps it as long as it can be put back."""

    def __init__(self, path: Path, opened: Callable[..., MainWindow]) -> None:
        """Of a session file; `opened` opens a window on it."""
        self._path, self._opened = path, opened
        self.window: MainWindow | None = None

    def be_ready(self, qtbot: Any) -> None:
        """Open the window, unless there is one."""
        if self.window is not None:
            return
        window = self.window = self._opened(qtbot, self._path)
        window._rest.stop()
        window.side.complete()  # which it does by itself a tenth of a second later
        self._first_draft, self._opening_ms = window.calculator.draft, window.viewer.cursor.time_ms
        self._speed, self._size = window.viewer.cursor.speed, window.size()
        self._settings = _settings_of(window)
        for name in TITLES:
            window.calculator.sections.section(name)  # so is a folded part, and then the line in its place goes
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        window.calculator._show_error("")  # what says it is made the first time it is needed
        self._undo(window, qtbot)
        self._state = state_of(window)

    def put_back(self, qtbot: Any) -> None:
        """Undo what was done; close the window where something stays another."""
        window = self.window
        if window is not None and QApplication.activeModalWidget() is None:
            self._undo(window, qtbot)
            if state_of(window) == self._state:
                return
        self.close()

    def _undo(self, window: MainWindow, qtbot: Any) -> None:
        window.activateWindow()
        window.heatmap.setFocus()  # a field takes over what was typed when it loses the focus
        window.resize(self._size)
        window.viewer.cursor.pause()
        window.viewer.cursor.set_speed(self._speed)
        if window.presenter.shows_next:
            window.transport.next_button.click()
        window.timeline.setToolTip("")  # of the moment that the pointer was at
        while window.replay.can_go_back:
            window.replay.go_back()
        window.viewer.cursor.seek(self._opening_ms)
        while window.editing.history.can_undo:
            window.editing.history.undo()
        for section in map(window.calculator.sections.section, TITLES):
            if section.is_open:
                section.button.click()
        first = self._first_draft
        assert first is not None
        for draft in (replace(first, quantity=2 * first.quantity), first):  # the same one again would change nothing
            window.calculator._show_draft(draft)
        settings = window._settings._settings
        for key in set(settings.allKeys()) - set(self._settings):
            settings.remove(key)
        window.show_all()
        window.follow_price()
        window.refresh()
        qtbot.waitUntil(lambda: not window._timer.isActive())
        QApplication.processEvents()
        window.editing.history.forget()

    def close(self) -> None:
        """Close the window, if there is one."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def state_of(window: MainWindow) -> dict[str, Any]:
    """Everything that the window shows, and what it would do next."""
    cursor, history = window.viewer.cursor, window.editing.history
    return {
        "viewer": id(window.viewer),
        "size": window.size().toTuple(),
        "market": window.viewer.market,
        "time_ms": cursor.time_ms,
        "speed": cursor.speed,
        "cursor": cursor.state,
        "jumps": window.replay.can_go_back,
        "next": window.presenter.shows_next,
        "range": tuple(view_rect(window.heatmap).getRect()),
        "scale": window.heatmap.heat.reference.full_scale_usd,
        "following": window.heatmap.chart_range.following.is_on,
        "position": (window.calculator.draft, window.calculator.answer, window.calculator.sections.saved.positions),
        "levels": window.levels.levels,
        "history": (history.can_undo, history.can_redo),
        "settings": _settings_of(window),
        "instance": sorted(vars(window)),
        "docks": {dock.objectName(): dock.isFloating() for dock in window.findChildren(QDockWidget)},
        "actions": [(each.text(), each.isChecked(), each.isEnabled()) for each in window.findChildren(QAction)],
        "widgets": [shown for each in window.findChildren(QWidget) if (shown := _shown_by(each)) is not None],
    }


def _settings_of(window: MainWindow) -> dict[str, Any]:
    settings = window._settings._settings
    return {key: settings.value(key) for key in settings.allKeys()}


def _shown_by(widget: QWidget) -> tuple[Any, ...] | None:
    """None where it is not seen and says nothing.

    Qt keeps bars for docks on top of each other, without a tab, beyond the window's edge: those are not seen.
    """
    told, is_visible = _told(widget), widget.isVisible()
    if (isinstance(widget, QTabBar) and not widget.count()) or not (is_visible or any(told)):
        return None
    # Labels keep the room of the widest figure they have shown, and what stands beside them moves with it.
    place = widget.geometry().getRect() if isinstance(widget, QDockWidget | HeatmapView) else None
    return type(widget), is_visible, widget.isEnabled(), widget.hasFocus(), place, told


def _told(widget: QWidget) -> list[str | int | None]:
    """What a widget answers to each question; None where it does not know it, or answers with a model's index."""
    questions = [getattr(widget, name, None) for name in _ASKED]
    answers = [question() if callable(question) else None for question in questions]
    return [answer if isinstance(answer, str | int) else None for answer in answers]
