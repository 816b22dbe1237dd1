"""Tables that match a layout by some columns and mean something else: read right, or refused with what to do."""

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rektscope.market.events import Kind
from rektscope.market.instrument import Contract
from rektscope.sessions.importing.meanings import Meaning

START_MS = 1_752_451_200_000
MARKET = "okx:BTC-USDT-SWAP"


def minutes(header, *lines):
    return header + "\n" + "".join(f"{START_MS + at * 60_000},{line}\n" for at, line in enumerate(lines))


def test_of_okx_candles_the_coins_are_taken_and_not_the_contracts(write, run):
    lines = [
        "120000,120048,119864,119912,2694.90,26.949,3231513.88,1",
        "119912,120023,119864,119975,1510.10,15.101,1811750.03,1",
    ]
    path = write("BTC-USDT-SWAP-candles.csv", minutes("ts,o,h,l,c,vol,volCcy,volCcyQuote,confirm", *lines))
    session = run(path, venue="okx", symbol="BTCUSDT").session
    candles = session.events[MARKET].candles
    lot = float(session.info.market(MARKET).instrument.lot_size)
    np.testing.assert_allclose(candles.quantity_lots * lot, [26.949, 15.101])


@pytest.mark.parametrize(
    ("symbol", "base", "usd_a_contract"),
    [("BNBUSD_PERP", "BNB", 10), ("DOTUSD_PERP", "DOT", 10), ("BTCUSD_PERP", "BTC", 100), ("DOTUSD_250926", "DOT", 10)],
)
def test_what_is_margined_in_coin_is_not_taken_for_a_coin_of_two_letters(write, run, symbol, base, usd_a_contract):
    path = write(f"{symbol}-1m.csv", minutes("time,open,high,low,close,volume", *["40,50,30,40,100"] * 8))
    instrument = run(path, venue="binance").session.info.markets[0].instrument
    assert (instrument.base, instrument.quote, instrument.contract) == (base, "USD", Contract.INVERSE)
    assert instrument.contract_size == usd_a_contract


def test_a_dated_contract_in_tether_stays_linear(write, run):
    path = write(
        "BTCUSDT_250926-1m.csv", minutes("time,open,high,low,close,volume", *["90000,90001,89999,90000,1"] * 2)
    )
    instrument = run(path, venue="binance").session.info.markets[0].instrument
    assert (instrument.base, instrument.quote, instrument.contract) == ("BTC", "USDT", Contract.LINEAR)


def test_prices_of_a_tenth_of_a_millionth_keep_their_digits(write, run):
    lines = [
        "1.2345e-07,1.2405e-07,1.2271e-07,1.2368e-07,1000000",
        "0.00000012368,0.0000001241,0.0000001230,0.00000012377,5",
    ]
    path = write("SATSUSDT-1m.csv", minutes("time,open,high,low,close,volume", *lines))
    session = run(path, venue="okx", answers={"volume": Meaning.VOLUME_COINS}).session
    tick = float(session.info.markets[0].instrument.tick_size)
    (events,) = session.events.values()
    np.testing.assert_allclose(events.candles.price_ticks * tick, [1.2368e-07, 1.2377e-07], rtol=1e-9)


def test_no_open_interest_is_no_open_interest_of_nought(write, run):
    rows = "".join(f"{START_MS + at * 300_000},{lots}\n" for at, lots in enumerate([90, 91, 0, 0, 0, 92]))
    candles = write(
        "BTCUSDT-5m.csv",
        "time,open,high,low,close,volume\n"
        + "".join(f"{START_MS + at * 300_000},90000,90001,89999,90000,100\n" for at in range(6)),
    )
    report = run(write("BTCUSDT-oi.csv", "time,open_interest\n" + rows), candles, venue="binance")
    (events,) = report.session.events.values()
    assert len(events.open_interests) == 3
    assert (events.open_interests.quantity_lots > 0).all()
    assert any("3 rows are left out, as they have an open interest of 0" in note for note in report.session.info.notes)


