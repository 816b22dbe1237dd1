"""Markets that a venue serves although the session holds them only elsewhere: translated, and named as translated.

A market of the coin lends its events: prices as they are, quantities in the unit of the venue's contract. Where the
session has the venue's own market but not one price of it (a reconstruction that knows only its liquidations), the
other kinds are lent to it and its own rows stay. Between linear contracts, and between inverse ones, every quantity
is exact, because the steps of the market served divide those of both. From linear to inverse and back a quantity is
its value at the price of its row, to the cent: finer than the venue counts, so that no small trade vanishes. Sums over
several markets (aggregates) are not markets and lend nothing. No link to any client code.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from math import gcd
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.market.events import BATCH_OF_FIELD, UNKNOWN_LOTS, Batch, Candles, Int64, MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument
from rektscope.mockvenue.hyperliquid_grid import regridded

_CENT = Decimal("0.01")

_PRICED = ("marks", "candles", "trades")
"""Kinds that carry a price at all times; a market without any of them shows nothing on a chart."""

_DATED = re.compile(r".*[-_](\d{6}|\d{8}|\d{1,2}[A-Z]{3}\d{2})")
_COIN = re.compile(r"[A-Z0-9]+")
_OTHER_NAME = {"XBT": "BTC"}
_THOUSANDS = re.compile(r"k([A-Z0-9]+)")
"""How Hyperliquid writes a thousand of a coin; the venues here write `1000PEPE`."""

_SYMBOL = {
    ("binance", Contract.LINEAR): "{}USDT",
    ("binance", Contract.INVERSE): "{}USD_PERP",
    ("bybit", Contract.LINEAR): "{}USDT",
    ("bybit", Contract.INVERSE): "{}USD",
    ("okx", Contract.LINEAR): "{}-USDT-SWAP",
    ("okx", Contract.INVERSE): "{}-USD-SWAP",
    ("hyperliquid", Contract.LINEAR): "{}",
}
"""How each venue writes its perpetual contract of a coin."""

_OWN_SYMBOL = {
    ("binance", Contract.LINEAR): re.compile(r"[^\W_a-z]+(_\d{6})?"),
    ("binance", Contract.INVERSE): re.compile(r"[A-Z0-9]+USD_(PERP|\d{6})"),
    ("bybit", Contract.LINEAR): re.compile(r"[A-Z0-9]+(-[A-Z0-9]+)?"),
    ("bybit", Contract.INVERSE): re.compile(r"[A-Z0-9]+USD([FGHJKMNQUVXZ]\d{2})?"),
    ("okx", Contract.LINEAR): re.compile(r"[A-Z0-9]+-[A-Z0-9]+(_[A-Z]+)?-(SWAP|\d{6})"),
    ("okx", Contract.INVERSE): re.compile(r"[A-Z0-9]+-USD(_[A-Z]+)?-(SWAP|\d{6})"),
    ("hyperliquid", Contract.LINEAR): re.compile(r"k?[A-Z0-9]+"),
}
"""What symbols a venue's markets can have."""

_USD_A_CONTRACT: Mapping[str, tuple[dict[str, int], int]] = {
    "binance": ({"BTC": 100}, 10),
    "bybit": ({}, 1),
    "okx": ({"BTC": 100}, 10),
}
"""Of inverse contracts: by coin, and of all others (the venues' contract specifications)."""

_THOUSAND_COINS = re.compile(r"1000(?P<coin>[A-Z0-9]+)")


class Served(msgspec.Struct, frozen=True):
    """What a venue serves as one market.

    Attributes:
        events: its rows, in steps of its own instrument.
        lenders: by field of `MarketEvents`, the market that lent its rows; empty for what is the session's own.
    """

    events: MarketEvents
    lenders: Mapping[str, str] = msgspec.field(default_factory=dict)


def served_by(events: Mapping[str, MarketEvents], venue: str) -> list[Served]:
    """Every market that `venue` can serve of these: its own first, then one of each coin and contract that it lacks.

    An unknown venue has none.
    """
    lenders = [one for one in events.values() if _can_lend(one)]
    own = [one for one in events.values() if _is_own(one.instrument, venue)]
    found = [_completed(one, lenders) for one in own]
    perpetual = {(_coin(one.instrument), one.instrument.contract) for one in own if not _is_dated(one.instrument)}
    for contract in (Contract.LINEAR, Contract.INVERSE):
        for coin in dict.fromkeys(_coin(one.instrument) for one in lenders):
            if (venue, contract) in _SYMBOL and (coin, contract) not in perpetual and _COIN.fullmatch(coin):
                found += [_translated(coin, contract, venue, lenders, own)]
    return [replace(one, events=regridded(one.events)) for one in found] if venue == "hyperliquid" else found


