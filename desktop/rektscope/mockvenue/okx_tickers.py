"""OKX's tickers and the channels of its business address: `tickers`, `candle…`, `trades-all`.

Source: the venue's API guide v5, market data channels.
"""

import msgspec

from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.intervals import OKX
from rektscope.mockvenue.okx_candles import texts_of
from rektscope.mockvenue.okx_market_data import ticker_text
from rektscope.mockvenue.okx_streams import Trades
from rektscope.mockvenue.running import RunningBar, RunningBars, RunningDays
from rektscope.mockvenue.state import Day
from rektscope.mockvenue.streams import Topics

_BUSINESS = ("candle", "trades-all:")


def is_of_business(topic: str) -> bool:
    """Whether a topic is at `/ws/v5/business` and nowhere else."""
    return topic.startswith(_BUSINESS)


def add_tickers(topics: Topics, market: ServedMarket) -> None:
    """The channels of one market."""
    symbol = market.symbol
    topics.add(f"tickers:{symbol}", lambda: Tickers(f"tickers:{symbol}", market))
    topics.add(f"trades-all:{symbol}", lambda: Trades(f"trades-all:{symbol}", market))
    for name in OKX:
        _add_candles(topics, market, name)


def _add_candles(topics: Topics, market: ServedMarket, name: str) -> None:
    topic = f"candle{name}:{market.symbol}"
    topics.add(topic, lambda: Candles(topic, market, name))


class Candles(RunningBars):
    """`candle<bar>`; the last column says that the candle is over."""

    def __init__(self, topic: str, market: ServedMarket, name: str) -> None:
        self._name = name
        super().__init__(topic, market, OKX[name])

    def written(self, bar: RunningBar) -> bytes:
        """One candle as it stands."""
        market = self.market
        prices = (bar.open_ticks, bar.high_ticks, bar.low_ticks, bar.close_ticks)
        row = [
            str(bar.start_ms),
            *map(market.price.one, prices),
            *texts_of(market, bar.quantity_lots, bar.turnover),
            "1" if bar.is_over else "0",
        ]
        arg = {"channel": f"candle{self._name}", "instId": market.symbol}
        return msgspec.json.encode({"arg": arg, "data": [row]})


class Tickers(RunningDays):
    """`tickers`."""

    def written(self, day: Day, last_lots: int, moment_ms: int) -> bytes:
        """The last 24 hours."""
        market = self.market
        row = ticker_text(market, day, last_lots, moment_ms)
        return msgspec.json.encode({"arg": {"channel": "tickers", "instId": market.symbol}, "data": [row]})
