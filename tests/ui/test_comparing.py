"""The page "Compare": two charts on one cursor, laid over one another as chosen, ended with the window."""

import pytest
from msgspec.structs import replace

from rektscope.engine.comparison import Alignment
from rektscope.market.times import DAY_MS, MINUTE_MS, format_iso
from rektscope.sessions.session import Session
from rektscope.sessions.writer import write_session
from rektscope.ui.comparing.figures import comparison_rows

WAIT_MS = 20_000


@pytest.fixture
def page(window):
    """The page of a window on the small session."""
    (action,) = [each for each in window.actions() if each.text() == "Compare with another session…"]
    action.trigger()
    assert window.comparing.page is not None
    return window.comparing.page


def choose(box, text):
    """Choose an entry as a user does."""
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def built(qtbot, page):
    """Wait until both maps are whole and shown."""
    qtbot.waitUntil(lambda: not page._timer.isActive(), timeout=WAIT_MS)


@pytest.fixture
def other(tmp_path, made):
    """The same market a day earlier and without the liquidations of the other venue."""
    info = replace(made.session.info, name="A part", markets=made.session.info.markets[:2], chapters=(), claims=())
    path = tmp_path / "part.rekt"
    events = {name: made.session.events[name] for name in (made.btc.market, made.eth.market)}
    write_session(path, Session(info, events))
    return path


def test_the_first_map_is_built_before_another_is_chosen(page, qtbot):
    built(qtbot, page)
    first, second = page.sides
    assert not first.is_building
    assert "Building" not in " ".join(first.chart.overlay._overlay.notes)
    assert second.chart.isHidden()
    assert "Choose" in second.title.text()


def test_another_session_is_laid_over_by_the_worst_minutes(page, other, qtbot, made):
    page.choices.otherChosen.emit(other)
    built(qtbot, page)
    assert page.choices.alignment is Alignment.WORST_MINUTE
    whole = page.comparison
    # 22.5 is the worst minute of all, 21.5 that of Binance alone.
    assert whole.first.anchor_ms == made.start_ms + 22 * MINUTE_MS
    assert whole.second.anchor_ms == made.start_ms + 21 * MINUTE_MS
    assert [side.shown.instrument.market for side in page.sides] == ["binance:BTCUSDT"] * 2
    rows = {row[0]: row[1:] for row in comparison_rows(whole)}
    assert rows["Longs"] == ("$300 k", "$300 k", "$0")
    assert [page.table.item(0, column).text() for column in range(4)] == ["Liquidated", *rows["Liquidated"]]


def test_one_cursor_moves_both_and_the_figures(page, other, qtbot):
    page.choices.otherChosen.emit(other)
    built(qtbot, page)
    whole = page.comparison
    place = int((whole.offsets_ms == -5 * MINUTE_MS).argmax())
    page.slider.setValue(place)
    for side, stretch in zip(page.sides, (whole.first, whole.second), strict=True):
        assert side._viewer.cursor.time_ms == stretch.anchor_ms - 5 * MINUTE_MS
    assert page.moment.text() == "−5 min"
    assert page.table.item(0, 1).text() != next(comparison_rows(whole))[1]


def test_zooming_one_chart_takes_the_other_along(page, other, qtbot):
    page.choices.otherChosen.emit(other)
    built(qtbot, page)
    first, second = (side.chart.plot.getViewBox() for side in page.sides)
    page.sides[0].chart.plot.setXRange(600.0, 1200.0, padding=0.0)
    assert second.viewRange()[0] == pytest.approx([540.0, 1140.0])  # its worst minute is one minute earlier
    page.sides[1].chart.plot.setXRange(300.0, 900.0, padding=0.0)
    assert first.viewRange()[0] == pytest.approx([360.0, 960.0])


def test_a_double_click_on_either_puts_the_cursor_there(page, other, qtbot):
    page.choices.otherChosen.emit(other)
    built(qtbot, page)
    page.sides[1].chart.momentChosen.emit(page.comparison.second.anchor_ms + 3 * MINUTE_MS)
    assert page.moment.text() == "+3 min"


def test_another_moment_of_the_same_session(page, qtbot, made):
    choose(page.choices.other, "Another moment of this session")
    built(qtbot, page)
    assert page.choices.alignment is Alignment.MOMENT
    first, second = page.choices.fields
    assert first.isVisibleTo(page)
    # It opens at its thirtieth minute, and the 22nd is the worst.
    assert page.choices.moments() == tuple(made.start_ms + minute * MINUTE_MS for minute in (30, 23))
    first.setText(format_iso(made.start_ms + 10 * MINUTE_MS))
    second.setText(format_iso(made.start_ms + 20 * MINUTE_MS))
    second.returnPressed.emit()
    assert page.comparison.second.anchor_ms - page.comparison.first.anchor_ms == 10 * MINUTE_MS
    built(qtbot, page)
    second.setText("noon")
    second.returnPressed.emit()
    assert page.message.isVisibleTo(page)
    assert "noon" in page.message.text()
    second.setText(format_iso(made.start_ms + DAY_MS))
    second.returnPressed.emit()
    assert "no stretch in common" in page.message.text()


def test_what_is_no_session_is_reported_on_the_page(page, tmp_path):
    path = tmp_path / "no.rekt"
    path.write_text("nothing")
    page.choices.otherChosen.emit(path)
    assert str(path) in page.message.text()
    assert page.message.isVisibleTo(page)


def test_it_ends_with_the_window_and_by_escape(page, window, other, qtbot):
    page.choices.otherChosen.emit(other)
    page.reject()
    qtbot.waitUntil(lambda: window.comparing.page is None, timeout=WAIT_MS)
    window.comparing.ask()
    window.comparing.page.choices.otherChosen.emit(other)
    window.close()
    assert window.comparing.page is None
