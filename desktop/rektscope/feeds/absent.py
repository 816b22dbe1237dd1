"""What a venue does not have: the functions of a `rest` module that ask for nothing and find nothing."""

from rektscope.feeds.events import Event
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import Request


def no_request(_product: Product, _listing: Listing) -> Request | None:
    """None: there is nothing to ask for, or a topic brings it."""
    return None


def no_history_request(_product: Product, _listing: Listing, _start_ms: int, _end_ms: int) -> Request | None:
    """None: the venue keeps no history of it."""
    return None


def no_rows(_body: bytes, _listing: Listing, _received_ms: int) -> list[Event]:
    """Nothing: it is never asked for."""
    return []
