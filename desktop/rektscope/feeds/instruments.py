"""Making instruments out of what venues list: coins by one name, steps as decimals, refusals as sentences."""

from collections.abc import Callable, Collection, Iterable
from decimal import Decimal
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from rektscope.feeds.codec import decode, decoder
from rektscope.feeds.decimals import parse_decimal
from rektscope.feeds.errors import FeedError, VenueError
from rektscope.feeds.listing import Listing
from rektscope.feeds.request import ListingPage
from rektscope.market.errors import InputError
from rektscope.market.instrument import Underlying

_MOST_REMARK = 500
"""Characters of a `comment`."""

_STATED = frozenset({"reconstruction", "synthetic"})

_SAME_COIN = {"XBT": "BTC"}

T = TypeVar("T")


def coin(name: str) -> str:
    """The usual name of a coin: some venues write XBT for BTC."""
    return _SAME_COIN.get(name, name)


def underlying_of(word: str | None, coins: Collection[str]) -> Underlying:
    """The underlying of a contract by the word in its listing.

    Args:
        word: as the venue writes it; None where its listing has none.
        coins: the venue's words for a coin.
    """
    if word is None:
        return Underlying.UNKNOWN
    return Underlying.COIN if word in coins else Underlying.OTHER


def step(text: str) -> Decimal:
    """A tick or lot size as an exact decimal.

    Raises:
        VenueError: it is not a number above zero.
    """
    digits, exponent = parse_decimal(text)
    if digits <= 0:
        raise VenueError(f"a step of {text[:40]!r} is not above zero")
    return Decimal(digits).scaleb(exponent).normalize()


class _Origin(msgspec.Struct):
    comment: str = ""
    provenance: str = ""


_ORIGIN = decoder(_Origin)


def with_origin(listed: ListingPage, body: bytes) -> ListingPage:
    """The page with what its body states of where the data come from: a venue states nothing, a stand-in does.

    `comment` and `provenance` stand beside the fields of the venue, at the top of its answer.
    """
    try:
        origin = decode(_ORIGIN, body)
    except FeedError:
        return listed  # a list, or fields of another kind by the same names: nothing is stated
    remark = " ".join(origin.comment.split()).rstrip(".")
    if len(remark) > _MOST_REMARK:
        # Cut between two parts of it, so that no half of a sentence stands in a session's notes.
        remark = remark[:_MOST_REMARK].rpartition("; ")[0] or remark[:_MOST_REMARK]
    provenance = origin.provenance if origin.provenance in _STATED else ""
    if not remark and not provenance:
        return listed
    listings = (replace(listing, remark=remark, provenance=provenance) for listing in listed.listings)
    return replace(listed, listings=tuple(listings))


def page(
    decoded: Iterable[T], name: Callable[[T], str], listing: Callable[[T], Listing | None], cursor: str = ""
) -> ListingPage:
    """A page of listings: `listing` makes one, or None for what is not ours to list (spot, options, delisted).

    An entry whose sizes cannot be used is left out by name, with the reason, and never guessed.
    """
    listings, left_out = [], []
    for entry in decoded:
        try:
            found = listing(entry)
        except (VenueError, InputError) as error:
            left_out.append(f"{name(entry)}: {error}")
        # Decimal's own: a size whose exponent is beyond its context, in a damaged list.
        except ArithmeticError:
            left_out.append(f"{name(entry)}: its sizes are beyond any market")
        else:
            listings += [found] if found is not None else []
    return ListingPage(tuple(listings), cursor, tuple(left_out))
