"""The notes of a rebuilt session: where each market's figures come from, and the rules of placement."""

from rektscope.market.instrument import Contract
from rektscope.market.recorded_sums import RecordedSums
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS, format_iso
from rektscope.sessions.reconstruction.fact_margins import Margin
from rektscope.sessions.reconstruction.fact_sums import CENTS_PER_USD
from rektscope.sessions.reconstruction.facts import Facts, ReconstructedMarket
from rektscope.sessions.reconstruction.fitted_sums import recorded_sums
from rektscope.sessions.session import Completeness

USD_PER_MILLION = 1_000_000

_RECORDED = (
    "A reconstruction: candles, {marks}, open interest, funding and sums of liquidations are recorded; "
    "what lies between them was placed by the rules below and is flagged as placed, row by row."
)
_TRADES = (
    "Trades: one every two seconds inside each 5-minute candle of the session, from the open to the nearer "
    "extreme, to the other one, to the close; volume and taker-buy volume (where recorded) add up to the candle's."
)
_GUIDED = (
    "From {start} to {end} the price goes through its candles minute by minute in the order of {guide}: when it turned "
    "is theirs, how far is each candle's own."
)
_MARKS = (
    "Mark prices: every ten seconds in the session and four times a candle before it, following the last price, "
    "scaled within each hour so that the recorded open, high, low and close of the mark are met."
)
_FINE_MARKS = (
    "Mark prices: every ten seconds in the session and four times a candle before it, following the last price, "
    "scaled so that the recorded open, high, low and close of the mark are met: those of every five minutes for "
    "{fine}, of every hour for {coarse}, which before that take the ratio of mark to last price of {leader}."
)
_FITTED = (
    "The sums of {recorded} are recorded; those of other markets are fitted to the published sums below, beginning "
    "from weights ({weights}), and are no record of any one of them."
)
_DELEVERAGING = (
    "Auto-deleveraging closes positions of the other side against liquidated ones; it is shown by itself and in no sum "
    "of liquidations, because both are two sides of the same trades. Its sums are recorded ({source}); each row is "
    "placed."
)


def notes_of(facts: Facts) -> tuple[str, ...]:
    """The rules that were applied, the published sums that were fitted to, and the notes of the facts, in order."""
    return (
        _RECORDED.format(marks="mark prices" if _fine(facts) else "hourly mark prices"),
        _TRADES,
        *_guide_notes(facts),
        *_mark_notes(facts),
        *facts.placement_notes,
        *_margin_notes(facts),
        *facts.notes,
    )


def completeness_of(market: ReconstructedMarket, facts: Facts) -> Completeness:
    """Whether the sums of a market are recorded, fitted, or not there at all."""
    if not facts.margins or (market.instrument.market, Side.LONG) in recorded_sums(facts):
        return Completeness.TOTALS
    is_known = bool(market.recorded_as) or any(order.market == market.instrument.market for order in facts.orders)
    return Completeness.FITTED if is_known else Completeness.NONE


def sums_of(market: ReconstructedMarket, facts: Facts) -> RecordedSums | None:
    """The stretches of the sums of a market: its buckets, else the whole session; None where none is recorded.

    The buckets that the session's start and end cut are no sums that anybody recorded, and lie outside.
    """
    if completeness_of(market, facts) is not Completeness.TOTALS:
        return None
    whole = [
        bucket
        for bucket in facts.buckets.get(market.instrument.market, ())
        if facts.start_ms <= bucket.start_ms and bucket.end_ms <= facts.end_ms
    ]
    if whole:
        longest = max(whole, key=lambda bucket: bucket.end_ms - bucket.start_ms)
        sums = RecordedSums(longest.start_ms, longest.end_ms - longest.start_ms)
        if all(sums.known_until(bucket.start_ms) == sums.known_until(bucket.end_ms - 1) for bucket in whole):
            return sums
    return RecordedSums(facts.start_ms, facts.end_ms - facts.start_ms)


def _fine(facts: Facts) -> list[str]:
    return [market for market, prices in facts.prices.items() if prices.marks.fine_from_ms is not None]


def _guide_notes(facts: Facts) -> list[str]:
    if facts.guide is None:
        return []
    first, last = min(facts.guide.by_start_ms), max(facts.guide.by_start_ms) + MINUTE_MS
    return [_GUIDED.format(start=format_iso(first), end=format_iso(last), guide=facts.sources["guide"])]


def _mark_notes(facts: Facts) -> list[str]:
    fine = _fine(facts)
    if not fine:
        return [_MARKS]
    coarse = [market for market in facts.prices if market not in fine]
    return [_FINE_MARKS.format(fine=", ".join(fine), coarse=", ".join(coarse), leader=fine[0])]


def _margin_notes(facts: Facts) -> list[str]:
    if not facts.margins:
        return []
    recorded = dict.fromkeys(market for market, _ in recorded_sums(facts))
    found = [_FITTED.format(recorded=", ".join(recorded), weights=facts.sources["weights"])]
    found += [_margin_note(margin) for margin in facts.margins]
    if facts.deleveragings.sums:
        found.append(_DELEVERAGING.format(source=facts.sources["deleveraging"]))
    return found


def _margin_note(margin: Margin) -> str:
    """One published sum, with the moment at which it was read."""
    what = f"{margin.coin or 'Everything'} at {margin.venue or 'all venues'}"
    amounts = " and ".join(
        f"{cents / CENTS_PER_USD / USD_PER_MILLION:,.1f} M USD{_sides_text(sides)}" for sides, cents in margin.amounts
    )
    return f"{what}: {amounts} (read {margin.read}; {margin.source})."


def _sides_text(sides: frozenset[Side]) -> str:
    return "" if len(sides) > 1 else f" of {next(iter(sides)).word}s"


def source_of(market: ReconstructedMarket, facts: Facts) -> str:
    """Where the figures of a market come from, in one line."""
    instrument = market.instrument
    if facts.margins:
        return _fitted_source(market, facts)
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


def _fitted_source(market: ReconstructedMarket, facts: Facts) -> str:
    name = market.instrument.market
    completeness = completeness_of(market, facts)
    if completeness is Completeness.TOTALS:
        liquidations = f"Liquidations: {facts.sources['totals']}"
    elif completeness is Completeness.NONE:
        liquidations = "Liquidations: no sum of this market; what it had is in that of other coins"
    elif market.recorded_as:
        liquidations = f"Liquidations: fitted to the published sums of {' '.join(market.recorded_as)} and of the coins"
    else:
        liquidations = (
            f"Liquidations: only orders of known size ({facts.sources['orders']}); the rest is not told apart"
        )
    if name not in facts.prices:
        return liquidations
    prices = facts.prices[name]
    parts = [
        f"Candles: {facts.sources['candles']}",
        f"mark: {facts.sources['marks' if prices.marks.fine_from_ms is None else 'marks_fine']}",
        f"open interest: {facts.sources['open_interest']}"
        if len(prices.open_interests)
        else "open interest: none recorded",
        f"funding: {facts.sources['funding']}",
        f"l{liquidations[1:]}",
    ]
    return "; ".join(parts)
