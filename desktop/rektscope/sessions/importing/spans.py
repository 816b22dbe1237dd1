"""Stretches of time: where a series has data, where several together have none, and how long its steps are.

A candle vouches for its whole length, a sample for the time until the next is due, trades for everything between
two whose numbers follow one another, however quiet it was.
"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.times import MINUTE_MS, format_iso

Int64 = npt.NDArray[np.int64]

_SAMPLES_MISSED = 3

SHORTEST_TRADE_GAP_MS = 1_000
"""Trades missing for less than this are counted, not drawn: a pixel of the timeline is longer."""


class Spans(msgspec.Struct, frozen=True, eq=False):
    """Disjoint stretches [start, end) in ascending order, milliseconds UTC; arrays of one length."""

    starts: Int64
    ends: Int64

    def __len__(self) -> int:
        return len(self.starts)

    def pairs(self) -> list[tuple[int, int]]:
        """(start, end) of each."""
        return list(zip(self.starts.tolist(), self.ends.tolist(), strict=True))


def step_ms(times: Int64) -> int | None:
    """The commonest distance of neighbouring times (the shortest of equally common); None for fewer than two."""
    # `unique` sorts, and `argmax` takes the first: the shortest of equally common ones.
    steps, counts = np.unique(np.diff(times), return_counts=True)
    return int(steps[np.argmax(counts)]) if len(steps) else None


def of_steps(times: Int64, duration_ms: int, lateness_ms: int = 0) -> Spans:
    """Spans of rows that each vouch for `duration_ms`; a row may come `lateness_ms` late without leaving a gap."""
    if not len(times):
        return Spans(times, times)
    breaks = np.flatnonzero(times[1:] - times[:-1] > duration_ms + lateness_ms)
    starts = times[np.concatenate([[0], breaks + 1])]
    ends = times[np.concatenate([breaks, [len(times) - 1]])] + duration_ms
    return Spans(starts, ends)


def of_samples(times: Int64) -> Spans:
    """Spans of samples at any distance: each vouches for a few of the usual distances, at least a minute."""
    step = step_ms(times) or MINUTE_MS
    return of_steps(times, step, max(_SAMPLES_MISSED * step, MINUTE_MS))


def of_range(times: Int64) -> Spans:
    """The one span from the first to the last time: without numbers, silence and a hole look the same."""
    if not len(times):
        return Spans(times, times)
    return Spans(times.min(keepdims=True), times.max(keepdims=True))


def of_trades(times: Int64, numbers: Int64) -> tuple[Spans, int]:
    """Spans of trades in the order of their numbers, and how many numbers are missing between them."""
    if not len(times):
        return Spans(times, times), 0
    missing = np.diff(numbers) - 1
    if not missing.any():
        return of_range(times), 0
    times = np.maximum.accumulate(times)  # by number; a venue's clock may step back by a millisecond
    breaks = np.flatnonzero((missing > 0) & (times[1:] - times[:-1] >= SHORTEST_TRADE_GAP_MS))
    starts = times[np.concatenate([[0], breaks + 1])]
    ends = times[np.concatenate([breaks, [len(times) - 1]])]
    return Spans(starts, ends), int(missing.sum())


def union(many: list[Spans]) -> Spans:
    """The stretches that at least one of them covers."""
    starts = np.concatenate([spans.starts for spans in many])
    if not len(starts):
        return Spans(starts, starts)
    order = np.argsort(starts, kind="stable")
    starts, reached = starts[order], np.concatenate([spans.ends for spans in many])[order]
    reached = np.maximum.accumulate(reached)
    is_new = np.concatenate([[True], starts[1:] > reached[:-1]])
    is_last = np.concatenate([is_new[1:], [True]])
    return Spans(starts[is_new], reached[is_last])


def gaps(spans: Spans, start_ms: int, end_ms: int, shortest_ms: int = 1) -> Spans:
    """What `spans` leave open of [start, end), leaving out what is shorter than `shortest_ms`."""
    starts = np.maximum(np.concatenate([[start_ms], spans.ends]), start_ms)
    ends = np.minimum(np.concatenate([spans.starts, [end_ms]]), end_ms)
    is_gap = ends - starts >= shortest_ms
    return Spans(starts[is_gap], ends[is_gap])


def refuse_off_grid(times: Int64, duration_ms: int, market: str) -> None:
    """Refuse candles that overlap or do not stand a whole number of lengths apart."""
    off = np.flatnonzero((times - times[0]) % duration_ms) if len(times) else times
    if len(off):
        raise InputError(
            f"The candles of {market} are {duration_ms} ms long, but one starts at {format_iso(int(times[off[0]]))}, "
            "off that grid: do not import candles of different lengths together."
        )