@pytest.mark.parametrize(
    ("lots", "gap"),
    [([0, 0, 0, 90, 91, 92], (0, 3)), ([90, 91, 0, 0, 0, 92], (2, 5)), ([90, 91, 92, 0, 0, 0], (3, 5))],
)
def test_where_no_open_interest_was_measured_is_a_gap(write, run, lots, gap):
    rows = "".join(f"{START_MS + at * 300_000},{each}\n" for at, each in enumerate(lots))
    minute = "".join(f"{START_MS + at * 300_000},90000,90001,89999,90000,100\n" for at in range(6))
    candles = write("BTCUSDT-5m.csv", "time,open,high,low,close,volume\n" + minute)
    report = run(write("BTCUSDT-oi.csv", "time,open_interest\n" + rows), candles, venue="binance").report
    expected = [(START_MS + gap[0] * 300_000, START_MS + gap[1] * 300_000)]
    assert [(hole.start_ms, hole.end_ms) for hole in report.gaps] == expected
    assert [(hole.start_ms, hole.end_ms) for hole in report.files[0].series[0].gaps] == expected


def test_a_file_in_which_nothing_was_measured_is_refused_with_the_reason(write, refusal):
    path = write("BTCUSDT-oi.csv", f"time,open_interest\n{START_MS},0\n{START_MS + 300_000},0\n")
    assert "2 have an open interest of 0, so none was measured" in refusal(path, venue="binance")


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("time,aggregated_long_liquidation_usd,aggregated_short_liquidation_usd", "totals of liquidations"),
        (
            "exchange,symbol,timestamp,local_timestamp,ask_amount,ask_price,bid_price,bid_amount",
            "quotes of the order book",
        ),
        ("exchange,symbol,timestamp,local_timestamp,is_snapshot,side,price,amount", "changes of the order book"),
        ("timestamp,datetime_utc,longUsd,shortUsd,totalUsd", "totals of liquidations"),
    ],
)
def test_tables_that_would_be_misread_are_refused_with_what_they_are(write, refusal, header, words):
    line = ",".join(["1752451200000"] * len(header.split(",")))
    sentence = refusal(write("BTCUSDT.csv", f"{header}\n{line}\n"), venue="binance")
    assert words in sentence


KLINE = "{time},118000,118100,117900,118050,5.0,{close},590000.0,10,2.5,295000.0,0"


def klines(start, step, count=3):
    lines = (KLINE.format(time=start + at * step, close=start + (at + 1) * step - 1) for at in range(count))
    return "".join(f"{line}\n" for line in lines)


def test_spot_klines_are_refused_unless_asked_for(write, refusal, run):
    """Without a header only the microseconds, or the folder, distinguish them from those of the perpetual."""
    micro = write("BTCUSDT-1m-2025-07-14.csv", klines(START_MS * 1000, 60_000_000))
    sentence = refusal(micro)
    assert "microseconds" in sentence
    assert "--spot" in sentence
    assert "spot market" in run(micro, takes_spot=True).session.info.doubts[0]
    assert "a folder named spot" in refusal(write("spot/BTCUSDT-1m-2024-07-14.csv", klines(START_MS, 60_000)))
    assert run(write("um/BTCUSDT-1m-2025-07-14.csv", klines(START_MS, 60_000))).session.info.doubts == ()


def test_open_interest_in_dollars_is_refused_by_its_own_value_and_by_the_turnover(write, refusal, run):
    hours = [START_MS + at * 300_000 for at in range(24)]
    candles = write(
        "BTCUSDT-5m.csv",
        "time,open,high,low,close,volume\n" + "".join(f"{time},118000,118100,117900,118050,700\n" for time in hours),
    )
    alike = "create_time,symbol,sum_open_interest,sum_open_interest_value\n" + "".join(
        f"{time},BTCUSDT,9600000000,9600000000\n" for time in hours
    )
    assert "the same number" in refusal(write("BTCUSDT-metrics-1.csv", alike), candles, venue="binance")
    dollars = "time,open_interest\n" + "".join(f"{time},9600000000\n" for time in hours)
    assert "in USD" in refusal(write("BTCUSDT-oi.csv", dollars), candles, venue="binance")
    coins = "time,open_interest,oi_usd\n" + "".join(f"{time},81000,9560000000\n" for time in hours)
    report = run(write("BTCUSDT-oi-2.csv", coins), candles, venue="binance")
    assert len(report.session.events["binance:BTCUSDT"].open_interests) == 24


