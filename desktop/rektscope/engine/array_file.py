"""A file of numpy columns with a description, for caches: written whole or not at all, read exactly or not at all.

Layout: `MAGIC`; one CRC-32 of everything behind it; the length of the head (both little-endian); the head, JSON with
the `description` and the name, dtype and shape of every column; then each column's bytes as they lie in memory, from
the next multiple of 64. Nothing in such a file is ever executed: no pickle, and a dtype is one of a short list.

The checksum finds damage by accident. Files are not synced, because one that a power cut left torn is found by it, too,
and a cache may be lost.
"""

import json
import math
import struct
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rektscope.files.whole_file import bytes_aside

MAGIC = b"rektscope columns 1\n"
_LENGTHS = struct.Struct("<IQ")
_ALIGNMENT = 64
_KINDS = frozenset(np.dtype(kind).str for kind in ("i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f4", "f8", "?"))
"""What a column may be, in this machine's byte order."""

Column = npt.NDArray[Any]


class ArrayFileError(Exception):
    """The file is not one of ours, or is damaged."""


def write_arrays(path: Path, description: Mapping[str, Any], columns: Mapping[str, Column]) -> None:
    """Write a file, aside first, and put it in the place of an older one.

    Args:
        path: of the file; its folder is made if need be.
        description: plain JSON values.
        columns: of any shape; of the numeric and boolean types up to 8 bytes.

    Raises:
        OSError: it cannot be written; then nothing is left of it.
        ValueError: a column or value of a kind that has no place in such a file: a defect of the caller.
    """
    arrays = {name: np.asarray(column, order="C") for name, column in columns.items()}
    if any(array.dtype.str not in _KINDS for array in arrays.values()):
        raise ValueError("only columns of plain numbers in this machine's byte order can be written")
    layout = [[name, array.dtype.str, array.shape] for name, array in arrays.items()]
    head = json.dumps({"description": description, "columns": layout}).encode("ascii")
    parts: list[bytes | memoryview] = [head]
    size = len(MAGIC) + _LENGTHS.size + len(head)
    for array in arrays.values():
        # Columns begin at cache lines, so that a view of the file's bytes is as fast to read as an array of its own.
        padding = -size % _ALIGNMENT
        parts += [bytes(padding), array.reshape(-1).view(np.uint8).data]
        size += padding + array.nbytes
    lengths = struct.pack("<Q", len(head))
    checksum = zlib.crc32(lengths)
    for part in parts:
        checksum = zlib.crc32(part, checksum)
    _write_whole(path, [MAGIC, struct.pack("<I", checksum), lengths, *parts])


def read_arrays(path: Path, largest_bytes: int) -> tuple[Any, dict[str, Column]]:
    """(description, columns) of a file, exactly as they were written; the columns cannot be written to.

    Raises:
        OSError: it cannot be read.
        ArrayFileError: it is larger than `largest_bytes`, is none of ours, or is damaged in any way.
    """
    if not path.is_file() or path.stat().st_size > largest_bytes:
        raise ArrayFileError(f"{path} is no file, or too large")
    # Into an array: numpy asks the system for large pages, where bytes of 17 MB take 4,000 small ones, 6 ms of a start.
    content = np.fromfile(path, dtype=np.uint8)
    content.flags.writeable = False
    start = len(MAGIC) + _LENGTHS.size
    if len(content) < start or content[: len(MAGIC)].tobytes() != MAGIC:
        raise ArrayFileError(f"{path} is no file of columns")
    checksum, head_bytes = _LENGTHS.unpack_from(content.data, len(MAGIC))
    # Before anything is parsed: behind this line only a file that somebody made on purpose can surprise the parser.
    if zlib.crc32(content.data[len(MAGIC) + 4 :]) != checksum:
        raise ArrayFileError(f"{path} is damaged")
    try:
        head = json.loads(content[start : start + head_bytes].tobytes())
        return head["description"], _columns(content, start + head_bytes, head["columns"])
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise ArrayFileError(f"{path} has a head that cannot be read") from error


def _columns(content: npt.NDArray[np.uint8], end: int, layout: Any) -> dict[str, Column]:  # noqa: ANN401 -- JSON, checked here
    """The columns behind the head, which ends at `end`; raises ValueError unless they fill the file exactly."""
    columns: dict[str, Column] = {}
    for name, kind, shape in layout:
        # A negative length would make `frombuffer` take all that follows, and an object dtype would take pointers.
        if kind not in _KINDS or not all(isinstance(length, int) and length >= 0 for length in shape):
            raise ValueError(f"the column {name!r} cannot be one")
        start, count = end + -end % _ALIGNMENT, math.prod(shape)
        columns[name] = np.frombuffer(content.data, dtype=kind, count=count, offset=start).reshape(shape)
        end = start + columns[name].nbytes
    if end != len(content):
        raise ValueError("the columns do not fill the file")
    return columns


def _write_whole(path: Path, parts: Sequence[bytes | memoryview]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with bytes_aside(path, synced=False) as file:  # a cache: after a power cut its checksum decides
        file.writelines(parts)
