"""The directory of markets in the words of the picker."""

from collections.abc import Sequence

from rektscope.feeds.listing import Listing
from rektscope.live.opening import MarketDirectory
from rektscope.margins.store import TierStore
from rektscope.market.spellings import parse_common
from rektscope.ui.live.market_search import ListedMarket
from rektscope.ui.translation import tr
from rektscope.venues.catalogue import VENUES


class DirectoryProvider:
    """A `MarketProvider` over a directory."""

    def __init__(self, directory: MarketDirectory, tiers: TierStore | None = None) -> None:
        self._directory = directory
        self._tiers = TierStore() if tiers is None else tiers
        self._known: dict[str, list[ListedMarket]] = {}

    def venues(self) -> Sequence[tuple[str, str]]:
        """(name, title) of every venue."""
        return [(venue.name, venue.title) for venue in VENUES]

    def request(self, venue: str) -> None:
        """Begin to load a venue's list."""
        self._directory.request(venue)

    def listings(self, venue: str) -> Sequence[ListedMarket] | str | None:
        """Its markets; a sentence when they could not be had; None while they are not there."""
        known = self._directory.listings(venue)
        return known if known is None or isinstance(known, str) else [listed(listing) for listing in known]

    def known(self, venue: str) -> Sequence[ListedMarket]:
        """The markets that margin tiers are known of, from the program or fetched before: they need no network."""
        if venue not in self._known:
            self._known[venue] = [_known(venue, symbol) for symbol in self._tiers.symbols(venue)]
        return self._known[venue]


def _known(venue: str, symbol: str) -> ListedMarket:
    meant = parse_common(symbol)
    base, quote = ("", "") if meant is None else (meant.base, meant.quote or "")
    return ListedMarket(f"{venue}:{symbol}", tr("known offline"), base, quote, "")


def listed(listing: Listing) -> ListedMarket:
    """A listing for the picker."""
    instrument = listing.instrument
    title = tr("perpetual") if listing.perpetual else tr("expires")
    return ListedMarket(listing.market, title, instrument.base, instrument.quote, instrument.contract.value)
