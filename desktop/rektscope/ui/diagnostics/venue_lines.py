"""What trying a venue out found, as fields of a JSON object and as lines: the same in a terminal and in the window.

None of it names a path, an address of this machine, or a password: it may be put into a report of a fault.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from rektscope.engine.venue_checks import VenueCheck
from rektscope.live.health import FeedHealth


def check_fields(check: VenueCheck) -> dict[str, Any]:
    """One venue's part of the JSON of `rektscope doctor`."""
    tiers = check.tiers
    return _fields(check) | {"tiers": {"asked": tiers.is_asked, "tiers": tiers.tiers, "problem": tiers.problem}}


def _fields(check: VenueCheck) -> dict[str, Any]:
    found = check.examination
    return {
        "venue": found.venue,
        "title": found.title,
        "is_well": check.is_well,
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


def _health_fields(health: FeedHealth) -> dict[str, Any]:
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


def check_lines(venue: dict[str, Any]) -> Iterator[str]:
    """The same fields as lines, the venue's title first."""
    yield f"{venue['title']}: {'well' if venue['is_well'] else 'NOT WELL'}"
    yield from (f"  {line}" for line in _venue_lines(venue))


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
