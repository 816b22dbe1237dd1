"""The table of venues, made from the program's own tables: what is claimed there is what the code does."""

import re
from decimal import Decimal

from venue_words import TRANSLATED

from rektscope.archives.catalogue import ARCHIVES
from rektscope.feeds import absent
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Reach
from rektscope.feeds.venue import Venue
from rektscope.margins.tables import bundled_symbols, bundled_tier_table
from rektscope.market.events import Kind
from rektscope.market.instrument import Contract, Instrument
from rektscope.ui.translation import Language
from rektscope.venues.catalogue import LIVE_KINDS, VENUES

MET: dict[str, str] = {}
"""The day on which `rektscope doctor` found a real venue well, by venue. Whoever has run it writes it here."""

_HEAD = """# Venues

What each venue's public feed brings, and how it was tried. No key is asked for or sent. The table is made from the
program's own tables by `packaging/papers.py`; a test compares it.

| venue | live feed | liquidations | history before the start | archive of days | tiers as of | last checked there |
|---|---|---|---|---|---|---|
"""
_FOOT = """
**Never** under "last checked there" means just that: parsers and requests are tested with messages that the venues
document and that others recorded, and with stand-ins on this machine, and the real venue was never met.
`rektscope doctor` is the first thing to run where there is a network: it says what arrives, what is left out and how
late.

A *sample* carries some of the liquidations (Binance at most one in each second and market): sums of it are floors. Open
interest that is *asked for* is polled by REST. Tiers are the bundled ones; `rektscope tiers refresh` fetches newer ones
where the venue gives them without a key.
"""
_WORDS = {
    Kind.TRADE: "trades",
    Kind.MARK: "mark",
    Kind.INDEX: "index",
    Kind.OPEN_INTEREST: "open interest",
    Kind.FUNDING: "funding",
    Kind.LIQUIDATION: "liquidations",
}
_UNKNOWN = "unknown"
_REACH = {Reach.FULL: "every one", Reach.SAMPLED: "a sample", Reach.NONE: "none"}


def venue_page(language: Language = Language.ENGLISH) -> str:
    """The page, a row for each venue in the program's order."""
    if language is Language.ENGLISH:
        return _HEAD + "".join(f"| {' | '.join(cells(venue))} |\n" for venue in VENUES) + _FOOT
    head, foot, words = TRANSLATED[language]
    rows = [(venue.title, *(told(cell, words) for cell in cells(venue)[1:])) for venue in VENUES]
    return head + "".join(f"| {' | '.join(row)} |\n" for row in rows) + foot


def told(cell: str, words: dict[str, str]) -> str:
    """A cell in another language: each of the words that cells are made of."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, longest_first)), lambda found: words[found.group()], cell)


def cells(venue: Venue) -> tuple[str, ...]:
    """The row of one venue."""
    return (
        venue.title,
        ", ".join(feed(venue)) or "liquidations alone",
        liquidations(venue),
        ", ".join(history(venue)) or "none",
        ", ".join(archive(venue)) or "none",
        tiers(venue),
        MET.get(venue.name, "never"),
    )


def feed(venue: Venue) -> list[str]:
    """What the market that the venue is shown with brings live."""
    product = next(each for each in venue.products if each.name == venue.product_name(venue.example))
    instrument = Instrument(
        venue.name, venue.example, "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"), Decimal(1)
    )
    listing = Listing.of(instrument, product.name, index_symbol=venue.example)
    brought = {kind for topic in venue.topics(product, listing, LIVE_KINDS) for kind in topic.kinds}
    words = [word for kind, word in _WORDS.items() if kind in brought and kind is not Kind.LIQUIDATION]
    if Kind.OPEN_INTEREST not in brought and product.open_interest_poll_s is not None:
        words.append("open interest (asked for)")
    return words


def liquidations(venue: Venue) -> str:
    """How much of them the feed shows, by product where these differ."""
    reaches = {product.title: _REACH[product.liquidations] for product in venue.products}
    if len(set(reaches.values())) == 1:
        return next(iter(reaches.values()))
    return "; ".join(f"{title}: {words}" for title, words in reaches.items())


def history(venue: Venue) -> list[str]:
    """What can be asked for of the hours before."""
    requests = {
        "candles": venue.rest.candles_request,
        "open interest": venue.rest.open_interest_history_request,
        "funding": venue.rest.funding_request,
    }
    return [word for word, request in requests.items() if request is not absent.no_history_request]


def archive(venue: Venue) -> list[str]:
    """What the venue's public archive has of the market that the venue is shown with."""
    layout = ARCHIVES.get(venue.name)
    series = () if layout is None else layout.series(venue.example)
    words = [f"{each.data.value.replace('-', ' ')}{f' (until {each.last})' if each.last else ''}" for each in series]
    return list(dict.fromkeys(words))


def tiers(venue: Venue) -> str:
    """The dates of the bundled tables."""
    tables = [bundled_tier_table(venue.name, symbol) for symbol in bundled_symbols(venue.name)]
    stated = {table.as_of for table in tables if table is not None}
    dates = sorted(stated - {_UNKNOWN})
    words = [dates[0] if len(dates) == 1 else f"{dates[0]} to {dates[-1]}"] if dates else []
    words += ["of an unknown day"] if _UNKNOWN in stated else []
    return ", some ".join(words) or "assumed"
