"""Binance USD-M: its WebSocket addresses and requests, and its REST.

Source: the venue's pages on the split of base addresses (2026-03-06), live subscribing and the REST market data.
Trades, marks and liquidations come under `/market` only: on `/ws`, `/stream` and `/public/…` a subscription is
acknowledged and nothing comes, ever. So is a stream that does not exist.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from rektscope.market.events import UNKNOWN_LOTS, Int64
from rektscope.market.instrument import Contract
from rektscope.mockvenue.binance_streams import streams
from rektscope.mockvenue.candles import candle_texts, told_candles
from rektscope.mockvenue.content import Market
from rektscope.mockvenue.figures import rate_text
from rektscope.mockvenue.streams import Stream
from rektscope.mockvenue.venue import Answer, Habits, Query, Refuses, RequestError, Said, decoded, dumps, on_grid

_LIVE_BASES = ("/market/ws", "/market/stream")
_MUTE_BASES = ("/ws", "/stream", "/public/ws", "/public/stream")

_CANDLE_WEIGHT = 10
_MOST_CANDLES, _USUAL_CANDLES = 1500, 500
_MOST_INTERESTS, _USUAL_INTERESTS = 500, 30
_MOST_FUNDINGS, _USUAL_FUNDINGS = 1000, 100
_FUNDING_DECIMALS = 8

_REFUSALS = {
    418: (-1003, "Way too many requests; IP banned until 1790000000000. Please use the websocket for live updates."),
    429: (-1003, "Too many requests; current limit is 2400 requests per minute. Please use the websocket."),
    451: (0, "Service unavailable from a restricted location according to 'b. Eligibility' in the terms of use."),
}

_HABITS = Habits(ping_every_s=180.0, messages_per_s=10)


class Binance:
    """The stand-in for Binance USD-M."""

    name = "binance"
    title = "Binance USD-M"

    def __init__(self, markets: Sequence[Market], *, is_throttled: bool = True, habits: Habits = _HABITS) -> None:
        """Serve these markets; with `is_throttled` at most one liquidation a second and market, the largest."""
        self.markets: Sequence[Market] = [market for market in markets if market.instrument.contract is Contract.LINEAR]
        self.habits = habits
        self.streams: Mapping[str, Stream] = {
            stream.topic: stream for market in self.markets for stream in streams(market, is_throttled=is_throttled)
        }
        self._by_symbol = {market.symbol: market for market in self.markets}
        self._requests = {
            "/fapi/v1/exchangeInfo": self._information,
            "/fapi/v1/klines": self._candles,
            "/fapi/v1/openInterest": self._interest,
            "/futures/data/openInterestHist": self._past_interests,
            "/fapi/v1/fundingRate": self._fundings,
        }

    def converse(self, path: str, query: Mapping[str, str], refuses: Refuses) -> "Talk | None":
        """`/market/ws`, `/market/ws/<stream>` and `/market/stream?streams=a/b`; elsewhere mute, or nothing."""
        for base in _LIVE_BASES + _MUTE_BASES:
            rest = path.removeprefix(base)
            if path.startswith(base) and (not rest or rest.startswith("/")):
                named = rest.strip("/") or query.get("streams", "")
                topics = [name for name in named.split("/") if name]
                return Talk(topics, refuses, is_wrapping=base.endswith("stream"), is_mute=base in _MUTE_BASES)
        return None

    def answer(self, path: str, query: Mapping[str, str]) -> Answer:
        """The requests that a client of market data makes; errors as `{"code":…,"msg":…}`."""
        request = self._requests.get(path)
        if request is None:
            return Answer(404, b"<html><body><h2>404 Not found</h2></body></html>")
        weight = _CANDLE_WEIGHT if path.endswith("/klines") else 1
        try:
            body = dumps(request(Query(query)))
        except RequestError as error:
            return Answer(400, dumps({"code": -1130, "msg": f"Data sent for parameter '{error}' is not valid."}))
        except KeyError:
            return Answer(400, dumps({"code": -1121, "msg": "Invalid symbol."}))
        return Answer(200, body, (("X-MBX-USED-WEIGHT-1M", str(weight)),))

    def refusal(self, status: int) -> bytes:
        """`{"code":…,"msg":…}`."""
        code, words = _REFUSALS.get(status, (-1000, "An unknown error occurred while processing the request."))
        return dumps({"code": code, "msg": words})

    def _information(self, _query: Query) -> dict[str, Any]:
        now = self.markets[0].timeline.stamp_now()
        return {"timezone": "UTC", "serverTime": now, "symbols": [_symbol(market) for market in self.markets]}

    def _candles(self, query: Query) -> list[list[object]]:
        market = self._by_symbol[query.word("symbol")]
        length_ms = query.length_ms("interval", "1m")
        candles = told_candles(market, length_ms)
        stamps = candles.time_ms
        told = []
        for place in self._asked(stamps, query, _USUAL_CANDLES, _MOST_CANDLES):
            start = int(stamps[place])
            bought = int(candles.taker_buy_lots[place])
            told.append([
                start,
                *candle_texts(market, candles, place),
                start + length_ms - 1,
                "",
                0,
                "" if bought == UNKNOWN_LOTS else market.quantity.one(bought),
                "",
                "0",
            ])  # fmt: skip
        return told

    def _interest(self, query: Query) -> dict[str, Any]:
        market = self._by_symbol[query.word("symbol")]
        known = market.known(market.events.open_interests)
        if not len(known):
            raise RequestError("symbol")
        quantity = market.quantity.one(known.quantity_lots[-1])
        return {"openInterest": quantity, "symbol": market.symbol, "time": market.timeline.stamp(known.time_ms[-1])}

    def _past_interests(self, query: Query) -> list[dict[str, Any]]:
        market = self._by_symbol[query.word("symbol")]
        known = market.known(market.events.open_interests)
        now, step_ms = market.timeline.stamp_now(), query.length_ms("period", "5m")
        moments, rows = on_grid(market.timeline.stamps(known.time_ms), step_ms, now)
        return [
            {
                "symbol": market.symbol,
                "sumOpenInterest": market.quantity.one(known.quantity_lots[rows[place]]),
                "sumOpenInterestValue": "",
                "timestamp": str(int(moments[place])),
            }
            for place in self._asked(moments, query, _USUAL_INTERESTS, _MOST_INTERESTS)
        ]

    def _fundings(self, query: Query) -> list[dict[str, Any]]:
        market = self._by_symbol[query.word("symbol")]
        settled = market.known(market.events.fundings)
        stamps = market.timeline.stamps(settled.time_ms)
        return [
            {
                "symbol": market.symbol,
                "fundingRate": rate_text(settled.rate_e12[place], _FUNDING_DECIMALS),
                "fundingTime": int(stamps[place]),
                "markPrice": "",
            }
            for place in self._asked(stamps, query, _USUAL_FUNDINGS, _MOST_FUNDINGS)
        ]

    def _asked(self, stamps: Int64, query: Query, usual: int, most: int) -> list[int]:
        """Places of the rows asked for: from startTime on the first ones, without it the last ones up to endTime."""
        start, end = query.bounds("startTime", "endTime")
        limit = max(0, min(query.whole("limit", usual), most))
        places = np.flatnonzero((stamps >= start) & (stamps <= end)).tolist()
        return places[:limit] if start >= 0 else places[max(0, len(places) - limit) :]


class Talk:
    """A conversation; ids are the client's."""

    def __init__(self, topics: Sequence[str], refuses: Refuses, *, is_wrapping: bool, is_mute: bool) -> None:
        self.asked_by_address = tuple(topics)
        self.is_mute = is_mute
        self._is_wrapping = is_wrapping
        self._refuses = refuses
        self._topics = dict.fromkeys(topics)

    def hear(self, message: bytes) -> Said:
        """SUBSCRIBE, UNSUBSCRIBE and LIST_SUBSCRIPTIONS."""
        told = decoded(message)
        if told is None:
            return Said([dumps({"error": {"code": 3, "msg": "Invalid JSON: expected value at line 1 column 1"}})])
        if not isinstance(told, dict):
            return Said([_error("request must be a JSON object", None)])
        identity = told.get("id")
        strange = next((name for name in told if name not in {"method", "params", "id"}), None)
        if strange is not None:
            return Said([_error(f"unknown property '{strange[:80]}'", identity)])
        return self._obey(str(told.get("method", "")), told.get("params", []), identity)

    def written(self, topics: Sequence[str], messages: list[bytes]) -> list[bytes]:
        """Wrapped under `/stream`, bare under `/ws`."""
        if not self._is_wrapping:
            return messages
        return [
            b'{"stream":"%b","data":%b}' % (topic.encode(), message)
            for topic, message in zip(topics, messages, strict=True)
        ]

    def _obey(self, method: str, params: object, identity: object) -> Said:
        if method == "LIST_SUBSCRIPTIONS":
            return Said([dumps({"result": list(self._topics), "id": identity})])
        if method not in {"SUBSCRIBE", "UNSUBSCRIBE"}:
            return Said([_error(f"unknown variant `{method[:80]}`", identity)])
        if not isinstance(params, list) or not all(isinstance(name, str) for name in params):
            return Said([_error("params must be an array of streams", identity)])
        acknowledged = [dumps({"result": None, "id": identity})]
        if method == "UNSUBSCRIBE":
            self._topics = {name: None for name in self._topics if name not in params}
            return Said(acknowledged, unsubscribed=params)
        if any(self._refuses(name) for name in params):
            return Said([_error("invalid stream", identity)])
        self._topics |= dict.fromkeys(params)
        return Said(acknowledged, subscribed=params)


def _symbol(market: Market) -> dict[str, Any]:
    instrument = market.instrument
    filters = [
        {"filterType": "PRICE_FILTER", "maxPrice": "", "minPrice": market.price.text, "tickSize": market.price.text},
        {"filterType": "LOT_SIZE", "maxQty": "", "minQty": market.quantity.text, "stepSize": market.quantity.text},
    ]
    return {
        "symbol": instrument.symbol,
        "pair": instrument.symbol.partition("_")[0],
        "contractType": "CURRENT_QUARTER" if "_" in instrument.symbol else "PERPETUAL",
        "status": "TRADING",
        "baseAsset": instrument.base,
        "quoteAsset": instrument.quote,
        "marginAsset": instrument.quote,
        "pricePrecision": instrument.price_decimals,
        "quantityPrecision": instrument.quantity_decimals,
        "filters": filters,
    }


def _error(words: str, identity: object) -> bytes:
    return dumps({"error": {"code": 2, "msg": f"Invalid request: {words}"}, "id": identity})
