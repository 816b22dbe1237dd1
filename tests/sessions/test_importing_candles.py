"""Candles of others: headers, units, order, duplicates, gaps, contracts, and what cannot be."""

import numpy as np
import pytest

from rektscope.market.events import Kind
from rektscope.market.instrument import Contract
from rektscope.market.times import MINUTE_MS
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.recognisers.recogniser import Use

START = 1_752_364_800_000  # 2025-07-13T00:00:00Z
HEADER = (
    "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore"
)


def _row(minute: int, close: str = "118000.5", volume: str = "2.500", *, scale: int = 1, buy: str = "1.250") -> str:
    time = (START + minute * MINUTE_MS) * scale
    value = f"{float(volume) * float(close):.5f}"
    end = time + MINUTE_MS * scale - 1
    return f"{time},118000.10,118100.00,117900.00,{close},{volume},{end},{value},42,{buy},147500.6,0"


def _csv(*rows: str, header: bool = True) -> str:
    return "\n".join([HEADER, *rows] if header else rows) + "\n"


@pytest.mark.parametrize("header", [True, False])
@pytest.mark.parametrize("scale", [1, 1000, 1_000_000])
def test_klines_with_and_without_header_in_any_unit(write, run, header, scale):
    path = write("BTCUSDT-1m-2025-07-13.csv", _csv(_row(0, scale=scale), _row(1, scale=scale), header=header))
    imported = run(path, takes_spot=scale == 1000)  # microseconds are those of spot files
    info = imported.session.info
    assert [market.instrument.market for market in info.markets] == ["binance:BTCUSDT"]
    assert (info.start_ms, info.end_ms) == (START, START + 2 * MINUTE_MS)
    candles = imported.session.events["binance:BTCUSDT"].candles
    assert candles.time_ms.tolist() == [START, START + MINUTE_MS]
    assert candles.received_ms.tolist() == [START + MINUTE_MS, START + 2 * MINUTE_MS]
    assert candles.duration_ms.tolist() == [MINUTE_MS, MINUTE_MS]
    assert candles.open_ticks.tolist() == [1_180_001, 1_180_001]
    assert candles.high_ticks.tolist() == [1_181_000, 1_181_000]
    assert candles.low_ticks.tolist() == [1_179_000, 1_179_000]
    assert candles.close_ticks.tolist() == [1_180_005, 1_180_005]
    assert candles.quantity_lots.tolist() == [2500, 2500]
    assert candles.taker_buy_lots.tolist() == [1250, 1250]


@pytest.mark.parametrize(
    ("header", "until_ms"), [("close_time", MINUTE_MS - 1), ("Close time", MINUTE_MS), ("end_time", MINUTE_MS - 1000)]
)
def test_candles_with_the_time_of_their_close_alone_began_a_length_before(write, run, header, until_ms):
    """Written as the moment of the close, or as the last millisecond or second before it."""
    rows = [f"{START + minute * MINUTE_MS + until_ms},118000,118100,117900,118050,2" for minute in (0, 1, 2, 5)]
    imported = run(write("BTCUSDT.csv", "\n".join([f"{header},open,high,low,close,volume", *rows])), venue="binance")
    candles = imported.session.events["binance:BTCUSDT"].candles
    assert candles.time_ms.tolist() == [START + minute * MINUTE_MS for minute in (0, 1, 2, 5)]
    assert candles.received_ms.tolist() == [START + minute * MINUTE_MS for minute in (1, 2, 3, 6)]
    column = imported.report.files[0].columns[0]
    assert (column.meaning, column.use) == (Meaning.CLOSE_TIME, Use.USED)


def test_what_a_time_is_can_be_said(write, run, refusal):
    rows = [f"{START + minute * MINUTE_MS},118000,118100,117900,118050,2" for minute in (1, 2)]
    path = write("BTCUSDT.csv", "\n".join(["time,open,high,low,close,volume", *rows]))
    candles = run(path, venue="binance", answers={"time": Meaning.CLOSE_TIME}).session.events["binance:BTCUSDT"].candles
    assert candles.time_ms.tolist() == [START, START + MINUTE_MS]
    alone = write("BTCUSDT-one.csv", f"close_time,open,high,low,close,volume\n{rows[0]}\n")
    assert "when it began, is not known" in refusal(alone, venue="binance")


