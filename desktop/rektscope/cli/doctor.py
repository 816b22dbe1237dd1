"""`rektscope doctor`: tries every venue out from this machine, and writes down what answered and what did not.

What it prints may be put into a report of a fault: it holds no path, no address of this machine and no password.
"""

import json
import platform
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.options import OUT, json_option, network_options, network_policy, print_json
from rektscope.market.errors import InputError
from rektscope.market.times import format_iso, moment_from_ms

if TYPE_CHECKING:
    from rektscope.feeds.venue import Venue
    from rektscope.live.examination import VenueExamination
    from rektscope.live.health import FeedHealth
    from rektscope.net.policy import NetworkPolicy
    from rektscope.venues.tier_reading import Reading

EXIT_TROUBLE = 1
_STOPPED = 130
_ANY_HOST = "venue.example"
"""A host that is not this machine: whether the option or the environment sends such a one through a proxy."""
_LIBRARIES = ("websocket-client", "requests", "urllib3", "msgspec", "python-socks", "certifi", "numpy")


@click.command()
@click.argument("venues", nargs=-1, metavar="[VENUE]…")
@click.option("--duration", default="60s", metavar="TIME", help="How long to listen to each (all at once): 60s.")
@click.option("--endpoint", "endpoints", multiple=True, metavar="VENUE=URL", help="Ask this host in a venue's place.")
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
    from rektscope.files.places import refuse_unwritable
    from rektscope.files.whole_file import written_where_asked
    from rektscope.market.names import read_venue
    from rektscope.venues.catalogue import VENUES, parse_endpoint, venue_of

    hosts = dict(parse_endpoint(endpoint) for endpoint in endpoints)
    chosen = [venue_of(read_venue(name)) for name in dict.fromkeys(venues)] or list(VENUES)
    if report is not None:
        refuse_unwritable(report, may_replace=force)
    seconds, policy = duration_s(duration), network_policy(proxy, certificates)
    with stopped_by_signals() as stop:
        found = _examined(chosen, hosts, seconds, stop, policy)
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


def _examined(
    venues: "Sequence[Venue]",
    endpoints: Mapping[str, str],
    seconds: int,
    stop: threading.Event,
    policy: "NetworkPolicy",
) -> list[dict[str, Any]]:
    """What each venue answered, in their order; all are tried at once, each on a thread of its own."""
    if sys.stderr.isatty():
        names = ", ".join(venue.title for venue in venues)
        print(f"rektscope: listening to {names} for {seconds} s …", file=sys.stderr)
    with ThreadPoolExecutor(len(venues), thread_name_prefix="examining") as pool:
        asked = [pool.submit(_examined_one, venue, endpoints, seconds, stop, policy) for venue in venues]
        return [each.result() for each in asked]


def _examined_one(
    venue: "Venue", endpoints: Mapping[str, str], seconds: int, stop: threading.Event, policy: "NetworkPolicy"
) -> dict[str, Any]:
    from rektscope.feeds.sockets import CancelledError
    from rektscope.live.examination import VenueExamination, answering_s, examine

    try:
        found = examine(venue, endpoints, seconds, stop, policy)
    except CancelledError:
        found = VenueExamination(venue.name, venue.title, (), 0.0, None, None)
    market = next((product.market for product in found.products if product.market), None)
    if stop.is_set():
        return _fields(found) | {"tiers": {"asked": False, "tiers": 0, "problem": "not asked for any more"}}
    tiers = _tiers(venue, market, endpoints, answering_s(seconds), stop, policy)
    return _fields(found) | {"is_well": found.is_well and tiers["problem"] is None, "tiers": tiers}


