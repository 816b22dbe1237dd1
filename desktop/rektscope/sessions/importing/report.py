"""What an import did: rows, duplicates and gaps by file, for a reader and as plain JSON."""

from dataclasses import dataclass
from typing import Any

from rektscope.market.events import Kind
from rektscope.market.times import format_iso


@dataclass(frozen=True, slots=True)
class Hole:
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


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file: what it was taken for and what came of its rows. `start_ms` and `end_ms` are None without rows."""

    file: str
    table: str
    market: str
    kind: Kind
    rows_read: int
    duplicates_dropped: int
    start_ms: int | None
    end_ms: int | None
    gaps: tuple[Hole, ...]
    is_verified: bool

    @property
    def rows_kept(self) -> int:
        """Rows that went into the session."""
        return self.rows_read - self.duplicates_dropped

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, times as ISO 8601."""
        return {
            "file": self.file,
            "table": self.table,
            "market": self.market,
            "kind": self.kind.value,
            "rows_read": self.rows_read,
            "rows_kept": self.rows_kept,
            "duplicates_dropped": self.duplicates_dropped,
            "start": None if self.start_ms is None else format_iso(self.start_ms),
            "end": None if self.end_ms is None else format_iso(self.end_ms),
            "gaps": [gap.to_json() for gap in self.gaps],
            "checksum_verified": self.is_verified,
        }


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The whole import.

    Attributes:
        files: one entry a file, as they were given.
        gaps: what is missing of each market between the session's start and end, all its files together; these
            stand in the session as gap events.
        warnings: sentences about what is odd, assumed or left out.
    """

    files: tuple[FileReport, ...]
    gaps: tuple[Hole, ...]
    warnings: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, times as ISO 8601."""
        return {
            "rows_read": sum(file.rows_read for file in self.files),
            "rows_kept": sum(file.rows_kept for file in self.files),
            "duplicates_dropped": sum(file.duplicates_dropped for file in self.files),
            "files": [file.to_json() for file in self.files],
            "gaps": [gap.to_json() for gap in self.gaps],
            "warnings": list(self.warnings),
        }
