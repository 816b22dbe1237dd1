"""Rows of accounts' positions: which of them count at a moment, and which the mark has reached since.

`account_prices` has their prices, `known_book` what a view asks for.
"""

import numpy as np
import numpy.typing as npt

from rektscope.market.events import AccountPositions, Flag, Int64, Marks
from rektscope.market.sides import Side

Float64 = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

_ROUNDING = 1e-6
"""Mark steps by which a price that was made of whole steps may miss them: a mark on the price itself has reached it."""


def newest_rows(batch: AccountPositions, at_ms: int) -> AccountPositions:
    """The newest row of each account received by `at_ms`, by number; accounts whose position is gone are left out."""
    known = batch.until(at_ms)
    if not len(known):
        return known
    newest = _newest(known)
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
    # A row newer than every mark finds the nan behind the last one, and every comparison with nan is false.
    first = np.searchsorted(marks.received_ms, rows.received_ms, side="right")
    is_long = rows.held_side == Side.LONG
    with np.errstate(invalid="ignore"):
        return np.where(
            is_long,
            lowest[first] <= liquidation_steps + _ROUNDING,
            highest[first] >= liquidation_steps - _ROUNDING,
        )


def crossed_before(batch: AccountPositions, rows: AccountPositions, at_ms: int, marks: Marks) -> Bools:
    """Whether the mark reached a price that stood between a row's report and the row, where the row is CARRIED.

    What was worked out anew begins no new life: a position whose price was reached meanwhile may be gone all the same.

    Args:
        batch: of the market.
        rows: the newest of each account by `at_ms`.
        at_ms: the moment.
        marks: received by then.
    """
    accounts = rows.account[(rows.flags & Flag.CARRIED) != 0]
    if not len(accounts) or not len(marks):
        return np.zeros(len(rows), dtype=np.bool_)
    known = batch.until(at_ms)
    first, last = (np.full(int(known.account.max()) + 1, -1, dtype=np.int64) for _ in range(2))
    # A report begins a new life, and so does what its trades closed or turned round: what is held then is another
    # position, which its account lived to open.
    is_begin = ((known.flags & Flag.CARRIED) == 0) | (known.quantity_lots == 0) | _is_turned(known)
    begins = np.flatnonzero(is_begin)
    first[known.account[begins]] = begins
    # 0 marks the accounts in question; only those keep the place of their newest row.
    last[accounts] = 0
    last = np.where(last == 0, _newest(known), -1)
    places = np.arange(len(known))
    chain = np.flatnonzero((places >= first[known.account]) & (places < last[known.account]))
    # Most prices are beyond all marks there were: only accounts with a nearer one are gone through.
    price, is_long = known.liquidation_steps[chain], known.held_side[chain] == Side.LONG
    lowest_ever, highest_ever = int(marks.mark_steps.min()), int(marks.mark_steps.max())
    is_near = np.zeros(len(first), dtype=np.bool_)
    is_near[known.account[chain[np.where(is_long, price >= lowest_ever, (price > 0) & (price <= highest_ever))]]] = True
    chain = chain[is_near[known.account[chain]]]
    if not len(chain):
        return np.zeros(len(rows), dtype=np.bool_)
    # Account by account, each in the order received: a price stands until the next row of its account.
    chain = chain[np.argsort(known.account[chain], kind="stable")]
    after = last[known.account[chain]]
    is_followed = known.account[chain[1:]] == known.account[chain[:-1]]
    after[:-1] = np.where(is_followed, chain[1:], after[:-1])
    starts, ends = (
        np.searchsorted(marks.received_ms, known.received_ms[each], side="right") for each in (chain, after)
    )
    chosen = np.flatnonzero((ends > starts) & (known.liquidation_steps[chain] > 0))
    chosen = chosen[np.argsort(starts[chosen], kind="stable")]  # so that no mark is looked at more than needed
    lowest, highest = _extremes(marks.mark_steps, starts[chosen], ends[chosen])
    price, is_long = known.liquidation_steps[chain[chosen]], known.held_side[chain[chosen]] == Side.LONG
    is_reached = np.where(is_long, lowest <= price, highest >= price)
    reached = np.zeros(len(first), dtype=np.bool_)
    reached[known.account[chain[chosen][is_reached]]] = True
    return np.asarray(reached[rows.account])


def _is_turned(known: AccountPositions) -> Bools:
    """Which rows have another side than the row of their account before."""
    order = np.argsort(known.account, kind="stable")
    account, side = known.account[order], known.held_side[order]
    is_turned = np.zeros(len(known), dtype=np.bool_)
    is_turned[order[1:]] = (account[1:] == account[:-1]) & (side[1:] != side[:-1])
    return is_turned


def _newest(known: AccountPositions) -> Int64:
    """The place of the newest row of each account, by number; -1 where there is none."""
    newest = np.full(int(known.account.max()) + 1, -1, dtype=np.int64)
    newest[known.account] = np.arange(len(known))  # of an index that stands there twice, numpy keeps the last
    return newest


def _extremes(steps: Int64, starts: Int64, ends: Int64) -> tuple[Int64, Int64]:
    """(lowest, highest) of steps[start:end] for each pair, none of them empty, ascending by start."""
    if not len(starts):
        return starts, starts
    edges = np.stack([starts, ends], axis=1).ravel()
    padded = np.append(steps, steps[-1])  # an end may lie behind the last
    # reduceat also gives the stretch from each end to the next start; every second result is of a pair.
    return np.minimum.reduceat(padded, edges)[::2], np.maximum.reduceat(padded, edges)[::2]
