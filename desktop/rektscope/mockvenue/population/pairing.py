"""Who trades with whom: each trade of the session goes to a buyer and a seller, in parts where one cannot take it all.

Makers take most of the other side, quick traders most of the initiative, holders trade seldom. Who holds the other way
closes; who opens needs free margin. Which of the two is looked for follows the session's open interest.
"""

import msgspec
import numpy as np

from rektscope.mockvenue.population.fills import FillLog, Liquidation, Method, Side
from rektscope.mockvenue.population.ledger import Ledger
from rektscope.mockvenue.population.margins import Floats
from rektscope.mockvenue.population.people import Habit, People

_TAKER_SHARES = (0.15, 0.65, 0.20)
_MAKER_SHARES = (0.80, 0.15, 0.05)
"""Of makers, quick traders and holders, on either side of a trade."""

_TAKER_FEE, _MAKER_FEE, _FEE_UNIT = 45, 15, 100_000
"""The venue's fees without any discount: 0.045 % and 0.015 %."""

_MOST_PARTS = 24
_TRIES = 6
_PICKY_TRIES = 3
_DRAWS = 4096


class Order(msgspec.Struct, frozen=True):
    """One trade of a market that is to be given to accounts."""

    market: int
    time_ms: int
    ticks: int
    lots: int
    taker_side: int


class Pairing:
    """Gives trades to accounts. Used by one thread at a time."""

    def __init__(self, people: People, ledger: Ledger, logs: list[FillLog], rng: np.random.Generator) -> None:
        """Everything is drawn from `rng`, so that the same run has the same trades."""
        self._people, self._ledger, self._logs, self._rng = people, ledger, logs, rng
        self.interest = [ledger.interest_lots(place) for place in range(len(logs))]
        self.targets = list(self.interest)
        members = [np.flatnonzero(people.habits == habit) for habit in (Habit.MAKER, Habit.FAST, Habit.HOLDER)]
        self._members = [group if len(group) else members[0] for group in members]
        # Larger accounts trade more often, but less than in proportion: their trades are larger too.
        self._weights = [_cumulated(people.sizes[group] ** 0.6) for group in self._members]
        self._drawn: list[list[int]] = [[], [], []]
        self._habits: tuple[list[int], list[int]] = ([], [])
        self._portions: list[float] = []

    def trade(self, order: Order) -> None:
        """Give a trade of the session to accounts."""
        left = order.lots
        for part in range(_MOST_PARTS):
            is_last = part == _MOST_PARTS - 1
            taker, most = self._candidate(order, order.taker_side, left, is_taker=True, is_last=is_last)
            maker, at_most = self._candidate(order, -order.taker_side, most, is_taker=False, is_last=is_last, but=taker)
            lots = left if is_last else min(most, at_most)
            self.settle(order, taker, maker, lots)
            left -= lots
            if not left:
                return

    def force(self, order: Order, account: int, liquidation: Liquidation) -> None:
        """Close a position by trades of which the account is the taker, and whoever is drawn the other side."""
        left = order.lots
        for part in range(_MOST_PARTS):
            is_last = part == _MOST_PARTS - 1
            other, most = self._candidate(order, -order.taker_side, left, is_taker=False, is_last=is_last, but=account)
            lots = left if is_last else most
            self.settle(order, account, other, lots, liquidation=liquidation)
            left -= lots
            if not left:
                return

    def settle(
        self, order: Order, taker: int, maker: int, lots: int, *, liquidation: Liquidation | None = None
    ) -> None:
        """Book a fill for both of its sides, and log it. Whoever is liquidated pays no fee, nor does the backstop."""
        ledger, market = self._ledger, order.market
        value = order.ticks * lots
        fees = (value * _TAKER_FEE // _FEE_UNIT, value * _MAKER_FEE // _FEE_UNIT)
        signed = lots if order.taker_side > 0 else -lots
        # Open interest is what longs hold, and only these two accounts change.
        before = max(0, int(ledger.lots[taker, market])) + max(0, int(ledger.lots[maker, market]))
        of_taker = Side(taker, ledger.book(taker, market, signed, value, 0 if liquidation else fees[0]))
        is_free = liquidation is not None and liquidation.method is Method.BACKSTOP
        of_maker = Side(maker, ledger.book(maker, market, -signed, value, 0 if is_free else fees[1]))
        after = max(0, int(ledger.lots[taker, market])) + max(0, int(ledger.lots[maker, market]))
        self.interest[market] += after - before
        sides = (of_taker, of_maker) if order.taker_side > 0 else (of_maker, of_taker)
        self._logs[market].add(order.time_ms, order.ticks, lots, order.taker_side, sides, liquidation)

    def _candidate(
        self, order: Order, direction: int, lots: int, *, is_taker: bool, is_last: bool, but: int = -1
    ) -> tuple[int, int]:
        """`(account, lots)`: who may trade that way, and how much of it."""
        wants_to_open = self.interest[order.market] < self.targets[order.market]
        for attempt in range(_TRIES):
            account = self._draw(is_taker=is_taker)
            if account == but:
                continue
            held = int(self._ledger.lots[account, order.market]) * direction
            # First those who move open interest towards the session's; rather than nobody, anybody.
            if attempt < _PICKY_TRIES and (held >= 0) != wants_to_open:
                continue
            room = -held if held < 0 else self._room(account, order, held)
            if room > 0 and not is_last:
                return account, min(lots, room)
        makers = self._members[0]
        # Nobody drawn can take it all. A maker does, whatever its margin: the session's trade has to happen.
        account = int(makers[order.lots % len(makers)])
        if account == but:
            account = int(makers[(order.lots + 1) % len(makers)])
        return account, lots

    def _room(self, account: int, order: Order, held: int) -> int:
        """Lots that an account that holds this much may open beside."""
        most = float(self._people.appetite_micro[account]) / order.ticks - held
        if most <= 1:
            return 0
        leverage = int(self._ledger.leverage[account, order.market])
        affordable = self._ledger.free_micro(account) * 0.5 * leverage / order.ticks
        return int(min(most * self._portion(), affordable))

    def _draw(self, *, is_taker: bool) -> int:
        habits = self._habits[is_taker]
        if not habits:
            shares = _TAKER_SHARES if is_taker else _MAKER_SHARES
            # Thousands at once: a call of numpy for each trade would take most of the time.
            habits.extend(self._rng.choice(3, _DRAWS, p=shares).tolist())
        habit = habits.pop()
        drawn = self._drawn[habit]
        if not drawn:
            weights = self._weights[habit]
            places = np.searchsorted(weights, self._rng.random(_DRAWS), side="right")
            drawn.extend(self._members[habit][np.minimum(places, len(weights) - 1)].tolist())
        return drawn.pop()

    def _portion(self) -> float:
        if not self._portions:
            self._portions.extend((0.02 + 0.5 * self._rng.random(_DRAWS)).tolist())
        return self._portions.pop()


def _cumulated(weights: Floats) -> Floats:
    sums = np.cumsum(weights)
    return np.asarray(sums / sums[-1])
