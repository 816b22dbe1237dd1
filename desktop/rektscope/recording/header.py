"""The header of a recording: everything that is needed to read the rest without asking anyone.

The connections are kept as they were planned, with the instruments as they were listed, so a later version that
connects otherwise reads the recording all the same. Only a venue's parser, title and limits are taken from the program
that reads.
"""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from importlib.metadata import version
from typing import Any

import msgspec
from msgspec.structs import replace

from rektscope.feeds.errors import FeedError
from rektscope.feeds.events import Relisted
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product, Topic
from rektscope.feeds.spec import ConnectionSpec
from rektscope.feeds.venue import Venue
from rektscope.live.description import HISTORY_HOURS
from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.market.instrument import Instrument
from rektscope.venues.catalogue import elsewhere, venue_of

FORMAT_VERSION = 1

_SYNTHETIC = "synthetic"


class RecordingHeader(msgspec.Struct, frozen=True):
    """What a recording is of.

    Attributes:
        started_ns: when it began, nanoseconds since 1970.
        specs: its connections, in the order that gives them their names (`live.normalizer.connection_name`).
        endpoints: hosts that were asked instead of a venue's own, by venue.
        history_hours: how much of the time before the start was asked for.
        program: the version of rektscope that recorded it.
        tells_asked: whether the recording says when topics were asked for, so that a market is covered from when its
            own have begun. Recordings of before do not: there it is covered from when its connection was open.
    """

    started_ns: int
    specs: tuple[ConnectionSpec, ...]
    endpoints: Mapping[str, str]
    history_hours: float = HISTORY_HOURS
    program: str = msgspec.field(default_factory=lambda: version("rektscope"))
    tells_asked: bool = True

    @property
    def listings(self) -> tuple[Listing, ...]:
        """The markets, each once, in the order of the specs."""
        return tuple({listing.market: listing for spec in self.specs for listing in spec.listings}.values())

    def refined(self, relisted: Sequence[Relisted]) -> "RecordingHeader":
        """The same recording with its markets in steps that hold those of `relisted` too; itself where they do."""
        listings = {listing.market: listing for listing in self.listings}
        for event in relisted:
            sizes = (Decimal(event.tick_size), Decimal(event.lot_size), Decimal(event.lot_on_wire))
            listing = listings.get(event.market)
            if listing is not None and not listing.holds(sizes):
                listings[event.market] = listing.refined(sizes)
        if all(listings[listing.market] is listing for listing in self.listings):
            return self
        specs = (
            replace(spec, listings=tuple(listings[listing.market] for listing in spec.listings)) for spec in self.specs
        )
        return replace(self, specs=tuple(specs))

    def to_bytes(self) -> bytes:
        """The header as JSON."""
        fields = {
            "version": FORMAT_VERSION,
            "program": self.program,
            "started_ns": self.started_ns,
            "history_hours": self.history_hours,
            "endpoints": dict(self.endpoints),
            "tells_asked": self.tells_asked,
            "listings": [listing_to_json(listing) for listing in self.listings],
            # Keys keep the names of the first version (`plans`, `section`), so that recordings of any build are read by
            # any other.
            "plans": [_spec_to_json(spec) for spec in self.specs],
        }
        return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "RecordingHeader":
        """The reverse of `to_bytes`.

        Raises:
            InputError: it is no header, or of a newer version, or names a venue that is not known here.
        """
        try:
            return cls._from_json(json.loads(data))
        except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation, RecursionError, FeedError) as error:
            raise InputError(f"The header of the recording cannot be read ({error!r}).") from error

    @classmethod
    def _from_json(cls, fields: dict[str, Any]) -> "RecordingHeader":
        # Before anything else is read: a newer header may differ in every other field.
        if int(fields["version"]) > FORMAT_VERSION:
            raise InputError(
                f"The recording was made by a newer rektscope ({fields.get('program')}): update rektscope to read it."
            )
        endpoints = {str(venue): str(url) for venue, url in fields["endpoints"].items()}
        listings = {listing.market: listing for listing in map(listing_from_json, fields["listings"])}
        specs = tuple(_spec_from_json(spec, listings, endpoints) for spec in fields["plans"])
        if not specs or not listings:
            raise InputError("The header of the recording names no market.")
        return cls(
            int(fields["started_ns"]),
            specs,
            endpoints,
            float(fields["history_hours"]),
            str(fields["program"]),
            bool(fields.get("tells_asked", False)),
        )


def listing_to_json(listing: Listing) -> dict[str, Any]:
    """A listing as plain JSON values, exact."""
    return {
        "instrument": listing.instrument.to_json(),
        "section": listing.product,
        "lot_on_wire": str(listing.lot_on_wire),
        "wire_symbol": listing.wire_symbol,
        "index_symbol": listing.index_symbol,
        "funding_ms": listing.funding_ms,
        "perpetual": listing.perpetual,
    } | {name: value for name, value in (("remark", listing.remark), ("provenance", listing.provenance)) if value}


def listing_from_json(fields: dict[str, Any]) -> Listing:
    """The reverse of `listing_to_json`; raises the errors of missing and wrong values as they come."""
    return Listing.of(
        Instrument.from_json(fields["instrument"]),
        str(fields["section"]),
        Decimal(fields["lot_on_wire"]),
        wire_symbol=str(fields["wire_symbol"]),
        index_symbol=str(fields["index_symbol"]),
        funding_ms=int(fields["funding_ms"]),
        perpetual=bool(fields["perpetual"]),
        remark=str(fields.get("remark", "")),
        provenance=str(fields.get("provenance", _SYNTHETIC if fields.get("is_made_up") else "")),
    )


def _spec_to_json(spec: ConnectionSpec) -> dict[str, Any]:
    return {
        "venue": spec.venue.name,
        "section": spec.product.name,
        "markets": [listing.market for listing in spec.listings],
        "topics": [
            {
                "key": topic.key,
                "argument": topic.argument.decode(),
                "channel": topic.channel,
                "kinds": sorted(kind.value for kind in topic.kinds),
                "markets": list(topic.markets),
                "silence_s": topic.silence_s,
            }
            for topic in spec.topics
        ],
    }


def _spec_from_json(
    fields: dict[str, Any], listings: Mapping[str, Listing], endpoints: Mapping[str, str]
) -> ConnectionSpec:
    venue = venue_of(str(fields["venue"]))
    product = elsewhere(_product(venue, str(fields["section"])), endpoints.get(venue.name))
    chosen = tuple(listings[market] for market in fields["markets"])
    return ConnectionSpec(venue, product, chosen, _topics(fields["topics"], listings))


def _topics(fields: Sequence[dict[str, Any]], listings: Mapping[str, Listing]) -> tuple[Topic, ...]:
    return tuple(
        Topic(
            key=str(topic["key"]),
            argument=str(topic["argument"]).encode(),
            channel=str(topic["channel"]),
            kinds=frozenset(Kind(kind) for kind in topic["kinds"]),
            markets=tuple(listings[market].market for market in topic["markets"]),
            silence_s=None if topic["silence_s"] is None else float(topic["silence_s"]),
        )
        for topic in fields
    )


def _product(venue: Venue, name: str) -> Product:
    for product in venue.products:
        if product.name == name:
            return product
    raise InputError(f"The recording is of {venue.title} {name!r}, which this rektscope does not know: update it.")
