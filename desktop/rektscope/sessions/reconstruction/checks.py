"""Contradictions between the tables of a facts folder, each reported in one sentence before anything is placed."""

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS, format_iso
from rektscope.sessions.reconstruction.fact_prices import CANDLE_MS
from rektscope.sessions.reconstruction.facts import Facts
from rektscope.sessions.reconstruction.fitted_sums import recorded_sums


def check_facts(facts: Facts) -> None:
    """Raise InputError on the first contradiction."""
    _check_times(facts)
    _check_markets(facts)
    _check_sums(facts)
    _check_margins(facts)


def _check_times(facts: Facts) -> None:
    first_ms, reading = facts.start_ms, facts.figures.reading
    moments = {"start": facts.start_ms, "end": facts.end_ms}
    moments |= {f"the candle of the order of {order.size_text}": order.candle_ms for order in facts.orders}
    for what, moment_ms in moments.items():
        if moment_ms % CANDLE_MS:
            raise InputError(f"facts.json: {what} ({format_iso(moment_ms)}) must lie on a whole five minutes.")
    for what, earliest_ms, moment_ms in (
        ("opening", first_ms, facts.opening_ms),
        *(() if reading is None else (("reading", first_ms + HOUR_MS, reading.moment_ms),)),
        *((f"the candle of the order of {order.size_text}", first_ms, order.candle_ms) for order in facts.orders),
    ):
        if not earliest_ms <= moment_ms < facts.end_ms:
            raise InputError(f"facts.json: {what} ({format_iso(moment_ms)}) must lie within the session.")


def _check_markets(facts: Facts) -> None:
    priced = {facts.instruments[market].base for market in facts.prices}
    bucketed = {facts.instruments[market].base for market in facts.buckets if market in facts.instruments}
    for name in facts.buckets:
        if name not in facts.instruments:
            raise InputError(f"liquidation_buckets.csv: {name!r} is no market of markets.csv.")
    for market in facts.markets:
        instrument = market.instrument
        if instrument.base not in priced and instrument.contract is not Contract.AGGREGATE:
            raise InputError(f"markets.csv: {instrument.market} needs candles of {instrument.base} to be placed.")
        if market.recorded_as and instrument.base not in bucketed and not facts.margins:
            raise InputError(f"liquidation_buckets.csv has no market of {instrument.base} for the others to follow.")


def _check_sums(facts: Facts) -> None:
    for pair in facts.pair_sums:
        takers = [
            market.instrument.market
            for market in facts.markets
            if market.instrument.base == pair.coin and pair.venue in market.recorded_as
        ]
        if len(takers) != 1:
            counted = " and ".join(takers) if takers else "no market"
            raise InputError(
                f"liquidation_totals.csv: {pair.venue} {pair.pair} is counted by {counted} of markets.csv; "
                "it must be counted by exactly one."
            )
    reading = facts.figures.reading
    if reading is not None and reading.hour_cents > reading.cents:
        word = reading.side.word
        raise InputError(f"facts.json: {word}s_in_one_hour_usd is more than {word}s_until_reading_usd.")


def _check_margins(facts: Facts) -> None:
    """What fitting needs: buckets that are whole and add up, stretches inside the session."""
    if not facts.margins:
        return
    for span in facts.spans:
        if span.start_ms % MINUTE_MS or span.end_ms % MINUTE_MS:
            raise InputError(f"{span.label} must begin and end on a whole minute.")
        if span.start_ms < facts.start_ms or span.end_ms > facts.end_ms:
            raise InputError(f"{span.label} does not lie within the session.")
    recorded = recorded_sums(facts)
    for market, buckets in facts.buckets.items():
        if (buckets[0].start_ms, buckets[-1].end_ms) != (facts.start_ms, facts.end_ms):
            raise InputError(f"liquidation_buckets.csv: the buckets of {market} do not fill the session.")
        for side in Side:
            added = sum(bucket.cents(side) for bucket in buckets)
            if added != recorded.get((market, side)):
                raise InputError(
                    f"The {side.word} buckets of {market} in liquidation_buckets.csv do not add up to its sum in "
                    "liquidation_totals.csv."
                )
