"""What stands under the pointer, in words: moment, price, levels there, and what lies between the mark and there."""

import numpy as np

from rektscope.engine.frame import Frame
from rektscope.levels.columns import LevelMap
from rektscope.ui import formatting


def readout(frame: Frame, time_ms: int, price: float) -> str:
    """`05:12 UTC · 121,460 · $8.2 M shorts per $20 · $412 M shorts between the mark and here`.

    The first figure is of the column at that moment, the second of the book at the cursor. Right of the cursor only
    the price and the book are told.
    """
    decimals = 0 if price >= 1000 else frame.instrument.price_decimals  # noqa: PLR2004 -- whole dollars are enough
    words = [formatting.price(price, decimals)]
    level_map = frame.level_map
    if time_ms <= frame.cursor_ms:
        words.insert(0, formatting.clock_utc(time_ms))
    if level_map is None or not level_map.column_count:
        return " · ".join(words)
    row = int(price // level_map.grid.row_price)
    if time_ms <= frame.cursor_ms:
        there = _standing(level_map, time_ms, row)
        if there is not None:
            words.append(f"{there} per ${formatting.step(level_map.grid.row_price)}")
    if not is_behind(frame):
        words.append(_between(level_map, row))
    return " · ".join(words)


def is_behind(frame: Frame) -> bool:
    """Whether the map is still being built and has not come up to the cursor: its last column is of another time."""
    level_map = frame.level_map
    if level_map is None or not level_map.column_count or frame.map_progress >= 1.0:
        return False
    return int(level_map.end_ms[-1]) < frame.cursor_ms - 2 * level_map.duration_ms


def _standing(level_map: LevelMap, time_ms: int, row: int) -> str | None:
    """Levels in a row as they stood at a moment, with their side; None where the map does not reach."""
    column = int(np.searchsorted(level_map.end_ms, time_ms, side="left"))
    if column >= level_map.column_count or time_ms <= int(level_map.end_ms[0]) - level_map.duration_ms:
        return None
    place = row - int(level_map.first_row[column])
    if not 0 <= place < level_map.row_count:
        return None
    side = "shorts" if row > int(level_map.mark_row[column]) else "longs"
    return f"{formatting.usd(float(level_map.usd[column, place]))} {side}"


def _between(level_map: LevelMap, row: int) -> str:
    """Levels between the mark at the cursor and a row, both included."""
    first, mark = int(level_map.first_row[-1]), int(level_map.mark_row[-1])
    low, high = (mark, row + 1) if row > mark else (row, mark + 1)
    start, end = max(0, low - first), min(level_map.row_count, high - first)
    total = float(level_map.usd[-1, start:end].sum(dtype=np.float64)) if end > start else 0.0
    return f"{formatting.usd(total)} {'shorts' if row > mark else 'longs'} between the mark and here"
