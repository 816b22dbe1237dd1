"""Columns held against one another and against what is known of a market: what cannot be is refused with the evidence.

A number of the right form may still be of another thing: spot for a perpetual, dollars for coins, invented prices for
real ones. What is proven wrong is refused; what only looks wrong is a doubt, which the session and its pictures carry.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.events import Flag, Kind, MarketEvents
from rektscope.market.instrument import Contract
from rektscope.market.times import DAY_MS, HOUR_MS, format_iso
from rektscope.sessions.importing.known_prices import PRICES_OF_2025, times_off, times_off_the_year
from rektscope.sessions.importing.markets import KNOWN_STEPS
from rektscope.sessions.importing.meanings import OPEN_INTERESTS, Meaning, as_option
from rektscope.sessions.importing.parts import Part
from rektscope.sessions.importing.recognisers.general import GENERAL, coin_of_volume
from rektscope.sessions.importing.spans import Spans, step_ms

Int64 = npt.NDArray[np.int64]
Float64 = npt.NDArray[np.float64]

_MOST_DAYS_OF_TURNOVER = 20.0
"""Open interest of perpetuals is a fraction of a day's turnover to a few days; in dollars it is thousands of days."""

_ALIKE = 0.05

_BEYOND_IN_2025 = 1.5
_BEYOND_AT_ALL = 30.0
_BEYOND_BELIEF = 10_000.0
"""How many times below or above known prices a market looks invented, in 2025, of which they are, and at any other
time, and how many times it is no price of that coin at all."""

_MOST_USD_A_DAY = 4e11
"""No market has turned over so much: the busiest day of the busiest one (Binance BTCUSDT, October 2025) was below a
hundred billion."""

_MOST_USD_A_DAY_IN_COIN = 1e11
"""Nor has any coin-margined one: the busiest of them had some twenty billion a day (2021)."""

_BUSIEST_PART = 1 / 8
"""So much of a day's turnover may fall into the busiest hours of a file that is shorter."""

_MOST_USD_LIQUIDATED_A_DAY = 2e10
"""Some nineteen billion were liquidated on the worst day of all venues and coins together (10 October 2025)."""

_MOST_OF_CANDLES = 1.5
"""How many times the volume of candles trades of the same time may be; liquidations are a part of it."""

_MOST_USD_HELD = 1e11
"""The largest open interest of one market was some twenty billion (Binance BTCUSDT, 2025: ninety thousand coins)."""

_ROWS_NEEDED = 20
_NOISE = 1e-9
_LEAST_CADENCE_MS = HOUR_MS // 2
"""Venues settle funding every hour at most."""

_RATE_OF_PER_CENT = 0.002
"""Rates are around 0.0001 in eight hours, 0.01 in per cent; so large a median is no fraction of a whole file."""

_PRICES_LOOKED_AT = 10_000
"""The median of so many is near enough to that of millions of trades."""

_MOST_APART = 0.1
"""How far the marks or other markets of one coin may be from its trades for most of the time."""


def refuse_volume_in_quote(part: Part) -> None:
    """Nothing, unless a plain `volume` of a linear market cannot be in coins; raises InputError with the evidence."""
    is_plain = part.kind is Kind.CANDLE and part.market.terms.contract is Contract.LINEAR
    reading = part.table.reading
    if not is_plain or reading.is_answered or reading.recogniser.title != GENERAL.title:
        return
    chunks = [chunk for chunk in part.chunks if Meaning.VOLUME in chunk.columns]
    if not chunks or Meaning.QUOTE_VOLUME in chunks[0].columns:
        return  # volume and value are held against each other where candles are counted
    volume, close, times = (
        np.concatenate([np.asarray(chunk.columns[meaning]) for chunk in chunks])
        for meaning in (Meaning.VOLUME, Meaning.CLOSE, Meaning.TIME)
    )
    volume = np.nan_to_num(volume.astype(np.float64))
    header = reading.columns[reading.position[Meaning.VOLUME]].header
    advice = (
        f"say what {header!r} counts: {as_option(header, 'quote_volume')} (USDT), "
        f"{as_option(header, 'volume_contracts')} or {as_option(header, 'volume_coins')}."
    )
    if len(volume) >= _ROWS_NEEDED and bool(np.all(volume == 1)):
        raise InputError(
            f"The {header!r} in {part.table.path} is 1 in every row, as where OKX says that a candle is complete: say "
            f"{as_option(header, 'is_complete')} with --kind mark or --kind index if it is that, or "
            f"{as_option(header, 'volume')}."
        )
    step = step_ms(np.unique(times))
    days = 0 if step is None else len(times) * step / DAY_MS
    if days and float(np.sum(volume * close)) / days > _MOST_USD_A_DAY:
        raise InputError(
            f"As coins, the volumes in {part.table.path} would be a turnover of "
            f"{np.sum(volume * close) / days / 1e9:,.0f} bn USD a day, which no market has: {advice}"
        )
    _refuse_finer_than_lots(part, volume, advice)


