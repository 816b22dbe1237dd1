"""Where messages become rows: the one way that the live view and the finishing of a journal share.

The same calls in the same order give the same rows, so what was watched live and what is read from its recording are
one. Receive times never fall from call to call: where two connections overlap by a moment, the later call is moved up
to the earlier one's time. That makes "everything known by t" the first so many rows, as in every batch.

History, which is asked for and was known to the world before we asked, is gathered apart: it stands before and between
the rows of the streams by the time at which each of its facts was complete.
"""

import logging
from collections.abc import Mapping, Sequence
from decimal import Decimal

import msgspec
from msgspec.structs import replace

from rektscope.feeds.accounts import gone_row, position_row
from rektscope.feeds.builder import EventBuilder
from rektscope.feeds.coverage import Coverage
from rektscope.feeds.errors import FeedError, UseError
from rektscope.feeds.events import (
    AccountPosition,
    Asked,
    Candle,
    CarriedAccount,
    Connected,
    Defect,
    Disconnected,
    Event,
    Funding,
    FundingEstimate,
    Gap,
    Misunderstood,
    OpenInterest,
    Relisted,
    Silent,
    TradedAccount,
)
from rektscope.feeds.lapses import LapseKeeper
from rektscope.feeds.listing import Listing
from rektscope.feeds.spec import ConnectionSpec
from rektscope.feeds.state import Shared, State
from rektscope.live.observed.traders import traders_of
from rektscope.live.past import checked_past
from rektscope.live.quarantine import Quarantine
from rektscope.live.responses import AccountResponse, Response, ResponseKind, events_of
from rektscope.market.events import UNKNOWN_E6, Batch, Flag

_log = logging.getLogger(__name__)

_NS_PER_MS = 1_000_000

Rows = dict[str, list[Batch]]
"""Batches by market (`venue:SYMBOL`), of each kind at most one."""

CONNECTING_MS = 5_000
"""How long connecting may take: a market that is heard so soon after the start counts as covered from the start.

Every recording begins with connecting. A gap at the head of each session would hide those that matter; a market that is
heard later has its whole gap, from the start.
"""


def connection_name(spec: ConnectionSpec, index: int) -> str:
    """What the connection with the spec at `index` is called; its sockets are numbered: `name#1`, `name#2`."""
    return f"{spec.product.venue}/{spec.product.name}/{index}"


class _Socket(msgspec.Struct, frozen=True):
    """An open socket: the spec of its connection, and what its parser remembers."""

    spec: ConnectionSpec
    state: State


