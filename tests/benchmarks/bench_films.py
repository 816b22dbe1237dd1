"""How long a film takes, beside its own length: 1600 × 900 at 30 frames a second, of the bundled event.

    python tests/benchmarks/bench_films.py [SECONDS]

Drawing is measured alone, and with ffmpeg behind it where there is one; processor seconds of both show what a busy
machine hides. Not collected by pytest: a machine's speed is no property of the program.
"""

import os
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.market.times import SECOND_MS, parse_time_ms
from rektscope.ui.application import make_application
from rektscope.ui.export.film import Filmed, film_frames, write_film
from rektscope.ui.export.film_file import film_file_for
from rektscope.ui.export.film_plan import FRAMES_PER_SECOND, plan_film
from rektscope.ui.export.look import dark_look
from rektscope.ui.export.presets import PRESETS

SPEED = 60.0


def main() -> None:
    """Print seconds of work a second of film."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    application = make_application()
    viewer = Viewer(SessionSource.open(bundled_session_path()))
    viewer.start()
    viewer.chart.wait_for_map()
    start_ms = parse_time_ms("2025-07-14T07:05:00Z")
    plan = plan_film(start_ms, start_ms + round(seconds * SPEED * SECOND_MS), SPEED, FRAMES_PER_SECOND)
    filmed = Filmed(viewer, plan, PRESETS["landscape"], dark_look())
    begun, spent = time.perf_counter(), _spent_s()
    for _ in film_frames(filmed):
        pass
    _print_times("drawing alone", plan.duration_s, begun, spent)
    if shutil.which("ffmpeg") is not None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "film.mp4"
            begun, spent = time.perf_counter(), _spent_s()
            write_film(filmed, film_file_for(path), path, lambda *_: None)
            _print_times("with ffmpeg, mp4", plan.duration_s, begun, spent)
    viewer.stop()
    application.processEvents()


def _spent_s() -> float:
    """Processor seconds of this process and of those that it has waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _print_times(what: str, film_s: float, begun: float, spent: float) -> None:
    took, cpu = time.perf_counter() - begun, _spent_s() - spent
    print(f"{what:18} {film_s:5.1f} s of film in {took:5.1f} s ({film_s / took:.2f} × real time), {cpu:5.1f} s of CPU")


if __name__ == "__main__":
    main()
