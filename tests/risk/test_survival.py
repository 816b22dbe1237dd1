"""Whether a position lives through marks, against the definition written out."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.margins.tables import bundled_tier_table
from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.risk.calculator import calculate
from rektscope.risk.positions import Position
from rektscope.risk.survival import margin_ratio, survive
from rektscope.venues.binance.rules import BINANCE_USDM

START = 1_752_451_200_000


def opened(side=Side.SHORT, entry=119_000.0, quantity=0.5, leverage=25):
    table = bundled_tier_table("binance", "BTCUSDT")
    return calculate(Position(side, entry, quantity, leverage=leverage), BINANCE_USDM, table)


def times(count):
    return START + 1_000 * np.arange(count)


def test_a_short_that_lives():
    answer = opened()
    marks = np.array([119_000.0, 120_000, 123_000, 121_000])
    result = survive(answer, times(4), marks)
    assert not result.rekt
    assert result.rekt_at_ms is result.mark_at_rekt is None
    assert result.worst_at_ms == result.closest_at_ms == START + 2_000
    equity = 119_000 * 0.5 / 25 - 0.5 * 4_000
    assert result.worst_margin_ratio == pytest.approx(0.5 * 123_000 * 0.004 / equity)
    assert result.closest_distance == pytest.approx((answer.liquidation_price - 123_000) / 123_000)


def test_a_short_that_does_not():
    answer = opened()
    marks = np.array([119_000.0, answer.liquidation_price + 0.01, 140_000, 100_000])
    result = survive(answer, times(4), marks)
    assert result.rekt
    assert result.rekt_at_ms == result.worst_at_ms == START + 1_000
    assert result.mark_at_rekt == marks[1]
    assert result.worst_margin_ratio >= 1
    assert result.closest_distance == 0


def test_a_jump_beyond_bankruptcy_leaves_no_ratio():
    result = survive(opened(), times(2), np.array([119_000.0, 130_000]))
    assert result.rekt
    assert result.worst_margin_ratio == math.inf


def test_a_position_without_liquidation_price_always_lives():
    answer = opened(side=Side.LONG, leverage=1)
    result = survive(answer, times(3), np.array([119_000.0, 1, 0.01]))
    assert not result.rekt
    assert result.closest_distance is result.closest_at_ms is None
    assert result.worst_margin_ratio == pytest.approx(0.004)


@given(
    st.sampled_from(list(Side)),
    st.floats(2, 100),
    st.lists(st.floats(60_000, 240_000), min_size=1, max_size=40),
)
def test_rekt_exactly_when_a_mark_reaches_the_liquidation_price(side, leverage, marks):
    answer = opened(side=side, leverage=leverage)
    marks = np.array(marks)
    reached = np.flatnonzero(side * (marks - answer.liquidation_price) <= 0)
    result = survive(answer, times(len(marks)), marks)
    assert result.rekt == bool(reached.size)
    if reached.size:
        assert result.rekt_at_ms == START + 1_000 * reached[0]
        assert result.mark_at_rekt == marks[reached[0]]
    else:
        assert result.worst_margin_ratio < 1
        assert result.worst_margin_ratio == margin_ratio(answer, marks).max()
        assert result.closest_distance > 0


def test_the_ratio_is_one_at_the_liquidation_price():
    for side in Side:
        answer = opened(side=side)
        ratio = margin_ratio(answer, np.array([answer.liquidation_price, answer.position.entry_price]))
        assert ratio[0] == pytest.approx(1, rel=1e-9)
        assert ratio[1] == pytest.approx(0.004 * 25)


@pytest.mark.parametrize(
    "marks", [np.array([]), np.array([119_000.0, np.nan]), np.array([0.0, 1.0]), np.array([1.0, 2.0, 3.0])]
)
def test_marks_that_are_none_are_refused(marks):
    with pytest.raises(InputError):
        survive(opened(), times(2), marks)


def test_a_position_that_cannot_be_opened_has_no_survival():
    with pytest.raises(InputError, match="leverage"):
        survive(opened(leverage=151), times(1), np.array([119_000.0]))
