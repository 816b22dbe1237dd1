"""Tables of downloaders, charting sites and spreadsheets: columns by the names that are common for one thing.

ccxt, freqtrade, TradingView, CryptoDataDownload and hand-made tables meet here. A name that is used for several things
has no entry: its column is unknown, and the user is asked for its meaning.
"""

import re
from collections.abc import Sequence

from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import (
    Recogniser,
    RefusedTable,
    ignored,
    market_labels,
    names,
    plain_header,
)

_NAMES: dict[str, Meaning] = {
    **dict.fromkeys(
        names(
            "open_time, opentime, start_time, unix, unix_timestamp, timestamp_ms, timestamp, time, date, datetime, "
            "datetime_utc, date_utc, time_utc, gmt_time, t, ts, create_time, created_time, transact_time, startime, "
            "datum, zeit, uhrzeit, zeitpunkt, hour, day, index_level_0, time_period_start"
        ),
        Meaning.TIME,
    ),
    **dict.fromkeys(names("close_time, closetime, end_time"), Meaning.CLOSE_TIME),
    **dict.fromkeys(names("open, open_price, o, px_open, price_open, er\u00f6ffnung"), Meaning.OPEN),
    **dict.fromkeys(names("high, high_price, h, px_high, price_high, hoch"), Meaning.HIGH),
    **dict.fromkeys(names("low, low_price, l, px_low, price_low, tief"), Meaning.LOW),
    **dict.fromkeys(names("close, close_price, c, px_close, price_close, schluss"), Meaning.CLOSE),
    **dict.fromkeys(names("vol_ccy, volume_base, base_volume, base_asset_volume, volume_coins"), Meaning.VOLUME_COINS),
    **dict.fromkeys(names("volume, vol, v, volumen, sx_sum, volume_traded"), Meaning.VOLUME),
    **dict.fromkeys(names("volume_contracts, contracts_volume"), Meaning.VOLUME_CONTRACTS),
    **dict.fromkeys(
        names(
            "quote_volume, quote_asset_volume, volume_quote, vol_quote, vol_ccy_quote, turnover, "
            "volume_currency, notional, quote_vol"
        ),
        Meaning.QUOTE_VOLUME,
    ),
    **dict.fromkeys(
        names("volume_usd, volume_usdt, volume_usdc, volume_busd, volume_fdusd, amount_usd"), Meaning.VOLUME_USD
    ),
    **dict.fromkeys(
        names("taker_buy_volume, taker_buy_base_asset_volume, taker_buy_base_volume, taker_buy_base"),
        Meaning.TAKER_BUY_VOLUME,
    ),
    **dict.fromkeys(names("confirm, is_closed, is_final"), Meaning.IS_COMPLETE),
    **dict.fromkeys(names("price, px"), Meaning.PRICE),
    **dict.fromkeys(names("quantity, qty, amount, size, sz"), Meaning.QUANTITY),
    **dict.fromkeys(names("quantity_usd, size_usd, notional_usd, value_usd, usd"), Meaning.QUANTITY_USD),
    **dict.fromkeys(names("trade_id, id, tid, agg_trade_id"), Meaning.TRADE_ID),
    **dict.fromkeys(names("side, taker_side, direction"), Meaning.TAKER_SIDE),
    **dict.fromkeys(names("is_buyer_maker, buyer_is_maker"), Meaning.BUYER_IS_MAKER),
    **dict.fromkeys(names("liquidated_side, position_side, pos_side, liquidated"), Meaning.LIQUIDATED_SIDE),
    **dict.fromkeys(names("funding_rate, last_funding_rate, realized_rate, rate"), Meaning.FUNDING_RATE),
    **dict.fromkeys(names("funding_interval_hours, interval_hours, funding_interval"), Meaning.FUNDING_INTERVAL_HOURS),
    **dict.fromkeys(names("next_funding_time, funding_timestamp, next_funding_timestamp"), Meaning.FUNDING_TIME),
    **dict.fromkeys(names("calc_time, funding_time, funding_rate_timestamp"), Meaning.TIME),
    **dict.fromkeys(names("open_interest_coins, open_interest_ccy, oi_ccy, oi_coins"), Meaning.OPEN_INTEREST_COINS),
    **dict.fromkeys(
        names("open_interest, openinterest, oi, sum_open_interest, sumopeninterest, open_interest_amount"),
        Meaning.OPEN_INTEREST,
    ),
    **dict.fromkeys(names("open_interest_contracts, oi_contracts"), Meaning.OPEN_INTEREST_CONTRACTS),
    **dict.fromkeys(
        names(
            "open_interest_usd, oi_usd, open_interest_value, sum_open_interest_value, sumopeninterestvalue, "
            "oi_value, open_interest_usdt"
        ),
        Meaning.OPEN_INTEREST_USD,
    ),
    **dict.fromkeys(names("mark_price, mark, mark_px, markprice"), Meaning.MARK_PRICE),
    **dict.fromkeys(names("index_price, index_px, oracle_price, indexprice"), Meaning.INDEX_PRICE),
    **market_labels(),
    **ignored(
        "tickvol, tick_volume, spread, inst_type, category, "
        "sx_cnt, trades_count, time_period_end, time_open, time_close, "
        "count, trades, number_of_trades, tradecount, trade_count, num_trades, n, vwap, ignore, unnamed_0, interval, "
        "timeframe, local_timestamp, received_ns, received_ms, received_time, weighted_average, "
        "taker_buy_quote_volume, taker_buy_quote_asset_volume, predicted_funding_rate"
    ),
}

