"""Topics about all markets at once: the messages of several streams one after another, or side by side in arrays."""

import itertools
from collections.abc import Sequence

import numpy as np

from rektscope.market.events import Int64
from rektscope.mockvenue.streams import Passage, Stream


class AllOf(Stream):
    """Every message of several streams, in the order of their moments."""

    def __init__(self, topic: str, streams: Sequence[Stream]) -> None:
        self._streams = streams
        moments = np.concatenate([stream.moments for stream in streams])
        which = np.repeat(np.arange(len(streams)), [len(stream.moments) for stream in streams])
        order = np.argsort(moments, kind="stable")
        self.which: Int64 = which[order]
        self._places: Int64 = np.concatenate([np.arange(len(stream.moments)) for stream in streams])[order]
        super().__init__(topic, moments[order])

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message each, as its own stream writes it."""
        which, places = self.which[first:end], self._places[first:end]
        written = {}
        for number in set(which.tolist()):
            mine = places[which == number]
            # The order is by moment and stable, so the places of one stream ascend by one and are a range.
            written[number] = iter(self._streams[number].encode(int(mine[0]), int(mine[-1]) + 1, passage))
        return [next(written[number]) for number in which.tolist()]


class ArraysOf(Stream):
    """Messages of several streams in one array a step of time: of each stream the last one of the step."""

    def __init__(self, topic: str, streams: Sequence[Stream], step_ms: int) -> None:
        self._all = AllOf(topic, streams)
        steps = self._all.moments // step_ms
        begins = np.flatnonzero(np.diff(steps, prepend=steps[:1] - 1)) if len(steps) else steps
        self._starts = np.append(begins, len(steps)).astype(np.int64)
        lasts = self._starts[1:] - 1
        super().__init__(topic, self._all.moments[lasts])

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One array a step."""
        starts = self._starts[first : end + 1].tolist()
        messages = self._all.encode(starts[0], starts[-1], passage)
        arrays = []
        for begin, stop in itertools.pairwise(starts):
            numbers = self._all.which[begin:stop].tolist()
            rows = messages[begin - starts[0] : stop - starts[0]]
            last = dict(zip(numbers, rows, strict=True))
            arrays.append(b"[" + b",".join(last[number] for number in sorted(last)) + b"]")
        return arrays
