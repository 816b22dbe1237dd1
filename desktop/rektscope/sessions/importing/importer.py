"""Several files into one session and a report.

The session runs from the first to the last moment for which any market has prices; what is older is history, what is
younger (a funding file of half a year beside a day of candles) is left out and noted. A market's gaps are what none
of its price files covers of that stretch; holes in its other series are reported and hatch nothing.
"""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.events import Gaps, Kind, MarketEvents
from rektscope.market.times import MINUTE_MS, format_iso
from rektscope.sessions.importing import account_rows, candle_lengths, market_infos, plausibility, spans, spot
from rektscope.sessions.importing.extraction import LeftOut
from rektscope.sessions.importing.folders import files_of
from rektscope.sessions.importing.given_options import refuse_unused, with_typed_symbol
from rektscope.sessions.importing.market_parts import MarketParts, join_market
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.parts import ImportOptions, OnProgress, Part, ReadTable
from rektscope.sessions.importing.quality_warnings import quality_warnings
from rektscope.sessions.importing.reading_files import read_files
from rektscope.sessions.importing.recognisers.recogniser import Use, plain_header
from rektscope.sessions.importing.report import Hole, ImportReport
from rektscope.sessions.importing.table_reports import KIND_TITLES, table_report
from rektscope.sessions.session import Provenance, Session, SessionInfo

_EDGE_OF_TRADES_MS = MINUTE_MS
"""Trades that begin or end within a minute of the session's edges leave no gap there: it may just have been quiet."""

_DATE = slice(0, 10)
"""The date in an ISO 8601 time."""


class Imported(msgspec.Struct, frozen=True):
    """A session that is ready to be written, and the report of how it came to be."""

    session: Session
    report: ImportReport


def import_files(paths: Sequence[Path], options: ImportOptions, on_progress: OnProgress) -> Imported:
    """Read `paths` (folders: all tables in them) and join them into one session, one market for each that they name.

    Raises:
        InputError: a file cannot be used, contradicts another or itself, or no file has a row; nothing was written.
    """
    files, skipped = files_of(paths)
    _refuse_repeated(files)
    tables, of_no_use = read_files(files, set(paths), options, on_progress)
    headers = {plain_header(column.header) for table in tables for column in table.table.reading.columns}
    tables = with_typed_symbol(tables, options)
    refuse_unused(options, tables, headers)
    _refuse_implausible(tables, options)
    tables = candle_lengths.of_one_length(tables, options.candle_ms)
    parts = [part for table in tables for part in table.parts]
    by_market: dict[str, list[Part]] = {}
    for part in parts:
        by_market.setdefault(part.market.name, []).append(part)
    markets = [made for made in (join_market(mine, options) for mine in by_market.values()) if made is not None]
    if not any(len(made.coverage()) for made in markets):
        raise InputError(_no_row_used(tables))
    for made in markets:
        plausibility.refuse_turnover(made.events, made.coverage())
        plausibility.refuse_other_prices(made.events)
        plausibility.refuse_impossible_sizes(made.events)
        plausibility.refuse_more_than_candles(made.events)
    start, end = _stretch(markets, options)
    accounts = account_rows.counted_accounts(
        {made.market.name: made.events.account_positions for made in markets}, tables
    )
    holes = {made.market.name: tuple(_holes(made, start, end)) for made in markets}
    doubts = tuple(_doubts(markets, options, end))
    late_ms = end if options.end_ms is None else None
    infos = tuple(market_infos.info_of(made, start, end) for made in markets)
    warnings = (
        *doubts,
        *_skipped(skipped),
        *of_no_use,
        *account_rows.notes_of(accounts, keeps_addresses=options.keeps_addresses),
        *_warnings(tables, markets, late_ms),
        *market_infos.notes_of(infos, start, end),
    )
    session = _session(
        markets,
        holes,
        accounts,
        SessionInfo(
            name=options.name or _name(markets, start, end),
            provenance=Provenance.IMPORTED,
            start_ms=start,
            end_ms=end,
            markets=infos,
            notes=warnings,
            doubts=doubts,
            account_addresses=accounts.addresses if options.keeps_addresses else {},
        ),
    )
    reports = tuple(table_report(table, markets, end) for table in tables)
    return Imported(session, ImportReport(reports, tuple(_all_holes(markets, holes, start, end)), warnings))


def _no_row_used(tables: Sequence[ReadTable]) -> str:
    unused = sum((table.unused for table in tables), Counter[LeftOut]())
    why = ", and ".join(f"{count:,} {reason.value}" for reason, count in unused.items())
    return f"No row of the files can be used, so there is no session to write: {why}."


