"""OKX v5: its WebSocket address and requests, and its REST.

Source: the venue's API guide v5. Each argument of a request is acknowledged or refused by a message of its own. The
heartbeat is the plain text `ping`, answered with the plain text `pong`.
"""

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from rektscope.market.events import Int64, OpenInterests
from rektscope.mockvenue.candles import known_bars
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.decimals import rate_text
from rektscope.mockvenue.intervals import OKX, OKX_PERIODS
from rektscope.mockvenue.okx_candles import candle_row
from rektscope.mockvenue.okx_listing import instrument_of
from rektscope.mockvenue.okx_market_data import KINDS, MarketData
from rektscope.mockvenue.okx_streams import Contracts, add_streams, market_of, worth
from rektscope.mockvenue.okx_tickers import add_tickers, is_of_business
from rektscope.mockvenue.origin import Origin
from rektscope.mockvenue.streams import Stream, Topics, latest_by
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

_ADDRESS = "/ws/v5/public"
_BUSINESS = "/ws/v5/business"
_MOST_ROWS, _MOST_CANDLES, _MOST_FUNDINGS = 100, 300, 400
_REST = "/api/v5"

_NO_ORIGIN: Origin = {}

_POLICY = VenuePolicy(idle_s=30.0, pushes_count=True, idle_close=(4004, "No data received in 30s."))

_QUIET_CHANNELS = frozenset({"instruments", "status"})
"""Channels of changes, of which a session has none. The first begins with the whole list. Order books and
price limits are refused: a session has none, and a client would wait for them for ever."""

_REFUSALS = {
    418: ("50011", "Rate limit reached. Please refer to API documentation and throttle requests accordingly"),
    429: ("50011", "Rate limit reached. Please refer to API documentation and throttle requests accordingly"),
    500: ("50026", "System error. Try again later"),
}


