"""Liquidation prices of many positions at once: the arithmetic behind both the map and the calculator.

In the notional form of `notional`, equity(n) = W + c * (n - n0) meets requirement(n) = n * (m + f) - d at

    n* = (c * n0 - W - d) / (c - m - f)

which is each venue's published form (Binance FAQ b3c689c1f50a44cabb3a84e663b81d93 for linear,
ceccfcfb4e3a45e3b48b0b1bb1a8ae46 for inverse). m and d are those of the tier the position lies in at n*. With deductions
equity - requirement is continuous and, as every m + f < 1, strictly monotone in n: exactly one tier holds the answer,
found by comparing at the tier edges. Without deductions the requirement jumps at an edge, and the answer is the first
notional, from the entry on, at which equity <= requirement.

A single position goes through the same code as arrays of length 1. Nothing here checks what a person typed (`inputs`).
"""

from enum import IntEnum

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.instrument import Contract
from rektscope.risk.formula import FeeUse, MaintenanceBasis, Rules
from rektscope.risk.notional import (
    Numbers,
    Positions,
    bankruptcy_notional,
    closing_fee_at,
    held_fee,
    largest_leverage_at,
    maintenance_at,
    positions_from,
    price_at,
    requirement_at,
    tier_at,
)
from rektscope.risk.tiers import CountedIn, Floats, Indices, TierTable

LEVERAGE_TOLERANCE = 1e-9
"""Relative; a leverage computed back from a margin misses the leverage meant by a few units in the last place."""


class Status(IntEnum):
    """What became of a position's question.

    BEYOND_TABLE: the answer lies in a tier that the table does not have (`TierTable.complete` is false).
    """

    OK = 0
    NO_LIQUIDATION = 1
    CANNOT_OPEN = 2
    BEYOND_TABLE = 3


class Liquidations(msgspec.Struct, frozen=True):
    """Answers for many positions, arrays of one shape.

    Attributes:
        price: liquidation price, not rounded; nan unless the status is OK.
        tier_index: from 0, of the tier at the liquidation price (at the entry unless the status is OK).
        status: `Status` values.
        bankruptcy_price: where equity is zero; nan where there is none.
        other_price: where the gain of a winning position is outgrown by its maintenance, not rounded; nan where that
            does not happen, as it does with rates that grow with size (Deribit) only.
    """

    price: Floats
    tier_index: Indices
    status: npt.NDArray[np.int8]
    bankruptcy_price: Floats
    other_price: Floats


def liquidation_prices(
    side: Numbers,
    entry_price: Numbers,
    quantity: Numbers,
    margin: Numbers,
    *,
    table: TierTable,
    rules: Rules,
    leverage: Numbers | None = None,
    set_aside: float = 0.0,
) -> Liquidations:
    """Where each position is liquidated; arguments as for `positions_from`.

    `leverage` is the one chosen at opening, held against the tier's maximum; without it entry notional / margin is.
    """
    positions = positions_from(side, entry_price, quantity, margin, table, set_aside=set_aside)
    # A chosen leverage is judged as chosen: a margin with a fee or added money in it would imply another.
    chosen = positions.entry_notional / positions.margin if leverage is None else np.asarray(leverage, np.float64)
    notional, tier_index = liquidation_notional(positions, table, rules)
    entry_tier = tier_at(positions, positions.entry_notional, table)
    status = _status(positions, notional, np.broadcast_to(chosen, notional.shape), table, rules)
    # nan in the rest before price_at, which then gives nan and no price that nobody may show.
    settled = status == Status.OK
    return Liquidations(
        price=price_at(positions.size, np.where(settled, notional, np.nan), table),
        tier_index=np.where(settled, tier_index, entry_tier),
        status=status,
        bankruptcy_price=price_at(positions.size, bankruptcy_notional(positions, rules), table),
        other_price=price_at(positions.size, outgrown_notional(positions, table, rules), table),
    )


