"""Refusing what cannot be: each check names the line. A value that is merely odd becomes a warning elsewhere."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from rektscope.market.events import Kind
from rektscope.sessions.importing.columns import Chunk
from rektscope.sessions.importing.meanings import OPEN_INTERESTS, PRICES, QUANTITIES, TOTALS, VOLUMES, Meaning
from rektscope.sessions.importing.source_location import first_row

Float64 = npt.NDArray[np.float64]

HIGHEST_PRICE = 1e9
LOWEST_PRICE = 0.5e-8
HIGHEST_QUANTITY = 1e15
HIGHEST_RATE = 1.0
LONGEST_FUNDING_HOURS = 24 * 7

_ADVICE = "Compare that line with its source: if the source has it so, the column may mean something else (--as)."


def check(chunk: Chunk, kind: Kind) -> None:
    """Refuse the first row of `chunk` that no market can have shown; raises InputError with file and line."""
    _CHECKS[kind](chunk)


def _check_candles(chunk: Chunk) -> None:
    for meaning in PRICES:
        _check_price(chunk, meaning)
    for meaning in (Meaning.OPEN, Meaning.CLOSE, Meaning.LOW):
        _check_order(chunk, high=Meaning.HIGH, low=meaning)
    for meaning in (Meaning.OPEN, Meaning.CLOSE):
        _check_order(chunk, high=meaning, low=Meaning.LOW)
    for meaning in (*VOLUMES, Meaning.QUOTE_VOLUME, Meaning.TAKER_BUY_VOLUME):
        _check_quantity(chunk, meaning)
    if {Meaning.TAKER_BUY_VOLUME, Meaning.VOLUME} <= chunk.columns.keys():
        bought, volume = _number(chunk, Meaning.TAKER_BUY_VOLUME), _number(chunk, Meaning.VOLUME)
        _refuse(
            chunk,
            # Sums of floats: what takers bought may be above all by the last digit where they bought everything.
            bought > volume * (1 + 1e-9),
            lambda row: f"taker_buy_volume {bought[row]} is above volume {volume[row]}",
        )


def _check_orders(chunk: Chunk) -> None:
    if Meaning.LONG_TOTAL_USD in chunk.columns:
        for meaning in TOTALS:
            _check_quantity(chunk, meaning)
        return
    _check_price(chunk, Meaning.PRICE)
    for meaning in QUANTITIES:
        _check_quantity(chunk, meaning)


def _check_fundings(chunk: Chunk) -> None:
    rate = _number(chunk, Meaning.FUNDING_RATE)
    _refuse(
        chunk, ~(np.abs(rate) < HIGHEST_RATE), lambda row: f"funding_rate is {rate[row]}, over 100 % (or no fraction)"
    )
    if Meaning.FUNDING_INTERVAL_HOURS in chunk.columns:
        hours = _number(chunk, Meaning.FUNDING_INTERVAL_HOURS)
        _refuse(
            chunk,
            ~np.isnan(hours) & ~((hours > 0) & (hours <= LONGEST_FUNDING_HOURS)),
            lambda row: f"funding_interval_hours is {hours[row]}",
        )


def _check_open_interests(chunk: Chunk) -> None:
    for meaning in OPEN_INTERESTS:
        _check_quantity(chunk, meaning)


def _check_averages(chunk: Chunk) -> None:
    """Marks and indexes: candles of them, or samples."""
    if Meaning.OPEN in chunk.columns:
        _check_candles(chunk)
    else:
        _check_price(chunk, Meaning.PRICE)


def _check_price(chunk: Chunk, meaning: Meaning) -> None:
    values = _number(chunk, meaning)
    _refuse(chunk, ~np.isfinite(values), lambda row: f"{meaning} is {values[row]}, no number")
    _refuse(chunk, values <= 0, lambda row: f"{meaning} is {values[row]}, which no price can be")
    _refuse(
        chunk,
        (values > HIGHEST_PRICE) | (values < LOWEST_PRICE),
        lambda row: f"{meaning} is {values[row]}, beyond any price ({LOWEST_PRICE:g} to {HIGHEST_PRICE:g})",
    )


def _check_order(chunk: Chunk, *, high: Meaning, low: Meaning) -> None:
    above, below = _number(chunk, high), _number(chunk, low)
    _refuse(chunk, above < below, lambda row: f"{high} {above[row]} is below {low} {below[row]}")


def _check_quantity(chunk: Chunk, meaning: Meaning) -> None:
    """An amount that is missing (NaN) is none of these; whether it may miss was decided before."""
    if meaning not in chunk.columns:
        return
    values = _number(chunk, meaning)
    _refuse(chunk, np.isinf(values), lambda row: f"{meaning} is {values[row]}, no number")
    _refuse(chunk, values < 0, lambda row: f"{meaning} is {values[row]}, below zero")
    _refuse(chunk, values > HIGHEST_QUANTITY, lambda row: f"{meaning} is {values[row]}, beyond any quantity")


def _number(chunk: Chunk, meaning: Meaning) -> Float64:
    return np.asarray(chunk.columns[meaning], dtype=np.float64)


def _refuse(chunk: Chunk, bad: npt.NDArray[np.bool_], what: Callable[[int], str]) -> None:
    row = first_row(bad)
    if row is not None:
        chunk.location.refuse(row, f"{what(row)}. {_ADVICE}")


_CHECKS: dict[Kind, Callable[[Chunk], None]] = {
    Kind.TRADE: _check_orders,
    Kind.LIQUIDATION: _check_orders,
    Kind.CANDLE: _check_candles,
    Kind.MARK: _check_averages,
    Kind.INDEX: _check_averages,
    Kind.FUNDING: _check_fundings,
    Kind.OPEN_INTEREST: _check_open_interests,
}