def _refuse_implausible(tables: list[ReadTable], options: ImportOptions) -> None:
    for table in tables:
        for part in table.parts:
            plausibility.refuse_value_as_quantity(part)
            spot.refuse_spot_name(part)
        if not options.takes_spot:
            spot.refuse_spot(table.table)


def _refuse_repeated(paths: Sequence[Path]) -> None:
    for path, times in Counter(path.resolve() for path in paths).items():
        if times > 1:
            raise InputError(f"{path} was named {times} times: name each file once.")


def _stretch(markets: list[MarketParts], options: ImportOptions) -> tuple[int, int]:
    """From the first to the last price of any market; of markets without traded prices only where none has any.

    The fundings of all swaps beside the candles of one day do not make a session of a month.
    """
    priced = [made for made in markets if Kind.TRADE in made.by_kind or Kind.CANDLE in made.by_kind]
    covered = [spans_ for made in priced or markets if len(spans_ := made.coverage())]
    start = min(int(spans_.starts[0]) for spans_ in covered)
    end = max(int(spans_.ends[-1]) for spans_ in covered)
    requested_start_ms = options.start_ms
    if requested_start_ms is None:
        return start, end
    if options.end_ms is not None:
        if start >= options.end_ms or end <= requested_start_ms:
            raise InputError(
                f"The files hold prices from {format_iso(start)} to {format_iso(end)}, and none between "
                f"{format_iso(requested_start_ms)} and {format_iso(options.end_ms)}."
            )
        return requested_start_ms, options.end_ms
    if not start <= requested_start_ms < end:
        raise InputError(
            f"--start {format_iso(requested_start_ms)} lies outside of the data, which runs from "
            f"{format_iso(start)} to {format_iso(end)}."
        )
    return requested_start_ms, end


def _holes(made: MarketParts, start_ms: int, end_ms: int) -> Iterator[Hole]:
    """What a market lacks of [start, end)."""
    kind = next(kind for kind in made.price_kinds if kind in made.by_kind)
    for first, last in spans.gaps(made.coverage(), start_ms, end_ms).pairs():
        is_edge = first == start_ms or last == end_ms
        if not (kind is Kind.TRADE and is_edge and last - first < _EDGE_OF_TRADES_MS):
            yield Hole(made.market.name, kind, first, last)


def _session(
    markets: list[MarketParts],
    holes: dict[str, tuple[Hole, ...]],
    accounts: account_rows.CountedAccounts,
    info: SessionInfo,
) -> Session:
    events: dict[str, MarketEvents] = {}
    for made in markets:
        mine = holes[made.market.name]
        gaps = Gaps.from_columns(
            time_ms=[hole.start_ms for hole in mine],
            received_ms=[hole.end_ms for hole in mine],
            duration_ms=[hole.end_ms - hole.start_ms for hole in mine],
        )
        held = accounts.batches[made.market.name]
        others = [batch for batch in made.events.batches() if batch.kind is not Kind.ACCOUNT_POSITION]
        # Gaps are added after the cut: one is received at its own end, which may be the session's.
        known = MarketEvents.of(made.events.instrument, *others, held).until(info.end_ms)
        events[made.market.name] = MarketEvents.of(known.instrument, *known.batches(), gaps)
    return Session(info, events)


def _all_holes(
    markets: list[MarketParts], holes: dict[str, tuple[Hole, ...]], start_ms: int, end_ms: int
) -> Iterator[Hole]:
    """The gaps of the session, and what the other series lack between their own first and last row in it.

    Rows at which no open interest was measured count as rows here.
    """
    for made in markets:
        yield from holes[made.market.name]
        for kind, each in made.by_kind.items():
            if kind in made.price_kinds or kind is Kind.LIQUIDATION or not len(each.spans):
                continue
            reaches = [part.reach_ms for part in made.parts if part.kind is kind and part.reach_ms is not None]
            first = max(start_ms, min(int(each.spans.starts[0]), *(first for first, _ in reaches)))
            last = min(end_ms, max(int(each.spans.ends[-1]), *(last for _, last in reaches)))
            for begin, end in spans.gaps(each.spans, first, last).pairs():
                yield Hole(made.market.name, kind, begin, end)


def _doubts(markets: list[MarketParts], options: ImportOptions, end_ms: int) -> Iterator[str]:
    """Why the data of a session that ends at `end_ms` may not be what they seem: shown wherever the data are."""
    if options.takes_spot:
        yield "Prices of a spot market stand for those of the perpetual, as was asked for."
    tables = {part.table.path: part.table for made in markets for part in made.parts}
    yield from filter(None, () if options.takes_spot else map(spot.doubt_of_name, tables.values()))
    kept = [made.events.until(end_ms) for made in markets]
    for events in kept:
        yield from quality_warnings(events.instrument, events.batches(), int(time.time() * 1000))
        yield from plausibility.doubts(events)
    for first, second in combinations(kept, 2):
        yield from plausibility.doubts_between(first, second)


