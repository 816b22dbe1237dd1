"""Opens the window with every panel and page, and tells what stands there and what has less room than it needs.

Run in a process of its own, in which a language was chosen before this module is imported. Prints JSON: the pages that
were opened, (page, text) of all texts, (page, what) of those that are cut, (page, size) of what leaves the screen.
"""

import json
import os
import re
import sys
import traceback
from collections.abc import Callable, Iterator
from types import TracebackType

import painted
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabBar,
    QWidget,
)

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.ui.application import make_application
from rektscope.ui.calculator.sections import TITLES
from rektscope.ui.settings import WindowSettings
from rektscope.ui.window import MainWindow

_SETTLE_MS, _LOOK_MS = 400, 900
_FIELD_MARGIN_PX = 20
_LOOKS = 5
_FRAME = QSize(8, 30)
TAGS = re.compile(r"<[^>]+>")


class Found:
    """Pages, texts and what is cut."""

    def __init__(self) -> None:
        self.pages: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.cut: list[tuple[str, str]] = []
        self.large: list[tuple[str, str]] = []

    def look(self, page: str, root: QWidget) -> None:
        """Every text under a widget that is seen, and every one that is painted there."""
        self.pages.append(page)
        for _ in range(_LOOKS):  # a busy machine lays out late
            cut = list(self._cut_under(root))
            if not cut:
                break
            QTest.qWait(_SETTLE_MS)
        self.cut += [(page, line) for line in cut]
        for text in painted.texts_painted(root):
            self.text(f"{page} (painted)", text)
        for widget in self._seen_under(root):
            for text in shown_by(widget):
                self.text(page, text)
            for text in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()):
                self.text(f"{page} (pointer, reader)", plain(text))

    @staticmethod
    def _seen_under(root: QWidget) -> Iterator[QWidget]:
        for widget in (root, *root.findChildren(QWidget)):
            if widget.isVisibleTo(root) and widget.window() is root.window():
                yield widget

    def _cut_under(self, root: QWidget) -> Iterator[str]:
        yield from painted.wrong_with_painted(root)
        for widget in self._seen_under(root):
            for what, has, needs in missing_room(widget):
                yield f"{type(widget).__name__} {what!r}: has {has}, needs {needs}"

    def measure(self, page: str, top: QWidget) -> None:
        """A window that is larger than the screen, less what a window manager takes of it."""
        room = top.screen().availableSize() - _FRAME
        if top.width() > room.width() or top.height() > room.height():
            self.large.append((page, f"{top.width()} × {top.height()} of {room.width()} × {room.height()}"))

    def text(self, page: str, text: str) -> None:
        if text:
            self.texts.append((page, text))


def shown_by(widget: QWidget) -> Iterator[str]:
    """The texts that a widget shows by itself."""
    if isinstance(widget, QLabel):
        yield plain(widget.text())
    elif isinstance(widget, QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QHeaderView):
        yield from heads_of(widget)


def heads_of(header: QHeaderView) -> Iterator[str]:
    """The words of the columns, or rows."""
    for place in range(header.count()):
        yield str(header.model().headerData(place, header.orientation()) or "")


def plain(text: str) -> str:
    return QTextDocumentFragment.fromHtml(text).toPlainText() if TAGS.search(text) else text


def missing_room(widget: QWidget) -> list[tuple[str, int, int]]:
    """What of a widget's text has less room than it needs, in pixels."""
    if isinstance(widget, QLabel) and widget.text():
        return label_room(widget)
    if isinstance(widget, QPushButton | QCheckBox) and widget.text():
        needs = widget.sizeHint().width()
        return [] if widget.width() >= needs else [(widget.text(), widget.width(), needs)]
    if isinstance(widget, QLineEdit) and widget.placeholderText():
        margins = widget.textMargins()
        has = widget.width() - margins.left() - margins.right() - _FIELD_MARGIN_PX
        needs = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        return [] if has >= needs else [(widget.placeholderText(), has, needs)]
    if isinstance(widget, QComboBox) and widget.currentText():
        needs = widget.fontMetrics().horizontalAdvance(widget.currentText()) + 40
        return [] if widget.width() >= needs else [(widget.currentText(), widget.width(), needs)]
    if isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        return [
            (str(widget.model().headerData(place, widget.orientation())), widget.sectionSize(place), needs)
            for place in range(widget.count())
            if not widget.isSectionHidden(place)
            and widget.sectionSize(place) < (needs := widget.sectionSizeHint(place))
        ]
    return []


