"""A slow second opinion on liquidation prices: each venue's documented rule in plain arithmetic, and bisection.

Shares nothing with the formulas of `rektscope.risk`. Tier tables are used as plain data, without their deductions: a
venue that has deductions charges every tier's rate on what lies in the tier, which is what they are made to amount to.
Nothing here solves for a price: equity less requirement is walked outwards from the entry, and bisected where it first
changes its sign.
"""

import math
from collections.abc import Callable

import msgspec

from rektscope.market.instrument import Contract
from rektscope.risk.tiers import CountedIn, TierTable

STEPS_OUTWARDS = 48
"""Points on the way from the entry to a millionth, or a million times, of it; tier edges come on top."""

FARTHEST = 1e6


class Trade(msgspec.Struct, frozen=True):
    """A position as the venue's page describes it; amounts in settlement currency.

    `wallet` is None in isolated mode; `others` are (what they require, their profit); `twin` is the other leg of a
    hedged pair as (entry, quantity).
    """

    rules: str
    table: TierTable
    side: int
    entry: float
    quantity: float
    leverage: float
    fee: float
    added: float = 0.0
    wallet: float | None = None
    others: tuple[tuple[float, float], ...] = ()
    twin: tuple[float, float] | None = None

    @property
    def is_linear(self) -> bool:
        return self.table.contract is Contract.LINEAR

    def value(self, price: float, quantity: float | None = None) -> float:
        """In settlement currency."""
        amount = self.quantity if quantity is None else quantity
        return amount * price if self.is_linear else amount * self.table.contract_size / price

    def initial(self) -> float:
        return self.value(self.entry) / self.leverage

    def held(self) -> float:
        """Phemex: the margin holds the fee to close at the bankruptcy price, E (1 -+ 1 / L) or E / (1 +- 1 / L)."""
        if self.rules != "phemex":
            return 0.0
        away = self.side / self.leverage
        worth = self.value(self.entry * (1 - away)) if self.is_linear else self.value(self.entry / (1 + away))
        return self.fee * worth

    def profit(self, price: float) -> float:
        """Of the position and its twin: contracts are paid in coin, face x (1 / entry - 1 / price)."""
        legs = [(self.side, self.entry, self.quantity)]
        if self.twin is not None:
            legs.append((-self.side, *self.twin))
        total = 0.0
        for side, entry, quantity in legs:
            if self.is_linear:
                total += side * quantity * (price - entry)
            else:
                total += side * quantity * self.table.contract_size * (1 / entry - 1 / price)
        return total

    def equity(self, price: float) -> float:
        """What is there at a price, before anything is required."""
        if self.wallet is not None:
            return self.wallet + sum(profit for _, profit in self.others) + self.profit(price)
        added = self.added
        if self.rules == "bybit":
            # X / (1 - fee) for a linear long and an inverse short, X / (1 + fee) for the others.
            falls_with_value = (self.side > 0) == self.is_linear
            added = added / (1 - self.fee) if falls_with_value else added / (1 + self.fee)
        return self.initial() + self.held() + added + self.profit(price)

    def required(self, price: float) -> float:
        """What the venue wants to see at a price."""
        by_others = sum(required for required, _ in self.others) if self.wallet is not None else 0.0
        return RULES[self.rules](self, price) + by_others

    def room(self, price: float) -> float:
        return self.equity(price) - self.required(price)


def tiered(trade: Trade, value: float, quantity: float) -> float:
    """Maintenance of a position worth `value`, as its table charges it."""
    table = trade.table
    size = quantity * table.contract_size
    amount = size if table.counted_in is CountedIn.QUANTITY else value
    if table.has_deductions:
        charged = 0.0
        for number, tier in enumerate(table.tiers):
            top = math.inf if number + 1 == len(table.tiers) else tier.cap
            charged += max(0.0, min(amount, top) - tier.floor) * tier.rate
        return charged * value / amount
    holding = [tier for tier in table.tiers if amount > tier.floor] or [table.tiers[0]]
    rate = holding[-1].rate
    if table.rate_per_coin:
        rate += table.rate_per_coin * (size if trade.is_linear else value)
    return value * rate


def on_mark_value(trade: Trade, price: float) -> float:
    return tiered(trade, trade.value(price), trade.quantity)


def on_mark_value_with_fee(trade: Trade, price: float) -> float:
    return on_mark_value(trade, price) + trade.fee * trade.value(price)


def on_entry_value(trade: Trade, _price: float) -> float:
    return tiered(trade, trade.value(trade.entry), trade.quantity)


def on_entry_value_with_fee(trade: Trade, price: float) -> float:
    return on_entry_value(trade, price) + trade.fee * trade.value(price)


