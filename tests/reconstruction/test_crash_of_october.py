"""The second bundled event: every recorded figure of its facts, looked for in the file as it is shipped."""

import csv
import json
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.replay.dossier import check_claims
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.sessions.bundled import bundled_event
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Completeness
from rektscope.ui.chapter_text import text_of

FACTS = Path(__file__).resolve().parent.parent.parent / "resources" / "facts" / "2025-10-10"
BITCOIN = "binance:BTCUSDT"
RECORDED = ("binance:BTCUSDT", "binance:ETHUSDT", "binance:SOLUSDT", "binance:XRPUSDT")


def rows_of(name):
    with (FACTS / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def session():
    with open_session(bundled_event("2025-10-10").path) as file:
        return file.read()


@pytest.fixture(scope="module")
def index(session):
    return LiquidationIndex.build(session.events, session.info.start_ms, session.info.end_ms)


def usd(index, *, markets=None, side=None, start=None, end=None):
    rows = np.ones(len(index), dtype=bool)
    if markets is not None:
        rows &= np.array([markets(each) for each in index.markets])[index.market_index]
    if side is not None:
        rows &= index.side == side
    if start is not None:
        rows &= (index.time_ms >= parse_time_ms(start)) & (index.time_ms < parse_time_ms(end))
    return float(index.usd[rows].sum())


def test_every_candle_is_met_by_its_trades(session):
    for row in rows_of("candles.csv"):
        start_ms = parse_time_ms(row["start"])
        if start_ms < session.info.start_ms:
            continue
        known = session.events[row["market"]]
        trades = known.trades
        first, end = np.searchsorted(trades.time_ms, [start_ms, start_ms + 5 * MINUTE_MS])
        prices = trades.price_ticks[first:end]
        ticks = [int(Decimal(row[name]) / known.instrument.tick_size) for name in ("open", "high", "low", "close")]
        assert [prices[0], prices.max(), prices.min(), prices[-1]] == ticks
        assert trades.quantity_lots[first:end].sum() == int(Decimal(row["volume"]) / known.instrument.lot_size)


def test_every_recorded_stretch_of_the_mark_is_met(session):
    fine = [(row, 5 * MINUTE_MS) for row in rows_of("marks_fine.csv")]
    coarse = [(row, HOUR_MS) for row in rows_of("marks.csv") if row["market"] != BITCOIN]
    for row, length_ms in fine + coarse:
        known = session.events[row["market"]]
        start_ms = parse_time_ms(row["start"])
        first, end = np.searchsorted(known.marks.time_ms, [start_ms, start_ms + length_ms])
        steps = known.marks.mark_steps[first:end]
        step = known.instrument.tick_size / MARK_STEPS_PER_TICK
        opened, high, low, close = (round(Decimal(row[name]) / step) for name in ("open", "high", "low", "close"))
        assert (steps[0], steps[-1]) == (opened, close)
        assert (steps.max(), steps.min()) == (high, low), row


def test_the_fall_goes_through_its_minutes_as_the_guide_did(session):
    trades = session.events[BITCOIN].trades
    lows = {}
    for minute in range(5):
        first = parse_time_ms(f"2025-10-10T21:{15 + minute}:00Z")
        inside = (trades.time_ms >= first) & (trades.time_ms < first + MINUTE_MS)
        lows[15 + minute] = trades.price_ticks[inside].min() / 10
    assert lows[19] == 102_193.6
    assert lows[17] < 107_000 < lows[16]
    guide = {row["start"][14:16]: float(row["low"]) for row in rows_of("minute_guide.csv")}
    order = [minute for minute, _ in sorted(lows.items(), key=lambda each: each[1])]
    assert order == sorted(lows, key=lambda minute: guide[f"{minute}"])


def test_everything_is_the_published_sum_by_side(index):
    scalars = json.loads((FACTS / "facts.json").read_text(encoding="utf-8"))
    assert usd(index) == pytest.approx(scalars["figures"]["liquidated_usd"], rel=1e-6)
    assert len(index) == scalars["figures"]["placed_liquidations"]
    assert usd(index, side=Side.LONG) == pytest.approx(16.87e9, rel=1e-5)
    assert usd(index, side=Side.SHORT) == pytest.approx(2.51e9, rel=1e-5)


@pytest.mark.parametrize("row", rows_of("liquidation_margins.csv"), ids=lambda row: f"{row['venue']} {row['coin']}")
def test_every_published_margin_is_met(index, row):
    venue, coin = row["venue"].lower(), row["coin"]
    chosen = lambda market: (not venue or market.venue == venue) and (not coin or market.base == coin)  # noqa: E731 -- read once below
    longs, shorts = (usd(index, markets=chosen, side=side) for side in (Side.LONG, Side.SHORT))
    if row["usd"]:
        assert longs + shorts == pytest.approx(float(row["usd"]), rel=1e-5)
    if row["long_usd"]:
        share = float(row["long_usd"]) / (float(row["long_usd"]) + float(row["short_usd"]))
        assert longs / (longs + shorts) == pytest.approx(share, rel=1e-4)
    if row["long_usd"] and not row["usd"]:
        assert (longs, shorts) == pytest.approx((float(row["long_usd"]), float(row["short_usd"])), rel=1e-4)


@pytest.mark.parametrize("row", rows_of("liquidation_buckets.csv"), ids=lambda row: f"{row['market']} {row['start']}")
def test_every_recorded_four_hours_of_binance_are_met(index, row):
    for side in Side:
        found = usd(
            index, markets=lambda each: each.market == row["market"], side=side, start=row["start"], end=row["end"]
        )
        assert found == pytest.approx(float(row[f"{side.word}_usd"]), abs=300)


@pytest.mark.parametrize("row", rows_of("liquidation_spans.csv"), ids=lambda row: f"{row['reading']} {row['start']}")
def test_every_recorded_stretch_is_met(index, row):
    is_except = row["venues"].startswith("except")
    venue = row["venues"].removeprefix("except ").lower()
    chosen = lambda market: (market.venue == venue) is not is_except  # noqa: E731 -- read once below
    if row["meets"] == "share":
        reading = [each for each in rows_of("liquidation_spans.csv") if each["reading"] == row["reading"]]
        parts = [usd(index, markets=chosen, start=each["start"], end=each["end"]) for each in reading]
        mine = usd(index, markets=chosen, start=row["start"], end=row["end"])
        assert mine / sum(parts) == pytest.approx(
            float(row["usd"]) / sum(float(each["usd"]) for each in reading), rel=2e-3
        )
        return
    sides = [side for side in Side if row[f"{side.word}_usd"]] or [None]
    for side in sides:
        amount = float(row["usd"] if side is None else row[f"{side.word}_usd"])
        found = usd(index, markets=chosen, side=side, start=row["start"], end=row["end"])
        assert found == pytest.approx(amount, rel=2e-3, abs=2e5)


def test_the_orders_of_known_size_stand_where_they_were(session, index):
    largest = index.totals(index.end_ms).largest
    assert (largest.market, largest.side, largest.time_ms) == (
        "hyperliquid:ETH",
        Side.LONG,
        parse_time_ms("2025-10-10T21:17:06.037Z"),
    )
    assert largest.usd == pytest.approx(203.36e6, rel=1e-5)
    (order,) = np.flatnonzero(np.array([each.venue == "htx" for each in index.markets])[index.market_index])
    assert index.usd[order] == pytest.approx(87.53e6, rel=1e-5)
    marks = session.events[BITCOIN].marks
    lowest = marks.mark_steps[marks.time_ms >= session.info.start_ms].min()
    assert index.price[order] == pytest.approx(lowest * session.events[BITCOIN].instrument.mark_step, abs=0.1)
    named = {order, int(np.argmax(index.usd))}
    others = np.array([row for row in range(len(index)) if row not in named])
    assert index.usd[others].max() < 87.53e6


def test_no_long_is_liquidated_below_the_lowest_mark(session, index):
    for place, market in enumerate(index.markets):
        rows = index.market_index == place
        priced = session.events.get(f"binance:{market.base}USDT")
        if priced is None or not rows.any():
            continue
        steps = priced.marks.mark_steps[priced.marks.time_ms >= session.info.start_ms]
        tick = priced.instrument.tick
        assert index.price[rows].min() >= steps.min() * priced.instrument.mark_step - tick / 2 - 1e-9


def test_auto_deleveraging_meets_its_record_and_is_in_no_sum(session, index):
    for row in rows_of("deleveraging.csv"):
        known = session.events[row["market"]]
        batch = known.deleveragings
        price = np.asarray(batch.price_ticks * known.instrument.tick)
        assert known.instrument.notional_usd(price, batch.quantity_lots).sum() == pytest.approx(
            float(row["usd"]), abs=300
        )
        assert set(batch.deleveraged_side.tolist()) == {Side.SHORT}
        assert set(batch.time_ms.tolist()) <= {
            parse_time_ms(each["time"]) for each in rows_of("deleveraging_fills.csv")
        }
    assert len(index) == sum(len(known.liquidations) for known in session.events.values())


def test_what_is_recorded_fitted_or_missing_is_reported_of_each_market(session):
    completeness = {market.instrument.market: market.completeness for market in session.info.markets}
    assert {market for market, each in completeness.items() if each is Completeness.TOTALS} == set(RECORDED)
    assert completeness["binance:DOGEUSDT"] is Completeness.NONE
    assert completeness["hyperliquid:BTC"] is Completeness.FITTED
    assert all(market.source for market in session.info.markets)


def test_chapters_go_down_by_stages_and_name_the_low_with_its_mark(session):
    chapters = {text_of(chapter).title: chapter for chapter in session.info.chapters}
    times = [chapter.time_ms for chapter in session.info.chapters]
    assert times == sorted(times)
    for title, candle in {
        "121,000": "14:55",
        "116,000": "19:20",
        "113,000": "20:55",
        "110,000": "21:10",
        "104,000": "21:15",
        "Low 101,516.5": "21:20",
        "Back at 113,000": "21:45",
    }.items():
        start_ms = parse_time_ms(f"2025-10-10T{candle}:00Z")
        assert start_ms <= chapters[title].time_ms < start_ms + 5 * MINUTE_MS
    assert "101,877.69" in text_of(chapters["Low 101,516.5"]).sentence
    assert {"First deleveraging", "Depeg on Binance", "$203.4 M of ETH", "Worst minute"} <= set(chapters)
    assert not [title for title in chapters if title.startswith(("Record", "High"))]


def test_the_dossier_has_every_kind_of_verdict_and_reads_as_the_facts_say(session, index):
    verdicts = {each.claim.text: each.answer.value for each in check_claims(session.info.claims, session.events, index)}
    words = {
        "Hyperliquid had more than half of it": "agrees",
        "Bitcoin fell by 13 % within one hour": "agrees",
        "Auto-deleveraging closed 2.1 billion": "agrees",
        "7.61 billion USD were liquidated on Hyperliquid": "disagrees",
        "Over 90 % of it were longs": "disagrees",
        "Bitcoin fell from 126,000": "disagrees",
        "The depeg of USDe started the crash": "disagrees",
        "A single trader lost 203 million": "cannot be checked",
        "3.21 billion USD were liquidated in the minute": "cannot be checked",
    }
    for beginning, answer in words.items():
        (found,) = [value for text, value in verdicts.items() if text.startswith(beginning)]
        assert found == answer, beginning
    assert all(each.reason for each in session.info.claims)
    readings = [each.read for each in session.info.claims if "billion USD" in each.text]
    assert len([read for read in readings if read]) >= 8


def test_notes_show_the_published_sums_with_the_moment_they_were_read(session):
    notes = " ".join(session.info.notes)
    assert "16,870.0 M USD of longs and 2,510.0 M USD of shorts (read 11 October about noon" in notes
    assert "161,824" in notes
    assert "more than 120,000" not in notes
