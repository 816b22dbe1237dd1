"""What a list of events shows of each: title, day, prices, sums, and a small picture's worth of figures.

For the start page and `rektscope events`: plain records read from a session file, no Qt. Only the first market and
the liquidations are read, so a card of a bundled event takes a moment and no index can disagree with the file.
"""

from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.liquidation_totals import LiquidationTotals
from rektscope.sessions.bundled import BundledEvent
from rektscope.sessions.session import SessionInfo

Int64 = npt.NDArray[np.int64]
Float64 = npt.NDArray[np.float64]

PREVIEW_STEPS = 96
"""A quarter of an hour each in a session of a day."""


class EventPreview(msgspec.Struct, frozen=True, eq=False):
    """A session in `PREVIEW_STEPS` equal stretches, all arrays of shape (PREVIEW_STEPS,).

    Attributes:
        step_ms: length of a stretch in milliseconds; the first begins at the session's start.
        low, high, close: last prices of the first market in quote units; not a number before the first is known.
        long_usd, short_usd: liquidated in the stretch, all markets, by side of the position.
    """

    step_ms: float
    low: Float64
    high: Float64
    close: Float64
    long_usd: Float64
    short_usd: Float64


class EventCard(msgspec.Struct, frozen=True, eq=False):
    """One event for a list.

    Attributes:
        event: its name and file.
        info: the description of its session.
        market: `venue:SYMBOL` of the first market, whose last prices the next four are, in quote units.
        first, high, low, last: within the session.
        totals: everything liquidated in the session.
        preview: for a small picture.
    """

    event: BundledEvent
    info: SessionInfo
    market: str
    first: float
    high: float
    low: float
    last: float
    totals: LiquidationTotals
    preview: EventPreview


def read_event_card(event: BundledEvent) -> EventCard:
    """The card of an event.

    Raises:
        InputError: its file is missing or damaged, or its first market has no candles in the session.
    """
    from rektscope.sessions.reader import open_session  # noqa: PLC0415 -- a card that was kept needs no Arrow

    with open_session(event.path) as file:
        info = file.info
        leader = file.read_market(info.markets[0].instrument.market)
        index = LiquidationIndex.build(
            file.read_liquidations(),
            info.start_ms,
            info.end_ms,
            info.liquidations_known,
            info.sums_alone,
            info.gapless,
        )
    candles = leader.candles
    candles = candles[(candles.time_ms >= info.start_ms) & (candles.time_ms < info.end_ms)]
    if not len(candles):
        raise InputError(f"{event.path}: {leader.instrument.market} has no candles in the session.")
    tick = leader.instrument.tick_size
    # A few liquidations are received just after the end; `inspect` counts them too.
    ever_ms = max(info.end_ms, int(index.received_ms.max(initial=info.end_ms)))
    return EventCard(
        event=event,
        info=info,
        market=leader.instrument.market,
        first=float(int(candles.open_ticks[0]) * tick),
        high=float(int(candles.high_ticks.max()) * tick),
        low=float(int(candles.low_ticks.min()) * tick),
        last=float(int(candles.close_ticks[-1]) * tick),
        totals=index.totals(ever_ms),
        preview=_preview(info, leader, index),
    )


def read_preview(path: Path) -> EventPreview:
    """The small picture's figures of a session file. Raises InputError as `read_event_card` does."""
    return read_event_card(BundledEvent(path.stem, path)).preview


def _preview(info: SessionInfo, leader: MarketEvents, index: LiquidationIndex) -> EventPreview:
    span_ms = info.end_ms - info.start_ms
    candles = leader.candles
    inside = candles[(candles.time_ms >= info.start_ms) & (candles.time_ms < info.end_ms)]
    low, high, close = (np.full(PREVIEW_STEPS, np.nan) for _ in range(3))
    step = _steps(inside.time_ms, info.start_ms, span_ms)
    # `fmin` takes the number where the other is NaN, so the first candle of a stretch needs no case of its own.
    np.fmin.at(low, step, inside.low_ticks * leader.instrument.tick)
    np.fmax.at(high, step, inside.high_ticks * leader.instrument.tick)
    close[step] = inside.close_ticks * leader.instrument.tick  # of candles in one stretch the last one stays
    sides = index.side > 0
    liquidated = _steps(index.time_ms, info.start_ms, span_ms)
    long_usd, short_usd = (
        np.bincount(liquidated[mine], weights=index.usd[mine], minlength=PREVIEW_STEPS).astype(np.float64)
        for mine in (sides, ~sides)
    )
    return EventPreview(span_ms / PREVIEW_STEPS, low, high, close, long_usd, short_usd)


def _steps(time_ms: Int64, start_ms: int, span_ms: int) -> Int64:
    """In which stretch each moment lies."""
    steps = (time_ms - start_ms) * PREVIEW_STEPS // span_ms
    return np.asarray(np.clip(steps, 0, PREVIEW_STEPS - 1), dtype=np.int64)
