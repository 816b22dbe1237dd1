"""Settlements of funding, each once: of several files, and out of rows that repeat the rate expected at the next one.

Every message of a ticker has the time of the next settlement and its expected rate. Only the last one before each
settlement counts, and only where the table reaches that settlement: what was still expected at its end was not settled.
Sources date one settlement some milliseconds apart, and no venue settles twice in a minute.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.sessions.importing import spans
from rektscope.sessions.importing.columns import Chunk, Numbers
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.series import Series
from rektscope.sessions.importing.written_times import MISSING_MS

_USUAL_HOURS = 8.0

Int64 = npt.NDArray[np.int64]


def at_one_time(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Rows of settlements, those of one with one time: the earliest that any of the files gives it."""
    times = np.unique(np.concatenate([chunk.columns[Meaning.TIME] for chunk in chunks]).astype(np.int64))
    firsts = times[np.append(True, np.diff(times) >= MINUTE_MS)]
    if len(firsts) == len(times):
        return list(chunks)
    return [
        chunk.with_columns({**chunk.columns, Meaning.TIME: firsts[_place(firsts, chunk.columns[Meaning.TIME])]})
        for chunk in chunks
    ]


def not_among(expected: Series, settled_ms: Int64) -> Series:
    """The settlements that were taken from expected rates, without those that stand among settled ones."""
    times = expected.times
    around = np.stack([settled_ms[_place(settled_ms, times)], settled_ms[_place(settled_ms, times + MINUTE_MS)]])
    rows = np.flatnonzero(np.abs(around - times).min(axis=0) >= MINUTE_MS)
    return expected.chosen({name: column[rows] for name, column in expected.columns.items()}, rows)


def _place(times: Int64, moments: Numbers) -> npt.NDArray[np.intp]:
    """The last of the times, which ascend, at or before each moment; the first where there is none."""
    return np.maximum(np.searchsorted(times, moments, side="right") - 1, 0)


def settled(series: Series, market: str) -> tuple[Series, str | None]:
    """The settlements as a series of their own times, and a note about those that the table does not reach.

    `series` is in the order of the rows' times and has `funding_time`; its length falls to one row a settlement.
    """
    times = series.times
    expected = np.asarray(series.columns[Meaning.FUNDING_TIME], dtype=np.int64)
    reached = times.max(initial=0)
    ahead = (expected != MISSING_MS) & (times <= expected)
    rows = np.flatnonzero(ahead & (expected <= reached))
    rows = rows[np.argsort(expected[rows], kind="stable")]
    named = expected[rows]
    last = rows[np.append(named[1:] != named[:-1], True)] if len(rows) else rows
    columns: dict[Meaning, Numbers] = {Meaning.TIME: expected[last]}
    columns[Meaning.FUNDING_RATE] = series.columns[Meaning.FUNDING_RATE][last]
    hours = series.columns.get(Meaning.FUNDING_INTERVAL_HOURS)
    columns[Meaning.FUNDING_INTERVAL_HOURS] = _hours(expected[last]) if hours is None else hours[last]
    pending = int(np.sum(np.unique(expected[ahead]) > reached))
    note = None
    if pending:
        note = f"{market}: {pending} funding that was expected after the last row is left out: it was not settled yet."
    return series.chosen(columns, last), note


def _hours(settlements: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Numbers:
    """The interval of each settlement in hours, by their usual distance; 8 where there is only one."""
    step = spans.step_ms(settlements)
    return np.full(len(settlements), _USUAL_HOURS if step is None else step / HOUR_MS)