class Okx(GetOnly):
    """The stand-in for OKX's swaps and futures."""

    name = "okx"
    title = "OKX"

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
        self.markets: Sequence[ServedMarket] = [market_of(market) for market in markets]
        self.policy = policy
        topics = Topics()
        self.streams: Mapping[str, Stream] = topics
        add_streams(topics, list(self.markets))
        for market in self.markets:
            add_tickers(topics, market)
        self._by_symbol = {market.symbol: market for market in self.markets}
        self._clients = itertools.count(1)
        self._requests = {
            "/public/instruments": self._instruments,
            "/market/history-candles": self._candles,
            "/market/candles": self._candles,
            "/public/open-interest": self._interest,
            "/rubik/stat/contracts/open-interest-history": self._past_interests,
            "/public/funding-rate-history": self._fundings,
        } | MarketData(self.markets, timeline).requests

    def open_client_session(
        self, path: str, query: Mapping[str, str], refuses: Refuses, address: str = ""
    ) -> "ClientSession | None":
        """`/ws/v5/public`, and `/ws/v5/business` with candles and every single trade."""
        _ = query, address
        if path not in {_ADDRESS, _BUSINESS}:
            return None
        is_business = path == _BUSINESS
        topics = frozenset(topic for topic in self.streams if is_of_business(topic) == is_business)
        if is_business:
            return ClientSession(topics, frozenset(), next(self._clients), refuses)
        return ClientSession(topics, _QUIET_CHANNELS, next(self._clients), refuses, self._instruments_of)

    def respond(self, path: str, query: Mapping[str, str]) -> RestResponse:
        """The requests that a client of market data makes; errors in `code` and `msg`."""
        request = self._requests.get(path.removeprefix(_REST)) if path.startswith(_REST) else None
        if request is None:
            return RestResponse(404, _body("404", "Not Found", []))
        try:
            is_listing = path == f"{_REST}/public/instruments"
            message, origin = (self._origins(), self._origin) if is_listing else ("", _NO_ORIGIN)
            return RestResponse(200, _body("0", message, request(Query(query)), origin))
        except RefusalError as error:
            return RestResponse(200, _body(str(error.code), str(error), []))
        except RequestError as error:
            return RestResponse(400, _body("51000", f"Parameter {error} error", []))
        except KeyError:
            return RestResponse(
                200, _body("51001", "Instrument ID, Instrument ID code, or Spread ID doesn't exist.", [])
            )

    def _origins(self) -> str:
        """Which markets are translated, and from where: the listing has no field for it."""
        lent = [f"{market.symbol} from {market.translated_from}" for market in self.markets if market.lenders]
        return f"translated: {'; '.join(lent)}" if lent else ""

    def refusal(self, status: int) -> bytes:
        """`{"code":…,"msg":…,"data":[]}`."""
        return _body(*_REFUSALS.get(status, (str(status), "Refused.")), [])

    def _instruments_of(self, kind: str) -> list[dict[str, Any]]:
        """What the channel of instruments begins with."""
        return self._instruments(Query({"instType": kind})) if kind in KINDS and kind != "OPTION" else []

    def _instruments(self, query: Query) -> list[dict[str, Any]]:
        """Of the types that the venue has; raises RefusalError for others."""
        kind, family = query.text("instType"), query.text("instFamily") or query.text("uly")
        if kind not in KINDS:
            raise RefusalError(
                51000 if kind else 50014, f"Parameter instType {'error' if kind else 'can not be empty'}"
            )
        if kind == "OPTION" and not family:
            raise RefusalError(50015, "Either parameter uly or instFamily is required")
        symbol = query.text("instId")
        chosen = [self._by_symbol[symbol]] if symbol else self.markets
        rows = [instrument_of(market) for market in chosen]
        return [one for one in rows if one["instType"] == kind and family in {"", one["instFamily"], one["uly"]}]

    def _candles(self, query: Query) -> list[list[str]]:
        market = self._by_symbol[query.text("instId")]
        interval = OKX.get(query.text("bar", "1m"))
        if interval is None:
            raise RequestError("bar")
        bars = known_bars(market, interval)
        bars = bars[_inside(bars.start_ms, query, "before", "after")]
        now_ms = market.timeline.stamp_now()
        return [
            candle_row(market, bars, place, now_ms)
            for place in newest_first(bars.start_ms, query.limit(_MOST_ROWS, _MOST_CANDLES))
        ]

    def _interest(self, query: Query) -> list[dict[str, str]]:
        symbol = query.text("instId")
        rows = []
        for market in [self._by_symbol[symbol]] if symbol else self.markets:
            known = market.known(market.events.open_interests)
            if len(known):
                ((coins, dollars),) = self._worth(market, known[-1:])
                rows.append({
                    "instType": Contracts.of(market.instrument).kind,
                    "instId": market.symbol,
                    "oi": market.quantity.one(known.quantity_lots[-1]),
                    "oiCcy": coins,
                    "oiUsd": dollars,
                    "ts": str(market.timeline.stamp(known.time_ms[-1])),
                })  # fmt: skip
        return rows

    def _past_interests(self, query: Query) -> list[list[str]]:
        market = self._by_symbol[query.text("instId")]
        known = market.known(market.events.open_interests)
        period = query.text("period", "5m")
        if period not in OKX_PERIODS:
            raise RequestError("period")
        now, step_ms = market.timeline.stamp_now(), OKX[period].length_ms
        moments, rows = on_grid(market.timeline.stamps(known.time_ms), step_ms, now)
        begin, end = query.bounds("begin", "end")
        asked = (moments >= begin) & (moments <= end)
        moments, rows = moments[asked], rows[asked]
        places = newest_first(moments, query.limit(_MOST_ROWS, _MOST_ROWS))
        chosen = known[rows[places]]
        return [
            [str(int(moments[place])), market.quantity.one(lots), coins, dollars]
            for place, lots, (coins, dollars) in zip(
                places, chosen.quantity_lots.tolist(), self._worth(market, chosen), strict=True
            )
        ]

    def _fundings(self, query: Query) -> list[dict[str, str]]:
        market = self._by_symbol[query.text("instId")]
        settled = market.known(market.events.fundings)
        stamps = market.timeline.stamps(settled.time_ms)
        asked = _inside(stamps, query, "before", "after")
        settled, stamps = settled[asked], stamps[asked]
        return [
            {
                "instType": "SWAP",
                "instId": market.symbol,
                "fundingRate": rate_text(settled.rate_e12[place]),
                "realizedRate": rate_text(settled.rate_e12[place]),
                "fundingTime": str(int(stamps[place])),
            }
            for place in newest_first(stamps, query.limit(_MOST_FUNDINGS, _MOST_FUNDINGS))
        ]

    def _worth(self, market: ServedMarket, rows: OpenInterests) -> list[tuple[str, str]]:
        """`(oiCcy, oiUsd)` of rows in line time, by the marks of their moments."""
        marks = market.known(market.events.marks)
        return [
            worth(market, lots, int(marks.mark_steps[place]) if place >= 0 else None)
            for lots, place in zip(
                rows.quantity_lots.tolist(), latest_by(marks.received_ms, rows.received_ms).tolist(), strict=True
            )
        ]


