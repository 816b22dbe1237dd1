"""What an import did: rows, duplicates and gaps by file, for a reader and as plain JSON."""

from typing import Any

import msgspec

from rektscope.market.events import Kind
from rektscope.market.times import format_iso
from rektscope.sessions.importing.extraction import LeftOut
from rektscope.sessions.importing.recognisers.recogniser import Column, Use


class Hole(msgspec.Struct, frozen=True):
    """A stretch [start_ms, end_ms) in which a market's series of one kind has no data."""

    market: str
    kind: Kind
    start_ms: int
    end_ms: int

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, times as ISO 8601."""
        return {
            "market": self.market,
            "kind": self.kind.value,
            "start": format_iso(self.start_ms),
            "end": format_iso(self.end_ms),
        }


class SeriesReport(msgspec.Struct, frozen=True):
    """The rows of one market and kind in one table. `start_ms` and `end_ms` are None without rows.

    Attributes:
        rows: kept in the session, out of `rows_read`.
        duplicates_dropped: rows that another row repeats exactly, or that `--keep` settled.
        left_out: by reason.
        gaps: stretches between the first and last row that its rows do not cover.
    """

    market: str
    kind: Kind
    rows: int
    duplicates_dropped: int
    left_out: tuple[tuple[LeftOut, int], ...]
    start_ms: int | None
    end_ms: int | None
    gaps: tuple[Hole, ...]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, times as ISO 8601."""
        return {
            "market": self.market,
            "kind": self.kind.value,
            "rows": self.rows,
            "duplicates_dropped": self.duplicates_dropped,
            "left_out": {reason.name.lower(): count for reason, count in self.left_out},
            "start": None if self.start_ms is None else format_iso(self.start_ms),
            "end": None if self.end_ms is None else format_iso(self.end_ms),
            "gaps": [gap.to_json() for gap in self.gaps],
        }


class TableReport(msgspec.Struct, frozen=True):
    """One table: what it and each of its columns was taken for, and what came of its rows.

    Each row is read and then kept, left out for one reason, or a duplicate: `rows_read` is the sum of the three. A row
    of a ticker counts once here, however many series it has values of, and so does a message of a capture.
    """

    file: str
    table: str
    columns: tuple[Column, ...]
    rows_read: int
    rows_kept: int
    left_out: tuple[tuple[LeftOut, int], ...]
    duplicates_dropped: int
    series: tuple[SeriesReport, ...]
    is_verified: bool

    @property
    def gaps(self) -> tuple[Hole, ...]:
        """The gaps of all series, each between its own first and last row."""
        return tuple(gap for each in self.series for gap in each.gaps)

    @property
    def rows_left_out(self) -> int:
        """Rows without a use."""
        return sum(count for _, count in self.left_out)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, times as ISO 8601; market, kind and stretch are those of the first series."""
        first = self.series[0] if self.series else None
        described = None if first is None else first.to_json()
        return {
            "file": self.file,
            "table": self.table,
            "market": None if described is None else described["market"],
            "kind": None if described is None else described["kind"],
            "rows_read": self.rows_read,
            "rows_kept": self.rows_kept,
            "rows_left_out": self.rows_left_out,
            "left_out": {reason.name.lower(): count for reason, count in self.left_out},
            "duplicates_dropped": self.duplicates_dropped,
            "start": None if described is None else described["start"],
            "end": None if described is None else described["end"],
            "gaps": [gap.to_json() for gap in self.gaps],
            "checksum_verified": self.is_verified,
            "columns": [
                {
                    "column": column.header,
                    "meaning": column.meaning.value if column.use is Use.USED else None,
                    "use": column.use.value,
                }
                for column in self.columns
            ],
            "series": [each.to_json() for each in self.series],
        }


class ImportReport(msgspec.Struct, frozen=True):
    """The whole import.

    Attributes:
        files: one entry a table, in the order in which the files were given.
        gaps: what is missing of each market between the session's start and end, all its files together; these
            stand in the session as gap events.
        warnings: sentences about what is odd, assumed or left out.
    """

    files: tuple[TableReport, ...]
    gaps: tuple[Hole, ...]
    warnings: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, times as ISO 8601."""
        return {
            "rows_read": sum(file.rows_read for file in self.files),
            "rows_kept": sum(file.rows_kept for file in self.files),
            "rows_left_out": sum(file.rows_left_out for file in self.files),
            "duplicates_dropped": sum(file.duplicates_dropped for file in self.files),
            "files": [file.to_json() for file in self.files],
            "gaps": [gap.to_json() for gap in self.gaps],
            "warnings": list(self.warnings),
        }
