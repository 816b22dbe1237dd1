"""Each source's published columns: what every one is taken for, and the first rows as events."""

import pytest

from rektscope.market.instrument import Contract
from rektscope.sessions.importing.extraction import LeftOut
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers import binance, bitget, bitmex, bybit, hyperliquid, okx, tardis
from rektscope.sessions.importing.recognisers.recogniser import Use, plain_header
from rektscope.sessions.importing.recognisers.registry import reading_by_header, reading_by_values
from rektscope.sessions.session import Completeness

START = 1_752_451_200_000  # 2025-07-14T00:00:00Z
TARDIS_TICKER = (
    "exchange,symbol,timestamp,local_timestamp,funding_timestamp,funding_rate,predicted_funding_rate,open_interest,"
    "last_price,index_price,mark_price"
)
TARDIS_ROWS = "exchange,symbol,timestamp,local_timestamp,id,side,price,amount"
BYBIT_TRADES = "timestamp,symbol,side,size,price,tickDirection,trdMatchID,grossValue,homeNotional,foreignNotional,RPI"


@pytest.mark.parametrize(
    ("headers", "recogniser", "ignored"),
    [
        (TARDIS_TICKER, tardis.DERIVATIVE_TICKER, ["local_timestamp", "predicted_funding_rate", "last_price"]),
        (TARDIS_ROWS, tardis.TRADES_OR_LIQUIDATIONS, ["local_timestamp"]),
        (
            BYBIT_TRADES,
            bybit.TRADES,
            ["tickDirection", "grossValue", "homeNotional", "foreignNotional", "RPI"],
        ),
        (
            "symbol,fundingTime,fundingRate,markPrice",
            binance.FUNDING_HISTORY,
            ["markPrice"],
        ),
        ("t,T,s,i,o,c,h,l,v,n", hyperliquid.CANDLES, ["i", "n"]),
        ("startTime,openPrice,highPrice,lowPrice,closePrice,volume,turnover", bybit.KLINES, []),
        ("instrument_name,trade_id,side,price,size,created_time,source", okx.TRADES, ["source"]),
        ("instrument_name,funding_rate,funding_time", okx.FUNDING_RATES, []),
        ("ts,o,h,l,c,vol,volCcy,volCcyQuote,confirm", okx.CANDLES, []),
        ("trade_id,timestamp,price,side,volume(quote),size(base)", bitget.TRADES, ["volume(quote)"]),
        ("start_at,symbol,period,open,high,low,close", bybit.INDEX_KLINES, ["period"]),
        (
            "timestamp,symbol,open,high,low,close,trades,volume,vwap,lastSize,turnover,homeNotional,foreignNotional",
            bitmex.CANDLES,
            ["trades", "vwap", "lastSize", "turnover"],
        ),
        ("instrument_name,open,high,low,close,vol,vol_ccy,vol_quote,open_time,confirm", okx.CANDLES, []),
    ],
)
def test_every_published_column_is_accounted_for(headers, recogniser, ignored):
    reading = reading_by_header(headers.split(","))
    assert reading is not None
    assert reading.recogniser is recogniser
    assert reading.of_use(Use.UNKNOWN) == []
    assert reading.of_use(Use.KNOWN) == ignored


def test_what_is_not_known_is_named_and_left_aside():
    reading = reading_by_header(["time", "open", "high", "low", "close", "volume", "RSI"])
    assert reading is not None
    assert reading.of_use(Use.UNKNOWN) == ["RSI"]


def test_the_users_word_goes_before_the_name_of_a_column():
    headers = ["time", "open", "high", "low", "close", "volume"]
    reading = reading_by_header(headers, {"volume": Meaning.QUOTE_VOLUME})
    assert reading is not None
    assert Meaning.VOLUME not in reading.position
    assert reading.position[Meaning.QUOTE_VOLUME] == 5


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Volume BTC", "volume_btc"),
        ("openPrice", "open_price"),
        ("volCcyQuote", "vol_ccy_quote"),
        ("trdMatchID", "trd_match_id"),
        (" sumOpenInterest ", "sum_open_interest"),
        ("price/价格", "price"),
        ("\ufefftime", "time"),
        ("Volume_(BTC)", "volume_btc"),
    ],
)
def test_headers_are_compared_in_one_spelling(written, plain):
    assert plain_header(written) == plain


