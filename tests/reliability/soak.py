"""Lets the live window run on a stand-in that plays the bundled event faster than it was, and watches its memory.

    python -m tests.reliability.soak [--minutes 6] [--speed 240]

Prints the resident memory once a played hour, and its slope over the hours after the first, in MB a played day: what a
slow leak would show as. Memory that grows with the messages is counted; what grows with true time alone is not sped up.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from rektscope.engine.sources import bundled_session_path

_HOUR_S = 3_600
_MB = 1024**2
_FULL_AFTER_H = 18
"""Six hours of marks, a day of columns, remembered ids and books fill up to their bounds in the first hours. That they
have done so by then is read off the curve, and not proven."""


def main() -> int:
    parser = argparse.ArgumentParser(description="Watch the memory of the live window.")
    parser.add_argument("--minutes", type=float, default=6.0)
    parser.add_argument("--speed", type=float, default=240.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        names = ("CONFIG", "CACHE", "DATA", "STATE")
        folders = {f"XDG_{name}_HOME": f"{home}/{name}" for name in names}
        environment = os.environ | folders | {"QT_QPA_PLATFORM": "offscreen"}
        base = [sys.executable, "-m", "rektscope"]
        serve = [*base, "serve", str(bundled_session_path()), "--venue", "binance", "--port", "0", "--loop"]
        venue = subprocess.Popen(
            [*serve, "--speed", str(options.speed)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        with venue:
            assert venue.stdout is not None
            url = venue.stdout.readline().split()[0]
            live = [*base, "live", "binance:BTCUSDT", "binance:ETHUSDT", "--endpoint", f"binance={url}"]
            with subprocess.Popen(live, env=environment) as window:
                samples = _watched(window, options.minutes * 60, options.speed)
                window.terminate()
            venue.kill()
    hours, sizes = np.array(samples).T
    later = hours > 1
    if later.sum() < 3:
        print("Too short for a slope: an hour is left out at the beginning.")
        return 1
    slope = np.polyfit(hours[later], sizes[later], 1)[0]
    print(f"{24 * slope:+.1f} MB a played day after the first hour, over {hours[-1] - 1:.0f} h")
    full = hours > _FULL_AFTER_H
    if full.sum() >= 3:
        slope = np.polyfit(hours[full], sizes[full], 1)[0]
        print(f"{24 * slope:+.1f} MB a played day after hour {_FULL_AFTER_H}")
    return 0


def _watched(window: "subprocess.Popen[bytes]", seconds: float, speed: float) -> list[tuple[float, float]]:
    """(played hours, resident MB), about one an hour."""
    began_s, samples = time.monotonic(), []
    while (passed_s := time.monotonic() - began_s) < seconds and window.poll() is None:
        hours = passed_s * speed / _HOUR_S
        samples.append((hours, _resident_mb(window.pid)))
        print(f"{hours:5.1f} h  {samples[-1][1]:7.1f} MB", flush=True)
        time.sleep(_HOUR_S / speed)
    assert window.poll() is None, "the window ended"
    return samples


def _resident_mb(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MB


if __name__ == "__main__":
    sys.exit(main())
