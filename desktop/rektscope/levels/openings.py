"""Where newly opened positions stand: from entry prices to the places of the book that they fill.

Nothing here depends on what the book holds, so whole stretches of steps are worked out at once; going through them one
by one, the book only has to say how much is opened. Entries and places are independent of one another, step by step:
working on a longer stretch at once changes no figure.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rektscope.levels.parameters import BookParameters
from rektscope.market.errors import InputError
from rektscope.market.events import Int64
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.risk.formula import Rules
from rektscope.risk.liquidation import liquidation_ratio
from rektscope.risk.notional import largest_leverage_at, positions_from
from rektscope.risk.tiers import CountedIn, TierTable

Float64 = npt.NDArray[np.float64]

LONG, SHORT = 0, 1
"""First index of everything that has two sides."""

_UNTOLD_MARGIN_SHARE = 0.5
"""Where the maximum leverage is not told, maintenance is taken for this share of the smallest initial margin."""


@dataclass(frozen=True, slots=True, eq=False)
class Openings:
    """Where the openings of a stretch of steps stand. `points` counts entries times smear.

    Attributes:
        places: (steps, 2 * classes * points) place of each point in the book's flattened rows: row * classes + class.
        parts: (1, points) share of a class at each point, wherever every point is on its own side of the mark.
        crowded_parts: by step, (2 * classes, points) shares where not every one is.
        end_row: one past the highest row of all.
    """

    places: Int64
    parts: Float64
    crowded_parts: dict[int, Float64]
    end_row: int


class Opener:
    """Turns entry prices of one market into places of its book."""

    def __init__(self, table: TierTable, rules: Rules, entry_price: float, parameters: BookParameters) -> None:
        self.leverages = class_leverages(table, entry_price, parameters)
        self._offsets = _liquidation_offsets(table, rules, entry_price, parameters, self.leverages)
        spread = np.array([weight for _, weight in parameters.margin_spread])
        self._spread = spread / spread.sum()
        self._nearest_long, self._nearest_short = self._offsets[LONG].max(), self._offsets[SHORT].min()

    def openings(self, entry_rows: Float64, entry_weights: Float64, mark_rows: Int64) -> Openings:
        """Where positions stand that are opened at given entries.

        Args:
            entry_rows: (steps, entries) entry prices in rows, with fractions.
            entry_weights: (entries,) share of each entry, summing to 1.
            mark_rows: (steps,) row of the mark, on which side of which they must stand.
        """
        # Summed over points the parts must be 1, which the product of two rounded sums only nearly is.
        parts = np.outer(entry_weights, self._spread).reshape(-1)
        parts /= parts.sum()
        smears, classes = len(self._spread), self._offsets.shape[1]
        offsets = np.tile(self._offsets, entry_rows.shape[1])
        rows = (np.repeat(entry_rows, smears, axis=1)[:, None, None] * offsets).astype(np.int64)
        lowest, highest = entry_rows.min(axis=1), entry_rows.max(axis=1)
        crowded = (highest * self._nearest_long >= mark_rows) | (lowest * self._nearest_short < mark_rows + 1)
        crowded_parts = {
            step: _standing_parts(rows[step], parts, int(mark_rows[step])).reshape(2 * classes, -1)
            for step in np.flatnonzero(crowded).tolist()
        }
        end_row = int(rows[:, SHORT].max(initial=0)) + 1
        rows *= classes
        rows += np.arange(classes)[:, None]
        return Openings(rows.reshape(len(rows), -1), parts[None], crowded_parts, end_row)


def _standing_parts(rows: Int64, parts: Float64, mark_row: int) -> Float64:
    """Shares (2, classes, points) where some `rows` lie on the wrong side of the mark; moves those that have to be.

    A level on the wrong side would be liquidated at once, so nobody stands there: its part goes to the other levels of
    the class, and if none is left, to the row next to the mark; `rows` is changed in place for that.
    """
    stands = np.stack([rows[LONG] < mark_row, rows[SHORT] > mark_row])
    nowhere = np.asarray(~stands.any(axis=2), dtype=np.bool_)
    for side, beside in ((LONG, mark_row - 1), (SHORT, mark_row + 1)):
        rows[side, nowhere[side]] = beside
    shares = np.where(stands | nowhere[:, :, None], parts, 0.0)
    return np.asarray(shares / shares.sum(axis=2)[:, :, None])


def class_leverages(table: TierTable, entry_price: float, parameters: BookParameters) -> Float64:
    """(classes,) leverage at which each class stands: its own, or the most the venue allows for its size."""
    positions = positions_from(Side.LONG, entry_price, _quantities(table, entry_price, parameters), 0.0, table)
    wanted = np.array([float(leverage_class.leverage) for leverage_class in parameters.classes])
    largest = largest_leverage_at(positions, positions.entry_notional, table)
    amount = positions.size if table.counted_in is CountedIn.QUANTITY else positions.entry_notional
    untold = _UNTOLD_MARGIN_SHARE / table.rates[table.tier_index(amount)]
    return np.asarray(np.minimum(wanted, np.where(np.isfinite(largest), largest, untold)), dtype=np.float64)


def _quantities(table: TierTable, entry_price: float, parameters: BookParameters) -> Float64:
    """(classes,) base coin or contracts of a typical position, no larger than the table's last tier."""
    usd = np.array([leverage_class.typical_notional_usd for leverage_class in parameters.classes])
    quantity = usd / (entry_price if table.contract is Contract.LINEAR else table.contract_size)
    positions = positions_from(Side.LONG, entry_price, quantity, 0.0, table)
    amount = positions.size if table.counted_in is CountedIn.QUANTITY else positions.entry_notional
    return np.asarray(quantity * np.minimum(1.0, table.caps[-1] / amount))


def _liquidation_offsets(
    table: TierTable, rules: Rules, entry_price: float, parameters: BookParameters, leverages: Float64
) -> Float64:
    """(2, classes, smear) numbers that make liquidation prices out of entry prices.

    The liquidation price over the entry price depends only on leverage and notional, so `risk` is asked once.

    Raises:
        InputError: a class has no liquidation price under this table.
    """
    quantity = _quantities(table, entry_price, parameters)
    notional = positions_from(Side.LONG, entry_price, quantity, 0.0, table).entry_notional
    sides = np.array([[Side.LONG], [Side.SHORT]])
    ratio = liquidation_ratio(sides, leverages, notional, table, rules, entry_price=entry_price)
    if not np.isfinite(ratio).all():
        without = leverages[~np.isfinite(ratio).all(axis=0)].max()
        raise InputError(
            f"Under the tiers of {table.venue}:{table.symbol} a position at {without:g}x has no liquidation price, so "
            f"there is no map: check the table's rates and maximum leverages."
        )
    multiples = np.array([multiple for multiple, _ in parameters.margin_spread])
    # Margin can be added until not even a price of zero liquidates a long; it stands in the lowest row then.
    return np.asarray(np.maximum(1.0 + (ratio[:, :, None] - 1.0) * multiples, 0.0))
