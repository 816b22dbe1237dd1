"""The topics of Hyperliquid's WebSocket, written `type:coin`, and how a subscription names one."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np

from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.hyperliquid_context import Contexts, context_moments
from rektscope.mockvenue.hyperliquid_streams import ActiveContexts, Candles, Mids, Trades
from rektscope.mockvenue.intervals import HYPERLIQUID
from rektscope.mockvenue.streams import Stream, Topics
from rektscope.mockvenue.tape import ServedTape

OF_COINS = frozenset({"trades", "activeAssetCtx", "l2Book", "bbo"})
"""Types of a coin. A session has nothing of the last two: they are refused, as a client would wait for them in vain."""

OF_USERS = frozenset({"userFills"})

_USER = re.compile(r"0x[0-9a-fA-F]{40}")


class UserTopics(Topics):
    """Topics of coins, and those of any address: these are made as they are asked for, whoever that is."""

    def __init__(self, make: Callable[[str, str], Stream]) -> None:
        """`make` is given the topic and the address."""
        super().__init__()
        self._make = make

    def __getitem__(self, topic: str) -> Stream:
        kind, _, user = topic.partition(":")
        return self._make(topic, user) if kind in OF_USERS else super().__getitem__(topic)

    def __contains__(self, topic: object) -> bool:
        return super().__contains__(topic) or (isinstance(topic, str) and topic.partition(":")[0] in OF_USERS)


def topics_of(
    markets: Sequence[ServedMarket],
    tapes: Mapping[str, ServedTape],
    contexts: Mapping[str, Contexts],
    of_user: Callable[[str, str], Stream],
) -> Topics:
    """The topics of these markets, each made when it is first asked for; `of_user` makes those of addresses."""
    topics = UserTopics(of_user)
    topics.add("allMids", partial(Mids, "allMids", list(markets)))
    for market in markets:
        coin = market.symbol
        name = f"trades:{coin}"
        topics.add(name, partial(Trades, name, market, tapes[coin]))
        name = f"activeAssetCtx:{coin}"
        topics.add(name, partial(_contexts, name, market, contexts[coin]))
        for interval in HYPERLIQUID:
            name = f"candle:{coin}:{interval}"
            topics.add(name, partial(Candles, name, market, interval))
    return topics


def topic_of(subscription: object) -> tuple[str, str] | None:
    """`(topic, user)` of a subscription, the user empty for a public one; None where it is not written as one."""
    if not isinstance(subscription, dict) or not isinstance(subscription.get("type"), str):
        return None
    fields: Mapping[str, Any] = subscription
    kind, coin, user, interval = fields["type"], fields.get("coin"), fields.get("user"), fields.get("interval")
    topic, owner = "", ""
    if kind == "allMids" and not fields.get("dex"):
        topic = "allMids"
    elif kind == "candle" and isinstance(coin, str) and isinstance(interval, str):
        topic = f"candle:{coin}:{interval}"
    elif kind in OF_COINS and isinstance(coin, str):
        topic = f"{kind}:{coin}"
    elif kind in OF_USERS and isinstance(user, str) and _USER.fullmatch(user):
        owner = user.lower()
        topic = f"{kind}:{owner}"
    return (topic, owner) if topic else None


def _contexts(topic: str, market: ServedMarket, contexts: Contexts) -> ActiveContexts:
    return ActiveContexts(topic, market, contexts, context_moments(market, np.empty(0, dtype=np.int64)))