@pytest.mark.parametrize(
    ("price", "is_doubted"),
    [(42_977, True), (120_000, True), (310, True), (309, False), (160, False), (97, False), (96, True), (20, True)],
)
def test_prices_that_a_coin_never_had_are_doubted(write, run, price, is_doubted):
    lines = [f"{price},{price},{price},{price},100"] * 3
    info = run(
        write("SOLUSDT-1m.csv", minutes("time,open,high,low,close,volume", *lines)), venue="binance"
    ).session.info
    assert any("far from any that SOL had" in doubt for doubt in info.doubts) is is_doubted
    assert set(info.doubts) <= set(info.notes)


@pytest.mark.parametrize(
    ("day", "price", "is_doubted"),
    [
        ("2025-07-14", 60_000, True),  # half of what it was, as on a test network
        ("2025-07-14", 190_000, True),
        ("2025-10-10", 95_000, False),
        ("2025-08-14", 60_000, False),  # of that month nothing is at hand but the year
        ("2025-08-14", 40_000, True),
        ("2024-08-14", 60_000, False),
    ],
)
def test_prices_are_held_against_those_of_their_month(write, run, day, price, is_doubted):
    rows = [f"{day}T00:0{minute}:00Z,{price},{price},{price},{price},1" for minute in range(3)]
    path = write("BTCUSDT-1m.csv", "\n".join(["time,open,high,low,close,volume", *rows]))
    doubts = run(path, venue="binance").session.info.doubts
    assert any("far from any that BTC had" in doubt for doubt in doubts) is is_doubted


@pytest.mark.parametrize(("header", "is_refused"), [("Volume BTC", True), ("Volume ETH", False), ("volume_eur", True)])
def test_a_volume_that_is_named_for_another_coin_is_asked_about(write, run, refusal, header, is_refused):
    lines = ["3000,3001,2999,3000,2.5"] * 3
    path = write("ETHUSDT-1m.csv", minutes(f"time,open,high,low,close,{header}", *lines))
    if is_refused:
        sentence = refusal(path, venue="binance")
        assert f"counts {header[-3:].upper()} by its name, and binance:ETHUSDT trades ETH" in sentence
    else:
        assert run(path, venue="binance").session.events["binance:ETHUSDT"].candles.quantity_lots.all()


def test_one_coin_has_two_names_in_a_volume(write, run):
    path = write(
        "XBTUSDT.csv", minutes("time,open,high,low,close,Volume XBT", *["119000,119100,118900,119050,0.12345"] * 3)
    )
    assert len(run(path, venue="bitmex").session.events["bitmex:XBTUSDT"].candles) == 3


@pytest.mark.parametrize(
    ("headers", "row"),
    [
        ("Volume_(BTC),Volume_(Currency)", "2,240000"),
        ("Volume_(Currency),Volume_(BTC)", "240000,2"),
    ],
)
def test_a_volume_in_coins_and_in_currency_are_told_apart(write, run, headers, row):
    path = write(
        "BTCUSDT-1m.csv",
        minutes(f"Timestamp,Open,High,Low,Close,{headers}", *[f"120000,120000,120000,120000,{row}"] * 3),
    )
    market = run(path, venue="binance").session.events["binance:BTCUSDT"]
    assert (market.candles.quantity_lots * market.instrument.lot).tolist() == [2.0] * 3


def test_candles_whose_volume_is_not_known_are_asked_about(write, refusal):
    path = write("BTCUSDT-1m.csv", minutes("time,open,high,low,close,vol24,VolumeX", *["1,1,1,1,2,3"] * 3))
    assert "it is not known what 'vol24', 'VolumeX' of them counts" in refusal(path, venue="binance")


TARDIS_TRADES = "exchange,symbol,timestamp,local_timestamp,id,side,price,amount\n"


def tardis_trades(venue, symbol, price, amount):
    moments = [(START_MS + at) * 1000 for at in range(5)]
    lines = (f"{venue},{symbol},{at},{at + 5},{at},buy,{price},{amount}\n" for at in moments)
    return TARDIS_TRADES + "".join(lines)


