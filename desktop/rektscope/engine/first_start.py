"""A first start is worked out by a process of its own, while the window's imports Qt.

The program is started a second time. That process reads the bundled event, builds its map, keeps both as an entry of
the start cache, and ends; the window takes the entry over as any later start does. The two work at once, and Arrow with
all that reading took (50 MB) is never in the window's memory. Where there is one processor alone, or an entry already,
or where the user chose another session or model to begin with, nothing is begun, and the window's own process does the
work, as it does whenever there is no entry when it looks for one.
"""

import os

from rektscope.engine.kept_places import kept_model_path, kept_start_path, start_folder
from rektscope.engine.own_process import FIRST_START, OwnProcess


class FirstStart(OwnProcess):
    """The process that works the bundled event out."""

    def __init__(self) -> None:
        super().__init__(FIRST_START)

    def begin(self) -> bool:
        """Start the process where it is of use; whether it was started."""
        return _is_of_use() and super().begin()


def _is_of_use() -> bool:
    """Whether a window is likely to need the start of the bundled event, and there is room for a process beside it."""
    if _processors() == 1 or kept_start_path().exists() or kept_model_path().exists():
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
