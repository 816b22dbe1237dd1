"""How much is liquidated in which market, side and stretch of time, so that every recorded sum is met.

For a record that has a table of pairs (`fitted_budget` is for one that has not). Rules, in this order (USD cents, whole
numbers); the leading side is the one whose reading is known, the one that the event ran over:

1. An order of known size stands for itself; it is taken out of its market's sums.
2. A market with recorded buckets gets each whole bucket as recorded. What its 24-hour sum leaves goes to the
   buckets that the session's start and end cut, in proportion to their record.
3. The other markets of a coin follow the buckets of that coin's recorded market, scaled to their own 24-hour sums.
4. Except the leading side of the first market's coin, and of the market that takes the remainder of the sum over
   everything: they are shared between the heaviest hour before the reading, the time around it, and the time after, so
   that the leading side of all markets together makes the two recorded readings. The remainder splits into sides as the
   coins other than the first do.

`windows` sweeps up what is worth too little. Within a stretch `pressure` decides.
"""

from itertools import pairwise
from typing import TypeVar

import numpy as np
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS
from rektscope.sessions.reconstruction.apportion import apportion
from rektscope.sessions.reconstruction.fact_sums import CENTS_PER_USD, Bucket
from rektscope.sessions.reconstruction.facts import Facts, ReconstructedMarket
from rektscope.sessions.reconstruction.pressure import Pressure
from rektscope.sessions.reconstruction.windows import Window, swept

_Key = TypeVar("_Key")


def plan_budget(facts: Facts, pressures: dict[str, Pressure]) -> tuple[Window, ...]:
    """The windows of every market and side, in the order of markets, sides and time.

    Args:
        facts: the recorded sums.
        pressures: by coin (`Instrument.base`), one for every coin of the markets.

    Raises:
        InputError: recorded sums that contradict one another.
    """
    return _Planner(facts, pressures).plan()


