"""Chapters as text: each kind with its figures as the whole program writes them, and in the window's language."""

from decimal import Decimal

import pytest

from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.sizes import SizeUnit
from rektscope.market.times import MINUTE_MS
from rektscope.replay.chapter_subjects import (
    SUBJECTS,
    FarthestPrice,
    FundingTurn,
    LargestOrder,
    OpenInterestFall,
    PriceReached,
    PriceReturn,
    SessionExtreme,
    WorstHour,
    WorstMinute,
    WrittenText,
    subject_from_json,
    subject_to_json,
)
from rektscope.replay.story import Chapter
from rektscope.ui.chapter_text import text_of
from rektscope.ui.figures import Figures

BTC = "binance:BTCUSDT"
ETH = Instrument("bybit", "ETHUSDT", "ETH", "USDT", Contract.LINEAR, Decimal("0.01"), Decimal("0.01"))
JULY_13_MS = 1_752_416_100_000

SAID = [
    (
        PriceReached(BTC, 119_000.0, is_fall=False, earlier_ms=JULY_13_MS),
        "119,000",
        (
            "Binance BTCUSDT reaches 119,000 for the first time in this session. It had first been there at 13 "
            "July 14:15 UTC, before the session begins."
        ),
        "Binance BTCUSDT reaches 119,000",
    ),
    (
        PriceReached("okx:DOGE-USDT-SWAP", 0.234, is_fall=True),
        "0.234",
        "OKX DOGE-USDT-SWAP falls to 0.234 for the first time in this session.",
        "OKX DOGE-USDT-SWAP falls to 0.234",
    ),
    (
        FarthestPrice(BTC, 104.0, 1, is_high=True, change=0.04),
        "High 104.0",
        "Binance BTCUSDT is at 104.0, +4.0 % from where the session begins.",
        "Binance BTCUSDT is at 104.0",
    ),
    (
        SessionExtreme(BTC, 123_300.0, 123_216.28, 1, is_high=True, is_record=True),
        "Record 123,300",
        (
            "Binance BTCUSDT trades at its record of 123,300.0; the mark price, which decides liquidations, gets to "
            "123,216.28."
        ),
        "Binance BTCUSDT trades at its record of 123,300.0",
    ),
    (
        SessionExtreme(BTC, 101_516.5, 101_877.69, 1, is_high=False),
        "Low 101,516.5",
        (
            "Binance BTCUSDT trades at its lowest of 101,516.5; the mark price, which decides liquidations, gets "
            "down to 101,877.69."
        ),
        "Binance BTCUSDT trades at its lowest of 101,516.5",
    ),
    (
        PriceReturn(BTC, 113_000.0, 25 * MINUTE_MS + 900, is_after_low=True),
        "Back at 113,000",
        "Binance BTCUSDT is back at 113,000, 25 minutes after its low.",
        "Binance BTCUSDT is back at 113,000",
    ),
    (
        LargestOrder("bybit:ETHUSDT", Side.LONG, 12.3e6),
        "Largest order",
        "A long of $12.3 M is liquidated in Bybit ETHUSDT, the largest so far.",
        "A long of $12.3 M is liquidated in Bybit ETHUSDT",
    ),
    (
        OpenInterestFall(BTC, 0.0606, JULY_13_MS),
        "Open interest −6.1 %",
        "Open interest of Binance BTCUSDT is 6.1 % lower than at 13 Jul 14:15:00 UTC.",
        "Open interest of Binance BTCUSDT is 6.1 % lower than at 13 Jul 14:15:00 UTC",
    ),
    (
        FundingTurn(BTC, 0.0001, -0.003),
        "Funding turns negative",
        "Funding of Binance BTCUSDT goes from +0.0100 % to −0.3000 %.",
        "Funding of Binance BTCUSDT goes from +0.0100 % to −0.3000 %",
    ),
    (
        WorstMinute(2.989e9, 25_246),
        "Worst minute",
        "$2.99 B are liquidated within this minute, in 25,246 liquidations.",
        "$2.99 B are liquidated within this minute",
    ),
    (
        WorstMinute(110.6e6, 900, 92.5e6),
        "Worst minute",
        "$110.6 M are liquidated within this minute, $92.5 M of it in one order.",
        "$110.6 M are liquidated within this minute",
    ),
    (
        WorstHour(206.4e6, 205e6, Side.SHORT),
        "Worst hour begins",
        "$206.4 M are liquidated in the sixty minutes from here; $205 M of shorts in one hour were reported.",
        "$206.4 M are liquidated in the sixty minutes from here",
    ),
    (
        WrittenText("{usd} of ETH", "One of {usd} {0.__class__} {other}.", "", (("usd", 203.4e6),)),
        "$203.4 M of ETH",
        "One of $203.4 M {0.__class__} {other}.",
        "$203.4 M of ETH",
    ),
    (
        WrittenText("119,000", "It had been there before."),
        "119,000",
        "It had been there before.",
        "It had been there before",
    ),
]


@pytest.mark.parametrize(("subject", "title", "sentence", "summary"), SAID)
def test_each_kind_is_shown_with_its_figures(subject, title, sentence, summary):
    text = text_of(Chapter(0, subject))
    assert (text.title, text.sentence, text.summary) == (title, sentence, summary)


@pytest.mark.parametrize(
    ("price", "instruments", "unit", "size"),
    [
        (4_000.0, (ETH,), SizeUnit.COIN, "3,000 ETH"),
        (4_000.0, (ETH,), None, "$12.0 M"),
        (None, (ETH,), SizeUnit.COIN, "$12.0 M"),
        (4_000.0, (), SizeUnit.COIN, "$12.0 M"),
    ],
)
def test_a_single_order_is_counted_as_orders_are_and_sums_stay_in_dollars(price, instruments, unit, size):
    figures = Figures(sizes=unit)
    order = Chapter(0, LargestOrder("bybit:ETHUSDT", Side.LONG, 12e6, price))
    assert f"A long of {size} is" in text_of(order, figures=figures, instruments=instruments).sentence
    minute = Chapter(0, WorstMinute(110.6e6, 900, 92.5e6))
    assert text_of(minute, figures=figures, instruments=instruments) == text_of(minute)


def test_an_order_without_a_price_is_read_and_one_with_it_kept():
    """Sessions of earlier builds have none."""
    order = LargestOrder("bybit:ETHUSDT", Side.LONG, 12e6, 4_000.0)
    kept = subject_to_json(order)
    assert subject_from_json(kept) == order
    del kept["price"]
    assert subject_from_json(kept) == LargestOrder("bybit:ETHUSDT", Side.LONG, 12e6)


def test_every_kind_is_among_these():
    assert {type(subject) for subject, *_ in SAID} == set(SUBJECTS)


def test_a_mere_price_is_distinguished_from_words():
    figures = {title for subject, title, *_ in SAID if text_of(Chapter(0, subject)).is_figure}
    assert figures == {"119,000", "0.234"}
