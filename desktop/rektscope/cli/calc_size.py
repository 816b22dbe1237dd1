"""The size that `rektscope calc` is asked about: given, from USD or contracts, or from a risk."""

from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from rektscope.market.contracts import Terms, terms_of
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side
from rektscope.market.sizes import quantity_per_contract
from rektscope.risk.formula import Rules
from rektscope.risk.inputs import positive_number
from rektscope.risk.positions import Account, Position
from rektscope.risk.solvers import size_for_loss
from rektscope.risk.targets import largest_position

if TYPE_CHECKING:
    from rektscope.cli.calc_options import CalcOptions
    from rektscope.risk.tiers import TierTable

_WAYS = ("quantity", "notional", "contracts")


class SizeAsked(Protocol):
    """The size as given; None where none was."""

    @property
    def quantity(self) -> float | None:
        """Base coin, or contracts of an inverse market."""

    @property
    def notional(self) -> float | None:
        """USD at the entry."""

    @property
    def contracts(self) -> float | None:
        """The venue's contracts."""

    @property
    def risk(self) -> float | None:
        """What it may lose at the stop, settlement currency."""

    @property
    def stop(self) -> float | None:
        """The price it is closed at."""

    @property
    def trading_fee(self) -> float | None:
        """Of opening and closing, a fraction."""

    @property
    def lot(self) -> float | None:
        """Sizes are whole lots."""


def quantity_of(asked: SizeAsked, side: Side, entry: float, table: "TierTable") -> float | None:
    """Base coin, or contracts of an inverse market; None when no option gives a size.

    Raises:
        InputError: two ways are given, a figure cannot be one, or contracts are given that nobody can count in coins.
    """
    given = [name for name in _WAYS if getattr(asked, name) is not None]
    if len(given) > 1:
        raise InputError(f"The size is given by {' and '.join(f'--{name}' for name in given)}: use one of them.")
    if asked.quantity is not None:
        return asked.quantity
    if asked.notional is not None:
        return quantity_for_usd(asked.notional, entry, table)
    if asked.contracts is not None:
        contracts = positive_number("The number of contracts", asked.contracts)
        return float(Decimal(str(contracts)) * _quantity_per_contract(table))
    if asked.risk is not None and asked.stop is not None:
        return _quantity_for_risk(asked, side, entry, table)
    return None


def largest_quantity(
    asked: "CalcOptions", side: Side, entry: float, table: "TierTable", rules: Rules, account: Account
) -> float:
    """The largest that the wallet can open, for a question without a size of its own; raises InputError else."""
    largest = largest_position(
        Position(side, entry, 1.0, asked.leverage, asked.margin),
        wallet_of(asked),
        rules,
        table,
        account,
        opening_rate=asked.trading_fee or 0.0,
        lot_size=asked.lot,
    )
    if largest.quantity <= 0:
        raise InputError(f"The wallet cannot open even one lot of {asked.lot:g} at this leverage.")
    return largest.quantity


def wallet_of(asked: "CalcOptions") -> float:
    """The wallet of `--max-position`; raises InputError without one."""
    if asked.wallet is None:
        raise InputError("--max-position needs --wallet, the balance that is to open it.")
    return asked.wallet


def quantity_for_usd(notional_usd: float, entry: float, table: "TierTable") -> float:
    """The quantity worth so many USD at the entry; a linear market's quote currency counts as USD."""
    positive_number("The notional", notional_usd)
    if table.contract is Contract.INVERSE:
        return notional_usd / table.contract_size
    return notional_usd / positive_number("The entry price", entry)


def _quantity_per_contract(table: "TierTable") -> Decimal:
    is_inverse = table.contract is Contract.INVERSE
    terms = terms_of(table.venue, table.symbol) or Terms("", "", table.contract)
    found = quantity_per_contract(table.venue, replace(terms, contract=table.contract))
    if found is None:
        what, unit = ("USD", "USD") if is_inverse else ("coins", "coins, or --notional in USD")
        option = "--notional" if is_inverse else "--quantity"
        raise InputError(
            f"How many {what} one contract of {table.venue}:{table.symbol} holds is not known here: give {option} in "
            f"{unit}."
        )
    return found


def _quantity_for_risk(asked: SizeAsked, side: Side, entry: float, table: "TierTable") -> float:
    fee = asked.trading_fee or 0.0
    quantity = size_for_loss(
        side,
        entry,
        asked.stop or 0.0,
        asked.risk or 0.0,
        table,
        opening_rate=fee,
        closing_rate=fee,
        lot_size=asked.lot,
    )
    if quantity <= 0:
        raise InputError(f"Not even one lot of {asked.lot:g} loses as little as --risk {asked.risk:g} at the stop.")
    return quantity