def test_linear_contracts_of_bitmex_are_never_taken_for_coins(write, refusal, run):
    """A thousand contracts of XBTUSDT are a thousandth of a coin, and not a thousand coins."""
    path = write("bitmex_trades_2025-07-14_XBTUSDT.csv", tardis_trades("bitmex", "XBTUSDT", 120000.5, 1000))
    assert "--contract-size" in refusal(path)
    session = run(path, contract_size="0.000001").session
    instrument = session.info.markets[0].instrument
    np.testing.assert_allclose(session.events["bitmex:XBTUSDT"].trades.quantity_lots * instrument.lot, 0.001)


@pytest.mark.parametrize("venue", ["binance", "okex", "bybit-spot", "gate-io", "huobi"])
def test_tardis_spot_markets_are_refused(write, refusal, venue):
    path = write(f"{venue}_trades_2025-07-14_BTCUSDT.csv", tardis_trades(venue, "BTCUSDT", 120000.5, 0.5))
    assert "spot market" in refusal(path)


def test_trades_of_okx_spot_are_refused(write, refusal):
    """They have the columns of the swap's, but count coins."""
    header = "instrument_name,trade_id,side,price,size,created_time\n"
    lines = "".join(f"BTC-USDT,{at},buy,120000.5,0.5,{START_MS + at}\n" for at in range(5))
    assert "spot market" in refusal(write("BTC-USDT-trades-2025-07-14.csv", header + lines))


def test_tardis_name_of_dydx_is_read(write, run):
    path = write("dydx-v4_trades_2025-07-14_BTC-USD.csv", tardis_trades("dydx-v4", "BTC-USD", 120000.5, 0.5))
    assert list(run(path).session.events) == ["dydx:BTC-USD"]


def test_value_of_okx_coin_margined_candles_is_in_dollars(write, run):
    line = "120000,120050,119950,120000,1000,0.833333,100000,1"
    path = write("BTC-USD-SWAP-candles.csv", minutes("ts,o,h,l,c,vol,volCcy,volCcyQuote,confirm", *[line] * 3))
    session = run(path).session
    assert list(session.events["okx:BTC-USD-SWAP"].candles.quantity_lots) == [1000] * 3
    assert not any("turned into contracts" in note for note in session.info.notes)


def test_the_settled_rate_of_okx_counts_and_not_the_expected_one(write, run):
    header = "instrument_name,contract_type,funding_rate,real_funding_rate,funding_time\n"
    lines = "".join(f"BTC-USDT-SWAP,swap,0.0001,0.0002,{START_MS + at * 28_800_000}\n" for at in range(3))
    session = run(write("allswap-fundingrates.csv", header + lines)).session
    assert set(session.events["okx:BTC-USDT-SWAP"].fundings.rate_e12) == {200_000_000}


def test_a_candle_that_reaches_far_beyond_its_ends_is_doubted(write, run):
    lines = ["90000,90010,89990,90000,5"] * 3
    bad = ["90000,900100,89990,90000,5", "90000,90010,8999,90000,5"]
    doubts = run(
        write("BTCUSDT-1m.csv", minutes("time,open,high,low,close,volume", *lines, *bad)), venue="binance"
    ).session.info.doubts
    assert any("2 candles reach more than half beyond" in doubt for doubt in doubts)


def test_a_mark_that_jumps_is_doubted(write, run):
    marks = write("BTCUSDT-mark.csv", minutes("time,mark_price", "90000", "900000", "90000"))
    candles = write("BTCUSDT-1m.csv", minutes("time,open,high,low,close,volume", *["90000,90010,89990,90000,5"] * 3))
    doubts = run(candles, marks, venue="binance").session.info.doubts
    assert any("the mark price jumps by more than half 2 times" in doubt for doubt in doubts)


def test_rows_that_are_left_out_raise_no_doubt(write, run):
    marks = write("BTCUSDT-mark.csv", minutes("time,mark_price", *["90000"] * 5, "900000", "90000", "1"))
    candles = write("BTCUSDT-1m.csv", minutes("time,open,high,low,close,volume", *["90000,90010,89990,90000,5"] * 3))
    info = run(candles, marks, venue="binance").session.info
    assert any("rows after the last price" in note for note in info.notes)
    assert info.doubts == ()


