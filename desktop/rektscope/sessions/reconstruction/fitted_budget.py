"""How much is liquidated in which market, side and stretch of time, where no table of pairs was recorded.

Rules (USD cents, whole numbers):

1. The sums by market and side are those of `fitted_sums`.
2. An order of known size stands for itself: it is taken out of the sums, buckets and stretches that hold it.
3. The session is cut wherever a recorded bucket or stretch begins or ends. A market and side begins with its sum
   shared out by the recorded buckets of its coin (of all coins where it has none), and inside each of them by
   pressure, a tenth of it evenly over time; it is fitted (`proportional_fit`) to all of: its own sum, its recorded
   buckets, and the stretches of the venues that it belongs to.
4. Sums and buckets are then met to the cent, stretches to the fit.

Within a cut stretch `pressure` decides, and `windows` sweeps up what is worth too little.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.sessions.reconstruction.apportion import apportion
from rektscope.sessions.reconstruction.fact_margins import Span
from rektscope.sessions.reconstruction.fact_sums import Bucket
from rektscope.sessions.reconstruction.facts import Facts, Order
from rektscope.sessions.reconstruction.fitted_sums import Series, fitted_sums
from rektscope.sessions.reconstruction.pressure import Pressure
from rektscope.sessions.reconstruction.proportional_fit import Rule, ShareRule, SumRule, fit
from rektscope.sessions.reconstruction.windows import Window, swept

_EVEN_SHARE = 0.1
"""Of a sum, before fitting: without it nothing could be placed where the mark stood still."""


def plan_fitted_budget(facts: Facts, pressures: dict[str, Pressure]) -> tuple[Window, ...]:
    """The windows of every market and side, in the order of markets, sides and time.

    Args:
        facts: with margins.
        pressures: by coin (`Instrument.base`), one for every coin of the markets.

    Raises:
        InputError: recorded sums that contradict one another.
    """
    return swept(_Planner(facts, pressures).windows(), facts, pressures)


class _Planner:
    """Keeps the facts at hand; a cell is one series (market and side) in one cut stretch, series by series."""

    def __init__(self, facts: Facts, pressures: dict[str, Pressure]) -> None:
        self._facts = facts
        self._pressures = pressures
        self._sums = _without_orders(facts)
        self._series = list(self._sums)
        self._spans = list(pairwise(_cuts(facts)))
        self._venues = {market.instrument.market: market.recorded_as for market in facts.markets}

    def windows(self) -> Iterator[Window]:
        """All windows, as they come."""
        seeds = [seed for series in self._series for seed in self._seeds(series)]
        cells = fit(seeds, list(self._rules()))
        for place, series in enumerate(self._series):
            mine = cells[place * len(self._spans) : (place + 1) * len(self._spans)]
            for (start_ms, end_ms), cents in zip(self._spans, self._shared(series, mine), strict=True):
                yield Window(series[0], series[1], start_ms, end_ms, cents)

    def _seeds(self, series: Series) -> list[float]:
        """The sum shared out by the recorded buckets of the coin, and inside each of them by pressure."""
        market, side = series
        instrument = self._facts.instruments[market]
        pressure = self._pressures[instrument.base]
        seeds = [0.0] * len(self._spans)
        for start_ms, end_ms, share in self._bucket_shares(instrument.base, side):
            inside = list(self._inside(start_ms, end_ms))
            weights = [pressure.weight(side, *self._spans[place]) for place in inside]
            whole = max(1, sum(weights))
            for place, weight in zip(inside, weights, strict=True):
                length = (self._spans[place][1] - self._spans[place][0]) / (end_ms - start_ms)
                seeds[place] = self._sums[series] * share * ((1 - _EVEN_SHARE) * weight / whole + _EVEN_SHARE * length)
        return seeds

    def _bucket_shares(self, coin: str, side: Side) -> list[tuple[int, int, float]]:
        """Stretches and their shares of one, by the buckets of a coin, or of all coins where it has none of its own."""
        recorded = self._facts.buckets
        own = [market for market in recorded if self._facts.instruments[market].base == coin] or list(recorded)
        if not own:
            return [(*self._session(), 1.0)]
        sums: dict[tuple[int, int], int] = {}
        for market in own:
            for bucket in recorded[market]:
                bounds = (bucket.start_ms, bucket.end_ms)
                sums[bounds] = sums.get(bounds, 0) + bucket.cents(side)
        whole = max(1, sum(sums.values()))
        return [(*bounds, cents / whole) for bounds, cents in sums.items()]

    def _shared(self, series: Series, cells: list[float]) -> list[int]:
        """The series' cents by stretch: exact for its sum, and bucket by bucket where it has buckets."""
        weights = np.array([round(cell) for cell in cells], dtype=np.int64)
        buckets = self._buckets(series[0])
        if not buckets:
            return [int(share) for share in apportion(self._sums[series], weights)]
        shares = np.zeros(len(cells), dtype=np.int64)
        for bucket in buckets:
            inside = list(self._inside(bucket.start_ms, bucket.end_ms))
            shares[inside] = apportion(self._bucket_cents(series, bucket), weights[inside])
        return [int(share) for share in shares]

    def _rules(self) -> Iterator[Rule]:
        yield from self._span_sums()
        yield from self._span_shares()
        for place, series in enumerate(self._series):
            label = f"The {series[1].word} sum of {series[0]}"
            buckets = self._buckets(series[0])
            for bucket in buckets:
                cells = self._cells([place], bucket.start_ms, bucket.end_ms)
                yield SumRule(f"A bucket of {series[0]}", cells, float(self._bucket_cents(series, bucket)))
            if not buckets:
                yield SumRule(label, self._cells([place], *self._session()), float(self._sums[series]))

    def _span_sums(self) -> Iterator[SumRule]:
        for span in self._facts.spans:
            for sides, cents in () if span.is_share else span.amounts:
                left = cents - self._ordered_cents(span, sides)
                yield SumRule(span.label, self._of_span(span, sides), float(left))

    def _span_shares(self) -> Iterator[ShareRule]:
        readings = dict.fromkeys(span.reading for span in self._facts.spans if span.is_share)
        for reading in readings:
            spans = [span for span in self._facts.spans if span.reading == reading]
            for sides in dict.fromkeys(sides for span in spans for sides, _ in span.amounts):
                weights = [cents for span in spans for mine, cents in span.amounts if mine == sides]
                yield ShareRule(
                    f"liquidation_spans.csv: {reading}",
                    tuple(self._of_span(span, sides) for span in spans),
                    tuple(float(weight) for weight in weights),
                    tuple(float(self._ordered_cents(span, sides)) for span in spans),
                )

    def _of_span(self, span: Span, sides: frozenset[Side]) -> tuple[int, ...]:
        places = [
            place
            for place, (market, side) in enumerate(self._series)
            if side in sides and span.has_venues(self._venues[market])
        ]
        return self._cells(places, span.start_ms, span.end_ms)

    def _ordered_cents(self, span: Span, sides: frozenset[Side]) -> int:
        """Orders of known size that the stretch holds."""
        return sum(
            order.cents
            for order in self._facts.orders
            if order.side in sides
            and span.start_ms <= order.moment_ms < span.end_ms
            and span.has_venues(self._venues[order.counted_in])
        )

    def _buckets(self, market: str) -> tuple[Bucket, ...]:
        return self._facts.buckets.get(market, ())

    def _bucket_cents(self, series: Series, bucket: Bucket) -> int:
        ordered = (order.cents for order in self._facts.orders if _is_in(order, series, bucket))
        return bucket.cents(series[1]) - sum(ordered)

    def _session(self) -> tuple[int, int]:
        return self._facts.start_ms, self._facts.end_ms

    def _inside(self, start_ms: int, end_ms: int) -> Iterator[int]:
        for place, (first_ms, last_ms) in enumerate(self._spans):
            if start_ms <= first_ms and last_ms <= end_ms:
                yield place

    def _cells(self, places: list[int], start_ms: int, end_ms: int) -> tuple[int, ...]:
        return tuple(place * len(self._spans) + span for place in places for span in self._inside(start_ms, end_ms))


def _is_in(order: Order, series: Series, bucket: Bucket) -> bool:
    return (order.counted_in, order.side) == series and bucket.start_ms <= order.moment_ms < bucket.end_ms


def _without_orders(facts: Facts) -> dict[Series, int]:
    sums = fitted_sums(facts)
    for order in facts.orders:
        series = (order.counted_in, order.side)
        if sums.get(series, 0) < order.cents:
            raise InputError(f"The order of {order.size_text} in {order.market} is larger than the sum it belongs to.")
        sums[series] -= order.cents
    return sums


def _cuts(facts: Facts) -> list[int]:
    """Where any bucket or stretch begins or ends, within the session, in order."""
    bounds = {facts.start_ms, facts.end_ms}
    for buckets in facts.buckets.values():
        bounds |= {bound for bucket in buckets for bound in (bucket.start_ms, bucket.end_ms)}
    bounds |= {bound for span in facts.spans for bound in (span.start_ms, span.end_ms)}
    return sorted(bound for bound in bounds if facts.start_ms <= bound <= facts.end_ms)
