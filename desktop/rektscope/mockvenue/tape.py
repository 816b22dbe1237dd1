"""The trades of a market as messages take them: those that were received together, with both accounts where known."""

import itertools
from typing import Protocol

import msgspec

from rektscope.market.events import Int64
from rektscope.mockvenue.content import FIRST_TRADE_NUMBER, ServedMarket
from rektscope.mockvenue.streams import grouped

_MOST_ROWS = 1024
"""Trades in one message at most."""


class TapeTrade(msgspec.Struct, frozen=True):
    """One trade, in session time.

    Attributes:
        number: rises with each trade of the market, and is no other's.
        users: addresses of the buyer and the seller; None where nobody is known.
    """

    time_ms: int
    price_ticks: int
    quantity_lots: int
    taker_side: int
    number: int
    users: tuple[str, str] | None = None


class ServedTape(Protocol):
    """The trades that are played."""

    moments: Int64
    """Session time of each group, ascending."""

    def groups(self, first: int, end: int) -> list[list[TapeTrade]]:
        """The trades of groups [first, end); a group may be empty."""

    def before(self, following: int, most: int) -> list[TapeTrade]:
        """The last `most` trades before group `following`, oldest first, those of before the stretch included."""

    def count(self) -> int:
        """An upper bound of how many trades one passage has, for numbers that go on rising."""


class SessionTape:
    """The session's own trades; nobody knows whose they were."""

    def __init__(self, market: ServedMarket) -> None:
        """The trades of this market."""
        self._rows = market.events.trades
        played = market.played(self._rows)
        self._ahead = market.first_played_number - FIRST_TRADE_NUMBER
        self._starts, self.moments = grouped(played.received_ms, _MOST_ROWS)

    def groups(self, first: int, end: int) -> list[list[TapeTrade]]:
        """One group a moment."""
        starts = (self._starts[first : end + 1] + self._ahead).tolist()
        trades = self._trades(starts[0], starts[-1])
        return [trades[begin - starts[0] : stop - starts[0]] for begin, stop in itertools.pairwise(starts)]

    def before(self, following: int, most: int) -> list[TapeTrade]:
        """The last trades before a group."""
        end = int(self._starts[following]) + self._ahead
        return self._trades(max(0, end - most), end)

    def count(self) -> int:
        """How many the session has."""
        return len(self._rows)

    def _trades(self, begin: int, end: int) -> list[TapeTrade]:
        rows = self._rows[begin:end]
        columns = (rows.time_ms, rows.price_ticks, rows.quantity_lots, rows.taker_side)
        return [
            TapeTrade(time_ms, ticks, lots, side, FIRST_TRADE_NUMBER + begin + place)
            for place, (time_ms, ticks, lots, side) in enumerate(
                zip(*(column.tolist() for column in columns), strict=True)
            )
        ]
