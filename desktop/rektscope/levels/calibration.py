"""What share of the notional that stands at a price is force-closed when the price gets there.

The book says what *stands*. Most of it is closed before it is liquidated, by stops, by hand, or kept alive with added
margin: on recorded totals one dollar in 55 to 200 was force-closed (`levels/MODEL.md`). The share is therefore known
by venue, coin and side only: from a *prior*, fitted on earlier recorded totals, and from the session's *own*
liquidations, as far as they were received by the moment that is shown. The two are weighed by what each is worth:

    mu = mu0 + w (ln(R / M) - mu0),   w = tau0^2 / (tau0^2 + v),   v = 3 sigma^2 / n_eff + 10 / n

with R the liquidated USD of a side, M the standing USD crossed meanwhile, n the liquidations counted, sigma the spread
of the log ratio of single four-hour stretches, n_eff how many of those the crossings are worth, tau0 the uncertainty
of the prior. With s^2 = tau0^2 (1 - w) + sigma^2 the share of a stretch is log-normal: expected is its mean,
exp(mu + s^2 / 2), and the band exp(mu +- s), in which two of three stretches lie.

**Sampled feeds** (at most one order a second) show a floor, and the less of it the worse a cascade is, on the side
that cascades most of all. From them no side is fitted: only where both sides together exceed what was expected of
them, both shares rise.

Where there is no prior, enough liquidations of the session calibrate it alone; where there are none, nothing does, and
whoever shows the map says that it is relative.
"""

import math
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Int64, MarketEvents
from rektscope.market.sides import Side
from rektscope.market.times import DAY_MS, HOUR_MS

Float64 = npt.NDArray[np.float64]

_STRETCH_MS = 4 * HOUR_MS
_WINDOW_MS = 3 * DAY_MS
"""The session's liquidations of so long count; what was before says less of now than the prior."""

_SIZE_SPREAD = 10.0
"""Relative variance of the size of single liquidations: most of a sum comes from a few."""

_FAT_TAIL = 3.0
"""A few hours of a session spread more than the months that sigma comes from: a cascade liquidates five times the share
of the quiet hours before it. Chosen."""

_UNKNOWN_SHARE = 1.0 / 60.0
_UNKNOWN_LOG_SD = 2.0
_UNKNOWN_STRETCH_LOG_SD = 0.7
_LEAST_COUNT = 30
_LEAST_LOG_SD = 0.9
"""Without a prior: the widest guess, and how many liquidations, and how narrow a result, it takes to say anything."""

_FARTHEST = math.log(30.0)
"""A stretch without a liquidation does not say that the share is nothing, only that it is small."""


@dataclass(frozen=True, slots=True)
class SidePrior:
    """What earlier data say of one side.

    Attributes:
        share: of crossed standing USD that was force-closed.
        log_sd: uncertainty of its logarithm from month to month.
        background_usd_per_hour: liquidations that no crossed level explains: orders too small for the book's rows.
    """

    share: float
    log_sd: float
    background_usd_per_hour: float = 0.0


@dataclass(frozen=True, slots=True)
class Prior:
    """Shares of a market from earlier data.

    Attributes:
        long, short: the sides.
        stretch_log_sd: spread of the log ratio of single four-hour stretches.
        fitted_from, fitted_until: dates of the data, UTC, the second one not included.
        source: what they were fitted on.
    """

    long: SidePrior
    short: SidePrior
    stretch_log_sd: float
    fitted_from: str
    fitted_until: str
    source: str

    @property
    def sides(self) -> tuple[SidePrior, SidePrior]:
        """Longs, then shorts."""
        return self.long, self.short


@dataclass(frozen=True, slots=True)
class Share:
    """A share of what stands, and the band in which that of one four-hour stretch lies two times out of three."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ExpectedUsd:
    """USD expected to be force-closed, with its band."""

    usd: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The shares that hold at a moment.

    Attributes:
        long, short: by side.
        count: liquidations of the session that they were fitted on; 0: the prior alone.
        until_ms: when the newest of what was fitted on was known, UTC milliseconds; None for the prior alone.
        is_floor: whether the session's liquidations are sampled, so that they only say "at least".
        prior: None where only the session calibrates.
    """

    long: Share
    short: Share
    count: int
    until_ms: int | None
    is_floor: bool
    prior: Prior | None

    def share(self, side: Side) -> Share:
        """That of a side."""
        return self.long if side is Side.LONG else self.short

    def expected(self, standing_usd: float, side: Side) -> ExpectedUsd:
        """What is expected to be force-closed of `standing_usd` of a side, once the price has crossed all of it."""
        share = self.share(side)
        return ExpectedUsd(standing_usd * share.value, standing_usd * share.low, standing_usd * share.high)


