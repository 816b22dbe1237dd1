"""`rektscope live` over a stand-in on this machine: it opens, watches, records and closes; what it refuses."""

import signal
import socket
import time
from decimal import Decimal

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from rektscope.cli.main import run
from rektscope.market.events import Liquidations, MarketEvents, Marks, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS, SECOND_MS, parse_time_ms
from rektscope.mockvenue.server import MockVenue
from rektscope.mockvenue.timeline import Stamped
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Provenance
from rektscope.ui.application import make_application
from rektscope.ui.window import MainWindow

# Shown offscreen, a window has no window manager to tell its size to, and the platform says so.
pytestmark = pytest.mark.qt_log_ignore(r"^This plugin does not support propagateSizeHints\(\)$")

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
START = parse_time_ms("2026-03-03T12:00:00Z")
PATIENCE_S = 30.0
LOOK_MS = 20


def half_an_hour():
    """A trade and a mark each second, a liquidation each third one."""
    seconds = np.arange(30 * 60)
    moments = START + seconds * SECOND_MS + 1
    ticks = 600_000 + seconds % 90
    forced = seconds % 3 == 0
    return MarketEvents.of(
        BTC,
        Trades.from_columns(
            time_ms=moments,
            received_ms=moments,
            price_ticks=ticks,
            quantity_lots=1 + seconds,
            taker_side=np.where(seconds % 2, 1, -1),
        ),
        Marks.from_columns(time_ms=moments, received_ms=moments, mark_steps=ticks * 100),
        Liquidations.from_columns(
            time_ms=moments[forced],
            received_ms=moments[forced],
            price_ticks=ticks[forced],
            quantity_lots=1 + seconds[forced],
            liquidated_side=np.ones(int(forced.sum())),
        ),
    )


def mock_venue(port=0, *, speed=20.0, faults=()):
    """Half an hour of a market from its tenth minute on, by default twenty times as fast."""
    events = {BTC.market: half_an_hour()}
    begin = START + 10 * MINUTE_MS
    return MockVenue(events, "binance", port=port, speed=speed, stamped=Stamped.NOW, from_ms=begin, faults=faults)


@pytest.fixture
def venue():
    with mock_venue() as stand:
        yield stand


@pytest.fixture
def when_watching():
    """Have something done with the window when liquidations have come, then close it as its own button does."""
    began_s = time.monotonic()
    timer = QTimer(make_application())
    before = signal.getsignal(signal.SIGINT)

    def when_watching_(do):
        def look():
            shown = [window for window in windows() if window.isVisible()]
            is_late = time.monotonic() - began_s > PATIENCE_S
            if not is_late and not (shown and shown[0].frame is not None and shown[0].frame.totals.count):
                return
            timer.stop()
            try:
                do(shown[0])
            finally:
                QApplication.closeAllWindows()

        timer.timeout.connect(look)
        timer.start(LOOK_MS)

    yield when_watching_
    timer.stop()
    timer.deleteLater()
    assert signal.getsignal(signal.SIGINT) is before
    for window in windows():
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def windows():
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]


def test_it_opens_watches_records_and_closes(tmp_path, venue, when_watching, capsys):
    out = tmp_path / "a.rekt"
    seen = []
    when_watching(lambda window: seen.append((window.frame, window.live.switch.words)))
    assert run(["live", BTC.market, BTC.market, "--record", str(out), "--endpoint", f"binance={venue.url}"]) == 0
    assert not any(window.isVisible() for window in windows())
    ((frame, words),) = seen
    assert (frame.is_live, words) == (True, "recording, following")
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out.startswith(f"{out}: BTCUSDT on Binance USD-M")
    assert "Gaps: none" in printed.out
    assert [path.name for path in tmp_path.iterdir()] == ["a.rekt"]
    with open_session(out) as file:
        recorded = file.read_market(BTC.market)
        assert (file.info.provenance, file.info.endpoint) == (Provenance.RECORDED, venue.url)
    assert len(recorded.liquidations) >= frame.totals.count > 0
    assert len(recorded.trades) > 0
    assert np.diff(recorded.trades.quantity_lots).tolist() == [1] * (len(recorded.trades) - 1)


