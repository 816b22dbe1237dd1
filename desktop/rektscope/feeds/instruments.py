"""Making instruments out of what venues list: coins by one name, steps as decimals, refusals in words."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeVar

from rektscope.feeds.decimals import parse_decimal
from rektscope.feeds.errors import VenueError
from rektscope.feeds.listing import Listing
from rektscope.feeds.request import ListingPage
from rektscope.market.errors import InputError

_SAME_COIN = {"XBT": "BTC"}

T = TypeVar("T")


def coin(name: str) -> str:
    """The usual name of a coin: some venues say XBT for BTC."""
    return _SAME_COIN.get(name, name)


def step(text: str) -> Decimal:
    """A tick or lot size as an exact decimal.

    Raises:
        VenueError: it is not a number, or not more than nothing.
    """
    digits, exponent = parse_decimal(text)
    if digits <= 0:
        raise VenueError(f"a step of {text[:40]!r} is not more than nothing")
    return Decimal(digits).scaleb(exponent).normalize()


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
        except ArithmeticError:
            left_out.append(f"{name(entry)}: its sizes are beyond any market")
        else:
            listings += [found] if found is not None else []
    return ListingPage(tuple(listings), cursor, tuple(left_out))
