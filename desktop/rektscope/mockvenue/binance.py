"""Binance USD-M and COIN-M: WebSocket addresses, requests and REST paths.

Source: the venue's pages on the split of base addresses (2026-03-06), live subscribing and the REST market data.
USD-M's aggregate trades, marks and liquidations come under `/market` only: on `/ws`, `/stream` and `/public/…` a
subscription is acknowledged and nothing comes, ever, but for raw trades (`@trade`), which come there alone. A stream
that does not exist is acknowledged as well; order books do exist there and not in a session, so they are refused, as a
client would wait for them for ever. COIN-M has a host of its own whose `/ws` and `/stream` do deliver; here
both hosts are one, so there its streams come too.
"""

from collections.abc import Callable, Mapping, Sequence

from rektscope.market.instrument import Contract
from rektscope.mockvenue.binance_market_data import MarketData
from rektscope.mockvenue.binance_rest import Rest
from rektscope.mockvenue.binance_streams import add_streams, add_streams_of_all
from rektscope.mockvenue.content import ServedMarket
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
)

_LIVE_BASES = ("/market/ws", "/market/stream")
_MUTE_BASES = ("/ws", "/stream", "/public/ws", "/public/stream")

_RAW_TRADE = "@trade"

_CANDLE_WEIGHT = 10

_REFUSALS = {
    418: (-1003, "Way too many requests; IP banned until 1790000000000. Please use the websocket for live updates."),
    429: (-1003, "Too many requests; current limit is 2400 requests per minute. Please use the websocket."),
    451: (0, "Service unavailable from a restricted location according to 'b. Eligibility' in the terms of use."),
}

_NO_ORIGIN: Origin = {}

_POLICY = VenuePolicy(ping_every_s=180.0, messages_per_s=10)


class Binance(GetOnly):
    """The stand-in for Binance's futures."""

    name = "binance"
    title = "Binance"

    def __init__(
        self,
        markets: Sequence[ServedMarket],
        timeline: Timeline,
        *,
        is_throttled: bool = True,
        policy: VenuePolicy = _POLICY,
        origin: Origin = _NO_ORIGIN,
    ) -> None:
        """Serve these markets; with `is_throttled` at most one liquidation a second and market, the largest."""
        self.markets: Sequence[ServedMarket] = list(markets)
        self.policy = policy
        topics = Topics()
        self.streams: Mapping[str, Stream] = topics
        for market in self.markets:
            add_streams(topics, market, is_throttled=is_throttled)
        add_streams_of_all(topics, self.markets)
        pairs = (market.symbol for market in self.markets if market.instrument.contract is Contract.INVERSE)
        self._coin_margined = tuple({prefix for name in pairs for prefix in _prefixes(name.lower())})
        usd_m, coin_m = (
            Rest(contract, self.markets, timeline, origin) for contract in (Contract.LINEAR, Contract.INVERSE)
        )
        usd_m_data, coin_m_data = (
            MarketData(contract, self.markets, timeline) for contract in (Contract.LINEAR, Contract.INVERSE)
        )
        self._requests = {f"/fapi/v1/{name}": ask for name, ask in (usd_m.requests | usd_m_data.requests).items()}
        self._requests |= {f"/dapi/v1/{name}": ask for name, ask in (coin_m.requests | coin_m_data.requests).items()}
        self._requests["/futures/data/openInterestHist"] = lambda query: (
            coin_m if query.text("pair") else usd_m
        ).past_interests(query)

    def open_client_session(
        self, path: str, query: Mapping[str, str], refuses: Refuses, address: str = ""
    ) -> "ClientSession | None":
        """`/market/ws`, `/market/ws/<stream>` and `/market/stream?streams=a/b`; elsewhere mute, or nothing."""
        _ = address
        for base in _LIVE_BASES + _MUTE_BASES:
            rest = path.removeprefix(base)
            if path.startswith(base) and (not rest or rest.startswith("/")):
                named = rest.strip("/") or query.get("streams", "")
                topics = [name for name in named.split("/") if name]
                delivers = _is_of_the_market if base in _LIVE_BASES else self._is_public
                return ClientSession(topics, refuses, is_wrapping=base.endswith("stream"), delivers=delivers)
        return None

    def _is_public(self, topic: str) -> bool:
        """What the addresses beside `/market` deliver: raw trades, and all of COIN-M."""
        return topic.endswith(_RAW_TRADE) or topic.startswith(self._coin_margined)

    def respond(self, path: str, query: Mapping[str, str]) -> RestResponse:
        """The requests that a client of market data makes; errors as `{"code":…,"msg":…}`."""
        request = self._requests.get(path)
        if request is None:
            return RestResponse(404, b"<html><body><h2>404 Not found</h2></body></html>")
        weight = _CANDLE_WEIGHT if path.endswith("/klines") else 1
        try:
            body = dumps(request(Query(query)))
        except RefusalError as error:
            return RestResponse(400, dumps({"code": error.code, "msg": str(error)}))
        except RequestError as error:
            return RestResponse(400, dumps({"code": -1130, "msg": f"Data sent for parameter '{error}' is not valid."}))
        except KeyError:
            return RestResponse(400, dumps({"code": -1121, "msg": "Invalid symbol."}))
        return RestResponse(200, body, (("X-MBX-USED-WEIGHT-1M", str(weight)),))

    def refusal(self, status: int) -> bytes:
        """`{"code":…,"msg":…}`."""
        code, message = _REFUSALS.get(status, (-1000, "An unknown error occurred while processing the request."))
        return dumps({"code": code, "msg": message})