def bybit(trade: Trade, price: float) -> float:
    """Isolated: the fee to close is in both margins and cancels. Cross: value x (1 -+ 1 / leverage) x fee."""
    required = on_mark_value(trade, price)
    if trade.wallet is None:
        return required
    gains_with_value = (trade.side > 0) == trade.is_linear
    share = 1 - 1 / trade.leverage if gains_with_value else 1 + 1 / trade.leverage
    return required + trade.value(price) * share * trade.fee


def bybit_2019(trade: Trade, price: float) -> float:
    """On the entry value, and the fee on the value at which what is left just pays that fee."""
    bankruptcy = bankruptcy_price(trade)
    fee = 0.0 if bankruptcy is None else trade.fee * trade.value(bankruptcy)
    return on_entry_value(trade, price) + fee


def bitmex(trade: Trade, price: float) -> float:
    """On the entry value, with the adverse funding rate on the entry value."""
    return on_entry_value(trade, price) + trade.fee * trade.value(trade.entry)


def both_legs(trade: Trade, price: float) -> float:
    quantities = [trade.quantity, *([] if trade.twin is None else [trade.twin[1]])]
    return sum(tiered(trade, trade.value(price, quantity), quantity) for quantity in quantities)


def larger_leg(trade: Trade, price: float) -> float:
    """Of a pair the leg of the higher value alone; the fee with it."""
    quantity = max(trade.quantity, 0.0 if trade.twin is None else trade.twin[1])
    value = trade.value(price, quantity)
    return tiered(trade, value, quantity) + trade.fee * value


def kraken(trade: Trade, _price: float) -> float:
    """On the entry value; of a pair the larger requirement."""
    legs = [(trade.entry, trade.quantity), *([] if trade.twin is None else [trade.twin])]
    values = [(trade.value(entry, quantity), quantity) for entry, quantity in legs]
    return max(tiered(trade, value, quantity) for value, quantity in values)


RULES: dict[str, Callable[[Trade, float], float]] = {
    "binance-usdm": both_legs,
    "binance-coinm": both_legs,
    "bybit": bybit,
    "bybit-entry-value": on_entry_value,
    "bybit-2019": bybit_2019,
    "okx": on_mark_value_with_fee,
    "hyperliquid": on_mark_value,
    "bitmex": bitmex,
    "deribit": on_mark_value,
    "bitget": larger_leg,
    "gate": larger_leg,
    "kucoin": on_mark_value_with_fee,
    "kucoin-entry-value": on_entry_value,
    "mexc-entry-value": on_entry_value,
    "phemex": on_mark_value_with_fee,
    "coinex": on_mark_value,
    "dydx": on_mark_value,
    "aster": on_mark_value,
    "kraken": kraken,
    "htx": on_mark_value,
    "mcs": on_entry_value,
    "btcmex": on_entry_value,
    "generic": on_mark_value_with_fee,
    "generic-entry-value": on_entry_value_with_fee,
}
"""By name of the rules, what the venue requires at a price."""


def edges(trade: Trade) -> list[float]:
    """Prices at which the position, or its twin, changes its tier."""
    if trade.table.counted_in is CountedIn.QUANTITY:
        return []
    quantities = [trade.quantity, *([] if trade.twin is None else [trade.twin[1]])]
    floors = [tier.floor for tier in trade.table.tiers[1:]]
    if trade.is_linear:
        return [floor / quantity for floor in floors for quantity in quantities]
    return [quantity * trade.table.contract_size / floor for floor in floors for quantity in quantities]


def first_zero(room: Callable[[float], float], start: float, step: int, breaks: tuple[float, ...]) -> float | None:
    """The first price from `start`, up or down, at which there is no room left; None when there is none."""
    grid = {start * FARTHEST ** (step * number / STEPS_OUTWARDS) for number in range(1, STEPS_OUTWARDS + 1)}
    near = {place * (1 + shift) for place in breaks for shift in (-1e-12, 0.0, 1e-12) if (place - start) * step > 0}
    alive = start
    for price in sorted(grid | near, reverse=step < 0):
        if room(price) <= 0:
            return _bisected(room, alive, price)
        alive = price
    return None


def _bisected(room: Callable[[float], float], alive: float, dead: float) -> float:
    for _ in range(200):
        middle = (alive + dead) / 2
        if middle in {alive, dead}:
            break
        if room(middle) > 0:
            alive = middle
        else:
            dead = middle
    return dead


def liquidation_price(trade: Trade, direction: int, start: float | None = None) -> float | None:
    """Where the position is liquidated when the price moves in `direction` (+1 up, -1 down) from `start` or entry."""
    return first_zero(trade.room, trade.entry if start is None else start, direction, tuple(edges(trade)))


def bankruptcy_price(trade: Trade) -> float | None:
    """Where a single position's equity is zero, or under bybit-2019 just pays the fee to close."""
    fee = trade.fee if trade.rules == "bybit-2019" else 0.0
    return first_zero(lambda price: trade.equity(price) - fee * trade.value(price), trade.entry, -trade.side, ())
