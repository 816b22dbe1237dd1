"""The faults of one connection at work: what becomes of messages, and what the connection itself does wrong."""

import heapq
import random
from typing import Any

import msgspec

from rektscope.mockvenue import frames
from rektscope.mockvenue.cursor import Due
from rektscope.mockvenue.faults import Fault, FaultBook
from rektscope.mockvenue.venue import dumps

NOT_JSON = b"<html><body><h1>502 Bad Gateway</h1></body></html>"

_LATE_SHARE = 0.1

Message = tuple[str, bytes]
"""A topic and a message of it."""


class FaultInjector:
    """What goes wrong on one connection, from when it was first sent anything.

    Attributes:
        is_frozen: nothing is read, sent or closed any more.
        is_deaf: nothing is read any more.
        bytes_per_s: how much may be sent a second; 0 for as much as goes.
        wrong_ms: added to all times in messages.
        end: how to end the connection: nothing, `""` for a cut, or the code to close with.
    """

    def __init__(self, book: FaultBook, begun_ms: int) -> None:
        """Nothing has happened yet."""
        self._book = book
        self._random = random.Random(book.next_seed())  # noqa: S311 -- faults, not secrets; the same in every run
        coming = [(begun_ms + int(fault.seconds * 1000), place, fault) for place, fault in enumerate(book.faults)]
        self._coming = sorted(one for one in coming if not one[2].is_of_requests)
        self._silent: list[str] = []
        self._shares = {"late": 0.0, "repeated": 0.0, "reordered": 0.0}
        self._late_ms = 0
        self._late: list[tuple[int, int, Message]] = []
        self._count = 0
        self._pieces = 1
        self._spoils_next = False
        self.is_frozen = False
        self.is_deaf = False
        self.bytes_per_s = 0.0
        self.wrong_ms = 0
        self.end: str | None = None

    def limit_ms(self, limit_ms: int) -> int:
        """Up to where messages may be sent before the next fault begins."""
        # Everything before a fault is sent first, so that the same fault comes at the same message in every run.
        return min(limit_ms, self._coming[0][0] - 1) if self._coming else limit_ms

    def begin(self, limit_ms: int, next_ms: int | None) -> list[bytes]:
        """Let those begin whose time has come, when everything before them was sent; messages to send as they are."""
        extra: list[bytes] = []
        while self._coming and limit_ms >= self._coming[0][0] and (next_ms is None or next_ms >= self._coming[0][0]):
            _, _, fault = self._coming.pop(0)
            if self._book.take(fault):
                extra += self._begin(fault)
        return extra

    def worked_on(self, due: Due, reached_ms: int) -> list[Message]:
        """The messages as they will be sent; those that are late follow when it is their time."""
        messages: list[Message] = []
        for topic, line_ms, message in zip(due.topics, due.line_ms, due.messages, strict=True):
            messages += self.late_ones(line_ms)
            if any(word.lower() in topic.lower() for word in self._silent):
                continue
            if self._happens("late"):
                self._count += 1
                heapq.heappush(self._late, (line_ms + self._late_ms, self._count, (topic, message)))
                continue
            if self._spoils_next:
                self._spoils_next = False
                messages.append((topic, _wrong_typed(message)))
            messages += [(topic, message)] * (2 if self._happens("repeated") else 1)
        self._reorder(messages)
        return messages + self.late_ones(reached_ms)

    def late_ones(self, reached_ms: int | None) -> list[Message]:
        """Late messages whose time has come; all of them without a time."""
        found = []
        while self._late and (reached_ms is None or self._late[0][0] <= reached_ms):
            found.append(heapq.heappop(self._late)[2])
        return found

    def framed(self, messages: list[bytes]) -> bytes:
        """The messages in WebSocket frames."""
        if self._pieces == 1:
            return frames.texts(messages)
        return b"".join(frames.text_in_pieces(message, self._pieces) for message in messages)

    @property
    def leaves_messages_alone(self) -> bool:
        """Whether messages are sent as they are, so that nobody need look at each."""
        return not (self._silent or self._late or self._spoils_next or any(self._shares.values()))

    def _happens(self, name: str) -> bool:
        share = self._shares[name]
        return bool(share) and self._random.random() < share

    def _reorder(self, messages: list[Message]) -> None:
        place = 0
        while place + 1 < len(messages):
            if self._happens("reordered"):
                messages[place], messages[place + 1] = messages[place + 1], messages[place]
                place += 1
            place += 1

    def _begin(self, fault: Fault) -> list[bytes]:
        match fault.name:
            case "non-json":
                return [NOT_JSON]
            case "oversized":
                return [b'{"pad":"%b"}' % (b"x" * max(0, int(fault.number) - len(b'{"pad":""}')))]
            case "repeated" | "reordered":
                self._shares[fault.name] = min(1.0, fault.number)
            case "late":
                self._shares["late"], self._late_ms = _LATE_SHARE, int(fault.number * 1000)
            case _:
                self._begin_to_the_connection(fault)
        return []

    def _begin_to_the_connection(self, fault: Fault) -> None:
        match fault.name:
            case "disconnect":
                self.end = fault.value
            case "silent-stream":
                self._silent.append(fault.value)
            case "half-open":
                self.is_frozen = True
            case "split":
                self._pieces = max(1, int(fault.number))
            case "wrong-typed":
                self._spoils_next = True
            case "wrong-clock":
                self.wrong_ms = int(fault.number * 1000)
            case "slow-reading":
                self.is_deaf = True
            case "slow-writing":
                self.bytes_per_s = fault.number


def _wrong_typed(message: bytes) -> bytes:
    """The message with every text as a list and every number as a text: JSON all the same."""
    return dumps(_twisted(msgspec.json.decode(message), is_name=True))


def _twisted(value: Any, *, is_name: bool = False) -> Any:  # noqa: ANN401 -- JSON values are of many types
    if isinstance(value, dict):
        return {key: _twisted(inner, is_name=key in _NAMES) for key, inner in value.items()}
    if isinstance(value, list):
        return [_twisted(inner) for inner in value]
    if isinstance(value, str):
        return value if is_name else [value]
    return str(value)


_NAMES = frozenset({"e", "stream", "topic", "type", "channel", "instId", "instType", "s", "symbol"})
"""The fields that route a message stay, so that it still reaches whom it would."""
