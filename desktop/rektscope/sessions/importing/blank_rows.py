"""Rows that hold nothing, as spreadsheets and editors leave them between and below the others: found and taken out."""

import numpy as np

from rektscope.sessions.importing.source_location import Rows

_NOTHING = b' \t\r"'


def without_blank_rows(text: bytes, delimiter: str) -> tuple[bytes, Rows | None]:
    """The lines of a block that hold something, and which lines of it they are; (text, None) where all do.

    A line of nothing but separators, quotes and spaces is blank.
    """
    mark = delimiter.encode()
    if not _may_hold_blank(text, mark):
        return text, None
    lines = text.split(b"\n")
    if not lines[-1]:
        lines.pop()
    kept = [row for row, line in enumerate(lines) if line.strip(_NOTHING + mark)]
    if len(kept) == len(lines):
        return text, None
    return b"\n".join([*(lines[row] for row in kept), b""]) if kept else b"", np.array(kept, dtype=np.int64)


def _may_hold_blank(text: bytes, mark: bytes) -> bool:
    """Whether a line begins like a blank one, by the first bytes of all lines at once.

    Most tables have none, and splitting millions of lines to see that would take longer than reading them.
    """
    begins = {b"\n"[0], b"\r"[0], mark[0], b" "[0]}
    quoted = b'""' + mark
    if text.startswith((b"\n", b"\r\n", mark, b" ", quoted)):
        return True
    letters = np.frombuffer(text, dtype=np.uint8)
    ends = np.flatnonzero(letters == b"\n"[0])
    counts = np.bincount(letters[ends[ends + 1 < len(letters)] + 1], minlength=256)
    if any(counts[each] for each in begins):
        return True
    return bool(counts[b'"'[0]]) and b"\n" + quoted in text
