"""The calculator's answer: what is known of one position, with the rules and the tiers it rests on."""

import math
from enum import StrEnum
from typing import Any

import msgspec

from rektscope.risk.formula import Rules
from rektscope.risk.notional import Positions, positions_from
from rektscope.risk.positions import Leg, Position
from rektscope.risk.tiers import GIVEN_BY_HAND, TierTable


def rules_label(rules: Rules, table: TierTable) -> str:
    """Formula and tiers in one line, with the tiers' date and source."""
    note = ", approximate" if table.approximate else ""
    if table.as_of == GIVEN_BY_HAND:
        return f"{rules.label}; a maintenance rate of {100 * table.tiers[0].rate:.6g} % at every size"
    return f"{rules.label}; tiers as of {table.as_of}{note} ({table.source})"


def nearest_of(mark: float, *prices: float | None) -> float | None:
    """The price nearest to a mark; None where there is none."""
    return min((price for price in prices if price is not None), key=lambda price: abs(price - mark), default=None)


class AnswerStatus(StrEnum):
    """OK: there is a liquidation price. NO_LIQUIDATION: no price liquidates it. CANNOT_OPEN: the venue refuses it."""

    OK = "ok"
    NO_LIQUIDATION = "no-liquidation"
    CANNOT_OPEN = "cannot-open"


