"""What happened before the stream began, asked for over REST, so that the map is not empty in its first minutes.

Each kind is loaded *newest first*, stretch by stretch: whatever ends the loading, what was loaded reaches up to now
without a hole, and is only shorter than was asked for. Begin when the stream has begun: candles end with the minute
before the one that is not over yet, and that minute is the stream's. Where both have a minute, the model takes the
trades (`levels.traded`), so an overlap counts nothing twice.

A kind that the venue does not have, or that fails, costs the others nothing.
"""

import threading
from collections.abc import Callable, Sequence

import msgspec

from rektscope.feeds.clock import Clock
from rektscope.feeds.errors import FeedError
from rektscope.feeds.events import Row
from rektscope.feeds.history import CANDLE_MS
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import Request, spans
from rektscope.feeds.sockets import CancelledError
from rektscope.feeds.venue import Rest, Venue
from rektscope.live.responses import Response, ResponseKind, events_of
from rektscope.live.rest_client import RestClient, sentence_of
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, floor_ms

HOURS = 24

_SETTLED_MS = 3 * SECOND_MS
"""A minute's candle is final so long after its end: the venue's clock is not ours, and its last trades come late."""

_NEARLY_MS = 15 * MINUTE_MS
"""What begins so much later than asked for is as good as whole."""

OnResponse = Callable[[Response], None]

_NAMES = {
    ResponseKind.CANDLES: "candles",
    ResponseKind.OPEN_INTEREST_HISTORY: "open interest",
    ResponseKind.FUNDING: "funding",
}


class LoadedKind(msgspec.Struct, frozen=True):
    """How much of one kind was loaded.

    Attributes:
        kind: which.
        rows: usable ones in the time asked for.
        since_ms: time of the first, UTC milliseconds; None without rows.
        words: one sentence on why there is less than was asked for; empty where nothing went wrong.
    """

    kind: ResponseKind
    rows: int
    since_ms: int | None
    words: str = ""


class LoadedHistory(msgspec.Struct, frozen=True):
    """What is known of a market from before its stream.

    Attributes:
        market: `venue:SYMBOL`.
        since_ms: from when on it was asked for, UTC milliseconds.
        until_ms: until when, which was the time of asking.
        open_interest_step_ms: the steps in which open interest comes.
        kinds: candles, open interest, funding.
    """

    market: str
    since_ms: int
    until_ms: int
    open_interest_step_ms: int
    kinds: tuple[LoadedKind, ...]

    @property
    def summary(self) -> str:
        """`24 h of candles, open interest from 5-minute steps, no funding`."""
        return ", ".join(self._part(loaded) for loaded in self.kinds)

    @property
    def problems(self) -> tuple[str, ...]:
        """A sentence for each kind that failed."""
        return tuple(loaded.words for loaded in self.kinds if loaded.words)

    def _part(self, loaded: LoadedKind) -> str:
        if loaded.since_ms is None:
            return f"no {_NAMES[loaded.kind]}"
        known = _span(self.until_ms - loaded.since_ms)
        if loaded.kind is ResponseKind.CANDLES:
            return f"{known} of candles"
        if loaded.kind is ResponseKind.FUNDING:
            return "settled funding"
        minutes = self.open_interest_step_ms // MINUTE_MS
        if loaded.since_ms - self.since_ms < _NEARLY_MS:
            return f"open interest from {minutes}-minute steps"
        return f"open interest from {minutes}-minute steps ({known})"


class _Source(msgspec.Struct, frozen=True):
    """Whom to ask about what."""

    listing: Listing
    product: Product
    rest: Rest
    client: RestClient
    stop: threading.Event
    on_response: OnResponse


