"""Refusing what cannot be: each check names the line. A value that is merely odd becomes a warning elsewhere."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Kind
from rektscope.sessions.importing.columns import Piece
from rektscope.sessions.importing.meanings import OPEN_INTERESTS, PRICES, QUANTITIES, VOLUMES, Meaning
from rektscope.sessions.importing.place import first_row

Float64 = npt.NDArray[np.float64]

HIGHEST_PRICE = 1e9
LOWEST_PRICE = 0.5e-8
HIGHEST_QUANTITY = 1e15
HIGHEST_RATE = 1.0
LONGEST_FUNDING_HOURS = 24 * 7

_ADVICE = "Compare that line with its source: if the source has it so, the column may mean something else (--as)."


def check(piece: Piece, kind: Kind) -> None:
    """Refuse the first row of `piece` that no market can have shown; raises InputError with file and line."""
    _CHECKS[kind](piece)


def _check_candles(piece: Piece) -> None:
    for meaning in PRICES:
        _check_price(piece, meaning)
    for meaning in (Meaning.OPEN, Meaning.CLOSE, Meaning.LOW):
        _check_order(piece, high=Meaning.HIGH, low=meaning)
    for meaning in (Meaning.OPEN, Meaning.CLOSE):
        _check_order(piece, high=meaning, low=Meaning.LOW)
    for meaning in (*VOLUMES, Meaning.QUOTE_VOLUME, Meaning.TAKER_BUY_VOLUME):
        _check_quantity(piece, meaning)
    if {Meaning.TAKER_BUY_VOLUME, Meaning.VOLUME} <= piece.columns.keys():
        bought, volume = _number(piece, Meaning.TAKER_BUY_VOLUME), _number(piece, Meaning.VOLUME)
        _refuse(
            piece,
            bought > volume * (1 + 1e-9),
            lambda row: f"taker_buy_volume {bought[row]} is above volume {volume[row]}",
        )


def _check_orders(piece: Piece) -> None:
    _check_price(piece, Meaning.PRICE)
    for meaning in QUANTITIES:
        _check_quantity(piece, meaning)


def _check_fundings(piece: Piece) -> None:
    rate = _number(piece, Meaning.FUNDING_RATE)
    _refuse(
        piece, ~(np.abs(rate) < HIGHEST_RATE), lambda row: f"funding_rate is {rate[row]}, over 100 % (or no fraction)"
    )
    if Meaning.FUNDING_INTERVAL_HOURS in piece.columns:
        hours = _number(piece, Meaning.FUNDING_INTERVAL_HOURS)
        _refuse(
            piece,
            ~np.isnan(hours) & ~((hours > 0) & (hours <= LONGEST_FUNDING_HOURS)),
            lambda row: f"funding_interval_hours is {hours[row]}",
        )


def _check_open_interests(piece: Piece) -> None:
    for meaning in OPEN_INTERESTS:
        _check_quantity(piece, meaning)


def _check_averages(piece: Piece) -> None:
    """Marks and indexes: candles of them, or samples."""
    if Meaning.OPEN in piece.columns:
        _check_candles(piece)
    else:
        _check_price(piece, Meaning.PRICE)


def _check_price(piece: Piece, meaning: Meaning) -> None:
    values = _number(piece, meaning)
    _refuse(piece, ~np.isfinite(values), lambda row: f"{meaning} is {values[row]}, no number")
    _refuse(piece, values <= 0, lambda row: f"{meaning} is {values[row]}, and no price is")
    _refuse(
        piece,
        (values > HIGHEST_PRICE) | (values < LOWEST_PRICE),
        lambda row: f"{meaning} is {values[row]}, beyond any price ({LOWEST_PRICE:g} to {HIGHEST_PRICE:g})",
    )


def _check_order(piece: Piece, *, high: Meaning, low: Meaning) -> None:
    above, below = _number(piece, high), _number(piece, low)
    _refuse(piece, above < below, lambda row: f"{high} {above[row]} is below {low} {below[row]}")


def _check_quantity(piece: Piece, meaning: Meaning) -> None:
    """An amount that is missing (NaN) is none of these; whether it may miss was decided before."""
    if meaning not in piece.columns:
        return
    values = _number(piece, meaning)
    _refuse(piece, np.isinf(values), lambda row: f"{meaning} is {values[row]}, no number")
    _refuse(piece, values < 0, lambda row: f"{meaning} is {values[row]}, less than nothing")
    _refuse(piece, values > HIGHEST_QUANTITY, lambda row: f"{meaning} is {values[row]}, beyond any quantity")


def _number(piece: Piece, meaning: Meaning) -> Float64:
    return np.asarray(piece.columns[meaning], dtype=np.float64)


def _refuse(piece: Piece, bad: npt.NDArray[np.bool_], what: Callable[[int], str]) -> None:
    row = first_row(bad)
    if row is not None:
        piece.place.refuse(row, f"{what(row)}. {_ADVICE}")


_CHECKS: dict[Kind, Callable[[Piece], None]] = {
    Kind.TRADE: _check_orders,
    Kind.LIQUIDATION: _check_orders,
    Kind.CANDLE: _check_candles,
    Kind.MARK: _check_averages,
    Kind.INDEX: _check_averages,
    Kind.FUNDING: _check_fundings,
    Kind.OPEN_INTEREST: _check_open_interests,
}
