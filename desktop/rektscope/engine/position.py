"""My position: what the user asks of `risk`, and what the session answers. Used by the window and the command line.

Prices are quote units, quantities base coin (linear) or contracts (inverse), times UTC milliseconds.
"""

from dataclasses import dataclass, replace

import numpy as np

from rektscope.engine.map_builder import MarginRules
from rektscope.levels.columns import LevelMap
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS
from rektscope.replay.market_state import market_state
from rektscope.risk.answer import Answer, AnswerStatus
from rektscope.risk.calculator import calculate
from rektscope.risk.path import NO_SETTLEMENTS, MarginPath, Settlements, margin_path
from rektscope.risk.positions import ISOLATED, MarginMode, Position, cross_account
from rektscope.risk.solvers import backing_for, margin_to_add
from rektscope.risk.survival import Survival, survival_of

_ROUNDING = 1e-9
_DEFAULT_LEVERAGE = 25.0
_RATE_STEP = 1e-12
_DEFAULT_NOTIONAL = 300_000.0


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


def settlement_currency(instrument: Instrument) -> str:
    """What margin, profit and wallet of an instrument are counted in."""
    return instrument.base if instrument.contract is Contract.INVERSE else instrument.quote


def fate_of(
    answer: Answer, events: MarketEvents, opened_ms: int, until_ms: int, *, with_funding: bool = True
) -> Survival | None:
    """What became of the position: `path_of` in a few figures, None like it."""
    path = path_of(answer, events, opened_ms, until_ms, with_funding=with_funding)
    return None if path is None else survival_of(answer, path)


def path_of(
    answer: Answer, events: MarketEvents, opened_ms: int, until_ms: int, *, with_funding: bool = True
) -> MarginPath | None:
    """The position along the mark prices received in (opened, until], at the moments of their receipt.

    So that at the moment told its fate is known: seeking the cursor there shows it. Fundings that the session knows by
    then and that fell due after the opening are settled on the way, unless told otherwise; of a hedged pair none are.
    None when there is nothing to tell: it cannot be opened, or no mark came after the opening yet.
    """
    if answer.status is AnswerStatus.CANNOT_OPEN:
        return None
    marks = events.marks.between(opened_ms + 1, until_ms + 1)
    if not len(marks):
        return None
    prices = np.asarray(marks.mark_steps * events.instrument.mark_step, dtype=np.float64)
    is_counted = with_funding and answer.hedge is None
    settlements = settlements_between(events, opened_ms, until_ms) if is_counted else NO_SETTLEMENTS
    return margin_path(answer, marks.received_ms, prices, settlements)


def settlements_between(events: MarketEvents, opened_ms: int, until_ms: int) -> Settlements:
    """The fundings of a market received in (opened, until] that fell due after the opening, at their receipt.

    Of several rates received for one settlement the last one holds.
    """
    fundings = events.fundings.between(opened_ms + 1, until_ms + 1)
    fundings = fundings[fundings.time_ms > opened_ms]
    _, from_the_end = np.unique(fundings.time_ms[::-1], return_index=True)
    fundings = fundings[np.sort(len(fundings) - 1 - from_the_end)]
    return Settlements(fundings.received_ms, np.asarray(fundings.rate_e12 * _RATE_STEP, dtype=np.float64))


def draft_liquidated_at(
    draft: PositionDraft, margin: MarginRules, instrument: Instrument, price: float
) -> PositionDraft | None:
    """The draft changed so that it is liquidated at `price`: its leverage, or in cross mode its wallet.

    None when neither can put it there.
    """
    if draft.mode is MarginMode.CROSS:
        wallet = wallet_for(draft, margin, instrument, price)
        return None if wallet is None else replace(draft, wallet_balance=wallet)
    leverage = leverage_for(draft, margin, instrument, price)
    return None if leverage is None else replace(draft, leverage=leverage)