def test_six_columns_without_a_header_are_those_of_ccxt_and_nothing_else_is_guessed():
    reading = reading_by_values(["1752451200000", "120000.0", "120048.0", "119864.3", "119912.2", "26.949"])
    assert reading is not None
    assert [column.header for column in reading.columns] == ["timestamp", "open", "high", "low", "close", "volume"]
    assert reading_by_values(["1752451200000", "120000.0", "26.949", "5"]) is None
    assert reading_by_values(["BTCUSDT", "1", "2", "3", "4", "5"]) is None


def _ticker(at: int, settlement: int, rate: str = "0.0001", interest: str = "80000") -> str:
    time = (START + at) * 1000
    return f"binance-futures,BTCUSDT,{time},{time + 5},{settlement * 1000},{rate},,{interest},120001,120002,120003"


def test_a_ticker_gives_marks_indexes_open_interest_and_one_settlement(write, run):
    eight = START + 8 * 3_600_000
    rows = [_ticker(at * 60_000, eight, rate=f"{at + 1}e-7") for at in range(481)]
    rows += [_ticker((480 + at) * 60_000 + 500, eight, rate="0.5") for at in range(20)]  # over, not yet replaced
    imported = run(write("binance-futures_derivative_ticker_2025-07-14_BTCUSDT.csv", "\n".join([TARDIS_TICKER, *rows])))
    events = imported.session.events["binance:BTCUSDT"]
    assert (len(events.marks), len(events.indexes), len(events.open_interests)) == (501, 501, 501)
    assert events.fundings.time_ms.tolist() == [eight]
    assert events.fundings.rate_e12.tolist() == [48_100_000]  # the last word before the settlement
    assert events.fundings.duration_ms.tolist() == [8 * 3_600_000]
    mark = events.marks.mark_steps[0] * events.instrument.mark_step
    assert mark == pytest.approx(120_003)


def test_a_settlement_that_the_ticker_does_not_reach_is_not_settled(write, run):
    rows = [_ticker(at * 60_000, START + 8 * 3_600_000) for at in range(5)]
    imported = run(write("derivative_ticker_BTCUSDT.csv", "\n".join([TARDIS_TICKER, *rows])))
    assert len(imported.session.events["binance:BTCUSDT"].fundings) == 0
    assert any("was not settled yet" in note for note in imported.report.warnings)


def test_empty_cells_of_a_ticker_say_nothing(write, run):
    time = START * 1000
    rows = [
        f"binance-futures,BTCUSDT,{time},{time},,,,,120000,,120003",
        f"binance-futures,BTCUSDT,{time + 1_000_000},{time},,,,80000,,,",
        _ticker(60_000, START + 8 * 3_600_000),
    ]
    imported = run(write("derivative_ticker_BTCUSDT.csv", "\n".join([TARDIS_TICKER, *rows])))
    events = imported.session.events["binance:BTCUSDT"]
    assert (len(events.marks), len(events.open_interests), len(events.indexes)) == (2, 2, 1)


def _tardis(rows, name="binance-futures"):
    lines = [
        f"{name},BTCUSDT,{(START + at) * 1000},{(START + at) * 1000},{ident},{side},{price},{amount}"
        for at, (ident, side, price, amount) in enumerate(rows)
    ]
    return "\n".join([TARDIS_ROWS, *lines])