def is_coin_margined(instrument: Instrument) -> bool:
    """Whether it pays in the coin and is counted in contracts of USD."""
    return instrument.contract is Contract.INVERSE


def _is_own(instrument: Instrument, venue: str) -> bool:
    pattern = _OWN_SYMBOL.get((venue, instrument.contract))
    return instrument.venue == venue and pattern is not None and pattern.fullmatch(instrument.symbol) is not None


def _can_lend(events: MarketEvents) -> bool:
    return events.instrument.contract is not Contract.AGGREGATE and _has_prices(events)


def _has_prices(events: MarketEvents) -> bool:
    return any(len(getattr(events, name)) for name in _PRICED)


def _coin(instrument: Instrument) -> str:
    thousands = _THOUSANDS.fullmatch(instrument.base)
    if thousands is not None:
        return f"1000{thousands[1]}"
    return _OTHER_NAME.get(instrument.base, instrument.base)


def _written(coin: str, venue: str) -> str:
    """A coin as the venue writes it: `kPEPE` at Hyperliquid."""
    thousands = _THOUSAND_COINS.fullmatch(coin) if venue == "hyperliquid" else None
    return coin if thousands is None else f"k{thousands['coin']}"


def _is_dated(instrument: Instrument) -> bool:
    return _DATED.fullmatch(instrument.symbol) is not None


def _completed(own: MarketEvents, lenders: list[MarketEvents]) -> Served:
    """The venue's own market; a perpetual one without any price, with what another one of the coin lends."""
    found = _best(lenders, _coin(own.instrument), own.instrument)
    if found is None or _has_prices(own) or _is_dated(own.instrument):
        return Served(own)
    sources = {name: own if len(getattr(own, name)) else found for name in BATCH_OF_FIELD}
    return _merged(own.instrument, sources, found, is_native=True)


def _translated(
    coin: str, contract: Contract, venue: str, lenders: list[MarketEvents], own: list[MarketEvents]
) -> Served:
    """A perpetual of the coin; its liquidations are those of the venue's other market of the coin, if it has some."""
    is_inverse = contract is Contract.INVERSE
    usd, others = _USD_A_CONTRACT[venue] if is_inverse else ({}, 1)
    quote = "USD" if is_inverse or venue == "hyperliquid" else "USDT"
    size = Decimal(usd.get(coin, others))
    base = _written(coin, venue)
    symbol = _SYMBOL[venue, contract].format(base)
    wanted = Instrument(venue, symbol, base, quote, contract, Decimal(1), Decimal(1), size)
    best = _best(lenders, coin, wanted)
    if best is None:
        raise ValueError(f"nothing lends {coin}")  # the coins are those of the lenders
    sources = dict.fromkeys(BATCH_OF_FIELD, best)
    beside = (one for one in own if _coin(one.instrument) == coin and len(one.liquidations))
    sources["liquidations"] = next(beside, best)
    return _merged(wanted, sources, best, is_native=False)


def _best(lenders: Iterable[MarketEvents], coin: str, wanted: Instrument) -> MarketEvents | None:
    """The market that lends: of the coin, with most kinds of prices, then one alike, then with most rows."""

    def rank(one: MarketEvents) -> tuple[Any, ...]:
        mine = one.instrument
        kinds = sum(bool(len(batch)) for batch in one.batches())
        rows = sum(len(batch) for batch in one.batches())
        is_alike = mine.contract is wanted.contract
        return (not _is_dated(mine), kinds, is_alike, mine.venue == wanted.venue, mine.quote == wanted.quote, rows)

    return max((one for one in lenders if _coin(one.instrument) == coin), key=rank, default=None)


def _merged(wanted: Instrument, sources: dict[str, MarketEvents], main: MarketEvents, *, is_native: bool) -> Served:
    """One market of several: each kind from its source, in steps that all of them share.

    `main` gives the price level; where `is_native`, the steps of `wanted` are kept or made finer.
    """
    # Positions of accounts are of one venue's people and in its steps alone.
    used = {name: part for name, part in sources.items() if len(getattr(part, name)) and name != "account_positions"}
    price = _reference_price(main)
    steps = [part.instrument.tick_size for part in used.values()]
    lots = [_lot(part.instrument, wanted, price) for part in used.values()]
    if is_native:
        steps, lots = [*steps, wanted.tick_size], [*lots, wanted.lot_size]
    instrument = replace(wanted, tick_size=_common(steps), lot_size=_common(lots))
    batches = [_converted(getattr(part, name), part, instrument) for name, part in used.items()]
    lent = {name: part.instrument.market for name, part in used.items() if part.instrument.market != wanted.market}
    return Served(MarketEvents.of(instrument, *batches), lent)


