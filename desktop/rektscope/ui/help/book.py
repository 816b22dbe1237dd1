"""The help as a page beside the window: entries at the left, searched by typing, and what one says at the right."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from rektscope.ui.help.entries import HelpEntry, entries_with

_WIDTH, _HEIGHT = 720, 460
_EDGE_PX = 80
_LIST_PX = 230
_ENTRY = Qt.ItemDataRole.UserRole


class HelpBook(QDialog):
    """Every entry; `show_entry` opens one. The window stays usable beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - _EDGE_PX), min(_HEIGHT, room.height() - _EDGE_PX))
        self.search, self.titles, self.page = QLineEdit(), QListWidget(), QTextBrowser()
        self.search.setPlaceholderText("Search the help")
        self.search.setAccessibleName("Search the help")
        self.search.setClearButtonEnabled(True)
        self.titles.setAccessibleName("Entries")
        self.page.setAccessibleName("What the entry says")
        self.titles.setFixedWidth(_LIST_PX)
        line = QHBoxLayout()
        line.addWidget(self.titles)
        line.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addLayout(line, 1)
        self.search.textChanged.connect(self._fill)
        self.titles.currentItemChanged.connect(self._show_item)
        self._fill("")

    def show_entry(self, entry: HelpEntry | None) -> None:
        """Open at an entry; None opens at the first."""
        self.search.clear()
        for row in range(self.titles.count()):
            if entry is None or self.titles.item(row).data(_ENTRY) is entry:
                self.titles.setCurrentRow(row)
                return

    def _fill(self, typed: str) -> None:
        self.titles.clear()
        for entry in entries_with(typed):
            item = QListWidgetItem(entry.title)
            item.setData(_ENTRY, entry)
            self.titles.addItem(item)
        if self.titles.count():
            self.titles.setCurrentRow(0)
        else:
            self.page.setPlainText(f"No entry holds “{typed.strip()}”. Try one word of what stands on the screen.")

    def _show_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.page.setHtml(entry_html(item.data(_ENTRY)))


_BOLD = 'style="font-weight: 600"'
"""The boldest face that comes with the program: a bolder one would be synthesised from it."""


def entry_html(entry: HelpEntry) -> str:
    """The entry as a page."""
    parts = (
        ("", entry.what),
        ("Where it comes from", entry.source),
        ("What it cannot know", entry.limits),
    )
    heads = [f"<h2 {_BOLD}>{escape(entry.title)}</h2>"]
    for head, words in parts:
        heads += [f"<h4 {_BOLD}>{head}</h4>"] if head else []
        heads.append(f"<p>{escape(words)}</p>")
    return "".join(heads)
