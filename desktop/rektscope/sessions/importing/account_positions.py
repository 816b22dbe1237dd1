"""Positions of accounts out of tables: their rows, the marks that follow from them, and the batch.

A row is one account's position in one coin at one time. Its side is a word of its own or the sign of its size, never a
guess. Where no column has the mark, the value of a position over its size is the mark at which it was reported: the
median of one time, rounded to six digits, of positions large enough that the rounding of their value does not matter.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import UNKNOWN_E6, UNKNOWN_MODE, AccountPositions
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Instrument
from rektscope.sessions.importing import spans, units
from rektscope.sessions.importing.batches import Converted
from rektscope.sessions.importing.columns import Chunk, Numbers
from rektscope.sessions.importing.extraction import NOTHING_BELOW, Extracted, LeftOut, with_columns_of
from rektscope.sessions.importing.keeping import Keep
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.series import Series, stacked
from rektscope.sessions.importing.source_location import SourceLocation, first_row
from rektscope.sessions.importing.written_times import MISSING_MS

Float64 = npt.NDArray[np.float64]

_LEAST_USD = 1_000.0
_DIGITS = 6
_NEVER_REACHED = 1e9
"""Quote units; a short with far more collateral than its size is given such prices, which no market can reach."""

_MOST_LEVERAGE = 1_000.0
_NEAR_MARK = 1.1
"""How many times size times mark may be the value given with them, or its fraction."""

_FAR_FROM_ENTRY = 1_000.0
"""The same of size times entry. Real shorts are kept while a coin loses 98 %: 84 of 8,884 positions of large accounts
in early 2026 had an entry of 20 to 42 times their mark."""

_NEAR_ENTRY, _NEAR_ONE = 20.0, 1.1
"""So far from its entry a size that *is* the value, as of a mark of 1, is one of USD, where most are so."""

_KEPT = (
    Meaning.ACCOUNT,
    Meaning.POSITION_VALUE_USD,
    Meaning.LIQUIDATION_PRICE,
    Meaning.ENTRY_PRICE,
    Meaning.LEVERAGE,
    Meaning.MARGIN_MODE,
    Meaning.POSITION_MARGIN_USD,
    Meaning.CROSS_ACCOUNT_VALUE_USD,
    Meaning.CROSS_MAINTENANCE_USD,
    Meaning.RECEIVED_TIME,
)


def positions(chunk: Chunk) -> Extracted:
    """The positions, with `held_side` and an unsigned `position_size`; rows without a size are left out.

    Raises:
        InputError: a size has a sign that its side contradicts, or is no amount of coins by the value beside it, or
            sides and liquidation prices contradict each other.
    """
    size, side = _sized(chunk)
    _check_value(chunk)
    _check_levels(chunk)
    chosen = np.isfinite(size) & (np.abs(size) >= NOTHING_BELOW)
    more: dict[Meaning, Numbers] = {Meaning.POSITION_SIZE: np.abs(size), Meaning.HELD_SIDE: side}
    left_out = Counter({LeftOut.NO_QUANTITY: int((~chosen).sum())})
    return Extracted(with_columns_of(chunk, chosen, _KEPT, more), +left_out)


def _sized(chunk: Chunk) -> tuple[Float64, npt.NDArray[np.int8]]:
    if Meaning.SIGNED_POSITION_SIZE in chunk.columns:
        size = np.asarray(chunk.columns[Meaning.SIGNED_POSITION_SIZE], dtype=np.float64)
        side = np.where(size >= 0, np.int8(1), np.int8(-1))
        written = chunk.columns.get(Meaning.HELD_SIDE)
        _refuse_contradiction(chunk, size, side if written is None else np.asarray(written, dtype=np.int8), side)
        return size, side
    size = np.asarray(chunk.columns[Meaning.POSITION_SIZE], dtype=np.float64)
    side = np.asarray(chunk.columns[Meaning.HELD_SIDE], dtype=np.int8)
    _refuse_contradiction(chunk, size, side, np.where(size < 0, np.int8(-1), side))
    return size, side


def _refuse_contradiction(
    chunk: Chunk, size: Float64, written: npt.NDArray[np.int8], by_sign: npt.NDArray[np.int8]
) -> None:
    row = first_row(np.asarray((written != by_sign) & (np.abs(size) >= NOTHING_BELOW)))
    if row is not None:
        word = "long" if written[row] > 0 else "short"
        chunk.location.refuse(row, f"the position is called a {word} and has a size of {size[row]:g}.")


def marks(chunk: Chunk) -> Extracted:
    """One mark for each time: from its column, otherwise value over size."""
    times = np.asarray(chunk.columns[Meaning.TIME], dtype=np.int64)
    column = chunk.columns.get(Meaning.MARK_PRICE)
    if column is not None:
        price = np.asarray(column, dtype=np.float64)
    else:
        size, _ = _sized(chunk)
        value = np.abs(np.asarray(chunk.columns[Meaning.POSITION_VALUE_USD], dtype=np.float64))
        price = np.full(len(size), np.nan)
        np.divide(value, np.abs(size), out=price, where=(np.abs(size) >= NOTHING_BELOW) & (value >= _LEAST_USD))
    known = np.flatnonzero(np.isfinite(price) & (price > 0))
    # By time, and within one time by price, so that the row in the middle of a time is its median.
    order = known[np.lexsort((price[known], times[known]))]
    _, first, counts = np.unique(times[order], return_index=True, return_counts=True)
    # The lower of two middle ones: a mean of two would be a mark that nobody reported.
    middle = order[first + (counts - 1) // 2] if len(order) else order
    exact = price[middle] if column is not None else _rounded(price[middle])
    # In the order of the file again, by which `chosen` knows the line of each row.
    rows = np.argsort(middle, kind="stable")
    made = chunk.chosen(middle[rows])
    return Extracted(made.with_columns({Meaning.TIME: times[middle][rows], Meaning.PRICE: exact[rows]}), Counter())


def _rounded(prices: Float64) -> Float64:
    return np.array([float(f"{price:.{_DIGITS}g}") for price in prices.tolist()])


def check(chunk: Chunk) -> None:
    """Refuse the first position that no account can hold; raises InputError with file and line."""
    bounds = {
        Meaning.ENTRY_PRICE: (0.0, np.inf),
        Meaning.LEVERAGE: (0.0, _MOST_LEVERAGE),
        Meaning.POSITION_SIZE: (0.0, 1e15),
    }
    for meaning, (least, most) in bounds.items():
        if meaning in chunk.columns:
            values = np.asarray(chunk.columns[meaning], dtype=np.float64)
            row = first_row(~np.isnan(values) & ~((values >= least) & (values <= most)))
            if row is not None:
                chunk.location.refuse(row, f"{meaning} is {values[row]:g}, which no position has.")


def _check_value(chunk: Chunk) -> None:
    """Refuse a size that is none of coins: size times price must be the row's own value.

    The price is the mark; where there is none the entry, which for a few may be far from it.
    """
    columns = chunk.columns
    price = columns.get(Meaning.MARK_PRICE, columns.get(Meaning.ENTRY_PRICE))
    if Meaning.POSITION_VALUE_USD not in columns or price is None:
        return
    size, _ = _sized(chunk)
    value = np.abs(np.asarray(columns[Meaning.POSITION_VALUE_USD], dtype=np.float64))
    worth = np.abs(size) * np.asarray(price, dtype=np.float64)
    is_known = (value >= _LEAST_USD) | (worth >= _LEAST_USD)
    if Meaning.MARK_PRICE in columns:
        is_wrong = is_known & _is_apart(worth, value, _NEAR_MARK)
    else:
        is_wrong = is_known & _is_apart(worth, value, _FAR_FROM_ENTRY)
        is_usd = is_known & _is_apart(worth, value, _NEAR_ENTRY) & ~_is_apart(np.abs(size), value, _NEAR_ONE)
        if 2 * int(is_usd.sum()) > int(is_known.sum()):
            is_wrong |= is_usd
    row = first_row(np.asarray(is_wrong))
    if row is not None:
        chunk.location.refuse(
            row,
            f"{abs(size[row]):g} coins at {float(price[row]):g} are {worth[row]:,.0f} USD, and the value of the "
            f"position is given as {value[row]:,.0f}: give the size in coins and the value in USD.",
        )


def _is_apart(one: Float64, other: Float64, times: float) -> npt.NDArray[np.bool_]:
    return np.asarray((one > other * times) | (one < other / times))


def _check_levels(chunk: Chunk) -> None:
    """Refuse sides that are the wrong way round: by most liquidation prices, of longs above the mark, shorts below it.

    A few may be so, as the venue reports those that it is just liquidating.
    """
    columns = chunk.columns
    level = columns.get(Meaning.LIQUIDATION_PRICE)
    if level is None or (Meaning.MARK_PRICE not in columns and Meaning.POSITION_VALUE_USD not in columns):
        return
    size, side = _sized(chunk)
    mark = columns.get(Meaning.MARK_PRICE)
    if mark is None:
        value = np.abs(np.asarray(columns[Meaning.POSITION_VALUE_USD], dtype=np.float64))
        mark = np.full(len(size), np.nan)
        np.divide(value, np.abs(size), out=mark, where=(np.abs(size) >= NOTHING_BELOW) & (value >= _LEAST_USD))
    prices, marks_of = np.asarray(level, dtype=np.float64), np.asarray(mark, dtype=np.float64)
    is_known = np.isfinite(prices) & (prices > 0) & (prices < _NEVER_REACHED) & np.isfinite(marks_of)
    is_wrong = is_known & ((prices - marks_of) * side > 0)
    if 2 * int(is_wrong.sum()) > int(is_known.sum()):
        row = int(np.flatnonzero(is_wrong)[0])
        word, where = ("long", "above") if side[row] > 0 else ("short", "below")
        chunk.location.refuse(
            row,
            f"a {word} is said to be liquidated at {prices[row]:g}, which is {where} the mark of {marks_of[row]:g}, "
            "and most are like it: the sides, or the prices, are not what their columns are called.",
        )


def joined(chunks: Sequence[Chunk], keep: Keep | None) -> Series:
    """All rows in the order received, each account's once a time.

    Raises:
        InputError: two rows of one account and time differ and `keep` is None.
    """
    chunks = [chunk for chunk in chunks if len(chunk)]
    places = [(chunk.location, len(chunk)) for chunk in chunks]
    series = stacked(chunks)
    columns = series.columns
    # A stable sort: rows of one account and time stay in the order of the files, so that "first" and "last" are theirs.
    order = np.lexsort((columns[Meaning.TIME], columns[Meaning.ACCOUNT]))
    account, time = columns[Meaning.ACCOUNT][order], columns[Meaning.TIME][order]
    repeated = np.flatnonzero((account[1:] == account[:-1]) & (time[1:] == time[:-1])) + 1
    here, before = order[repeated], order[repeated - 1]
    if keep is None and len(repeated):
        _refuse_other_values(places, columns, here, before)
    leaving = before if keep is Keep.LAST else here
    kept = np.setdiff1d(order, leaving)
    kept = kept[np.argsort(received_ms(columns)[kept], kind="stable")]
    dropped = Counter(series.paths[at] for at in series.origins[leaving].tolist())
    return Series({name: column[kept] for name, column in columns.items()}, dropped, series.origins[kept], series.paths)


def _refuse_other_values(
    places: Sequence[tuple[SourceLocation, int]],
    columns: dict[Meaning, Numbers],
    here: npt.NDArray[np.intp],
    before: npt.NDArray[np.intp],
) -> None:
    for name in (Meaning.POSITION_SIZE, Meaning.HELD_SIDE, Meaning.LIQUIDATION_PRICE):
        if name not in columns:
            continue
        one, other = (np.asarray(columns[name][rows], dtype=np.float64) for rows in (here, before))
        at = first_row(np.asarray((one != other) & ~(np.isnan(one) & np.isnan(other))))
        if at is not None:
            ends = np.cumsum([count for _, count in places])
            names = []
            for row in (int(here[at]), int(before[at])):
                chunk = int(np.searchsorted(ends, row, side="right"))
                location, count = places[chunk]
                names.append(location.name(row - int(ends[chunk]) + count))
            raise InputError(
                f"{names[0]} describes the same account at the same time as {names[1]}, with another {name}: say which "
                "of them counts with --keep first or last."
            )


def received_ms(columns: dict[Meaning, Numbers]) -> npt.NDArray[np.int64]:
    """When each row was known, UTC milliseconds: its own column, otherwise the row's time."""
    time = np.asarray(columns[Meaning.TIME], dtype=np.int64)
    received = columns.get(Meaning.RECEIVED_TIME)
    if received is None:
        return time
    known = np.asarray(np.nan_to_num(np.asarray(received, dtype=np.float64), nan=float(MISSING_MS)), dtype=np.int64)
    # Nothing is known before it happened, whatever a column says.
    return np.maximum(np.where(known == MISSING_MS, time, known), time)