def test_units_may_be_mixed_in_one_column(write, run):
    path = write("BTCUSDT-1m.csv", _csv(_row(0), _row(1, scale=1000), _row(2)))
    times = run(path).session.events["binance:BTCUSDT"].candles.time_ms
    assert np.diff(times).tolist() == [MINUTE_MS, MINUTE_MS]


def test_newest_first_is_put_in_order_and_exact_duplicates_are_dropped_and_counted(write, run):
    path = write("BTCUSDT-1m.csv", _csv(_row(2), _row(1), _row(1), _row(0), _row(2)))
    imported = run(path)
    assert imported.session.events["binance:BTCUSDT"].candles.time_ms.tolist() == [
        START,
        START + MINUTE_MS,
        START + 2 * MINUTE_MS,
    ]
    (file,) = imported.report.files
    assert (file.rows_read, file.rows_kept, file.duplicates_dropped) == (5, 3, 2)
    assert imported.report.gaps == ()


def test_contradictory_duplicates_name_both_lines(write, refusal):
    path = write("BTCUSDT-1m.csv", _csv(_row(0), _row(1), _row(0, close="118000.6")))
    sentence = refusal(path)
    assert "BTCUSDT-1m.csv line 4 repeats BTCUSDT-1m.csv line 2 with another close" in sentence


def test_contradictions_between_files_name_both(write, refusal):
    first = write("BTCUSDT-1m-a.csv", _csv(_row(0), _row(1)))
    second = write("BTCUSDT-1m-b.csv", _csv(_row(1, volume="9.0"), _row(2), header=False))
    assert "BTCUSDT-1m-b.csv line 1 repeats BTCUSDT-1m-a.csv line 3" in refusal(first, second)


def test_gaps_are_reported_and_written_and_never_filled(write, run):
    path = write("BTCUSDT-1m.csv", _csv(_row(0), _row(3), _row(4), _row(9)))
    imported = run(path)
    events = imported.session.events["binance:BTCUSDT"]
    assert len(events.candles) == 4
    assert events.gaps.time_ms.tolist() == [START + MINUTE_MS, START + 5 * MINUTE_MS]
    assert events.gaps.duration_ms.tolist() == [2 * MINUTE_MS, 4 * MINUTE_MS]
    assert events.gaps.received_ms.tolist() == [START + 3 * MINUTE_MS, START + 9 * MINUTE_MS]
    holes = [(hole.market, hole.kind, hole.start_ms, hole.end_ms) for hole in imported.report.gaps]
    assert holes == [
        ("binance:BTCUSDT", Kind.CANDLE, START + MINUTE_MS, START + 3 * MINUTE_MS),
        ("binance:BTCUSDT", Kind.CANDLE, START + 5 * MINUTE_MS, START + 9 * MINUTE_MS),
    ]
    assert imported.report.files[0].gaps == imported.report.gaps


def test_a_market_that_starts_late_or_ends_early_has_gaps_at_the_edges(write, run):
    bitcoin = write("BTCUSDT-1m.csv", _csv(*(_row(minute) for minute in range(6))))
    ether = write("ETHUSDT-1m.csv", _csv(*(_row(minute) for minute in range(2, 5))))
    imported = run(bitcoin, ether)
    assert len(imported.session.events["binance:BTCUSDT"].gaps) == 0
    gaps = imported.session.events["binance:ETHUSDT"].gaps
    assert gaps.time_ms.tolist() == [START, START + 5 * MINUTE_MS]
    assert gaps.duration_ms.tolist() == [2 * MINUTE_MS, MINUTE_MS]


def test_several_files_of_one_market_overlap_into_one(write, run):
    first = write("BTCUSDT-1m-2025-07-13.csv", _csv(_row(0), _row(1)))
    second = write("BTCUSDT-1m-2025-07-14.csv", _csv(_row(1), _row(2), header=False))
    imported = run(first, second)
    assert [file.duplicates_dropped for file in imported.report.files] == [0, 1]
    assert len(imported.session.events["binance:BTCUSDT"].candles) == 3


def test_history_is_what_lies_before_the_requested_start(write, run, refusal):
    path = write("BTCUSDT-1m.csv", _csv(*(_row(minute) for minute in range(5))))
    session = run(path, start_ms=START + 2 * MINUTE_MS).session
    assert (session.info.start_ms, session.info.end_ms) == (START + 2 * MINUTE_MS, START + 5 * MINUTE_MS)
    assert len(session.events["binance:BTCUSDT"].candles) == 5
    assert "outside of the data" in refusal(path, start_ms=START + 5 * MINUTE_MS)


