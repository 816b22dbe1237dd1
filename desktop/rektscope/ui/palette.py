"""The command palette: every entry of the menus in one list, found by typing a few letters of it.

It asks the menu bar each time it opens, so it cannot know fewer actions than the menus do, or other shortcuts.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QMainWindow, QMenu, QVBoxLayout

from rektscope.ui.translation import tr

_WIDTH, _HEIGHT = 560, 420
_ROOM_PX = 24
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


@dataclass(frozen=True, slots=True)
class Command:
    """An entry of a menu: the menus on the way to it, joined, and its action."""

    path: str
    action: QAction

    @property
    def text(self) -> str:
        """`View › Follow the price    K`, as the list shows it and as it is searched."""
        keys = self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return f"{self.path} › {_plain(self.action.text())}" + (f"    {keys}" if keys else "")


class CommandPalette(QDialog):
    """A field and the list of what it leaves; Return does the chosen one, Escape does nothing."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Every action"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = window.size()
        self.resize(min(_WIDTH, room.width() - _ROOM_PX), min(_HEIGHT, room.height() - _ROOM_PX))
        self._commands = [command for command in commands_of(window) if command.action.isEnabled()]
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Type a few letters of what you want to do"))
        self.field.setAccessibleName(tr("Search every action"))
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Actions found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keys; arrows move the choice
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._show)
        self.field.returnPressed.connect(self._run)
        self.list.itemClicked.connect(self._run)
        self._show("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and page keys in the field move the choice in the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                row = min(max(0, self.list.currentRow() + step), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    def _show(self, typed: str) -> None:
        self.list.clear()
        for command in found(self._commands, typed):
            item = QListWidgetItem(command.text, self.list)
            item.setData(Qt.ItemDataRole.UserRole, command.action)
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        action: QAction = self.list.item(row).data(Qt.ItemDataRole.UserRole)
        self.accept()
        action.trigger()


def commands_of(window: QMainWindow) -> list[Command]:
    """Every entry of the window's menus and their submenus, in their order."""
    commands: list[Command] = []
    for top in window.menuBar().actions():
        menu = top.menu()
        if isinstance(menu, QMenu):
            commands += _entries(menu, _plain(top.text()))
    return commands


def found(commands: list[Command], typed: str) -> list[Command]:
    """Those that hold every word typed; where a word of theirs begins with it, they come first."""
    words = typed.lower().split()
    kept = [command for command in commands if all(word in command.text.lower() for word in words)]
    return sorted(kept, key=lambda command: not all(f" {word}" in f" {command.text.lower()}" for word in words))


def _entries(menu: QMenu, path: str) -> Iterator[Command]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _entries(below, f"{path} › {_plain(action.text())}")
        elif not action.isSeparator():
            yield Command(path, action)


def _plain(text: str) -> str:
    """A title without the mark of its access key; a doubled one is an ampersand."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