def test_tardis_liquidations_carry_the_side_of_the_position(write, run):
    text = _tardis([("", "sell", "120000.0", "0.5"), ("", "buy", "120000.1", "0.25"), ("", "buy", "120000.1", "0.25")])
    imported = run(write("binance-futures_liquidations_2025-07-14_BTCUSDT.csv", text))
    events = imported.session.events["binance:BTCUSDT"]
    assert events.liquidations.liquidated_side.tolist() == [1, -1, -1]  # a sell closed a long
    assert events.liquidations.quantity_lots.tolist() == [500, 250, 250]
    assert len(events.trades) == 0
    # No file says whether it holds all that were: sums are shown as "at least".
    assert imported.session.info.markets[0].completeness is Completeness.SAMPLED


def test_tardis_trades_and_liquidations_are_distinguished_or_asked_about(write, run, refusal):
    text = _tardis([("1", "sell", "120000.0", "0.5"), ("2", "buy", "120000.1", "0.25")])
    assert len(run(write("binance_trades_BTCUSDT.csv", text)).session.events["binance:BTCUSDT"].trades) == 2
    unnamed = write("x/BTCUSDT.csv", text)
    assert "--kind trade or --kind liquidation" in refusal(unnamed)
    from rektscope.market.events import Kind

    assert len(run(unnamed, kind=Kind.LIQUIDATION).session.events["binance:BTCUSDT"].liquidations) == 2


def test_rows_whose_side_their_source_did_not_know_are_left_out_and_counted(write, run, refusal):
    rows = [("1", "sell", "120000.0", "0.5"), ("2", "unknown", "120000.1", "0.25"), ("3", "buy", "120000.1", "0.25")]
    imported = run(write("binance-futures_trades_2025-07-14_BTCUSDT.csv", _tardis(rows)))
    assert imported.session.events["binance:BTCUSDT"].trades.taker_side.tolist() == [-1, 1]
    (file,) = imported.report.files
    assert (file.rows_read, file.rows_kept, dict(file.left_out)) == (3, 2, {LeftOut.NO_SIDE: 1})
    forced = write("binance-futures_liquidations_2025-07-14_BTCUSDT.csv", _tardis(rows))
    assert run(forced).session.events["binance:BTCUSDT"].liquidations.liquidated_side.tolist() == [1, -1]
    none = write("binance-futures_trades_2025-07-15_BTCUSDT.csv", _tardis(rows[1:2]))
    assert "1 have a side that their source did not know" in refusal(none)


def test_amounts_of_okx_at_tardis_are_contracts(write, run):
    text = _tardis([("1", "sell", "120000.0", "100"), ("2", "buy", "120000.1", "5")], name="okex-swap")
    text = text.replace("BTCUSDT", "BTC-USDT-SWAP")
    events = run(write("okex-swap_trades_2025-07-14.csv", text)).session.events["okx:BTC-USDT-SWAP"]
    assert (events.trades.quantity_lots * events.instrument.lot).tolist() == [1.0, 0.05]


def test_liquidation_snapshots_are_written_twice_and_counted_once(write, run):
    header = (
        "time,side,order_type,time_in_force,original_quantity,price,average_price,order_status,last_fill_quantity,"
        "accumulated_fill_quantity"
    )
    row = "{at},{side},LIMIT,IOC,12,115000.0,115100.0,FILLED,5,{filled}"
    rows = [
        row.format(at=START + at, side=side, filled=filled) for at, side, filled in ((0, "BUY", 10), (0, "BUY", 10))
    ]
    rows += [row.format(at=START + 900, side="SELL", filled=7)]
    imported = run(write("BTCUSD_PERP-liquidationSnapshot-2023-07-14.csv", "\n".join([header, *rows, *rows])))
    events = imported.session.events["binance:BTCUSD_PERP"]
    assert events.liquidations.quantity_lots.tolist() == [10, 10, 7]
    assert events.liquidations.liquidated_side.tolist() == [-1, -1, 1]
    assert events.liquidations.price_ticks[0] * events.instrument.tick == pytest.approx(115_100)
    assert imported.report.files[0].rows_left_out == 3
    once = run(write("once/BTCUSD_PERP-liquidationSnapshot-2023-07-14.csv", "\n".join([header, *rows])))
    assert len(once.session.events["binance:BTCUSD_PERP"].liquidations) == 3


