"""Trades placed inside recorded candles.

One trade every two seconds. The price starts at the candle's open, goes to the extreme that lies nearer to the open
(the low when both are equally near), from there to the other extreme, and ends at the close; it never leaves the
candle's range. Between these four points it wanders: a straight line plus a bridge of random whole-tick steps. The
extremes stand on every fifth trade, so that mark prices sampled every ten seconds see them (`mark_path`).

Where minutes of a guide are known (`minute_guide`), the price goes from minute to minute as the guide did instead,
stretched so that the guide's range over the candle becomes the candle's own.

A trade above the one before is a taker's purchase, below it a sale, level either. Quantities add up to the candle's
volume, those of the purchases to its taker-buy volume where that is recorded.

What is random comes from a generator seeded by the market and the candle, and is asked for integers only, so the
same candle gives the same trades everywhere.
"""

import itertools
import zlib
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import Candles, Flag, Trades
from rektscope.market.sides import TakerSide
from rektscope.market.times import SECOND_MS, format_iso
from rektscope.sessions.reconstruction.apportion import apportion_at_least_one
from rektscope.sessions.reconstruction.fact_prices import CANDLE_MS
from rektscope.sessions.reconstruction.minute_guide import MinuteGuide, guided_corners

Int64 = npt.NDArray[np.int64]
Int8 = npt.NDArray[np.int8]

TRADE_SPACING_MS = 2 * SECOND_MS
TRADES_PER_CANDLE = CANDLE_MS // TRADE_SPACING_MS
TRADES_PER_MARK = 5
"""Extremes stand on multiples of this, counted from the candle's first trade."""

SEED = 20250956
"""Any number would do. This is the first from 20250714 on with which Bitcoin's record high of that day falls into the
first minute of its candle (so that 07:35, the time every collection gives, is true to the minute) and each of the two
steep rises, at 03:40 and 05:20, takes two minutes or more."""

_FIRST_EXTREME_BEFORE = 10
_SECOND_EXTREME_BEFORE = 28
_EXTREMES_APART = 3
"""Where the extremes may stand, in steps of TRADES_PER_MARK: the first from 1 on, the second this far behind it."""

_WANDER_STEPS = 24
"""The step of the wandering is the candle's range divided by this."""

_LARGEST_SHARE = 16
"""A trade's weight in the candle's volume is a whole number from 1 to this."""


def seed_of(market: str, *numbers: int) -> list[int]:
    """The seed of a generator for `market` and whatever else distinguishes it; the same on every machine."""
    return [SEED, zlib.crc32(market.encode()), *numbers]


