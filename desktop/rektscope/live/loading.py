"""Loading the history of a feed's markets: on a thread for each product, so that a slow venue holds up no other.

A product's history is asked for when its streams have begun, so that no minute lies between the two; where they do not
begin for long, it is asked for all the same.
"""

import threading
from collections.abc import Sequence

import msgspec

from rektscope.feeds.clock import STOPPING_S, Clock
from rektscope.feeds.listing import Listing
from rektscope.feeds.sockets import STEP_S, CancelledError
from rektscope.feeds.spec import ConnectionSpec
from rektscope.live.history import LoadedHistory, OnResponse, load_history
from rektscope.live.normalizer import connection_name
from rektscope.live.rest_client import RestClientOf

_STREAMS_BEGIN_WITHIN_S = 10.0
"""So long the streams of a product are waited for."""

_WAITING = "Asking for the hours before."


class _Product(msgspec.Struct):
    """The connections of one product, and the names of those whose streams have not begun."""

    specs: list[ConnectionSpec] = msgspec.field(default_factory=list)
    awaited: set[str] = msgspec.field(default_factory=set)


class HistoryLoading:
    """The history of all markets of some connections."""

    def __init__(
        self,
        specs: Sequence[ConnectionSpec],
        client_of: RestClientOf,
        on_response: OnResponse,
        hours: float,
        clock: Clock | None = None,
    ) -> None:
        """Nothing happens before `start`.

        Args:
            specs: the connections of the feed, as `connection_name` names them.
            client_of: gives the client of a product.
            on_response: gets each answer, on one of the threads.
            hours: how much of the time before now; 0 for nothing.
            clock: time and waiting.
        """
        self._client_of, self._on_response, self._hours = client_of, on_response, hours
        self._clock = clock or Clock()
        self._products: dict[tuple[str, str], _Product] = {}
        for index, spec in enumerate(specs):
            product = self._products.setdefault((spec.product.venue, spec.product.name), _Product())
            product.specs.append(spec)
            product.awaited.add(connection_name(spec, index))
        self._changed = threading.Condition()
        self._stop = threading.Event()
        self._pending: set[str] = set()
        self._loaded: dict[str, LoadedHistory] = {}
        self._problems: dict[str, str] = {}
        self._failure: BaseException | None = None
        self._threads: list[threading.Thread] = []

    @property
    def is_over(self) -> bool:
        """Whether nothing is asked for any more, with or without success."""
        return not self._pending

    @property
    def awaited(self) -> frozenset[str]:
        """The markets whose history may still come."""
        with self._changed:
            return frozenset(self._pending)

    @property
    def words(self) -> str:
        """Sentences on what is known from before the start, what could not be had and why."""
        with self._changed:
            parts = [_WAITING] if self._pending else []
            parts += [f"{market}: {loaded.summary}." for market, loaded in self._loaded.items()]
            parts += [problem for loaded in self._loaded.values() for problem in loaded.problems]
            parts += self._problems.values()
            return " ".join(dict.fromkeys(parts))

    def start(self) -> None:
        """Begin to wait for the streams, and then to ask."""
        if self._hours <= 0:
            return
        self._pending = {listing.market for each in self._products.values() for listing in _listings(each)}
        for (venue, name), product in self._products.items():
            thread = threading.Thread(target=self._run, args=(product,), name=f"history {venue}/{name}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def begun(self, connection: str) -> None:
        """The streams of a connection (as `connection_name` names it) have begun."""
        with self._changed:
            for product in self._products.values():
                product.awaited.discard(connection)
            self._changed.notify_all()

    def stop(self, timeout_s: float = STOPPING_S) -> None:
        """End it, and wait until it has ended. Safe to call twice, or without a start.

        Raises:
            TimeoutError: it has not ended in time, because `on_response` does not return.
            BaseException: what `on_response` raised, or a defect.
        """
        self._stop.set()
        with self._changed:
            self._changed.notify_all()
        threads, self._threads = self._threads, []
        for thread in threads:
            thread.join(timeout_s)
            if thread.is_alive():
                raise TimeoutError(f"the {thread.name} has not ended within {timeout_s:g} s")
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    def _run(self, product: _Product) -> None:
        try:
            self._wait_for_streams(product)
            for spec in product.specs:
                for listing in spec.listings:
                    self._load(spec, listing)
        except CancelledError:
            pass
        finally:
            with self._changed:
                self._pending -= {listing.market for listing in _listings(product)}

    def _wait_for_streams(self, product: _Product) -> None:
        deadline_s = self._clock.steady_s() + _STREAMS_BEGIN_WITHIN_S
        with self._changed:
            while product.awaited and not self._stop.is_set() and self._clock.steady_s() < deadline_s:
                self._changed.wait(STEP_S)

    def _load(self, spec: ConnectionSpec, listing: Listing) -> None:
        """One market; a defect leaves the others their history."""
        try:
            loaded = load_history(
                listing,
                spec.product,
                spec.venue,
                self._client_of(spec.product),
                self._on_response,
                hours=self._hours,
                stop=self._stop,
                clock=self._clock,
            )
        except CancelledError:
            raise
        except BaseException as failure:  # noqa: BLE001 -- handed to whoever stops it
            words = f"The history of {listing.market} was lost because of a defect in rektscope ({failure!r})."
            with self._changed:
                self._failure = self._failure or failure
                self._problems[listing.market] = words
                self._pending.discard(listing.market)
        else:
            with self._changed:
                self._loaded[listing.market] = loaded
                self._pending.discard(listing.market)


def _listings(product: _Product) -> list[Listing]:
    return [listing for spec in product.specs for listing in spec.listings]
