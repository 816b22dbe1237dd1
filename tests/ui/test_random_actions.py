"""A thousand things that a user may do, in an order that chance draws: no warning of Qt, no exception, nothing left.

The seed is fixed, so a failure comes again; REKTSCOPE_RANDOM_ACTIONS=1000 does them all, without it a short run does.
What pytest-qt and conftest check after every test holds here too: messages of Qt, exceptions in slots, widgets, timers
and threads that outlive the window.
"""

import os
import random

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget

from rektscope.ui.palette import commands_of

COUNT = int(os.environ.get("REKTSCOPE_RANDOM_ACTIONS", "120"))
SEED = 20250714

WAITS_FOR_SOMEBODY = {
    "Open or import files…",
    "Import a folder…",
    "Record to a file, or end that",
    "Quit",
    "Watch other markets live",
}
"""These open a dialog of the system, go to a network, or end the window."""


class User:
    """Draws what to do next."""

    def __init__(self, qtbot, window, seed):
        self.qtbot, self.window, self.chance = qtbot, window, random.Random(seed)
        self.deeds = [self.menu_entry, self.menu_entry, self.key, self.seek, self.wheel, self.drag, self.point]
        self.deeds += [self.type_figure, self.resize, self.market, self.dock]

    def act(self):
        deed = self.chance.choice(self.deeds)
        deed()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        QApplication.processEvents()
        return deed.__name__

    def menu_entry(self):
        entries = [
            command
            for command in commands_of(self.window)
            if command.action.text() not in WAITS_FOR_SOMEBODY and "Open recent" not in command.path
        ]
        self.chance.choice([entry for entry in entries if entry.action.isEnabled()]).action.trigger()

    def key(self):
        keys = [
            getattr(Qt.Key, f"Key_{name}")
            for name in [
                "A",
                "B",
                "C",
                "D",
                "E",
                "G",
                "H",
                "J",
                "K",
                "L",
                "M",
                "N",
                "O",
                "P",
                "Q",
                "R",
                "S",
                "T",
                "V",
                "W",
                "X",
                "Y",
            ]
        ]
        keys += [
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
            Qt.Key.Key_Space,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
            Qt.Key.Key_Escape,
        ]
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, self.chance.choice(keys))

    def seek(self):
        session = self.window.viewer.session
        self.window.replay.go_to(self.chance.randint(session.start_ms, session.end_ms))

    def wheel(self):
        viewport = self.window.heatmap.viewport()
        place = self.place()
        event = QWheelEvent(
            QPointF(place),
            QPointF(viewport.mapToGlobal(place)),
            QPoint(),
            QPoint(0, self.chance.choice([-360, -120, 120, 360])),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    def drag(self):
        viewport, start, end = self.window.heatmap.viewport(), self.place(), self.place()
        keys = self.chance.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
        self.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, keys, start)
        for step in range(1, 4):
            self.qtbot.mouseMove(viewport, start + (end - start) * step / 3)
        self.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, keys, end)

    def point(self):
        self.qtbot.mouseMove(self.window.heatmap.viewport(), self.place())

    def type_figure(self):
        form = self.window.calculator.form
        field = self.chance.choice([form.entry, form.quantity, form.leverage])
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(
            field, self.chance.choice(["2.5", "119k", "0", "-1", "1e3", "abc", "50x", "", "999999999"])
        )
        self.qtbot.keyClick(field, self.chance.choice([Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab]))

    def resize(self):
        self.window.resize(self.chance.randint(640, 2000), self.chance.randint(480, 1200))

    def market(self):
        self.window.next_market()

    def dock(self):
        dock = self.chance.choice(self.window.findChildren(QDockWidget))
        self.chance.choice([dock.show, dock.close, dock.raise_])()

    def place(self):
        size = self.window.heatmap.viewport().size()
        return QPoint(self.chance.randrange(max(1, size.width())), self.chance.randrange(max(1, size.height())))


def test_whatever_a_user_does_nothing_breaks(qtbot, bundled_window):
    window = bundled_window
    defects = []
    window.guard.failed.connect(defects.append)
    user = User(qtbot, window, SEED)
    for number in range(COUNT):
        deed = user.act()
        assert not defects, f"after {number} actions, the last {deed}"
