"""Two sessions, or two moments of one, laid over one another: what each saw over the same stretch around its anchor.

Each side has an anchor, a moment of its own; both are looked at from the same time before their anchors to the same
time after them, as far as both sessions reach. Sums are those of what was received in that stretch, so that over a
whole session they are the sums that `inspect` and the window show. No Qt and no files here.
"""

from enum import StrEnum

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.engine.market_chart import chart_markets
from rektscope.engine.price_trail import prices_at
from rektscope.engine.scope import Scope, markets_in
from rektscope.engine.sources import Source
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Instrument
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, floor_ms, format_iso
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.liquidation_totals import Liquidation, WorstHour
from rektscope.sessions.session import Completeness, MarketInfo, SessionInfo

Float64 = npt.NDArray[np.float64]
Int64 = npt.NDArray[np.int64]

MOST_STEPS = 400
"""Points of a path; a stretch is shown in the shortest of the steps below that needs no more."""

_STEPS_MS = tuple(minutes * MINUTE_MS for minutes in (1, 5, 15, 60, 240, 1440))
_MINUTES_PER_HOUR = HOUR_MS // MINUTE_MS


class Alignment(StrEnum):
    """What the anchors are."""

    WORST_MINUTE = "worst-minute"
    """Start of the minute in which most was liquidated."""

    START = "start"
    """Each session's start."""

    TIME_OF_DAY = "time-of-day"
    """A midnight UTC of each, so chosen that the two have as much in common as they can."""

    MOMENT = "moment"
    """A moment given for each."""


class Compared(msgspec.Struct, frozen=True, eq=False):
    """One of the two: a market of a session, and whose liquidations are counted with it.

    Attributes:
        info: the session.
        events: of the market whose price is compared.
        index: the liquidations that are counted, over the whole session.
        counted: the markets that they are of.
    """

    info: SessionInfo
    events: MarketEvents
    index: LiquidationIndex
    counted: tuple[MarketInfo, ...]

    @property
    def instrument(self) -> Instrument:
        """The market whose price is compared."""
        return self.events.instrument


class Stretch(msgspec.Struct, frozen=True, eq=False):
    """What one of the two saw between two moments, UTC milliseconds.

    Attributes:
        anchor_ms: laid over the other's.
        from_ms, to_ms: the stretch; what was received from the first on and before the last is in it.
        count, long_usd, short_usd: liquidations, by side of the position.
        largest: of them, in USD; None without any, and where only sums of stretches are recorded.
        worst_minute: start and USD of the minute with the most; None without any, and where only sums of longer
            stretches are recorded.
        worst_hour: the sixty minutes with the most; likewise, and None where less than an hour is known.
        first, high, low, last: last prices, quote units: known at the beginning, of candles and trades that lie wholly
            inside, known at the end; None where there is none.
        price: (n,) price known at each step from `from_ms` on, quote units; NaN before the first.
        step_long_usd, step_short_usd: (n - 1,) USD liquidated between a step and the next; NaN where not known.
        is_recorded: whether the data hold liquidations of what is counted, of any of this time; else sums say nothing.
        known_ms: for how much of the stretch all the liquidations are known; sums are "at least" where that is less.
    """

    anchor_ms: int
    from_ms: int
    to_ms: int
    count: int
    long_usd: float
    short_usd: float
    largest: Liquidation | None
    worst_minute: WorstHour | None
    worst_hour: WorstHour | None
    first: float | None
    high: float | None
    low: float | None
    last: float | None
    price: Float64
    step_long_usd: Float64
    step_short_usd: Float64
    is_recorded: bool = True
    known_ms: int = 0

    @property
    def is_known_throughout(self) -> bool:
        """Whether all liquidations of the stretch are known."""
        return self.known_ms >= self.to_ms - self.from_ms

    @property
    def total_usd(self) -> float:
        """Both sides."""
        return self.long_usd + self.short_usd

    @property
    def change(self) -> float | None:
        """Last price against the first, as a fraction."""
        return None if not self.first or self.last is None else self.last / self.first - 1.0


