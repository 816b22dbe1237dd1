"""A cascade: a shock liquidates, what is liquidated moves the price on, and so forth until a wave reaches nothing new.

Each wave asks how much is expected to be closed by force between the mark and where the price is now, and lets that
whole flow move the price on from where the shock took it (`impact`). So a wave adds to the last one only what stands
in rows that were not reached yet; nothing standing means one wave that ends where the shock did; and a larger shock
never liquidates less, as every step of the sum rises with the price.
"""

import math

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.sides import Side
from rektscope.scenarios.impact import Impact

Float64 = npt.NDArray[np.float64]


_SAME = 1e-12
"""Edges and prices that differ by less are one: they are sums and products of floats."""


class Ladder(msgspec.Struct, frozen=True, eq=False):
    """What is expected to be closed by force, row by row, on the way of a shock; nearest to the mark first.

    Attributes:
        side: whose positions: shorts above the mark, longs below it.
        edge: (rows,) the price at which the mark enters each row, quote units.
        usd: (rows,) expected USD.
    """

    side: Side
    edge: Float64
    usd: Float64

    def times(self, share: float) -> "Ladder":
        """That share of every row."""
        return Ladder(self.side, self.edge, self.usd * share)

    def up_to(self, price: float) -> float:
        """Expected USD of all rows that a mark at `price` has entered.

        An edge belongs to the row above it: a rising mark has entered that row there, a falling one no row anew.
        """
        if self.side is Side.SHORT:
            entered = int(np.searchsorted(self.edge, price * (1 + _SAME), side="right"))
        else:
            # Falling edges descend, so their negatives are searched.
            entered = int(np.searchsorted(-self.edge, -price * (1 + _SAME), side="left"))
        return float(self.usd[:entered].sum())


class Wave(msgspec.Struct, frozen=True):
    """One wave.

    Attributes:
        reached: the price that it starts from, where the rows up to it are liquidated.
        liquidated_usd: in rows that no wave before had reached.
        total_usd: in all waves so far.
        pushed_to: where the impact of that total takes the price.
    """

    reached: float
    liquidated_usd: float
    total_usd: float
    pushed_to: float


class Cascade(msgspec.Struct, frozen=True):
    """The waves, at least one, and where they end; `side` is whose positions they liquidate."""

    side: Side
    waves: tuple[Wave, ...]

    @property
    def end_price(self) -> float:
        """Where the price stops."""
        return self.waves[-1].pushed_to

    @property
    def liquidated_usd(self) -> float:
        """Expected USD closed by force in all waves."""
        return self.waves[-1].total_usd


def ladder_of(side: Side, prices: Float64, row_price: float, usd: Float64) -> Ladder:
    """The ladder of a profile's rows.

    Args:
        side: whose positions are on the way.
        prices: (rows,) middles, ascending, quote units.
        row_price: height of a row.
        usd: (rows,) expected USD of that side.
    """
    held = np.flatnonzero(usd > 0)
    if side is Side.LONG:
        held = held[::-1]
    # A rising mark enters a row at its floor; a falling one at its ceiling, which itself belongs to the row above.
    edge = prices[held] + int(side) * row_price / 2
    return Ladder(side, np.asarray(edge, dtype=np.float64), np.asarray(usd[held], dtype=np.float64))


def run_cascade(ladder: Ladder, shocked: float, impact: Impact) -> Cascade:
    """The waves after a shock.

    Args:
        ladder: of the side on the shock's way.
        shocked: the price that the shock itself goes to, quote units.
        impact: of a forced flow.
    """
    waves: list[Wave] = []
    price, total = shocked, 0.0
    away = -int(ladder.side)
    while True:
        reached = ladder.up_to(price)
        # The first wave is kept even where nothing stands: it says where the shock went.
        if waves and reached <= total:
            return Cascade(ladder.side, tuple(waves))
        pushed = shocked * math.exp(away * impact.log_move(reached))
        waves.append(Wave(price, reached - total, reached, pushed))
        price, total = pushed, reached
