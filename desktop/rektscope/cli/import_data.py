"""`rektscope import`: archives, candles and CSV become a session, with a report of rows, gaps and duplicates."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.options import MOMENT, OUT, SOURCE, json_option, market_given, print_json
from rektscope.files.places import refuse_unwritable
from rektscope.market.errors import InputError
from rektscope.market.times import format_iso

if TYPE_CHECKING:
    from rektscope.sessions.importing.importer import Imported
    from rektscope.sessions.importing.meanings import Meaning
    from rektscope.sessions.importing.parts import ImportOptions
    from rektscope.sessions.importing.report import ImportReport, SeriesReport, TableReport

GAPS_SHOWN = 20


@click.command(name="import")
@click.argument("files", type=SOURCE, nargs=-1, required=True, metavar="FILE|FOLDER…")
@click.option("--out", type=OUT, help="The session file to write, as NAME.rekt.")
@click.option("--preview", is_flag=True, help="Print what every column is taken for and write nothing.")
@click.option("--market", metavar="VENUE:SYMBOL", help="The same as --venue and --symbol together.")
@click.option("--venue", help="Of all files: binance, bybit, …")
@click.option("--symbol", help="Of files whose columns name none, or the one to take of a file of many: BTCUSDT, …")
@click.option(
    "--kind",
    type=click.Choice(["candle", "mark", "index", "trade", "liquidation"]),
    help="What candles without volume, or rows that may be trades or liquidations, are.",
)
@click.option(
    "--as",
    "meanings",
    multiple=True,
    metavar="COLUMN=MEANING",
    help="What a column means, by its name or its number counted from 1. Repeatable; a wrong word lists all meanings.",
)
@click.option("--decimal", type=click.Choice(["point", "comma"]), help="What separates the decimals of the numbers.")
@click.option("--dates", type=click.Choice(["day-first", "month-first"]), help="What dates like 03/04/2025 begin with.")
@click.option(
    "--keep", type=click.Choice(["first", "last", "larger"]), help="Which of contradicting rows of one time counts."
)
@click.option("--contract-size", metavar="SIZE", help="Coins (or USD, if margined in coin) of one contract.")
@click.option("--candle-length", metavar="LENGTH", help="Which candles count where there are several: 1m, 5m, 1h.")
@click.option(
    "--skip-unreadable",
    is_flag=True,
    help="Leave out files of folders and archives that cannot be read, and name them.",
)
@click.option("--spot", is_flag=True, help="Take Binance's spot market for the perpetual; the session says so.")
@click.option("--start", type=MOMENT, help="Where the session begins; what is older becomes its history.")
@click.option(
    "--accounts",
    type=click.Choice(["numbers", "addresses"]),
    default="numbers",
    help="Keep accounts as numbers (the default), or with their addresses too.",
)
@click.option("--name", help="The session's title.")
@click.option("--force", is_flag=True, help="Replace --out when it exists.")
@json_option
def command(
    files: tuple[Path, ...],
    out: Path | None,
    preview: bool,  # noqa: FBT001 -- click passes options by name
    force: bool,  # noqa: FBT001 -- click passes options by name
    as_json: bool,  # noqa: FBT001 -- click passes options by name
    **given: Any,  # noqa: ANN401 -- one for each remaining option, typed where they are used
) -> None:
    """Turn archives, candles or CSV into a session.

    Takes CSV, JSON, Parquet, Feather and SQLite, plain, compressed or in zips and tars, folders of them, and raw
    captures of feeds: what Binance, Bybit, OKX, BitMEX, Hyperliquid and tardis publish, and tables with the usual
    column names, as ccxt, freqtrade, TradingView and spreadsheets write them. Several files make one session, one
    market for each that they name. Every column is accounted for in the report; gaps are reported and stay gaps.
    """
    from rektscope.recording.captures.contents import are_captures
    from rektscope.sessions.writer import write_session

    if out is None and not preview:
        raise InputError("Say with --out which session file to write, or look first with --preview.")
    if out is not None and not preview:
        _refuse_place(out, files, force=force)
    options = _options(**given)
    if are_captures(files):
        from rektscope.recording.captures.importing import import_captures as reads
    else:  # all that understands a venue's messages costs nothing here
        from rektscope.sessions.importing.importer import import_files as reads
    with _progress() as on_progress:
        imported = reads(files, options, on_progress)
    written = None if preview else out
    if written is not None:
        write_session(written, imported.session)
    _print(imported, written, as_json=as_json)


def _options(
    *,
    market: str | None,
    venue: str | None,
    symbol: str | None,
    kind: str | None,
    meanings: tuple[str, ...],
    decimal: str | None,
    dates: str | None,
    keep: str | None,
    contract_size: str | None,
    candle_length: str | None,
    skip_unreadable: bool,
    spot: bool,
    start: int | None,
    name: str | None,
    accounts: str,
) -> "ImportOptions":
    from rektscope.market.events import Kind
    from rektscope.sessions.importing.calendar_dates import DateOrder
    from rektscope.sessions.importing.candle_lengths import read_length
    from rektscope.sessions.importing.keeping import Keep
    from rektscope.sessions.importing.number_text import DecimalMark
    from rektscope.sessions.importing.parts import ImportOptions

    venue, symbol = market_given(market, venue, symbol)
    return ImportOptions(
        venue=venue,
        symbol=symbol,
        kind=None if kind is None else Kind(kind),
        name=name,
        start_ms=start,
        takes_spot=spot,
        answers=dict(_answer(word) for word in meanings),
        decimal_mark=None if decimal is None else DecimalMark(decimal),
        date_order=None if dates is None else DateOrder(dates),
        keep=None if keep is None else Keep(keep),
        contract_size=contract_size,
        keeps_addresses=accounts == "addresses",
        candle_ms=None if candle_length is None else read_length(candle_length),
        skips_unreadable=skip_unreadable,
    )


def _answer(word: str) -> "tuple[str, Meaning]":
    """One `COLUMN=MEANING`; raises InputError that lists the meanings."""
    from rektscope.sessions.importing.meanings import Meaning
    from rektscope.sessions.importing.recognisers.recogniser import plain_header

    column, equals, meaning = word.rpartition("=")
    known = [each.value for each in Meaning]
    if not (equals and column.strip()) or meaning.strip().lower() not in known:
        raise InputError(f"--as {word}: write it as COLUMN=MEANING, where MEANING is one of {', '.join(known)}.")
    return plain_header(column), Meaning(meaning.strip().lower())


def _refuse_place(out: Path, files: tuple[Path, ...], *, force: bool) -> None:
    """Everything that can be known to be wrong with the output before an hour of reading."""
    refuse_unwritable(out, may_replace=True, called="the session file")
    if any(out.resolve() == file.resolve() for file in files):
        raise InputError(f"{out} is one of the files to import: give the session another name.")
    refuse_unwritable(out, may_replace=force)


@contextmanager
def _progress() -> Iterator[Callable[[Path, int], None]]:
    """A bar on the terminal, nothing where stderr is not one."""
    if not sys.stderr.isatty():
        yield lambda _file, _done: None
        return
    from rich.console import Console
    from rich.progress import Progress, TaskID

    with Progress(console=Console(stderr=True), transient=True) as progress:
        bars: dict[Path, TaskID] = {}

        def on_progress(file: Path, done: int) -> None:
            if file not in bars:  # those of folders are known when they are read
                bars[file] = progress.add_task(file.name, total=file.stat().st_size if file.is_file() else None)
            progress.update(bars[file], completed=done)

        yield on_progress


def _print(imported: "Imported", written: Path | None, *, as_json: bool) -> None:
    info = imported.session.info
    if as_json:
        described: dict[str, Any] = {"session": None, "name": info.name, "bytes": None, "preview": written is None}
        if written is not None:
            described |= {"session": str(written), "bytes": written.stat().st_size}
        stretch = {"start": format_iso(info.start_ms), "end": format_iso(info.end_ms)}
        markets = [market.instrument.market for market in info.markets]
        print_json(described | stretch | {"markets": markets} | imported.report.to_json())
        return
    head = "Preview, nothing was written" if written is None else str(written)
    print(f"{head}: {info.name}, {format_iso(info.start_ms)} to {format_iso(info.end_ms)}")
    _print_report(imported.report, has_columns=written is None)


def _print_report(report: "ImportReport", *, has_columns: bool) -> None:
    for table in report.files:
        for line in _table_lines(table, has_columns=has_columns):
            print(line)
    print(f"Gaps: {len(report.gaps) or 'none'}")
    for gap in report.gaps[:GAPS_SHOWN]:
        print(f"  {gap.market} {gap.kind.value}: {format_iso(gap.start_ms)} to {format_iso(gap.end_ms)}")
    if len(report.gaps) > GAPS_SHOWN:
        print(f"  … and {len(report.gaps) - GAPS_SHOWN} more (--json lists all)")
    for warning in report.warnings:
        print(f"Note: {warning}")


def _table_lines(table: "TableReport", *, has_columns: bool) -> "Iterator[str]":
    checked = ", checksum verified" if table.is_verified else ""
    shown = (
        ""
        if len(table.series) == 1
        else f"{Path(table.file).name}: {table.table}, {table.rows_read:,} rows read{checked}"
    )
    if shown:
        yield shown
    for each in table.series:
        stretch = "no rows"
        if each.start_ms is not None and each.end_ms is not None:
            stretch = f"{format_iso(each.start_ms)} to {format_iso(each.end_ms)}"
        lead = f"  {each.market} {each.kind.value}" if shown else _single_lead(table, each)
        yield (
            f"{lead}, {each.rows:,} kept, {each.duplicates_dropped:,} duplicates dropped, {len(each.gaps)} gaps"
            f"{'' if shown else checked}; {stretch}"
        )
    if has_columns:
        yield from (f"    {line}" for line in _column_lines(table))


def _single_lead(table: "TableReport", series: "SeriesReport") -> str:
    return f"{Path(table.file).name}: {series.market} {series.kind.value}, {table.rows_read:,} rows read"


def _column_lines(table: "TableReport") -> "Iterator[str]":
    """What every column was taken for; those of no use in one line."""
    from rektscope.sessions.importing.recognisers.recogniser import Use

    for column in table.columns:
        if column.use is Use.USED:
            same = column.meaning.value == column.header
            yield column.header if same else f"{column.header}: {column.meaning.value}"
    for use, words in ((Use.KNOWN, "known and not used"), (Use.UNKNOWN, "not known, left aside")):
        headers = [column.header for column in table.columns if column.use is use]
        if headers:
            yield f"{words}: {', '.join(headers)}"
