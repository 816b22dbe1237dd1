"""Every row of a file is accounted for: kept, left out for a reason, or a duplicate, whatever the source."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rektscope.sessions.importing.keeping import Keep
from rektscope.sessions.importing.recognisers.recogniser import Use

START_MS = 1_752_451_200_000
MINUTE_MS = 60_000

Line = Callable[[int, int], str]
"""A line of a table from the number of its row, which gives its time, and what is odd about it (0 for nothing)."""

_CLOSED = "118000,118010,117990,118000"


def _kline(at: int, odd: int) -> str:
    opened = START_MS + at * MINUTE_MS
    amounts = "0,{closed},0,1,0,0,0" if odd == 1 else "2,{closed},236000,1,1,118000,0"
    return f"{opened},{_CLOSED}," + amounts.format(closed=opened + 59_999)


def _metric(at: int, odd: int) -> str:
    amounts = "0,0" if odd == 1 else "80000.5,9440059000"
    return f"{START_MS + at * MINUTE_MS},BTCUSDT,{amounts}"


def _ticker(at: int, odd: int) -> str:
    sentence = f"{(START_MS + 480 * MINUTE_MS) * 1000},0.0001,,80000,118000.5,118001,118002"
    return f"binance-futures,BTCUSDT,{(START_MS + at * MINUTE_MS) * 1000},1," + (
        ",,,,118000.5,," if odd == 1 else sentence
    )


def _fill(at: int, odd: int) -> str:
    liquidated = "0xa" if odd == 1 else ""
    coin = "@107" if odd == 2 else "BTC"
    return f"0xa,{coin},118000.5,0.1,B,{START_MS + at * 1000},1,Close Short,0,0x,{at},true,0,{at + 1},{liquidated}"


SOURCES: dict[str, tuple[str, str, Line]] = {
    "aggTrades": (
        "BTCUSDT-aggTrades.csv",
        "agg_trade_id,price,quantity,first_trade_id,last_trade_id,transact_time,is_buyer_maker",
        lambda at, odd: f"{at},118000.5,{0 if odd == 1 else 0.25},{at},{at},{START_MS + at * 1000},true",
    ),
    "klines": (
        "BTCUSDT-1m.csv",
        (
            "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,"
            "ignore"
        ),
        _kline,
    ),
    "metrics": ("BTCUSDT-metrics.csv", "create_time,symbol,sum_open_interest,sum_open_interest_value", _metric),
    "fundings of all swaps": (
        "allswap-fundingrates.csv",
        "instrument_name,funding_rate,funding_time",
        lambda at, odd: (
            f"{('BTC-USDT-SWAP', 'ETH-USDT-SWAP', 'FOO-BAR')[odd]},0.0001,{START_MS + at * 480 * MINUTE_MS}"
        ),
    ),
    "okx candles": (
        "BTC-USDT-SWAP.csv",
        "ts,o,h,l,c,vol,volCcy,volCcyQuote,confirm",
        lambda at, odd: f"{START_MS + at * MINUTE_MS},{_CLOSED},100,1,118000,{0 if odd == 1 else 1}",
    ),
    "bybit trades": (
        "BTCUSDT2025-07-14.csv",
        "timestamp,symbol,side,size,price,tickDirection,trdMatchID,grossValue,homeNotional,foreignNotional",
        lambda at, odd: (
            f"{START_MS // 1000 + at}.25,BTCUSDT,Buy,{0 if odd == 1 else 0.1},118000.5,PlusTick,id-{at},1,1,1"
        ),
    ),
    "tardis liquidations": (
        "binance-futures_liquidations_2025-07-14_BTCUSDT.csv",
        "exchange,symbol,timestamp,local_timestamp,id,side,price,amount",
        lambda at, odd: (
            f"binance-futures,{('BTCUSDT', 'ETHUSDT', 'FOO')[odd]},{(START_MS + at * 1000) * 1000},1,,buy,118000.5,0.1"
        ),
    ),
    "tardis ticker": (
        "binance-futures_derivative_ticker_2025-07-14_BTCUSDT.csv",
        (
            "exchange,symbol,timestamp,local_timestamp,funding_timestamp,funding_rate,predicted_funding_rate,open_interest,"
            "last_price,index_price,mark_price"
        ),
        _ticker,
    ),
    "hyperliquid fills": (
        "fills.csv",
        "user,coin,px,sz,side,time,startPosition,dir,closedPnl,hash,oid,crossed,fee,tid,liquidation.liquidatedUser",
        _fill,
    ),
    "table": (
        "binance_BTCUSDT.csv",
        "time,open,high,low,close,volume,RSI",
        lambda at, odd: f"{START_MS + at * MINUTE_MS},{_CLOSED},{'' if odd == 1 else 2.5},50",
    ),
}

OF_SEVERAL_KINDS = {"tardis ticker", "hyperliquid fills"}


@pytest.mark.parametrize("source", SOURCES)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(st.integers(1, 40), st.integers(0, 2)), min_size=3, max_size=60))
def test_every_row_is_kept_left_out_or_a_duplicate(source, rows, write, run):
    name, header, line = SOURCES[source]
    lines = [line(at, odd) for at, odd in (*rows, *((at, 0) for at in range(41, 81)))]
    imported = run(write(name, "\n".join((header, *lines)) + "\n"), keep=Keep.FIRST)
    (file,) = imported.report.files
    assert file.rows_read == len(lines)
    assert file.rows_kept + file.rows_left_out + file.duplicates_dropped == len(lines)
    by_series = {
        (market, batch.kind): len(batch)
        for market, events in imported.session.events.items()
        for batch in events.batches()
        if batch is not events.gaps and len(batch)
    }
    assert {(each.market, each.kind): each.rows for each in file.series if each.rows} == by_series
    if source not in OF_SEVERAL_KINDS:
        assert sum(by_series.values()) == file.rows_kept
    else:
        assert max(by_series.values()) <= file.rows_kept <= sum(by_series.values())


def test_rows_of_several_files_are_accounted_for_in_each(write, run):
    name, header, line = SOURCES["tardis ticker"]
    first = write("a_" + name, "\n".join([header, *(line(at, 0) for at in range(10))]))
    second = write("b_" + name, "\n".join([header, *(line(at, 0) for at in range(5, 20))]))
    reports = run(first, second).report.files
    counts = [(file.rows_kept, file.duplicates_dropped, file.rows_left_out) for file in reports]
    assert counts == [(5, 5, 0), (15, 0, 0)]


def test_rows_after_the_last_price_and_of_other_symbols_are_left_out_by_name(write, run):
    minutes = "".join(f"{START_MS + at * MINUTE_MS},{_CLOSED},2.5\n" for at in range(5))
    candles = write("BTCUSDT-1m.csv", "time,open,high,low,close,volume\n" + minutes)
    rates = "".join(
        f"{symbol},{START_MS + at * 480 * MINUTE_MS},0.0001\n"
        for at in range(3)
        for symbol in ("BTCUSDT", "ETHUSDT", "FOO-BAR")
    )
    fundings = write("rates.csv", "symbol,time,funding_rate\n" + rates)
    by_name = {file.file.rpartition("/")[2]: file for file in run(candles, fundings, venue="binance").report.files}
    assert by_name["BTCUSDT-1m.csv"].rows_kept == 5
    left_out = {reason.name: count for reason, count in by_name["rates.csv"].left_out}
    assert left_out == {"AFTER_THE_END": 4, "UNKNOWN_MARKET": 3}
    assert by_name["rates.csv"].rows_kept == 2


def _used(report) -> dict[str, str]:
    (file,) = report.files
    return {column.header: column.meaning.value for column in file.columns if column.use is Use.USED}


def test_the_report_shows_what_columns_came_to_be(write, run):
    minutes = [f"{START_MS + at * MINUTE_MS},{_CLOSED},0" for at in range(3)]
    marks = write("binance-BTCUSDT-mark.csv", "time,open,high,low,close,volume\n" + "\n".join(minutes))
    assert set(_used(run(marks).report)) == {"time", "open", "high", "low", "close"}
    rates = [f"{START_MS + at * 480 * MINUTE_MS},0.0001,0,0,0,0" for at in range(3)]
    fundings = write(
        "binance-BTC_USDT_USDT-8h-funding_rate.csv", "time,open,high,low,close,volume\n" + "\n".join(rates)
    )
    assert _used(run(fundings).report) == {"time": "time", "open": "funding_rate"}
    name, header, line = SOURCES["tardis liquidations"]
    orders = write(name, "\n".join((header, *(line(at, 0) for at in range(3)))))
    assert _used(run(orders).report)["side"] == "liquidation_order_side"
