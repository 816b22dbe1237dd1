"""Answers of exchanges, fills of accounts and recordings of streams, as people save them."""

import json

import pytest

START_MS = 1_752_451_200_000
ROWS = 12


def _fill(at: int, side: str, **more: object) -> dict[str, object]:
    """A fill with the fields that Hyperliquid documents."""
    return {
        "coin": "BTC",
        "px": "118000.5",
        "sz": "0.25",
        "side": side,
        "time": START_MS + at * 1000,
        "startPosition": "1.0",
        "dir": "Open Long",
        "closedPnl": "0.0",
        "hash": "0xab",
        "oid": at,
        "crossed": True,
        "fee": "0.1",
        "tid": 1000 + at,
        "feeToken": "USDC",
    } | more


FORCED = {"liquidatedUser": "0xaa", "markPx": "118000.1", "method": "market"}


def test_both_fills_of_a_trade_are_one_trade_and_one_liquidation(write, run):
    blocks = [
        {
            "block_time": "2025-07-14T00:00:00",
            "block_number": at,
            "events": [
                ["0xaa", _fill(at, "A", dir="Liquidated Cross Long", liquidation=FORCED)],
                ["0xbb", _fill(at, "B", dir="Close Short", crossed=False, liquidation=FORCED)],
                ["0xcc", _fill(at + 100, "B")],
                ["0xdd", _fill(at + 100, "A", crossed=False, dir="Close Long")],
            ],
        }
        for at in range(ROWS)
    ]
    imported = run(write("fills.jsonl", "\n".join(map(json.dumps, blocks))))
    events = imported.session.events["hyperliquid:BTC"]
    assert len(events.trades) == 2 * ROWS
    assert sorted(events.trades.taker_side.tolist()) == [-1] * ROWS + [1] * ROWS
    assert events.liquidations.liquidated_side.tolist() == [1] * ROWS
    (file,) = imported.report.files
    assert file.rows_read == 4 * ROWS
    assert file.rows_kept + file.rows_left_out + file.duplicates_dropped == file.rows_read


def test_fills_as_pairs_of_user_and_fill_are_those_of_their_users(write, run):
    pairs = [
        pair
        for at in range(ROWS)
        for pair in (
            ["0xaa", _fill(at, "A", dir="Close Long", liquidation=FORCED)],
            ["0xbb", _fill(at, "B", dir="Close Short", crossed=False, liquidation=FORCED)],
        )
    ]
    events = run(write("node_fills.jsonl", "\n".join(map(json.dumps, pairs)))).session.events["hyperliquid:BTC"]
    assert len(events.trades) == ROWS
    assert events.liquidations.liquidated_side.tolist() == [1] * ROWS


def test_fills_of_an_account_show_its_liquidations_by_their_direction(write, run):
    fills = [
        _fill(0, "A", dir="Liquidated Isolated Long", liquidation=FORCED | {"method": "backstop"}, crossed=False),
        _fill(1, "B", dir="Close Short", liquidation=FORCED),
        _fill(2, "B", dir="Open Long", liquidation=FORCED),  # took what another was forced to sell
        _fill(3, "B"),
    ]
    imported = run(write("fills.json", json.dumps(fills)))
    assert imported.session.events["hyperliquid:BTC"].liquidations.liquidated_side.tolist() == [1, -1]
    assert any("fills of one account" in warning for warning in imported.report.warnings)


def test_contexts_of_hyperliquid_are_marks_indexes_and_open_interest(write, run):
    header = (
        "time,coin,funding,open_interest,prev_day_px,day_ntl_vlm,premium,oracle_px,mark_px,mid_px,impact_bid_px,"
        "impact_ask_px"
    )
    rows = "".join(
        f"2025-07-14T00:{at:02d}:00Z,{coin},0.0000125,1000.5,{price},5,0.0001,{price},{price},{price},{price},{price}\n"
        for at in range(ROWS)
        for coin, price in (("BTC", 118000.0), ("ETH", 2980.0))
    )
    events = run(write("asset_ctxs.csv", f"{header}\n{rows}")).session.events
    assert set(events) == {"hyperliquid:BTC", "hyperliquid:ETH"}
    bitcoin = events["hyperliquid:BTC"]
    assert (len(bitcoin.marks), len(bitcoin.indexes), len(bitcoin.open_interests)) == (ROWS, ROWS, ROWS)
    assert not len(bitcoin.fundings)


