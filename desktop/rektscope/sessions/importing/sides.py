"""Sides in tables as signs: +1 for buy or long, -1 for sell or short."""

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from rektscope.sessions.arrow_buffers import numbers_of
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.source_location import SourceLocation, first_row

_ORDERS = {**dict.fromkeys(("buy", "b", "bid"), 1), **dict.fromkeys(("sell", "s", "ask", "a"), -1)}
"""Words for the side of an order or a taker. Hyperliquid writes B and A (bid and ask) for the aggressor's side."""

_SIGNS = {**dict.fromkeys(("1", "+1", "1.0"), 1), **dict.fromkeys(("-1", "-1.0"), -1)}
"""Of a taker, beside one another only: a 1 beside a 0 may be either side."""

_UNKNOWN = "unknown"
"""What tardis writes where a venue gave no side (https://docs.tardis.dev/downloadable-csv-files#trades)."""

_POSITIONS = {"long": 1, "short": -1}
_OF_POSITIONS = frozenset({Meaning.LIQUIDATED_SIDE, Meaning.HELD_SIDE})


def sides(
    location: SourceLocation, column: pa.ChunkedArray, meaning: Meaning, *, may_miss: bool = False
) -> npt.NDArray[np.int8]:
    """The signs of a column of words; 0 where one is missing and may, or its source did not know it.

    The side of a position, liquidated or held, must be written as `long` or `short`, that of an order as `buy` or
    `sell`: the order that closes a position goes the other way, so neither is ever taken for the other.

    Raises:
        InputError: a word is no side; the sentence names its line.
    """
    encoded = column.combine_chunks().dictionary_encode()
    known, others = (_POSITIONS, _ORDERS) if meaning in _OF_POSITIONS else (_ORDERS, _POSITIONS)
    words = [str(word) for word in encoded.dictionary.to_pylist()]
    if known is _ORDERS and {_SIGNS.get(word.strip()) for word in words} == {1, -1}:
        known = _SIGNS
    signs = np.array([known.get(word.strip().lower(), 0) for word in words] or [0], dtype=np.int8)
    codes = numbers_of(encoded.indices.fill_null(-1) if encoded.null_count else encoded.indices)
    found = np.where(codes < 0, 0, signs[np.maximum(codes, 0)])
    open_words = np.array([word.strip().lower() == _UNKNOWN for word in words] or [False]) & (known is not _POSITIONS)
    is_open = (codes >= 0) & open_words[np.maximum(codes, 0)]
    row = first_row((found == 0) & ~is_open & ((codes >= 0) | (not may_miss)))
    if row is not None:
        word = words[codes[row]] if codes[row] >= 0 else ""
        other = Meaning.LIQUIDATION_ORDER_SIDE if known is _POSITIONS else Meaning.LIQUIDATED_SIDE
        more = f" (if liquidations are meant, say --as COLUMN={other})" if word.strip().lower() in others else ""
        location.refuse(row, f"{meaning} is {word[:40]!r}, which is none of {', '.join(known)}{more}.")
    return np.asarray(found, dtype=np.int8)
