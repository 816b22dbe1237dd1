"""What the window shows first of a session, kept from one start to the next, so that later starts need not work it out.

An entry is only ever an exact copy of what would be worked out anew. Its name is a digest of everything that leads to
the figures: the session file, the program's own code, the book's parameters, numpy and the machine's kind. The margin
rules, which the user can refresh, are in the entry and compared. Whatever does not fit, or cannot be read, is no entry.

The file itself is `array_file`'s. Entries lie in the user's cache folder; the oldest go when there are too many. Not
being able to write one is no error: the next start takes longer, and that is all.
"""

import hashlib
import json
import os
import platform
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from rektscope.engine.array_file import ArrayFileError, Column, read_arrays, write_arrays
from rektscope.engine.kept_places import start_folder
from rektscope.engine.map_builder import ROW_COUNT
from rektscope.levels.columns import LevelMap
from rektscope.levels.grid import PriceGrid
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.errors import InputError
from rektscope.market.events import BATCH_OF_FIELD, MarketEvents
from rektscope.replay.liquidation_gaps import LiquidationGaps
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.risk.margin_rules import MarginRules
from rektscope.sessions.session import SessionInfo

_FORMAT = 3
"""Raised when entries are laid out differently."""

_ROOMS = ("market", "files", "risk", "levels", "replay", "sessions", "margins", "live", "engine")
"""Whose code leads to the figures."""

_LARGEST_SESSION = 64 * 2**20
"""The digest of a larger file takes longer than a user should wait for a start."""

_DIGITS = 32
"""Of each SHA-256 in a name: enough that no two are ever the same, and short enough for every file system."""

_MOST_ENTRIES = 8
_MOST_BYTES = 256 * 2**20
_SUFFIX = ".start"
_ABANDONED_S = 3600.0
"""A file being written that is older than this was left behind by a process that ended."""


class ReadyStart(msgspec.Struct, frozen=True, eq=False):
    """What the window shows first of a session.

    Attributes:
        info: the session's description.
        events: of the market shown first.
        liquidations: of all markets.
        margin: by which the map was built.
        level_map: the whole map of that market.
    """

    info: SessionInfo
    events: MarketEvents
    liquidations: LiquidationIndex
    margin: MarginRules
    level_map: LevelMap

    @property
    def market(self) -> str:
        """The market shown first, `venue:SYMBOL`."""
        return self.events.instrument.market


