"""The three price streams of a market watch one another: mark, index and last trade.

A price far from the last one of its stream, and from those of the other two, waits. Real markets do move 30 % in
minutes, so it is accepted as soon as something confirms it, and what waited with it:

* a mark or an index price: another of the three streams says the same, or none of them has brought another value for a
  minute and this one comes again and again. One that moved by a twentieth at once and stands outside of all other
  streams' prices has to come again and again too: venues make their marks of index and trades, so it stands between.
  The first of a stream, or of one that was silent for a minute, may stand a fifth from another, as in a crash;
* a trade: the next trades are at that price too.

Before anything is known of a market its first price, of whatever stream, waits for a second one that agrees, of the
same message or a later one: a first mark of 1e12 would liquidate everybody, and a first trade of it would draw the
chart up to there.
"""

from collections.abc import Iterable

import msgspec

from rektscope.feeds.events import Event, Index, Mark, Trade, Unusable
from rektscope.live.held import HeldRow, HeldRows, Judged, received_at, report_on
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import MINUTE_MS, SECOND_MS

Priced = Trade | Mark | Index

FAR = 0.20
"""A step of more than this since the last accepted value needs a second source: no exchange moves its mark so far
between two messages (on 10 October 2025 the fastest coins lost 10 % in a second)."""

_ALIKE = 0.05
"""Values within this of one another confirm one another."""

_FRESH_MS = MINUTE_MS
"""Another stream's value counts for this long."""

_REPEATS = 3
_REPEATED_FOR_MS = 2 * SECOND_MS

_SPOKEN_AGAINST_MS = 10 * SECOND_MS
"""What repeated itself for so long and was not confirmed is reported; where little is traded it waits for a minute."""


class _Stream(msgspec.Struct):
    """One price stream of a market, in ticks: what was accepted last, and what waits."""

    accepted: float | None = None
    accepted_ms: int = 0
    waiting: float | None = None
    waiting_since_ms: int = 0
    repeats: int = 0
    held: HeldRows = msgspec.field(default_factory=HeldRows)

    def accept(self, price: float, now_ms: int) -> list[Event]:
        """Believe a price; returns the held rows that go with it, and reports on those that do not."""
        self.accepted, self.accepted_ms = price, now_ms
        self.waiting, self.repeats = None, 0
        if not len(self.held):
            return []
        confirmed, refuted = self.held.settle(lambda event: is_within(ticks_of(event), price, _ALIKE), now_ms)
        return [*refuted, *confirmed]

    def hold(self, event: Priced, price: float, why: str) -> list[Event]:
        """Let a row wait, counted with those before it; one that is not like them begins anew."""
        now_ms = event.received_ms
        reports: list[Event] = []
        if self.waiting is None or not is_within(price, self.waiting, _ALIKE):
            self.waiting_since_ms, self.repeats = now_ms, 0
            reports += self.held.settle(lambda _: False, now_ms)[1]
        self.waiting = price
        self.repeats += 1
        reports += self.held.add(event, why)
        return [*reports, *(self.held.expired(now_ms, _SPOKEN_AGAINST_MS) if self.repeats > _REPEATS else ())]

    def prices_now(self, now_ms: int) -> list[float]:
        """Its values now: the accepted one while it is fresh, and the one that waits."""
        fresh = self.accepted if self.is_fresh(now_ms) else None
        return [price for price in (fresh, self.waiting) if price is not None]

    def is_fresh(self, now_ms: int) -> bool:
        """Whether something of it was accepted lately."""
        return self.accepted is not None and now_ms - self.accepted_ms <= _FRESH_MS

    def is_repeated(self, price: float, now_ms: int, *, is_trade: bool, is_opposed: bool) -> bool:
        """Whether repetition is enough: it is for trades; for averages after a while, where no stream opposes."""
        is_like_before = self.waiting is not None and is_within(price, self.waiting, _ALIKE)
        if not is_like_before or self.repeats + 1 < _REPEATS:
            return False
        return is_trade or (not is_opposed and now_ms - self.waiting_since_ms >= _REPEATED_FOR_MS)


