"""Large prints beside bursts of liquidations: who was the aggressor, and who took the other side.

Fills of one millisecond and side in a row are one print: an order that swept several price levels. The aggressor of a
print is known (the side that removed liquidity); the other side was an order resting in the book. A liquidation of
shorts buys by force, one of longs sells by force: in a burst a print in that direction goes along with the flow (it may
be the liquidations themselves), and one against it is somebody who hits into the flow.
"""

from enum import StrEnum
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.events import Flag, Int8, Int64, MarketEvents, Trades
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side, TakerSide
from rektscope.market.times import MINUTE_MS, format_iso

Float64 = npt.NDArray[np.float64]

PAUSE_MS = MINUTE_MS
"""A burst ends where no liquidation of its side comes for so long; prints so near to it count as beside it."""


class TradesKnown(StrEnum):
    """YES: recorded, with their aggressors. PLACED: made from candles, nobody traded them so. NONE: there are none."""

    YES = "yes"
    PLACED = "placed"
    NONE = "none"


class Prints(msgspec.Struct, frozen=True, eq=False):
    """Prints of at least a size, oldest first; all arrays of one length.

    Attributes:
        time_ms: the venue's time of the first fill.
        received_ms: when the last fill was known here.
        price: mean over the quantity, quote units.
        usd: of all fills.
        fills: how many.
        taker_side: the aggressor's direction, as in `TakerSide`.
    """

    time_ms: Int64
    received_ms: Int64
    price: Float64
    usd: Float64
    fills: Int64
    taker_side: Int8

    def __len__(self) -> int:
        return len(self.time_ms)

    def until(self, received_ms: int) -> "Prints":
        """Those known by a moment."""
        return self[self.received_ms <= received_ms]

    def __getitem__(self, rows: "npt.NDArray[np.bool_] | slice") -> "Prints":
        return Prints(
            self.time_ms[rows],
            self.received_ms[rows],
            self.price[rows],
            self.usd[rows],
            self.fills[rows],
            self.taker_side[rows],
        )

    @classmethod
    def joined(cls, one: "Prints", other: "Prints") -> "Prints":
        """The one's and then the other's."""
        names = ("time_ms", "received_ms", "price", "usd", "fills", "taker_side")
        return cls(*(np.concatenate([getattr(one, name), getattr(other, name)]) for name in names))


class Burst(msgspec.Struct, frozen=True):
    """A run of liquidations of one side with no pause longer than `PAUSE_MS`.

    Attributes:
        side: whose positions were closed.
        start_ms, end_ms: times of its first and last liquidation.
        usd: closed in all, at their own prices.
        count: liquidations.
    """

    side: Side
    start_ms: int
    end_ms: int
    usd: float
    count: int

    @property
    def direction(self) -> TakerSide:
        """Which way the forced orders went: closing shorts buys, closing longs sells."""
        return TakerSide.BUY if self.side is Side.SHORT else TakerSide.SELL


class LargePrints(msgspec.Struct, frozen=True, eq=False):
    """The answer.

    Attributes:
        known: whether trades and their aggressors are known; else there are no prints.
        least_usd: the size asked for, also of a burst.
        prints: oldest first.
        bursts: oldest first.
        burst_of: (prints,) place in `bursts` of the one beside a print, the larger where there are two; -1 for none.
    """

    known: TradesKnown
    least_usd: float
    prints: Prints
    bursts: tuple[Burst, ...]
    burst_of: Int64

    def is_against(self, place: int) -> bool | None:
        """Whether a print went against the forced flow of the burst beside it; None where there is no burst."""
        burst = int(self.burst_of[place])
        return None if burst < 0 else int(self.prints.taker_side[place]) != int(self.bursts[burst].direction)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {
            "prints": [self._print_json(place) for place in range(len(self.prints))],
            "bursts": [self._burst_json(place) for place in range(len(self.bursts))],
            "trades_known": self.known.value,
            "least_usd": self.least_usd,
        }

    def beside(self, burst: int) -> Prints:
        """The prints beside a burst."""
        return self.prints[self.burst_of == burst]

    def _print_json(self, place: int) -> dict[str, Any]:
        prints, is_against = self.prints, self.is_against(place)
        is_buy = int(prints.taker_side[place]) == int(TakerSide.BUY)
        burst = int(self.burst_of[place])
        return {
            "time": format_iso(int(prints.time_ms[place])),
            "price": float(prints.price[place]),
            "usd": float(prints.usd[place]),
            "fills": int(prints.fills[place]),
            "aggressor": "buyer" if is_buy else "seller",
            "other_side": "resting seller" if is_buy else "resting buyer",
            "burst": None if burst < 0 else burst,
            "against_burst": is_against,
        }

    def _burst_json(self, place: int) -> dict[str, Any]:
        burst, beside = self.bursts[place], self.beside(place)
        buys = beside.taker_side == int(TakerSide.BUY)
        return {
            "side": burst.side.word,
            "start": format_iso(burst.start_ms),
            "end": format_iso(burst.end_ms),
            "usd": burst.usd,
            "liquidations": burst.count,
            "prints": len(beside),
            "buyer_aggressor_usd": float(beside.usd[buys].sum()) if self.known is TradesKnown.YES else None,
            "seller_aggressor_usd": float(beside.usd[~buys].sum()) if self.known is TradesKnown.YES else None,
        }