def test_liquidated_accounts_without_a_coin_are_refused(write, refusal):
    path = write(
        "liquidations.csv",
        "time,user,liquidated_ntl_pos,liquidated_account_value,leverage_type\n2023-02-28T21:10:23Z,0x6,356.8,2.9,Cross\n",
    )
    assert "belong to no market" in refusal(path)


def _klines(*, is_inverse: bool, columns: int = 7) -> list[list[str]]:
    volume, turnover = ("118000", "1") if is_inverse else ("1", "118000")
    row = ["118000", "118010", "117990", "118000", volume, turnover]
    return [[str(START_MS + at * 60_000), *row[: columns - 1]] for at in reversed(range(ROWS))]


@pytest.mark.parametrize(("symbol", "category"), [("BTCUSDT", "linear"), ("BTCUSD", "inverse")])
def test_an_answer_of_bybit_is_candles(write, run, symbol, category):
    answer = {
        "retCode": 0,
        "retMsg": "OK",
        "result": {"symbol": symbol, "category": category, "list": _klines(is_inverse=category == "inverse")},
    }
    imported = run(write("kline.json", json.dumps(answer)))
    candles = imported.session.events[f"bybit:{symbol}"].candles
    assert len(candles) == ROWS
    assert candles.quantity_lots[0] == (118_000 if category == "inverse" else 1)
    assert imported.report.warnings == ()


def test_an_answer_of_bybits_spot_market_is_refused(write, refusal):
    answer = {"retCode": 0, "result": {"symbol": "BTCUSDT", "category": "spot", "list": _klines(is_inverse=False)}}
    assert "category=linear" in refusal(write("kline.json", json.dumps(answer)))


def test_an_answer_of_okx_is_candles_in_contracts(write, run):
    row = ["118000", "118010", "117990", "118000", "100", "1", "118000", "1"]
    answer = {"code": "0", "msg": "", "data": [[str(START_MS + at * 60_000), *row] for at in reversed(range(ROWS))]}
    events = run(write("BTC-USDT-SWAP.json", json.dumps(answer))).session.events["okx:BTC-USDT-SWAP"]
    assert events.candles.quantity_lots.sum() * float(events.instrument.lot_size) == ROWS


