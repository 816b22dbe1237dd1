"""My position: what the user asks of `risk`, and what the session answers. Used by the window and the command line.

Prices are quote units, quantities base coin (linear) or contracts (inverse), times UTC milliseconds.
"""

from dataclasses import dataclass, replace

import numpy as np

from rektscope.engine.map_builder import MarginRules
from rektscope.levels.columns import LevelMap
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS
from rektscope.replay.market_state import market_state
from rektscope.risk.calculator import Answer, AnswerStatus, calculate
from rektscope.risk.positions import ISOLATED, MarginMode, Position, cross_account
from rektscope.risk.survival import Survival, survive

_DEFAULT_LEVERAGE = 25.0
_DEFAULT_NOTIONAL = 300_000.0
_ROUNDS = 60


@dataclass(frozen=True, slots=True)
class PositionDraft:
    """What the user entered."""

    side: Side
    entry_price: float
    quantity: float
    leverage: float
    opened_ms: int
    mode: MarginMode = MarginMode.ISOLATED
    wallet_balance: float | None = None


def answer_of(draft: PositionDraft, margin: MarginRules, instrument: Instrument) -> Answer:
    """Where the position is liquidated; raises InputError with one sentence for impossible entries."""
    position = Position(draft.side, draft.entry_price, draft.quantity, leverage=draft.leverage)
    account = ISOLATED
    if draft.mode is MarginMode.CROSS:
        account = cross_account(draft.wallet_balance or 0.0)
    return calculate(position, margin.rules, margin.table, account, tick_size=instrument.tick)


def fate_of(answer: Answer, events: MarketEvents, opened_ms: int, until_ms: int) -> Survival | None:
    """What became of the position on the mark prices received in (opened, until].

    None when there is nothing to tell: it cannot be opened, or no mark came after the opening yet.
    """
    if answer.status is AnswerStatus.CANNOT_OPEN:
        return None
    marks = events.marks.between(opened_ms + 1, until_ms + 1)
    if not len(marks):
        return None
    return survive(answer, marks.time_ms, np.asarray(marks.mark_steps * events.instrument.mark_step, dtype=np.float64))


def leverage_for(draft: PositionDraft, margin: MarginRules, instrument: Instrument, price: float) -> float | None:
    """The leverage that puts an isolated position's liquidation price at `price`; None when none does.

    Found by halving between 1x and the most the venue allows, as the price moves one way with leverage.
    """
    low, high = 1.0, answer_of(replace(draft, leverage=1.0), margin, instrument).max_leverage
    nearest = answer_of(replace(draft, leverage=high), margin, instrument).liquidation_price
    if nearest is None or (price - nearest) * draft.side > 0:
        return None
    for _ in range(_ROUNDS):
        middle = (low + high) / 2.0
        found = answer_of(replace(draft, leverage=middle), margin, instrument)
        is_farther = found.liquidation_price is None or (found.liquidation_price - price) * draft.side < 0
        low, high = (middle, high) if is_farther else (low, middle)
    return (low + high) / 2.0


def first_draft(events: MarketEvents, start_ms: int, end_ms: int) -> PositionDraft | None:
    """A position to begin with: a short of round notional opened at the first UTC midnight of the session.

    None when no price was known then.
    """
    midnight = -(-start_ms // DAY_MS) * DAY_MS
    opened_ms = midnight if midnight < end_ms else start_ms
    price = market_state(events, opened_ms).last_price or market_state(events, end_ms).last_price
    if price is None:
        return None
    quantity = float(f"{_DEFAULT_NOTIONAL / price:.2g}")
    lot = events.instrument.lot
    quantity = max(lot, round(quantity / lot) * lot)
    return PositionDraft(Side.SHORT, price, quantity, _DEFAULT_LEVERAGE, opened_ms)


def levels_in_front_usd(level_map: LevelMap | None, answer: Answer) -> float | None:
    """USD of estimated levels between the mark and my liquidation price at the last column: they go before me."""
    price = answer.liquidation_price
    if level_map is None or not level_map.column_count or price is None:
        return None
    first = int(level_map.first_row[-1])
    mark_row = int(level_map.mark_row[-1])
    my_row = int(price // level_map.grid.row_price)
    low, high = (mark_row + 1, my_row) if answer.position.side is Side.SHORT else (my_row + 1, mark_row)
    start, end = max(0, low - first), min(level_map.row_count, high - first)
    return float(level_map.usd[-1, start:end].sum(dtype=np.float64)) if end > start else 0.0
