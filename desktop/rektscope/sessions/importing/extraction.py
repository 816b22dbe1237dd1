"""The series in the rows of a table: candles, trades, liquidations, samples of mark and index, funding, open interest.

One table may hold several (a ticker with marks, funding and open interest). A row that has no value for one of them is
no row of it; where a table holds one series only, a missing value is a fault of the file. What is left out is counted
by its reason.
"""

from collections import Counter
from collections.abc import Callable
from enum import StrEnum

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Kind
from rektscope.market.sides import TakerSide
from rektscope.sessions.importing.columns import Chunk, Numbers
from rektscope.sessions.importing.meanings import OPEN_INTERESTS, PRICES, QUANTITIES, TOTALS, VOLUMES, Meaning
from rektscope.sessions.importing.source_location import first_row
from rektscope.sessions.importing.written_times import MISSING_MS

Flags = npt.NDArray[np.bool_]

NOTHING_BELOW = 0.5e-12
"""A quantity below half of the finest step that is kept: nought, or what is left of it after sums of floats."""


class LeftOut(StrEnum):
    """Why a row of a table is in no series; the value completes "N rows ...".

    VOLUME_MISSING rows are kept, with no volume. Those from TELLS_NOTHING on are counted of whole tables: rows of no
    series at all, of markets that cannot be counted or were not asked for, those that only repeat what is still
    expected, and messages of a capture.
    """

    NO_QUANTITY = "have a quantity of 0"
    NO_SIDE = "have a side that their source did not know"
    INCOMPLETE = "are candles that were not complete"
    REPEATED = "repeat a row, as this source publishes each twice"
    PASSED_SETTLEMENT = "are of a settlement that was already over"
    NO_SETTLEMENT = "name no settlement that they are expected at"
    NO_MEASUREMENT = "have an open interest of 0, so none was measured"
    TELLS_NOTHING = "hold nothing that is used"
    EXPECTED_ONLY = "repeat the rate that is expected at a settlement"
    UNKNOWN_MARKET = "are of symbols that name no market that can be counted"
    SPOT_MARKET = "are of spot markets"
    OTHER_MARKET = "are of other symbols than the one asked for"
    OTHER_LENGTH = "are candles of another length than the one asked for"
    UNPLACED = "are totals of buckets that no candles cover as a whole"
    AFTER_THE_END = "come after the last price"
    MISUNDERSTOOD = "are messages that are not as the venue documents them"
    UNUSABLE = "are messages whose numbers could not be used"
    VOLUME_MISSING = "are candles without a volume, which counts as none"


class Extracted(msgspec.Struct, frozen=True):
    """The rows of one kind in a piece, how many were left out by reason, and those of them that are still needed.

    `empty` holds trades without a quantity, whose numbers are not missing, and times at which no open interest was
    measured, to which its gap reaches.
    """

    chunk: Chunk
    left_out: Counter[LeftOut]
    empty: Chunk | None = None


def extract(chunk: Chunk, kind: Kind, *, is_only_series: bool) -> Extracted:
    """The rows of `kind` in `chunk`, their columns reduced to those of that kind.

    Afterwards trades have `taker_side`, liquidations `liquidated_side` (of the position) and samples `price`.

    Raises:
        InputError: a value is missing in a table that holds nothing else.
    """
    return _EXTRACTORS[kind](chunk, is_only_series)


def _candles(chunk: Chunk, is_only_series: bool) -> Extracted:  # noqa: FBT001 -- the table of extractors is typed so
    rows = _present(chunk, PRICES, is_only_series)
    left_out: Counter[LeftOut] = Counter()
    complete = chunk.columns.get(Meaning.IS_COMPLETE)
    if complete is not None:
        unfinished = rows & ~complete.astype(bool)
        left_out[LeftOut.INCOMPLETE] += int(unfinished.sum())
        rows &= ~unfinished
    kept = (*PRICES, *VOLUMES, Meaning.QUOTE_VOLUME, Meaning.TAKER_BUY_VOLUME, Meaning.CLOSE_TIME)
    made = with_columns_of(chunk, rows, kept)
    volumes = [made.columns[meaning] for meaning in VOLUMES if meaning in made.columns]
    if volumes:
        left_out[LeftOut.VOLUME_MISSING] += int(np.isnan(volumes[0].astype(np.float64)).sum())
    return Extracted(made, left_out)


