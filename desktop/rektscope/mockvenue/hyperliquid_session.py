"""A client's session at Hyperliquid's WebSocket: one subscription a message, limits for each address.

Source: the venue's documentation, "Subscriptions" and "Timeouts and heartbeats". A subscription that cannot be is
answered on the channel `error`, with the subscription as its sender wrote it.
"""

import json
from collections.abc import Mapping, Sequence

from rektscope.mockvenue.hyperliquid_limits import Limits
from rektscope.mockvenue.hyperliquid_topics import topic_of
from rektscope.mockvenue.streams import Stream
from rektscope.mockvenue.venue import Refuses, Reply, decoded, dumps

_PONG = b'{"channel":"pong"}'
_TOO_MANY = (1008, "Too many messages")


class ClientSession:
    """What one client asked for."""

    asked_by_address: Sequence[str] = ()

    def __init__(self, topics: Mapping[str, Stream], limits: Limits, address: str, refuses: Refuses) -> None:
        self._topics, self._limits, self._address, self._refuses = topics, limits, address, refuses
        self._held: dict[str, str] = {}

    def delivers(self, topic: str) -> bool:
        """Everything that it acknowledges."""
        _ = topic
        return True

    def receive(self, message: bytes) -> Reply:
        """`subscribe`, `unsubscribe` and `ping`."""
        if not self._limits.takes_message(self._address):
            return Reply(close=_TOO_MANY)
        request = decoded(message)
        method = request.get("method") if isinstance(request, dict) else None
        if method == "ping":
            return Reply([_PONG])
        if not isinstance(request, dict) or method not in ("subscribe", "unsubscribe"):
            text = message.decode("utf-8", "replace")[:200]
            return Reply([_error(f"Error parsing JSON into valid websocket request: {text}")])
        subscription = request.get("subscription")
        written = json.dumps(subscription, separators=(",", ":"))[:1000]
        named = topic_of(subscription)
        if named is None or not self._exists(named[0]):
            return Reply([_error(f"Invalid subscription {written}")])
        acknowledged = dumps(
            {"channel": "subscriptionResponse", "data": {"method": method, "subscription": subscription}}
        )
        return (self._subscribed if method == "subscribe" else self._unsubscribed)(*named, written, acknowledged)

    def written(self, topics: Sequence[str], messages: list[bytes]) -> list[bytes]:
        """As they are."""
        _ = topics
        return messages

    def end(self) -> None:
        """The connection and its subscriptions count no more."""
        for user in self._held.values():
            self._limits.unsubscribe(self._address, user)
        self._held.clear()
        self._limits.disconnect(self._address)

    def _subscribed(self, topic: str, user: str, written: str, acknowledged: bytes) -> Reply:
        if topic in self._held:
            return Reply([_error(f"Already subscribed: {written}")])
        if self._refuses(topic):
            return Reply([_error(f"Invalid subscription {written}")])
        problem = self._limits.subscribe(self._address, user)
        if problem:
            return Reply([_error(problem)])
        self._held[topic] = user
        return Reply([acknowledged], subscribed=[topic])

    def _unsubscribed(self, topic: str, user: str, written: str, acknowledged: bytes) -> Reply:
        if topic not in self._held:
            return Reply([_error(f"Already unsubscribed: {written}")])
        del self._held[topic]
        self._limits.unsubscribe(self._address, user)
        return Reply([acknowledged], unsubscribed=[topic])

    def _exists(self, topic: str) -> bool:
        return topic in self._topics


def _error(message: str) -> bytes:
    return dumps({"channel": "error", "data": message})