@pytest.mark.parametrize(
    ("name", "header", "line"),
    [
        ("BTCUSDT-oi.csv", "time,open_interest", "9600000000"),
        ("BTCUSDT-trades.csv", "time,side,price,size", "buy,120000.5,600000.25"),
    ],
)
def test_sizes_that_no_market_has_are_refused(write, refusal, name, header, line):
    sentence = refusal(write(name, minutes(header, *[line] * 60)), venue="binance")
    assert "bn USD" in sentence
    assert "--as" in sentence


def test_few_rates_of_a_plain_table_that_look_like_per_cent_are_asked_about(write, refusal, run):
    rates = "time,funding_rate\n" + "".join(f"{START_MS + at * 28_800_000},0.01\n" for at in range(4))
    path = write("BTCUSDT-funding.csv", rates)
    assert "funding_rate_percent" in refusal(path, venue="binance")
    for meaning, rate in ((Meaning.FUNDING_RATE_PERCENT, 10**8), (Meaning.FUNDING_RATE, 10**10)):
        session = run(path, venue="binance", answers={"funding_rate": meaning}).session
        assert set(session.events["binance:BTCUSDT"].fundings.rate_e12) == {rate}


def test_open_interest_in_coins_of_a_coin_margined_market_is_recognised_by_its_fractions(write, run):
    """8,000.5 is no number of contracts: at 120,000 USD they are 9,600,600 contracts of 100 USD."""
    candles = write(
        "BTCUSD_PERP-1m.csv",
        minutes("time,open,high,low,close,volume", *["120000,120001,119999,120000,900000"] * 60),
    )
    path = write("BTCUSD_PERP-oi.csv", minutes("time,open_interest", *["8000.5"] * 60))
    session = run(path, candles, venue="binance").session
    assert set(session.events["binance:BTCUSD_PERP"].open_interests.quantity_lots) == {9_600_600}


@pytest.mark.parametrize(
    ("line", "unit", "contracts"),
    [
        ("8000", "coins", 9_600_000),
        ("8000.5", "coins", 9_600_600),
        ("9600000", "contracts", 9_600_000),
        ("960000000", "USD", 9_600_000),
        ("960000000.5", "USD", 9_600_000),
    ],
)
def test_whole_open_interest_of_a_coin_margined_market_is_recognised_by_what_trades(write, run, line, unit, contracts):
    """2,000 contracts of 100 USD a minute at 120,000 USD: 2.88 million a day, of which 9.6 million are 3.3 days."""
    rows = ["120000,120001,119999,120000,2000"] * 60
    candles = write("BTCUSD_PERP-1m.csv", minutes("time,open,high,low,close,volume", *rows))
    path = write("BTCUSD_PERP-oi.csv", minutes("time,open_interest", *[line] * 60))
    imported = run(path, candles, venue="binance")
    assert set(imported.session.events["binance:BTCUSD_PERP"].open_interests.quantity_lots) == {contracts}
    (note,) = [note for note in imported.report.warnings if "is taken to count" in note]
    assert f"is taken to count {unit}: so it is 3.33 days of what trades" in note


@pytest.mark.parametrize("traded", [[], ["120000,120001,119999,120000,60000"] * 60])
def test_open_interest_of_unknown_unit_is_asked_about(write, run, refusal, traded):
    """Without candles all is open; beside 86 million contracts a day five million are few, and as coins too many."""
    paths = [write("BTCUSD_PERP-oi.csv", minutes("time,open_interest", *["5000000"] * 60))]
    if traded:
        paths.append(write("BTCUSD_PERP-1m.csv", minutes("time,open,high,low,close,volume", *traded)))
    sentence = refusal(*paths, venue="binance")
    assert all(f"--as open_interest=open_interest_{unit}" in sentence for unit in ("contracts", "coins", "usd"))
    imported = run(*paths, venue="binance", answers={"open_interest": Meaning.OPEN_INTEREST_CONTRACTS})
    assert set(imported.session.events["binance:BTCUSD_PERP"].open_interests.quantity_lots) == {5_000_000}