def place_trades(market: str, candles: Candles, guide: MinuteGuide | None = None) -> Trades:
    """Trades inside each of `candles` (five minutes each), in order, flagged as placed and received when made.

    Args:
        market: `venue:SYMBOL`; seeds what is random.
        candles: what was recorded.
        guide: minutes whose order the price follows inside the candles that they cover.

    Raises:
        InputError: a candle with too little volume for its trades.
    """
    offsets = np.arange(TRADES_PER_CANDLE) * TRADE_SPACING_MS
    prices, lots, sides = [], [], []
    for row in range(len(candles)):
        start_ms = int(candles.time_ms[row])
        generator = np.random.default_rng(seed_of(market, start_ms // CANDLE_MS))
        path = _path(candles, row, generator, guide)
        side = _taker_sides(path, generator)
        prices.append(path)
        lots.append(_quantities(market, candles, row, side, generator))
        sides.append(side)
    time_ms = (candles.time_ms[:, None] + offsets[None, :]).ravel()
    return Trades.from_columns(
        time_ms=time_ms,
        received_ms=time_ms,
        price_ticks=np.concatenate(prices),
        quantity_lots=np.concatenate(lots),
        taker_side=np.concatenate(sides),
        flags=np.full(len(time_ms), Flag.PLACED),
    )


def ordered_extremes(candles: Candles) -> tuple[Int64, Int64]:
    """First and second extreme of each candle in ticks, by the rule of this module; shape (candles,) each."""
    low_first = candles.open_ticks - candles.low_ticks <= candles.high_ticks - candles.open_ticks
    first = np.where(low_first, candles.low_ticks, candles.high_ticks)
    second = np.where(low_first, candles.high_ticks, candles.low_ticks)
    return first, second


def _path(candles: Candles, row: int, generator: np.random.Generator, guide: MinuteGuide | None) -> Int64:
    """Prices of a candle's trades in ticks, shape (TRADES_PER_CANDLE,)."""
    low, high = int(candles.low_ticks[row]), int(candles.high_ticks[row])
    minutes = None if guide is None or low == high else guide.minutes(int(candles.time_ms[row]))
    if minutes is None:
        corners = _corners(candles, row, generator)
        step = max(1, (high - low) // _WANDER_STEPS)
        return _wander(corners, low, high, lambda _: step, generator)
    first, last = int(candles.open_ticks[row]), int(candles.close_ticks[row])
    corners = guided_corners(minutes, (first, high, low, last), generator)
    return _wander(corners, low, high, lambda move: max(1, abs(move) // _WANDER_STEPS), generator)


def _corners(candles: Candles, row: int, generator: np.random.Generator) -> list[tuple[int, int]]:
    """Places and prices of the open, both extremes and the close."""
    first, second = ordered_extremes(candles[row : row + 1])
    first_step = int(generator.integers(1, _FIRST_EXTREME_BEFORE))
    second_step = int(generator.integers(first_step + _EXTREMES_APART, _SECOND_EXTREME_BEFORE))
    return [
        (0, int(candles.open_ticks[row])),
        (first_step * TRADES_PER_MARK, int(first[0])),
        (second_step * TRADES_PER_MARK, int(second[0])),
        (TRADES_PER_CANDLE - 1, int(candles.close_ticks[row])),
    ]


def _wander(
    corners: list[tuple[int, int]],
    low: int,
    high: int,
    step_of: Callable[[int], int],
    generator: np.random.Generator,
) -> Int64:
    """Straight lines between the corners plus bridges of random steps, within low to high."""
    path = np.empty(TRADES_PER_CANDLE, dtype=np.int64)
    for (index, price), (next_index, next_price) in itertools.pairwise(corners):
        length = next_index - index
        along = np.arange(length + 1)
        line = price + (next_price - price) * along // length
        step = step_of(next_price - price)
        wander = np.concatenate([[0], np.cumsum(generator.integers(-step, step, size=length, endpoint=True))])
        # A walk less its own drift ends where it began (a Brownian bridge), so the corners are met exactly.
        bridge = wander - wander[-1] * along // length
        path[index : next_index + 1] = np.clip(line + bridge, low, high)
    return path


def _taker_sides(path: Int64, generator: np.random.Generator) -> Int8:
    """Sides by the direction of the price, shape of `path`; both sides occur."""
    either = generator.integers(0, 2, size=len(path)) * 2 - 1
    moves = np.sign(np.diff(path, prepend=path[0]))
    sides = np.where(moves == 0, either, moves).astype(np.int8)
    # A candle's purchases and sales both have volume, and each needs a trade that carries it.
    if (sides == sides[0]).all():
        sides[-1] = -sides[0]
    return np.asarray(sides, dtype=np.int8)


def _quantities(market: str, candles: Candles, row: int, sides: Int8, generator: np.random.Generator) -> Int64:
    """Lots of a candle's trades, at least one each, adding up to its volume and taker-buy volume."""
    shares = generator.integers(1, _LARGEST_SHARE, size=len(sides), endpoint=True)
    volume, bought = int(candles.quantity_lots[row]), int(candles.taker_buy_lots[row])
    groups = [(np.ones(len(sides), dtype=np.bool_), volume)]
    if bought >= 0:
        groups = [(sides == TakerSide.BUY, bought), (sides == TakerSide.SELL, volume - bought)]
    lots = np.empty(len(sides), dtype=np.int64)
    for mine, total in groups:
        if total < int(mine.sum()):
            raise InputError(
                f"The candle of {market} at {format_iso(int(candles.time_ms[row]))} has too little volume "
                f"({total} lots a side) to place {int(mine.sum())} trades in it."
            )
        lots[mine] = apportion_at_least_one(total, shares[mine])
    return lots
