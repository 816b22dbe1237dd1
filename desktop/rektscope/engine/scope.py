"""Whose liquidations are counted: those of the market on the chart, of its coin on every venue, or of every market.

Statistics strip, tape, timeline and "worst minute" count the same, and the window names it beside them.
"""

from enum import Enum

from rektscope.engine.market_chart import same_coin
from rektscope.market.instrument import Instrument
from rektscope.sessions.session import MarketInfo, SessionInfo


class Scope(Enum):
    """Which markets' liquidations the sums count."""

    MARKET = "market"
    COIN = "coin"
    ALL = "all"

    @property
    def next(self) -> "Scope":
        """The one that follows, round and round."""
        every = list(Scope)
        return every[(every.index(self) + 1) % len(every)]


def markets_in(scope: Scope, info: SessionInfo, instrument: Instrument) -> list[MarketInfo]:
    """The markets of a session whose liquidations count when `instrument` is on the chart, in the session's order."""
    if scope is Scope.ALL:
        return list(info.markets)
    names = {instrument.market} if scope is Scope.MARKET else same_coin(info, instrument)
    return [market for market in info.markets if market.instrument.market in names]
