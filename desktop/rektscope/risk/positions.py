"""What a calculation is asked about: a position and the account around it, checked as a person typed them."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec
import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.risk.formula import Rules
from rektscope.risk.inputs import finite_number, positive_number
from rektscope.risk.notional import largest_leverage_at, notional_at, positions_from, requirement_at
from rektscope.risk.tiers import Floats, TierTable


class MarginMode(StrEnum):
    """What backs a position: its own margin only, or the account's wallet."""

    ISOLATED = "isolated"
    CROSS = "cross"


class Position(msgspec.Struct, frozen=True):
    """One position, as opened or about to be.

    Attributes:
        side: long or short.
        entry_price: average entry, quote units per coin.
        quantity: base coin (linear) or contracts (inverse).
        leverage: chosen at opening; or None when `margin` is given.
        margin: initial margin in settlement currency (quote for linear, coin for inverse); or None.
        added_margin: put in after opening, in settlement currency; negative after a funding payment out of the margin.

    Raises:
        InputError: a figure is not a number that a position can have, or not exactly one of leverage and margin given.
    """

    side: Side
    entry_price: float
    quantity: float
    leverage: float | None = None
    margin: float | None = None
    added_margin: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what no position can be."""
        if not isinstance(self.side, Side):
            raise InputError(f"The side must be long or short, not {self.side!r}.")
        positive_number("The entry price", self.entry_price)
        positive_number("The quantity", self.quantity)
        if (self.leverage is None) == (self.margin is None):
            raise InputError("Give either the leverage or the margin of the position: exactly one of the two.")
        if self.leverage is not None and positive_number("The leverage", self.leverage) < 1:
            raise InputError(f"The leverage must be at least 1, not {self.leverage!r}; give the margin instead.")
        if self.margin is not None:
            positive_number("The margin", self.margin)
        finite_number("The added margin", self.added_margin)


class Leg(msgspec.Struct, frozen=True):
    """The other leg of a hedged pair: a position of the same market on the other side, in the same cross account."""

    side: Side
    entry_price: float
    quantity: float

    def __post_init__(self) -> None:
        """Refuse what no leg can be."""
        positive_number("The entry price of the other leg", self.entry_price)
        positive_number("The quantity of the other leg", self.quantity)


class OtherPosition(msgspec.Struct, frozen=True):
    """What another cross position of the account does to this one, in settlement currency at its mark price.

    Attributes:
        maintenance_margin: all that the venue requires for it, a liquidation fee included (OKX: its margin ratio is
            equity / (maintenance + liquidation fee), of all positions).
        unrealised_profit: negative for a loss.
    """

    maintenance_margin: float
    unrealised_profit: float

    def __post_init__(self) -> None:
        """Refuse what cannot be summed."""
        if finite_number("The maintenance margin of another position", self.maintenance_margin) < 0:
            raise InputError(
                f"The maintenance margin of another position must not be below zero, not {self.maintenance_margin:g}."
            )
        finite_number("The unrealised profit of another position", self.unrealised_profit)


class Account(msgspec.Struct, frozen=True):
    """The account around a position; in isolated mode none of it matters.

    Attributes:
        mode: isolated or cross.
        wallet_balance: of the cross account, settlement currency, before unrealised profit.
        others: the other cross positions; isolated ones back only themselves and stay out.
    """

    mode: MarginMode = MarginMode.ISOLATED
    wallet_balance: float | None = None
    others: tuple[OtherPosition, ...] = ()

    def __post_init__(self) -> None:
        """A cross account without a wallet says nothing."""
        if self.mode is MarginMode.CROSS and self.wallet_balance is None:
            raise InputError("Cross margin needs the wallet balance: give it, or use isolated margin.")
        if self.wallet_balance is not None:
            positive_number("The wallet balance", self.wallet_balance)

    @property
    def available(self) -> float:
        """Wallet less what the other positions require, plus their unrealised profit (WB - TMM + UPNL)."""
        wallet = self.wallet_balance or 0.0
        return wallet + sum(other.unrealised_profit - other.maintenance_margin for other in self.others)

    @property
    def required_by_others(self) -> float:
        """What the other positions require: no loss, so that it does not move the bankruptcy price."""
        # From 0.0: sum() of nothing would be the whole number 0.
        return sum((other.maintenance_margin for other in self.others), 0.0)


ISOLATED = Account()


def other_position(
    side: Side, entry_price: float, quantity: float, mark_price: float, table: TierTable, rules: Rules
) -> OtherPosition:
    """Maintenance margin, with the fee to close a venue counts in it, and unrealised profit at its own mark price.

    Both from its own tier table: quantity * mark * rate - deduction, and side * quantity * (mark - entry) for a linear
    contract (Binance FAQ b3c689c1f50a44cabb3a84e663b81d93, the terms TMM and UPNL).

    Raises:
        InputError: a figure is not one a position can have.
    """
    positive_number("The mark price of another position", mark_price)
    required, profit = other_position_at(side, entry_price, quantity, np.array([mark_price]), table, rules)
    return OtherPosition(float(required[0]), float(profit[0]))


def other_position_at(
    side: Side, entry_price: float, quantity: float, mark: Floats, table: TierTable, rules: Rules
) -> tuple[Floats, Floats]:
    """(requirement, unrealised profit) of another position at each of its marks, as `other_position`."""
    for name, value in (("entry price", entry_price), ("quantity", quantity)):
        positive_number(f"The {name} of another position", value)
    positions = positions_from(side, entry_price, quantity, 0.0, table)
    notional = notional_at(positions.size, np.asarray(mark, dtype=np.float64), table)
    profit = positions.direction * (notional - positions.entry_notional)
    # Its leverage is not asked for, so Bybit's fee is counted on the whole value: the earlier liquidation.
    required = requirement_at(positions, notional, table, rules.in_cross(float(positions.direction[0]), None))
    return required, profit


def cross_account(wallet_balance: float, others: Iterable[OtherPosition] = ()) -> Account:
    """A cross account of `wallet_balance` with `others` open."""
    return Account(MarginMode.CROSS, wallet_balance, tuple(others))


def highest_leverage_at(
    entry_price: float, quantity: float, table: TierTable, wallet_balance: float | None = None
) -> float:
    """The leverage of the smallest initial margin, for a cross position whose own is not given.

    It moves no price but Bybit's, whose fee to close depends on it (`Rules.in_cross`). Where the tiers have no maximum,
    as for a rate typed by hand, it is the leverage of a margin as large as the wallet.

    Raises:
        InputError: neither tiers nor wallet give one, or a figure cannot be one.
    """
    for name, value in (("entry price", entry_price), ("quantity", quantity)):
        positive_number(f"The {name}", value)
    bare = positions_from(1, entry_price, quantity, 0.0, table)
    leverage = float(largest_leverage_at(bare, bare.entry_notional, table)[0])
    if not np.isfinite(leverage) and wallet_balance is not None:
        leverage = float(bare.entry_notional[0]) / positive_number("The wallet balance", wallet_balance)
    if not np.isfinite(leverage):
        raise InputError("The tiers give no highest leverage: give the leverage of the position with --leverage.")
    return max(1.0, leverage)
