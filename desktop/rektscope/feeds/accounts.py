"""Accounts of a venue that makes them public, as values, and what such a venue's `accounts` module can do.

An address names an account at the venue; a number stands for it in rows, sessions and journals. Figures stay the
venue's own texts here until they are counted in a market's steps (`position_row`).
"""

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Protocol

import msgspec

from rektscope.feeds.decimals import Step
from rektscope.feeds.errors import DecimalError
from rektscope.feeds.events import AccountPosition
from rektscope.feeds.listing import Listing
from rektscope.feeds.product import Product
from rektscope.feeds.request import Request
from rektscope.market.events import UNKNOWN_E6
from rektscope.market.sides import Side
from rektscope.risk.tiers import TierTable

_E6 = Step(Decimal("1e-6"))

_LARGEST = 2**53
_MOST_LEVERAGE = 10_000


class Holding(msgspec.Struct, frozen=True):
    """An open position of an account, in the venue's own texts (empty where it gives none).

    Attributes:
        symbol: of the market in messages.
        side: of the position.
        size: base coin, above zero.
        value_usd: at the mark of the report.
        entry, liquidation: prices in quote units.
        margin_usd: margin it uses.
        leverage: as chosen by the holder.
        is_cross: whether the whole account backs it.
    """

    symbol: str
    side: Side
    size: str
    value_usd: str
    entry: str
    liquidation: str
    margin_usd: str
    leverage: int
    is_cross: bool


class AccountState(msgspec.Struct, frozen=True):
    """What an account holds in all markets, as reported.

    Attributes:
        time_ms: the venue's time of the report, UTC milliseconds; 0 where it gives none.
        cross_value_usd: what backs its cross positions together; empty where not given.
        cross_maintenance_usd: their maintenance margin; empty where not given.
        holdings: its open positions, one a market.
    """

    time_ms: int
    cross_value_usd: str
    cross_maintenance_usd: str
    holdings: tuple[Holding, ...]


class AccountWorth(msgspec.Struct, frozen=True):
    """An account on a venue's list of the largest: its address, USD in it, and USD traded in a month and in a day."""

    address: str
    worth_usd: float
    month_usd: float
    day_usd: float


class VenueMarks(msgspec.Struct, frozen=True):
    """Mark prices of all markets by symbol, quote units, and the tiers of those that have some."""

    prices: Mapping[str, float]
    tiers: Mapping[str, TierTable]


class Accounts(Protocol):
    """The functions and figures of an `accounts` module. Requests are values, answers are bytes; nothing is sent.

    Attributes:
        WEIGHT_A_MINUTE: what the venue lets one network address ask for in a minute.
        STATE_WEIGHT, MARKS_WEIGHT: what one question for an account, or for all marks, weighs.
    """

    WEIGHT_A_MINUTE: int
    STATE_WEIGHT: int
    MARKS_WEIGHT: int

    def state_request(self, product: Product, address: str) -> Request:
        """What an account holds."""

    def state(self, body: bytes) -> AccountState:
        """The account in an answer; raises VenueError where it is not as documented."""

    def reduced(self, body: bytes, symbols: Collection[str]) -> bytes:
        """The answer with positions of these markets alone, which `state` reads like the whole."""

    def without_users(self, frame: bytes) -> bytes:
        """A message without the addresses in it, which `parse` reads like the whole."""

    def largest_request(self, product: Product) -> Request:
        """The venue's list of its largest accounts."""

    def largest(self, body: bytes) -> list[AccountWorth]:
        """The accounts in that list."""

    def largest_product(self, product: Product) -> Product:
        """Whom to ask for that list: another host, or that which stands in for the venue."""

    def marks_request(self, product: Product) -> Request:
        """Mark prices and tiers of all markets."""

    def marks(self, body: bytes) -> VenueMarks:
        """The prices in that answer."""


def position_row(
    listing: Listing, received_ms: int, account: int, state: AccountState, holding: Holding
) -> AccountPosition:
    """A reported position in the steps of its market; raises DecimalError where a figure is none."""
    quantity = listing.quantity.nearest(holding.size)
    return AccountPosition(
        received_ms=received_ms,
        market=listing.market,
        time_ms=state.time_ms or received_ms,
        account=account,
        held_side=holding.side,
        # At least one lot: a remainder below it is still an open position, and 0 would say that it is gone.
        quantity_lots=min(max(quantity, 1), _LARGEST),
        value_e6=amount_e6(holding.value_usd),
        entry_steps=_steps(listing, holding.entry),
        liquidation_steps=_steps(listing, holding.liquidation),
        leverage=min(max(holding.leverage, 0), _MOST_LEVERAGE),
        is_cross=int(holding.is_cross),
        margin_e6=amount_e6(holding.margin_usd),
        account_value_e6=amount_e6(state.cross_value_usd),
        maintenance_e6=amount_e6(state.cross_maintenance_usd),
    )


def gone_row(earlier: AccountPosition, received_ms: int, time_ms: int) -> AccountPosition:
    """The row of a report in which an earlier position is gone."""
    return AccountPosition(
        received_ms=received_ms,
        market=earlier.market,
        time_ms=time_ms or received_ms,
        account=earlier.account,
        held_side=earlier.held_side,
        quantity_lots=0,
        value_e6=0,
        entry_steps=0,
        liquidation_steps=0,
        leverage=0,
        is_cross=earlier.is_cross,
        margin_e6=UNKNOWN_E6,
        account_value_e6=UNKNOWN_E6,
        maintenance_e6=UNKNOWN_E6,
    )


def amount_e6(text: str) -> int:
    """USD times 1e6 of an amount; `UNKNOWN_E6` of an empty text, or of more than any account has."""
    if not text:
        return UNKNOWN_E6
    amount = _E6.nearest(text)
    return amount if abs(amount) < _LARGEST else UNKNOWN_E6


def _steps(listing: Listing, price: str) -> int:
    """Mark steps of a price; 0 where there is none, or one that no market reaches."""
    if not price:
        return 0
    try:
        steps = listing.mark.nearest(price)
    except DecimalError:
        # Too large to be counted, which a liquidation price of a hardly levered short can be; anything else is no
        # price.
        if float(price) > 0:
            return 0
        raise
    return steps if 0 < steps < _LARGEST else 0
