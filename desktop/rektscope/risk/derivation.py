"""The working of an answer, step by step with its numbers filled in, for whoever wants to check it by hand.

Written in the value V of the position (linear: quantity * price; inverse: USD face / price), in which every venue's
formula is the same line: what backs the position and what is required meet at

    V = (V0 -+ W -+ d) / (1 -+ m -+ f)

with the upper signs where a rising value is a gain (d = 0 and M = V0 * m - d in its place above where maintenance is
counted on the entry value). The figures come from the answer; the last lines put the price back
into both sides.
"""

import numpy as np

from rektscope.market.instrument import Contract
from rektscope.risk.answer import Answer
from rektscope.risk.formula import FeeUse, MaintenanceBasis
from rektscope.risk.notional import (
    closing_fee_at,
    counts_requirement,
    equity_at,
    maintenance_at,
    notional_at,
    requirement_at,
)
from rektscope.risk.positions import Leg
from rektscope.risk.tiers import CountedIn


def derivation(answer: Answer) -> list[str]:
    """Lines that lead from the position to its liquidation price, in reading order."""
    lines = _opening_lines(answer)
    if answer.reason:
        lines.append(answer.reason)
    elif answer.hedge is not None:
        lines += _pair_lines(answer, answer.hedge)
    elif answer.liquidation_price is not None:
        lines += _tier_lines(answer)
        lines += _value_lines(answer)
        lines += _check_lines(answer)
    lines.append(f"Rules: {answer.rules.label} ({answer.rules.source}).")
    lines.append(f"Tiers: as of {answer.table.as_of}, {answer.table.source}.")
    return lines


def _opening_lines(answer: Answer) -> list[str]:
    position, currency = answer.position, answer.table.settlement
    size, entry = _size(answer), position.entry_price
    linear = answer.table.contract is Contract.LINEAR
    sum_text = f"{_n(size)} × {_n(entry)}" if linear else f"{_n(size)} USD / {_n(entry)}"
    initial = answer.margin - position.added_margin
    added = f", with {_n(position.added_margin)} added {_n(answer.margin)}" if position.added_margin else ""
    margin = f"Initial margin: {_n(initial)} {currency}{added}."
    if position.leverage is not None:
        value = _n(answer.entry_notional)
        margin = f"Initial margin: V0 / leverage = {value} / {_n(position.leverage)} = {_n(initial)}{added}."
    return [
        f"Value at entry: V0 = {sum_text} = {_n(answer.entry_notional)} {currency}.",
        margin,
        f"What backs the position{_held(answer)}: W = {_n(answer.backing)} {currency}.",
    ]


def _held(answer: Answer) -> str:
    """That the fee to close at the bankruptcy value is in it, where it is."""
    holds = answer.rules.margin_holds_fee and answer.position.leverage is not None and answer.wallet_balance is None
    return ", with the fee to close at the bankruptcy value" if holds else ""


def _tier_lines(answer: Answer) -> list[str]:
    table, number = answer.table, answer.tier or 1
    tier = table.tiers[number - 1]
    reach = (
        f"from {_n(tier.floor)} {table.unit} up"
        if np.isinf(tier.cap)
        else f"{_n(tier.floor)} to {_n(tier.cap)} {table.unit}"
    )
    unit = f" {table.unit}" if table.counted_in is CountedIn.QUANTITY else ""
    deduction = f", deduction d = {_n(tier.deduction)}{unit}" if tier.deduction else ""
    lines = [f"Tier {number} ({reach}): maintenance rate m = {_percent(tier.rate)}{deduction}."]
    if table.rate_per_coin:
        grown = _percent(answer.maintenance_margin_rate)
        lines.append(f"The rate grows by {_percent(table.rate_per_coin)} per coin of size: m = {grown}.")
    if answer.rules.closing_fee_rate and answer.rules.fee_use is FeeUse.FUNDING_ON_ENTRY_VALUE:
        lines.append(f"Adverse funding f = {_percent(answer.rules.closing_fee_rate)} on the entry value.")
    elif answer.rules.closing_fee_rate:
        lines.append(f"Closing fee f = {_percent(answer.rules.closing_fee_rate)} {answer.rules.fee_use}.")
    return lines


