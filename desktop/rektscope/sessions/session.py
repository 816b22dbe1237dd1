"""What a session is, apart from its events: name, provenance, markets, chapters, dossier.

Provenance is how far the picture can be trusted: RECORDED by us, IMPORTED from an archive, a RECONSTRUCTION from
published facts, or SYNTHETIC. It travels into every view and every exported picture.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any

import msgspec

from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.extent import Extent
from rektscope.market.instrument import Instrument
from rektscope.market.recorded_sums import RecordedSums
from rektscope.market.times import LATEST_MS
from rektscope.replay.story import Chapter, Claim

_MARKETS_NAMED = 30
"""In a sentence; a session may hold thousands."""


class Provenance(StrEnum):
    """Where the events came from."""

    RECORDED = "recorded"
    IMPORTED = "imported"
    RECONSTRUCTION = "reconstruction"
    SYNTHETIC = "synthetic"


class Completeness(StrEnum):
    """How much of a market's liquidations the source shows."""

    FULL = "full"
    SAMPLED = "sampled"  # sums are lower bounds: "at least"
    TOTALS = "totals"  # sums are recorded, single events were placed under them
    FITTED = "fitted"  # sums are fitted to published ones of venues and coins; nothing of this market alone is recorded
    NONE = "none"


class MarketInfo(msgspec.Struct, frozen=True):
    """A market of a session: its instrument, how complete its liquidations are, and where its data came from.

    `has_prices`: it has trades or candles and can be put on a chart. `has_deleveragings`: it has auto-deleveraging.
    `has_account_positions`: it has positions of accounts. The writer sets these from the events. `sums` are the
    stretches of its sums, where only sums of its liquidations are recorded; None where they are not known.
    `liquidations_known` is the time for which its liquidations are known, gaps left out; None: the whole session.
    """

    instrument: Instrument
    completeness: Completeness = Completeness.NONE
    source: str = ""
    has_prices: bool = True
    has_deleveragings: bool = False
    sums: RecordedSums | None = None
    has_account_positions: bool = False
    liquidations_known: Extent | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {
            "instrument": self.instrument.to_json(),
            "completeness": self.completeness.value,
            "source": self.source,
            "has_prices": self.has_prices,
            **({"has_deleveragings": True} if self.has_deleveragings else {}),
            **({"has_account_positions": True} if self.has_account_positions else {}),
            **({} if self.sums is None else {"sums": self.sums.to_json()}),
            **({} if self.liquidations_known is None else {"liquidations_known": self.liquidations_known.to_json()}),
        }

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> "MarketInfo":
        """The reverse of `to_json`."""
        return cls(
            Instrument.from_json(fields["instrument"]),
            Completeness(fields["completeness"]),
            str(fields.get("source", "")),
            bool(fields.get("has_prices", True)),
            bool(fields.get("has_deleveragings", False)),
            RecordedSums.from_json(fields["sums"]) if "sums" in fields else None,
            bool(fields.get("has_account_positions", False)),
            Extent.from_json(fields["liquidations_known"]) if "liquidations_known" in fields else None,
        )