def test_liquidations_that_two_files_share_are_counted_once(write, run):
    rows = [("", "sell", "120000.0", "0.5"), ("", "buy", "120000.1", "0.25"), ("", "sell", "120000.2", "0.75")]
    first = write("binance_liquidations_a_BTCUSDT.csv", _tardis(rows))
    second = write("binance_liquidations_b_BTCUSDT.csv", _tardis([*rows, ("", "buy", "120000.3", "1.0")]))
    imported = run(first, second)
    assert len(imported.session.events["binance:BTCUSDT"].liquidations) == 4
    assert [file.duplicates_dropped for file in imported.report.files] == [0, 3]


def test_bybit_trades_newest_first_with_ids_that_are_words(write, run):
    row = "{time:.4f},BTCUSDT,{side},0.00{size},12000{at}.50,PlusTick,0000000{at}-0000-4000,1e+10,0.1,1,0"
    rows = [
        row.format(time=(START + at) / 1000, side=side, size=at + 1, at=at)
        for at, side in ((2, "Sell"), (1, "Buy"), (0, "Sell"), (0, "Sell"))
    ]
    imported = run(write("BTCUSDT2025-07-14.csv", "\n".join([BYBIT_TRADES, *rows])))
    trades = imported.session.events["bybit:BTCUSDT"].trades
    assert trades.time_ms.tolist() == [START, START + 1, START + 2]
    assert trades.taker_side.tolist() == [-1, 1, -1]
    assert trades.quantity_lots.tolist() == [1, 2, 3]
    assert imported.report.files[0].duplicates_dropped == 1  # one id, one trade


def test_bybit_inverse_sizes_are_dollars(write, run):
    rows = [
        f"{START / 1000 + at},BTCUSD,Buy,{size},120000.5,PlusTick,id-{at},1,{size},0.001"
        for at, size in ((0, 100), (1, 7))
    ]
    imported = run(write("BTCUSD2025-07-14.csv", "\n".join([BYBIT_TRADES.removesuffix(",RPI"), *rows])))
    events = imported.session.events["bybit:BTCUSD"]
    assert (events.instrument.contract, int(events.instrument.contract_size)) == (Contract.INVERSE, 1)
    assert events.trades.quantity_lots.tolist() == [100, 7]


def test_okx_trades_are_contracts_and_an_unknown_size_is_asked_for(write, run, refusal):
    header = "instrument_name,trade_id,side,price,size,created_time,source"
    text = "\n".join(
        [header, f"BTC-USDT-SWAP,1,sell,120000.0,1.5,{START},0", f"BTC-USDT-SWAP,2,buy,120000.1,2,{START + 9},0"]
    )
    trades = run(write("BTC-USDT-SWAP-trades-2025-07-14.csv", text)).session.events["okx:BTC-USDT-SWAP"].trades
    assert trades.quantity_lots.tolist() == [15, 20]  # of 0.001 BTC
    unknown = write("NEW-USDT-SWAP-trades-2025-07-14.csv", text.replace("BTC", "NEW"))
    assert "--contract-size" in refusal(unknown)
    sized = run(unknown, contract_size="10").session.events["okx:NEW-USDT-SWAP"]
    assert (sized.trades.quantity_lots * sized.instrument.lot).tolist() == [15.0, 20.0]


def test_the_size_of_a_contract_comes_from_candles_that_count_both(write, run):
    header = "ts,o,h,l,c,vol,volCcy,volCcyQuote,confirm"
    candles = [f"{START + at * 60_000},2,2.1,1.9,2,50,500,1000,1" for at in range(3)]
    trades = f"instrument_name,trade_id,side,price,size,created_time\nNEW-USDT-SWAP,1,buy,2.0,3,{START + 5}"
    session = run(
        write("NEW-USDT-SWAP-candles.csv", "\n".join([header, *candles])), write("NEW-USDT-SWAP-trades.csv", trades)
    ).session
    events = session.events["okx:NEW-USDT-SWAP"]
    assert (events.trades.quantity_lots * events.instrument.lot).tolist() == [30.0]
    assert (events.candles.quantity_lots * events.instrument.lot).tolist() == [500.0] * 3


