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

Int64 = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """Rows of one market and kind in ascending order of their key, without duplicates.

    Attributes:
        columns: the numbers, by field name; an optional column that some files lack is NaN there.
        dropped: how many exact duplicates were dropped, by the file that they stood in.
    """

    columns: dict[str, Numbers]
    dropped: Counter[Path]

    def __len__(self) -> int:
        return len(self.columns["time"])

    @property
    def times(self) -> Int64:
        """Milliseconds UTC, in order."""
        return np.asarray(self.columns["time"], dtype=np.int64)


def joined(pieces: Sequence[Piece], kind: Kind) -> Series:
    """All rows of `pieces`: trades by their number, everything else by its time.

    The pieces give their columns away one by one, so that a month of trades is not held twice.

    Raises:
        InputError: two rows with one key say different things; the sentence names both lines.
    """
    pieces = [piece for piece in pieces if len(piece)]
    names = list(dict.fromkeys(name for piece in pieces for name in piece.columns))
    columns = {name: np.concatenate([_taken(piece, name) for piece in pieces]) for name in names}
    key = columns["id" if kind is Kind.TRADE else "time"]
    if bool(np.all(key[1:] > key[:-1])):
        return Series(columns, Counter())
    order = np.argsort(key, kind="stable")
    key = key[order]
    repeated = np.flatnonzero(key[1:] == key[:-1]) + 1
    _refuse_contradiction(pieces, columns, order, repeated)
    dropped = Counter(pieces[at].place.path for at in _piece_of(pieces, order[repeated]))
    kept = np.delete(order, repeated)
    return Series({name: columns.pop(name)[kept] for name in names}, dropped)


def _taken(piece: Piece, name: str) -> Numbers:
    column = piece.columns.pop(name, None)
    return np.full(len(piece), np.nan) if column is None else column


def _refuse_contradiction(
    pieces: Sequence[Piece], columns: dict[str, Numbers], order: npt.NDArray[np.intp], repeated: npt.NDArray[np.intp]
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
            f"({column[second]} for {column[first]}): delete the one that is wrong."
        )


def _piece_of(pieces: Sequence[Piece], rows: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    return np.searchsorted(_ends(pieces), rows, side="right")


def _ends(pieces: Sequence[Piece]) -> npt.NDArray[np.intp]:
    return np.cumsum([len(piece) for piece in pieces])


def _name(pieces: Sequence[Piece], row: int) -> str:
    at = int(np.searchsorted(_ends(pieces), row, side="right"))
    before = int(_ends(pieces)[at - 1]) if at else 0
    return pieces[at].place.name(row - before)
