"""Values that cannot be true wait here: one wrong mark must not empty a book, and one wrong size must not fill a sum.

A venue's mark, index and last trade watch one another. A value far from what was last accepted, and from what the other
two say, is held back: it stays in the raw journal, is reported as left out, and changes nothing else. Real markets do
move 30 % in minutes, so a new price is accepted as soon as something confirms it:

* a mark or an index price: another of the three streams says the same, or none of them has said anything else for a
  minute and the value comes again and again. One that moved by a twentieth at once and stands outside of all that the
  other streams say has to come again and again too: venues make their marks of index and trades, so it stands between.
  The first of a stream, or of one that was silent for a minute, may stand a fifth from another, as in a crash;
* a trade: the next trades are at that price too. Trades come by the hundred, so a real move loses two of them.

Before anything is known of a market, a mark or an index price waits for a second price that agrees, of the same message
or a later one, and is known from then on: a first mark of 1e12 would liquidate everybody.

Sizes have no second source but the venue's open interest, what traded before, and what no market has ever seen. A
liquidation of more than all open interest, or at a price that no position can be closed at, is left out. An open
interest that is ten times the last is accepted when it comes twice.

Times are the venue's own and may be off as a whole. A row whose time is far from those of the rows before it is left
out, until the next rows tell the same: then it was the venue's clock that was set.

The requests for what was before the start are judged by `live.past`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from rektscope.feeds.events import Event, FundingEstimate, Index, Liquidation, Mark, OpenInterest, Row, Trade, Unusable
from rektscope.live.possible import MOST_FUNDING_E12, MOST_USD_AT_ONCE, MOST_USD_HELD, left_out, usd_of
from rektscope.live.venue_time import VenueTime
from rektscope.market.events import Kind
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Instrument
from rektscope.market.times import DAY_MS, MINUTE_MS, SECOND_MS

_FAR = 0.20
"""A step of more than this since the last accepted value needs a second source: no exchange moves its mark so far
between two messages (on 10 October 2025 the fastest coins lost 10 % in a second)."""

_ALIKE = 0.05
"""Values within this of one another confirm one another."""

_FRESH_MS = MINUTE_MS
"""Another stream's value counts for this long."""

_REPEATS = 3
_REPEATED_FOR_MS = 2 * SECOND_MS

_FARTHEST_CLOSE = 2.0
"""A liquidation is closed within this factor of the mark or the last trade: it begins when the mark is at its price,
and the bankruptcy price is farther by the maintenance rate, half at most."""

_LARGE_USD = 5e7
_TIMES_THE_LARGEST = 100
"""A trade of more than this, and so many times the largest before it, needs a second of its size."""

_LARGE_LIQUIDATION_USD = 1e8
_MOST_OF_INTEREST = 0.25
"""No position that is liquidated at once is both so large and such a part of all open interest."""

_SMALL_USD = 1e6
"""Of a market in which little is open a trade may be more than all of it."""

_LONGEST_INTERVAL_MS = 7 * DAY_MS
"""Venues settle funding each hour to each day."""

_OPEN_INTEREST_JUMP = 10.0
_OPEN_INTEREST_ALIKE = 2.0
"""Two far ones within this factor confirm one another: in the first minutes of a listing no two are the same."""


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
        fresh = self.accepted if self.is_fresh(now_ms) else None
        return [price for price in (fresh, self.waiting) if price is not None]

    def is_fresh(self, now_ms: int) -> bool:
        """Whether something of it was accepted lately."""
        return self.accepted is not None and now_ms - self.accepted_ms <= _FRESH_MS

    def is_repeated(self, now_ms: int, *, is_trade: bool, is_opposed: bool) -> bool:
        """Whether repeating itself is enough: for trades it is, for averages after a while and with nobody against."""
        if self.repeats < _REPEATS:
            return False
        return is_trade or (not is_opposed and now_ms - self.waiting_since_ms >= _REPEATED_FOR_MS)


@dataclass(slots=True)
class _Market:
    mark: _Stream = field(default_factory=_Stream)
    index: _Stream = field(default_factory=_Stream)
    trade: _Stream = field(default_factory=_Stream)
    time: VenueTime = field(default_factory=VenueTime)
    first: Mark | Index | None = None  # waits for a second price that agrees
    first_ticks: float = 0.0
    largest_lots: int = 0
    doubtful_lots: int = 0
    open_interest_lots: int = 0
    waiting_open_interest_lots: int = 0

    def forget_first(self, first: Mark | Index) -> None:
        """Nothing is known by a first price that was outvoted: when it comes again it is no more believed."""
        stream = self.mark if isinstance(first, Mark) else self.index
        if stream.accepted == self.first_ticks:
            stream.accepted = None


