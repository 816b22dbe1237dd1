"""Which panes there are, and what each shows of a frame."""

from enum import StrEnum

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.engine.flows import MarketFlows, open_interest_steps
from rektscope.engine.flows import funding_steps as _funding_steps
from rektscope.engine.frame import Frame
from rektscope.market.events import Int64, MarketEvents
from rektscope.market.instrument import Contract
from rektscope.market.times import MINUTE_MS
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.header.scope import scope_text
from rektscope.ui.part_known import is_sampled, is_unrecorded, part_known
from rektscope.ui.theme import LONGS, SHORTS, TEXT_SECOND
from rektscope.ui.translation import tr

Float64 = npt.NDArray[np.float64]

_NOTHING = tr("nothing known by now")


class PaneKind(StrEnum):
    """The panes, in the order in which they stand."""

    VOLUME = "volume"
    DELTA = "delta"
    OPEN_INTEREST = "open_interest"
    FUNDING = "funding"
    LIQUIDATIONS = "liquidations"


TITLES = {
    PaneKind.VOLUME: tr("Volume"),
    PaneKind.DELTA: tr("Cumulative volume delta"),
    PaneKind.OPEN_INTEREST: tr("Open interest"),
    PaneKind.FUNDING: tr("Funding"),
    PaneKind.LIQUIDATIONS: tr("Liquidations by side"),
}


class Drawn(msgspec.Struct, frozen=True, eq=False):
    """What a pane draws: bars, or a line that holds each value until the next.

    Attributes:
        start_ms, end_ms: (n,) of each value, UTC milliseconds.
        value: (n,) heights; NaN is not drawn.
        tint: colour of the values.
        below: (n,) depths of bars that hang from zero, positive; empty for none.
        below_tint: their colour.
        is_bars: bars; else a line.
        caption: words in the corner.
        newest: the last value in words.
    """

    start_ms: Int64
    end_ms: Int64
    value: Float64
    caption: str
    newest: str
    tint: str = TEXT_SECOND
    below: Float64 = msgspec.field(default_factory=lambda: np.empty(0))
    below_tint: str = LONGS
    is_bars: bool = False


class PaneData:
    """Works out what panes show; keeps what rests on the market's events alone until these are others."""

    def __init__(self) -> None:
        self._flows: MarketFlows | None = None
        self._events: MarketEvents | None = None

    def drawn(self, kind: PaneKind, frame: Frame, events: MarketEvents, *, figures: Figures = STANDARD) -> Drawn:
        """What a pane shows at a frame, of what was known by its cursor."""
        match kind:
            case PaneKind.VOLUME:
                return self._volume(frame, events, figures)
            case PaneKind.DELTA:
                return self._delta(frame, events, figures)
            case PaneKind.OPEN_INTEREST:
                return _open_interest(frame, events, figures=figures)
            case PaneKind.FUNDING:
                return _funding(frame, events, figures=figures)
            case PaneKind.LIQUIDATIONS:
                return _liquidations(frame, figures=figures)

    def _of(self, events: MarketEvents, bar_ms: int) -> MarketFlows:
        if self._flows is None or self._events is not events or self._flows.bar_ms != bar_ms:
            self._flows, self._events = MarketFlows(events, bar_ms), events
        return self._flows

    def _volume(self, frame: Frame, events: MarketEvents, figures: Figures) -> Drawn:
        bars = self._of(events, frame.candles.duration_ms).volume(frame.cursor_ms)
        newest = figures.usd(float(bars.value[-1])) if len(bars.value) else _NOTHING
        caption = tr("Volume, USD per {duration}", duration=formatting.duration(bars.duration_ms))
        return Drawn(bars.start_ms, bars.start_ms + bars.duration_ms, bars.value, caption, newest, is_bars=True)

    def _delta(self, frame: Frame, events: MarketEvents, figures: Figures) -> Drawn:
        bars = self._of(events, frame.candles.duration_ms).delta(frame.session.start_ms, frame.cursor_ms)
        newest = figures.usd(float(bars.value[-1])) if len(bars.value) else _NOTHING
        part = tr("; volume without a taker side is left out") if bars.is_partly_unknown else ""
        caption = tr(
            "Cumulative volume delta since {clock_utc}, USD{part}",
            clock_utc=formatting.clock_utc(frame.session.start_ms),
            part=part,
        )
        return Drawn(bars.start_ms, bars.start_ms + bars.duration_ms, bars.value, caption, newest)


