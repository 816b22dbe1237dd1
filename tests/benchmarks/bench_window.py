"""The window's speed, as ratios against references measured in the same run. By hand: `python …/bench_window.py`.

1. From process start to the first painted frame of the bundled event, and to the first whose heat is complete up to
   the cursor, against a bare script that imports PySide6 and pyqtgraph and paints an empty plot. A first start works
   everything out, in a process beside the window's where there is a second processor; a later one takes over what the
   first has kept. A new user's is a first one with the start page. Processor time is of both processes.
2. Any seek to its painted frame, and a full repaint, against one bare `ImageItem` repaint of the same size. By the
   clock, and by the processor time of the thread that paints, which other programs on the machine disturb less.
3. Frames a second while the whole event plays at 3,600 times real time, and what a frame takes of the processor.
4. Memory of the idle window, against the same bare script: all that is resident, and without files that are mapped.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

REST = """
def rest():
    from PySide6 import QtWidgets
    # Resident memory, and that part of it that is no file which other programs may share, in MB.
    lines = [line.split() for line in open("/proc/self/status") if line.startswith(("VmRSS", "RssAnon"))]
    sizes = {line[0]: int(line[1]) / 1024 for line in lines}
    print("idle", sizes["VmRSS:"], sizes["RssAnon:"])
    QtWidgets.QApplication.closeAllWindows()
    QtWidgets.QApplication.quit()
"""

BARE = """
import sys, time
from PySide6 import QtCore, QtWidgets
import pyqtgraph as pg
application = QtWidgets.QApplication(sys.argv[:1])
widget = pg.PlotWidget()
widget.resize(1600, 900)
def painted():
    if "memory" in sys.argv:
        QtCore.QTimer.singleShot(2000, rest)
        return
    print("painted", time.time(), time.process_time())
    application.quit()
class Watch(QtCore.QObject):
    def eventFilter(self, watched, event):
        if event.type() == QtCore.QEvent.Type.Paint:
            QtCore.QTimer.singleShot(0, painted)
        return False
watch = Watch()
widget.viewport().installEventFilter(watch)
widget.show()
application.exec()
"""

OURS = """
import importlib.util, resource, sys, time
from rektscope.cli.main import run

class Watching:
    # Puts a look at the window into the event loop, without importing anything earlier than the command does.
    def find_spec(self, name, path, target=None):
        if name != "rektscope.ui.application":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        execute = spec.loader.exec_module
        def exec_module(module):
            execute(module)
            module.run_until_closed = run_until_closed
        spec.loader.exec_module = exec_module
        return spec

def run_until_closed(application):
    from PySide6 import QtCore
    window = next(w for w in application.topLevelWidgets() if type(w).__name__ == "MainWindow")
    seen = []
    def look():
        # What the process beside this one took is known once it has ended, which the window waits for.
        beside = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken = time.process_time() + beside.ru_utime + beside.ru_stime
        if not seen:
            print("painted", time.time(), taken)
            seen.append("painted")
        frame = window.frame
        level_map = frame.level_map
        if level_map is not None and int(level_map.end_ms[-1]) + level_map.duration_ms > frame.cursor_ms:
            print("complete", time.time(), taken)
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

sys.meta_path.insert(0, Watching())
sys.exit(run([]))
"""

IDLE = (
    OURS.split("    seen = []", maxsplit=1)[0]
    + """
    def look():
        frame = window.frame
        level_map = frame.level_map
        if level_map is not None and int(level_map.end_ms[-1]) + level_map.duration_ms > frame.cursor_ms:
            QtCore.QTimer.singleShot(3000, rest)
        else:
            QtCore.QTimer.singleShot(100, look)
    QtCore.QTimer.singleShot(0, look)
    return application.exec()
"""
    + REST
    + """
