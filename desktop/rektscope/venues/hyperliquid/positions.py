"""Positions of one address as Hyperliquid tells them: anyone's, without a key, with their liquidation prices.

Source: the venue's documentation, info endpoint, perpetuals, "Retrieve user's perpetuals account summary"
(`clearinghouseState`, weight 2), main exchange only. Sizes are in coin and signed: above zero is long. A position may
have no liquidation price (null), a cross position with ample collateral for one. That of a cross position holds as
long as the account's other positions stay at their marks.
"""

from dataclasses import dataclass

import msgspec

from rektscope.feeds.codec import decode, decoder, dumps
from rektscope.feeds.decimals import parse_decimal
from rektscope.feeds.errors import DecimalError, VenueError
from rektscope.feeds.product import Product
from rektscope.feeds.request import Request
from rektscope.market.sides import Side

_NEVER_REACHED = 1e12
"""Quote units; a short with far more collateral than its size is given such prices."""

_MODES = frozenset({"cross", "isolated"})


class _Leverage(msgspec.Struct):
    type: str
    value: int


class _Position(msgspec.Struct):
    coin: str
    szi: str
    leverage: _Leverage
    positionValue: str
    entryPx: str | None = None
    liquidationPx: str | None = None


class _AssetPosition(msgspec.Struct):
    position: _Position


class _State(msgspec.Struct):
    assetPositions: list[_AssetPosition]


_STATE = decoder(_State)


@dataclass(frozen=True, slots=True)
class HeldPosition:
    """An open position of an address.

    Attributes:
        coin: as the venue writes it, `BTC` or `kPEPE`.
        side: long or short.
        size: coins, above zero.
        entry_price: quote units; None where it is not told.
        liquidation_price: quote units, above zero; None where the venue gives none.
        is_cross: whether the whole account backs it, or only its own margin.
        leverage: as chosen by the holder.
        value_usd: size at the mark price.
    """

    coin: str
    side: Side
    size: float
    entry_price: float | None
    liquidation_price: float | None
    is_cross: bool
    leverage: int
    value_usd: float


def positions_request(product: Product, address: str) -> Request:
    """POST `clearinghouseState` of an address (`0x` and 40 hexadecimal digits)."""
    question = {"type": "clearinghouseState", "user": address}
    return Request(product.rest_url + "/info", dumps(question))


def positions(body: bytes) -> tuple[HeldPosition, ...]:
    """The open positions in an answer; closed ones that are still listed, with a size of zero, are left out.

    Raises:
        VenueError: the answer is not as documented, or a figure cannot be.
    """
    decoded = decode(_STATE, body).assetPositions
    found = (_held(entry.position) for entry in decoded)
    return tuple(position for position in found if position is not None)


def _held(decoded: _Position) -> HeldPosition | None:
    try:
        size, value_usd = _number(decoded.szi), _number(decoded.positionValue)
        entry, liquidation = _price(decoded.entryPx), _price(decoded.liquidationPx)
    except DecimalError as error:
        raise VenueError(f"a position in {decoded.coin[:20]!r} cannot be ({error})") from error
    if size == 0:
        return None
    if decoded.leverage.type not in _MODES:
        raise VenueError(f"a position in {decoded.coin[:20]!r} is neither cross nor isolated")
    return HeldPosition(
        coin=decoded.coin,
        side=Side.LONG if size > 0 else Side.SHORT,
        size=abs(size),
        entry_price=entry,
        liquidation_price=liquidation,
        is_cross=decoded.leverage.type == "cross",
        leverage=decoded.leverage.value,
        value_usd=abs(value_usd),
    )


def _price(text: str | None) -> float | None:
    """A price, or None where there is none (null), or one that no market can reach."""
    price = _number(text) if text else 0.0
    return price if 0 < price < _NEVER_REACHED else None


def _number(text: str) -> float:
    """A finite number; raises DecimalError."""
    parse_decimal(text)
    return float(text)
