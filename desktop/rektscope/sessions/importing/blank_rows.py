"""Rows that hold nothing, as spreadsheets and editors leave them between and below the others: found and taken out."""

import numpy as np

from rektscope.sessions.importing.source_location import Rows

_NOTHING = b' \t\r"'


def without_blank_rows(text: bytes, delimiter: str) -> tuple[bytes, Rows | None]:
    """The lines of a block that hold something, and which lines of it they are; (text, None) where all do.

    A line of nothing but separators, quotes and spaces is blank.
    """
    mark = delimiter.encode()
    starts = (b"\n", b"\r\n", mark, b" ", b'""' + mark)
    if not text.startswith(starts) and not any(b"\n" + start in text for start in starts):
        return text, None
    lines = text.split(b"\n")
    if not lines[-1]:
        lines.pop()
    kept = [row for row, line in enumerate(lines) if line.strip(_NOTHING + mark)]
    if len(kept) == len(lines):
        return text, None
    return b"\n".join([*(lines[row] for row in kept), b""]) if kept else b"", np.array(kept, dtype=np.int64)
