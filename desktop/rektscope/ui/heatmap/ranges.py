"""Ranges of time and price that are chosen by one press, and where they put the view. Seconds of the chart, prices."""

from enum import Enum

from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.ui.translation import tr

_AFTER_SHARE = 0.15
"""Room to the right of the moment, as a share of the width."""


class TimeRange(Enum):
    """How much time is in view; the value is what settings keep."""

    HALF_DAY = "12h"
    DAY = "24h"
    THREE_DAYS = "3d"
    WEEK = "1w"
    ALL = "all"

    @property
    def word(self) -> str:
        """As it stands on its button."""
        return tr("all") if self is TimeRange.ALL else self.value

    @property
    def title(self) -> str:
        """`12 hours in view`."""
        return {
            TimeRange.HALF_DAY: tr("12 hours in view"),
            TimeRange.DAY: tr("24 hours in view"),
            TimeRange.THREE_DAYS: tr("3 days in view"),
            TimeRange.WEEK: tr("1 week in view"),
            TimeRange.ALL: tr("All that is known in view"),
        }[self]

    @property
    def length_s(self) -> float | None:
        """Seconds up to the moment; None for all that there is."""
        days = {
            TimeRange.HALF_DAY: 12 * HOUR_MS,
            TimeRange.DAY: DAY_MS,
            TimeRange.THREE_DAYS: 3 * DAY_MS,
            TimeRange.WEEK: 7 * DAY_MS,
        }.get(self)
        return None if days is None else days / 1000.0

    def span_s(self, cursor_s: float, first_s: float) -> tuple[float, float]:
        """(first, last) second to show: so much up to the cursor, with a little room for what comes.

        Args:
            cursor_s: the moment.
            first_s: of the oldest data.
        """
        length = self.length_s if self.length_s is not None else max(cursor_s - first_s, HOUR_MS / 1000.0)
        return cursor_s - length, cursor_s + length * _AFTER_SHARE / (1.0 - _AFTER_SHARE)


class PriceRange(Enum):
    """How far the prices in view reach from the price; the value is what settings keep."""

    ONE = "±1"
    THREE = "±3"
    FIVE = "±5"
    TEN = "±10"
    AUTO = "auto"

    @property
    def word(self) -> str:
        """As it stands on its button."""
        return tr("auto") if self is PriceRange.AUTO else self.value

    @property
    def title(self) -> str:
        """`Prices within 3 % in view`."""
        return (
            tr("Prices in view by what traded")
            if self is PriceRange.AUTO
            else tr("Prices within {value} % in view", value=self.value[1:])
        )

    def span(self, price: float) -> tuple[float, float] | None:
        """(low, high) price to show; None for what the chart chooses by itself."""
        if self is PriceRange.AUTO:
            return None
        reach = float(self.value[1:]) / 100.0
        return price * (1.0 - reach), price * (1.0 + reach)
