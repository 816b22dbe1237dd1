"""The start page: every bundled event as a picture, what was opened last, and nothing that does not work."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.ui.test_dropping import drop, mime

from rektscope.engine.kept_places import kept_start_path
from rektscope.engine.kept_start import AtStart, KeptStart, keep_start, kept_start
from rektscope.market.errors import InputError
from rektscope.sessions.bundled import BundledEvent, bundled_events
from rektscope.ui.event_text import event_title
from rektscope.ui.help.walk import Walk
from rektscope.ui.live.market_picker import MarketPicker
from rektscope.ui.settings_page.rows import setting_rows
from rektscope.ui.start.cards import CardReading, EventButton
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


def read(qtbot, page):
    """Wait until the cards are there."""
    qtbot.waitUntil(
        lambda: all(card.accessibleDescription() for card in page.findChildren(EventButton)), timeout=60_000
    )


def colours_of(picture):
    seen = picture.grab().toImage()
    return {seen.pixel(x, y) for x in range(0, seen.width(), 3) for y in range(0, seen.height(), 3)}


def test_every_bundled_event_is_a_picture_that_opens(qtbot, window, page):
    events = bundled_events()
    pictures = page.findChildren(EventPicture)
    assert len(pictures) == len(events)
    read(qtbot, page)
    for picture in pictures:
        assert picture.parentWidget().rect().contains(picture.geometry()), "a card is as large as what is in it"
        assert len(colours_of(picture)) > 3, "a picture of a day is no empty ground"
    card = page.findChildren(EventButton)[0]
    assert card.accessibleName() == "Open Crash of 10 October 2025"
    assert "liquidated" in card.accessibleDescription()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.viewer.session.start_ms // 86_400_000 > 0
    assert window.viewer.source.path == events[0].path


def test_what_was_opened_last_is_there_and_opens_again(window, page, small_session):
    before = window.viewer
    button(page, small_session.name).click()
    assert window.viewer is not before
    assert window.viewer.source.path == small_session


DEEDS = ("session", "event", "live", "day", "files", "taken", "position", "always", "left")


@pytest.fixture
def deeds():
    """What the page began, and the deeds that note it."""
    done = []
    return done, StartDeeds(*(lambda *given, word=word: done.append((word, *given)) for word in DEEDS))


def test_each_button_does_its_own_thing(window, deeds):
    done, begins = deeds
    words = {"Watch live…": "live", "Any day…": "day", "Open or import…": "files", "My position": "position"}
    for button_words, expected in {**words, "Look around": "left"}.items():
        page = StartPage(window, begins, [], is_first=True)
        page.show()
        button(page, button_words).click()
        assert done == [(expected,)]
        assert not page.isVisible()
        done.clear()


def test_files_are_dropped_on_the_page_as_on_the_window(window, deeds, tmp_path):
    done, begins = deeds
    path = tmp_path / "some.csv"
    path.write_text("nothing")
    page = StartPage(window, begins, [])
    page.show()
    assert drop(page, mime(path.as_uri()))
    assert done == [("taken", [path])]
    assert not page.isVisible()


def test_a_page_that_is_left_reads_no_further_card(qtbot, window):
    before = set(threading.enumerate())
    window.pages.show_start()
    (page,) = window.findChildren(StartPage)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert set(threading.enumerate()) <= before


def test_an_event_that_cannot_be_read_says_why_and_the_others_come(qtbot, tmp_path):
    good, bad = bundled_events()[0], BundledEvent("2020-03-12-black-thursday", tmp_path / "gone.rekt")
    reading, found = CardReading([bad, good]), []
    reading.start()

    def is_over():
        found.extend(filter(None, [reading.take()]))
        return reading.is_over

    qtbot.waitUntil(is_over, timeout=60_000)
    reading.stop()
    assert [event for event, _ in found] == [bad, good]
    cards = {event: EventButton(event) for event in (bad, good)}
    for event, card in found:
        qtbot.addWidget(cards[event])
        cards[event].show_card(card)
    assert "There is no file" in cards[bad].accessibleDescription()
    assert cards[bad].accessibleName() == "Open 2020-03-12, black thursday"
    assert [cards[event].isEnabled() for event in (bad, good)] == [False, True]


def test_a_defect_in_reading_is_raised_where_it_is_reported_and_the_next_is_read(qtbot):
    first, second = bundled_events()[:2]

    def read_card(event):
        if event is first:
            raise ZeroDivisionError
        raise InputError("Not this one.")

    reading = CardReading([first, second], read_card)
    reading.start()
    reading._thread.join()
    with pytest.raises(ZeroDivisionError):
        reading.take()
    event, error = reading.take()
    assert (event, str(error)) == (second, "Not this one.")
    assert reading.is_over
    reading.stop()
    _ = qtbot


# --- the first start -------------------------------------------------------------------------------------------------


def greeted(qtbot, window, kept=None):
    """The start page that a window shows as it is started with nothing, or None."""
    qtbot.waitUntil(lambda: not window.findChildren(StartPage), timeout=20_000)
    window.pages.greet(kept or KeptStart())
    window.pictured.emit()
    return next(iter(window.findChildren(StartPage)), None)


def test_the_first_start_shows_the_page_and_the_next_one_the_event(qtbot, window):
    page = greeted(qtbot, window)
    assert page.isVisible()
    assert not window.findChildren(Walk), "one thing after the other"
    button(page, "My position").click()
    assert window.focusWidget() is window.calculator.form.entry
    assert not window.findChildren(Walk), "who chose something is not led elsewhere"
    assert greeted(qtbot, window) is None
    assert window.findChildren(Walk), "and has the walk at the next start"


@pytest.mark.parametrize("way", ["escape", "look around"])
def test_leaving_the_first_page_begins_the_walk(qtbot, window, way):
    page = greeted(qtbot, window)
    if way == "escape":
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    else:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    (walk,) = window.findChildren(Walk)
    assert walk.isVisible()


def test_an_event_of_the_first_page_is_walked_through_and_not_opened_twice(qtbot, bundled_window):
    window = bundled_window
    before = window.viewer
    page = greeted(qtbot, window)
    cards = {card.accessibleName(): card for card in page.findChildren(EventButton)}
    shown = bundled_events()[1]
    cards[f"Open {event_title(shown)}"].click()
    assert window.viewer is before, "what was begun goes on"
    assert window.findChildren(Walk)
    qtbot.waitUntil(lambda: not window.findChildren(StartPage), timeout=20_000)
    window.pages.show_start(is_first=True)
    (page,) = window.findChildren(StartPage)
    page.findChildren(EventButton)[0].click()
    assert window.viewer.source.path == bundled_events()[0].path


def test_one_click_of_the_first_page_leads_to_live_markets(qtbot, window):
    button(greeted(qtbot, window), "Watch live…").click()
    (picker,) = window.findChildren(MarketPicker)
    assert picker.isVisible()
    picker.reject()


def test_who_had_the_walk_before_there_was_a_page_is_not_shown_it(qtbot, window):
    window.pages.walk_once()
    window.findChildren(Walk)[0].end()
    assert greeted(qtbot, window) is None


def test_the_page_comes_at_every_start_where_that_was_chosen(qtbot, window):
    page = greeted(qtbot, window)
    page.always.click()
    page.reject()
    assert kept_start() == KeptStart(AtStart.START_PAGE)
    page = greeted(qtbot, window, kept_start())
    assert page.isVisible()
    assert page.always.isChecked()
    page.always.click()
    page.reject()
    assert kept_start() == KeptStart()
    assert greeted(qtbot, window, kept_start()) is None


def choose_at_start(window, words):
    (row,) = [row for row in setting_rows(window, window.pages.preferences) if row.name == "At start"]
    row.control.choose(row.control.words.index(words))


def test_the_last_session_is_noted_while_it_is_wanted(window, small_session, tmp_path):
    choose_at_start(window, "The session opened last")
    assert kept_start() == KeptStart(AtStart.LAST_SESSION, small_session)
    another = tmp_path / "another.rekt"
    another.write_bytes(small_session.read_bytes())
    window.live.open_session(another)
    assert kept_start() == KeptStart(AtStart.LAST_SESSION, another)
    window.recent.forget()
    assert kept_start() == KeptStart(AtStart.LAST_SESSION)
    choose_at_start(window, "The bundled event")
    window.live.open_session(small_session)
    assert kept_start() == KeptStart()


def test_a_window_that_is_closed_leaves_its_market_and_moment_to_the_next_start(open_window, small_session):
    window = open_window(small_session, 1272, 700)
    choose_at_start(window, "The session opened last")
    window.next_market()
    window.replay.go_to(window.viewer.session.start_ms + 90_000)
    place = window.viewer.market, window.viewer.cursor.time_ms
    window.close()
    kept = kept_start()
    assert (kept.session, kept.market, kept.moment_ms) == (small_session, *place)


@pytest.mark.parametrize("at_start", list(AtStart))
def test_a_session_that_is_not_the_kept_one_leaves_the_choice_as_it_is(open_window, small_session, tmp_path, at_start):
    window = open_window(small_session, 1272, 700)
    keep_start(at_start, tmp_path / "another.rekt", market="okx:BTC-USDT-SWAP", moment_ms=7)
    before = kept_start()
    window.close()
    assert kept_start() == before


def test_a_session_that_was_forgotten_is_not_noted_again(window):
    choose_at_start(window, "The session opened last")
    window.recent.forget()
    window.pages.at_start.left()
    assert kept_start() == KeptStart(AtStart.LAST_SESSION)


def test_a_choice_that_cannot_be_kept_is_reported(window):
    path = kept_start_path()
    path.mkdir(parents=True)
    choose_at_start(window, "The start page")
    assert str(path) in window.side.alerts.banner.sentence.text()


def test_what_could_not_be_opened_is_reported(qtbot, window):
    greeted(qtbot, window, KeptStart(AtStart.LAST_SESSION, problem="The session opened last cannot be opened. Gone."))
    assert "cannot be opened" in window.side.alerts.banner.sentence.text()
