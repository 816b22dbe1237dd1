"""Whether a socket has read all that its venue sent, after a stretch in which nothing was read at all.

A machine sleeps, or a process is stopped, for an hour. What is read first when it goes on lay in buffers, here and at
the venue, and is of the time *before* the stretch or of its first minutes: it proves nothing about the rest, and the
connection may be dead. A socket has caught up once the venue has answered what was asked after the stretch: answers
come after all that was sent before them. Until then it counts as heard up to the last frame before the stretch.
"""

import itertools

_STALLED_NS = 5_000_000_000
"""A thread that reads ten times a second at least, and has not looked for so long, was held up."""

_DRAINED_WITHIN_S = 10.0
"""A busy socket never falls quiet. It is read for so long at most before anything else about it is judged."""

_ANSWERED_WITHIN_S = 10.0
"""A socket that is alive brings something within this time after a ping."""

_CAUGHT_UP_AFTER_S = 30.0
"""For venues that do not answer pings: what comes so long after the stretch was not in a buffer."""


class CatchingUp:
    """What is in doubt of one socket; times in s are of the steady clock, in ns of receive times.

    Attributes:
        since_ns: when the last frame was heard that surely came when it was sent; None while nothing is in doubt.
        question: what to send as a ping, as soon as it is not empty.
    """

    def __init__(self, now_ns: int, heard_ns: int) -> None:
        """A socket on which nothing is in doubt."""
        self.since_ns: int | None = None
        self.question = b""
        self._numbers = itertools.count(1)
        self._looked_ns = now_ns
        self._heard_ns = heard_ns
        self._behind_since_s: float | None = None
        self._asked_s: float | None = None
        self._asked = b""
        self._is_answered = False

    @property
    def is_behind(self) -> bool:
        """Whether what lay in buffers may not have been read yet: nothing can be called silent."""
        return self._behind_since_s is not None

    def look(self, now_ns: int, now_s: float, heard_ns: int) -> None:
        """The socket was looked at: called many times a second while nothing holds the thread up."""
        if now_ns - self._looked_ns > _STALLED_NS:
            # A second stretch before the first was cleared up does not move the doubt forward.
            if self.since_ns is None:
                self.since_ns = self._heard_ns
            self._behind_since_s, self._asked_s, self._asked = now_s, None, b""
        elif self._behind_since_s is not None and now_s - self._behind_since_s > _DRAINED_WITHIN_S:
            self.drained()
        self._looked_ns, self._heard_ns = now_ns, heard_ns

    def drained(self) -> None:
        """A read found nothing more: what comes from now on is new, so the venue can be asked."""
        if self._behind_since_s is not None:
            self._behind_since_s = None
            # Numbered: the answer to an earlier ping lay in the buffer too, and proves nothing.
            self.question = b"caught up %d" % next(self._numbers)

    def asked(self, now_s: float) -> None:
        """The question was sent."""
        self._asked, self.question = self.question, b""
        self._asked_s, self._is_answered = now_s, False

    def heard(self, pong: bytes, now_s: float) -> None:
        """Something came; `pong` is the payload of the last pong."""
        if self._asked_s is None:
            return
        self._is_answered = True
        if pong == self._asked or now_s - self._asked_s > _CAUGHT_UP_AFTER_S:
            self.since_ns, self._asked_s, self._asked = None, None, b""

    def is_unanswered(self, now_s: float) -> bool:
        """Whether nothing at all has come for too long since the venue was asked."""
        return self._asked_s is not None and not self._is_answered and now_s - self._asked_s > _ANSWERED_WITHIN_S
