"""Refusing what cannot be: each check names the line. A value that is merely odd becomes a warning elsewhere."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Kind
from rektscope.sessions.importing.columns import Piece
from rektscope.sessions.importing.place import first_row

Float64 = npt.NDArray[np.float64]

HIGHEST_PRICE = 1e9
LOWEST_PRICE = 0.5e-8
HIGHEST_QUANTITY = 1e15
HIGHEST_RATE = 1.0
LONGEST_FUNDING_HOURS = 24 * 7

_DAMAGED = "The file is damaged: fetch it again."


def check(piece: Piece, kind: Kind) -> None:
    """Refuse the first row of `piece` that no market can have shown; raises InputError with file and line."""
    _CHECKS[kind](piece)


def _check_candles(piece: Piece) -> None:
    prices = {name: _number(piece, name) for name in ("open", "high", "low", "close")}
    for name, values in prices.items():
        _check_price(piece, name, values)
    for name in ("open", "close", "low"):
        _check_order(piece, high="high", low=name)
    for name in ("open", "close"):
        _check_order(piece, high=name, low="low")
    for name in ("volume", "quote_volume", "taker_buy"):
        if name in piece.columns:
            _check_quantity(piece, name)
    if "taker_buy" in piece.columns:
        bought, volume = _number(piece, "taker_buy"), _number(piece, "volume")
        _refuse(
            piece, bought > volume * (1 + 1e-9), lambda row: f"taker_buy {bought[row]} is above volume {volume[row]}"
        )


def _check_trades(piece: Piece) -> None:
    _check_price(piece, "price", _number(piece, "price"))
    _check_quantity(piece, "quantity")
    quantity = _number(piece, "quantity")
    _refuse(piece, quantity == 0, lambda row: f"quantity is {quantity[row]}")


def _check_fundings(piece: Piece) -> None:
    rate = _number(piece, "rate")
    _refuse(piece, ~(np.abs(rate) < HIGHEST_RATE), lambda row: f"rate is {rate[row]}, over 100 % (or no fraction)")
    if "hours" in piece.columns:
        hours = _number(piece, "hours")
        _refuse(
            piece, ~((hours > 0) & (hours <= LONGEST_FUNDING_HOURS)), lambda row: f"the interval is {hours[row]} hours"
        )


def _check_open_interests(piece: Piece) -> None:
    _check_quantity(piece, "quantity")


def _check_price(piece: Piece, name: str, values: Float64) -> None:
    _refuse(piece, ~np.isfinite(values), lambda row: f"{name} is {values[row]}, no number")
    _refuse(piece, values <= 0, lambda row: f"{name} is {values[row]}, and no price is")
    _refuse(
        piece,
        (values > HIGHEST_PRICE) | (values < LOWEST_PRICE),
        lambda row: f"{name} is {values[row]}, beyond any price ({LOWEST_PRICE:g} to {HIGHEST_PRICE:g})",
    )


def _check_order(piece: Piece, *, high: str, low: str) -> None:
    above, below = _number(piece, high), _number(piece, low)
    _refuse(piece, above < below, lambda row: f"{high} {above[row]} is below {low} {below[row]}")


def _check_quantity(piece: Piece, name: str) -> None:
    values = _number(piece, name)
    _refuse(piece, ~np.isfinite(values), lambda row: f"{name} is {values[row]}, no number")
    _refuse(piece, values < 0, lambda row: f"{name} is {values[row]}, less than nothing")
    _refuse(piece, values > HIGHEST_QUANTITY, lambda row: f"{name} is {values[row]}, beyond any quantity")


def _number(piece: Piece, name: str) -> Float64:
    return np.asarray(piece.columns[name], dtype=np.float64)


def _refuse(piece: Piece, bad: npt.NDArray[np.bool_], what: Callable[[int], str]) -> None:
    row = first_row(bad)
    if row is not None:
        piece.place.refuse(row, f"{what(row)}. {_DAMAGED}")


_CHECKS: dict[Kind, Callable[[Piece], None]] = {
    Kind.TRADE: _check_trades,
    Kind.CANDLE: _check_candles,
    Kind.MARK: _check_candles,
    Kind.INDEX: _check_candles,
    Kind.FUNDING: _check_fundings,
    Kind.OPEN_INTEREST: _check_open_interests,
}
