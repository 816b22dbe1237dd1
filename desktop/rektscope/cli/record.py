"""`rektscope record`: markets as they trade now, kept in a file, without a window.

Ctrl-C, SIGTERM, the end of `--duration` and a disk that takes no more all end it the same way: the journal is ended and
its session is made.
"""

import math
import re
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.number_parameters import BoundedNumber
from rektscope.cli.options import (
    FOLDER,
    PLACE,
    account_options,
    account_plan,
    json_option,
    markets_named,
    network_options,
    network_policy,
    print_json,
)
from rektscope.cli.record_progress import finishing_progress, recording_progress
from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.market.times import format_iso

if TYPE_CHECKING:
    from rektscope.live.feed import LiveFeed
    from rektscope.recording.destination import Destination
    from rektscope.recording.finishing import FinishReport
    from rektscope.recording.recorder import Recorder

GAPS_SHOWN = 20

EXIT_ENDED_EARLY = 1
EXIT_STOPPED = 130

_LOOK_S = 0.5
_SECONDS = {"d": 86_400, "h": 3_600, "m": 60, "s": 1}
_DURATION = re.compile(r"(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?")
_LONGEST_S = 366 * 86_400


@click.command()
@click.argument("markets", nargs=-1, metavar="VENUE:SYMBOL…")
@click.option(
    "--out", type=PLACE, metavar="FILE", help="The session to write, as NAME.rekt, or a URI as s3://BUCKET/NAME.rekt."
)
@click.option(
    "--duration", metavar="TIME", help="End after this time: 24h, 90m, 1h30m. Without it, record until Ctrl-C."
)
@click.option(
    "--endpoint", "endpoints", multiple=True, metavar="VENUE=URL", help="Ask this host in place of the venue's own."
)
@network_options
@account_options
@click.option(
    "--quota",
    type=BoundedNumber(0.001, 1_000_000, NumberKind.PLAIN),
    metavar="GB",
    help="End when the recordings in the folder of --out together take this.",
)
@click.option("--recover", type=FOLDER, help="Finish a recording that broke off: NAME.rekt-journal.")
@click.option("--keep-journal", is_flag=True, help="Keep the raw messages when the session is written.")
@click.option("--force", is_flag=True, help="Replace --out when it exists.")
@json_option
def command(
    markets: tuple[str, ...],
    out: str | None,
    duration: str | None,
    endpoints: tuple[str, ...],
    proxy: str | None,
    certificates: str | None,
    accounts: str,
    account_share: str | None,
    quota: float | None,
    recover: Path | None,
    keep_journal: bool,  # noqa: FBT001 -- click passes options by name
    force: bool,  # noqa: FBT001 -- click passes options by name
    as_json: bool,  # noqa: FBT001 -- click passes options by name
) -> int:
    """Keep every message of markets, without a window.

    Everything received goes into a journal beside --out, at least each second; at the end it becomes the session. A
    recording that broke off is finished by the next one to the same file, or by --recover.
    """
    from rektscope.live.feed import LiveFeed
    from rektscope.recording.destination import find_destination
    from rektscope.venues.catalogue import parse_endpoint

    if recover is not None:
        if markets or duration is not None or endpoints or proxy is not None or certificates is not None:
            raise InputError(
                "--recover finishes a recording that there is: "
                "leave out the markets, --duration, --endpoint and --proxy or --certificates."
            )
        return _recover(recover, out, keep_journal=keep_journal, force=force, as_json=as_json)
    if not markets or not out:
        raise InputError("Say what to record and into which file: rektscope record binance:BTCUSDT --out NAME.rekt.")
    seconds = None if duration is None else duration_s(duration)
    hosts = dict(parse_endpoint(endpoint) for endpoint in endpoints)
    chosen = find_destination(out, may_replace=force)
    finish_earlier(chosen)
    named = markets_named(markets)
    plan = account_plan(accounts, account_share)
    feed = partial(LiveFeed.open, named, hosts, policy=network_policy(proxy, certificates), accounts=plan)
    say_asking(named)
    return _record(feed, seconds, chosen, quota, keep_journal=keep_journal, as_json=as_json)


