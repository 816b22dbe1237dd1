"""Positions in their notional form, and what they are worth and owe at a notional.

Linear and inverse contracts share one formula when it is written in the position's notional n in settlement currency
(linear: n = quantity * price; inverse: n = USD face / price). With the direction c = +1 where the notional rising is a
gain (linear long, inverse short) and -1 elsewhere, entry notional n0 and margin W,

    equity(n) = W + c * (n - n0)        requirement(n) = n * (m + f) - d

with the maintenance rate m and deduction d of the tier the position lies in at n, and the closing fee f where the venue
counts one. Arrays only; nothing here checks what a person typed (`inputs`). Where the two meet is `liquidation`.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.instrument import Contract
from rektscope.risk.formula import FeeUse, MaintenanceBasis, PairRule, Rules
from rektscope.risk.tiers import CountedIn, Floats, Indices, TierTable

Numbers = npt.ArrayLike


class Positions(msgspec.Struct, frozen=True):
    """Open positions, arrays of one shape, in the notional form of the module docstring.

    Attributes:
        direction: +1 where a rising notional is a gain, else -1.
        size: base coin (linear) or USD face (inverse).
        entry_notional: in settlement currency, at the entry price.
        margin: what backs the position, in settlement currency.
        set_aside: what other positions of the account require; it backs this one no more, but is not lost either, so
            that it moves the bankruptcy price.
    """

    direction: Floats
    size: Floats
    entry_notional: Floats
    margin: Floats
    set_aside: float = 0.0


def positions_from(
    side: Numbers,
    entry_price: Numbers,
    quantity: Numbers,
    margin: Numbers,
    table: TierTable,
    *,
    set_aside: float = 0.0,
) -> Positions:
    """Positions in notional form.

    Args:
        side: +1 long, -1 short.
        entry_price: quote units per coin.
        quantity: base coin (linear) or contracts (inverse).
        margin: settlement currency (quote for linear, coin for inverse).
        table: of the contract.
        set_aside: for other positions (`Positions.set_aside`).

    The arguments are broadcast against one another to arrays of at least one dimension.
    """
    columns = [
        np.array(values, dtype=np.float64, ndmin=1, copy=None) for values in (side, entry_price, quantity, margin)
    ]
    if len({column.shape for column in columns}) > 1:  # of one position, as most often, it would take most of the time
        columns = list(np.broadcast_arrays(*columns))
    sides, entries, quantities, margins = columns
    size = quantities * table.contract_size
    # The notional of an inverse contract is in coin and falls as the price rises, so a long loses where it rises.
    direction = sides if table.contract is Contract.LINEAR else -sides
    return Positions(direction, size, notional_at(size, entries, table), margins, set_aside)


def notional_at(size: Floats, price: Floats, table: TierTable) -> Floats:
    """Value of `size` at `price` in settlement currency."""
    return np.asarray(size * price if table.contract is Contract.LINEAR else size / price)


def price_at(size: Floats, notional: Floats, table: TierTable) -> Floats:
    """The reverse of `notional_at`; nan where no positive price has this notional."""
    possible = notional > 0
    # np.where evaluates both branches; 1 keeps the unused one from dividing by zero.
    safe = np.where(possible, notional, 1.0)
    price = safe / size if table.contract is Contract.LINEAR else size / safe
    return np.where(possible, price, np.nan)


def tier_at(positions: Positions, notional: Floats, table: TierTable) -> Indices:
    """Index from 0 of the tier each position lies in at `notional`."""
    return table.tier_index(positions.size if table.counted_in is CountedIn.QUANTITY else notional)


def equity_at(positions: Positions, notional: Floats) -> Floats:
    """Margin plus unrealised profit, in settlement currency."""
    return np.asarray(positions.margin + positions.direction * (notional - positions.entry_notional))


def maintenance_at(
    positions: Positions, notional: Floats, table: TierTable, rules: Rules, *, tier: Indices | None = None
) -> Floats:
    """Maintenance margin in settlement currency, without any closing fee; in `tier` where the caller knows it."""
    entry_value = rules.maintenance_basis is MaintenanceBasis.ENTRY_VALUE
    value = np.broadcast_to(positions.entry_notional, notional.shape) if entry_value else notional
    if tier is None:
        tier = tier_at(positions, value, table)
    rate = table.rates[tier] + size_rate(positions, value, table)
    return np.asarray(value * rate - deduction_at(positions, value, tier, table))


def deduction_at(positions: Positions, value: Floats, tier: Indices, table: TierTable) -> Floats:
    """Deduction in settlement currency of positions worth `value`.

    One of a table counted in quantity is in that quantity (USD of an inverse contract), worth what the position's own
    units are worth: value / size each.
    """
    owed = table.deductions[tier]
    return np.asarray(owed * value / positions.size if table.counted_in is CountedIn.QUANTITY else owed)


def requirement_at(positions: Positions, notional: Floats, table: TierTable, rules: Rules) -> Floats:
    """What equity is held against: maintenance margin plus the closing fee the venue requires on top."""
    return maintenance_at(positions, notional, table, rules) + closing_fee_at(positions, notional, rules)


def counts_requirement(legs: Sequence[Positions], rules: Rules) -> list[bool]:
    """Whether the venue requires margin for each leg of a pair; of a single position always.

    The larger leg is that of more size, or of more entry value where maintenance is counted on it.
    """
    if len(legs) == 1 or rules.pair_rule is not PairRule.LARGER_LEG:
        return [True] * len(legs)
    entry_value = rules.maintenance_basis is MaintenanceBasis.ENTRY_VALUE
    sizes = [float(np.max(leg.entry_notional if entry_value else leg.size)) for leg in legs]
    return [number == sizes.index(max(sizes)) for number in range(len(legs))]


def closing_fee_at(positions: Positions, notional: Floats, rules: Rules) -> Floats:
    """The fee to close that is required on top of maintenance, in settlement currency; 0 where there is none."""
    if rules.fee_use is FeeUse.ON_BANKRUPTCY_VALUE:
        notional = np.maximum(bankruptcy_notional(positions, rules), 0.0)  # below zero there is nothing to close
    elif rules.fee_use is FeeUse.FUNDING_ON_ENTRY_VALUE:
        notional = np.broadcast_to(positions.entry_notional, notional.shape)
    return np.asarray(rules.closing_fee_rate * notional)


def held_fee(direction: Floats, entry_notional: Floats, leverage: Floats, rules: Rules) -> Floats:
    """The fee to close that the margin of an isolated position holds when opened at `leverage`; 0 where it does not.

    It is counted at the bankruptcy value, entry notional * (1 - c / leverage).
    """
    rate = rules.fee_rate if rules.margin_holds_fee else 0.0
    return np.asarray(rate * entry_notional * (1 - direction / leverage))


def bankruptcy_notional(positions: Positions, rules: Rules) -> Floats:
    """The notional at which equity is zero, or just pays the closing fee where that is counted on this value."""
    fee = rules.closing_fee_rate if rules.fee_use is FeeUse.ON_BANKRUPTCY_VALUE else 0.0
    numerator = positions.direction * positions.entry_notional - positions.margin - positions.set_aside
    return np.asarray(numerator / (positions.direction - fee))


def largest_leverage_at(positions: Positions, notional: Floats, table: TierTable) -> Floats:
    """The highest leverage at which each position can be opened at `notional`; infinite where it is not known.

    Where rates grow with size (Deribit), so does the initial rate, by the same amount per coin. Where the initial
    margin is progressive (Kraken), each tier's rate is asked only of what lies in it.
    """
    tier = tier_at(positions, notional, table)
    # An unknown maximum is infinite and gives a rate of 0, which stands for no limit below.
    initial_rate = 1 / table.max_leverages[tier] + size_rate(positions, notional, table)
    if table.progressive_initial:
        amount = positions.size if table.counted_in is CountedIn.QUANTITY else notional
        initial_rate = initial_rate - table.initial_deductions[tier] / amount
    limited = initial_rate > 0
    return np.where(limited, 1 / np.where(limited, initial_rate, 1.0), np.inf)


def size_rate(positions: Positions, value: Floats, table: TierTable) -> Floats | float:
    """What the size in coin of each position, worth `value`, adds to its rates (Deribit); 0 where nothing."""
    if not table.rate_per_coin:
        return 0.0
    coins = positions.size if table.contract is Contract.LINEAR else value
    return np.asarray(table.rate_per_coin * coins)
