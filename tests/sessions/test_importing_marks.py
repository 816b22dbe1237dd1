"""Candles without volume: mark and index prices, recognised by folder, name or the user; and what is refused."""

import pytest

from rektscope.market.events import Kind
from rektscope.market.times import MINUTE_MS

START = 1_752_364_800_000  # 2025-07-13T00:00:00Z
HEADER = (
    "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore"
)
TRADED = f"{START},118000.1,118100.0,117900.0,118000.0,1.0,{START + MINUTE_MS - 1},118000.0,42,0.5,59000.0,0"


def _csv(*rows: str) -> str:
    return "\n".join([HEADER, *rows]) + "\n"


def _mark_row(minute: int, low: str, high: str, close: str) -> str:
    time = START + minute * MINUTE_MS
    return f"{time},118000.00000000,{high},{low},{close},0,{time + MINUTE_MS - 1},0,60,0,0,0"


_MARKS = _csv(
    _mark_row(0, "117990.12345678", "118050.50000000", "118040.00000000"),
    _mark_row(1, "117900.00000000", "118000.00000000", "117950.00000000"),
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("markPriceKlines/BTCUSDT/1m/BTCUSDT-1m-2025-07-13.csv", None),
        ("BTCUSDT-1m-mark.csv", None),
        ("BTCUSDT-1m-2025-07-13.csv", Kind.MARK),
    ],
)
def test_mark_candles_become_marks(write, run, name, kind):
    imported = run(write(name, _MARKS), kind=kind)
    marks = imported.session.events["binance:BTCUSDT"].marks
    # Up: open, low, high, close. Down: open, high, low, close. High and low are known at the end and placed.
    assert marks.mark_steps.tolist() == [
        118_000_000, 117_990_123, 118_050_500, 118_040_000, 118_000_000, 118_000_000, 117_900_000, 117_950_000,
    ]  # fmt: skip
    end = START + MINUTE_MS
    assert marks.time_ms[:4].tolist() == [START, START + 20_000, START + 40_000, end - 1]
    assert marks.received_ms.tolist() == [START, end, end, end, end, end + MINUTE_MS, end + MINUTE_MS, end + MINUTE_MS]
    assert marks.flags.tolist() == [0, 1, 1, 0, 0, 1, 1, 0]
    assert (marks.time_ms <= marks.received_ms).all()
    assert any("placed" in note for note in imported.session.info.notes)


def test_mark_prices_alone_are_counted_finely_enough(write, run):
    row = f"{START},0.00001180,0.00001195,0.00001175,0.00001190,0,{START + MINUTE_MS - 1},0,60,0,0,0"
    imported = run(write("PEPEUSDT-1m-mark.csv", _csv(row)))
    instrument = imported.session.info.markets[0].instrument
    marks = imported.session.events["binance:PEPEUSDT"].marks
    assert marks.mark_steps * instrument.mark_step == pytest.approx([1.18e-5, 1.175e-5, 1.195e-5, 1.19e-5], abs=1e-12)


def test_index_candles_become_index_prices(write, run):
    events = run(write("BTCUSDT-1m.csv", _MARKS), kind=Kind.INDEX).session.events["binance:BTCUSDT"]
    assert (len(events.indexes), len(events.marks), len(events.candles)) == (8, 0, 0)


def test_candles_without_volume_are_asked_about(write, run, refusal):
    path = write("BTCUSDT-1m.csv", _MARKS)
    assert "--kind" in refusal(path)
    assert len(run(path, kind=Kind.CANDLE).session.events["binance:BTCUSDT"].candles) == 2


def test_a_name_that_contradicts_the_volume_is_asked_about(write, run, refusal):
    path = write("markPriceKlines/BTCUSDT-1m.csv", _csv(TRADED))
    assert "carry traded volume" in refusal(path)
    assert len(run(path, kind=Kind.CANDLE).session.events["binance:BTCUSDT"].candles) == 1


def test_a_kind_that_fits_no_file_is_refused(write, refusal):
    assert "--kind mark fits none" in refusal(write("BTCUSDT-1m.csv", _csv(TRADED)), kind=Kind.MARK)


def test_premium_candles_are_refused(write, refusal):
    path = write("premiumIndexKlines/BTCUSDT/BTCUSDT-1m.csv", _MARKS)
    assert "premium" in refusal(path)
