"""Trying venues out: what `live.examination` finds of one, and how its tiers answered, all at once and off this thread.

Values only. `rektscope doctor` and the page "Diagnostics" word them with the same sentences
(`ui.diagnostics.venue_lines`).
"""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

import msgspec

from rektscope.feeds.sockets import CancelledError
from rektscope.feeds.venue import Venue
from rektscope.live.examination import VenueExamination, answering_s, examine, wait_for
from rektscope.margins.refresh import fetch_tiers, refreshable_venues
from rektscope.market.errors import InputError
from rektscope.market.times import moment_from_ms
from rektscope.net.policy import NetworkPolicy
from rektscope.venues.catalogue import product_of
from rektscope.venues.tier_reading import TierTables


class TierCheck(msgspec.Struct, frozen=True):
    """How the tiers of one market answered.

    Attributes:
        is_asked: whether they were asked for.
        tiers: how many came.
        problem: why there are none, or why some were refused; None for nothing.
    """

    is_asked: bool
    tiers: int = 0
    problem: str | None = None


class VenueCheck(msgspec.Struct, frozen=True):
    """What a venue answered, its tiers with it."""

    examination: VenueExamination
    tiers: TierCheck
    was_stopped: bool = False

    @property
    def is_well(self) -> bool:
        """Whether all of it is as it should be; what was not asked for any more counts for nothing."""
        return self.examination.is_well and (self.was_stopped or self.tiers.problem is None)


def check_venues(
    venues: Sequence[Venue],
    endpoints: Mapping[str, str],
    seconds: float,
    stop: threading.Event,
    policy: NetworkPolicy,
) -> list[VenueCheck]:
    """What each venue answered, in their order; all are tried at once, each on a thread of its own.

    Args:
        venues: whom to ask, at least one.
        endpoints: other hosts by venue.
        seconds: how long to listen to each.
        stop: ends it early when set.
        policy: proxy and certificates.
    """
    # All at once: eight venues one after another would take minutes, most of them waiting.
    with ThreadPoolExecutor(len(venues), thread_name_prefix="examining") as pool:
        asked = [pool.submit(_check, venue, endpoints, seconds, stop, policy) for venue in venues]
        return [each.result() for each in asked]


def _check(
    venue: Venue, endpoints: Mapping[str, str], seconds: float, stop: threading.Event, policy: NetworkPolicy
) -> VenueCheck:
    try:
        found = examine(venue, endpoints, seconds, stop, policy)
    except CancelledError:
        found = VenueExamination(venue.name, venue.title, (), 0.0, None, None)
    if stop.is_set():
        return VenueCheck(found, TierCheck(is_asked=False, problem="not asked for any more"), was_stopped=True)
    market = next((product.market for product in found.products if product.market), None)
    return VenueCheck(found, check_tiers(venue, market, endpoints, answering_s(seconds), stop, policy))


def check_tiers(
    venue: Venue,
    market: str | None,
    endpoints: Mapping[str, str],
    limit_s: float,
    stop: threading.Event,
    policy: NetworkPolicy,
) -> TierCheck:
    """How the tiers of a market answered within so many seconds; none is kept."""
    if venue.name not in refreshable_venues():
        return TierCheck(is_asked=False)
    if market is None:
        return TierCheck(is_asked=False, problem="no market is known to ask for")
    address = product_of(market, endpoints)[1].rest_url if venue.name in endpoints else None
    today = moment_from_ms(time.time_ns() // 1_000_000).date()
    symbol = market.partition(":")[2]
    asking = _begun(partial(fetch_tiers, venue.name, symbol, today, endpoint=address, timeout_s=limit_s, policy=policy))
    wait_for([asking], limit_s, stop)
    if not asking.done():
        return TierCheck(is_asked=True, problem=f"{venue.title} did not answer within {limit_s:g} s.")
    try:
        found = asking.result()
    except InputError as error:
        return TierCheck(is_asked=True, problem=str(error))
    problem = " ".join(found.refused) or (None if found.tables else f"{venue.title} gives none of {market}.")
    return TierCheck(True, sum(len(table.tiers) for table in found.tables), problem)


def _begun(ask: Callable[[], TierTables]) -> Future[TierTables]:
    """What is asked on a thread of its own, which nobody has to wait for: it ends by itself."""
    outcome: Future[TierTables] = Future()

    def run() -> None:
        try:
            outcome.set_result(ask())
        except BaseException as error:  # noqa: BLE001 -- raised where the result is taken
            outcome.set_exception(error)

    threading.Thread(target=run, name="asking for tiers", daemon=True).start()
    return outcome
