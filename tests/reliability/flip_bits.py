"""Flips single bits of a file and counts what its reader makes of each.

    python -m tests.reliability.flip_bits [FILE.rekt] [--kind journal]… [--flips 1000] [--seed 1]

A flip is *told* (a sentence, or a gap with its reason), *harmless* (every value is read as it was written) or *silent*
(another value is read and nobody is told). Without a FILE, files of every kind that the program writes are made and
flipped. Ends with exit code 1 if one was silent.
"""

import argparse
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from rektscope.alerts.rules import AlertSettings
from rektscope.alerts.store import AlertStore
from rektscope.engine.array_file import ArrayFileError, read_arrays, write_arrays
from rektscope.engine.sources import bundled_session_path
from rektscope.margins.store import TierStore
from rektscope.margins.tables import bundled_tier_table
from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.positions.saved import SavedPosition
from rektscope.positions.store import PositionStore
from rektscope.sessions.journal.folder import segment_path
from rektscope.sessions.journal.form import RecordKind
from rektscope.sessions.journal.reader import EndKind, Hole, JournalReader
from rektscope.sessions.journal.writer import JournalWriter
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Session


class RefusedError(Exception):
    """The reader noticed."""


@dataclass(frozen=True)
class FileKind:
    """How a file of a kind is made in a folder, read, and compared with what was written."""

    make: Callable[[Path], Path]
    read: Callable[[Path], Any]
    is_same: Callable[[Any, Any], bool] = lambda one, other: one == other


def main() -> int:
    parser = argparse.ArgumentParser(description="Flip single bits of a file and read it.")
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--kind", choices=KINDS, action="append")
    parser.add_argument("--flips", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    silent = 0
    kinds = ["session"] if options.file is not None else options.kind or list(KINDS)
    for name in kinds:
        with tempfile.TemporaryDirectory() as folder:
            outcomes = flipped(name, options.flips, random.Random(options.seed), Path(folder), options.file)
        silent += outcomes["silent"]
        print(
            f"{name}: " + ", ".join(f"{outcomes[word]} {word}" for word in ("told", "harmless", "silent")), flush=True
        )
    return 1 if silent else 0


def flipped(name: str, flips: int, chance: random.Random, folder: Path, file: Path | None = None) -> Counter[str]:
    """What became of `flips` single flips of a file of a kind, or of `file`."""
    kind = KINDS[name]
    path = kind.make(folder)
    if file is not None:
        path.write_bytes(file.read_bytes())
    whole, written = path.read_bytes(), kind.read(path)
    outcomes: Counter[str] = Counter()
    for _ in range(flips):
        place, bit = chance.randrange(len(whole)), chance.randrange(8)
        path.write_bytes(whole[:place] + bytes([whole[place] ^ (1 << bit)]) + whole[place + 1 :])
        outcome = _outcome(kind, path, written)
        outcomes[outcome] += 1
        if outcome == "silent":
            print(f"silent: {name}, byte {place}, bit {bit}: {whole[max(0, place - 20) : place + 20]!r}")
    path.write_bytes(whole)
    return outcomes


def _outcome(kind: FileKind, path: Path, written: object) -> str:
    try:
        return "harmless" if kind.is_same(kind.read(path), written) else "silent"
    except (InputError, ArrayFileError, RefusedError):
        return "told"


def read(path: Path) -> Session:
    with open_session(path) as file:
        return file.read()


def is_same(one: Session, other: Session) -> bool:
    if one.info != other.info or one.events.keys() != other.events.keys():
        return False
    return all(
        np.array_equal(getattr(mine, column), getattr(theirs, column))
        for market in one.events
        for mine, theirs in zip(one.events[market].batches(), other.events[market].batches(), strict=True)
        for column in mine.column_names()
    )


def _session(folder: Path) -> Path:
    path = folder / "a.rekt"
    path.write_bytes(bundled_session_path().read_bytes())
    return path


def _journal(folder: Path) -> Path:
    writer = JournalWriter(folder / "a.rekt-journal", b'{"header": true}', 1_752_451_200_000_000_000)
    for place in range(200):
        payload = f'{{"price": "{place * 7919}"}}'.encode() * 3
        writer.append(RecordKind.FRAME, 1_752_451_200_000_000_000 + place, f"line#{place % 3}", payload)
        if place % 10 == 0:
            writer.flush()
    writer.close(1_752_451_200_000_001_000)
    return segment_path(folder / "a.rekt-journal", 1)


def _read_journal(path: Path) -> list[Any]:
    reader = JournalReader(path.parent)
    records = list(reader.records())
    if reader.ending.kind is not EndKind.CLOSED or any(isinstance(each, Hole) for each in records):
        raise RefusedError(reader.ending.kind)
    return records


def _tiers(folder: Path) -> Path:
    tables = [bundled_tier_table("binance", symbol) for symbol in ("BTCUSDT", "ETHUSDT", "SOLUSDT")]
    return TierStore(folder / "tiers").keep([table for table in tables if table is not None])[0]


def _read_tiers(path: Path) -> list[Any]:
    store = TierStore(path.parent)
    tables = [store.find("binance", symbol) for symbol in ("BTCUSDT", "ETHUSDT", "SOLUSDT")]
    if store.problems:
        raise RefusedError(store.problems[0])
    return tables


def _positions(folder: Path) -> Path:
    short = SavedPosition("My short", "binance:BTCUSDT", Side.SHORT, 119_038.3, 2.5, 1_752_451_200_000, leverage=25.0)
    store = PositionStore(folder / "positions.json")
    store.save([short])
    return store.path


def _read_positions(path: Path) -> object:
    loaded = PositionStore(path).load()
    if loaded.problem:
        raise RefusedError(loaded.problem)
    return loaded.positions


def _alerts(folder: Path) -> Path:
    store = AlertStore(folder / "alerts.json")
    store.save(AlertSettings(sound=True))
    return store.path


def _read_alerts(path: Path) -> object:
    loaded = AlertStore(path).load()
    if loaded.problem:
        raise RefusedError(loaded.problem)
    return loaded.settings


def _arrays(folder: Path) -> Path:
    columns = {"usd": np.arange(3_000, dtype=np.float64), "time_ms": np.arange(3_000, dtype=np.int64)}
    write_arrays(folder / "a.start", {"market": "binance:BTCUSDT"}, columns)
    return folder / "a.start"


def _same_arrays(one: Any, other: Any) -> bool:
    same_names = one[0] == other[0] and one[1].keys() == other[1].keys()
    return same_names and all(np.array_equal(column, other[1][name]) for name, column in one[1].items())


KINDS = {
    "session": FileKind(_session, read, is_same),
    "journal": FileKind(_journal, _read_journal),
    "tiers": FileKind(_tiers, _read_tiers),
    "positions": FileKind(_positions, _read_positions),
    "alerts": FileKind(_alerts, _read_alerts),
    "start cache": FileKind(_arrays, lambda path: read_arrays(path, 1 << 20), _same_arrays),
}
"""Every kind of file that the program writes and reads again."""


if __name__ == "__main__":
    sys.exit(main())
