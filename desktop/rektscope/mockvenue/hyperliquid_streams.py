"""Hyperliquid's messages, written from rows: trades, contexts, candles, mids.

Source: the venue's documentation, "Subscriptions". `side` B is a taker who bought, A one who sold; `users` are buyer
and seller. The first message of trades is a snapshot of recent ones, which clients leave out or compare: where the
session knows of none before, the first trades are the snapshot.
"""

import json
from collections.abc import Sequence

import numpy as np

from rektscope.market.sides import TakerSide
from rektscope.market.times import SECOND_MS
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.hyperliquid_context import Contexts
from rektscope.mockvenue.hyperliquid_numbers import on_grid
from rektscope.mockvenue.intervals import HYPERLIQUID
from rektscope.mockvenue.running import RunningBar, RunningBars
from rektscope.mockvenue.streams import Passage, Stream
from rektscope.mockvenue.tape import ServedTape, TapeTrade
from rektscope.mockvenue.venue import dumps

_SIDE = {int(TakerSide.BUY): "B", int(TakerSide.SELL): "A"}

SNAPSHOT_TRADES = 10
"""Trades in a snapshot, and in `recentTrades`."""


class Trades(Stream):
    """`trades` of one coin: those that were received together in one message."""

    def __init__(self, topic: str, market: ServedMarket, tape: ServedTape) -> None:
        self._market = market
        self._tape = tape
        super().__init__(topic, tape.moments)

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a group; empty where nothing was traded."""
        groups = self._tape.groups(first, end)
        return [self._message(group, passage) if group else b"" for group in groups]

    def greeting(self, following: int, now_ms: int, passage: Passage) -> list[bytes]:
        """The snapshot."""
        _ = now_ms
        recent = self._tape.before(following, SNAPSHOT_TRADES)
        return [self._message(recent, passage)] if recent else []

    def _message(self, trades: Sequence[TapeTrade], passage: Passage) -> bytes:
        return dumps({"channel": "trades", "data": trade_rows(self._market, self._tape, trades, passage)})


def trade_rows(
    market: ServedMarket, tape: ServedTape, trades: Sequence[TapeTrade], passage: Passage
) -> list[dict[str, object]]:
    """Trades as the venue writes them, in this order."""
    stamps = passage.stamps(np.array([trade.time_ms for trade in trades], dtype=np.int64))
    ahead = passage.number * tape.count()
    return [_row(market, trade, stamp, trade.number + ahead) for trade, stamp in zip(trades, stamps, strict=True)]


def _row(market: ServedMarket, trade: TapeTrade, stamp: int, number: int) -> dict[str, object]:
    row: dict[str, object] = {
        "coin": market.symbol,
        "side": _SIDE[trade.taker_side],
        "px": on_grid(market.price, trade.price_ticks),
        "sz": on_grid(market.quantity, trade.quantity_lots),
        "time": stamp,
        "hash": hash_of(number),
        "tid": number,
    }
    return row if trade.users is None else row | {"users": list(trade.users)}


def hash_of(number: int) -> str:
    """What stands for the transaction of a trade."""
    return f"0x{number:064x}"


class ActiveContexts(Stream):
    """`activeAssetCtx` of one coin: all of it at each moment at which some of it is new."""

    def __init__(
        self, topic: str, market: ServedMarket, contexts: Contexts, moments: np.typing.NDArray[np.int64]
    ) -> None:
        self._coin, self._contexts = market.symbol, contexts
        super().__init__(topic, moments)

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a moment."""
        _ = passage
        return [self._message(moment_ms) for moment_ms in self.moments[first:end].tolist()]

    def greeting(self, following: int, now_ms: int, passage: Passage) -> list[bytes]:
        """What is known now; nothing while there is no mark."""
        _ = following, passage
        context = self._contexts.at(now_ms)
        return [self._written(context)] if "markPx" in context else []

    def _message(self, moment_ms: int) -> bytes:
        return self._written(self._contexts.at(moment_ms))

    def _written(self, context: dict[str, object]) -> bytes:
        return dumps({"channel": "activeAssetCtx", "data": {"coin": self._coin, "ctx": context}})


class Candles(RunningBars):
    """`candle` of one coin and interval."""

    def __init__(self, topic: str, market: ServedMarket, name: str) -> None:
        self._name = name
        super().__init__(topic, market, HYPERLIQUID[name])

    def written(self, bar: RunningBar) -> bytes:
        """One candle as it stands."""
        return dumps({"channel": "candle", "data": candle_row(self.market, self._name, bar)})


def candle_row(market: ServedMarket, interval: str, bar: RunningBar) -> dict[str, object]:
    """One candle; `T` is its last millisecond, `n` how many trades."""
    price = market.price
    return {
        "t": bar.start_ms,
        "T": bar.end_ms - 1,
        "s": market.symbol,
        "i": interval,
        "o": on_grid(price, bar.open_ticks),
        "c": on_grid(price, bar.close_ticks),
        "h": on_grid(price, bar.high_ticks),
        "l": on_grid(price, bar.low_ticks),
        "v": on_grid(market.quantity, bar.quantity_lots),
        "n": bar.count,
    }


class Mids(Stream):
    """`allMids`: each second in which something was traded, the last price of every coin.

    No session has a book; the venue's documentation says that the last trade's price stands in where a book is empty.
    """

    def __init__(self, topic: str, markets: Sequence[ServedMarket]) -> None:
        self._rows = [market.last_prices(SECOND_MS) for market in markets]
        self._markets = markets
        super().__init__(topic, np.unique(np.concatenate([rows.received_ms for rows in self._rows])))

    def encode(self, first: int, end: int, passage: Passage) -> list[bytes]:
        """One message a moment."""
        _ = passage
        return [self._message(moment_ms) for moment_ms in self.moments[first:end].tolist()]

    def greeting(self, following: int, now_ms: int, passage: Passage) -> list[bytes]:
        """As it stands now."""
        _ = following, passage
        return [self._message(now_ms)]

    def _message(self, moment_ms: int) -> bytes:
        mids = {}
        for market in self._markets:
            last = market.events.trades.until(moment_ms)[-1:]
            if len(last):
                mids[market.symbol] = on_grid(market.price, int(last.price_ticks[0]))
        return json.dumps({"channel": "allMids", "data": {"mids": mids}}, separators=(",", ":")).encode()
