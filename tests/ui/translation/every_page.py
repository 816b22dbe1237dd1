"""Opens the window with every panel and page, and lists what stands there and what has less room than it needs.

Run in a process of its own, in which a language was chosen before this module is imported. Prints JSON: the pages that
were opened, (page, text) of all texts, (page, what) of those that are cut, (page, size) of what leaves the screen.
"""

import json
import os
import re
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any

import painted
from PySide6.QtCore import QAbstractListModel, QSize, Qt, QTimer
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDockWidget,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTextEdit,
    QWidget,
)

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.ui.application import make_application
from rektscope.ui.calculator.sections import TITLES
from rektscope.ui.importing.dialog import ImportDialog
from rektscope.ui.scoring.panel import ScorePanel
from rektscope.ui.settings import WindowSettings
from rektscope.ui.window import MainWindow

_SETTLE_MS, _LOOK_MS = 400, 900
_FIELD_MARGIN_PX = 20
_LOOKS = 5
_MOST_ROWS = 200
_MOST_WAITS = 600
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
    for kinds, texts in _SHOWN:
        if isinstance(widget, kinds):
            yield from texts(widget)
            return


def heads_of(header: QHeaderView) -> Iterator[str]:
    """The words of the columns, or rows."""
    for place in range(header.count()):
        yield str(header.model().headerData(place, header.orientation()) or "")


def cells_of(view: QAbstractItemView) -> Iterator[str]:
    """What stands in a list or a table, with what the pointer would be told."""
    model = view.model()
    if model is None:
        return
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            cell = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield plain(str(cell.data(role) or ""))


_SHOWN: tuple[tuple[Any, Callable[[Any], Iterable[str]]], ...] = (
    (QLabel, lambda label: [plain(label.text())]),
    (QAbstractButton, lambda button: [button.text()]),
    (QComboBox, lambda box: (box.itemText(place) for place in range(box.count()))),
    (QLineEdit, lambda field: [field.placeholderText()]),
    (QTabBar, lambda bar: (bar.tabText(place) for place in range(bar.count()))),
    (QHeaderView, heads_of),
    (QPlainTextEdit | QTextEdit, lambda edit: [edit.placeholderText(), *edit.toPlainText().splitlines()]),
    (QAbstractItemView, cells_of),
    (QGroupBox, lambda box: [box.title()]),
    (QDockWidget, lambda dock: [dock.windowTitle()]),
)
"""What each kind of widget shows; a header is a view, too, and has words instead of cells."""


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
    sys.excepthook = _end  # Qt would print what is raised in a slot, and go on with the next page
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
        if name == "Score":
            grade(window)
        found.look(name, dock)
        found.measure(name, window)
        dock.close()
    for name, ask in pages_of(window).items():
        open_page(found, window, name, ask)
    with TemporaryDirectory() as folder:
        for name, table in TABLES.items():
            look_at_import(found, window, name, Path(folder), table)
    window.close()
    application.processEvents()
    reported = {"pages": found.pages, "texts": found.texts, "cut": found.cut, "large": found.large}
    json.dump(reported, sys.stdout)


TABLES = {
    "import": (
        "binance_BTCUSDT.csv",
        "open_time,open,high,low,close,volume,whatever",
        "1752451200000,100,102,99,101,5,7",
    ),
    "import, refused": ("x.csv", "open_time,open,high,low,close,volume", "1752451200000,100,102,99,101,5"),
    "import, none": ("y.csv", "alpha,beta", "1,2"),
}
"""Files of others by page: a name, the first line and a row, of which twenty minutes are written."""


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait for it, a minute at most."""
    for _ in range(_MOST_WAITS):
        if is_so():
            return
        QTest.qWait(100)
    raise TimeoutError


def grade(window: MainWindow) -> None:
    """Have the session graded, so that the panel has its tables."""
    (panel,) = window.findChildren(ScorePanel)
    panel.button.click()
    wait_until(lambda: panel.answer is not None)


def look_at_import(found: Found, window: MainWindow, name: str, folder: Path, table: tuple[str, str, str]) -> None:
    """Open a file of others and look at what is said of it."""
    file_name, head, row = table
    first, _, rest = row.partition(",")
    rows = [f"{int(first) + 60_000 * minute},{rest}" for minute in range(20) if minute != 9]
    path = folder / file_name
    path.write_text("\n".join([head, *rows, ""]), "utf-8")
    window.files.open([path])
    (dialog,) = window.findChildren(ImportDialog)
    wait_until(lambda: not dialog.bar.isVisible())
    found.text(name, dialog.windowTitle())
    found.look(name, dialog)
    found.measure(name, dialog.window())
    dialog.reject()
    QTest.qWait(_SETTLE_MS)


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
