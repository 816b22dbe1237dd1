"""Chances at a moment of a session: only what was received by then, how much that was, and when it is too little."""

import json
import math
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.margins.tables import bundled_tier_table
from rektscope.market.events import MarketEvents, Marks
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.positions.likelihood import (
    HORIZONS_MS,
    MINIMUM_RETURNS,
    probability_text,
    too_little,
    touch_chances,
    touch_chances_of,
)
from rektscope.risk.calculator import calculate
from rektscope.risk.hedge import calculate_hedged
from rektscope.risk.positions import Leg, Position, cross_account
from rektscope.venues.rules import rules_for

START = parse_time_ms("2025-07-14T00:00:00Z")
BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
TABLE = bundled_tier_table("binance", "BTCUSDT")


def market(count, spacing_ms, volatility=0.001, seed=7, delay_ms=0):
    """A market of `count` marks, `spacing_ms` apart, that wanders from 100,000."""
    walk = np.exp(np.cumsum(np.random.default_rng(seed).standard_normal(count)) * volatility)
    times = START + spacing_ms * np.arange(count)
    steps = np.round(100_000 * walk / BTC.mark_step)
    return MarketEvents.of(BTC, Marks.from_columns(time_ms=times, received_ms=times + delay_ms, mark_steps=steps))


def answer(side=Side.LONG, entry=100_000.0, leverage=20):
    return calculate(Position(side, entry, 0.5, leverage=leverage), rules_for(TABLE), TABLE)


def test_it_shows_what_it_rests_on():
    events = market(600, MINUTE_MS)
    until = START + 500 * MINUTE_MS
    chances = touch_chances(95_000.0, events, until)
    assert (chances.step_ms, chances.returns) == (5 * MINUTE_MS, 100)
    assert chances.until_ms == chances.mark_at_ms == until
    assert chances.from_ms == START
    assert chances.horizons_ms == HORIZONS_MS
    # Seven tenths of the variance are the market's, the rest is the long-run one.
    expected = math.sqrt(0.7 * 0.001**2 * 365 * 24 * 60 + 0.3 * 0.6**2)
    assert chances.volatility_per_year == pytest.approx(expected, rel=0.2)
    as_json = chances.to_json()
    assert json.loads(json.dumps(as_json, allow_nan=False)) == as_json
    assert [row["hours"] for row in as_json["horizons"]] == [1, 4, 24, 168]
    assert "100 moves of 5 min" in as_json["assumptions"][0]
    assert all(sentence.endswith(".") for sentence in as_json["assumptions"])


@given(st.integers(0, 40 * 60), st.floats(80_000, 120_000), st.integers(0, 3 * MINUTE_MS))
def test_what_was_received_later_changes_nothing(minute, price, delay_ms):
    events = market(1_200, 2 * MINUTE_MS, delay_ms=delay_ms)
    until = START + minute * MINUTE_MS + 1
    whole, cut = touch_chances(price, events, until), touch_chances(price, events.until(until), until)
    assert (whole is None) == (cut is None)
    if whole is not None and cut is not None:
        assert whole.to_json() == cut.to_json()
        assert np.all(np.diff(whole.probability) >= 0)


@pytest.mark.parametrize(
    ("count", "spacing_ms", "step_ms", "returns"),
    [
        (3_000, 10_000, 5 * MINUTE_MS, 99),
        (400, 10_000, MINUTE_MS, 66),
        (1_000, MINUTE_MS, 5 * MINUTE_MS, 199),
        (200, 10 * MINUTE_MS, 15 * MINUTE_MS, 132),
        (100, HOUR_MS, HOUR_MS, 99),
    ],
)
def test_the_step_follows_how_often_there_are_marks(count, spacing_ms, step_ms, returns):
    chances = touch_chances(90_000.0, market(count, spacing_ms), START + (count - 1) * spacing_ms)
    assert chances.step_ms == step_ms
    assert abs(chances.returns - returns) <= 1