def _open_interest(frame: Frame, events: MarketEvents, *, figures: Figures = STANDARD) -> Drawn:
    steps = open_interest_steps(events, frame.cursor_ms)
    instrument = frame.instrument
    is_coins = instrument.contract is Contract.LINEAR
    unit = instrument.base if is_coins else "USD"
    newest = _NOTHING
    if len(steps.value):
        last = float(steps.value[-1])
        newest = f"{figures.of(last):,.0f} {unit}" if is_coins else figures.usd(last)
    return Drawn(
        steps.time_ms, _ends(steps.time_ms, frame), steps.value, tr("Open interest, {unit}", unit=unit), newest
    )


def _funding(frame: Frame, events: MarketEvents, *, figures: Figures = STANDARD) -> Drawn:
    steps = _funding_steps(events, frame.cursor_ms)
    newest = figures.percent(float(steps.value[-1]), 4) if len(steps.value) else _NOTHING
    return Drawn(
        steps.time_ms, _ends(steps.time_ms, frame), steps.value, tr("Funding rate settled, per interval"), newest
    )


def _liquidations(frame: Frame, *, figures: Figures = STANDARD) -> Drawn:
    """The same sums as the timeline's, in bars as long as the candles; none where none are recorded."""
    minutes = max(1, frame.candles.duration_ms // MINUTE_MS)
    first_ms = frame.counted_liquidations.first_minute_ms
    long_usd, short_usd = (
        np.concatenate([usd, np.zeros(-len(usd) % minutes)]).reshape(-1, minutes).sum(axis=1)
        for usd in frame.counted_liquidations.per_minute_usd(frame.cursor_ms)
    )
    start_ms = first_ms + np.arange(len(short_usd), dtype=np.int64) * (minutes * MINUTE_MS)
    begun = (start_ms < frame.cursor_ms) & (not is_unrecorded(frame))
    start_ms, long_usd, short_usd = start_ms[begun], long_usd[begun], short_usd[begun]
    end_ms = start_ms + minutes * MINUTE_MS
    is_known = frame.counted_liquidations.is_known(start_ms, np.minimum(end_ms, frame.cursor_ms))
    has_figure = is_known | (
        long_usd + short_usd > 0
    )  # of a bar that is known in part what is there is at least so much
    newest = tr("none recorded") if is_unrecorded(frame) else _NOTHING
    if len(short_usd):
        floor = "≥ " if is_sampled(frame) or not is_known[-1] else ""
        newest = f"{floor}{figures.usd(float(short_usd[-1]))} / {floor}{figures.usd(float(long_usd[-1]))}"
        newest = newest if has_figure[-1] else tr("not known")
    part = part_known(frame.totals)
    caption = tr(
        "Liquidated, {whose}, USD per {duration}: shorts up, longs down",
        whose=scope_text(frame.scope, frame.instrument),
        duration=formatting.duration(minutes * MINUTE_MS),
    ) + (f"; {part}" if part and not is_unrecorded(frame) else "")
    long_usd, short_usd = (np.where(has_figure, usd, np.nan) for usd in (long_usd, short_usd))
    return Drawn(start_ms, end_ms, short_usd, caption, newest, SHORTS, long_usd, is_bars=True)


def _ends(times_ms: Int64, frame: Frame) -> Int64:
    """A value holds until the next is known; the last until the cursor."""
    return np.concatenate([times_ms[1:], [frame.cursor_ms]])[: len(times_ms)].astype(np.int64)
