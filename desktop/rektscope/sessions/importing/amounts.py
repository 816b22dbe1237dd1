"""Amounts in the unit that a market counts: coins of a linear contract, contracts of a coin-margined one.

Sources write coins, contracts, dollars or "the venue's own unit". What a column counts is known of its source or given
by the user; where a plain `volume` could be either, its numbers decide (contracts are whole) or the user is asked.
"""

from collections.abc import Iterator, Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.contracts import COUNTS_CONTRACTS
from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.market.instrument import Contract
from rektscope.sessions.importing.columns import Chunk, Numbers
from rektscope.sessions.importing.contract_sizes import ContractSize
from rektscope.sessions.importing.held_units import HeldUnit, contracts_a_day, held_unit
from rektscope.sessions.importing.meanings import OPEN_INTERESTS, QUANTITIES, VOLUMES, Meaning, as_option
from rektscope.sessions.importing.parts import Part
from rektscope.sessions.importing.recognisers import tardis
from rektscope.sessions.importing.recognisers.general import GENERAL

Float64 = npt.NDArray[np.float64]

_GROUPS: dict[Kind, tuple[Meaning, tuple[Meaning, ...]]] = {
    Kind.CANDLE: (Meaning.VOLUME, (*VOLUMES, Meaning.QUOTE_VOLUME)),
    Kind.TRADE: (Meaning.QUANTITY, QUANTITIES),
    Kind.LIQUIDATION: (Meaning.QUANTITY, QUANTITIES),
    Kind.OPEN_INTEREST: (Meaning.OPEN_INTEREST, OPEN_INTERESTS),
}
"""The column of a kind that counts in the market's unit, and all that may stand for it."""

_COINS = {Meaning.VOLUME_COINS, Meaning.QUANTITY_COINS, Meaning.OPEN_INTEREST_COINS}
_CONTRACTS = {Meaning.VOLUME_CONTRACTS, Meaning.QUANTITY_CONTRACTS, Meaning.OPEN_INTEREST_CONTRACTS}
_USD = {Meaning.QUOTE_VOLUME, Meaning.QUANTITY_USD, Meaning.OPEN_INTEREST_USD}

_WHOLE_ROWS = 8
"""So many whole numbers are no chance."""

_FINEST_CONTRACTS = 2
"""Decimals of a number of linear contracts: OKX's smallest lot is 0.01, other venues count whole ones."""

_NOISE = 1e-9
"""Relative to a number: what is left of it after sums of floats."""

_COIN_DECIMALS = 8
"""Of coins that come out of a division: finer than any venue's step, and no finer than the price justifies."""

_MOST_APART = 1.5
"""How many times open interest in coins may be off its own value in USD: venues value it at another moment's price, but
one that counts both sides is off by two."""


class Prices(msgspec.Struct, frozen=True):
    """Prices of a market in ascending order of time, to value amounts with; empty where it has none."""

    times: npt.NDArray[np.int64]
    values: Float64

    def at(self, times: npt.NDArray[np.int64]) -> Float64:
        """The last price at each time (the first one before it began)."""
        return self.values[np.maximum(np.searchsorted(self.times, times, side="right") - 1, 0)]


def in_market_units(parts: Sequence[Part], size: ContractSize) -> Iterator[str]:
    """Replace the amounts of all parts (of one market) by those in the market's unit; yields notes about it.

    Raises:
        InputError: what an amount counts, or the size of a contract, is not known.
    """
    prices = _prices(parts)
    # Open interest last: what it counts may only show beside what trades.
    for part in sorted(parts, key=lambda part: part.kind is Kind.OPEN_INTEREST):
        if part.kind in _GROUPS and part.rows:
            yield from _convert(part, size, prices, parts)


