"""Rows of one kind from several files as one series: in order, each once, with what was dropped counted by file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.sessions.importing.columns import Numbers, Piece
from rektscope.sessions.importing.keeping import Keep
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.repeated import without_repeats_of_files

Int64 = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """Rows of one market and kind in ascending order of their key, without duplicates.

    Attributes:
        columns: the numbers, by field name; an optional column that some files lack is NaN there.
        dropped: how many exact duplicates were dropped, by the file that they stood in.
    """

    columns: dict[Meaning, Numbers]
    dropped: Counter[Path]

    def __len__(self) -> int:
        return len(self.columns[Meaning.TIME])

    @property
    def times(self) -> Int64:
        """Milliseconds UTC, in order."""
        return np.asarray(self.columns[Meaning.TIME], dtype=np.int64)


def numbers_of(series: Series, others: Sequence[Piece]) -> tuple[Int64, Int64]:
    """The numbers of trades in ascending order and their times, with those of rows that are no trades of the series."""
    ids = np.concatenate([series.columns[Meaning.TRADE_ID], *(piece.columns[Meaning.TRADE_ID] for piece in others)])
    times = np.concatenate([series.times, *(piece.columns[Meaning.TIME] for piece in others)])
    if others:
        order = np.argsort(ids, kind="stable")
        ids, times = ids[order], times[order]
    return ids.astype(np.int64), times.astype(np.int64)


def joined(pieces: Sequence[Piece], kind: Kind, keep: Keep | None = None) -> Series:
    """All rows of `pieces`: trades by their number, the rest by time; liquidations have no key but themselves.

    `keep` says which of contradicting rows stays. The pieces give their columns away one by one, so that a month of
    trades is not held twice.

    Raises:
        InputError: two rows with one key say different things and `keep` is None; the sentence names both lines.
    """
    pieces = [piece for piece in pieces if len(piece)]
    dropped: Counter[Path] = Counter()
    key_name = Meaning.TRADE_ID if kind is Kind.TRADE else Meaning.TIME
    has_key = kind is not Kind.LIQUIDATION and all(_has_key(piece, key_name) for piece in pieces)
    if not has_key:
        pieces, dropped = without_repeats_of_files(pieces)
        for piece in pieces:
            piece.columns.pop(Meaning.TRADE_ID, None)
    names = list(dict.fromkeys(name for piece in pieces for name in piece.columns))
    columns = {name: np.concatenate([_taken(piece, name) for piece in pieces]) for name in names}
    if not has_key:
        order = np.argsort(columns[Meaning.TIME], kind="stable")
        return Series({name: columns.pop(name)[order] for name in names}, dropped)
    return _without_duplicates(pieces, columns, key_name, keep)


def _has_key(piece: Piece, key: Meaning) -> bool:
    """Whether the rows have one: ids that are all empty are none."""
    return key in piece.columns and (key is Meaning.TIME or bool(np.any(piece.columns[key] != 0)))


def _without_duplicates(
    pieces: Sequence[Piece], columns: dict[Meaning, Numbers], key_name: Meaning, keep: Keep | None
) -> Series:
    key = columns[key_name]
    if bool(np.all(key[1:] > key[:-1])):
        return Series(columns, Counter())
    order = np.argsort(key, kind="stable")
    if keep is Keep.LARGER and (size := _size(columns)) is not None:
        order = np.lexsort((size, key))
    repeated = np.flatnonzero(key[order][1:] == key[order][:-1]) + 1
    if keep is None:
        _refuse_contradiction(pieces, columns, order, repeated)
    # The last of equal keys is kept where the last or the larger is asked for, otherwise the first.
    leaving = order[repeated - 1] if keep in {Keep.LAST, Keep.LARGER} else order[repeated]
    dropped = Counter(pieces[at].place.path for at in _piece_of(pieces, leaving))
    kept = order[~np.isin(order, leaving)]
    return Series({name: columns.pop(name)[kept] for name in list(columns)}, dropped)


def _size(columns: dict[Meaning, Numbers]) -> Numbers | None:
    """What "larger" compares: the amount of the rows; None where they have none, and the first is kept."""
    amounts = (Meaning.VOLUME, Meaning.QUANTITY, Meaning.OPEN_INTEREST)
    found = next((columns[meaning] for meaning in amounts if meaning in columns), None)
    return None if found is None else np.nan_to_num(np.asarray(found, dtype=np.float64), nan=-1.0)


def _taken(piece: Piece, name: Meaning) -> Numbers:
    column = piece.columns.pop(name, None)
    return np.full(len(piece), np.nan) if column is None else column


def _refuse_contradiction(
    pieces: Sequence[Piece],
    columns: dict[Meaning, Numbers],
    order: npt.NDArray[np.intp],
    repeated: npt.NDArray[np.intp],
) -> None:
    """Each repeated row must say what the row before it says; a column that one of them lacks says nothing."""
    here, before = order[repeated], order[repeated - 1]
    for name, column in columns.items():
        differs = column[here] != column[before]
        if np.issubdtype(column.dtype, np.floating):
            differs &= ~(np.isnan(column[here]) | np.isnan(column[before]))
        if not differs.any():
            continue
        at = int(np.argmax(differs))
        first, second = int(before[at]), int(here[at])
        raise InputError(
            f"{_name(pieces, second)} repeats {_name(pieces, first)} with another {name} "
            f"({column[second]} for {column[first]}), as does every further pair like it: say which of them "
            "counts with "
            "--keep first, last or larger."
        )


def _piece_of(pieces: Sequence[Piece], rows: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    return np.searchsorted(_ends(pieces), rows, side="right")


def _ends(pieces: Sequence[Piece]) -> npt.NDArray[np.intp]:
    return np.cumsum([len(piece) for piece in pieces])


def _name(pieces: Sequence[Piece], row: int) -> str:
    at = int(np.searchsorted(_ends(pieces), row, side="right"))
    before = int(_ends(pieces)[at - 1]) if at else 0
    return pieces[at].place.name(row - before)
