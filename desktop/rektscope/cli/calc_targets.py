"""`rektscope calc --pnl-at --target-roe --max-position`: profit at a price, the price of a return, the largest size."""

from typing import Any

from rektscope.cli.calc_options import CalcOptions
from rektscope.cli.calc_size import wallet_of
from rektscope.cli.calc_text import figure_text, quantity_text, quantity_unit
from rektscope.risk.answer import Answer
from rektscope.risk.positions import Account
from rektscope.risk.targets import LargestPosition, Limit, largest_position, price_for_roe, profit_at


def profit_output(asked: CalcOptions, answer: Answer) -> tuple[str, dict[str, Any]]:
    """The line and the JSON keys of `--pnl-at`; raises InputError where there is no answer."""
    at = profit_at(answer, asked.pnl_at or 0.0)
    table = answer.table
    before = ", but it is liquidated before" if at.is_liquidated_before else ""
    line = (
        f"At {figure_text(at.price)} {table.price_currency}: profit {figure_text(at.profit)} {table.settlement}, "
        f"ROE {100 * at.roe:,.4g} %{before}"
    )
    fields = {"price": at.price, "pnl": at.profit, "roe": at.roe, "liquidated_before": at.is_liquidated_before}
    return line, {"pnl_at": fields}


def target_output(asked: CalcOptions, answer: Answer) -> tuple[str, dict[str, Any]]:
    """The line and the JSON keys of `--target-roe`; raises InputError where there is no answer."""
    roe = asked.target_roe or 0.0
    price = price_for_roe(answer, roe)
    is_before = profit_at(answer, price).is_liquidated_before
    before = ", but it is liquidated before" if is_before else ""
    line = f"ROE of {100 * roe:,.6g} % at {figure_text(price)} {answer.table.price_currency}{before}"
    return line, {"target_roe": {"roe": roe, "price": price, "liquidated_before": is_before}}


def largest_output(asked: CalcOptions, answer: Answer, account: Account) -> tuple[str, dict[str, Any]]:
    """The line and the JSON keys of `--max-position`; raises InputError where there is no answer."""
    largest = largest_of(asked, answer, account)
    table = answer.table
    why = "the wallet allows no more" if largest.limit is Limit.WALLET else "the tiers allow no more at this leverage"
    line = (
        f"Largest position: {quantity_text(largest.quantity)} {quantity_unit(table)}, worth "
        f"{figure_text(largest.notional)} {table.settlement}, margin {figure_text(largest.margin)}; {why}"
    )
    fields = {
        "quantity": largest.quantity,
        "quantity_unit": quantity_unit(table),
        "notional": largest.notional,
        "margin": largest.margin,
        "opening_fee": largest.opening_fee,
        "limited_by": largest.limit.value,
    }
    return line, {"max_position": fields}


def largest_of(asked: CalcOptions, answer: Answer, account: Account) -> LargestPosition:
    """The largest position for --wallet."""
    return largest_position(
        answer.position,
        wallet_of(asked),
        answer.rules,
        answer.table,
        account,
        opening_rate=asked.trading_fee or 0.0,
        lot_size=asked.lot,
    )
