"""Hyperliquid's perpetuals: its WebSocket, `POST /info` and the leaderboard.

Source: the venue's documentation (hyperliquid.gitbook.io, API), and for the leaderboard, which it does not document,
the clients that read it. The leaderboard lies at another host of the venue; here it is at the same address.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.hyperliquid_accounts import AccountFaults, Accounts
from rektscope.mockvenue.hyperliquid_context import Contexts
from rektscope.mockvenue.hyperliquid_info import MarketInfo, UnreadableError
from rektscope.mockvenue.hyperliquid_limits import Limits, weight_of_rows
from rektscope.mockvenue.hyperliquid_session import ClientSession
from rektscope.mockvenue.hyperliquid_topics import topics_of
from rektscope.mockvenue.origin import Origin
from rektscope.mockvenue.population.population import Population
from rektscope.mockvenue.streams import Stream
from rektscope.mockvenue.tape import ServedTape, SessionTape
from rektscope.mockvenue.timeline import Timeline
from rektscope.mockvenue.venue import (
    HandshakeRefusedError,
    Refuses,
    RestResponse,
    VenuePolicy,
    decoded,
    dumps,
)

_SOCKET = "/ws"
_INFO = "/info"
_LEADERBOARD = "/Mainnet/leaderboard"

_POLICY = VenuePolicy(idle_s=60.0, pushes_count=True, idle_close=(1000, "Inactive"))

_MOST_HEADER = 1000
"""Characters of `X-Data`, the header in which every response lists what is translated or made up."""

_UNREADABLE = RestResponse(422, b"Failed to deserialize the JSON body into the target type")
_NOTHING_THERE = RestResponse(500, b"null")


class Hyperliquid:
    """The stand-in for Hyperliquid's perpetuals."""

    name = "hyperliquid"
    title = "Hyperliquid"

    def __init__(
        self,
        markets: Sequence[ServedMarket],
        timeline: Timeline,
        population: Population | None = None,
        *,
        policy: VenuePolicy = _POLICY,
        limits: Limits,
        faults: AccountFaults,
        origin: Origin,
    ) -> None:
        """Serve these markets, with a made-up population where there is one."""
        self.markets: Sequence[ServedMarket] = list(markets)
        self.policy = policy
        self.limits = limits
        tapes: dict[str, ServedTape] = {}
        contexts: dict[str, Contexts] = {}
        for market in self.markets:
            coin = market.symbol
            tapes[coin] = SessionTape(market) if population is None else population.tape(coin)
            contexts[coin] = Contexts(market, None if population is None else population.interest_at(coin))
        self._accounts = Accounts(population, self.markets, timeline, faults)
        topics = topics_of(self.markets, tapes, contexts, self._accounts.fills_stream)
        self.streams: Mapping[str, Stream] = topics
        comment = origin.get("comment", "")
        self.headers: Sequence[tuple[str, str]] = [("X-Data", comment[:_MOST_HEADER])] if comment else []
        info = MarketInfo(self.markets, contexts, tapes, timeline, origin)
        self._requests = info.requests | self._accounts.requests

    def open_client_session(
        self, path: str, query: Mapping[str, str], refuses: Refuses, address: str = ""
    ) -> ClientSession | None:
        """`/ws`; raises HandshakeRefusedError over the limits of connections."""
        _ = query
        if path != _SOCKET:
            return None
        refused = self.limits.connect(address)
        if refused is not None:
            raise HandshakeRefusedError(refused)
        return ClientSession(self.streams, self.limits, address, refuses)

    def respond(self, path: str, query: Mapping[str, str]) -> RestResponse:
        """The leaderboard; everything else is posted."""
        _ = query
        return RestResponse(200, self._accounts.leaderboard()) if path == _LEADERBOARD else RestResponse(404, b"")

    def respond_to_post(self, path: str, body: bytes, address: str) -> RestResponse:
        """`/info`, within the limits of the address."""
        if path != _INFO:
            return RestResponse(404, b"")
        asked = decoded(body)
        kind = asked.get("type") if isinstance(asked, dict) else None
        request = self._requests.get(kind) if isinstance(kind, str) else None
        if not isinstance(asked, dict) or not isinstance(kind, str) or request is None:
            return _UNREADABLE
        refused = self.limits.refusal(address, kind)
        if refused is not None:
            return refused
        reply: Any
        try:
            reply = request(asked)
        except UnreadableError:
            return _UNREADABLE
        except KeyError:
            return _NOTHING_THERE
        if isinstance(reply, list):
            self.limits.charge(address, weight_of_rows(kind, len(reply)))
        return RestResponse(200, dumps(reply))

    def refusal(self, status: int) -> bytes:
        """A 429 has the body `null`, everything else a plain text."""
        return b"null" if status == 429 else b"Request refused"  # noqa: PLR2004 -- HTTP