def liquidation_ratio(
    side: Numbers,
    leverage: Numbers,
    notional: Numbers,
    table: TierTable,
    rules: Rules,
    *,
    entry_price: Numbers = 1.0,
) -> Floats:
    """Liquidation price / entry price of freshly opened isolated positions: what the map needs of a leverage class.

    Args:
        side: +1 long, -1 short.
        leverage: at opening.
        notional: at entry, in settlement currency.
        table: tiers of the market.
        rules: of the venue.
        entry_price: matters only for tables counted in quantity.

    Returns:
        An array of the broadcast shape; nan where the leverage is above the tier's maximum or nothing is liquidated.
    """
    leverages, notionals, entries = (np.asarray(values, np.float64) for values in (leverage, notional, entry_price))
    linear = table.contract is Contract.LINEAR
    quantity = (notionals / entries if linear else notionals * entries) / table.contract_size
    direction = np.asarray(side, np.float64) * (1 if linear else -1)
    margin = notionals / leverages + held_fee(direction, notionals, leverages, rules)
    answer = liquidation_prices(side, entries, quantity, margin, table=table, rules=rules, leverage=leverages)
    return np.asarray(answer.price / entries)


def liquidation_notional(positions: Positions, table: TierTable, rules: Rules) -> tuple[Floats, Indices]:
    """Notional at liquidation and tier index there; zero or less means there is no liquidation."""
    if rules.maintenance_basis is MaintenanceBasis.ENTRY_VALUE:
        return _on_entry_value(positions, table, rules)
    # The tier cannot change with the price, so it is the one at the entry.
    if table.counted_in is CountedIn.QUANTITY or len(table.tiers) == 1:
        tier = tier_at(positions, positions.entry_notional, table)
        return _crossing(positions, tier, table, rules), tier
    # Continuous and monotone: one crossing in all tiers together, found without walking through them.
    if table.has_deductions:
        tier = _tier_of_crossing(positions, table, rules)
        return _crossing(positions, tier, table, rules), tier
    return _first_crossing(positions, table, rules)


def _crossing(positions: Positions, tier: Indices, table: TierTable, rules: Rules) -> Floats:
    """The notional where equity falls to the requirement if `tier` held everywhere; 0 or less where it does not.

    With a rate that grows with size, an inverse contract makes it a quadratic, q n^2 + b n - k = 0; of its roots this
    is the one that becomes k / b as q goes to 0, in the form that loses no digits. The other, and the one crossing of
    a position whose maintenance outgrows every gain, is `outgrown_notional`.
    """
    quadratic, slope, constant = _terms(positions, tier, table, rules)
    # False only where the rate is 100 % or more: the requirement then outgrows the gain (`outgrown_notional`).
    falls = slope * positions.direction < 0
    if not quadratic:
        return np.where(falls, constant / np.where(slope == 0, 1.0, slope), 0.0)
    root = np.sqrt(np.maximum(slope * slope + 4 * quadratic * constant, 0.0))
    return np.where(falls, 2 * constant / (slope + np.sign(slope) * root), 0.0)


def outgrown_notional(positions: Positions, table: TierTable, rules: Rules) -> Floats:
    """The notional at which a winning position is liquidated, as its maintenance grows faster than its gain.

    So it is with a rate that grows with size: a large inverse short, whose value in coin rises as the price falls
    (Deribit: 1 % + 0.005 % per BTC), and positions so large that the rate is beyond 100 %. Zero or less elsewhere.
    """
    grows = bool(table.rate_per_coin) or len(table.tiers) == 1
    if not grows or rules.maintenance_basis is MaintenanceBasis.ENTRY_VALUE:
        return np.zeros(positions.entry_notional.shape)
    quadratic, slope, constant = _terms(positions, tier_at(positions, positions.entry_notional, table), table, rules)
    if not quadratic:
        outgrown = (positions.direction > 0) & (slope > 0)
        return np.where(outgrown, constant / np.where(outgrown, slope, 1.0), 0.0)
    root = np.sqrt(np.maximum(slope * slope + 4 * quadratic * constant, 0.0))
    return np.where(positions.direction > 0, (root - slope) / (2 * quadratic), 0.0)


def _terms(positions: Positions, tier: Indices, table: TierTable, rules: Rules) -> tuple[float, Floats, Floats]:
    """q, b and k of requirement - equity = q n^2 + b n - k in `tier`."""
    rate, owed = table.rates[tier] + rules.closing_fee_rate, table.deductions[tier]
    quadratic = 0.0
    if table.counted_in is CountedIn.QUANTITY:
        # Deductions in quantity are worth owed * n / size: a part of the rate, and no constant.
        rate, owed = rate - owed / positions.size, np.zeros_like(owed)
    if table.rate_per_coin and table.contract is Contract.LINEAR:
        rate = rate + table.rate_per_coin * positions.size
    elif table.rate_per_coin:
        quadratic = table.rate_per_coin
    slope = rate - positions.direction
    constant = positions.margin + owed - positions.direction * positions.entry_notional
    return quadratic, slope, constant


