"""How much is liquidated in which market, side and stretch of time, so that every recorded sum is met.

Rules, in this order (USD cents, whole numbers):

1. An order of known size stands for itself; it is taken out of its market's sums.
2. A market with recorded buckets gets each whole bucket as recorded. What its 24-hour sum leaves goes to the
   buckets that the session's start and end cut, in proportion to their record.
3. The other markets of a coin follow the buckets of that coin's recorded market, scaled to their own 24-hour sums.
4. Except Bitcoin's shorts, and the shorts of the market that takes the remainder of the sum over everything: they
   are shared between the heaviest hour before the reading, the time around it, and the time after, so that all
   shorts together make the two recorded readings. The remainder splits into sides as the coins other than Bitcoin do.
5. What is worth less than two lots joins the largest stretch of its market and side.

Within a stretch `pressure` decides.
"""

from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TypeVar

import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS
from rektscope.sessions.reconstruction.apportion import apportion
from rektscope.sessions.reconstruction.fact_sums import CENTS_PER_USD, Bucket
from rektscope.sessions.reconstruction.facts import Facts, Market
from rektscope.sessions.reconstruction.pressure import Pressure
from rektscope.sessions.reconstruction.scale import Scale

_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Window:
    """What is to be liquidated in one market and side during [start_ms, end_ms), without orders of known size."""

    market: str
    side: Side
    start_ms: int
    end_ms: int
    cents: int


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
        figures = facts.figures
        hour_ms = self._leader.heaviest_hour(Side.SHORT, figures.reading_ms)
        self._cuts = (facts.start_ms, hour_ms, hour_ms + HOUR_MS, figures.reading_ms, facts.end_ms)

    def plan(self) -> tuple[Window, ...]:
        sums = self._sums()
        followed = {
            (base, side): self._bucket_windows(market, side, sums[market.instrument.market, side])
            for base, market in self._recorded_markets().items()
            for side in Side
        }
        windows: list[Window] = []
        free: list[tuple[Market, int]] = []
        for market in self._facts.markets:
            for side in Side:
                total = sums[market.instrument.market, side]
                model = followed.get((market.instrument.base, side))
                if side is Side.SHORT and self._is_free(market):
                    free.append((market, total))
                elif model is not None:
                    windows += _like(model, market.instrument.market, total)
                else:
                    windows += self._remainder_longs(followed, market.instrument.market, total)
        windows = [part for window in windows for part in self._cut(window)]
        windows += self._free_shorts(free, windows)
        order = {market.instrument.market: place for place, market in enumerate(self._facts.markets)}
        windows.sort(key=lambda window: (order[window.market], -window.side, window.start_ms))
        by_series = groupby(windows, key=lambda window: (window.market, window.side))
        return tuple(window for _, series in by_series for window in self._sweep(list(series)))

    def _sweep(self, series: list[Window]) -> list[Window]:
        """The windows of one market and side, those worth less than two lots swept into the largest."""
        market = series[0].market
        scale = Scale.of(self._facts.instruments[market])
        lot_cents = scale.lot_cents(int(self._pressure_of(market).mark_ticks.max()))
        largest = max(series, key=lambda window: window.cents)
        crumbs = [window for window in series if window is not largest and window.cents < 2 * lot_cents]
        kept = [window for window in series if window is not largest and window.cents >= 2 * lot_cents]
        total = largest.cents + sum(window.cents for window in crumbs)
        if 2 * total >= lot_cents:
            kept.append(replace(largest, cents=total))
        return sorted(kept, key=lambda window: window.start_ms)

    def _is_free(self, market: Market) -> bool:
        """Whether rule 4 places the market's shorts: no buckets of its own, and Bitcoin or the remainder."""
        if market.instrument.market in self._facts.buckets:
            return False
        return market.instrument.base == self._facts.leader.base or not market.recorded_as

    def _recorded_markets(self) -> dict[str, Market]:
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
        others = [m.instrument.market for m in facts.markets if m.instrument.base != facts.leader.base]
        by_side = [sum(sums[market, side] for market in others) for side in Side]
        for side, share in zip(Side, apportion(rest, np.array(by_side)), strict=True):
            sums[leftover, side] = int(share)
        for order in facts.orders:
            _take(sums, (order.market, order.side), order.cents, f"The order {order.title!r} in {order.market}")
        return sums

    def _bucket_windows(self, market: Market, side: Side, total: int) -> list[Window]:
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
                _take(inside, (market, side), order.cents, f"The order {order.title!r} in {market}")
        return inside[market, side]

    def _remainder_longs(self, followed: dict[tuple[str, Side], list[Window]], market: str, total: int) -> list[Window]:
        """Longs of the market that takes the remainder: like the coins other than Bitcoin together."""
        others = [
            windows
            for (base, side), windows in followed.items()
            if side is Side.LONG and base != self._facts.leader.base
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

    def _free_shorts(self, free: list[tuple[Market, int]], windows: list[Window]) -> list[Window]:
        """Rule 4: the shorts that only the two readings bind."""
        figures = self._facts.figures
        spans = list(zip(self._cuts, self._cuts[1:], strict=False))
        fixed = [
            sum(w.cents for w in windows if w.side is Side.SHORT and start <= w.start_ms < end) for start, end in spans
        ]
        hour = figures.shorts_hour_cents - fixed[1]
        around = figures.shorts_cents - figures.shorts_hour_cents - fixed[0] - fixed[2]
        after = sum(total for _, total in free) - hour - around
        if min(hour, around, after) < 0:
            raise InputError(
                "The shorts of facts.json (shorts_until_reading_usd, shorts_in_one_hour_usd) do not fit the sums of "
                "liquidation_totals.csv and liquidation_buckets.csv."
            )
        weights = np.array([self._leader.weight(Side.SHORT, *spans[place]) for place in (0, 2)])
        before, between = apportion(around, weights)
        shares = np.array([int(before), hour, int(between), after])
        return [
            Window(market.instrument.market, Side.SHORT, start, end, int(cents))
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
