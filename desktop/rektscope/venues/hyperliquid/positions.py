"""Positions of one address as Hyperliquid gives them: anyone's, without a key, with their liquidation prices.

Source: the venue's documentation, info endpoint, perpetuals, "Retrieve user's perpetuals account summary"
(`clearinghouseState`, weight 2), main exchange only. Sizes are in coin and signed: above zero is long. A position may
have no liquidation price (null), a cross position with ample collateral for one. That of a cross position holds as
long as the account's other positions stay at their marks.
"""

import msgspec

from rektscope.feeds.accounts import Holding
from rektscope.feeds.product import Product
from rektscope.feeds.request import Request
from rektscope.market.sides import Side
from rektscope.venues.hyperliquid import accounts


class HeldPosition(msgspec.Struct, frozen=True):
    """An open position of an address.

    Attributes:
        coin: as the venue writes it, `BTC` or `kPEPE`.
        side: long or short.
        size: coins, above zero.
        entry_price: quote units; None where it is not given.
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
    return accounts.state_request(product, address)


def positions(body: bytes) -> tuple[HeldPosition, ...]:
    """The open positions in an answer; closed ones that are still listed, with a size of zero, are left out.

    Raises:
        VenueError: the answer is not as documented, or a figure cannot be.
    """
    return tuple(_held(holding) for holding in accounts.state(body).holdings)


def _held(holding: Holding) -> HeldPosition:
    entry = float(holding.entry or 0)
    return HeldPosition(
        coin=holding.symbol,
        side=holding.side,
        size=float(holding.size),
        entry_price=entry if entry > 0 else None,
        liquidation_price=float(holding.liquidation) if holding.liquidation else None,
        is_cross=holding.is_cross,
        leverage=holding.leverage,
        value_usd=float(holding.value_usd),
    )