def _convert(part: Part, size: ContractSize, prices: Prices, parts: Sequence[Part]) -> Iterator[str]:
    target, group = _GROUPS[part.kind]
    meaning = next((each for each in group if any(each in chunk.columns for chunk in part.chunks)), None)
    if meaning is None:
        return
    by_turnover = _unit_by_turnover(part, meaning, size, prices, parts)
    if by_turnover is not None:
        yield by_turnover.note
    counted = _unit(part, meaning) if by_turnover is None else by_turnover.meaning
    has_contracts = any(each in chunk.columns for chunk in part.chunks for each in _CONTRACTS)
    for chunk in part.chunks:
        kept = {target, meaning} if meaning is Meaning.QUOTE_VOLUME else {target, meaning, Meaning.QUOTE_VOLUME}
        others = {each: chunk.columns.pop(each, None) for each in group if each not in kept}
        amount = chunk.columns.pop(meaning)
        if counted in _COINS and part.market.terms.contract is Contract.INVERSE:
            contracts = next((others[each] for each in _CONTRACTS if others.get(each) is not None), None)
            if contracts is not None:
                chunk.columns[target] = contracts
                continue
        value = others.get(Meaning.OPEN_INTEREST_USD)
        if value is not None:
            chunk.columns[Meaning.OPEN_INTEREST_USD] = value
        chunk.columns[target] = _converted(part, chunk, counted, np.asarray(amount, dtype=np.float64), size, prices)
    if part.kind is Kind.OPEN_INTEREST and part.market.terms.contract is Contract.LINEAR:
        _refuse_other_value(part, prices)
    if by_turnover is None and not (has_contracts and counted in _COINS):
        yield from _notes(part, meaning, counted, size)


def _unit_by_turnover(
    part: Part, meaning: Meaning, size: ContractSize, prices: Prices, parts: Sequence[Part]
) -> HeldUnit | None:
    """What plain open interest of a coin-margined market counts; None where it is known, or is not asked for.

    Raises:
        InputError: nothing in the data decides it.
    """
    is_plain = meaning is Meaning.OPEN_INTEREST and part.table.reading.recogniser.title == GENERAL.title
    if not is_plain or part.market.terms.contract is not Contract.INVERSE:
        return None
    held = _traded(part, meaning)
    if not len(held):
        return None
    price = float(np.median(prices.values)) if len(prices.values) else None
    return held_unit(part, meaning, held, _usd(part, size), price, contracts_a_day(parts))


def _notes(part: Part, meaning: Meaning, counted: Meaning, size: ContractSize) -> Iterator[str]:
    is_inverse = part.market.terms.contract is Contract.INVERSE
    name = part.table.path.name
    is_plain = meaning in {Meaning.VOLUME, Meaning.QUANTITY} and part.table.reading.recogniser.title == GENERAL.title
    if is_inverse and is_plain and counted in _CONTRACTS and size.usd not in {None, 1} and not _has_value(part):
        in_usd = Meaning.VOLUME_USD if meaning is Meaning.VOLUME else Meaning.QUANTITY_USD
        header = part.table.reading.columns[part.table.reading.position[meaning]].header
        yield (
            f"{part.market.name}: {header} of {name} is whole numbers and counts as contracts of {size.usd} USD; if it "
            f"counts dollars, say {as_option(header, in_usd)}."
        )
    elif counted in _USD and not is_inverse:
        yield f"{part.market.name}: {meaning} of {name} was turned from USD at the price of its time."
    elif counted in _COINS and is_inverse:
        yield (
            f"{part.market.name}: {meaning} of {name} counts coins and was turned into contracts at the price of its "
            "time."
        )
    elif meaning in {Meaning.VOLUME, Meaning.QUANTITY} and counted is meaning and _rests_on_fractions(part, meaning):
        yield f"{part.market.name}: {meaning} of {name} counts coins, as contracts are never that small a fraction."


def _rests_on_fractions(part: Part, meaning: Meaning) -> bool:
    """Whether only its fractions show that an amount counts coins."""
    is_linear = part.market.terms.contract is Contract.LINEAR
    counts_contracts = is_linear and part.market.venue in COUNTS_CONTRACTS
    return counts_contracts and not _has_value(part) and bool(len(_traded(part, meaning)))