class Normalizer:
    """Takes in what arrives. Used by one thread at a time.

    Attributes:
        account_addresses: addresses by number of account, of those that came with one.
        defects: errors in reading messages through a defect of ours, the first of each topic.
        ended_gaps: the gaps that the last message or change of a connection has ended.
    """

    def __init__(self, specs: Sequence[ConnectionSpec]) -> None:
        """A normalizer for the connections of these specs, named by `connection_name`."""
        self._specs = {connection_name(spec, index): spec for index, spec in enumerate(specs)}
        self._owners = {listing.market: (listing, spec) for spec in specs for listing in spec.listings}
        self._shared: dict[tuple[str, str], Shared] = {}
        self._sockets: dict[str, _Socket] = {}
        self._coverage = {name: Coverage(spec.topics, spec.venue.topic_of) for name, spec in self._specs.items()}
        self._lapses = LapseKeeper()
        self._builder = EventBuilder(self._owners)
        self._history = EventBuilder(self._owners)
        self._held: dict[str, dict[int, AccountPosition]] = {}
        self.account_addresses: dict[int, str] = {}
        self.defects: dict[str, Exception] = {}
        self.ended_gaps: list[Gap] = []
        self._latest_ms = 0
        self._is_resumed = False
        self._begun_ms: int | None = None  # while a gap from then on may be connecting alone
        self._instruments = {market: listing.instrument for market, (listing, _) in self._owners.items()}
        self._quarantine = Quarantine(self._instruments)
        self._past: set[tuple[str, type[Event], int, int]] = set()  # rows of history that have come, by their time

    def begin(self, since_ms: int) -> None:
        """Every market should be covered from this moment on (UTC milliseconds), and is from when its topics begin.

        To be called before all else where what comes tells when topics were asked for; recordings of before do not, and
        their sockets cover their markets from when they were connected.
        """
        self._begun_ms = since_ms
        for coverage in self._coverage.values():
            coverage.begin(since_ms)

    @property
    def latest_ms(self) -> int:
        """Receive time of the newest call, UTC milliseconds; no row will be older than this any more."""
        return self._latest_ms

    @property
    def listings(self) -> Mapping[str, Listing]:
        """The listings by market."""
        return {market: listing for market, (listing, _) in self._owners.items()}

    @property
    def rows(self) -> int:
        """How many rows came so far, those of history, gaps and rows that had to wait among them.

        It grows with each message that brings a row. A row that waited counts once more when it is believed.
        """
        return self._builder.rows + self._history.rows + self._quarantine.held

    def frame(self, frame: bytes, received_ns: int, socket: str) -> list[Event]:
        """A message of a socket that was reported as connected; returns what is no row: reports, venue's notices.

        Raises:
            UseError: no such socket is open.
        """
        received_ms = self._moved_up(received_ns // _NS_PER_MS)
        self.ended_gaps = []
        known = self._sockets.get(socket) or self._found_again(socket)
        if known is None:
            raise UseError(f"a message came on {socket!r}, which was not reported as connected")
        try:
            events = known.spec.venue.parse(frame, received_ms, known.state)
            self._take_ended(self._coverage[socket.rpartition("#")[0]].message(socket, frame, events, received_ms))
            # Before the builder: what waits is no row yet, and comes later with the time of what confirmed it.
            passed = self._quarantine.passed(events)
            named = traders_of(events, passed) if known.spec.venue.accounts is not None else []
            return [*self._added(passed), *named]
        except FeedError as error:
            return [Misunderstood(received_ms, socket, str(error))]
        except Exception as error:  # noqa: BLE001 -- a defect costs its message, and is reported and logged
            return [self._defect(error, frame, received_ms, socket, known.spec)]

    def _added(self, passed: list[Event]) -> list[Event]:
        """Gather the rows among the events of a message, and the gaps that end with them; returns the others."""
        reports = self._builder.add(passed)
        if reports:
            self._lapses.leave_out(reports)
        if self._lapses.is_open:
            self._builder.add(self._lapses.ended(passed))
        return reports

    def _defect(self, error: Exception, frame: bytes, received_ms: int, socket: str, spec: ConnectionSpec) -> Defect:
        """The report on a message that we failed to read; other messages of its connection are read on."""
        try:
            topic = spec.venue.topic_of(frame) or ""
        except Exception:  # noqa: BLE001 -- what fails on the same message says nothing more
            topic = ""
        if topic not in self.defects:
            self.defects[topic] = error
            _log.error("a message of %s on %s could not be read", topic or "no known topic", socket, exc_info=error)
        words = f"a message of {topic} could not be read" if topic else "a message could not be read"
        return Defect(received_ms, socket, f"Because of a defect in rektscope {words} ({error!r}).", topic)

    def state(self, event: Event) -> list[Event]:
        """A change of a connection, as `Connection` reports it; gaps that end with it become rows."""
        event = msgspec.structs.replace(event, received_ms=self._moved_up(event.received_ms))
        self.ended_gaps = []
        if isinstance(event, Relisted):
            self._relist(event)
        if isinstance(event, CarriedAccount):
            self._builder.add(self._carried(event))
            return []
        if isinstance(event, TradedAccount):
            self._builder.add(self._traded(event))
            return []
        if isinstance(event, Connected | Asked | Disconnected | Silent):
            name = event.connection.rpartition("#")[0]
            if name not in self._specs:
                raise UseError(f"{event.connection!r} is a socket of no connection here")
            if isinstance(event, Connected):
                self._open(event, self._specs[name])
            elif isinstance(event, Disconnected):
                self._sockets.pop(event.connection, None)
            self._take_ended(self._coverage[name].state(event))
        return [event]

    def _take_ended(self, gaps: list[Gap]) -> None:
        self.ended_gaps += gaps
        self._builder.add([gap for gap in gaps if not self._is_connecting(gap)])

    def _is_connecting(self, gap: Gap) -> bool:
        """Whether it is no more than the connecting with which everything begins."""
        return gap.time_ms == self._begun_ms and gap.duration_ms <= CONNECTING_MS

    def _relist(self, event: Relisted) -> None:
        """Count a market on that its venue lists with finer steps; nothing where ours hold them."""
        if event.market not in self._owners:
            raise UseError(f"{event.market} is listed anew, which nobody asked for")
        listing, spec = self._owners[event.market]
        if listing.holds((Decimal(event.tick_size), Decimal(event.lot_size), Decimal(event.lot_on_wire))):
            return
        rounding = listing.rounding()
        self._owners[event.market] = (rounding, spec)
        for socket in self._sockets.values():
            if listing.wire_symbol in socket.state.listings and socket.spec.product is spec.product:
                socket.state.relist(rounding)

    def interrupt(self, heard_ms: int, received_ms: int) -> None:
        """What came between these moments is lost, with the states of connections: a hole in a damaged journal.

        Every market has a gap there. A socket that is heard afterwards was opened before or in the hole, and counts as
        connected from its first message on.
        """
        for name in list(self._sockets):
            self.state(Disconnected(received_ms, name, heard_ms, "It cannot be read."))
        for coverage in self._coverage.values():
            coverage.interrupt(heard_ms)
        self._is_resumed = True
        self._begun_ms = None  # a gap that has the hole in it is more than connecting, however short it is

    def _found_again(self, socket: str) -> _Socket | None:
        """The socket of a message after a hole, if it is one of a connection's."""
        name = socket.rpartition("#")[0]
        spec = self._specs.get(name)
        if not self._is_resumed or spec is None:
            return None
        event = Connected(self._latest_ms, socket, tuple(topic.key for topic in spec.topics))
        self._take_ended(self._coverage[name].resumed(event))
        return self._open(event, spec)

    def response(self, response: Response) -> list[Event]:
        """A response to a request; what it has of now stands among the streams, what it has of the past in history."""
        received_ms = self._moved_up(response.received_ns // _NS_PER_MS)
        if response.market not in self._owners:
            raise UseError(f"an answer came for {response.market}, which nobody asked for")
        listing, spec = self._owners[response.market]
        try:
            events = events_of(replace(response, received_ns=received_ms * _NS_PER_MS), listing, spec.venue.rest)
        except FeedError as error:
            return [Misunderstood(received_ms, f"{spec.product.title} {response.kind.value}", str(error))]
        if response.kind is ResponseKind.OPEN_INTEREST:
            return self._builder.add(self._quarantine.passed(events))
        return self._history.add(self._new_past(checked_past(events, self._instruments)))

    def account(self, response: AccountResponse) -> list[Event]:
        """What an account was reported to hold: a row for each market, and one for each position that is gone."""
        received_ms = self._moved_up(response.received_ns // _NS_PER_MS)
        owned = [
            (listing, spec)
            for listing, spec in self._owners.values()
            if (spec.product.venue, spec.product.name) == (response.venue, response.product)
        ]
        venue = owned[0][1].venue if owned else None
        if venue is None or venue.accounts is None:
            raise UseError(f"an account of {response.venue} came, which nobody asked for")
        try:
            state = venue.accounts.state(response.body)
            reported = {
                listing.market: position_row(listing, received_ms, response.account, state, holding)
                for listing, _ in owned
                for holding in state.holdings
                if holding.symbol == listing.wire_symbol
            }
        except FeedError as error:
            return [Misunderstood(received_ms, f"{venue.title} account", str(error))]
        if response.address:
            self.account_addresses[response.account] = response.address
        rows: list[Event] = []
        for listing, _ in owned:
            held = self._held.setdefault(listing.market, {})
            # A report is the whole account: a market that it does not name holds nothing any more.
            earlier, row = held.pop(response.account, None), reported.get(listing.market)
            if row is not None:
                held[response.account] = row
                rows.append(row)
            elif earlier is not None:
                rows.append(gone_row(earlier, received_ms, state.time_ms))
        return self._builder.add(rows)

    def _carried(self, event: CarriedAccount) -> list[Event]:
        """The newest row of an account at newer marks; nothing where it holds nothing any more."""
        held_rows = self._held.get(event.market, {})
        held = held_rows.get(event.account)
        if held is None:
            return []
        row = msgspec.structs.replace(
            held,
            received_ms=event.received_ms,
            account_value_e6=event.account_value_e6,
            maintenance_e6=event.maintenance_e6,
            liquidation_steps=event.liquidation_steps,
            flags=Flag.CARRIED,
        )
        held_rows[event.account] = row
        return [row]

    def _traded(self, event: TradedAccount) -> list[Event]:
        """The row of a position that trades changed, which may be closed or opened by them."""
        if event.market not in self._owners:
            raise UseError(f"an account's trades in {event.market} came, which nobody asked for")
        held_rows = self._held.setdefault(event.market, {})
        held = held_rows.pop(event.account, None)
        if not event.quantity_lots:
            gone = [] if held is None else [gone_row(held, event.received_ms, event.time_ms)]
            return [msgspec.structs.replace(row, flags=Flag.CARRIED) for row in gone]
        row = AccountPosition(
            received_ms=event.received_ms,
            market=event.market,
            time_ms=event.time_ms or event.received_ms,
            account=event.account,
            held_side=event.held_side,
            quantity_lots=event.quantity_lots,
            value_e6=event.value_e6,
            entry_steps=event.entry_steps,
            liquidation_steps=event.liquidation_steps,
            leverage=event.leverage,
            is_cross=event.is_cross,
            margin_e6=event.margin_e6,
            account_value_e6=UNKNOWN_E6,
            maintenance_e6=UNKNOWN_E6,
            flags=Flag.CARRIED,
        )
        held_rows[event.account] = row
        return [row]

    def _new_past(self, events: Sequence[Event]) -> list[Event]:
        """Without rows that another response has brought: those about a hole cover the time around it too."""
        new = []
        for event in events:
            if isinstance(event, Candle | Funding | OpenInterest):
                key = (event.market, type(event), event.time_ms, getattr(event, "duration_ms", 0))
                if key in self._past:
                    continue
                self._past.add(key)
            new.append(event)
        return new

    def close(self, received_ms: int) -> list[Event]:
        """Everything has ended: gaps that are still open end too, and so does waiting; returns reports as `frame`."""
        ended_ms = self._moved_up(received_ms)
        reports = self._builder.add(self._quarantine.rest(ended_ms))
        for coverage in self._coverage.values():
            reports += self._builder.add(coverage.close(ended_ms))
        return [*reports, *self._builder.add(self._lapses.close(ended_ms))]

    @property
    def silent_since_ms(self) -> dict[str, int]:
        """Markets of which not everything is heard or can be taken now, and since when: gaps that have not ended."""
        found = self._lapses.since_ms
        for coverage in self._coverage.values():
            for market, since_ms in coverage.since_ms.items():
                found[market] = min(since_ms, found.get(market, since_ms))
        return found

    def is_covered(self, connection: str) -> bool:
        """Whether none of a connection's markets has a gap now."""
        return not self._coverage[connection].since_ms

    @property
    def awaited(self) -> dict[str, frozenset[str]]:
        """By connection, its topics that have not begun on an open socket; connections without any are left out.

        They were not asked for yet, or the venue has neither acknowledged nor sent anything of them.
        """
        return {name: awaited for name, each in self._coverage.items() if (awaited := each.awaited)}

    def flush(self) -> Rows:
        """What the streams brought since the last flush, in the order received."""
        return self._builder.flush()

    def flush_history(self) -> Rows:
        """What requests brought about the time before them since the last flush, in the order in which it was known."""
        return self._history.flush()

    def funding_estimate(self, market: str) -> FundingEstimate | None:
        """The newest estimate of the next funding rate of a market."""
        return self._builder.funding_estimate(market)

    def _open(self, event: Connected, spec: ConnectionSpec) -> _Socket:
        shared = self._shared.setdefault((spec.product.venue, spec.product.name), Shared())
        listings = [self._owners[listing.market][0] for listing in spec.listings]
        socket = self._sockets[event.connection] = _Socket(spec, State(spec.product, listings, event.topics, shared))
        self._quarantine.begin(listing.market for listing in spec.listings)
        return socket

    def _moved_up(self, received_ms: int) -> int:
        self._latest_ms = max(self._latest_ms, received_ms)
        return self._latest_ms
