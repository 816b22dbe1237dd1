"""The strip of a picture: what was liquidated, in bars that begin at round times."""

from decimal import Decimal
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRectF

from rektscope.market.events import Liquidations, MarketEvents
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.ui.export.chart import ChartScale
from rektscope.ui.export.strip import bars_of
from rektscope.ui.export.view_range import ViewRange

START = parse_time_ms("2025-03-03T12:03:00Z")
BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
MINUTES = [0, 1, 2, 7]
"""After the start: 12:03 and 12:04 are in the bar of 12:00, 12:05 in the next one, 12:10 in the one after it."""


@pytest.fixture
def frame():
    times = [START + minute * MINUTE_MS + 1_000 for minute in MINUTES]
    shorts = Liquidations.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[600_000] * 4,
        quantity_lots=[1, 2, 4, 8],
        liquidated_side=[-1] * 4,
    )
    index = LiquidationIndex.build({BTC.market: MarketEvents.of(BTC, shorts)}, START, START + HOUR_MS)
    return SimpleNamespace(counted_liquidations=index, cursor_ms=START + HOUR_MS)


def bars(frame, cursor_minutes=60):
    frame.cursor_ms = START + cursor_minutes * MINUTE_MS
    scale = ChartScale(QRectF(0, 0, 60, 10), ViewRange(START, START + HOUR_MS, 1.0, 2.0))
    found = bars_of(frame, scale, 1.5)
    assert found.minutes == 5
    return {
        (start - START) // MINUTE_MS: usd
        for start, usd in zip(found.start_ms.tolist(), found.short_usd.tolist(), strict=True)
        if usd
    }


def test_bars_begin_at_round_times_whenever_the_session_does(frame):
    assert bars(frame) == {-3: pytest.approx(180.0), 2: pytest.approx(240.0), 7: pytest.approx(480.0)}


def test_a_bar_counts_what_was_received_by_the_moment(frame):
    assert bars(frame, 2) == {-3: pytest.approx(180.0)}
    assert bars(frame, 1) == {-3: pytest.approx(60.0)}
