"""How venues write fills: which columns, in which unit, and what their words for a side mean. Tables, no reading.

Sources of the columns:

- Binance, export: "Date(UTC)/Time(UTC), Symbol, Side, Price, Quantity, Amount, Fee, Realized Profit" (Futures, Trade
  History; as parsers of it quote the header); API: GET /fapi/v1/userTrades and /dapi/v1/userTrades (`qty` is coins, of
  COIN-M contracts, which is what a session counts too).
- Bybit, export: "Market or Contracts, Filled Type, Filled Quantity or Filled Qty, Filled Price, Direction, Transaction
  Time(UTC+0)" with times as `07:35 2025-07-14`; API: GET /v5/execution/list (`execType` Trade, AdlTrade, BustTrade
  for a liquidation, Funding; its page on enumerations).
- OKX, export: a line with the time zone, then "Time, Trade Type, Symbol, Action, Amount, Trading Unit, Filled Price",
  where the unit is `cont` or a coin; API: GET /api/v5/trade/fills (`fillSz` counts contracts of swaps; `subType` 100 to
  107 are liquidations, 125 to 128 deleveraging).
- Bitget, API: GET /api/v2/mix/order/fill-history (`baseVolume` is coins; in hedge mode `side` is that of the position,
  so that closing a long is a `buy` with `tradeSide` close; `burst_`, `reduce_` and `offset_` close by force).
- Hyperliquid, export: "time, coin, dir, px, sz, ntl, fee, closedPnl" with times of the browser's zone; API: `userFills`
  (`dir` as Open Long or Liquidated Cross Long; `liquidation` is in the other party's fill as well, so it is not used).
"""

from enum import Enum, auto

import msgspec

from rektscope.positions.holdings import Closing


class QuantityUnit(Enum):
    """What a column of quantities counts.

    OWN: what a session counts of the market: coins, or contracts of an inverse one.
    NAMED: the column of units gives it, row by row.
    USUAL: it is not given, but the column is headed as coins are where a venue counts these.
    UNSAID: it is not given; sizes and amounts are coins, contracts or dollars.
    """

    OWN = auto()
    COINS = auto()
    CONTRACTS = auto()
    USD = auto()
    NAMED = auto()
    USUAL = auto()
    UNSAID = auto()


class Column(Enum):
    """What a column of a layout is; CLOSES is above or below zero where a fill closed something."""

    TIME = "time"
    SYMBOL = "symbol"
    SIDE = "side"
    PRICE = "price"
    QUANTITY = "quantity"
    UNIT = "unit"
    KIND = "kind"
    LEG = "leg"
    TRADE = "trade"
    CLOSES = "closes"


class Layout(msgspec.Struct, frozen=True):
    """The columns of one kind of file.

    Attributes:
        title: for people.
        venue: whose fills they are; None where any.
        columns: of each what it may be headed, in small letters without a zone.
        unit: of the quantities.
        needs: headers of which one has to be there as well.
        is_zone_sure: whether times without a zone are UTC; else the user is asked.
    """

    title: str
    venue: str | None
    columns: dict[Column, tuple[str, ...]]
    unit: QuantityUnit
    needs: tuple[str, ...] = ()
    is_zone_sure: bool = False

    @property
    def required(self) -> tuple[Column, ...]:
        """Those without which it is another layout."""
        needed = (Column.TIME, Column.SIDE, Column.PRICE, Column.QUANTITY)
        return (*needed, *(each for each in (Column.SYMBOL, Column.UNIT) if each in self.columns and self.venue))


def _layout(title: str, venue: str, counted: QuantityUnit, needs: tuple[str, ...], /, **columns: str) -> Layout:
    named = {Column[name.upper()]: tuple(headers.split("|")) for name, headers in columns.items()}
    return Layout(title, venue, named, counted, needs)