class Comparison(msgspec.Struct, frozen=True, eq=False):
    """Two stretches of one length.

    Attributes:
        alignment: what the anchors are.
        offsets_ms: (n,) the steps, in milliseconds from the anchor; the last may be nearer to the one before it.
        first, second: the two.
    """

    alignment: Alignment
    offsets_ms: Int64
    first: Stretch
    second: Stretch


def compared(source: Source, market: str | None = None, scope: Scope = Scope.ALL) -> Compared:
    """A side of a comparison.

    Args:
        source: a saved session.
        market: `venue:SYMBOL` whose price is compared; by default the first that has prices.
        scope: whose liquidations are counted.

    Raises:
        InputError: the market has no prices.
    """
    info = source.info
    known = [instrument.market for instrument in chart_markets(info)]
    if market is not None and market not in known:
        raise InputError(f"{market} has no prices in this session; there are prices of: {', '.join(known)}.")
    events = source.events(market or known[0])
    counted = tuple(markets_in(scope, info, events.instrument))
    index = source.liquidations().of_markets({each.instrument.market for each in counted})
    return Compared(info, events, index, counted)


def same_market(first: Instrument, info: SessionInfo) -> str:
    """The market of another session that is best compared with `first`: the same, else of its coin, else the first."""
    instruments = chart_markets(info)
    alike = [each.market for each in instruments if each.base == first.base]
    return first.market if first.market in alike else [*alike, instruments[0].market][0]


def usual_alignment(first: Compared, second: Compared) -> Alignment:
    """By the worst minutes where both have one, else by the starts."""
    has_both = all(len(side.index) and side.index.has_minutes for side in (first, second))
    return Alignment.WORST_MINUTE if has_both else Alignment.START


