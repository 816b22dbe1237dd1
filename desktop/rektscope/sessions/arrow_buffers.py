"""Columns of Arrow as numpy arrays and back, from the buffers: pyarrow's own conversions import pandas, at 0.3 s.

Nothing here knows what a column means.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Array = npt.NDArray[Any]


def numbers_of(column: pa.ChunkedArray | pa.Array) -> Array:
    """The values of a column of whole numbers, times, doubles or truths, without a copy where it is in one piece.

    A double that is missing is NaN.

    Raises:
        ValueError: another value is missing, for which there is no number: a defect of the caller.
    """
    pieces = column.chunks if isinstance(column, pa.ChunkedArray) else [column]
    arrays = [_values(piece) for piece in pieces]
    if not arrays:
        return np.empty(0, dtype=_dtype(column.type))
    return arrays[0] if len(arrays) == 1 else np.concatenate(arrays)


def present_in(column: pa.ChunkedArray | pa.Array) -> npt.NDArray[np.bool_]:
    """Which values of a column are there."""
    return numbers_of(column.is_valid()).astype(np.bool_, copy=False)


def array_of(values: npt.NDArray[np.int64] | npt.NDArray[np.int8] | npt.NDArray[np.uint8]) -> pa.Array:
    """Whole numbers as a column of their type, none of them missing; the array must not be written to afterwards."""
    contiguous = np.ascontiguousarray(values)
    kind = "uint" if contiguous.dtype.kind == "u" else "int"
    arrow_type = pa.type_for_alias(f"{kind}{8 * contiguous.dtype.itemsize}")
    return pa.Array.from_buffers(arrow_type, len(contiguous), [None, pa.py_buffer(contiguous)])


def words_of(words: Sequence[str]) -> pa.Array:
    """Texts as a column of Arrow strings."""
    texts = [word.encode() for word in words]
    ends = np.cumsum([0, *map(len, texts)]).astype(np.int32)
    return pa.Array.from_buffers(pa.string(), len(texts), [None, pa.py_buffer(ends), pa.py_buffer(b"".join(texts))])


def _values(piece: pa.Array) -> Array:
    validity, data = piece.buffers()
    dtype, rows = _dtype(piece.type), slice(piece.offset, piece.offset + len(piece))
    if data is None:
        return np.empty(0, dtype=dtype)
    # A piece may be a slice: its buffers are those of the whole, and truths have eight to a byte.
    values = _bits(data, rows) if dtype == np.bool_ else np.frombuffer(data, dtype=dtype)[rows]
    if piece.null_count:
        if dtype.kind != "f":
            raise ValueError(f"{piece.null_count} values of a column of {piece.type} are missing")
        return np.where(_bits(validity, rows), values, np.nan)
    return values


def _bits(buffer: pa.Buffer, rows: slice) -> npt.NDArray[np.bool_]:
    packed = np.frombuffer(buffer, dtype=np.uint8)
    return np.unpackbits(packed, count=rows.stop, bitorder="little")[rows].view(np.bool_)


def _dtype(arrow_type: pa.DataType) -> np.dtype[Any]:
    if pa.types.is_boolean(arrow_type):
        return np.dtype(np.bool_)
    kind = "f" if pa.types.is_floating(arrow_type) else "u" if pa.types.is_unsigned_integer(arrow_type) else "i"
    return np.dtype(f"{kind}{arrow_type.bit_width // 8}")
