"""The page "Any day": what it asks, shows, refuses and opens, and that it ends with the window."""

import threading
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from tests.archives.conftest import mock_archive  # noqa: F401 -- a fixture
from tests.archives.mock_archive import start_ms, web_page

from rektscope.feeds.archive_layout import DataSet
from rektscope.recording.destination import recordings_folder
from rektscope.sessions.reader import open_session

DAY = date(2025, 10, 10)
WAIT_MS = 30_000
CANDLES = f"/klines/BTCUSDT/1m/BTCUSDT-1m-{DAY}.zip"


@pytest.fixture
def page(window, mock_archive):  # noqa: F811 -- the fixture
    """The page of a window, on the stand-in, wishing for one day without history."""
    mock_archive.add_binance(DAY)
    window.fetching.ask()
    made = window.fetching._page
    made.addresses = {"binance": mock_archive.url}
    made.form.market.setText("binance:BTCUSDT")
    made.form.days.setText(f"{DAY}")
    made.form.history.setText("0d")
    return made


@pytest.fixture
def done(qtbot, page):
    """Wait until the page has ended what it does."""
    return lambda: qtbot.waitUntil(lambda: page._fetch is None, timeout=WAIT_MS)


def test_the_menu_opens_it_on_the_market_of_the_chart(window):
    (action,) = [each for each in window.actions() if each.text() == "Any day…"]
    action.trigger()
    page = window.fetching._page
    assert page.isVisible()
    assert page.form.market.text() == window.viewer.market
    assert page.form.days.hasFocus() or not page.isActiveWindow()


def test_it_looks_up_sizes_and_what_is_missing(page, done, mock_archive):  # noqa: F811 -- the fixture
    page.look_button.click()
    assert not page.form.isEnabled()
    done()
    sizes = sum(len(content) for path, content in mock_archive.files.items() if path.endswith(".zip"))
    assert page.status.text() == f"{sizes / 1000:,.1f} kB to fetch"
    shown = page.notes.toPlainText()
    assert "Trades of 2025-10-10: 1 file" in shown
    assert "liquidations of such markets in the archive of Binance end on 2024-03-31" in shown
    assert mock_archive.got() == []
    assert page.form.isEnabled()


def test_it_fetches_and_the_window_shows_the_day(page, done, window):
    page.fetch_button.click()
    done()
    assert page.message.text() == ""
    assert not page.isVisible()
    target = recordings_folder() / f"binance-BTCUSDT-{DAY}.rekt"
    assert Path(page.form.target.text()) == target
    assert window.viewer.session.start_ms == start_ms(DAY)
    with open_session(target) as reader:
        assert any("end on 2024-03-31" in note for note in reader.info.notes)


def test_a_session_that_is_there_is_not_written_over(page, mock_archive):  # noqa: F811 -- the fixture
    target = recordings_folder() / f"binance-BTCUSDT-{DAY}.rekt"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"mine")
    page.fetch_button.click()
    assert "exists" in page.message.text()
    assert page._fetch is None
    assert mock_archive.asked == []
    assert target.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("market", "days", "part"),
    [
        ("kraken:PF_XBTUSD", f"{DAY}", "No public archive of Kraken"),
        ("", f"{DAY}", "is not a market"),
        ("binance:BTCUSDT", "some day", "is no day"),
        ("binance:BTCUSDT", f"{datetime.now(UTC).date()}", "is still running"),
    ],
)
def test_what_cannot_be_fetched_is_reported_in_place(page, market, days, part):
    page.form.market.setText(market)
    page.form.days.setText(days)
    page.fetch_button.click()
    assert part in page.message.text()
    assert page.message.isVisible()
    assert page._fetch is None


def test_a_file_that_is_none_is_reported_and_can_be_left_out(page, done, mock_archive):  # noqa: F811 -- the fixture
    mock_archive.fail(f"BTCUSDT-metrics-{DAY}.zip", *[web_page] * 5)
    page.fetch_button.click()
    done()
    assert "came a web page" in page.message.text()
    assert "Without open interest (untick them)" in page.message.text()
    page.form.series[DataSet.OPEN_INTEREST].setChecked(False)
    page.fetch_button.click()
    done()
    assert not page.isVisible()


@pytest.fixture
def held(mock_archive):  # noqa: F811 -- the fixture
    """Set when the stand-in is in the middle of a file that it will not end."""
    begun = threading.Event()

    def stall(handler, content):
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content[:500])
        handler.wfile.flush()
        begun.set()
        mock_archive.released.wait(20)

    mock_archive.held = stall
    return begun


def test_cancel_ends_a_download_at_once_and_keeps_what_came(page, done, mock_archive, held, qtbot):  # noqa: F811
    path = mock_archive.fail(CANDLES, mock_archive.held)
    page.fetch_button.click()
    qtbot.waitUntil(lambda: held.is_set() and page._fetch.progress.done == 500, timeout=WAIT_MS)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    done()
    assert not mock_archive.released.is_set()  # nobody waited for the server
    assert page.isVisible()
    assert page.status.text().startswith("Stopped.")
    assert not (recordings_folder() / f"binance-BTCUSDT-{DAY}.rekt").exists()
    mock_archive.asked.clear()
    page.fetch_button.click()
    done()
    assert [each.range for each in mock_archive.got(CANDLES) if each.path == path] == ["bytes=500-"]


def test_the_window_ends_a_download_when_it_closes(page, window, mock_archive, held, qtbot):  # noqa: F811
    mock_archive.fail(CANDLES, mock_archive.held)
    page.fetch_button.click()
    qtbot.waitUntil(held.is_set, timeout=WAIT_MS)
    window.stop()
    assert not mock_archive.released.is_set()
    assert page._fetch is None
    assert not page._timer.isActive()
