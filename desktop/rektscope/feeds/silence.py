"""Watching topics for silence: a socket can be healthy while a topic on it is dead.

Only topics with a cadence are watched. The clock of a topic starts when it was asked for.
"""

from collections.abc import Iterable

from rektscope.feeds.product import Topic


class SilenceWatch:
    """When each watched topic was last heard, by a steady clock in seconds and by that of receive times in ns.

    Two clocks, because the steady one may stand while the machine sleeps: it measures how long the socket was listened
    to in vain, and the other since when.
    """

    def __init__(self, topics: Iterable[Topic]) -> None:
        """Watch those of `topics` that have a limit."""
        self._limits = {topic.key: topic.silence_s for topic in topics if topic.silence_s is not None}
        self._last: dict[str, tuple[float, int]] = {}
        self._unheard = set(self._limits)

    def begin(self, keys: Iterable[str], now_s: float, now_ns: int) -> None:
        """These were asked for just now."""
        self._last.update((key, (now_s, now_ns)) for key in keys if key in self._limits)

    def heard(self, key: str, now_s: float, now_ns: int) -> None:
        """A message of the topic `key` came."""
        if key in self._limits:
            self._last[key] = (now_s, now_ns)
            self._unheard.discard(key)

    def drop(self, key: str) -> None:
        """No longer watch a topic: the venue refused it."""
        self._limits.pop(key, None)
        self._last.pop(key, None)
        self._unheard.discard(key)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to watch."""
        return not self._limits

    @property
    def all_heard(self) -> bool:
        """Whether every watched topic was heard at least once."""
        return not self._unheard

    def silent(self, now_s: float) -> list[tuple[str, int]]:
        """Topics that are silent for longer than their limit, and since when in ns."""
        last = self._last.items()
        return [(key, since_ns) for key, (since_s, since_ns) in last if now_s - since_s > self._limits[key]]
