"""Binance's candles and tickers as topics: `@kline_…`, `@ticker`, `@miniTicker`.

Source: the venue's pages on kline, individual ticker and mini ticker streams of USD-M and COIN-M.
"""

from collections.abc import Callable

from rektscope.market.events import UNKNOWN_LOTS
from rektscope.market.instrument import Contract
from rektscope.market.times import DAY_MS
from rektscope.mockvenue.candles import turnover_text
from rektscope.mockvenue.content import FIRST_TRADE_NUMBER, ServedMarket
from rektscope.mockvenue.intervals import BINANCE
from rektscope.mockvenue.running import RunningBar, RunningBars, RunningDays
from rektscope.mockvenue.state import Day, average_ticks
from rektscope.mockvenue.streams import Stream


def makers(market: ServedMarket) -> dict[str, Callable[[str], Stream]]:
    """The topics of one market, and how each is made."""
    symbol = market.symbol.lower()
    found: dict[str, Callable[[str], Stream]] = {
        f"{symbol}@ticker": lambda topic: Tickers(topic, market),
        f"{symbol}@miniTicker": lambda topic: MiniTickers(topic, market),
    }
    for name in BINANCE:
        found[f"{symbol}@kline_{name}"] = _klines(market, name)
    return found


def _klines(market: ServedMarket, name: str) -> Callable[[str], Stream]:
    return lambda topic: Klines(topic, market, name)


class Klines(RunningBars):
    """`<symbol>@kline_<interval>`; `x` says that the candle is over."""

    def __init__(self, topic: str, market: ServedMarket, name: str) -> None:
        self._name = name
        super().__init__(topic, market, BINANCE[name])

    def written(self, bar: RunningBar) -> bytes:
        """One candle as it stands."""
        market, price, quantity = self.market, self.market.price.one, self.market.quantity.one
        bought = max(0, bar.taker_buy_lots)
        is_known = bar.taker_buy_lots != UNKNOWN_LOTS and bar.quantity_lots > 0
        bought_turnover = turnover_text(market, bar.turnover * bought / bar.quantity_lots if is_known else 0.0)
        return (
            f'{{"e":"kline","E":{bar.moment_ms},"s":"{market.symbol}"{_pair(market)},"k":{{"t":{bar.start_ms},'
            f'"T":{bar.end_ms - 1},"s":"{market.symbol}","i":"{self._name}","f":{FIRST_TRADE_NUMBER},'
            f'"L":{FIRST_TRADE_NUMBER + max(0, bar.count - 1)},'
            f'"o":"{price(bar.open_ticks)}","c":"{price(bar.close_ticks)}",'
            f'"h":"{price(bar.high_ticks)}","l":"{price(bar.low_ticks)}","v":"{quantity(bar.quantity_lots)}",'
            f'"n":{bar.count},"x":{"true" if bar.is_over else "false"},"q":"{turnover_text(market, bar.turnover)}",'
            f'"V":"{quantity(bought)}","Q":"{bought_turnover}","B":"0"}}}}'
        ).encode()


class MiniTickers(RunningDays):
    """`<symbol>@miniTicker`."""

    def written(self, day: Day, last_lots: int, moment_ms: int) -> bytes:
        """The last 24 hours in short."""
        _ = last_lots
        market, price = self.market, self.market.price.one
        return (
            f'{{"e":"24hrMiniTicker","E":{moment_ms},"s":"{market.symbol}"{_pair(market)},'
            f'"c":"{price(day.last_ticks)}","o":"{price(day.open_ticks)}","h":"{price(day.high_ticks)}",'
            f'"l":"{price(day.low_ticks)}","v":"{market.quantity.one(day.quantity_lots)}",'
            f'"q":"{turnover_text(market, day.turnover)}"}}'
        ).encode()


class Tickers(RunningDays):
    """`<symbol>@ticker`."""

    def written(self, day: Day, last_lots: int, moment_ms: int) -> bytes:
        """The last 24 hours."""
        market, price, tick = self.market, self.market.price.one, self.market.instrument.tick
        decimals = market.instrument.price_decimals
        change = (day.last_ticks - day.open_ticks) * tick
        return (
            f'{{"e":"24hrTicker","E":{moment_ms},"s":"{market.symbol}"{_pair(market)},"p":"{change:.{decimals}f}",'
            f'"P":"{100 * day.change:.3f}","w":"{average_ticks(market, day) * tick:.{decimals + 2}f}",'
            f'"c":"{price(day.last_ticks)}","Q":"{market.quantity.one(last_lots)}","o":"{price(day.open_ticks)}",'
            f'"h":"{price(day.high_ticks)}","l":"{price(day.low_ticks)}",'
            f'"v":"{market.quantity.one(day.quantity_lots)}","q":"{turnover_text(market, day.turnover)}",'
            f'"O":{moment_ms - DAY_MS},"C":{moment_ms},"F":{FIRST_TRADE_NUMBER},'
            f'"L":{FIRST_TRADE_NUMBER + max(0, day.count - 1)},"n":{day.count}}}'
        ).encode()


def _pair(market: ServedMarket) -> str:
    """COIN-M names the pair beside."""
    if market.instrument.contract is Contract.INVERSE:
        return f',"ps":"{market.symbol.partition("_")[0]}"'
    return ""
