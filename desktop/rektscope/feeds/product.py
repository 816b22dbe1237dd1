"""The form of a venue's configuration: addresses, limits, habits. Each venue fills it in once, in its `config` module.

A product is what a venue runs separately, with an address of its own: USD-M and COIN-M, linear and inverse. Markets
are written `venue:SYMBOL` all the same; the product follows from the symbol.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

import msgspec

from rektscope.market.events import Kind
from rektscope.market.times import MINUTE_MS

MEBIBYTE = 1 << 20

BRISK_COINS = frozenset({"BTC", "ETH"})
"""Coins that trade on every large venue each second: only their trades have a cadence that can be missed."""


class Reach(StrEnum):
    """How much of a market's liquidations a feed shows, by the names a session file uses for it."""

    FULL = "full"
    SAMPLED = "sampled"
    NONE = "none"


class Heartbeat(msgspec.Struct, frozen=True):
    """What the client sends so that the venue keeps the connection open.

    Attributes:
        every_s: seconds between two of them.
        message: the text; empty for a WebSocket ping frame.
        when_quiet: only when nothing arrived for `every_s`, instead of regularly.
    """

    every_s: float
    message: bytes = b""
    when_quiet: bool = False


class RateLimits(msgspec.Struct, frozen=True, kw_only=True):
    """How a venue's REST responses show that requests run out, beside Retry-After; each venue does it in its own way.

    Attributes:
        too_many: matches the beginning of a body that means "too many requests", with whatever status; None for none.
        too_many_wait_s: how long to send nothing then.
        weight_header: the header (lower case) with the weight used in this minute; empty for none.
        most_weight: at how much of it to wait for the next minute.
        left_header, reset_header: the headers with the requests left, and when there are more (ms since 1970).
        first_ban_wait_s: how long to send nothing after HTTP 403 without Retry-After, twice as long after each further
            one until an answer comes, and never longer than ten minutes; 0 for the wait that `refusals` has for 403.
    """

    too_many: re.Pattern[bytes] | None = None
    too_many_wait_s: float = 0.0
    weight_header: str = ""
    most_weight: int = 0
    left_header: str = ""
    reset_header: str = ""
    first_ban_wait_s: float = 0.0


class Product(msgspec.Struct, frozen=True, kw_only=True):
    """One product of a venue, as its `config` module states it.

    Attributes:
        venue, name: as in `binance` and `usdm`.
        title: for people: `Binance USD-M`.
        socket_url: WebSocket address, wss.
        rest_url: base of the REST addresses, https.
        heartbeat: see `Heartbeat`.
        dead_after_s: a socket on which nothing at all arrives for so long is dead, whatever TCP says.
        maximum_life_s: the venue ends a connection after so long; None where it does not say.
        topics_per_connection: how many topics one connection may carry.
        topics_per_address: how many all connections of a network address may carry; None where nothing is said.
        topics_per_request: how many one subscribe message may carry.
        request_bytes: how long one subscribe message may be.
        request_gap_s: least time between two messages of ours.
        maximum_frame_bytes: a frame that claims more ends the connection.
        silence_s: a topic that carries such a kind and brings nothing for so long is dead. Only kinds with a cadence.
        brisk_trade_silence_s: the same for trades, of perpetuals of the coins in BRISK_COINS only.
        liquidations: how much of them the feed shows.
        caveats: sentences for the reader of a picture about what these figures are.
        headers: HTTP headers that the venue wants when connecting, `Name: value`.
        candles_per_request: one-minute candles in one REST answer at most.
        open_interests_per_request, open_interest_step_ms: the same for open interest, and the step of its history.
        fundings_per_request: settled funding rates in one REST answer at most.
        rest_pause_s: least time between two REST requests that stays well within the venue's limits.
        rate_limits: how its responses show what is left of those limits.
        open_interest_poll_s: ask for open interest so often, where no topic brings it; None where one does.
    """

    venue: str
    name: str
    title: str
    socket_url: str
    rest_url: str
    heartbeat: Heartbeat
    dead_after_s: float
    maximum_life_s: float | None = None
    topics_per_connection: int = 200
    topics_per_address: int | None = None
    topics_per_request: int = 50
    request_bytes: int = 16_384
    request_gap_s: float = 0.25
    maximum_frame_bytes: int = 4 * MEBIBYTE
    silence_s: Mapping[Kind, float] = msgspec.field(default_factory=dict)
    brisk_trade_silence_s: float | None = None
    liquidations: Reach = Reach.NONE
    caveats: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    candles_per_request: int = 1000
    open_interests_per_request: int = 200
    open_interest_step_ms: int = 5 * MINUTE_MS
    fundings_per_request: int = 100
    rest_pause_s: float = 0.25
    rate_limits: RateLimits = RateLimits()
    open_interest_poll_s: float | None = None


class Topic(msgspec.Struct, frozen=True):
    """One thing to subscribe to.

    Attributes:
        key: what `topic_of` gives for its messages, unique within a connection.
        argument: the venue's JSON for it, ready to be put into a subscribe message.
        channel: groups topics that have to be asked for together.
        kinds: what its messages carry.
        markets: of which markets, `venue:SYMBOL`.
        silence_s: dead when silent for so long; None when silence means nothing.
    """

    key: str
    argument: bytes
    channel: str
    kinds: frozenset[Kind]
    markets: tuple[str, ...]
    silence_s: float | None = None


def silence_of(product: Product, kinds: frozenset[Kind], *, base: str, perpetual: bool) -> float | None:
    """How long a topic of these kinds, on a market of the coin `base`, may be silent before it is dead."""
    # Of several kinds on one topic the shortest limit holds: the kind with the fastest cadence proves the topic alive.
    limits = [product.silence_s[kind] for kind in kinds if kind in product.silence_s]
    brisk = perpetual and base in BRISK_COINS
    if Kind.TRADE in kinds and brisk and product.brisk_trade_silence_s is not None:
        limits.append(product.brisk_trade_silence_s)
    return min(limits, default=None)
