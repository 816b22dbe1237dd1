"""`rektscope score`: how well the map says what was liquidated, against recorded totals and orders."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.number_parameters import BoundedNumber
from rektscope.cli.options import OUT, SESSION, SOURCE_FILE, json_option, model_option, print_json
from rektscope.files.places import refuse_unwritable
from rektscope.market.errors import InputError

if TYPE_CHECKING:
    from rektscope.scoring.running import Result
    from rektscope.scoring.task import Task

EXIT_SOME_FAILED = 1

_MANY_MARKETS = 100
"""Of so many it is said that one can be chosen: more take minutes."""


@click.command("score")
@click.argument("sessions", type=SESSION, nargs=-1, required=True, metavar="SESSION…")
@click.option(
    "--totals", "totals_file", type=SOURCE_FILE, metavar="FILE", help="CSV: market,start,end,long_usd,short_usd."
)
@click.option("--orders", "orders_file", type=SOURCE_FILE, metavar="FILE", help="CSV: market,time,side,price,usd.")
@click.option(
    "--market",
    "markets",
    multiple=True,
    metavar="VENUE:SYMBOL",
    help="Grade this market alone; several times for several.",
)
@click.option("--workers", type=BoundedNumber(1, 256), help="Number of sessions at a time, each in its own process.")
@click.option("--scheduler", metavar="tcp://HOST:PORT", help="On the workers of this Dask cluster.")
@click.option("--picture", type=OUT, metavar="FILE.png", help="Draw the answer too, as a PNG.")
@click.option("--force", is_flag=True, help="Replace --picture when it exists.")
@model_option
@json_option
def command(
    sessions: tuple[Path, ...],
    totals_file: Path | None,
    orders_file: Path | None,
    workers: int | None,
    scheduler: str | None,
    model_file: Path | None,
    picture: Path | None,
    markets: tuple[str, ...],
    *,
    force: bool,
    as_json: bool,
) -> int:
    """Grade the map of each market of the sessions against what was liquidated.

    That is what --totals and --orders say (times in ISO 8601, UTC; `side` is the position that was closed), or the
    sessions' own liquidations. Four questions, each beside simple baselines: given the path of the price, how well
    ranked are the buckets; are the dollars right; what does the map add to reach and prior volume; and do the rows
    that it holds hottest take the liquidated dollars. Constants are fitted on earlier buckets alone. The model is run
    again on each session cut short, and refused if that changes anything it said before.

    Ends with 1 when some sessions could not be graded and the others were.
    """
    from rektscope.cli.score_text import score_lines
    from rektscope.engine.models import read_model
    from rektscope.levels.parameters import DEFAULT_PARAMETERS
    from rektscope.scoring.answer import grade_report
    from rektscope.scoring.assignment import tasks_of
    from rektscope.scoring.running import failed_of

    if workers is not None and scheduler is not None:
        raise click.UsageError("--workers is for this machine and --scheduler for a cluster: choose one.")
    _refuse_odd_picture(picture, force=force)
    parameters = DEFAULT_PARAMETERS if model_file is None else read_model(model_file)
    tasks = tasks_of(sessions, totals_file, orders_file, parameters, markets, _report_count)
    results = _run(tasks, workers, scheduler)
    try:
        shown = grade_report(results, parameters)
    except InputError as error:
        if totals_file is not None or orders_file is not None:
            raise
        raise InputError(f"{error} What was liquidated can be given with --totals or --orders.") from error
    failed = list(failed_of(results))
    for each in failed:
        print(f"{each.path} was not graded: {each.reason}", file=sys.stderr)
    if picture is not None:
        _draw(shown, picture)
    if as_json:
        print_json(shown)
    else:
        print("\n".join(score_lines(shown)))
    return EXIT_SOME_FAILED if failed else 0


def _run(tasks: "list[Task]", workers: int | None, scheduler: str | None) -> "list[Result]":
    from rektscope.scoring.running import run_in_processes, run_on_cluster, run_serial

    with _progress(len(tasks)) as on_done:
        if scheduler is not None:
            return run_on_cluster(tasks, scheduler, on_done)
        if workers is None or workers == 1 or len(tasks) == 1:
            return run_serial(tasks, on_done)
        return run_in_processes(tasks, workers, on_done)


def _report_count(count: int) -> None:
    if count >= _MANY_MARKETS:
        print(
            f"{count:,} markets are graded one after the other, up to a second each: --market VENUE:SYMBOL grades one "
            "alone.",
            file=sys.stderr,
        )


def _refuse_odd_picture(picture: Path | None, *, force: bool) -> None:
    if picture is None:
        if force:
            raise click.UsageError("--force is for a picture that exists: give --picture too.")
        return
    if picture.suffix.lower() != ".png":
        raise click.UsageError(f"--picture draws a PNG, and {picture} is called otherwise: end it in .png.")
    refuse_unwritable(picture, may_replace=force)


def _draw(shown: dict[str, Any], picture: Path) -> None:
    """The answer as a PNG, drawn without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from rektscope.ui.application import make_application
    from rektscope.ui.export.picture import save_picture
    from rektscope.ui.scoring.picture import draw_score

    application = make_application()
    save_picture(draw_score(shown), picture)
    application.processEvents()


@contextmanager
def _progress(count: int) -> Iterator[Callable[[int], None]]:
    """A bar on the terminal, nothing where stderr is not one."""
    if not sys.stderr.isatty():
        yield lambda _done: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("Grading sessions", total=count)
        yield lambda done: progress.update(bar, completed=done)