def _trades(chunk: Chunk, is_only_series: bool) -> Extracted:  # noqa: FBT001 -- as above
    chunk = _unsigned(chunk)
    rows, left_out = _filled(chunk, is_only_series)
    if Meaning.BUYER_IS_MAKER in chunk.columns:
        maker = chunk.columns[Meaning.BUYER_IS_MAKER]
        side: Numbers = np.where(maker, np.int8(TakerSide.SELL), np.int8(TakerSide.BUY))
    else:
        side = chunk.columns[Meaning.TAKER_SIDE]
        rows = _with_side(rows, side, left_out)
    empty = with_columns_of(chunk, ~rows, (Meaning.TRADE_ID,)) if left_out.total() else None
    more = {Meaning.TAKER_SIDE: side}
    return Extracted(
        with_columns_of(chunk, rows, (Meaning.PRICE, *QUANTITIES, Meaning.TRADE_ID), more), left_out, empty
    )


def _unsigned(chunk: Chunk) -> Chunk:
    """The trades with quantity and side in columns of their own, where one signed column holds both."""
    signed = chunk.columns.get(Meaning.SIGNED_QUANTITY_CONTRACTS)
    if signed is None:
        return chunk
    side = np.sign(np.nan_to_num(np.asarray(signed, dtype=np.float64))).astype(np.int8)
    own = {Meaning.QUANTITY_CONTRACTS: np.abs(signed), Meaning.TAKER_SIDE: side}
    return chunk.with_columns({**chunk.columns, **own})


def _liquidations(chunk: Chunk, is_only_series: bool) -> Extracted:  # noqa: FBT001 -- as above
    if Meaning.LONG_TOTAL_USD in chunk.columns:
        return Extracted(with_columns_of(chunk, _present(chunk, TOTALS, is_only_series), TOTALS), Counter())
    rows, left_out = _filled(chunk, is_only_series)
    if Meaning.LIQUIDATED_SIDE in chunk.columns:
        side = chunk.columns[Meaning.LIQUIDATED_SIDE]
        rows &= side != 0  # fills of orders that were not forced
        order = chunk.columns.get(Meaning.LIQUIDATION_ORDER_SIDE)
        if order is None and is_only_series:  # of fills, the taker may be either side of the trade
            order = chunk.columns.get(Meaning.TAKER_SIDE)
        at = None if order is None else first_row(np.asarray(order == side))
        if at is not None:
            chunk.location.refuse(
                at,
                "the order goes the same way as the position that it closed: say which column counts, with --as "
                f"COLUMN=ignored for the {Meaning.LIQUIDATED_SIDE} or the {Meaning.LIQUIDATION_ORDER_SIDE}.",
            )
    else:
        # The order that closes a position goes the other way: a sell closes a long.
        order = chunk.columns.get(Meaning.LIQUIDATION_ORDER_SIDE, chunk.columns.get(Meaning.TAKER_SIDE))
        side = -np.asarray(order, dtype=np.int8)
        rows = _with_side(rows, side, left_out)
    more = {Meaning.LIQUIDATED_SIDE: side}
    return Extracted(with_columns_of(chunk, rows, (Meaning.PRICE, *QUANTITIES), more), left_out)


def _samples(meaning: Meaning) -> Callable[[Chunk, bool], Extracted]:
    def samples(chunk: Chunk, is_only_series: bool) -> Extracted:  # noqa: FBT001 -- as above
        rows = _present(chunk, (meaning,), is_only_series)
        made = with_columns_of(chunk, rows, (meaning,))
        columns = {Meaning.TIME: made.columns[Meaning.TIME], Meaning.PRICE: made.columns[meaning]}
        return Extracted(made.with_columns(columns), Counter())

    return samples


def _fundings(chunk: Chunk, is_only_series: bool) -> Extracted:  # noqa: FBT001 -- as above
    percent = chunk.columns.get(Meaning.FUNDING_RATE_PERCENT)
    more: dict[Meaning, Numbers] = {}
    if percent is not None:
        more[Meaning.FUNDING_RATE] = np.asarray(percent, dtype=np.float64) / 100
    needed = Meaning.FUNDING_RATE if percent is None else Meaning.FUNDING_RATE_PERCENT
    rows = _present(chunk, (needed,), is_only_series)
    kept = (Meaning.FUNDING_RATE, Meaning.FUNDING_INTERVAL_HOURS, Meaning.FUNDING_TIME)
    made = with_columns_of(chunk, rows, kept, more)
    if Meaning.FUNDING_TIME not in made.columns:
        return Extracted(made, Counter())
    return _last_expected(made)


