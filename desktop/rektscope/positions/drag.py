"""A liquidation line dragged to a price: the leverage, or in cross mode the wallet, that puts it there.

Every finding is asked back of the calculator before it is given away. Prices are quote units, amounts settlement
currency.
"""

import math

import numpy as np
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.instrument import Instrument
from rektscope.positions.position import PositionDraft, answer_of
from rektscope.risk.answer import AnswerStatus
from rektscope.risk.hedge import wallet_to_add
from rektscope.risk.margin_rules import MarginRules
from rektscope.risk.moved_prices import liquidation_prices_without
from rektscope.risk.positions import MarginMode
from rektscope.risk.solvers import backing_for, leverage_backed_by, margin_to_add

_ROUNDING = 1e-9


def draft_liquidated_at(
    draft: PositionDraft, margin: MarginRules, instrument: Instrument, price: float, taken: float = 0.0
) -> PositionDraft | None:
    """The draft changed so that it is liquidated at `price`: its leverage, or in cross mode its wallet.

    Args:
        draft: what was entered.
        margin: the rules that hold for it.
        instrument: its market.
        price: quote units.
        taken: what fundings have taken out of what backs it by the moment at which `price` is to hold.

    Returns:
        None when neither leverage nor wallet can put it there.
    """
    if draft.mode is MarginMode.CROSS:
        wallet = wallet_for(draft, margin, instrument, price, taken)
        return None if wallet is None else replace(draft, wallet_balance=wallet)
    leverage = leverage_for(draft, margin, instrument, price, taken)
    return None if leverage is None else replace(draft, leverage=leverage)


def leverage_for(
    draft: PositionDraft, margin: MarginRules, instrument: Instrument, price: float, taken: float = 0.0
) -> float | None:
    """The leverage that puts an isolated position's liquidation price at `price`; None when none does."""
    isolated = replace(draft, mode=MarginMode.ISOLATED, wallet_balance=None)
    # At 1x the margin is the whole value: more cannot back an isolated position.
    whole = answer_of(replace(isolated, leverage=1.0), margin, instrument)
    try:
        needed = backing_for(draft.side, draft.entry_price, draft.quantity, price, margin.rules, margin.table) + taken
    except InputError:  # the price is on the winning side of the entry
        return None
    if not 0 < needed <= whole.entry_notional * (1.0 + _ROUNDING):
        return None
    (leg,) = whole.legs()
    leverage = leverage_backed_by(needed, whole.entry_notional, float(leg.direction[0]), margin.rules)
    if math.isinf(leverage):
        return None
    found = replace(isolated, leverage=max(1.0, leverage))
    return found.leverage if _is_liquidated_at(found, margin, instrument, price, taken) else None


def wallet_for(
    draft: PositionDraft, margin: MarginRules, instrument: Instrument, price: float, taken: float = 0.0
) -> float | None:
    """The wallet balance that puts a cross position's liquidation price at `price`; None when none does."""
    answer = answer_of(draft, margin, instrument)
    if answer.status is AnswerStatus.CANNOT_OPEN:
        return None
    try:
        added = margin_to_add(answer, price) if answer.hedge is None else wallet_to_add(answer, price)
    except InputError:  # the price is on the winning side of the entry
        return None
    wallet = (draft.wallet_balance or 0.0) + added + taken
    if wallet <= 0:
        return None
    found = replace(draft, wallet_balance=wallet)
    return wallet if _is_liquidated_at(found, margin, instrument, price, taken) else None


def _is_liquidated_at(
    draft: PositionDraft, margin: MarginRules, instrument: Instrument, price: float, taken: float
) -> bool:
    """Whether the answer agrees, to half a tick: where a venue's rates jump, no leverage leads to some prices."""
    answer = answer_of(draft, margin, instrument)
    if answer.status is AnswerStatus.CANNOT_OPEN:
        return False
    found = answer.liquidation_price
    if taken:
        found = float(liquidation_prices_without(answer, np.array([0.0, taken]))[0][1])
    return found is not None and abs(found - price) <= max(instrument.tick / 2.0, price * _ROUNDING)