def _has_value(part: Part) -> bool:
    """Whether a value in the quote currency stands beside the amount, which it is held against."""
    return any(Meaning.QUOTE_VOLUME in chunk.columns for chunk in part.chunks)


def _unit(part: Part, meaning: Meaning) -> Meaning:
    """What a column counts, as the meaning with that unit (or the plain one, for the market's own unit)."""
    recogniser, market = part.table.reading.recogniser, part.market
    coins, contracts = _sibling(meaning, _COINS), _sibling(meaning, _CONTRACTS)
    if meaning is Meaning.QUOTE_VOLUME and market.terms.contract is Contract.INVERSE:
        # What a coin-margined market is paid in.
        return meaning if part.table.reading.is_value_in_usd else Meaning.VOLUME_COINS
    if meaning not in {Meaning.VOLUME, Meaning.QUANTITY, Meaning.OPEN_INTEREST}:
        return meaning
    is_general = recogniser.title == GENERAL.title
    if market.terms.contract is Contract.INVERSE:
        return coins if is_general and _has_fractions(part, meaning) else contracts
    if market.venue in COUNTS_CONTRACTS:
        if recogniser in tardis.RECOGNISERS:
            return contracts
        if is_general and _has_no_unit(part, meaning):
            header = part.table.reading.columns[part.table.reading.position[meaning]].header
            raise InputError(
                f"{market.venue} counts contracts, and the {header!r} of {part.table.path} does not say whether it "
                f"counts them or coins: say {as_option(header, contracts)} or {as_option(header, coins)}"
                f"{_or_value(header, meaning)}."
            )
    return meaning


def _or_value(header: str, meaning: Meaning) -> str:
    """The third answer that open interest has: its value."""
    is_held = meaning is Meaning.OPEN_INTEREST
    return f", or {as_option(header, Meaning.OPEN_INTEREST_USD)} if it is worth so many USD" if is_held else ""


def _has_no_unit(part: Part, meaning: Meaning) -> bool:
    """Whether an amount may be coins or contracts: no value beside it, and no fraction that contracts never have.

    Where there is a value, `batches` and `_refuse_other_value` hold the amount against it. Amounts that are all zero
    or missing are the same in any unit.
    """
    if part.kind is Kind.CANDLE and _has_value(part):
        return False
    if part.kind is Kind.OPEN_INTEREST and any(Meaning.OPEN_INTEREST_USD in chunk.columns for chunk in part.chunks):
        return False
    traded = _traded(part, meaning)
    return bool(len(traded)) and not _are_finer_than(traded, _FINEST_CONTRACTS)


def _are_finer_than(values: Float64, decimals: int) -> bool:
    """Whether some values have more decimals than that, beyond what sums of floats leave behind."""
    scaled = values * 10.0**decimals
    return bool(np.any(np.abs(scaled - np.rint(scaled)) > _NOISE * scaled))


def _traded(part: Part, meaning: Meaning) -> Float64:
    """The amounts of a column that are more than nothing."""
    values = np.concatenate([np.asarray(chunk.columns[meaning], dtype=np.float64) for chunk in part.chunks])
    return np.asarray(values[np.nan_to_num(values) > 0])


def _refuse_other_value(part: Part, prices: Prices) -> None:
    """Nothing, unless open interest in coins and its value in USD imply another price; raises InputError then."""
    for chunk in part.chunks:
        value, coins = chunk.columns.get(Meaning.OPEN_INTEREST_USD), chunk.columns.get(Meaning.OPEN_INTEREST)
        if value is None or coins is None or not len(prices.times):
            continue
        worth = np.asarray(coins, dtype=np.float64) * prices.at(np.asarray(chunk.columns[Meaning.TIME], dtype=np.int64))
        present = np.asarray(value, dtype=np.float64)
        both = (worth > 0) & (present > 0)
        ratio = float(np.median(worth[both] / present[both])) if both.any() else 1.0
        if not 1 / _MOST_APART < ratio < _MOST_APART:
            raise InputError(
                f"The open interest in {part.table.path}, taken as coins, is worth {ratio:.3g} times its own value in "
                "USD: say what it counts with --as COLUMN=open_interest_contracts, or --as COLUMN=ignored to take the "
                "value."
            )


