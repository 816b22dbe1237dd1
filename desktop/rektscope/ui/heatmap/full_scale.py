"""The full scale of a chart's heat: from the column in which the session began, or from that of a fixed later mark."""

import numpy as np

from rektscope.levels.columns import LevelMap
from rektscope.market.times import HOUR_MS
from rektscope.ui.heatmap.heat_item import HeatItem
from rektscope.ui.heatmap.heat_scale import FULL_SCALE_STEPS, ScaleReference

_FIRST_MARK_MS = HOUR_MS
"""After the session's start; every further mark is twice as far."""

_MOST_SEEN = 4
"""Maps of other leverages whose scales are kept, as the heat keeps what it has drawn of them."""

_FAR = 2.001
"""A full scale so many times the one in force, or its fraction, takes its place: more than 2, as scales are round."""


class FullScale:
    """Sets the reference of a heat item: that of the start, unless far off at a mark or changed by the user."""

    def __init__(self, heat: HeatItem) -> None:
        """Of this heat; nothing is chosen before a map is there."""
        self._heat = heat
        self._is_by_user = False
        self._is_set = False
        self._scaled_map: LevelMap | None = None
        self._base: ScaleReference | None = None
        self._in_force: float | None = None
        self._at_marks: dict[tuple[int, int], float] = {}
        self._seen: list[tuple[LevelMap, ScaleReference, dict[tuple[int, int], float]]] = []

    def forget(self) -> None:
        """Another market comes: choose anew with its map."""
        self._is_by_user, self._is_set, self._scaled_map, self._base = False, False, None, None
        self._seen = []

    def choose(
        self, level_map: LevelMap | None, start_ms: int, *, is_live: bool = False, is_whole: bool = True
    ) -> None:
        """From the column in which the session began: absolute, and not moved by what is in view or comes later.

        That is the map's first column where it begins with the session. A live map begins with its history: its first
        column knows of minutes of trading, and by it all that stands later would be brightest. Its recording has the
        same start and the same columns, so a replay of it looks as it did live.

        A session without history begins with next to nothing on its map, and all that builds up would be brightest. So
        1, 2, 4, 8 ... hours after the start that column is looked at, and where its own full scale is more than
        twice that in force, or less than half of it, it is taken from then on. The same is done with the first column
        of which open interest is known, where that comes after the start: before it USD are assumed from turnover,
        which may be many times too little or too much, and what follows would be all black or all bright. The columns
        before it are held against their own USD then, so that they go on in those that follow. Which marks
        have passed depends on the cursor alone and not on its way there, and none after it is looked at.

        Args:
            level_map: of the frame.
            start_ms: of the session, UTC milliseconds.
            is_live: whether it grows by itself.
            is_whole: whether its history is built; until then a live map is scaled anew with each frame.
        """
        if level_map is None or not level_map.column_count or self._is_by_user:
            return
        is_another = self._scaled_map is not None and level_map.grid is not self._scaled_map.grid
        base = self._taken_again(level_map) if is_another and self._is_set else None if is_another else self._base
        if base is None or not self._is_set:
            column = max(level_map.columns_until(start_ms) - 1, 0)
            is_there = int(level_map.end_ms[-1]) >= start_ms - level_map.duration_ms  # not a map cut before the start
            self._is_set = is_there and (is_whole or not is_live)
            self._scaled_map = level_map
            base = self._base = ScaleReference.of_column(np.asarray(level_map.usd[column]))
            self._in_force = None
            self._at_marks = {}
        self._heat.set_assumed(self._assumed(level_map) if self._is_set else None)
        reference = base.grown(self._growth(level_map, start_ms)) if self._is_set else base
        if reference.full_scale_usd != self._in_force:
            self._in_force = reference.full_scale_usd
            self._heat.set_reference(reference)

    def _taken_again(self, level_map: LevelMap) -> ScaleReference | None:
        """The base of a map that was scaled before, as from one choice of leverages to another; None of any other."""
        before = self._scaled_map
        if before is not None and self._base is not None:
            others = [each for each in self._seen if each[0].grid is not before.grid]
            self._seen = [(before, self._base, self._at_marks), *others][:_MOST_SEEN]
        for seen, base, at_marks in self._seen:
            if seen.grid is level_map.grid and seen.least_leverage == level_map.least_leverage:
                self._scaled_map, self._base, self._at_marks, self._in_force = level_map, base, at_marks, None
                return base
        return None

    def _growth(self, level_map: LevelMap, start_ms: int) -> float:
        """By how much the full scale at the marks that have passed exceeds that of the start, in the map's own rows."""
        at_start = in_force = self._at_mark(level_map, start_ms, 0)
        for mark in self._marks(level_map, start_ms):
            there = self._at_mark(level_map, start_ms, mark)
            if not in_force / _FAR < there < in_force * _FAR:
                in_force = there
        return in_force / at_start

    def _assumed(self, level_map: LevelMap) -> tuple[int, float] | None:
        """As `HeatItem.set_assumed` takes it: columns before the first of which open interest is known, if far off."""
        if level_map.is_scaled[0] or not level_map.is_scaled.any():
            return None
        first = int(np.argmax(level_map.is_scaled))
        # Negative, so that it is no mark: those are milliseconds after the start.
        key = (level_map.least_leverage, -first)
        if key not in self._at_marks:
            before, after = (
                ScaleReference.of_column(np.asarray(level_map.usd[column])).full_scale_usd
                for column in (first - 1, first)
            )
            self._at_marks[key] = after / before
        factor = self._at_marks[key]
        return None if 1.0 / _FAR < factor < _FAR else (int(level_map.end_ms[first - 1]), factor)

    def _marks(self, level_map: LevelMap, start_ms: int) -> list[int]:
        """Milliseconds after the start at which a column is looked at, of those that have passed, in their order."""
        end_ms = int(level_map.end_ms[-1])
        marks, hours = [], _FIRST_MARK_MS
        while start_ms + hours <= end_ms:
            marks.append(hours)
            hours *= 2
        first = max(level_map.columns_until(start_ms) - 1, 0)
        if not level_map.is_scaled[first]:
            scaled = np.flatnonzero(level_map.is_scaled[first:])
            if len(scaled):
                marks.append(max(0, int(level_map.end_ms[first + int(scaled[0])]) - start_ms))
        return sorted(marks)

    def _at_mark(self, level_map: LevelMap, start_ms: int, mark_ms: int) -> float:
        """The full scale that the column of a moment gives, which is looked at once."""
        key = (level_map.least_leverage, mark_ms)
        if key not in self._at_marks:
            column = max(level_map.columns_until(start_ms + mark_ms) - 1, 0)
            self._at_marks[key] = ScaleReference.of_column(np.asarray(level_map.usd[column])).full_scale_usd
        return self._at_marks[key]

    def change(self, places: int) -> float:
        """Make the heat brighter (down) or darker (up) by so many round steps; returns the new full scale, USD."""
        reference = self._heat.reference
        value = reference.full_scale_usd
        for _ in range(abs(places)):
            value = _next_round(value, up=places > 0)
        self._is_by_user = True
        self._heat.set_reference(reference.with_full_scale(value))
        return value


def _next_round(value: float, *, up: bool) -> float:
    """The next of the round full scales."""
    steps = [factor * 10.0**power for power in range(13) for factor in FULL_SCALE_STEPS]
    if up:
        return next((step for step in steps if step > value * 1.001), steps[-1])
    return next((step for step in reversed(steps) if step < value * 0.999), steps[0])