def anchors_ms(first: Compared, second: Compared, alignment: Alignment) -> tuple[int, int]:
    """The anchors of both, UTC milliseconds; those of `Alignment.MOMENT` are given and not asked for here.

    Raises:
        InputError: a session has no liquidations to have a worst minute of, or only sums of longer stretches.
    """
    if alignment is Alignment.WORST_MINUTE:
        return _worst_minute_ms(first), _worst_minute_ms(second)
    starts = (floor_ms(first.info.start_ms, MINUTE_MS), floor_ms(second.info.start_ms, MINUTE_MS))
    if alignment is Alignment.START:
        return starts
    own, other = (floor_ms(start, DAY_MS) for start in starts)
    # A midnight of the second's, such that the two have as much in common as they can; the earliest of equals.
    days = range(-(first.info.end_ms - own) // DAY_MS, (second.info.end_ms - other) // DAY_MS + 1)
    return own, max((other + day * DAY_MS for day in days), key=lambda anchor: _common_ms(first, second, (own, anchor)))


def first_moments_ms(first: Compared, second: Compared, *, is_itself: bool) -> tuple[int, int]:
    """The moments of both to begin with where moments are compared, UTC milliseconds: those at which they open.

    Of one session with itself (`is_itself`) the second is another one: the end of its worst minute, or where there is
    none, or it is that same moment, half way from the start to it.
    """
    own, other = (side.info.opening_ms or side.info.start_ms for side in (first, second))
    if not is_itself:
        return own, other
    info = second.info
    worst_ms = second.index.worst_minute_ms(info.end_ms)
    if worst_ms is not None and abs(worst_ms + MINUTE_MS - own) >= MINUTE_MS:
        return own, worst_ms + MINUTE_MS
    edge_ms = info.start_ms if own - info.start_ms >= 2 * MINUTE_MS else info.end_ms
    return own, floor_ms((own + edge_ms) // 2, MINUTE_MS)


def _common_ms(first: Compared, second: Compared, anchors: tuple[int, int]) -> int:
    """How long the stretch is that both sessions have; negative where they have none."""
    from_ms, to_ms = _common(first, second, anchors)
    return to_ms - from_ms


def _common(first: Compared, second: Compared, anchors: tuple[int, int]) -> tuple[int, int]:
    """The stretch that both sessions have, from and to, milliseconds from the anchors; it ends first where none is."""
    sides = tuple(zip((first.info, second.info), anchors, strict=True))
    return max(info.start_ms - anchor for info, anchor in sides), min(info.end_ms - anchor for info, anchor in sides)


def _worst_minute_ms(side: Compared) -> int:
    latest_ms = max(side.info.end_ms, int(side.index.received_ms.max(initial=0)))
    worst = side.index.worst_minute_ms(latest_ms)
    if worst is None and len(side.index):
        raise InputError(
            f"Of {side.info.name!r} only sums of liquidations of longer stretches are recorded, so it has no worst "
            "minute: align by start, by time of day or by moments."
        )
    if worst is None:
        raise InputError(
            f"{side.info.name!r} has no liquidations of what is counted, so it has no worst minute: align by start, by "
            "time of day or by moments."
        )
    return worst


def compare(
    first: Compared,
    second: Compared,
    alignment: Alignment,
    anchors: tuple[int, int],
    *,
    before_ms: int | None = None,
    after_ms: int | None = None,
) -> Comparison:
    """Both over the same stretch around their anchors.

    Args:
        first: what is compared.
        second: what it is compared with.
        alignment: what the anchors are.
        anchors: of the first and the second, UTC milliseconds.
        before_ms: how far to look back from the anchors at most; by default as far as both sessions reach.
        after_ms: how far to look on at most.

    Raises:
        InputError: aligned so, the two have no stretch in common.
    """
    sides = tuple(zip((first, second), anchors, strict=True))
    from_ms, to_ms = _common(first, second, anchors)
    from_ms = from_ms if before_ms is None else max(from_ms, -before_ms)
    to_ms = to_ms if after_ms is None else min(to_ms, after_ms)
    if from_ms >= to_ms:
        places = " and ".join(f"{side.info.name!r} around {format_iso(anchor)}" for side, anchor in sides)
        raise InputError(f"{places} have no stretch in common: align them in another way, or look farther around.")
    step_ms = next((step for step in _STEPS_MS if (to_ms - from_ms) / step <= MOST_STEPS), _STEPS_MS[-1])
    offsets_ms = np.append(np.arange(from_ms, to_ms, step_ms, dtype=np.int64), to_ms)
    made = [_stretch(side, anchor, offsets_ms) for side, anchor in sides]
    return Comparison(alignment, offsets_ms, made[0], made[1])


def _stretch(side: Compared, anchor: int, offsets_ms: Int64) -> Stretch:
    moments = offsets_ms + anchor
    from_ms, to_ms = int(moments[0]), int(moments[-1])
    rows = _rows_between(side, moments)
    usd, is_long = side.index.usd[rows[0] : rows[-1]], side.index.side[rows[0] : rows[-1]] > 0
    # The index is sorted by receive time, so each step's liquidations are neighbours.
    step = np.repeat(np.arange(len(moments) - 1), np.diff(rows))
    long_usd, short_usd = (
        np.bincount(step[mine], weights=usd[mine], minlength=len(moments) - 1).astype(np.float64)
        for mine in (is_long, ~is_long)
    )
    has_figure = (long_usd + short_usd > 0) | side.index.is_known(moments[:-1], moments[1:])
    long_usd, short_usd = (np.where(has_figure, each, np.nan) for each in (long_usd, short_usd))
    price = prices_at(side.events, moments)
    high, low = _range(side.events, from_ms, to_ms)
    single = np.where(side.index.single()[rows[0] : rows[-1]], usd, -1.0)
    known = side.index.known
    known_ms = to_ms - from_ms if known is None else known.length_ms(from_ms, to_ms)
    worst_minute, worst_hour = _worst(side.index, slice(int(rows[0]), int(rows[-1])), from_ms, to_ms)
    worst_hour = worst_hour if known_ms >= HOUR_MS else None
    return Stretch(
        anchor_ms=anchor,
        from_ms=from_ms,
        to_ms=to_ms,
        count=len(usd),
        long_usd=float(usd[is_long].sum()),
        short_usd=float(usd[~is_long].sum()),
        largest=side.index.liquidation(int(rows[0] + np.argmax(single))) if (single >= 0).any() else None,
        worst_minute=worst_minute,
        worst_hour=worst_hour,
        first=_known(price[0]),
        high=high,
        low=low,
        last=_known(price[-1]),
        price=price,
        step_long_usd=long_usd,
        step_short_usd=short_usd,
        is_recorded=any(each.completeness is not Completeness.NONE for each in side.counted)
        and (len(usd) > 0 or known_ms > 0),
        known_ms=known_ms,
    )


def _rows_between(side: Compared, moments: Int64) -> Int64:
    """(n,) rows of the index received before each moment; at the session's ends, also what came before and after."""
    rows = np.searchsorted(side.index.received_ms, moments, side="left")
    # A few rows of a session are received just outside its edges; the totals that `inspect` prints have them.
    if moments[0] <= side.info.start_ms:
        rows[0] = 0
    if moments[-1] >= side.info.end_ms:
        rows[-1] = len(side.index)
    return rows


def _worst(index: LiquidationIndex, rows: slice, from_ms: int, to_ms: int) -> tuple[WorstHour | None, WorstHour | None]:
    """The whole minute, and the sixty minutes, with the most of the rows, where that is recorded; the earliest."""
    usd = index.usd[rows]
    if not len(usd):
        return None, None
    first_ms = floor_ms(from_ms, MINUTE_MS)
    # Rounded up: the last minute may be one that the stretch only begins.
    minutes = -((first_ms - to_ms) // MINUTE_MS)
    minute = np.clip((index.received_ms[rows] - first_ms) // MINUTE_MS, 0, minutes - 1)
    sums = np.bincount(minute, weights=usd, minlength=minutes).astype(np.float64)
    worst_minute = _worst_of(index, sums, first_ms, MINUTE_MS)
    if to_ms - from_ms < HOUR_MS:
        return worst_minute, None
    running = np.concatenate([[0.0], np.cumsum(sums)])
    hours = running[_MINUTES_PER_HOUR:] - running[:-_MINUTES_PER_HOUR]
    return worst_minute, _worst_of(index, hours, first_ms, HOUR_MS)


def _worst_of(index: LiquidationIndex, usd: Float64, first_ms: int, length_ms: int) -> WorstHour | None:
    """The largest of the sums of `length_ms` from each minute on; None where only sums of other stretches are known."""
    whole = index.is_whole(first_ms + np.arange(len(usd), dtype=np.int64) * MINUTE_MS, length_ms)
    if not whole.any():
        return None
    place = int(np.where(whole, usd, -1.0).argmax())
    return WorstHour(first_ms + place * MINUTE_MS, float(usd[place]))


def _range(events: MarketEvents, from_ms: int, to_ms: int) -> tuple[float | None, float | None]:
    """(highest, lowest) price of the candles and trades that lie wholly in a stretch, quote units."""
    candles, trades = events.candles, events.trades
    # Nobody knows whether a candle that reaches out of the stretch had its high inside.
    candles = candles[(candles.time_ms >= from_ms) & (candles.time_ms + candles.duration_ms <= to_ms)]
    trades = trades[(trades.time_ms >= from_ms) & (trades.time_ms < to_ms)]
    if not len(candles) and not len(trades):
        return None, None
    tick = events.instrument.tick_size
    high = max(int(values.max()) for values in (candles.high_ticks, trades.price_ticks) if len(values))
    low = min(int(values.min()) for values in (candles.low_ticks, trades.price_ticks) if len(values))
    return float(high * tick), float(low * tick)


def _known(price: float) -> float | None:
    return None if np.isnan(price) else float(price)
