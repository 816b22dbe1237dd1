"""Every action of the window with its shortcut, in one table: the menu, the help and the keyboard come from here."""

import re
from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from rektscope.ui.translation import tr


def _always() -> bool:
    return True


_KEY = re.compile(r"[A-Za-z]{2,}")
_KEY_NAMES = {
    "Ctrl": tr("Ctrl"),
    "Shift": tr("Shift"),
    "Space": tr("Space"),
    "Home": tr("Home"),
    "End": tr("End"),
    "Left": tr("Left"),
    "Right": tr("Right"),
    "Up": tr("Up"),
    "Down": tr("Down"),
    "Backspace": tr("Backspace"),
}
"""Keys that are named otherwise on other keyboards; Qt's own names depend on the system as well."""


class ActionSpec(msgspec.Struct, frozen=True):
    """One action: a name for people, its keys (the first is shown), and what it does.

    `is_possible`: whether it can do anything now. Where not, the menu shows it grey and the palette leaves it out; its
    keys may still show the reason. `is_on`: of what is switched, whether it is on now, which the menu ticks.
    """

    name: str
    keys: tuple[str, ...]
    run: Callable[[], object]
    group: str
    is_possible: Callable[[], bool] = _always
    is_on: Callable[[], bool] | None = None


def add_actions(window: QMainWindow, specs: list[ActionSpec]) -> list[QAction]:
    """Give the window its actions; they work wherever the focus is, except while a field is typed in."""
    actions = []
    for spec in specs:
        action = QAction(spec.name, window)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _=False, run=spec.run: run())
        window.addAction(action)
        actions.append(action)
    return actions


def help_text(specs: list[ActionSpec]) -> str:
    """All shortcuts as a table, for the help box."""
    lines = []
    for group in dict.fromkeys(spec.group for spec in specs):
        lines.append(f"<tr><td colspan=2><span style='font-weight:600'>{group}</span></td></tr>")
        for spec in specs:
            if spec.group == group:
                keys = tr(" or ").join(
                    QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in spec.keys
                )
                lines.append(f"<tr><td style='padding-right:24px'>{keys}</td><td>{spec.name}</td></tr>")
    return f"<table>{''.join(lines)}</table>"


def key_words(sequence: str) -> str:
    """A sequence of keys as the keyboards of the window's language name them: `Ctrl+Shift+E`."""
    return _KEY.sub(lambda found: _KEY_NAMES.get(found.group(), found.group()), sequence)


def key_page(specs: list[ActionSpec]) -> str:
    """The cheat sheet as a page in Markdown, a table for each group; keys are named alike on every system."""
    lines = [
        f"# {tr('Keys')}",
        "",
        tr("Every action of the window. `Ctrl+K` finds each by its name; the menus hold all of them."),
    ]
    for group in dict.fromkeys(spec.group for spec in specs):
        lines += ["", f"## {group}", "", tr("| keys | action |"), "|---|---|"]
        for spec in specs:
            if spec.group == group:
                keys = tr(" or ").join(f"`{key_words(QKeySequence(key).toString())}`" for key in spec.keys)
                lines.append(f"| {keys} | {spec.name} |")
    return "\n".join(lines) + "\n"
