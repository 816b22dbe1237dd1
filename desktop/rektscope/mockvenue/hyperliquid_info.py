"""Hyperliquid's `POST /info` about markets, from what the session knows by now.

Source: the venue's documentation, info endpoint. What cannot be read is refused with 422 and a plain text; a coin that
does not exist with 500 and `null`. Premiums are in no session and are 0. A funding rate of a longer interval is served
as equal rates of its hours, because the venue settles each hour.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from msgspec.structs import replace

from rektscope.market.events import Fundings, Int64
from rektscope.market.times import HOUR_MS
from rektscope.mockvenue.candles import CandleColumns, known_bars
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.decimals import rate_text
from rektscope.mockvenue.hyperliquid_context import Contexts
from rektscope.mockvenue.hyperliquid_listing import meta, spot_meta
from rektscope.mockvenue.hyperliquid_numbers import on_grid
from rektscope.mockvenue.hyperliquid_streams import SNAPSHOT_TRADES, trade_rows
from rektscope.mockvenue.intervals import HYPERLIQUID
from rektscope.mockvenue.origin import Origin
from rektscope.mockvenue.streams import Passage
from rektscope.mockvenue.tape import ServedTape
from rektscope.mockvenue.timeline import Timeline

MOST_CANDLES = 5000
_MOST_FUNDINGS = 500
_LATEST_MS = 1 << 53

Request = Callable[[Mapping[str, Any]], object]


class UnreadableError(Exception):
    """The body is no request of the venue."""


class MarketInfo:
    """Requests about markets, by their type."""

    def __init__(
        self,
        markets: Sequence[ServedMarket],
        contexts: Mapping[str, Contexts],
        tapes: Mapping[str, ServedTape],
        timeline: Timeline,
        origin: Origin,
    ) -> None:
        """Contexts and tapes by coin; `origin` says in the listing what is translated, or made up if anything is."""
        self._markets = {market.symbol: market for market in markets}
        self._contexts, self._tapes, self._timeline = contexts, tapes, timeline
        self._origin = origin
        self.requests: dict[str, Request] = {
            "meta": self._meta,
            "metaAndAssetCtxs": lambda body: [self._meta(body), [one.at(self._now_ms()) for one in contexts.values()]],
            "spotMeta": lambda _body: spot_meta(),
            "spotMetaAndAssetCtxs": lambda _body: [spot_meta(), []],
            "perpDexs": lambda _body: [None],
            "allMids": self._mids,
            "candleSnapshot": self._candles,
            "fundingHistory": self._fundings,
            "recentTrades": self._recent_trades,
            "l2Book": self._book,
            "exchangeStatus": lambda _body: {"time": timeline.stamp_now(), "specialStatuses": None},
        }

    def _now_ms(self) -> int:
        return self._timeline.passage_of(self._timeline.now_ms())[1]

    def _meta(self, body: Mapping[str, Any]) -> dict[str, Any]:
        if body.get("dex"):
            raise KeyError(body["dex"])
        return meta(list(self._markets.values()), self._origin)

    def _mids(self, _body: Mapping[str, Any]) -> dict[str, str]:
        """The last trade's price, as the documentation says of a coin without a book."""
        found = {}
        for coin, market in self._markets.items():
            last = market.known(market.events.trades)[-1:]
            if len(last):
                found[coin] = on_grid(market.price, int(last.price_ticks[0]))
        return found

    def _candles(self, body: Mapping[str, Any]) -> list[dict[str, object]]:
        asked = body.get("req")
        interval = asked.get("interval") if isinstance(asked, dict) else None
        if not isinstance(asked, dict) or not isinstance(interval, str) or interval not in HYPERLIQUID:
            raise UnreadableError
        market = self._market(asked)
        start, end = _bounds(asked)
        bars = known_bars(market, HYPERLIQUID[interval])
        bars = bars[np.flatnonzero((bars.start_ms >= start) & (bars.start_ms <= end))[-MOST_CANDLES:]]
        return [_candle(market, interval, bars, place) for place in range(len(bars))]

    def _fundings(self, body: Mapping[str, Any]) -> list[dict[str, object]]:
        market = self._market(body)
        start, end = _bounds(body)
        rows = hourly(market.known(market.events.fundings))
        stamps = market.timeline.stamps(rows.time_ms)
        chosen = np.flatnonzero((stamps >= start) & (stamps <= end))[:_MOST_FUNDINGS].tolist()
        return [
            {
                "coin": market.symbol,
                "fundingRate": rate_text(rows.rate_e12[place]),
                "premium": "0.0",
                "time": int(stamps[place]),
            }
            for place in chosen
        ]

    def _recent_trades(self, body: Mapping[str, Any]) -> list[dict[str, object]]:
        market = self._market(body)
        tape = self._tapes[market.symbol]
        passage, now_ms = self._timeline.passage_of(self._timeline.now_ms())
        following = int(np.searchsorted(tape.moments, now_ms, side="right"))
        recent = tape.before(following, SNAPSHOT_TRADES)
        return trade_rows(market, tape, recent, Passage(self._timeline, passage))[::-1]

    def _book(self, body: Mapping[str, Any]) -> dict[str, object]:
        """No session has a book."""
        coin = self._market(body).symbol
        return {"coin": coin, "time": self._timeline.stamp_now(), "levels": [[], []]}

    def _market(self, body: Mapping[str, Any]) -> ServedMarket:
        coin = body.get("coin")
        if not isinstance(coin, str):
            raise UnreadableError
        return self._markets[coin]


def _bounds(body: Mapping[str, Any]) -> tuple[int, int]:
    """`startTime` and `endTime`, stamps; the second may be missing."""
    start, end = body.get("startTime"), body.get("endTime")
    if not isinstance(start, int) or not isinstance(end, int | None):
        raise UnreadableError
    return start, _LATEST_MS if end is None else end


def hourly(rows: Fundings) -> Fundings:
    """Rates of longer intervals as equal ones of their hours, in order; what is settled each hour stays as it is."""
    counts = np.maximum(rows.duration_ms // HOUR_MS, 1)
    places = np.repeat(np.arange(len(rows)), counts)
    firsts: Int64 = np.repeat(np.cumsum(counts) - counts, counts)
    behind = counts[places] - 1 - (np.arange(len(places)) - firsts)
    return replace(
        rows[places],
        time_ms=rows.time_ms[places] - behind * HOUR_MS,
        rate_e12=np.rint(rows.rate_e12[places] / counts[places]).astype(np.int64),
        duration_ms=np.full(len(places), HOUR_MS),
    )


def _candle(market: ServedMarket, interval: str, bars: CandleColumns, place: int) -> dict[str, object]:
    price = market.price
    return {
        "t": int(bars.start_ms[place]),
        "T": int(bars.end_ms[place]) - 1,
        "s": market.symbol,
        "i": interval,
        "o": on_grid(price, int(bars.open_ticks[place])),
        "c": on_grid(price, int(bars.close_ticks[place])),
        "h": on_grid(price, int(bars.high_ticks[place])),
        "l": on_grid(price, int(bars.low_ticks[place])),
        "v": on_grid(market.quantity, int(bars.quantity_lots[place])),
        "n": int(bars.count[place]),
    }