@pytest.mark.parametrize(("count", "spacing_ms"), [(0, MINUTE_MS), (1, MINUTE_MS), (60, MINUTE_MS), (500, DAY_MS)])
def test_too_little_is_reported_and_not_guessed(count, spacing_ms):
    events, until = market(count, spacing_ms), START + count * spacing_ms
    assert touch_chances(90_000.0, events, until) is None
    assert touch_chances_of(answer(), events, until) is None
    assert str(MINIMUM_RETURNS) in too_little(events, until)
    assert touch_chances(90_000.0, market(62, MINUTE_MS), START + 61 * MINUTE_MS) is not None


def test_marks_of_long_ago_are_not_used():
    events = market(600, MINUTE_MS)
    assert touch_chances(90_000.0, events, START + 30 * DAY_MS) is None


def test_the_mark_itself_is_certain_and_either_side_is_served():
    events, until = market(600, MINUTE_MS), START + 599 * MINUTE_MS
    mark = touch_chances(1.0, events, until).mark
    assert touch_chances(mark, events, until).probability.tolist() == [1, 1, 1, 1]
    for side in Side:
        near, far = (touch_chances(mark * (1 - side * away), events, until) for away in (0.01, 0.05))
        assert np.all(near.probability > far.probability)
        assert np.all(far.low > 0)


def test_an_answer_without_one_price_has_no_chances():
    events, until = market(600, MINUTE_MS), START + 599 * MINUTE_MS
    asked = answer()
    assert touch_chances_of(asked, events, until).price == asked.liquidation_price
    assert touch_chances_of(answer(leverage=1), events, until) is None
    position = Position(Side.LONG, 100_000, 3, leverage=30)
    account, leg = cross_account(10_500), Leg(Side.SHORT, 100_000, 2.85)
    pair = calculate_hedged(position, leg, 100_000, rules_for(TABLE), TABLE, account)
    assert pair.liquidation_price is not None
    assert touch_chances_of(pair, events, until) is None


def test_a_position_that_is_past_its_liquidation_is_certain():
    """The mark is below a long's liquidation price: it has been touched, whatever a path does."""
    events, until = market(600, MINUTE_MS), START + 599 * MINUTE_MS
    mark = touch_chances(1.0, events, until).mark
    gone = answer(entry=mark * 1.2)
    assert gone.liquidation_price > mark
    assert touch_chances_of(gone, events, until).probability.tolist() == [1, 1, 1, 1]


def test_the_bundled_event_knows_more_by_the_hour():
    source = SessionSource.open(bundled_session_path())
    events = source.events("binance:BTCUSDT")
    source.close()
    calm = touch_chances(123_303.3, events, parse_time_ms("2025-07-13T20:00:00Z"))
    rising = touch_chances(123_303.3, events, parse_time_ms("2025-07-14T07:30:00Z"))
    assert (calm.step_ms, rising.step_ms) == (5 * MINUTE_MS, 5 * MINUTE_MS)
    assert (calm.returns, rising.returns) == (1_680, 1_818)  # since 8 July, where its prices begin
    # 3.6 % away at 40 % a year, 0.8 % at 49 %. A Gaussian walk of the same forecast and scale would give 3 % and 69 %;
    # of the estimates from 10 to 20 % and from 60 to 80 % within a day 12 and 69 % happened (tests/reliability).
    assert 0.10 < calm.probability[2] < 0.15
    assert 0.65 < rising.probability[2] < 0.78
    assert rising.volatility_per_year > calm.volatility_per_year


def test_a_short_that_died_within_four_hours_was_not_promised_to_live():
    """In the bundled event a short at 119,600 with 31x is asked about at 03:38; it was liquidated at 07:35:40."""
    source = SessionSource.open(bundled_session_path())
    events = source.events("binance:BTCUSDT")
    source.close()
    chances = touch_chances_of(answer(Side.SHORT, 119_600.0, 31), events, parse_time_ms("2025-07-14T03:38:00Z"))
    assert chances.probability[1] > 0.005
    assert chances.high[1] > chances.probability[1] > chances.low[1] > 0.001


@pytest.mark.parametrize(
    ("probability", "text"),
    [
        (1e-9, "under 0.1 %"),
        (0.00099, "under 0.1 %"),
        (0.001, "0.1 %"),
        (0.0444, "4.4 %"),
        (0.444, "44 %"),
        (0.995, "over 99 %"),
        (1.0, "100 %"),
    ],
)
def test_no_text_claims_zero_or_digits_that_are_not_known(probability, text):
    assert probability_text(probability) == text
