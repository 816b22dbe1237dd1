"""The manual in the window: its pages from the menu and by search, and the tutorial followed key by key."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QTextDocument
from tests.ui.fields import typed

from rektscope.market.times import parse_time_ms
from rektscope.ui.actions import key_page
from rektscope.ui.assets import asset_bytes
from rektscope.ui.help.book import HelpBook
from rektscope.ui.help.pages import TITLES, manual_pages, pages_with

Key = Qt.Key


@pytest.fixture
def window(kept_window):
    return kept_window


def from_menu(window, title):
    """The help, opened at a page by its entry in the menu."""
    (help_menu,) = [top.menu() for top in window.menuBar().actions() if top.text() == "&Help"]
    (manual,) = [action.menu() for action in help_menu.actions() if action.text() == "&Manual"]
    (entry,) = [action for action in manual.actions() if action.text() == title]
    entry.trigger()
    (book,) = window.findChildren(HelpBook)
    return book


def test_every_page_opens_from_the_help_menu_in_one_book(window):
    for title in TITLES.values():
        book = from_menu(window, title)
        assert book.isVisible()
        assert book.titles.currentItem().text() == title
        assert book.page.toPlainText().startswith(title)
    book.close()


def test_the_manual_is_searched_with_the_entries(qtbot, window):
    book = from_menu(window, "Keys")
    qtbot.keyClicks(book.search, "hedges")
    rows = [book.titles.item(row) for row in range(book.titles.count())]
    chosen = [row.text() for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable]
    assert "How the levels are estimated" in chosen
    assert "Heat" in chosen
    assert [row.text() for row in rows if row.text() not in chosen] == ["On the screen", "Manual"]
    assert book.titles.currentItem().text() == chosen[0]
    book.search.setText("half-lives turnover")
    assert book.titles.currentItem().text() in TITLES.values()
    book.close()
    assert pages_with("") == list(manual_pages())


def test_a_link_goes_to_its_page_and_only_https_leaves_the_program(window, monkeypatch):
    book = from_menu(window, TITLES["tutorial"])
    book.page.follow(QUrl("levels.md"))
    assert book.titles.currentItem().text() == TITLES["levels"]
    left = []
    monkeypatch.setattr(QDesktopServices, "openUrl", left.append)
    for address in ("https://example.org/a", "file:///etc/passwd", "http://example.org", "nowhere.md", "javascript:x"):
        book.page.follow(QUrl(address))
    assert [url.toString() for url in left] == ["https://example.org/a"]
    book.close()


def test_pictures_of_a_page_fit_into_the_view_and_nothing_else_is_loaded(window):
    book = from_menu(window, TITLES["tutorial"])
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = book.page.loadResource(kind, QUrl("pictures/worst.png"))
    assert 200 <= picture.deviceIndependentSize().width() <= book.page.viewport().width()
    assert book.page.horizontalScrollBar().maximum() == 0
    assert book.page.loadResource(kind, QUrl("../icons/tick.png")) is None
    assert book.page.loadResource(QTextDocument.ResourceType.HtmlResource.value, QUrl("levels.md")) is None
    book.close()


def test_no_face_bolder_than_those_that_come_with_the_program(window):
    book = from_menu(window, TITLES["not-advice"])
    block, weights = book.page.document().begin(), set()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            weights.add(fragments.fragment().charFormat().fontWeight())
            fragments += 1
        block = block.next()
    assert QFont.Weight.DemiBold.value in weights
    assert max(weights) == QFont.Weight.DemiBold.value
    book.close()


def test_the_cheat_sheet_is_made_from_the_actions(window):
    page = asset_bytes("manual/keys.md").decode()
    assert page == key_page(window.specs)
    for spec in window.specs:
        assert f"| {spec.name} |" in page


def test_the_tutorial_works_key_by_key(qtbot, bundled_window):
    window = bundled_window
    cursor = window.viewer.cursor

    def at():
        return window.viewer.cursor.time_ms

    qtbot.keyClick(window, Key.Key_Home)
    assert at() == cursor.start_ms
    qtbot.keyClick(window, Key.Key_W)
    worst = at()
    assert worst == parse_time_ms("2025-07-14T05:24:00Z")
    before = window.transport.next_button.isChecked()
    qtbot.keyClick(window, Key.Key_N)
    assert window.transport.next_button.isChecked() is not before
    qtbot.keyClick(window, Key.Key_BracketLeft)
    assert at() < worst

    window.replay.go_to(parse_time_ms("2025-07-13T20:00:00Z"))
    form = window.calculator.form
    qtbot.mouseClick(form.short_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(window, Key.Key_O)
    for field, text in ((form.entry, "119,038.3"), (form.quantity, "2.5"), (form.leverage, "40")):
        typed(field, text)
    window.heatmap.setFocus()
    qtbot.keyClick(window, Key.Key_R)
    assert at() == parse_time_ms("2025-07-14T05:15:40Z")
    typed(form.leverage, "25")
    qtbot.keyClick(window, Key.Key_R)
    assert at() == parse_time_ms("2025-07-14T07:35:50Z")  # the closest moment of the one that lives
