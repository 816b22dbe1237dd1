"""Venues and coins as columns of hand-made tables write them."""

import pytest

START_MS = 1_752_451_200_000


def _rows(venue: str, symbol: str) -> str:
    lines = (f"{venue},{symbol},{START_MS + at * 60_000},118000,118010,117990,118000,2.525" for at in range(3))
    return "exchange,symbol,time,open,high,low,close,volume\n" + "\n".join(lines)


@pytest.mark.parametrize(
    ("label", "venue"),
    [
        ("Binance Futures", "binance"),
        ("BINANCE_FUTURES", "binance"),
        ("binanceusdm", "binance"),
        ("binance-usdm", "binance"),
        ("Bybit-Linear", "bybit"),
        ("KRAKEN_FUTURES", "kraken"),
        ("gate.io", "gate"),
        ("OKEX", "okx"),
        ("Hyperliquid", "hyperliquid"),
        ("dydx_v4", "dydx"),
    ],
)
def test_a_venue_goes_by_many_names(write, run, label, venue):
    (market,) = run(write("table.csv", _rows(label, "BTCUSDT"))).session.events
    assert market.partition(":")[0] == venue


@pytest.mark.parametrize("label", ["Coinbase", "bitstamp", "bybit_spot", "Binance Spot"])
def test_a_venue_of_spot_markets_is_refused(write, refusal, label):
    assert "spot market" in refusal(write("table.csv", _rows(label, "BTC-USD")))


def test_a_coin_alone_is_reported_to_be_taken_for_a_market(write, run):
    imported = run(write("table.csv", _rows("binance", "BTC")))
    assert list(imported.session.events) == ["binance:BTCUSDT"]
    assert any("names coins alone" in warning for warning in imported.report.warnings)
    own = run(write("table.csv", _rows("hyperliquid", "BTC")))
    assert not any("names coins alone" in warning for warning in own.report.warnings)


@pytest.mark.parametrize(
    ("name", "example"),
    [
        ("eth_1m.csv", "as --symbol ETHUSDT."),
        ("Solana minutes.csv", "as --symbol SOLUSDT."),
        ("ripple.csv", "as --symbol XRPUSDT."),
        ("prices.csv", "the symbol as its venue writes it."),
    ],
)
def test_the_question_for_a_market_speaks_of_the_coin_that_the_name_does(write, refusal, name, example):
    rows = "\n".join(f"{START_MS + at * 60_000},100,101,99,100,5" for at in range(3))
    asked = refusal(write(name, f"time,open,high,low,close,volume\n{rows}\n"), venue="binance")
    assert asked.endswith(f"does not say its market: give it with --symbol, {example}")
