"""Layouts of more sources, each held against the values that were written; and what each refusal says to do."""

import json
import sqlite3

import numpy as np
import pytest

from rektscope.sessions.importing.meanings import Meaning

START_MS = 1_752_451_200_000
ROWS = 30
TIMES = [START_MS + at * 60_000 for at in range(ROWS)]
CANDLES = [(118_000.0 + at, 118_010.5 + at, 117_990.5 + at, 118_001.0 + at, 2.5 + at / 8) for at in range(ROWS)]
CLOSES = [118_001.0 + at for at in range(ROWS)]
VOLUMES = [2.5 + at / 8 for at in range(ROWS)]


def _csv(head, rows, separator=","):
    lines = [separator.join(map(str, row)) for row in rows]
    return "\n".join([*([head] if head else []), *lines, ""])


def _with_times(times, *more):
    return [(time, *candle, *(each(*candle) for each in more)) for time, candle in zip(times, CANDLES, strict=True)]


def _value(opened, _high, _low, close, volume):
    return round(volume * (opened + close) / 2, 2)


def _iso(ms):
    return str(np.datetime64(ms, "ms"))


LAYOUTS = {
    "COINAPI_BTCUSDT.csv": _csv(
        "time_period_start;time_period_end;time_open;time_close;px_open;px_high;px_low;px_close;sx_sum;sx_cnt",
        (
            (f"{_iso(at)}0000Z", f"{_iso(at + 60_000)}0000Z", _iso(at), _iso(at + 59_000), *candle, 7)
            for at, candle in zip(TIMES, CANDLES, strict=True)
        ),
        ";",
    ),
    "coinapi_BTCUSDT.json": json.dumps(
        [
            {
                "time_period_start": f"{_iso(at)}0000Z",
                "time_period_end": f"{_iso(at + 60_000)}0000Z",
                "price_open": candle[0],
                "price_high": candle[1],
                "price_low": candle[2],
                "price_close": candle[3],
                "volume_traded": candle[4],
                "trades_count": 7,
            }
            for at, candle in zip(TIMES, CANDLES, strict=True)
        ]
    ),
    "bitget_BTCUSDT.json": json.dumps(
        {"code": "00000", "data": [[str(each) for each in row] for row in _with_times(TIMES, _value)]}
    ),
    "BTCUSDT_seven.csv": _csv("", _with_times(TIMES, _value)),
    "ccxt.json": json.dumps({"BTC/USDT:USDT": {"1m": [list(row) for row in _with_times(TIMES)]}}),
    "ccxt_two.json": json.dumps(
        {
            "BTC/USDT:USDT": [list(row) for row in _with_times(TIMES)],
            "ETH/USDT:USDT": [[at, 2_900.0, 2_901.0, 2_899.0, 2_900.5, 10.0] for at in TIMES],
        }
    ),
    "BTCUSDT_summed.csv": _csv(
        "time,open,high,low,close,volume", [*_with_times(TIMES)[::-1], ("Grand total:", "", "", "", "", sum(VOLUMES))]
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_candles_are_those_that_were_written(write, run, name):
    imported = run(write(name, LAYOUTS[name]), venue="binance")
    events = imported.session.events["binance:BTCUSDT"]
    assert events.candles.time_ms.tolist() == TIMES
    assert events.candles.price_ticks * events.instrument.tick == pytest.approx(CLOSES, abs=1e-9)
    assert events.candles.quantity_lots * events.instrument.lot == pytest.approx(VOLUMES, abs=1e-9)


def test_a_last_line_that_sums_the_others_is_passed_over_and_named(write, run):
    imported = run(write("BTCUSDT_summed.csv", LAYOUTS["BTCUSDT_summed.csv"]), venue="binance")
    assert f"Line {ROWS + 2} of BTCUSDT_summed.csv is a sum of the others and was passed over." in (
        imported.report.warnings
    )


@pytest.mark.parametrize("wrong", [lambda *_: 7, lambda *candle: candle[4] * 2, lambda *_: 0])
def test_seven_columns_whose_last_is_no_value_of_the_volume_are_nobodys(write, refusal, wrong):
    """Kraken's downloads of its spot market have the count of trades there."""
    path = write("BTCUSDT.csv", _csv("", _with_times(TIMES, wrong)))
    assert "begins no table that is known. Say what its columns are with --as" in refusal(path, venue="binance")


def test_candles_that_gate_answers_count_contracts(write, run):
    rows = [
        {"t": at // 1000, "v": round(volume * 10_000), "c": str(close), "h": str(high), "l": str(low), "o": str(opened)}
        | {"sum": str(_value(opened, high, low, close, volume))}
        for at, (opened, high, low, close, volume) in zip(TIMES, CANDLES, strict=True)
    ]
    events = run(write("candles_BTC_USDT.json", json.dumps(rows))).session.events["gate:BTC_USDT"]
    assert events.candles.quantity_lots * events.instrument.lot == pytest.approx(VOLUMES, abs=1e-9)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("id,exchange,symbol,date,price,amount,sell", "{at},bnf,btc-usdt,{time},{price},0.5,{sold}"),
        (
            "timestamp_exchange,timestamp_collection,price,amount,trade_id,taker_side_sell,exchange,timestamp",
            "{time},{time},{price},0.5,{at},{sold},bnf,{time}",
        ),
    ],
)
def test_trades_of_kaiko_show_by_sell_who_took(write, run, head, row):
    rows = [
        row.format(at=at, time=time, price=118_000 + at, sold=str(at % 3 == 0).lower()) for at, time in enumerate(TIMES)
    ]
    path = write("kaiko_btc.csv", "\n".join([head, *rows, ""]))
    trades = run(path, venue="binance", symbol="BTCUSDT").session.events["binance:BTCUSDT"].trades
    assert trades.taker_side.tolist() == [-1 if at % 3 == 0 else 1 for at in range(ROWS)]


@pytest.mark.parametrize("below", ["", "\n", ";;;;;\n", '"";"";;;;\r\n\r\n', ";;;;;\n" * 3])
@pytest.mark.parametrize("summed", ["Summe;;;;;{}", "Summe;;;;;", '"Summe";;;;;"{}"'])
def test_blank_rows_below_a_line_of_sums_do_not_hide_it(write, run, summed, below):
    total = summed.format(sum(VOLUMES))
    text = _csv("time;open;high;low;close;volume", _with_times(TIMES), ";")
    imported = run(write("BTCUSDT.csv", f"{text}{total}\n{below}"), venue="binance")
    assert any(note.startswith(f"Line {ROWS + 2} of BTCUSDT.csv is a sum") for note in imported.session.info.notes)
    candles = imported.session.events["binance:BTCUSDT"].candles
    assert candles.quantity_lots * imported.session.events["binance:BTCUSDT"].instrument.lot == pytest.approx(VOLUMES)


def _answered_interests(places):
    rows = [
        {
            "symbol": "BTCUSDT",
            "sumOpenInterest": f"{90_000.5 + at}",
            "sumOpenInterestValue": f"{(90_000.5 + at) * 118_000}",
            "CMCCirculatingSupply": "19890000",
            "timestamp": START_MS + at * 300_000,
        }
        for at in places
    ]
    return json.dumps(rows)


def test_open_interest_as_binance_answers_it_is_not_dated_early(write, run):
    events = run(write("openInterestHist.json", _answered_interests(range(12)))).session.events["binance:BTCUSDT"]
    assert events.open_interests.received_ms.tolist() == [START_MS + at * 300_000 for at in range(12)]


def test_open_interest_of_the_archive_is_dated_early_beside_answers_too(write, run):
    head = "create_time,symbol,sum_open_interest,sum_open_interest_value"
    stamps = [_iso(START_MS + at * 300_000).replace("T", " ")[:19] for at in range(12)]
    rows = [(stamp, "BTCUSDT", 90_001.5 + at, (90_001.5 + at) * 118_000) for at, stamp in enumerate(stamps)]
    archive = write("BTCUSDT-metrics-2025-07-14.csv", _csv(head, rows))
    answers = write("openInterestHist.json", _answered_interests(range(4, 24)))
    events = run(archive, answers).session.events["binance:BTCUSDT"]
    known = events.open_interests
    assert set(known.received_ms.tolist()) == {START_MS + at * 300_000 for at in range(1, 24)}
    lots = known.quantity_lots * events.instrument.lot
    assert lots == pytest.approx(90_000.5 + (known.received_ms - START_MS) / 300_000)


def test_a_table_of_a_database_is_named_as_ccxt_names_markets(tmp_path, run):
    path = tmp_path / "data.sqlite"
    with sqlite3.connect(path) as connection:
        columns = ", ".join(f'"{name}" REAL' for name in ("Open time", "Open", "High", "Low", "Close", "Volume"))
        connection.execute(f'CREATE TABLE "1m BTC/USDT" ({columns})')
        connection.executemany('INSERT INTO "1m BTC/USDT" VALUES (?,?,?,?,?,?)', _with_times(TIMES))
    connection.close()
    assert list(run(path, venue="binance").session.events) == ["binance:BTCUSDT"]


def test_of_two_columns_of_one_name_the_user_says_by_number_which_is_meant(write, run, refusal):
    path = write("BTCUSDT.csv", _csv("time,open,high,low,close,volume,volume", _with_times(TIMES, lambda *_: 1)))
    assert refusal(path, venue="binance").endswith("or say by its number which one is, as --as 6=volume.")
    events = run(path, venue="binance", answers={"6": Meaning.VOLUME}).session.events["binance:BTCUSDT"]
    assert events.candles.quantity_lots * events.instrument.lot == pytest.approx(VOLUMES)


@pytest.mark.parametrize(
    "head",
    [
        "Date(UTC),Symbol,Side,Price,Quantity,Amount,Fee,Fee Coin,Realized Profit,Quote Asset",
        "symbol,id,orderId,side,price,qty,realizedPnl,quoteQty,commission,time,positionSide",
        "symbol,execId,execPrice,execQty,execTime,execType,side,closedSize",
        "Contracts,Filled Type,Filled Quantity,Filled Price,Direction,Transaction Time(UTC+0)",
        "id,Time,Trade Type,Symbol,Action,Amount,Trading Unit,Filled Price,PNL",
        "instId,tradeId,billId,side,fillPx,fillSz,fillPnl,ts",
        "tradeId,symbol,side,price,baseVolume,tradeSide,profit,cTime",
        "time,coin,dir,px,sz,ntl,fee,closedPnl",
    ],
)
def test_fills_of_an_account_are_no_trades_of_the_market(write, refusal, head):
    row = ",".join("1" for _ in head.split(","))
    asked = refusal(write("BTCUSDT_trades.csv", f"{head}\n{row}\n"), venue="binance")
    assert asked.startswith("These are the fills of one account and no market data: rektscope report")


def test_candles_of_dydx_count_coins(write, run):
    candles = [
        {
            "startedAt": f"{_iso(at)}Z",
            "ticker": "BTC-USD",
            "resolution": "1MIN",
            "low": str(low),
            "high": str(high),
            "open": str(opened),
            "close": str(close),
            "baseTokenVolume": str(volume),
            "usdVolume": str(_value(opened, high, low, close, volume)),
            "trades": 5,
            "startingOpenInterest": "1234.5",
            "id": "x",
        }
        for at, (opened, high, low, close, volume) in zip(TIMES, CANDLES, strict=True)
    ]
    events = run(write("candles.json", json.dumps({"candles": candles[::-1]}))).session.events["dydx:BTC-USD"]
    assert events.candles.time_ms.tolist() == TIMES
    assert events.candles.quantity_lots * events.instrument.lot == pytest.approx(VOLUMES, abs=1e-9)


@pytest.mark.parametrize("written", ["45.23K", "2.51B", "$1.2 Bn"])
def test_numbers_that_sites_have_shortened_are_refused_with_what_to_do(write, refusal, written):
    rows = [(time, *candle[:4], f'"{written}"') for time, candle in zip(TIMES, CANDLES, strict=True)]
    asked = refusal(write("BTCUSDT.csv", _csv("time,open,high,low,close,volume", rows)), venue="binance")
    assert asked == (
        f"BTCUSDT.csv line 2: volume is {written!r}, as sites shorten numbers for people: take a download that has all "
        "their digits."
    )