class StartCache:
    """Entries in a folder, by default the program's own in the user's cache folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = start_folder() if folder is None else folder

    def key_of(self, session: Path) -> str | None:
        """The name under which the start of a session is kept now; None where it is not kept."""
        state, digest = _state_of_program(), _digest_of(session)
        return None if state is None or digest is None else f"{digest}-{state}"

    def find(self, key: str) -> ReadyStart | None:
        """The entry of that name, if there is one that holds."""
        path = self._path(key)
        try:
            description, columns = read_arrays(path, _MOST_BYTES)
            start = _unpacked(description, columns) if description["key"] == key else None
        except (OSError, ArrayFileError, InputError, KeyError, TypeError, ValueError):
            return None
        with suppress(OSError):
            os.utime(path)  # the ones used last stay longest
        return start

    def keep(self, key: str, start: ReadyStart) -> None:
        """Write an entry, as far as the folder can be written, and let the oldest go."""
        description, columns = _packed(start)
        # An entry this large would push out all others.
        if sum(column.nbytes for column in columns.values()) > _MOST_BYTES // 2:
            return
        with suppress(OSError):  # read-only, full, no folder to write to, or removed meanwhile by another process
            write_arrays(self._path(key), {"key": key, **description}, columns)
            self._let_go()

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{_SUFFIX}"

    def _let_go(self) -> None:
        """Remove entries beyond the limits, those used longest ago first, and what a killed process left behind."""
        found = [(path, path.stat()) for path in self.folder.iterdir() if path.is_file()]
        entries = sorted(
            ((state.st_mtime, state.st_size, path) for path, state in found if path.suffix == _SUFFIX), reverse=True
        )
        size = 0
        for number, (_, entry_bytes, path) in enumerate(entries, 1):
            size += entry_bytes
            if number > _MOST_ENTRIES or size > _MOST_BYTES:
                path.unlink(missing_ok=True)
        for path, state in found:
            if path.suffix == ".part" and state.st_mtime < time.time() - _ABANDONED_S:
                path.unlink(missing_ok=True)


def is_name_of(key: str, session: Path) -> bool:
    """Whether a session is still the one that was given the name `key`, by this program or by another."""
    return _digest_of(session) == key.partition("-")[0]


def _digest_of(session: Path) -> str | None:
    """Of every byte of the file; None where there is none, or one too large."""
    try:
        if session.is_file() and session.stat().st_size <= _LARGEST_SESSION:
            return hashlib.sha256(session.read_bytes()).hexdigest()[:_DIGITS]
    except OSError:
        pass  # opening the session raises a better sentence
    return None


def _state_of_program() -> str | None:
    """A digest of all that leads from a session to the figures, besides the session; None where it cannot be made."""
    code = hashlib.sha256()
    try:
        for path in _code_files():
            with path.open("rb", buffering=0) as file:
                code.update(file.read())
    except OSError:
        return None
    state = {
        "format": _FORMAT,
        "code": code.hexdigest(),
        "numpy": np.__version__,
        "machine": [sys.byteorder, sys.platform, platform.machine()],
        "parameters": msgspec.to_builtins(DEFAULT_PARAMETERS),
        "rows": ROW_COUNT,
    }
    return hashlib.sha256(json.dumps(state, sort_keys=True).encode("ascii")).hexdigest()[:_DIGITS]


def _code_files() -> list[Path]:
    """What holds the code that leads to the figures: finer than a version number, and nothing to forget to raise."""
    if getattr(sys, "frozen", False):
        return [Path(sys.executable)]  # a bundle for people without Python: the modules are inside the executable
    package = Path(__file__).parent.parent
    rooms = [
        package / room / name
        for room in _ROOMS
        for name in sorted(os.listdir(package / room))  # noqa: PTH208 -- to sort paths takes a millisecond of each start
        if name.endswith(".py")
    ]
    return [*rooms, *sorted((package / "venues").rglob("rules.py"))]


def _margin_text(margin: MarginRules) -> str:
    return json.dumps(msgspec.to_builtins(margin), sort_keys=True)


def _packed(start: ReadyStart) -> tuple[dict[str, Any], dict[str, Column]]:
    """(description, columns) to write."""
    grid = start.level_map.grid
    description = {
        "info": start.info.to_json(),
        "market": start.market,
        "margin": _margin_text(start.margin),
        "grid": [grid.bin_ticks, grid.row_count, grid.first_price],
        "map": [start.level_map.duration_ms, start.level_map.known_since_ms, start.level_map.least_leverage],
    }
    columns = {**_columns_of("map", start.level_map), **_columns_of("index", start.liquidations)}
    columns.update(_columns_of("silence", start.liquidations.gaps))
    for name in BATCH_OF_FIELD:
        columns.update(_columns_of(name, getattr(start.events, name)))
    return description, columns


def _columns_of(prefix: str, table: Any) -> dict[str, Column]:  # noqa: ANN401 -- any record of columns
    values = {name: getattr(table, name) for name in table.__struct_fields__}
    return {f"{prefix}.{name}": value for name, value in values.items() if isinstance(value, np.ndarray)}


def _unpacked(description: Any, columns: dict[str, Column]) -> ReadyStart | None:  # noqa: ANN401 -- JSON, checked here
    """The reverse of `_packed`; None where other margin rules hold now. Raises as `StartCache.find` expects."""
    info = SessionInfo.from_json(description["info"])
    instrument = info.market(description["market"]).instrument
    margin = margin_rules_of(instrument)
    if description["margin"] != _margin_text(margin):
        return None
    tables: dict[str, dict[str, Column]] = {}
    for name, column in columns.items():
        table, _, field = name.partition(".")
        tables.setdefault(table, {})[field] = column
    batches: dict[str, Any] = {name: batch(**tables[name]) for name, batch in BATCH_OF_FIELD.items()}
    duration_ms, known_since_ms, least_leverage = description["map"]
    return ReadyStart(
        info=info,
        events=MarketEvents(instrument, **batches),
        liquidations=LiquidationIndex(
            start_ms=info.start_ms,
            end_ms=info.end_ms,
            markets=tuple(market.instrument for market in info.markets),
            extents=info.liquidations_known,
            sums=info.sums_alone,
            gapless=info.gapless,
            gaps=LiquidationGaps(**tables["silence"]),
            **tables["index"],
        ),
        margin=margin,
        level_map=LevelMap(
            grid=PriceGrid(instrument, *description["grid"]),
            duration_ms=duration_ms,
            known_since_ms=known_since_ms,
            least_leverage=least_leverage,
            **tables["map"],
        ),
    )