def _last_expected(chunk: Chunk) -> Extracted:
    """Of rows that repeat the rate expected at the next settlement: the last row before each settlement.

    A row later than the settlement it names repeats what is over. Such rows are left out; the last row of the piece
    stays in any case, so that it is known how far the table reaches.
    """
    times = np.asarray(chunk.columns[Meaning.TIME], dtype=np.int64)
    settlements = np.asarray(chunk.columns[Meaning.FUNDING_TIME], dtype=np.int64)
    ahead = (times <= settlements) & (settlements != MISSING_MS)
    order = np.lexsort((times, settlements))
    order = order[ahead[order]]
    is_last = np.append(settlements[order][1:] != settlements[order][:-1], True) if len(order) else np.zeros(0, bool)
    # The expected rate moves until the settlement: the last one before it is what was paid.
    kept = np.union1d(order[is_last], np.flatnonzero(times == times.max(initial=0))[-1:])
    named = np.unique(settlements[ahead])
    over = int(np.sum(~np.isin(settlements, named) & (settlements != MISSING_MS)))
    unnamed = int(np.sum(np.delete(settlements, kept) == MISSING_MS))
    return Extracted(chunk.chosen(kept), +Counter({LeftOut.PASSED_SETTLEMENT: over, LeftOut.NO_SETTLEMENT: unnamed}))


def _open_interests(chunk: Chunk, is_only_series: bool) -> Extracted:  # noqa: FBT001 -- as above
    present = [meaning for meaning in OPEN_INTERESTS if meaning in chunk.columns]
    rows = _present(chunk, present[:1], is_only_series)
    # A market that trades never has no open interest: archives write 0 for a moment at which they measured none.
    measured = rows & (np.nan_to_num(np.asarray(chunk.columns[present[0]], dtype=np.float64), nan=1.0) != 0)
    left_out = Counter({LeftOut.NO_MEASUREMENT: int((rows & ~measured).sum())})
    empty = with_columns_of(chunk, rows & ~measured, ()) if left_out[LeftOut.NO_MEASUREMENT] else None
    return Extracted(with_columns_of(chunk, measured, OPEN_INTERESTS), left_out, empty)


def _filled(chunk: Chunk, is_only_series: bool) -> tuple[Flags, Counter[LeftOut]]:  # noqa: FBT001 -- as above
    """Rows that have a price and a quantity, and how many have none of the latter."""
    quantity = next(meaning for meaning in QUANTITIES if meaning in chunk.columns)
    rows = _present(chunk, (Meaning.PRICE, quantity), is_only_series)
    nothing = rows & (np.abs(np.asarray(chunk.columns[quantity], dtype=np.float64)) < NOTHING_BELOW)
    return rows & ~nothing, Counter({LeftOut.NO_QUANTITY: int(nothing.sum())})


def _with_side(rows: Flags, side: Numbers, left_out: Counter[LeftOut]) -> Flags:
    """Those of the rows that have a side; the others are counted."""
    unknown = rows & (np.asarray(side) == 0)
    if unknown.any():
        left_out[LeftOut.NO_SIDE] += int(unknown.sum())
    return np.asarray(rows & ~unknown)


def _present(chunk: Chunk, meanings: tuple[Meaning, ...] | list[Meaning], is_only_series: bool) -> Flags:  # noqa: FBT001 -- as above
    """Rows that have all of these numbers; raises InputError for the first that has not, in a table of one series."""
    rows = np.ones(len(chunk), dtype=bool)
    for meaning in meanings:
        column = np.asarray(chunk.columns[meaning])
        missing = np.isnan(column) if np.issubdtype(column.dtype, np.floating) else np.zeros(len(chunk), dtype=bool)
        at = first_row(missing) if is_only_series else None
        if at is not None:
            chunk.location.refuse(at, f"there is no {meaning}.")
        rows &= ~missing
    return rows


def with_columns_of(
    chunk: Chunk, rows: Flags, meanings: tuple[Meaning, ...], more: dict[Meaning, Numbers] | None = None
) -> Chunk:
    """The marked rows with these columns, the time and `more`."""
    columns = {meaning: chunk.columns[meaning] for meaning in (Meaning.TIME, *meanings) if meaning in chunk.columns}
    made = chunk.with_columns({**columns, **(more or {})})
    return made if bool(rows.all()) else made.chosen(np.flatnonzero(rows))


_EXTRACTORS: dict[Kind, Callable[[Chunk, bool], Extracted]] = {
    Kind.CANDLE: _candles,
    Kind.TRADE: _trades,
    Kind.LIQUIDATION: _liquidations,
    Kind.MARK: _samples(Meaning.MARK_PRICE),
    Kind.INDEX: _samples(Meaning.INDEX_PRICE),
    Kind.FUNDING: _fundings,
    Kind.OPEN_INTEREST: _open_interests,
}