def _coin_row(minute: int) -> str:
    """Contracts of 100 USD: 1,180 of them at 118,000 are one coin."""
    time = START + minute * MINUTE_MS
    return f"{time},118000.1,118100.0,117900.0,118000.0,1180,{time + MINUTE_MS - 1},1.0,42,590,0.5,0"


def test_coin_margined_volumes_are_contracts(write, run):
    path = write("BTCUSD_PERP-1m-2025-07-13.csv", _csv(_coin_row(0), _coin_row(1)))
    session = run(path).session
    instrument = session.info.markets[0].instrument
    assert (instrument.contract, int(instrument.contract_size)) == (Contract.INVERSE, 100)
    assert (instrument.base, instrument.quote, str(instrument.lot_size)) == ("BTC", "USD", "1")
    candles = session.events["binance:BTCUSD_PERP"].candles
    assert candles.quantity_lots.tolist() == [1180, 1180]
    assert candles.taker_buy_lots.tolist() == [590, 590]
    usd = instrument.notional_usd(candles.close_ticks * instrument.tick, candles.quantity_lots)
    assert usd.tolist() == [118_000.0, 118_000.0]


def test_amounts_of_another_contract_are_refused(write, refusal):
    linear = write("BTCUSD_PERP-1m.csv", _csv(_row(0), _row(1)))
    assert "do not fit its prices as a inverse contract" in refusal(linear)
    inverse = write("BTCUSDT-1m.csv", _csv(_coin_row(0), _coin_row(1)))
    assert "do not fit its prices as a linear contract" in refusal(inverse)


def test_contracts_of_other_coins_are_ten_dollars_and_unknown_venues_are_refused(write, run, refusal):
    row = f"{START},2980.1,2990.0,2970.0,2980.0,298,{START + MINUTE_MS - 1},1.0,42,149,0.5,0"
    path = write("ETHUSD_PERP-1m.csv", _csv(row))
    assert int(run(path).session.info.markets[0].instrument.contract_size) == 10
    assert "how many USD one contract has is not known" in refusal(path, venue="coinswap")


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        (1, "nan", "no open"),
        (1, "", "no open"),
        (2, "inf", "high is inf"),
        (3, "-5", "low is -5.0"),
        (3, "0", "low is 0.0"),
        (2, "117000", "high 117000.0 is below open"),
        (3, "118050", "is below low 118050.0"),
        (4, "118200", "high 118100.0 is below close"),
        (2, "1e12", "beyond any price"),
        (5, "-1", "volume is -1.0"),
        (5, "1e300", "beyond any quantity"),
        (9, "3.0", "taker_buy_volume 3.0 is below"),
        (0, "99", "no time since 2009"),
        (0, "-1752364860000", "no time since 2009"),
        (0, "soon", "'soon', which is no time"),
        (0, "99999999999999999999", "no time"),
        (4, "118,5", "13 values stand where 12"),
        (4, "118.5.0", "no number"),
        (4, "--", "there is no close"),
        (4, "118x", "no number"),
    ],
)
@pytest.mark.parametrize("header", [True, False])
def test_what_cannot_be_is_refused_with_its_line(write, refusal, field, value, expected, header):
    fields = _row(1).split(",")
    fields[field] = value
    path = write("BTCUSDT-1m.csv", _csv(_row(0), ",".join(fields), _row(2), header=header))
    sentence = refusal(path)
    assert f"BTCUSDT-1m.csv line {3 if header else 2}: " in sentence
    if expected == "taker_buy_volume 3.0 is below":
        expected = "taker_buy_volume 3.0 is above volume 2.5"
    assert expected in sentence


@pytest.mark.parametrize("broken", ["1752364920000,118000.1,118100", ",,,,,7", "<html>"])
def test_a_line_cut_short_is_named(write, refusal, broken):
    path = write("BTCUSDT-1m.csv", _csv(_row(0), _row(1), broken, _row(2)))
    assert "BTCUSDT-1m.csv line 4: " in refusal(path)


