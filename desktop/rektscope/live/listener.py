"""The interface of what listens to a live feed: all that arrives and happens, in the order it is taken in."""

from typing import Protocol

from rektscope.feeds.events import Event
from rektscope.live.responses import AccountResponse, Response


class FeedListener(Protocol):
    """Gets what the normalizer gets, one call at a time and in the same order. It must return at once."""

    def frame(self, frame: bytes, received_ns: int, socket: str) -> None:
        """A message as it came, when, and on which socket."""

    def state(self, event: Event) -> None:
        """A connection opened, ended, or has a silent topic."""

    def response(self, response: Response) -> None:
        """A venue answered a request."""

    def account(self, response: AccountResponse) -> None:
        """A venue answered what an account holds."""