LAYOUTS = (
    _layout(
        "Bybit's executions", "bybit", QuantityUnit.OWN, (),
        time="exectime", symbol="symbol", side="side", price="execprice", quantity="execqty", kind="exectype",
        trade="execid", closes="closedsize",
    ),
    _layout(
        "Bybit's export", "bybit", QuantityUnit.OWN, (),
        time="transaction time", symbol="market|contracts|symbol", side="direction", price="filled price",
        quantity="filled quantity|filled qty", kind="filled type", trade="transaction id|trasaction id",
    ),
    _layout(
        "OKX's export", "okx", QuantityUnit.NAMED, (),
        time="time", symbol="symbol|instrument", side="action", price="filled price", quantity="amount",
        unit="trading unit", kind="trade type", trade="id", closes="pnl",
    ),
    _layout(
        "OKX's fills", "okx", QuantityUnit.CONTRACTS, (),
        time="filltime|ts", symbol="instid", side="side", price="fillpx", quantity="fillsz", kind="subtype",
        leg="posside", trade="tradeid", closes="fillpnl",
    ),
    _layout(
        "Bitget's fills", "bitget", QuantityUnit.COINS, (),
        time="ctime", symbol="symbol", side="side", price="price", quantity="basevolume", kind="tradeside",
        trade="tradeid", closes="profit",
    ),
    _layout(
        "Hyperliquid's fills", "hyperliquid", QuantityUnit.COINS, (),
        time="time", symbol="coin", side="dir", price="px", quantity="sz", trade="tid",
    ),
    _layout(
        "Binance's export", "binance", QuantityUnit.OWN, ("realized profit", "fee coin", "quote asset"),
        time="date|time", symbol="symbol", side="side", price="price", quantity="quantity|qty",
        closes="realized profit",
    ),
    _layout(
        "Binance's trades", "binance", QuantityUnit.OWN, ("realizedpnl", "quoteqty", "baseqty"),
        time="time", symbol="symbol", side="side", price="price", quantity="qty", leg="positionside", trade="id",
        closes="realizedpnl",
    ),
)  # fmt: skip
"""Those of venues, the most particular first."""

_PLAIN = {
    Column.TIME: ("time", "date", "timestamp", "datetime"),
    Column.SYMBOL: ("symbol", "market", "coin", "instrument"),
    Column.SIDE: ("side", "direction", "action"),
    Column.PRICE: ("price", "fill price", "avg price"),
}
PLAIN_LAYOUTS = tuple(
    Layout("a table of fills", None, _PLAIN | {Column.QUANTITY: headers}, unit, is_zone_sure=True)
    for headers, unit in (
        (("quantity_coins",), QuantityUnit.COINS),
        (("quantity_contracts",), QuantityUnit.CONTRACTS),
        (("notional_usd",), QuantityUnit.USD),
        (("quantity", "qty"), QuantityUnit.USUAL),
        (("size", "amount"), QuantityUnit.UNSAID),
    )
)
"""Tables of people: the unit is in the column's name, or asked for."""

BUY_WORDS = frozenset({"buy", "b", "open long", "close short", "short > long", "buy_single", "settle short"})
SELL_WORDS = frozenset({"sell", "a", "open short", "close long", "long > short", "sell_single", "settle long"})
"""Words of one meaning everywhere. `long` and `short` alone are an order's side at Bybit and a position elsewhere."""

ORDER_SIDES = {"long": 1, "short": -1}
"""What Bybit's export calls the side of an order."""

SKIPPED_KINDS = frozenset({"funding", "settle", "delivery", "spot", "transfer", "sessionsettlepnl", "margin"})
"""Rows that are no fills of a perpetual."""

FORCED_KINDS = {
    "busttrade": Closing.LIQUIDATION,
    "bust": Closing.LIQUIDATION,
    "liquidation": Closing.LIQUIDATION,
    "adltrade": Closing.DELEVERAGING,
    "adl": Closing.DELEVERAGING,
    **dict.fromkeys(("100", "101", "102", "103", "104", "105", "106", "107"), Closing.LIQUIDATION),
    **dict.fromkeys(("125", "126", "127", "128"), Closing.DELEVERAGING),
}
"""Who made a fill, by the row's kind."""


class FillOptions(msgspec.Struct, frozen=True):
    """What the user states about fills that lack it.

    Attributes:
        unit: of the quantities.
        utc_offset_h: hours that times without a zone are ahead of UTC.
        is_day_first: whether 03/04/2025 is in April.
        leg: `long` or `short`, of an account that holds both.
    """

    unit: QuantityUnit | None = None
    utc_offset_h: float | None = None
    is_day_first: bool | None = None
    leg: str | None = None


NO_FILL_OPTIONS = FillOptions()