def test_candles_of_different_lengths_are_not_joined(write, refusal):
    minutes = write("BTCUSDT-1m.csv", _csv(*(_row(minute) for minute in range(3))))
    fives = write("BTCUSDT-5m.csv", _csv(*(_row(minute) for minute in (10, 15, 20))))
    assert "different lengths (BTCUSDT-1m.csv 60 s, BTCUSDT-5m.csv 300 s)" in refusal(minutes, fives)


def test_candles_off_their_grid_are_refused(write, refusal):
    shifted = _row(3).replace(str(START + 3 * MINUTE_MS), str(START + 3 * MINUTE_MS + 7000))
    assert "off that grid" in refusal(write("BTCUSDT-1m.csv", _csv(_row(0), _row(1), _row(2), shifted)))


def test_generic_candles_with_a_web_address_before_them(write, run):
    text = (
        "https://www.example.org/data\n"
        "Unix,Date,Symbol,Open,High,Low,Close,Volume BTC,Volume USDT,tradecount\n"
        f"{START + 120_000},2025-07-13 00:02:00,BTC/USDT,10.0,11.0,9.5,10.5,4.0,42,7\n"
        f"{(START + 60_000) // 1000},2025-07-13 00:01:00,BTC/USDT,10.0,11.0,9.5,10.25,3.5,42,7\n"
        f"{START},2025-07-13 00:00:00,BTC/USDT,10.0,11.0,9.5,10.0,3.0,42,7\n"
    )
    imported = run(write("Binance_candles.csv", text))
    events = imported.session.events["binance:BTCUSDT"]
    assert events.candles.quantity_lots.tolist() == [3000, 3500, 4000]
    assert events.candles.time_ms.tolist() == [START, START + MINUTE_MS, START + 2 * MINUTE_MS]
    assert events.candles.taker_buy_lots.tolist() == [-1, -1, -1]
    assert any(note.startswith("Line 1 of Binance_candles.csv is no part") for note in imported.report.warnings)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_separators_and_line_ends(write, run, delimiter):
    text = _csv(_row(0), _row(1)).replace(",", delimiter).replace("\n", "\r\n")
    assert len(run(write("BTCUSDT-1m.csv", "\ufeff" + text)).session.events["binance:BTCUSDT"].candles) == 2


@pytest.mark.parametrize("times", ["2025-07-13 00:0{}:00", "2025-07-13T00:0{}:00Z", "2025-07-13T00:0{}:00+00:00"])
def test_times_may_be_text(write, run, times):
    rows = [f"{times.format(minute)},10,11,9,10,5" for minute in range(3)]
    path = write("BTCUSDT-binance.csv", "date,open,high,low,close,volume\n" + "\n".join(rows))
    assert run(path).session.events["binance:BTCUSDT"].candles.time_ms[1] == START + MINUTE_MS


def test_a_venue_that_nothing_names_is_asked_for(write, run, refusal):
    path = write(
        "BTCUSDT-1m.csv", f"date,open,high,low,close,volume\n{START},10,11,9,10,5\n{START + 60000},10,11,9,10,5"
    )
    assert "--venue" in refusal(path)
    assert "bybit:BTCUSDT" in run(path, venue="bybit").session.events


@pytest.mark.parametrize("venue", ["okx", "gate", "htx", "kucoin", "mexc"])
def test_a_volume_that_may_count_contracts_or_coins_is_asked_for(venue, write, run, refusal):
    path = write(
        "BTCUSDT-1m.csv",
        f"date,open,high,low,close,volume\n{START},10,11,9,10,5.25\n{START + 60000},10,11,9,10,5",
    )
    sentence = refusal(path, venue=venue)
    assert "--as volume=volume_contracts" in sentence
    assert "--as volume=volume_coins" in sentence
    coins = run(path, venue=venue, answers={"volume": Meaning.VOLUME_COINS})
    ((market, events),) = coins.session.events.items()
    assert market.startswith(venue)
    assert events.candles.quantity_lots.sum() * float(events.instrument.lot_size) == 10.25


def test_a_volume_that_no_count_of_contracts_can_be_is_of_coins(write, run):
    path = write(
        "BTCUSDT-1m.csv",
        f"date,open,high,low,close,volume\n{START},10,11,9,10,5.257\n{START + 60000},10,11,9,10,5",
    )
    imported = run(path, venue="okx")
    candles = imported.session.events["okx:BTC-USDT-SWAP"].candles
    assert candles.quantity_lots.tolist() == [5257, 5000]
    assert any("counts coins" in warning for warning in imported.report.warnings)


