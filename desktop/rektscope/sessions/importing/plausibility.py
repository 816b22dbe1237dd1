"""Columns held against one another and against what is known of a market: what cannot be is refused with the evidence.

A number of the right form may still be of another thing: spot for a perpetual, dollars for coins, invented prices for
real ones. What is proven wrong is refused; what only looks wrong is a doubt, which the session and its pictures carry.
"""

from collections.abc import Iterator

import numpy as np

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.market.instrument import Contract
from rektscope.market.times import DAY_MS, HOUR_MS, format_iso, parse_time_ms
from rektscope.sessions.importing.gathering import File, MarketFiles

_MOST_DAYS_OF_TURNOVER = 20.0
"""Open interest of perpetuals is a fraction of a day's turnover to a few days; in dollars it is thousands of days."""

_ALIKE = 0.05

_YEAR_START_MS = parse_time_ms("2025-01-01T00:00:00Z")
_YEAR_END_MS = parse_time_ms("2026-01-01T00:00:00Z")

_PRICES_OF_2025 = {
    "BTC": (74_457.0, 126_208.5),
    "ETH": (1_384.0, 4_754.0),
    "SOL": (95.19, 295.6),
    "XRP": (1.1792, 3.6646),
    "DOGE": (0.08385, 0.28767),
}
"""Lowest and highest traded prices in USD in Binance's 5-minute candles of 2025 at hand (January to July, October,
December; not every month of every coin)."""

_BEYOND_IN_2025 = 3.0
_BEYOND_AT_ALL = 30.0
"""How many times below or above those prices a market looks invented, in that year and at any other time."""


def refuse_spot(file: File) -> None:
    """Nothing, unless a file in Binance's own format is of its spot market; raises InputError then.

    Spot files have a column more (trades), or times in microseconds since 2025, which futures files never have.
    """
    table = file.content.table
    if table.reading.layout.venue != "binance":
        return
    evidence = ""
    if table.reading.is_spot:
        evidence = "it has the column of spot trades for the best match"
    elif any(piece.has_microseconds for piece in table.pieces):
        evidence = "its times are in microseconds, as in Binance's spot files since 2025"
    elif "spot" in {part.lower() for part in table.path.absolute().parts[-8:-1]}:
        evidence = "it lies in a folder named spot"
    if evidence:
        raise InputError(
            f"{table.path} looks like Binance's spot market ({evidence}), and not the perpetual: import the file of "
            "the same day from the archive of futures (data/futures/um), or say --spot to take it for the perpetual."
        )


def refuse_turnover(made: MarketFiles) -> None:
    """Nothing, unless so much open interest cannot be in coins beside what trades; raises InputError then."""
    if Kind.OPEN_INTEREST not in made.by_kind:
        return
    days = _days_of_turnover(made)
    if days is not None and days > _MOST_DAYS_OF_TURNOVER:
        raise InputError(
            f"The open interest of {made.market.name} is {days:,.0f} times what trades in a day, which none is: it "
            "seems to be in USD. Give it in coins (or contracts), as the column open_interest."
        )


def doubts(made: MarketFiles) -> Iterator[str]:
    """Sentences about prices of a market that no market of this coin has had."""
    instrument = made.events.instrument
    known = _PRICES_OF_2025.get(instrument.base)
    if known is None or not instrument.quote.startswith("USD"):
        return
    for batch in (made.events.trades, made.events.candles):
        if not len(batch):
            continue
        prices = batch.price_ticks * float(instrument.tick_size)
        is_2025 = (batch.time_ms >= _YEAR_START_MS) & (batch.time_ms < _YEAR_END_MS)
        beyond = np.where(is_2025, _BEYOND_IN_2025, _BEYOND_AT_ALL)
        bad = (prices < known[0] / beyond) | (prices > known[1] * beyond)
        if bad.any():
            first = int(np.argmax(bad))
            yield (
                f"{made.market.name}: {int(bad.sum()):,} prices are far from any that {instrument.base} had, the "
                f"first {prices[first]:,.6g} at {format_iso(int(batch.time_ms[first]))}; is the data real, and of "
                "this market?"
            )


def refuse_value_as_quantity(file: File) -> None:
    """Nothing, unless open interest and its value in USD are one number; raises InputError then."""
    if file.content.kind is not Kind.OPEN_INTEREST:
        return
    for piece in file.content.pieces:
        if "value" not in piece.columns:
            continue
        quantity = np.asarray(piece.columns["quantity"], dtype=np.float64)
        value = np.asarray(piece.columns["value"], dtype=np.float64)
        told = (quantity > 0) & (value > 0)
        if told.any() and abs(float(np.median(value[told] / quantity[told])) - 1.0) < _ALIKE:
            raise InputError(
                f"The open interest in {file.content.table.path} and its value in USD are the same number, so the "
                "first is no quantity of coins. Give it in coins (or contracts), as the column open_interest."
            )


def _days_of_turnover(made: MarketFiles) -> float | None:
    """Open interest in days of turnover; None where nothing, or less than an hour, tells the turnover."""
    events = made.events
    if events.instrument.contract is Contract.AGGREGATE:
        return None
    batch = events.candles if len(events.candles) else events.trades
    traded = float(batch.quantity_lots.sum()) if len(batch) else 0.0
    covered = made.coverage()
    covered_ms = sum(last - first for first, last in covered.pairs())
    if traded <= 0 or covered_ms < HOUR_MS or not len(events.open_interests):
        return None
    return float(np.median(events.open_interests.quantity_lots)) / (traded * DAY_MS / covered_ms)