def _sibling(meaning: Meaning, group: set[Meaning]) -> Meaning:
    stem = meaning.value.partition("_co")[0]
    return next((each for each in group if each.value.startswith(stem)), meaning)


def _has_fractions(part: Part, meaning: Meaning) -> bool:
    """Whether amounts are fractions, which contracts never are; whole volumes of a few candles prove nothing.

    Raises:
        InputError: there are too few candles to decide.
    """
    traded = _traded(part, meaning)
    if _are_finer_than(traded, 0):
        return True
    if part.kind is Kind.CANDLE and len(traded) < _WHOLE_ROWS and len(traded):
        header = part.table.reading.columns[part.table.reading.position[meaning]].header
        raise InputError(
            f"{part.market.name} is margined in coin, and the {header!r} of {part.table.path} does not say whether it "
            f"counts contracts or coins: say {as_option(header, 'volume_contracts')} or "
            f"{as_option(header, 'volume_coins')}."
        )
    return False


def _converted(
    part: Part, chunk: Chunk, counted: Meaning, amount: Float64, size: ContractSize, prices: Prices
) -> Numbers:
    is_inverse = part.market.terms.contract is Contract.INVERSE
    if counted in _USD:
        if is_inverse:
            return amount / _usd(part, size)
        return np.round(amount / _price(part, chunk, prices), _COIN_DECIMALS)
    if counted in _COINS and is_inverse:
        # Contracts are whole; the price of the candle's close is not the price of each trade, so the quotient is not.
        return np.rint(amount * _price(part, chunk, prices) / _usd(part, size))
    if counted in _CONTRACTS and not is_inverse:
        if size.coins is None:
            raise InputError(
                f"{part.table.path.name} counts contracts of {part.market.name}, and how many coins one has is "
                "not known: "
                "say it with --contract-size, or import candles in contracts and coins beside it."
            )
        return np.round(amount * float(size.coins), _COIN_DECIMALS)
    return amount


def _usd(part: Part, size: ContractSize) -> float:
    if size.usd is None:
        raise InputError(
            f"{part.market.name} is paid in coin, and how many USD one contract has is not known: say it with "
            "--contract-size."
        )
    return float(size.usd)


def _price(part: Part, chunk: Chunk, prices: Prices) -> Float64:
    for meaning in (Meaning.PRICE, Meaning.CLOSE):
        if meaning in chunk.columns:
            return np.asarray(chunk.columns[meaning], dtype=np.float64)
    if not len(prices.times):
        raise InputError(
            f"{part.table.path.name} counts in USD: import candles, trades or marks of {part.market.name} beside "
            "it, so "
            "that it can be turned into coins at the price of its time."
        )
    return prices.at(np.asarray(chunk.columns[Meaning.TIME], dtype=np.int64))


def _prices(parts: Sequence[Part]) -> Prices:
    for kind, meaning in ((Kind.CANDLE, Meaning.CLOSE), (Kind.TRADE, Meaning.PRICE), (Kind.MARK, Meaning.PRICE)):
        chunks = [chunk for part in parts if part.kind is kind for chunk in part.chunks if meaning in chunk.columns]
        if chunks:
            times = np.concatenate([np.asarray(chunk.columns[Meaning.TIME], dtype=np.int64) for chunk in chunks])
            values = np.concatenate([np.asarray(chunk.columns[meaning], dtype=np.float64) for chunk in chunks])
            if bool(np.all(times[1:] >= times[:-1])):
                return Prices(times, values)
            order = np.argsort(times, kind="stable")
            return Prices(times[order], values[order])
    return Prices(np.zeros(0, dtype=np.int64), np.zeros(0))