@dataclass(frozen=True, slots=True, eq=False)
class Observed:
    """The recorded liquidations of a market, in the order received.

    Attributes:
        received_ms: (rows,) when each was known.
        running_usd: (rows + 1, 2) sums of (long, short) before each row.
        since_ms: from when on liquidations were recorded; what was crossed before is not held against them.
        is_floor: whether the feed samples them.
        gaps_ms: (gaps, 3) start, end and when they were known, of stretches in which nothing was heard.
    """

    received_ms: Int64
    running_usd: Float64
    since_ms: int
    is_floor: bool
    gaps_ms: Int64

    @classmethod
    def of_events(cls, events: MarketEvents, since_ms: int, *, is_floor: bool) -> "Observed":
        """Those of a market, each valued at its own price.

        Args:
            events: of the market.
            since_ms: from when on its liquidations were recorded, UTC milliseconds.
            is_floor: whether the feed samples them.
        """
        rows, instrument, gaps = events.liquidations, events.instrument, events.gaps
        prices = np.asarray(rows.price_ticks * instrument.tick, dtype=np.float64)
        usd = instrument.notional_usd(prices, rows.quantity_lots)
        running = np.zeros((len(rows) + 1, 2))
        for column, side in enumerate((Side.LONG, Side.SHORT)):
            np.cumsum(np.where(rows.liquidated_side == side, usd, 0.0), out=running[1:, column])
        known = np.stack([gaps.time_ms, gaps.time_ms + gaps.duration_ms, gaps.received_ms], axis=1)
        return cls(rows.received_ms, running, since_ms, is_floor, known)

    def until(self, received_ms: int) -> "Observed":
        """Only what had been received by then (views)."""
        rows = int(np.searchsorted(self.received_ms, received_ms, side="right"))
        known = self.gaps_ms[self.gaps_ms[:, 2] <= received_ms]
        return replace(
            self, received_ms=self.received_ms[:rows], running_usd=self.running_usd[: rows + 1], gaps_ms=known
        )


class Crossings(Protocol):
    """What the price crossed of the model's book, one row a column or step: `flow.Flow` is one."""

    @property
    def end_ms(self) -> Int64:
        """(columns,) UTC milliseconds."""

    @property
    def duration_ms(self) -> int:
        """Of a column."""

    @property
    def standing_usd(self) -> Float64:
        """(columns, 2) of (long, short)."""


def calibrate(prior: Prior | None, observed: Observed | None, crossings: Crossings, at_ms: int) -> Calibration | None:
    """The shares by what was received by `at_ms`; None where nothing tells them.

    Args:
        prior: of the market.
        observed: its recorded liquidations; None where its source shows none.
        crossings: of its map; only what ended by `at_ms` is looked at.
        at_ms: the moment, UTC milliseconds.
    """
    seen = None if observed is None else _seen(observed, crossings, at_ms)
    if prior is None:
        return _by_session_alone(seen)
    before = [(math.log(side.share), side.log_sd) for side in prior.sides]
    if seen is None:
        return _calibration(before, prior.stretch_log_sd, None, prior)
    fitted = _raised(before, seen, prior.stretch_log_sd) if seen.is_floor else _weighed(before, seen, prior)
    return _calibration(fitted, prior.stretch_log_sd, seen, prior)


