"""Markets of a capture, whose steps nobody listed: counted in very fine ones first, and then in the coarsest that hold.

A capture has no list of markets. Prices and quantities are counted in hundred-millionths while it is read, and prices
of the cheapest coins once more in billionths of a thousandth; afterwards the coarsest power of ten that all traded
prices (and quantities) are whole numbers of is the market's tick (and lot).
"""

from decimal import Decimal
from typing import Any

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.feeds.listing import Listing
from rektscope.market.contracts import contract_coins, inverse_contract_usd, terms_of
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument

_FINE = Decimal("1e-8")
_FINEST = Decimal("1e-12")
_DECIMALS = 12
_CHEAP = 1.0
"""Prices below it can be counted in the finest step, and their marks in hundredths of it, within 64 bits."""

_FEW_DIGITS = 0.01
"""Below it a price has fewer than seven digits in fine steps."""

_PRICES = ("price_ticks", "open_ticks", "high_ticks", "low_ticks")
_QUANTITIES = ("quantity_lots", "taker_buy_lots")


def listing_of(venue: str, symbol: str, product: str, asked_size: Decimal | None = None) -> Listing | None:
    """A market counted in fine steps; None where its spelling or the size of its contract is not known.

    `asked_size` is the user's for one contract, in coins or in USD if margined in coin, where none is known.
    """
    terms = terms_of(venue, symbol)
    if terms is None:
        return None
    is_inverse = terms.contract is Contract.INVERSE
    known = inverse_contract_usd(venue, terms.base) if is_inverse else contract_coins(venue, terms.base, terms.quote)
    size = known or asked_size
    if size is None:
        return None
    instrument = Instrument(
        venue=venue,
        symbol=symbol,
        base=terms.base,
        quote=terms.quote,
        contract=terms.contract,
        tick_size=_FINE,
        lot_size=_FINE if is_inverse else _FINE * size,
        contract_size=size if is_inverse else Decimal(1),
    )
    index_symbol = f"{terms.base}-{terms.quote}" if venue == "okx" else f"{terms.base}{terms.quote}"
    return Listing.of(instrument, product, _FINE, index_symbol=index_symbol)


def finer(listing: Listing, events: MarketEvents, *, is_off_grid: bool) -> Listing:
    """A market in the finest step where the fine one does not hold its prices, `events` being what was counted so far.

    Trades off the steps show it (`is_off_grid`); marks and liquidations are rounded to the nearest step, so that
    without trades a low price has to show it. Itself where prices are too large for the finest step.
    """
    tick = float(listing.instrument.tick_size)
    counted = (
        events.trades.price_ticks,
        events.liquidations.price_ticks,
        events.marks.mark_steps // MARK_STEPS_PER_TICK,
    )
    dearest = max(int(column.max(initial=0)) for column in counted) * tick
    if dearest >= _CHEAP or not (is_off_grid or (not len(events.trades) and dearest < _FEW_DIGITS)):
        return listing
    instrument = replace(listing.instrument, tick_size=_FINEST)
    return Listing.of(instrument, listing.product, listing.lot_on_wire, index_symbol=listing.index_symbol)


def in_own_steps(events: MarketEvents) -> MarketEvents:
    """The same events counted in the market's own ticks and lots, as far as trades show them."""
    has_trades = len(events.trades) > 0
    by_price = _coarsest(events.trades.price_ticks if has_trades else events.marks.mark_steps // MARK_STEPS_PER_TICK)
    by_lot = _coarsest(events.trades.quantity_lots if has_trades else events.open_interests.quantity_lots)
    tick, lot = events.instrument.tick_size * by_price, events.instrument.lot_size * by_lot
    instrument = replace(events.instrument, tick_size=_plain(tick), lot_size=_plain(lot))
    batches = []
    for batch in events.batches():
        columns: dict[str, Any] = {name: getattr(batch, name) for name in batch.column_names()}
        for name, column in columns.items():
            if name in _PRICES or name == "mark_steps":
                columns[name] = _divided(column, by_price)
            elif name in _QUANTITIES:
                columns[name] = np.where(column > 0, np.maximum(_divided(column, by_lot), 1), column)
        batches.append(type(batch).from_columns(**columns))
    return MarketEvents.of(instrument, *batches)


def _coarsest(column: npt.NDArray[np.int64]) -> int:
    """The largest power of ten, at most 10**8, that divides all numbers above 0; 1 without any."""
    numbers = column[column > 0]
    if not len(numbers):
        return 1
    # Every price is a multiple of the tick, so the tick divides their greatest common divisor; venues' ticks are mostly
    # powers of ten, and a wrong one is only finer than it need be.
    common = int(np.gcd.reduce(numbers))
    power = max(power for power in range(_DECIMALS + 1) if common % 10**power == 0)
    return int(10**power)


def _plain(step: Decimal) -> Decimal:
    """0.1 of 0.10000000, and 10 of 1E+1."""
    plain = step.normalize()
    return plain if plain.as_tuple().exponent <= 0 else plain.quantize(Decimal(1))  # type: ignore[operator]  # a finite one


def _divided(column: npt.NDArray[np.int64], by: int) -> npt.NDArray[np.int64]:
    # Rounded to the nearest: exact for trades, by the choice of the step, while marks and liquidations lie between
    # steps.
    return np.asarray((column + by // 2) // by, dtype=np.int64)