def load_history(
    listing: Listing,
    product: Product,
    venue: Venue,
    client: RestClient,
    on_response: OnResponse,
    *,
    hours: float = HOURS,
    stop: threading.Event | None = None,
    clock: Clock | None = None,
) -> LoadedHistory:
    """Ask for the candles, open interest and settled funding of the last hours; each kind newest first.

    Args:
        listing: the market.
        product: where it is traded, with the host to ask.
        venue: its venue.
        client: of the product's host.
        on_response: gets each answer that can be used, as it comes, on this thread.
        hours: how far back; funding always a day at least, as it is settled each eight hours.
        stop: ends it when set.
        clock: time and waiting.

    Returns:
        How much there is of each kind. Nothing is raised for a failure of the venue or the network.

    Raises:
        CancelledError: `stop` was set.
    """
    clock, stop = clock or Clock(), stop or threading.Event()
    now_ms = _settled_now_ms(clock, stop)
    start_ms = now_ms - round(hours * HOUR_MS)
    whole_ms = floor_ms(now_ms, CANDLE_MS)
    source = _Source(listing, product, venue.rest, client, stop, on_response)
    stretches = {
        ResponseKind.CANDLES: spans(start_ms, whole_ms, CANDLE_MS, product.candles_per_request),
        ResponseKind.OPEN_INTEREST_HISTORY: spans(
            start_ms, now_ms, product.open_interest_step_ms, product.open_interests_per_request
        ),
        ResponseKind.FUNDING: spans(min(start_ms, now_ms - DAY_MS), now_ms, HOUR_MS, product.fundings_per_request),
    }
    kinds = tuple(_load(source, kind, stretches[kind]) for kind in stretches)
    return LoadedHistory(listing.market, start_ms, now_ms, product.open_interest_step_ms, kinds)


def _settled_now_ms(clock: Clock, stop: threading.Event) -> int:
    """Now, when the last candle is final: shortly after a full minute that means to wait a moment."""
    now_ms = clock.now_ns() // 1_000_000
    wait_ms = floor_ms(now_ms, CANDLE_MS) + _SETTLED_MS - now_ms
    if wait_ms > 0 and clock.wait(stop, wait_ms / SECOND_MS):
        raise CancelledError
    return clock.now_ns() // 1_000_000


def _load(source: _Source, kind: ResponseKind, stretches: Sequence[tuple[int, int]]) -> LoadedKind:
    """One kind, newest stretch first, until one fails."""
    rows, since_ms = 0, None
    for start_ms, end_ms in reversed(stretches):
        request = _request(source, kind, start_ms, end_ms)
        if request is None:
            break
        try:
            times_ms = _ask(source, kind, request)
        except FeedError as error:
            market, why = source.listing.market, sentence_of(error)
            words = f"The {_NAMES[kind]} of {market} from before the start could not be loaded. {why}"
            if rows:
                words = f"The rest of the {_NAMES[kind]} of {market} from before the start could not be loaded. {why}"
            return LoadedKind(kind, rows, since_ms, words)
        # Venues that answer by page, not by time, send older rows as well; they are no part of what was asked for.
        times_ms = [time_ms for time_ms in times_ms if time_ms >= stretches[0][0]]
        rows += len(times_ms)
        since_ms = min([*times_ms, *([] if since_ms is None else [since_ms])], default=None)
    return LoadedKind(kind, rows, since_ms)


def _ask(source: _Source, kind: ResponseKind, request: Request) -> list[int]:
    """Times of the rows in one answer, which is handed over; raises FeedError."""
    reply = source.client.ask(request, source.product, source.stop)
    response = Response(kind, source.listing.market, reply.received_ns, reply.body)
    # Read before it is handed on: an answer that cannot be read must not stand in the journal as one that was good.
    events = events_of(response, source.listing, source.rest)
    source.on_response(response)
    return [event.time_ms for event in events if isinstance(event, Row)]


def _request(source: _Source, kind: ResponseKind, start_ms: int, end_ms: int) -> Request | None:
    rest = source.rest
    ask = {
        ResponseKind.CANDLES: rest.candles_request,
        ResponseKind.OPEN_INTEREST_HISTORY: rest.open_interest_history_request,
        ResponseKind.FUNDING: rest.funding_request,
    }[kind]
    return ask(source.product, source.listing, start_ms, end_ms)


def _span(duration_ms: int) -> str:
    """`24 h`, `2.5 h` or `40 min`."""
    if duration_ms < HOUR_MS:
        return f"{round(duration_ms / MINUTE_MS)} min"
    return f"{round(duration_ms / HOUR_MS, 1):g} h"
