"""The verdict as text: when it was liquidated and how closely that is known, and by which prices it was judged."""

from decimal import Decimal

import numpy as np
import pytest

from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.events import Candles, Flag, MarketEvents, Marks, Trades
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.positions.outcome import outcome_of
from rektscope.positions.position import PositionDraft, answer_of
from rektscope.ui.calculator.verdict import verdict_of
from rektscope.ui.figures import STANDARD, DistanceUnit, Figures

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
START = parse_time_ms("2025-03-03T12:00:00Z")


def steps(prices):
    return np.rint(np.asarray(prices, dtype=float) * 10 * MARK_STEPS_PER_TICK).astype(np.int64)


def marks_every(seconds, prices):
    times = START + 1_000 * seconds * (1 + np.arange(len(prices)))
    return Marks.from_columns(time_ms=times, received_ms=times, mark_steps=steps(prices))


def hourly(low):
    """Two hours of marks, the first with this low, as an import samples them."""
    times = START + np.array([0, 20, 40, 59, 60, 80, 100, 119]) * MINUTE_MS
    received = START + np.array([0, 60, 60, 60, 60, 120, 120, 120]) * MINUTE_MS
    prices = [60_000, 60_100, low, 59_900, 59_900, 59_800, 60_000, 59_950]
    flags = [Flag.NONE, Flag.PLACED, Flag.PLACED, Flag.NONE] * 2
    return Marks.from_columns(time_ms=times, received_ms=received, mark_steps=steps(prices), flags=flags)


def five_minutes(low):
    """Traded candles of the first hour; the low is of minutes 25 to 30."""
    starts = START + 5 * MINUTE_MS * np.arange(12)
    lows = np.full(12, 59_900.0)
    lows[5] = low
    ticks, ones = (lows * 10).astype(np.int64), np.ones(12, dtype=np.int64)
    return Candles.from_columns(
        time_ms=starts,
        received_ms=starts + 5 * MINUTE_MS,
        duration_ms=ones * 5 * MINUTE_MS,
        open_ticks=ones * 600_000,
        high_ticks=ones * 601_000,
        low_ticks=ticks,
        price_ticks=ones * 599_500,
        quantity_lots=ones,
        taker_buy_lots=ones * 0,
    )


def verdict_text(*batches, until_ms, opened_ms=START, is_whole=False, leverage=25.0, figures=STANDARD):
    """The verdict on a long at 60,000, which 25x puts at 57,831.3."""
    events = MarketEvents.of(BTC, *batches)
    answer = answer_of(PositionDraft(Side.LONG, 60_000.0, 1.0, leverage, opened_ms), margin_rules_of(BTC), BTC)
    outcome = outcome_of(answer, events, opened_ms, until_ms)
    verdict = verdict_of(outcome, BTC, opened_ms, until_ms, is_whole=is_whole, figures=figures)
    return f"{verdict.headline} {verdict.sentence}"


def test_a_recorded_mark_gives_the_moment_to_the_seconds_between_two():
    shown = verdict_text(marks_every(10, [60_000, 59_000, 57_800, 61_000]), until_ms=START + MINUTE_MS)
    assert shown == "Liquidated at 12:00:30 UTC or up to 10 s before, mark 57,800.0."


def test_a_candle_of_marks_shows_when_it_happened_and_not_when_it_was_known():
    shown = verdict_text(hourly(57_500), five_minutes(57_400), until_ms=START + 2 * HOUR_MS)
    assert shown == (
        "Liquidated between 12:25 and 12:30 UTC: a candle of marks reached 57,500.0 and does not show when."
    )


def test_without_finer_prices_the_whole_hour_is_reported():
    shown = verdict_text(hourly(57_500), until_ms=START + 2 * HOUR_MS)
    assert "between 12:00 and 13:00 UTC: a candle of marks reached 57,500.0" in shown


def test_the_closest_way_is_in_prices_where_distances_are():
    marks = marks_every(20, [60_000, 58_500, 59_000])
    shown = verdict_text(marks, until_ms=START + MINUTE_MS, figures=Figures(distances=DistanceUnit.PRICE))
    draft = PositionDraft(Side.LONG, 60_000.0, 1.0, 25.0, START)
    liquidation = answer_of(draft, margin_rules_of(BTC), BTC).liquidation_price
    assert f": {58_500 - liquidation:,.1f} away." in shown


def test_the_closest_moment_of_a_candle_is_when_it_happened_too():
    shown = verdict_text(hourly(58_500), five_minutes(58_400), until_ms=START + 2 * HOUR_MS, is_whole=True)
    assert shown == "Survives. Closest between 12:25 and 12:30 UTC: 1.14 % away."
    whole_hour = verdict_text(hourly(58_500), until_ms=START + 2 * HOUR_MS, is_whole=True)
    assert "Closest between 12:00 and 13:00 UTC" in whole_hour


def test_before_the_candle_is_known_only_the_last_known_price_lives():
    shown = verdict_text(hourly(57_500), five_minutes(57_400), until_ms=START + 40 * MINUTE_MS, opened_ms=START - 1)
    assert shown.startswith("Alive at 12:00 UTC. ")
    assert shown.endswith(" No price is known since.")
    fresh = verdict_text(marks_every(10, [60_000, 59_000]), until_ms=START + MINUTE_MS)
    assert fresh.startswith("Alive at 12:01 UTC. ")
    assert "known since" not in fresh


def test_a_session_whose_marks_end_early_says_how_far_they_reach():
    shown = verdict_text(marks_every(10, [60_000, 59_000]), until_ms=START + HOUR_MS, is_whole=True)
    assert shown == "Survives. Closest at 12:00 UTC: 1.98 % away. No price is known after 12:00 UTC."


def test_a_hole_in_the_prices_is_reported_with_what_lived_through_it():
    times = START + np.array([1, 2, 3, 50, 51, 52]) * MINUTE_MS
    marks = Marks.from_columns(time_ms=times, received_ms=times, mark_steps=steps([60_000] * 6))
    shown = verdict_text(marks, until_ms=START + 53 * MINUTE_MS, is_whole=True)
    assert shown.startswith("Survives. ")
    assert shown.endswith(" No price is known from 12:03 to 12:50 UTC.")
    assert "known" not in verdict_text(hourly(59_000), until_ms=START + 2 * HOUR_MS, is_whole=True)


def test_without_marks_the_last_price_judges_and_says_so():
    times = [START + MINUTE_MS, START + 2 * MINUTE_MS]
    trades = Trades.from_columns(
        time_ms=times, received_ms=times, price_ticks=[600_000, 577_000], quantity_lots=[5, 5], taker_side=[1, -1]
    )
    dead = verdict_text(trades, until_ms=START + 3 * MINUTE_MS)
    assert dead.startswith("Liquidated at 12:02 UTC, last price 57,700.0. Judged by the last price")
    assert "Judged by the last price" in verdict_text(trades, until_ms=START + 90_000)
    by_candles = verdict_text(five_minutes(57_400), until_ms=START + HOUR_MS)
    assert "between 12:25 and 12:30 UTC: a candle reached 57,400.0 and does not show when. Judged by" in by_candles


@pytest.mark.parametrize("until_ms", [START + MINUTE_MS, START + HOUR_MS])
def test_nothing_known_is_reported_as_such(until_ms):
    assert verdict_text(until_ms=until_ms).startswith("Unknown. No price since it was opened")
    assert verdict_text(until_ms=START - MINUTE_MS) == "Not opened yet. It opens at 12:00 UTC."
    assert verdict_text(until_ms=START) == "Opened now. What becomes of it is seen from here on."
