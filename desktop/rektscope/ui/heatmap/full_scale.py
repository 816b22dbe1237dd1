"""The full scale of a chart's heat: from the column in which the session began, brighter or darker if wanted."""

import numpy as np

from rektscope.levels.columns import LevelMap
from rektscope.ui.heatmap.heat_item import HeatItem
from rektscope.ui.heatmap.heat_scale import FULL_SCALE_STEPS, ScaleReference


class FullScale:
    """Sets the reference of a heat item, once a map unless the user changes it."""

    def __init__(self, heat: HeatItem) -> None:
        """Of this heat; nothing is chosen before a map is there."""
        self._heat = heat
        self._is_set = False
        self._scaled_map: LevelMap | None = None

    def forget(self) -> None:
        """Another market comes: choose anew with its map."""
        self._is_set, self._scaled_map = False, None

    def choose(
        self, level_map: LevelMap | None, start_ms: int, *, is_live: bool = False, is_whole: bool = True
    ) -> None:
        """From the column in which the session began: absolute, and not moved by what is in view or comes later.

        That is the map's first column where it begins with the session. A live map begins with its history: its first
        column knows of minutes of trading, and by it all that stands later would be brightest. Its recording has the
        same start and the same columns, so a replay of it looks as it did live.

        Args:
            level_map: of the frame.
            start_ms: of the session, UTC milliseconds.
            is_live: whether it grows by itself.
            is_whole: whether its history is built; until then a live map is scaled anew with each frame.
        """
        if level_map is None or not level_map.column_count:
            return
        is_another = self._scaled_map is not None and level_map.grid is not self._scaled_map.grid
        if self._is_set and not is_another:
            return
        column = max(level_map.columns_until(start_ms) - 1, 0)
        is_there = int(level_map.end_ms[-1]) >= start_ms - level_map.duration_ms  # and not a map cut before the start
        self._is_set = is_there and (is_whole or not is_live)
        self._scaled_map = level_map
        self._heat.set_reference(ScaleReference.of_column(np.asarray(level_map.usd[column])))

    def change(self, places: int) -> float:
        """Make the heat brighter (down) or darker (up) by so many round steps; returns the new full scale, USD."""
        reference = self._heat.reference
        value = reference.full_scale_usd
        for _ in range(abs(places)):
            value = _next_round(value, up=places > 0)
        self._is_set, self._scaled_map = True, None
        self._heat.set_reference(reference.with_full_scale(value))
        return value


def _next_round(value: float, *, up: bool) -> float:
    """The next of the round full scales."""
    steps = [factor * 10.0**power for power in range(13) for factor in FULL_SCALE_STEPS]
    if up:
        return next((step for step in steps if step > value * 1.001), steps[-1])
    return next((step for step in reversed(steps) if step < value * 0.999), steps[0])