def label_room(label: QLabel) -> list[tuple[str, int, int]]:
    room = label.contentsRect().size()
    if label.wordWrap():
        needs = label.heightForWidth(label.width())
        return [] if label.height() >= needs else [(label.text(), label.height(), needs)]
    needs = label.sizeHint().width() - (label.width() - room.width())
    return [] if room.width() >= needs else [(label.text(), room.width(), needs)]


def _end(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say what was raised, and end the process at once."""
    traceback.print_exception(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


def main(width: int, height: int) -> None:
    """Open everything in a window of this size, and print what was found."""
    sys.excepthook = _end  # Qt would tell of what is raised in a slot, and go on with the next page
    painted.listen()
    application = make_application()
    window = MainWindow(Viewer(SessionSource(bundled_session_path())), WindowSettings())
    window.start()
    window.resize(QSize(width, height))
    window.show()
    while window.frame is None or window.frame.map_progress < 1:
        QTest.qWait(100)
    for section in map(window.calculator.sections.section, TITLES):
        section.button.click()
    QTest.qWait(_SETTLE_MS)
    found = Found()
    found.look("window", window)
    for menu in window.menuBar().findChildren(QMenu):
        for action in menu.actions():
            found.text("menus", action.text().replace("&", ""))
    for name, dock in window.side.docks.items():
        window.side.show(name)
        QTest.qWait(_SETTLE_MS)
        found.look(name, dock)
        found.measure(name, window)
        dock.close()
    for name, ask in pages_of(window).items():
        open_page(found, window, name, ask)
    window.close()
    application.processEvents()
    told = {"pages": found.pages, "texts": found.texts, "cut": found.cut, "large": found.large}
    json.dump(told, sys.stdout)


def pages_of(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What opens each page that needs neither a network nor a dialog of the system."""
    pages, outputs = window.pages, window.outputs
    return {
        "settings": pages.show_settings,
        "start": pages.show_start,
        "shortcuts": pages.show_help,
        "palette": pages.show_palette,
        "diagnostics": pages.show_diagnostics,
        "help": pages.explain,
        "walk": pages.walk,
        "picture": outputs.ask_export,
        "film": outputs.ask_film,
        "report": outputs.ask_report,
        "pictures": outputs.ask_many,
        "table": outputs.ask_table,
        "compare": window.comparing.ask,
        "model": window.known_prior.ask,
        "day": window.fetching.ask,
        "alert ways": window.side.show_alert_ways,
        "price": lambda: window.charting.ask_price(has_alert=True),
    }


def open_page(found: Found, window: MainWindow, name: str, ask: Callable[[], object]) -> None:
    """Open a page, look at it, and close it, whether or not it waits for an answer."""
    before = {each for each in window.findChildren(QWidget) if each.isVisible()}

    def look() -> None:
        fresh = [
            each
            for each in {*QApplication.topLevelWidgets(), *window.findChildren(QWidget)}
            if each.isVisible() and each not in before and each is not window
        ]
        tops = [each for each in fresh if each.isWindow()] or [
            each for each in fresh if not any(each is not other and other.isAncestorOf(each) for other in fresh)
        ]
        for page in tops:
            found.text(name, page.windowTitle())
            found.look(name, page)
            found.measure(name, page.window())
        for page in tops:
            if isinstance(page, QDialog):
                page.reject()
            else:
                page.close()

    QTimer.singleShot(_LOOK_MS, look)
    ask()
    QTest.qWait(_LOOK_MS + _SETTLE_MS)
