"""A REST request as a value, and how its address is written. Nothing here sends anything."""

from collections.abc import Mapping
from urllib.parse import urlencode

import msgspec

from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product


class Request(msgspec.Struct, frozen=True):
    """What to fetch.

    Attributes:
        url: the whole address, https.
        body: what to POST, as JSON; None for a GET.
        pause_s: least time from it to the next request, where it costs more than the product's usual pause is for.
    """

    url: str
    body: bytes | None = None
    pause_s: float = 0.0


class ListingPage(msgspec.Struct, frozen=True):
    """Some of a venue's listings; `cursor` asks for more and is empty on the last page.

    `left_out` names instruments that rektscope cannot count, each with the reason.
    """

    listings: tuple[Listing, ...]
    cursor: str = ""
    left_out: tuple[str, ...] = ()


def get(product: Product, path: str, parameters: Mapping[str, object]) -> Request:
    """A GET request of `path` of the product's REST address; parameters with empty text are left out."""
    query = urlencode({name: value for name, value in parameters.items() if value != ""})
    return Request(product.rest_url + path + (f"?{query}" if query else ""))


def spans(start_ms: int, end_ms: int, step_ms: int, most: int) -> list[tuple[int, int]]:
    """[start_ms, end_ms) cut into stretches of at most `most` steps each, oldest first, on the grid of the steps."""
    # On the grid: venues count candles from whole steps, and a span off it would ask for one more than the limit.
    first = start_ms - start_ms % step_ms
    length = step_ms * most
    return [(begin, min(begin + length, end_ms)) for begin in range(first, end_ms, length)]