def _skipped(skipped: Sequence[Path]) -> Iterator[str]:
    if skipped:
        names = ", ".join(path.name for path in skipped[:5])
        more = f" and {len(skipped) - 5} more" if len(skipped) > 5 else ""  # noqa: PLR2004 -- as many as are named
        yield f"Left out of the folders, as no tables: {names}{more}."


def _warnings(tables: list[ReadTable], markets: list[MarketParts], end_ms: int | None) -> Iterator[str]:
    """What is odd or left out; of rows after `end_ms`, unless the end was asked for (None)."""
    for table in tables:
        yield from _table_warnings(table)
    for made in markets:
        yield from made.notes
        unplaced = 0 if made.totals is None else made.totals.unplaced.total()
        if unplaced:
            yield (
                f"{made.market.name}: {unplaced:,} totals of liquidations are left out, as no candles "
                "cover their buckets."
            )
        yield from (note for each in made.by_kind.values() for note in each.notes)
        late = 0 if end_ms is None else sum(made.rows_of(path, kind, end_ms)[1] for path, kind in made.places())
        if late and end_ms is not None:
            yield f"{made.market.name}: {late} rows after the last price ({format_iso(end_ms)}) were left out."
        for kind, each in made.by_kind.items():
            if kind not in made.price_kinds and len(each.spans) > 1:
                yield f"{made.market.name}: {kind.value.replace('_', ' ')} has {len(each.spans) - 1} gaps."


def _table_warnings(table: ReadTable) -> Iterator[str]:
    name = table.table.path.name
    yield from table.table.notes
    if not table.table.rows:
        yield f"{name} has column names but no rows."
    if table.unknown:
        shown = ", ".join(table.unknown[:5]) + (", …" if len(table.unknown) > 5 else "")  # noqa: PLR2004 -- as many as are shown
        yield f"{name}: {len(table.unknown)} symbols name no market that can be counted and are left out: {shown}."
    if any(part.market.is_pair for part in table.parts):
        yield f"{name} names pairs as spot markets are named too; they are taken for the perpetuals."
    bare = sorted({part.market.name for part in table.parts if part.market.is_bare_coin})
    if bare:
        yield f"{name} names coins alone, which are taken for {', '.join(bare[:5])}{', …' if len(bare) > 5 else ''}."  # noqa: PLR2004 -- as many as are shown
    own, venues = table.table.reading.recogniser.venue, {part.market.venue for part in table.parts}
    if own is not None and venues - {own}:
        title = table.table.reading.recogniser.title
        yield f"{name} has the columns of {title}, and counts as {', '.join(sorted(venues))}."
    position = table.table.reading.position
    if Meaning.FILL_SIDE in position and Meaning.USER not in position:
        yield f"{name} holds the fills of one account, as they name none: other trades of the market are not in it."
    unknown = table.table.reading.of_use(Use.UNKNOWN)
    if unknown:
        yield f"{name}: the meaning of {', '.join(unknown)} is not known, so it was left aside (say it with --as)."
    yield from _left_out(table)


def _left_out(table: ReadTable) -> Iterator[str]:
    """What became of rows that are in no series, or not in each that the table has."""
    name = table.table.path.name
    for reason, count in table.unused.items():
        if reason is not LeftOut.UNKNOWN_MARKET:  # these are named above
            yield f"{name}: {count:,} rows are left out, as they {reason.value}."
    of_series: Counter[tuple[Kind, LeftOut]] = Counter()
    for part in table.parts:
        of_series.update({(part.kind, reason): count for reason, count in part.left_out.items()})
    has_several = len({part.kind for part in table.parts}) > 1
    for (kind, reason), count in of_series.items():
        if reason is LeftOut.VOLUME_MISSING:
            yield f"{name}: {count:,} candles have no volume, which counts as none traded."
        elif has_several:
            yield f"{name}: {KIND_TITLES[kind]} of {count:,} rows are left out, as they {reason.value}."


def _name(markets: list[MarketParts], start_ms: int, end_ms: int) -> str:
    symbols = ", ".join(made.market.symbol for made in markets)
    first, last = format_iso(start_ms)[_DATE], format_iso(max(start_ms, end_ms - 1))[_DATE]
    return f"{symbols} {first}" if first == last else f"{symbols} {first} to {last}"
