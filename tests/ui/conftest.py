"""What every test of the window stands on: one dressed application, a small session, a window that goes away again.

The session is made by arithmetic alone, so every figure of it is known beforehand: forty minutes of Bitcoin that rises
from 60,000 to 61,500 and falls back, across a UTC midnight.
"""

import gc
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

# Letters must look alike on every machine; must stand before anything creates a QApplication.
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).resolve().with_name("fonts.conf"))

import numpy as np
import pyqtgraph as pg
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QThread, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.kept import KeptWindow

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.market.events import Candles, Fundings, Liquidations, MarketEvents, Marks, OpenInterests, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS, SECOND_MS, parse_time_ms
from rektscope.replay.chapter_subjects import WrittenText
from rektscope.replay.story import Chapter, Claim
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session
from rektscope.ui.application import make_application
from rektscope.ui.settings import WindowSettings
from rektscope.ui.window import MainWindow

HERE = Path(__file__).resolve().parent
START_MS = parse_time_ms("2025-03-03T23:40:00Z")
MINUTES = 40
END_MS = START_MS + MINUTES * MINUTE_MS
MARK_DELAY_MS = 250
"""Marks are received a little after their own time, as from any real feed."""

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
ETH = Instrument("binance", "ETHUSDT", "ETH", "USDT", Contract.LINEAR, Decimal("0.01"), Decimal("0.001"))
BYBIT = Instrument("bybit", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))

HAS_FAILED = pytest.StashKey[bool]()
_LAST_MODULE = pytest.StashKey[str]()
_KEPT = pytest.StashKey[list[KeptWindow]]()
_KEEPERS = {"kept_window": "keeping", "kept_bundled_window": "keeping_bundled"}

# The offscreen platform has no window manager to tell sizes to, or to raise a window, and says so; nothing of ours can
# be wrong there. These are the only messages from Qt that a test lives with.
_TOLERATED = r"^This plugin does not support (propagateSizeHints|raise)\(\)$"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept-pictures", action="store_true", help="make what is drawn now the reference in tests/pictures"
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    if call.excinfo is not None:
        item.stash[HAS_FAILED] = True
    return (yield)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(_TOLERATED))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The program's own application, in place of the bare one that pytest-qt would make."""
    application = make_application()
    _rest()
    return application


def _rest() -> None:
    """What is there now stays, so it is not searched any more: hundreds of thousands of objects, 0.1 s a test."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Between two modules no fixture of a module is there: what is, was imported or kept by the session."""
    if QApplication.instance() is not None and item.config.stash.get(_LAST_MODULE, "") != item.module.__name__:
        item.config.stash[_LAST_MODULE] = item.module.__name__
        _rest()


# --- nothing of a test outlives it -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Census:
    """What could outlive a test."""

    widgets: frozenset[QWidget]
    timers: frozenset[QObject]
    qt_threads: frozenset[QObject]
    threads: frozenset[threading.Thread]

    @classmethod
    def after_clearing(cls) -> "Census":
        """Of everything that is still there once what was asked to go has gone."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return cls.taken_now()

    @classmethod
    def taken_now(cls) -> "Census":
        """Of everything that is there."""
        known = shiboken6.getAllValidWrappers()
        return cls(
            frozenset(QApplication.topLevelWidgets()),
            frozenset(each for each in known if isinstance(each, QTimer) and each.isActive()),
            frozenset(each for each in known if isinstance(each, QThread) and each.isRunning()),
            frozenset(each for each in threading.enumerate() if not isinstance(each, threading._DummyThread)),
        )

    def newer_than(self, earlier: "Census") -> list[str]:
        """A line for each thing here that was not there earlier, with what a reader needs to find it."""
        return [
            *(f"top-level widget {_named(widget)}" for widget in self.widgets - earlier.widgets),
            *(
                f"running QTimer {_named(timer)}, every {timer.interval()} ms, of {_named(timer.parent())}"
                for timer in self.timers - earlier.timers
            ),
            *(f"running QThread {_named(thread)}" for thread in self.qt_threads - earlier.qt_threads),
            *(f"Python thread {thread.name}" for thread in self.threads - earlier.threads),
        ]


def _named(thing: QObject | None) -> str:
    if thing is None:
        return "no parent"
    title = thing.windowTitle() if isinstance(thing, QWidget) else ""
    return f"{type(thing).__name__} {thing.objectName() or title or hex(id(thing))}"


@pytest.fixture
def census(qapp) -> Callable[[], Census]:
    """The leak check's own count, for the test that proves that it finds leaks."""
    _ = qapp
    return Census.after_clearing


