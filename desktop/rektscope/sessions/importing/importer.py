"""Several files into one session and a report.

The session runs from the first to the last moment for which any market has prices; what is older is history, what is
younger (a funding file of half a year beside a day of candles) is left out and said. A market's gaps are what none
of its price files covers of that stretch; holes in its other series are reported and hatch nothing.
"""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rektscope.market.errors import InputError
from rektscope.market.events import Gaps, Kind, MarketEvents
from rektscope.market.times import MINUTE_MS, format_iso
from rektscope.sessions.importing import plausibility, spans
from rektscope.sessions.importing.gathering import File, MarketFiles, OnProgress, Wishes, gather, read_file
from rektscope.sessions.importing.oddities import oddities
from rektscope.sessions.importing.report import FileReport, Hole, ImportReport
from rektscope.sessions.session import MarketInfo, Provenance, Session, SessionInfo

_EDGE_OF_TRADES_MS = MINUTE_MS
"""Trades that begin or end within a minute of the session's edges leave no gap there: it may just have been quiet."""

_DATE = slice(0, 10)
"""The date in an ISO 8601 time."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A session that is ready to be written, and the report of how it came to be."""

    session: Session
    report: ImportReport


def import_files(paths: Sequence[Path], wishes: Wishes, on_progress: OnProgress) -> Imported:
    """Read `paths` and join them into one session, one market for each that they name.

    Raises:
        InputError: a file cannot be used, contradicts another or itself, or no file has a row; nothing was written.
    """
    _refuse_repeated(paths)
    files = [read_file(path, wishes, on_progress) for path in paths]
    _refuse_unused(wishes, files)
    for file in files:
        plausibility.refuse_value_as_quantity(file)
        if not wishes.takes_spot:
            plausibility.refuse_spot(file)
    by_market: dict[str, list[File]] = {}
    for file in files:
        by_market.setdefault(file.market.name, []).append(file)
    markets = [made for made in map(gather, by_market.values()) if made is not None]
    if not markets:
        raise InputError("None of the files holds a row, so there is no session to write.")
    for made in markets:
        plausibility.refuse_turnover(made)
    start, end = _stretch(markets, wishes.start_ms)
    holes = {made.market.name: tuple(_holes(made, start, end)) for made in markets}
    doubts = tuple(_doubts(markets, wishes))
    warnings = (*doubts, *_warnings(files, markets, end))
    session = _session(
        markets,
        holes,
        SessionInfo(
            name=wishes.name or _name(markets, start, end),
            provenance=Provenance.IMPORTED,
            start_ms=start,
            end_ms=end,
            markets=tuple(MarketInfo(made.events.instrument, source=_source(made)) for made in markets),
            notes=warnings,
            doubts=doubts,
        ),
    )
    reports = tuple(_file_report(file, markets) for file in files)
    return Imported(session, ImportReport(reports, tuple(hole for each in holes.values() for hole in each), warnings))


def _refuse_repeated(paths: Sequence[Path]) -> None:
    for path, times in Counter(path.resolve() for path in paths).items():
        if times > 1:
            raise InputError(f"{path} was named {times} times: name each file once.")


def _refuse_unused(wishes: Wishes, files: list[File]) -> None:
    symbols = sorted({file.market.symbol for file in files})
    if wishes.symbol is not None and wishes.symbol not in symbols:
        raise InputError(f"--symbol {wishes.symbol} fits none of the files, they tell {', '.join(symbols)} themselves.")
    if wishes.kind is not None and not any(file.content.kind is wishes.kind for file in files):
        raise InputError(f"--kind {wishes.kind} fits none of the files: it says what candles without volume are.")


def _stretch(markets: list[MarketFiles], wished_start_ms: int | None) -> tuple[int, int]:
    covered = [made.coverage() for made in markets]
    start = min(int(spans_.starts[0]) for spans_ in covered)
    end = max(int(spans_.ends[-1]) for spans_ in covered)
    if wished_start_ms is None:
        return start, end
    if not start <= wished_start_ms < end:
        raise InputError(
            f"--start {format_iso(wished_start_ms)} lies outside of the data, which runs from {format_iso(start)} to "
            f"{format_iso(end)}."
        )
    return wished_start_ms, end


