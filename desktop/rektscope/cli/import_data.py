"""`rektscope import`: archives, candles and CSV become a session, with a report of rows, gaps and duplicates."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rektscope.cli.options import MOMENT, json_option, market_given, print_json, refuse_existing
from rektscope.market.errors import InputError
from rektscope.market.times import format_iso

if TYPE_CHECKING:
    from rektscope.sessions.importing.report import FileReport, ImportReport

GAPS_SHOWN = 20


@click.command(name="import")
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="FILE…")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The session file to write, as NAME.rekt.")
@click.option("--market", metavar="VENUE:SYMBOL", help="The same as --venue and --symbol together.")
@click.option("--venue", help="Of all files: binance, bybit, …")
@click.option("--symbol", help="Of the files whose columns and name do not tell it: BTCUSDT, …")
@click.option("--kind", type=click.Choice(["candle", "mark", "index"]), help="What candles without volume are.")
@click.option("--spot", is_flag=True, help="Take Binance's spot market for the perpetual; the session says so.")
@click.option("--start", type=MOMENT, help="Where the session begins; what is older becomes its history.")
@click.option("--name", help="The session's title.")
@click.option("--force", is_flag=True, help="Replace --out when it exists.")
@json_option
def command(
    files: tuple[Path, ...],
    out: Path,
    market: str | None,
    venue: str | None,
    symbol: str | None,
    kind: str | None,
    spot: bool,  # noqa: FBT001 -- click passes options by name
    start: int | None,
    name: str | None,
    force: bool,  # noqa: FBT001 -- click passes options by name
    as_json: bool,  # noqa: FBT001 -- click passes options by name
) -> None:
    """Turn archives, candles or CSV into a session.

    Takes CSV, zip, gzip and Parquet: klines and mark price klines, aggregate trades, trades, funding rates and open
    interest as Binance publishes them, and tables of candles with the usual column names. Several files make one
    session, one market for each that they name. Gaps are reported and stay gaps.
    """
    from rektscope.market.events import Kind
    from rektscope.sessions.importing.gathering import Wishes
    from rektscope.sessions.importing.importer import import_files
    from rektscope.sessions.writer import write_session

    _refuse_place(out, files, force=force)
    venue, symbol = market_given(market, venue, symbol)
    chosen = None if kind is None else Kind(kind)
    wishes = Wishes(venue=venue, symbol=symbol, kind=chosen, name=name, start_ms=start, takes_spot=spot)
    with _progress(files) as on_progress:
        imported = import_files(files, wishes, on_progress)
    write_session(out, imported.session)
    info = imported.session.info
    if as_json:
        described = {"session": str(out), "name": info.name, "bytes": out.stat().st_size}
        stretch = {"start": format_iso(info.start_ms), "end": format_iso(info.end_ms)}
        markets = [market.instrument.market for market in info.markets]
        print_json(described | stretch | {"markets": markets} | imported.report.to_json())
    else:
        print(f"{out}: {info.name}, {format_iso(info.start_ms)} to {format_iso(info.end_ms)}")
        _print_report(imported.report)


def _refuse_place(out: Path, files: tuple[Path, ...], *, force: bool) -> None:
    """Everything that can be known to be wrong with the output before an hour of reading."""
    if not os.path.isdir(out.parent):  # noqa: PTH112 -- False, and no error, for names that no file can have
        raise InputError(f"There is no folder {out.parent} to write {out.name} into: make it first.")
    if os.path.isdir(out):  # noqa: PTH112 -- as above
        raise InputError(f"{out} is a folder: name the session file to write, as {out / 'session.rekt'}.")
    if any(out.resolve() == file.resolve() for file in files):
        raise InputError(f"{out} is one of the files to import: give the session another name.")
    refuse_existing(out, force=force)


@contextmanager
def _progress(files: tuple[Path, ...]) -> Iterator[Callable[[Path, int], None]]:
    """A bar on the terminal, nothing where stderr is not one."""
    if not sys.stderr.isatty():
        yield lambda _file, _done: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        sizes = {file: file.stat().st_size for file in files if file.is_file()}
        bars = {file: progress.add_task(file.name, total=size) for file, size in sizes.items()}
        yield lambda file, done: progress.update(bars[file], completed=done)


def _print_report(report: "ImportReport") -> None:
    for file in report.files:
        print(_file_line(file))
    print(f"Gaps: {len(report.gaps) or 'none'}")
    for gap in report.gaps[:GAPS_SHOWN]:
        print(f"  {gap.market} {gap.kind.value}: {format_iso(gap.start_ms)} to {format_iso(gap.end_ms)}")
    if len(report.gaps) > GAPS_SHOWN:
        print(f"  … and {len(report.gaps) - GAPS_SHOWN} more (--json lists all)")
    for warning in report.warnings:
        print(f"Note: {warning}")


def _file_line(file: "FileReport") -> str:
    stretch = "no rows"
    if file.start_ms is not None and file.end_ms is not None:
        stretch = f"{format_iso(file.start_ms)} to {format_iso(file.end_ms)}"
    checked = ", checksum verified" if file.is_verified else ""
    return (
        f"{Path(file.file).name}: {file.market} {file.kind.value}, {file.rows_read:,} rows read, "
        f"{file.rows_kept:,} kept, {file.duplicates_dropped:,} duplicates dropped, {len(file.gaps)} gaps{checked}; "
        f"{stretch}"
    )
