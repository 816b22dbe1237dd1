"""The options of `rektscope calc`, by heading, and the record that holds what was typed.

Imports nothing heavy, so that --help stays instant.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import msgspec

from rektscope.cli.grouped_help import options_under
from rektscope.cli.number_parameters import option_name
from rektscope.cli.options import (
    AMOUNT,
    FEE_RATE,
    LEVERAGE,
    MAINTENANCE_RATE,
    MOMENT,
    OUT,
    PRICE,
    QUANTITY,
    SESSION,
    SHARE,
    SIDE,
    SOURCE_FILE,
    TARGET,
)
from rektscope.market.numbers import NumberKind, read_number

_position = options_under("Position")
_account = options_under("Account")
_margin = options_under("Rules and tiers")
_output = options_under("Output")
_solve = options_under("Solve for")
_what_if = options_under("What if")
_likely = options_under("How likely")
_batch = options_under("Many positions")


class _Pair(click.ParamType[tuple[float, float]]):
    """Two numbers with a comma between them; none of the two has a comma of its own."""

    name = "pair"

    def __init__(self, first: NumberKind, second: NumberKind) -> None:
        self._first, self._second = first, second

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[float, float]:  # noqa: ANN401 -- click's own signature
        parts = str(value).split(",")
        if len(parts) != _BOTH:
            self.fail(f"{value!r} is not two numbers with one comma between them.", param, ctx)
        name = option_name(param)
        return float(read_number(parts[0], f"{name}: the first number", self._first)), float(
            read_number(parts[1], f"{name}: the second number", self._second)
        )


_BOTH = 2
ENTRY = _Pair(NumberKind.PRICE, NumberKind.PLAIN)
FUNDING = _Pair(NumberKind.FUNDING_RATE, NumberKind.COUNT)

_OPTIONS = (
    click.argument("market", required=False, metavar="VENUE:SYMBOL"),
    _position("--market", "market_option", metavar="VENUE:SYMBOL", help="The same as the argument: binance:BTCUSDT."),
    _position("--venue", help="For example binance; or in the argument."),
    _position("--symbol", help="For example BTCUSDT; BTC-PERP and BTC/USDT:USDT are read too."),
    _position("--side", type=SIDE, metavar="long|short", help="Of the position."),
    _position("--entry", type=PRICE, help="Average entry price."),
    _position("--quantity", type=QUANTITY, help="Base coin (linear) or contracts (inverse)."),
    _position("--notional", type=AMOUNT, metavar="USD", help="The size in USD at the entry, instead of --quantity."),
    _position("--contracts", type=QUANTITY, help="The size in the venue's contracts, instead of --quantity."),
    _position("--leverage", type=LEVERAGE, help="Chosen at opening; or give --margin."),
    _position("--margin", type=AMOUNT, help="Initial margin in settlement currency; or give --leverage."),
    _position("--added-margin", type=AMOUNT, help="Put into an isolated position later; may be negative."),
    _account("--mode", type=click.Choice(["isolated", "cross"]), help="What backs the position.  [default: isolated]"),
    _account("--wallet", type=AMOUNT, help="Balance of a cross account; or for --max-position."),
    _account(
        "--other",
        help='Cross only: the other positions, a JSON list of {"symbol", "side", "entry", "quantity", "mark"} or of '
        '{"maintenance_margin", "unrealised_profit"}. One of the same symbol is the other leg of a hedge.',
    ),
    _margin("--rules", help="Formula, for example bybit-entry-value, instead of the market's own."),
    _margin(
        "--fee",
        type=FEE_RATE,
        help="Fee to close, as 0.05%, where the rules count one; of BitMEX the adverse funding rate.",
    ),
    _margin("--maintenance-rate", type=MAINTENANCE_RATE, help="As 0.4%, instead of the known tiers."),
    _margin("--deduction", type=AMOUNT, help="With --maintenance-rate: maintenance amount, cum."),
    _margin(
        "--contract", type=click.Choice(["linear", "inverse"]), help="With --maintenance-rate: how the contract pays."
    ),
    _margin("--contract-size", type=QUANTITY, help="With --maintenance-rate: USD per contract of an inverse one."),
    _solve(
        "--survive-to",
        type=TARGET,
        metavar="PRICE",
        help="Highest leverage that survives a move to there.",
    ),
    _solve(
        "--move-liquidation-to",
        type=TARGET,
        metavar="PRICE",
        help="Margin to add for it; wallet in cross mode.",
    ),
    _solve(
        "--risk",
        type=AMOUNT,
        metavar="AMOUNT",
        help="With --stop: the size that loses no more, fees included; alone it is the size of the position.",
    ),
    _solve("--stop", type=TARGET, metavar="PRICE", help="With --risk: where it is closed."),
    _solve("--target-roe", type=SHARE, metavar="PERCENT", help="The price at which it returns 50% of its margin."),
    _solve("--max-position", is_flag=True, help="The largest that --wallet can open at the leverage."),
    _solve("--lot", type=QUANTITY, metavar="SIZE", help="With --risk or --max-position: whole lots."),
    _what_if("--add", type=ENTRY, multiple=True, metavar="PRICE,QUANTITY", help="Another entry; several are a ladder."),
    _what_if("--pnl-at", type=TARGET, metavar="PRICE", help="Profit and return on the margin (ROE) at that price."),
    _what_if(
        "--close", type=SHARE, metavar="PERCENT", help="That part is closed, as 50%, at --mark or else at the entry."
    ),
    _what_if("--funding", type=FUNDING, metavar="RATE,N", help="N fundings at the rate, the mark unchanged."),
    _what_if(
        "--trading-fee",
        type=FEE_RATE,
        metavar="RATE",
        help="Of opening and closing, as 0.05%: what they cost, break-even.",
    ),
    _what_if("--mark", type=PRICE, metavar="PRICE", help="Mark price now; the entry if not given."),
    _likely("--session", type=SESSION, metavar="FILE", help="Its marks say how likely a touch is."),
    _likely("--at", type=MOMENT, help="Moment of the session, ISO 8601 UTC.  [default: its end]"),
    _batch(
        "--batch",
        type=SOURCE_FILE,
        metavar="CSV",
        help="Positions, one a row, in columns named like the options above; an option given beside it stands in for "
        "a column that the file lacks.",
    ),
    _batch("--out", type=OUT, metavar="CSV", help="With --batch: the rows and their answers."),
    _batch("--force", is_flag=True, help="With --batch: replace --out when it exists."),
    _output("--tick", type=QUANTITY, help="Tick size: rounds the price on the safe side."),
    _output("--compare", is_flag=True, help="Show what every other venue with tiers of the coin would do with it."),
    _output("--working", is_flag=True, help="Show the steps with their numbers."),
    _output("--json", "as_json", is_flag=True, help="Print one JSON object."),
)


FOR_ONE = (
    "pnl_at",
    "target_roe",
    "max_position",
    "survive_to",
    "move_liquidation_to",
    "add",
    "close",
    "funding",
    "mark",
    "session",
    "at",
    "compare",
    "working",
)
"""Options that belong to one position."""

FOR_MANY = ("out", "force")
"""Options that belong to a file of positions."""


class CalcOptions(msgspec.Struct, frozen=True):
    """What was typed; None where an option was not given."""

    venue: str | None
    symbol: str | None
    side: str | None
    entry: float | None
    quantity: float | None
    notional: float | None
    contracts: float | None
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
    target_roe: float | None
    max_position: bool
    lot: float | None
    add: tuple[tuple[float, float], ...]
    pnl_at: float | None
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
        values = {name: getattr(self, name) for name in self.__struct_fields__}
        return {
            name: value for name, value in values.items() if value is not None and value is not False and value != ()
        }


def with_calc_options(command: Callable[..., int]) -> Callable[..., int]:
    """`command` with all options, in the order of this module."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
