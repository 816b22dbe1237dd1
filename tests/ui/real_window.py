"""What `test_real_window` runs on a display of its own: a window under a window manager, moved about and measured.

    python real_window.py SESSION [PICTURE]

Prints a line for each thing that is not where it should be, and nothing when all is well. Window managers answer when
they like, so each state is waited for, and the window must stand still before it is measured.
"""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from rektscope.engine.sources import SessionSource
from rektscope.engine.viewer import Viewer
from rektscope.ui.application import make_application
from rektscope.ui.settings import WindowSettings
from rektscope.ui.window import MainWindow

_LIMIT_S = 60.0
_STILL_S = 0.3
_LIGHT = 150
_LOW_PX = 440
_BEYOND = 15
"""An axis may write half a label beyond its ends."""


def main(session: Path, picture: str | None) -> None:
    """Open, measure, resize, maximise, restore, close and open again."""
    application = make_application()
    window = opened(application, session)
    check(window, "first")
    if picture:
        save(window, picture)
    first = window.geometry()
    least = QSize(700, 560).boundedTo(first.size())
    window.resize(max(least.width(), first.width() - 170), max(least.height(), first.height() - 90))
    settled(application, window)
    check(window, "resized")
    window.showMaximized()
    settled(application, window, lambda: window.isMaximized() and window.width() >= first.width())
    check(window, "maximised")
    window.showNormal()
    settled(application, window, lambda: not window.isMaximized())
    check(window, "restored")
    window.move(window.pos() + QPoint(9, 7))
    settled(application, window)
    kept = window.geometry()
    closed(application, window)
    window = opened(application, session)
    check(window, "opened again")
    if window.size() != kept.size():
        say(f"opened again: {window.geometry()} and not {kept}")
    closed(application, window)


def opened(application: QApplication, session: Path) -> MainWindow:
    """A window on a session, its map built."""
    window = MainWindow(Viewer(SessionSource.open(session)), WindowSettings())
    window.start()
    window.show()
    settled(application, window, lambda: window.frame is not None and window.frame.map_progress == 1.0)
    return window


def closed(application: QApplication, window: MainWindow) -> None:
    """Away with it."""
    window.close()
    window.deleteLater()
    application.sendPostedEvents()
    application.processEvents()


def settled(application: QApplication, window: MainWindow, is_so: Callable[[], bool] = lambda: True) -> None:
    """Wait until something is so and the window has stood still for a while."""
    end, still_since, before = time.monotonic() + _LIMIT_S, time.monotonic(), window.geometry()
    while time.monotonic() < end:
        application.processEvents()
        time.sleep(0.01)
        if window.geometry() != before or not is_so():
            before, still_since = window.geometry(), time.monotonic()
        elif time.monotonic() - still_since > _STILL_S:
            return
    say("the window did not come to rest")


def check(window: MainWindow, state: str) -> None:
    """Print what is not in its place."""
    for sentence in faults(window):
        say(f"{state}: {sentence}")


def faults(window: MainWindow) -> Iterator[str]:
    """Everything that is not in its place."""
    room, frame = window.screen().availableGeometry(), window.frameGeometry()
    if window.isMaximized():
        # The window manager takes the frame away and Qt still counts it; a scale factor of two rounds by a pixel.
        room, frame = room.adjusted(-1, -1, 1, 1), window.geometry()
    if not room.contains(frame):
        yield f"the frame {frame} is not on the screen {room}"
    parts = {"header": window.header, "chart": window.heatmap}
    if room.height() > _LOW_PX:  # a lower screen has the chart alone at first
        parts |= {"timeline": window.timeline, "transport": window.transport}
    for name, part in parts.items():
        if not window.rect().contains(placed(part, window)) or not part.isVisible():
            yield f"the {name} at {placed(part, window)} is cut by {window.rect()}"
    yield from faults_of_chart(window)
    yield from faults_of_tag(window)


def faults_of_chart(window: MainWindow) -> Iterator[str]:
    """Axes and profile that are not in the chart."""
    chart = window.heatmap
    scene = chart.viewport().rect().adjusted(-_BEYOND, -_BEYOND, _BEYOND, _BEYOND)
    axes = {"price axis": chart.plot.getAxis("right"), "time axis": chart.plot.getAxis("bottom")}
    for name, item in {**axes, "profile": chart.profile_plot.getViewBox()}.items():
        box = chart.mapFromScene(item.sceneBoundingRect()).boundingRect()
        if min(box.width(), box.height()) < _BEYOND or not scene.contains(box):
            yield f"the {name} at {box} is not in the chart {scene}"


def faults_of_tag(window: MainWindow) -> Iterator[str]:
    """A price tag that is not at the price, or not drawn there."""
    chart, frame = window.heatmap, window.frame
    price = frame.state.last_price if frame is not None else None
    if price is None:
        yield "there is no price"
        return
    view = chart.plot.getViewBox()
    low, high = view.viewRange()[1]
    wanted = (high - price) / (high - low) * view.height()
    if abs(chart.price_tag.height_of_price - wanted) > 1.0:
        yield f"the price tag stands at {chart.price_tag.height_of_price} and not at {wanted}"
    if not _BEYOND < wanted < view.height() - _BEYOND:
        yield f"the price is not in view: {wanted} of {view.height()}"
        return
    picture = chart.grab().toImage()
    place = chart.mapFromScene(chart.plot.getAxis("right").mapToScene(4.0, wanted)) * picture.devicePixelRatio()
    if picture.pixelColor(place).lightness() < _LIGHT:
        yield f"no tag is drawn at the price, {place}: {picture.pixelColor(place).name()}"


def placed(part: QWidget, window: MainWindow) -> QRect:
    """Where a part is in the window."""
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def say(sentence: str) -> None:
    """Answer the test."""
    sys.stdout.write(f"{sentence}\n")


def save(window: MainWindow, picture: str) -> None:
    """What stands on the screen."""
    window.screen().grabWindow(0).save(picture)


if __name__ == "__main__":
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
