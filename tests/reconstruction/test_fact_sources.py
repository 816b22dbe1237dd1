"""The committed tables of facts against the collections they were read from, where those are at hand."""

from datetime import UTC

import numpy as np
import pyarrow.csv
import pyarrow.parquet as pq
import pytest

from rektscope.market.times import HOUR_MS, parse_time_ms

COINS = ("BTC", "ETH", "SOL", "XRP")
COINGLASS = "coinglass-2025-07-14"
OFF_TICK = ("binance:SOLUSDT", "2025-07-09T21:15:00Z", "high")
"""The one price of the record that lies between two ticks; a note of the session names it."""


def of_coin(tables, name, coin):
    return [row for row in tables[name] if row["market"] == f"binance:{coin}USDT"]


def milliseconds(moments):
    return [round(moment.replace(tzinfo=UTC).timestamp() * 1000) for moment in moments]


def source_rows(path):
    """Columns of a collection's table, with the start of each row as `start_ms`."""
    if path.suffix == ".csv":
        columns = pyarrow.csv.read_csv(path).to_pydict()
        columns["start_ms"] = columns["open_time"]
    else:
        columns = pq.read_table(path).to_pydict()
        if "date" in columns:
            columns["start_ms"] = milliseconds(columns["date"])
    return columns


def by_start(columns, name):
    return dict(zip(columns["start_ms"], columns[name], strict=True))


@pytest.mark.parametrize("coin", COINS)
def test_candles(shared_data, tables, coin):
    suffix = "csv" if coin in {"BTC", "SOL"} else "parquet"
    source = source_rows(shared_data / "binance-perp-5m-2025-07" / f"{coin}USDT-5m-2025-07.{suffix}")
    names = {name: name for name in ("open", "high", "low", "close", "volume")}
    if suffix == "csv":
        names |= {"taker_buy_volume": "taker_buy_volume", "trades": "count"}
    rows = of_coin(tables, "candles.csv", coin)
    assert len(rows) == 1_932
    for name, there in names.items():
        known = by_start(source, there)
        for row in rows:
            if (row["market"], row["start"], name) == OFF_TICK:
                assert known[parse_time_ms(row["start"])] == 157.159
                assert row[name] == "157.16"
                continue
            assert float(row[name]) == known[parse_time_ms(row["start"])], row


@pytest.mark.parametrize("coin", COINS)
def test_marks(shared_data, tables, coin):
    source = source_rows(shared_data / "binance-perp-5m-2025-h1" / f"{coin}USDT-1h-mark.parquet")
    rows = of_coin(tables, "marks.csv", coin)
    for name in ("open", "high", "low", "close"):
        known = by_start(source, name)
        assert all(float(row[name]) == known[parse_time_ms(row["start"])] for row in rows)


@pytest.mark.parametrize("coin", COINS)
def test_open_interest(shared_data, tables, coin):
    name = f"open_interest__api_futures_openInterest_exchange_history_chart_{coin}.parquet"
    source = source_rows(shared_data / COINGLASS / name)
    rows = of_coin(tables, "open_interest.csv", coin)
    assert [parse_time_ms(row["time"]) for row in rows] == source["timestamp"]
    assert [float(row["usd"]) for row in rows] == source["BINANCE"]
    assert [float(row["price"]) for row in rows] == source["price"]


@pytest.mark.parametrize("coin", ["BTC", "ETH"])
def test_funding_of_binance(shared_data, tables, coin):
    path = shared_data / "binance-perp-5m-2025-07" / f"{coin}USDT-1h-funding_rate-2025-07.parquet"
    known = by_start(source_rows(path), "open")
    for row in of_coin(tables, "funding.csv", coin):
        assert float(row["rate"]) == known[parse_time_ms(row["time"])]


@pytest.mark.parametrize("coin", ["SOL", "XRP"])
def test_funding_weighted_by_open_interest(shared_data, tables, coin):
    name = f"funding_rate__api_futures_fundingRate_oi_weight_ohlc_history_{coin}.parquet"
    source = source_rows(shared_data / COINGLASS / name)
    # A settlement is the close of the four hours that end with it.
    known = {start + 4 * HOUR_MS: close for start, close in zip(source["time"], source["close"], strict=True)}
    for row in of_coin(tables, "funding.csv", coin):
        assert float(row["rate"]) * 100 == pytest.approx(float(known[parse_time_ms(row["time"])]), rel=1e-9)


@pytest.mark.parametrize("coin", COINS)
def test_sums_by_pair_with_sides_set_right(shared_data, tables, coin):
    source = source_rows(shared_data / COINGLASS / f"market__api_futures_pairs_markets_{coin}.parquet")
    columns = ("exchange_name", "instrument_id", "short_liquidation_usd_24h", "long_liquidation_usd_24h")
    found = {
        (venue, pair): (long_usd, short_usd)
        for venue, pair, long_usd, short_usd in zip(*(source[name] for name in columns), strict=True)
        if (long_usd or 0) > 0 or (short_usd or 0) > 0
    }
    rows = [row for row in tables["liquidation_totals.csv"] if row["coin"] == coin]
    ours = {(row["venue"], row["pair"]): (float(row["long_usd"]), float(row["short_usd"])) for row in rows}
    assert ours == found


@pytest.mark.parametrize("coin", COINS)
def test_four_hour_sums(shared_data, tables, coin):
    source = source_rows(
        shared_data / COINGLASS / f"liquidation__api_futures_liquidation_aggregated_coin_history_{coin}.parquet"
    )
    for side in ("long", "short"):
        known = dict(zip(source["time"], source[f"aggregated_{side}_liquidation_usd"], strict=True))
        for row in of_coin(tables, "liquidation_buckets.csv", coin):
            assert float(row[f"{side}_usd"]) == known[parse_time_ms(row["start"])]


@pytest.mark.parametrize("coin", COINS)
@pytest.mark.parametrize("side", ["long_usd", "short_usd"])
def test_24_hour_sums_of_binance_are_six_whole_stretches(tables, coin, side):
    """What a note of the session says: the sums end at 16:00, and sides were exchanged in the source."""
    rows = [row for row in tables["liquidation_totals.csv"] if (row["venue"], row["coin"]) == ("Binance", coin)]
    stretches = [float(row[side]) for row in of_coin(tables, "liquidation_buckets.csv", coin)]
    assert len(stretches) == 7
    differs = (coin, side) == ("SOL", "long_usd")
    np.testing.assert_allclose(sum(stretches[:6]), sum(float(row[side]) for row in rows), rtol=0.1 if differs else 2e-4)


def test_longs_of_the_last_four_hours_are_of_the_recorded_size(shared_data, bundled):
    """Not used in placing anything: CoinGlass's sums of all venues over the last four hours, as a second opinion."""
    for coin in COINS:
        source = source_rows(
            shared_data / COINGLASS / f"liquidation__api_futures_liquidation_exchange_list_{coin}.parquet"
        )
        recorded = source["longLiquidation_usd"][source["exchange"].index("All")]
        placed = 0.0
        for known in bundled.events.values():
            if known.instrument.base == coin:
                batch = known.liquidations
                late = (batch.time_ms >= bundled.info.end_ms - 4 * HOUR_MS) & (batch.liquidated_side > 0)
                usd = known.instrument.notional_usd(batch.price_ticks * known.instrument.tick, batch.quantity_lots)
                placed += float(usd[late].sum())
        assert placed == pytest.approx(recorded, rel=0.3)
