"""`rektscope reliability`: the likelihood of a touch, estimated against happened, on any sessions or candles."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.options import MOMENT, SOURCE_OR_EVENT, json_option, print_json
from rektscope.cli.record import duration_s
from rektscope.market.errors import InputError
from rektscope.market.times import HOUR_MS, SECOND_MS, format_iso

if TYPE_CHECKING:
    from rektscope.market.events import MarketEvents
    from rektscope.positions.likelihood import PricePoints
    from rektscope.positions.reliability import HorizonReliability, ReliabilityBin

_SUFFIXES = {".rekt", ".csv", ".parquet", ".zip", ".gz"}


@click.command()
@click.argument("files", type=SOURCE_OR_EVENT, nargs=-1, required=True, metavar="FILE|FOLDER|SESSION…")
@click.option("--horizon", default="1h,4h,24h", show_default=True, help="One or more, with commas between.")
@click.option("--every", default="1h", show_default=True, help="How far apart the moments are.")
@click.option("--from", "start", type=MOMENT, help="No moment before this; what came before is known to it.")
@click.option("--until", "end", type=MOMENT, help="No horizon ends after this.")
@click.option("--venue", help="Of candle files that do not say it.")
@click.option("--market", metavar="VENUE:SYMBOL", help="Only this market.")
@json_option
def command(
    files: tuple[Path, ...],
    horizon: str,
    every: str,
    start: int | None,
    end: int | None,
    venue: str | None,
    market: str | None,
    as_json: bool,  # noqa: FBT001 -- click passes options by name
) -> None:
    """Compare how likely a touch was estimated with how often it happened.

    At each moment levels at many distances above and below the price are asked about, from the prices known by then;
    the table says, for estimates of the same size, how many of them were touched within the horizon. Files in a
    folder that hold no prices are named and left out.
    """
    from rektscope.positions.reliability import reliability

    horizons = [_duration(each, "--horizon") for each in horizon.split(",")]
    every_ms = _duration(every, "--every")
    markets, skipped = prices_of(files, venue)
    if market is not None:
        markets = _only(markets, market)
    tables = reliability(markets, horizons, every_ms=every_ms, from_ms=start, until_ms=end)
    if not any(table.moments for table in tables):
        raise InputError(
            "No moment has both a past to estimate from (60 moves of at most an hour) and a whole horizon after it. "
            "Name longer files, or a shorter --horizon."
        )
    if as_json:
        print_json(
            {
                "markets": [_market_json(name, points) for name, points in markets.items()],
                "every_hours": every_ms / HOUR_MS,
                "horizons": [table.to_json() for table in tables],
                "skipped": skipped,
            }
        )
        return
    for each in skipped:
        print(f"Left out {each['file']}: {each['reason']}", file=sys.stderr)
    for name, points in markets.items():
        shown = _market_json(name, points)
        print(f"{name}: {shown['prices']:,} prices, {shown['start']} to {shown['end']}")
    for table in tables:
        print("\n".join(_lines(table)))


def _duration(text: str, option: str) -> int:
    try:
        return duration_s(text.strip()) * SECOND_MS
    except InputError as error:
        raise InputError(f"{option}: {error}") from error


def _only(markets: "dict[str, PricePoints]", market: str) -> "dict[str, PricePoints]":
    chosen = {name: points for name, points in markets.items() if name.lower() == market.lower()}
    if not chosen:
        raise InputError(f"There is no market {market} in these files; they have {', '.join(markets)}.")
    return chosen


def _market_json(name: str, points: "PricePoints") -> dict[str, Any]:
    start, end = format_iso(int(points.received_ms[0])), format_iso(int(points.received_ms[-1]))
    return {"market": name, "prices": len(points.price), "start": start, "end": end}


def prices_of(paths: Sequence[Path], venue: str | None) -> "tuple[dict[str, PricePoints], list[dict[str, str]]]":
    """The prices of each market over all files, and the files of folders that were left out, with the reason.

    Of marks and candles of one market the finer ones are taken.

    Raises:
        InputError: a file named directly cannot be used, or nothing holds a price.
    """
    from rektscope.positions.likelihood import candle_points, joined_points, mark_points

    found: dict[str, dict[str, list[PricePoints]]] = {}
    skipped: list[dict[str, str]] = []
    for path in paths:
        for file in _files_in(path):
            try:
                read = _read(file, venue)
            except InputError as error:
                if file == path:
                    raise
                skipped.append({"file": str(file), "reason": str(error)})
                continue
            for events in read:
                kinds = found.setdefault(events.instrument.market, {"mark": [], "candle": []})
                kinds["mark"].append(mark_points(events))
                kinds["candle"].append(candle_points(events))
    markets = {}
    for name, kinds in sorted(found.items()):
        finest = max((joined_points(each) for each in kinds.values()), key=lambda points: len(points.price))
        if len(finest.price):
            markets[name] = finest
    if not markets:
        raise InputError("None of the files holds candles or mark prices. Name a session, or files of candles.")
    return markets, skipped


def _files_in(path: Path) -> list[Path]:
    if not path.exists():
        raise InputError(f"There is no file or folder {path}.")
    if not path.is_dir():
        return [path]
    files = sorted(each for each in path.rglob("*") if each.suffix.lower() in _SUFFIXES and each.is_file())
    if not files:
        raise InputError(f"The folder {path} holds no session and no file of candles (CSV, Parquet, zip, gzip).")
    return files


def _read(file: Path, venue: str | None) -> "list[MarketEvents]":
    """All markets of a session or of a file that can be imported."""
    if file.suffix.lower() == ".rekt":
        from rektscope.sessions.reader import open_session

        session = open_session(file)
        try:
            return [session.read_market(each.instrument.market) for each in session.info.markets]
        finally:
            session.close()
    from rektscope.sessions.importing.importer import import_files
    from rektscope.sessions.importing.parts import ImportOptions

    imported = import_files([file], ImportOptions(venue=venue), lambda _file, _done: None)
    return list(imported.session.events.values())


def _lines(table: "HorizonReliability") -> list[str]:
    hours = table.horizon_ms / HOUR_MS
    head = f"\nWithin {hours:g} h: {table.moments:,} moments, {table.stretches:,} stretches that do not overlap"
    columns = "  estimated          mean   happened     samples   market-days   ratio"
    return [head, columns, *(_bin_line(each) for each in table.bins if each.samples)]


def _bin_line(each: "ReliabilityBin") -> str:
    edges = f"{100 * each.low:g} to {100 * each.high:g} %"
    ratio = 0.0 if each.ratio is None else each.ratio
    mark = "   more than three times" if each.is_too_low else ""
    return (
        f"  {edges:<13} {100 * each.estimated:>7.3g} %  {100 * each.happened:>7.3g} %  {each.samples:>10,}  "
        f"{each.days:>12,}  {ratio:>6.2f}{mark}"
    )