def _holes(made: MarketFiles, start_ms: int, end_ms: int) -> Iterator[Hole]:
    """What a market lacks of [start, end)."""
    kind = next(kind for kind in made.price_kinds if kind in made.by_kind)
    for first, last in spans.gaps(made.coverage(), start_ms, end_ms).pairs():
        is_edge = first == start_ms or last == end_ms
        if not (kind is Kind.TRADE and is_edge and last - first < _EDGE_OF_TRADES_MS):
            yield Hole(made.market.name, kind, first, last)


def _session(markets: list[MarketFiles], holes: dict[str, tuple[Hole, ...]], info: SessionInfo) -> Session:
    events: dict[str, MarketEvents] = {}
    for made in markets:
        mine = holes[made.market.name]
        gaps = Gaps.from_columns(
            time_ms=[hole.start_ms for hole in mine],
            received_ms=[hole.end_ms for hole in mine],
            duration_ms=[hole.end_ms - hole.start_ms for hole in mine],
        )
        known = made.events.until(info.end_ms)
        events[made.market.name] = MarketEvents.of(known.instrument, *known.batches(), gaps)
    return Session(info, events)


def _doubts(markets: list[MarketFiles], wishes: Wishes) -> Iterator[str]:
    """Why the data may not be what they seem: told wherever they are shown."""
    if wishes.takes_spot:
        yield "Prices of a spot market stand for those of the perpetual, as was asked for."
    for made in markets:
        batches = [each.batch for each in made.by_kind.values()]
        yield from oddities(made.events.instrument, batches, int(time.time() * 1000))
        yield from plausibility.doubts(made)


def _warnings(files: list[File], markets: list[MarketFiles], end_ms: int) -> Iterator[str]:
    for file in files:
        yield from file.content.table.notes
        if not file.content.table.rows:
            yield f"{file.content.table.path.name} has column names but no rows."
    for made in markets:
        batches = [each.batch for each in made.by_kind.values()]
        yield from (note for each in made.by_kind.values() for note in each.notes)
        late = sum(len(batch) - len(batch.until(end_ms)) for batch in batches)
        if late:
            yield f"{made.market.name}: {late} rows after the last price ({format_iso(end_ms)}) were left out."
        for kind, each in made.by_kind.items():
            if kind not in made.price_kinds and len(each.spans) > 1:
                yield f"{made.market.name}: {kind.value.replace('_', ' ')} has {len(each.spans) - 1} gaps."


def _name(markets: list[MarketFiles], start_ms: int, end_ms: int) -> str:
    symbols = ", ".join(made.market.symbol for made in markets)
    first, last = format_iso(start_ms)[_DATE], format_iso(end_ms - 1)[_DATE]
    return f"{symbols} {first}" if first == last else f"{symbols} {first} to {last}"


def _source(made: MarketFiles) -> str:
    return "Imported from " + ", ".join(file.content.table.path.name for file in made.files)


def _file_report(file: File, markets: list[MarketFiles]) -> FileReport:
    table, kind = file.content.table, file.content.kind
    made = next((each for each in markets if each.market.name == file.market.name), None)
    start = min((piece.first_ms for piece in file.content.pieces if piece.first_ms is not None), default=None)
    end = max((piece.last_ms for piece in file.content.pieces if piece.last_ms is not None), default=None)
    holes: list[Hole] = []
    if made is not None and start is not None and end is not None:
        for first, last in spans.gaps(made.by_kind[kind].spans, start, end).pairs():
            holes.append(Hole(file.market.name, kind, first, last))
    return FileReport(
        file=str(table.path),
        table=table.reading.layout.title,
        market=file.market.name,
        kind=kind,
        rows_read=table.rows,
        duplicates_dropped=made.dropped[table.path] if made is not None else 0,
        start_ms=start,
        end_ms=end,
        gaps=tuple(holes),
        is_verified=table.is_verified,
    )
