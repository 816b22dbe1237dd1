"""`rektscope live`: the window on markets as they trade now, and what it shows kept in a file on request."""

import sys

import click

from rektscope.cli.display import require_display
from rektscope.cli.options import PLACE, account_options, account_plan, markets_named, network_options, network_policy
from rektscope.cli.record import EXIT_STOPPED, finish_earlier, finish_recording, say_asking, stopped_by_signals
from rektscope.market.errors import InputError


@click.command()
@click.argument("markets", nargs=-1, metavar="VENUE:SYMBOL…")
@click.option(
    "--record", type=PLACE, metavar="FILE", help="Keep everything received in this session file as well, as NAME.rekt."
)
@click.option(
    "--endpoint", "endpoints", multiple=True, metavar="VENUE=URL", help="Ask this host in place of the venue's own."
)
@network_options
@account_options
@click.option("--force", is_flag=True, help="Replace the file of --record when it exists.")
def command(
    markets: tuple[str, ...],
    record: str | None,
    endpoints: tuple[str, ...],
    proxy: str | None,
    certificates: str | None,
    accounts: str,
    account_share: str | None,
    force: bool,  # noqa: FBT001 -- click passes options by name
) -> int:
    """Open the window on markets as they trade now: rektscope live binance:BTCUSDT bybit:BTCUSDT.

    The first market is on the chart. Public data only; no key is asked for or sent.
    """
    from rektscope.app import run_live, run_waiting
    from rektscope.engine.live_source import LiveSource
    from rektscope.feeds.sockets import CancelledError
    from rektscope.live.feed import LiveFeed
    from rektscope.live.listings import UnreachableError
    from rektscope.recording.destination import find_destination
    from rektscope.recording.recorder import Recorder
    from rektscope.sessions.journal.folder import journal_path
    from rektscope.venues.catalogue import parse_endpoint

    if not markets:
        raise InputError("Say what to watch: rektscope live binance:BTCUSDT bybit:BTCUSDT.")
    policy = network_policy(proxy, certificates)
    plan = account_plan(accounts, account_share)
    hosts = dict(parse_endpoint(endpoint) for endpoint in endpoints)
    require_display()
    destination = None if record is None else find_destination(record, may_replace=force)
    if destination is not None:
        finish_earlier(destination)
    chosen = markets_named(markets)
    say_asking(chosen)
    with stopped_by_signals() as stop:
        try:
            feed = LiveFeed.open(chosen, hosts, stop=stop, policy=policy, accounts=plan)
        except CancelledError:
            print("rektscope: stopped before anything was received.", file=sys.stderr)
            return EXIT_STOPPED
        except UnreachableError as error:
            if destination is not None:
                raise
            print(f"rektscope: {error} The window tries again; meanwhile it shows a replay.", file=sys.stderr)
            feed = None
    if feed is None:
        return run_waiting(chosen, hosts, policy, plan)
    recorder = None if destination is None else Recorder(journal_path(destination.session))
    status = run_live(LiveSource(feed, recorder=recorder))
    if destination is not None and recorder is not None:
        finish_recording(recorder, destination)
    return status
