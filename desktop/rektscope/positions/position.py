"""The user's position: what is asked of `risk`, and what the session answers. For the window and the command line.

Prices are quote units, quantities base coin (linear) or contracts (inverse), times UTC milliseconds.
"""

import msgspec
import numpy as np

from rektscope.levels.standing import LevelsUpTo, StandingLevels
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS
from rektscope.positions.rules import RulesChoice
from rektscope.replay.market_state import market_state
from rektscope.risk.answer import Answer, AnswerStatus, nearest_of
from rektscope.risk.calculator import calculate
from rektscope.risk.hedge import calculate_hedged
from rektscope.risk.margin_rules import MarginRules
from rektscope.risk.moved_prices import bankruptcy_price_without
from rektscope.risk.path import MarginPath
from rektscope.risk.positions import ISOLATED, Account, Leg, MarginMode, OtherPosition, Position, cross_account
from rektscope.risk.ticks import falling_to, shown_price

_DEFAULT_LEVERAGE = 25.0
_DEFAULT_NOTIONAL = 300_000.0


class OtherHolding(msgspec.Struct, frozen=True):
    """Another cross position of the account, by what it requires and has won, under a name for people."""

    name: str
    maintenance_margin: float
    unrealised_profit: float


class OtherLeg(msgspec.Struct, frozen=True):
    """The other leg of a hedge, on the other side of the same market; its side follows from the position's."""

    entry_price: float
    quantity: float


class PositionDraft(msgspec.Struct, frozen=True):
    """What the user entered.

    Attributes:
        side: long or short.
        entry_price: quote units.
        quantity: base coin (linear) or contracts (inverse).
        leverage: at least 1.
        opened_ms: UTC milliseconds.
        mode: isolated or cross.
        wallet_balance: of the cross account, settlement currency.
        rules: whose rules hold for it; None for the market's own.
        leg: the other leg of a hedge; counts in cross mode only.
        others: the account's other positions; count in cross mode only.
    """

    side: Side
    entry_price: float
    quantity: float
    leverage: float
    opened_ms: int
    mode: MarginMode = MarginMode.ISOLATED
    wallet_balance: float | None = None
    rules: RulesChoice | None = None
    leg: OtherLeg | None = None
    others: tuple[OtherHolding, ...] = ()

    @property
    def account(self) -> Account:
        """What stands behind it."""
        if self.mode is MarginMode.ISOLATED:
            return ISOLATED
        others = [OtherPosition(other.maintenance_margin, other.unrealised_profit) for other in self.others]
        return cross_account(self.wallet_balance or 0.0, others)

    @property
    def hedge(self) -> Leg | None:
        """The other leg, where it counts."""
        if self.leg is None or self.mode is MarginMode.ISOLATED:
            return None
        return Leg(Side(-self.side), self.leg.entry_price, self.leg.quantity)


def answer_of(draft: PositionDraft, margin: MarginRules, instrument: Instrument) -> Answer:
    """Where the position is liquidated; of a hedged pair, where the pair is, seen from this leg's entry as the mark.

    Args:
        draft: what was entered.
        margin: the rules that hold for it (`positions.rules.margin_of` for chosen ones).
        instrument: its market.

    Raises:
        InputError: one sentence for impossible entries.
    """
    position = Position(draft.side, draft.entry_price, draft.quantity, leverage=draft.leverage)
    if draft.hedge is None:
        return calculate(position, margin.rules, margin.table, draft.account, tick_size=instrument.tick)
    return calculate_hedged(
        position,
        draft.hedge,
        draft.entry_price,
        margin.rules,
        margin.table,
        draft.account,
        tick_size=instrument.tick,
    )


class EffectiveLiquidation(msgspec.Struct, frozen=True):
    """Where a position is liquidated at a moment: after the fundings settled by then.

    Attributes:
        liquidation_price: not rounded; None when there is none.
        on_tick: rounded on the safe side.
        bankruptcy_price: None when there is none.
        distance: |liquidation - entry| / entry.
        settlement_count: fundings settled by then while it lived.
        taken: what they took out of what backs it, settlement currency; below zero when it received.
        is_over: it was liquidated by then; the prices are those of that moment.
        second_price: the price on the other side, not rounded; None where there is none.
        second_on_tick: rounded on the safe side.
    """

    liquidation_price: float | None
    on_tick: float | None
    bankruptcy_price: float | None
    distance: float | None
    settlement_count: int = 0
    taken: float = 0.0
    is_over: bool = False
    second_price: float | None = None
    second_on_tick: float | None = None

    def distance_from(self, mark: float | None) -> float | None:
        """|price - mark| / mark of the nearer price; None without one, or without a mark."""
        price = None if mark is None else nearest_of(mark, self.liquidation_price, self.second_price)
        return None if price is None or not mark else abs(price - mark) / mark


