"""How far a forced order flow moves the price: a square-root curve, from the session's own trades where they suffice.

A flow of Q USD in one direction moves the logarithm of the price by c sqrt(Q). The square root of the *whole* flow, not
the sum of the roots of its parts, so that cutting a flow into waves creates no energy: Toth et al. 2011, "Anomalous
price impact and the critical nature of liquidity in financial markets", Physical Review X 1, 021006; Bouchaud, Bonart,
Donier, Gould 2018, "Trades, Quotes and Prices", chapter 12.

Fitted: c is the least-squares slope through the origin of each minute's log return on sign(q) sqrt(|q|), q the taker
buys less the taker sells in USD, over the day before. Where there are too few trades for a slope, the law's usual form
is used: c = Y sigma / sqrt(V), with the day's volatility sigma, its traded USD V and Y = 1 ("of order one" in both
sources).
"""

import math
from enum import StrEnum

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Flag, MarketEvents
from rektscope.market.sides import TakerSide
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS
from rektscope.scoring.bars import Bars

Float64 = npt.NDArray[np.float64]

LEAST_MINUTES = 60
"""Fewer minutes with trades in a row give no slope worth using."""

LEAST_SIGNIFICANCE = 3.0
"""Of the slope over its standard error."""

_LEAST_DAY_MS = HOUR_MS


class ImpactBasis(StrEnum):
    """What a curve rests on."""

    TRADES = "trades"
    LAW = "square-root law"
    NONE = "none"


class Impact(msgspec.Struct, frozen=True):
    """A curve.

    Attributes:
        basis: what it rests on; NONE where nothing is known of volume or moves, and nothing moves the price.
        coefficient: c above, per square root of a USD.
        minutes: pairs that the slope was fitted on; 0 for the law.
        explained: share of the variance of returns that the fit explains; None for the law.
        volume_usd: traded in the day before.
        volatility: of the day before, standard deviation of the logarithm.
    """

    basis: ImpactBasis
    coefficient: float
    minutes: int
    explained: float | None
    volume_usd: float
    volatility: float

    def log_move(self, flow_usd: float) -> float:
        """How far a flow moves the logarithm of the price, in its own direction; never below zero."""
        return self.coefficient * math.sqrt(max(0.0, flow_usd))


def impact_at(events: MarketEvents, bars: Bars, at_ms: int) -> Impact:
    """The curve known at a moment.

    Args:
        events: of the market; only trades received by then are used.
        bars: of the market, by the same moment.
        at_ms: UTC milliseconds.
    """
    volume, volatility = _day(bars, at_ms)
    fitted = _fit(events, at_ms)
    if fitted is not None:
        coefficient, minutes, explained = fitted
        return Impact(ImpactBasis.TRADES, coefficient, minutes, explained, volume, volatility)
    if volume <= 0 or volatility <= 0:
        return Impact(ImpactBasis.NONE, 0.0, 0, None, volume, volatility)
    return Impact(ImpactBasis.LAW, volatility / math.sqrt(volume), 0, None, volume, volatility)


def _day(bars: Bars, at_ms: int) -> tuple[float, float]:
    """(USD traded, standard deviation of the logarithm) of a day, from up to a day before the moment."""
    first, end = np.searchsorted(bars.end_ms, [at_ms - DAY_MS, at_ms], side="right")
    if end - first < 2:  # noqa: PLR2004 -- a move needs two bars
        return 0.0, 0.0
    known_ms = at_ms - int(bars.end_ms[first])
    if known_ms < _LEAST_DAY_MS:
        return 0.0, 0.0
    # A session that is an hour old stands for the day: volume and variance both grow with time.
    scale = DAY_MS / known_ms
    moves = np.diff(np.log(bars.close[first:end]))
    volume = float(bars.volume_usd[first + 1 : end].sum()) * scale
    return volume, math.sqrt(float(moves @ moves) * scale)


def _fit(events: MarketEvents, at_ms: int) -> tuple[float, int, float] | None:
    """(slope, minutes, explained share); None where the trades are too few or the slope is not significant."""
    trades = events.trades.between(at_ms - DAY_MS + 1, at_ms + 1)
    trades = trades[(trades.flags & int(Flag.PLACED)) == 0]  # a placed trade follows the price, and moves nothing
    if not len(trades):
        return None
    minute = trades.received_ms // MINUTE_MS
    starts = np.flatnonzero(np.diff(minute, prepend=minute[:1] - 1))
    price = np.asarray(trades.price_ticks * events.instrument.tick, dtype=np.float64)
    usd = events.instrument.notional_usd(price, trades.quantity_lots)
    signed = np.add.reduceat(usd * np.where(trades.taker_side == int(TakerSide.BUY), 1.0, -1.0), starts)
    close = np.log(price[np.append(starts[1:], len(price)) - 1])
    # A return over a hole holds flow that was not seen.
    follows = np.diff(minute[starts]) == 1
    move, flow = np.diff(close)[follows], signed[1:][follows]
    root = np.sign(flow) * np.sqrt(np.abs(flow))
    power, total = float(root @ root), float(move @ move)
    if len(move) < LEAST_MINUTES or power <= 0 or total <= 0:
        return None
    slope = float(root @ move) / power
    rest = float(np.square(move - slope * root).sum())
    error = math.sqrt(rest / (len(move) - 1) / power)
    if slope <= LEAST_SIGNIFICANCE * error:
        return None
    return slope, len(move), 1 - rest / total
