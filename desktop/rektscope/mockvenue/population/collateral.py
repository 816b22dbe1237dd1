"""Deposits, withdrawals, margin added to isolated positions, and accounts that leave: what people do beside trading."""

import numpy as np

from rektscope.market.times import DAY_MS
from rektscope.mockvenue.population.ledger import Ledger
from rektscope.mockvenue.population.people import Habit, People

_TIMES_A_DAY = 1.0
"""For each account."""

_DEPOSIT, _WITHDRAW, _ADD = 0.45, 0.35, 0.2
_MOST_AT_ONCE = 10_000


class Collateral:
    """Moves collateral as time passes. Used by one thread at a time."""

    def __init__(self, people: People, ledger: Ledger, rng: np.random.Generator) -> None:
        """Nobody has moved anything."""
        self._ledger, self._rng = ledger, rng
        self._movers = np.flatnonzero(np.isin(people.habits, (int(Habit.FAST), int(Habit.HOLDER), int(Habit.IDLE))))
        self._until_ms: int | None = None

    def pass_until(self, now_ms: int) -> None:
        """What was moved since the last time."""
        since_ms, self._until_ms = self._until_ms, now_ms
        if since_ms is None or now_ms <= since_ms:
            return
        mean = len(self._movers) * _TIMES_A_DAY * (now_ms - since_ms) / DAY_MS
        for _ in range(min(int(self._rng.poisson(mean)), _MOST_AT_ONCE)):
            self._move(int(self._movers[int(self._rng.integers(len(self._movers)))]))

    def _move(self, account: int) -> None:
        ledger, what, share = self._ledger, self._rng.random(), float(self._rng.random())
        free = ledger.free_micro(account)
        if what < _DEPOSIT:
            ledger.move_collateral(account, int(abs(free) * share))
        elif what < _DEPOSIT + _WITHDRAW:
            self._withdraw(account, free, share)
        else:
            self._add(account, free, share)

    def _withdraw(self, account: int, free: float, share: float) -> None:
        """Part of what is free; whoever holds nothing takes everything, and is gone."""
        if free <= 0:
            return
        has_nothing = not self._ledger.lots[account].any()
        raw = int(self._ledger.raw_micro[account])
        self._ledger.move_collateral(account, -raw if has_nothing else -int(free * share * 0.5))

    def _add(self, account: int, free: float, share: float) -> None:
        """Margin for an isolated position, so that its liquidation price moves away."""
        ledger = self._ledger
        own = np.flatnonzero(ledger.is_isolated[account] & (ledger.lots[account] != 0)).tolist()
        if own and free > 0:
            ledger.move_margin(account, own[0], int(free * share * 0.3))
