"""The population of a stand-in: lives through the session as its time passes, and answers what anybody may ask.

Everything is drawn from one seed, in the order of the session: who asks, and when, changes nothing. Where the session
begins anew, so does the population.
"""

import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

from rektscope.market.errors import InputError
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.margin_tables import table_of
from rektscope.mockvenue.population.course import Prices, course_of, made_up_trades, prices_of
from rektscope.mockvenue.population.margins import Schedule
from rektscope.mockvenue.population.people import MarketStart, drawn
from rektscope.mockvenue.population.run import Run
from rektscope.mockvenue.population.tape import PopulationTape
from rektscope.mockvenue.population.truth import Truth, truth_of
from rektscope.mockvenue.timeline import Timeline

LEAST_ACCOUNTS, MOST_ACCOUNTS = 10, 200_000

T = TypeVar("T")


class Population:
    """Accounts that trade at a stand-in. Safe to use from any thread.

    Attributes:
        seed: what everything is drawn from.
        addresses: of all accounts; the last one is the liquidator's vault.
        made_up: coins whose trades are made up, because the session has none.
    """

    def __init__(self, markets: Sequence[ServedMarket], timeline: Timeline, accounts: int, seed: int = 0) -> None:
        """A population of so many accounts.

        Raises:
            InputError: too few or too many.
        """
        if not LEAST_ACCOUNTS <= accounts <= MOST_ACCOUNTS:
            raise InputError(
                f"{accounts} accounts are no population: ask for {LEAST_ACCOUNTS} to {MOST_ACCOUNTS:,} of them."
            )
        self.seed = seed
        self._markets, self._timeline, self._accounts = list(markets), timeline, accounts
        self._places = {market.symbol: place for place, market in enumerate(markets)}
        self._lock = threading.RLock()
        self._prices = [prices_of(market) for market in markets]
        self._starts = [_start(market, prices) for market, prices in zip(markets, self._prices, strict=True)]
        self._first = self._begin()
        self._now = self._first
        self._passage = 0
        self.addresses = self._first.people.addresses
        self._by_address = {address: place for place, address in enumerate(self.addresses)}
        course = self._course
        self.made_up = tuple(market.symbol for market, is_so in zip(markets, course.is_made_up, strict=True) if is_so)

    def __len__(self) -> int:
        return self._accounts

    def account(self, address: str) -> int | None:
        """The account at an address; None where nobody is."""
        return self._by_address.get(address.lower())

    def tape(self, coin: str) -> PopulationTape:
        """The trades of a coin, with their buyers and sellers."""
        place = self._places[coin]
        return PopulationTape(self, self._markets[place], place, self._course.slots[place])

    def interest_at(self, coin: str) -> Callable[[int], int]:
        """Open interest of a coin in lots at a session time: what all longs hold, and all shorts."""
        place = self._places[coin]

        def at(session_ms: int) -> int:
            with self._lock:
                self._first.advance(min(session_ms, self._timeline.end_ms))
                return self._first.interest_at(place, session_ms)

        return at

    def truth(self) -> Truth:
        """All positions and liquidation prices as they are now."""
        return self.ask(lambda run, _passage: truth_of(run, self._markets, self._passage))

    def ask(self, question: Callable[[Run, int], T]) -> T:
        """What a question about the population finds now; it is given the state and the number of the passage.

        Without a clock, now is as far as any trade was written.
        """
        with self._lock:
            passage, session_ms = self._timeline.passage_of(self._timeline.now_ms())
            if passage > self._passage:
                self._first.advance(self._timeline.end_ms)
                self._now, self._passage = self._begin(), passage
            self._now.advance(session_ms)
            return question(self._now, self._passage)

    def first_passage(self, until_ms: int, question: Callable[[Run], T]) -> T:
        """The same about the first passage, which every later one repeats, after a session time was reached."""
        with self._lock:
            self._first.advance(until_ms)
            return question(self._first)

    def _begin(self) -> Run:
        rng = np.random.default_rng(self.seed)
        people, ledger = drawn(rng, self._accounts, self._starts, self.seed)
        trades = [market.played(market.events.trades) for market in self._markets]
        is_made_up = [not len(rows) for rows in trades]
        for place, is_so in enumerate(is_made_up):
            if is_so:
                trades[place] = made_up_trades(rng, self._prices[place], int(people.interest_lots[place]))
        self._course = course_of(self._markets, self._prices, trades, is_made_up)
        return Run(self._markets, self._course, people, ledger, rng)


def _start(market: ServedMarket, prices: Prices) -> MarketStart:
    known = market.events.open_interests.until(market.timeline.first_ms)[-1:]
    interest = int(known.quantity_lots[0]) if len(known) else None
    schedule = Schedule.of(table_of(market.symbol))
    return MarketStart(schedule, prices.start_micro, interest, prices.past_micro)
