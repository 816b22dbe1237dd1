"""Grades the map on all real data at hand and prints the table of README.md: one command, the same figures each time.

    python tests/benchmarks/score_real_data.py [FOLDER OF THE DATA] [--workers N]

The data are files that others made (candles, liquidation totals, single liquidation orders), by default those in
`../shared/data` beside the checkout. Sessions are made of the candles by `rektscope import`, the totals and orders are
written as the CSV files that `rektscope score` takes, and that command grades; nothing here computes a grade.
"""

import argparse
import contextlib
import csv
import datetime as dt
import io
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from rektscope.cli.main import run
from rektscope.market.times import HOUR_MS, format_iso
from rektscope.scoring.truth_files import ORDERS_COLUMNS, TOTALS_COLUMNS

ROOT = Path(__file__).resolve().parents[2]
COINS = ("BTC", "ETH", "SOL", "XRP")
OKX_CONTRACT = {"BTC": 0.01, "ETH": 0.1, "SOL": 1.0, "DOGE": 1_000.0}
"""Coins of one contract; the collection multiplied contracts by the price and forgot it (its README)."""

Row = tuple[Any, ...]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", nargs="?", type=Path, default=ROOT.parent / "shared" / "data")
    options.add_argument("--workers", default="2")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for title, sessions, files in (
            first_half(given.data, work),
            crash(given.data, work),
            december(given.data, work),
            december(given.data, work, width_ms=4 * HOUR_MS),
            orders_alone(given.data, work, "binance"),
            orders_alone(given.data, work, "okx"),
        ):
            arguments = ["score", *map(str, sessions), *files, "--workers", given.workers, "--json"]
            print_table(title, json.loads(printed(arguments)))


def first_half(data: Path, work: Path) -> tuple[str, list[Path], list[str]]:
    """January to July 2025, Binance's totals each four hours; with them the orders of that time, and those of OKX."""
    candles, totals = data / "binance-perp-5m-2025-h1", data / "coinglass-2025-07-14"
    sessions = [imported([candles / f"{coin}USDT-5m.parquet"], "binance", f"{coin}USDT", work) for coin in COINS]
    rows: list[Row] = []
    for coin in COINS:
        name = f"liquidation__api_futures_liquidation_aggregated_coin_history_{coin}.parquet"
        columns = pq.read_table(totals / name).to_pydict()
        found = zip(
            columns["time"],
            columns["aggregated_long_liquidation_usd"],
            columns["aggregated_short_liquidation_usd"],
            strict=True,
        )
        rows += totals_rows(coin, list(found)[:-1], 4 * HOUR_MS)  # the last bucket was not over
    orders = [*binance_orders(data), *okx_orders(data)]
    sessions += [okx_session(data, coin, work) for coin in OKX_CONTRACT]
    files = ["--totals", written(work / "h1-totals.csv", TOTALS_COLUMNS, rows)]
    files += ["--orders", written(work / "h1-orders.csv", ORDERS_COLUMNS, orders)]
    return (
        "Binance, 15 January to 14 July 2025 (4 h totals); orders of Binance 2025 and OKX March 2026",
        sessions,
        files,
    )


def orders_alone(data: Path, work: Path, venue: str) -> tuple[str, list[Path], list[str]]:
    """The orders of one venue, as far as `first_half` has them; it has made the sessions."""
    found = {"binance": binance_orders, "okx": okx_orders}[venue](data)
    sessions = sorted(work.glob(f"h1-{venue}-*.rekt"))
    return (
        f"Orders of {venue} alone",
        sessions,
        ["--orders", written(work / f"{venue}.csv", ORDERS_COLUMNS, list(found))],
    )


def crash(data: Path, work: Path) -> tuple[str, list[Path], list[str]]:
    """The week of 10 October 2025, Binance's totals each four hours."""
    event = data / "event-2025-10-10"
    sessions, rows = [], []
    for coin in COINS:
        files = [
            event / "binance-perp-5m-2025-10" / f"{coin}USDT-{kind}-2025-10-05_2025-10-11.parquet"
            for kind in ("5m", "1h-mark")
        ]
        sessions.append(imported(files, "binance", f"{coin}USDT", work, "crash"))
        with (event / "coinglass-2025-10-10" / f"liquidation_4h_binance_{coin}.csv").open(encoding="utf-8") as file:
            found = [(int(row[0]), float(row[1]), float(row[2])) for row in list(csv.reader(file))[1:]]
        rows += totals_rows(coin, found, 4 * HOUR_MS)
    return (
        "Binance, 5 to 11 October 2025 (4 h totals)",
        sessions,
        [
            "--totals",
            written(work / "crash-totals.csv", TOTALS_COLUMNS, rows),
        ],
    )


