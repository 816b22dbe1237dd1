"""Maintenance margin and liquidation prices as Hyperliquid has them, for the population alone.

Source: the venue's documentation, trading/margin-tiers and trading/liquidations: the maintenance rate of a tier is half
the initial rate at its largest leverage, deductions keep the requirement continuous, and a position is liquidated when
what stands behind it is worth less than its maintenance margin at the mark. Written from those pages, not from `risk`.
"""

from typing import Self

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.mockvenue.margin_tables import MarginTable

Floats = npt.NDArray[np.float64]


class Schedule(msgspec.Struct, frozen=True):
    """The tiers of one market: floors in USD, maintenance rates and deductions, all by tier."""

    floors_usd: tuple[float, ...]
    rates: tuple[float, ...]
    deductions_usd: tuple[float, ...]
    max_leverage: int

    @classmethod
    def of(cls, table: MarginTable) -> Self:
        """The schedule of a margin table."""
        floors = tuple(tier.floor_usd for tier in table.tiers)
        rates = tuple(0.5 / tier.max_leverage for tier in table.tiers)
        deductions = [0.0]
        for place in range(1, len(floors)):
            deductions.append(deductions[-1] + floors[place] * (rates[place] - rates[place - 1]))
        return cls(floors, rates, tuple(deductions), table.max_leverage)

    def maintenance(self, notional_usd: Floats) -> Floats:
        """Maintenance margin in USD of notionals in USD, none negative; any shape."""
        needed = notional_usd * self.rates[0]
        for floor, rate, deduction in zip(self.floors_usd[1:], self.rates[1:], self.deductions_usd[1:], strict=True):
            needed = np.where(notional_usd >= floor, notional_usd * rate - deduction, needed)
        return needed

    def maintenance_of(self, notional_usd: float) -> float:
        """The same for one notional."""
        place = len(self.floors_usd) - 1
        while place and notional_usd < self.floors_usd[place]:
            place -= 1
        return notional_usd * self.rates[place] - self.deductions_usd[place]

    def liquidation_price(self, size: float, backing_usd: float) -> float | None:
        """The mark at which `backing_usd + size * mark` is the maintenance margin; None where no price above 0 is.

        Args:
            size: coins, negative when short.
            backing_usd: everything behind the position beside its own value at the mark: of an isolated position its
                raw dollars, of a cross one the account's raw dollars with the other positions' values, less their
                maintenance margins.
        """
        magnitude = abs(size)
        for place, rate in enumerate(self.rates):
            slope = size - magnitude * rate
            if slope == 0:
                continue
            mark = -(backing_usd + self.deductions_usd[place]) / slope
            notional = magnitude * mark
            floor = self.floors_usd[place]
            cap = self.floors_usd[place + 1] if place + 1 < len(self.floors_usd) else np.inf
            if mark > 0 and floor <= notional < cap:
                return mark
        return None
