"""Real files, held against another reader (pandas) and against published figures of 14 July 2025."""

import numpy as np
import pytest

from rektscope.market.times import HOUR_MS, parse_time_ms
from rektscope.sessions.reader import open_session
from rektscope.sessions.writer import write_session

JULY, DECEMBER, HALF_YEAR = "binance-perp-5m-2025-07", "binance-perp-5m-2025-12", "binance-perp-5m-2025-h1"


@pytest.fixture(scope="module")
def frames():
    """Files as pandas reads them."""
    import pandas as pd

    return lambda path: pd.read_parquet(path) if path.suffix == ".parquet" else pd.read_csv(path)


@pytest.mark.parametrize(
    "name",
    [
        f"{JULY}/BTCUSDT-5m-2025-07.csv",
        f"{JULY}/SOLUSDT-5m-2025-07.csv",
        f"{JULY}/ETHUSDT-5m-2025-07.parquet",
        f"{JULY}/XRPUSDT-5m-2025-07.parquet",
        f"{JULY}/DOGEUSDT-5m-2025-07.parquet",
        f"{HALF_YEAR}/BTCUSDT-5m.parquet",
    ],
)
def test_every_candle_agrees_with_pandas(shared_data, frames, run, tmp_path, name):
    imported = run(shared_data / name)
    path = tmp_path / "session.rekt"
    write_session(path, imported.session)
    session = open_session(path).read()
    (info,) = session.info.markets
    candles, frame = session.events[info.instrument.market].candles, frames(shared_data / name)
    assert len(candles) == len(frame)
    assert imported.report.gaps == ()
    steps = {"open": "open_ticks", "high": "high_ticks", "low": "low_ticks", "close": "price_ticks"}
    for column, ticks in steps.items():
        np.testing.assert_allclose(getattr(candles, ticks) * info.instrument.tick, frame[column], rtol=1e-13)
    np.testing.assert_allclose(candles.quantity_lots * info.instrument.lot, frame["volume"], rtol=1e-13)
    times = frame["open_time"] if "open_time" in frame else frame["date"].dt.as_unit("ms").astype("int64")
    np.testing.assert_array_equal(candles.time_ms, times)


def test_first_touches_of_the_squeeze(shared_data, run):
    """Times of day as published with the data (reference: Binance BTCUSDT perpetual, 5-minute candles)."""
    candles = run(shared_data / JULY / "BTCUSDT-5m-2025-07.csv").session.events["binance:BTCUSDT"].candles
    candles = candles.between(parse_time_ms("2025-07-13"), parse_time_ms("2025-07-15"))
    touches = {
        118_000: "2025-07-13T07:35:00Z",
        119_000: "2025-07-13T14:15:00Z",
        120_000: "2025-07-14T02:45:00Z",
        121_000: "2025-07-14T03:40:00Z",
        122_000: "2025-07-14T05:20:00Z",
        123_000: "2025-07-14T07:35:00Z",
    }
    for price, moment in touches.items():
        reached = candles.time_ms[np.argmax(candles.high_ticks >= price * 10)]
        assert reached == parse_time_ms(moment)
    assert candles.high_ticks.max() == 1_233_000
    violent = candles.quantity_lots[candles.time_ms == parse_time_ms("2025-07-14T03:40:00Z")] / 1000
    assert violent == pytest.approx([13_525], abs=1)


def test_a_whole_folder_makes_one_session_of_five_markets(shared_data, run):
    files = sorted(path for path in (shared_data / JULY).iterdir() if path.suffix in {".csv", ".parquet"})
    imported = run(*files)
    counts = {
        market: {batch.kind.value: len(batch) for batch in events.batches() if len(batch)}
        for market, events in imported.session.events.items()
    }
    full = {"candle": 8928, "mark": 4 * 744, "funding": 93}
    assert counts == {
        "binance:BTCUSDT": full,
        "binance:ETHUSDT": full,
        "binance:SOLUSDT": {"candle": 8928},
        "binance:XRPUSDT": {"candle": 8928},
        "binance:DOGEUSDT": {"candle": 8928},
    }
    bitcoin = imported.session.events["binance:BTCUSDT"]
    assert bitcoin.marks.mark_steps.max() / 1000 == pytest.approx(123_216.28, abs=0.01)
    assert bitcoin.fundings.rate_e12[0] == 10_530_000
    assert set(bitcoin.fundings.duration_ms.tolist()) == {8 * HOUR_MS}


def test_open_interest_and_funding_join_the_candles_of_december(shared_data, frames, run):
    folder = shared_data / DECEMBER
    names = ("BTCUSDT-5m-2025-12.csv", "BTC_oi_5m-2025-12.csv", "BTC_funding.csv")
    imported = run(*(folder / name for name in names), symbol="BTCUSDT")
    events = imported.session.events["binance:BTCUSDT"]
    frame = frames(folder / "BTC_oi_5m-2025-12.csv")
    np.testing.assert_array_equal(events.open_interests.time_ms, frame["t"])
    np.testing.assert_allclose(events.open_interests.quantity_lots / 1000, frame["oi"], atol=0.0005)
    assert len(events.fundings) == 93
    assert any("453 rows after the last price" in note for note in imported.report.warnings)


@pytest.mark.parametrize("folder", ["funding-the-fall", "coinglass-2025-07-14", "ws-liquidation-frames"])
def test_tables_of_several_markets_and_other_things_are_refused(shared_data, refusal, folder):
    for path in sorted((shared_data / folder).iterdir()):
        if path.name == "market__api_price_ohlc_history.parquet":
            continue  # candles of the price, with their volume in USD
        assert refusal(path, venue="binance", symbol="BTCUSDT")