def test_contracts_of_another_quote_are_not_those_in_usdt(write, run, refusal):
    path = write("candles.csv", f"date,open,high,low,close,volume\n{START},10,11,9,10,5\n{START + 60000},10,11,9,10,5")
    wishes = {"venue": "okx", "answers": {"volume": Meaning.VOLUME_CONTRACTS}}
    (events,) = run(path, symbol="BTC-USDT-SWAP", **wishes).session.events.values()
    assert events.candles.quantity_lots.sum() * float(events.instrument.lot_size) == 0.1
    assert "--contract-size" in refusal(path, symbol="BTC-USDC-SWAP", **wishes)


def test_a_symbol_that_nothing_names_is_asked_for(write, run, refusal):
    path = write("candles.csv", _csv(_row(0)))
    assert "--symbol" in refusal(path)
    assert "binance:BTCUSDT" in run(path, symbol="BTCUSDT").session.events
    assert "does not say what is traded" in refusal(path, symbol="FOO-BAR")


def test_a_symbol_that_is_typed_stands_against_the_name_of_a_file(write, run):
    path = write("BTCUSDT-1m.csv", _csv(*(_row(at) for at in range(3))))
    imported = run(path, symbol="BTCUSDC")
    assert list(imported.session.events) == ["binance:BTCUSDC"]
    assert (
        "BTCUSDT-1m.csv counts as binance:BTCUSDC, as --symbol BTCUSDC asks, though its name says BTCUSDT."
        in imported.report.warnings
    )
    (table,) = imported.report.files
    assert (table.rows_read, table.rows_kept, table.series[0].market) == (3, 3, "binance:BTCUSDC")
    assert not run(path, symbol="BTC-USDT-PERP").report.warnings


def test_the_name_of_a_file_that_only_looks_like_a_market_gives_way(write, run, refusal):
    rows = "\n".join(f"{START + at * MINUTE_MS},118000,118000,118000,118000,0.02" for at in range(3))
    path = write("myUSD.csv", f"time,open,high,low,close,volume\n{rows}\n")
    assert "'MYUSD' of bitmex" in refusal(path, venue="bitmex")
    assert list(run(path, venue="bitmex", symbol="XBTUSD").session.events) == ["bitmex:XBTUSD"]


def test_files_of_several_markets_are_not_taken_for_the_one_that_is_typed(write, run, refusal):
    bitcoin = write("BTCUSDT-1m.csv", _csv(_row(0), _row(1)))
    ether = write("ETHUSDT-1m.csv", _csv(_row(2), _row(3)))
    assert "their names give BTCUSDT, ETHUSDT" in refusal(bitcoin, ether, symbol="SOLUSDT")
    assert list(run(bitcoin, ether, symbol="ETHUSDT").session.events) == ["binance:BTCUSDT", "binance:ETHUSDT"]


def test_a_symbol_that_contradicts_the_columns_is_refused(write, refusal):
    rows = "\n".join(f"{START + at * MINUTE_MS},BTCUSDT,1,1,1,1,1" for at in range(3))
    path = write("binance.csv", f"time,symbol,open,high,low,close,volume\n{rows}\n")
    assert "--symbol ETHUSDT fits none of the files, their columns give BTCUSDT" in refusal(path, symbol="ETHUSDT")


def test_several_markets_in_one_file_become_several_markets(write, run, refusal):
    rows = [
        f"{START + at * MINUTE_MS},{symbol},{price},{price},{price},{price},1"
        for at in range(3)
        for symbol, price in (("BTCUSDT", 118_000 + at), ("ETHUSDT", 2_980 + at))
    ]
    path = write("binance.csv", "time,symbol,open,high,low,close,volume\n" + "\n".join(rows) + "\n")
    session = run(path).session
    closes = {market: events.candles.close_ticks.tolist() for market, events in session.events.items()}
    assert closes["binance:BTCUSDT"] == [1_180_000, 1_180_010, 1_180_020]
    assert closes["binance:ETHUSDT"] == [298_000, 298_100, 298_200]
    assert list(run(path, symbol="ETH-PERP").session.events) == ["binance:ETHUSDT"]
    assert "--symbol SOLUSDT fits none" in refusal(path, symbol="SOLUSDT")


