"""Trying a venue out: how its lists of markets, its streams and its history answer within a given time.

Values only; `rektscope doctor` makes the sentences. Tiers are asked for elsewhere (`margins`).
"""

import threading
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

import msgspec

from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.sockets import STEP_S, CancelledError
from rektscope.feeds.venue import Venue
from rektscope.live.feed import LiveFeed
from rektscope.live.health import FeedHealth, StreamState
from rektscope.live.listings import Listings, ProductListings
from rektscope.live.metrics import CLOCKS_APART_MS
from rektscope.live.rest_client import RestClients
from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.net.https_exchange import ExchangeError
from rektscope.net.policy import NetworkPolicy

_HISTORY_HOURS = 1.0
_COIN = "BTC"
_LOOK_S = 0.25
_TRIES = 2
"""One question may get lost; more would hide a bad network, which is looked for here."""

_LEAST_PATIENCE_S, _MOST_PATIENCE_S = 5.0, 20.0


def answering_s(seconds: float) -> float:
    """How long lists and tiers may take altogether, of a venue that is listened to for some seconds."""
    return min(max(seconds, _LEAST_PATIENCE_S), _MOST_PATIENCE_S)


class ProductExamination(msgspec.Struct, frozen=True):
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


class VenueExamination(msgspec.Struct, frozen=True):
    """How a venue answered.

    Attributes:
        venue, title: of the venue.
        products: each of its products.
        seconds: for how long its streams were listened to.
        health: of the streams at the end; None where there was no market to try.
        latency_ms: the median of receive times less the venue's, over the streams; None where no stream has one.
        failure: a defect of rektscope itself that ended it; empty for none.
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
            # More usable rows than unusable ones: a venue whose format changed would bring rows too, all of them left
            # out.
            stream.rows > stream.left_out or (stream.state is StreamState.WAITING and stream.kind in _RARE)
            for stream in self.health.streams
        )
        return self.health.is_well and is_fed and not any(each.misunderstood for each in self.health.connections)


_RARE = frozenset({Kind.LIQUIDATION, Kind.FUNDING, Kind.DELEVERAGING, Kind.OPEN_INTEREST, Kind.INDEX})


def examine(
    venue: Venue, endpoints: Mapping[str, str], seconds: float, stop: threading.Event, policy: NetworkPolicy
) -> VenueExamination:
    """Ask a venue for its lists, all at once, then listen to a market of each product for some seconds.

    Lists that are not whole after `answering_s(seconds)` count as none.

    Args:
        venue: whom to ask.
        endpoints: other hosts by venue.
        seconds: how long to listen.
        stop: ends it early when set.
        policy: proxy and certificates.

    Raises:
        CancelledError: `stop` was set while a list was fetched.
    """
    limit_s = answering_s(seconds)
    clients = RestClients(policy=policy, answering_s=limit_s, tries=_TRIES)
    try:
        products, listings = _products(venue, Listings(clients.of, endpoints), limit_s, stop)
    finally:
        clients.close()
    if not listings:
        return VenueExamination(venue.name, venue.title, products, 0.0, None, None)
    health, failure, listened_s = _listened(listings, endpoints, seconds, stop, policy)
    latencies = sorted(each.latency_ms for each in health.streams if each.latency_ms is not None)
    latency_ms = latencies[len(latencies) // 2] if latencies else None
    return VenueExamination(venue.name, venue.title, products, listened_s, health, latency_ms, failure)


def _products(
    venue: Venue, lists: Listings, limit_s: float, stop: threading.Event
) -> tuple[tuple[ProductExamination, ...], list[Listing]]:
    """How the lists answered within so many seconds, and the market of each that is to be tried."""
    given_up = threading.Event()
    with ThreadPoolExecutor(len(venue.products), thread_name_prefix="listing") as pool:
        asked = [pool.submit(lists.of, venue, product, given_up) for product in venue.products]
        wait_for(asked, limit_s, stop)
        given_up.set()
    if stop.is_set():
        raise CancelledError
    found, chosen = [], []
    for product, response in zip(venue.products, asked, strict=True):
        tried: list[Listing] = []
        try:
            listed = response.result()
        except CancelledError:
            problem = f"{product.title} did not answer within {limit_s:g} s: there is no list of its markets."
            found.append(_not_listed(product, problem, is_reached=False))
        except InputError as error:
            found.append(_not_listed(product, str(error), is_reached=not _is_unanswered(error)))
        else:
            tried = listed.search(_COIN, 1) or list(listed.listings[:1])
            found.append(_listed(product, listed, tried))
        chosen += tried
    return tuple(found), chosen


def wait_for(asked: "Sequence[Future[Any]]", limit_s: float, stop: threading.Event) -> None:
    """Until all have answered, the time is over, or `stop` is set."""
    until_s = time.monotonic() + limit_s
    while time.monotonic() < until_s and not stop.is_set():
        if not wait(asked, timeout=STEP_S).not_done:
            return


def _not_listed(product: Product, problem: str, *, is_reached: bool) -> ProductExamination:
    return ProductExamination(product.name, product.title, 0, 0, problem, is_reached, None)


def _listed(product: Product, listed: ProductListings, tried: list[Listing]) -> ProductExamination:
    return ProductExamination(
        product.name,
        product.title,
        len(listed.listings),
        len(listed.left_out),
        "" if tried else f"{product.title} lists no market that rektscope can count.",
        True,
        tried[0].market if tried else None,
    )


def _is_unanswered(error: BaseException | None) -> bool:
    """Whether an error is of an exchange without a response, rather than of what a response held."""
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
        except Exception as error:  # noqa: BLE001 -- a defect, which is what is looked for: reported with the rest
            failure = repr(error)
    return health, failure, (feed.now_ns() - began_ns) / 1e9
