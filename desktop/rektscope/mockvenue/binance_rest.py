"""Binance's REST for one product, from what the session knows by now.

Source: the venue's pages on market data of USD-M (`/fapi/v1`) and COIN-M (`/dapi/v1`). COIN-M counts contracts, and
asks for the history of open interest by pair and contract type.
"""

from collections.abc import Callable, Sequence
from typing import Any

from rektscope.market.events import UNKNOWN_LOTS
from rektscope.market.instrument import Contract
from rektscope.mockvenue.binance_listing import information, pair_of
from rektscope.mockvenue.candles import CandleColumns, bar_texts, known_bars, turnover_text
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.decimals import rate_text
from rektscope.mockvenue.intervals import BINANCE, BINANCE_PERIODS
from rektscope.mockvenue.origin import Origin
from rektscope.mockvenue.timeline import Timeline
from rektscope.mockvenue.venue import Query, RefusalError, RequestError, on_grid, places_asked

_MOST_CANDLES, _USUAL_CANDLES = 1500, 500
_MOST_INTERESTS, _USUAL_INTERESTS = 500, 30
_MOST_FUNDINGS, _USUAL_FUNDINGS = 1000, 100
_FUNDING_DECIMALS = 8


class Rest:
    """Requests about linear (USD-M) or inverse (COIN-M) markets."""

    def __init__(self, contract: Contract, markets: Sequence[ServedMarket], timeline: Timeline, origin: Origin) -> None:
        self._origin = origin
        self._contract = contract
        self._is_inverse = contract is Contract.INVERSE
        self._markets = [market for market in markets if market.instrument.contract is contract]
        self._by_symbol = {market.symbol: market for market in self._markets}
        self._timeline = timeline
        self.requests: dict[str, Callable[[Query], object]] = {
            "exchangeInfo": self._information,
            "klines": self._candles,
            "openInterest": self._interest,
            "fundingRate": self._fundings,
        }

    def _information(self, _query: Query) -> dict[str, Any]:
        return {**information(self._contract, self._markets, self._timeline.stamp_now()), **self._origin}

    def _candles(self, query: Query) -> list[list[object]]:
        market = self._by_symbol[query.text("symbol")]
        interval = BINANCE.get(query.text("interval"))
        if interval is None:
            raise RefusalError(-1120, "Invalid interval.")
        bars = known_bars(market, interval)
        return [
            _row(market, bars, place) for place in places_asked(bars.start_ms, query, _USUAL_CANDLES, _MOST_CANDLES)
        ]

    def _interest(self, query: Query) -> dict[str, Any]:
        market = self._by_symbol[query.text("symbol")]
        known = market.known(market.events.open_interests)
        if not len(known):
            raise RequestError("symbol")
        quantity = market.quantity.one(known.quantity_lots[-1])
        row = {"openInterest": quantity, "symbol": market.symbol, "time": market.timeline.stamp(known.time_ms[-1])}
        return row | pair_of(market) if self._is_inverse else row

    def past_interests(self, query: Query) -> list[dict[str, Any]]:
        """Open interest at the end of each period; `/futures/data/openInterestHist` of either product."""
        market = self._market_of_pair(query) if self._is_inverse else self._by_symbol[query.text("symbol")]
        known = market.known(market.events.open_interests)
        period = query.text("period")
        if period not in BINANCE_PERIODS:
            raise RequestError("period")
        now, step_ms = market.timeline.stamp_now(), BINANCE[period].length_ms
        moments, rows = on_grid(market.timeline.stamps(known.time_ms), step_ms, now)
        return [
            {
                **(pair_of(market) if self._is_inverse else {"symbol": market.symbol}),
                "sumOpenInterest": market.quantity.one(known.quantity_lots[rows[place]]),
                "sumOpenInterestValue": "",
                "timestamp": int(moments[place]) if self._is_inverse else str(int(moments[place])),
            }
            for place in places_asked(moments, query, _USUAL_INTERESTS, _MOST_INTERESTS)
        ]

    def _fundings(self, query: Query) -> list[dict[str, Any]]:
        market = self._by_symbol[query.text("symbol")]
        settled = market.known(market.events.fundings)
        stamps = market.timeline.stamps(settled.time_ms)
        return [
            {
                "symbol": market.symbol,
                "fundingRate": rate_text(settled.rate_e12[place], _FUNDING_DECIMALS),
                "fundingTime": int(stamps[place]),
                "markPrice": "",
            }
            for place in places_asked(stamps, query, _USUAL_FUNDINGS, _MOST_FUNDINGS)
        ]

    def _market_of_pair(self, query: Query) -> ServedMarket:
        """The market of a pair and contract type; raises KeyError."""
        wanted = {"pair": query.text("pair"), "contractType": query.text("contractType")}
        found = next((market for market in self._markets if pair_of(market) == wanted), None)
        if found is None:
            raise KeyError(wanted["pair"])
        return found


def _row(market: ServedMarket, bars: CandleColumns, place: int) -> list[object]:
    """One candle; column 7 is the turnover, 10 that of buying takers, in the quote currency or on COIN-M the coin."""
    lots, bought, turnover = (
        int(bars.quantity_lots[place]),
        int(bars.taker_buy_lots[place]),
        float(bars.turnover[place]),
    )
    is_known = bought != UNKNOWN_LOTS
    return [
        int(bars.start_ms[place]),
        *bar_texts(market, bars, place),
        int(bars.end_ms[place]) - 1,
        turnover_text(market, turnover),
        int(bars.count[place]),
        market.quantity.one(bought) if is_known else "",
        turnover_text(market, turnover * bought / lots if lots else 0.0) if is_known else "",
        "0",
    ]
