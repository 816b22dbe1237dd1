"""Asking for open interest again and again, where no stream brings it (Binance)."""

from collections.abc import Callable, Sequence

from rektscope.feeds.clock import STOPPING_S, Clock
from rektscope.feeds.errors import TransportError
from rektscope.feeds.listing import Listing
from rektscope.feeds.request import Request
from rektscope.feeds.spec import ConnectionSpec
from rektscope.live.repeating import Repeating
from rektscope.live.responses import Response, ResponseKind
from rektscope.live.rest_client import RestClient, RestClientOf, sentence_of

OnResponse = Callable[[Response], None]
OnWords = Callable[[str], None]


class Poller:
    """Asks for the open interest of the markets of one connection, on a thread of its own, one market after another.

    A round begins `Product.open_interest_poll_s` after the one before began, or when that is done, whichever is later.
    """

    def __init__(
        self,
        spec: ConnectionSpec,
        client: RestClient,
        on_response: OnResponse,
        on_note: OnWords,
        clock: Clock | None = None,
    ) -> None:
        """Nothing happens before `start`.

        Args:
            spec: the product and its markets.
            client: of the product's host.
            on_response: gets each answer, on the poller's thread.
            on_note: gets a sentence after a round in which asking has begun to fail, or fails otherwise than before,
                and an empty text after one in which all is well again; on the poller's thread.
            clock: time and waiting.
        """
        self._spec = spec
        self._client = client
        self._on_response = on_response
        self._on_note = on_note
        self._clock = clock or Clock()
        self._words = ""
        self._failed: dict[str, BaseException] = {}  # markets whose answers we fail to read are not asked about again
        self._rounds = Repeating(self._round, f"open interest {spec.product.venue}/{spec.product.name}")

    def start(self) -> None:
        """Begin to ask."""
        self._rounds.start()

    def stop(self, timeout_s: float = STOPPING_S) -> None:
        """End it, and wait until it has ended. Safe to call twice, or without a start.

        Raises:
            TimeoutError: it has not ended in time, because a callback does not return.
            BaseException: what a callback raised.
        """
        self._rounds.stop(timeout_s)
        failed, self._failed = list(self._failed.values()), {}
        if failed:
            raise failed[0]

    def _round(self) -> None:
        """Ask for each market once, then wait for the next round."""
        begun_s = self._clock.steady_s()
        wait_s = 0.0
        words = ""
        for listing, request in _questions(self._spec):
            if listing.market in self._failed:
                continue
            try:
                reply = self._client.ask(request, self._spec.product, self._rounds.stopping)
            except TransportError as error:
                wait_s = max(wait_s, error.wait_s)
                words = words or f"The open interest of {listing.market} could not be asked for. {sentence_of(error)}"
            else:
                response = Response(ResponseKind.OPEN_INTEREST, listing.market, reply.received_ns, reply.body)
                try:
                    self._on_response(response)
                except Exception as failure:
                    if len(self._failed) + 1 == len(_questions(self._spec)):
                        raise
                    self._failed[listing.market] = failure
        self._report(words)
        rest_s = begun_s + (self._spec.product.open_interest_poll_s or 0.0) - self._clock.steady_s()
        self._clock.wait(self._rounds.stopping, max(rest_s, wait_s, 0.0))

    def _report(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self._on_note(words)


def pollers(
    specs: Sequence[ConnectionSpec],
    client_of: RestClientOf,
    on_response: OnResponse,
    on_note: OnWords,
    clock: Clock | None = None,
) -> list[Poller]:
    """A poller, not started yet, for each connection whose topics bring no open interest; arguments as of `Poller`."""
    return [
        Poller(spec, client_of(spec.product), on_response, on_note, clock)
        for spec in specs
        if spec.product.open_interest_poll_s is not None and _questions(spec)
    ]


def _questions(spec: ConnectionSpec) -> list[tuple[Listing, Request]]:
    """The request for each market that has one."""
    asked = [(listing, spec.venue.rest.open_interest_request(spec.product, listing)) for listing in spec.listings]
    return [(listing, request) for listing, request in asked if request is not None]