def duration_s(text: str) -> int:
    """Seconds of `24h`, `90m`, `1h30m`, `45s`, `7d`.

    Raises:
        InputError: it is none, or not between a second and a year.
    """
    match = _DURATION.fullmatch(text.strip().lower())
    seconds = 0
    if match is not None:
        seconds = sum(int(count or 0) * _SECONDS[unit] for count, unit in zip(match.groups(), "dhms", strict=True))
    if not 0 < seconds <= _LONGEST_S:
        raise InputError(f"{text!r} is not a duration of at least a second and at most a year: write it as 24h or 90m.")
    return seconds


def say_asking(markets: list[str]) -> None:
    """On a terminal, say what is waited for: without a network it takes some seconds until that is certain."""
    if sys.stderr.isatty():
        print(f"rektscope: asking what {', '.join(markets)} {'is' if len(markets) == 1 else 'are'} …", file=sys.stderr)


def _record(
    open_feed: "Callable[..., LiveFeed]",
    seconds: int | None,
    destination: "Destination",
    quota_gb: float | None,
    *,
    keep_journal: bool,
    as_json: bool,
) -> int:
    from rektscope.feeds.sockets import CancelledError
    from rektscope.recording.recorder import GIGABYTE, Limits, Recorder
    from rektscope.sessions.journal.folder import journal_path

    quota_bytes = None if quota_gb is None else int(quota_gb * GIGABYTE)
    recorder = Recorder(journal_path(destination.session), limits=Limits(quota_bytes=quota_bytes))
    with stopped_by_signals() as stop:
        try:
            feed = open_feed(stop=stop)
        except CancelledError:
            print("rektscope: stopped before anything was recorded.", file=sys.stderr)
            return EXIT_STOPPED
        failure, trouble = _receive(feed, recorder, seconds, stop)
    has_received = finish_recording(recorder, destination, keep_journal=keep_journal, as_json=as_json)
    if failure is not None:
        raise failure
    if not has_received:
        reason = trouble or "The connections were open, and no stream brought anything of these markets."
        print(f"rektscope: nothing was received. {reason}", file=sys.stderr)
    return 0 if has_received and not recorder.trouble else EXIT_ENDED_EARLY


