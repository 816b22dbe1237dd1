"""What each account holds: dollars and positions, and what a fill does to them. Only whole numbers, so sums are exact.

Money counts millionths of a dollar. A price step times a lot of a market on the venue's grid is exactly one of them, so
no trade loses or makes any. *Raw* dollars are collateral less what positions cost, as the venue has them: the worth of
an account is its raw dollars and its positions at the mark. An isolated position has raw dollars of its own.
"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64
from rektscope.mockvenue.population.margins import Floats, Schedule

MICRO = 1_000_000
"""Of a dollar."""

Bools = npt.NDArray[np.bool_]


class Booked(msgspec.Struct, frozen=True):
    """What a fill did to one side of it.

    Attributes:
        before_lots: its position before, negative when short.
        closed_micro: what the closed part won, without fees.
        fee_micro: what was paid for it.
    """

    before_lots: int
    closed_micro: int
    fee_micro: int


class Ledger:
    """All accounts of one stand-in. Used by one thread at a time.

    Attributes:
        lots: positions, accounts by markets, negative when short.
        cost_micro: what they cost, of the sign of the position.
        is_isolated, leverage: as the holder set them.
        own_micro: raw dollars of isolated positions.
        raw_micro: raw dollars of each account beside.
        marks: the last mark of each market, in micro dollars a lot.
        paid_micro: fees so far, of all accounts.
        moved_micro: deposits less withdrawals so far.
    """

    def __init__(self, accounts: int, schedules: list[Schedule], marks: Floats) -> None:
        """Nobody holds anything."""
        shape = (accounts, len(schedules))
        self.schedules = schedules
        self.lots: Int64 = np.zeros(shape, dtype=np.int64)
        self.cost_micro: Int64 = np.zeros(shape, dtype=np.int64)
        self.own_micro: Int64 = np.zeros(shape, dtype=np.int64)
        self.funding_micro: Int64 = np.zeros(shape, dtype=np.int64)
        self.is_isolated: Bools = np.zeros(shape, dtype=np.bool_)
        self.leverage = np.ones(shape, dtype=np.int64)
        self.raw_micro: Int64 = np.zeros(accounts, dtype=np.int64)
        self.marks = marks.copy()
        self.paid_micro = 0
        self.moved_micro = 0
        self.volume_micro = np.zeros(accounts, dtype=np.float64)

    def book(self, account: int, market: int, lots: int, value_micro: int, fee_micro: int) -> Booked:
        """A fill: `lots` bought (negative: sold) for `value_micro`, above zero."""
        before = int(self.lots[account, market])
        self.raw_micro[account] -= fee_micro
        self.paid_micro += fee_micro
        self.volume_micro[account] += value_micro
        closing = min(abs(lots), abs(before)) if before * lots < 0 else 0
        closed_micro = 0
        if closing:
            # A fill that turns a position round closes with its part of the value and opens with the rest: no micro is
            # lost.
            part_micro = value_micro * closing // abs(lots)
            closed_micro = self._close(account, market, closing if lots > 0 else -closing, part_micro)
            value_micro -= part_micro
        opening = abs(lots) - closing
        if opening:
            self._open(account, market, opening if lots > 0 else -opening, value_micro)
        return Booked(before, closed_micro, fee_micro)

    def _open(self, account: int, market: int, lots: int, value_micro: int) -> None:
        cost = value_micro if lots > 0 else -value_micro
        self.lots[account, market] += lots
        self.cost_micro[account, market] += cost
        if self.is_isolated[account, market]:
            # Rounded up: a margin is never less than its share.
            margin = -(-value_micro // int(self.leverage[account, market]))
            self.raw_micro[account] -= margin
            self.own_micro[account, market] += margin - cost
        else:
            self.raw_micro[account] -= cost

    def _close(self, account: int, market: int, lots: int, value_micro: int) -> int:
        """Close part of a position; what that won."""
        before = int(self.lots[account, market])
        after, income = before + lots, value_micro if lots < 0 else -value_micro
        cost_before = int(self.cost_micro[account, market])
        cost_after = cost_before * after // before if after else 0
        self.lots[account, market] = after
        self.cost_micro[account, market] = cost_after
        if not self.is_isolated[account, market]:
            self.raw_micro[account] += income
            return income - (cost_before - cost_after)
        own = int(self.own_micro[account, market])
        whole = value_micro * abs(before) // abs(lots)  # the whole position at this price
        worth = own + (whole if before > 0 else -whole)
        # What stays open keeps its share of the position's worth, so that its leverage stays; one below zero frees
        # nothing.
        freed = own + income if not after else max(0, worth * abs(lots) // abs(before))
        self.own_micro[account, market] = own + income - freed
        self.raw_micro[account] += freed
        return income - (cost_before - cost_after)

    def move_collateral(self, account: int, micro: int) -> None:
        """A deposit; negative: a withdrawal."""
        self.raw_micro[account] += micro
        self.moved_micro += micro

    def move_margin(self, account: int, market: int, micro: int) -> None:
        """Move dollars of an account into its isolated position; negative: out of it."""
        self.raw_micro[account] -= micro
        self.own_micro[account, market] += micro

    def pay_funding(self, market: int, rate: float) -> None:
        """Longs pay shorts this share of the value at the mark; the other way round when it is negative."""
        due = np.rint(self.lots[:, market] * self.marks[market] * rate).astype(np.int64)
        own = self.is_isolated[:, market]
        self.own_micro[:, market] -= np.where(own, due, 0)
        self.raw_micro -= np.where(own, 0, due)
        self.funding_micro[:, market] += due
        self.paid_micro += int(due.sum())

    def values_micro(self, rows: Int64 | slice) -> Floats:
        """Positions of these accounts at their marks, signed; accounts by markets."""
        return np.asarray(self.lots[rows] * self.marks)

    def maintenance_micro(self, values_micro: Floats) -> Floats:
        """Maintenance margins of positions worth this; accounts by markets."""
        magnitudes = np.abs(values_micro) / MICRO
        columns = [one.maintenance(magnitudes[:, place]) for place, one in enumerate(self.schedules)]
        return np.stack(columns, axis=1) * MICRO

    def cross_state(self, rows: Int64 | slice) -> tuple[Floats, Floats]:
        """`(worth, maintenance)` of the cross part of these accounts, in micro dollars."""
        values = np.where(self.is_isolated[rows], 0.0, self.values_micro(rows))
        return self.raw_micro[rows] + values.sum(axis=1), self.maintenance_micro(values).sum(axis=1)

    def free_micro(self, account: int) -> float:
        """What an account may still put up as initial margin."""
        values = np.where(self.is_isolated[account], 0.0, self.lots[account] * self.marks)
        used = np.abs(values) / self.leverage[account]
        return float(self.raw_micro[account] + values.sum() - used.sum())

    def interest_lots(self, market: int) -> int:
        """Open interest: what all longs hold."""
        held = self.lots[:, market]
        return int(held[held > 0].sum())

    def liquidation_price_micro(self, account: int, market: int) -> float | None:
        """The mark, in micro dollars a lot, at which a position would be liquidated while the other marks stand."""
        lots = int(self.lots[account, market])
        if not lots:
            return None
        if self.is_isolated[account, market]:
            backing = float(self.own_micro[account, market])
        else:
            values = np.where(self.is_isolated[account], 0.0, self.lots[account] * self.marks)
            values[market] = 0.0
            needed = sum(
                one.maintenance_of(abs(float(value)) / MICRO)
                for one, value in zip(self.schedules, values, strict=True)
                if value
            )
            backing = float(self.raw_micro[account] + values.sum()) - needed * MICRO
        price_usd = self.schedules[market].liquidation_price(lots, backing / MICRO)
        return None if price_usd is None else price_usd * MICRO
