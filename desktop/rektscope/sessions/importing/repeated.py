"""Rows without a key of their own (liquidations, trades without numbers): which of equal rows are repetitions.

Two orders of one moment, price and size may be real, so equal rows of one file are all kept. What is dropped are the
second copies of a source that writes each row twice, and what a second file repeats of a first.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rektscope.sessions.importing.columns import Chunk


def without_second_copies(chunks: list[Chunk]) -> tuple[list[Chunk], int]:
    """Every second of equal rows left out, where all rows stand there an even number of times; and how many.

    Rows of a file that holds any row an odd number of times are all kept: it was not written twice.
    """
    used = [chunk for chunk in chunks if len(chunk)]
    if not used:
        return chunks, 0
    number, group, sizes = _numbered(used)
    if bool(np.any(sizes % 2)):
        return chunks, 0
    # The first half of each group of equal rows, whether the source writes pairs or the whole file twice.
    kept = number < sizes[group] // 2
    ends = np.cumsum([len(chunk) for chunk in used])
    halves = [chunk.chosen(np.flatnonzero(kept[end - len(chunk) : end])) for chunk, end in zip(used, ends, strict=True)]
    return halves, int((~kept).sum())


def without_repeats_of_files(chunks: Sequence[Chunk]) -> tuple[list[Chunk], Counter[Path]]:
    """Each row as often as the file has it that has it most often; what other files repeat is counted by file."""
    used = [chunk for chunk in chunks if len(chunk)]
    dropped: Counter[Path] = Counter()
    if not _overlap(used):
        return used, dropped
    of_file: dict[Path, list[Chunk]] = {}
    for chunk in used:
        of_file.setdefault(chunk.location.path, []).append(chunk)
    _, group, sizes = _numbered(used)
    ends = dict(zip(map(id, used), np.cumsum([len(chunk) for chunk in used]).tolist(), strict=True))
    kept_of_group = np.zeros(len(sizes), dtype=np.int64)
    kept: dict[int, Chunk] = {}
    for path, mine in of_file.items():
        rows = np.concatenate([np.arange(ends[id(chunk)] - len(chunk), ends[id(chunk)]) for chunk in mine])
        # The n-th copy in a file is new only where all files before had fewer than n.
        copy = _number_within(group[rows])
        is_new = copy >= kept_of_group[group[rows]]
        # `at`, as a group is in it several times, of which plain indexing would count only the last.
        np.maximum.at(kept_of_group, group[rows], copy + 1)
        dropped[path] += int((~is_new).sum())
        start = 0
        for chunk in mine:
            kept[id(chunk)] = chunk.chosen(np.flatnonzero(is_new[start : start + len(chunk)]))
            start += len(chunk)
    return [kept[id(chunk)] for chunk in used], +dropped


def _overlap(chunks: list[Chunk]) -> bool:
    """Whether pieces of different files share some time."""
    spans = sorted((chunk.first_ms or 0, chunk.last_ms or 0, str(chunk.location.path)) for chunk in chunks)
    reached: dict[str, int] = {}
    for first, last, path in spans:
        if any(end >= first for other, end in reached.items() if other != path):
            return True
        reached[path] = max(last, reached.get(path, last))
    return False


def _numbered(
    chunks: list[Chunk],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """For all rows: which copy of its row it is (from 0) and which group of equal rows it is in; the groups' sizes."""
    names = list(dict.fromkeys(meaning for chunk in chunks for meaning in chunk.columns))
    columns = [
        np.concatenate([np.asarray(chunk.columns.get(name, np.full(len(chunk), np.nan))) for chunk in chunks])
        for name in names
    ]
    import pandas as pd

    frame = pd.DataFrame(dict(zip(map(str, names), columns, strict=True)))
    group = frame.groupby(list(frame.columns), sort=False, dropna=False).ngroup().to_numpy().astype(np.int64)
    return _number_within(group), group, np.bincount(group)


def _number_within(group: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Which copy of its group each row is, counted from 0 in the order of the rows."""
    order = np.argsort(group, kind="stable")
    ordered = group[order]
    starts = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])) if len(ordered) else np.zeros(0, np.int64)
    lengths = np.diff(np.append(starts, len(ordered)))
    number = np.empty(len(group), dtype=np.int64)
    number[order] = np.arange(len(group)) - np.repeat(starts, lengths)
    return number