sys.meta_path.insert(0, Watching())
sys.exit(run([]))
"""
)

Moments = dict[str, tuple[float, float]]
"""(wall, CPU) seconds from process start to each moment."""


def printed(code: str, environment: dict[str, str], *options: str) -> dict[str, tuple[float, float]]:
    """Run a script until it ends; the two figures that it printed after each name."""
    command = [sys.executable, "-c", code, *options]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    words = [line.split() for line in done.stdout.splitlines()]
    return {word[0]: (float(word[1]), float(word[2])) for word in words if len(word) == 3}


def start_up(code: str, environment: dict[str, str]) -> Moments:
    """Run a script until it ends; the moments that it printed."""
    begun = time.time()
    return {name: (wall - begun, cpu) for name, (wall, cpu) in printed(code, environment).items()}


def bench_start_up(runs: int) -> None:
    """Print medians and ratios of first and later starts; bytecode is compiled beforehand, as an installer does."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPYCACHEPREFIX": f"{home}/bytecode",
            **{f"XDG_{name}_HOME": f"{home}/{name}" for name in ("CONFIG", "CACHE", "DATA")},
        }
        names = ("bare script", "new user's", "first start", "later start")
        measured: dict[str, list[Moments]] = {name: [] for name in names}
        for run in range(-1, runs):  # the first round compiles
            for name, moments in measured.items():
                if name == "new user's":  # with the start page over the window
                    shutil.rmtree(f"{home}/CONFIG", ignore_errors=True)
                if name in {"new user's", "first start"}:
                    shutil.rmtree(f"{home}/CACHE", ignore_errors=True)
                moment = start_up(BARE if name == "bare script" else OURS, environment)
                if run >= 0:
                    moments.append(moment)
    print(f"load {os.getloadavg()[0]:.2f}; median (least) of {runs} starts; s from process start")
    reference = medians(measured["bare script"], "painted")
    for name, moments in measured.items():
        for moment in moments[0]:
            times = medians(moments, moment)
            least = [min(one[moment][kind] for one in moments) for kind in (0, 1)]
            shares = [time / bare for time, bare in zip(times, reference, strict=True)]
            print(
                f"{name:<12} {moment:<9} wall {times[0]:.3f} ({least[0]:.3f})   CPU {times[1]:.3f} ({least[1]:.3f})   "
                f"ratio {shares[0]:.2f} wall, {shares[1]:.2f} CPU"
            )


