"""The margin rules of an instrument: its own tiers where they are known, a stated assumption where not."""

from rektscope.margins.store import TierStore
from rektscope.market.instrument import Contract, Instrument
from rektscope.risk.margin_rules import MarginRules
from rektscope.risk.tiers import flat_tier_table
from rektscope.venues.rules import rules_for, rules_of

ASSUMED_RATE = 0.005
"""Maintenance rate where no tier table is known: the commonest first tier of the larger coins."""


def margin_rules_of(instrument: Instrument, tiers: TierStore | None = None) -> MarginRules:
    """The tiers and formula of an instrument, or a flat maintenance rate of 0.5 % that says it is assumed.

    Args:
        instrument: of the market.
        tiers: where tables are found; by default those that hold on this machine, as for `rektscope calc`.
    """
    contract = Contract.INVERSE if instrument.contract is Contract.INVERSE else Contract.LINEAR
    table = (tiers or TierStore()).find(instrument.venue, instrument.symbol)
    if table is not None:
        return MarginRules(table, rules_for(table), is_own=True)
    assumed = flat_tier_table(ASSUMED_RATE, contract=contract, contract_size=float(instrument.contract_size))
    return MarginRules(assumed, rules_of(instrument.venue, contract), is_own=False)
