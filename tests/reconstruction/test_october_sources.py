"""The second event's tables of facts against the collections they were read from, where those are at hand."""

import csv
import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

FACTS = Path(__file__).resolve().parent.parent.parent / "resources" / "facts" / "2025-10-10"
EVENT = "event-2025-10-10"
FIRST_SECOND = dt.datetime(2025, 10, 10, 21, 15, 3, 127_000, tzinfo=dt.UTC)


def read(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def iso(milliseconds):
    return dt.datetime.fromtimestamp(int(milliseconds) / 1000, dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.mark.parametrize("name", ["candles.csv", "marks.csv", "funding.csv", "liquidation_buckets.csv"])
def test_recorded_tables_are_as_they_were_collected(shared_data, name):
    assert read(FACTS / name) == read(shared_data / EVENT / "facts-tables" / name)


@pytest.mark.parametrize("coin", ["BTC", "ETH", "SOL", "XRP"])
def test_open_interest_is_that_of_the_capture(shared_data, coin):
    """The capture itself: a table once made of it had lost the last digits of twelve amounts that end with 0."""
    path = shared_data / EVENT / "coinglass-2025-10-10" / f"open_interest_by_exchange_4h_{coin}.csv"
    source = {iso(float(row["timestamp"])): row for row in read(path)}
    rows = [row for row in read(FACTS / "open_interest.csv") if row["market"] == f"binance:{coin}USDT"]
    assert len(rows) == 39
    for row in rows:
        assert float(row["usd"]) == float(source[row["time"]]["BINANCE"])
        assert float(row["price"]) == float(source[row["time"]]["price"])


def test_finer_marks(shared_data):
    folder = shared_data / EVENT / "binance-mark-2025-10"
    source = {iso(row["open_time"]): row for row in read(folder / "BTCUSDT-mark-5m-2025-10-05_2025-10-11.csv")}
    rows = read(FACTS / "marks_fine.csv")
    assert [row["start"] for row in rows] == list(source)
    for row in rows:
        assert all(row[name] == source[row["start"]][name] for name in ("open", "high", "low", "close"))


def test_minutes_of_the_guide(shared_data):
    folder = shared_data / EVENT / "binance-mark-2025-10"
    source = {iso(row["open_time"]): row for row in read(folder / "BTCUSD_PERP-mark-1m-2025-10-09_2025-10-10.csv")}
    rows = read(FACTS / "minute_guide.csv")
    assert len(rows) == 45
    for row in rows:
        assert all(row[name] == source[row["start"]][name] for name in ("open", "high", "low", "close"))


def test_sums_of_a_day_are_those_of_its_buckets():
    buckets = read(FACTS / "liquidation_buckets.csv")
    for row in read(FACTS / "liquidation_totals.csv"):
        mine = [each for each in buckets if each["market"] == f"binance:{row['pair']}"]
        assert len(mine) == 6
        for side in ("long_usd", "short_usd"):
            assert sum(round(Decimal(each[side]), 2) for each in mine) == Decimal(row[side])


def test_deleveraging_by_coin_and_by_second(shared_data):
    folder = shared_data / EVENT / "hyperliquid-2025-10-10"
    coins = {row["ticker"]: row for row in read(folder / "adl_by_coin.csv")}
    rows = {row["market"].removeprefix("hyperliquid:"): row for row in read(FACTS / "deleveraging.csv")}
    for coin in ("BTC", "ETH", "SOL"):
        assert float(rows[coin]["usd"]) == pytest.approx(float(coins[coin]["net_notional_usd"]), abs=0.01)
    whole = sum(float(row["net_notional_usd"]) for row in coins.values())
    assert sum(float(row["usd"]) for row in rows.values()) == pytest.approx(whole, abs=0.05)
    seconds = [int(row["adls"]) for row in read(folder / "events_by_second.csv") if int(row["adls"])]
    assert [int(row["fills"]) for row in read(FACTS / "deleveraging_fills.csv")] == seconds


def test_minutes_of_hyperliquid_share_its_fills(shared_data):
    fills = {}
    for row in read(shared_data / EVENT / "hyperliquid-2025-10-10" / "events_by_second.csv"):
        moment = FIRST_SECOND + dt.timedelta(seconds=int(row["second"]))
        minute = moment.strftime("%Y-%m-%dT%H:%M:00Z")
        fills[minute] = fills.get(minute, 0) + int(row["liquidations"])
    assert sum(fills.values()) == 63_637
    rows = [row for row in read(FACTS / "liquidation_spans.csv") if row["reading"] == "fills by minute"]
    assert {row["start"] for row in rows} == set(fills)
    for row in rows:
        assert float(row["usd"]) == pytest.approx(5_511_042_925 * fills[row["start"]] / 63_637, abs=1)


@pytest.mark.parametrize(
    ("venue", "coin"), [("Bybit", "BTC"), ("Bybit", "ETH"), ("OKX", "SOL"), ("Gate", "BTC"), ("HTX", "ETH")]
)
def test_weights_are_falls_of_open_interest_in_coins(shared_data, venue, coin):
    source = read(shared_data / EVENT / "coinglass-2025-10-10" / f"open_interest_by_exchange_4h_{coin}.csv")
    before, after = (
        next(row for row in source if iso(float(row["timestamp"])) == moment)
        for moment in ("2025-10-10T20:00:00Z", "2025-10-11T00:00:00Z")
    )
    coins = [float(row[venue.upper()]) / float(row["price"]) for row in (before, after)]
    fall_usd = (coins[0] - coins[1]) * float(before["price"])
    (row,) = [
        each for each in read(FACTS / "liquidation_weights.csv") if (each["venue"], each["coin"]) == (venue, coin)
    ]
    assert float(row["usd"]) == pytest.approx(fall_usd, abs=60_000)


def test_figures_that_are_fitted_to_are_among_the_published(shared_data):
    published = {(row["figure"], row["value"]) for row in read(shared_data / EVENT / "published-figures.csv")}
    assert {("longs", "16.87"), ("shorts", "2.51"), ("BTC", "5.39"), ("ETH", "4.45"), ("SOL", "2.02")} <= published
    assert {("Hyperliquid", "10.31"), ("Bybit", "4.65"), ("Binance", "2.41")} <= published
    assert {("Binance longs", "1.4"), ("Binance shorts", "0.981"), ("accounts", "1618240")} <= published