def merged(parts: list[tuple[Calibration | None, float]]) -> Calibration | None:
    """The shares of a sum of markets, each weighed by its open interest in USD; None where one of them has none."""
    found = [(calibration, weight) for calibration, weight in parts if calibration is not None]
    whole = sum(weight for _, weight in found)
    if len(found) < len(parts) or whole <= 0.0:
        return None
    known = [calibration.until_ms for calibration, _ in found if calibration.until_ms is not None]
    return Calibration(
        long=_mean_share([(calibration.long, weight / whole) for calibration, weight in found]),
        short=_mean_share([(calibration.short, weight / whole) for calibration, weight in found]),
        count=sum(calibration.count for calibration, _ in found),
        until_ms=max(known, default=None),
        is_floor=any(calibration.is_floor for calibration, _ in found),
        prior=found[0][0].prior if len(found) == 1 else None,
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """Liquidated and crossed USD by side, counts by side, how many stretches the crossings of each side are worth."""

    liquidated: tuple[float, float]
    crossed: tuple[float, float]
    counts: tuple[int, int]
    stretches: tuple[float, float]
    until_ms: int
    is_floor: bool


def _seen(observed: Observed, crossings: Crossings, at_ms: int) -> _Seen | None:
    """What the session shows in the window before `at_ms`; None while no column has ended."""
    columns = int(np.searchsorted(crossings.end_ms, at_ms, side="right"))
    if not columns:
        return None
    until_ms = int(crossings.end_ms[columns - 1])
    start_ms = max(observed.since_ms, until_ms - _WINDOW_MS, int(crossings.end_ms[0]) - crossings.duration_ms)
    first = int(np.searchsorted(crossings.end_ms, start_ms + crossings.duration_ms, side="left"))
    if first >= columns:
        return None
    start_ms = int(crossings.end_ms[first]) - crossings.duration_ms
    ends, usd = crossings.end_ms[first:columns], crossings.standing_usd[first:columns]
    gaps_ms = observed.gaps_ms[observed.gaps_ms[:, 2] <= until_ms]
    usd = np.where(_in_gaps(gaps_ms, ends, crossings.duration_ms)[:, None], 0.0, usd)
    rows = np.searchsorted(observed.received_ms, [start_ms, until_ms], side="right")
    running = observed.running_usd[rows[0] : rows[1] + 1]
    liquidated = running[-1] - running[0]
    counts = (np.diff(running, axis=0) > 0.0).sum(axis=0)
    stretch = (ends - start_ms - 1) // _STRETCH_MS
    by_stretch = np.stack([np.bincount(stretch, weights=usd[:, side]) for side in (0, 1)])
    squares = (by_stretch**2).sum(axis=1)
    whole = by_stretch.sum(axis=1)
    worth = np.divide(whole**2, squares, out=np.zeros(2), where=squares > 0.0)
    worth *= min(1.0, (until_ms - start_ms) / _STRETCH_MS)
    return _Seen(
        liquidated=(float(liquidated[0]), float(liquidated[1])),
        crossed=(float(whole[0]), float(whole[1])),
        counts=(int(counts[0]), int(counts[1])),
        stretches=(float(worth[0]), float(worth[1])),
        until_ms=until_ms,
        is_floor=observed.is_floor,
    )


def _weighed(before: list[tuple[float, float]], seen: _Seen, prior: Prior) -> list[tuple[float, float]]:
    """(mean, standard deviation) of the log share of each side, from prior and session."""
    fitted = []
    for side, (mean, log_sd) in enumerate(before):
        crossed, worth = seen.crossed[side], seen.stretches[side]
        if crossed <= 0.0 or worth <= 0.0 or log_sd <= 0.0:
            fitted.append((mean, log_sd))
            continue
        variance = _FAT_TAIL * prior.stretch_log_sd**2 / worth + _SIZE_SPREAD / max(1, seen.counts[side])
        weight = log_sd**2 / (log_sd**2 + variance)
        liquidated = max(seen.liquidated[side], crossed * math.exp(mean - _FARTHEST))
        fitted.append((mean + weight * (math.log(liquidated / crossed) - mean), log_sd * math.sqrt(1.0 - weight)))
    return fitted


def _raised(before: list[tuple[float, float]], seen: _Seen, stretch_log_sd: float) -> list[tuple[float, float]]:
    """Both sides raised alike where a sampled feed alone shows more than was expected of both together."""
    expected = sum(crossed * math.exp(mean) for crossed, (mean, _) in zip(seen.crossed, before, strict=True))
    liquidated, count = sum(seen.liquidated), sum(seen.counts)
    if expected <= 0.0 or liquidated <= expected:
        return before
    log_sd = max(sd for _, sd in before)
    variance = _FAT_TAIL * stretch_log_sd**2 / max(seen.stretches) + _SIZE_SPREAD / max(1, count)
    rise = math.log(liquidated / expected) * log_sd**2 / (log_sd**2 + variance)
    return [(mean + rise, sd) for mean, sd in before]


def _by_session_alone(seen: _Seen | None) -> Calibration | None:
    """Where there is no prior: what many recorded liquidations of a feed that shows them all say."""
    if seen is None or seen.is_floor or min(seen.counts) < _LEAST_COUNT or min(seen.crossed) <= 0.0:
        return None
    side = SidePrior(_UNKNOWN_SHARE, _UNKNOWN_LOG_SD)
    guess = Prior(side, side, _UNKNOWN_STRETCH_LOG_SD, "", "", "")
    fitted = _weighed([(math.log(_UNKNOWN_SHARE), _UNKNOWN_LOG_SD)] * 2, seen, guess)
    if max(log_sd for _, log_sd in fitted) > _LEAST_LOG_SD:
        return None
    return _calibration(fitted, _UNKNOWN_STRETCH_LOG_SD, seen, None)


def _calibration(
    fitted: list[tuple[float, float]], stretch_log_sd: float, seen: _Seen | None, prior: Prior | None
) -> Calibration:
    shares = []
    for mean, log_sd in fitted:
        variance = log_sd**2 + stretch_log_sd**2
        width = math.sqrt(variance)
        shares.append(Share(*(min(1.0, math.exp(mean + each)) for each in (variance / 2.0, -width, width))))
    count = 0 if seen is None else sum(seen.counts)
    return Calibration(
        long=shares[0],
        short=shares[1],
        count=count,
        until_ms=seen.until_ms if seen is not None and count else None,
        is_floor=seen is not None and seen.is_floor,
        prior=prior,
    )


def _mean_share(parts: list[tuple[Share, float]]) -> Share:
    return Share(
        sum(share.value * weight for share, weight in parts),
        sum(share.low * weight for share, weight in parts),
        sum(share.high * weight for share, weight in parts),
    )


def _in_gaps(gaps_ms: Int64, end_ms: Int64, duration_ms: int) -> npt.NDArray[np.bool_]:
    """Which columns overlap a stretch in which nothing was heard."""
    inside = np.zeros(len(end_ms), dtype=np.bool_)
    for start, end, _ in gaps_ms.tolist():
        inside |= (end_ms > start) & (end_ms - duration_ms < end)
    return inside
