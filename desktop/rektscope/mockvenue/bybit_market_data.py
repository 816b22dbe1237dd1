"""Bybit's REST beside history: time, tickers, recent trades, candles of marks and indexes.

Source: bybit-exchange/docs, v5, market. Best bid and ask are in no session and are empty.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import numpy as np

from rektscope.market.instrument import Contract
from rektscope.market.sides import TakerSide
from rektscope.market.times import HOUR_MS
from rektscope.mockvenue.candles import turnover_text
from rektscope.mockvenue.content import FIRST_TRADE_NUMBER, ServedMarket
from rektscope.mockvenue.decimals import decimal_text, rate_text
from rektscope.mockvenue.intervals import BYBIT
from rektscope.mockvenue.state import day_of, funding_of, last_index, last_interest, last_mark, mark_bars
from rektscope.mockvenue.venue import Query, RefusalError, newest_first

Markets = Mapping[str, ServedMarket]

_USUAL_TRADES, _MOST_TRADES = 500, 1000
_USUAL_CANDLES, _MOST_CANDLES = 200, 1000
_VALUE_DECIMALS = 4

_EMPTY = (
    "predictedDeliveryPrice",
    "basisRate",
    "basis",
    "deliveryFeeRate",
    "bid1Price",
    "bid1Size",
    "ask1Price",
    "ask1Size",
)


def tickers(query: Query, markets: Markets) -> dict[str, Any]:
    """`/v5/market/tickers`: of one market or all."""
    symbol = query.text("symbol")
    return {"list": [_ticker(market) for market in ([markets[symbol]] if symbol else markets.values())]}


def recent_trades(query: Query, markets: Markets) -> dict[str, Any]:
    """`/v5/market/recent-trade`: the newest first."""
    market = markets[query.text("symbol")]
    trades = market.known(market.events.trades)
    stamps = market.timeline.stamps(trades.time_ms)
    rows = [
        {
            "execId": f"00000000-0000-5000-8000-{FIRST_TRADE_NUMBER + place:012x}",
            "symbol": market.symbol,
            "price": market.price.one(int(trades.price_ticks[place])),
            "size": market.quantity.one(int(trades.quantity_lots[place])),
            "side": "Buy" if int(trades.taker_side[place]) == TakerSide.BUY else "Sell",
            "time": str(int(stamps[place])),
            "isBlockTrade": False,
            "isRPITrade": False,
            "seq": str(FIRST_TRADE_NUMBER + place),
        }
        for place in newest_first(stamps, query.limit(_USUAL_TRADES, _MOST_TRADES))
    ]
    return {"list": rows}


def mark_candles(kind: str) -> Callable[[Query, Markets], dict[str, Any]]:
    """`/v5/market/mark-price-kline` (`marks`) or `index-price-kline` (`indexes`)."""

    def respond(query: Query, markets: Markets) -> dict[str, Any]:
        market, interval = markets[query.text("symbol")], BYBIT.get(query.text("interval"))
        if interval is None:
            raise RefusalError(10001, "Invalid period!")
        bars = mark_bars(market, market.events.marks if kind == "marks" else market.events.indexes, interval)
        low, high = query.bounds("start", "end")
        asked = np.flatnonzero((bars.start_ms >= low) & (bars.start_ms <= high))
        limit = query.limit(_USUAL_CANDLES, _MOST_CANDLES)
        rows = [[str(int(bars.start_ms[place])), *bars.texts(market, place)] for place in asked[::-1][:limit].tolist()]
        return {"symbol": market.symbol, "list": rows}

    return respond


def _ticker(market: ServedMarket) -> dict[str, str]:
    day, funding, mark, lots = day_of(market), funding_of(market), last_mark(market), last_interest(market)
    row = {"symbol": market.symbol, **dict.fromkeys(_EMPTY, ""), "deliveryTime": "0"}
    row |= {"markPrice": mark, "indexPrice": last_index(market)}
    write, quantity = market.price.one, market.quantity.one
    if day is not None:
        row |= {
            "lastPrice": write(day.last_ticks),
            "prevPrice24h": write(day.open_ticks),
            "price24hPcnt": f"{day.change:.6f}",
            "highPrice24h": write(day.high_ticks),
            "lowPrice24h": write(day.low_ticks),
            "prevPrice1h": "",
            "volume24h": quantity(day.quantity_lots),
            "turnover24h": turnover_text(market, day.turnover),
        }
    if lots is not None:
        row |= {"openInterest": quantity(2 * lots), "singleOpenInterest": quantity(lots)}
        if mark:
            value = decimal_text(2 * _value(market, lots, Decimal(mark)), _VALUE_DECIMALS)
            row["openInterestValue"] = value
    if funding is not None:
        row |= {
            "fundingRate": rate_text(funding.rate_e12),
            "nextFundingTime": str(funding.next_ms),
            "fundingIntervalHour": str(max(1, funding.length_ms // HOUR_MS)),
        }
    return row


def _value(market: ServedMarket, lots: int, mark: Decimal) -> Decimal:
    """Open interest in the quote currency, of an inverse contract in the coin."""
    instrument = market.instrument
    size = lots * instrument.lot_size * instrument.contract_size
    return size / mark if instrument.contract is Contract.INVERSE else size * mark
