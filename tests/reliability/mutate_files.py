"""Breaks files and hands them to whoever reads them: the importer, and the reader of sessions.

    python -m tests.reliability.mutate_files [--count 100000] [--seed 1] [--kind session]

A file is *read*, *refused* (one sentence) or *foreign* (any other error or a warning). Of a session it is also counted
whether what was read is what was written; what is read otherwise is *silent*. Ends with exit code 1 if one was foreign
or silent, or if memory grew by more than 200 MB after the first tenth.
"""

import argparse
import gzip
import io
import json
import random
import sqlite3
import sys
import tarfile
import tempfile
import time
import traceback
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet as pq
from tests.reliability.flip_bits import is_same, read
from tests.reliability.mutate_messages import other_bytes, peak_kb

from rektscope.market.errors import InputError
from rektscope.market.events import Liquidations, MarketEvents, Marks, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.sessions.importing.importer import import_files
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

START = 1_752_364_800_000  # 2025-07-13T00:00:00Z
ROWS = 40
MOST_GROWTH_KB = 200 * 1024


def main() -> int:
    parser = argparse.ArgumentParser(description="Break files and read them.")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=KINDS, action="append")
    options = parser.parse_args()
    warnings.simplefilter("error")
    chance, began_s, early_kb = random.Random(options.seed), time.monotonic(), 0
    kinds = options.kind or list(KINDS)
    is_bad = False
    with tempfile.TemporaryDirectory() as folder:
        for at, kind in enumerate(kinds):
            outcomes = broken(kind, options.count // len(kinds), chance, Path(folder))
            is_bad |= bool(outcomes["foreign"] or outcomes["silent"])
            print(f"{kind}: " + ", ".join(f"{count:,} {name}" for name, count in sorted(outcomes.items())), flush=True)
            early_kb = early_kb if at else peak_kb()
    growth_kb = peak_kb() - early_kb
    print(f"Peak memory grew by {growth_kb / 1024:.0f} MB after the first kind; {time.monotonic() - began_s:.0f} s")
    return 1 if is_bad or growth_kb > MOST_GROWTH_KB else 0


def broken(kind: str, count: int, chance: random.Random, folder: Path) -> Counter[str]:
    """What became of `count` broken files of a kind."""
    whole = KINDS[kind](folder)
    path = folder / f"binance-BTCUSDT.{kind}"
    written = read(folder / "whole.rekt") if kind == "session" else None
    outcomes: Counter[str] = Counter()
    for _ in range(count):
        content = other_bytes(whole, chance) if chance.random() < 0.7 else _flipped(whole, chance)
        path.write_bytes(content)
        try:
            if written is None:
                options = ImportOptions(venue="binance", symbol="BTCUSDT")
                import_files([path], options, lambda _path, _done: None)
                outcomes["read"] += 1
            else:
                outcomes["read" if is_same(read(path), written) else "silent"] += 1
        except InputError as error:
            outcomes["refused" if "\n" not in str(error) and len(str(error)) < 2_000 else "foreign"] += 1
        except Exception:  # noqa: BLE001 -- what is looked for
            outcomes["foreign"] += 1
            print(f"{kind}: {content[:200]!r}\n{traceback.format_exc()}", file=sys.stderr)
    return outcomes


def _flipped(content: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(content))
    return content[:place] + bytes([content[place] ^ (1 << chance.randrange(8))]) + content[place + 1 :]


def _rows() -> list[tuple[int, ...]]:
    return [
        (START + 60_000 * row, 60_000 + row, 60_010 + row, 59_990 + row, 60_001 + row, 5 + row) for row in range(ROWS)
    ]


_NAMES = ["timestamp", "open", "high", "low", "close", "volume"]


def _csv(_folder: Path) -> bytes:
    lines = [",".join(_NAMES), *(",".join(map(str, row)) for row in _rows())]
    return "\n".join(lines).encode()


def _json(_folder: Path) -> bytes:
    return json.dumps([dict(zip(_NAMES, row, strict=True)) for row in _rows()]).encode()


def _table() -> pa.Table:
    columns = zip(*_rows(), strict=True)
    return pa.table(dict(zip(_NAMES, map(pa.array, columns), strict=True)))


def _parquet(_folder: Path) -> bytes:
    pq.write_table(_table(), buffer := io.BytesIO())
    return buffer.getvalue()


def _feather(_folder: Path) -> bytes:
    pyarrow.feather.write_feather(_table(), buffer := io.BytesIO(), compression="uncompressed")
    return buffer.getvalue()


def _zip(folder: Path) -> bytes:
    with zipfile.ZipFile(buffer := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("BTCUSDT-1m.csv", _csv(folder))
    return buffer.getvalue()


def _tar(folder: Path) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for name in ("BTCUSDT-1m.csv", "README.md"):
            entry = tarfile.TarInfo(name)
            entry.size = len(_csv(folder))
            archive.addfile(entry, io.BytesIO(_csv(folder)))
    return buffer.getvalue()


def _sqlite(folder: Path) -> bytes:
    path = folder / "whole.sqlite"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"CREATE TABLE candles ({', '.join(_NAMES)})")
        connection.executemany("INSERT INTO candles VALUES (?, ?, ?, ?, ?, ?)", _rows())
        connection.commit()
    return path.read_bytes()


def _spreadsheet(_folder: Path) -> bytes:
    lines = ["\t".join(_NAMES)]
    for time_ms, *numbers in _rows():
        moment = datetime.fromtimestamp(time_ms / 1000, UTC).strftime("%d.%m.%Y %H:%M:%S")
        lines.append("\t".join([moment, *map(str, numbers)]))
    return "\n".join(lines).encode("utf-16")


def _session(folder: Path) -> bytes:
    instrument = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
    times = [START + 1_000 * row for row in range(ROWS)]
    prices = [600_000 + row for row in range(ROWS)]
    events = MarketEvents.of(
        instrument,
        Trades.from_columns(
            time_ms=times, received_ms=times, price_ticks=prices, quantity_lots=prices, taker_side=[1] * ROWS
        ),
        Marks.from_columns(time_ms=times, received_ms=times, mark_steps=[price * 100 for price in prices]),
        Liquidations.from_columns(
            time_ms=times, received_ms=times, price_ticks=prices, quantity_lots=prices, liquidated_side=[-1] * ROWS
        ),
    )
    info = SessionInfo(
        "Broken on purpose", Provenance.SYNTHETIC, START, START + 60_000,
        (MarketInfo(instrument, Completeness.FULL, "made to be broken"),),
    )  # fmt: skip
    path = folder / "whole.rekt"
    write_session(path, Session(info, {instrument.market: events}))
    return path.read_bytes()


KINDS: dict[str, Callable[[Path], bytes]] = {
    "csv": _csv,
    "csv.gz": lambda folder: gzip.compress(_csv(folder)),
    "zip": _zip,
    "tar.gz": _tar,
    "sqlite": _sqlite,
    "txt": _spreadsheet,
    "json": _json,
    "parquet": _parquet,
    "feather": _feather,
    "session": _session,
}
"""A whole file of each kind."""


if __name__ == "__main__":
    sys.exit(main())
