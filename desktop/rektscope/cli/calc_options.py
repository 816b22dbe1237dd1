"""The options of `rektscope calc`, by heading, and the record that holds what was typed.

Imports nothing heavy, so that --help stays instant.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import click

from rektscope.cli.grouped_help import options_under
from rektscope.cli.options import MOMENT

_position = options_under("Position")
_account = options_under("Account")
_margin = options_under("Rules and tiers")
_output = options_under("Output")
_solve = options_under("Solve for")
_what_if = options_under("What if")
_likely = options_under("How likely")
_batch = options_under("Many positions")


class _Pair(click.ParamType[tuple[float, float]]):
    """Two numbers with a comma between them."""

    name = "pair"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[float, float]:  # noqa: ANN401 -- click's own signature
        try:
            first, second = str(value).split(",")
            return float(first), float(second)
        except ValueError:
            self.fail(f"{value!r} is not two numbers with a comma between them.", param, ctx)


PAIR = _Pair()

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
    _solve("--survive-to", type=float, metavar="PRICE", help="Highest leverage that lives through a move to there."),
    _solve("--move-liquidation-to", type=float, metavar="PRICE", help="Margin to add for it; wallet in cross mode."),
    _solve("--risk", type=float, metavar="AMOUNT", help="With --stop: size that loses no more, fees included."),
    _solve("--stop", type=float, metavar="PRICE", help="With --risk: where it is closed."),
    _solve("--lot", type=float, metavar="SIZE", help="With --risk: quantities are whole lots."),
    _what_if("--add", type=PAIR, multiple=True, metavar="PRICE,QUANTITY", help="Another entry; several make a ladder."),
    _what_if("--close", type=float, metavar="FRACTION", help="That part is closed, at --mark or else at the entry."),
    _what_if("--funding", type=PAIR, metavar="RATE,N", help="N fundings at the rate, the mark staying where it is."),
    _what_if("--trading-fee", type=float, metavar="RATE", help="Of opening and closing: what they cost, break-even."),
    _what_if("--mark", type=float, metavar="PRICE", help="Mark price now; the entry if not given."),
    _likely("--session", type=click.Path(path_type=Path), metavar="FILE", help="Its marks tell how likely a touch is."),
    _likely("--at", type=MOMENT, help="Moment of the session, ISO 8601 UTC.  [default: its end]"),
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
    _output("--compare", is_flag=True, help="Show what every other venue with tiers of the coin would do with it."),
    _output("--working", is_flag=True, help="Show the steps with their numbers."),
    _output("--json", "as_json", is_flag=True, help="Print one JSON object."),
)


FOR_ONE = (
    "survive_to",
    "move_liquidation_to",
    "risk",
    "stop",
    "lot",
    "add",
    "close",
    "funding",
    "trading_fee",
    "mark",
    "session",
    "at",
    "compare",
    "working",
)
"""Options that belong to one position."""

FOR_MANY = ("out", "force")
"""Options that belong to a file of positions."""


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
    survive_to: float | None
    move_liquidation_to: float | None
    risk: float | None
    stop: float | None
    lot: float | None
    add: tuple[tuple[float, float], ...]
    close: float | None
    funding: tuple[float, float] | None
    trading_fee: float | None
    mark: float | None
    session: Path | None
    at: int | None
    batch: Path | None
    out: Path | None
    force: bool
    tick: float | None
    compare: bool
    working: bool
    as_json: bool

    def given(self) -> dict[str, Any]:
        """The options that were given, by name."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return {
            name: value for name, value in values.items() if value is not None and value is not False and value != ()
        }


def with_calc_options(command: Callable[..., None]) -> Callable[..., None]:
    """`command` with all options, in the order of this module."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