def bench_memory(runs: int) -> None:
    """Print what the idle window takes, seconds after its map is whole, beside the bare script."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            **{f"XDG_{name}_HOME": f"{home}/{name}" for name in ("CONFIG", "CACHE", "DATA")},
        }
        names = ("bare script", "new user's", "first start", "later start")
        measured: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
        for _ in range(runs):
            for name, found in measured.items():
                if name == "new user's":
                    shutil.rmtree(f"{home}/CONFIG", ignore_errors=True)
                if name in {"new user's", "first start"}:
                    shutil.rmtree(f"{home}/CACHE", ignore_errors=True)
                is_bare = name == "bare script"
                found.append(printed(REST + BARE if is_bare else IDLE, environment, "memory")["idle"])
    reference = [statistics.median(each[kind] for each in measured["bare script"]) for kind in (0, 1)]
    for name, found in measured.items():
        sizes = [statistics.median(each[kind] for each in found) for kind in (0, 1)]
        ratios = [size / bare for size, bare in zip(sizes, reference, strict=True)]
        print(
            f"{name:<12} idle      resident {sizes[0]:.0f} MB (ratio {ratios[0]:.2f})   "
            f"of its own {sizes[1]:.0f} MB (ratio {ratios[1]:.2f})"
        )


def medians(moments: list[Moments], moment: str) -> tuple[float, float]:
    """Median wall and CPU seconds to a moment."""
    wall, processor = (statistics.median(one[moment][kind] for one in moments) for kind in (0, 1))
    return wall, processor


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

        def timed(work) -> tuple[float, float]:
            """By the clock, and by the processor time of this thread, milliseconds."""
            begun = time.perf_counter(), time.thread_time()
            work()
            ended = time.perf_counter(), time.thread_time()
            return (ended[0] - begun[0]) * 1000, (ended[1] - begun[1]) * 1000

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
        load = os.getloadavg()[0]
        print(f"bare ImageItem {columns} x {rows} repaint at {size.width()}x{size.height()}; load {load:.2f}")
        for kind, clock in enumerate(("by the clock", "processor")):
            reference = statistics.median(each[kind] for each in references)
            print(f"{clock}: bare {reference:.2f} ms")
            for name, found, share in (
                ("seek to painted frame p50", times, 50),
                ("seek to painted frame p99", times, 99),
                ("full repaint, median", repaints, 50),
            ):
                value = float(np.percentile([each[kind] for each in found], share))
                print(f"  {name:<26} {value:.2f} ms   ratio {value / reference:.2f}")
        bench_play(window, application)
        bench_choices(window, application, full)
        window.close()
        plot.close()


def bench_play(window, application) -> None:
    """Print how many frames a second are painted while the event plays at 3,600 times, and what one takes."""
    from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

    from rektscope.replay.cursor import SPEEDS, CursorState

    class Watch(QObject):
        frames = 0

        def eventFilter(self, _watched, event) -> bool:
            self.frames += event.type() == QEvent.Type.Paint
            return False

    cursor, watch, loop = window.viewer.cursor, Watch(), QEventLoop()
    cursor.seek(cursor.start_ms)
    window.refresh()
    application.processEvents()
    cursor.set_speed(SPEEDS[-1])
    window.heatmap.viewport().installEventFilter(watch)
    begun = time.perf_counter(), time.thread_time(), time.process_time()
    window.replay.toggle_playing()

    def look() -> None:
        if cursor.state is not CursorState.PLAYING:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    loop.exec()
    wall, thread, process = (
        time.perf_counter() - begun[0],
        time.thread_time() - begun[1],
        time.process_time() - begun[2],
    )
    window.heatmap.viewport().removeEventFilter(watch)
    print(
        f"playing at {SPEEDS[-1]:,} x: {watch.frames / wall:.1f} frames/s over {wall:.1f} s; a frame takes "
        f"{thread / watch.frames * 1000:.2f} ms of this thread, {process / watch.frames * 1000:.2f} of all"
    )


def bench_choices(window, application, full) -> None:
    """Print what another filter, scale or range costs to the painted frame, beside a refresh with a full repaint."""
    from msgspec.structs import replace

    from rektscope.ui.heatmap.heat_scale import ScaleShape
    from rektscope.ui.heatmap.ranges import PriceRange, TimeRange

    heatmap = window.heatmap
    view = heatmap.viewport()

    def settled(work) -> float:
        begun = time.perf_counter()
        work()
        view.repaint()
        took = (time.perf_counter() - begun) * 1000
        application.processEvents()
        return took

    def scale(**change) -> None:
        choices = heatmap.choices
        heatmap.choose(replace(choices, scale=replace(choices.scale, **change)))

    def filtered(least: int) -> None:
        heatmap.choose(replace(heatmap.choices, least_leverage=least))

    for least in (0, 10):  # both maps are built; the first time takes the building
        filtered(least)
        window.viewer.chart.wait_for_map()
        window.refresh()
        application.processEvents()

    def refreshed() -> None:
        window.refresh()
        full()

    works = {
        "refresh and full repaint": [refreshed] * 2,
        "another filter": [lambda: filtered(0), lambda: filtered(10)],
        "another scale": [lambda: scale(shape=ScaleShape.ROOT), lambda: scale(shape=ScaleShape.LINEAR)],
        "another threshold": [lambda: scale(threshold=0.2), lambda: scale(threshold=0.1)],
        "another time range": [lambda: heatmap.show_time(TimeRange.HALF_DAY), lambda: heatmap.show_time(TimeRange.DAY)],
        "another price range": [
            lambda: heatmap.show_prices(PriceRange.THREE),
            lambda: heatmap.show_prices(PriceRange.FIVE),
        ],
    }
    times = {name: [] for name in works}
    for _ in range(25):
        for name, pair in works.items():
            times[name] += [settled(work) for work in pair]
    reference = statistics.median(times["refresh and full repaint"])
    for name, found in times.items():
        value = statistics.median(found)
        print(f"{name:<28} {value:.2f} ms   of a full repaint {value / reference:.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="starts of each program")
    parser.add_argument("--memory", type=int, default=3, help="idle windows of each program")
    parser.add_argument("--seeks", type=int, default=300, help="seeks to random moments")
    chosen = parser.parse_args()
    if chosen.runs:
        bench_start_up(chosen.runs)
    if chosen.memory:
        bench_memory(chosen.memory)
    if chosen.seeks:
        bench_painting(chosen.seeks)
