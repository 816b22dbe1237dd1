"""Trying a venue out: how its lists of markets, its streams and its history answer within a given time.

Values only; `rektscope doctor` makes the sentences. Tiers are asked for elsewhere (`margins`).
"""

import threading
from collections.abc import Mapping
from dataclasses import dataclass

from rektscope.feeds.listing import Listing
from rektscope.feeds.venue import Venue
from rektscope.live.feed import LiveFeed
from rektscope.live.health import FeedHealth, StreamState
from rektscope.live.listings import Listings
from rektscope.live.metrics import CLOCKS_APART_MS
from rektscope.live.rest_client import RestClients
from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.net.https_exchange import ExchangeError
from rektscope.net.policy import NetworkPolicy

_HISTORY_HOURS = 1.0
_COIN = "BTC"
_LOOK_S = 0.25


@dataclass(frozen=True, slots=True)
class ProductExamination:
    """How one product answered.

    Attributes:
        name, title: of the product.
        listed: markets in its list.
        left_out: instruments in it that rektscope cannot count.
        problem: why the list could not be had; empty where it was.
        is_reached: whether the venue answered at all, be it with a refusal.
        market: the one whose streams were tried, `venue:SYMBOL`; None without a list.
    """

    name: str
    title: str
    listed: int
    left_out: int
    problem: str
    is_reached: bool
    market: str | None


@dataclass(frozen=True, slots=True)
class VenueExamination:
    """How a venue answered.

    Attributes:
        venue, title: of the venue.
        products: each of its products.
        seconds: for how long its streams were listened to.
        health: of the streams at the end; None where there was no market to try.
        latency_ms: the median of receive times less the venue's, over the streams; None where no stream has one.
        failure: a defect of rektscope's own that ended it; empty for none.
    """

    venue: str
    title: str
    products: tuple[ProductExamination, ...]
    seconds: float
    health: FeedHealth | None
    latency_ms: float | None
    failure: str = ""

    @property
    def is_clock_apart(self) -> bool:
        """Whether the latency is none, but a wrong clock of the venue's or of this machine."""
        return self.latency_ms is not None and abs(self.latency_ms) > CLOCKS_APART_MS

    @property
    def is_well(self) -> bool:
        """Whether every list came, every connection is open and every stream with a cadence brought usable rows.

        Liquidations and settled funding may stay away for hours; that is no fault. Clocks far apart are one.
        """
        if self.failure or self.health is None or any(product.problem for product in self.products):
            return False
        if self.is_clock_apart:
            return False
        is_fed = all(
            stream.rows > stream.left_out or (stream.state is StreamState.WAITING and stream.kind in _RARE)
            for stream in self.health.streams
        )
        return self.health.is_well and is_fed and not any(each.misunderstood for each in self.health.connections)


_RARE = frozenset({Kind.LIQUIDATION, Kind.FUNDING, Kind.DELEVERAGING, Kind.OPEN_INTEREST, Kind.INDEX})


def examine(
    venue: Venue, endpoints: Mapping[str, str], seconds: float, stop: threading.Event, policy: NetworkPolicy
) -> VenueExamination:
    """Ask a venue for its lists, then listen to a market of each product for some seconds.

    Args:
        venue: whom to ask.
        endpoints: other hosts by venue.
        seconds: how long to listen.
        stop: ends it early when set.
        policy: proxy and certificates.

    Raises:
        CancelledError: `stop` was set while a list was fetched.
    """
    clients = RestClients(policy=policy)
    try:
        products, listings = _products(venue, Listings(clients.of, endpoints), stop)
    finally:
        clients.close()
    if not listings:
        return VenueExamination(venue.name, venue.title, products, 0.0, None, None)
    health, failure, listened_s = _listened(listings, endpoints, seconds, stop, policy)
    latencies = sorted(each.latency_ms for each in health.streams if each.latency_ms is not None)
    latency_ms = latencies[len(latencies) // 2] if latencies else None
    return VenueExamination(venue.name, venue.title, products, listened_s, health, latency_ms, failure)


def _products(
    venue: Venue, lists: Listings, stop: threading.Event
) -> tuple[tuple[ProductExamination, ...], list[Listing]]:
    """How the lists answered, and the market of each that is to be tried."""
    found, chosen = [], []
    for product in venue.products:
        try:
            listed = lists.of(venue, product, stop)
        except InputError as error:
            is_reached = not _is_unanswered(error)
            found.append(ProductExamination(product.name, product.title, 0, 0, str(error), is_reached, None))
            continue
        tried = listed.search(_COIN, 1) or list(listed.listings[:1])
        chosen += tried
        found.append(
            ProductExamination(
                product.name,
                product.title,
                len(listed.listings),
                len(listed.left_out),
                "" if tried else f"{product.title} lists no market that rektscope can count.",
                True,
                tried[0].market if tried else None,
            )
        )
    return tuple(found), chosen


def _is_unanswered(error: BaseException | None) -> bool:
    """Whether an error comes of an exchange without an answer, rather than of what an answer said."""
    while error is not None and not isinstance(error, ExchangeError):
        error = error.__cause__
    return error is not None


def _listened(
    listings: list[Listing],
    endpoints: Mapping[str, str],
    seconds: float,
    stop: threading.Event,
    policy: NetworkPolicy,
) -> tuple[FeedHealth, str, float]:
    """The health of a feed of these markets at the end, what failed through a defect, and how long it was open."""
    feed = LiveFeed(listings, endpoints, policy=policy, history_hours=_HISTORY_HOURS)
    failure, began_ns = "", feed.now_ns()
    feed.start()
    try:
        while (feed.now_ns() - began_ns) / 1e9 < seconds and not stop.wait(_LOOK_S):
            pass
        health = feed.health()
    finally:
        try:
            feed.stop()
        except Exception as error:  # noqa: BLE001 -- a defect, which is what is looked for: told with the rest
            failure = repr(error)
    return health, failure, (feed.now_ns() - began_ns) / 1e9
