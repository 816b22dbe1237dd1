"""Sums by market and side where only sums by venue and by coin were published: fitted, and marked as fitted.

What liquidation_totals.csv records of a market stands as it is. Every other market with a venue begins with the weight
of its venues and coin, the same for both sides, and is fitted to the published margins (`proportional_fit`). The
markets together thereby meet each margin; the sum of one market alone is an estimate.
"""

from collections.abc import Iterator

import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.sessions.reconstruction.apportion import apportion
from rektscope.sessions.reconstruction.fact_margins import Margin
from rektscope.sessions.reconstruction.facts import Facts, ReconstructedMarket
from rektscope.sessions.reconstruction.proportional_fit import SumRule, fit

Series = tuple[str, Side]
"""A market and a side."""


def recorded_sums(facts: Facts) -> dict[Series, int]:
    """The sums of liquidation_totals.csv by market and side, in cents; only of markets that it has."""
    found: dict[Series, int] = {}
    for market in facts.markets:
        pairs = [
            pair for pair in facts.pair_sums if pair.coin == market.instrument.base and pair.venue in market.recorded_as
        ]
        if pairs:
            found |= {(market.instrument.market, side): sum(pair.cents(side) for pair in pairs) for side in Side}
    return found


def fitted_sums(facts: Facts) -> dict[Series, int]:
    """The sum of every market and side that has a venue, in cents; together they are `figures.liquidated_cents`.

    Raises:
        InputError: a market without a weight, or margins that contradict one another or the recorded sums.
    """
    recorded = recorded_sums(facts)
    series = [
        (market, side)
        for market in facts.markets
        for side in Side
        if market.recorded_as and (market.instrument.market, side) not in recorded
    ]
    seeds = [float(_weight(facts, market)) for market, _ in series]
    cells = fit(seeds, list(_rules(facts, series, recorded)))
    rest = facts.figures.liquidated_cents - sum(recorded.values())
    shares = apportion(rest, np.array([round(cell) for cell in cells], dtype=np.int64)).tolist()
    fitted = {(market.instrument.market, side): share for (market, side), share in zip(series, shares, strict=True)}
    return recorded | fitted


def _weight(facts: Facts, market: ReconstructedMarket) -> int:
    weights = [facts.weights.get((venue, market.instrument.base), 0) for venue in market.recorded_as]
    if not sum(weights):
        raise InputError(
            f"liquidation_weights.csv has nothing of {market.instrument.base} at {' or '.join(market.recorded_as)}, "
            f"where the sum of {market.instrument.market} would be fitted from."
        )
    return sum(weights)


def _rules(
    facts: Facts, series: list[tuple[ReconstructedMarket, Side]], recorded: dict[Series, int]
) -> Iterator[SumRule]:
    for margin in facts.margins:
        for sides, cents in margin.amounts:
            inside = [
                place for place, (market, side) in enumerate(series) if side in sides and _belongs(margin, market)
            ]
            known = sum(
                recorded.get((market.instrument.market, side), 0)
                for market in facts.markets
                for side in sides
                if _belongs(margin, market)
            )
            yield SumRule(margin.label, tuple(inside), float(cents - known))


def _belongs(margin: Margin, market: ReconstructedMarket) -> bool:
    is_venue = not margin.venue or set(market.recorded_as) == {margin.venue}
    return is_venue and (not margin.coin or market.instrument.base == margin.coin)
