"""Chapters found in the data: by their rules, and never before what they say was known."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.market.events import Candles, Flag, Fundings, Liquidations, MarketEvents, OpenInterests, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.recorded_sums import RecordedSums
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.replay.found_chapters import (
    ROUND_NUMBERS,
    chapters_at,
    liquidation_chapters,
    price_chapters,
    round_step,
)
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.sessions.bundled import bundled_events
from rektscope.sessions.reader import open_session
from rektscope.ui.chapter_text import text_of

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
START = 1_760_000_400_000
END = START + 6 * HOUR_MS


def trades(*rows):
    """Rows of (seconds, price)."""
    seconds, prices = zip(*rows, strict=True)
    times = [START + each * 1000 for each in seconds]
    return Trades.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[round(price * 10) for price in prices],
        quantity_lots=[1] * len(times),
        taker_side=[1] * len(times),
    )


def liquidations(*rows):
    """Rows of (seconds, thousands of USD); the price is 100, so a lot is 0.1 USD."""
    seconds, thousands = zip(*rows, strict=True)
    times = [START + each * 1000 for each in seconds]
    return Liquidations.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[1_000] * len(times),
        quantity_lots=[each * 10_000 for each in thousands],
        liquidated_side=[1] * len(times),
    )


def found(*batches, until_ms=None, end_ms=END):
    """Chapters of a session of these batches, as known at its end or at a moment."""
    events = MarketEvents.of(BTC, *batches)
    index = LiquidationIndex.build({BTC.market: events}, START, end_ms)
    every = [*price_chapters(events, START, end_ms), *liquidation_chapters(index)]
    return chapters_at(every, end_ms if until_ms is None else until_ms)


def titles(chapters):
    return [text_of(chapter).title for chapter in chapters]


@pytest.mark.parametrize(
    ("price", "step"), [(121_493.2, 1_000), (4_009.98, 20), (207.06, 2), (0.2337, 0.002), (100, 1), (99.9, 0.5)]
)
def test_steps_of_round_numbers(price, step):
    assert round_step(price) == pytest.approx(step)


def test_round_numbers_are_reached_once_on_either_side():
    chapters = found(trades((0, 100.5), (10, 101.2), (20, 100.2), (30, 101.5), (40, 99.9), (50, 100.9)))
    rounds = [chapter for chapter in chapters if not text_of(chapter).title.startswith(("High", "Low"))]
    assert titles(rounds) == ["101", "100"]
    assert [chapter.known_ms for chapter in rounds] == [START + 10_000, START + 40_000]
    assert "reaches 101" in text_of(rounds[0]).sentence
    assert "falls to 100" in text_of(rounds[1]).sentence


def test_of_several_numbers_at_once_the_farthest_is_reported():
    assert titles(found(trades((0, 100.5), (10, 104.7))))[:1] == ["104"]


def test_a_price_that_goes_far_does_not_fill_the_timeline():
    rising = trades(*((second, 100.5 + second) for second in range(200)))

    def rounds(second):
        known = titles(found(rising, until_ms=START + second * 1_000))
        return [title for title in known if not title.startswith("High")]

    dozen = [f"{101 + place}" for place in range(ROUND_NUMBERS)]
    assert rounds(69) == [*dozen, *(f"{each}" for each in range(120, 170, 10))]
    assert rounds(70) == [f"{each}" for each in range(110, 180, 10)]
    assert rounds(199) == [f"{each}" for each in range(110, 300, 10)]


def test_the_extreme_is_the_price_farthest_from_the_first():
    batch = trades((0, 100), (61, 104), (130, 92), (200, 95))
    (extreme,) = [chapter for chapter in found(batch) if text_of(chapter).title.startswith(("High", "Low"))]
    assert (text_of(extreme).title, extreme.time_ms) == ("Low 92.0", START + 130_000)
    assert extreme.known_ms == START + 3 * MINUTE_MS
    earlier = found(batch, until_ms=START + 2 * MINUTE_MS)
    assert [title for title in titles(earlier) if title.startswith(("High", "Low"))] == ["High 104.0"]


def test_a_candle_shows_what_its_trades_do_not():
    candle = Candles.from_columns(
        time_ms=[START],
        received_ms=[START + 5 * MINUTE_MS],
        duration_ms=[5 * MINUTE_MS],
        open_ticks=[1_000],
        high_ticks=[1_010],
        low_ticks=[900],
        price_ticks=[1_005],
        quantity_lots=[5],
        taker_buy_lots=[-1],
    )
    chapters = found(candle)
    assert "Low 90.0" in titles(chapters)
    assert min(chapter.known_ms for chapter in chapters) >= START + 5 * MINUTE_MS


def test_worst_minute_and_hour_are_known_when_they_are_over():
    batch = liquidations((10, 5), (70, 8), (80, 8), (7_300, 12))
    chapters = {text_of(chapter).title: chapter for chapter in found(trades((0, 100)), batch)}
    assert chapters["Worst minute"].time_ms == START + MINUTE_MS
    assert chapters["Worst minute"].known_ms == START + 2 * MINUTE_MS
    assert chapters["Worst hour begins"].time_ms == START
    assert chapters["Worst hour begins"].known_ms == START + HOUR_MS
    before = {text_of(chapter).title: chapter for chapter in found(batch, until_ms=START + 2 * MINUTE_MS - 1)}
    assert before["Worst minute"].time_ms == START
    assert "Worst hour begins" not in before


def test_the_largest_order_takes_the_place_of_the_one_before():
    batch = liquidations((10, 5), (70, 3), (80, 8))
    assert [each.time_ms for each in found(batch) if text_of(each).title == "Largest order"] == [START + 80_000]
    (earlier,) = [each for each in found(batch, until_ms=START + 79_999) if text_of(each).title == "Largest order"]
    assert earlier.time_ms == START + 10_000


def test_the_deepest_fall_of_open_interest_within_an_hour():
    times = [START + minutes * MINUTE_MS for minutes in (0, 30, 60, 90, 120)]
    batch = OpenInterests.from_columns(time_ms=times, received_ms=times, quantity_lots=[1_000, 990, 940, 930, 920])
    (fall,) = found(batch)
    assert (text_of(fall).title, fall.time_ms) == ("Open interest −6.1 %", START + 90 * MINUTE_MS)


def test_the_largest_turn_of_funding():
    times = [START - 8 * HOUR_MS, START + HOUR_MS, START + 2 * HOUR_MS, START + 3 * HOUR_MS]
    batch = Fundings.from_columns(
        time_ms=times,
        received_ms=times,
        rate_e12=[100_000_000, -3_000_000_000, -100_000_000, 50_000_000],
        duration_ms=[8 * HOUR_MS] * 4,
    )
    (turn,) = found(batch)
    assert (text_of(turn).title, turn.time_ms) == ("Funding turns negative", START + HOUR_MS)
    assert "+0.0100 % to −0.3000 %" in text_of(turn).sentence


def test_what_happened_before_the_session_counts_for_nothing():
    early = trades((-600, 50.0), (-5, 200.0))
    assert found(early, liquidations((-4_000, 5))) == ()


@st.composite
def sessions(draw):
    """Batches of some hours at random moments, received up to a minute later."""
    count = draw(st.integers(2, 40))
    generator = np.random.default_rng(draw(st.integers(0, 2**32)))

    def moments():
        times = np.sort(generator.integers(START - HOUR_MS, END, size=count))
        late = generator.integers(0, MINUTE_MS, size=count) * draw(st.sampled_from([0, 1]))
        return times, np.maximum.accumulate(times + late)

    walk = np.maximum(1, 1_000 + np.cumsum(generator.integers(-30, 31, size=count)))
    batches = []
    time_ms, received_ms = moments()
    batches.append(
        Trades.from_columns(
            time_ms=time_ms,
            received_ms=received_ms,
            price_ticks=walk,
            quantity_lots=np.ones(count),
            taker_side=np.ones(count),
        )
    )
    starts = START - HOUR_MS + np.arange(count) * 5 * MINUTE_MS
    batches.append(
        Candles.from_columns(
            time_ms=starts,
            received_ms=starts + 5 * MINUTE_MS,
            duration_ms=np.full(count, 5 * MINUTE_MS),
            open_ticks=walk,
            high_ticks=walk + generator.integers(0, 40, size=count),
            low_ticks=np.maximum(1, walk - generator.integers(0, 40, size=count)),
            price_ticks=walk,
            quantity_lots=np.ones(count),
            taker_buy_lots=-np.ones(count),
        )
    )
    time_ms, received_ms = moments()
    batches.append(
        Liquidations.from_columns(
            time_ms=time_ms,
            received_ms=received_ms,
            price_ticks=np.full(count, 1_000),
            quantity_lots=generator.integers(1, 10**6, size=count),
            liquidated_side=np.ones(count),
        )
    )
    time_ms, received_ms = moments()
    batches.append(
        OpenInterests.from_columns(
            time_ms=time_ms, received_ms=received_ms, quantity_lots=generator.integers(800, 1_000, size=count)
        )
    )
    time_ms, received_ms = moments()
    batches.append(
        Fundings.from_columns(
            time_ms=time_ms,
            received_ms=received_ms,
            rate_e12=generator.integers(-(10**9), 10**9, size=count),
            duration_ms=np.full(count, 8 * HOUR_MS),
        )
    )
    return MarketEvents.of(BTC, *batches)


def known(events, end_ms, until_ms):
    index = LiquidationIndex.build({BTC.market: events}, START, end_ms)
    return chapters_at([*price_chapters(events, START, end_ms), *liquidation_chapters(index)], until_ms)


@settings(max_examples=150, deadline=None)
@given(sessions(), st.lists(st.integers(START + 1, END), min_size=1, max_size=5))
def test_a_session_that_is_cut_has_the_chapters_that_were_known_then(events, cuts):
    for cut_ms in cuts:
        assert known(events, END, cut_ms) == known(events.until(cut_ms), cut_ms, cut_ms)


@pytest.mark.parametrize("event", bundled_events(), ids=lambda event: event.name)
def test_a_bundled_event_that_is_cut_has_the_chapters_that_were_known_then(event):
    with open_session(event.path) as file:
        session = file.read()
    info, leader = session.info, session.info.markets[0].instrument.market

    def at(cut_ms, end_ms):
        events = {market: each.until(end_ms) for market, each in session.events.items()}
        index = LiquidationIndex.build(events, info.start_ms, end_ms)
        every = [*price_chapters(events[leader], info.start_ms, end_ms), *liquidation_chapters(index)]
        return chapters_at(every, cut_ms)

    for share in (0.05, 0.31, 0.39, 0.3894, 0.62, 0.95):
        cut_ms = round(info.start_ms + share * (info.end_ms - info.start_ms))
        assert at(cut_ms, info.end_ms) == at(cut_ms, cut_ms)


def test_of_recorded_sums_no_order_no_minute_and_no_hour_of_parts_is_a_chapter():
    rows = liquidations((10 * 60 - 1, 40), (70 * 60 - 1, 30), (80 * 60 - 1, 20))
    rows = replace(rows, flags=np.full(len(rows), Flag.PLACED, dtype=np.uint8))

    def told(minutes):
        sums = {BTC.market: RecordedSums(START, minutes * MINUTE_MS)}
        index = LiquidationIndex.build({BTC.market: MarketEvents.of(BTC, rows)}, START, END, None, sums)
        return [(text_of(each).title, each.time_ms) for each in chapters_at(liquidation_chapters(index), END)]

    # 69:59 and 79:59 are an hour together that begins at 0:20, and at any ten minutes until 1:00.
    assert told(10) == [("Worst hour begins", START + 20 * MINUTE_MS)]
    assert told(60) == [("Worst hour begins", START + HOUR_MS)]
    assert told(240) == []