class SessionInfo(msgspec.Struct, frozen=True, dict=True):
    """The description of a session.

    Events before `start_ms` are history: the book learns from them, the timeline starts after them.

    Attributes:
        name: a title for people.
        provenance: see `Provenance`.
        start_ms, end_ms: the stretch that the session is about, UTC.
        markets: one entry a market, in the order in which a user meets them; the first is shown first.
        opening_ms: the moment at which the window opens it, or None for the end.
        chapters: moments on the timeline, ascending.
        claims: published claims for the dossier.
        notes: sentences for the reader: rules of placement, sources, warnings.
        doubts: those of the notes on why the data may not be what they seem; pictures mention that there are some.
        map_start_ms: where the columns of maps begin when that is before `start_ms`: a recording knows prices and open
            interest from before it began, but no liquidations.
        endpoint: the address that stood in for a venue's own while this was received; empty for the venue itself.
        account_addresses: addresses by the number of the account, where the user chose to keep them.
    """

    name: str
    provenance: Provenance
    start_ms: int
    end_ms: int
    markets: tuple[MarketInfo, ...]
    opening_ms: int | None = None
    chapters: tuple[Chapter, ...] = ()
    claims: tuple[Claim, ...] = ()
    notes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    map_start_ms: int | None = None
    endpoint: str = ""
    account_addresses: Mapping[int, str] = msgspec.field(default_factory=dict)

    @property
    def columns_from_ms(self) -> int:
        """Where the columns of maps begin."""
        return self.start_ms if self.map_start_ms is None else self.map_start_ms

    def market(self, market: str) -> MarketInfo:
        """The entry of `market` (`venue:SYMBOL`); raises InputError naming the markets there are."""
        found = self._by_market.get(market)
        if found is not None:
            return found
        known = ", ".join(info.instrument.market for info in self.markets[:_MARKETS_NAMED])
        if len(self.markets) > _MARKETS_NAMED:
            known += f" and {len(self.markets) - _MARKETS_NAMED:,} more"
        raise InputError(f"The session {self.name!r} has no market {market!r}; it has: {known}.")

    @cached_property
    def _by_market(self) -> dict[str, MarketInfo]:
        """The entries by `venue:SYMBOL`: a session may have thousands, each asked for many times."""
        return {info.instrument.market: info for info in reversed(self.markets)}  # the first of two of one name

    @property
    def liquidations_known(self) -> dict[str, Extent]:
        """For which time liquidations are known, of those markets of which they are not all through the session."""
        return {
            info.instrument.market: info.liquidations_known
            for info in self.markets
            if info.liquidations_known is not None
        }

    @property
    def gapless(self) -> frozenset[str]:
        """The markets whose gaps tell nothing of their liquidations: none are recorded, or files had the prices.

        Imported liquidations come from files of their own, which may go on where those of the prices have a hole.
        """
        is_imported = self.provenance is Provenance.IMPORTED
        return frozenset(
            info.instrument.market for info in self.markets if is_imported or info.completeness is Completeness.NONE
        )

    @property
    def sums_alone(self) -> dict[str, RecordedSums]:
        """The stretches of the sums of those markets of whose liquidations nothing but sums is recorded.

        Of sums on no grid the whole session is one. A reconstruction has orders of known size beside its sums, larger
        than all that is placed, and is not among them.
        """
        if self.provenance is not Provenance.IMPORTED:
            return {}
        whole = RecordedSums(self.start_ms, max(1, self.end_ms - self.start_ms))
        return {
            info.instrument.market: info.sums or whole
            for info in self.markets
            if info.completeness is Completeness.TOTALS
        }

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {
            "name": self.name,
            "provenance": self.provenance.value,
            "start_ms": self.start_ms,
            "end_ms": self.end_ms,
            "opening_ms": self.opening_ms,
            "markets": [market.to_json() for market in self.markets],
            "chapters": [chapter.to_json() for chapter in self.chapters],
            "claims": [claim.to_json() for claim in self.claims],
            "notes": list(self.notes),
            **({"doubts": list(self.doubts)} if self.doubts else {}),
            **({} if self.map_start_ms is None else {"map_start_ms": self.map_start_ms}),
            **({"endpoint": self.endpoint} if self.endpoint else {}),
            **({"account_addresses": dict(self.account_addresses)} if self.account_addresses else {}),
        }

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> "SessionInfo":
        """The reverse of `to_json`; raises InputError when something is missing or of the wrong kind."""
        try:
            opening, map_start = fields.get("opening_ms"), fields.get("map_start_ms")
            info = cls(
                name=str(fields["name"]),
                provenance=Provenance(fields["provenance"]),
                start_ms=int(fields["start_ms"]),
                end_ms=int(fields["end_ms"]),
                opening_ms=None if opening is None else int(opening),
                markets=tuple(MarketInfo.from_json(market) for market in fields["markets"]),
                chapters=tuple(Chapter.from_json(chapter) for chapter in fields.get("chapters", [])),
                claims=tuple(Claim.from_json(claim) for claim in fields.get("claims", [])),
                notes=tuple(str(note) for note in fields.get("notes", [])),
                doubts=tuple(str(doubt) for doubt in fields.get("doubts", [])),
                map_start_ms=None if map_start is None else int(map_start),
                endpoint=str(fields.get("endpoint", "")),
                account_addresses={
                    int(number): str(address) for number, address in fields.get("account_addresses", {}).items()
                },
            )
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            raise InputError(f"Its description cannot be read ({error!r}).") from error
        info._refuse_impossible()
        return info

    def _refuse_impossible(self) -> None:
        """Refuse a description that no session can have."""
        moments = [self.start_ms, self.end_ms, *(chapter.time_ms for chapter in self.chapters)]
        others = [self.opening_ms, self.map_start_ms]
        others += [moment for chapter in self.chapters for moment in (chapter.known_ms, chapter.end_ms)]
        moments += [moment for moment in others if moment is not None]
        if not all(0 <= moment <= LATEST_MS for moment in moments):
            raise InputError("Its description has a time that is not valid.")
        if self.end_ms < self.start_ms:
            raise InputError("Its description has the session end before it starts.")
        if self.columns_from_ms > self.start_ms:
            raise InputError("Its description has the map begin after the session.")
        markets = [info.instrument.market for info in self.markets]
        if not markets or len(set(markets)) < len(markets):
            raise InputError("Its description names no market, or one of them twice.")


class Session(msgspec.Struct, frozen=True):
    """A whole session in memory: its description and the events of each market, by `venue:SYMBOL`."""

    info: SessionInfo
    events: dict[str, MarketEvents] = msgspec.field(default_factory=dict)

    def until(self, received_ms: int) -> "Session":
        """The session as it was known at `received_ms`; its description keeps the planned start and end."""
        return Session(self.info, {market: events.until(received_ms) for market, events in self.events.items()})
