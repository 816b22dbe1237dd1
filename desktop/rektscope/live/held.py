"""Rows in quarantine: kept aside until later ones confirm or refute them.

Nothing is lost by waiting. A row that is confirmed comes in after all, with the time of the message that confirmed it,
so that "everything known by t" stays true; one that is refuted, or that nothing confirms in time, is reported as left
out.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

import msgspec

from rektscope.feeds.events import (
    Event,
    FundingEstimate,
    Index,
    Liquidation,
    Mark,
    OpenInterest,
    Row,
    Trade,
    Unusable,
)
from rektscope.live.possible import left_out
from rektscope.market.events import Kind
from rektscope.market.times import MINUTE_MS

Judged = Trade | Mark | Index | Liquidation | OpenInterest | FundingEstimate
"""Rows of the streams that are held against what is known."""

KINDS: Mapping[type[Row], Kind] = {
    Trade: Kind.TRADE,
    Mark: Kind.MARK,
    Index: Kind.INDEX,
    Liquidation: Kind.LIQUIDATION,
    OpenInterest: Kind.OPEN_INTEREST,
    FundingEstimate: Kind.FUNDING,
}

_EventT = TypeVar("_EventT", bound=Event)

_MOST_HELD = 256
"""Rows that one list keeps; a stream that is wrong for hours costs no more memory than this."""


class HeldRow(NamedTuple):
    """A row that waits, and why it is not believed (the end of a sentence)."""

    event: Judged
    why: str


class HeldRows:
    """The rows of one kind of doubt in one market, oldest first."""

    __slots__ = ("_rows",)

    def __init__(self) -> None:
        """An empty list."""
        self._rows: list[HeldRow] = []

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, event: Judged, why: str) -> list[Unusable]:
        """Keep a row; returns the report on the oldest where there is no room for more."""
        self._rows.append(HeldRow(event, why))
        if len(self._rows) <= _MOST_HELD:
            return []
        # The oldest goes: a list that is full of wrong values must still have room for the one that will be confirmed.
        return [report_on(self._rows.pop(0), event.received_ms)]

    def expired(self, now_ms: int, longest_ms: int = MINUTE_MS) -> list[Unusable]:
        """Reports on the rows that have waited for longer than this, which are forgotten."""
        due = 0
        while due < len(self._rows) and now_ms - self._rows[due].event.received_ms > longest_ms:
            due += 1
        expired, self._rows = self._rows[:due], self._rows[due:]
        return [report_on(row, now_ms) for row in expired]

    def settle(self, is_believed: Callable[[Judged], bool], now_ms: int) -> tuple[list[Judged], list[Unusable]]:
        """All of them, for good: those that are believed, received now, and reports on the others."""
        rows, self._rows = self._rows, []
        verdicts = [(row, is_believed(row.event)) for row in rows]
        confirmed = [received_at(row.event, now_ms) for row, verdict in verdicts if verdict]
        return confirmed, [report_on(row, now_ms) for row, verdict in verdicts if not verdict]

    def release(self, is_believed: Callable[[Judged], bool], now_ms: int) -> list[Judged]:
        """Those that are believed by now, received now; the others wait on."""
        confirmed: list[Judged] = []
        waiting: list[HeldRow] = []
        for row in self._rows:
            if is_believed(row.event):
                confirmed.append(received_at(row.event, now_ms))
            else:
                waiting.append(row)
        self._rows = waiting
        return confirmed


def received_at(event: _EventT, now_ms: int) -> _EventT:
    """The event as if it had come now."""
    return msgspec.structs.replace(event, received_ms=now_ms)


def report_on(row: HeldRow, now_ms: int) -> Unusable:
    """The report, made now, on a row that is left out for good."""
    event = received_at(row.event, now_ms)
    return left_out(event, KINDS[type(event)], row.why)