class ClientSession(Lasting):
    """A session of a client; `connId` is the connection's."""

    asked_by_address: Sequence[str] = ()

    def __init__(
        self,
        topics: frozenset[str],
        silent: frozenset[str],
        number: int,
        refuses: Refuses,
        instruments_of: Callable[[str], list[dict[str, Any]]] | None = None,
    ) -> None:
        """`silent` are channels of changes; `instruments_of` gives what one of them begins with, by type."""
        self._instruments_of = instruments_of
        self._topics = topics
        self._silent = silent
        self._identity = f"{number:08x}"
        self._refuses = refuses

    def delivers(self, topic: str) -> bool:
        """Everything that it acknowledges."""
        _ = topic
        return True

    def receive(self, message: bytes) -> Reply:
        """`ping`, `subscribe` and `unsubscribe`."""
        if message == b"ping":
            return Reply([b"pong"])
        request = decoded(message)
        args = request.get("args") if isinstance(request, dict) else None
        is_usable = isinstance(args, list) and all(isinstance(argument, dict) for argument in args)
        if not isinstance(request, dict) or not is_usable:
            problem = f"Invalid request: {message[:200].decode('utf-8', errors='replace')}"
            return Reply([self._error("60012", problem, None)])
        operation, identity = str(request.get("op", "")), request.get("id")
        if operation not in {"subscribe", "unsubscribe"}:
            return Reply([self._error("60019", f"Invalid op: {operation}", identity)])
        return self._change_topics(operation, args or [], identity)

    def written(self, topics: Sequence[str], messages: list[bytes]) -> list[bytes]:
        """As they are."""
        _ = topics
        return messages

    def _change_topics(self, operation: str, args: list[dict[str, Any]], identity: object) -> Reply:
        replies, topics = [], []
        for argument in args:
            channel, instrument = str(argument.get("channel", "")), _named(argument)
            topic = f"{channel}:{instrument}"
            if operation == "subscribe" and (not self._exists(channel, topic) or self._refuses(topic)):
                problem = (
                    f"Wrong URL or channel:{channel},{_kind_of_name(argument)}:{instrument} doesn't exist. Please use "
                    "the correct URL, channel and parameters referring to API document."
                )
                replies.append(self._error("60018", problem, identity))
                continue
            head = {} if identity is None else {"id": identity}
            replies.append(dumps(head | {"event": operation, "arg": argument, "connId": self._identity}))
            topics.append(topic)
            if operation == "subscribe" and channel == "instruments" and self._instruments_of is not None:
                replies.append(dumps({"arg": argument, "data": self._instruments_of(instrument)}))
        return Reply(replies, topics) if operation == "subscribe" else Reply(replies, unsubscribed=topics)

    def _exists(self, channel: str, topic: str) -> bool:
        return topic in self._topics or channel in self._silent

    def _error(self, code: str, message: str, identity: object) -> bytes:
        head = {} if identity is None else {"id": identity}
        return dumps(head | {"event": "error", "code": code, "msg": message, "connId": self._identity})


def _named(argument: dict[str, Any]) -> str:
    return str(argument.get("instId") or argument.get("instType") or "")


def _kind_of_name(argument: dict[str, Any]) -> str:
    return "instId" if "instId" in argument or "instType" not in argument else "instType"


def _body(code: str, message: str, data: object, origin: Origin = _NO_ORIGIN) -> bytes:
    return dumps({"code": code, "msg": message, "data": data, **origin})


def _inside(stamps: Int64, query: Query, newer_than: str, older_than: str) -> Int64:
    """Places of the rows between two parameters, neither included."""
    low, high = query.bounds(newer_than, older_than)
    return np.flatnonzero((stamps > low) & (stamps < high))