def _receive(
    feed: "LiveFeed", recorder: "Recorder", seconds: int | None, stop: threading.Event
) -> tuple[BaseException | None, str]:
    """Record until it is to end.

    Returns what went wrong, to be raised when the session of what came before is made, and what is wrong with the
    connections at the end, each sentence once.

    The recorder goes before the feed, so that the end of the feed is no gap in the recording.
    """
    from rektscope.recording.header import RecordingHeader

    feed.attach(recorder)
    trouble = ""
    try:
        with ExitStack() as parts:
            parts.callback(feed.stop)
            parts.callback(recorder.stop)
            started_ns = feed.now_ns()
            recorder.start(RecordingHeader(started_ns, feed.specs, feed.endpoints))
            feed.start(started_ms=started_ns // 1_000_000)
            _watch(feed, recorder, seconds, stop)
            trouble = " ".join(dict.fromkeys(each.words for each in feed.health().connections if not each.is_open))
    except BaseException as failure:  # noqa: BLE001 -- raised by the caller
        return failure, trouble
    return None, trouble


def _watch(feed: "LiveFeed", recorder: "Recorder", seconds: int | None, stop: threading.Event) -> None:
    """Show how it goes until it is to end."""
    began_s = time.monotonic()
    left_s = math.inf if seconds is None else seconds
    with recording_progress() as show:
        while recorder.is_going and not feed.has_ended and left_s > 0 and not stop.wait(min(_LOOK_S, left_s)):
            passed_s = time.monotonic() - began_s
            left_s = math.inf if seconds is None else seconds - passed_s
            show(feed.health(recording=recorder.describe(), is_recording=recorder.is_going), passed_s)


def finish_earlier(destination: "Destination") -> None:
    """Finish what an earlier recording to the same place left behind, and say so.

    Raises:
        InputError: that recording is still going on, or cannot be finished.
    """
    from rektscope.recording.recovery import recover_before

    with finishing_progress() as show:
        report = recover_before(destination.session, show)
    if report is not None:
        print(f"An earlier recording had broken off; it is now {report.session}.", file=sys.stderr)


def finish_recording(
    recorder: "Recorder", destination: "Destination", *, keep_journal: bool = False, as_json: bool = False
) -> bool:
    """Make the session of a recording that has ended, put it where it belongs, and print what is in it.

    Returns whether any stream brought anything.

    Why it ended, where nobody asked it to, goes to stderr. Nothing is made of one that never began.

    Raises:
        InputError: it cannot be written; where the journal is has been printed then.
    """
    from rektscope.recording.finishing import finish

    if recorder.trouble:
        print(f"rektscope: {recorder.trouble}", file=sys.stderr)
    if not recorder.has_begun:
        return False
    journal = recorder.journal
    try:
        with finishing_progress() as show:
            report = finish(journal, destination.session, show, remove=True, keep_raw=keep_journal)
    except (InputError, KeyboardInterrupt):
        print(f"rektscope: what was recorded is in {journal}: `rektscope record --recover`.", file=sys.stderr)
        raise
    destination.deliver()
    _print_report(destination.name, report, as_json=as_json)
    return report.has_received


def _recover(journal: Path, out: str | None, *, keep_journal: bool, force: bool, as_json: bool) -> int:
    from rektscope.recording.destination import Destination, find_destination
    from rektscope.recording.recovery import recover

    chosen = None if out is None else find_destination(out, may_replace=force)
    with finishing_progress() as show:
        report = recover(journal, None if chosen is None else chosen.session, show, keep_raw=keep_journal)
    destination = chosen or Destination(report.session)
    destination.deliver()
    _print_report(destination.name, report, as_json=as_json)
    return 0


@contextmanager
def stopped_by_signals() -> Iterator[threading.Event]:
    """An event that Ctrl-C, SIGTERM and a terminal that closes set, instead of ending the process.

    A hang-up that is ignored already (`nohup`) stays ignored: such a process is meant to go on.
    """
    stop = threading.Event()
    numbers = [signal.SIGINT, signal.SIGTERM]
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        numbers.append(signal.SIGHUP)
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in numbers}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _print_report(place: str, report: "FinishReport", *, as_json: bool) -> None:
    if as_json:
        print_json(_to_json(place, report))
        return
    info = report.info
    print(f"{place}: {info.name}, {format_iso(info.start_ms)} to {format_iso(info.end_ms)}, {report.size:,} bytes")
    for market, events in report.events.items():
        counts = ", ".join(f"{count:,} {kind}" for kind, count in events.items()) or "no events"
        print(f"{market}: {counts}")
    print(f"Gaps: {len(report.gaps) or 'none'}")
    for market, start_ms, end_ms in report.gaps[:GAPS_SHOWN]:
        print(f"  {market}: {format_iso(start_ms)} to {format_iso(end_ms)}")
    if len(report.gaps) > GAPS_SHOWN:
        print(f"  … and {len(report.gaps) - GAPS_SHOWN} more (--json lists all)")
    for note in info.notes:
        print(f"Note: {note}")
    if report.journal is not None:
        print(f"Raw messages: {report.journal}")


def _to_json(place: str, report: "FinishReport") -> dict[str, Any]:
    info = report.info
    return {
        "session": place,
        "name": info.name,
        "start": format_iso(info.start_ms),
        "end": format_iso(info.end_ms),
        "bytes": report.size,
        "messages": report.records,
        "ended": report.ending.kind.value,
        "markets": [{"market": market, "events": events} for market, events in report.events.items()],
        "gaps": [
            {"market": market, "start": format_iso(start_ms), "end": format_iso(end_ms)}
            for market, start_ms, end_ms in report.gaps
        ],
        "notes": list(info.notes),
        "journal": None if report.journal is None else str(report.journal),
    }