class Quarantine:
    """Sorts out what cannot be true; one for all markets of a feed, used by one thread at a time."""

    def __init__(self, instruments: Mapping[str, Instrument] | None = None) -> None:
        """Nothing is known yet; `instruments` tell by market what a lot is worth, which sizes are judged by."""
        self._instruments = dict(instruments or {})
        self._markets: dict[str, _Market] = {}
        self._messages = 0

    def passed(self, events: Iterable[Event]) -> list[Event]:
        """The events of one message, with a report in the place of each row that is held back."""
        self._messages += 1
        events = list(events)
        peers = _first_prices(events, self._markets) if len(events) > 1 else {}
        return [passed for event in events for passed in self._with_first(self._checked(event, peers))]

    @property
    def waiting(self) -> int:
        """How many marks and index prices wait for a second price."""
        return sum(market.first is not None for market in self._markets.values())

    def rest(self, received_ms: int) -> list[Event]:
        """Marks and index prices that nothing was heard after, at the end: nothing speaks against them."""
        return [released for market in self._markets.values() for released in _released(market, received_ms)]

    def _with_first(self, checked: Event | None) -> list[Event]:
        """What was checked, and before it what became of the market's first price, if this one tells."""
        if checked is None:
            return []
        if not isinstance(checked, Trade | Mark | Index):
            return [checked]
        market = self._market(checked.market)
        if market.first is None:
            return [checked]
        is_long_ago = checked.received_ms - market.first.received_ms > _FRESH_MS
        if is_long_ago or _is_within(_ticks(checked), market.first_ticks, _FAR):
            return [*_released(market, checked.received_ms), checked]
        first, market.first = market.first, None
        market.forget_first(first)
        moved = msgspec.structs.replace(first, received_ms=checked.received_ms)
        return [_held_back(moved, "all that came after it says otherwise"), checked]

    def _checked(self, event: Event, peers: "_Peers") -> Event | None:
        if not isinstance(event, _Judged):
            return event
        market = self._market(event.market)
        why = market.time.doubt(event.time_ms, event.received_ms, self._messages)
        return _held_back(event, why) if why else self._judged(event, market, peers)

    def _judged(self, event: "_Judged", market: _Market, peers: "_Peers") -> Event | None:
        """The event, or a report, by its figures alone."""
        if isinstance(event, Mark | Index):
            kind, stream = (Kind.MARK, market.mark) if isinstance(event, Mark) else (Kind.INDEX, market.index)
            price = event.mark_steps / MARK_STEPS_PER_TICK
            said = [each for other, each in peers.get(event.market, ()) if other is not kind]
            return self._price(event, kind, market, stream, price, said)
        if isinstance(event, Trade):
            return self._trade(event, market)
        if isinstance(event, Liquidation):
            return self._liquidation(event, market)
        return self._open_interest(event, market) if isinstance(event, OpenInterest) else _funding(event)

    def _market(self, market: str) -> _Market:
        return self._markets.setdefault(market, _Market())

    def _usd(self, market: str, price_ticks: float, lots: int) -> float:
        """What so many lots are worth; 0 where that cannot be told."""
        instrument = self._instruments.get(market)
        return 0.0 if instrument is None else usd_of(instrument, price_ticks, lots)

    def _price(
        self,
        event: Trade | Mark | Index,
        kind: Kind,
        market: _Market,
        stream: _Stream,
        price: float,
        said: Iterable[float] = (),
    ) -> Event | None:
        """The event, why its price is not believed, or nothing where it is the first and waits for a second.

        `said` has first prices of the same message.
        """
        now_ms = event.received_ms
        others = [each for each in (market.mark, market.index, market.trade) if each is not stream]
        theirs = [reported for other in others for reported in other.reported(now_ms)]
        is_near = stream.accepted is not None and _is_within(price, stream.accepted, _FAR)
        is_step = stream.accepted is None or not _is_within(price, stream.accepted, _ALIKE)
        if is_near and (kind is Kind.TRADE or not is_step or _is_between(price, theirs)):
            stream.accept(price, now_ms)
            return event
        if stream.accepted is None:
            theirs += said
            if not theirs:
                stream.accept(price, now_ms)
                if isinstance(event, Trade):
                    return event  # the first price there is: nothing speaks against it
                market.first, market.first_ticks = event, price
                return None
        stream.hold(price, now_ms)
        share = _ALIKE if stream.is_fresh(now_ms) else _FAR  # an index may stand 8 % from its mark for hours
        is_alike = any(_is_within(price, reported, share) for reported in theirs)
        is_opposed = not is_near and any(other.is_fresh(now_ms) for other in others)
        if is_alike or stream.is_repeated(now_ms, is_trade=kind is Kind.TRADE, is_opposed=is_opposed):
            stream.accept(price, now_ms)
            return event
        known = stream.accepted if stream.accepted is not None else theirs[0]
        factor = price / known if known else 0.0
        return _held_back(event, f"it is {factor:.4g} times what was known before, and nothing confirms it yet")

    def _trade(self, event: Trade, market: _Market) -> Event | None:
        lots, usd = event.quantity_lots, self._usd(event.market, event.price_ticks, event.quantity_lots)
        if usd > MOST_USD_AT_ONCE:
            return _held_back(event, "no market has ever traded so much at once")
        if usd > _SMALL_USD and 0 < market.open_interest_lots < lots:
            return _held_back(event, "it is larger than all open interest")
        if usd > _LARGE_USD and 0 < market.largest_lots * _TIMES_THE_LARGEST < lots:
            before, market.doubtful_lots = market.doubtful_lots, lots
            if not before / _FARTHEST_CLOSE <= lots <= before * _FARTHEST_CLOSE:
                times = lots / market.largest_lots
                return _held_back(
                    event, f"it is {times:,.0f} times the largest trade before it, and nothing confirms it"
                )
        checked = self._price(event, Kind.TRADE, market, market.trade, float(event.price_ticks))
        if checked is event or checked is None:
            market.largest_lots = max(market.largest_lots, lots)
        return checked

    def _liquidation(self, event: Liquidation, market: _Market) -> Event:
        price = float(event.price_ticks)
        known = [reported for each in (market.mark, market.trade) for reported in each.reported(event.received_ms)]
        if known and not any(each / _FARTHEST_CLOSE <= price <= each * _FARTHEST_CLOSE for each in known):
            return _held_back(event, "no position is closed that far from the price")
        usd = self._usd(event.market, price, event.quantity_lots)
        if usd > MOST_USD_AT_ONCE:
            return _held_back(event, "no market has ever liquidated so much at once")
        share = _MOST_OF_INTEREST if usd > _LARGE_LIQUIDATION_USD else 1.0
        if 0 < share * market.open_interest_lots < event.quantity_lots:
            return _held_back(event, f"it is larger than {'all' if share == 1.0 else 'a quarter of the'} open interest")
        return event

    def _open_interest(self, event: OpenInterest, market: _Market) -> Event:
        lots, known = event.quantity_lots, market.open_interest_lots
        is_far = known > 0 and not known / _OPEN_INTEREST_JUMP <= lots <= known * _OPEN_INTEREST_JUMP
        waiting = market.waiting_open_interest_lots
        price = market.mark.accepted or market.trade.accepted or 0.0
        if self._usd(event.market, price, lots) > MOST_USD_HELD:
            return _held_back(event, "no market has ever had so much open")
        is_confirmed = waiting > 0 and waiting / _OPEN_INTEREST_ALIKE <= lots <= waiting * _OPEN_INTEREST_ALIKE
        if is_far and not is_confirmed:
            market.waiting_open_interest_lots = lots
            return _held_back(event, f"it is {lots / known:.4g} times the last, and came only once")
        market.open_interest_lots, market.waiting_open_interest_lots = lots, 0
        return event


