"""The largest leverage of a tier, and the wallet: a rounding beyond may be opened, what a person could mean may not."""

import numpy as np
import pytest

from rektscope.market.sides import Side
from rektscope.risk.answer import AnswerStatus
from rektscope.risk.batch import calculate_batch
from rektscope.risk.calculator import calculate
from rektscope.risk.columns import PositionColumns
from rektscope.risk.liquidation import Status, liquidation_prices
from rektscope.risk.positions import Position, cross_account
from rektscope.risk.tiers import flat_tier_table
from rektscope.venues.binance.rules import BINANCE_USDM

MOST = 50.0
TABLE = flat_tier_table(0.005, max_leverage=MOST)
ENTRY, QUANTITY = 60_000.0, 0.5
BEYOND = [(1 + 1e-12, True), (1 + 1e-7, False), (1.0004, False)]
"""Factor of the largest leverage, and whether it may be opened."""


@pytest.mark.parametrize(("factor", "may_open"), BEYOND)
@pytest.mark.parametrize("side", list(Side))
def test_leverage_beyond_the_largest(side, factor, may_open):
    leverage = MOST * factor
    alone = calculate(Position(side, ENTRY, QUANTITY, leverage=leverage), BINANCE_USDM, TABLE)
    assert (alone.status is not AnswerStatus.CANNOT_OPEN) is may_open
    margin = ENTRY * QUANTITY / leverage
    many = liquidation_prices(float(side), ENTRY, QUANTITY, margin, table=TABLE, rules=BINANCE_USDM)
    assert bool(many.status[0] != Status.CANNOT_OPEN) is may_open
    row = [float(side), ENTRY, QUANTITY, leverage, np.nan, 0.0, np.nan]
    batch = calculate_batch(PositionColumns(*(np.array([value]) for value in row)), BINANCE_USDM, TABLE)
    assert bool(batch.status[0] != AnswerStatus.CANNOT_OPEN.value) is may_open


@pytest.mark.parametrize(("factor", "may_open"), BEYOND)
def test_a_margin_beyond_the_wallet(factor, may_open):
    position = Position(Side.LONG, ENTRY, QUANTITY, leverage=10)
    answer = calculate(position, BINANCE_USDM, TABLE, cross_account(ENTRY * QUANTITY / 10 / factor))
    assert (answer.opening_problem == "") is may_open