class PriceWatch:
    """The price streams of one market."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._streams: dict[type[Priced], _Stream] = {Mark: _Stream(), Index: _Stream(), Trade: _Stream()}
        self._first: Priced | None = None  # waits for a second price that agrees

    @property
    def waiting(self) -> int:
        """How many prices wait."""
        return (self._first is not None) + sum(len(stream.held) for stream in self._streams.values())

    @property
    def price(self) -> float:
        """The mark, or the last trade, in ticks; 0 before any."""
        return self._streams[Mark].accepted or self._streams[Trade].accepted or 0.0

    @property
    def is_settled(self) -> bool:
        """Whether something is known of the market besides a first price that waits for a second one."""
        first = self._first
        return first is None or any(
            stream.accepted is not None for kind, stream in self._streams.items() if kind is not type(first)
        )

    def prices_at(self, now_ms: int) -> list[float]:
        """The fresh accepted prices of mark and trades, in ticks."""
        streams = (self._streams[Mark], self._streams[Trade])
        return [each.accepted for each in streams if each.accepted is not None and each.is_fresh(now_ms)]

    def take(self, event: Priced, peers: Iterable[float] = ()) -> list[Event]:
        """The rows that can be believed now, oldest first, with reports in the place of those that cannot.

        Args:
            event: a price of this market.
            peers: first prices of the same message, in ticks.
        """
        first = self._first
        found = self._judged(event, ticks_of(event), peers)
        if self._first is None or self._first is not first or not any(isinstance(each, Priced) for each in found):
            return found
        return [*self._first_settled(found[-1]), *found]

    def expired(self, now_ms: int) -> list[Event]:
        """What became of the rows that have waited long enough."""
        found: list[Event] = []
        if self._first is not None and now_ms - self._first.received_ms > _FRESH_MS:
            found += self._first_released(now_ms)
        for stream in self._streams.values():
            found += stream.held.expired(now_ms)
        return found

    def rest(self, now_ms: int) -> list[Event]:
        """At the end: a first price comes in, as nothing speaks against it; what is still in doubt is reported."""
        found = self._first_released(now_ms)
        for stream in self._streams.values():
            found += stream.held.settle(lambda _: False, now_ms)[1]
        return found

    def _judged(self, event: Priced, price: float, peers: Iterable[float]) -> list[Event]:
        now_ms, is_trade = event.received_ms, isinstance(event, Trade)
        stream = self._streams[type(event)]
        others = [each for each in self._streams.values() if each is not stream]
        theirs = [price_there for other in others for price_there in other.prices_now(now_ms)]
        is_near = stream.accepted is not None and is_within(price, stream.accepted, FAR)
        is_step = stream.accepted is None or not is_within(price, stream.accepted, _ALIKE)
        if is_near and (is_trade or not is_step or _is_between(price, theirs)):
            return self._accepted(stream, event, price)
        if stream.accepted is None:
            theirs += peers
            if not theirs:
                long_ago = self._first_released(now_ms)
                stream.accept(price, now_ms)
                self._first = event
                return long_ago
        # A stream that was silent may come back anywhere within a crash's reach of the others; a running one may not.
        share = _ALIKE if stream.is_fresh(now_ms) else FAR  # an index may stand 8 % from its mark for hours
        is_alike = any(is_within(price, price_there, share) for price_there in theirs)
        is_opposed = not is_near and any(other.is_fresh(now_ms) for other in others)
        if is_alike or stream.is_repeated(price, now_ms, is_trade=is_trade, is_opposed=is_opposed):
            return self._accepted(stream, event, price)
        known = stream.accepted if stream.accepted is not None else theirs[0]
        factor = price / known if known else 0.0
        why = f"it is {factor:.4g} times what was known before, and nothing confirmed it"
        return stream.hold(event, price, why)

    def _accepted(self, stream: _Stream, event: Priced, price: float) -> list[Event]:
        """The event, after the rows that waited for it: those of its stream, and those of the others it agrees with."""
        now_ms = event.received_ms
        found = stream.accept(price, now_ms)
        # What waits elsewhere and agrees is confirmed by this one: the streams of a market jump together.
        for other in self._streams.values():
            if other.waiting is not None and is_within(other.waiting, price, _ALIKE):
                found += other.accept(other.waiting, now_ms)
        return [*found, event]

    def _first_settled(self, later: Event) -> list[Event]:
        """What became of the market's first price, now that a later one is believed."""
        first = self._first
        if first is None or not isinstance(later, Priced):
            return []
        is_long_ago = later.received_ms - first.received_ms > _FRESH_MS
        if is_long_ago or is_within(ticks_of(later), ticks_of(first), FAR):
            return self._first_released(later.received_ms)
        self._first = None
        stream = self._streams[type(first)]
        if stream.accepted == ticks_of(first):
            stream.accepted = None  # nothing is known by it: when it comes again it is no more believed
        return [report_on(HeldRow(first, "all that came after it says otherwise"), later.received_ms)]

    def _first_released(self, now_ms: int) -> list[Event]:
        first, self._first = self._first, None
        return [] if first is None else [received_at(first, now_ms)]


def ticks_of(event: Judged | Unusable) -> float:
    """The price of a row in ticks; 0 for one that has none."""
    if isinstance(event, Trade):
        return float(event.price_ticks)
    return event.mark_steps / MARK_STEPS_PER_TICK if isinstance(event, Mark | Index) else 0.0


def is_within(price: float, other: float, share: float) -> bool:
    """Whether two prices differ by no more than `share` of the other, up or down alike."""
    return other > 0 and other / (1.0 + share) <= price <= other * (1.0 + share)


def _is_between(price: float, others: list[float]) -> bool:
    """Whether a price stands among others, or close to them; where there are none nothing speaks against it."""
    return not others or min(others) / (1.0 + _ALIKE) <= price <= max(others) * (1.0 + _ALIKE)
