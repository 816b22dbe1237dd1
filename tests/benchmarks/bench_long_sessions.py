"""What a long session takes: import, inspect, a picture, and the window with its whole map and seeks.

    python tests/benchmarks/bench_long_sessions.py [DAYS] [MINUTES]

DAYS (365) of candles of MINUTES (1) of a made-up market that wanders like Bitcoin. Each part runs in a process of its
own, so that its peak of memory is its own. Goals for 365 days of minutes on two quiet cores: import 6 s, first picture
of the window 3 s and whole map 20 s, picture 15 s, 800 MB each. Not collected by pytest: a machine's speed is no
property of the program.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

START_MS = 1_704_067_200_000
SEEKS = 10
_KB_A_MB = 1000.0
_PAUSE_S = 0.005

_PART = """
import resource, sys
from rektscope.cli.main import run
code = run(sys.argv[1:])
print("PEAK", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""


def main() -> None:
    """Measure all parts and print a line for each."""
    days = int(sys.argv[1]) if len(sys.argv) > 1 else 365
    minutes = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    if "--window" in sys.argv:
        _window(Path(sys.argv[-1]))
        return
    with tempfile.TemporaryDirectory(prefix="rektscope-long-") as name:
        folder = Path(name)
        table, session = folder / f"BTCUSDT-{minutes}m.csv", folder / "long.rekt"
        rows = _write_candles(table, days, minutes)
        print(f"{days} days of {minutes}-minute candles: {rows:,} rows, {table.stat().st_size / 1e6:.0f} MB of text")
        _part("import", ["import", str(table), "--venue", "binance", "--out", str(session)])
        _part("inspect", ["inspect", str(session)])
        end = START_MS + days * 86_400_000
        moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(end / 1000))
        _part("export", ["export", str(session), "--at", moment, "--out", str(folder / "picture.png")])
        command = [sys.executable, __file__, str(days), str(minutes), "--window", str(session)]
        subprocess.run(command, check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})


def _write_candles(path: Path, days: int, minutes: int) -> int:
    """Candles with volume in coins and in the quote currency, laid out like Binance's."""
    rng = np.random.default_rng(7)
    count = days * 1440 // minutes
    times = START_MS + np.arange(count) * minutes * 60_000
    steps = rng.normal(0, 0.0006 * minutes**0.5, count) * (1 + 7 * (rng.random(count) < 0.001))
    close = 42_000 * np.exp(np.cumsum(steps))
    opened = np.concatenate([[42_000.0], close[:-1]])
    high = np.maximum(opened, close) * (1 + np.abs(rng.normal(0, 0.0002, count)))
    low = np.minimum(opened, close) * (1 - np.abs(rng.normal(0, 0.0002, count)))
    volume = rng.lognormal(3, 1, count) * minutes
    with path.open("w") as file:
        file.write("open_time,open,high,low,close,volume,quote_volume\n")
        for row in zip(times, opened, high, low, close, volume, volume * (opened + close) / 2, strict=True):
            file.write("{},{:.1f},{:.1f},{:.1f},{:.1f},{:.3f},{:.1f}\n".format(*row))
    return count


def _part(name: str, words: list[str]) -> None:
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", _PART, *words], capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - begun
    peak = next((line.split()[1] for line in done.stderr.splitlines() if line.startswith("PEAK")), "0")
    outcome = "" if done.returncode == 0 else f"  ended with {done.returncode}: {done.stderr.strip()[:200]}"
    print(f"{name:<16} {seconds:7.1f} s   peak {float(peak) / _KB_A_MB:7.0f} MB{outcome}")


def _window(session: Path) -> None:
    """The window on a session: first picture, whole map, seeks anywhere; in a process of its own."""
    import resource

    from rektscope.engine.sources import SessionSource
    from rektscope.engine.viewer import Viewer
    from rektscope.ui.application import make_application
    from rektscope.ui.settings import WindowSettings
    from rektscope.ui.window import MainWindow

    def report(name: str, seconds: float) -> None:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KB_A_MB
        print(f"{name:<16} {seconds:7.1f} s   peak {peak:7.0f} MB   CPU {time.process_time():7.1f} s", flush=True)

    begun = time.perf_counter()
    application = make_application()
    viewer = Viewer(SessionSource.open(session))
    window = MainWindow(viewer, WindowSettings())
    window.start()
    window.resize(1600, 900)
    window.show()
    application.processEvents()
    report("first picture", time.perf_counter() - begun)
    while viewer.chart.map_progress < 1.0:  # with all that the window paints meanwhile, as for a user
        application.processEvents()
        time.sleep(_PAUSE_S)
    window.refresh()
    application.processEvents()
    report("whole map", time.perf_counter() - begun)
    anywhere, taken = random.Random(1), []
    for _ in range(SEEKS):
        at_ms = anywhere.randint(viewer.session.start_ms, viewer.session.end_ms)
        begun = time.perf_counter()
        viewer.cursor.seek(at_ms)
        window.refresh()
        application.processEvents()
        taken.append(time.perf_counter() - begun)
    report("worst seek", max(taken))
    window.close()


if __name__ == "__main__":
    main()
