"""The moment of a liquidation inside a coarse mark candle, and what it does to a position opened within it."""

from decimal import Decimal

import numpy as np
import pytest
from msgspec.structs import replace

from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.events import Candles, Flag, MarketEvents, Marks
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.positions.account import HeldPosition
from rektscope.positions.met_marks import marks_from_opening
from rektscope.positions.moment import liquidation_moment
from rektscope.positions.outcome import outcome_of
from rektscope.positions.position import OtherHolding, PositionDraft, answer_of
from rektscope.risk.backing import money_at
from rektscope.risk.positions import MarginMode

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
START = 1_760_130_000_000 - 1_760_130_000_000 % HOUR_MS
FIVE_MS = 5 * MINUTE_MS


def mark_candles(starts, opens, highs, lows, closes):
    """As an import samples candles of marks: the open at its time, low, high and close at the end."""
    duration = int(starts[1] - starts[0])
    times = np.stack([starts, starts + duration // 3, starts + 2 * duration // 3, starts + duration - 1], axis=1)
    received = np.stack([starts, *([starts + duration] * 3)], axis=1)
    prices = np.stack([opens, lows, highs, closes], axis=1)
    return Marks.from_columns(
        time_ms=times.ravel(),
        received_ms=received.ravel(),
        mark_steps=np.rint(prices.ravel() * 10 * MARK_STEPS_PER_TICK).astype(np.int64),
        flags=np.tile([Flag.NONE, Flag.PLACED, Flag.PLACED, Flag.NONE], len(starts)),
    )


def candles(starts, highs, lows):
    ticks = {"high": np.rint(highs * 10).astype(np.int64), "low": np.rint(lows * 10).astype(np.int64)}
    ones = np.ones(len(starts), dtype=np.int64)
    return Candles.from_columns(
        time_ms=starts, received_ms=starts + FIVE_MS, duration_ms=ones * FIVE_MS, open_ticks=ticks["low"],
        high_ticks=ticks["high"], low_ticks=ticks["low"], price_ticks=ticks["low"], quantity_lots=ones,
        taker_buy_lots=ones * 0,
    )  # fmt: skip


@pytest.fixture
def crash():
    """Two hours of hourly marks, whose low of the first belongs to its minutes 20 to 25 in the 5-minute candles."""
    hours = START + np.arange(2) * HOUR_MS
    marks = mark_candles(
        hours,
        *(
            np.array(each, dtype=float)
            for each in ((114_000, 112_500), (114_100, 113_300), (101_900, 112_000), (112_500, 113_200))
        ),
    )
    starts = START + np.arange(24) * FIVE_MS
    lows = np.full(24, 112_400.0)
    lows[4] = 101_500.0
    return MarketEvents.of(BTC, marks, candles(starts, np.full(24, 114_200.0), lows))


def test_finer_candles_place_it_inside_the_hour(crash):
    moment = liquidation_moment(crash, Side.LONG, 103_012.1, START, START + HOUR_MS, 101_900.0)
    assert moment.at_ms == START + 4 * FIVE_MS
    assert (moment.earliest_ms, moment.latest_ms) == (START + 4 * FIVE_MS, START + 5 * FIVE_MS)
    assert moment.mark is None


def test_without_finer_prices_the_whole_hour_is_possible(crash):
    bare = MarketEvents.of(BTC, crash.marks)
    moment = liquidation_moment(bare, Side.LONG, 103_012.1, START + MINUTE_MS, START + HOUR_MS, 101_900.0)
    assert (moment.at_ms, moment.earliest_ms) == (START + MINUTE_MS, START + MINUTE_MS)
    assert (moment.latest_ms, moment.mark) == (START + HOUR_MS, None)


def test_a_recorded_mark_gives_its_own_moment():
    times = START + np.array([0, 90_000, 180_000])
    steps = np.array([114_000, 113_000, 103_000]) * 10 * MARK_STEPS_PER_TICK
    marks = Marks.from_columns(time_ms=times, received_ms=times, mark_steps=steps, flags=np.zeros(3, dtype=np.int64))
    moment = liquidation_moment(MarketEvents.of(BTC, marks), Side.LONG, 103_012.1, START, int(times[2]), 103_000.0)
    assert (moment.at_ms, moment.earliest_ms, moment.latest_ms) == (times[2], times[1], times[2])
    assert moment.mark == 103_000.0


def test_a_mark_that_was_placed_is_no_surer_than_the_recorded_candle_around_it(crash):
    times = START + HOUR_MS + np.arange(0, 60 * MINUTE_MS, 10_000)
    steps = np.full(len(times), 114_000 * 10 * MARK_STEPS_PER_TICK)
    steps[50] = 102_000 * 10 * MARK_STEPS_PER_TICK
    flags = np.full(len(times), Flag.PLACED)
    marks = Marks.from_columns(time_ms=times, received_ms=times, mark_steps=steps, flags=flags)
    opened_ms, at_ms = int(times[3]), int(times[50])
    answer = answer_of(PositionDraft(Side.LONG, 114_000.0, 1.0, 10.0, opened_ms), margin_rules_of(BTC), BTC)
    moment = outcome_of(answer, MarketEvents.of(BTC, marks, crash.candles), opened_ms, at_ms).moment
    assert (moment.at_ms, moment.mark) == (at_ms, 102_000.0)
    assert (moment.earliest_ms, moment.latest_ms) == (START + HOUR_MS + FIVE_MS, START + HOUR_MS + 2 * FIVE_MS)
    bare = outcome_of(answer, MarketEvents.of(BTC, marks), opened_ms, at_ms).moment
    assert (bare.at_ms, bare.earliest_ms, bare.latest_ms) == (at_ms, at_ms - 10_000, at_ms)


@pytest.mark.parametrize(("is_followed", "latest_ms"), [(False, START + 5 * FIVE_MS), (True, START + HOUR_MS)])
def test_another_position_without_prices_of_its_own_leaves_the_moment_as_sure(crash, is_followed, latest_ms):
    """What moves with a market of its own may have done it at any time of the hour; what stays as it was did not."""
    eth = replace(BTC, symbol="ETHUSDT", base="ETH")
    rules = margin_rules_of(eth)
    events = MarketEvents.of(eth, crash.marks) if is_followed else None
    held = HeldPosition(eth.market, Side.LONG, 4_000.0, 0.001, rules.table, rules.rules, events=events)
    other = held.as_other(START)
    figures = OtherHolding("ETH", other.maintenance_margin, other.unrealised_profit)
    draft = PositionDraft(
        Side.LONG, 114_000.0, 1.0, 10.0, START, MarginMode.CROSS, wallet_balance=11_400.0, others=(figures,)
    )
    answer = answer_of(draft, margin_rules_of(BTC), BTC)
    moment = outcome_of(answer, crash, START, START + 2 * HOUR_MS, held=[held]).moment
    assert (moment.earliest_ms == START + 4 * FIVE_MS) is not is_followed
    assert moment.latest_ms == latest_ms


@pytest.mark.parametrize(("opened_minute", "is_met"), [(0, True), (2, True), (15, True), (25, False), (40, False)])
def test_a_low_from_before_the_opening_does_not_count(crash, opened_minute, is_met):
    prices = marks_from_opening(crash, START + opened_minute * MINUTE_MS, START + 2 * HOUR_MS).price
    assert bool((prices <= 103_012.1).any()) is is_met


def test_the_extremes_on_both_sides_of_a_change_inside_a_candle_are_distinguished(crash):
    """The low is of minutes 20 to 25: a change at minute 30 comes after it, one at minute 10 before it."""
    for minute, low_is_before in ((30, True), (10, False)):
        change = START + minute * MINUTE_MS
        met = marks_from_opening(crash, START - 1, START + HOUR_MS, [(change, change)])
        low = int(np.argmin(met.price))
        assert met.price[low] == pytest.approx(101_900.0)
        assert bool(met.happened_ms[low] < change) is low_is_before
        assert met.price.max() == pytest.approx(114_100.0)
        assert np.all(np.diff(met.known_ms) >= 0)
    bare = MarketEvents.of(BTC, crash.marks)
    met = marks_from_opening(bare, START - 1, START + HOUR_MS, [(START + 30 * MINUTE_MS, START + 30 * MINUTE_MS)])
    assert met.price.tolist() == pytest.approx([114_000, 101_900, 114_100, 112_500, 112_500])


@pytest.mark.parametrize(
    ("opened_minute", "added_minute", "is_rekt", "is_certain"),
    [
        (0, None, True, True),
        (22, None, True, False),  # in the five minutes of the low
        (25, None, False, True),
        (0, 10, False, True),
        (0, 22, True, False),
        (0, 40, True, True),
    ],
)
def test_of_two_things_in_one_candle_nobody_knows_which_came_first(
    crash, opened_minute, added_minute, is_rekt, is_certain
):
    """10x long, 103,012.1; with 1,500 more 101,506, which the low of 101,900 does not reach."""
    opened_ms = START + opened_minute * MINUTE_MS
    transfers = money_at([] if added_minute is None else [(START + added_minute * MINUTE_MS, 1_500.0)])
    answer = answer_of(PositionDraft(Side.LONG, 114_000.0, 1.0, 10.0, opened_ms), margin_rules_of(BTC), BTC)
    outcome = outcome_of(answer, crash, opened_ms, START + 2 * HOUR_MS, transfers=transfers)
    assert (outcome.path.is_rekt, outcome.is_certain) == (is_rekt, is_certain)
    if is_rekt:
        assert outcome.moment.at_ms == START + max(20, opened_minute) * MINUTE_MS
    bare = outcome_of(answer, MarketEvents.of(BTC, crash.marks), opened_ms, START + 2 * HOUR_MS, transfers=transfers)
    assert (bare.path.is_rekt, bare.is_certain) == (True, opened_minute == 0 and added_minute is None)


def test_what_was_received_later_changes_no_mark_met_before(crash):
    """Up to the hour's end nothing of its extremes is known, whatever candles say."""
    assert len(marks_from_opening(crash, START + MINUTE_MS, START + HOUR_MS - 1)) == 0


def test_the_true_five_minutes_lie_inside_the_reading_of_10_october(shared_data):
    """Hourly marks and 5-minute candles against the recorded 5-minute marks of the same days."""
    import pandas as pd

    folder = shared_data / "event-2025-10-10"
    hourly = pd.read_parquet(folder / "binance-perp-5m-2025-10" / "BTCUSDT-1h-mark-2025-10-05_2025-10-11.parquet")
    traded = pd.read_parquet(folder / "binance-perp-5m-2025-10" / "BTCUSDT-5m-2025-10-05_2025-10-11.parquet")
    truth = pd.read_csv(folder / "binance-mark-2025-10" / "BTCUSDT-mark-5m-2025-10-05_2025-10-11.csv")
    hours, starts = (pd.DatetimeIndex(each.date).as_unit("ms").asi8 for each in (hourly, traded))
    events = MarketEvents.of(
        BTC,
        mark_candles(hours, *(hourly[name].to_numpy() for name in ("open", "high", "low", "close"))),
        candles(starts, traded.high.to_numpy(), traded.low.to_numpy()),
    )
    times, high, low = truth.open_time.to_numpy(), truth.high.to_numpy(), truth.low.to_numpy()
    chance, asked, is_exact = np.random.default_rng(3), 0, 0
    for _ in range(600):
        first = int(chance.integers(0, len(times) - 60)) // 12 * 12
        opened_ms, price = int(times[first]), float(truth.open[first])
        side, share = (Side.LONG, -1) if chance.random() < 0.5 else (Side.SHORT, 1)
        liquidation = price * (1 + share * chance.uniform(0.003, 0.1))
        reached = np.flatnonzero(low[first:] <= liquidation if side is Side.LONG else high[first:] >= liquidation)
        marks = marks_from_opening(events, opened_ms, int(times[-1]))
        received, met = marks.known_ms, marks.price
        known = np.flatnonzero(met <= liquidation if side is Side.LONG else met >= liquidation)
        if not len(reached) or not len(known):
            continue
        moment = liquidation_moment(events, side, liquidation, opened_ms, int(received[known[0]]), float(met[known[0]]))
        true_ms = int(times[first + reached[0]])
        asked += 1
        assert moment.earliest_ms <= true_ms < moment.latest_ms
        is_exact += moment.at_ms == true_ms
    assert asked > 250
    assert is_exact / asked > 0.85
