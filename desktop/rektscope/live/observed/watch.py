"""Watching addresses at Hyperliquid: asking about one after another, and a snapshot of all their answers.

The venue allows a weight of 1,200 a minute and network address. An answer weighs 2, and one each 0.4 s takes a quarter
of that, so history, which weighs ten times as much, keeps its room. A short list is asked about each ten seconds, a
long one in rotation; an answer of a quarter of an hour ago that could not be renewed is not used any more.
"""

import threading
from collections.abc import Callable, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from rektscope.feeds.clock import STOPPING_S, Clock
from rektscope.feeds.errors import FeedError, TransportError
from rektscope.live.observed.snapshot import AddressState, ObservedPosition, ObservedSnapshot
from rektscope.live.repeating import Repeating
from rektscope.live.rest_client import RestClientOf, sentence_of
from rektscope.market.times import MINUTE_MS
from rektscope.venues.catalogue import elsewhere
from rektscope.venues.hyperliquid.config import PERPETUALS
from rektscope.venues.hyperliquid.positions import HeldPosition, positions, positions_request

PAUSE_S = 0.4
ROUND_S = 10.0
KEPT_MS = 15 * MINUTE_MS


class _Reported(msgspec.Struct, frozen=True):
    """The answer about an address that is in use, and why there is no newer one."""

    held: tuple[HeldPosition, ...] = ()
    received_ms: int | None = None
    words: str = ""


class PositionWatch:
    """Polls the positions of a list of addresses, on a thread of its own. Everything else may be used from any thread.

    Attributes:
        addresses: those watched, in order.
    """

    def __init__(
        self,
        addresses: Sequence[str],
        client_of: RestClientOf,
        on_change: Callable[[], None] = lambda: None,
        *,
        endpoints: Mapping[str, str] | None = None,
        clock: Clock | None = None,
    ) -> None:
        """Nothing is asked before `start`.

        Args:
            addresses: as `addresses.parse_addresses` gives them.
            client_of: gives the client of a product.
            on_change: called after each answer or failure, on the watch's thread.
            endpoints: other hosts by venue.
            clock: time and waiting.
        """
        self.addresses = tuple(addresses)
        self._product = replace(elsewhere(PERPETUALS, (endpoints or {}).get("hyperliquid")), rest_pause_s=PAUSE_S)
        self._client = client_of(self._product)
        self._on_change = on_change
        self._clock = clock or Clock()
        self._reported: dict[str, _Reported] = {}
        self._writing = threading.Lock()
        self._next = 0
        self._round_begun_s = self._clock.steady_s()
        self._rounds = Repeating(self._turn, "hyperliquid positions")

    def start(self) -> None:
        """Begin to ask, if there is an address to ask about."""
        if self.addresses:
            self._rounds.start()

    def stop(self, timeout_s: float = STOPPING_S) -> None:
        """End it, and wait until it has ended. Safe to call twice, or without a start.

        Raises:
            TimeoutError: it has not ended in time, because `on_change` does not return.
            BaseException: what `on_change` raised.
        """
        self._rounds.stop(timeout_s)

    def states(self) -> list[AddressState]:
        """Each address, in order."""
        reported = self._known()
        empty = _Reported()
        return [
            AddressState(address, one.received_ms, len(one.held), one.words)
            for address in self.addresses
            for one in [reported.get(address, empty)]
        ]

    def snapshot(self, market_base: str) -> ObservedSnapshot:
        """What is known of the positions in a coin now."""
        oldest_used_ms = self._clock.now_ns() // 1_000_000 - KEPT_MS
        reported = self._known()
        used = {
            address: (one, one.received_ms)
            for address, one in reported.items()
            if one.received_ms is not None and one.received_ms >= oldest_used_ms
        }
        times_ms = [received_ms for _, received_ms in used.values()]
        return ObservedSnapshot(
            market_base=market_base,
            oldest_ms=min(times_ms, default=None),
            newest_ms=max(times_ms, default=None),
            positions=tuple(
                ObservedPosition(address, position, received_ms)
                for address, (one, received_ms) in used.items()
                for position in one.held
                if position.coin == market_base
            ),
            addresses=len(self.addresses),
            answered=len(used),
            problems=_problems([one.words for one in reported.values() if one.words]),
        )

    def _known(self) -> dict[str, _Reported]:
        with self._writing:
            return dict(self._reported)

    def _turn(self) -> None:
        """Ask about the next address; after the last one wait until the round is over."""
        address = self.addresses[self._next]
        if self._next == 0:
            self._round_begun_s = self._clock.steady_s()
        wait_s = self._ask(address)
        self._on_change()
        self._next = (self._next + 1) % len(self.addresses)
        if self._next == 0:
            wait_s = max(wait_s, self._round_begun_s + ROUND_S - self._clock.steady_s())
        if wait_s > 0:
            self._clock.wait(self._rounds.stopping, wait_s)

    def _ask(self, address: str) -> float:
        """Ask about an address and keep the answer; seconds for which the venue wants no more questions."""
        before = self._reported.get(address, _Reported())
        wait_s = 0.0
        try:
            reply = self._client.ask(positions_request(self._product, address), self._product, self._rounds.stopping)
            reported = _Reported(positions(reply.body), reply.received_ns // 1_000_000)
        except FeedError as error:
            reported = replace(before, words=sentence_of(error))
            wait_s = error.wait_s if isinstance(error, TransportError) else 0.0
        with self._writing:
            self._reported[address] = reported
        return wait_s


def _problems(words: Sequence[str]) -> tuple[str, ...]:
    """Each sentence once, with how many addresses it is about."""
    counts = {sentence: words.count(sentence) for sentence in dict.fromkeys(words)}
    return tuple(
        sentence if count == 1 else f"{sentence} That concerns {count} addresses." for sentence, count in counts.items()
    )
