"""What Hyperliquid's contexts of a coin hold: mark, oracle, open interest, funding, the day.

Source: the venue's documentation, `metaAndAssetCtxs` and `activeAssetCtx`. Funding is per hour, open interest in coin
and one-sided. Best bid and ask are in no session: `midPx` and `impactPxs` are null, as of a coin without a book. What
is not known is left out.
"""

from collections.abc import Callable

import msgspec
import numpy as np

from rektscope.market.events import Int64
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.mockvenue.candles import session_pieces
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.decimals import rate_text
from rektscope.mockvenue.hyperliquid_numbers import on_grid, ratio, usd
from rektscope.mockvenue.intervals import Interval
from rektscope.mockvenue.streams import latest_by

InterestAt = Callable[[int], int | None]
"""Open interest in lots at a session time; None where it is not known."""


class _Day(msgspec.Struct, frozen=True):
    """Sums over trades and candles, so that any day is a difference."""

    received_ms: Int64
    start_ms: Int64
    open_ticks: Int64
    turnover: Int64
    lots: Int64


class Contexts:
    """The contexts of one coin at any session time."""

    def __init__(self, market: ServedMarket, interest_at: InterestAt | None = None) -> None:
        """A market of a session; `interest_at` where open interest is another's than the session's."""
        self._market = market
        self._interest_at = interest_at or self._interest_of_session
        self._day: _Day | None = None

    def at(self, moment_ms: int) -> dict[str, object]:
        """The context as the venue states it at a session time."""
        context: dict[str, object] = self._prices(moment_ms)
        context |= {"midPx": None, "impactPxs": None}
        lots = self._interest_at(moment_ms)
        if lots is not None:
            context["openInterest"] = on_grid(self._market.quantity, lots)
        rate = hourly_rate_e12(self._market, moment_ms)
        if rate is not None:
            context["funding"] = rate_text(rate)
        return context | self._day_before(moment_ms)

    def _prices(self, moment_ms: int) -> dict[str, object]:
        market, events = self._market, self._market.events
        prices: dict[str, object] = {}
        mark, index = events.marks.until(moment_ms)[-1:], events.indexes.until(moment_ms)[-1:]
        if len(mark):
            prices["markPx"] = on_grid(market.mark, int(mark.mark_steps[0]))
        if len(index):
            prices["oraclePx"] = on_grid(market.mark, int(index.mark_steps[0]))
        if len(mark) and len(index):
            prices["premium"] = ratio(int(mark.mark_steps[0]) / max(1, int(index.mark_steps[0])) - 1)
        return prices

    def _interest_of_session(self, moment_ms: int) -> int | None:
        known = self._market.events.open_interests.until(moment_ms)[-1:]
        return int(known.quantity_lots[0]) if len(known) else None

    def _day_before(self, moment_ms: int) -> dict[str, object]:
        """`prevDayPx`, and what was traded in the 24 hours before."""
        if self._day is None:
            self._day = self._summed()
        day = self._day
        end = int(np.searchsorted(day.received_ms, moment_ms, side="right"))
        begin = int(np.searchsorted(day.start_ms, moment_ms - DAY_MS, side="left"))
        if begin >= end:
            return {}
        return {
            "prevDayPx": on_grid(self._market.price, int(day.open_ticks[begin])),
            "dayNtlVlm": usd(float(day.turnover[end] - day.turnover[begin])),
            "dayBaseVlm": on_grid(self._market.quantity, int(day.lots[end] - day.lots[begin])),
        }

    def _summed(self) -> _Day:
        # One interval of all time, so that no candle is left out because it crosses an edge.
        pieces, received = session_pieces(self._market, Interval(1 << 40))
        return _Day(
            received,
            pieces.start_ms,
            pieces.open_ticks,
            np.concatenate([[0.0], np.cumsum(pieces.turnover)]),
            np.concatenate([[0], np.cumsum(pieces.quantity_lots)]),
        )


def hourly_rate_e12(market: ServedMarket, moment_ms: int) -> int | None:
    """The last settled funding rate per hour, in 1e-12; None without any. Of a longer interval an equal share."""
    settled = market.settled_by(moment_ms)[-1:]
    if not len(settled):
        return None
    hours = max(int(settled.duration_ms[0]), HOUR_MS) / HOUR_MS
    return round(int(settled.rate_e12[0]) / hours)


def context_moments(market: ServedMarket, others: Int64) -> Int64:
    """When a context is sent: whenever it changes, at most once a second and then with its last change."""
    events = market.events
    played = [market.played(batch).received_ms for batch in (events.indexes, events.fundings, events.open_interests)]
    played += [market.pushed_marks(_EVERY_MS).received_ms, others]
    return np.unique(np.concatenate(played))


def latest(times: Int64, moment_ms: int) -> int:
    """The last place in `times` that is not after a moment; -1 where there is none."""
    return int(latest_by(times, np.array([moment_ms], dtype=np.int64))[0])


_EVERY_MS = 3000
