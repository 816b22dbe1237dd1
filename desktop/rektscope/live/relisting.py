"""Asking a venue's list of markets anew when what it sends no longer lies on the steps that it listed.

Venues change ticks and lots while they trade. Rows off the steps are left out until the list confirms them; then the
market is counted on, rounded to the steps of this view, while a recording has every message and is counted in the finer
steps when it is finished.
"""

import threading
from collections.abc import Callable, Mapping, Sequence

from rektscope.feeds.clock import STOPPING_S, Clock
from rektscope.feeds.events import Relisted
from rektscope.feeds.listing import Listing
from rektscope.feeds.sockets import STEP_S
from rektscope.feeds.spec import ConnectionSpec
from rektscope.live.listings import Listings
from rektscope.live.repeating import Repeating
from rektscope.live.rest_client import RestClientOf
from rektscope.market.errors import InputError

_PAUSE_S = 60.0
"""A list is asked for once in so long at most: a stray row must not make a venue's largest answer come every second."""

OnRelisted = Callable[[Relisted], None]
OnWords = Callable[[str], None]


class Relisting:
    """Looks after markets whose rows fall off their steps, on a thread of its own."""

    def __init__(
        self,
        specs: Sequence[ConnectionSpec],
        client_of: RestClientOf,
        on_relisted: OnRelisted,
        on_note: OnWords,
        clock: Clock,
        endpoints: Mapping[str, str] | None = None,
    ) -> None:
        """Nothing happens before `start`.

        Args:
            specs: the connections of the feed.
            client_of: gives the client of a product.
            on_relisted: gets a market that is listed with other steps, on the thread of this.
            on_note: gets a sentence where the list cannot be had, on the same thread.
            clock: time.
            endpoints: other hosts by venue.
        """
        self._specs = {listing.market: (listing, spec) for spec in specs for listing in spec.listings}
        self._client_of, self._endpoints = client_of, dict(endpoints or {})
        self._on_relisted, self._on_note, self._clock = on_relisted, on_note, clock
        self._changed = threading.Condition()
        self._suspects: set[str] = set()
        self._asked_s: dict[tuple[str, str], float] = {}
        self._turns = Repeating(self._turn, "relisting")

    def start(self) -> None:
        """Begin to wait for suspects."""
        self._turns.start()

    def stop(self, timeout_s: float = STOPPING_S) -> None:
        """End it; raises as `Repeating.stop`."""
        self._turns.stopping.set()
        with self._changed:
            self._changed.notify_all()
        self._turns.stop(timeout_s)

    def suspect(self, market: str) -> None:
        """A row of `market` fell off its steps; from any thread."""
        with self._changed:
            self._suspects.add(market)
            self._changed.notify_all()

    def _turn(self) -> None:
        with self._changed:
            while not self._suspects and not self._turns.stopping.is_set():
                self._changed.wait(STEP_S)
            suspects, self._suspects = sorted(self._suspects), set()
        by_product: dict[tuple[str, str], list[str]] = {}
        for market in suspects:
            product = self._specs[market][1].product
            by_product.setdefault((product.venue, product.name), []).append(market)
        for key, markets in by_product.items():
            self._ask(key, markets)

    def _ask(self, key: tuple[str, str], markets: list[str]) -> None:
        now_s = self._clock.steady_s()
        if key in self._asked_s and now_s - self._asked_s[key] < _PAUSE_S:
            return  # the next row off the steps will be suspected again
        self._asked_s[key] = now_s
        listings = Listings(self._client_of, self._endpoints)
        for market in markets:
            try:
                (found,) = listings.find([market], self._turns.stopping)
            except InputError as error:
                self._on_note(f"Rows of {market} are not in the steps that it was listed with. {error}")
                continue
            relisted = relisted_as(self._specs[market][0], found, self._clock.now_ns() // 1_000_000)
            if relisted is not None:
                self._on_relisted(relisted)


def relisted_as(listing: Listing, found: Listing, received_ms: int) -> Relisted | None:
    """The report that `listing` is now listed as `found`; None where its steps hold everything of the new ones.

    A contract of another size or currency is another contract, which no rounding makes the same: None too.
    """
    ours, theirs = listing.instrument, found.instrument
    same = (ours.contract, ours.contract_size, ours.base, ours.quote)
    is_same_contract = same == (theirs.contract, theirs.contract_size, theirs.base, theirs.quote)
    if listing.holds(found.sizes) or not is_same_contract:
        return None
    tick, lot, on_wire = found.sizes
    return Relisted(received_ms, listing.market, f"{tick:f}", f"{lot:f}", f"{on_wire:f}")
