"""The start page: every bundled event as a picture, what was opened last, and nothing that does not work."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from rektscope.sessions.bundled import bundled_events
from rektscope.ui.start.event_picture import EventPicture
from rektscope.ui.start.page import StartDeeds, StartPage


@pytest.fixture
def page(qtbot, window, small_session):
    window.live.open_session(small_session)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    (page,) = window.findChildren(StartPage)
    return page


def button(page, name):
    (found,) = [each for each in page.findChildren(QPushButton) if name in {each.text(), each.accessibleName()}]
    return found


def test_every_bundled_event_is_a_picture_that_opens(qtbot, window, page):
    events = bundled_events()
    pictures = page.findChildren(EventPicture)
    assert len(pictures) == len(events)
    for picture in pictures:
        assert picture.parentWidget().rect().contains(picture.geometry()), "a card is as large as what is in it"
        seen = picture.grab().toImage()
        colours = {seen.pixel(x, y) for x in range(0, seen.width(), 3) for y in range(0, seen.height(), 3)}
        assert len(colours) > 3, "a picture of a day is no empty ground"
    card = button(page, f"Open {events[0].name}")
    assert "liquidated" in card.accessibleDescription()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.viewer.session.start_ms // 86_400_000 > 0
    assert window.viewer.source.path == events[0].path


def test_what_was_opened_last_is_there_and_opens_again(window, page, small_session):
    before = window.viewer
    button(page, small_session.name).click()
    assert window.viewer is not before
    assert window.viewer.source.path == small_session


def test_each_button_does_its_own_thing(qtbot, window):
    done = []
    live, day, files = (partial(done.append, word) for word in ("live", "day", "files"))
    deeds = StartDeeds(done.append, live, day, files)
    for words, expected in (("Watch live…", "live"), ("Any day…", "day"), ("Open or import…", "files")):
        page = StartPage(window, deeds, [])
        page.show()
        button(page, words).click()
        assert done[-1] == expected
        assert not page.isVisible()
    _ = qtbot
