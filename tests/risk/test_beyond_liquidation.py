"""Whether a price is beyond the liquidation: `calc --mark` asks the answer, the window the margin ratio on the way."""

import random
import zlib

import numpy as np
import pytest
from tests.risk import slow_reference
from tests.risk.asked_trades import CASES, Asked
from tests.risk.random_trades import random_trade

from rektscope.market.errors import InputError
from rektscope.risk.answer import AnswerStatus
from rektscope.risk.path import margin_path

POSITIONS = 4
"""A market and mode, each with a few marks."""


def way_to(mark, start, trade):
    """Marks from `start` to `mark`, and beside each edge of a tier: where rates jump, it alone may liquidate."""
    low, high = sorted((start, mark))
    near = [edge * shift for edge in slow_reference.edges(trade) for shift in (1 - 1e-12, 1, 1 + 1e-12)]
    between = [price for price in (*near, *np.geomspace(low, high, 50)) if low <= price <= high]
    marks = np.array([start, *sorted(between, reverse=mark < start), mark])
    return np.arange(len(marks)), marks


@pytest.mark.parametrize(("name", "table", "mode", "label"), CASES)
def test_the_answer_and_the_margin_ratio_agree(name, table, mode, label):
    source = random.Random(zlib.crc32(f"beyond, {label}".encode()))
    judged = {True: 0, False: 0}
    for _ in range(60 * POSITIONS):
        trade = random_trade(source, name, table, mode)
        start = trade.entry * (10 ** source.uniform(-0.05, 0.05) if mode == "hedge" else 1)
        try:
            answer = Asked(trade).answer(mark=start)
        except InputError:
            assert not table.complete
            continue
        if answer.status is AnswerStatus.CANNOT_OPEN:
            continue
        ends = [end for end in (answer.liquidation_price, answer.second_liquidation_price) if end is not None]
        near = [end * source.choice([0.99, 1 - 1e-6, 1 + 1e-6, 1.01]) for end in ends]
        for mark in (*near, *(trade.entry * 10 ** source.uniform(-1, 1) for _ in range(4))):
            is_beyond = answer.is_liquidated_before(mark)
            assert margin_path(answer, *way_to(mark, start, trade)).is_rekt == is_beyond, (trade, start, mark, ends)
            judged[is_beyond] += 1
        if min(judged.values()) >= POSITIONS:
            return
    raise AssertionError(f"too few marks beyond a liquidation price, or before: {judged}")
