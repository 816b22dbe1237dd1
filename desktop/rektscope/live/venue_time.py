"""Whether the venue's time on a row is plausible, by the times of the rows before it.

A venue's clock may be off, by hours even, and by how much is shown elsewhere (`live.metrics`). Here it is about the one
row that is far from all others: a liquidation of the year 2099 would stand beyond the end of the chart for good, and a
trade of an hour ago would be counted into a candle that is over.

A stream is in the order in which things happened, so a row far older than one before it in its own stream is doubtful.
So is a price or a liquidation that is far older than those of the other streams of its market, but in the first message
of a stream after it was connected: venues begin with the last trades, which are old where little happens. A row far
ahead of our clock, or of all rows of the market, is doubtful as well; one that our clock confirms is not.

Where times run faster than ours (a stand-in plays a session at many times its speed), what counts as far grows by that
pace.
"""

from collections.abc import Mapping

import msgspec

from rektscope.feeds.events import FundingEstimate, Liquidation, OpenInterest, Row, Trade
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS

_FAR_MS = 2 * MINUTE_MS
_FAR_OF_SLOW_MS = 10 * MINUTE_MS
_SLOW: Mapping[type[Row], int] = dict.fromkeys((Liquidation, OpenInterest, FundingEstimate), _FAR_OF_SLOW_MS)
"""Some venues send these when they have them, which may be minutes after they happened."""

_KEPT = Trade | Liquidation | OpenInterest | FundingEstimate
_STATES = OpenInterest | FundingEstimate
"""What is asked for again and again may carry the time of its last change; only their own order is watched."""

_BEGINNING_MS = 2 * DAY_MS
"""The first of these that a venue sends may be so old."""

_ALIKE_MS = MINUTE_MS
_REPEATS = 3

_PACE_OVER_MS = 2 * SECOND_MS
"""The pace of a market's times is taken over so long, and not known before."""

_AT_PACE_MS = 30 * SECOND_MS
"""Rows of two streams that belong together may arrive so far apart, which counts as often as times run faster."""


class VenueTime(msgspec.Struct):
    """What is known of the times of one market, and what waits to be believed.

    Attributes:
        newest_ms: the newest venue's time, by type of row.
        leading_ms: the newest of all.
        led_ms: when that was received.
        ahead_ms: venue's time less receive time, of the row that was farthest ahead; None before the first.
        waiting_ms: the same of rows that were not believed.
        repeats: how many messages with such rows came one after another.
        message: the last of those messages.
    """

    newest_ms: dict[type[Row], int] = msgspec.field(default_factory=dict)
    leading_ms: int | None = None
    led_ms: int = 0
    ahead_ms: int | None = None
    waiting_ms: int = 0
    repeats: int = 0
    message: int = 0
    _begun_in: dict[type[Row], int] = msgspec.field(default_factory=dict)
    _paced_from: tuple[int, int] | None = None
    _pace: float | None = None

    def begin(self) -> None:
        """The market's streams are connected anew: each may begin with what is old."""
        self._begun_in.clear()

    def doubt(self, row: Row, message: int) -> str:
        """Why the time of a row of a message (by number) cannot be true, as the end of a sentence; empty where it can.

        Rows of one message share its time, so that they do not confirm one another.
        """
        offset_ms = row.time_ms - row.received_ms
        known_ms = self.leading_ms if self.leading_ms is not None else row.received_ms
        if self.is_possible(row, message):
            self._believe(row, offset_ms, message)
            return ""
        is_alike = self.repeats > 0 and abs(offset_ms - self.waiting_ms) <= _ALIKE_MS * (self._pace or 1.0)
        if not is_alike:
            self.repeats = 1
        elif message != self.message:
            self.repeats += 1
        self.waiting_ms, self.message = offset_ms, message
        if self.repeats < _REPEATS:
            way = "ahead of" if row.time_ms > known_ms else "behind"
            return f"its time is {_shown(abs(row.time_ms - known_ms))} {way} all others"
        self.newest_ms.clear()
        self.leading_ms = self.ahead_ms = self._paced_from = self._pace = None
        self.repeats = 0
        self._believe(row, offset_ms, message)
        return ""

    def is_possible(self, row: Row, message: int | None = None) -> bool:
        """Whether a time is not far from what is known by now; `message` where the row has just come."""
        offset_ms = row.time_ms - row.received_ms
        if self._is_too_far_ahead(row, offset_ms):
            return False
        if isinstance(row, _KEPT) and self._begun_in.get(type(row)) in (None, message):
            return self.ahead_ms is None or offset_ms >= self.ahead_ms - _BEGINNING_MS
        far_ms = _SLOW.get(type(row), _FAR_MS)
        own_ms = self.newest_ms.get(type(row))
        if own_ms is not None and row.time_ms < own_ms - far_ms:
            return False
        pace = self._pace
        if pace is None or self.leading_ms is None or isinstance(row, _STATES):
            return True
        return row.time_ms >= self.leading_ms - max(_FAR_OF_SLOW_MS, _AT_PACE_MS * pace)

    def _is_too_far_ahead(self, row: Row, offset_ms: int) -> bool:
        if abs(offset_ms) <= _FAR_MS:
            return False
        if offset_ms > max(0, self.ahead_ms or 0) + _FAR_MS:
            return True
        pace = self._pace
        if pace is None or self.leading_ms is None or offset_ms > 0:
            return False
        expected_ms = self.leading_ms + (row.received_ms - self.led_ms) * pace
        return row.time_ms > expected_ms + max(_FAR_MS, 2 * _AT_PACE_MS * pace)

    def _believe(self, row: Row, offset_ms: int, message: int) -> None:
        kind = type(row)
        self.ahead_ms = offset_ms if self.ahead_ms is None else max(self.ahead_ms, offset_ms)
        if not isinstance(row, _STATES):  # an old one is no argument against a clock that all others agree on
            self.repeats = 0
        self.newest_ms[kind] = max(self.newest_ms.get(kind, row.time_ms), row.time_ms)
        if kind not in self._begun_in:
            self._begun_in[kind] = message
        if self.leading_ms is None or row.time_ms > self.leading_ms:
            self.leading_ms, self.led_ms = row.time_ms, row.received_ms
        self._take_pace(row)

    def _take_pace(self, row: Row) -> None:
        """How many times as fast as ours the market's times run, never below 1; by the rows that lead."""
        if self.leading_ms is None or row.time_ms < self.leading_ms:
            return
        if self._paced_from is None:
            self._paced_from = row.time_ms, row.received_ms
            return
        time_ms, received_ms = self._paced_from
        passed_ms = row.received_ms - received_ms
        if passed_ms >= _PACE_OVER_MS:
            self._pace = max(1.0, (row.time_ms - time_ms) / passed_ms)
            self._paced_from = row.time_ms, row.received_ms


def _shown(duration_ms: int) -> str:
    for size_ms, name in ((DAY_MS, "days"), (HOUR_MS, "hours"), (MINUTE_MS, "minutes")):
        if duration_ms >= 2 * size_ms:
            return f"{duration_ms / size_ms:,.0f} {name}"
    return f"{duration_ms / SECOND_MS:,.0f} s"
