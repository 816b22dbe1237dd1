"""Keeping the price and the moment in view: the chart's window moves along until somebody moves it by hand.

Both axes are followed apart. A drag along the price ends the following of the price until it is switched on again. A
zoom says how much is to be seen: one that leaves the price in view changes nothing else, and one onto prices elsewhere
holds only until a moment is asked for by its name (`look_back`). Time is brought back only when the cursor jumps out of
view, as a click or a key may take it anywhere.

The price is followed in whole steps from where the chart was last put: which step is shown depends on the price alone,
so a moment looks the same however one got there, and where the price went later does not show.
"""

import math

from pyqtgraph import ViewBox

PRICE_ROOM = 0.12
"""Share of the height that the price keeps from the upper and lower edge."""

UNMEANT = 0.02
"""A hand that moves the time moves the price by less than this share of the height."""

_SAME_HEIGHT = 1e-6
"""Share by which heights differ from rounding alone: a drag keeps the height, a zoom does not."""

MOMENT_PLACE = 0.7
"""Where a moment that was out of view is put, as a share of the width."""


class Following:
    """Moves a view box after a price and a moment.

    Attributes:
        is_on: whether the price is followed.
    """

    def __init__(self, box: ViewBox) -> None:
        """Follow the price from now on, until the box is moved by hand."""
        self._box = box
        self.is_on = True
        self._moment_s: float | None = None
        self._price: float | None = None
        self._is_zoomed_elsewhere = False
        self._base = self._shown = (0.0, 0.0)
        box.sigRangeChangedManually.connect(self._moved_by_hand)

    def switch_on(self) -> None:
        """Follow the price again."""
        self.is_on, self._is_zoomed_elsewhere = True, False

    def look_back(self) -> None:
        """Follow the price again if only a zoom has ended that: what is asked for is at the price."""
        if self._is_zoomed_elsewhere:
            self.switch_on()

    def forget_moment(self) -> None:
        """The next moment is the first: it moves nothing."""
        self._moment_s = None

    def show(self, moment_s: float, price: float | None) -> None:
        """Bring a moment (seconds of the chart) that has jumped out of view into it, and a price that is followed."""
        first_s, last_s = self._box.viewRange()[0]
        low, high = self._range()
        has_jumped = self._moment_s is not None and moment_s != self._moment_s
        self._moment_s, self._price = moment_s, price
        if has_jumped and not first_s <= moment_s <= last_s:
            start_s = moment_s - MOMENT_PLACE * (last_s - first_s)
            self._box.setXRange(start_s, start_s + last_s - first_s, padding=0.0)
        if (low, high) != self._shown:
            self._base = self._shown = (low, high)  # somebody has put the chart there
        if not self.is_on or price is None or high <= low:
            return
        base_low, base_high = self._base
        step = (base_high - base_low) * (1.0 - 2.0 * PRICE_ROOM)
        moved = step * math.floor((price - (base_low + base_high) / 2) / step + 0.5)
        if (base_low + moved, base_high + moved) != (low, high):
            self._box.setYRange(base_low + moved, base_high + moved, padding=0.0)
            self._shown = self._range()

    def _range(self) -> tuple[float, float]:
        low, high = self._box.viewRange()[1]
        return low, high

    def _moved_by_hand(self, _enabled: object) -> None:
        """A drag or the wheel. A drag along the time moves the price by a hair too, which is not meant."""
        low, high = self._range()
        before_low, before_high = self._shown
        height = before_high - before_low
        is_meant = max(abs(low - before_low), abs(high - before_high)) > UNMEANT * height
        is_zoom = abs(high - low - height) > _SAME_HEIGHT * height
        is_around_price = self._price is not None and low <= self._price <= high
        if is_meant and not (is_zoom and is_around_price):
            # A price that a drag let go of is not followed because of a zoom after it.
            self._is_zoomed_elsewhere = is_zoom and (self.is_on or self._is_zoomed_elsewhere)
            self.is_on = False
        self._base = self._shown = (low, high)