class Answer(msgspec.Struct, frozen=True):
    """The calculator's answer. Amounts in settlement currency: quote for a linear contract, coin for an inverse one.

    Attributes:
        status: see `AnswerStatus`; what has no value for a status is None.
        reason: one sentence when the status is not OK, else empty.
        position: what was asked.
        rules: formula used.
        table: tiers used, with their date and source.
        entry_notional: value of the position at its entry.
        margin: initial margin, with margin added later.
        backing: what the formula puts against losses; equals the margin when isolated (with the fee to close where the
            margin holds it, `Rules.margin_holds_fee`), the account when cross.
        effective_leverage: entry notional / backing; None without backing.
        entry_tier: 1-based tier at the entry.
        max_leverage: the largest at this size; infinite where the source gives none.
        bankruptcy_price: where equity is zero; None where no price does that.
        liquidation_price: not rounded.
        liquidation_price_on_tick: as the venue shows it (`ticks.shown_price`); None without a tick.
        maintenance_margin: at the liquidation price, without closing fee.
        maintenance_margin_rate: of that tier.
        closing_fee: required on top of it at the liquidation price, under `rules.counts_funding` an adverse funding; 0
            where the venue leaves it out.
        tier: 1-based tier at the liquidation price.
        distance: |liquidation - entry| / entry.
        distance_usd: |liquidation - entry|, quote units per coin.
        loss_at_liquidation: unrealised loss at the liquidation price, as a positive amount.
        hedge: the other leg of a hedged pair (`hedge.calculate_hedged`), else None. Of a pair, bankruptcy, maintenance,
            fee and loss are those of both legs; margin, leverage and tier are the position's own.
        second_liquidation_price: on the other side, not rounded: where a pair dies as well, or where a winning position
            does whose maintenance grows faster than its gain (`liquidation.outgrown_notional`); else None.
        second_liquidation_price_on_tick: rounded on the safe side; None without a tick.
        wallet_balance: of the cross account; None in isolated mode.
        mark_price: of a pair, the mark at which both legs are alive; else None.
        required_by_others: what the account's other positions require, left out of the backing though it is not lost.
        opening_problem: what the venue would hold against opening a cross position like this one now; it does not
            refuse one that exists.
    """

    status: AnswerStatus
    reason: str
    position: Position
    rules: Rules
    table: TierTable
    entry_notional: float
    margin: float
    backing: float
    effective_leverage: float | None
    entry_tier: int
    max_leverage: float
    bankruptcy_price: float | None = None
    liquidation_price: float | None = None
    liquidation_price_on_tick: float | None = None
    maintenance_margin: float | None = None
    maintenance_margin_rate: float | None = None
    closing_fee: float | None = None
    tier: int | None = None
    distance: float | None = None
    distance_usd: float | None = None
    loss_at_liquidation: float | None = None
    hedge: Leg | None = None
    second_liquidation_price: float | None = None
    second_liquidation_price_on_tick: float | None = None
    wallet_balance: float | None = None
    mark_price: float | None = None
    required_by_others: float = 0.0
    opening_problem: str = ""

    @property
    def whole_loss(self) -> float | None:
        """What is lost when the venue takes the position over: its margin, or in cross all of the account's equity.

        The liquidation fee and the takeover at the bankruptcy price are in it; None unless there is a liquidation.
        """
        if self.liquidation_price is None:
            return None
        # Added margin exists in isolated mode alone, where a venue may count it as less than was paid (Bybit).
        return self.margin if self.position.added_margin else self.backing + self.required_by_others

    @property
    def second_liquidation_price_shown(self) -> float | None:
        """On the tick where there is one."""
        on_tick = self.second_liquidation_price_on_tick
        return self.second_liquidation_price if on_tick is None else on_tick

    def crossed_before(self, price: float) -> float | None:
        """The liquidation price, not rounded, that lies on the way to `price`, or there; None where none does.

        The way begins at the entry, and of a pair at the mark at which both legs are alive (`mark_price`).
        """
        start = self.position.entry_price if self.mark_price is None else self.mark_price
        # One product tests both directions: the end lies between start and price exactly when both factors have one
        # sign.
        ends = (self.liquidation_price, self.second_liquidation_price)
        return next((end for end in ends if end is not None and (price - end) * (end - start) >= 0), None)

    def is_liquidated_before(self, price: float) -> bool:
        """Whether a position that can be opened is liquidated on the way to `price` (`crossed_before`), or there."""
        return self.crossed_before(price) is not None

    def nearest_to(self, mark: float) -> float | None:
        """The liquidation price nearest to a mark, not rounded; None where there is none."""
        return nearest_of(mark, self.liquidation_price, self.second_liquidation_price)

    def legs(self) -> tuple[Positions, ...]:
        """The position, and the other leg if there is one, in array form; the backing counts once."""
        own, other, table = self.position, self.hedge, self.table
        first = positions_from(
            own.side, own.entry_price, own.quantity, self.backing, table, set_aside=self.required_by_others
        )
        if other is None:
            return (first,)
        # The other leg is backed by 0: the account's backing stands in the first, and would count twice.
        return first, positions_from(other.side, other.entry_price, other.quantity, 0.0, table)

    @property
    def rules_label(self) -> str:
        """Formula and tiers in one line, with the tiers' date and source."""
        return rules_label(self.rules, self.table)

    @property
    def tiers_as_of(self) -> str:
        """The date of the tier table, as text."""
        return self.table.as_of

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values: the keys of `rektscope calc --json` first, then what else there is; null for no value.

        `liquidation_price` and `other_liquidation_price` are on the tick where a tick was given,
        `liquidation_price_unrounded` and `second_liquidation_price` never; `distance` is a fraction of the entry.
        """
        on_tick = self.liquidation_price_on_tick
        return {
            "status": self.status.value,
            "liquidation_price": self.liquidation_price if on_tick is None else on_tick,
            "bankruptcy_price": self.bankruptcy_price,
            "margin": self.margin,
            "maintenance_margin": self.maintenance_margin,
            "maintenance_margin_rate": self.maintenance_margin_rate,
            "tier": self.tier,
            "distance": self.distance,
            "loss_at_liquidation": self.loss_at_liquidation,
            "rules": self.rules_label,
            "tiers_as_of": self.tiers_as_of,
            "tiers_source": self.table.source,
            "reason": self.reason,
            "whole_loss": self.whole_loss,
            "opening_problem": self.opening_problem,
            "liquidation_price_unrounded": self.liquidation_price,
            "second_liquidation_price": self.second_liquidation_price,
            "other_liquidation_price": self.second_liquidation_price_shown,
            "distance_usd": self.distance_usd,
            "closing_fee": self.closing_fee,
            "entry_notional": self.entry_notional,
            "backing": self.backing,
            "effective_leverage": self.effective_leverage,
            "entry_tier": self.entry_tier,
            "max_leverage": self.max_leverage if math.isfinite(self.max_leverage) else None,
            "currency": self.table.settlement,
        }
