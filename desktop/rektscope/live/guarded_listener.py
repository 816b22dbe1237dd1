"""What listens to a live feed, until it fails: a defect of it costs the feed nothing, and what it kept has no holes.

Addresses of people in messages reach it only where they are to be kept.
"""

from collections.abc import Callable, Mapping

from rektscope.feeds.events import Event
from rektscope.live.listener import FeedListener
from rektscope.live.responses import AccountResponse, Response

OnFailure = Callable[[Exception], None]


class GuardedListener:
    """A listener as others call it, with its defects caught; one call at a time, as of any `FeedListener`.

    Attributes:
        has_failed: whether it hears nothing more.
    """

    def __init__(
        self, listener: FeedListener | None, censors: Mapping[str, Callable[[bytes], bytes]], on_failure: OnFailure
    ) -> None:
        """A guard of `listener`.

        Args:
            listener: hears everything; None where nobody does, yet or at all.
            censors: by name of a connection, what makes of a message what may be kept of it; others are kept whole.
            on_failure: gets the defect with which the listener failed, once.
        """
        self._listener = listener
        self._censors, self._on_failure = censors, on_failure
        self.has_failed = False

    def attach(self, listener: FeedListener) -> None:
        """Let `listener` hear everything from now on, in place of another."""
        self._listener = listener

    def frame(self, frame: bytes, received_ns: int, socket: str) -> None:
        """A message, as far as it may be kept."""

        def hand_on(listener: FeedListener) -> None:
            censor = self._censors.get(socket.rpartition("#")[0])
            listener.frame(frame if censor is None else censor(frame), received_ns, socket)

        self._guarded(hand_on)

    def state(self, event: Event) -> None:
        """A change of a connection."""
        self._guarded(lambda listener: listener.state(event))

    def response(self, response: Response) -> None:
        """An answer to a request."""
        self._guarded(lambda listener: listener.response(response))

    def account(self, response: AccountResponse) -> None:
        """What an account was reported to hold."""
        self._guarded(lambda listener: listener.account(response))

    def _guarded(self, hand_on: Callable[[FeedListener], None]) -> None:
        if self._listener is None:
            return
        try:
            hand_on(self._listener)
        except Exception as failure:  # noqa: BLE001 -- the feed's `stop` raises it
            self._listener, self.has_failed = None, True
            self._on_failure(failure)
