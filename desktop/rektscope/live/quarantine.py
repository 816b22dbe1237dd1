"""Doubtful values wait here: one wrong mark must not empty a book, and one wrong size must not fill a sum.

What is doubtful stays in the raw journal and is held aside (`live.held`) until the next messages decide: it comes in
when they confirm it, and is reported as left out when they refute it or nothing confirms it within a minute. Prices are
judged by `live.price_watch`, sizes by `live.size_watch`, bounds that no market has ever passed stand in
`live.possible`, and the answers on what was before the start go through `live.past`.

Times are the venue's own and may be off as a whole (`live.venue_time`). A row whose time is far from those of the rows
before it waits until the next rows have the same time: then it was the venue's clock that was set.
"""

from collections.abc import Iterable, Mapping

from rektscope.feeds.events import Event, FundingEstimate, Index, Liquidation, Mark, OpenInterest, Trade
from rektscope.live.held import HeldRow, HeldRows, Judged, report_on
from rektscope.live.possible import MOST_FUNDING_E12
from rektscope.live.price_watch import PriceWatch, ticks_of
from rektscope.live.size_watch import SizeWatch
from rektscope.live.venue_time import VenueTime
from rektscope.market.instrument import Instrument
from rektscope.market.times import DAY_MS

_LONGEST_INTERVAL_MS = 7 * DAY_MS
"""Venues settle funding each hour to each day."""


class Quarantine:
    """Sorts out what cannot be true; one for all markets of a feed, used by one thread at a time."""

    def __init__(self, instruments: Mapping[str, Instrument] | None = None) -> None:
        """Nothing is known yet; `instruments` by market give the worth of a lot, by which sizes are judged."""
        self._instruments = dict(instruments or {})
        self._markets: dict[str, _Market] = {}
        self._with_waiting: set[str] = set()
        self._messages = 0
        self.held = 0
        """How many rows have been made to wait so far, whatever became of them."""

    def passed(self, events: Iterable[Event]) -> list[Event]:
        """The events of one message without the rows that wait, and what became of rows that waited before.

        A row that waited comes with the receive time of this message, a report on one that is left out as well.
        """
        self._messages += 1
        events = list(events)
        peers = _first_prices(events, self._markets) if len(events) > 1 else {}
        found: list[Event] = []
        for event in events:
            if not isinstance(event, Judged):
                found.append(event)
                continue
            peer_prices = [price for kind, price in peers.get(event.market, ()) if kind is not type(event)]
            found += self._taken(event, peer_prices)
        if self._with_waiting and events:
            found += self._expired(events[-1].received_ms)
        return found

    def begin(self, markets: Iterable[str]) -> None:
        """The streams of these markets are connected anew: what each of them sends first may be old."""
        for name in markets:
            if name in self._markets:
                self._markets[name].begin()

    @property
    def waiting(self) -> int:
        """How many rows wait now."""
        return sum(self._markets[name].waiting for name in self._with_waiting)

    def rest(self, received_ms: int) -> list[Event]:
        """What becomes of all that waits, at the end."""
        found = [event for name in sorted(self._with_waiting) for event in self._markets[name].rest(received_ms)]
        self._with_waiting.clear()
        return found

    def _taken(self, event: Judged, peer_prices: list[float]) -> list[Event]:
        market = self._markets.get(event.market)
        if market is None:
            market = self._markets[event.market] = _Market(self._instruments.get(event.market))
        found = market.take(event, self._messages, peer_prices)
        if not any(each is event for each in found):
            self.held += 1
            self._with_waiting.add(event.market)
        return found

    def _expired(self, now_ms: int) -> list[Event]:
        found: list[Event] = []
        for name in sorted(self._with_waiting):
            market = self._markets[name]
            found += market.expired(now_ms)
            if not market.waiting:
                self._with_waiting.discard(name)
        return found


class _Market:
    """What is known of one market, and what waits in it."""

    __slots__ = ("_ill_timed", "_prices", "_sizes", "_time")

    def __init__(self, instrument: Instrument | None) -> None:
        self._time = VenueTime()
        self._ill_timed = HeldRows()
        self._prices = PriceWatch()
        self._sizes = SizeWatch(instrument, self._prices)

    @property
    def waiting(self) -> int:
        return len(self._ill_timed) + self._prices.waiting + self._sizes.waiting

    def begin(self) -> None:
        """Its streams are connected anew."""
        self._time.begin()

    def take(self, event: Judged, message: int, peer_prices: Iterable[float]) -> list[Event]:
        # Time first: a row of a wrong time says nothing about now, however right its price looks.
        why = self._time.doubt(event, message)
        if why:
            return [*self._ill_timed.add(event, why)]
        found: list[Event] = []
        if len(self._ill_timed):
            well_timed, refuted = self._ill_timed.settle(self._time.is_possible, event.received_ms)
            found += refuted
            for held in well_timed:
                found += self._judged(held, ())
        return [*found, *self._judged(event, peer_prices)]

    def expired(self, now_ms: int) -> list[Event]:
        found = [*self._ill_timed.expired(now_ms), *self._prices.expired(now_ms)]
        return [*found, *self._confirmed(now_ms), *self._sizes.expired(now_ms)]

    def rest(self, now_ms: int) -> list[Event]:
        ill_timed = self._ill_timed.settle(lambda _: False, now_ms)[1]
        found = [*ill_timed, *self._prices.rest(now_ms)]
        return [*found, *self._confirmed(now_ms), *self._sizes.rest(now_ms)]

    def _judged(self, event: Judged, peer_prices: Iterable[float]) -> list[Event]:
        """Judged by figures alone: the rows that can be believed, in the order in which they come in, and reports."""
        if isinstance(event, FundingEstimate):
            return [_funding(event)]
        found: list[Event] = [event]
        if isinstance(event, Trade | Liquidation | OpenInterest):
            found = self._sizes.take(event)
        return [*self._priced(found, peer_prices), *self._confirmed(event.received_ms)]

    def _confirmed(self, now_ms: int) -> list[Event]:
        """Large trades and liquidations that can be believed by what is known now."""
        return [event for confirmed in self._sizes.confirmed(now_ms) for event in self._priced([confirmed], ())]

    def _priced(self, events: Iterable[Event], peer_prices: Iterable[float]) -> list[Event]:
        """Those of the events, and of what waits for them, whose price can be believed."""
        found: list[Event] = []
        for event in events:
            if not isinstance(event, Trade | Mark | Index):
                found.append(event)
                continue
            believed = self._prices.take(event, peer_prices)
            found += believed
            for each in believed:
                if isinstance(each, Trade):
                    self._sizes.traded(each)
        return found


def _first_prices(events: Iterable[Event], known: Mapping[str, _Market]) -> dict[str, list[tuple[type[Event], float]]]:
    """By market: the averages of a message, in ticks, where no price of the market is known yet."""
    found: dict[str, list[tuple[type[Event], float]]] = {}
    for event in events:
        if isinstance(event, Mark | Index) and event.market not in known:
            found.setdefault(event.market, []).append((type(event), ticks_of(event)))
    return found


def _funding(event: FundingEstimate) -> Event:
    if abs(event.rate_e12) > MOST_FUNDING_E12:
        return report_on(HeldRow(event, "no venue settles so much at once"), event.received_ms)
    if event.next_ms and not -DAY_MS <= event.next_ms - event.time_ms <= _LONGEST_INTERVAL_MS:
        return report_on(HeldRow(event, "its settlement is not within days of it"), event.received_ms)
    return event
