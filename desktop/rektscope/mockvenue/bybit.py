"""Bybit v5, linear and inverse: its WebSocket addresses and requests, and its REST.

Source: the venue's documentation (bybit-exchange/docs, v5). A refused topic fails its request in the answer; the other
topics of the request are served all the same.
"""

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from rektscope.market.events import Int64
from rektscope.market.instrument import Contract
from rektscope.mockvenue import bybit_market_data
from rektscope.mockvenue.bybit_listing import instrument_of
from rektscope.mockvenue.bybit_streams import add_streams
from rektscope.mockvenue.candles import bar_texts, known_bars, turnover_text
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.decimals import rate_text
from rektscope.mockvenue.intervals import BYBIT, BYBIT_PERIODS
from rektscope.mockvenue.origin import Origin
from rektscope.mockvenue.streams import Stream, Topics
from rektscope.mockvenue.timeline import Timeline
from rektscope.mockvenue.venue import (
    GetOnly,
    Lasting,
    Query,
    RefusalError,
    Refuses,
    Reply,
    RequestError,
    RestResponse,
    VenuePolicy,
    decoded,
    dumps,
    newest_first,
    on_grid,
)

_ADDRESS = "/v5/public/"
_INSTRUMENTS = "/v5/market/instruments-info"
_OTHER_CATEGORIES = frozenset({"spot", "option"})
"""Products that the venue has and a session does not: their lists are empty."""

_MOST_CHARACTERS = 21_000
_CURSOR = "offset:"

_USUAL_CANDLES, _MOST_CANDLES = 200, 1000
_USUAL_INTERESTS, _USUAL_FUNDINGS, _MOST_ROWS = 50, 200, 200
_USUAL_INSTRUMENTS, _MOST_INSTRUMENTS = 500, 1000

_NO_ORIGIN: Origin = {}

_POLICY = VenuePolicy(idle_s=600.0)


InCategory = Callable[[Query, Mapping[str, ServedMarket]], dict[str, Any]]
"""A request about the markets of a category, by symbol."""


