"""The report of an import in words, for the preview: stretches, gaps and notes."""

from pathlib import Path

from rektscope.sessions.importing.importer import Imported
from rektscope.sessions.importing.report import TableReport
from rektscope.ui import formatting

_GAPS_SHOWN = 5


def headline(imported: Imported) -> str:
    """What the session will be: its name and stretch."""
    info = imported.session.info
    start, end = formatting.full_moment_utc(info.start_ms), formatting.full_moment_utc(info.end_ms)
    return f"{info.name}\n{start} to {end}"


def table_line(table: TableReport) -> str:
    """One table: its file, what it was taken for, and what became of its rows."""
    series = ", ".join(f"{each.market} {each.kind.value}" for each in table.series) or "nothing"
    parts = [f"{Path(table.file).name}: {series}", f"{table.rows_kept:,} of {table.rows_read:,} rows kept"]
    if table.duplicates_dropped:
        parts.append(f"{table.duplicates_dropped:,} duplicates dropped")
    if table.rows_left_out:
        parts.append(f"{table.rows_left_out:,} left out")
    if table.is_verified:
        parts.append("checksum verified")
    return ", ".join(parts)


def gap_lines(imported: Imported) -> list[str]:
    """The gaps that the session will have."""
    gaps = imported.report.gaps
    if not gaps:
        return ["No gaps"]
    shown = [
        f"{gap.market} {gap.kind.value}: {formatting.moment_utc(gap.start_ms)} to {formatting.moment_utc(gap.end_ms)}"
        for gap in gaps[:_GAPS_SHOWN]
    ]
    more = [f"and {len(gaps) - _GAPS_SHOWN:,} more"] if len(gaps) > _GAPS_SHOWN else []
    return [f"{len(gaps):,} gap{'s' if len(gaps) > 1 else ''}, which stay gaps:", *shown, *more]


def free_target(first: Path) -> Path:
    """A session file beside the first file, under a name that is not taken."""
    stem = first.name.split(".")[0] or "imported"
    names = (f"{stem}.rekt", *(f"{stem}-{number}.rekt" for number in range(2, 1000)))
    return next((place for name in names if not (place := first.parent / name).exists()), first.parent / names[0])
