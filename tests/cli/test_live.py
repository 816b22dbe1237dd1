"""`rektscope live` over a stand-in on this machine: it opens, watches, records and closes; what it refuses."""

import signal
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
from rektscope.mockvenue.server import StandIn
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


@pytest.fixture
def venue():
    """Half an hour of a market, twenty times as fast: a trade and a mark each second, a liquidation each third one."""
    seconds = np.arange(30 * 60)
    moments = START + seconds * SECOND_MS + 1
    ticks = 600_000 + seconds % 90
    forced = seconds % 3 == 0
    events = MarketEvents.of(
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
    from_ms = START + 10 * MINUTE_MS
    with StandIn({BTC.market: events}, "binance", speed=20.0, stamped=Stamped.NOW, from_ms=from_ms) as stand:
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
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.startswith(f"{out}: BTCUSDT on Binance USD-M")
    assert "Gaps: none" in told.out
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
        ([BTC.market, "--endpoint", "binance=http://x:1"], "is not an endpoint"),
        ([BTC.market, "--record", "{here}/absent/a.rekt"], "There is no folder"),
        ([BTC.market, "--record", "{here}/there.rekt"], "exists already"),
    ],
)
def test_bad_input_is_one_sentence_and_no_window(tmp_path, venue, capsys, words, sentence):
    (tmp_path / "there.rekt").touch()
    assert run(["live", *(word.format(here=tmp_path, url=venue.url) for word in words)]) == 2
    told = capsys.readouterr().err
    assert sentence in told
    assert told.count("\n") == 1
    assert windows() == []
    assert [path.name for path in tmp_path.iterdir()] == ["there.rekt"]
