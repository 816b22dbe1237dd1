"""The markets that the messages of captures name, and the steps in which each is counted at first."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from rektscope.feeds.errors import FeedError
from rektscope.feeds.events import Event, Unknown
from rektscope.feeds.listing import Listing
from rektscope.feeds.state import State
from rektscope.feeds.venue import Venue
from rektscope.market.errors import InputError
from rektscope.market.names import MarketNameError, read_symbol
from rektscope.recording.captures.contents import Capture, CaptureOptions
from rektscope.recording.captures.steps import listing_of
from rektscope.sessions.importing.contract_sizes import read_contract_size
from rektscope.sessions.importing.parts import ImportOptions

_MOST_MARKETS = 200


class CaptureMarkets(msgspec.Struct, frozen=True):
    """The markets that are taken, symbols that cannot be counted, and those beyond as many as are taken."""

    listings: list[Listing]
    uncounted: list[str]
    beyond: list[str]


def markets_of(
    captures: Sequence[Capture], venue: Venue, options: ImportOptions, reading: CaptureOptions
) -> CaptureMarkets:
    """The markets that the messages name; one of them where the user says which.

    Raises:
        InputError: the user's symbol is none, or the size of a contract is not of one market.
    """
    named = _named(captures, venue, reading)
    if options.symbol is not None:
        wanted = _own_symbol(venue, options.symbol, named)
        named = [name for name in named if name == wanted]
    listings = {name: _listing(venue, name, None) for name in named}
    if options.contract_size is not None:
        listings |= _sized(venue, [name for name in named if listings[name] is None], options.contract_size)
    counted = [name for name in named if listings[name] is not None]
    return CaptureMarkets(
        [listing for listing in listings.values() if listing is not None][:_MOST_MARKETS],
        [name for name in named if listings[name] is None],
        counted[_MOST_MARKETS:],
    )


def _named(captures: Sequence[Capture], venue: Venue, reading: CaptureOptions) -> list[str]:
    # Without listings a parser knows no symbol, so it reports each one that it meets: that is the list of markets.
    states = [State(product, ()) for product in venue.products]
    named: dict[str, None] = {}
    for line in reading.frames(captures):
        for state in states:
            named |= {event.symbol: None for event in _parsed(venue, line.payload, state) if isinstance(event, Unknown)}
    return list(named)


def _listing(venue: Venue, name: str, size: Decimal | None) -> Listing | None:
    product = venue.product_name(name)
    return None if product is None else listing_of(venue.name, name, product, size)


def _sized(venue: Venue, unknown: list[str], contract_size: str) -> dict[str, Listing | None]:
    """The one market whose contract is not known, of the user's size."""
    size = read_contract_size(contract_size)
    sized = {name: listing for name in unknown if (listing := _listing(venue, name, size)) is not None}
    if len(sized) != 1:
        raise InputError(
            f"--contract-size is of one market, and the captures hold {', '.join(list(sized)[:5]) or 'none'} whose "
            f"contract is not known: {'say which with --symbol' if sized else 'leave it out'}."
        )
    return dict(sized)


def _own_symbol(venue: Venue, symbol: str, named: list[str]) -> str:
    try:
        return read_symbol(venue.name, symbol, named)
    except MarketNameError as error:
        raise InputError(f"--symbol {symbol}: {error}") from error


def _parsed(venue: Venue, payload: bytes, state: State) -> list[Event]:
    try:
        return venue.parse(payload, 0, state)
    except FeedError:
        return []
