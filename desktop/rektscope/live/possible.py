"""Bounds that no market has ever passed: for sizes, rates and their worth; and the report on a row that is left out."""

from rektscope.feeds.events import Row, Unusable
from rektscope.market.events import Kind
from rektscope.market.instrument import Contract, Instrument

MOST_USD_AT_ONCE = 1e10
"""In one trade or one liquidation. The largest liquidations on record are of some two hundred millions, and the busiest
minute of the busiest market (Binance BTCUSDT, 10 October 2025) traded some three billions."""

MOST_USD_HELD = 1e11
"""The largest open interest of one market was some twenty billion (Binance BTCUSDT, 2025: ninety thousand coins)."""

MOST_FUNDING_E12 = 100_000_000_000
"""A rate of 10 % for one interval; venues cap theirs at 4 % or below (Hyperliquid, for an hour)."""

_DOLLARS = frozenset({"USD", "USDT", "USDC"})


def usd_of(instrument: Instrument, price_ticks: float, lots: int) -> float:
    """What lots are worth at a price; 0 for markets that are not counted in dollars."""
    if instrument.contract is Contract.LINEAR and instrument.quote in _DOLLARS:
        return lots * instrument.lot * price_ticks * instrument.tick
    if instrument.contract is Contract.INVERSE and instrument.quote in _DOLLARS:
        return lots * instrument.lot * float(instrument.contract_size)
    return 0.0


def left_out(event: Row, kind: Kind, why: str) -> Unusable:
    """The report in the place of a row that cannot be true; `why` is the end of a sentence."""
    word = {Kind.MARK: "mark price", Kind.INDEX: "index price", Kind.FUNDING: "funding rate"}.get(
        kind, kind.value.replace("_", " ")
    )
    article = "An" if word[0] in "aeiou" else "A"
    return Unusable(event.received_ms, event.market, f"{article} {word} of {event.market} was left out: {why}.", kind)
