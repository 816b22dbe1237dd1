"""The population's trades as the trade stream takes them: those of the session, and those of liquidations."""

from typing import TYPE_CHECKING

from rektscope.market.events import Int64
from rektscope.mockvenue.content import FIRST_TRADE_NUMBER, ServedMarket
from rektscope.mockvenue.population.run import Run
from rektscope.mockvenue.tape import SessionTape, TapeTrade

if TYPE_CHECKING:
    from rektscope.mockvenue.population.population import Population

NUMBERS_A_MARKET = 10_000_000_000
"""Trades of all markets are numbered apart."""


def number_of(market: int, row: int) -> int:
    """The number of a trade."""
    return FIRST_TRADE_NUMBER + market * NUMBERS_A_MARKET + row


class PopulationTape:
    """Trades of one market with both accounts. Those of before the stretch are the session's, and nobody's."""

    def __init__(self, population: "Population", market: ServedMarket, place: int, moments: Int64) -> None:
        self._population, self._place = population, place
        self._session = SessionTape(market)
        self.moments = moments

    def groups(self, first: int, end: int) -> list[list[TapeTrade]]:
        """One group a slot, most of them empty."""
        if first >= end:
            return []

        def written(run: Run) -> list[list[TapeTrade]]:
            return [
                [self._trade(run, row) for row in range(begin, stop)]
                for begin, stop in run.rows(self._place, first, end)
            ]

        return self._population.first_passage(int(self.moments[end - 1]), written)

    def before(self, following: int, most: int) -> list[TapeTrade]:
        """The last trades before a slot."""
        if not following:
            return self._session.before(0, most)

        def written(run: Run) -> list[TapeTrade]:
            ((_, end),) = run.rows(self._place, following - 1, following)
            return [self._trade(run, row) for row in range(max(0, end - most), end)]

        found = self._population.first_passage(int(self.moments[following - 1]), written)
        return found or self._session.before(0, most)

    def count(self) -> int:
        """How far the numbers of two passages lie apart."""
        return NUMBERS_A_MARKET // 1000

    def _trade(self, run: Run, row: int) -> TapeTrade:
        time_ms, ticks, lots, side, buyer, seller = run.logs[self._place].trade(row)
        addresses = self._population.addresses
        users = (addresses[buyer], addresses[seller])
        return TapeTrade(time_ms, ticks, lots, side, number_of(self._place, row), users)