@pytest.fixture(scope="session", autouse=True)
def _application(request: pytest.FixtureRequest) -> None:
    """Measuring text without an application ends the process; a test that draws must not need another one before it.

    Asked for by name here, so that tests which use no widget are not taken for tests of Qt by `nothing_left`.
    """
    request.getfixturevalue("qapp")


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """No widget, running timer or thread of a test that uses Qt outlives it."""
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    asked = [request.getfixturevalue(_KEEPERS[name]) for name in request.fixturenames if name in _KEEPERS]
    for kept in request.config.stash.get(_KEPT, []):
        if kept not in asked:
            kept.close()  # who does not use it must not meet it
    for kept in asked:
        kept.be_ready(request.getfixturevalue("qtbot"))
    before = Census.taken_now()  # the test before has cleared up, and clearing takes longer than most tests
    yield
    if request.node.stash.get(HAS_FAILED, False):
        return  # the traceback keeps what the test held
    request.node.funcargs.clear()  # pytest itself would keep the test's window, and all it holds, past this point
    left = Census.after_clearing().newer_than(before)
    if left:
        left = Census.after_clearing().newer_than(before)  # what one round let go of may have held the rest
    assert not left, "outlived the test"


# --- the small session -----------------------------------------------------------------------------------------------


def btc_price(minute: np.ndarray) -> np.ndarray:
    """Quote units at minutes since the start: 60,000, up to 61,500 between minutes 15 and 25, down to 60,800."""
    path = np.interp(minute, [-1e6, 15.0, 25.0, 28.0, 40.0], [60_000.0, 60_000.0, 61_500.0, 61_300.0, 60_800.0])
    return path + 40.0 * np.sin(minute * 1.7) + 15.0 * np.sin(minute * 11.0)


def _prices(instrument: Instrument, share: float) -> MarketEvents:
    """Trades each second, marks each five, open interest each minute, and two hours of candles before."""
    seconds = np.arange(1, MINUTES * 60 + 1)
    ticks = np.rint(btc_price(seconds / 60.0) * share / instrument.tick).astype(np.int64)
    times = START_MS + seconds * SECOND_MS
    every_five = slice(4, None, 5)
    minutes = np.arange(MINUTES + 1)
    history = np.arange(-120, 0, 5)
    opens, closes = (
        np.rint(btc_price(edge.astype(float)) * share / instrument.tick).astype(np.int64)
        for edge in (history, history + 5)
    )
    five_ms = 5 * MINUTE_MS
    return MarketEvents.of(
        instrument,
        Trades.from_columns(
            time_ms=times,
            received_ms=times,
            price_ticks=ticks,
            quantity_lots=500 + (seconds * 37) % 1_000,
            taker_side=np.where(seconds % 3 == 0, -1, 1),
        ),
        Marks.from_columns(
            time_ms=times[every_five],
            received_ms=times[every_five] + MARK_DELAY_MS,
            mark_steps=(ticks[every_five] - 20) * 100,
        ),
        OpenInterests.from_columns(
            time_ms=START_MS + minutes * MINUTE_MS,
            received_ms=START_MS + minutes * MINUTE_MS,
            quantity_lots=80_000_000 + minutes * 20_000,
        ),
        Fundings.from_columns(
            time_ms=[START_MS - 8 * five_ms],
            received_ms=[START_MS - 8 * five_ms],
            rate_e12=[81 * 10**6],
            duration_ms=[8 * 60 * MINUTE_MS],
        ),
        Candles.from_columns(
            time_ms=START_MS + history * MINUTE_MS,
            received_ms=START_MS + (history + 5) * MINUTE_MS,
            duration_ms=[five_ms] * len(history),
            open_ticks=opens,
            high_ticks=np.maximum(opens, closes) + 50,
            low_ticks=np.minimum(opens, closes) - 50,
            price_ticks=closes,
            quantity_lots=[900_000] * len(history),
            taker_buy_lots=[450_000] * len(history),
        ),
    )


