"""Candles of one market in files of different lengths, as folders of downloaded data hold them: one length counts.

Candles of a minute and of an hour are made of the same trades; together they would count them twice.
"""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.sessions.importing import spans
from rektscope.sessions.importing.batches import length_by_close
from rektscope.sessions.importing.columns import Chunk
from rektscope.sessions.importing.extraction import LeftOut
from rektscope.sessions.importing.kinds import CANDLE_KINDS
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.parts import Part, ReadTable

_WRITTEN = re.compile(r"(\d{1,4})([smhdw])")
_UNITS_MS = {"s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000}


def read_length(written: str) -> int:
    """Milliseconds of a length as venues write it: 30s, 1m, 4h, 1d.

    Raises:
        InputError: it is none.
    """
    match = _WRITTEN.fullmatch(written.strip().lower())
    if match is None or not int(match[1]):
        raise InputError(f"--candle-length {written}: write the length of the candles as 1m, 5m, 1h or 1d.")
    return int(match[1]) * _UNITS_MS[match[2]]


def length_text(length_ms: int) -> str:
    """The same the other way, in the largest unit that it is whole in; a week is seven days."""
    unit = next((each for each in "dhms" if length_ms % _UNITS_MS[each] == 0), "s")
    return f"{length_ms / _UNITS_MS[unit]:g}{unit}"


def of_one_length(tables: Sequence[ReadTable], length_ms: int | None) -> list[ReadTable]:
    """The tables, without candles of other lengths than the one that the user has chosen; their rows are left out.

    Args:
        tables: all that were read.
        length_ms: the length that counts where a market has several, None where nothing was chosen.

    Raises:
        InputError: there are several and none was chosen, or none is of that length.
    """
    if length_ms is not None:
        tables = _with_length(tables, length_ms)
    parts = [part for table in tables for part in table.parts if part.kind in CANDLE_KINDS]
    lengths = {id(part): _length_of(part) for part in parts}
    if length_ms is not None and length_ms not in lengths.values():
        found = ", ".join(length_text(each) for each in sorted({each for each in lengths.values() if each}))
        raise InputError(
            f"--candle-length {length_text(length_ms)} fits none of the files, which have "
            f"{f'candles of {found}' if found else 'no candles'}."
        )
    aside: set[int] = set()
    for market, kind in dict.fromkeys((part.market.name, part.kind) for part in parts):
        mine = [part for part in parts if (part.market.name, part.kind) == (market, kind) and lengths[id(part)]]
        if len({lengths[id(part)] for part in mine}) < 2:  # noqa: PLR2004 -- several
            continue
        if length_ms is None or all(lengths[id(part)] != length_ms for part in mine):
            raise InputError(_several(market, mine, {part.table.path.name: lengths[id(part)] or 0 for part in mine}))
        aside |= {id(part) for part in mine if lengths[id(part)] != length_ms}
    return [_without(table, aside) for table in tables]


def _with_length(tables: Sequence[ReadTable], length_ms: int) -> list[ReadTable]:
    """The tables, with a close time for a single candle of a market, whose length only the user can know."""
    parts = [part for table in tables for part in table.parts if part.kind in CANDLE_KINDS]
    rows = Counter((part.market.name, part.kind) for part in parts for _ in range(part.rows))

    def closed(part: Part) -> Part:
        is_single = rows[part.market.name, part.kind] == 1 and part.rows == 1
        if part.kind not in CANDLE_KINDS or not is_single or _length_of(part) is not None:
            return part
        return replace(part, chunks=tuple(_closing_after(chunk, length_ms) for chunk in part.chunks))

    return [replace(table, parts=tuple(closed(part) for part in table.parts)) for table in tables]


def _closing_after(chunk: Chunk, length_ms: int) -> Chunk:
    if Meaning.OPEN not in chunk.columns:
        return chunk
    closes = chunk.columns[Meaning.TIME].astype(np.float64) + length_ms
    return replace(chunk, columns={**chunk.columns, Meaning.CLOSE_TIME: closes})


def _without(table: ReadTable, aside: set[int]) -> ReadTable:
    """The table without these parts; rows that no other part has are left out."""
    parts = tuple(part for part in table.parts if id(part) not in aside)
    if len(parts) == len(table.parts):
        return table
    names = {part.market.name for part in parts}
    used = {name: count for name, count in table.used.items() if name in names}
    unused = Counter(table.unused)
    unused[LeftOut.OTHER_LENGTH] += sum(table.used.values()) - sum(used.values())
    return replace(table, parts=parts, used=used, unused=unused)


def _length_of(part: Part) -> int | None:
    """How long the candles of a part are; None for samples, and for a single candle without a close time."""
    chunks = [chunk for chunk in part.chunks if Meaning.OPEN in chunk.columns and len(chunk)]
    if not chunks:
        return None
    times = np.concatenate([chunk.columns[Meaning.TIME] for chunk in chunks]).astype(np.int64)
    if len(times) == 1 and Meaning.CLOSE_TIME in chunks[0].columns:
        return length_by_close(times, chunks[0].columns[Meaning.CLOSE_TIME].astype(np.float64))
    return spans.step_ms(np.unique(times))


def _several(market: str, parts: Sequence[Part], lengths: dict[str, int]) -> str:
    present = ", ".join(f"{name} {length // 1000} s" for name, length in list(lengths.items())[:6])
    more = f" and {len(lengths) - 6} more" if len(lengths) > 6 else ""  # noqa: PLR2004 -- as many as are shown
    choices = " or ".join(length_text(length) for length in sorted(set(lengths.values())))
    what = "candles" if parts[0].kind.value == "candle" else f"{parts[0].kind.value} candles"
    return (
        f"The {what} of {market} are of different lengths ({present}{more}): import one of them, or choose the length "
        f"that counts with --candle-length {choices}."
    )