def _is_within(price: float, other: float, share: float) -> bool:
    """Whether two prices differ by no more than `share` of the other, up or down alike."""
    return other > 0 and other / (1.0 + share) <= price <= other * (1.0 + share)


def _ticks(event: Trade | Mark | Index) -> float:
    return float(event.price_ticks) if isinstance(event, Trade) else event.mark_steps / MARK_STEPS_PER_TICK


def _released(market: _Market, received_ms: int) -> list[Event]:
    """The market's first price, known from now on, if it waits."""
    first, market.first = market.first, None
    return [] if first is None else [msgspec.structs.replace(first, received_ms=received_ms)]


def _is_between(price: float, others: list[float]) -> bool:
    """Whether a price stands among others, or close to them; where there are none nothing speaks against it."""
    return not others or min(others) / (1.0 + _ALIKE) <= price <= max(others) * (1.0 + _ALIKE)


_Judged = Trade | Mark | Index | Liquidation | OpenInterest | FundingEstimate
_Peers = dict[str, list[tuple[Kind, float]]]
"""By market: marks and index prices of one message."""


def _first_prices(events: list[Event], known: Mapping[str, _Market]) -> _Peers:
    """The averages of a message about markets of which no price is known yet."""
    found: _Peers = {}
    for event in events:
        if isinstance(event, Mark | Index) and event.market not in known:
            kind = Kind.MARK if isinstance(event, Mark) else Kind.INDEX
            found.setdefault(event.market, []).append((kind, event.mark_steps / MARK_STEPS_PER_TICK))
    return found


def _funding(event: FundingEstimate) -> Event:
    if abs(event.rate_e12) > MOST_FUNDING_E12:
        return _held_back(event, "no venue settles so much at once")
    if event.next_ms and not -DAY_MS <= event.next_ms - event.time_ms <= _LONGEST_INTERVAL_MS:
        return _held_back(event, "its settlement is not within days of it")
    return event


_KINDS: Mapping[type[Row], Kind] = {
    Trade: Kind.TRADE,
    Mark: Kind.MARK,
    Index: Kind.INDEX,
    Liquidation: Kind.LIQUIDATION,
    OpenInterest: Kind.OPEN_INTEREST,
    FundingEstimate: Kind.FUNDING,
}


def _held_back(event: Row, why: str) -> Unusable:
    return left_out(event, _KINDS[type(event)], why)