def _liquidations(*rows: tuple[float, float, float, int]) -> Liquidations:
    """Rows of (minute, price, coins, side) of a market that counts tenths of USD and thousandths of a coin."""
    times = [START_MS + round(minute * MINUTE_MS) for minute, _, _, _ in rows]
    return Liquidations.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[round(price * 10) for _, price, _, _ in rows],
        quantity_lots=[round(coins * 1000) for _, _, coins, _ in rows],
        liquidated_side=[side for _, _, _, side in rows],
    )


def small_session_of() -> Session:
    """The session as it is written: 20.4 M USD of shorts and 0.3 M of longs on two venues, Binance the smaller."""
    btc = _prices(BTC, 1.0)
    own = _liquidations((3.5, 60_000, 5, 1), (17.25, 60_300, 30, -1), (21.5, 61_000, 40, -1))
    other = _liquidations((16.75, 60_200, 20, -1), (22.5, 61_100, 247.5, -1))
    info = SessionInfo(
        "Forty minutes",
        Provenance.SYNTHETIC,
        START_MS,
        END_MS,
        (
            MarketInfo(BTC, Completeness.SAMPLED, "arithmetic"),
            MarketInfo(ETH, Completeness.NONE, "arithmetic"),
            MarketInfo(BYBIT, Completeness.FULL, "arithmetic"),
        ),
        opening_ms=START_MS + 30 * MINUTE_MS,
        chapters=(
            Chapter(START_MS + 15 * MINUTE_MS, WrittenText("It rises", "From 60,000 on.")),
            Chapter(START_MS + 25 * MINUTE_MS, WrittenText("The top", "61,500 or so.")),
        ),
        claims=(
            Claim("More than 20 M USD went", "a paper", "liquidated_usd", 20e6, 25e6, ""),
            Claim("The largest was on Binance", "a blog & <more>", "largest_is_on binance", 1.0, 1.0, "It was not."),
        ),
        notes=("Made by arithmetic.",),
    )
    events = {
        BTC.market: MarketEvents.of(BTC, *btc.batches(), own),
        ETH.market: _prices(ETH, 0.05),
        BYBIT.market: MarketEvents.of(BYBIT, other),
    }
    return Session(info, events)


@pytest.fixture(scope="session")
def small_session(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small session's file."""
    path = tmp_path_factory.mktemp("small") / "forty-minutes.rekt"
    write_session(path, small_session_of())
    return path


@pytest.fixture(scope="session")
def made() -> SimpleNamespace:
    """What the small session was made of: moments, instruments, prices."""
    return SimpleNamespace(
        start_ms=START_MS, end_ms=END_MS, btc=BTC, eth=ETH, price=btc_price, session=small_session_of()
    )


# --- windows ---------------------------------------------------------------------------------------------------------


def opened(qtbot, path: Path, width: int = 1600, height: int = 900) -> MainWindow:
    """The program's window on a session file, its map whole."""
    window = MainWindow(Viewer(SessionSource.open(path)), WindowSettings())
    window.start()
    window.resize(width, height)
    window.show()
    window.activateWindow()
    window.viewer.chart.wait_for_map()
    window.refresh()
    qtbot.waitUntil(lambda: not window._timer.isActive() and QApplication.activeWindow() is window)
    return window


@pytest.fixture
def open_window(qtbot) -> Iterator[Callable[[Path], MainWindow]]:
    """Open the program's window on a session file and wait until its map is whole; closed when the test ends."""
    windows: list[MainWindow] = []

    def open_(path: Path, width: int = 1600, height: int = 900) -> MainWindow:
        windows.append(opened(qtbot, path, width, height))
        return windows[-1]

    yield open_
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window, small_session) -> MainWindow:
    """The window on the small session, as it opens: at its thirtieth minute."""
    return open_window(small_session)


