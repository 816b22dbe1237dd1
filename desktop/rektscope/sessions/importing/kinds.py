"""What a table of candles really holds: trades, mark prices, index prices or, in one downloader's files, funding.

Binance's mark and index candles have the very names and columns of its traded ones; only their folder differs, and
their volume is zero. The freqtrade downloader writes funding rates as candles whose `open` is the rate and whose
other columns are zero. Where columns and folder leave it open, the user is asked.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.sessions.importing.columns import Piece
from rektscope.sessions.importing.tables import Table

CANDLE_KINDS = (Kind.CANDLE, Kind.MARK, Kind.INDEX)
"""What `--kind` may say of candles without volume."""

_FOLDERS = {"markpriceklines": Kind.MARK, "indexpriceklines": Kind.INDEX}
_PREMIUM_FOLDER = "premiumindexklines"
_WORDS = {"mark": Kind.MARK, "index": Kind.INDEX}


@dataclass(frozen=True, slots=True)
class Sorted:
    """A table with the kind of events it holds; `used_asked` tells whether the user's word decided it."""

    table: Table
    kind: Kind
    pieces: tuple[Piece, ...]
    used_asked: bool = False


def sort_out(table: Table, asked: Kind | None) -> Sorted:
    """What `table` holds; `asked` is the user's `--kind`, taken where the table does not tell.

    Raises:
        InputError: candles without volume and no word on what they are, or a name that contradicts the columns.
    """
    kind = table.reading.layout.kind
    if kind is not Kind.CANDLE or not table.rows:
        return Sorted(table, kind, table.pieces)
    if _is_funding(table):
        return Sorted(table, Kind.FUNDING, tuple(_as_funding(piece) for piece in table.pieces))
    hinted = _hint(table.path)
    has_volume = any(bool(np.any(piece.columns.get("volume", np.zeros(1)) != 0)) for piece in table.pieces)
    if has_volume and hinted is None:
        return Sorted(table, Kind.CANDLE, table.pieces)
    if not has_volume and hinted is not None:
        return Sorted(table, hinted, table.pieces)
    if asked is not None:
        return Sorted(table, asked, table.pieces, used_asked=True)
    if has_volume:
        raise InputError(
            f"{table.path} is named as {hinted} prices but its candles carry traded volume: say which with --kind."
        )
    raise InputError(
        f"{table.path} has candles without volume: say with --kind whether they are mark, index or (nothing having "
        "been traded) candle."
    )


def _hint(path: Path) -> Kind | None:
    folders = {part.lower() for part in path.absolute().parts[:-1]}
    if _PREMIUM_FOLDER in folders:
        raise InputError(f"{path} holds premium index candles, which are no prices: rektscope has no use for them.")
    for folder, kind in _FOLDERS.items():
        if folder in folders:
            return kind
    words = set(re.split(r"[^a-z0-9]+", path.name.lower()))
    return next((kind for word, kind in _WORDS.items() if word in words), None)


def _is_funding(table: Table) -> bool:
    names = ("high", "low", "close", "volume")
    return bool(table.pieces) and all(
        all(name in piece.columns and not np.any(piece.columns[name]) for name in names)
        and bool(np.all(np.abs(piece.columns["open"]) < 1))
        for piece in table.pieces
    )


def _as_funding(piece: Piece) -> Piece:
    columns = {"time": piece.columns["time"], "rate": piece.columns["open"]}
    return Piece.of(piece.place, columns, piece.labels)
