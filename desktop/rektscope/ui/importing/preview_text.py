"""The report of an import as text, for the preview: stretches, gaps and notes."""

from pathlib import Path

from rektscope.sessions.importing.importer import Imported
from rektscope.sessions.importing.report import TableReport
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.kind_text import KIND_WORDS
from rektscope.ui.translation import tr

_GAPS_SHOWN = 5


def headline(imported: Imported) -> str:
    """What the session will be: its name and stretch."""
    info = imported.session.info
    start, end = formatting.full_moment_utc(info.start_ms), formatting.full_moment_utc(info.end_ms)
    return tr("{name}\n{start} to {end}", name=info.name, start=start, end=end)


def table_line(table: TableReport, *, figures: Figures = STANDARD) -> str:
    """One table: its file, what it was taken for, and what became of its rows."""
    series = ", ".join(f"{each.market} {KIND_WORDS[each.kind]}" for each in table.series) or tr("nothing")
    parts = [
        f"{Path(table.file).name}: {series}",
        tr(
            "{rows_kept:,} of {rows_read:,} rows kept",
            rows_kept=figures.of(table.rows_kept),
            rows_read=figures.of(table.rows_read),
        ),
    ]
    if table.duplicates_dropped:
        parts.append(
            tr("{duplicates_dropped:,} duplicates dropped", duplicates_dropped=figures.of(table.duplicates_dropped))
        )
    if table.rows_left_out:
        parts.append(tr("{rows_left_out:,} left out", rows_left_out=figures.of(table.rows_left_out)))
    if table.is_verified:
        parts.append(tr("checksum verified"))
    return ", ".join(parts)


def gap_lines(imported: Imported, *, figures: Figures = STANDARD) -> list[str]:
    """The gaps that the session will have."""
    gaps = imported.report.gaps
    if not gaps:
        return [tr("No gaps")]
    shown = [
        tr(
            "{market} {value}: {moment_utc} to {moment_utc_2}",
            market=gap.market,
            value=KIND_WORDS[gap.kind],
            moment_utc=formatting.moment_utc(gap.start_ms),
            moment_utc_2=formatting.moment_utc(gap.end_ms),
        )
        for gap in gaps[:_GAPS_SHOWN]
    ]
    more = [tr("and {count:,} more", count=figures.of(len(gaps) - _GAPS_SHOWN))] if len(gaps) > _GAPS_SHOWN else []
    return [
        tr(
            "{count:,} gaps, which stay gaps:" if len(gaps) > 1 else "{count:,} gap, which stay gaps:",
            count=figures.of(len(gaps)),
        ),
        *shown,
        *more,
    ]


def free_target(first: Path) -> Path:
    """A session file beside the first file, under a name that is not taken."""
    stem = first.name.split(".")[0] or tr("imported")
    names = (f"{stem}.rekt", *(f"{stem}-{number}.rekt" for number in range(2, 1000)))
    return next((place for name in names if not (place := first.parent / name).exists()), first.parent / names[0])