@pytest.fixture
def bundled_window(open_window) -> MainWindow:
    """The window on the event that comes with the program."""
    return open_window(bundled_session_path())


@pytest.fixture(scope="module")
def keeping(request, small_session) -> Iterator[KeptWindow]:
    yield from _kept(request.config, small_session)


@pytest.fixture(scope="module")
def keeping_bundled(request) -> Iterator[KeptWindow]:
    yield from _kept(request.config, bundled_session_path())


def _kept(config: pytest.Config, path: Path) -> Iterator[KeptWindow]:
    kept = KeptWindow(path, opened)
    config.stash.setdefault(_KEPT, []).append(kept)
    yield kept
    kept.close()
    config.stash[_KEPT].remove(kept)


@pytest.fixture
def kept_window(request, qtbot, keeping) -> Iterator[MainWindow]:
    """The window on the small session as it opens, handed from test to test while it can be put back: see `kept.py`.

    For tests of the form, the cursor and the chart's range; what settings, docks or files are about opens its own.
    """
    yield from _handed_on(request.node, qtbot, keeping)


@pytest.fixture
def kept_bundled_window(request, qtbot, keeping_bundled) -> Iterator[MainWindow]:
    """The same on the event that comes with the program."""
    yield from _handed_on(request.node, qtbot, keeping_bundled)


def _handed_on(test: pytest.Item, qtbot: Any, kept: KeptWindow) -> Iterator[MainWindow]:
    kept.be_ready(qtbot)
    yield kept.window
    if test.stash.get(HAS_FAILED, False):
        kept.close()
    else:
        kept.put_back(qtbot)


@pytest.fixture
def refusal() -> Callable[..., str]:
    """The one sentence with which a call is refused."""

    def refusal_(call: Callable[..., object], *arguments: object) -> str:
        with pytest.raises(InputError) as caught:
            call(*arguments)
        assert "\n" not in str(caught.value)
        return str(caught.value)

    return refusal_


@pytest.fixture
def drag(qapp, monkeypatch) -> Callable[..., None]:
    """Press at a point of a widget, move through others with the button down, and let go at the last."""
    _ = qapp
    # pyqtgraph overlooks moves that follow one another within 10 ms; here they do, and each one counts.
    monkeypatch.setitem(pg.CONFIG_OPTIONS, "mouseRateLimit", -1)

    def send(widget: QWidget, kind: QEvent.Type, point: QPoint, buttons: Qt.MouseButton) -> None:
        changed = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        place = QPointF(point)
        there = QPointF(widget.mapToGlobal(point))
        QApplication.sendEvent(
            widget, QMouseEvent(kind, place, there, changed, buttons, Qt.KeyboardModifier.NoModifier)
        )

    def drag_(widget: QWidget, *points: QPoint) -> None:
        send(widget, QEvent.Type.MouseMove, points[0], Qt.MouseButton.NoButton)
        send(widget, QEvent.Type.MouseButtonPress, points[0], Qt.MouseButton.LeftButton)
        for point in points[1:]:
            send(widget, QEvent.Type.MouseMove, point, Qt.MouseButton.LeftButton)
        send(widget, QEvent.Type.MouseButtonRelease, points[-1], Qt.MouseButton.NoButton)

    return drag_