class ClientSession(Lasting):
    """A session of a client; ids are the client's."""

    def __init__(
        self, topics: Sequence[str], refuses: Refuses, *, is_wrapping: bool, delivers: Callable[[str], bool]
    ) -> None:
        """`delivers` decides which topics this address sends; of others it is silent."""
        self.asked_by_address = tuple(topics)
        self._delivers = delivers
        self._is_wrapping = is_wrapping
        self._refuses = refuses
        self._topics = dict.fromkeys(topics)

    def delivers(self, topic: str) -> bool:
        """Not what only another address of the venue delivers."""
        return self._delivers(topic)

    def receive(self, message: bytes) -> Reply:
        """SUBSCRIBE, UNSUBSCRIBE and LIST_SUBSCRIPTIONS."""
        request = decoded(message)
        if request is None:
            return Reply([dumps({"error": {"code": 3, "msg": "Invalid JSON: expected value at line 1 column 1"}})])
        if not isinstance(request, dict):
            return Reply([_error("request must be a JSON object", None)])
        identity = request.get("id")
        strange = next((name for name in request if name not in {"method", "params", "id"}), None)
        if strange is not None:
            return Reply([_error(f"unknown property '{strange[:80]}'", identity)])
        return self._change_topics(str(request.get("method", "")), request.get("params", []), identity)

    def written(self, topics: Sequence[str], messages: list[bytes]) -> list[bytes]:
        """Wrapped under `/stream`, bare under `/ws`."""
        if not self._is_wrapping:
            return messages
        return [
            b'{"stream":"%b","data":%b}' % (topic.encode(), message)
            for topic, message in zip(topics, messages, strict=True)
        ]

    def _change_topics(self, method: str, params: object, identity: object) -> Reply:
        if method == "LIST_SUBSCRIPTIONS":
            return Reply([dumps({"result": list(self._topics), "id": identity})])
        if method not in {"SUBSCRIBE", "UNSUBSCRIBE"}:
            return Reply([_error(f"unknown variant `{method[:80]}`", identity)])
        if not isinstance(params, list) or not all(isinstance(name, str) for name in params):
            return Reply([_error("params must be an array of streams", identity)])
        acknowledged = [dumps({"result": None, "id": identity})]
        if method == "UNSUBSCRIBE":
            self._topics = {name: None for name in self._topics if name not in params}
            return Reply(acknowledged, unsubscribed=params)
        if any(self._refuses(name) or _is_of_a_book(name) for name in params):
            return Reply([_error("invalid stream", identity)])
        self._topics |= dict.fromkeys(params)
        return Reply(acknowledged, subscribed=params)


def _is_of_a_book(topic: str) -> bool:
    """Whether a stream is of an order book: `@depth…`, `@rpiDepth`, `@bookTicker`, `!bookTicker`."""
    kind = topic.removeprefix("!") if topic.startswith("!") else topic.partition("@")[2]
    return kind.lower().startswith(("depth", "rpidepth", "bookticker"))


def _error(message: str, identity: object) -> bytes:
    return dumps({"error": {"code": 2, "msg": f"Invalid request: {message}"}, "id": identity})


def _is_of_the_market(topic: str) -> bool:
    """What `/market` delivers: all but raw trades, which belong to `/public`."""
    return not topic.endswith(_RAW_TRADE)


def _prefixes(symbol: str) -> tuple[str, str]:
    """How the streams of a COIN-M market begin: by its symbol, those of the index by its pair."""
    return f"{symbol}@", f"{symbol.partition('_')[0]}@"
