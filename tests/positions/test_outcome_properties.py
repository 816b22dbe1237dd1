"""What holds of every outcome: nothing later changes it, its moment is true, and cross alone is isolated."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.events import Candles, Flag, Fundings, MarketEvents, Marks
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.positions.account import HeldPosition
from rektscope.positions.outcome import outcome_of
from rektscope.positions.position import OtherHolding, PositionDraft, answer_of
from rektscope.risk.backing import money_at
from rektscope.risk.path import KeptRatios
from rektscope.risk.positions import MarginMode
from rektscope.venues.rules import rules_for

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
ETH = Instrument("binance", "ETHUSDT", "ETH", "USDT", Contract.LINEAR, Decimal("0.01"), Decimal("0.001"))
START = 1_760_130_000_000 - 1_760_130_000_000 % HOUR_MS
HOURS = 4
SHORTEST = 5


def minutes_of(seed, start=60_000.0, scatter=0.0012):
    """A mark a minute, with a jump or two."""
    chance = np.random.default_rng(seed)
    steps = chance.standard_t(3, HOURS * 60) * scatter
    return start * np.exp(np.cumsum(steps))


def candles_of(minutes, length):
    """(start, open, high, low, close) of candles of so many minutes."""
    rows = minutes.reshape(-1, length)
    starts = START + np.arange(len(rows)) * length * MINUTE_MS
    return starts, rows[:, 0], rows.max(axis=1), rows.min(axis=1), rows[:, -1]


def mark_candles(instrument, minutes, length=60):
    """As an import samples candles of marks."""
    starts, opened, high, low, close = candles_of(minutes, length)
    duration = length * MINUTE_MS
    first, second = np.where(close >= opened, (low, high), (high, low))
    times = [starts, starts + duration // 3, starts + 2 * duration // 3, starts + duration - 1]
    received = np.stack([starts, *([starts + duration] * 3)], axis=1)
    steps = np.stack([opened, first, second, close], axis=1) / float(instrument.tick_size) * MARK_STEPS_PER_TICK
    return Marks.from_columns(
        time_ms=np.stack(times, axis=1).ravel(),
        received_ms=received.ravel(),
        mark_steps=np.rint(steps.ravel()).astype(np.int64),
        flags=np.tile([Flag.NONE, Flag.PLACED, Flag.PLACED, Flag.NONE], len(starts)),
    )


def traded(instrument, minutes, seed):
    """Five-minute candles of a price that drifts up to half a thousandth from the mark."""
    drift = np.repeat(np.random.default_rng(seed).uniform(-5e-4, 5e-4, HOURS), 60)
    starts, opened, high, low, close = candles_of(minutes * (1 + drift), SHORTEST)
    ticks = [np.rint(each / float(instrument.tick_size)).astype(np.int64) for each in (opened, high, low, close)]
    ones = np.ones(len(starts), dtype=np.int64)
    return Candles.from_columns(
        time_ms=starts,
        received_ms=starts + SHORTEST * MINUTE_MS,
        duration_ms=ones * SHORTEST * MINUTE_MS,
        open_ticks=ticks[0],
        high_ticks=ticks[1],
        low_ticks=ticks[2],
        price_ticks=ticks[3],
        quantity_lots=ones,
        taker_buy_lots=ones * 0,
    )


def fundings_of(rows):
    """Rows of (due, late by, rate): minutes after the START, minutes, per mille."""
    rows = sorted(rows, key=lambda row: row[0] + row[1])
    return Fundings.from_columns(
        time_ms=[START + due * MINUTE_MS for due, _, _ in rows],
        received_ms=[START + (due + late) * MINUTE_MS for due, late, _ in rows],
        rate_e12=[round(rate * 1e9) for _, _, rate in rows],
        duration_ms=[HOUR_MS] * len(rows),
    )


seeds = st.integers(0, 10_000)
sides = st.sampled_from(list(Side))
leverages = st.floats(8, 80)
moments = st.integers(1, HOURS * 60 - 1)
funding_rows = st.lists(
    st.tuples(st.integers(0, HOURS * 60), st.sampled_from([0, 0, 3, 70]), st.floats(-8, 8)), max_size=6
)
put_in = st.lists(st.tuples(moments, st.floats(-300, 900)), max_size=3)


def figures(outcome):
    """All that a user sees of it, to be compared."""
    if outcome is None:
        return None
    path = outcome.path
    columns = (path.time_ms, path.mark, path.ratio, path.payment, path.liquidation_price, path.taken)
    moments = outcome.moment, outcome.worst, outcome.closest
    return outcome.survival, moments, outcome.basis, outcome.is_certain, [column.tolist() for column in columns]


@example(  # a funding that is known only after the liquidation, due inside a candle long before it
    seed=0, side=Side.LONG, leverage=53.0, opened=35, rows=[(61, 70, 0.0)], added=[], has_finer=False, length=5
)
@given(seeds, sides, leverages, moments, funding_rows, put_in, st.booleans(), st.sampled_from([1, 5, 60]))
def test_what_comes_later_changes_no_answer(seed, side, leverage, opened, rows, added, has_finer, length):
    """At every quarter of an hour: the whole session asked up to there, against the session as it was there."""
    minutes = minutes_of(seed)
    finer = [traded(BTC, minutes, seed)] if has_finer else []
    events = MarketEvents.of(BTC, mark_candles(BTC, minutes, length), fundings_of(rows), *finer)
    opened_ms = START + opened * MINUTE_MS + 1
    answer = answer_of(PositionDraft(side, float(minutes[opened]), 1.0, leverage, opened_ms), margin_rules_of(BTC), BTC)
    transfers = money_at((START + minute * MINUTE_MS, amount) for minute, amount in added if minute > opened)
    ended = None
    for until_ms in range(opened_ms, START + HOURS * HOUR_MS + 1, 15 * MINUTE_MS):
        whole = figures(outcome_of(answer, events, opened_ms, until_ms, transfers=transfers))
        then = figures(outcome_of(answer, events.until(until_ms), opened_ms, until_ms, transfers=transfers))
        assert whole == then
        if ended is not None:
            assert whole == ended
        elif whole is not None and whole[0].rekt:
            ended = whole


@given(seeds, sides, leverages, moments, funding_rows, put_in, st.sampled_from([1, 5, 60]), st.randoms())
def test_what_is_kept_of_other_moments_changes_no_answer(seed, side, leverage, opened, rows, added, length, random):
    """A cursor goes to and fro, the session grows meanwhile, and two positions take turns."""
    minutes = minutes_of(seed)
    whole = MarketEvents.of(BTC, mark_candles(BTC, minutes, length), fundings_of(rows))
    opened_ms = START + opened * MINUTE_MS + 1
    margin = margin_rules_of(BTC)
    draft = PositionDraft(side, float(minutes[opened]), 1.0, leverage, opened_ms)
    answers = [answer_of(draft, margin, BTC), answer_of(replace(draft, quantity=2.0), margin, BTC)]
    transfers = money_at((START + minute * MINUTE_MS, amount) for minute, amount in added if minute > opened)
    kept = KeptRatios()
    for _ in range(12):
        until_ms = random.randrange(opened_ms, START + HOURS * HOUR_MS + 1)
        events = random.choice([whole, whole.until(until_ms)])
        answer = random.choice([*answers, answers[0], answers[0]])
        plain = figures(outcome_of(answer, events, opened_ms, until_ms, transfers=transfers))
        assert figures(outcome_of(answer, events, opened_ms, until_ms, transfers=transfers, kept=kept)) == plain


@given(seeds, sides, moments, funding_rows, st.floats(1, 30), st.sampled_from([1, 60]))
def test_with_another_position_what_comes_later_changes_no_answer(seed, side, opened, rows, quantity, length):
    minutes, others = minutes_of(seed), minutes_of(seed + 1, 3_000.0)
    events = MarketEvents.of(BTC, mark_candles(BTC, minutes, length))
    beside = MarketEvents.of(ETH, mark_candles(ETH, others, length), fundings_of(rows))
    opened_ms = START + opened * MINUTE_MS + 1
    table = margin_rules_of(ETH).table

    def ask(until_ms, *, is_cut):
        cut = until_ms if is_cut else START + 2 * HOURS * HOUR_MS
        held = HeldPosition(
            ETH.market, Side.LONG, float(others[0]), quantity, table, rules_for(table), events=beside.until(cut)
        )
        now = held.as_other(opened_ms)
        others_now = (OtherHolding("", now.maintenance_margin, now.unrealised_profit),)
        draft = PositionDraft(
            side, float(minutes[opened]), 1.0, 20.0, opened_ms, MarginMode.CROSS, 8_000.0, others=others_now
        )
        answer = answer_of(draft, margin_rules_of(BTC), BTC)
        return figures(outcome_of(answer, events.until(cut), opened_ms, until_ms, held=[held]))

    for until_ms in range(opened_ms, START + HOURS * HOUR_MS + 1, 20 * MINUTE_MS):
        assert ask(until_ms, is_cut=True) == ask(until_ms, is_cut=False)


@given(seeds, sides, st.floats(10, 120))
def test_the_true_minute_lies_in_the_reading_of_an_hour(seed, side, leverage):
    """Hourly marks and five-minute prices that drift from them, against the marks of each minute."""
    minutes = minutes_of(seed)
    entry = float(np.rint(minutes[0] * 10) / 10)
    answer = answer_of(PositionDraft(side, entry, 1.0, leverage, START), margin_rules_of(BTC), BTC)
    rounded = np.rint(minutes * 10 * MARK_STEPS_PER_TICK) / (10 * MARK_STEPS_PER_TICK)
    reached = np.flatnonzero(side * (rounded - answer.liquidation_price) <= 0)
    hourly = MarketEvents.of(BTC, mark_candles(BTC, minutes), traded(BTC, minutes, seed))
    moment = outcome_of(answer, hourly, START, START + HOURS * HOUR_MS).moment
    bare = outcome_of(answer, MarketEvents.of(BTC, hourly.marks), START, START + HOURS * HOUR_MS).moment
    assert (moment is None) == (bare is None) == (not reached.size)
    if moment is not None:
        true_ms = START + int(reached[0]) * MINUTE_MS
        for each in (moment, bare):
            assert each.earliest_ms <= true_ms < each.latest_ms or true_ms == each.at_ms == each.latest_ms
            assert each.earliest_ms <= each.at_ms <= each.latest_ms


MARKETS = {
    "binance:BTCUSDT": "1",
    "okx:BTC-USDT-SWAP": "1",
    "hyperliquid:BTC": "1",
    "gate:BTC_USDT": "1",
    "dydx:BTC-USD": "1",
    "binance:BTCUSD_PERP": "100",
}
"""Whose rules ask for the same in both modes, and the size of a contract; Bybit's cross margin holds a fee beside."""


@pytest.mark.parametrize("market", list(MARKETS))
@given(seed=seeds, side=sides, leverage=st.floats(8, 39), rows=funding_rows)
def test_cross_alone_with_the_margin_as_wallet_is_isolated(market, seed, side, leverage, rows):
    venue, symbol = market.split(":")
    contract = Contract.INVERSE if symbol.endswith("PERP") else Contract.LINEAR
    size = Decimal(MARKETS[market])
    instrument = Instrument(venue, symbol, "BTC", "USD", contract, Decimal("0.1"), Decimal("0.001"), contract_size=size)
    margin, minutes = margin_rules_of(instrument), minutes_of(seed)
    events = MarketEvents.of(instrument, mark_candles(instrument, minutes, SHORTEST), fundings_of(rows))
    isolated = PositionDraft(side, float(minutes[0]), 1.0, leverage, START)
    answer = answer_of(isolated, margin, instrument)
    cross = PositionDraft(side, float(minutes[0]), 1.0, leverage, START, MarginMode.CROSS, answer.margin)
    one, two = (
        outcome_of(each, events, START, START + HOURS * HOUR_MS)
        for each in (answer, answer_of(cross, margin, instrument))
    )
    assert one.survival == two.survival
    assert one.moment == two.moment
