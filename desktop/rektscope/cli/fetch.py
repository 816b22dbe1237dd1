"""`rektscope fetch`: days of a venue's public archive become a session."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.display import require_display
from rektscope.cli.fetch_progress import fetch_progress
from rektscope.cli.options import OUT, force_option, json_option, network_options, network_policy, print_json
from rektscope.feeds.archive_layout import DataSet
from rektscope.files.places import refuse_unwritable, shown
from rektscope.market.errors import InputError

if TYPE_CHECKING:
    from rektscope.archives.job import Fetched, FetchJob
    from rektscope.archives.plan import Absent
    from rektscope.archives.survey import Survey, Surveyed


@click.command()
@click.argument("market", metavar="VENUE:SYMBOL")
@click.argument("days", metavar="DAY[..DAY]")
@click.option("--history", metavar="DAYS", help="Days before it as well, as 5d, so that the map knows what stands.")
@click.option("--out", type=OUT, help="The session file to write; by default named by market and days, in this folder.")
@click.option(
    "--without", type=click.Choice([each.value for each in DataSet]), multiple=True, help="Leave out a series."
)
@click.option(
    "--archive", "archives", multiple=True, metavar="VENUE=URL", help="Ask this address in place of the archive's own."
)
@network_options
@click.option("--dry-run", is_flag=True, help="List files, sizes and what is missing; fetch and write nothing.")
@click.option("--open", "opens", is_flag=True, help="Open the window on it when it is there.")
@force_option
@json_option
def command(
    *,
    market: str,
    days: str,
    history: str | None,
    out: Path | None,
    without: tuple[DataSet, ...],
    archives: tuple[str, ...],
    proxy: str | None,
    certificates: str | None,
    dry_run: bool,
    opens: bool,
    force: bool,
    as_json: bool,
) -> int:
    """Fetch days of a public archive and make a session of them.

    Binance, Bybit and OKX keep such archives; no key is asked for or sent. Days are whole days of UTC that are over.
    Files are checked, kept on this machine and never fetched twice (`rektscope clean` lists and removes them); what was
    cut short goes on where it broke off. What an archive does not have is said, here and in the session.
    """
    from rektscope.archives.catalogue import archive_of, read_addresses
    from rektscope.archives.days import read_days, read_history, today_utc
    from rektscope.archives.job import FetchJob
    from rektscope.archives.plan import ArchiveRequest

    if opens and not dry_run:
        require_display()
    today = today_utc()
    layout, name = archive_of(market)
    request = ArchiveRequest(
        name,
        read_days(days, today),
        0 if history is None else read_history(history),
        frozenset(without),
    )
    addresses = read_addresses(archives)
    target = out or Path(request.file_name)
    if not dry_run:
        _refuse_place(target, is_named=out is not None, force=force)
    job = FetchJob(
        request, address=addresses.get(layout.venue), policy=network_policy(proxy, certificates), today=today
    )
    if dry_run:
        with fetch_progress() as on_progress:
            found = job.look(on_progress)
        _print_survey(job, found, target, as_json=as_json)
        return 0
    _run(job, target, as_json=as_json)
    if not opens:
        return 0
    from rektscope.app import run_window

    return run_window(target)


def _refuse_place(target: Path, *, is_named: bool, force: bool) -> None:
    """Everything that can be known to be wrong with the output before an hour of downloading."""
    if not is_named and target.exists() and not force:
        raise InputError(
            f"{target} is here already: open it with `rektscope {target}`, say --force to make it anew, or name "
            "another with --out."
        )
    refuse_unwritable(target, may_replace=force, called="the session file")


def _run(job: "FetchJob", target: Path, *, as_json: bool) -> None:
    from rektscope.archives.errors import ArchiveFileError

    try:
        with fetch_progress() as on_progress:
            fetched = job.run(target, on_progress)
    except ArchiveFileError as error:
        if error.data is None:
            raise
        raise InputError(f"{error} --without {error.data.value} leaves such files out.") from error
    if as_json:
        print_json(_fetched_json(job, fetched, target))
        return
    for line in _fetched_lines(job, fetched, target):
        print(line)


def _print_survey(job: "FetchJob", found: "Survey", target: Path, *, as_json: bool) -> None:
    from rektscope.archives.messages import absence_sentences, size_text

    if as_json:
        described: dict[str, Any] = _wish_json(job) | {
            "dry_run": True,
            "session": str(target),
            "files": [_file_json(each) for each in found.files],
            "missing": [_absent_json(job, each) for each in found.absent],
            "bytes_to_fetch": found.bytes_to_fetch,
            "bytes_are_all_known": not found.has_unknown_sizes,
        }
        print_json(described)
        return
    for each in found.files:
        size = "size unknown" if each.size is None else size_text(each.size)
        print(f"{size:>12}  {each.standing.value:<7}  {each.file.address}")
    for sentence in absence_sentences(job.archive.layout, found.absent):
        print(f"Note: {sentence}")
    least = "at least " if found.has_unknown_sizes else ""
    print(f"{least}{size_text(found.bytes_to_fetch)} would be fetched for {shown(target)}.")


def _fetched_lines(job: "FetchJob", fetched: "Fetched", target: Path) -> list[str]:
    from rektscope.archives.messages import size_text
    from rektscope.market.times import format_iso

    info = fetched.imported.session.info
    report = fetched.imported.report
    stretch = f"{format_iso(info.start_ms)} to {format_iso(info.end_ms)}"
    counts = f"{len(fetched.paths)} files, {size_text(fetched.received_bytes)} fetched"
    lines = [f"{info.name}: {stretch}, {counts}."]
    totals: dict[str, int] = {}
    for series in (series for file in report.files for series in file.series):
        totals[series.kind.value] = totals.get(series.kind.value, 0) + series.rows
    lines.append("; ".join(f"{kind.replace('_', ' ')} {rows:,}" for kind, rows in totals.items()) + " rows.")
    lines += [f"Note: {note}" for note in info.notes]
    if not job.request.history_days:
        lines.append("Note: the map knows nothing of the days before; --history 5d fetches them too.")
    return [*lines, f"Open it: rektscope {target}"]


def _fetched_json(job: "FetchJob", fetched: "Fetched", target: Path) -> dict[str, Any]:
    from rektscope.market.times import format_iso

    info = fetched.imported.session.info
    return _wish_json(job) | {
        "dry_run": False,
        "session": str(target),
        "name": info.name,
        "bytes": target.stat().st_size,
        "start": format_iso(info.start_ms),
        "end": format_iso(info.end_ms),
        "markets": [market.instrument.market for market in info.markets],
        "bytes_fetched": fetched.received_bytes,
        "cache_files": [str(path) for path in fetched.paths],
        "missing": [_absent_json(job, each) for each in fetched.absent],
        "notes": list(info.notes),
        "import": fetched.imported.report.to_json(),
        "next": f"rektscope {target}",
    }


def _wish_json(job: "FetchJob") -> dict[str, Any]:
    request = job.request
    return {
        "market": request.market.market,
        "days": [day.isoformat() for day in request.days],
        "history_days": [day.isoformat() for day in request.earlier],
        "archive": job.archive.base,
    }


def _file_json(each: "Surveyed") -> dict[str, Any]:
    return {
        "url": each.file.address,
        "data": each.file.data.value,
        "days": [day.isoformat() for day in each.file.days],
        "bytes": each.size,
        "state": each.standing.value,
    }


def _absent_json(job: "FetchJob", absent: "Absent") -> dict[str, Any]:
    from rektscope.archives.messages import absence_sentences

    return {
        "data": absent.data.value,
        "reason": absent.lack.value,
        "days": [day.isoformat() for day in absent.days],
        "text": next(absence_sentences(job.archive.layout, [absent])),
    }
