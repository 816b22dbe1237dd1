"""Does a thousand things that a user may do, in an order that chance draws, in the window over a live stand-in.

    python -m tests.reliability.random_actions [--actions 1000] [--seed 20250714]

Prints each message of Qt, each exception and each part that failed, threads and windows that are left, memory along the
way, and how many frames took longer than 100 ms; returns 1 when there was anything but slow frames, which depend on the
machine. The suite does the same with fewer actions (`tests/ui/test_random_actions.py`).
"""

import argparse
import gc
import os
import random
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, qInstallMessageHandler
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QLineEdit, QWidget

from rektscope.ui.export.asking import WindowPictures
from rektscope.ui.export.dialog import Choices
from rektscope.ui.export.picture import save_picture
from rektscope.ui.export.presets import PRESETS
from rektscope.ui.palette import commands_of
from rektscope.ui.themes import Theme
from rektscope.ui.window import MainWindow

SEED = 20250714
SLOW_S = 0.1
_MB = 1024**2
_TOLERATED = "This plugin does not support"
"""The offscreen platform has no window manager to tell sizes to."""

WAITS_FOR_SOMEBODY = {
    "Open or import files…",
    "Import a folder…",
    "Record to a file, or end that",
    "Save this layout…",
    "Quit",
    "Watch other markets live",
}
"""These open a dialog of the system that waits for an answer, end the window, or ask venues on the network."""

_LETTERS = "ABCDEGHJKLMNOPQRSTVWXYZ123"
_TYPED = ("2.5", "119k", "0", "-1", "1e3", "abc", "50x", "", "999999999")


class User:
    """Draws what to do next, and does it; pictures, recordings and layouts go into `folder` and the settings of a test.

    Args:
        window: shown and active.
        seed: the same one draws the same actions, as far as the window offers the same.
        folder: for files.
    """

    def __init__(self, window: MainWindow, seed: int, folder: Path) -> None:
        self.window, self.chance, self.folder = window, random.Random(seed), folder
        self.done: Counter[str] = Counter()
        self.deeds: list[Callable[[], object]] = [self.menu_entry, self.menu_entry, self.key, self.seek, self.wheel]
        self.deeds += [self.drag, self.drag_line, self.point, self.type_figure, self.resize, self.market, self.dock]
        self.deeds += [self.theme, self.layout, self.undo, self.picture, self.record, self.tab]

    def act(self) -> str:
        """Do one thing, take away the dialogs it opened, and let the window paint; what it was."""
        deed = self.chance.choice(self.deeds)
        deed()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                QApplication.processEvents()
                dialog.reject()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        name = deed.__name__
        self.done[name] += 1
        return name

    def menu_entry(self) -> None:
        entries = [
            command
            for command in commands_of(self.window)
            if command.name not in WAITS_FOR_SOMEBODY and "Open recent" not in command.path
        ]
        self.chance.choice(entries).run()

    def key(self) -> None:
        keys = [getattr(Qt.Key, f"Key_{letter}") for letter in _LETTERS]
        keys += [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End]
        keys += [Qt.Key.Key_Escape, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight, Qt.Key.Key_Plus, Qt.Key.Key_Comma]
        QTest.keyClick(QApplication.focusWidget() or self.window, self.chance.choice(keys))

    def seek(self) -> None:
        session = self.window.viewer.session
        self.window.replay.go_to(self.chance.randint(session.start_ms, session.end_ms))

    def wheel(self) -> None:
        viewport, place = self.window.heatmap.viewport(), self.place()
        event = QWheelEvent(
            QPointF(place),
            QPointF(viewport.mapToGlobal(place)),
            QPoint(),
            QPoint(0, self.chance.choice([-360, -120, 120, 360])),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    def drag(self) -> None:
        keys = self.chance.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
        self._drag(self.place(), self.place(), keys)

    def drag_line(self) -> None:
        """One of my lines, where it is in view, to another price."""
        lines = self.window.heatmap.lines
        prices = [line.price for line in (lines.entry, lines.liquidation) if line.price is not None]
        if not prices:
            return
        box = self.window.heatmap.plot.getViewBox()
        (first, last), _ = box.viewRange()
        point = box.mapViewToScene(QPointF((first + last) / 2, self.chance.choice(prices)))
        start = self.window.heatmap.mapFromScene(point)
        self._drag(start, start + QPoint(0, self.chance.randint(-80, 80)), Qt.KeyboardModifier.NoModifier)

    def point(self) -> None:
        QTest.mouseMove(self.window.heatmap.viewport(), self.place())

    def type_figure(self) -> None:
        form = self.window.calculator.form
        field: QLineEdit = self.chance.choice([form.entry, form.quantity, form.leverage])
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, self.chance.choice(_TYPED))
        QTest.keyClick(field, self.chance.choice([Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab]))

    def resize(self) -> None:
        self.window.resize(self.chance.randint(640, 2000), self.chance.randint(480, 1200))

    def market(self) -> None:
        self.window.next_market()

    def dock(self) -> None:
        dock = self.chance.choice(self.window.findChildren(QDockWidget))
        self.chance.choice([dock.show, dock.close, dock.raise_])()

    def theme(self) -> None:
        self.window.pages.preferences.choose_theme(self.chance.choice(list(Theme)))

    def layout(self) -> None:
        name = self.chance.choice(["one", "two", "three"])
        layouts = self.window.layouts
        self.chance.choice([layouts.save, layouts.use, layouts.forget])(name)

    def undo(self) -> None:
        history = self.window.editing.history
        self.chance.choice([history.undo, history.redo])()

    def picture(self) -> None:
        window = self.window
        if window.frame is None:
            return
        pictures = WindowPictures(window.viewer, window.frame, window.calculator, window.heatmap)
        preset = self.chance.choice([None, *(name for name in PRESETS if name != "4k")])
        choices = Choices(
            preset, self.chance.choice(["dark", "light"]), "", with_position=True, with_size=self.chance.random() < 0.5
        )
        save_picture(pictures.draw(choices), self.folder / "picture.png")

    def record(self) -> None:
        """Begin a recording, or end the one that is under way; over a replay the window says that there is nothing."""
        live = self.window.live
        if live.recording._recording is not None:
            live.recording.toggle()
        else:
            live.recording.begin(self.folder / f"recording-{self.done['record']}.rekt")

    def tab(self) -> None:
        focused = QApplication.focusWidget() or self.window
        QTest.keyClick(focused, self.chance.choice([Qt.Key.Key_Tab, Qt.Key.Key_Backtab]))

    def place(self) -> QPoint:
        """Somewhere on the chart."""
        size = self.window.heatmap.viewport().size()
        return QPoint(self.chance.randrange(max(1, size.width())), self.chance.randrange(max(1, size.height())))

    def _drag(self, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier) -> None:
        viewport = self.window.heatmap.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, keys, start)
        for step in range(1, 4):
            QTest.mouseMove(viewport, start + (end - start) * step / 3)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, keys, end)


