"""The description of a recording: the same for what is watched and for the file that is made of it."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from rektscope.feeds.listing import Listing
from rektscope.live.metrics import completeness_of
from rektscope.market.times import HOUR_MS, MINUTE_MS, SECOND_MS, floor_ms
from rektscope.sessions.session import MarketInfo, Provenance, SessionInfo
from rektscope.venues.catalogue import product_of

HISTORY_HOURS = 24
"""How much of the time before the start is asked for, and shown on the map."""

_MAP_NOTE = (
    "Prices, open interest and funding from before the start were asked for; liquidations from then are unknown."
)


def session_start_ms(started_ms: int) -> int:
    """The whole second (UTC milliseconds) with which the session of a recording starts that began at a moment."""
    return floor_ms(started_ms, SECOND_MS)


def session_info(
    listings: Sequence[Listing],
    endpoints: Mapping[str, str],
    started_ms: int,
    ended_ms: int,
    *,
    name: str = "",
    history_hours: float = HISTORY_HOURS,
) -> SessionInfo:
    """The description of a recording.

    Args:
        listings: its markets, in the order asked for.
        endpoints: addresses that stood in for venues' own.
        started_ms: when it began, UTC milliseconds; the session starts with the whole second.
        ended_ms: when the last message came.
        name: for people; by default made of the markets.
        history_hours: how much of the time before was asked for.
    """
    start_ms = session_start_ms(started_ms)
    map_start_ms = floor_ms(started_ms - round(history_hours * HOUR_MS), MINUTE_MS)
    used = dict.fromkeys(endpoints[each.instrument.venue] for each in listings if each.instrument.venue in endpoints)
    hosts = ", ".join(f"{urlsplit(url).scheme}://{urlsplit(url).netloc}" for url in used)
    notes = [_MAP_NOTE] if history_hours else []
    if hosts:
        notes.insert(0, f"Received through an endpoint given by the user ({hosts}), not from the venue itself.")
    remarks = dict.fromkeys(listing.remark for listing in listings if listing.remark)
    notes += [f"The endpoint says of its data: {remark}." for remark in remarks]
    return SessionInfo(
        name=name or _name_of(listings),
        provenance=_provenance(listings),
        start_ms=start_ms,
        end_ms=max(start_ms, ended_ms),
        markets=tuple(_market_info(listing) for listing in listings),
        notes=tuple(notes),
        map_start_ms=map_start_ms if history_hours else None,
        endpoint=hosts,
    )


def _provenance(listings: Sequence[Listing]) -> Provenance:
    """The provenance that claims least: synthetic where any market is, then reconstruction, else recorded."""
    stated = {listing.provenance for listing in listings}
    for provenance in (Provenance.SYNTHETIC, Provenance.RECONSTRUCTION):
        if provenance.value in stated:
            return provenance
    return Provenance.RECORDED


def _name_of(listings: Sequence[Listing]) -> str:
    """`BTCUSDT on Binance USD-M and Bybit linear`, or the number of markets."""
    symbols = dict.fromkeys(listing.instrument.symbol for listing in listings)
    titles = list(dict.fromkeys(product_of(listing.market)[1].title for listing in listings))
    if len(symbols) > 1:
        return f"{len(listings)} markets on {_and(titles)}"
    return f"{next(iter(symbols))} on {_and(titles)}"


def _and(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _market_info(listing: Listing) -> MarketInfo:
    _, product = product_of(listing.market)
    source = " ".join([f"Public WebSocket feed of {product.title}.", *product.caveats])
    return MarketInfo(listing.instrument, completeness_of(product), source)