def test_a_contract_of_another_size_than_is_known_is_noted(write, run):
    path = write(
        "binance_BTCUSD_PERP.csv", minutes("time,open,high,low,close,volume", *["90000,90001,89999,90000,7"] * 60)
    )
    (note,) = [note for note in run(path, contract_size="10").report.warnings if "--contract-size" in note]
    assert note == "binance:BTCUSD_PERP: a contract counts as 10 USD, as --contract-size asks; it is known as 100 USD."
    assert not any("--contract-size" in note for note in run(path, contract_size="100").report.warnings)


def test_open_interest_of_a_venue_of_contracts_is_asked_about(write, refusal, run):
    path = write("okx_ETH-USDT-SWAP-oi.csv", minutes("time,open_interest", *["3000000"] * 3))
    sentence = refusal(path)
    assert all(f"open_interest=open_interest_{unit}" in sentence for unit in ("contracts", "coins", "usd"))
    session = run(path, answers={"open_interest": Meaning.OPEN_INTEREST_CONTRACTS}).session
    lot = session.info.markets[0].instrument.lot
    np.testing.assert_allclose(session.events["okx:ETH-USDT-SWAP"].open_interests.quantity_lots * lot, 300_000)


def test_open_interest_is_held_against_its_value(write, refusal, run):
    candles = write("okx_BTC-USDT-SWAP.csv", minutes("time,o,h,l,c,volume_coins", *["90000,90001,89999,90000,100"] * 3))
    found = minutes("time,open_interest,oi_usd", *["30000,27000000"] * 3)
    path = write("okx_BTC-USDT-SWAP-oi.csv", found)
    assert "taken as coins, is worth 100 times its own value" in refusal(path, candles)
    both_sides = write("okx_BTC-USDT-SWAP-oi-2.csv", minutes("time,open_interest,oi_usd", *["600,27000000"] * 3))
    assert "is worth 2 times its own value" in refusal(both_sides, candles)
    answers = {"open_interest": Meaning.OPEN_INTEREST_CONTRACTS}
    session = run(path, candles, answers=answers).session
    instrument = session.info.markets[0].instrument
    np.testing.assert_allclose(session.events["okx:BTC-USDT-SWAP"].open_interests.quantity_lots * instrument.lot, 300)


def test_an_answer_that_no_market_turns_over_is_refused(write, refusal):
    path = write("BTCUSDT-1m.csv", minutes("time,open,high,low,close,volume", *["9e4,9e4,9e4,9e4,1e6"] * 60))
    assert "bn USD" in refusal(path, venue="binance", answers={"volume": Meaning.VOLUME_CONTRACTS})


def test_a_plain_side_beside_that_of_the_position_is_held_against_it(write, refusal, run):
    header = "time,price,quantity,side,position_side"
    wrong = write("BTCUSDT-a.csv", minutes(header, *["119000,1,BUY,LONG"] * 3))
    assert "same way as the position" in refusal(wrong, venue="binance")
    right = write("BTCUSDT-b.csv", minutes(header, *["119000,1,SELL,LONG"] * 3))
    liquidations = run(right, venue="binance").session.events["binance:BTCUSDT"].liquidations
    assert liquidations.liquidated_side.tolist() == [1, 1, 1]


def test_an_order_that_goes_the_way_of_its_position_is_refused(write, refusal, run):
    header = "time,price,quantity,order_side,liquidated_side"
    answers = {"order_side": Meaning.LIQUIDATION_ORDER_SIDE}
    wrong = write("BTCUSDT-a.csv", minutes(header, *["119000,1,sell,short"] * 3))
    assert "same way as the position" in refusal(wrong, venue="binance", answers=answers)
    right = write("BTCUSDT-b.csv", minutes(header, *["119000,1,sell,long"] * 3))
    assert len(run(right, venue="binance", answers=answers).session.events["binance:BTCUSDT"].liquidations) == 3


def test_a_column_of_liquidated_sides_shows_liquidations(write, run):
    path = write("BTCUSDT-a.csv", minutes("time,price,quantity,side,position_side", *["119000,1,sell,long"] * 3))
    assert len(run(path, venue="binance").session.events["binance:BTCUSDT"].liquidations) == 3


