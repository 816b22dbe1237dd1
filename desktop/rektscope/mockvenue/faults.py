"""Faults on request: their names, what their values mean, and who has had which.

Written `NAME[=VALUE][@SECONDS][*TIMES]`. SECONDS is session time since the connection was first sent anything (for
requests: seconds of the wall since the stand-in began). TIMES is how many connections, or requests, it befalls. What is
left to chance is drawn from the seed, so that the same run has the same faults.
"""

import hashlib
import re
import threading
from collections.abc import Iterable, Iterator

import msgspec
from websockets.exceptions import ProtocolError
from websockets.frames import Close

from rektscope.market.errors import InputError

ALWAYS = 0
"""TIMES: without end."""


class FaultKind(msgspec.Struct, frozen=True):
    """What a fault is.

    Attributes:
        description: for people.
        value: what its value is when none is given; None for a fault that takes none.
        seconds: when it happens where the caller gives no time.
        times: how often where the caller gives no number.
        is_number: whether the value is a positive number.
        venue: at which venue alone it can happen; empty for all.
    """

    description: str
    value: str | None = None
    seconds: float = 0.0
    times: int = ALWAYS
    is_number: bool = True
    venue: str = ""


_LEDGER = "hyperliquid"
"""The venue that shows accounts."""

KINDS = {
    "disconnect": FaultKind("the connection is cut; with a VALUE closed with that code", "", 5.0, 1),
    "silent-stream": FaultKind(
        "topics with VALUE in their name, in any case, send nothing more", "", 5.0, 1, is_number=False
    ),
    "half-open": FaultKind("nothing is sent or answered any more, and nothing closed", None, 5.0, 1),
    "late": FaultKind("a tenth of the messages comes VALUE seconds late", "10"),
    "repeated": FaultKind("a share VALUE of the messages comes twice", "0.1"),
    "reordered": FaultKind("a share VALUE of the messages comes after the one behind it", "0.1"),
    "split": FaultKind("each message comes in VALUE pieces", "3"),
    "oversized": FaultKind("a message of VALUE bytes comes between the others", "16777216", 5.0, 1),
    "non-json": FaultKind("a message that is no JSON comes between the others", None, 5.0, 1),
    "wrong-typed": FaultKind("a message with values of wrong types comes before the true one", None, 5.0, 1),
    "wrong-clock": FaultKind("all times in messages are VALUE seconds ahead; behind with a minus", "3600"),
    "refused-subscription": FaultKind("topics with VALUE in their name, in any case, are refused", "", is_number=False),
    "slow-reading": FaultKind("the server reads nothing more from the client", None, 5.0, 1),
    "slow-writing": FaultKind("the server sends VALUE bytes a second", "200", 5.0),
    "slow-answers": FaultKind("requests by REST are answered VALUE seconds late", "3"),
    "vanished-accounts": FaultKind(
        "Hyperliquid: a share VALUE of the accounts holds nothing any more", "0.1", venue=_LEDGER
    ),
    "leaderboard-short": FaultKind("Hyperliquid: the leaderboard breaks off after VALUE bytes", "10000", venue=_LEDGER),
    "leaderboard-html": FaultKind("Hyperliquid: the leaderboard is a web page", None, venue=_LEDGER),
    **{
        f"http-{status}": FaultKind(f"{word}; VALUE socket or rest for one of the two only", "", is_number=False)
        for status, word in {
            401: "requests are refused as unauthorised",
            403: "requests are refused as forbidden",
            418: "requests are refused as of a banned address",
            429: "requests are refused as too many",
            451: "requests are refused as of a restricted location",
            500: "requests fail within the server",
        }.items()
    },
}
"""Every fault by its name."""

_FORM = re.compile(
    r"(?P<name>[a-z0-9-]+)(=(?P<value>[^@*=]+))?(@(?P<seconds>\d+(\.\d+)?))?(\*(?P<times>\d+))?", re.ASCII
)
_NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,9})?", re.ASCII)
"""Below a thousand million: thirty years of seconds, a gigabyte."""

_SIGNED = "wrong-clock"
_OF_REQUESTS = frozenset(
    {"refused-subscription", "slow-answers", "vanished-accounts", "leaderboard-short", "leaderboard-html"}
)
_WEB_PAGE = b"<!DOCTYPE html><html><head><title>503 Service Unavailable</title></head><body></body></html>"
_HASHES = 1 << 64
_PLACES = frozenset({"", "socket", "rest"})


