"""Searching lists of markets: which of them a few words mean, the likeliest first."""

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from rektscope.market.errors import InputError
from rektscope.market.names import read_market
from rektscope.ui.figures import STANDARD
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title

MOST_RECENT = 12

_BETWEEN_WORDS = re.compile(r"[\s,;]+")
_USUAL_QUOTES = ("USDT", "USD", "USDC")


class ListedMarket(NamedTuple):
    """A market that can be watched.

    Attributes:
        market: `venue:SYMBOL`.
        title: what kind of thing it is, for people: `perpetual`, `quarterly 26 Sep 2025`; may be empty.
        base, quote: the coin, and the currency of the price.
        contract: `linear` or `inverse`.
    """

    market: str
    title: str
    base: str
    quote: str
    contract: str

    @property
    def venue(self) -> str:
        """Lower-case name."""
        return self.market.partition(":")[0]

    @property
    def symbol(self) -> str:
        """As the venue writes it."""
        return self.market.partition(":")[2]


class MarketProvider(Protocol):
    """Where lists of markets come from. No call may wait for a network.

    The owner of a provider calls `MarketPicker.listings_came(venue)` when an answer is there.
    """

    def venues(self) -> Sequence[tuple[str, str]]:
        """(name, title) of every venue, in the order to offer them."""

    def request(self, venue: str) -> None:
        """Begin to load a venue's list, unless that was begun."""

    def listings(self, venue: str) -> Sequence[ListedMarket] | str | None:
        """Its markets; one sentence when they could not be had; None while they are not there."""

    def known(self, venue: str) -> Sequence[ListedMarket]:
        """Those that are known without its list."""


class RecentMarkets(Protocol):
    """Remembers what was chosen before."""

    def load(self) -> list[str]:
        """Markets, the latest first."""

    def keep(self, markets: list[str]) -> None:
        """Remember these instead."""


def words_of(text: str) -> list[str]:
    """The words of a search, in lower case; a colon between venue and symbol separates too."""
    return [word for word in _BETWEEN_WORDS.split(text.lower().replace(":", " ")) if word]


def found(markets: Sequence[ListedMarket], text: str, most: int) -> tuple[list[ListedMarket], int]:
    """The markets in which every word of `text` occurs, likeliest first, at most so many; and how many there are."""
    words = words_of(text)
    hits = [market for market in markets if all(word in _haystack(market) for word in words)]
    order = {venue: place for place, venue in enumerate(dict.fromkeys(market.venue for market in markets))}
    hits.sort(key=lambda market: (*_unlikeness(market, words), order[market.venue], market.symbol))
    return hits[:most], len(hits)


def typed_markets(text: str, venues: Sequence[tuple[str, str]]) -> tuple[list[str], str]:
    """The markets written out in full in `text` (`binance:BTCUSDT`), and a sentence on one that cannot be watched.

    None unless every word is written so: anything else is a search.
    """
    words = [word for word in _BETWEEN_WORDS.split(text.strip()) if word]
    if not words or not all(":" in word and all(word.partition(":")[::2]) for word in words):
        return [], ""
    markets = []
    for word in words:
        try:
            market = read_market(word, keeps_unknown=True)
        except InputError as error:
            return [], translated(error, figures=STANDARD)
        if market.venue not in {name for name, _ in venues}:
            known = ", ".join(name for name, _ in venues)
            return [], tr(
                "There is no live feed of {venue!r}; there is one of: {known}.", venue=market.venue, known=known
            )
        markets.append(market.market)
    return list(dict.fromkeys(markets)), ""


def as_listed(markets: Sequence[str], known: Sequence[ListedMarket]) -> list[str]:
    """The markets with letters as the venue writes them, where its list is known; `binance:btcusdt` is found too."""
    exact = {each.market for each in known}
    loose = {each.market.lower(): each.market for each in known}
    return [market if market in exact else loose.get(market.lower(), market) for market in markets]


def with_recent(chosen: Sequence[str], recent: Sequence[str]) -> list[str]:
    """What to remember after `chosen`: these first, then what was remembered, at most MOST_RECENT."""
    return list(dict.fromkeys([*chosen, *recent]))[:MOST_RECENT]


def _haystack(market: ListedMarket) -> str:
    title = venue_title(market.venue)
    return f"{market.market} {title} {market.base} {market.quote} {market.contract} {market.title}".lower()


def _unlikeness(market: ListedMarket, words: list[str]) -> tuple[int, int, int]:
    """How far it is from what most people mean by such words: the coin itself, in the usual currency, perpetual."""
    base, symbol = market.base.lower(), market.symbol.lower()
    exact = any(word in {base, symbol} for word in words)
    begins = any(symbol.startswith(word) for word in words)
    quote = _USUAL_QUOTES.index(market.quote) if market.quote in _USUAL_QUOTES else len(_USUAL_QUOTES)
    return (0 if exact else 1 if begins else 2), (0 if "perp" in market.title.lower() else 1), quote
