"""The calculator's answer for a reader: a few lines with units, and where the tiers come from."""

from typing import Any

from rektscope.cli.calc_options import CalcOptions
from rektscope.market.instrument import Contract
from rektscope.market.sizes import counts_dollars
from rektscope.positions.rules import coin_of
from rektscope.risk.answer import Answer
from rektscope.risk.positions import MarginMode
from rektscope.risk.tiers import TierTable
from rektscope.venues.rules import rules_for, rules_named


def answer_lines(answer: Answer, mode: str) -> list[str]:
    """A few lines for a person, with units and where the tiers come from."""
    position, table = answer.position, answer.table
    opening = (
        f"{position.side.word} {quantity_text(position.quantity)} {quantity_unit(table)}, {table.symbol} on "
        f"{table.venue}, {mode}, "
        f"entry {figure_text(position.entry_price)} {table.price_currency}, "
        f"margin {figure_text(answer.margin)} {table.settlement}"
    )
    prices = _price_lines(answer) if answer.liquidation_price is not None else [f"{answer.status}: {answer.reason}"]
    return [
        opening,
        "",
        *prices,
        *([f"A new one would be refused: {answer.opening_problem}"] if answer.opening_problem else []),
        "",
        answer.rules_label,
        "Estimate: the mark price triggers it; fees, funding and other cross positions move it.",
    ]


def leverage_note(asked: CalcOptions, answer: Answer) -> str:
    """That a leverage was assumed where it moves the price: Bybit's fee to close in cross; else empty."""
    is_typed = asked.leverage is not None or asked.margin is not None
    rules = rules_for(answer.table) if asked.rules is None else rules_named(asked.rules)
    if is_typed or asked.mode != MarginMode.CROSS or not rules.added_margin_fee_rate:
        return ""
    leverage = answer.position.leverage or 0.0
    return (
        f"No leverage is given: the fee to close, which {rules.title} counts by it in cross, is that of "
        f"{leverage:,.6g}x; --leverage makes it exact."
    )


def size_fields(answer: Answer) -> dict[str, Any]:
    """The size in JSON: `quantity` in `quantity_unit`, and in USD at the entry."""
    position, table = answer.position, answer.table
    inverse = table.contract is Contract.INVERSE
    return {
        "market": f"{table.venue}:{table.symbol}",
        "side": position.side.word,
        "entry": position.entry_price,
        "quantity": position.quantity,
        "quantity_unit": quantity_unit(table),
        "notional_usd": position.quantity * table.contract_size if inverse else answer.entry_notional,
    }


def quantity_unit(table: TierTable) -> str:
    """What quantities count: the coin of a linear market, contracts of an inverse one, or dollars, as in the window."""
    if table.contract is Contract.INVERSE and counts_dollars(table.venue, table.contract_size):
        return "USD"
    if table.contract is Contract.INVERSE:
        return f"contracts of {table.contract_size:g} USD"
    return coin_of(table.symbol)


def quantity_text(quantity: float) -> str:
    """A quantity with at most ten digits."""
    return f"{quantity:,.10g}"


def _price_lines(answer: Answer) -> list[str]:
    table = answer.table
    price = answer.liquidation_price if answer.liquidation_price_on_tick is None else answer.liquidation_price_on_tick
    away = "below" if (answer.liquidation_price or 0.0) < answer.position.entry_price else "above"
    rows = [
        (
            "Liquidation price",
            price_text(price, table.price_currency),
            f"{100 * (answer.distance or 0.0):.2f} % {away} entry",
        ),
        ("Bankruptcy price", price_text(answer.bankruptcy_price, table.price_currency), "where equity is zero"),
        (
            "Maintenance margin",
            f"{figure_text(answer.maintenance_margin or 0.0)} {table.settlement}",
            f"{100 * (answer.maintenance_margin_rate or 0.0):.4g} % in tier {answer.tier}",
        ),
        ("Loss at liquidation", f"{figure_text(answer.loss_at_liquidation or 0.0)} {table.settlement}", "before fees"),
        ("Whole loss", f"{figure_text(answer.whole_loss or 0.0)} {table.settlement}", "with fee and takeover"),
    ]
    if answer.closing_fee:
        name = "Adverse funding" if answer.rules.counts_funding else "Closing fee"
        rows.insert(3, (name, f"{figure_text(answer.closing_fee)} {table.settlement}", "required on top"))
    other = answer.second_liquidation_price_shown
    if other is not None:
        way = "fall" if other < answer.position.entry_price else "rise"
        note = "of the pair" if answer.hedge is not None else f"by a {way}: maintenance outgrows the gain"
        rows.insert(1, ("On the other side", price_text(other, table.price_currency), note))
    return [f"{name:<20} {figure:<24} {note}" for name, figure, note in rows]


def price_text(price: float | None, currency: str) -> str:
    """A price with its currency, or that there is none."""
    return "none" if price is None else f"{figure_text(price)} {currency}"


def figure_text(value: float) -> str:
    """A figure with thousands separated, cents for large ones and eight digits for small ones."""
    return f"{value:,.2f}" if abs(value) >= 1000 else f"{value:,.8g}"  # noqa: PLR2004 -- where cents stop mattering