class Fault(msgspec.Struct, frozen=True):
    """One fault that was asked for."""

    name: str
    value: str = ""
    seconds: float = 0.0
    times: int = ALWAYS

    @property
    def number(self) -> float:
        """The value as a number; 0 without one."""
        return float(self.value or 0)

    @property
    def status(self) -> int:
        """The HTTP status of a refusal of requests; 0 for other faults."""
        return int(self.name.removeprefix("http-")) if self.name.startswith("http-") else 0

    @property
    def is_of_requests(self) -> bool:
        """Whether it befalls requests, not what is sent; the book itself answers for it."""
        return bool(self.status) or self.name in _OF_REQUESTS


def parse_fault(text: str) -> Fault:
    """The fault that a text asks for.

    Raises:
        InputError: there is no such fault, or it is not written as one.
    """
    found = _FORM.fullmatch(text.strip())
    if found is None or found["name"] not in KINDS:
        raise InputError(f"{text!r} is no fault: write NAME[=VALUE][@SECONDS][*TIMES]; names: {', '.join(KINDS)}.")
    name, value, kind = found["name"], found["value"], KINDS[found["name"]]
    if value is not None and (kind.value is None or not _is_value(name, value, kind)):
        raise InputError(f"{text!r}: {value!r} is no value for {name} ({kind.description}).")
    seconds = kind.seconds if found["seconds"] is None else float(found["seconds"])
    times = kind.times if found["times"] is None else int(found["times"])
    return Fault(name, kind.value or "" if value is None else value, seconds, times)


def help_text() -> str:
    """Every fault in a line, written with what it is unless more is given: `disconnect@5*1`."""
    lines = []
    for name, kind in KINDS.items():
        given = f"={kind.value}" if kind.value else ""
        when = f"@{kind.seconds:g}" if kind.seconds else ""
        often = "" if kind.times == ALWAYS else f"*{kind.times}"
        lines.append(f"{name + given + when + often:24}{kind.description}")
    return "\n".join(lines)


class FaultBook:
    """Which faults are still to come. Shared by all connections."""

    def __init__(self, faults: Iterable[Fault], seed: int = 0) -> None:
        """All of them are to come."""
        self.faults = tuple(faults)
        self.seed = seed
        self._left = [fault.times for fault in self.faults]
        self._connections = 0
        self._lock = threading.Lock()

    def next_seed(self) -> int:
        """A seed of its own for one more connection."""
        with self._lock:
            self._connections += 1
            return self.seed * 1_000_003 + self._connections

    def take(self, fault: Fault) -> bool:
        """Whether this fault may befall one more; it has, then."""
        place = self.faults.index(fault)
        with self._lock:
            if self.faults[place].times == ALWAYS:
                return True
            if not self._left[place]:
                return False
            self._left[place] -= 1
            return True

    def refusal(self, *, is_socket: bool, after_s: float) -> int:
        """The status with which a request is refused now; 0 when it is not."""
        for fault in self.faults:
            is_meant = fault.status and fault.value in {"", "socket" if is_socket else "rest"}
            if is_meant and after_s >= fault.seconds and self.take(fault):
                return fault.status
        return 0

    def delay_s(self, after_s: float) -> float:
        """How long the answer to a request by REST is kept back."""
        return sum(fault.number for fault in self._befalling("slow-answers", after_s))

    def has_vanished(self, address: str, after_s: float) -> bool:
        """Whether an account holds nothing any more; the same ones in every run of a seed."""
        digest = hashlib.blake2b(f"{self.seed}:{address}".encode(), digest_size=8).digest()
        place = int.from_bytes(digest, "big") / _HASHES
        return any(place < fault.number for fault in self._befalling("vanished-accounts", after_s))

    def leaderboard(self, body: bytes, after_s: float) -> bytes:
        """A leaderboard as it is sent."""
        for fault in self._befalling("leaderboard-short", after_s):
            body = body[: int(fault.number)]
        return _WEB_PAGE if any(True for _ in self._befalling("leaderboard-html", after_s)) else body

    def _befalling(self, name: str, after_s: float) -> Iterator[Fault]:
        """The faults of this name whose time has come; each counts when it is taken."""
        for fault in self.faults:
            if fault.name == name and after_s >= fault.seconds and self.take(fault):
                yield fault

    def refuses(self, topic: str) -> bool:
        """Whether a subscription to this topic is refused."""
        return any(
            fault.name == "refused-subscription" and fault.value.lower() in topic.lower() and self.take(fault)
            for fault in self.faults
        )


def _is_value(name: str, value: str, kind: FaultKind) -> bool:
    if name.startswith("http-"):
        return value in _PLACES
    if not kind.is_number:
        return True
    if _NUMBER.fullmatch(value) is None:
        return False
    return _may_close(value) if name == "disconnect" else name == _SIGNED or float(value) > 0


def _may_close(code: str) -> bool:
    """Whether a WebSocket may be closed with this code (RFC 6455, section 7.4)."""
    try:
        Close(int(code), "").check()
    except (ValueError, ProtocolError):
        return False
    return True
