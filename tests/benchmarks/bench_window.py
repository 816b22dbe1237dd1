"""The window's speed, as ratios against references measured in the same run. By hand: `python …/bench_window.py`.

1. From process start to the first painted frame of the bundled event, against a bare script that imports PySide6 and
   pyqtgraph and paints an empty plot. Also: to the first paint whose heat is complete up to the cursor.
2. Any seek to its painted frame, and a full repaint, against one bare `ImageItem` repaint of the same size.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

BARE = """
import sys, time
from PySide6 import QtCore, QtWidgets
import pyqtgraph as pg
application = QtWidgets.QApplication(sys.argv[:1])
widget = pg.PlotWidget()
widget.resize(1600, 900)
class Watch(QtCore.QObject):
    def eventFilter(self, watched, event):
        if event.type() == QtCore.QEvent.Type.Paint:
            QtCore.QTimer.singleShot(0, lambda: (print("painted", time.time()), application.quit()))
        return False
watch = Watch()
widget.viewport().installEventFilter(watch)
widget.show()
application.exec()
"""

OURS = """
import time
from rektscope.app import run_window
import rektscope.ui.application as application_room
def run_until_closed(application):
    from PySide6 import QtCore
    window = next(w for w in application.topLevelWidgets() if type(w).__name__ == "MainWindow")
    seen = []
    def look():
        if "painted" not in seen:
            print("painted", time.time())
            seen.append("painted")
        frame = window.frame
        level_map = frame.level_map
        if level_map is not None and int(level_map.end_ms[-1]) + level_map.duration_ms > frame.cursor_ms:
            print("complete", time.time())
            window.close()
            application.quit()
    class Watch(QtCore.QObject):
        def eventFilter(self, watched, event):
            if event.type() == QtCore.QEvent.Type.Paint:
                QtCore.QTimer.singleShot(0, look)
            return False
    watch = Watch()
    window.heatmap.viewport().installEventFilter(watch)
    return application.exec()
application_room.run_until_closed = run_until_closed
run_window(None)
"""


def start_up(code: str, environment: dict[str, str]) -> dict[str, float]:
    """Seconds from process start to each moment that the script prints."""
    begun = time.time()
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    words = [line.split() for line in done.stdout.splitlines()]
    return {word[0]: float(word[1]) - begun for word in words if len(word) == 2}


def bench_start_up(runs: int) -> None:
    """Print medians and ratios."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
        bare, first, complete = [], [], []
        for _ in range(runs):
            bare.append(start_up(BARE, environment)["painted"])
            ours = start_up(OURS, environment)
            first.append(ours["painted"])
            complete.append(ours["complete"])
    reference = statistics.median(bare)
    print(f"bare script, first paint     {reference:.3f} s")
    for name, values in (("first painted frame", first), ("heat complete", complete)):
        print(f"{name:<28} {statistics.median(values):.3f} s   ratio {statistics.median(values) / reference:.2f}")


def bench_painting(seeks: int) -> None:
    """Print the seek's p50, p99 and the full repaint against a bare image of the same size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import numpy as np
    import pyqtgraph as pg
    from PySide6.QtCore import QSettings

    from rektscope.engine.sources import SessionSource, bundled_session_path
    from rektscope.engine.viewer import Viewer
    from rektscope.ui.application import make_application
    from rektscope.ui.settings import WindowSettings
    from rektscope.ui.window import MainWindow

    with tempfile.TemporaryDirectory() as home:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, home)
        application = make_application()
        viewer = Viewer(SessionSource.open(bundled_session_path()))
        window = MainWindow(viewer, WindowSettings())
        window.resize(1600, 900)
        window.start()
        window.show()
        viewer.chart.wait_for_map()
        window.refresh()
        application.processEvents()
        view = window.heatmap.viewport()
        size = view.size()

        plot = pg.PlotWidget()
        plot.resize(size)
        rows, columns = window.frame.level_map.row_count, 1440
        picture = np.random.default_rng(0).integers(0, 255, (columns, rows), dtype=np.uint8)
        image = pg.ImageItem(picture)
        image.setLookupTable(np.random.default_rng(1).integers(0, 255, (256, 3), dtype=np.uint8))
        image.setLevels((0, 255))
        plot.addItem(image)
        plot.show()
        application.processEvents()

        def timed(work) -> float:
            begun = time.perf_counter()
            work()
            return (time.perf_counter() - begun) * 1000

        def bare() -> None:
            picture[0, 0] ^= 1
            image.setImage(picture, autoLevels=False)
            plot.viewport().repaint()

        random = np.random.default_rng(2)
        session = viewer.session
        moments = random.integers(session.start_ms, session.end_ms, seeks)
        references, times, repaints = [], [], []

        def seek(moment: int) -> None:
            viewer.cursor.seek(moment)
            window.refresh()
            application.processEvents()

        def full() -> None:
            window.heatmap.heat.invalidate()
            view.repaint()

        for moment in moments:
            references.append(timed(bare))
            application.processEvents()  # what the bare plot still has to do is not the seek's
            times.append(timed(lambda moment=int(moment): seek(moment)))
        seek(session.end_ms)
        for _ in range(100):
            references.append(timed(bare))
            application.processEvents()
            repaints.append(timed(full))
        reference = statistics.median(references)
        print(f"bare ImageItem {columns} x {rows} repaint at {size.width()}x{size.height()}  {reference:.2f} ms")
        for name, value in (
            ("seek to painted frame p50", float(np.percentile(times, 50))),
            ("seek to painted frame p99", float(np.percentile(times, 99))),
            ("full repaint, median", statistics.median(repaints)),
        ):
            print(f"{name:<28} {value:.2f} ms   ratio {value / reference:.2f}")
        window.close()
        plot.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="starts of each program")
    parser.add_argument("--seeks", type=int, default=300, help="seeks to random moments")
    chosen = parser.parse_args()
    bench_start_up(chosen.runs)
    bench_painting(chosen.seeks)
