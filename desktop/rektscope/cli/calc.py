"""`rektscope calc`: where a position gets liquidated, from the bundled tiers or from figures given by hand."""

import json
from typing import TYPE_CHECKING, Any

import click

from rektscope.cli.options import json_option, print_json, side_of, side_option
from rektscope.market.errors import InputError

if TYPE_CHECKING:
    from rektscope.risk.answer import Answer
    from rektscope.risk.positions import Account, Leg, OtherPosition, Position
    from rektscope.risk.rules import Rules
    from rektscope.risk.tiers import TierTable


@click.command("calc")
@click.option("--venue", required=True, help="For example binance.")
@click.option("--symbol", required=True, help="As the venue writes it, for example BTCUSDT.")
@side_option
@click.option("--entry", required=True, type=float, help="Average entry price.")
@click.option("--quantity", required=True, type=float, help="Base coin (linear) or contracts (inverse).")
@click.option("--leverage", type=float, help="Chosen at opening; or give --margin.")
@click.option("--margin", type=float, help="Initial margin in settlement currency; or give --leverage.")
@click.option("--mode", type=click.Choice(["isolated", "cross"]), default="isolated", show_default=True)
@click.option("--wallet", type=float, help="Cross only: wallet balance of the account.")
@click.option(
    "--other",
    "other_json",
    help='Cross only: the other positions, a JSON list of {"symbol", "side", "entry", "quantity", "mark"} or of '
    '{"maintenance_margin", "unrealised_profit"}. One of the same symbol is the other leg of a hedge.',
)
@click.option("--added-margin", type=float, default=0.0, help="Put into an isolated position later; may be negative.")
@click.option("--rules", "rules_name", help="Formula, for example bybit-entry-value, instead of the market's own.")
@click.option("--fee", type=float, help="Fee to close, a fraction, where the rules count one.")
@click.option("--maintenance-rate", type=float, help="A fraction, instead of the bundled tiers.")
@click.option("--deduction", type=float, help="With --maintenance-rate: maintenance amount, cum.")
@click.option(
    "--contract", type=click.Choice(["linear", "inverse"]), help="With --maintenance-rate: how the contract pays."
)
@click.option("--contract-size", type=float, help="With --maintenance-rate: USD per contract of an inverse one.")
@click.option("--tick", type=float, help="Tick size: rounds the price on the safe side.")
@click.option("--working", "show_working", is_flag=True, help="Show the steps with their numbers.")
@json_option
def command(
    *,
    venue: str,
    symbol: str,
    side: str,
    entry: float,
    quantity: float,
    leverage: float | None,
    margin: float | None,
    mode: str,
    wallet: float | None,
    other_json: str | None,
    added_margin: float,
    rules_name: str | None,
    fee: float | None,
    maintenance_rate: float | None,
    deduction: float | None,
    contract: str | None,
    contract_size: float | None,
    tick: float | None,
    show_working: bool,
    as_json: bool,
) -> None:
    """Where a position gets liquidated.

    The answer is the mark price at which equity meets the maintenance margin, before fees and funding. In JSON,
    `distance` is a fraction of the entry; `liquidation_price` is on the tick when --tick is given, and
    `liquidation_price_unrounded` never is. Amounts are in `currency`: the quote currency, or the coin of an inverse
    contract.
    """
    from rektscope.risk.positions import Position
    from rektscope.risk.working import working

    by_hand = {"deduction": deduction, "contract": contract, "contract_size": contract_size}
    table = _table(venue, symbol, maintenance_rate, {key: value for key, value in by_hand.items() if value is not None})
    rules = _rules(table, rules_name, fee)
    position = Position(side_of(side), entry, quantity, leverage=leverage, margin=margin, added_margin=added_margin)
    others, leg = _others(other_json, venue, symbol)
    account = _account(mode, wallet, others, has_others=other_json is not None)
    answer = _answer(position, leg, rules, table, account, tick)
    steps = working(answer) if show_working else []
    if as_json:
        print_json(answer.to_json() | ({"working": steps} if show_working else {}))
    else:
        print("\n".join([*_as_text(answer, mode), *(["", *steps] if steps else [])]))