def test_a_mark_of_complete_candles_is_no_volume(write, refusal, run):
    """OKX's mark candles are ts, o, h, l, c, confirm: six columns, like ccxt's with a volume."""
    rows = "".join(f"{START_MS + at * 60_000},90000,90010,89990,90000,1\n" for at in range(30))
    path = write("BTC-USDT-SWAP-x.csv", "time,open,high,low,close,volume\n" + rows)
    assert "is 1 in every row" in refusal(path)
    answers = {"volume": Meaning.IS_COMPLETE}
    assert len(run(path, kind=Kind.MARK, answers=answers).session.events["okx:BTC-USDT-SWAP"].marks)


def test_prices_of_32_bits_keep_their_own_digits(tmp_path, run):
    table = pa.table(
        {
            "timestamp": [START_MS, START_MS + 60_000],
            **{name: pa.array([120054.3, 120054.5], pa.float32()) for name in ("open", "high", "low", "close")},
            "volume": pa.array([12.345, 1.5], pa.float32()),
        }
    )
    path = tmp_path / "BTCUSDT-1m.parquet"
    pq.write_table(table, path)
    session = run(path, venue="binance").session
    assert str(session.info.markets[0].instrument.tick_size) == "0.1"
    assert list(session.events["binance:BTCUSDT"].candles.price_ticks) == [1_200_543, 1_200_545]


@pytest.mark.parametrize("key", ["volume", "6"])
def test_answers_correct_a_table_without_a_header(write, refusal, run, key):
    """What the refusal of such a file advises works on it."""
    rows = "".join(f"{START_MS + at * 60_000},90000,90010,89990,90000,900000000\n" for at in range(30))
    path = write("BTCUSDT-1m.csv", rows)
    assert "--as volume=quote_volume" in refusal(path, venue="binance")
    session = run(path, venue="binance", answers={key: Meaning.QUOTE_VOLUME}).session
    lot = session.info.markets[0].instrument.lot
    np.testing.assert_allclose(session.events["binance:BTCUSDT"].candles.quantity_lots * lot, 10_000)


@pytest.mark.parametrize(
    ("name", "is_doubted"),
    [("BINANCE_BTCUSDT, 60.csv", True), ("BINANCE_BTCUSDT.P, 60.csv", False), ("BINANCE_BTCUSDTPERP, 60.csv", False)],
)
def test_a_table_that_is_named_as_of_a_spot_chart_is_doubted(write, run, name, is_doubted):
    path = write(name, minutes("time,open,high,low,close,volume", *["119000,119100,118900,119050,5"] * 3))
    assert any("spot" in doubt for doubt in run(path).session.info.doubts) is is_doubted
    assert not any("is named as" in doubt for doubt in run(path, takes_spot=True).session.info.doubts)


@pytest.mark.parametrize(
    ("name", "is_refused"),
    [
        ("binance_spot_BTCUSDT.csv", True),
        ("BTCUSDT-Spot-1m.csv", True),
        ("BTCUSDT_spotless.csv", False),
        ("BTCUSDT_futures_and_spot.csv", False),
    ],
)
def test_a_name_that_says_spot_is_refused_unless_asked_for(write, run, refusal, name, is_refused):
    path = write(name, minutes("time,open,high,low,close,volume", *["119000,119100,118900,119050,5"] * 3))
    if is_refused:
        assert "its name says spot" in refusal(path, venue="binance")
        assert "spot market" in run(path, venue="binance", takes_spot=True).session.info.doubts[0]
    else:
        assert not run(path, venue="binance").session.info.doubts


def test_an_index_of_spot_prices_is_none_of_a_spot_market(write, run):
    path = write("BTCUSDT_spot_index_1m.csv", minutes("time,open,high,low,close", *["119000,119100,118900,119050"] * 3))
    assert len(run(path, venue="binance").session.events["binance:BTCUSDT"].indexes) == 12


@pytest.mark.parametrize(
    ("name", "is_doubted"), [("Binance_BTCUSDT_1h.csv", True), ("BTCUSDT_Binance_futures.csv", False)]
)
def test_a_download_of_a_spot_market_is_doubted(write, run, name, is_doubted):
    table = minutes("time,open,high,low,close,volume", *["119000,119100,118900,119050,5"] * 3)
    path = write(name, f"https://www.CryptoDataDownload.com\n{table}")
    assert any("spot" in doubt for doubt in run(path).session.info.doubts) is is_doubted
