"""What was traded in one market, row by row, as the trade stream and the accounts' own histories need it."""

from array import array
from enum import IntEnum

import msgspec
import numpy as np

from rektscope.mockvenue.population.ledger import Booked


class Method(IntEnum):
    """How a fill came about: NONE of somebody's will; MARKET and BACKSTOP by a liquidation."""

    NONE = 0
    MARKET = 1
    BACKSTOP = 2


class Side(msgspec.Struct, frozen=True):
    """One account of a fill, and what it did to it."""

    account: int
    booked: Booked


class Liquidation(msgspec.Struct, frozen=True):
    """A fill's liquidation: whose, at which mark (micro dollars a lot), how."""

    account: int
    mark_micro: float
    method: Method
    was_isolated: bool


class Fill(msgspec.Struct, frozen=True):
    """One trade with both of its sides, in session time; `row` is its place among those of its market."""

    row: int
    time_ms: int
    price_ticks: int
    lots: int
    taker_side: int
    buyer: Side
    seller: Side
    liquidation: Liquidation | None


class FillLog:
    """All fills of one market, oldest first. Written by one thread at a time."""

    def __init__(self) -> None:
        """Nothing was traded yet."""
        self._times, self._ticks, self._lots = array("q"), array("q"), array("q")
        self._sides = array("b")
        self._accounts = (array("i"), array("i"))
        self._before = (array("q"), array("q"))
        self._closed = (array("q"), array("q"))
        self._fees = (array("q"), array("q"))
        self._liquidations: dict[int, Liquidation] = {}

    def __len__(self) -> int:
        return len(self._times)

    def add(
        self,
        time_ms: int,
        ticks: int,
        lots: int,
        taker_side: int,
        sides: tuple[Side, Side],
        liquidation: Liquidation | None,
    ) -> None:
        """One more; `sides` are buyer and seller."""
        if liquidation is not None:
            self._liquidations[len(self._times)] = liquidation
        self._times.append(time_ms)
        self._ticks.append(ticks)
        self._lots.append(lots)
        self._sides.append(taker_side)
        for place, side in enumerate(sides):
            self._accounts[place].append(side.account)
            self._before[place].append(side.booked.before_lots)
            self._closed[place].append(side.booked.closed_micro)
            self._fees[place].append(side.booked.fee_micro)

    def fill(self, row: int) -> Fill:
        """One of them."""
        buyer, seller = (
            Side(
                self._accounts[place][row],
                Booked(self._before[place][row], self._closed[place][row], self._fees[place][row]),
            )
            for place in range(2)
        )
        figures = (self._times[row], self._ticks[row], self._lots[row], self._sides[row])
        return Fill(row, *figures, buyer, seller, self._liquidations.get(row))

    def trade(self, row: int) -> tuple[int, int, int, int, int, int]:
        """Time, ticks, lots, taker's side, buyer and seller of one of them."""
        buyers, sellers = self._accounts
        return (
            self._times[row],
            self._ticks[row],
            self._lots[row],
            self._sides[row],
            buyers[row],
            sellers[row],
        )

    def rows_of(self, account: int, since_ms: int, until_ms: int) -> list[int]:
        """Rows of an account with times in [since_ms, until_ms]."""
        if not len(self):
            return []
        # Copies at once: an array that is looked at cannot grow.
        times = np.frombuffer(self._times, dtype=np.int64).copy()
        buyers, sellers = (np.frombuffer(column, dtype=np.int32).copy() for column in self._accounts)
        is_asked = (times >= since_ms) & (times <= until_ms)
        rows: list[int] = np.flatnonzero(is_asked & ((buyers == account) | (sellers == account))).tolist()
        return rows

    def rows_between(self, account: int, begin: int, end: int) -> list[int]:
        """Rows of an account in [begin, end)."""
        if begin >= end:
            return []
        buyers, sellers = (np.frombuffer(column[begin:end], dtype=np.int32) for column in self._accounts)
        rows: list[int] = (np.flatnonzero((buyers == account) | (sellers == account)) + begin).tolist()
        return rows

    def liquidations(self) -> list[int]:
        """Rows of liquidations."""
        return list(self._liquidations)