def _common(steps: list[Decimal]) -> Decimal:
    """The largest step of which all are multiples."""
    fractions = [Fraction(step) for step in steps]
    denominator = 1
    for one in fractions:
        denominator = denominator * one.denominator // gcd(denominator, one.denominator)
    numerator = 0
    for one in fractions:
        numerator = gcd(numerator, int(one * denominator))
    return Decimal(numerator) / Decimal(denominator)


def _lot(lender: Instrument, wanted: Instrument, price: float) -> Decimal:
    """What a lot of the lender is in the unit of `wanted`; between coins and dollars, a step worth a cent or less."""
    if is_coin_margined(lender) == is_coin_margined(wanted):
        return lender.lot_size * lender.contract_size / wanted.contract_size
    if is_coin_margined(wanted):
        return _CENT / wanted.contract_size
    return Decimal(10) ** int(np.floor(np.log10(float(_CENT) / price)))


def _reference_price(events: MarketEvents) -> float:
    """Some price of the market, for the size of a step."""
    _, prices = _prices(events)
    return float(np.median(prices)) if len(prices) else 1.0


def _prices(events: MarketEvents) -> tuple[Int64, npt.NDArray[np.float64]]:
    """`(received_ms, price)` of the kind that prices a moment best: marks, else candles, else trades."""
    marks = events.marks
    if len(marks):
        return marks.received_ms, np.multiply(marks.mark_steps, events.instrument.mark_step, dtype=np.float64)
    rows = events.candles if len(events.candles) else events.trades
    return rows.received_ms, np.multiply(rows.price_ticks, events.instrument.tick, dtype=np.float64)


def _converted(batch: Batch, lender: MarketEvents, wanted: Instrument) -> Batch:
    """The rows in the steps of another instrument."""
    mine = lender.instrument
    factor = int(Fraction(mine.tick_size) / Fraction(wanted.tick_size))
    changed: dict[str, Int64] = {}
    for name in batch.column_names():
        column: Int64 = getattr(batch, name)
        if name.endswith("_ticks") or name == "mark_steps":
            changed[name] = column * factor
        elif name.endswith("_lots"):
            lots = _lots(column, batch, lender, wanted)
            changed[name] = np.where(column == UNKNOWN_LOTS, UNKNOWN_LOTS, lots)
    return replace(batch, **changed) if changed else batch


def _lots(column: Int64, batch: Batch, lender: MarketEvents, wanted: Instrument) -> Int64:
    """Quantities in lots of another instrument; what was something stays at least one lot."""
    mine = lender.instrument
    ratio = Fraction(mine.lot_size * mine.contract_size) / Fraction(wanted.lot_size * wanted.contract_size)
    if is_coin_margined(mine) == is_coin_margined(wanted):
        return column * int(ratio)
    prices = _prices_of(batch, lender)
    worth = column * float(ratio) * (prices if is_coin_margined(wanted) else 1 / prices)
    # At least one lot of what was something: a trade of nothing would be refused by every client.
    return np.maximum(np.rint(worth).astype(np.int64), np.minimum(column, 1))


def _prices_of(batch: Batch, lender: MarketEvents) -> npt.NDArray[np.float64]:
    """The price by which each row's quantity is valued: its own; of a candle the middle of its four; else the mark."""
    tick = lender.instrument.tick
    if isinstance(batch, Candles):
        total = batch.open_ticks + batch.high_ticks + batch.low_ticks + batch.price_ticks
        return np.asarray(np.maximum(total, 1) / 4 * tick, dtype=np.float64)
    ticks = getattr(batch, "price_ticks", None)
    if ticks is not None:
        return np.asarray(np.maximum(ticks, 1) * tick, dtype=np.float64)
    received, prices = _prices(lender)
    places = np.searchsorted(received, batch.received_ms, side="right") - 1
    least = lender.instrument.tick / MARK_STEPS_PER_TICK
    return np.asarray(np.maximum(prices, least)[places.clip(min=0)], dtype=np.float64)
