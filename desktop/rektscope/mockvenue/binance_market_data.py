"""Binance's REST beside history: ping, time, marks, tickers, aggregate trades, candles of marks and indexes.

Source: the venue's pages on market data of USD-M and COIN-M. Best bid and ask are in no session, so the book ticker
does not exist here.
"""

from collections.abc import Callable, Sequence
from typing import Any

from rektscope.market.instrument import Contract
from rektscope.market.sides import TakerSide
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.mockvenue.binance_listing import pair_of
from rektscope.mockvenue.candles import turnover_text
from rektscope.mockvenue.content import FIRST_TRADE_NUMBER, ServedMarket
from rektscope.mockvenue.decimals import rate_text
from rektscope.mockvenue.intervals import BINANCE
from rektscope.mockvenue.state import average_ticks, day_of, funding_of, last_index, last_mark, mark_bars
from rektscope.mockvenue.timeline import Timeline
from rektscope.mockvenue.venue import Query, RefusalError, places_asked

_USUAL, _MOST_TRADES, _MOST_CANDLES = 500, 1000, 1500
_RATE_DECIMALS = 8


class MarketData:
    """Requests about linear (USD-M) or inverse (COIN-M) markets."""

    def __init__(self, contract: Contract, markets: Sequence[ServedMarket], timeline: Timeline) -> None:
        self._is_inverse = contract is Contract.INVERSE
        self._markets = [market for market in markets if market.instrument.contract is contract]
        self._by_symbol = {market.symbol: market for market in self._markets}
        self._by_pair = {pair_of(market)["pair"]: market for market in self._markets}
        self._timeline = timeline
        self.requests: dict[str, Callable[[Query], object]] = {
            "ping": lambda _: {},
            "time": lambda _: {"serverTime": self._timeline.stamp_now()},
            "premiumIndex": lambda query: self._each(query, self._premium),
            "fundingInfo": lambda _: [_funding_information(market) for market in self._markets],
            "ticker/24hr": lambda query: self._each(query, self._day),
            "ticker/price": lambda query: self._each(query, self._price),
            "aggTrades": self._trades,
            "markPriceKlines": lambda query: self._mark_candles(self._by_symbol[query.text("symbol")], query, "marks"),
            "indexPriceKlines": lambda query: self._mark_candles(self._by_pair[query.text("pair")], query, "indexes"),
        }

    def _each(self, query: Query, describe: Callable[[ServedMarket], dict[str, Any] | None]) -> object:
        """One market as an object, on COIN-M as a list of one, or all of them; those that know nothing left out."""
        symbol = query.text("symbol")
        chosen = [self._by_symbol[symbol]] if symbol else self._markets
        rows = [row for row in map(describe, chosen) if row is not None]
        if symbol and not rows:  # nothing was traded yet
            raise RefusalError(-1122, "Invalid symbol status.")
        return rows[0] if symbol and rows and not self._is_inverse else rows

    def _premium(self, market: ServedMarket) -> dict[str, Any] | None:
        mark, funding = last_mark(market), funding_of(market)
        return {
            "symbol": market.symbol,
            **({"pair": pair_of(market)["pair"]} if self._is_inverse else {}),
            "markPrice": mark,
            "indexPrice": last_index(market),
            "estimatedSettlePrice": mark,
            "lastFundingRate": "" if funding is None else rate_text(funding.rate_e12, _RATE_DECIMALS),
            "interestRate": "0.00010000",
            "nextFundingTime": 0 if funding is None else funding.next_ms,
            "time": self._timeline.stamp_now(),
        }

    def _day(self, market: ServedMarket) -> dict[str, Any] | None:
        day = day_of(market)
        if day is None:
            return None
        now_ms, write, quantity = self._timeline.stamp_now(), market.price.one, market.quantity.one
        turnover, price = turnover_text(market, day.turnover), market.instrument.tick
        average = average_ticks(market, day)
        change = (day.last_ticks - day.open_ticks) * price
        base_or_quote = {"baseVolume": turnover} if self._is_inverse else {"quoteVolume": turnover}
        return {
            "symbol": market.symbol,
            **({"pair": pair_of(market)["pair"]} if self._is_inverse else {}),
            "priceChange": f"{change:.{market.instrument.price_decimals}f}",
            "priceChangePercent": f"{100 * day.change:.3f}",
            "weightedAvgPrice": f"{average * price:.{market.instrument.price_decimals + 2}f}",
            "lastPrice": write(day.last_ticks),
            "lastQty": quantity(_last_lots(market)),
            "openPrice": write(day.open_ticks),
            "highPrice": write(day.high_ticks),
            "lowPrice": write(day.low_ticks),
            "volume": quantity(day.quantity_lots),
            **base_or_quote,
            "openTime": now_ms - DAY_MS,
            "closeTime": now_ms,
            "firstId": FIRST_TRADE_NUMBER,
            "lastId": FIRST_TRADE_NUMBER + max(0, day.count - 1),
            "count": day.count,
        }

    def _price(self, market: ServedMarket) -> dict[str, Any] | None:
        day = day_of(market)
        if day is None:
            return None
        row = {"symbol": market.symbol, "price": market.price.one(day.last_ticks), "time": self._timeline.stamp_now()}
        return row | ({"ps": pair_of(market)["pair"]} if self._is_inverse else {})

    def _trades(self, query: Query) -> list[dict[str, Any]]:
        """Numbered as the stream numbers them."""
        market = self._by_symbol[query.text("symbol")]
        trades = market.known(market.events.trades)
        stamps = market.timeline.stamps(trades.time_ms)
        begin = query.whole("fromId", -1)
        places = places_asked(stamps, query, _USUAL, _MOST_TRADES)
        if begin >= 0:
            start = max(0, begin - FIRST_TRADE_NUMBER)
            places = list(range(start, min(len(trades), start + query.limit(_USUAL, _MOST_TRADES))))
        return [
            {
                "a": FIRST_TRADE_NUMBER + place,
                "p": market.price.one(int(trades.price_ticks[place])),
                "q": market.quantity.one(int(trades.quantity_lots[place])),
                "f": FIRST_TRADE_NUMBER + place,
                "l": FIRST_TRADE_NUMBER + place,
                "T": int(stamps[place]),
                "m": int(trades.taker_side[place]) == TakerSide.SELL,
            }
            for place in places
        ]

    def _mark_candles(self, market: ServedMarket, query: Query, kind: str) -> list[list[object]]:
        interval = BINANCE.get(query.text("interval"))
        if interval is None:
            raise RefusalError(-1120, "Invalid interval.")
        bars = mark_bars(market, market.events.marks if kind == "marks" else market.events.indexes, interval)
        return [
            [
                int(bars.start_ms[place]),
                *bars.texts(market, place),
                "0",
                int(bars.end_ms[place]) - 1,
                "0",
                0,
                "0",
                "0",
                "0",
            ]
            for place in places_asked(bars.start_ms, query, _USUAL, _MOST_CANDLES)
        ]


def _funding_information(market: ServedMarket) -> dict[str, Any]:
    return {
        "symbol": market.symbol,
        "adjustedFundingRateCap": "0.02000000",
        "adjustedFundingRateFloor": "-0.02000000",
        "fundingIntervalHours": max(1, market.funding_ms // HOUR_MS),
        "disclaimer": False,
    }


def _last_lots(market: ServedMarket) -> int:
    trades = market.known(market.events.trades)
    return int(trades.quantity_lots[-1]) if len(trades) else 0