def test_without_a_recording_it_leaves_nothing(tmp_path, venue, when_watching, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    words = []
    when_watching(lambda window: words.append(window.live.switch.words))
    assert run(["live", BTC.market, "--endpoint", f"binance={venue.url}"]) == 0
    assert words == ["following"]
    assert capsys.readouterr() == ("", "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "Say what to watch"),
        (["binance:BTCUSDC", "--endpoint", "binance={url}"], "does not trade binance:BTCUSDC"),
        (["mtgox:BTCUSD"], "no live feed of 'mtgox'"),
        ([BTC.market, "--endpoint", "binance=ftp://x:1"], "is not an endpoint"),
        ([BTC.market, "--endpoint", "binance=http://x:1"], "is not encrypted"),
        ([BTC.market, "--record", "{here}/absent/a.rekt"], "There is no folder"),
        ([BTC.market, "--record", "{here}/there.rekt"], "exists already"),
    ],
)
def test_bad_input_is_one_sentence_and_no_window(tmp_path, venue, capsys, words, sentence):
    (tmp_path / "there.rekt").touch()
    assert run(["live", *(word.format(here=tmp_path, url=venue.url) for word in words)]) == 2
    printed = capsys.readouterr().err
    assert sentence in printed
    assert printed.count("\n") == 1
    assert windows() == []
    assert [path.name for path in tmp_path.iterdir()] == ["there.rekt"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def asks_once(monkeypatch):
    """Who does not answer is asked once, without the pauses before the next try, which are tested elsewhere."""
    monkeypatch.setattr("rektscope.live.rest_client._TRIES", 1)


@pytest.mark.usefixtures("asks_once")
def test_without_a_network_the_window_opens_explains_and_goes_live_when_it_can(capsys):
    """The venue is away at first; its stand-in comes up while the window shows the bundled event."""
    port, began_s = free_port(), time.monotonic()
    seen: dict[str, str] = {}
    stands: list[MockVenue] = []
    timer = QTimer(make_application())

    def look():
        shown = [window for window in windows() if window.isVisible() and window.frame is not None]
        if time.monotonic() - began_s > PATIENCE_S:
            QApplication.closeAllWindows()
        elif shown and not shown[0].frame.is_live and not stands:
            seen["replay"] = shown[0].frame.session.name
            stands.append(mock_venue(port))
            stands[0].__enter__()
        elif shown and shown[0].frame.is_live:
            seen["live"] = shown[0].frame.instrument.market
            QApplication.closeAllWindows()

    timer.timeout.connect(look)
    timer.start(LOOK_MS)
    try:
        assert run(["live", BTC.market, "--endpoint", f"binance=ws://127.0.0.1:{port}"]) == 0
    finally:
        timer.stop()
        timer.deleteLater()
        for stand in stands:
            stand.__exit__(None, None, None)
        for window in windows():
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert seen["replay"].startswith("Short squeeze of 14 July 2025")
    assert seen["live"] == BTC.market
    printed = capsys.readouterr().err
    assert printed.count("\n") == 1
    assert "could not be reached" in printed
    assert "tries again" in printed


@pytest.mark.usefixtures("asks_once")
def test_without_a_network_a_recording_is_refused(tmp_path, capsys):
    words = ["--endpoint", f"binance=ws://127.0.0.1:{free_port()}", "--record", str(tmp_path / "a.rekt")]
    assert run(["live", BTC.market, *words]) == 2
    assert "could not be reached" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_picker_asks_the_host_given_in_the_place_of_a_venue(venue, when_watching):
    """Only the stand-in lists one market; the venue itself lists hundreds, and cannot be asked from a test."""
    listed = []

    def look(window):
        window.live.ask_markets()
        directory = window.live._directory
        directory.request("binance")
        until_s = time.monotonic() + PATIENCE_S
        while directory.listings("binance") is None and time.monotonic() < until_s:
            time.sleep(0.01)
        listed.append(directory.listings("binance"))

    when_watching(look)
    assert run(["live", BTC.market, "--endpoint", f"binance={venue.url}"]) == 0
    ((listings),) = listed
    assert BTC.market in {listing.market for listing in listings}
    assert all(listing.instrument.base == "BTC" for listing in listings)
