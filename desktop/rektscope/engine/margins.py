"""Which margin rules hold for an instrument: its own tiers where we have them, a stated assumption where not."""

from rektscope.engine.map_builder import MarginRules
from rektscope.engine.tier_tables import bundled_tier_table
from rektscope.market.instrument import Contract, Instrument
from rektscope.risk.rules import rules_of
from rektscope.risk.tiers import flat_tier_table

ASSUMED_RATE = 0.005
"""Maintenance rate where no tier table is known: the commonest first tier of the larger coins."""


def margin_rules_of(instrument: Instrument) -> MarginRules:
    """The tiers and formula of an instrument, or a flat maintenance rate of 0.5 % that says it is assumed."""
    contract = Contract.INVERSE if instrument.contract is Contract.INVERSE else Contract.LINEAR
    rules = rules_of(instrument.venue, contract)
    table = bundled_tier_table(instrument.venue, instrument.symbol)
    if table is not None:
        return MarginRules(table, rules, is_own=True)
    assumed = flat_tier_table(ASSUMED_RATE, contract=contract, contract_size=float(instrument.contract_size))
    return MarginRules(assumed, rules, is_own=False)