def test_a_row_among_several_markets_is_named_by_its_line(write, refusal):
    rows = [f"{START},BTCUSDT,1,1,1,1,1", f"{START},ETHUSDT,1,1,1,1,1", f"{START},BTCUSDT,-1,1,1,1,1"]
    path = write("binance.csv", "time,symbol,open,high,low,close,volume\n" + "\n".join(rows) + "\n")
    assert "binance.csv line 4: open is -1.0" in refusal(path)


def test_an_empty_volume_counts_as_none_and_is_reported(write, run):
    rows = [_row(0), _row(1).replace(",2.500,", ",,"), _row(2)]
    imported = run(write("BTCUSDT-1m.csv", _csv(*rows)))
    assert imported.session.events["binance:BTCUSDT"].candles.quantity_lots.tolist() == [2500, 0, 2500]
    assert any("1 candles have no volume" in note for note in imported.report.warnings)


def test_jumps_and_times_to_come_are_warned_about(write, run):
    wild = "1752364860000,300.0,300.0,300.0,300.0,1,1752364919999,300,1,0.5,1,0"
    warnings = run(write("BTCUSDT-1m.csv", _csv(_row(0), wild))).report.warnings
    assert any("jumps by more than half 1 times, first at 2025-07-13T00:01:00Z" in warning for warning in warnings)
    later = "4000000020000,10.0,10.0,10.0,10.0,1,4000000079999,10,1,0.5,1,0"
    assert any("yet to come" in warning for warning in run(write("SOLUSDT-1m.csv", _csv(later))).report.warnings)


def test_one_candle_without_a_close_time_does_not_show_its_length(write, refusal):
    path = write("BTCUSDT-binance.csv", f"date,open,high,low,close,volume\n{START},10,11,9,10,5\n")
    assert "does not say how long" in refusal(path)


def test_tick_and_lot_are_the_finest_seen_and_known_steps_are_never_coarser(write, run):
    fine = write("BTCUSDT-1m.csv", _csv(_row(0, close="118000.25", volume="2.50001")))
    instrument = run(fine).session.info.markets[0].instrument
    assert (str(instrument.tick_size), str(instrument.lot_size)) == ("0.01", "0.00001")
    coarse = _row(0, close="118000", volume="2").replace("118000.10", "118000").replace("1.250", "1")
    instrument = run(write("b/BTCUSDT-1m.csv", _csv(coarse))).session.info.markets[0].instrument
    assert (str(instrument.tick_size), str(instrument.lot_size)) == ("0.1", "0.001")


def test_one_candle_is_as_long_as_is_given(write, run, refusal):
    path = write("BTCUSDT.csv", f"time,open,high,low,close,volume\n{START},118000,118100,117900,118000.5,2.5\n")
    assert "--candle-length" in refusal(path, venue="binance")
    candles = run(path, venue="binance", candle_ms=5 * MINUTE_MS).session.events["binance:BTCUSDT"].candles
    assert candles.duration_ms.tolist() == [5 * MINUTE_MS]
    assert candles.received_ms.tolist() == [START + 5 * MINUTE_MS]


def test_one_candle_with_a_close_time_has_that_length_and_no_other(write, run, refusal):
    path = write("BTCUSDT-1m.csv", _csv(_row(0)))
    assert run(path, candle_ms=MINUTE_MS).session.info.end_ms == START + MINUTE_MS
    assert "which have candles of 1m" in refusal(path, candle_ms=5 * MINUTE_MS)


@pytest.mark.parametrize(("venue", "symbol"), [("binance", "BTCUSDT_250926"), ("bybit", "BTC-26SEP25")])
def test_a_future_that_expires_is_distinguished_from_the_perpetual(write, run, venue, symbol):
    path = write("candles.csv", f"time,open,high,low,close,volume\n{START},118000,118100,117900,118000,25000\n")
    warnings = run(path, venue=venue, symbol=symbol, candle_ms=MINUTE_MS).report.warnings
    assert any(f"{symbol} is a future that expires" in each for each in warnings)


def test_a_perpetual_is_not_listed_with_an_expiry(write, run):
    assert not any("expires" in each for each in run(write("BTCUSDT-1m.csv", _csv(_row(0)))).report.warnings)
