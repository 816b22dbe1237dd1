"""What a rebuilt session says about itself: where each market's figures come from, and the rules of placement."""

from rektscope.market.instrument import Contract
from rektscope.sessions.reconstruction.facts import Facts, Market

PLACEMENT_NOTES = (
    (
        "A reconstruction: candles, hourly mark prices, open interest, funding and sums of liquidations are recorded; "
        "what lies between them was placed by the rules below and is flagged as placed, row by row."
    ),
    (
        "Trades: one every two seconds inside each 5-minute candle of the session, from the open to the nearer "
        "extreme, to the other one, to the close; volume and taker-buy volume (where recorded) add up to the candle's."
    ),
    (
        "Mark prices: every ten seconds in the session and four times a candle before it, following the last price, "
        "scaled within each hour so that the recorded open, high, low and close of the mark are met."
    ),
    (
        "Liquidations: the size and moment of each one is placed; the sums by market and side, the recorded four-hour "
        "sums of Binance and the orders of known size are met. Shorts are placed where the mark gains new ground, "
        "longs where it falls, each at the mark of its moment."
    ),
    "The number of liquidations was chosen; recorded is only that more than 120,000 traders were liquidated.",
    (
        "Venues other than Binance recorded one sum for 24 hours; when during these it happened follows Binance's "
        "four-hour sums of the same coin, or for Bitcoin's shorts two readings of the press."
    ),
    "Quantities of venues other than Binance are counted in the steps of Binance's market of the same coin.",
)


def source_of(market: Market, facts: Facts) -> str:
    """Where the figures of a market come from, in one line."""
    instrument = market.instrument
    if not market.recorded_as:
        return f"{facts.sources['total']}, less the sums of the markets above; its sides are an estimate"
    pairs = [p.pair for p in facts.pair_sums if p.coin == instrument.base and p.venue in market.recorded_as]
    liquidations = f"24-hour sums of {' and '.join(market.recorded_as)}, {facts.sources['totals']}"
    if len(pairs) > 1:
        liquidations += f"; {len(pairs)} pairs of {instrument.base} summed"
    if instrument.contract is Contract.AGGREGATE:
        return f"Liquidations: {liquidations}"
    parts = [f"Liquidations: {liquidations}"]
    if instrument.market in facts.prices:
        parts = [
            f"Candles: {facts.sources['candles']}",
            f"mark: {facts.sources['marks']}",
            f"open interest: {facts.sources['open_interest']}",
            f"funding: {facts.sources.get(f'funding {instrument.base}', facts.sources['funding'])}",
            f"liquidations: {liquidations}",
        ]
    return "; ".join(parts)