def effective_liquidation(answer: Answer, path: MarginPath | None, instrument: Instrument) -> EffectiveLiquidation:
    """The prices that the verdict of `path` rests on at its end; without a path or a settlement, the answer's own.

    So a line drawn there and the verdict agree: what is judged by the margin ratio is drawn as the price at which that
    ratio reaches 1.
    """
    if answer.status is AnswerStatus.CANNOT_OPEN:
        return EffectiveLiquidation(None, None, None, None)
    count = 0 if path is None else path.settled.count
    if path is None or not len(path.settled):
        return EffectiveLiquidation(
            answer.liquidation_price,
            answer.liquidation_price_on_tick,
            answer.bankruptcy_price,
            answer.distance,
            is_over=path is not None and path.is_rekt,
            second_price=answer.second_liquidation_price,
            second_on_tick=answer.second_liquidation_price_shown,
        )
    price, second = float(path.liquidation_price[-1]), float(path.second_liquidation_price[-1])
    entry, taken = answer.position.entry_price, float(path.taken[-1])
    side = answer.position.side if answer.hedge is None else falling_to(price, answer.mark_price or entry)
    return EffectiveLiquidation(
        None if np.isnan(price) else price,
        _on_tick(price, side, answer, instrument),
        bankruptcy_price_without(answer, taken),
        None if np.isnan(price) else abs(price - entry) / entry,
        count,
        taken,
        path.is_rekt,
        None if np.isnan(second) else second,
        _on_tick(second, falling_to(second, answer.mark_price or entry), answer, instrument),
    )


def _on_tick(price: float, side: Side, answer: Answer, instrument: Instrument) -> float | None:
    return None if np.isnan(price) else shown_price(price, instrument.tick, side, answer.rules)


def settlement_currency(instrument: Instrument) -> str:
    """What margin, profit and wallet of an instrument are counted in."""
    return instrument.base if instrument.contract is Contract.INVERSE else instrument.quote


def first_draft(
    events: MarketEvents, start_ms: int, end_ms: int, opening_ms: int | None = None
) -> PositionDraft | None:
    """A position to begin with: of round notional, opened at the first UTC midnight of the session.

    Where the session names the moment at which it opens, the position is opened before that, and stands against the
    move until then, because nothing later is known there; else it is a short. Where no price was known at midnight, it
    is opened at the first one. None when the session has no price at all.
    """
    # Rounded up: the first midnight inside the session.
    midnight = -(-start_ms // DAY_MS) * DAY_MS
    opened_ms = midnight if midnight < (end_ms if opening_ms is None else opening_ms) else start_ms
    price = market_state(events, opened_ms).last_price
    if price is None:
        received = [int(batch.received_ms[0]) for batch in (events.trades, events.candles) if len(batch)]
        opened_ms = min(received, default=end_ms + 1)
        price = market_state(events, opened_ms).last_price
    if price is None or opened_ms > end_ms:
        return None
    later = None if opening_ms is None else market_state(events, opening_ms).last_price
    side = Side.LONG if later is not None and later < price else Side.SHORT
    return PositionDraft(side, price, _default_quantity(events.instrument, price), _DEFAULT_LEVERAGE, opened_ms)


def _default_quantity(instrument: Instrument, price: float) -> float:
    """Of about the default notional, two figures, whole lots."""
    value = float(instrument.contract_size) if instrument.contract is Contract.INVERSE else price
    quantity = float(f"{_DEFAULT_NOTIONAL / value:.2g}")
    lots = max(1, round(quantity / instrument.lot))
    return float(lots * instrument.lot_size)


def levels_in_front(standing: StandingLevels | None, side: Side, price: float | None) -> LevelsUpTo | None:
    """The levels that go before a position of `side` does: between the mark and its liquidation price.

    The row that holds the liquidation price counts, as the read-out at that price counts it (`levels.standing`).

    Returns:
        None without a map or a price; nothing (0 USD, whole) when the mark is past the price.
    """
    if standing is None or price is None:
        return None
    found = standing.up_to(price)
    if found.side is side:
        return found
    return LevelsUpTo(side, 0.0, is_whole=True, expected=standing.expected(0.0, side))
