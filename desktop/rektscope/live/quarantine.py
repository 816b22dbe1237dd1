"""Values that cannot be true wait here: one wrong mark must not empty a book, and one wrong size must not fill a sum.

A venue's mark, index and last trade watch one another. A value far from what was last accepted, and from what the other
two say, is held back: it stays in the raw journal, is reported as left out, and changes nothing else. Real markets do
move 30 % in minutes, so a new price is accepted as soon as something confirms it:

* a mark or an index price: another of the three streams says the same, or none of them has said anything else for a
  minute and the value comes again and again;
* a trade: the next trades are at that price too. Trades come by the hundred, so a real move loses two of them.

Sizes of liquidations have no second source but the venue's open interest: a liquidation of more than all of it, or a
price that no position can be closed at, is left out. An open interest that is ten times the last is accepted when it
comes twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rektscope.feeds.events import Event, Index, Liquidation, Mark, OpenInterest, Trade, Unusable
from rektscope.market.events import Kind
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import MINUTE_MS, SECOND_MS

_FAR = 0.20
"""A step of more than this since the last accepted value needs a second source: no exchange moves its mark so far
between two messages (on 10 October 2025 the fastest coins lost 10 % in a second)."""

_ALIKE = 0.05
"""Values within this of one another confirm one another."""

_FRESH_MS = MINUTE_MS
"""Another stream's value counts for this long."""

_REPEATS = 3
_REPEATED_FOR_MS = 2 * SECOND_MS

_FARTHEST_CLOSE = 5.0
"""A liquidation is closed within this factor of the mark: at 1x a short ends at twice its entry, a long near zero only
after a fall that the mark would show."""

_OPEN_INTEREST_JUMP = 10.0


@dataclass(slots=True)
class _Stream:
    """One price stream of a market, in ticks: what was accepted last, and what waits."""

    accepted: float | None = None
    accepted_ms: int = 0
    waiting: float | None = None
    waiting_since_ms: int = 0
    repeats: int = 0

    def accept(self, price: float, now_ms: int) -> None:
        self.accepted, self.accepted_ms = price, now_ms
        self.waiting, self.repeats = None, 0

    def hold(self, price: float, now_ms: int) -> None:
        """Count another value that waits; one that is not like the one before begins anew."""
        if self.waiting is None or not _is_within(price, self.waiting, _ALIKE):
            self.waiting_since_ms, self.repeats = now_ms, 0
        self.waiting = price
        self.repeats += 1

    def reported(self, now_ms: int) -> list[float]:
        """What it says now: its accepted value while it is fresh, and what it says besides and waits."""
        fresh = self.accepted if self.accepted is not None and now_ms - self.accepted_ms <= _FRESH_MS else None
        return [price for price in (fresh, self.waiting) if price is not None]


@dataclass(slots=True)
class _Market:
    mark: _Stream = field(default_factory=_Stream)
    index: _Stream = field(default_factory=_Stream)
    trade: _Stream = field(default_factory=_Stream)
    open_interest_lots: int = 0
    waiting_open_interest_lots: int = 0


class Quarantine:
    """Sorts out what cannot be true; one for all markets of a feed, used by one thread at a time."""

    def __init__(self) -> None:
        self._markets: dict[str, _Market] = {}

    def passed(self, events: Iterable[Event]) -> list[Event]:
        """The events, with a report in the place of each row that is held back."""
        return [self._checked(event) for event in events]

    def _checked(self, event: Event) -> Event:
        if isinstance(event, Trade):
            market = self._market(event.market)
            return self._price(event, Kind.TRADE, market, market.trade, float(event.price_ticks))
        if isinstance(event, Mark | Index):
            market = self._market(event.market)
            kind, stream = (Kind.MARK, market.mark) if isinstance(event, Mark) else (Kind.INDEX, market.index)
            return self._price(event, kind, market, stream, event.mark_steps / MARK_STEPS_PER_TICK)
        if isinstance(event, Liquidation):
            return self._liquidation(event, self._market(event.market))
        if isinstance(event, OpenInterest):
            return self._open_interest(event, self._market(event.market))
        return event

    def _market(self, market: str) -> _Market:
        return self._markets.setdefault(market, _Market())

    def _price(self, event: Trade | Mark | Index, kind: Kind, market: _Market, stream: _Stream, price: float) -> Event:
        now_ms = event.received_ms
        if stream.accepted is not None and _is_within(price, stream.accepted, _FAR):
            stream.accept(price, now_ms)
            return event
        others = [each for each in (market.mark, market.index, market.trade) if each is not stream]
        theirs = [reported for other in others for reported in other.reported(now_ms)]
        if stream.accepted is None and not theirs:
            stream.accept(price, now_ms)  # the first price there is: nothing speaks against it
            return event
        stream.hold(price, now_ms)
        if any(_is_within(price, reported, _ALIKE) for reported in theirs) or self._is_confirmed(
            stream, kind, theirs, now_ms
        ):
            stream.accept(price, now_ms)
            return event
        known = stream.accepted if stream.accepted is not None else theirs[0]
        factor = price / known if known else 0.0
        why = f"it is {factor:.4g} times what was known before, and nothing confirms it yet"
        return _left_out(event, kind, why)

    def _is_confirmed(self, stream: _Stream, kind: Kind, theirs: list[float], now_ms: int) -> bool:
        """Whether repeating itself is enough: for trades it is, for averages only where nothing else is heard."""
        if stream.repeats < _REPEATS:
            return False
        return kind is Kind.TRADE or (not theirs and now_ms - stream.waiting_since_ms >= _REPEATED_FOR_MS)

    def _liquidation(self, event: Liquidation, market: _Market) -> Event:
        price = float(event.price_ticks)
        known = [reported for each in (market.mark, market.trade) for reported in each.reported(event.received_ms)]
        if known and not any(each / _FARTHEST_CLOSE <= price <= each * _FARTHEST_CLOSE for each in known):
            return _left_out(event, Kind.LIQUIDATION, "no position is closed that far from the price")
        if 0 < market.open_interest_lots < event.quantity_lots:
            return _left_out(event, Kind.LIQUIDATION, "it is larger than all open interest")
        return event

    def _open_interest(self, event: OpenInterest, market: _Market) -> Event:
        lots, known = event.quantity_lots, market.open_interest_lots
        is_far = known > 0 and not known / _OPEN_INTEREST_JUMP <= lots <= known * _OPEN_INTEREST_JUMP
        waiting = market.waiting_open_interest_lots
        if is_far and not (waiting and _is_within(lots, waiting, _FAR)):
            market.waiting_open_interest_lots = lots
            return _left_out(event, Kind.OPEN_INTEREST, f"it is {lots / known:.4g} times the last, and came only once")
        market.open_interest_lots, market.waiting_open_interest_lots = lots, 0
        return event


def _is_within(price: float, other: float, share: float) -> bool:
    """Whether two prices differ by no more than `share` of the other, up or down alike."""
    return other > 0 and other / (1.0 + share) <= price <= other * (1.0 + share)


def _left_out(event: Trade | Mark | Index | Liquidation | OpenInterest, kind: Kind, why: str) -> Unusable:
    word = {Kind.MARK: "mark price", Kind.INDEX: "index price"}.get(kind, kind.value.replace("_", " "))
    article = "An" if word[0] in "aeiou" else "A"
    words = f"{article} {word} of {event.market} was left out: {why}."
    return Unusable(event.received_ms, event.market, words, kind)
