"""A first start is worked out by a process of its own, while the window's imports Qt.

The program is started a second time. That process reads the bundled event, builds its map, keeps both as an entry of
the start cache, and ends; the window takes the entry over as any later start does. The two work at once, and Arrow with
all that reading took (50 MB) is never in the window's memory. Where there is one processor alone, or an entry already,
or where the user chose another session or model to begin with, nothing is begun, and the window's own process does the
work, as it does whenever there is no entry when it looks for one.
"""

import os
import subprocess
import sys
from contextlib import suppress

from rektscope.engine.kept_places import kept_model_path, kept_start_path, start_folder

WORD = "first-start"
"""What the program is started with for this; no command, as nobody else has a use for it."""

_PATIENCE_S = 30.0
"""It takes a second, and several where the machine is busy; then the window does the work itself."""


class FirstStart:
    """The process, between `begin` and its end."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self) -> bool:
        """Start the process where it is of use; whether it was started."""
        if self._process is not None or not _is_of_use():
            return False
        # What it prints is nobody's: where it fails the window's process does the same work, and says what is wrong.
        with suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 -- this very program, with one fixed word
                [*own_program(), WORD],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._process is not None

    def wait(self) -> None:
        """Return when it has ended; one that takes too long is ended."""
        if self._process is not None:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_PATIENCE_S)
            self.stop()

    def stop(self) -> None:
        """End it, if it goes on; safe to call twice, and without `begin`."""
        process, self._process = self._process, None
        if process is not None:
            if process.poll() is None:
                process.kill()
            process.wait()


def own_program() -> list[str]:
    """How this program is started: by its interpreter, or in a package by itself."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "rektscope"]


def _is_of_use() -> bool:
    """Whether a window is likely to need the start of the bundled event, and there is room for a process beside it."""
    if not sys.executable or _processors() == 1 or kept_start_path().exists() or kept_model_path().exists():
        return False
    folder = start_folder()
    if next(folder.glob("*.start"), None) is not None:
        return False
    # Where nothing can be kept all would be in vain, at each start.
    there = next((place for place in (folder, *folder.parents) if place.is_dir()), None)
    return there is not None and os.access(there, os.W_OK | os.X_OK)


def _processors() -> int:
    """How many this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # on Linux: there may be more that others may use
    return len(allowed(0)) if allowed is not None else os.cpu_count() or 1


def prepare(least_leverage: int) -> None:
    """Work the start of the bundled event out, and keep it: what the process does.

    Args:
        least_leverage: the map is of positions of so much leverage and more.

    Raises:
        InputError: the event cannot be read.
    """
    from rektscope.engine.market_chart import MarketChart, chart_markets  # noqa: PLC0415 -- the window's needs none
    from rektscope.engine.sources import SessionSource, bundled_session_path  # noqa: PLC0415 -- of these to begin it
    from rektscope.engine.start_cache import StartCache  # noqa: PLC0415 -- as above

    source = SessionSource.open(bundled_session_path(), StartCache())
    try:
        chart = MarketChart(source, chart_markets(source.info)[0].market, least_leverage)
        chart.start()
        chart.wait_for_map()
        chart.stop()  # after the map was kept, which its thread does last
    finally:
        source.close()
