"""The help beside the window: the manual and the entries at the left, searched by typing; one of them at the right."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rektscope.ui.help.browser import ManualBrowser
from rektscope.ui.help.entries import HelpEntry, entries_with
from rektscope.ui.help.pages import ManualPage, pages_with
from rektscope.ui.translation import tr

_WIDTH, _HEIGHT = 920, 600
_EDGE_PX = 80
_LIST_PX, _MOST_LIST_SHARE = 230, 0.4
_ENTRY = Qt.ItemDataRole.UserRole
_ON_SCREEN, _MANUAL = tr("On the screen"), tr("Manual")


class HelpBook(QDialog):
    """Every page and entry; `show_page` and `show_entry` open one. The window stays usable beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = parent.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - _EDGE_PX), min(_HEIGHT, room.height() - _EDGE_PX))
        self.search, self.titles, self.page = QLineEdit(), QListWidget(), ManualBrowser()
        self.search.setPlaceholderText(tr("Search the help"))
        self.search.setAccessibleName(tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.titles.setAccessibleName(tr("Entries"))
        self.page.setAccessibleName(tr("What the entry says"))
        line = QHBoxLayout()
        line.addWidget(self.titles)
        line.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addLayout(line, 1)
        self.search.textChanged.connect(self._fill)
        self.titles.currentItemChanged.connect(self._show_item)
        self.page.pageAsked.connect(self.show_page)
        self._fill("")
        self.titles.setFixedWidth(self._list_width())

    def _list_width(self) -> int:
        """As wide as the longest title, which is longer in other languages, but the page has the larger part."""
        chrome = 2 * self.titles.frameWidth() + self.titles.verticalScrollBar().sizeHint().width()
        wanted = max(_LIST_PX, self.titles.sizeHintForColumn(0) + chrome)
        return min(wanted, round(self.width() * _MOST_LIST_SHARE))

    def show_entry(self, entry: HelpEntry | None) -> None:
        """Open at an entry; None opens at the first."""
        self._show(lambda held: isinstance(held, HelpEntry) and (entry is None or held is entry))

    def show_page(self, name: str) -> None:
        """Open at the page of the manual with this name."""
        self._show(lambda held: isinstance(held, ManualPage) and held.name == name)

    def _show(self, is_wanted: Callable[[object], bool]) -> None:
        self.search.clear()
        for row in range(self.titles.count()):
            if is_wanted(self.titles.item(row).data(_ENTRY)):
                self.titles.setCurrentRow(row)
                return

    def _fill(self, typed: str) -> None:
        self.titles.clear()
        entries, pages = entries_with(typed), pages_with(typed)
        self._list(_ON_SCREEN if pages else "", entries)
        self._list(_MANUAL, pages)
        if entries or pages:
            self.titles.setCurrentRow(1 if pages else 0)  # a head stands above
        else:
            self.page.setPlainText(
                tr("No entry holds “{typed}”. Try one word of what stands on the screen.", typed=typed.strip())
            )

    def _list(self, head: str, things: Sequence[HelpEntry | ManualPage]) -> None:
        """Rows for these, below a head that cannot be chosen; neither where there are none."""
        if head and things:
            above = QListWidgetItem(head)
            above.setFlags(Qt.ItemFlag.NoItemFlags)
            self.titles.addItem(above)
        for thing in things:
            item = QListWidgetItem(thing.title)
            item.setData(_ENTRY, thing)
            self.titles.addItem(item)

    def _show_item(self, item: QListWidgetItem | None) -> None:
        held = item.data(_ENTRY) if item is not None else None
        if isinstance(held, ManualPage):
            self.page.show_page(held)
        elif isinstance(held, HelpEntry):
            self.page.setHtml(entry_html(held))


_BOLD = 'style="font-weight: 600"'
"""The boldest face that comes with the program: a bolder one would be synthesised from it."""


def entry_html(entry: HelpEntry) -> str:
    """The entry as a page."""
    parts = (
        ("", entry.what),
        (tr("Where it comes from"), entry.source),
        (tr("What it cannot know"), entry.limits),
    )
    heads = [f"<h2 {_BOLD}>{escape(entry.title)}</h2>"]
    for head, words in parts:
        heads += [f"<h4 {_BOLD}>{head}</h4>"] if head else []
        heads.append(f"<p>{escape(words)}</p>")
    return "".join(heads)
