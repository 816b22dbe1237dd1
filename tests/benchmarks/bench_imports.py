"""What it takes to import a day of trades, against `pandas.read_csv` of the same file in the same run.

    python tests/benchmarks/bench_imports.py [TRADES]

TRADES (3,000,000) of a made-up market, laid out like Binance's aggTrades. Goal: at most 2.5 times what pandas takes to
read the file alone; measured once within this process and once as the command, which also starts the program. Not
collected by pytest: a machine's speed is no property of the program.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd  # noqa: TID253 -- what is measured against

from rektscope.sessions.importing.importer import import_files
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.sessions.writer import write_session

ROUNDS = 3
START_MS = 1_752_451_200_000


def main() -> None:
    """Measure and print a line for each way, and the ratios."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 3_000_000
    with tempfile.TemporaryDirectory(prefix="rektscope-imports-") as name:
        table, session = Path(name) / "BTCUSDT-aggTrades-2025-07-14.csv", Path(name) / "day.rekt"
        _write_trades(table, rows)
        print(f"{rows:,} trades, {table.stat().st_size / 1e6:.0f} MB of text; load {os.getloadavg()[0]:.1f}")
        ways = {
            "pandas.read_csv": lambda: pd.read_csv(table),
            "import": lambda: _import(table, session),
            "import command": lambda: _command(table, session),
        }
        taken: dict[str, list[tuple[float, float]]] = {way: [] for way in ways}
        for _ in range(ROUNDS):  # by turns, so that what else the machine does falls on all alike
            for way, run in ways.items():
                taken[way].append(_measured(run))
        first = [statistics.median(each) for each in zip(*taken["pandas.read_csv"], strict=True)]
        for way, figures in taken.items():
            processor, wall = (statistics.median(each) for each in zip(*figures, strict=True))
            print(
                f"{way:<16} {processor:6.2f} s of processor ({processor / first[0]:.2f} ×)   "
                f"{wall:6.2f} s ({wall / first[1]:.2f} ×)"
            )


def _write_trades(path: Path, rows: int) -> None:
    rng = np.random.default_rng(7)
    price = 118_000 + np.cumsum(rng.choice([0, 0, 0, 0.1, -0.1, 0.2, -0.2], rows))
    first = np.cumsum(rng.integers(1, 4, rows)) + 6_000_000_000
    frame = pd.DataFrame(
        {
            "agg_trade_id": 2_700_000_000 + np.arange(rows),
            "price": np.char.mod("%.1f", price),
            "quantity": np.char.mod("%.3f", np.maximum(1, np.rint(rng.lognormal(1, 1.6, rows))) / 1000),
            "first_trade_id": first,
            "last_trade_id": first + 1,
            "transact_time": START_MS + np.sort(rng.integers(0, 86_400_000, rows)),
            "is_buyer_maker": np.where(rng.random(rows) < 0.5, "true", "false"),
        }
    )
    frame.to_csv(path, index=False)


def _import(table: Path, session: Path) -> None:
    imported = import_files([table], ImportOptions(venue="binance"), lambda _path, _done: None)
    write_session(session, imported.session)


def _command(table: Path, session: Path) -> None:
    session.unlink(missing_ok=True)
    words = ["import", str(table), "--venue", "binance", "--out", str(session)]
    subprocess.run([sys.executable, "-m", "rektscope", *words], check=True, stdout=subprocess.DEVNULL)


def _measured(run: Callable[[], object]) -> tuple[float, float]:
    """Processor time, of children too, and time on the clock."""
    before, begun = os.times(), time.perf_counter()
    run()
    wall, after = time.perf_counter() - begun, os.times()
    return sum(after[:4]) - sum(before[:4]), wall


if __name__ == "__main__":
    main()