class _Planner:
    """Keeps the facts at hand while the rules are gone through."""

    def __init__(self, facts: Facts, pressures: dict[str, Pressure]) -> None:
        self._facts = facts
        self._leader = pressures[facts.leader.base]
        self._pressures = pressures
        if facts.figures.reading is None:
            raise InputError("facts.json: figures lacks 'reading', which a record without margins needs.")
        self._reading = facts.figures.reading
        moment_ms = self._reading.moment_ms
        hour_ms = self._leader.heaviest_hour(self._reading.side, moment_ms)
        self._cuts = (facts.start_ms, hour_ms, hour_ms + HOUR_MS, moment_ms, facts.end_ms)

    def plan(self) -> tuple[Window, ...]:
        sums = self._sums()
        followed = {
            (base, side): self._bucket_windows(market, side, sums[market.instrument.market, side])
            for base, market in self._recorded_markets().items()
            for side in Side
        }
        windows: list[Window] = []
        free: list[tuple[ReconstructedMarket, int]] = []
        for market in self._facts.markets:
            for side in Side:
                total = sums[market.instrument.market, side]
                model = followed.get((market.instrument.base, side))
                if side is self._reading.side and self._is_free(market):
                    free.append((market, total))
                elif model is not None:
                    windows += _like(model, market.instrument.market, total)
                else:
                    windows += self._remainder(followed, market.instrument.market, total)
        windows = [part for window in windows for part in self._cut(window)]
        windows += self._free(free, windows)
        return swept(windows, self._facts, self._pressures)

    def _is_free(self, market: ReconstructedMarket) -> bool:
        """Whether rule 4 places the market's leading side: without buckets, and of the first coin or the remainder."""
        if market.instrument.market in self._facts.buckets:
            return False
        return market.instrument.base == self._facts.leader.base or not market.recorded_as

    def _recorded_markets(self) -> dict[str, ReconstructedMarket]:
        """By coin, the market that has buckets."""
        return {
            market.instrument.base: market
            for market in self._facts.markets
            if market.instrument.market in self._facts.buckets
        }

    def _sums(self) -> dict[tuple[str, Side], int]:
        """24-hour sums by market and side, orders of known size taken out."""
        facts = self._facts
        sums = {
            (market.instrument.market, side): sum(
                pair.cents(side)
                for pair in facts.pair_sums
                if pair.coin == market.instrument.base and pair.venue in market.recorded_as
            )
            for market in facts.markets
            for side in Side
        }
        rest = facts.figures.liquidated_cents - sum(sums.values())
        if rest < 0:
            raise InputError(
                f"liquidation_totals.csv adds up to {sum(sums.values()) / CENTS_PER_USD:,.0f} USD, more than the "
                f"{facts.figures.liquidated_cents / CENTS_PER_USD:,.0f} USD of facts.json."
            )
        leftover = next(market for market in facts.markets if not market.recorded_as).instrument.market
        # Rule 4. The first coin's sides are known and one-sided in the event itself; other coins are the better
        # example.
        others = [m.instrument.market for m in facts.markets if m.instrument.base != facts.leader.base]
        by_side = [sum(sums[market, side] for market in others) for side in Side]
        for side, share in zip(Side, apportion(rest, np.array(by_side)), strict=True):
            sums[leftover, side] = int(share)
        for order in facts.orders:
            _take(sums, (order.market, order.side), order.cents, f"The order of {order.size_text} in {order.market}")
        return sums

    def _bucket_windows(self, market: ReconstructedMarket, side: Side, total: int) -> list[Window]:
        """Rule 2 for one market and side; `total` without orders of known size."""
        name = market.instrument.market
        whole: list[Window] = []
        cut: list[tuple[Window, int]] = []
        for bucket in self._facts.buckets[name]:
            start_ms, end_ms = max(bucket.start_ms, self._facts.start_ms), min(bucket.end_ms, self._facts.end_ms)
            if start_ms >= end_ms:
                continue
            window = Window(name, side, start_ms, end_ms, self._bucket_cents(name, bucket, side))
            if self._facts.start_ms < start_ms and end_ms < self._facts.end_ms:
                whole.append(window)
            else:
                share = window.cents * (end_ms - start_ms) // (bucket.end_ms - bucket.start_ms)
                cut.append((window, share))
        rest = total - sum(window.cents for window in whole)
        if rest < 0:
            raise InputError(
                f"The {side.word} buckets of {name} in liquidation_buckets.csv add up to "
                f"{-rest / CENTS_PER_USD:,.0f} USD more than its sum in liquidation_totals.csv."
            )
        if not cut:
            raise InputError(f"liquidation_buckets.csv has no stretch of {name} at the session's start or end.")
        shares = apportion(rest, np.array([share for _, share in cut]))
        filled = [replace(window, cents=int(share)) for (window, _), share in zip(cut, shares, strict=True)]
        return sorted(whole + filled, key=lambda window: window.start_ms)

    def _bucket_cents(self, market: str, bucket: Bucket, side: Side) -> int:
        inside = {
            (market, side): bucket.cents(side),
        }
        for order in self._facts.orders:
            mine = order.market == market and order.side is side
            if mine and bucket.start_ms <= order.candle_ms < bucket.end_ms:
                _take(inside, (market, side), order.cents, f"The order of {order.size_text} in {market}")
        return inside[market, side]

    def _remainder(self, followed: dict[tuple[str, Side], list[Window]], market: str, total: int) -> list[Window]:
        """The side that does not lead of the market that takes the remainder: like the coins other than the first."""
        others = [
            windows
            for (base, side), windows in followed.items()
            if side is not self._reading.side and base != self._facts.leader.base
        ]
        joined = [replace(parts[0], cents=sum(part.cents for part in parts)) for parts in zip(*others, strict=True)]
        return _like(joined, market, total)

    def _cut(self, window: Window) -> list[Window]:
        """The window in pieces that no moment of rule 4 lies inside of, shared by pressure."""
        inner = [cut for cut in self._cuts if window.start_ms < cut < window.end_ms]
        bounds = [window.start_ms, *inner, window.end_ms]
        spans = list(pairwise(bounds))
        pressure = self._pressure_of(window.market)
        shares = apportion(window.cents, np.array([pressure.weight(window.side, *span) for span in spans]))
        return [
            replace(window, start_ms=start, end_ms=end, cents=int(share))
            for (start, end), share in zip(spans, shares, strict=True)
        ]

    def _pressure_of(self, market: str) -> Pressure:
        return self._pressures[self._facts.instruments[market].base]

    def _free(self, free: list[tuple[ReconstructedMarket, int]], windows: list[Window]) -> list[Window]:
        """Rule 4: what of the leading side only the two readings bind."""
        reading = self._reading
        leading = [window for window in windows if window.side is reading.side]
        spans = list(zip(self._cuts, self._cuts[1:], strict=False))
        fixed = [sum(window.cents for window in leading if start <= window.start_ms < end) for start, end in spans]
        hour = reading.hour_cents - fixed[1]
        around = reading.cents - reading.hour_cents - fixed[0] - fixed[2]
        after = sum(total for _, total in free) - hour - around
        if min(hour, around, after) < 0:
            word = reading.side.word
            raise InputError(
                f"The {word}s of facts.json ({word}s_until_reading_usd, {word}s_in_one_hour_usd) do not fit the sums "
                "of liquidation_totals.csv and liquidation_buckets.csv."
            )
        weights = np.array([self._leader.weight(reading.side, *spans[place]) for place in (0, 2)])
        before, between = apportion(around, weights)
        shares = np.array([int(before), hour, int(between), after])
        return [
            Window(market.instrument.market, reading.side, start, end, int(cents))
            for market, total in free
            for (start, end), cents in zip(spans, apportion(total, shares), strict=True)
        ]


def _like(model: list[Window], market: str, total: int) -> list[Window]:
    """The windows of `model` for another market, scaled to `total`."""
    shares = apportion(total, np.array([window.cents for window in model]))
    return [replace(window, market=market, cents=int(share)) for window, share in zip(model, shares, strict=True)]


def _take(sums: dict[_Key, int], key: _Key, cents: int, what: str) -> None:
    if sums[key] < cents:
        raise InputError(f"{what} is larger than the sum it belongs to.")
    sums[key] -= cents
