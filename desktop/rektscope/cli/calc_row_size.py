"""The size of a row of `calc --batch` that is not given as a quantity: in USD, in contracts, or by a risk and a stop.

The same ways, and the same figures, as the options of one position (`calc_size`).
"""

from collections.abc import Callable, Mapping

import msgspec

from rektscope.cli.calc_size import quantity_of
from rektscope.cli.number_parameters import RelativePrice
from rektscope.cli.options import TARGET
from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.risk.tiers import TierTable

SIZE_WAYS = ("notional", "contracts", "risk")
"""Columns that give a size in place of `quantity`."""

SIZE_COLUMNS = (*SIZE_WAYS, "stop", "trading_fee", "lot")
"""Those, and what belongs to a size by risk."""


class RowSize(msgspec.Struct, frozen=True):
    """The size in a row; None where it has none."""

    quantity: float | None
    notional: float | None
    contracts: float | None
    risk: float | None
    stop: float | None
    trading_fee: float | None
    lot: float | None


def row_quantity(
    words: Mapping[str, str],
    figure: Callable[[str], float | None],
    side: Side,
    entry: float,
    table: TierTable,
) -> float:
    """Base coin, or contracts of an inverse market.

    Args:
        words: the row's texts, by column.
        figure: reads the number of a column.
        side: of the position.
        entry: price.
        table: of the contract.

    Raises:
        InputError: no size is given, two are, or a figure cannot be one.
    """
    ways = [name for name in ("quantity", *SIZE_WAYS) if words.get(name)]
    if not ways:
        raise InputError("The row has no quantity, nor a notional, contracts, or a risk with its stop.")
    if len(ways) > 1:
        raise InputError(f"The size is given by {' and '.join(ways)}: use one of them.")
    if ways == ["risk"] and not words.get("stop"):
        raise InputError("The risk of a row goes with its stop: give both.")
    size = RowSize(
        quantity=figure("quantity"),
        notional=figure("notional"),
        contracts=figure("contracts"),
        risk=figure("risk"),
        stop=_stop(words, figure, entry),
        trading_fee=figure("trading_fee"),
        lot=figure("lot"),
    )
    return quantity_of(size, side, entry, table) or 0.0


def _stop(words: Mapping[str, str], figure: Callable[[str], float | None], entry: float) -> float | None:
    """A price, or a move from the entry as `-2%`."""
    text = words.get("stop", "")
    if not text.endswith("%"):
        return figure("stop")
    moved = TARGET.convert(text, None, None)
    return entry * moved.factor if isinstance(moved, RelativePrice) else moved
