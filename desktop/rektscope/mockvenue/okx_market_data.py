"""OKX's REST beside history: time, tickers, marks, indexes, funding to come, trades, candles of marks.

Source: the venue's API guide v5, public data and market data. Best bid and ask are in no session and are empty.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from rektscope.market.sides import TakerSide
from rektscope.mockvenue.content import FIRST_TRADE_NUMBER, ServedMarket
from rektscope.mockvenue.decimals import rate_text
from rektscope.mockvenue.intervals import OKX
from rektscope.mockvenue.okx_candles import texts_of
from rektscope.mockvenue.okx_streams import Contracts
from rektscope.mockvenue.state import Day, day_of, funding_of, last_index, last_mark, mark_bars
from rektscope.mockvenue.timeline import Timeline
from rektscope.mockvenue.venue import Query, RefusalError, RequestError, newest_first

KINDS = frozenset({"SPOT", "MARGIN", "SWAP", "FUTURES", "OPTION", "EVENTS"})
"""Types of instruments; a session has some of the swaps and futures."""

_WRONG_KIND = (51000, "Parameter instType error")
_NO_KIND = (50014, "Parameter instType can not be empty")

_USUAL, _MOST_TRADES = 100, 500
_NO_QUOTES = dict.fromkeys(("askPx", "askSz", "bidPx", "bidSz", "sodUtc0", "sodUtc8"), "")


class MarketData:
    """Requests by path below `/api/v5`."""

    def __init__(self, markets: Sequence[ServedMarket], timeline: Timeline) -> None:
        self._markets = markets
        self._by_symbol: Mapping[str, ServedMarket] = {market.symbol: market for market in markets}
        self._timeline = timeline
        self.requests: dict[str, Callable[[Query], list[Any]]] = {
            "/public/time": lambda _: [{"ts": str(timeline.stamp_now())}],
            "/system/status": lambda _: [],
            "/market/ticker": lambda query: [ticker_of(self._by_symbol[query.text("instId")])],
            "/market/tickers": lambda query: [ticker_of(market) for market in self._of_type(query)],
            "/public/mark-price": self._marks,
            "/market/index-tickers": self._indexes,
            "/public/funding-rate": self._fundings,
            "/market/trades": self._trades,
            "/market/history-trades": self._trades,
            "/market/mark-price-candles": self._mark_candles,
            "/market/history-mark-price-candles": self._mark_candles,
        }

    def _of_type(self, query: Query) -> list[ServedMarket]:
        """The markets of `instType`, which must be given, and of `instId`, if it is."""
        kind, symbol = query.text("instType"), query.text("instId")
        if kind not in KINDS:
            raise RefusalError(*(_WRONG_KIND if kind else _NO_KIND))
        chosen = [self._by_symbol[symbol]] if symbol else self._markets
        return [market for market in chosen if Contracts.of(market.instrument).kind == kind]

    def _marks(self, query: Query) -> list[dict[str, str]]:
        now = str(self._timeline.stamp_now())
        kind = query.text("instType")
        return [
            {"instType": kind, "instId": market.symbol, "markPx": last_mark(market), "ts": now}
            for market in self._of_type(query)
            if last_mark(market)
        ]

    def _indexes(self, query: Query) -> list[dict[str, str]]:
        wanted, quote, now = query.text("instId"), query.text("quoteCcy"), str(self._timeline.stamp_now())
        if not wanted and not quote:
            raise RefusalError(50015, "Either parameter quoteCcy or instId is required")
        empty = dict.fromkeys(("high24h", "low24h", "open24h", "sodUtc0", "sodUtc8"), "")
        rows = {}
        for market in self._markets:
            name = Contracts.of(market.instrument).index
            if last_index(market) and (wanted or name) == name and name.endswith(quote):
                rows[name] = {"instId": name, "idxPx": last_index(market), **empty, "ts": now}
        return list(rows.values())

    def _fundings(self, query: Query) -> list[dict[str, str]]:
        symbol = query.text("instId")
        if not symbol:
            raise RefusalError(50014, "Parameter instId can not be empty")
        chosen = self._markets if symbol == "ANY" else [self._by_symbol[symbol]]
        rows = []
        for market in chosen:
            funding = funding_of(market)
            if funding is None or Contracts.of(market.instrument).kind != "SWAP":
                continue
            rate = rate_text(funding.rate_e12)
            rows.append({
                "fundingRate": rate,
                "fundingTime": str(funding.next_ms),
                "instId": market.symbol,
                "instType": "SWAP",
                "method": "current_period",
                "maxFundingRate": "",
                "minFundingRate": "",
                "nextFundingRate": "",
                "nextFundingTime": str(funding.next_ms + funding.length_ms),
                "premium": "",
                "settFundingRate": rate,
                "settState": "settled",
                "ts": str(self._timeline.stamp_now()),
            })  # fmt: skip
        return rows

    def _trades(self, query: Query) -> list[dict[str, str]]:
        market = self._by_symbol[query.text("instId")]
        trades = market.known(market.events.trades)
        stamps = market.timeline.stamps(trades.time_ms)
        return [
            {
                "instId": market.symbol,
                "side": "buy" if int(trades.taker_side[place]) == TakerSide.BUY else "sell",
                "sz": market.quantity.one(int(trades.quantity_lots[place])),
                "source": "0",
                "px": market.price.one(int(trades.price_ticks[place])),
                "tradeId": str(FIRST_TRADE_NUMBER + place),
                "ts": str(int(stamps[place])),
            }
            for place in newest_first(stamps, query.limit(_USUAL, _MOST_TRADES))
        ]

    def _mark_candles(self, query: Query) -> list[list[str]]:
        market, interval = self._by_symbol[query.text("instId")], OKX.get(query.text("bar", "1m"))
        if interval is None:
            raise RequestError("bar")
        bars = mark_bars(market, market.events.marks, interval)
        low, high = query.bounds("before", "after")
        asked = np.flatnonzero((bars.start_ms > low) & (bars.start_ms < high))
        now_ms = self._timeline.stamp_now()
        return [
            [
                str(int(bars.start_ms[place])),
                *bars.texts(market, place),
                "1" if int(bars.end_ms[place]) <= now_ms else "0",
            ]
            for place in asked[::-1][: query.limit(_USUAL, _USUAL)].tolist()
        ]


def ticker_of(market: ServedMarket) -> dict[str, str]:
    """The ticker of now; texts are empty while nothing was traded."""
    day, trades = day_of(market), market.known(market.events.trades)
    last_lots = int(trades.quantity_lots[-1]) if len(trades) else 0
    return ticker_text(market, day, last_lots, market.timeline.stamp_now())


def ticker_text(market: ServedMarket, day: Day | None, last_lots: int, moment_ms: int) -> dict[str, str]:
    """A ticker; volumes in contracts (`vol24h`) and coins (`volCcy24h`)."""
    row = {"instType": Contracts.of(market.instrument).kind, "instId": market.symbol, **_NO_QUOTES}
    row["ts"] = str(moment_ms)
    if day is None:
        return row | dict.fromkeys(("last", "lastSz", "open24h", "high24h", "low24h", "vol24h", "volCcy24h"), "")
    write = market.price.one
    contracts, coins, _ = texts_of(market, day.quantity_lots, day.turnover)
    return row | {
        "last": write(day.last_ticks),
        "lastSz": market.quantity.one(last_lots),
        "open24h": write(day.open_ticks),
        "high24h": write(day.high_ticks),
        "low24h": write(day.low_ticks),
        "vol24h": contracts,
        "volCcy24h": coins,
    }
