"""Liquidations of the population: whoever is worth less than the maintenance margin at the mark, as the venue does it.

Source: the venue's documentation, trading/liquidations. A position is closed by a market order; one above 100,000 USD
first by a fifth, then after 30 seconds by all. Below two thirds of the maintenance margin the backstop takes the
position over, and what is left of its margin is not returned. A cross account closes its largest positions until it is
sound.
"""

import numpy as np

from rektscope.market.times import SECOND_MS
from rektscope.mockvenue.population.fills import Liquidation, Method
from rektscope.mockvenue.population.ledger import MICRO, Ledger
from rektscope.mockvenue.population.pairing import Order, Pairing
from rektscope.mockvenue.population.people import People

_LARGE_MICRO = 100_000 * MICRO
_FIRST_SHARE = 0.2
_COOLING_MS = 30 * SECOND_MS
_BACKSTOP = 2 / 3
_WHOLE_ACCOUNT = -1


class Liquidator:
    """Looks at everybody after each move of a mark. Used by one thread at a time.

    Attributes:
        count: positions closed so far, in whole or part.
    """

    def __init__(self, people: People, ledger: Ledger, pairing: Pairing) -> None:
        """Nobody has been liquidated."""
        self._people, self._ledger, self._pairing = people, ledger, pairing
        self._cooling: dict[tuple[int, int], int] = {}
        self.count = 0

    def look(self, now_ms: int) -> None:
        """Close what must be closed at the marks as they are."""
        self._look_at_isolated(now_ms)
        self._look_at_accounts(now_ms)

    def _look_at_isolated(self, now_ms: int) -> None:
        ledger = self._ledger
        for market, schedule in enumerate(ledger.schedules):
            rows = np.flatnonzero(ledger.is_isolated[:, market] & (ledger.lots[:, market] != 0))
            values = ledger.lots[rows, market] * ledger.marks[market]
            worth = ledger.own_micro[rows, market] + values
            needed = schedule.maintenance(np.abs(values) / MICRO) * MICRO
            for place in np.flatnonzero(worth < needed).tolist():
                is_backstop = bool(worth[place] < _BACKSTOP * needed[place])
                self._isolated(int(rows[place]), market, now_ms, float(worth[place]), is_backstop=is_backstop)

    def _isolated(self, account: int, market: int, now_ms: int, worth: float, *, is_backstop: bool) -> None:
        if is_backstop:
            self._take_over(account, [market], now_ms, round(worth), was_isolated=True)
        elif self._may(account, market, now_ms):
            self._close(account, market, now_ms, key=market, was_isolated=True)

    def _look_at_accounts(self, now_ms: int) -> None:
        ledger = self._ledger
        worth, needed = ledger.cross_state(slice(None))
        for account in np.flatnonzero((worth < needed) & (needed > 0)).tolist():
            markets = self._by_margin(account)
            if worth[account] < _BACKSTOP * needed[account]:
                self._take_over(account, markets, now_ms, round(float(worth[account])), was_isolated=False)
            elif self._may(account, _WHOLE_ACCOUNT, now_ms):
                for market in markets:
                    self._close(account, market, now_ms, key=_WHOLE_ACCOUNT, was_isolated=False)
                    (left,), (least,) = ledger.cross_state(np.array([account]))
                    if left >= least:
                        break

    def _by_margin(self, account: int) -> list[int]:
        """Markets of an account's cross positions, the one with the largest maintenance margin first."""
        ledger = self._ledger
        values = np.where(ledger.is_isolated[account], 0.0, ledger.lots[account] * ledger.marks)
        needed = ledger.maintenance_micro(values[None, :])[0]
        return [market for market in np.argsort(-needed).tolist() if values[market]]

    def _may(self, account: int, key: int, now_ms: int) -> bool:
        """Whether no order cools down."""
        return self._cooling.get((account, key), now_ms) <= now_ms

    def _close(self, account: int, market: int, now_ms: int, *, key: int, was_isolated: bool) -> None:
        """A market order for the position, or for the first fifth of a large one."""
        held = int(self._ledger.lots[account, market])
        lots = abs(held)
        was_cooling = self._cooling.pop((account, key), None) is not None
        if lots * float(self._ledger.marks[market]) > _LARGE_MICRO and not was_cooling:
            lots = max(1, int(lots * _FIRST_SHARE))
            self._cooling[account, key] = now_ms + _COOLING_MS
        self.count += 1
        self._pairing.force(
            self._order(market, held, lots, now_ms), account, self._cause(account, market, Method.MARKET, was_isolated)
        )

    def _take_over(self, account: int, markets: list[int], now_ms: int, left_micro: int, *, was_isolated: bool) -> None:
        """The vault takes positions over, and what is left of their margin with them."""
        vault, ledger = self._people.vault, self._ledger
        if account == vault:
            return
        for market in markets:
            held = int(ledger.lots[account, market])
            order = self._order(market, held, abs(held), now_ms)
            taking = Order(order.market, order.time_ms, order.ticks, order.lots, -order.taker_side)
            cause = self._cause(account, market, Method.BACKSTOP, was_isolated)
            self._pairing.settle(taking, vault, account, abs(held), liquidation=cause)
            self.count += 1
        ledger.raw_micro[account] -= left_micro
        ledger.raw_micro[vault] += left_micro
        self._cooling.pop((account, markets[0] if was_isolated else _WHOLE_ACCOUNT), None)

    def _order(self, market: int, held: int, lots: int, now_ms: int) -> Order:
        """What closes `lots` of a position, at the mark."""
        ticks = max(1, round(float(self._ledger.marks[market])))
        return Order(market, now_ms, ticks, lots, -1 if held > 0 else 1)

    def _cause(self, account: int, market: int, method: Method, was_isolated: bool) -> Liquidation:  # noqa: FBT001 -- a field
        return Liquidation(account, float(self._ledger.marks[market]), method, was_isolated)
