"""How fast positions are priced. By hand: `python tests/benchmarks/bench_risk.py`.

1. Positions in arrays (`risk.batch`), a market at a time: the promise is 1,000,000 in 2 s. Beside it one bare numpy
   pass over as many figures, so that a slow machine shows as one.
2. Positions in a file (`calc --batch`), from CSV to CSV.
3. One position after the other, for comparison.
4. The chances of a touch at a moment of the bundled event.
5. Tier tables: the first look-up of a run, as at the start of the window and of `calc`, one more of the same venue, and
   all of a venue's nine hundred.
"""

import argparse
import contextlib
import io
import math
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from rektscope.cli.main import run
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.margins import tables
from rektscope.margins.tables import bundled_symbols, bundled_tier_table
from rektscope.market.sides import Side
from rektscope.market.times import parse_time_ms
from rektscope.positions.likelihood import touch_chances
from rektscope.risk.batch import calculate_batch
from rektscope.risk.calculator import calculate
from rektscope.risk.columns import PositionColumns
from rektscope.risk.positions import Position
from rektscope.venues.rules import rules_for

MARKETS = [
    ("binance", "BTCUSDT"),
    ("bybit", "BTCUSDT"),
    ("okx", "BTC-USDT-SWAP"),
    ("binance", "BTCUSD_PERP"),
    ("deribit", "BTC-PERPETUAL"),
]


def questions(count: int) -> PositionColumns:
    """Random positions, a fifth of them cross."""
    random = np.random.default_rng(14_07_2025)
    wallet = np.where(random.random(count) < 0.2, 10 ** random.uniform(2, 7, count), np.nan)
    return PositionColumns(
        side=random.choice([-1.0, 1.0], count),
        entry_price=random.uniform(20_000, 120_000, count),
        quantity=10 ** random.uniform(-3, 2, count),
        leverage=np.exp(random.uniform(0, math.log(100), count)),
        margin=np.full(count, np.nan),
        added_margin=np.zeros(count),
        wallet_balance=wallet,
    )


def seconds(work: Callable[[], object], runs: int) -> float:
    """Median of the runs."""
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def bench_arrays(count: int, runs: int) -> None:
    """Print seconds a million by market."""
    asked = questions(count)
    bare = seconds(lambda: np.sqrt(asked.entry_price * asked.quantity / asked.leverage), runs)
    print(f"one bare numpy pass over {count:,} figures: {1000 * bare:.1f} ms")
    for venue, symbol in MARKETS:
        table = bundled_tier_table(venue, symbol)
        if table is not None:
            rules = rules_for(table)
            taken = seconds(lambda table=table, rules=rules: calculate_batch(asked, rules, table, tick_size=0.1), runs)
            print(f"{venue}:{symbol}: {taken / count * 1e6:.2f} s a million")


def bench_file(count: int) -> None:
    """Print rows a second from CSV to CSV."""
    asked = questions(count)
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "positions.csv", Path(folder) / "answers.csv"
        with source.open("w", encoding="utf-8") as file:
            file.write("venue,symbol,side,entry,quantity,leverage\n")
            for row in range(count):
                venue, symbol = MARKETS[row % len(MARKETS)]
                side = "long" if asked.side[row] > 0 else "short"
                figures = (asked.entry_price[row], asked.quantity[row], asked.leverage[row])
                file.write(f"{venue},{symbol},{side}," + ",".join(f"{figure:.6g}" for figure in figures) + "\n")
        with contextlib.redirect_stdout(io.StringIO()):
            taken = seconds(lambda: run(["calc", "--batch", str(source), "--out", str(out), "--force"]), 1)
        print(f"CSV to CSV: {count:,} rows in {taken:.2f} s, {count / taken:,.0f} rows a second")


def bench_alone(count: int) -> None:
    """Print positions a second, one by one."""
    table = bundled_tier_table("binance", "BTCUSDT")
    if table is not None:
        rules, position = rules_for(table), Position(Side.LONG, 60_000, 0.1, leverage=10)
        taken = seconds(lambda: [calculate(position, rules, table, tick_size=0.1) for _ in range(count)], 1)
        print(f"one by one: {count / taken:,.0f} positions a second")


def bench_chances(runs: int) -> None:
    """Print milliseconds a question."""
    source = SessionSource.open(bundled_session_path())
    events, until_ms = source.events("binance:BTCUSDT"), parse_time_ms("2025-07-14T07:30:00Z")
    source.close()
    taken = seconds(lambda: touch_chances(123_303.3, events, until_ms), runs)
    print(f"chances at a moment: {1000 * taken:.1f} ms")


def bench_tables() -> None:
    """Print milliseconds until a bundled table is there; nothing of a venue is read before it is asked for."""
    for cached in (tables._files, tables._small, tables._large):
        cached.cache_clear()
    for words, symbols in (
        ("the first look-up", ["BTCUSDT"]),
        ("one more", ["ETHUSDT"]),
        ("all of binance", bundled_symbols("binance")),
    ):
        taken = seconds(lambda symbols=symbols: [bundled_tier_table("binance", symbol) for symbol in symbols], 1)
        print(f"tiers, {words}: {1000 * taken:.2f} ms")


def main() -> None:
    """Run all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    bench_tables()
    bench_arrays(asked.count, asked.runs)
    bench_file(asked.count // 5)
    bench_alone(2_000)
    bench_chances(10)


if __name__ == "__main__":
    main()
