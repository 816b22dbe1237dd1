"""A market that is known by its tiers alone, as one that sizes can be counted in. No widgets."""

from decimal import Decimal

from rektscope.market.contracts import Terms, terms_of
from rektscope.market.instrument import Contract, Instrument
from rektscope.risk.tiers import TierTable

_TICK, _LOT = Decimal("0.01"), Decimal("0.001")
"""Tiers tell neither: they decide here how a size that is turned into another unit is written, and nothing else."""


def instrument_of(table: TierTable) -> Instrument:
    """The market of a table: its coin, currency and contract, with steps that are made up.

    Where the spelling does not tell the coin (Binance's `ETHBTC`), it is what stands before the settlement currency.
    """
    base = table.symbol.removesuffix(table.settlement) or table.symbol
    terms = terms_of(table.venue, table.symbol) or Terms(base, table.settlement, table.contract)
    is_linear = table.contract is Contract.LINEAR
    return Instrument(
        table.venue,
        table.symbol,
        terms.base,
        terms.quote,
        table.contract,
        _TICK,
        _LOT if is_linear else Decimal(1),
        Decimal(1) if is_linear else Decimal(str(table.contract_size)),
    )
