"""The line on the chart and the verdict: the price in force after fundings is the one at which the verdict falls."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.events import Fundings, MarketEvents, Marks
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.positions.drag import draft_liquidated_at
from rektscope.positions.outcome import outcome_of
from rektscope.positions.position import EffectiveLiquidation, PositionDraft, answer_of, effective_liquidation
from rektscope.risk.positions import MarginMode

LINEAR = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
BYBIT = Instrument("bybit", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
INVERSE = Instrument(
    "binance", "BTCUSD_PERP", "BTC", "USD", Contract.INVERSE, Decimal("0.1"), Decimal(1), contract_size=Decimal(100)
)
MINUTE = 60_000
EACH = 10
"""Marks between two fundings."""


def events_of(instrument, marks, rates):
    """A mark a minute, and a funding after every tenth of them."""
    times = (np.arange(len(marks)) + 1) * MINUTE
    due = (np.arange(len(rates)) + 1) * EACH * MINUTE + 1
    return MarketEvents.of(
        instrument,
        Marks.from_columns(time_ms=times, received_ms=times, mark_steps=[round(mark * 1000) for mark in marks]),
        Fundings.from_columns(
            time_ms=due,
            received_ms=due,
            rate_e12=[round(rate * 1e12) for rate in rates],
            duration_ms=[EACH * MINUTE] * len(rates),
        ),
    )


def draft_of(instrument, side, leverage, mode):
    quantity = 3_000.0 if instrument.contract is Contract.INVERSE else 2.0
    wallet = {Contract.INVERSE: 0.7, Contract.LINEAR: 30_000.0}[instrument.contract]
    return PositionDraft(side, 60_000.0, quantity, leverage, 0, mode, wallet if mode is MarginMode.CROSS else None)


@given(
    instrument=st.sampled_from([LINEAR, BYBIT, INVERSE]),
    side=st.sampled_from(list(Side)),
    leverage=st.floats(min_value=8.0, max_value=60.0),
    mode=st.sampled_from(list(MarginMode)),
    moves=st.lists(st.floats(min_value=-0.004, max_value=0.004), min_size=35, max_size=35),
    rates=st.lists(st.floats(min_value=-0.01, max_value=0.01), min_size=3, max_size=3),
)
def test_the_line_and_the_verdict_never_disagree(instrument, side, leverage, mode, moves, rates):
    """At every moment: alive exactly while no mark since the last settlement was beyond the line in force there."""
    marks = 60_000.0 * np.exp(np.cumsum(moves))
    events = events_of(instrument, marks, rates)
    answer = answer_of(draft_of(instrument, side, leverage, mode), margin_rules_of(instrument), instrument)
    for minute in range(1, len(marks) + 1):
        until = minute * MINUTE
        outcome = outcome_of(answer, events, 0, until)
        path = outcome.path
        effective = effective_liquidation(answer, path, instrument)
        mark = round(marks[len(path.mark) - 1] * 1000) / 1000.0
        beyond = effective.liquidation_price is not None and int(side) * (mark - effective.liquidation_price) <= 0
        assert outcome.survival.rekt == beyond
        assert effective.is_over == beyond
        if beyond:
            break
        assert effective.settlement_count == min(len(rates), (minute - 1) // EACH)


@pytest.mark.parametrize("prices", [(50_000.0, 80_000.0), (80_000.0, 50_000.0)])
def test_the_distance_from_a_mark_is_that_of_the_nearer_price(prices):
    effective = EffectiveLiquidation(prices[0], prices[0], None, 0.2, second_price=prices[1])
    assert effective.distance_from(60_000.0) == pytest.approx(1 / 6)
    assert effective.distance_from(75_000.0) == pytest.approx(1 / 15)
    assert effective.distance_from(None) is None
    assert EffectiveLiquidation(None, None, None, None).distance_from(60_000.0) is None


def test_a_short_that_receives_funding_is_liquidated_farther_away_and_a_payer_nearer():
    events = events_of(LINEAR, [60_000.0] * 25, [0.001, 0.001])
    for side, sign in ((Side.SHORT, 1), (Side.LONG, 1)):
        answer = answer_of(draft_of(LINEAR, side, 25.0, MarginMode.ISOLATED), margin_rules_of(LINEAR), LINEAR)
        before = effective_liquidation(answer, outcome_of(answer, events, 0, 5 * MINUTE).path, LINEAR)
        after = effective_liquidation(answer, outcome_of(answer, events, 0, 25 * MINUTE).path, LINEAR)
        assert before.liquidation_price == answer.liquidation_price
        assert (before.settlement_count, after.settlement_count) == (0, 2)
        assert after.taken == pytest.approx(-int(side) * -2 * 120.0)
        # 120 USDT a settlement on 2 coins: 60 USDT of price each, less maintenance
        moved = sign * 2 * 60.0 / (1 - int(side) * 0.004)
        assert after.liquidation_price - before.liquidation_price == pytest.approx(moved, rel=1e-6)
        assert after.bankruptcy_price - before.bankruptcy_price == pytest.approx(2 * 60.0)


@pytest.mark.parametrize("mode", list(MarginMode))
@pytest.mark.parametrize(("side", "price"), [(Side.LONG, 57_000.0), (Side.SHORT, 63_000.0)])
def test_a_line_dragged_after_fundings_stands_where_it_was_dropped(side, price, mode):
    events = events_of(LINEAR, [60_000.0] * 25, [0.001, -0.0004])
    margin, draft = margin_rules_of(LINEAR), draft_of(LINEAR, side, 30.0, mode)
    answer = answer_of(draft, margin, LINEAR)
    taken = effective_liquidation(answer, outcome_of(answer, events, 0, 25 * MINUTE).path, LINEAR).taken
    assert taken
    changed = draft_liquidated_at(draft, margin, LINEAR, price, taken)
    dropped = answer_of(changed, margin, LINEAR)
    assert effective_liquidation(
        dropped, outcome_of(dropped, events, 0, 25 * MINUTE).path, LINEAR
    ).liquidation_price == pytest.approx(price)
    assert dropped.liquidation_price != pytest.approx(price, abs=1.0)


def test_a_one_times_long_that_pays_funding_gets_a_price():
    events = events_of(LINEAR, [60_000.0] * 25, [0.01])
    answer = answer_of(draft_of(LINEAR, Side.LONG, 1.0, MarginMode.ISOLATED), margin_rules_of(LINEAR), LINEAR)
    assert answer.liquidation_price is None
    effective = effective_liquidation(answer, outcome_of(answer, events, 0, 25 * MINUTE).path, LINEAR)
    assert effective.liquidation_price == pytest.approx(600.0 / (1 - 0.004))
    assert effective.bankruptcy_price == pytest.approx(600.0)