def _answer(
    position: "Position",
    leg: tuple["Leg", float] | None,
    rules: "Rules",
    table: "TierTable",
    account: "Account",
    tick: float | None,
) -> "Answer":
    """Of the position alone, or of the pair it makes with the other leg."""
    from rektscope.risk.calculator import calculate
    from rektscope.risk.hedge import calculate_hedged

    if leg is None:
        return calculate(position, rules, table, account, tick_size=tick)
    return calculate_hedged(position, leg[0], leg[1], rules, table, account, tick_size=tick)


def _table(venue: str, symbol: str, rate: float | None, by_hand: dict[str, Any]) -> "TierTable":
    """The bundled tiers of the market, or the one tier given by hand."""
    from rektscope.engine.tier_tables import bundled_tier_table
    from rektscope.market.instrument import Contract
    from rektscope.risk.tiers import flat_tier_table

    bundled = bundled_tier_table(venue, symbol)
    if rate is None:
        if by_hand:
            options = ", ".join(f"--{name.replace('_', '-')}" for name in by_hand)
            raise InputError(f"{options} goes with --maintenance-rate: the bundled tiers have their own.")
        if bundled is None:
            raise InputError(_no_table(venue, symbol))
        return bundled
    if bundled is not None:
        by_hand = {"contract": bundled.contract, "contract_size": bundled.contract_size, **by_hand}
    by_hand["contract"] = Contract(by_hand.get("contract", "linear"))
    return flat_tier_table(rate, venue=venue, symbol=symbol, **by_hand)


def _rules(table: "TierTable", name: str | None, fee: float | None) -> "Rules":
    """The rules asked for by name, or the market's own, with another fee where one is given."""
    from rektscope.risk.rules import rules_for, rules_named

    rules = rules_for(table) if name is None else rules_named(name)
    if rules.contract not in {None, table.contract}:
        raise InputError(f"The rules {rules.name} are for {rules.contract} contracts, and {table.symbol} is none.")
    return rules if fee is None else rules.with_fee(fee)


def _no_table(venue: str, symbol: str) -> str:
    from rektscope.engine.tier_tables import bundled_symbols, bundled_venues

    symbols = bundled_symbols(venue)
    known = f"{venue} has {', '.join(symbols)}" if symbols else f"there are tiers for {', '.join(bundled_venues())}"
    return (
        f"There are no bundled tiers for {symbol} of {venue} ({known}): choose one of these, or give "
        f"--maintenance-rate from the venue's page."
    )


def _account(mode: str, wallet: float | None, others: list["OtherPosition"], *, has_others: bool) -> "Account":
    """The account around the position; refuses what would be ignored."""
    from rektscope.risk.positions import ISOLATED, cross_account

    if mode == "isolated":
        if wallet is not None or has_others:
            raise InputError("--wallet and --other matter only with --mode cross: an isolated position backs itself.")
        return ISOLATED
    if wallet is None:
        raise InputError("--mode cross needs --wallet, the wallet balance of the account.")
    return cross_account(wallet, others)


def _others(
    other_json: str | None, venue: str, symbol: str
) -> tuple[list["OtherPosition"], tuple["Leg", float] | None]:
    """The other positions of the account, and the other leg of a hedge with its mark price."""
    if other_json is None:
        return [], None
    try:
        content = json.loads(other_json)
    except ValueError as error:
        raise InputError(f"--other is not JSON ({error}).") from error
    others, legs = [], []
    for number, row in enumerate(content if isinstance(content, list) else [content], 1):
        if not isinstance(row, dict):
            raise InputError(f"--other: position {number} must be a JSON object, not {row!r}.")
        if str(row.get("symbol", "")).upper() == symbol.upper():
            legs.append(_leg(number, row))
        else:
            others.append(_other(number, row, venue))
    if len(legs) > 1:
        raise InputError(f"--other: {symbol} can have one other leg only: make them one at their average entry.")
    return others, (legs[0] if legs else None)