def _value_lines(answer: Answer) -> list[str]:
    """The value at liquidation and the price it makes."""
    (leg,) = answer.legs()
    if answer.table.rate_per_coin and answer.table.contract is Contract.INVERSE:
        lines = ["The rate depends on the value sought, so V solves a quadratic: equity = V × m(V)."]
        if answer.second_liquidation_price is not None:
            other = float(notional_at(leg.size, np.array([answer.second_liquidation_price]), answer.table)[0])
            lines.append(
                f"Its other solution, where the gain is outgrown: V = {_n(other)}, a price of "
                f"{_n(answer.second_liquidation_price)} {answer.table.price_currency}."
            )
        return lines
    gain = int(leg.direction[0])
    fee = answer.rules.closing_fee_rate
    top, bottom = [(1, "V0", answer.entry_notional), (-gain, "W", answer.backing)], [(1, "1", 1.0)]
    lines = []
    if answer.rules.maintenance_basis is MaintenanceBasis.MARK_VALUE:
        owed, rate = answer.table.tiers[(answer.tier or 1) - 1].deduction, answer.maintenance_margin_rate or 0.0
        if answer.table.counted_in is CountedIn.QUANTITY:
            # A deduction counted in quantity is worth owed * V / size, so it lowers the rate instead of standing alone.
            owed, rate = 0.0, rate - owed / float(leg.size[0])
        top.append((-gain, "d", owed))
        bottom.append((-gain, "m", rate))
    else:
        required = float(maintenance_at(leg, leg.entry_notional, answer.table, answer.rules)[0])
        lines.append(f"Maintenance on the entry value: M = V0 × m − d = {_n(required)}.")
        if answer.rules.fee_use is FeeUse.ON_BANKRUPTCY_VALUE:
            paid = float(closing_fee_at(leg, leg.entry_notional, answer.rules)[0])
            lines.append(f"Fee at the bankruptcy value: {_n(paid)}, counted into M.")
            # It does not depend on V, so it moves from the denominator into M.
            required, fee = required + paid, 0.0
        elif answer.rules.fee_use is FeeUse.FUNDING_ON_ENTRY_VALUE:
            lines.append(f"Funding: V0 × f = {_n(fee * answer.entry_notional)}, counted into M.")
            required, fee = required + fee * answer.entry_notional, 0.0
        top.append((gain, "M", required))
    bottom.append((-gain, "f", fee))
    value = sum(sign * figure for sign, _, figure in top) / sum(sign * figure for sign, _, figure in bottom)
    lines.append(f"V = {_fraction(top, bottom, named=True)} = {_fraction(top, bottom, named=False)} = {_n(value)}.")
    at_edge = float(notional_at(leg.size, np.array([answer.liquidation_price]), answer.table)[0])
    # The closed form is the crossing inside a tier; without deductions the jump at its edge may liquidate before that.
    if not np.isclose(value, at_edge, rtol=1e-9):
        lines.append(
            f"Before that, at the tier's edge of {_n(at_edge)}, the requirement jumps above the equity: V is this."
        )
        value = at_edge
    return [*lines, _price_line(answer, value)]


def _fraction(top: list[tuple[int, str, float]], bottom: list[tuple[int, str, float]], *, named: bool) -> str:
    below = _chain(bottom, named=named)
    return _chain(top, named=named) + ("" if below == "(1)" else f" / {below}")


def _chain(terms: list[tuple[int, str, float]], *, named: bool) -> str:
    """A sum in brackets, by names or by figures; terms that are zero are left out."""
    text = ""
    for sign, name, figure in terms:
        if figure:
            text += (" + " if sign > 0 else " − ") + (name if named else _n(figure))
    return f"({text[3:]})"


def _price_line(answer: Answer, value: float) -> str:
    size = _size(answer)
    if answer.table.contract is Contract.LINEAR:
        return f"P = V / quantity = {_n(value)} / {_n(size)} = {_n(value / size)} {answer.table.price_currency}."
    return f"P = face / V = {_n(size)} / {_n(value)} = {_n(size / value)} {answer.table.price_currency}."


def _check_lines(answer: Answer) -> list[str]:
    price, currency = answer.liquidation_price or 0.0, answer.table.settlement
    equity = required = 0.0
    legs = answer.legs()
    for leg, counted in zip(legs, counts_requirement(legs, answer.rules), strict=True):
        value = notional_at(leg.size, np.array([price]), answer.table)
        equity += float(equity_at(leg, value)[0])
        required += counted * float(requirement_at(leg, value, answer.table, answer.rules)[0])
    lines = [f"Check at {_n(price)}: equity {_n(equity)}, required {_n(required)} {currency}."]
    if answer.bankruptcy_price is not None:
        lines.append(f"Bankruptcy, where equity is zero: {_n(answer.bankruptcy_price)} {answer.table.price_currency}.")
    return lines


def _pair_lines(answer: Answer, leg: Leg) -> list[str]:
    other = f"{leg.side.word} {_n(leg.quantity)} at {_n(leg.entry_price)}"
    lines = [f"Other leg: {other}. Both share one price, where the equity of both meets the requirement of both."]
    lines += _check_lines(answer)
    if answer.second_liquidation_price is not None:
        lines.append(f"On the other side of the mark the pair is liquidated at {_n(answer.second_liquidation_price)}.")
    return lines


def _size(answer: Answer) -> float:
    return answer.position.quantity * answer.table.contract_size


def _n(value: float) -> str:
    """Ten significant digits, thousands apart."""
    return f"{value:,.10g}"


def _percent(rate: float | None) -> str:
    return f"{100 * (rate or 0.0):.6g} %"
