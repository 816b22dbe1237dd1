"""Single accounts that Hyperliquid makes public: who traded, what an account holds, and which are the largest.

Sources: the venue's documentation, info endpoint, "Retrieve user's perpetuals account summary" (`clearinghouseState`,
weight 2) and "Retrieve perpetuals asset contexts" (`metaAndAssetCtxs`, weight 20). The leaderboard is not documented;
it is a GET without a key of some 25 MB and 30,000 rows, on a host of its own. A trade's `users` are buyer and seller.

Addresses are people's. `without_users` is what a recording keeps of a frame, and `reduced` what it keeps of an account.
"""

import re
from collections.abc import Collection
from typing import Any

import msgspec
from msgspec.structs import replace

from rektscope.feeds.accounts import AccountState, AccountWorth, Holding, VenueMarks
from rektscope.feeds.codec import decode, decoder, dumps, is_time
from rektscope.feeds.decimals import parse_decimal
from rektscope.feeds.errors import DecimalError, VenueError
from rektscope.feeds.product import Product
from rektscope.feeds.request import Request
from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.venues.hyperliquid import config
from rektscope.venues.hyperliquid.parse import ADDRESS
from rektscope.venues.hyperliquid.tiers import read_tables

WEIGHT_A_MINUTE = config.WEIGHT_A_MINUTE
STATE_WEIGHT = 2
MARKS_WEIGHT = config.USUAL_WEIGHT

_NEVER_REACHED = 1e12
"""Quote units; a short with far more collateral than its size is given such prices."""

_MODES = frozenset({"cross", "isolated"})

_USERS = re.compile(rb'"users"\s*:\s*\[[^\]]*\]')
_NO_USERS = b'"users":[]'
# A transaction's hash leads to its accounts in any explorer of the chain, so it goes with the addresses.
_HASH = re.compile(rb'"hash"\s*:\s*"[^"]*"')
_NO_HASH = b'"hash":""'


class _Leverage(msgspec.Struct):
    type: str
    value: int


class _Position(msgspec.Struct):
    coin: str
    szi: str
    leverage: _Leverage
    positionValue: str
    marginUsed: str | None = None
    entryPx: str | None = None
    liquidationPx: str | None = None


class _AssetPosition(msgspec.Struct):
    position: _Position


class _Summary(msgspec.Struct):
    accountValue: str


class _State(msgspec.Struct):
    assetPositions: list[_AssetPosition]
    crossMarginSummary: _Summary | None = None
    crossMaintenanceMarginUsed: str | None = None
    time: int = 0


class _Coin(msgspec.Struct):
    coin: str


class _RawPosition(msgspec.Struct):
    position: _Coin


class _Window(msgspec.Struct):
    vlm: str | None = None


class _Leader(msgspec.Struct):
    ethAddress: str
    accountValue: str
    windowPerformances: list[tuple[str, _Window]] = []


class _Leaders(msgspec.Struct):
    leaderboardRows: list[_Leader]


class _Context(msgspec.Struct):
    markPx: str | None = None


_STATE = decoder(_State)
_FIELDS = decoder(dict[str, msgspec.Raw])
_RAWS = decoder(list[msgspec.Raw])
_RAW_POSITION = decoder(_RawPosition)
_LEADERS = decoder(_Leaders)
_CONTEXTS = decoder(tuple[dict[str, Any], list[_Context]])


def state_request(product: Product, address: str) -> Request:
    """POST `clearinghouseState` of an address (`0x` and 40 hexadecimal digits); perpetuals of the main exchange."""
    return Request(product.rest_url + "/info", dumps({"type": "clearinghouseState", "user": address}))


def state(body: bytes) -> AccountState:
    """The account in an answer; closed positions that are still listed, with a size of zero, are left out.

    Raises:
        VenueError: the answer is not as documented, or a figure cannot be.
    """
    decoded = decode(_STATE, body)
    found = (_holding(entry.position) for entry in decoded.assetPositions)
    summary = decoded.crossMarginSummary
    texts = (summary.accountValue if summary else "", decoded.crossMaintenanceMarginUsed or "")
    for text in texts:
        _checked(text, "the account")
    return AccountState(
        time_ms=decoded.time if is_time(decoded.time) else 0,
        cross_value_usd=texts[0],
        cross_maintenance_usd=texts[1],
        holdings=tuple(holding for holding in found if holding is not None),
    )