def trades_known(trades: Trades) -> TradesKnown:
    """Whether the aggressors of trades are known."""
    if not len(trades):
        return TradesKnown.NONE
    is_placed = bool(np.all(trades.flags & int(Flag.PLACED)))
    return TradesKnown.PLACED if is_placed else TradesKnown.YES


def prints_in(trades: Trades, instrument: Instrument, least_usd: float) -> Prints:
    """The prints of trades in the order received; trades placed from candles are none."""
    real = trades[(trades.flags & int(Flag.PLACED)) == 0]
    if not len(real):
        nothing = np.empty(0, dtype=np.int64)
        return Prints(nothing, nothing, np.empty(0), np.empty(0), nothing, np.empty(0, dtype=np.int8))
    price = np.asarray(real.price_ticks * instrument.tick, dtype=np.float64)
    usd = instrument.notional_usd(price, real.quantity_lots)
    is_first = np.ones(len(real), dtype=np.bool_)
    is_first[1:] = (np.diff(real.time_ms) != 0) | (np.diff(real.taker_side) != 0)
    starts = np.flatnonzero(is_first)
    ends = np.append(starts[1:], len(real)) - 1
    total = np.add.reduceat(usd, starts)
    lots = np.add.reduceat(real.quantity_lots, starts)
    mean = np.add.reduceat(price * real.quantity_lots, starts) / np.maximum(lots, 1)
    found = Prints(
        real.time_ms[starts], real.received_ms[ends], mean, total, ends - starts + 1, real.taker_side[starts]
    )
    return found[total >= least_usd]


def bursts_in(events: MarketEvents, least_usd: float) -> tuple[Burst, ...]:
    """The bursts of a market's liquidations that sum to a size, oldest first."""
    found = []
    liquidations = events.liquidations
    price = np.asarray(liquidations.price_ticks * events.instrument.tick, dtype=np.float64)
    usd = events.instrument.notional_usd(price, liquidations.quantity_lots)
    for side in (Side.LONG, Side.SHORT):
        rows = np.flatnonzero(liquidations.liquidated_side == int(side))
        if not len(rows):
            continue
        rows = rows[np.argsort(liquidations.time_ms[rows], kind="stable")]
        times = liquidations.time_ms[rows]
        starts = np.flatnonzero(np.diff(times, prepend=times[:1] - PAUSE_MS - 1) > PAUSE_MS)
        for first, end in zip(starts.tolist(), [*starts[1:].tolist(), len(rows)], strict=True):
            total = float(usd[rows[first:end]].sum())
            if total >= least_usd:
                found.append(Burst(side, int(times[first]), int(times[end - 1]), total, end - first))
    return tuple(sorted(found, key=lambda burst: (burst.start_ms, burst.end_ms)))


def beside_bursts(known: TradesKnown, prints: Prints, bursts: tuple[Burst, ...], least_usd: float) -> LargePrints:
    """The answer, each print beside the largest burst that it is near to in time."""
    burst_of = np.full(len(prints), -1, dtype=np.int64)
    for place in sorted(range(len(bursts)), key=lambda place: bursts[place].usd):  # the larger one is written last
        burst = bursts[place]
        near = (prints.time_ms >= burst.start_ms - PAUSE_MS) & (prints.time_ms <= burst.end_ms + PAUSE_MS)
        burst_of[near] = place
    return LargePrints(known, least_usd, prints, bursts, burst_of)


def large_prints(events: MarketEvents, least_usd: float, from_ms: int, until_ms: int) -> LargePrints:
    """The prints and bursts of a market.

    Args:
        events: of the market.
        least_usd: of a print, and of a burst in all.
        from_ms: prints and bursts that end before are left out.
        until_ms: nothing received later counts.
    """
    known = events.until(until_ms)
    prints = prints_in(known.trades, events.instrument, least_usd)
    bursts = tuple(burst for burst in bursts_in(known, least_usd) if burst.end_ms >= from_ms)
    return beside_bursts(trades_known(known.trades), prints[prints.time_ms >= from_ms], bursts, least_usd)


class PrintScan:
    """Prints of a market whose trades only grow, each trade looked at once."""

    def __init__(self, instrument: Instrument, least_usd: float) -> None:
        """None yet."""
        self._instrument, self._least_usd = instrument, least_usd
        self._prints = prints_in(_no_trades(), instrument, least_usd)
        self._first: tuple[int, int] | None = None
        self._done = 0

    def of(self, trades: Trades) -> Prints:
        """The prints of `trades`; only what was not there the last time is looked at, unless the beginning differs."""
        first = (int(trades.received_ms[0]), int(trades.time_ms[0])) if len(trades) else None
        if first != self._first or len(trades) < self._done:
            self._first, self._done, self._prints = first, 0, prints_in(_no_trades(), self._instrument, self._least_usd)
        fresh = trades[self._done :]
        if len(fresh):
            # The last print may still grow: its fills are looked at again with what comes next.
            is_last = (fresh.time_ms == fresh.time_ms[-1]) & (fresh.taker_side == fresh.taker_side[-1])
            others = np.flatnonzero(~is_last)
            whole = int(others[-1]) + 1 if len(others) else 0
            found = prints_in(fresh[:whole], self._instrument, self._least_usd)
            self._prints = Prints.joined(self._prints, found)
            self._done += whole
        return Prints.joined(self._prints, prints_in(trades[self._done :], self._instrument, self._least_usd))


def _no_trades() -> Trades:
    return Trades.concatenate([])