def refuse_quantity_in_quote(part: Part) -> None:
    """Nothing, unless a plain `quantity` of trades or liquidations is finer than the market's lots; raises InputError.

    Of single ones no turnover shows that they count dollars.
    """
    reading = part.table.reading
    is_plain = part.kind in {Kind.TRADE, Kind.LIQUIDATION} and part.market.terms.contract is Contract.LINEAR
    if not is_plain or reading.is_answered or reading.recogniser.title != GENERAL.title:
        return
    chunks = [chunk for chunk in part.chunks if Meaning.QUANTITY in chunk.columns]
    if not chunks:
        return
    header = reading.columns[reading.position[Meaning.QUANTITY]].header
    advice = (
        f"say what {header!r} counts: {as_option(header, 'quantity_usd')} (USDT), "
        f"{as_option(header, 'quantity_contracts')} or {as_option(header, 'quantity_coins')}."
    )
    quantity = np.concatenate([np.asarray(chunk.columns[Meaning.QUANTITY], dtype=np.float64) for chunk in chunks])
    _refuse_finer_than_lots(part, np.nan_to_num(quantity), advice)


def _refuse_finer_than_lots(part: Part, amounts: Float64, advice: str) -> None:
    decimals = KNOWN_STEPS.get(part.market.name, (0, None))[1]
    traded = amounts[amounts > 0]
    if decimals is None or len(traded) < _ROWS_NEEDED:
        return
    # Sums of floats leave noise in the last digits; an amount in dollars is off by whole digits.
    off = np.abs(np.round(traded, decimals) - traded) > _NOISE * traded
    if float(np.mean(off)) > 1 / 2:
        raise InputError(
            f"{part.market.name} trades in steps of {10.0**-decimals:g} {part.market.terms.base}, and most amounts in "
            f"{part.table.path} are finer: {advice}"
        )


def refuse_volume_of_another_coin(part: Part) -> None:
    """Nothing, unless the volume of candles is named for another coin than the market's; raises InputError then."""
    reading, base = part.table.reading, part.market.terms.base
    at = reading.position.get(Meaning.VOLUME_COINS)
    if part.kind is not Kind.CANDLE or at is None or reading.is_answered:
        return
    header = reading.columns[at].header
    coin = coin_of_volume(header) if reading.recogniser.title == GENERAL.title else None
    if coin is None or ("BTC" if coin == "XBT" else coin) == base:
        return
    raise InputError(
        f"The {header!r} of {part.table.path} counts {coin} by its name, and {part.market.name} trades {base}: say "
        f"{as_option(header, 'volume_coins')}, {as_option(header, 'quote_volume')} or {as_option(header, 'ignored')}."
    )


def refuse_rates(part: Part) -> None:
    """Nothing, unless funding rates are no settlements, or are per cent; raises InputError with the evidence."""
    if part.kind is not Kind.FUNDING or part.table.reading.is_answered:
        return
    reading = part.table.reading
    if any(Meaning.FUNDING_TIME in chunk.columns for chunk in part.chunks):
        return
    times = np.unique(np.concatenate([np.asarray(chunk.columns[Meaning.TIME]) for chunk in part.chunks]))
    step = step_ms(times)
    if step is not None and step < _LEAST_CADENCE_MS:
        raise InputError(
            f"{part.table.path} has a funding rate every {step / 1000:g} s, and no venue settles that often: these are "
            "rates expected at the next settlement. Say which column holds its time with --as COLUMN=funding_time, or "
            "import the settled rates of the venue's archive."
        )
    rates = np.abs(np.concatenate([np.asarray(chunk.columns[Meaning.FUNDING_RATE]) for chunk in part.chunks]))
    fewest = 1 if reading.recogniser.title == GENERAL.title else _ROWS_NEEDED
    if len(rates) >= fewest and float(np.median(rates)) >= _RATE_OF_PER_CENT:
        at = reading.position.get(Meaning.FUNDING_RATE)
        header = "COLUMN" if at is None else reading.columns[at].header
        raise InputError(
            f"Half of the funding rates in {part.table.path} are {100 * float(np.median(rates)):.3g} % or more, "
            "if they are "
            f"fractions: say {as_option(header, 'funding_rate_percent')} if they are per cent, or "
            f"{as_option(header, 'funding_rate')} if not."
        )


