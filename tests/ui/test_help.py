"""Help inside the window: entries by what is under the pointer, by search, and the walk of the first start."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel

from rektscope.ui.help.book import HelpBook
from rektscope.ui.help.entries import ENTRIES, entries_with, entry_for
from rektscope.ui.help.pointed import entry_at
from rektscope.ui.help.walk import Walk


@pytest.fixture
def window(kept_window):
    return kept_window


def middle(widget):
    return widget.mapToGlobal(widget.rect().center())


def on_chart(window, item):
    return window.heatmap.mapToGlobal(window.heatmap.mapFromScene(item.sceneBoundingRect().center()))


def test_every_entry_says_what_where_from_and_what_it_cannot_know():
    names = [name for entry in ENTRIES for name in entry.names]
    assert len(names) == len(set(names))
    assert len({entry.title for entry in ENTRIES}) == len(ENTRIES)
    for entry in ENTRIES:
        assert min(len(entry.what), len(entry.source), len(entry.limits)) > 20
        assert all(name == name.lower() for name in entry.names)


def test_every_figure_of_the_strip_and_of_the_position_has_its_entry(window):
    captions = [label._caption.text() for label in window.header._figures if not label.isHidden()]
    assert captions
    for words in (*captions, *window.calculator.view.figures, *window.side.docks, "Position", "Timeline"):
        assert words == "Position" or entry_for(words) is not None, words


def test_what_is_under_the_pointer_opens_its_entry(window):
    view, calculator = window.heatmap, window.calculator
    on = {
        "Heat": on_chart(window, view.plot.getViewBox()),
        "Profile": on_chart(window, view.profile_plot),
        "Legend": on_chart(window, view.legend),
        "Candles and the price tag": on_chart(window, view.plot.getAxis("right")),
        "Times": on_chart(window, view.plot.getAxis("bottom")),
    }
    for title, place in on.items():
        assert entry_at(view.viewport(), place).title == title
    for widget, title in (
        (calculator.view.price, "Liquidation price"),
        (calculator.view.figures["Bankruptcy"], "Bankruptcy"),
        (calculator.view.verdict, "Verdict"),
        (calculator.form.leverage, "Entry, size, leverage"),
        (calculator.sections.what_if.button, "What if"),
        (window.timeline, "Timeline"),
        (window.header._figures[1].findChildren(QLabel)[0], "Liquidated, shorts, longs"),
        (window.side.docks["Tape"], "Tape"),
    ):
        found = entry_at(widget, middle(widget))
        assert found is not None, f"{title}: {widget.accessibleName()!r}"
        assert found.title == title


def test_f1_opens_the_help_at_the_thing_in_focus_where_nothing_is_pointed_at(window):
    window.calculator.form.leverage.setFocus()
    window.pages.explain(QPoint(-5_000, -5_000))
    (book,) = window.findChildren(HelpBook)
    window.pages.explain(QPoint(-5_000, -5_000))
    assert window.findChildren(HelpBook) == [book]
    assert book.titles.currentItem().text() in {entry.title for entry in ENTRIES}
    words = book.page.toPlainText()
    assert "Where it comes from" in words
    assert "What it cannot know" in words
    book.close()


def test_the_help_is_searched_by_every_word(qtbot, window):
    window.pages.explain(QPoint(-5_000, -5_000))
    (book,) = window.findChildren(HelpBook)
    qtbot.keyClicks(book.search, "insurance fund")
    assert [book.titles.item(row).text() for row in range(book.titles.count())] == ["Bankruptcy"]
    assert entries_with("funding")[0].title == "Funding" or "funding" in entries_with("funding")[0].title.lower()
    book.search.setText("xyzzy")
    assert book.titles.count() == 0
    assert "xyzzy" in book.page.toPlainText()
    book.close()


def test_the_first_step_leaves_the_tags_uncovered_that_it_speaks_of(bundled_window):
    window = bundled_window
    window.resize(1272, 700)
    window.pages.walk_once()
    (walk,) = window.findChildren(Walk)
    heatmap = window.heatmap
    heatmap.grab()
    assert len(heatmap.clusters.places) == 2
    for place in heatmap.clusters.places:
        corner = heatmap.mapTo(window, heatmap.mapFromScene(place.topLeft()))
        assert not QRect(corner, place.size().toSize()).intersects(walk.geometry())
    walk.end()


@pytest.mark.parametrize("way", ["skip", "escape", "through"])
def test_the_walk_shows_three_answers_once_and_can_be_left(qtbot, window, way):
    window.pages.walk_once()
    (walk,) = window.findChildren(Walk)
    seen = []
    walk.ended.connect(lambda: seen.append(True))
    assert walk.count.text() == "1 of 3"
    assert window.rect().contains(walk.geometry())
    if way == "skip":
        qtbot.mouseClick(walk.skip, Qt.MouseButton.LeftButton)
    elif way == "escape":
        qtbot.keyClick(walk, Qt.Key.Key_Escape)
    else:
        for _ in range(3):
            assert window.rect().contains(walk.geometry())
            qtbot.mouseClick(walk.following, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    qtbot.waitUntil(lambda: not window.findChildren(Walk), timeout=20_000)
    window.pages.walk_once()
    assert not window.findChildren(Walk)
