"""What trying a venue out found, as fields of a JSON object and as lines: the same in a terminal and in the window.

None of it names a path, an address of this machine, or a password: it may be put into a report of a fault.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from rektscope.engine.venue_checks import VenueCheck
from rektscope.live.health import FeedHealth
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr


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
    yield f"{venue['title']}: {tr('well') if venue['is_well'] else tr('NOT WELL')}"
    yield from (f"  {line}" for line in _venue_lines(venue))


def _venue_lines(venue: dict[str, Any]) -> Iterator[str]:
    for product in venue["products"]:
        left_out = tr(", {left_out:,} left out", left_out=product["left_out"]) if product["left_out"] else ""
        yield (
            translated(product["problem"])
            if product["problem"]
            else tr(
                "{title}: {listed:,} market{left_out}"
                if product["listed"] == 1
                else "{title}: {listed:,} markets{left_out}",
                title=product["title"],
                listed=product["listed"],
                left_out=left_out,
            )
        )
    for each in venue["connections"]:
        again = (
            tr(", lost and opened anew: {reconnects:,}", reconnects=each["reconnects"]) if each["reconnects"] else ""
        )
        strange = (
            tr(", {misunderstood:,} not as documented", misunderstood=each["misunderstood"])
            if each["misunderstood"]
            else ""
        )
        yield tr(
            "{name}: open{again}, {messages:,} messages, {bytes:,} bytes{strange}"
            if each["is_open"]
            else "{name}: not open: {problem}{again}, {messages:,} messages, {bytes:,} bytes{strange}",
            name=each["name"],
            problem=translated(each["problem"]).rstrip("."),
            again=again,
            messages=each["messages"],
            bytes=each["bytes"],
            strange=strange,
        )
    for stream in venue["streams"]:
        left_out = tr(", {left_out:,} left out", left_out=stream["left_out"]) if stream["left_out"] else ""
        late = (
            ""
            if venue["is_clock_apart"] or stream["latency_ms"] is None
            else tr(", {latency_ms:,} ms late", latency_ms=stream["latency_ms"])
        )
        age = (
            "" if stream["age_ms"] is None else tr(", the last one {age_ms:,.1f} s ago", age_ms=stream["age_ms"] / 1000)
        )
        kind = translated(stream["kind"].replace("_", " "))
        rows = tr("{rows:,} row" if stream["rows"] == 1 else "{rows:,} rows", rows=stream["rows"])
        yield f"{stream['market']} {kind}: {translated(stream['state'])}, {rows}{left_out}{age}{late}"
    if venue["is_clock_apart"]:
        way = tr("behind") if venue["latency_ms"] > 0 else tr("ahead of")
        apart_s = abs(venue["latency_ms"]) / 1000
        yield tr(
            "Its times are {apart_s:,.0f} s {way} this machine's clock: one of the two is wrong.",
            apart_s=apart_s,
            way=way,
        )
    if venue["history"]:
        yield tr("History: {history}", history=translated(venue["history"]))
    yield _tier_line(venue["tiers"])
    yield from map(translated, venue["notices"])
    if venue["failure"]:
        yield tr("A defect of rektscope ended it: {failure}", failure=translated(venue["failure"]))


def _tier_line(tiers: dict[str, Any]) -> str:
    if tiers["problem"]:
        return tr("Tiers: {problem}", problem=translated(tiers["problem"]))
    return (
        tr("Tiers: {tiers:,} of one market", tiers=tiers["tiers"])
        if tiers["asked"]
        else tr("Tiers: none can be fetched from this venue without a key")
    )
