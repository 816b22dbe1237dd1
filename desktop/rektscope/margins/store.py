"""The tier tables that hold on this machine: those refreshed or imported by the user, else the bundled ones.

The user's tables lie in one file a venue, of the same form as the bundled files, in the user's data folder. Of two
tables of a market the newer one is used, the user's where both are of one date. What is in the folder passes the same
validator as everything else; a file or table that does not is left out and named in `problems`, so that a damaged file
never stops the program nor changes a number unseen.
"""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from platformdirs import user_data_path

from rektscope.files.lock import lock_exclusively
from rektscope.files.whole_file import PRIVATE, set_aside, written_aside
from rektscope.margins.tables import bundled_symbols, bundled_tier_table, bundled_venues
from rektscope.margins.user_file import NewerTablesError, UserTables, read_user_tables, write_user_tables
from rektscope.market.errors import InputError
from rektscope.risk.tier_age import as_of_date
from rektscope.risk.tiers import TierTable, parse_tier_table

_VENUE = re.compile(r"[a-z0-9_-]{1,40}")


class KnownTable(msgspec.Struct, frozen=True):
    """A table in use, and whether it came with the program or is the user's."""

    table: TierTable
    is_bundled: bool


def tier_folder() -> Path:
    """Where the user's tables lie."""
    return user_data_path("rektscope", appauthor=False) / "tiers"


def tier_state(folder: Path | None = None) -> tuple[tuple[str, int, int], ...]:
    """What tells whether the user's tables are others than before: name, time of writing and size of each file."""
    found = []
    for path in sorted((tier_folder() if folder is None else folder).glob("*.json")):
        try:
            state = path.stat()
        except OSError:
            continue  # it goes just now, as an older one does while a newer takes its place
        found.append((path.name, state.st_mtime_ns, state.st_size))
    return tuple(found)