_DATE_ALONE = re.compile(r"\d{4}[-./]?\d{2}[-./]?\d{2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}")
_TIME_OF_DAY = re.compile(r"\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[AaPp]\.?[Mm]\.?)?|\d{4}|\d{6}")
_SETTLEMENT = "funding_time"
_COIN_VOLUME = re.compile(r"volume_(?P<coin>[^\W_]{2,10})")
_NO_COINS = frozenset(names("ma, sma, ema, wma, osc, delta, change, avg, average, profile, ratio, buy, sell, total"))
"""What charting sites put behind `volume` that is no coin."""


GENERAL = Recogniser("table", _NAMES, needed=frozenset())
"""Whatever has common names; the title is made of what was found."""

SIX_COLUMNS = names("timestamp, open, high, low, close, volume")
"""ccxt's candles, `[timestamp, open, high, low, close, volume]` (https://docs.ccxt.com/#/README?id=ohlcv-structure), as
everybody saves them without a header."""

SEVEN_COLUMNS = (*SIX_COLUMNS, "quote_volume")
"""The same with the value, as Bitget and others answer candles; the registry holds the value against the volume."""


def _meaning_without_name(plain: Sequence[str], first: Sequence[str]) -> Meaning:
    """What the column without a name is, which pandas writes its index as: the time where no other column is one."""
    has_time = any(_NAMES.get(header) is Meaning.TIME for header in plain)
    at = list(plain).index("")
    is_date = at < len(first) and re.match(r"\s*\d{4}-\d{2}-\d{2}", first[at]) is not None
    return Meaning.TIME if is_date and not has_time else Meaning.IGNORED


def _date_and_time_of_day(plain: Sequence[str], first: Sequence[str]) -> dict[str, Meaning]:
    """The headers of a date and of a time of day where the first row has one of each and no other time."""
    if len(first) != len(plain):
        return {}
    times = [at for at, header in enumerate(plain) if _NAMES.get(header) is Meaning.TIME]
    dates = [at for at in times if _DATE_ALONE.fullmatch(first[at].strip())]
    clocks = [at for at in times if is_time_of_day(first[at])]
    if len(dates) != 1 or len(clocks) != 1 or len(times) > len(dates) + len(clocks):
        return {}
    return {plain[dates[0]]: Meaning.TIME, plain[clocks[0]]: Meaning.TIME_OF_DAY}


def is_time_of_day(text: str) -> bool:
    """Whether a text is a time of day alone, as `07:35`."""
    return _TIME_OF_DAY.fullmatch(text.strip()) is not None


def coin_of_volume(header: str) -> str | None:
    """The coin that a header says it counts, in capitals: BTC of `Volume BTC`; None where it names none."""
    match = _COIN_VOLUME.fullmatch(plain_header(header))
    if match is None or match["coin"] in _NO_COINS or f"volume_{match['coin']}" in _NAMES:
        return None
    return match["coin"].upper()


def general_for(headers: Sequence[str], first: Sequence[str] = ()) -> Recogniser:
    """The general recogniser for a table with these headers, and these values in its first row where they are known.

    Two columns of a date and a time of day make one time. A `volume_btc` names its coin, so it counts coins.
    `funding_time` is the time of the rows where no other is, and the time of the settlement that a rate is expected at
    where it stands beside another.
    """
    plain = [plain_header(header) for header in headers]
    named = [header for header in plain if coin_of_volume(header) is not None]
    more = {named[0]: Meaning.VOLUME_COINS} if len(named) == 1 and "volume" not in plain else {}
    times = [header for header in plain if _NAMES.get(header) is Meaning.TIME]
    if _SETTLEMENT in times and len(times) > 1:
        more[_SETTLEMENT] = Meaning.FUNDING_TIME
    if {"price", "px"} & set(plain) and not {"open", "o", "high", "h"} & set(plain):
        # The volume of a single trade is its quantity.
        more |= dict.fromkeys(set(plain) & {"volume", "vol"}, Meaning.QUANTITY)
    if "" in plain:
        more[""] = _meaning_without_name(plain, first)
    more |= _date_and_time_of_day(plain, first)
    return GENERAL if not more else Recogniser(GENERAL.title, {**_NAMES, **more}, needed=frozenset())


_FILLS = (
    "These are the fills of one account and no market data: rektscope report SESSION --fills FILE shows how the "
    "position went, with a session of its market."
)

REFUSED = (
    RefusedTable(
        frozenset(names("side, entry, leverage")),
        "These are positions and no market data: rektscope calc --batch takes them.",
    ),
    *(
        RefusedTable(frozenset(names(headers)), _FILLS, frozenset(names("user, hash, tid, liquidated_side")))
        for headers in (
            "symbol, side, price, quantity, realized_profit",  # Binance's export
            "symbol, side, price, qty, realized_pnl",  # and its answer of userTrades
            "symbol, side, exec_price, exec_qty, exec_type",  # Bybit's executions
            "direction, filled_price, filled_type",  # and its export
            "symbol, action, filled_price, trading_unit",  # OKX's export
            "inst_id, side, fill_px, fill_sz, bill_id",  # and its fills
            "symbol, price, base_volume, trade_side, profit",  # Bitget's fills
            "time, coin, dir, px, sz, ntl, closed_pnl",  # Hyperliquid's export
        )
    ),
)