class Bybit(GetOnly):
    """The stand-in for Bybit's linear and inverse contracts."""

    name = "bybit"
    title = "Bybit"

    def __init__(
        self,
        markets: Sequence[ServedMarket],
        timeline: Timeline,
        *,
        policy: VenuePolicy = _POLICY,
        origin: Origin = _NO_ORIGIN,
    ) -> None:
        """Serve these markets; `origin` stands beside the list of them."""
        self._origin = origin
        self.markets: Sequence[ServedMarket] = list(markets)
        self.policy = policy
        topics = Topics()
        self.streams: Mapping[str, Stream] = topics
        for market in self.markets:
            add_streams(topics, market)
        self._timeline = timeline
        self._categories = {
            category: {market.symbol: market for market in self.markets if market.instrument.contract is contract}
            for category, contract in (("linear", Contract.LINEAR), ("inverse", Contract.INVERSE))
        }
        self._clients = itertools.count(1)
        in_category: dict[str, InCategory] = {
            _INSTRUMENTS: self._instruments,
            "/v5/market/kline": self._candles,
            "/v5/market/open-interest": self._interests,
            "/v5/market/funding/history": self._fundings,
            "/v5/market/tickers": bybit_market_data.tickers,
            "/v5/market/recent-trade": bybit_market_data.recent_trades,
            "/v5/market/mark-price-kline": bybit_market_data.mark_candles("marks"),
            "/v5/market/index-price-kline": bybit_market_data.mark_candles("indexes"),
        }
        self._requests = {path: self._in_category(request, path) for path, request in in_category.items()}
        self._requests["/v5/market/time"] = self._time

    def open_client_session(
        self, path: str, query: Mapping[str, str], refuses: Refuses, address: str = ""
    ) -> "ClientSession | None":
        """`/v5/public/linear` and `/v5/public/inverse`."""
        _ = query, address
        symbols = self._categories.get(path.removeprefix(_ADDRESS)) if path.startswith(_ADDRESS) else None
        return (
            None if symbols is None else ClientSession(frozenset(symbols), self.streams, next(self._clients), refuses)
        )

    def respond(self, path: str, query: Mapping[str, str]) -> RestResponse:
        """The requests that a client of market data makes; errors in `retCode` and `retMsg`, with status 200."""
        request = self._requests.get(path)
        if request is None:
            return RestResponse(404, b"")
        try:
            origin = self._origin if path == _INSTRUMENTS else _NO_ORIGIN
            return RestResponse(200, self._body(0, "OK", request(Query(query)), origin))
        except RefusalError as error:
            return RestResponse(200, self._body(error.code, str(error), {}))
        except RequestError as error:
            return RestResponse(200, self._body(10001, f"params error: {error} invalid", {}))
        except KeyError:
            return RestResponse(200, self._body(10001, "params error: symbol invalid", {}))

    def _in_category(self, request: InCategory, path: str) -> Callable[[Query], dict[str, Any]]:
        """A request about the markets of a category; raises RequestError for one that does not exist."""

        def of_category(query: Query) -> dict[str, Any]:
            category = query.text("category")
            if category in _OTHER_CATEGORIES and path == _INSTRUMENTS:
                return {"category": category, "list": [], "nextPageCursor": ""}
            if category not in self._categories:
                raise RequestError("category")
            return {"category": category} | request(query, self._categories[category])

        return of_category

    def refusal(self, status: int) -> bytes:
        """A 403 is plain text, everything else has a `retCode`."""
        return b"access too frequent" if status == 403 else self._body(10006, "Too many visits!", {})  # noqa: PLR2004 -- HTTP

    def _body(self, code: int, message: str, result: dict[str, Any], origin: Origin = _NO_ORIGIN) -> bytes:
        now = self._timeline.stamp_now()
        return dumps({"retCode": code, "retMsg": message, "result": result, "retExtInfo": {}, "time": now, **origin})

    def _time(self, _query: Query) -> dict[str, str]:
        now_ms = self._timeline.stamp_now()
        return {"timeSecond": str(now_ms // 1000), "timeNano": str(now_ms * 1_000_000)}

    def _instruments(self, query: Query, markets: Mapping[str, ServedMarket]) -> dict[str, Any]:
        symbol = query.text("symbol")
        chosen = [markets[symbol]] if symbol else list(markets.values())
        most = max(1, query.limit(_USUAL_INSTRUMENTS, _MOST_INSTRUMENTS))
        cursor = query.text("cursor").removeprefix(_CURSOR)
        begin = int(cursor) if cursor.isdecimal() else 0
        rest = f"{_CURSOR}{begin + most}" if begin + most < len(chosen) else ""
        return {"list": [instrument_of(market) for market in chosen[begin : begin + most]], "nextPageCursor": rest}

    def _candles(self, query: Query, markets: Mapping[str, ServedMarket]) -> dict[str, Any]:
        market = markets[query.text("symbol")]
        interval = BYBIT.get(query.text("interval"))
        if interval is None:
            raise RefusalError(10001, "Invalid period!")
        bars = known_bars(market, interval)
        bars = bars[_between(bars.start_ms, query, "start", "end")]
        stamps = bars.start_ms
        rows = [
            [
                str(int(stamps[place])),
                *bar_texts(market, bars, place),
                turnover_text(market, float(bars.turnover[place])),
            ]
            for place in newest_first(stamps, query.limit(_USUAL_CANDLES, _MOST_CANDLES))
        ]
        return {"symbol": market.symbol, "list": rows}

    def _interests(self, query: Query, markets: Mapping[str, ServedMarket]) -> dict[str, Any]:
        market = markets[query.text("symbol")]
        known = market.known(market.events.open_interests)
        period = BYBIT_PERIODS.get(query.text("intervalTime"))
        if period is None:
            raise RefusalError(10001, "Invalid intervalTime!")
        step_ms = period.length_ms
        moments, places = on_grid(market.timeline.stamps(known.time_ms), step_ms, market.timeline.stamp_now())
        asked = _between(moments, query, "startTime", "endTime")
        moments, places = moments[asked], places[asked]
        rows = []
        for place in newest_first(moments, query.limit(_USUAL_INTERESTS, _MOST_ROWS)):
            lots = int(known.quantity_lots[places[place]])
            both, one = market.quantity.one(2 * lots), market.quantity.one(lots)
            rows.append({"openInterest": both, "singleOpenInterest": one, "timestamp": str(int(moments[place]))})
        return {"symbol": market.symbol, "list": rows, "nextPageCursor": ""}

    def _fundings(self, query: Query, markets: Mapping[str, ServedMarket]) -> dict[str, Any]:
        market = markets[query.text("symbol")]
        settled = market.known(market.events.fundings)
        stamps = market.timeline.stamps(settled.time_ms)
        asked = _between(stamps, query, "startTime", "endTime")
        settled, stamps = settled[asked], stamps[asked]
        rows = [
            {
                "symbol": market.symbol,
                "fundingRate": rate_text(settled.rate_e12[place]),
                "fundingRateTimestamp": str(int(stamps[place])),
            }
            for place in newest_first(stamps, query.limit(_USUAL_FUNDINGS, _MOST_ROWS))
        ]
        return {"list": rows}


class ClientSession(Lasting):
    """A session of a client; `conn_id` is the connection's."""

    asked_by_address: Sequence[str] = ()

    def __init__(self, symbols: frozenset[str], topics: Mapping[str, Stream], number: int, refuses: Refuses) -> None:
        self._symbols, self._topics = symbols, topics
        self._identity = f"00000000-0000-4000-8000-{number:012x}"
        self._refuses = refuses

    def delivers(self, topic: str) -> bool:
        """Everything that it acknowledges."""
        _ = topic
        return True

    def receive(self, message: bytes) -> Reply:
        """`subscribe`, `unsubscribe` and `ping`."""
        request = decoded(message)
        if not isinstance(request, dict):
            return Reply([self._acknowledged("", "", "Params Error", success=False)])
        operation, identity = str(request.get("op", "")), str(request.get("req_id", ""))
        if operation == "ping":
            return Reply([self._acknowledged("ping", identity, "pong", success=True)])
        args = _arguments(request.get("args"))
        if operation not in {"subscribe", "unsubscribe"} or not args:
            return Reply([self._acknowledged(operation, identity, "Params Error", success=False)])
        if operation == "unsubscribe":
            return Reply([self._acknowledged(operation, identity, "", success=True)], unsubscribed=args)
        wrong = [topic for topic in args if not self._exists(topic) or self._refuses(topic)]
        good = [topic for topic in args if topic not in wrong]
        problem = f"Invalid topic: {wrong[0]}" if wrong else ""
        return Reply([self._acknowledged(operation, identity, problem, success=not wrong)], subscribed=good)

    def written(self, topics: Sequence[str], messages: list[bytes]) -> list[bytes]:
        """As they are."""
        _ = topics
        return messages

    def _exists(self, topic: str) -> bool:
        """Order books and price limits do not: a session has none, and a client would wait for them for ever."""
        return topic in self._topics and topic.rpartition(".")[2] in self._symbols

    def _acknowledged(self, operation: str, identity: str, message: str, *, success: bool) -> bytes:
        return dumps(
            {"success": success, "ret_msg": message, "conn_id": self._identity, "req_id": identity, "op": operation}
        )


def _arguments(args: object) -> list[str]:
    """The topics of a request; none when they are not topics, or more than the venue takes."""
    if not isinstance(args, list):
        return []
    topics = [topic for topic in args if isinstance(topic, str)]
    is_usable = len(topics) == len(args) and sum(map(len, topics)) <= _MOST_CHARACTERS
    return topics if is_usable else []


def _between(stamps: Int64, query: Query, first: str, last: str) -> Int64:
    """Places of the rows between two parameters, both included."""
    low, high = query.bounds(first, last)
    return np.flatnonzero((stamps >= low) & (stamps <= high))
