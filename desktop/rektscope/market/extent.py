"""For which stretches of time something is known; outside of them nothing is, which is not the same as zero."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import itemgetter
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.times import LATEST_MS

Int64 = npt.NDArray[np.int64]
Bool = npt.NDArray[np.bool_]


class Extent(msgspec.Struct, frozen=True):
    """Stretches [start, end) in ascending order, none of which touches another.

    Attributes:
        stretches: (start, end) of each, UTC milliseconds.
    """

    stretches: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, stretches: Iterable[tuple[int, int]]) -> "Extent":
        """Of stretches in any order, which may overlap; those that touch are joined, empty ones left out."""
        joined: list[tuple[int, int]] = []
        for start_ms, end_ms in sorted(stretches):
            if end_ms <= start_ms:
                continue
            if joined and start_ms <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(joined[-1][1], end_ms))
            else:
                joined.append((start_ms, end_ms))
        return cls(tuple(joined))

    def within(self, from_ms: int, to_ms: int) -> "Extent":
        """What of it lies in [from, to)."""
        if from_ms >= to_ms:
            return Extent()
        first = bisect_right(self.stretches, from_ms, key=itemgetter(1))
        last = bisect_left(self.stretches, to_ms, key=itemgetter(0))
        found = list(self.stretches[first:last])
        if found:
            found[0] = (max(found[0][0], from_ms), found[0][1])
            found[-1] = (found[-1][0], min(found[-1][1], to_ms))
        return Extent(tuple(found))

    def common(self, other: "Extent") -> "Extent":
        """What is in both."""
        found, mine, theirs = [], list(self.stretches), list(other.stretches)
        first = second = 0
        while first < len(mine) and second < len(theirs):
            found.append((max(mine[first][0], theirs[second][0]), min(mine[first][1], theirs[second][1])))
            if mine[first][1] <= theirs[second][1]:
                first += 1
            else:
                second += 1
        return Extent.of(found)

    def missing(self, from_ms: int, to_ms: int) -> "Extent":
        """What of [from, to) is not in it."""
        inside = self.within(from_ms, to_ms).stretches
        starts = [from_ms, *(end for _, end in inside)]
        ends = [*(start for start, _ in inside), to_ms]
        return Extent(tuple((start, end) for start, end in zip(starts, ends, strict=True) if start < end))

    def length_ms(self, from_ms: int, to_ms: int) -> int:
        """How much of [from, to) is in it."""
        return sum(end - start for start, end in self.within(from_ms, to_ms).stretches)

    def covers(self, start_ms: Int64, end_ms: Int64) -> Bool:
        """(n,) whether each [start, end), not empty, is in it as a whole."""
        starts, ends = self._edges()
        place = np.searchsorted(starts, start_ms, side="right") - 1
        return np.asarray((place >= 0) & (end_ms <= np.append(ends, 0)[place]))

    def meets(self, start_ms: Int64, end_ms: Int64) -> Bool:
        """(n,) whether any of each [start, end), not empty, is in it."""
        starts, ends = self._edges()
        return np.asarray(np.searchsorted(ends, start_ms, side="right") < np.searchsorted(starts, end_ms, side="left"))

    def _edges(self) -> tuple[Int64, Int64]:
        edges = np.array(self.stretches, dtype=np.int64).reshape(-1, 2)
        return edges[:, 0], edges[:, 1]

    def to_json(self) -> list[list[int]]:
        """Plain JSON values."""
        return [list(stretch) for stretch in self.stretches]

    @classmethod
    def from_json(cls, stretches: Iterable[Any]) -> "Extent":
        """The reverse of `to_json`; raises ValueError for a stretch that is none."""
        read = [(int(start), int(end)) for start, end in stretches]
        if not all(0 <= start < end <= LATEST_MS for start, end in read):
            raise ValueError("no stretch")
        return cls.of(read)
