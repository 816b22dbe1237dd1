"""What one address may ask of Hyperliquid, and what it has asked: weights of requests, connections, subscriptions.

Source: the venue's documentation, "Rate limits and user limits": 1,200 weight a minute for each address; requests of
weight 2 are `l2Book`, `allMids`, `clearinghouseState`, `orderStatus`, `spotClearinghouseState` and `exchangeStatus`,
`userRole` 60, all others 20; some cost more for each 20 rows answered, candles for each 60. A refused request is
answered 429 with the body `null` (nomeida/hyperliquid#55). The venue publishes no ban; going on while refused leads to
one here, as firewalls do, so that a client can be seen to survive it.
"""

import threading
from collections import deque
from collections.abc import Callable

import msgspec

from rektscope.mockvenue.venue import RestResponse

WEIGHT_A_MINUTE = 1200

_MINUTE_S = 60.0
_LIGHT, _USUAL, _HEAVY = 2, 20, 60
_LIGHT_TYPES = frozenset(
    {"l2Book", "allMids", "clearinghouseState", "orderStatus", "spotClearinghouseState", "exchangeStatus"}
)
_HEAVY_TYPES = frozenset({"userRole"})
_ROWS_A_WEIGHT = {"candleSnapshot": 60} | dict.fromkeys(
    ("recentTrades", "userFills", "userFillsByTime", "fundingHistory", "userFunding", "userNonFundingLedgerUpdates"), 20
)

_REFUSED_BEFORE_BAN = 60
"""Requests refused within a minute, from which on the address is banned."""

_BAN_S = 60.0

_MOST_CONNECTIONS, _MOST_NEW_CONNECTIONS = 10, 30
MOST_SUBSCRIPTIONS, MOST_USERS, MOST_MESSAGES = 1000, 10, 2000

TOO_MANY = RestResponse(429, b"null")
BANNED = RestResponse(403, b"<html><head><title>403 Forbidden</title></head><body>403 Forbidden</body></html>")


def weight_of(kind: str) -> int:
    """What a request of `info` costs before its rows are counted."""
    if kind in _LIGHT_TYPES:
        return _LIGHT
    return _HEAVY if kind in _HEAVY_TYPES else _USUAL


def weight_of_rows(kind: str, rows: int) -> int:
    """What the rows of its answer cost beside."""
    return rows // _ROWS_A_WEIGHT[kind] if kind in _ROWS_A_WEIGHT else 0


class _Address(msgspec.Struct):
    """What one address did in the last minute, and holds."""

    asked: deque[tuple[float, int]] = msgspec.field(default_factory=deque)
    used: int = 0
    refused_s: deque[float] = msgspec.field(default_factory=deque)
    banned_until_s: float = 0.0
    connected_s: deque[float] = msgspec.field(default_factory=deque)
    messages_s: deque[float] = msgspec.field(default_factory=deque)
    connections: int = 0
    subscriptions: int = 0
    users: dict[str, int] = msgspec.field(default_factory=dict)


class WeightUse(msgspec.Struct, frozen=True):
    """What was asked so far, by all addresses together.

    Attributes:
        requests, refused: how many requests were answered, and how many refused (429 or banned).
        by_type: answered requests by their type.
        by_minute: weight of each minute since the first request, by its number.
        largest_minute: the most weight that any address used within any 60 seconds.
        most_subscriptions, most_connections: the most that any address held at once.
    """

    requests: int
    refused: int
    by_type: dict[str, int]
    by_minute: dict[int, int]
    largest_minute: int
    most_subscriptions: int
    most_connections: int


