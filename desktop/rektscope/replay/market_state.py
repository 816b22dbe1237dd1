"""What stood at a moment in one market: last price, mark, open interest, funding. Known by then, nothing later."""

import msgspec
import numpy as np

from rektscope.market.events import Batch, MarketEvents
from rektscope.market.instrument import Contract
from rektscope.market.times import MINUTE_MS

OVERDUE_MS = MINUTE_MS
"""A last price that is older is no price of now, in any market that trades."""


class MarketState(msgspec.Struct, frozen=True):
    """Figures of a market at a moment; None where nothing of the kind was known yet.

    Attributes:
        last_price: quote units, of the last trade, or the close of the last candle.
        mark_price: quote units.
        open_interest_usd: one-sided, valued at the mark (or last) price.
        funding_rate: fraction of notional per interval, last settled.
        funding_hours: length of that interval.
        last_price_age_ms: how long before the moment the last price was received; None without one.
        is_last_price_overdue: it is older than a minute, and than a candle of which it is the close.
        mark_age_ms: how long before the moment the mark was received; None without one.
    """

    last_price: float | None
    mark_price: float | None
    open_interest_usd: float | None
    funding_rate: float | None
    funding_hours: float | None
    mark_age_ms: int | None = None
    last_price_age_ms: int | None = None
    is_last_price_overdue: bool = False


def market_state(events: MarketEvents, received_ms: int) -> MarketState:
    """The state of a market at `received_ms`."""
    instrument = events.instrument
    last, age_ms, due_ms = last_price(events, received_ms)
    mark_row = _last_row(events.marks, received_ms)
    mark = float(events.marks.mark_steps[mark_row]) * instrument.mark_step if mark_row >= 0 else None
    interest_row = _last_row(events.open_interests, received_ms)
    funding_row = _last_row(events.fundings, received_ms)
    price = mark if mark is not None else last
    interest = None
    # Contracts of a fixed USD value need no price to be worth something.
    if interest_row >= 0 and (price is not None or instrument.contract is not Contract.LINEAR):
        lots = events.open_interests.quantity_lots[interest_row : interest_row + 1]
        interest = float(instrument.notional_usd(np.array([price or 0.0]), lots)[0])
    return MarketState(
        last_price=last,
        mark_price=mark,
        open_interest_usd=interest,
        funding_rate=float(events.fundings.rate_e12[funding_row]) * 1e-12 if funding_row >= 0 else None,
        funding_hours=float(events.fundings.duration_ms[funding_row]) / 3.6e6 if funding_row >= 0 else None,
        last_price_age_ms=age_ms,
        is_last_price_overdue=age_ms is not None and age_ms > due_ms,
        mark_age_ms=received_ms - int(events.marks.received_ms[mark_row]) if mark_row >= 0 else None,
    )


def _last_row(batch: Batch, received_ms: int) -> int:
    """The last row received by then; -1 without any."""
    return int(batch.received_ms.searchsorted(received_ms, side="right")) - 1


def last_price(events: MarketEvents, received_ms: int) -> tuple[float | None, int | None, int]:
    """Of the newest trade or candle, whichever came last (a trade where both did); its age, and when that is old."""
    trade, candle = _last_row(events.trades, received_ms), _last_row(events.candles, received_ms)
    if trade < 0 and candle < 0:
        return None, None, OVERDUE_MS
    trade_first = candle < 0 or (
        # A candle is received at its end, a millisecond after the last trade in it at the earliest: that trade is its
        # close.
        trade >= 0 and events.trades.received_ms[trade] >= events.candles.received_ms[candle] - 1
    )
    batch, row = (events.trades, trade) if trade_first else (events.candles, candle)
    due_ms = OVERDUE_MS if trade_first else max(OVERDUE_MS, int(events.candles.duration_ms[candle]))
    price = float(batch.price_ticks[row]) * events.instrument.tick
    return price, received_ms - int(batch.received_ms[row]), due_ms