def test_candles_that_were_not_complete_are_left_out(write, run):
    header = "ts,o,h,l,c,vol,volCcy,volCcyQuote,confirm"
    rows = [f"{START + at * 60_000},120000,120001,119999,120000,100,1,120000,{int(at < 2)}" for at in range(3)]
    imported = run(write("BTC-USDT-SWAP-candles.csv", "\n".join([header, *rows])))
    assert len(imported.session.events["okx:BTC-USDT-SWAP"].candles) == 2
    assert imported.report.files[0].rows_left_out == 1


def test_funding_of_all_swaps_stands_in_one_file(write, run):
    header = "instrument_name,funding_rate,funding_time"
    rows = [
        f"{name},{rate},{START + at * 8 * 3_600_000}"
        for at in range(2)
        for name, rate in (("BTC-USDT-SWAP", "0.0001"), ("ETH-USDT-SWAP", "-0.00005"), ("BTC-USD-SWAP", "0.0002"))
    ]
    path = write("allswap-fundingrates-2025-07-14.csv", "\n".join([header, *rows]))
    session = run(path).session
    assert sorted(session.events) == ["okx:BTC-USD-SWAP", "okx:BTC-USDT-SWAP", "okx:ETH-USDT-SWAP"]
    one = run(path, symbol="ETH-USDT-SWAP").session
    assert one.events["okx:ETH-USDT-SWAP"].fundings.rate_e12.tolist() == [-50_000_000] * 2


BITMEX_ROW = "2025-07-14D00:00:00.{at:09d},{symbol},{side},100,120000.5,PlusTick,id-{at},1,0.000833,100"


def test_bitmex_is_distinguished_from_bybit_by_its_times_and_counts_by_its_coins(write, run):
    header = BYBIT_TRADES.removesuffix(",RPI")
    symbols = ["XBTUSD", "XBTUSD", "ETHUSD"]  # the last is a quanto, which pays otherwise
    rows = [BITMEX_ROW.format(at=at, symbol=symbol, side="Sell") for at, symbol in enumerate(symbols)]
    path = write("20250714.csv", "\n".join([header, *rows]))
    reading = reading_by_header(header.split(","), first=rows[0].split(","))
    assert reading is not None
    assert reading.recogniser is bitmex.TRADES
    imported = run(path)
    events = imported.session.events["bitmex:XBTUSD"]
    assert events.trades.quantity_lots.tolist() == [100, 100]
    assert events.trades.time_ms.tolist() == [START, START]
    assert any("1 symbols name no market that can be counted" in note for note in imported.report.warnings)


BITMEX_CANDLES = (
    "timestamp,symbol,open,high,low,close,trades,volume,vwap,lastSize,turnover,homeNotional,foreignNotional"
)


@pytest.mark.parametrize("width", [13, 11])  # older tables end with the turnover, which is in satoshis
def test_candles_of_bitmex_carry_the_time_of_their_close(write, run, width):
    """12 contracts of a dollar at 120,000 are 0.0001 coins."""
    ends = ("2025-07-14T00:01:00.000Z", "2025-07-14T00:02:00.000Z")
    rows = [f"{end},XBTUSD,120000,120010,119990,120000,3,12,120000,5,10000,0.0001,12" for end in ends]
    lines = [",".join(line.split(",")[:width]) for line in (BITMEX_CANDLES, *rows)]
    candles = run(write("XBT.csv", "\n".join(lines))).session.events["bitmex:XBTUSD"].candles
    assert candles.time_ms.tolist() == [START, START + 60_000]
    assert candles.received_ms.tolist() == [START + 60_000, START + 120_000]
    assert candles.quantity_lots.tolist() == [12, 12]


