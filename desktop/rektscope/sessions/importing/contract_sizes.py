"""How much one contract of a market is: given by the user, by candles in contracts and coins, or as it is known."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

import msgspec
import numpy as np

from rektscope.market.contracts import contract_coins, inverse_contract_usd
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.sessions.importing.markets import Market
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.parts import Part

_SPREAD = 0.001
"""How far the user's size may be off that of the candles, relative to it."""


class ContractSize(msgspec.Struct, frozen=True):
    """One contract: USD of a coin-margined one, coins of a linear one; None where it is not known."""

    usd: Decimal | None
    coins: Decimal | None


def size_of(market: Market, parts: Sequence[Part], asked: str | None) -> ContractSize:
    """The size of the market's contracts: the user's, that of candles in contracts and coins, or the known one.

    Raises:
        InputError: the user's is no number, or candles contradict it.
    """
    given = None if asked is None else read_contract_size(asked)
    if market.terms.contract is Contract.INVERSE:
        return ContractSize(given or inverse_contract_usd(market.venue, market.terms.base), None)
    found = _size_in_candles(parts)
    if given is not None and found is not None and abs(float(found / given) - 1) > _SPREAD:
        raise InputError(f"--contract-size {asked}: the candles of {market.name} have {found} coins a contract.")
    return ContractSize(None, given or found or contract_coins(market.venue, market.terms.base, market.terms.quote))


def note_of(market: Market, asked: str | None) -> str | None:
    """A sentence where the user's size is another than the one that is known of the market."""
    terms, is_inverse = market.terms, market.terms.contract is Contract.INVERSE
    known = (
        inverse_contract_usd(market.venue, terms.base)
        if is_inverse
        else contract_coins(market.venue, terms.base, terms.quote)
    )
    if asked is None or known is None or read_contract_size(asked) == known:
        return None
    unit = terms.quote if is_inverse else terms.base
    return (
        f"{market.name}: a contract counts as {asked} {unit}, as --contract-size asks; it is known as {known:f} {unit}."
    )


def _size_in_candles(parts: Sequence[Part]) -> Decimal | None:
    """Coins a contract, where candles count both; None where none does."""
    for part in parts:
        for chunk in part.chunks:
            if not {Meaning.VOLUME_COINS, Meaning.VOLUME_CONTRACTS} <= chunk.columns.keys():
                continue
            coins = np.asarray(chunk.columns[Meaning.VOLUME_COINS], dtype=np.float64)
            contracts = np.asarray(chunk.columns[Meaning.VOLUME_CONTRACTS], dtype=np.float64)
            both = (np.nan_to_num(coins) > 0) & (np.nan_to_num(contracts) > 0)
            if both.any():
                ratio = float(np.median(coins[both] / contracts[both]))
                # Sizes are powers of ten, or a few of them; each candle's own quotient is off by the rounding of its
                # coins.
                return Decimal(f"{ratio:.3g}")
    return None


def read_contract_size(text: str) -> Decimal:
    """The user's `--contract-size`; raises InputError unless it is a positive number."""
    try:
        size = Decimal(text)
    except InvalidOperation:
        size = Decimal(0)
    if not (size.is_finite() and size > 0):
        raise InputError(f"--contract-size must be a positive number, not {text}.")
    return size
