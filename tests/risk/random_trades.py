"""Every market and mode that liquidation prices are checked on, and random positions there (`slow_reference.Trade`)."""

import math

from tests.risk.slow_reference import Trade

from rektscope.margins.tables import bundled_symbols, bundled_tier_table, bundled_venues
from rektscope.market.instrument import Contract
from rektscope.risk.formula import PairRule
from rektscope.risk.tiers import Tier, TierTable, flat_tier_table
from rektscope.venues.rules import RULES, rules_for, rules_named

STEPPED = TierTable(
    venue="example", symbol="STEPPED", as_of="2026", source="made up: rates that jump", unit="USDT", settlement="USDT",
    tiers=(Tier(0, 5e4, 0.005, 100, 0), Tier(5e4, 2e5, 0.02, 20, 0), Tier(2e5, 1e7, 0.1, 5, 0)), has_deductions=False,
)  # fmt: skip


def bundled_markets():
    """Every market with tables, of a venue with hundreds a sample."""
    for venue in bundled_venues():
        symbols = bundled_symbols(venue)
        known = [symbol for symbol in ("BTCUSDT", "BTCUSD_PERP") if symbol in symbols]
        for symbol in [*symbols[:: 1 + len(symbols) // 12], *known]:
            table = bundled_tier_table(venue, symbol)
            yield f"{venue}:{symbol}", rules_for(table).name, table


def other_rules():
    """Rules without a bundled table, or not in force any more, under typed figures and under two shapes of tiers."""
    effective_liquidation = {name for _, name, _ in bundled_markets()}
    for rules in RULES:
        for contract in (Contract.LINEAR, Contract.INVERSE):
            if rules.contract not in {None, contract} or contract is Contract.AGGREGATE:
                continue
            flat = flat_tier_table(0.006, contract=contract, max_leverage=125)
            yield f"{rules.name}, one {contract} tier", rules.name, flat
            if rules.name not in effective_liquidation:
                known = ("binance", "BTCUSDT") if contract is Contract.LINEAR else ("binance", "BTCUSD_PERP")
                yield f"{rules.name}, {contract} tiers", rules.name, bundled_tier_table(*known)
    for name in ("okx", "deribit", "generic"):
        yield f"{name}, tiers that jump", name, STEPPED


MARKETS = [*bundled_markets(), *other_rules()]
MODES = ("isolated", "isolated with added margin", "cross", "cross with others", "hedge")


def modes_of(name):
    return MODES if rules_named(name).pair_rule is not PairRule.UNKNOWN else MODES[:-1]


def random_trade(source, name, table, mode):
    """A position that a person could have, from the smallest to beyond the first tiers."""
    linear, side = table.contract is Contract.LINEAR, source.choice([1, -1])
    entry = 10 ** source.uniform(-1, 5)
    last = table.tiers[-1]
    largest = 1e8 if math.isinf(last.cap) else last.cap
    counted_in_coin = table.unit not in {"USD", "USDT", "USDC", "quote"}
    smallest = 1e-3 if counted_in_coin else 50.0
    if table.rate_per_coin and not linear:
        largest = 5_000.0
    elif table.rate_per_coin:
        largest = 0.4 / table.rate_per_coin  # coins, at which the rate is beyond 40 %
    amount = math.exp(source.uniform(math.log(smallest), math.log(largest)))
    if table.counted_in.value == "quantity" or (table.rate_per_coin and linear):
        quantity = amount / table.contract_size
    else:
        quantity = amount / entry if linear else amount * entry / table.contract_size
    most = min(125.0, max(1.5, 1.2 * max(tier.max_leverage for tier in table.tiers if tier.floor < amount)))
    leverage = math.exp(source.uniform(0, math.log(most)))
    value = quantity * entry if linear else quantity * table.contract_size / entry
    wallet, others, twin, added = None, (), None, 0.0
    if mode.startswith("cross") or mode == "hedge":
        wallet = value * math.exp(source.uniform(math.log(0.01), math.log(1.5)))
    if mode == "cross with others":
        others = tuple((value * source.uniform(0, 0.02), value * source.uniform(-0.1, 0.1)) for _ in range(2))
    if mode == "hedge":
        twin = entry, quantity * source.choice([source.uniform(0.05, 3), source.uniform(0.98, 1.02)])
    if mode == "isolated with added margin":
        added = value * source.uniform(-0.5, 2) / leverage
    rules = rules_named(name)
    return Trade(name, table, side, entry, quantity, leverage, rules.fee_rate, added, wallet, others, twin)