def test_linear_candles_of_bitmex_count_coins(write, run):
    """5,000 contracts of a millionth of a coin."""
    ends = ("2025-07-14T00:01:00.000Z", "2025-07-14T00:02:00.000Z")
    rows = [f"{end},XBTUSDT,120000,120010,119990,120000,3,5000,120000,5,600000000,0.005,600" for end in ends]
    market = run(write("XBT.csv", "\n".join([BITMEX_CANDLES, *rows]))).session.events["bitmex:XBTUSDT"]
    assert (market.candles.quantity_lots * market.instrument.lot).tolist() == [0.005, 0.005]


@pytest.mark.parametrize("header", ["Volume MA", "Volume SMA", "volume_total"])
def test_what_charting_sites_put_behind_volume_is_no_coin(header):
    reading = reading_by_header(["time", "open", "high", "low", "close", header])
    assert reading is not None
    assert reading.of_use(Use.UNKNOWN) == [header]


def test_a_volume_beside_that_of_a_coin_stays_the_volume():
    reading = reading_by_header(["time", "open", "high", "low", "close", "Volume", "Volume X"])
    assert reading is not None
    assert reading.of_use(Use.UNKNOWN) == ["Volume X"]


def test_a_mark_beside_a_settlement_is_no_series_of_marks(write, run):
    rows = [f"BTCUSDT,{START + at * 28_800_000},0.0001,120000.5" for at in range(3)]
    text = "\n".join(["symbol,time,funding_rate,mark_price", *rows])
    events = run(write("rates.csv", text), venue="bybit").session.events["bybit:BTCUSDT"]
    assert (len(events.fundings), len(events.marks)) == (3, 0)


def test_a_pair_that_may_be_spot_is_reported(write, run):
    rows = [f"{START + at * 60_000},BTC/USDT,120000,120002,119999,120001,1.5" for at in range(3)]
    imported = run(write("x.csv", "\n".join(["timestamp,symbol,open,high,low,close,volume", *rows])), venue="binance")
    assert any("taken for the perpetuals" in note for note in imported.report.warnings)


BITGET_TRADES = "trade_id,timestamp,price,side,volume(quote),size(base)"


def test_bitget_trades_count_coins_and_their_name_marks_spot(write, run, refusal):
    rows = [
        f"147834988655619276{at},{START + at * 1000},120000.1,{'buy' if at else 'sell'},1200.001,0.01" for at in (0, 1)
    ]
    text = "\n".join([BITGET_TRADES, *rows])
    events = run(write("BTCUSDT_UMCBL_20250714_001.csv", text)).session.events["bitget:BTCUSDT"]
    assert events.trades.taker_side.tolist() == [-1, 1]
    assert (events.trades.quantity_lots * events.instrument.lot).tolist() == [0.01, 0.01]
    assert "spot market (SPBL" in refusal(write("BTCUSDT_SPBL_20250714_001.csv", text))


def test_bybit_index_candles_are_index_prices_and_premiums_are_none(write, run, refusal):
    header = "start_at,symbol,period,open,high,low,close"
    row = "{time},BTCUSD,1,{o},{h},{l},{c}"
    for name, prices in (("spot_index", (120_000, 120_010, 119_990, 120_005)), ("premium", (1e-4, 2e-4, -1e-4, 1e-4))):
        o, h, l, c = prices  # noqa: E741 -- what they are called everywhere
        rows = [row.format(time=START // 1000 + at * 60, o=o, h=h, l=l, c=c) for at in range(3)]
        path = write(f"BTCUSD_{name}.csv", "\n".join([header, *rows]))
        if name == "premium":
            assert "premium index candles" in refusal(path)
        else:
            assert len(run(path).session.events["bybit:BTCUSD"].indexes) > 0