def _tier_of_crossing(positions: Positions, table: TierTable, rules: Rules) -> Indices:
    """The tier holding the answer when deductions make equity - requirement continuous and monotone.

    The answer solves c * n - requirement(n) = c * n0 - W. The left side times c rises with n, so the tier is the
    number of inner edges at which it still lies below the right side times c.
    """
    edges = table.floors[1:]
    required = edges * (table.rates[:-1] + rules.closing_fee_rate) - table.deductions[:-1]
    target = positions.direction * positions.entry_notional - positions.margin
    rising = np.searchsorted(edges - required, target, side="left")
    falling = np.searchsorted(edges + required, -target, side="left")
    return np.where(positions.direction > 0, rising, falling).astype(np.int64)


def _first_crossing(positions: Positions, table: TierTable, rules: Rules) -> tuple[Floats, Indices]:
    """The first notional, tier by tier from the entry, at which equity <= requirement, where requirement jumps."""
    start_tier = tier_at(positions, positions.entry_notional, table)
    # Tiers are walked to the losing side: downwards where a falling notional loses (long linear), else upwards.
    step = -positions.direction.astype(np.int64)
    answer = np.zeros(start_tier.shape)
    answer_tier = start_tier.copy()
    # Over the tiers with all positions at once: there are a dozen tiers, and up to a million positions.
    searching = np.ones(start_tier.shape, dtype=bool)
    for distance in range(len(table.tiers)):
        tier = start_tier + step * distance
        searching &= (tier >= 0) & (tier < len(table.tiers))
        tier = np.clip(tier, 0, len(table.tiers) - 1)
        entering = np.where(step > 0, table.floors[tier], table.caps[tier])
        start = positions.entry_notional if distance == 0 else entering
        end = np.where(step > 0, table.caps[tier], table.floors[tier])
        # The last rate goes on beyond the last cap; whether such a price may be shown is decided by `_status`.
        end = np.where((step > 0) & (tier == len(table.tiers) - 1), np.inf, end)
        crossing = _crossing(positions, tier, table, rules)
        # Beyond the crossing already on entering the tier: the jump itself liquidates, at the edge.
        beyond = (crossing - start) * step <= 0
        found = searching & (beyond | ((crossing - end) * step <= 0)) & (crossing > 0)
        answer = np.where(found, np.where(beyond, start, crossing), answer)
        answer_tier = np.where(found, tier, answer_tier)
        searching &= ~found
    return answer, answer_tier


def _on_entry_value(positions: Positions, table: TierTable, rules: Rules) -> tuple[Floats, Indices]:
    """Liquidation where maintenance is counted on the entry value: it does not move with the price."""
    tier = tier_at(positions, positions.entry_notional, table)
    maintenance = maintenance_at(positions, positions.entry_notional, table, rules)
    direction, fee = positions.direction, rules.closing_fee_rate
    if rules.fee_use in {FeeUse.ON_BANKRUPTCY_VALUE, FeeUse.FUNDING_ON_ENTRY_VALUE}:
        maintenance = maintenance + closing_fee_at(positions, positions.entry_notional, rules)
        fee = 0.0
    numerator = direction * positions.entry_notional - positions.margin + maintenance
    return np.asarray(numerator / (direction - fee)), tier


def _status(
    positions: Positions, notional: Floats, leverage: Floats, table: TierTable, rules: Rules
) -> npt.NDArray[np.int8]:
    amount = positions.size if table.counted_in is CountedIn.QUANTITY else positions.entry_notional
    too_large = amount > table.caps[-1]
    too_levered = leverage > largest_leverage_at(positions, positions.entry_notional, table) * (1 + LEVERAGE_TOLERANCE)
    liquidated_at_once = positions.margin <= requirement_at(positions, positions.entry_notional, table, rules)
    status = np.full(notional.shape, Status.OK, dtype=np.int8)
    # Written so that nan counts as no liquidation. What follows overrules it: a position that cannot be opened has no
    # other status, whatever the formula gives.
    status[~(notional > 0)] = Status.NO_LIQUIDATION
    if not table.complete:
        beyond = notional > table.caps[-1] if table.counted_in is CountedIn.NOTIONAL else np.zeros(notional.shape, bool)
        status[beyond | too_large] = Status.BEYOND_TABLE
    else:
        status[too_large] = Status.CANNOT_OPEN
    status[too_levered | liquidated_at_once] = Status.CANNOT_OPEN
    return status