def test_trades_of_ccxt_are_read_without_the_raw_answer_of_the_venue(write, run):
    trades = [
        {
            "info": {"a": 1},
            "timestamp": START_MS + at * 1000,
            "datetime": "2025-07-14T00:00:00.000Z",
            "symbol": "BTC/USDT:USDT",
            "id": str(at),
            "order": None,
            "type": None,
            "side": "buy" if at % 2 else "sell",
            "takerOrMaker": None,
            "price": 118000.5,
            "amount": 0.25,
            "cost": 29500.125,
            "fee": {"cost": None, "currency": None},
            "fees": [],
        }
        for at in range(ROWS)
    ]
    events = run(write("trades.json", json.dumps(trades)), venue="binance").session.events["binance:BTCUSDT"]
    assert len(events.trades) == ROWS
    assert events.trades.taker_side.tolist() == [-1, 1] * (ROWS // 2)


def test_trades_of_bybits_spot_market_are_refused_unless_asked_for(write, refusal, run):
    rows = "".join(f"{at},{START_MS + at * 1000},118000.5,0.25,buy\n" for at in range(ROWS))
    path = write("BTCUSDT_2025-07-14.csv", "id,timestamp,price,volume,side\n" + rows)
    assert "public.bybit.com/trading" in refusal(path)
    assert len(run(path, takes_spot=True).session.events["bybit:BTCUSDT"].trades) == ROWS


@pytest.mark.parametrize(
    "header",
    [
        (
            "symbol,side,order_type,time_in_force,original_quantity,price,average_price,order_status,last_filled_quantity,"
            "filled_accumulated_quantity,trade_time"
        ),
        "symbol,side,type,timeInForce,origQty,price,averagePrice,status,executedQty,executedQty_,time",
    ],
)
def test_forced_orders_of_a_stream_are_liquidations(write, run, header):
    header = header.replace("executedQty,executedQty_", "lastFilledQuantity,executedQty")
    rows = "".join(
        f"BTCUSDT,SELL,LIMIT,IOC,0.3,117000,118000.5,FILLED,0.1,0.25,{START_MS + at}\n" for at in range(ROWS)
    )
    events = run(write("orders.csv", f"{header}\n{rows}")).session.events["binance:BTCUSDT"]
    assert events.liquidations.liquidated_side.tolist() == [1] * ROWS
    assert events.liquidations.quantity_lots[0] * float(events.instrument.lot_size) == 0.25


def _one_table(run, path, **options) -> tuple[str, int]:
    """The kind and number of the only events in a file."""
    ((_, events),) = run(path, **options).session.events.items()
    ((kind, count),) = [(batch.kind.value, len(batch)) for batch in events.batches() if len(batch)]
    return kind, count


ANSWERS = {
    "binance aggTrades": (
        [{"a": at, "p": "118000.5", "q": "0.1", "f": 1, "l": 1, "T": START_MS + at, "m": True} for at in range(ROWS)],
        "trade",
    ),
    "bybit open interest": (
        {
            "retCode": 0,
            "result": {
                "symbol": "BTCUSDT",
                "category": "linear",
                "list": [{"openInterest": "50000.5", "timestamp": str(START_MS + at * 300_000)} for at in range(ROWS)],
            },
        },
        "open_interest",
    ),
    "bybit recent trades": (
        {
            "retCode": 0,
            "result": {
                "category": "linear",
                "list": [
                    {
                        "execId": f"id-{at}",
                        "symbol": "BTCUSDT",
                        "price": "118000.5",
                        "size": "0.1",
                        "side": "Buy",
                        "time": str(START_MS + at),
                        "isBlockTrade": False,
                        "seq": "1",
                    }
                    for at in range(ROWS)
                ],
            },
        },
        "trade",
    ),
    "okx trades": (
        {
            "code": "0",
            "msg": "",
            "data": [
                {
                    "instId": "BTC-USDT-SWAP",
                    "tradeId": str(at),
                    "px": "118000.5",
                    "sz": "10",
                    "side": "buy",
                    "ts": str(START_MS + at),
                }
                for at in range(ROWS)
            ],
        },
        "trade",
    ),
    "okx liquidation orders": (
        {
            "code": "0",
            "msg": "",
            "data": [
                {
                    "instId": "BTC-USDT-SWAP",
                    "details": [
                        {
                            "side": "sell",
                            "posSide": "long",
                            "bkPx": "118000.5",
                            "sz": "13",
                            "bkLoss": "0",
                            "ccy": "",
                            "ts": str(START_MS + at),
                        }
                        for at in range(ROWS)
                    ],
                }
            ],
        },
        "liquidation",
    ),
    "bitmex fundings": (
        [
            {
                "timestamp": f"2025-07-{1 + at:02d}T04:00:00.000Z",
                "symbol": "XBTUSD",
                "fundingInterval": "2000-01-01T08:00:00.000Z",
                "fundingRate": 0.0001,
                "fundingRateDaily": 0.0003,
            }
            for at in range(ROWS)
        ],
        "funding",
    ),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_answers_are_read_as_they_were_saved(write, run, name):
    answer, kind = ANSWERS[name]
    path = write("BTCUSDT.json" if name.startswith("binance") else "answer.json", json.dumps(answer))
    assert _one_table(run, path) == (kind, ROWS)
    assert not any("is not known" in warning for warning in run(path).report.warnings)


HOUR_MS = 3_600_000
HOURS = [f"2025-07-14T{at:02d}:00:00.000Z" for at in range(ROWS)]

FUNDINGS = {
    # USD on a contract of Dogecoin beside the fraction, of which the first looks like one too.
    "kraken:PF_DOGEUSD": {
        "result": "success",
        "rates": [{"timestamp": at, "fundingRate": 2.5e-6, "relativeFundingRate": 1.25e-5} for at in HOURS],
    },
    "dydx:BTC-USD": {
        "historicalFunding": [
            {"ticker": "BTC-USD", "rate": "0.0000125", "price": "118000", "effectiveAt": at, "effectiveAtHeight": "1"}
            for at in HOURS
        ]
    },
    "deribit:BTC-PERPETUAL": {
        "jsonrpc": "2.0",
        "result": [
            {
                "timestamp": START_MS + at * HOUR_MS,
                "index_price": 118000.1,
                "prev_index_price": 118000.0,
                "interest_8h": 1e-4,
                "interest_1h": 1.25e-5,
            }
            for at in range(ROWS)
        ],
    },
    "gate:BTC_USDT": [{"t": (START_MS + at * HOUR_MS) // 1000, "r": "0.0000125"} for at in range(ROWS)],
}


@pytest.mark.parametrize("market", FUNDINGS)
def test_fundings_that_venues_answer_are_fractions_an_hour(write, run, market):
    venue, symbol = market.split(":")
    imported = run(write("funding.json", json.dumps(FUNDINGS[market])), venue=venue, symbol=symbol)
    ((found, events),) = imported.session.events.items()
    assert found == market
    assert events.fundings.rate_e12.tolist() == [12_500_000] * ROWS
    assert set(events.fundings.duration_ms.tolist()) == {HOUR_MS}
    assert not any("is not known" in warning for warning in imported.report.warnings)


@pytest.mark.parametrize(
    ("header", "rates"),
    [("fundingRate,relativeFundingRate", "2.5e-6,1.25e-5"), ("relative_funding_rate,funding_rate", "1.25e-5,2.5e-6")],
)
def test_of_krakens_two_rates_a_table_takes_the_fraction_whichever_comes_first(write, run, header, rates):
    path = write("rates.csv", "\n".join([f"timestamp,{header}", *(f"{at},{rates}" for at in HOURS)]))
    events = run(path, venue="kraken", symbol="PF_DOGEUSD").session.events["kraken:PF_DOGEUSD"]
    assert events.fundings.rate_e12.tolist() == [12_500_000] * ROWS


@pytest.mark.parametrize(("symbol", "quantity"), [("BTC-PERPETUAL", 236_000), ("BTC_USDC-PERPETUAL", 2)])
def test_candles_that_deribit_answers_count_coins_and_dollars(write, run, symbol, quantity):
    """Two coins at 118,000: of the inverse contract so many dollars."""
    columns = {
        "ticks": [START_MS + at * 60_000 for at in range(ROWS)],
        **{name: [118_000.0] * ROWS for name in ("open", "high", "low", "close")},
        "volume": [2.0] * ROWS,
        "cost": [236_000.0] * ROWS,
        "status": "ok",
    }
    path = write("chart.json", json.dumps({"jsonrpc": "2.0", "result": columns, "usIn": 1, "testnet": False}))
    ((_, events),) = run(path, venue="deribit", symbol=symbol).session.events.items()
    assert set((events.candles.quantity_lots * events.instrument.lot).tolist()) == {quantity}
    assert events.candles.time_ms.tolist() == columns["ticks"]


def test_columns_within_an_answer_are_a_table(write, run):
    within = dict(zip(NAMES, map(list, zip(*TABLE, strict=True)), strict=True))
    path = write("BTCUSDT-1m.json", json.dumps({"success": True, "code": 0, "data": within}))
    assert _one_table(run, path, venue="binance") == ("candle", ROWS)


NAMES = ("time", "open", "high", "low", "close", "volume")
TABLE = [[START_MS + at * 60_000, 118000.0, 118010.0, 117990.0, 118000.5, 2.5 + at] for at in range(ROWS)]


@pytest.mark.parametrize(
    "content",
    [
        dict(zip(NAMES, map(list, zip(*TABLE, strict=True)), strict=True)),
        {"s": "ok"} | dict(zip("tohlcv", map(list, zip(*TABLE, strict=True)), strict=True)),
        {"columns": list(NAMES), "index": list(range(ROWS)), "data": TABLE},
        {name: {str(row): TABLE[row][at] for row in range(ROWS)} for at, name in enumerate(NAMES)},
        {str(row): dict(zip(NAMES, TABLE[row], strict=True)) for row in range(ROWS)},
    ],
    ids=["columns", "charting", "split", "pandas columns", "pandas index"],
)
def test_tables_in_json_may_stand_by_column(write, run, content):
    assert _one_table(run, write("BTCUSDT-1m.json", json.dumps(content)), venue="binance") == ("candle", ROWS)


def test_an_index_without_a_name_is_the_time(write, run):
    lines = [f"2025-07-14 00:{at:02d}:00,118000,118010,117990,118000,2.5" for at in range(ROWS)]
    path = write("BTCUSDT-1m.csv", ",open,high,low,close,volume\n" + "\n".join(lines))
    assert _one_table(run, path, venue="binance") == ("candle", ROWS)


def test_rates_in_per_cent_signs_are_fractions(write, run):
    lines = [f"{START_MS + at * 28_800_000},0.0125%" for at in range(ROWS)]
    path = write("BTCUSDT-funding.csv", "time,funding_rate\n" + "\n".join(lines))
    fundings = run(path, venue="binance").session.events["binance:BTCUSDT"].fundings
    assert set(fundings.rate_e12.tolist()) == {125_000_000}


@pytest.mark.parametrize("word", ["", "None", "null", "NaN", "-"])
def test_words_for_a_missing_volume(write, run, word):
    lines = [f"{START_MS + at * 60_000},118000,118010,117990,118000,{word if at == 3 else 2.5}" for at in range(ROWS)]
    path = write("BTCUSDT-1m.csv", "time,open,high,low,close,volume\n" + "\n".join(lines))
    imported = run(path, venue="binance")
    assert len(imported.session.events["binance:BTCUSDT"].candles) == ROWS
    assert any("1 candles have no volume" in warning for warning in imported.report.warnings)


def test_a_folder_named_as_a_market_names_it(write, run):
    lines = [f"{START_MS + at * 60_000},118000,118010,117990,118000,2.5" for at in range(ROWS)]
    path = write("binance/BTCUSDT/1m/2025-07.csv", "time,open,high,low,close,volume\n" + "\n".join(lines))
    assert list(run(path, venue="binance").session.events) == ["binance:BTCUSDT"]


def test_a_header_of_an_older_spreadsheet_is_read(write, run):
    lines = [f"{START_MS + at * 60_000};118000;118010;117990;118000;2,5" for at in range(ROWS)]
    text = "Zeit;Er\u00f6ffnung;Hoch;Tief;Schluss;Volumen\n" + "\n".join(lines)
    assert _one_table(run, write("BTCUSDT-1m.csv", text.encode("cp1252")), venue="binance") == ("candle", ROWS)


def test_a_fill_that_stands_there_twice_is_one_liquidation(write, run):
    fill = {
        "coin": "BTC", "px": "60000", "sz": "0.5", "side": "A", "time": 1_783_944_110_005, "startPosition": "0.5",
        "dir": "Liquidated Isolated Long", "closedPnl": "-5", "hash": "0x2", "oid": 2, "crossed": True, "fee": "0",
        "tid": 2, "liquidation": {"liquidatedUser": "0x" + "1a" * 20, "markPx": "60010", "method": "market"},
    }  # fmt: skip
    other = fill | {"tid": 3}  # as large and at the same moment, and another trade
    events = run(write("fills.json", json.dumps([fill, fill, other, fill]))).session.events["hyperliquid:BTC"]
    assert len(events.trades) == 2
    assert len(events.liquidations) == 2


@pytest.mark.parametrize("pair", ["PURR/USDC", "@107"])
def test_spot_fills_among_those_of_perpetuals_are_left_out_and_counted(write, run, pair):
    perpetual = [_fill(at, "B") for at in range(ROWS)]
    spot = [_fill(at + 100, "B", coin=pair, px="0.2", dir="Buy") for at in range(3)]
    imported = run(write("fills.json", json.dumps([*spot, *perpetual])))
    assert list(imported.session.events) == ["hyperliquid:BTC"]
    (file,) = imported.report.files
    assert (file.rows_read, file.rows_kept, file.rows_left_out) == (ROWS + 3, ROWS, 3)


def test_fills_of_a_spot_pair_alone_are_refused(write, refusal):
    spot = [_fill(at, "B", coin="PURR/USDC", px="0.2", dir="Buy") for at in range(ROWS)]
    assert "is of a spot market ('PURR/USDC')" in refusal(write("fills.json", json.dumps(spot)))


def test_a_position_of_a_spot_pair_is_left_out_and_the_others_are_kept(write, run):
    header = "time,user,coin,szi,entryPx,liquidationPx"
    rows = [f"{START_MS},0x{'aa' * 20},{coin},1,100,50" for coin in ("BTC", "PURR/USDC")]
    candles = [f"{START_MS + at * 60_000},BTC,118000,118010,117990,118000,2.5" for at in range(ROWS)]
    imported = run(
        write("positions.csv", "\n".join([header, *rows])),
        write("candles.csv", "time,symbol,open,high,low,close,volume\n" + "\n".join(candles)),
        venue="hyperliquid",
    )
    assert list(imported.session.events) == ["hyperliquid:BTC"]
    assert sum(file.rows_left_out for file in imported.report.files) == 1