def refuse_turnover(events: MarketEvents, covered: Spans) -> None:
    """Nothing, unless so much open interest cannot be in coins beside what trades; raises InputError then."""
    days = _days_of_turnover(events, covered)
    if days is not None and days > _MOST_DAYS_OF_TURNOVER:
        raise InputError(
            f"The open interest of {events.instrument.market} is {days:,.0f} times what trades in a day, more than any "
            "market has: it seems to be in USD, or it or the volume counts contracts. Say so with --as "
            "COLUMN=open_interest_usd, COLUMN=open_interest_contracts or COLUMN=volume_contracts; if the volume is "
            "what is wrong, give the one of the same market in coins."
        )


def refuse_impossible_sizes(events: MarketEvents) -> None:
    """Nothing, unless open interest or trades are worth more than any market ever held; raises InputError then."""
    instrument = events.instrument
    of_liquidations = np.asarray(events.liquidations.price_ticks * instrument.tick, dtype=np.float64)
    prices = np.concatenate([prices for _, prices in _shown(events)] or [of_liquidations])
    known = PRICES_OF_2025.get(instrument.base)
    # Without prices the lowest that the coin had, so that only what no price makes possible is refused.
    usd = float(np.median(prices)) if len(prices) else 0.0 if known is None else known[0]
    is_inverse = instrument.contract is Contract.INVERSE
    if is_inverse:
        usd = float(instrument.contract_size)
    lot = instrument.lot
    held = events.open_interests.quantity_lots
    worth = float(np.median(held)) * lot * usd if len(held) else 0.0
    if worth > _MOST_USD_HELD:
        raise InputError(
            f"The open interest of {instrument.market} would be worth {worth / 1e9:,.0f} bn USD, more than any market "
            "holds: say what it counts with --as COLUMN=open_interest_usd or --as COLUMN=open_interest_contracts."
        )
    most = _MOST_USD_A_DAY_IN_COIN if is_inverse else _MOST_USD_A_DAY
    # Of a day's liquidations all may fall into one hour.
    for name, unit, batch, most_a_day in (
        ("trades", "quantity", events.trades, most),
        ("candles", "volume", events.candles, most),
        ("liquidations", "quantity", events.liquidations, _MOST_USD_LIQUIDATED_A_DAY / _BUSIEST_PART),
    ):
        if not len(batch):
            continue
        traded = float(np.sum(batch.quantity_lots)) * lot * usd
        days = max(_BUSIEST_PART, float(np.ptp(batch.time_ms)) / DAY_MS)
        if traded <= days * most_a_day:
            continue
        raise InputError(
            f"The {name} of {instrument.market} would be worth {traded / 1e9:,.0f} bn USD, more than any market turns "
            f"over in that time: say what the column counts with --as COLUMN={unit}_coins, COLUMN={unit}_contracts or "
            f"COLUMN={unit}_usd."
        )


def refuse_more_than_candles(events: MarketEvents) -> None:
    """Nothing, unless trades or liquidations are more than the candles of the same time hold; raises InputError then.

    Liquidations that were placed under sums are left aside: these may be of several venues. A few prove nothing: an
    order is dated once and filled for a while.
    """
    candles = events.candles
    if not len(candles):
        return
    ends = candles.time_ms + candles.duration_ms
    single = events.liquidations[(events.liquidations.flags & int(Flag.PLACED)) == 0]
    for name, batch, most in (("trades", events.trades, _MOST_OF_CANDLES), ("liquidations", single, 1.0)):
        inside = batch[(batch.time_ms >= candles.time_ms[0]) & (batch.time_ms < ends[-1])]
        if len(inside) < _ROWS_NEEDED:
            continue
        beside = (ends > inside.time_ms.min()) & (candles.time_ms <= inside.time_ms.max())
        traded = float(candles.quantity_lots[beside].sum())
        times = float(inside.quantity_lots.sum()) / traded if traded else 0.0
        if times > most:
            raise InputError(
                f"The {name} of {events.instrument.market} are {times:,.3g} times the volume of its candles in the "
                "same time: one of them counts something else. Say what with --as COLUMN=quantity_usd, "
                "COLUMN=quantity_contracts or COLUMN=volume_contracts."
            )


