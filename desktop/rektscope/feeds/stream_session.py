"""One open transport with what it carries: asking for topics at the venue's pace, heartbeats, silence.

A socket finds what is wrong with it and raises or reports it; what to do about that is decided in `connection`.
"""

import logging
from collections import deque

from rektscope.feeds.asking import Subscription
from rektscope.feeds.catching_up import CatchingUp
from rektscope.feeds.clock import Clock
from rektscope.feeds.errors import TransportError
from rektscope.feeds.events import Asked, Silent
from rektscope.feeds.product import Topic
from rektscope.feeds.silence import SilenceWatch
from rektscope.feeds.sockets import STEP_S
from rektscope.feeds.spec import ConnectionSpec
from rektscope.feeds.transport import Transport

_log = logging.getLogger(__name__)

_RENEWED_AFTER = 0.94
_RENEWED_WITHIN = 0.03
"""A connection is replaced after 94 to 97 % of the life that the venue gives it: after about 23 of 24 hours."""

_SHORTEST_S = 0.005
"""Reading is not broken off sooner, however soon something is due."""

_PROVEN_AFTER_S = 30.0
"""A socket that was well for so long is a success; one that ends or falls silent before is another failure."""


class StreamSession:
    """A transport at work. Used by one thread at a time."""

    def __init__(
        self, spec: ConnectionSpec, topics: tuple[Topic, ...], transport: Transport, name: str, clock: Clock
    ) -> None:
        """A socket for `topics` of a connection, over a transport that is open already."""
        now_s = clock.steady_s()
        self._spec = spec
        self._clock = clock
        self.name = name
        self.topics = topics
        self.transport = transport
        self.has_data = False
        self._has_failed = False
        self._watch = SilenceWatch(topics)
        self._reported_silent: set[str] = set()
        self._catching_up = CatchingUp(clock.now_ns(), transport.heard_ns)
        self._requests = deque(spec.venue.subscribe(spec.product, topics, clock.now_ns() // 1_000_000_000))
        # So that the first request goes out at once, and only those after it wait for the gap.
        self._sent_s = now_s - spec.product.request_gap_s
        self._beat_s = self._since_s = now_s
        life_s = spec.product.maximum_life_s
        share = _RENEWED_AFTER + _RENEWED_WITHIN * clock.random()
        self._old_s = None if life_s is None else now_s + life_s * share

    @property
    def is_well(self) -> bool:
        """Whether data came, and every topic with a cadence was heard."""
        return self.has_data and self._watch.all_heard

    @property
    def is_proven(self) -> bool:
        """Whether it is well, and not only for a moment: longer than any of its topics may be silent."""
        limits = [topic.silence_s for topic in self.topics if topic.silence_s is not None]
        age_s = self._clock.steady_s() - self._since_s
        return self.is_well and not self._reported_silent and age_s >= max(_PROVEN_AFTER_S, *limits, 0.0)

    @property
    def heard_ns(self) -> int:
        """Until when nothing of what the venue sent is missing, as far as the socket has proved it."""
        since_ns = self._catching_up.since_ns
        return self.transport.heard_ns if since_ns is None else since_ns

    @property
    def asked_s(self) -> float | None:
        """When the last of its topics was asked for, by the steady clock; None while some are still to be."""
        return None if self._requests else self._sent_s

    @property
    def patience_s(self) -> float:
        """How long it may be read in one go: not beyond the moment at which the next topics may be asked for."""
        if not self._requests:
            return STEP_S
        due_s = self._sent_s + self._spec.product.request_gap_s - self._clock.steady_s()
        return min(STEP_S, max(_SHORTEST_S, due_s))

    @property
    def is_in_doubt(self) -> bool:
        """Whether nothing was read for a while and the socket has not proved since that it has caught up."""
        return self._catching_up.since_ns is not None

    def tend(self) -> Asked | None:
        """Send what is due: the next request for topics, which is reported, or a heartbeat.

        Raises:
            TransportError: it cannot be sent.
        """
        now_s = self._clock.steady_s()
        self._look(now_s)
        if self._catching_up.question:
            self.transport.ping(self._catching_up.question)
            self._catching_up.asked(now_s)
        if self._requests:
            # No heartbeat while requests are due: each is a sign of life itself, and counts towards the same limit of
            # messages.
            is_due = now_s - self._sent_s >= self._spec.product.request_gap_s
            return self._ask(self._requests.popleft(), now_s) if is_due else None
        heartbeat = self._spec.product.heartbeat
        since_s = max(self._beat_s, self.transport.heard_s) if heartbeat.when_quiet else self._beat_s
        if now_s - since_s >= heartbeat.every_s:
            self._beat_s = now_s
            if heartbeat.message:
                self.transport.send(heartbeat.message)
            else:
                self.transport.ping()
        return None

    def _ask(self, request: Subscription, now_s: float) -> Asked | None:
        """Send a request; what it asks for, if anything."""
        self.transport.send(request.message)
        self._sent_s, now_ns = now_s, self._clock.now_ns()
        self._watch.begin(request.topics, now_s, now_ns)
        return Asked(now_ns // 1_000_000, self.name, request.topics, request.number) if request.topics else None

    def receive(self, timeout_s: float) -> bytes | None:
        """The next message, answered where the venue wants an answer at once; None when none came in time.

        Raises:
            TransportError: the connection is over.
        """
        heard = self.transport.frames_heard
        try:
            frame = self.transport.receive(timeout_s)
        finally:
            now_s = self._clock.steady_s()
            self._look(now_s)
        if self.transport.frames_heard == heard:
            self._catching_up.drained()
        else:
            self._catching_up.heard(self.transport.pong, now_s)
        if frame is None:
            return None
        venue, topic = self._spec.venue, None
        try:
            answer = venue.answer(frame)
            # Finding the topic decodes part of the message. Where nothing is watched and data has come, nobody needs
            # it.
            if not (self.has_data and self._watch.is_empty):
                topic = venue.topic_of(frame)
        except Exception as error:  # noqa: BLE001 -- a defect costs this message; silence of its topic is reported
            if not self._has_failed:
                _log.error("a message on %s could not be looked at", self.name, exc_info=error)
            self._has_failed = True
            return frame
        if answer is not None:
            self.transport.send(answer)
        if topic is not None:
            self.has_data = True
            self._watch.heard(topic, now_s, self.transport.heard_ns)
        return frame

    def _look(self, now_s: float) -> None:
        self._catching_up.look(self._clock.now_ns(), now_s, self.transport.heard_ns)

    def drop(self, topic: str) -> None:
        """No longer expect a topic: the venue refused it."""
        self._watch.drop(topic)

    def check_alive(self) -> None:
        """Nothing, while something arrives now and then, if only the answers to our heartbeats.

        Raises:
            TransportError: nothing at all has arrived for too long.
        """
        limit_s, title = self._spec.product.dead_after_s, self._spec.product.title
        now_s = self._clock.steady_s()
        if self._catching_up.is_behind:
            return
        if self._catching_up.is_unanswered(now_s):
            raise TransportError(f"{title} was not there any more after a while in which nothing could be read.")
        if now_s - self.transport.heard_s > limit_s:
            raise TransportError(f"{title} sent nothing at all for {limit_s:g} seconds: the connection is dead.")

    def newly_silent(self) -> list[Silent]:
        """Topics that have gone silent, each reported once a socket."""
        now_s, now_ns = self._clock.steady_s(), self._clock.now_ns()
        found: list[Silent] = []
        if self._catching_up.is_behind:
            return found
        sure_ns = self.heard_ns if self.is_in_doubt else now_ns
        for topic, since_ns in self._watch.silent(now_s):
            if topic not in self._reported_silent:
                self._reported_silent.add(topic)
                since_ms = min(since_ns, sure_ns) // 1_000_000
                found.append(Silent(now_ns // 1_000_000, self.name, topic, since_ms))
        return found

    @property
    def is_worn(self) -> bool:
        """Whether it should be replaced: near the end of its life, or with a topic that is silent."""
        return bool(self._reported_silent) or (self._old_s is not None and self._clock.steady_s() >= self._old_s)
