"""Rows of one kind from several files as one series: in order, each once, with what was dropped counted by file."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.sessions.importing.clock_changes import are_shown_twice
from rektscope.sessions.importing.columns import Chunk, Numbers
from rektscope.sessions.importing.keeping import Keep
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.repeated import without_repeats_of_files

Int64 = npt.NDArray[np.int64]


class Series(msgspec.Struct, frozen=True, eq=False):
    """Rows of one market and kind in ascending order of their key, without duplicates.

    Attributes:
        columns: the numbers, by field name; an optional column that some files lack is NaN there.
        dropped: how many exact duplicates were dropped, by the file that they stood in.
        origins: which of `paths` each row stood in.
    """

    columns: dict[Meaning, Numbers]
    dropped: Counter[Path]
    origins: npt.NDArray[np.int32]
    paths: tuple[Path, ...]

    def __len__(self) -> int:
        return len(self.columns[Meaning.TIME])

    def chosen(self, columns: dict[Meaning, Numbers], rows: npt.NDArray[np.intp]) -> "Series":
        """Some of the rows, given as indices, with columns that were made of them."""
        return Series(columns, self.dropped, self.origins[rows], self.paths)

    @property
    def times(self) -> Int64:
        """Milliseconds UTC, in order."""
        return np.asarray(self.columns[Meaning.TIME], dtype=np.int64)


def numbers_of(series: Series, others: Sequence[Chunk]) -> tuple[Int64, Int64]:
    """The numbers of trades in ascending order and their times, with those of rows that are no trades of the series."""
    ids, times = np.asarray(series.columns[Meaning.TRADE_ID], dtype=np.int64), series.times
    if not others:
        return ids, times
    more = [(chunk.columns[Meaning.TRADE_ID], chunk.columns[Meaning.TIME]) for chunk in others]
    ids = np.concatenate([ids, *(each for each, _ in more)]).astype(np.int64)
    times = np.concatenate([times, *(each for _, each in more)]).astype(np.int64)
    order = np.argsort(ids, kind="stable")
    return ids[order], times[order]


def joined(chunks: Sequence[Chunk], kind: Kind, keep: Keep | None = None) -> Series:
    """All rows of `chunks`: trades by their number, the rest by time; liquidations have no key but themselves.

    `keep` decides which of contradicting rows stays. The pieces give their columns away one by one, so that a month of
    trades is not held twice.

    Raises:
        InputError: two rows with one key differ and `keep` is None; the sentence names both lines.
    """
    chunks = [chunk for chunk in chunks if len(chunk)]
    dropped: Counter[Path] = Counter()
    key_name = Meaning.TRADE_ID if kind is Kind.TRADE else Meaning.TIME
    is_order = kind is Kind.LIQUIDATION and not all(Meaning.LONG_TOTAL_USD in chunk.columns for chunk in chunks)
    has_key = not is_order and all(_has_key(chunk, key_name) for chunk in chunks)
    if not has_key:
        chunks, dropped = without_repeats_of_files(chunks)
        for chunk in chunks:
            chunk.columns.pop(Meaning.TRADE_ID, None)
    whole = stacked(chunks)
    columns, origins, paths = whole.columns, whole.origins, whole.paths
    names = list(columns)
    if not has_key:
        order = np.argsort(columns[Meaning.TIME], kind="stable")
        return Series({name: columns.pop(name)[order] for name in names}, dropped, origins[order], paths)
    kept, dropped = _without_duplicates(chunks, columns, key_name, keep)
    if kept is None:
        return Series(columns, dropped, origins, paths)
    return Series({name: columns.pop(name)[kept] for name in names}, dropped, origins[kept], paths)


def stacked(chunks: Sequence[Chunk]) -> Series:
    """All rows as they stand, one piece after the other; the pieces give their columns away."""
    names = list(dict.fromkeys(name for chunk in chunks for name in chunk.columns))
    paths = tuple(dict.fromkeys(chunk.location.path for chunk in chunks))
    places = [paths.index(chunk.location.path) for chunk in chunks]
    origins = np.repeat(np.array(places, dtype=np.int32), [len(chunk) for chunk in chunks])
    columns = {name: np.concatenate([_taken(chunk, name) for chunk in chunks]) for name in names}
    return Series(columns, Counter(), origins, paths)


def _has_key(chunk: Chunk, key: Meaning) -> bool:
    """Whether the rows have one: ids that are all empty are none."""
    return key in chunk.columns and (key is Meaning.TIME or bool(np.any(chunk.columns[key] != 0)))


def _without_duplicates(
    chunks: Sequence[Chunk], columns: dict[Meaning, Numbers], key_name: Meaning, keep: Keep | None
) -> tuple[npt.NDArray[np.intp] | None, Counter[Path]]:
    """The rows to keep in the order of their key (None for all, as they stand), and how many leave each file."""
    key = columns[key_name]
    # Nearly every file is in order, and sorting a month of trades takes longer than reading it.
    if bool(np.all(key[1:] > key[:-1])):
        return None, Counter()
    order = np.argsort(key, kind="stable")
    size = _size(columns) if keep is Keep.LARGER else None
    if size is not None:
        order = np.lexsort((size, key))
    repeated = np.flatnonzero(key[order][1:] == key[order][:-1]) + 1
    if keep is None:
        _refuse_contradiction(chunks, columns, order, repeated)
    # Rows that differ in size stand in its order, so that the last of equal keys is the larger one.
    leaving = order[repeated - 1] if keep is Keep.LAST or size is not None else order[repeated]
    dropped = Counter(chunks[at].location.path for at in _chunk_of(chunks, leaving))
    return order[~np.isin(order, leaving)], dropped


def _size(columns: dict[Meaning, Numbers]) -> Numbers | None:
    """What "larger" compares: the amount of the rows; None where they have none, and the first is kept."""
    amounts = (Meaning.VOLUME, Meaning.QUANTITY, Meaning.OPEN_INTEREST)
    found = next((columns[meaning] for meaning in amounts if meaning in columns), None)
    return None if found is None else np.nan_to_num(np.asarray(found, dtype=np.float64), nan=-1.0)


def _taken(chunk: Chunk, name: Meaning) -> Numbers:
    column = chunk.columns.pop(name, None)
    return np.full(len(chunk), np.nan) if column is None else column


def _refuse_contradiction(
    chunks: Sequence[Chunk],
    columns: dict[Meaning, Numbers],
    order: npt.NDArray[np.intp],
    repeated: npt.NDArray[np.intp],
) -> None:
    """Each repeated row must have the values of the row before it; a column that one of them lacks is not compared."""
    here, before = order[repeated], order[repeated - 1]
    for name, column in columns.items():
        differs = column[here] != column[before]
        if np.issubdtype(column.dtype, np.floating):
            differs &= ~(np.isnan(column[here]) | np.isnan(column[before]))
        if not differs.any():
            continue
        at = int(np.argmax(differs))
        first, second = int(before[at]), int(here[at])
        times = columns[Meaning.TIME][here[differs]].astype(np.int64)
        if Meaning.TRADE_ID not in columns and are_shown_twice(times):
            raise InputError(
                f"{_name(chunks, second)} repeats {_name(chunks, first)} with another {name}, in a night in which "
                "clocks go back: the times seem to be of such a clock, and only in UTC are the two hours two. Write "
                "them in UTC or with their zone; if they are in UTC, say which row counts with --keep first, last or "
                "larger."
            )
        raise InputError(
            f"{_name(chunks, second)} repeats {_name(chunks, first)} with another {name} "
            f"({column[second]} for {column[first]}), as does every further pair like it: say which of them "
            "counts with "
            "--keep first, last or larger."
        )


def _chunk_of(chunks: Sequence[Chunk], rows: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    return np.searchsorted(_ends(chunks), rows, side="right")


def _ends(chunks: Sequence[Chunk]) -> npt.NDArray[np.intp]:
    return np.cumsum([len(chunk) for chunk in chunks])


def _name(chunks: Sequence[Chunk], row: int) -> str:
    at = int(np.searchsorted(_ends(chunks), row, side="right"))
    before = int(_ends(chunks)[at - 1]) if at else 0
    return chunks[at].location.name(row - before)
