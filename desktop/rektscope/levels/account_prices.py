"""Liquidation prices of accounts' positions by our own arithmetic, from what a report says of the account.

A report gives the position's value (so the mark it was made at), what backs it, and what the account's cross positions
are backed by and must maintain together. From the mark of the report on, its own profit moves what backs the position;
the other positions of a cross account move it too, by their marks. Both end in the one formula of `risk`.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.levels.account_rows import newest_rows
from rektscope.market.events import UNKNOWN_E6, AccountPositions, Int64, MarketEvents
from rektscope.market.instrument import Instrument
from rektscope.risk.liquidation import liquidation_prices
from rektscope.risk.margin_rules import MarginRules
from rektscope.risk.notional import maintenance_at, positions_from

Float64 = npt.NDArray[np.float64]

_USD = 1e-6

Market = tuple[MarketEvents, MarginRules]
"""The events of a market, and how its positions are margined."""


class AccountPrices(msgspec.Struct, frozen=True, eq=False):
    """Liquidation prices in quote units, one a row; nan where there is none or the report does not say enough.

    Attributes:
        as_reported: at the marks of the report, to be held against the venue's own price.
        moved: of cross positions of accounts with positions in other known markets, worked out at their newest marks.
    """

    as_reported: Float64
    moved: Float64


def account_prices(
    rows: AccountPositions,
    instrument: Instrument,
    at_ms: int,
    mark_price: float,
    margin: MarginRules,
    others: Sequence[Market] = (),
) -> AccountPrices:
    """Prices of the rows of one linear market; see `AccountPrices`.

    Args:
        rows: open positions, one an account.
        instrument: of their market.
        at_ms: the moment whose marks count.
        mark_price: of their market then; nan where it is not known.
        margin: of their market; with assumed tiers nothing is worked out.
        others: other markets of the same venue.
    """
    none = np.full(len(rows), np.nan)
    if not margin.is_own or not len(rows):
        return AccountPrices(none, none.copy())
    value, backing = usd_of(rows.value_e6), usd_of(rows.margin_e6)
    account_value, maintenance = usd_of(rows.account_value_e6), usd_of(rows.maintenance_e6)
    size = np.asarray(rows.quantity_lots * instrument.lot, dtype=np.float64)
    own = _maintenance(rows, size, value, margin)
    is_cross = rows.is_cross == 1
    # The report's maintenance is of all cross positions. What the others require backs this one no more; its own
    # requirement is what the formula holds equity against.
    backing = np.where(is_cross, account_value - (maintenance - own), backing)
    # Where the report does not say what backs a position (-1), any price would be a guess.
    as_reported = _prices(rows, size, value, np.where(rows.is_cross >= 0, backing, np.nan), margin)
    gained, required, is_moved = _from_others(rows, at_ms, others)
    is_moved &= is_cross
    moved = none
    if is_moved.any():
        # Seen from the newest mark: at that of the report the account may not have been able to stand.
        now = size * mark_price if np.isfinite(mark_price) else value
        moved_backing = np.where(is_moved, backing + gained - required + rows.held_side * (now - value), np.nan)
        moved = _prices(rows, size, now, moved_backing, margin)
    return AccountPrices(as_reported, moved)


def usd_of(amounts_e6: Int64) -> Float64:
    """Amounts in USD; nan where not known."""
    return np.where(amounts_e6 == UNKNOWN_E6, np.nan, amounts_e6 * _USD)


def _maintenance(rows: AccountPositions, size: Float64, value: Float64, margin: MarginRules) -> Float64:
    """Maintenance margin of positions that are worth `value`, USD."""
    price = np.where(value > 0, value, np.nan) / size
    positions = positions_from(rows.held_side, price, size, 0.0, margin.table)
    return maintenance_at(positions, positions.entry_notional, margin.table, margin.rules)


def _prices(rows: AccountPositions, size: Float64, value: Float64, backing: Float64, margin: MarginRules) -> Float64:
    """Where equity meets maintenance, seen from the mark of each report; nan where something is not known."""
    found = np.full(len(rows), np.nan)
    usable = np.flatnonzero(np.isfinite(backing) & (value > 0))
    if len(usable):
        found[usable] = liquidation_prices(
            rows.held_side[usable],
            value[usable] / size[usable],
            size[usable],
            backing[usable],
            table=margin.table,
            rules=margin.rules,
            leverage=0.0,  # a position that exists is not refused for its leverage
        ).price
    return found


def _from_others(
    rows: AccountPositions, at_ms: int, others: Sequence[Market]
) -> tuple[Float64, Float64, npt.NDArray[np.bool_]]:
    """(gained, required, is_moved) of each row: what the account's other cross positions added since the report.

    Only positions of the same report count, because a later one of another market is of another state.
    """
    # Sums by account number: several markets add up without joining tables. Numbers have no large gaps.
    most = int(rows.account.max(initial=0))
    gained, required, is_moved = np.zeros(most + 1), np.zeros(most + 1), np.zeros(most + 1, dtype=np.bool_)
    received = np.full(most + 1, -1, dtype=np.int64)
    received[rows.account] = rows.received_ms
    for events, margin in others:
        marks = events.marks.until(at_ms)
        theirs = newest_rows(events.account_positions, at_ms)
        theirs = theirs[(theirs.is_cross == 1) & (theirs.account <= most) & (theirs.value_e6 > 0)]
        theirs = theirs[received[theirs.account] == theirs.received_ms]
        if not len(marks) or not len(theirs) or not margin.is_own:
            continue
        size = np.asarray(theirs.quantity_lots * events.instrument.lot, dtype=np.float64)
        mark = float(marks.mark_steps[-1]) * events.instrument.mark_step
        before, now = usd_of(theirs.value_e6), np.asarray(size * mark, dtype=np.float64)
        gained[theirs.account] += theirs.held_side * (now - before)
        required[theirs.account] += _maintenance(theirs, size, now, margin)
        required[theirs.account] -= _maintenance(theirs, size, before, margin)
        is_moved[theirs.account] = True
    return gained[rows.account], required[rows.account], is_moved[rows.account]
