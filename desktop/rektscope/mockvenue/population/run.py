"""One passage of the session as the population lives it, from its beginning on and never back."""

import itertools

import numpy as np

from rektscope.market.events import Int64
from rektscope.market.times import HOUR_MS
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.hyperliquid_context import hourly_rate_e12
from rektscope.mockvenue.population.collateral import Collateral
from rektscope.mockvenue.population.course import MARK, Course
from rektscope.mockvenue.population.fills import FillLog
from rektscope.mockvenue.population.ledger import Ledger
from rektscope.mockvenue.population.liquidator import Liquidator
from rektscope.mockvenue.population.pairing import Order, Pairing
from rektscope.mockvenue.population.people import People

_CHUNK = 8192


class Run:
    """The state of the population at `reached_ms`, in session time. Used by one thread at a time.

    Attributes:
        people, ledger: who there is, and what they hold.
        logs: fills of each market so far.
        reached_ms: everything up to this moment has happened.
        liquidated: positions closed by force so far.
    """

    def __init__(
        self, markets: list[ServedMarket], course: Course, people: People, ledger: Ledger, rng: np.random.Generator
    ) -> None:
        """The beginning."""
        self.people, self.ledger = people, ledger
        self.logs = [FillLog() for _ in markets]
        self._markets, self._course = markets, course
        self._pairing = Pairing(people, ledger, self.logs, rng)
        self._liquidator = Liquidator(people, ledger, self._pairing)
        self._collateral = Collateral(people, ledger, rng)
        self.reached_ms = markets[0].timeline.first_ms - 1
        self._closed_ms = self.reached_ms
        self._next = 0
        self._marked_ms: int | None = None
        self._hour = (self.reached_ms + 1) // HOUR_MS
        self._ends = [np.zeros(len(slots), dtype=np.int64) for slots in course.slots]
        self._interests = [np.zeros(len(slots), dtype=np.int64) for slots in course.slots]
        self._begun = [0] * len(markets)
        self._first_interest = list(self._pairing.interest)
        interests = [market.events.open_interests for market in markets]
        self._interest_ms = [rows.received_ms.tolist() for rows in interests]
        self._interest_lots = [rows.quantity_lots.tolist() for rows in interests]
        self._interest_next = [0] * len(markets)

    @property
    def liquidated(self) -> int:
        """Positions closed by force so far, in whole or part."""
        return self._liquidator.count

    def advance(self, session_ms: int) -> None:
        """Let everything happen up to a moment, that one included. Nothing when it has."""
        course = self._course
        end = int(np.searchsorted(course.received_ms, session_ms, side="right"))
        while self._next < end:
            # In chunks that become lists: reading arrays element by element is slow, and one list of all would be
            # large.
            stop = min(end, self._next + _CHUNK)
            self._pass(self._next, stop)
            self._next = stop
        if session_ms > self._closed_ms:
            self._settle_marks()
            self.reached_ms = self._closed_ms = session_ms
            for market in range(len(self._markets)):
                self._close_slots(market, session_ms, is_included=True)

    def rows(self, market: int, first: int, end: int) -> list[tuple[int, int]]:
        """For each of the slots [first, end) its rows in the log, as beginning and end."""
        ends = self._ends[market][max(first - 1, 0) : end].tolist()
        if not first:
            ends = [0, *ends]
        return list(itertools.pairwise(ends))

    def interest_at(self, market: int, session_ms: int) -> int:
        """Open interest in lots after the last slot up to a moment that was reached."""
        place = int(np.searchsorted(self._course.slots[market], session_ms, side="right")) - 1
        return int(self._interests[market][place]) if place >= 0 else self._first_interest[market]

    def _pass(self, begin: int, end: int) -> None:
        course = self._course
        rows = zip(
            course.received_ms[begin:end].tolist(),
            course.kinds[begin:end].tolist(),
            course.markets[begin:end].tolist(),
            course.places[begin:end].tolist(),
            strict=True,
        )
        for moment_ms, kind, market, place in rows:
            if moment_ms != self.reached_ms:
                self._settle_marks()
            self.reached_ms = moment_ms
            if kind == MARK:
                self.ledger.marks[market] = course.prices[market].micro[place]
                self._marked_ms = moment_ms
            else:
                self._settle_marks()
                self._trade(market, place, moment_ms)

    def _settle_marks(self) -> None:
        """What marks that moved lead to; all of a moment move before anybody is looked at."""
        marked_ms = self._marked_ms
        if marked_ms is not None:
            self._marked_ms = None
            for market in range(len(self._markets)):
                self._close_slots(market, marked_ms, is_included=False)
            self._fund(marked_ms)
            self._collateral.pass_until(marked_ms)
            self._liquidator.look(marked_ms)

    def _fund(self, moment_ms: int) -> None:
        if moment_ms // HOUR_MS == self._hour:
            return
        self._hour = moment_ms // HOUR_MS
        for place, market in enumerate(self._markets):
            rate = hourly_rate_e12(market, moment_ms)
            if rate:
                self.ledger.pay_funding(place, rate / 1e12)

    def _trade(self, market: int, place: int, moment_ms: int) -> None:
        self._close_slots(market, moment_ms, is_included=False)
        self._follow_interest(market, moment_ms)
        rows = self._course.trades[market]
        self._pairing.trade(
            Order(
                market,
                int(rows.time_ms[place]),
                int(rows.price_ticks[place]),
                int(rows.quantity_lots[place]),
                int(rows.taker_side[place]),
            )
        )

    def _follow_interest(self, market: int, moment_ms: int) -> None:
        """Aim at the session's open interest, as it is known by then."""
        moments, place = self._interest_ms[market], self._interest_next[market]
        while place < len(moments) and moments[place] <= moment_ms:
            self._pairing.targets[market] = int(self._interest_lots[market][place] * self.people.share[market])
            place += 1
        self._interest_next[market] = place

    def _close_slots(self, market: int, moment_ms: int, *, is_included: bool) -> None:
        """Slots before a moment have what they have."""
        slots: Int64 = self._course.slots[market]
        begun = self._begun[market]
        end = begun
        while end < len(slots) and (slots[end] < moment_ms or (is_included and slots[end] == moment_ms)):
            end += 1
        if end > begun:
            self._ends[market][begun:end] = len(self.logs[market])
            self._interests[market][begun:end] = self._pairing.interest[market]
            self._begun[market] = end
