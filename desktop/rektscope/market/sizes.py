"""The unit that the size of a trade or a position is counted in: coins, dollars or contracts. Arithmetic, no text.

A market's quantity is in coins (linear), in contracts of a fixed USD value (inverse) or in dollars (a sum over several
contracts). Everything that shows or reads a size in another unit goes through `quantity_per`.
"""

import math
from decimal import Decimal
from enum import Enum

from rektscope.market.contracts import COUNTS_CONTRACTS, Terms, contract_coins
from rektscope.market.instrument import Contract, Instrument

_COUNTS_DOLLARS = frozenset({"deribit"})
"""Venues whose coin-margined quantities are dollars, while a contract is another number of them: Deribit's `amount`
is in USD, its BTC contract 10 USD (docs.deribit.com, public/get_instruments, `contract_size`)."""


class SizeUnit(Enum):
    """What a size is counted in; the value is what settings keep. DOLLARS are the quote currency of a linear market."""

    COIN = "coin"
    DOLLARS = "dollars"
    CONTRACTS = "contracts"


def own_unit(instrument: Instrument) -> SizeUnit:
    """What the quantities of a market count by themselves, as fields of a position have it."""
    if instrument.contract is Contract.LINEAR:
        return SizeUnit.COIN
    if instrument.contract is not Contract.INVERSE or counts_dollars(instrument.venue, float(instrument.contract_size)):
        return SizeUnit.DOLLARS
    return SizeUnit.CONTRACTS


def counts_dollars(venue: str, contract_size: float) -> bool:
    """Whether quantities of a venue's coin-margined market are dollars, where one of its quantity is so many of them.

    A recording of Deribit, whose listing tells the size of a contract, counts contracts of it.
    """
    return venue in _COUNTS_DOLLARS and contract_size == 1.0


def quantity_per(unit: SizeUnit, instrument: Instrument, price: float) -> float | None:
    """How much of a market's quantity one of a unit is, at a price in quote units; None where that is not known.

    A contract is not known at a venue that counts coins, nor where neither its listing nor `market.contracts` has its
    size. Coins and dollars need a price, unless the quantity is counted in them already.
    """
    if unit is SizeUnit.CONTRACTS:
        return _quantity_per_contract(instrument)
    has_price = math.isfinite(price) and price > 0
    match instrument.contract, unit:
        case Contract.LINEAR, SizeUnit.COIN:
            return 1.0
        case Contract.LINEAR, _:
            return 1.0 / price if has_price else None
        case Contract.INVERSE, SizeUnit.DOLLARS:
            return 1.0 / float(instrument.contract_size)
        case Contract.INVERSE, _:
            return price / float(instrument.contract_size) if has_price else None
        case _:  # a sum in dollars has no price of its own
            return 1.0 if unit is SizeUnit.DOLLARS else None


def quantity_per_contract(venue: str, terms: Terms) -> Decimal | None:
    """How much of a market's quantity one contract is; None where that is not known, as for `quantity_per`."""
    if terms.contract is Contract.INVERSE:
        return None if venue in _COUNTS_DOLLARS else Decimal(1)
    if terms.contract is not Contract.LINEAR or venue not in COUNTS_CONTRACTS:
        return None
    return contract_coins(venue, terms.base, terms.quote)


def _quantity_per_contract(instrument: Instrument) -> float | None:
    if instrument.contract_quantity is not None:
        return float(instrument.contract_quantity)
    if instrument.contract is Contract.INVERSE and own_unit(instrument) is SizeUnit.CONTRACTS:
        return 1.0
    terms = Terms(instrument.base, instrument.quote, instrument.contract)
    found = quantity_per_contract(instrument.venue, terms)
    return None if found is None else float(found)


def known_unit(wanted: SizeUnit | None, instrument: Instrument) -> SizeUnit:
    """The unit that sizes of a market are shown in: the one wanted, or the nearest to it that is known of the market.

    Without a choice it is the market's own. Contracts of unknown size become what the venue counts instead.
    """
    if wanted is None or instrument.contract is Contract.AGGREGATE:
        return own_unit(instrument)
    if wanted is SizeUnit.CONTRACTS and _quantity_per_contract(instrument) is None:
        return SizeUnit.COIN if instrument.contract is Contract.LINEAR else SizeUnit.DOLLARS
    return wanted
