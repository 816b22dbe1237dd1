"""The options of `rektscope calc`, by heading, and the record that holds what was typed.

Imports nothing heavy, so that --help stays instant.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import click

from rektscope.cli.grouped_help import options_under

_position = options_under("Position")
_account = options_under("Account")
_margin = options_under("Rules and tiers")
_output = options_under("Output")
_batch = options_under("Many positions")

_OPTIONS = (
    _position("--venue", help="For example binance."),
    _position("--symbol", help="As the venue writes it, for example BTCUSDT."),
    _position("--side", type=click.Choice(["long", "short"]), help="Of the position."),
    _position("--entry", type=float, help="Average entry price."),
    _position("--quantity", type=float, help="Base coin (linear) or contracts (inverse)."),
    _position("--leverage", type=float, help="Chosen at opening; or give --margin."),
    _position("--margin", type=float, help="Initial margin in settlement currency; or give --leverage."),
    _position("--added-margin", type=float, help="Put into an isolated position later; may be negative."),
    _account("--mode", type=click.Choice(["isolated", "cross"]), help="What backs the position.  [default: isolated]"),
    _account("--wallet", type=float, help="Cross only: wallet balance of the account."),
    _account(
        "--other",
        help='Cross only: the other positions, a JSON list of {"symbol", "side", "entry", "quantity", "mark"} or of '
        '{"maintenance_margin", "unrealised_profit"}. One of the same symbol is the other leg of a hedge.',
    ),
    _margin("--rules", help="Formula, for example bybit-entry-value, instead of the market's own."),
    _margin("--fee", type=float, help="Fee to close, a fraction, where the rules count one."),
    _margin("--maintenance-rate", type=float, help="A fraction, instead of the known tiers."),
    _margin("--deduction", type=float, help="With --maintenance-rate: maintenance amount, cum."),
    _margin(
        "--contract", type=click.Choice(["linear", "inverse"]), help="With --maintenance-rate: how the contract pays."
    ),
    _margin("--contract-size", type=float, help="With --maintenance-rate: USD per contract of an inverse one."),
    _batch(
        "--batch",
        type=click.Path(path_type=Path),
        metavar="CSV",
        help="Positions, one a row, in columns named like the options above; an option given beside it stands in for "
        "a column that the file lacks.",
    ),
    _batch("--out", type=click.Path(path_type=Path), metavar="CSV", help="With --batch: the rows and their answers."),
    _batch("--force", is_flag=True, help="With --batch: replace --out when it exists."),
    _output("--tick", type=float, help="Tick size: rounds the price on the safe side."),
    _output("--working", is_flag=True, help="Show the steps with their numbers."),
    _output("--json", "as_json", is_flag=True, help="Print one JSON object."),
)


@dataclass(frozen=True, slots=True)
class CalcOptions:
    """What was typed; None where an option was not given."""

    venue: str | None
    symbol: str | None
    side: str | None
    entry: float | None
    quantity: float | None
    leverage: float | None
    margin: float | None
    added_margin: float | None
    mode: str | None
    wallet: float | None
    other: str | None
    rules: str | None
    fee: float | None
    maintenance_rate: float | None
    deduction: float | None
    contract: str | None
    contract_size: float | None
    batch: Path | None
    out: Path | None
    force: bool
    tick: float | None
    working: bool
    as_json: bool

    def given(self) -> dict[str, Any]:
        """The options that were given, by name."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in values.items() if value is not None and value is not False}


def with_calc_options(command: Callable[..., None]) -> Callable[..., None]:
    """`command` with all options, in the order of this module."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