class TierStore:
    """Tier tables by market, the user's before the bundled ones.

    Attributes:
        folder: of the user's tables; need not exist.
        problems: a sentence for each file or table of the user that could not be used, as far as it was asked for.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = tier_folder() if folder is None else folder
        self.problems: list[str] = []
        self._read: dict[str, UserTables] = {}
        self._newer: dict[str, str] = {}
        self._tables: dict[tuple[str, str], TierTable | None] = {}

    def find(self, venue: str, symbol: str) -> TierTable | None:
        """The table of a market that holds, or None when there is none; upper and lower case are the same."""
        bundled, own = bundled_tier_table(venue, symbol), self._own(venue, symbol)
        # A program update may bring newer tables than those that the user fetched a year ago.
        if own is None or (bundled is not None and _date(bundled) > _date(own)):
            return bundled
        return own

    def problems_of(self, venue: str, symbol: str) -> list[str]:
        """Why the user's own table of a market, or the file it lies in, is left out; empty when nothing is wrong.

        Looks at the user's files only: where there are none it costs nothing.
        """
        self._own(venue, symbol)
        return list(self.problems)

    def venues(self) -> list[str]:
        """The venues with a table, sorted."""
        own = [path.stem for path in self.folder.glob("*.json")] if self.folder.is_dir() else []
        return sorted({*bundled_venues(), *(name for name in own if _VENUE.fullmatch(name))})

    def symbols(self, venue: str) -> list[str]:
        """The symbols of a venue with a table, sorted."""
        own = {symbol for symbol in self._fields(venue) if self._own(venue, symbol) is not None}
        bundled = bundled_symbols(venue)
        named = {self._spelling(venue, symbol) for symbol in own}
        return sorted(named.union(symbol for symbol in bundled if symbol.upper() not in own))

    def known(self, venue: str | None = None) -> list[KnownTable]:
        """Every table in use, of one venue or all, sorted by venue and symbol."""
        found = []
        for name in self.venues() if venue is None else [venue.lower()]:
            for symbol in self.symbols(name):
                table = self.find(name, symbol)
                if table is not None:
                    found.append(KnownTable(table, table is bundled_tier_table(name, symbol)))
        return found

    def keep(self, tables: Sequence[TierTable]) -> list[Path]:
        """Write tables into the user's folder, in place of older ones of the same markets; the files written.

        A damaged file is set aside first, not overwritten.

        Raises:
            InputError: the folder cannot be written, or the file of a venue is one of a later version, which stays.
        """
        written = []
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            for venue in sorted({table.venue.lower() for table in tables}):
                mine = [table for table in tables if table.venue.lower() == venue]
                written.append(self._write(venue, mine))
        except OSError as error:
            place = error.filename or self.folder
            raise InputError(f"The tiers could not be kept in {place}: {error.strerror or error}.") from error
        return written

    def _write(self, venue: str, tables: list[TierTable]) -> Path:
        path = self._path(venue)
        with path.with_name(f".{path.name}.lock").open("ab") as lock:
            lock_exclusively(lock, wait=True)  # what another program keeps meanwhile is not lost
            # Read anew under the lock: what this object read earlier may lack tables that another program has kept
            # since.
            self._read.pop(venue, None)
            earlier = len(self.problems)
            kept = self._readable(venue)
            if venue in self._newer:
                raise InputError(self._newer[venue])
            # Something in the file could not be read. The whole file stays aside for its owner; what is readable goes
            # on.
            if len(self.problems) > earlier and path.exists():
                set_aside(path)
            kept.update({table.symbol.upper(): _fields_of(table) for table in tables})
            with written_aside(path, permissions=PRIVATE) as file:
                write_user_tables(file, venue, [fields for _, fields in sorted(kept.items())])
        self._read.pop(venue, None)
        self._tables.clear()
        return path

    def _readable(self, venue: str) -> dict[str, dict[str, Any]]:
        """The fields of every table that can be decoded; what cannot is a problem more."""
        tables, readable = self._fields(venue), {}
        for symbol in tables:
            try:
                readable[symbol] = tables[symbol]
            except InputError as error:
                self.problems.append(str(error))
        return readable

    def _path(self, venue: str) -> Path:
        name = venue.lower()
        if not _VENUE.fullmatch(name):
            raise InputError(f"{venue!r} is not the name of a venue.")
        return self.folder / f"{name}.json"

    def _own(self, venue: str, symbol: str) -> TierTable | None:
        """The user's table of a market."""
        key = venue.lower(), symbol.upper()
        if key not in self._tables:
            try:
                fields = self._fields(venue).get(symbol.upper())
                self._tables[key] = None if fields is None else parse_tier_table(fields)
            except InputError as error:
                self._tables[key] = None
                self.problems.append(f"A table in {self._path(venue)} is left out: {error}")
        return self._tables[key]

    def _spelling(self, venue: str, symbol: str) -> str:
        table = self._own(venue, symbol)
        return symbol if table is None else table.symbol

    def _fields(self, venue: str) -> Mapping[str, dict[str, Any]]:
        """The user's tables of a venue as plain fields, by upper-case symbol; not checked yet."""
        name = venue.lower()
        if name not in self._read:
            self._read[name] = UserTables({}, self.folder, name)
            if _VENUE.fullmatch(name):
                try:
                    self._read[name] = read_user_tables(self._path(name), name)
                except InputError as error:
                    self.problems.append(str(error))
                    if isinstance(error, NewerTablesError):
                        self._newer[name] = str(error)
        return self._read[name]


def _date(table: TierTable) -> date:
    return as_of_date(table.as_of) or date.min


def _fields_of(table: TierTable) -> dict[str, Any]:
    """The reverse of `risk.tiers.parse_tier_table`."""
    return {
        "symbol": table.symbol,
        "as_of": table.as_of,
        "source": table.source,
        "unit": table.unit,
        "settlement": table.settlement,
        "counted_in": table.counted_in.value,
        "has_deductions": table.has_deductions,
        "contract": table.contract.value,
        "contract_size": table.contract_size,
        "rate_per_coin": table.rate_per_coin,
        "approximate": table.approximate,
        "complete": table.complete,
        "rules": table.rules,
        "progressive_initial": table.progressive_initial,
        "tiers": [
            {
                "floor": tier.floor,
                "cap": _finite_or_none(tier.cap),
                "rate": tier.rate,
                "max_leverage": _finite_or_none(tier.max_leverage),
                "deduction": tier.deduction,
            }
            for tier in table.tiers
        ],
    }


def _finite_or_none(value: float) -> float | None:
    return value if math.isfinite(value) else None
