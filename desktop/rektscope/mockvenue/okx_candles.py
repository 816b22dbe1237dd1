"""OKX's candles as rows of text: of REST and of the `candle…` channels.

Source: the venue's API guide v5, "Get candlesticks": `ts, o, h, l, c, vol, volCcy, volCcyQuote, confirm`. `vol` is in
contracts, `volCcy` in the coin, `volCcyQuote` in the currency of the price; `confirm` is 1 when the candle is over.
"""

from rektscope.market.instrument import Contract
from rektscope.mockvenue.candles import CandleColumns, bar_texts
from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.decimals import decimal_text

_COIN_DECIMALS, _QUOTE_DECIMALS = 8, 4


def texts_of(market: ServedMarket, lots: int, turnover: float) -> list[str]:
    """`vol`, `volCcy` and `volCcyQuote`."""
    instrument = market.instrument
    size = lots * instrument.lot_size * instrument.contract_size
    if instrument.contract is Contract.INVERSE:
        coins, quote = f"{turnover:.{_COIN_DECIMALS}f}", decimal_text(size, _QUOTE_DECIMALS)
    else:
        coins, quote = decimal_text(size, _COIN_DECIMALS), f"{turnover:.{_QUOTE_DECIMALS}f}"
    return [market.quantity.one(lots), coins, quote]


def candle_row(market: ServedMarket, bars: CandleColumns, place: int, now_ms: int) -> list[str]:
    """One candle; `now_ms` is the stamp of now."""
    prices = bar_texts(market, bars, place)[:4]
    volumes = texts_of(market, int(bars.quantity_lots[place]), float(bars.turnover[place]))
    is_over = int(bars.end_ms[place]) <= now_ms
    return [str(int(bars.start_ms[place])), *prices, *volumes, "1" if is_over else "0"]