def december(data: Path, work: Path, width_ms: int = HOUR_MS) -> tuple[str, list[Path], list[str]]:
    """December 2025 with open interest, totals of three venues an hour, or summed to `width_ms`; Binance's prices."""
    hours = width_ms // HOUR_MS
    session = december_session(data, work)
    with (data / "coinglass-hourly-2025-12" / "BTC-1h.csv").open(encoding="utf-8") as file:
        found = [(int(row["timestamp"]), float(row["longUsd"]), float(row["shortUsd"])) for row in csv.DictReader(file)]
    rows = totals_rows("BTC", summed(found, width_ms), width_ms)
    rows = [row for row in rows if "2025-12-01" <= row[1] < "2026"]
    files = ["--totals", written(work / f"december-totals-{hours}h.csv", TOTALS_COLUMNS, rows)]
    return f"Binance, Bybit and OKX together, December 2025 ({hours} h totals)", [session], files


def summed(found: list[tuple[int, float, float]], width_ms: int) -> list[tuple[int, float, float]]:
    """Totals of hours as totals of whole stretches; those of which an hour is missing are left out."""
    stretches: dict[int, list[tuple[float, float]]] = {}
    for start, longs, shorts in found:
        stretches.setdefault(start // width_ms * width_ms, []).append((longs, shorts))
    return [
        (start, sum(longs for longs, _ in sums), sum(shorts for _, shorts in sums))
        for start, sums in sorted(stretches.items())
        if len(sums) == width_ms // HOUR_MS
    ]


def december_session(data: Path, work: Path) -> Path:
    """Made once, whatever width its totals are asked for in."""
    made = work / "december-binance-BTCUSDT.rekt"
    if made.exists():
        return made
    folder = data / "binance-perp-5m-2025-12"
    with (folder / "BTC_oi_5m-2025-12.csv").open(encoding="utf-8") as file:
        interest = [(row["t"], row["oi"]) for row in csv.DictReader(file)]
    opened = Path(written(work / "BTCUSDT-open-interest.csv", ("time", "open_interest"), interest))
    return imported([folder / "BTCUSDT-5m-2025-12.csv", opened], "binance", "BTCUSDT", work, "december")


def imported(
    files: list[Path], venue: str, symbol: str, work: Path, name: str = "h1", more: Sequence[str] = ()
) -> Path:
    out = work / f"{name}-{venue}-{symbol}.rekt"
    printed(["import", *map(str, files), "--venue", venue, "--symbol", symbol, "--out", str(out), *more])
    return out


def okx_session(data: Path, coin: str, work: Path) -> Path:
    """Hourly candles of OKX; their volume counts contracts, as its size shows, whatever the README there says."""
    table = pq.read_table(
        data / "funding-the-fall" / "candles.parquet", filters=[("venue", "==", "okx"), ("coin", "==", coin)]
    )
    rows = sorted((row["timestamp"], *(row[name] for name in "ohlcv")) for row in table.to_pylist())
    rows = [(moment.isoformat(), *prices) for moment, *prices in rows]
    file = Path(written(work / f"okx-{coin}-1h.csv", ("time", "open", "high", "low", "close", "volume"), rows))
    size = ["--as", "volume=volume_contracts", "--contract-size", str(OKX_CONTRACT[coin])]
    return imported([file], "okx", f"{coin}-USDT-SWAP", work, more=size)


def totals_rows(coin: str, found: list[tuple[int, float, float]], width_ms: int) -> list[Row]:
    return [
        (f"binance:{coin}USDT", format_iso(start), format_iso(start + width_ms), longs, shorts)
        for start, longs, shorts in found
    ]


def binance_orders(data: Path) -> Iterator[Row]:
    """Orders with a fill, while there are candles of the coin."""
    first, end = (dt.datetime(2025, month, day, tzinfo=dt.UTC) for month, day in ((1, 1), (7, 15)))
    for row in pq.read_table(data / "binance-forceorder-windows" / "orders.parquet").to_pylist():
        coin = row["symbol"].removesuffix("USDT")
        if coin in COINS and first <= row["time"] < end and row["price_avg"] and row["qty"]:
            usd = row["qty"] * row["price_avg"]
            yield f"binance:{coin}USDT", row["time"].isoformat(), row["liquidated"], row["price_avg"], usd


def okx_orders(data: Path) -> Iterator[Row]:
    """The side there is that of the order: a sale closed a long."""
    for row in pq.read_table(data / "funding-the-fall" / "liquidations.parquet").to_pylist():
        if row["venue"] == "okx" and row["coin"] in OKX_CONTRACT and row["size_usd"] > 0:
            side = {"sell": "long", "buy": "short"}[row["side"]]
            usd = row["size_usd"] * OKX_CONTRACT[row["coin"]]
            yield f"okx:{row['coin']}-USDT-SWAP", row["timestamp"].isoformat(), side, row["price"], usd


def written(path: Path, columns: tuple[str, ...], rows: list[Row]) -> str:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(rows)
    return str(path)


def printed(arguments: list[str]) -> str:
    """What the command prints; it must end well."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = run(arguments)
    if code:
        raise SystemExit(f"rektscope {' '.join(arguments)} ended with {code}")
    return out.getvalue()


def print_table(title: str, answer: dict[str, Any]) -> None:
    """The four questions, as README.md shows them."""
    print(f"\n### {title}\n")
    graded = answer["given_path"]
    print("| given the path | Spearman | 95 % |")
    print("|---|---|---|")
    print(f"| **the map** | **{number(graded['mean'])}** | {interval(graded['interval'])} |")
    for name, value in sorted(graded["baselines"].items(), key=lambda each: -(each[1] or -1)):
        print(f"| {name} | {number(value)} | {interval(graded['baseline_intervals'][name])} |")
    print(
        "\n| market, side | buckets | given the path | dollars graded on | median | total | sd of log | within 2 x "
        "| in band |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    dollars = {(row["market"], row["side"]): row for row in answer["dollars"]["rows"]}
    for row in graded["rows"]:
        money = dollars.get((row["market"], row["side"]), {})
        cells = [f"{money['buckets']}, {money['by']}" if money else "–"]
        cells += [number(money.get(key), 2) for key in ("median_ratio", "total_ratio", "sd_log", "within_two")]
        cells.append(number((money.get("band") or {}).get("inside"), 2))
        print(f"| {row['market']} {row['side']} | {row['buckets']} | {number(row['spearman'])} | {' | '.join(cells)} |")
    band = answer["dollars"]["band"]
    if band is not None:
        print(
            f"\nBand: {band['inside']:.3f} inside (stated {band['stated']:.3f}), {band['below']:.3f} below, "
            f"{band['above']:.3f} above, of {band['buckets']}."
        )
    ante = answer["ex_ante"]
    print(
        f"\nEx ante: reach {number(ante['reach'])}, with prior volume {number(ante['reach_volume'])}, with the map "
        f"{number(ante['with_map'])}; gain {number(ante['gain'])} ({interval(ante['interval'])})."
    )
    inside = answer["where"]
    others = ", ".join(f"{name} {number(value)}" for name, value in inside["baselines"].items())
    print(
        f"Where ({inside['windows']} windows): {number(inside['hottest_tenth'])} ({interval(inside['interval'])}), "
        f"rank {number(inside['rank'])}; {others}; over farthest-first {number(inside['over_farthest_first'])} "
        f"({interval(inside['over_farthest_first_interval'])})."
    )
    for each in answer["not_graded"]:
        print(f"Not graded: {each['market']}, {each['reason']}")


def number(value: float | None, digits: int = 3) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def interval(bounds: list[float] | None) -> str:
    return "–" if bounds is None else f"{bounds[0]:.3f} to {bounds[1]:.3f}"


if __name__ == "__main__":
    main()