class Limits:
    """The limits of all addresses. Safe to use from any thread."""

    def __init__(self, now_s: Callable[[], float], weight_a_minute: int = WEIGHT_A_MINUTE) -> None:
        """Nothing was asked yet; `now_s` is a steady clock."""
        self.weight_a_minute = weight_a_minute
        self._now_s = now_s
        self._lock = threading.Lock()
        self._addresses: dict[str, _Address] = {}
        self._first_s: float | None = None
        self._requests = self._refused = self._largest = 0
        self._most_subscriptions = self._most_connections = 0
        self._by_type: dict[str, int] = {}
        self._by_minute: dict[int, int] = {}

    def refusal(self, address: str, kind: str) -> RestResponse | None:
        """None where a request may be answered, which then counts; else with what it is refused."""
        with self._lock:
            now_s, one = self._of(address)
            if now_s < one.banned_until_s:
                self._refused += 1
                return BANNED
            if one.used + weight_of(kind) > self.weight_a_minute:
                self._refused += 1
                one.refused_s.append(now_s)
                if len(one.refused_s) >= _REFUSED_BEFORE_BAN:
                    one.banned_until_s = now_s + _BAN_S
                return TOO_MANY
            self._requests += 1
            self._by_type[kind] = self._by_type.get(kind, 0) + 1
            self._charge(one, now_s, weight_of(kind))
            return None

    def charge(self, address: str, weight: int) -> None:
        """Count what an answer cost beside."""
        if weight:
            with self._lock:
                now_s, one = self._of(address)
                self._charge(one, now_s, weight)

    def use(self) -> WeightUse:
        """What was asked so far."""
        with self._lock:
            return WeightUse(
                self._requests,
                self._refused,
                dict(self._by_type),
                dict(self._by_minute),
                self._largest,
                self._most_subscriptions,
                self._most_connections,
            )

    def connect(self, address: str) -> RestResponse | None:
        """None where one more WebSocket may be opened, which then counts."""
        with self._lock:
            now_s, one = self._of(address)
            if now_s < one.banned_until_s:
                return BANNED
            if one.connections >= _MOST_CONNECTIONS or len(one.connected_s) >= _MOST_NEW_CONNECTIONS:
                return TOO_MANY
            one.connections += 1
            self._most_connections = max(self._most_connections, one.connections)
            one.connected_s.append(now_s)
            return None

    def disconnect(self, address: str) -> None:
        """One WebSocket less."""
        with self._lock:
            self._of(address)[1].connections -= 1

    def takes_message(self, address: str) -> bool:
        """Whether one more message may be sent on a WebSocket; it counts."""
        with self._lock:
            now_s, one = self._of(address)
            one.messages_s.append(now_s)
            return len(one.messages_s) <= MOST_MESSAGES

    def subscribe(self, address: str, user: str) -> str:
        """Empty where one more subscription may be held, which then counts; else the venue's sentence."""
        with self._lock:
            _, one = self._of(address)
            if one.subscriptions >= MOST_SUBSCRIPTIONS:
                return f"Cannot track more than {MOST_SUBSCRIPTIONS} total subscriptions."
            if user and user not in one.users and len(one.users) >= MOST_USERS:
                return f"Cannot track more than {MOST_USERS} total users."
            one.subscriptions += 1
            self._most_subscriptions = max(self._most_subscriptions, one.subscriptions)
            if user:
                one.users[user] = one.users.get(user, 0) + 1
            return ""

    def unsubscribe(self, address: str, user: str) -> None:
        """One subscription less."""
        with self._lock:
            _, one = self._of(address)
            one.subscriptions -= 1
            if user:
                one.users[user] -= 1
                if not one.users[user]:
                    del one.users[user]

    def _of(self, address: str) -> tuple[float, _Address]:
        """The time, and what the address did in the minute before it."""
        now_s = self._now_s()
        one = self._addresses.setdefault(address, _Address())
        while one.asked and one.asked[0][0] <= now_s - _MINUTE_S:
            one.used -= one.asked.popleft()[1]
        for moments in (one.refused_s, one.connected_s, one.messages_s):
            while moments and moments[0] <= now_s - _MINUTE_S:
                moments.popleft()
        return now_s, one

    def _charge(self, one: _Address, now_s: float, weight: int) -> None:
        one.asked.append((now_s, weight))
        one.used += weight
        self._largest = max(self._largest, one.used)
        if self._first_s is None:
            self._first_s = now_s
        minute = int((now_s - self._first_s) // _MINUTE_S)
        self._by_minute[minute] = self._by_minute.get(minute, 0) + weight