def convert(series: Series, instrument: Instrument) -> Converted:
    """The batch; accounts keep their numbers of 64 bits until `account_rows` counts them."""
    columns, step = series.columns, instrument.tick_size / MARK_STEPS_PER_TICK

    def steps(meaning: Meaning) -> npt.NDArray[np.int64]:
        values = _floats(series, meaning)
        # 0 steps stand for a price that does not exist.
        possible = np.isfinite(values) & (values > 0) & (values < _NEVER_REACHED)
        return np.asarray(np.where(possible, units.whole_steps(np.where(possible, values, 0.0), step), 0))

    def amounts(values: Float64) -> npt.NDArray[np.int64]:
        return np.where(np.isfinite(values), np.rint(np.nan_to_num(values) * 1e6), UNKNOWN_E6).astype(np.int64)

    # A position smaller than a lot still counts one: zero lots would mean that it was closed.
    batch = AccountPositions.from_columns(
        time_ms=series.times,
        received_ms=received_ms(columns),
        account=columns[Meaning.ACCOUNT],
        held_side=columns[Meaning.HELD_SIDE],
        quantity_lots=np.maximum(1, units.whole_steps(_floats(series, Meaning.POSITION_SIZE), instrument.lot_size)),
        value_e6=amounts(np.abs(_floats(series, Meaning.POSITION_VALUE_USD))),
        entry_steps=steps(Meaning.ENTRY_PRICE),
        liquidation_steps=steps(Meaning.LIQUIDATION_PRICE),
        leverage=np.rint(np.nan_to_num(_floats(series, Meaning.LEVERAGE))).astype(np.int64),
        is_cross=columns.get(Meaning.MARGIN_MODE, np.full(len(series), UNKNOWN_MODE, dtype=np.int8)),
        margin_e6=amounts(_floats(series, Meaning.POSITION_MARGIN_USD)),
        account_value_e6=amounts(_floats(series, Meaning.CROSS_ACCOUNT_VALUE_USD)),
        maintenance_e6=amounts(_floats(series, Meaning.CROSS_MAINTENANCE_USD)),
    )
    return Converted(batch, spans.of_range(series.times))


def _floats(series: Series, meaning: Meaning) -> Float64:
    column = series.columns.get(meaning)
    return np.full(len(series), np.nan) if column is None else np.asarray(column, dtype=np.float64)
