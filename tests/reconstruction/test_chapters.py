"""Chapters of the bundled event: in order, one sentence each, at the moments the data gives."""

import numpy as np
import pytest

from rektscope.market.times import MINUTE_MS, format_iso, parse_time_ms
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.ui.chapter_text import text_of


@pytest.fixture(scope="module")
def chapters(bundled):
    return {text_of(chapter).title: chapter for chapter in bundled.info.chapters}


def test_chapters_are_in_order_and_inside_the_session(bundled):
    times = [chapter.time_ms for chapter in bundled.info.chapters]
    assert times == sorted(times)
    assert bundled.info.start_ms <= times[0]
    assert times[-1] < bundled.info.end_ms


def test_chapters_are_the_ones_of_the_story(chapters):
    assert set(chapters) == {
        "119,000",
        "120,000",
        "121,000",
        "122,000",
        "Record 123,300",
        "HTX $92.5 M",
        "Binance $98.1 M",
        "Worst minute",
        "Worst hour begins",
    }
    for chapter in chapters.values():
        assert text_of(chapter).sentence.endswith(".")


@pytest.mark.parametrize(
    ("stage", "candle"),
    [(120_000, "2025-07-14T02:45"), (121_000, "2025-07-14T03:40"), (122_000, "2025-07-14T05:20")],
)
def test_stages_are_reached_in_the_recorded_candle(chapters, stage, candle):
    start = parse_time_ms(f"{candle}:00Z")
    assert start <= chapters[f"{stage:,}"].time_ms < start + 5 * MINUTE_MS


def test_a_stage_reached_before_the_session_says_so(bundled, chapters):
    assert "13 July 14:15 UTC" in text_of(chapters["119,000"]).sentence
    assert "before" not in text_of(chapters["120,000"]).sentence
    trades = bundled.events["binance:BTCUSDT"].trades
    reached = trades.time_ms[np.argmax(trades.price_ticks >= 1_190_000)]
    assert format_iso(chapters["119,000"].time_ms) == format_iso(int(reached))


def test_the_record_is_there_when_the_window_opens(bundled, chapters):
    for title in ("Record 123,300", "Binance $98.1 M"):
        assert bundled.info.opening_ms - MINUTE_MS <= chapters[title].time_ms < bundled.info.opening_ms


def test_worst_minute_is_the_worst(bundled, chapters):
    index = LiquidationIndex.build(bundled.events, bundled.info.start_ms, bundled.info.end_ms)
    worst = chapters["Worst minute"].time_ms
    inside = (index.time_ms >= worst) & (index.time_ms < worst + MINUTE_MS)
    minutes = (index.time_ms - index.start_ms) // MINUTE_MS
    assert index.usd[inside].sum() == pytest.approx(np.bincount(minutes, weights=index.usd).max())


def test_worst_hour_is_the_one_of_the_index(bundled, chapters):
    index = LiquidationIndex.build(bundled.events, bundled.info.start_ms, bundled.info.end_ms)
    assert chapters["Worst hour begins"].time_ms == index.worst_hour(index.end_ms).start_ms
