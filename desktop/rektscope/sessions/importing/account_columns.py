"""Accounts and margin modes in tables of positions, as numbers.

An account is an address, or whatever a table numbers its accounts with. Here each is a number of 64 bits made of its
text, so that one account has one number in every file; `account_rows` counts them from 1 for the session.
"""

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from rektscope.market.events import UNKNOWN_MODE
from rektscope.sessions.importing.source_location import SourceLocation, first_row

_MODES = {"cross": 1, "isolated": 0}


def numbered(location: SourceLocation, column: pa.ChunkedArray) -> tuple[npt.NDArray[np.int64], dict[int, str]]:
    """A number for each account, and what each number stands for in lower case.

    Raises:
        InputError: a row names no account.
    """
    texts = pc.utf8_lower(pc.utf8_trim_whitespace(column.cast(pa.string())))
    missing = np.asarray(pc.fill_null(pc.equal(texts, ""), True).to_numpy(zero_copy_only=False))
    row = first_row(missing)
    if row is not None:
        location.refuse(row, "it does not say whose account the position is of.")
    from pandas.util import hash_array

    encoded = texts.combine_chunks().dictionary_encode()
    words = np.asarray(encoded.dictionary.to_pylist(), dtype=object)
    # Of the text alone, so that tables read apart, or in other processes, number an account alike: Python's own hash
    # differs from run to run.
    keys = hash_array(words, categorize=False).astype(np.int64) if len(words) else np.empty(0, dtype=np.int64)
    codes = np.asarray(encoded.indices.to_numpy())
    return keys[codes], dict(zip(keys.tolist(), words.tolist(), strict=True))


def modes(location: SourceLocation, column: pa.ChunkedArray) -> npt.NDArray[np.int8]:
    """1 for cross, 0 for isolated, UNKNOWN_MODE where the cell is empty.

    Raises:
        InputError: a word is neither.
    """
    encoded = pc.fill_null(column.cast(pa.string()), "").combine_chunks().dictionary_encode()
    words = [str(word).strip().lower() for word in encoded.dictionary.to_pylist()]
    codes = np.asarray(encoded.indices.to_numpy())
    odd = np.array([bool(word) and word not in _MODES for word in words] or [False])
    row = first_row(odd[codes]) if len(codes) else None
    if row is not None:
        location.refuse(row, f"margin_mode is {words[codes[row]][:40]!r}, which is neither cross nor isolated.")
    known = np.array([_MODES.get(word, UNKNOWN_MODE) for word in words] or [UNKNOWN_MODE], dtype=np.int8)
    return np.asarray(known[codes], dtype=np.int8)
