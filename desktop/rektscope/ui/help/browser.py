"""Shows a page of the manual: Markdown in the program's faces, pictures no wider than there is room."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QImage,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser

from rektscope.ui.help.pages import TITLES, ManualPage, pictures_folder

_EDGE_PX = 24
_LEAST_PX = 200
_ABOVE_HEADING_PX, _BELOW_PX = 14, 6
_ENDING = ".md"


class ManualBrowser(QTextBrowser):
    """A text browser that knows the pages.

    Signals:
        pageAsked: a link to another page was clicked; its name.
    """

    pageAsked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.anchorClicked.connect(self.follow)

    def show_page(self, page: ManualPage) -> None:
        """Show it from its beginning."""
        self.setMarkdown(page.text)
        _dress(self.document())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def follow(self, address: QUrl) -> None:
        """Go to a page of the manual here, or to a page of the web in the user's own browser."""
        name = address.path().removesuffix(_ENDING)
        if address.isRelative() and name in TITLES:
            self.pageAsked.emit(name)
        elif address.scheme() == "https":
            QDesktopServices.openUrl(address)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the manual, made smaller where it is wider than the view; nothing else is loaded."""
        path = QUrl(name).path()
        if kind != QTextDocument.ResourceType.ImageResource.value or ".." in path:
            return None
        picture = QImage(str(pictures_folder() / path.lstrip("/")))
        room = max(self.viewport().width() - _EDGE_PX, _LEAST_PX)
        if picture.width() <= room:
            return picture
        ratio = self.devicePixelRatioF()
        smaller = picture.scaledToWidth(min(round(room * ratio), picture.width()))
        smaller.setDevicePixelRatio(smaller.width() / room)
        return smaller


def _dress(document: QTextDocument) -> None:
    """Space between paragraphs, lines of commands that wrap, and no face bolder than the boldest that is brought."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        layout = block.blockFormat()
        layout.setNonBreakableLines(False)
        if cursor.currentTable() is None:
            layout.setTopMargin(_ABOVE_HEADING_PX if layout.headingLevel() > 1 else 0)
            layout.setBottomMargin(_BELOW_PX)
        cursor.setBlockFormat(layout)
        for start, length in _bold_stretches(block):
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(_demi_bold())
        block = block.next()


def _bold_stretches(block: QTextBlock) -> list[tuple[int, int]]:
    """(position, length) of what would need a bolder face: it would be synthesised."""
    found = []
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if fragment.charFormat().fontWeight() > QFont.Weight.DemiBold:
            found.append((fragment.position(), fragment.length()))
        fragments += 1
    return found


def _demi_bold() -> QTextCharFormat:
    chosen = QTextCharFormat()
    chosen.setFontWeight(QFont.Weight.DemiBold)
    return chosen