def _tiers(
    venue: "Venue",
    market: str | None,
    endpoints: Mapping[str, str],
    limit_s: float,
    stop: threading.Event,
    policy: "NetworkPolicy",
) -> dict[str, Any]:
    """How the tiers of a market answered within so many seconds; none is kept."""
    from rektscope.live.examination import wait_for
    from rektscope.margins.refresh import fetch_tiers, refreshable_venues
    from rektscope.venues.catalogue import product_of

    if venue.name not in refreshable_venues():
        return {"asked": False, "tiers": 0, "problem": None}
    if market is None:
        return {"asked": False, "tiers": 0, "problem": "no market is known to ask for"}
    address = product_of(market, endpoints)[1].rest_url if venue.name in endpoints else None
    today = moment_from_ms(time.time_ns() // 1_000_000).date()
    symbol = market.partition(":")[2]
    asking = _begun(partial(fetch_tiers, venue.name, symbol, today, endpoint=address, timeout_s=limit_s, policy=policy))
    wait_for([asking], limit_s, stop)
    if not asking.done():
        return {"asked": True, "tiers": 0, "problem": f"{venue.title} did not answer within {limit_s:g} s."}
    try:
        found = asking.result()
    except InputError as error:
        return {"asked": True, "tiers": 0, "problem": str(error)}
    problem = " ".join(found.refused) or (None if found.tables else f"{venue.title} tells none of {market}.")
    return {"asked": True, "tiers": sum(len(table.tiers) for table in found.tables), "problem": problem}


def _begun(ask: "Callable[[], Reading]") -> "Future[Reading]":
    """What is asked on a thread of its own, which nobody has to wait for: it ends by itself."""
    outcome: Future[Reading] = Future()

    def run() -> None:
        try:
            outcome.set_result(ask())
        except BaseException as error:  # noqa: BLE001 -- raised where the result is taken
            outcome.set_exception(error)

    threading.Thread(target=run, name="asking for tiers", daemon=True).start()
    return outcome


def _machine(policy: "NetworkPolicy") -> dict[str, Any]:
    """What this machine is, without anything that tells whose it is."""
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


def _fields(found: "VenueExamination") -> dict[str, Any]:
    return {
        "venue": found.venue,
        "title": found.title,
        "is_well": found.is_well,
        "listened_s": round(found.seconds, 1),
        "latency_ms": None if found.latency_ms is None else round(found.latency_ms),
        "is_clock_apart": found.is_clock_apart,
        "products": [
            {
                "product": product.name,
                "title": product.title,
                "listed": product.listed,
                "left_out": product.left_out,
                "market": product.market,
                "problem": product.problem or None,
                "is_reached": product.is_reached,
            }
            for product in found.products
        ],
        "failure": found.failure or None,
        **(_health_fields(found.health) if found.health is not None else _NOTHING_HEARD),
    }


_NOTHING_HEARD: Mapping[str, Any] = {"connections": [], "streams": [], "history": None, "notices": []}


def _health_fields(health: "FeedHealth") -> dict[str, Any]:
    return {
        "connections": [
            {
                "name": each.name,
                "is_open": each.is_open,
                "problem": each.words or None,
                "messages": each.frames,
                "bytes": each.bytes_received,
                "reconnects": each.reconnects,
                "misunderstood": each.misunderstood,
            }
            for each in health.connections
        ],
        "streams": [
            {
                "market": each.market,
                "kind": each.kind.value,
                "state": each.state.value,
                "rows": each.rows,
                "left_out": each.left_out,
                "age_ms": None if each.last_ms is None else health.at_ms - each.last_ms,
                "latency_ms": None if each.latency_ms is None else round(each.latency_ms),
            }
            for each in health.streams
        ],
        "history": health.history,
        "notices": list(health.notices),
    }


def _lines(answer: dict[str, Any]) -> Iterator[str]:
    yield f"rektscope {answer['rektscope']}, Python {answer['python']}, {answer['system']}"
    if answer["through_a_proxy"]:
        yield "Through a proxy."
    for venue in answer["venues"]:
        yield ""
        yield f"{venue['title']}: {'well' if venue['is_well'] else 'NOT WELL'}"
        yield from (f"  {line}" for line in _venue_lines(venue))
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


def _venue_lines(venue: dict[str, Any]) -> Iterator[str]:
    for product in venue["products"]:
        left_out = f", {product['left_out']:,} left out" if product["left_out"] else ""
        yield (
            product["problem"]
            or f"{product['title']}: {product['listed']:,} market{'' if product['listed'] == 1 else 's'}{left_out}"
        )
    for each in venue["connections"]:
        state = "open" if each["is_open"] else f"not open: {str(each['problem']).rstrip('.')}"
        state += f", lost and opened anew: {each['reconnects']:,}" if each["reconnects"] else ""
        strange = f", {each['misunderstood']:,} not as documented" if each["misunderstood"] else ""
        yield f"{each['name']}: {state}, {each['messages']:,} messages, {each['bytes']:,} bytes{strange}"
    for stream in venue["streams"]:
        left_out = f", {stream['left_out']:,} left out" if stream["left_out"] else ""
        late = "" if venue["is_clock_apart"] or stream["latency_ms"] is None else f", {stream['latency_ms']:,} ms late"
        age = "" if stream["age_ms"] is None else f", the last one {stream['age_ms'] / 1000:,.1f} s ago"
        kind = stream["kind"].replace("_", " ")
        rows = f"{stream['rows']:,} row{'' if stream['rows'] == 1 else 's'}"
        yield f"{stream['market']} {kind}: {stream['state']}, {rows}{left_out}{age}{late}"
    if venue["is_clock_apart"]:
        way = "behind" if venue["latency_ms"] > 0 else "ahead of"
        apart_s = abs(venue["latency_ms"]) / 1000
        yield f"Its times are {apart_s:,.0f} s {way} this machine's clock: one of the two is wrong."
    if venue["history"]:
        yield f"History: {venue['history']}"
    yield _tier_line(venue["tiers"])
    yield from venue["notices"]
    if venue["failure"]:
        yield f"A defect of rektscope ended it: {venue['failure']}"


def _tier_line(tiers: dict[str, Any]) -> str:
    if tiers["problem"]:
        return f"Tiers: {tiers['problem']}"
    return (
        f"Tiers: {tiers['tiers']:,} of one market"
        if tiers["asked"]
        else "Tiers: none can be fetched from this venue without a key"
    )