def leverage_for(draft: PositionDraft, margin: MarginRules, instrument: Instrument, price: float) -> float | None:
    """The leverage that puts an isolated position's liquidation price at `price`; None when none does."""
    isolated = replace(draft, mode=MarginMode.ISOLATED, wallet_balance=None)
    whole = answer_of(replace(isolated, leverage=1.0), margin, instrument)
    try:
        needed = backing_for(draft.side, draft.entry_price, draft.quantity, price, margin.rules, margin.table)
    except InputError:  # the price is on the winning side of the entry
        return None
    if not 0 < needed <= whole.entry_notional * (1.0 + _ROUNDING):
        return None
    leverage = max(1.0, whole.entry_notional / needed)
    return leverage if _is_liquidated_at(replace(isolated, leverage=leverage), margin, instrument, price) else None


def wallet_for(draft: PositionDraft, margin: MarginRules, instrument: Instrument, price: float) -> float | None:
    """The wallet balance that puts a cross position's liquidation price at `price`; None when none does."""
    answer = answer_of(draft, margin, instrument)
    if answer.status is AnswerStatus.CANNOT_OPEN:
        return None
    try:
        wallet = (draft.wallet_balance or 0.0) + margin_to_add(answer, price)
    except InputError:  # the price is on the winning side of the entry
        return None
    if wallet <= 0:
        return None
    return wallet if _is_liquidated_at(replace(draft, wallet_balance=wallet), margin, instrument, price) else None


def _is_liquidated_at(draft: PositionDraft, margin: MarginRules, instrument: Instrument, price: float) -> bool:
    """Whether the answer agrees, to half a tick: where a venue's rates jump, some prices are never met."""
    found = answer_of(draft, margin, instrument).liquidation_price
    return found is not None and abs(found - price) <= max(instrument.tick / 2.0, price * _ROUNDING)


def first_draft(events: MarketEvents, start_ms: int, end_ms: int) -> PositionDraft | None:
    """A position to begin with: a short of round notional opened at the first UTC midnight of the session.

    Where no price was known then, it is opened at the first one. None when the session has no price at all.
    """
    midnight = -(-start_ms // DAY_MS) * DAY_MS
    opened_ms = midnight if midnight < end_ms else start_ms
    price = market_state(events, opened_ms).last_price
    if price is None:
        received = [int(batch.received_ms[0]) for batch in (events.trades, events.candles) if len(batch)]
        opened_ms = min(received, default=end_ms + 1)
        price = market_state(events, opened_ms).last_price
    if price is None or opened_ms > end_ms:
        return None
    return PositionDraft(Side.SHORT, price, _default_quantity(events.instrument, price), _DEFAULT_LEVERAGE, opened_ms)


def _default_quantity(instrument: Instrument, price: float) -> float:
    """Of about the default notional, two figures, whole lots."""
    value = float(instrument.contract_size) if instrument.contract is Contract.INVERSE else price
    quantity = float(f"{_DEFAULT_NOTIONAL / value:.2g}")
    lots = max(1, round(quantity / instrument.lot))
    return float(lots * instrument.lot_size)


@dataclass(frozen=True, slots=True)
class LevelsInFront:
    """USD of estimated levels that go before me; not all of them when the map ends before my liquidation price."""

    usd: float
    is_whole: bool


def levels_in_front(level_map: LevelMap | None, answer: Answer) -> LevelsInFront | None:
    """The levels between the mark and my liquidation price at the last column; None without map or price."""
    price = answer.liquidation_price
    if level_map is None or not level_map.column_count or price is None:
        return None
    first = int(level_map.first_row[-1])
    mark_row = int(level_map.mark_row[-1])
    my_row = int(price // level_map.grid.row_price)
    low, high = (mark_row + 1, my_row) if answer.position.side is Side.SHORT else (my_row + 1, mark_row)
    start, end = max(0, low - first), min(level_map.row_count, high - first)
    usd = float(level_map.usd[-1, start:end].sum(dtype=np.float64)) if end > start else 0.0
    return LevelsInFront(usd, is_whole=low >= first and high <= first + level_map.row_count)
