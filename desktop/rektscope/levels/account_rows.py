"""Rows of accounts' positions: which of them count at a moment, and which the mark has reached since.

What their prices are is `account_prices`', what a view is told is `known_book`'s.
"""

import numpy as np
import numpy.typing as npt

from rektscope.market.events import AccountPositions, Marks
from rektscope.market.sides import Side

Float64 = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


def newest_rows(batch: AccountPositions, at_ms: int) -> AccountPositions:
    """The newest row of each account received by `at_ms`, by number; accounts whose position is gone are left out."""
    known = batch.until(at_ms)
    if not len(known):
        return known
    newest = np.full(int(known.account.max()) + 1, -1, dtype=np.int64)
    newest[known.account] = np.arange(len(known))  # of an index that stands there twice, numpy keeps the last
    rows = known[newest[newest >= 0]]
    return rows[rows.quantity_lots > 0]


def crossed(rows: AccountPositions, liquidation_steps: Float64, marks: Marks) -> Bools:
    """Whether the mark has reached each row's liquidation price since the row's state was reported.

    Args:
        rows: one an account.
        liquidation_steps: (rows,) prices in mark steps; nan where there is none, which is never reached.
        marks: received by the moment in question.
    """
    if not len(marks):
        return np.zeros(len(rows), dtype=np.bool_)
    # lowest[i], highest[i]: of the marks from i on; the mark of the report itself is not after it.
    padded = np.append(marks.mark_steps, 0).astype(np.float64)
    padded[-1] = np.nan
    lowest = np.fmin.accumulate(padded[::-1])[::-1]
    highest = np.fmax.accumulate(padded[::-1])[::-1]
    first = np.searchsorted(marks.received_ms, rows.received_ms, side="right")
    is_long = rows.held_side == Side.LONG
    with np.errstate(invalid="ignore"):
        return np.where(is_long, lowest[first] <= liquidation_steps, highest[first] >= liquidation_steps)
