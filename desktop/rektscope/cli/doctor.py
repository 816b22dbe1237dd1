"""`rektscope doctor`: tries every venue out from this machine, and writes down what answered and what did not.

What it prints may be put into a report of a fault: it holds no path, no address of this machine and no password.
"""

import json
import platform
import sys
import time
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.options import OUT, json_option, network_options, network_policy, print_json
from rektscope.market.times import format_iso

if TYPE_CHECKING:
    from rektscope.net.policy import NetworkPolicy

EXIT_TROUBLE = 1
_STOPPED = 130
_ANY_HOST = "venue.example"
"""A host that is not this machine: whether the option or the environment sends such a one through a proxy."""
_LIBRARIES = ("websocket-client", "requests", "urllib3", "msgspec", "python-socks", "certifi", "numpy")


@click.command()
@click.argument("venues", nargs=-1, metavar="[VENUE]…")
@click.option("--duration", default="60s", metavar="TIME", help="How long to listen to each (all at once): 60s.")
@click.option(
    "--endpoint", "endpoints", multiple=True, metavar="VENUE=URL", help="Ask this host in place of the venue's own."
)
@network_options
@click.option("--report", type=OUT, metavar="FILE", help="Write the JSON also into this file.")
@click.option("--force", is_flag=True, help="Replace the --report file when it exists.")
@json_option
def command(
    venues: tuple[str, ...],
    duration: str,
    endpoints: tuple[str, ...],
    proxy: str | None,
    certificates: str | None,
    report: Path | None,
    force: bool,  # noqa: FBT001 -- click passes options by name
    as_json: bool,  # noqa: FBT001 -- click passes options by name
) -> int:
    """Try venues out from this machine: what arrives, what is left out, how late.

    Asks each VENUE (by default all of them) for its markets, tiers and an hour of history, and listens to one market of
    each of its products. Ends with 0 when all is well and with 1 otherwise. Nothing of this machine is changed.
    """
    from rektscope.cli.record import duration_s, stopped_by_signals
    from rektscope.engine.venue_checks import check_venues
    from rektscope.files.places import refuse_unwritable
    from rektscope.files.whole_file import written_where_asked
    from rektscope.market.names import read_venue
    from rektscope.ui.diagnostics.venue_lines import check_fields
    from rektscope.venues.catalogue import VENUES, parse_endpoint, venue_of

    hosts = dict(parse_endpoint(endpoint) for endpoint in endpoints)
    chosen = [venue_of(read_venue(name)) for name in dict.fromkeys(venues)] or list(VENUES)
    if report is not None:
        refuse_unwritable(report, may_replace=force)
    seconds, policy = duration_s(duration), network_policy(proxy, certificates)
    with stopped_by_signals() as stop:
        if sys.stderr.isatty():
            names = ", ".join(venue.title for venue in chosen)
            print(f"rektscope: listening to {names} for {seconds} s …", file=sys.stderr)
        found = [check_fields(check) for check in check_venues(chosen, hosts, seconds, stop, policy)]
        was_stopped = stop.is_set()
    at = format_iso(time.time_ns() // 1_000_000)
    answer = {"at": at, **_machine(policy), "stopped_early": was_stopped, "venues": found}
    if report is not None:
        with written_where_asked(report) as file:
            json.dump(answer, file, indent=2, ensure_ascii=False)
    if as_json:
        print_json(answer)
    else:
        print("\n".join(_lines(answer)))
    if was_stopped:
        return _STOPPED
    return 0 if found and all(each["is_well"] for each in found) else EXIT_TROUBLE


def _machine(policy: "NetworkPolicy") -> dict[str, Any]:
    """What this machine is, without anything that identifies its owner."""
    return {
        "rektscope": version("rektscope"),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "libraries": dict(_library_versions()),
        "through_a_proxy": policy.proxy_for(_ANY_HOST, is_encrypted=True) is not None,
    }


def _library_versions() -> Iterator[tuple[str, str]]:
    for name in _LIBRARIES:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, "not installed"


def _lines(answer: dict[str, Any]) -> Iterator[str]:
    from rektscope.ui.diagnostics.venue_lines import check_lines

    yield f"rektscope {answer['rektscope']}, Python {answer['python']}, {answer['system']}"
    if answer["through_a_proxy"]:
        yield "Through a proxy."
    for venue in answer["venues"]:
        yield ""
        yield from check_lines(venue)
    yield ""
    yield "Stopped before the end." if answer["stopped_early"] else _summary(answer)


def _summary(answer: dict[str, Any]) -> str:
    venues = answer["venues"]
    unwell = [venue["title"] for venue in venues if not venue["is_well"]]
    if not unwell:
        return "All is well."
    if not any(product["is_reached"] for venue in venues for product in venue["products"]):
        other = ", and the proxy." if answer["through_a_proxy"] else ", or go through a proxy with --proxy."
        return f"No venue answered: check the network of this machine{other}"
    return f"Not well: {', '.join(unwell)}. The lines above say what; --report FILE writes them down for a report."
