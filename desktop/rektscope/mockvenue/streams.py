"""A topic as a row of messages that can be written when they are due.

A stream knows the moment of each of its messages beforehand, so that a connection can merge its topics in the order in
which the session received them, and writes them in batches, which is what makes it fast.
"""

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

import msgspec
import numpy as np

from rektscope.market.events import Batch, Int64
from rektscope.mockvenue.timeline import Timeline

B = TypeVar("B", bound=Batch)


class Passage(msgspec.Struct, frozen=True):
    """One way through the session, as one connection sees it.

    Attributes:
        timeline: knows what times the messages carry.
        number: how often the session was passed before; ids go on rising with it.
        wrong_ms: added to every time in a message (the fault `wrong-clock`).
    """

    timeline: Timeline
    number: int = 0
    wrong_ms: int = 0

    def stamps(self, session_ms: Int64) -> list[int]:
        """The times that messages of these session times carry."""
        line_ms = session_ms + self.number * self.timeline.length_ms
        stamps: list[int] = (self.timeline.stamps(line_ms) + self.wrong_ms).tolist()
        return stamps

    def stamp(self, session_ms: int) -> int:
        """The same for one."""
        return self.stamps(np.array([session_ms], dtype=np.int64))[0]


class Stream(ABC):
    """The messages of one topic.

    Attributes:
        topic: its name, as clients ask for it.
        moments: session time of each message, ascending.
    """

    def __init__(self, topic: str, moments: Int64) -> None:
        self.topic = topic
        self.moments = moments

    @abstractmethod
    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """The messages [first, end) as bytes; an empty one is not sent."""

    def greeting(self, following: int, now_ms: int, passage: Passage) -> list[bytes]:
        """What the venue sends at once when the topic is asked for, message `following` being the next; often nothing.

        `now_ms` is the session time.
        """
        _ = following, now_ms, passage
        return []


class LastAgain(Stream):
    """A stream that sends its last message again to whoever asks for it."""

    def greeting(self, following: int, now_ms: int, passage: Passage) -> list[bytes]:
        """The last message before `following`."""
        _ = now_ms
        return self.encode(following - 1, following, passage) if following else []


class Stateful(Stream, Generic[B]):
    """A stream with a message a row, that sends its last row to whoever asks, also one of before the stretch.

    Attributes:
        rows: the row before the stretch, if there is one, and those that are played.
        ahead: how many of them are of before the stretch: none or one.
    """

    def __init__(self, topic: str, played: B, before: B) -> None:
        self.rows: B = type(played).concatenate([before, played])
        self.ahead = len(before)
        super().__init__(topic, played.received_ms)

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a row that is played."""
        return self.written(first + self.ahead, end + self.ahead, passage)

    def greeting(self, following: int, now_ms: int, passage: Passage) -> list[bytes]:
        """The last row before message `following`."""
        _ = now_ms
        place = following + self.ahead
        return self.written(place - 1, place, passage) if place else []

    @abstractmethod
    def written(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """The messages of `rows` [first, end) as bytes."""


class Topics(Mapping[str, Stream]):
    """Streams by topic, each made when it is first asked for: a venue has far more topics than anyone asks for.

    Safe to use from any thread.
    """

    def __init__(self) -> None:
        self._makers: dict[str, Callable[[], Stream]] = {}
        self._made: dict[str, Stream] = {}
        self._lock = threading.RLock()  # a stream may be made of others

    def add(self, topic: str, make: Callable[[], Stream]) -> None:
        """There is such a topic."""
        self._makers[topic] = make

    def __getitem__(self, topic: str) -> Stream:
        with self._lock:
            if topic not in self._made:
                self._made[topic] = self._makers[topic]()
            return self._made[topic]

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    def __contains__(self, topic: object) -> bool:
        return topic in self._makers


def grouped(moments: Int64, most: int) -> tuple[Int64, Int64]:
    """`(starts, moments)` of runs of equal moments, each of at most `most` rows; one end more than runs."""
    if not len(moments):
        return np.zeros(1, dtype=np.int64), moments
    begins = np.flatnonzero(np.diff(moments, prepend=moments[0] - 1))
    ends = np.append(begins[1:], len(moments))
    starts = np.concatenate(
        [np.arange(begin, end, most) for begin, end in zip(begins.tolist(), ends.tolist(), strict=True)]
        if int((ends - begins).max()) > most
        else [begins]
    )
    return np.append(starts, len(moments)).astype(np.int64), moments[starts]


def joined(rows: Sequence[str], starts: Int64) -> list[str]:
    """The rows of each run, with commas between; `starts` as from `grouped`, counted from the first row given."""
    edges = (starts - starts[0]).tolist()
    if len(edges) == len(rows) + 1:
        return list(rows)
    return [",".join(rows[begin:end]) for begin, end in pairwise(edges)]


def latest_by(times: Int64, moments: Int64) -> Int64:
    """For each moment the last place in `times` (ascending) that is not after it; -1 where there is none."""
    return np.searchsorted(times, moments, side="right").astype(np.int64) - 1
