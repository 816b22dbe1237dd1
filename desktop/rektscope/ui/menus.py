"""The menu bar: every action of the window under its group, so that nothing is there for keys alone."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu

from rektscope.sessions.bundled import bundled_events
from rektscope.ui.actions import ActionSpec
from rektscope.ui.event_text import event_title
from rektscope.ui.translation import tr

_ORDER = (
    tr("File"),
    tr("Replay"),
    tr("Jump"),
    tr("View"),
    tr("Chart"),
    tr("Panes"),
    tr("Live"),
    tr("Position"),
    tr("Help"),
)


def add_menus(
    window: QMainWindow,
    specs: list[ActionSpec],
    actions: list[QAction],
    docks: Iterable[QDockWidget],
    open_event: Callable[[Path], object],
    recent: QMenu,
    layouts: QMenu,
    manual: QMenu,
) -> None:
    """Give the window its menu bar.

    Args:
        window: as it is first arranged; "Reset the layout" brings that arrangement back.
        specs: the actions' names, keys and groups.
        actions: in the same order; each goes under the group of its spec.
        docks: those that are open at first and have no action of their own.
        open_event: opens the session file of a bundled event.
        recent: the files that were opened, as a submenu.
        layouts: those that were saved, as a submenu.
        manual: its pages, as a submenu.
    """
    bar = window.menuBar()
    bar.setNativeMenuBar(False)  # the same place on every system, and in every picture
    groups = sorted({spec.group for spec in specs}, key=_ORDER.index)
    menus = {group: bar.addMenu(title) for group, title in zip(groups, with_access_keys(groups), strict=True)}
    for spec, action in zip(specs, actions, strict=True):
        menus[spec.group].addAction(action)
    for menu in menus.values():
        _show_states(
            menu, [(spec, action) for spec, action in zip(specs, actions, strict=True) if menus[spec.group] is menu]
        )
    view = menus[tr("View")]
    view.addSeparator()
    for dock in docks:
        view.addAction(dock.toggleViewAction())
    first = window.saveState()
    reset = QAction(tr("Reset the layout"), window)
    reset.triggered.connect(lambda _=False: _reset(window, first))
    view.addAction(reset)
    view.addMenu(layouts)
    menus[tr("Help")].addMenu(manual)
    menus[tr("File")].addMenu(recent)
    _add_events(window, menus[tr("File")], open_event)
    menus[tr("File")].addSeparator()
    leave = QAction(tr("Quit"), window)
    leave.setShortcut(QKeySequence("Ctrl+Q"))
    leave.triggered.connect(lambda _=False: window.close())
    menus[tr("File")].addAction(leave)


def with_access_keys(titles: Iterable[str]) -> list[str]:
    """Titles with an ampersand before the first letter that none before it has: Alt and it open one menu only."""
    marked, taken = [], set[str]()
    for title in titles:
        place = next((place for place, letter in enumerate(title) if letter.lower() not in taken), 0)
        taken.add(title[place : place + 1].lower())
        marked.append(f"{title[:place]}&{title[place:]}")
    return marked


def _show_states(menu: QMenu, entries: list[tuple[ActionSpec, QAction]]) -> None:
    """Show entries grey that can do nothing now, and tick what is on.

    Only while the menu is open: keys of what is grey would stay dead after it, and a tick would not follow.
    """

    def show() -> None:
        _fit(menu)
        for spec, action in entries:
            action.setEnabled(spec.is_possible())
            if spec.is_on is not None:
                action.setCheckable(True)
                action.setChecked(spec.is_on())

    def hide() -> None:
        for _, action in entries:
            action.setEnabled(True)
            action.setCheckable(False)

    menu.aboutToShow.connect(show)
    menu.aboutToHide.connect(hide)


def _fit(menu: QMenu) -> None:
    """Where the screen is too low for a menu Qt puts it into columns; where it is too narrow for those, it scrolls."""
    menu.setStyleSheet("")
    if menu.sizeHint().width() > menu.screen().availableSize().width():
        menu.setStyleSheet("QMenu { menu-scrollable: 1; }")


def _add_events(window: QMainWindow, menu: QMenu, open_event: Callable[[Path], object]) -> None:
    """A submenu with the events that come with the program, the latest first."""
    events = menu.addMenu(tr("&Events"))
    for event in bundled_events():
        action = QAction(event_title(event), window)
        action.triggered.connect(lambda _=False, path=event.path: open_event(path))
        events.addAction(action)


def _reset(window: QMainWindow, first: QByteArray) -> None:
    window.restoreState(first)
