"""How healthy feeds are, as values: what a view shows of each connection and of each stream of a market."""

from enum import StrEnum

import msgspec

from rektscope.market.events import Kind
from rektscope.sessions.session import Completeness

CONNECTING = "Connecting"
"""What a connection is doing before its first attempt has ended."""


class StreamState(StrEnum):
    """What a stream is doing."""

    WAITING = "waiting"
    LIVE = "live"
    SILENT = "silent"
    UNUSABLE = "unusable"
    REFUSED = "refused"


class StreamHealth(msgspec.Struct, frozen=True):
    """One kind of events of one market.

    Attributes:
        market: `venue:SYMBOL`.
        kind: of the events.
        state: see `StreamState`; SILENT only where the venue's cadence is known and was missed, UNUSABLE while its rows
            come and all of them are left out.
        rows: events since the start.
        last_ms: receive time of the newest, UTC milliseconds; None before the first.
        rate_per_s: events a second over the last ten seconds or so.
        latency_ms: receive time less the venue's time, median of the latest; below zero where the clocks differ. None
            before the first event, and for kinds whose time is no moment of sending.
        left_out: rows that could not be used.
        completeness: of liquidations, how many of them the feed shows; None for other kinds.
    """

    market: str
    kind: Kind
    state: StreamState
    rows: int
    last_ms: int | None
    rate_per_s: float
    latency_ms: float | None
    left_out: int
    completeness: Completeness | None


class ConnectionHealth(msgspec.Struct, frozen=True):
    """One connection.

    Attributes:
        name: `binance/usdm/0`.
        title: for people: `Binance USD-M`.
        is_open: whether it is connected.
        words: a sentence on what it is waiting for, or why it is not open; empty while all is well.
        frames, bytes_received: since the start.
        frames_per_s: over the last ten seconds or so.
        heard_ms: receive time of its newest frame, UTC milliseconds; None before the first.
        reconnects: how often it was lost after it had been open, and so had to be opened anew.
        misunderstood: frames that were not as documented.
        topics: how many it asks for.
        awaited: how many of them the venue has neither acknowledged nor sent anything of, while it is open: nothing is
            known of their markets.
    """

    name: str
    title: str
    is_open: bool
    words: str
    frames: int
    bytes_received: int
    frames_per_s: float
    heard_ms: int | None
    reconnects: int
    misunderstood: int
    topics: int = 0
    awaited: int = 0


class LargestState(StrEnum):
    """Whether a venue's list of its largest accounts is there."""

    NONE = "none"
    ASKING = "asking"
    KNOWN = "known"
    FAILED = "failed"


class AccountsHealth(msgspec.Struct, frozen=True):
    """How the asking about accounts of a venue goes.

    Attributes:
        venue: which.
        known: addresses that are known.
        asked: of how many of them an answer came.
        holding: how many were reported to hold something in a watched market.
        median_age_ms: of what is known of these; None without any.
        weight_used: of questions in the last minute, in the venue's measure.
        weight_allowed: what of its limit is used at most in a minute.
        too_many: how often the venue asked to slow down (HTTP 429).
        bans: how often it kept this network out (HTTP 403, 418).
        kept_out_s: for how long nothing is asked because of that; 0 while all is well.
        is_banned: whether that is because this network is kept out, and not because it asked too much.
        largest: whether the list of the largest accounts is there.
        largest_count: how many are on it.
        words: a sentence on why the newest question got no answer; empty where it did.
        slowness: factor of the pause after each question, above 1 where the venue has asked to slow down.
    """

    venue: str
    known: int
    asked: int
    holding: int
    median_age_ms: int | None
    weight_used: int
    weight_allowed: int
    too_many: int
    bans: int
    kept_out_s: float
    largest: LargestState
    largest_count: int
    words: str
    slowness: float = 1.0
    is_banned: bool = False


class FeedHealth(msgspec.Struct, frozen=True):
    """All feeds of a live source at a moment.

    Attributes:
        at_ms: the moment, UTC milliseconds.
        connections, streams: in the order of the markets asked for.
        history: a sentence on what is known from before the start, or why nothing is.
        notices: the newest sentences of venues, and refusals, oldest first, a bounded number.
        coalesced: prices that were overtaken by newer ones before anyone looked. Liquidations never are.
        recording: a sentence on what is being recorded, or on why that ended; empty when nothing is.
        is_recording: whether what comes is being kept.
        accounts: how the asking about accounts goes, of each product whose venue makes them public.
    """

    at_ms: int
    connections: tuple[ConnectionHealth, ...]
    streams: tuple[StreamHealth, ...]
    history: str
    notices: tuple[str, ...]
    coalesced: int
    recording: str
    is_recording: bool = False
    accounts: tuple[AccountsHealth, ...] = ()

    @property
    def is_well(self) -> bool:
        """Whether every connection is open and no stream is silent, refused or unusable."""
        troubled = {StreamState.SILENT, StreamState.REFUSED, StreamState.UNUSABLE}
        return all(each.is_open for each in self.connections) and not any(s.state in troubled for s in self.streams)