def _leg(number: int, row: dict[str, Any]) -> tuple["Leg", float]:
    """The other leg of a hedge, in the tiers of the position itself, and its mark price."""
    from rektscope.risk.inputs import positive_number
    from rektscope.risk.positions import Leg

    _check_keys(number, row, optional=set())
    mark = positive_number("The mark price of the other leg", row["mark"])
    return Leg(side_of(row["side"]), row["entry"], row["quantity"]), mark


def _other(number: int, row: dict[str, Any], venue: str) -> "OtherPosition":
    """One other position, from what it requires and has won, or from its own figures."""
    from rektscope.risk.positions import OtherPosition, other_position

    if row.keys() == {"maintenance_margin", "unrealised_profit"}:
        return OtherPosition(row["maintenance_margin"], row["unrealised_profit"])
    _check_keys(number, row, optional={"maintenance_rate", "deduction"})
    by_hand = {key: row[key] for key in ("deduction",) if key in row}
    table = _table(venue, str(row["symbol"]), row.get("maintenance_rate"), by_hand)
    return other_position(
        side_of(row["side"]), row["entry"], row["quantity"], row["mark"], table, _rules(table, None, None)
    )


def _check_keys(number: int, row: dict[str, Any], *, optional: set[str]) -> None:
    required = {"symbol", "side", "entry", "quantity", "mark"}
    wrong = (required - row.keys()) | (row.keys() - required - optional)
    if wrong:
        raise InputError(
            f"--other: position {number} has {', '.join(sorted(wrong))} missing or unknown; give symbol, side, entry, "
            f"quantity and mark, or maintenance_margin and unrealised_profit."
        )
    if str(row["side"]) not in {"long", "short"}:
        raise InputError(f"--other: the side of position {number} must be long or short, not {row['side']!r}.")


def _as_text(answer: "Answer", mode: str) -> list[str]:
    """A few lines for a person, with units and where the tiers come from."""
    position, table = answer.position, answer.table
    opening = (
        f"{position.side.word} {position.quantity:g} {table.symbol} on {table.venue}, {mode}, "
        f"entry {_figure(position.entry_price)} {table.price_currency}, "
        f"margin {_figure(answer.margin)} {table.settlement}"
    )
    prices = _price_lines(answer) if answer.liquidation_price is not None else [f"{answer.status}: {answer.reason}"]
    return [
        opening,
        "",
        *prices,
        "",
        answer.rules_label,
        "Estimate: the mark price triggers it; fees, funding and other cross positions move it.",
    ]


def _price_lines(answer: "Answer") -> list[str]:
    table = answer.table
    price = answer.liquidation_price if answer.liquidation_price_on_tick is None else answer.liquidation_price_on_tick
    away = "below" if (answer.liquidation_price or 0.0) < answer.position.entry_price else "above"
    rows = [
        (
            "Liquidation price",
            _price(price, table.price_currency),
            f"{100 * (answer.distance or 0.0):.2f} % {away} entry",
        ),
        ("Bankruptcy price", _price(answer.bankruptcy_price, table.price_currency), "where equity is zero"),
        (
            "Maintenance margin",
            f"{_figure(answer.maintenance_margin or 0.0)} {table.settlement}",
            f"{100 * (answer.maintenance_margin_rate or 0.0):.4g} % in tier {answer.tier}",
        ),
        ("Loss at liquidation", f"{_figure(answer.loss_at_liquidation or 0.0)} {table.settlement}", "before fees"),
    ]
    if answer.closing_fee:
        rows.insert(3, ("Closing fee", f"{_figure(answer.closing_fee)} {table.settlement}", "required on top"))
    if answer.second_liquidation_price is not None:
        rows.insert(
            1, ("On the other side", _price(answer.second_liquidation_price, table.price_currency), "of the pair")
        )
    return [f"{name:<20} {figure:<24} {note}" for name, figure, note in rows]


def _price(price: float | None, currency: str) -> str:
    return "none" if price is None else f"{_figure(price)} {currency}"


def _figure(value: float) -> str:
    """A figure with thousands separated, cents for large ones and eight digits for small ones."""
    return f"{value:,.2f}" if abs(value) >= 1000 else f"{value:,.8g}"  # noqa: PLR2004 -- where cents stop mattering
