"""The fundings that a position pays or receives: which rows of a session are settlements, and at which rate.

A session can hold one settlement several times (an archive beside a recording, a table with a row a minute, a rate
corrected later). A position pays it once. No position is known here, only the market's fundings.
"""

from bisect import bisect, insort
from functools import lru_cache

import numpy as np

from rektscope.market.events import Fundings, MarketEvents
from rektscope.market.times import MINUTE_MS
from rektscope.risk.backing import Settlements

_RATE_STEP = 1e-12

_NEARLY_AN_INTERVAL = 0.9
"""Settlements are booked some seconds early or late; so near to a whole interval after one is the next one."""

_SAME_WITHIN_MS = MINUTE_MS
"""Rows of one settlement are dated no farther apart; another rate among them is a correction."""


def settlements_between(events: MarketEvents, opened_ms: int, until_ms: int) -> Settlements:
    """The fundings of a market known in (opened, until] that were due after the opening, each interval once.

    The first rate known for a settlement holds from then on. Another rate for it that comes later does not change what
    was true before: it is a row of its own that corrects the sum from then on. Other rows in the same interval repeat a
    rate that is settled already (or forecast the next one) and count for nothing.

    Args:
        events: of the market.
        opened_ms: UTC milliseconds.
        until_ms: UTC milliseconds.
    """
    known = _as_known(events.fundings)
    return known[
        np.flatnonzero((known.time_ms > opened_ms) & (known.settled_ms > opened_ms) & (known.time_ms <= until_ms))
    ]


@lru_cache(maxsize=4)
def _as_known(fundings: Fundings) -> Settlements:
    """All settlements in rows in the order received. A later row only adds some: any moment has a part.

    Kept for the batches asked about last: a cursor asks at each moment that it shows, and each row is looked at by
    itself.
    """
    rows = _Rows()
    for row in range(len(fundings)):
        rows.take(fundings, row)
    return Settlements(
        np.array(rows.known, dtype=np.int64),
        np.array(rows.rate, dtype=np.float64),
        np.array(rows.due, dtype=np.int64),
        np.array(rows.corrects, dtype=np.bool_),
    )


class _Rows:
    """Settlements as they become known: columns, and the rate that holds for each due time."""

    def __init__(self) -> None:
        self.known: list[int] = []
        self.due: list[int] = []
        self.rate: list[float] = []
        self.corrects: list[bool] = []
        self._settled: dict[int, tuple[int, float]] = {}
        """Due time -> interval in milliseconds, and the rate that holds."""
        self._due_times: list[int] = []
        """The same due times, ascending."""

    def take(self, fundings: Fundings, row: int) -> None:
        """One row of the session, in the order received."""
        due, known = int(fundings.time_ms[row]), int(fundings.received_ms[row])
        rate, interval = float(fundings.rate_e12[row]) * _RATE_STEP, int(fundings.duration_ms[row])
        same = self._same(due, interval)
        if same is None:
            self._settled[due] = (interval, rate)
            insort(self._due_times, due)
            self._add(known, due, rate, corrects=False)
        elif abs(same - due) <= _SAME_WITHIN_MS and rate != self._settled[same][1]:
            self._add(known, same, rate - self._settled[same][1], corrects=True)
            self._settled[same] = (self._settled[same][0], rate)

    def _same(self, due: int, interval: int) -> int | None:
        """The settlement that a row repeats; None where it is the first of its interval."""
        place = bisect(self._due_times, due)
        # Due times are nearly an interval apart, so only the one before and the one after can be the same.
        neighbours = sorted(self._due_times[max(0, place - 1) : place + 1], key=lambda other: abs(due - other))
        for other in neighbours:
            if other == due or abs(due - other) < _NEARLY_AN_INTERVAL * min(self._settled[other][0], interval):
                return other
        return None

    def _add(self, known: int, due: int, rate: float, *, corrects: bool) -> None:
        self.known.append(known)
        self.due.append(due)
        self.rate.append(rate)
        self.corrects.append(corrects)
