"""One connection's way through the topics it asked for: merged, in the order in which the session received them."""

import threading
from collections.abc import Iterable

import msgspec
import numpy as np

from rektscope.market.events import Int64
from rektscope.mockvenue.streams import Passage, Stream
from rektscope.mockvenue.timeline import AS_FAST_AS_READ, Timeline

MOST_AT_ONCE = 2048
"""Messages written together: enough to be fast, few enough to notice everything else soon."""


class Due(msgspec.Struct, frozen=True):
    """Messages that are due.

    Attributes:
        topics: the topic of each.
        line_ms: the line time of each.
        messages: as the venue writes them.
    """

    topics: list[str]
    line_ms: list[int]
    messages: list[bytes]


class Progress:
    """How far each topic has been sent, on any connection: without a clock the next connection goes on there.

    So that who connects again misses nothing, and who asks for other topics on another connection gets all of them.
    """

    def __init__(self) -> None:
        """Nothing was sent yet."""
        self._places: dict[str, tuple[int, int]] = {}
        self._lock = threading.Lock()

    def of(self, topic: str) -> tuple[int, int]:
        """`(passage, next message)` of a topic."""
        with self._lock:
            return self._places.get(topic, (0, 0))

    def reach(self, topic: str, passage: int, following: int) -> None:
        """A topic was sent up to a message."""
        with self._lock:
            self._places[topic] = max(self._places.get(topic, (0, 0)), (passage, following))


class PlaybackCursor:
    """Knows what is next. Used by one thread."""

    def __init__(self, timeline: Timeline, progress: Progress) -> None:
        """Stand where the session is now; without a clock, where each topic is."""
        self._timeline = timeline
        self._progress = progress
        self._is_timed = timeline.speed != AS_FAST_AS_READ
        self._passage, self._session_ms = timeline.passage_of(
            timeline.now_ms() if self._is_timed else timeline.first_ms
        )
        self._streams: dict[str, Stream] = {}
        self._next: dict[str, int] = {}
        self._order: Int64 = np.empty(0, dtype=np.int64)
        self._moments: Int64 = np.empty(0, dtype=np.int64)
        self._place = 0
        self.wrong_ms = 0

    @property
    def topics(self) -> tuple[str, ...]:
        """What was asked for and exists."""
        return tuple(self._streams)

    def add(self, streams: Iterable[Stream]) -> list[tuple[str, bytes]]:
        """Take these topics in from here on; `(topic, message)` of what the venue sends for it at once."""
        new = [stream for stream in streams if stream.topic not in self._streams]
        if not self._is_timed and not self._streams:
            self._passage = max((self._progress.of(stream.topic)[0] for stream in new), default=0)
        greetings = []
        for stream in new:
            following = self._following(stream)
            self._streams[stream.topic] = stream
            self._next[stream.topic] = following
            messages = stream.greeting(following, self._session_ms, self._seen())
            greetings += [(stream.topic, message) for message in messages]
        self._merge()
        return greetings

    def remove(self, topics: Iterable[str]) -> None:
        """No longer send these."""
        for topic in topics:
            self._streams.pop(topic, None)
            self._next.pop(topic, None)
        self._merge()

    def next_ms(self) -> int | None:
        """The line time of the next message; None after the last one."""
        if self._place < len(self._moments):
            return int(self._moments[self._place]) + self._passage * self._timeline.length_ms
        if self._timeline.loops and any(len(stream.moments) for stream in self._streams.values()):
            return self._timeline.first_ms + (self._passage + 1) * self._timeline.length_ms
        return None

    def take(self, until_ms: int, most: int = MOST_AT_ONCE) -> Due:
        """The next messages up to a line time, that one included; at most `most`."""
        if self._place >= len(self._moments):
            self._begin_anew(until_ms)
        ahead_ms = self._passage * self._timeline.length_ms
        end = int(np.searchsorted(self._moments, until_ms - ahead_ms, side="right"))
        end = max(self._place, min(end, self._place + most))
        chosen = self._order[self._place : end]
        moments = self._moments[self._place : end]
        self._place = end
        if not len(chosen):
            if self._is_timed:  # without a clock only messages show how far it has come
                self._session_ms = max(self._session_ms, min(until_ms, self._line_end_ms()) - ahead_ms)
            return Due([], [], [])
        self._session_ms = int(moments[-1])
        topics, messages = self._encode(chosen)
        line_ms = (moments + ahead_ms).tolist()
        if not all(messages):  # moments at which a topic might have had something, and had not
            kept = [place for place, message in enumerate(messages) if message]
            topics = [topics[place] for place in kept]
            line_ms, messages = [line_ms[place] for place in kept], [messages[place] for place in kept]
        return Due(topics, line_ms, messages)

    def line_ms(self) -> int:
        """How far it has come."""
        return self._session_ms + self._passage * self._timeline.length_ms

    def _following(self, stream: Stream) -> int:
        """The first message of a topic that this connection is sent."""
        if self._is_timed:
            return int(np.searchsorted(stream.moments, self._session_ms, side="left"))
        passage, following = self._progress.of(stream.topic)
        if passage != self._passage:
            return 0
        if following:
            self._session_ms = max(self._session_ms, int(stream.moments[following - 1]) + 1)
        return following

    def _encode(self, chosen: Int64) -> tuple[list[str], list[bytes]]:
        names, passage = list(self._streams), self._seen()
        written = []
        # Each topic writes all of its messages of a batch in one call; the iterators then deal them out in the merged
        # order.
        for place, count in enumerate(np.bincount(chosen, minlength=len(names)).tolist()):
            name, first = names[place], self._next[names[place]]
            self._next[name] = first + count
            if count and not self._is_timed:
                self._progress.reach(name, self._passage, first + count)
            written.append(iter(self._streams[name].encode(first, first + count, passage)) if count else iter(()))
        places = chosen.tolist()
        return [names[place] for place in places], [next(written[place]) for place in places]

    def _seen(self) -> Passage:
        return Passage(self._timeline, self._passage, self.wrong_ms)

    def _line_end_ms(self) -> int:
        return self._timeline.first_ms + (self._passage + 1) * self._timeline.length_ms - 1

    def _begin_anew(self, until_ms: int) -> None:
        """Pass the session once more, where it loops and that time has come."""
        if self._timeline.loops and self._streams and until_ms > self._line_end_ms():
            self._passage += 1
            self._session_ms = self._timeline.first_ms
            self._next = dict.fromkeys(self._streams, 0)
            self._merge()

    def _merge(self) -> None:
        """The order of what is left of this passage."""
        left = [stream.moments[self._next[topic] :] for topic, stream in self._streams.items()]
        if not left:
            left = [np.empty(0, dtype=np.int64)]
        moments = np.concatenate(left)
        places = np.repeat(np.arange(len(left)), [len(part) for part in left])
        order = np.argsort(moments, kind="stable")
        self._order, self._moments, self._place = places[order], moments[order], 0
