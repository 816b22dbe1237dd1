"""Axes of the chart: prices with thousands separators, times as UTC clock with the day where it turns."""

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from rektscope.ui.figures import step_decimals
from rektscope.ui.heatmap.geometry import TimeScale
from rektscope.ui.theme import TEXT_PX, TEXT_SECOND, text_width
from rektscope.ui.themed_axis import ThemedAxis
from rektscope.ui.time_ticks import tick_label, time_ticks

_PIXELS_PER_LABEL = 84
_PIXELS_PER_PRICE = 56
_LEAST_WIDTH_PX = 74
_TAG_MARGIN_PX = 12

_BEYOND_PX = 2
"""How far a label may reach beyond its axis, where the window cuts it; one that would reach farther is left out."""

TAG_HEIGHT_PX = 20.0
"""Of the tag with the last price."""


class PriceAxis(ThemedAxis):
    """Prices in quote units."""

    def __init__(self) -> None:
        super().__init__("right", label_colour=TEXT_SECOND)
        self.setStyle(hideOverlappingLabels=_BEYOND_PX)
        self.setWidth(_LEAST_WIDTH_PX)
        self.decimals = 1
        self._tag_y: float | None = None
        self._ticks: tuple[object, Any] = (None, None)

    def make_room(self, text: str) -> None:
        """Be wide enough for a tag with this text."""
        width = max(_LEAST_WIDTH_PX, math.ceil(text_width(text, TEXT_PX)) + _TAG_MARGIN_PX)
        if width != self.fixedWidth:
            self.setWidth(width)

    def keep_clear_of(self, tag_y: float | None) -> None:
        """Leave out the labels that a tag at this height, pixels from the top, would cover; None without a tag."""
        before, self._tag_y = self.covered(), tag_y
        if self.covered() != before:
            self.update()

    @property
    def labels(self) -> list[QRectF]:
        """Where labels are drawn, pixels of the axis."""
        covered = self.covered()
        return [label for place, label in enumerate(self._labels) if place not in covered]

    def generateDrawSpecs(self, p: QPainter) -> Any:  # noqa: ANN401 -- pyqtgraph's own tuple, or None
        """What is drawn; measured anew only with the view, as that takes a millisecond."""
        key = (*self.range, self.geometry().getRect(), self.decimals, self.figures, self.pen().color().name())
        if self._ticks[0] != key:
            self._ticks = key, super().generateDrawSpecs(p)
        return self._ticks[1]

    def covered(self) -> frozenset[int]:
        """The labels below the tag, which moves with every trade."""
        y = self._tag_y
        if y is None:
            return frozenset()
        reach = TAG_HEIGHT_PX / 2.0 + 1.0
        places = (
            place for place, label in enumerate(self._labels) if y - reach < label.bottom() and label.top() < y + reach
        )
        return frozenset(places)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803 -- pyqtgraph's names
        """One level of round prices, about one label in every 56 pixels."""
        step = _round_step((maxVal - minVal) / max(1.0, size / _PIXELS_PER_PRICE))
        first = int(minVal // step) + 1
        return [(step, [tick * step for tick in range(first, int(maxVal // step) + 1)])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """`123,000`; decimals only where the step needs them."""
        _ = scale
        decimals = min(self.decimals, step_decimals(spacing))
        return [self.figures.price(value, decimals) for value in values]


class TimeAxis(ThemedAxis):
    """UTC times of x in seconds since a session's start."""

    def __init__(self, time_scale: TimeScale) -> None:
        super().__init__("bottom", offset_px=4)
        self.setStyle(hideOverlappingLabels=_BEYOND_PX)
        self._time_scale = time_scale
        self.setHeight(24)

    def set_time_scale(self, time_scale: TimeScale) -> None:
        """Another session, another origin."""
        self._time_scale = time_scale
        self.picture = None
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803 -- pyqtgraph's names
        """Round UTC times, about one label in every 84 pixels."""
        first_ms, last_ms = (self._time_scale.time_ms(value) for value in (minVal, maxVal))
        ticks = time_ticks(first_ms, last_ms, size / _PIXELS_PER_LABEL)
        return [(float(maxVal - minVal), [self._time_scale.x(tick) for tick in ticks])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """`07:35`, the day at midnight, the year at its beginning."""
        _ = scale, spacing
        return [tick_label(self._time_scale.time_ms(value)) for value in values]


def _round_step(wanted: float) -> float:
    """The 1, 2 or 5 times a power of ten that is at least `wanted`."""
    power = 10.0 ** (len(str(int(wanted))) - 1) if wanted >= 1 else 1e-12
    while True:
        for factor in (1.0, 2.0, 5.0):
            if factor * power >= wanted:
                return factor * power
        power *= 10.0