# --- the long form ---------------------------------------------------------------------------------------------------


class Frames:
    """Times the frames of a window: `refresh`, and what it paints."""

    def __init__(self, window: MainWindow) -> None:
        self.seconds: list[float] = []
        self._refresh = window.refresh
        window.refresh = self._timed  # type: ignore[method-assign] # put around the window's own

    def _timed(self) -> None:
        began_s = time.perf_counter()
        self._refresh()
        self.seconds.append(time.perf_counter() - began_s)


def main() -> int:
    """Run the long form."""
    parser = argparse.ArgumentParser(description="Do random things in the window over a live stand-in.")
    parser.add_argument("--actions", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        for name in ("CONFIG", "CACHE", "DATA", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = f"{home}/{name}"
        return _run(options.actions, options.seed, Path(home))


def _run(actions: int, seed: int, folder: Path) -> int:
    from rektscope.engine.live_source import LiveSource
    from rektscope.engine.sources import bundled_session_path
    from rektscope.engine.viewer import Viewer
    from rektscope.live.feed import LiveFeed
    from rektscope.market.times import HOUR_MS
    from rektscope.mockvenue.server import MockVenue
    from rektscope.mockvenue.timeline import Stamped
    from rektscope.sessions.reader import open_session
    from rektscope.ui.application import make_application
    from rektscope.ui.settings import WindowSettings

    problems: list[str] = []
    qInstallMessageHandler(
        lambda _kind, _where, words: None if _TOLERATED in words else problems.append(f"Qt: {words}")
    )
    sys.excepthook = lambda kind, error, trace: _keep(problems, kind, error, trace)
    threads = set(threading.enumerate())
    application = make_application()
    with open_session(bundled_session_path()) as file:
        session = file.read()
    venue = MockVenue(
        session,
        "binance",
        speed=60.0,
        stamped=Stamped.NOW,
        from_ms=session.info.start_ms + 6 * HOUR_MS,
        loops=True,
    )
    venue.start()
    try:
        feed = LiveFeed.open(["binance:BTCUSDT", "binance:ETHUSDT"], {"binance": venue.url})
        window = MainWindow(Viewer(LiveSource(feed)), WindowSettings())
        window.guard.failed.connect(problems.append)
        frames = Frames(window)
        window.start()
        window.show()
        window.activateWindow()
        user, before = User(window, seed, folder), Counter[str]()
        for number in range(actions):
            deed = user.act()
            if number == actions // 2:
                before = _wrappers()
            if number % 100 == 99:
                print(f"{number + 1:6,} actions  {_resident_mb():7.1f} MB  {len(problems)} problems", flush=True)
            if problems and "--stop" in sys.argv:
                print(f"after {number}, {deed}")
                break
        grown = (_wrappers() - before).most_common(5)
        print(f"objects of Qt that became more in the second half: {grown}")
        window.close()
        window.deleteLater()
    finally:
        venue.stop()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.processEvents()
    gc.collect()
    problems += _left(threads)
    _print_frames(frames.seconds)
    print(f"done: {dict(user.done)}")
    for words, count in Counter(problems).most_common():
        print(f"{count:4} × {words}")
    return 1 if problems else 0


def _left(threads: set[threading.Thread]) -> list[str]:
    """Windows and threads that are still there."""
    windows = [f"left: the window {widget!r}" for widget in QApplication.topLevelWidgets() if _is_ours(widget)]
    began = set(threading.enumerate()) - threads
    return windows + [f"left: the thread {thread.name}" for thread in began if thread.is_alive()]


def _print_frames(seconds: list[float]) -> None:
    slow = sum(each > SLOW_S for each in seconds)
    print(f"{len(seconds):,} frames, {slow} above 100 ms, the longest {max(seconds) * 1000:.0f} ms")


def _keep(problems: list[str], kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An exception in a slot, or of the run itself, with where it was."""
    traceback.print_exception(kind, error, trace)
    problems.append(f"{kind.__name__}: {error}")


def _wrappers() -> Counter[str]:
    """How many objects of each class of Qt are known to Python."""
    gc.collect()
    return Counter(type(each).__name__ for each in shiboken6.getAllValidWrappers())


def _is_ours(widget: QWidget) -> bool:
    return isinstance(widget, MainWindow | QDialog)


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MB


if __name__ == "__main__":
    sys.exit(main())