def reduced(body: bytes, symbols: Collection[str]) -> bytes:
    """The answer with positions in these coins alone, and of the rest what `state` reads; raises VenueError."""
    fields = decode(_FIELDS, body)
    positions = [
        entry
        for entry in decode(_RAWS, fields.get("assetPositions", msgspec.Raw(b"null")))
        if decode(_RAW_POSITION, entry).position.coin in symbols
    ]
    kept = {
        name: fields[name] for name in ("crossMarginSummary", "crossMaintenanceMarginUsed", "time") if name in fields
    }
    return msgspec.json.encode({"assetPositions": positions, **kept})


def without_users(frame: bytes) -> bytes:
    """A message of trades without the addresses of who traded, and without the transactions that lead to them."""
    return _HASH.sub(_NO_HASH, _USERS.sub(_NO_USERS, frame))


def largest_product(product: Product) -> Product:
    """The leaderboard's own host; where another stands in for the venue, that one."""
    is_venue = product.rest_url == config.PERPETUALS.rest_url
    return replace(product, rest_url=config.LEADERBOARD_URL if is_venue else product.rest_url)


def largest_request(product: Product) -> Request:
    """GET the leaderboard; `product` as of `largest_product`."""
    return Request(product.rest_url + "/Mainnet/leaderboard")


def largest(body: bytes) -> list[AccountWorth]:
    """The accounts on the leaderboard; rows that are none are left out.

    Raises:
        VenueError: the answer is no leaderboard.
    """
    found = []
    for row in decode(_LEADERS, body).leaderboardRows:
        volumes = {name: window.vlm or "0" for name, window in row.windowPerformances}
        try:
            figures = [_number(text) for text in (row.accountValue, volumes.get("month", "0"), volumes.get("day", "0"))]
        except DecimalError:
            continue
        if ADDRESS.fullmatch(row.ethAddress):
            found.append(AccountWorth(row.ethAddress.lower(), *figures))
    return found


def marks_request(product: Product) -> Request:
    """POST `metaAndAssetCtxs`: what is traded, its tiers and its marks."""
    return Request(product.rest_url + "/info", dumps({"type": "metaAndAssetCtxs"}))


def marks(body: bytes) -> VenueMarks:
    """Marks and tiers by coin; what has none is left out.

    Raises:
        VenueError: the answer is not as documented.
    """
    meta, contexts = decode(_CONTEXTS, body)
    universe = meta.get("universe")
    names = (
        [coin.get("name") if isinstance(coin, dict) else None for coin in universe]
        if isinstance(universe, list)
        else []
    )
    prices = {}
    for name, context in zip(names, contexts, strict=False):
        try:
            price = _number(context.markPx or "0")
        except DecimalError:
            continue
        if isinstance(name, str) and price > 0:
            prices[name] = price
    try:
        tables = read_tables(meta, "now").tables
    except InputError as error:
        raise VenueError(f"the tiers are not as documented ({error})") from error
    return VenueMarks(prices, {table.symbol: table for table in tables})


def _holding(decoded: _Position) -> Holding | None:
    what = f"a position in {decoded.coin[:20]!r}"
    if decoded.leverage.type not in _MODES:
        # A third mode would change what backs the position, and with it the price: nothing is guessed.
        raise VenueError(f"{what} is neither cross nor isolated")
    figures = (decoded.szi, decoded.positionValue, decoded.marginUsed or "", decoded.entryPx or "")
    for text in (*figures, decoded.liquidationPx or ""):
        _checked(text, what)
    size = float(decoded.szi)
    if size == 0:
        return None
    liquidation = float(decoded.liquidationPx or "0")
    return Holding(
        symbol=decoded.coin,
        side=Side.LONG if size > 0 else Side.SHORT,
        size=decoded.szi.removeprefix("-"),
        value_usd=decoded.positionValue.removeprefix("-"),
        entry=decoded.entryPx or "",
        liquidation=decoded.liquidationPx or "" if 0 < liquidation < _NEVER_REACHED else "",
        margin_usd=decoded.marginUsed or "",
        leverage=decoded.leverage.value,
        is_cross=decoded.leverage.type == "cross",
    )


def _checked(text: str, what: str) -> None:
    """Raise VenueError where a text is neither empty nor a number."""
    try:
        if text:
            parse_decimal(text)
    except DecimalError as error:
        raise VenueError(f"{what} cannot be ({error})") from error


def _number(text: str) -> float:
    """A finite number; raises DecimalError."""
    parse_decimal(text)
    return float(text)
