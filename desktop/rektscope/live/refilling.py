"""Filling holes: what a venue's REST interface still has of the time in which its streams were not heard.

Candles, open interest and funding of the hole come as history does, and stand where they were known; trades, marks and
liquidations of it stay unknown, and the hole stays a gap. It is asked about at once, and once more when the minute has
ended in which it did: what came before comes a second time then, which the normalizer notices.
"""

import threading
from collections import deque
from collections.abc import Callable, Sequence

from rektscope.feeds.clock import STOPPING_S, Clock
from rektscope.feeds.sockets import STEP_S
from rektscope.feeds.spec import ConnectionSpec
from rektscope.live.history import OnResponse, load_history
from rektscope.live.repeating import Repeating
from rektscope.live.rest_client import RestClientOf
from rektscope.market.times import HOUR_MS, MINUTE_MS, format_iso

SHORTEST_HOLE_MS = MINUTE_MS
"""Holes that no whole candle may lie in are not asked about."""

_FINISHED_AFTER_MS = 2_000
"""By then a venue's REST has the candle of a minute that has ended."""

OnWords = Callable[[str], None]


class Refilling:
    """Asks for what was missed, one market after another, on a thread of its own."""

    def __init__(
        self,
        specs: Sequence[ConnectionSpec],
        client_of: RestClientOf,
        on_response: OnResponse,
        on_note: OnWords,
        clock: Clock,
    ) -> None:
        """Nothing happens before `start`.

        Args:
            specs: the connections of the feed.
            client_of: gives the client of a product.
            on_response: gets each answer, on the thread of this.
            on_note: gets a sentence on what was filled or could not be, on the same thread.
            clock: time and waiting.
        """
        self._specs = {listing.market: (listing, spec) for spec in specs for listing in spec.listings}
        self._client_of, self._on_response, self._on_note = client_of, on_response, on_note
        self._clock = clock
        self._changed = threading.Condition()
        self._holes: deque[tuple[str, int, int]] = deque()
        self._unfinished: deque[tuple[str, int, int]] = deque()
        self._turns = Repeating(self._turn, "refilling")

    def start(self) -> None:
        """Begin to wait for holes."""
        self._turns.start()

    def stop(self, timeout_s: float = STOPPING_S) -> None:
        """End it; raises as `Repeating.stop`."""
        self._turns.stopping.set()
        with self._changed:
            self._changed.notify_all()
        self._turns.stop(timeout_s)

    def missed(self, market: str, since_ms: int, until_ms: int) -> None:
        """Nothing was heard of `market` between these moments (UTC milliseconds); from any thread."""
        if until_ms - since_ms >= SHORTEST_HOLE_MS:
            with self._changed:
                self._holes.append((market, since_ms, until_ms))
                self._changed.notify_all()

    def _turn(self) -> None:
        with self._changed:
            while not self._holes and not self._is_one_finished() and not self._turns.stopping.is_set():
                self._changed.wait(STEP_S)
            if self._turns.stopping.is_set():
                return
            is_first_time = bool(self._holes)
            market, since_ms, until_ms = (self._holes if is_first_time else self._unfinished).popleft()
        problems = self._fill(market, since_ms)
        if is_first_time:
            self._report(market, since_ms, until_ms, problems)
            self._unfinished.append((market, until_ms - until_ms % MINUTE_MS, until_ms))

    def _is_one_finished(self) -> bool:
        """Whether the candle has ended by now in which a hole ended that was asked about before."""
        if not self._unfinished:
            return False
        _, minute_ms, _ = self._unfinished[0]
        return self._clock.now_ns() // 1_000_000 >= minute_ms + MINUTE_MS + _FINISHED_AFTER_MS

    def _fill(self, market: str, since_ms: int) -> str | None:
        """Ask for what there is since a moment; None where something came, else the problems as sentences."""
        listing, spec = self._specs[market]
        # A minute more than the hole, so that the candle in which it began is among what comes.
        now_ms = self._clock.now_ns() // 1_000_000
        loaded = load_history(
            listing,
            spec.product,
            spec.venue,
            self._client_of(spec.product),
            self._on_response,
            hours=(now_ms - since_ms + MINUTE_MS) / HOUR_MS,
            stop=self._turns.stopping,
            clock=self._clock,
        )
        return None if any(kind.rows for kind in loaded.kinds) else " ".join(loaded.problems)

    def _report(self, market: str, since_ms: int, until_ms: int, problems: str | None) -> None:
        hole = f"from {_time(since_ms)} to {_time(until_ms)}, when nothing of {market} was heard"
        if problems is None:
            self._on_note(f"Candles and open interest {hole}, were asked for afterwards; liquidations are unknown.")
        else:
            self._on_note(f"The venue has nothing of the time {hole}. {problems}".rstrip())


def _time(time_ms: int) -> str:
    return format_iso(time_ms - time_ms % 1000)
