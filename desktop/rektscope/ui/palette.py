"""The command palette: every entry of the menus and more in one list, found by typing a few letters of it.

It asks the menu bar each time it opens, so it cannot know fewer actions than the menus do, or other shortcuts. What
else can be done now (this market, this chapter, this saved position) it is given: `further_commands` makes those.
"""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QMainWindow, QMenu, QVBoxLayout

from rektscope.ui.search_words import search_words
from rektscope.ui.translation import tr

_WIDTH, _HEIGHT = 560, 420
_ROOM_PX = 24
_SHORT = 2
"""Letters that are looked for at the beginning of words only."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


class Command(msgspec.Struct, frozen=True):
    """Something that can be done.

    Attributes:
        path: the menus on the way to it, joined.
        name: what it does.
        run: does it.
        keys: its shortcut, as the system writes it; empty without one.
        also: more words by which it is found, that the list does not show, besides its `search_words`.
    """

    path: str
    name: str
    run: Callable[[], object]
    keys: str = ""
    also: str = ""

    @property
    def text(self) -> str:
        """`View › Follow the price    K`, as the list shows it."""
        return f"{self.path} › {self.name}" + (f"    {self.keys}" if self.keys else "")


class CommandPalette(QDialog):
    """A field and the list of what it leaves; Return does the chosen one, Escape does nothing."""

    def __init__(
        self, window: QMainWindow, further: Sequence[Command] = (), search_help: Callable[[str], object] | None = None
    ) -> None:
        """Of the window's menus, and of these besides; what names nothing is looked for in the help, where given."""
        super().__init__(window)
        self.setWindowTitle(tr("Every action"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = window.size()
        self.resize(min(_WIDTH, room.width() - _ROOM_PX), min(_HEIGHT, room.height() - _ROOM_PX))
        self._commands, self._search_help = [*commands_of(window), *further], search_help
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
        for command in found(self._commands, typed) or self._in_help(typed):
            item = QListWidgetItem(command.text, self.list)
            item.setData(Qt.ItemDataRole.UserRole, command)
        self.list.setCurrentRow(0)

    def _in_help(self, typed: str) -> list[Command]:
        """Where nothing has a name like that, the help may still explain it."""
        search_help, words = self._search_help, typed.strip()
        if search_help is None:
            return []
        return [Command(tr("Help"), tr("Search the help for “{typed}”", typed=words), lambda: search_help(words))]

    def _run(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        command: Command = self.list.item(row).data(Qt.ItemDataRole.UserRole)
        self.accept()
        command.run()


def commands_of(window: QMainWindow) -> list[Command]:
    """Every entry of the window's menus and their submenus that can be chosen now, in their order."""
    commands: list[Command] = []
    for top in window.menuBar().actions():
        menu = top.menu()
        if isinstance(menu, QMenu):
            commands += entries_of(menu, _plain(top.text()))
    return commands


def entries_of(menu: QMenu, path: str) -> list[Command]:
    """Every entry of a menu and its submenus that can be chosen now; `path` leads to the menu."""
    commands: list[Command] = []
    menu.aboutToShow.emit()  # as if it were opened: it fills itself, and greys what is not possible
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            commands += entries_of(below, f"{path} › {_plain(action.text())}")
        elif not action.isSeparator() and action.isEnabled():
            commands.append(Command(path, _plain(action.text()), action.trigger, _keys_of(action)))
    menu.aboutToHide.emit()
    return commands


def found(commands: list[Command], typed: str) -> list[Command]:
    """Those whose text holds every word typed, first where a word of theirs begins with it.

    After them those that are found by words that are not shown. There, and where one or two letters were typed, a
    word has to begin so: "oi" would find every "point", and "eth" every "whether".
    """
    words = typed.lower().split()

    def holds(text: str) -> bool:
        return all(word in text if len(word) > _SHORT else f" {word}" in f" {text}" for word in words)

    def begins(text: str) -> bool:
        return all(f" {word}" in f" {text}" for word in words)

    shown = [command for command in commands if holds(command.text.lower())]
    shown.sort(key=lambda command: not begins(command.text.lower()))
    more = [each for each in commands if begins(f"{each.text} {each.also} {search_words(each.name)}".lower())]
    return [*shown, *(each for each in more if each not in shown)]


def _keys_of(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _plain(text: str) -> str:
    """A title without the mark of its access key; a doubled one is an ampersand."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
