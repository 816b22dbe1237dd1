"""`rektscope table`: what the program knows of a session as a table for others, in CSV, Parquet or JSON."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from rektscope.cli.number_parameters import BoundedNumber
from rektscope.cli.options import (
    MOMENT,
    OUT,
    force_option,
    json_option,
    model_option,
    optional_market_option,
    print_json,
    session_argument,
)
from rektscope.cli.table_file import TABLE_SUFFIXES, Table, write_table
from rektscope.cli.table_options import TableOptions
from rektscope.files.places import refuse_unwritable
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind

_KINDS = ("profile", "columns", "clusters", "liquidations", "positions", "score")

_USED_BY = {
    "at_ms": ("--at", _KINDS[:-1]),  # a score is of the whole session
    "from_ms": ("--from", ("columns", "liquidations")),
    "least_leverage": ("--least-leverage", ("columns", "clusters")),
    "model_file": ("--model", ("profile", "columns", "clusters", "score")),
}
"""Options with the kinds of table that they change; with another kind they are refused."""


@click.command("table")
@click.argument("kind", type=click.Choice(_KINDS))
@session_argument
@optional_market_option
@click.option("--at", "at_ms", type=MOMENT, help="The moment, ISO 8601 UTC; the session's end by default.")
@click.option("--from", "from_ms", type=MOMENT, help="Of columns and liquidations, those from here on.")
@click.option("--out", required=True, type=OUT, help="The .csv, .parquet or .json to write.")
@click.option(
    "--least-leverage",
    type=BoundedNumber(0, 1_000, NumberKind.LEVERAGE),
    help="Leave positions of less leverage out of columns and clusters: 10 unless it is given, 0 for none.",
)
@model_option
@force_option
@json_option
def command(kind: str, session: Path, out: Path, *, force: bool, as_json: bool, **options: Any) -> None:  # noqa: ANN401 -- click's options, typed in `TableOptions`
    """Write a table of SESSION, with units in the names of its columns.

    \b
    profile       what stands at each price at --at, as `levels` prints it
    columns       the heatmap: each row of each column up to --at
    clusters      the strongest bands near the mark at --at, as `levels --clusters`
    liquidations  recorded ones known at --at, of --market or of all
    positions     yours, with their liquidation prices and what became of them by --at
    score         how well the map says what was liquidated, as `score`;
                  where the data are too few, a value is empty, and `missing` says why

    Prices are in the currency of the quote, times ISO 8601 UTC. Nothing that was not known at --at is in it.
    """  # noqa: D301 -- the control character that keeps click from joining the lines
    wanted = TableOptions(**options)
    if out.suffix.lower() not in TABLE_SUFFIXES:
        raise InputError(f"{out}: tables are written as {', '.join(TABLE_SUFFIXES)}: name it {out.stem}.csv.")
    _refuse_unused(kind, wanted)
    refuse_unwritable(out, may_replace=force)
    table = _MAKERS[kind](session, wanted)
    write_table(table, out)
    if as_json:
        print_json({"out": str(out), "kind": kind, "rows": len(table.rows), **table.about})
    else:
        print(f"{out}: {len(table.rows):,} rows of {kind}")


def _refuse_unused(kind: str, wanted: TableOptions) -> None:
    """Raise InputError where an option is given that does not change this kind of table."""
    for name, (option, kinds) in _USED_BY.items():
        if getattr(wanted, name) is not None and kind not in kinds:
            raise InputError(f"{option} changes nothing of {kind}, only of {', '.join(kinds)}: leave {option} out.")


def _levels(name: str) -> Callable[[Path, TableOptions], Table]:
    def make(session: Path, wanted: TableOptions) -> Table:
        from rektscope.cli import table_levels

        made: Table = getattr(table_levels, name)(session, wanted)
        return made

    return make


def _events(name: str) -> Callable[[Path, TableOptions], Table]:
    def make(session: Path, wanted: TableOptions) -> Table:
        from rektscope.cli import table_events

        made: Table = getattr(table_events, name)(session, wanted)
        return made

    return make


_MAKERS = {
    "profile": _levels("profile_table"),
    "columns": _levels("columns_table"),
    "clusters": _levels("clusters_table"),
    "liquidations": _events("liquidations_table"),
    "positions": _events("positions_table"),
    "score": _events("score_table"),
}