def refuse_other_prices(events: MarketEvents) -> None:
    """Nothing, unless prices are ten thousand times off any that the coin had; raises InputError then."""
    for _, all_prices in _shown(events):
        prices = all_prices[:: max(1, len(all_prices) // _PRICES_LOOKED_AT)]
        factor = times_off_the_year(events.instrument.base, prices) if _is_in_usd(events) else None
        if factor is not None and float(np.median(factor)) > _BEYOND_BELIEF:
            raise InputError(
                f"The prices of {events.instrument.market}, about {np.median(prices):.6g}, are none of "
                f"{events.instrument.base}: the columns hold something else (rates, sums), or the symbol is another."
            )


def doubts(events: MarketEvents) -> Iterator[str]:
    """Sentences about prices of a market that no market of this coin has had, or that contradict its marks."""
    market, base = events.instrument.market, events.instrument.base
    for times, prices in _shown(events):
        base = events.instrument.base
        factor = times_off(base, times, prices, _BEYOND_IN_2025, _BEYOND_AT_ALL) if _is_in_usd(events) else None
        if factor is not None and bool(np.any(factor > 1)):
            first = int(np.argmax(factor > 1))
            yield (
                f"{market}: {int(np.sum(factor > 1)):,} prices are far from any that {base} had, the first "
                f"{prices[first]:,.6g} at {format_iso(int(times[first]))}; is the data real, and of this market?"
            )
    for word, batch in (("mark", events.marks), ("index", events.indexes)):
        prices = np.asarray(batch.mark_steps * events.instrument.mark_step, dtype=np.float64)
        apart = _apart(events, batch.time_ms, prices)
        if apart is not None:
            yield f"{market}: the {word} prices are {100 * apart:.3g} % from the traded ones; are they of one market?"


def doubts_between(first: MarketEvents, second: MarketEvents) -> Iterator[str]:
    """Sentences about two markets of one coin whose prices do not agree."""
    one, other = first.instrument, second.instrument
    if one.base != other.base or not (one.quote.startswith("USD") and other.quote.startswith("USD")):
        return
    for times, prices in _traded(second):
        apart = _apart(first, times, prices)
        if apart is not None:
            yield (
                f"{one.market} and {other.market} are {100 * apart:.3g} % apart most of the time, and both are of "
                f"{one.base}: is one of them invented, or of another coin?"
            )


def refuse_value_as_quantity(part: Part) -> None:
    """Nothing, unless open interest and its value in USD are one number; raises InputError then."""
    if part.kind is not Kind.OPEN_INTEREST:
        return
    for chunk in part.chunks:
        present = next((each for each in OPEN_INTERESTS if each in chunk.columns), None)
        if present in {None, Meaning.OPEN_INTEREST_USD} or Meaning.OPEN_INTEREST_USD not in chunk.columns:
            continue
        quantity = np.asarray(chunk.columns[Meaning(str(present))], dtype=np.float64)
        value = np.asarray(chunk.columns[Meaning.OPEN_INTEREST_USD], dtype=np.float64)
        both = (quantity > 0) & (value > 0)
        if both.any() and abs(float(np.median(value[both] / quantity[both])) - 1.0) < _ALIKE:
            header = part.table.reading.columns[part.table.reading.position[Meaning(str(present))]].header
            raise InputError(
                f"The open interest in {part.table.path} and its value in USD are the same number, so {header!r} is no "
                f"quantity of coins: say {as_option(header, 'ignored')} to take the value, or give it in coins."
            )


def _traded(events: MarketEvents) -> Iterator[tuple[Int64, Float64]]:
    """Times and prices of the trades and candles that there are."""
    for batch in (events.trades, events.candles):
        if len(batch):
            yield batch.time_ms, np.asarray(batch.price_ticks * events.instrument.tick, dtype=np.float64)


def _shown(events: MarketEvents) -> Iterator[tuple[Int64, Float64]]:
    """The same, or the marks of a market that has only them."""
    if len(events.trades) or len(events.candles):
        yield from _traded(events)
    elif len(events.marks):
        steps = events.marks.mark_steps * events.instrument.mark_step
        yield events.marks.time_ms, np.asarray(steps, dtype=np.float64)


def _is_in_usd(events: MarketEvents) -> bool:
    """Whether the prices of a market are in dollars, or in coins that stand for them."""
    return events.instrument.quote.startswith("USD")


def _apart(events: MarketEvents, times: Int64, prices: Float64) -> float | None:
    """How far prices are from the traded ones of the same time, where that is too far for most; None otherwise."""
    for traded_times, traded in _traded(events):
        inside = (times >= traded_times[0]) & (times <= traded_times[-1])
        if not inside.any():
            continue
        order = np.argsort(traded_times, kind="stable")
        at = np.searchsorted(traded_times[order], times[inside], side="right") - 1
        apart = float(np.median(np.abs(prices[inside] / traded[order][np.maximum(at, 0)] - 1)))
        return apart if apart > _MOST_APART else None
    return None


def _days_of_turnover(events: MarketEvents, covered: Spans) -> float | None:
    """Open interest in days of turnover; None where no volume is known, or less than an hour of it."""
    if events.instrument.contract is Contract.AGGREGATE:
        return None
    batch = events.candles if len(events.candles) else events.trades
    traded = float(batch.quantity_lots.sum()) if len(batch) else 0.0
    covered_ms = sum(last - first for first, last in covered.pairs())
    if traded <= 0 or covered_ms < HOUR_MS or not len(events.open_interests):
        return None
    return float(np.median(events.open_interests.quantity_lots)) / (traded * DAY_MS / covered_ms)
