"""Funding rates and open interest of others, and several kinds in one session."""

import pytest

from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.sessions.importing.keeping import Keep

START = 1_752_364_800_000
METRICS = (
    "create_time,symbol,sum_open_interest,sum_open_interest_value,count_toptrader_long_short_ratio,"
    "sum_toptrader_long_short_ratio,count_long_short_ratio,sum_taker_long_short_vol_ratio"
)


def _metrics(minute: int, contracts: str = "76643.1910000000000000", symbol: str = "BTCUSDT") -> str:
    return f"2025-07-13 00:{minute:02d}:00,{symbol},{contracts},8430743345.6809000000000000,2.0,,1.9,0.7"


@pytest.mark.parametrize("header", [METRICS + "\n", ""])
def test_metrics_hold_open_interest_known_five_minutes_later(write, run, header):
    path = write("whatever.csv", header + _metrics(0) + "\n" + _metrics(5, "76643.2000000000000000") + "\n")
    imported = run(path)
    interest = imported.session.events["binance:BTCUSDT"].open_interests
    assert interest.time_ms.tolist() == [START, START + 5 * MINUTE_MS]
    assert interest.received_ms.tolist() == [START + 5 * MINUTE_MS, START + 10 * MINUTE_MS]
    assert interest.quantity_lots.tolist() == [76_643_191, 76_643_200]
    assert any("5 minutes after" in note for note in imported.session.info.notes)


def test_metrics_of_several_symbols_become_several_markets(write, run):
    path = write(
        "x.csv",
        METRICS
        + "\n"
        + "\n".join(_metrics(at, symbol=symbol) for at in (0, 5) for symbol in ("BTCUSDT", "ETHUSDT"))
        + "\n",
    )
    counts = {market: len(events.open_interests) for market, events in run(path).session.events.items()}
    assert counts == {"binance:BTCUSDT": 2, "binance:ETHUSDT": 2}


def test_repeated_and_unsorted_metrics_are_put_right(write, run):
    rows = [_metrics(10), _metrics(0), _metrics(5), _metrics(0)]
    imported = run(write("x.csv", METRICS + "\n" + "\n".join(rows)))
    assert len(imported.session.events["binance:BTCUSDT"].open_interests) == 3
    assert imported.report.files[0].duplicates_dropped == 1


@pytest.mark.parametrize("header", ["calc_time,funding_interval_hours,last_funding_rate\n", ""])
def test_funding_rates_with_their_interval(write, run, header):
    text = f"{header}{START + 4},4,0.00010000\n{START + 4 * HOUR_MS},4,-0.00006543\n"
    funding = run(write("BTCUSDT-fundingRate-2025-07.csv", text)).session.events["binance:BTCUSDT"].fundings
    assert funding.rate_e12.tolist() == [100_000_000, -65_430_000]
    assert funding.duration_ms.tolist() == [4 * HOUR_MS, 4 * HOUR_MS]
    assert funding.time_ms.tolist() == [START + 4, START + 4 * HOUR_MS]


def test_the_interval_comes_from_the_distance_where_it_is_not_given(write, run):
    rows = "\n".join(f"{START + hour * HOUR_MS + hour % 3},0.0001" for hour in range(0, 25, 8))
    imported = run(write("funding_binance.csv", f"ts,rate\n{rows}"), symbol="BTCUSDT")
    assert imported.session.events["binance:BTCUSDT"].fundings.duration_ms.tolist() == [8 * HOUR_MS] * 4
    assert imported.report.gaps == ()


def test_an_interval_that_the_venue_shortened_is_its_own(write, run):
    hours = [0, 8, 16, 17, 18, 24, 32]
    rows = "\n".join(f"{START + hour * HOUR_MS},0.0001" for hour in hours)
    imported = run(write("funding_binance.csv", f"ts,rate\n{rows}"), symbol="BTCUSDT")
    durations = imported.session.events["binance:BTCUSDT"].fundings.duration_ms
    assert (durations / HOUR_MS).tolist() == [8, 8, 8, 1, 1, 6, 8]


def test_a_single_rate_says_what_was_assumed(write, run):
    imported = run(write("BTCUSDT_binance.csv", f"ts,rate\n{START},0.0001"))
    assert any("8 hours was assumed" in note for note in imported.report.warnings)


@pytest.mark.parametrize("rate", ["1.5", "-2", "nan", "inf"])
def test_rates_that_cannot_be_are_refused(write, refusal, rate):
    assert "line 2: " in refusal(write("BTCUSDT_binance.csv", f"ts,rate\n{START},{rate}"))


@pytest.mark.parametrize("quantity", ["-1", "nan", "inf", "1e20"])
def test_open_interest_that_cannot_be_is_refused(write, refusal, quantity):
    assert "line 2: " in refusal(write("BTCUSDT_binance.csv", f"t,oi\n{START},{quantity}"))


def test_open_interest_of_bybit_carries_its_caveat(write, run):
    imported = run(write("BTCUSDT.csv", f"t,oi\n{START},5\n{START + 300_000},6"), venue="bybit")
    assert any("counts both sides" in note for note in imported.report.warnings)


def _candle(minute: int) -> str:
    return f"{START + minute * MINUTE_MS},118000.1,118100,117900,118000,1.5"


def test_other_kinds_join_the_candles_and_stay_within_their_time(write, run):
    candles = write("BTCUSDT-binance.csv", "time,open,high,low,close,volume\n" + "\n".join(map(_candle, range(10))))
    interest = write(
        "interest_binance.csv", "t,oi\n" + "\n".join(f"{START + m * MINUTE_MS},90.5" for m in (0, 1, 5, 6))
    )
    funding = write("BTCUSDT-binance-rates.csv", f"ts,rate\n{START - 8 * HOUR_MS},0.0001\n{START + HOUR_MS},0.0002")
    imported = run(candles, interest, funding, symbol="BTCUSDT")
    events = imported.session.events["binance:BTCUSDT"]
    assert (len(events.candles), len(events.open_interests), len(events.fundings), len(events.gaps)) == (10, 4, 1, 0)
    assert (imported.session.info.start_ms, imported.session.info.end_ms) == (START, START + 10 * MINUTE_MS)
    assert [len(file.gaps) for file in imported.report.files] == [0, 1, 0]
    assert any("1 rows after the last price" in note for note in imported.report.warnings)
    assert any("open interest has 1 gaps" in note for note in imported.report.warnings)


def test_a_file_without_rows_is_reported_and_alone_refused(write, run, refusal):
    empty = write("ETHUSDT-binance.csv", "time,open,high,low,close,volume\n")
    full = write("BTCUSDT-binance.csv", "time,open,high,low,close,volume\n" + "\n".join(map(_candle, range(3))))
    imported = run(full, empty)
    assert list(imported.session.events) == ["binance:BTCUSDT"]
    assert "ETHUSDT-binance.csv has column names but no rows." in imported.report.warnings
    assert "None of the files holds a row" in refusal(empty)


@pytest.mark.parametrize(
    ("settlement", "words"),
    [
        ("", "name no settlement that they are expected at"),
        (START - 60_000, "are of a settlement that was already over"),
    ],
)
def test_rates_of_no_settlement_to_come_make_no_session(write, refusal, settlement, words):
    rows = [f"{START + at * 60_000},0.0001,{settlement}" for at in range(30)]
    path = write("BTCUSDT-rates.csv", "\n".join(["time,funding_rate,next_funding_time", *rows]))
    sentence = refusal(path, venue="binance")
    assert sentence.startswith("No row of the files can be used")
    assert words in sentence


def test_rates_that_name_no_settlement_are_left_out_beside_what_is_used(write, run):
    """A ticker of Deribit, whose funding runs continuously."""
    header = "exchange,symbol,timestamp,local_timestamp,funding_timestamp,funding_rate,predicted_funding_rate,"
    header += "open_interest,last_price,index_price,mark_price"
    times = [(START + at * 60_000) * 1000 for at in range(30)]
    rows = [f"deribit,BTC-PERPETUAL,{at},{at + 5},,0.00001,,800000,120000,120001,120002" for at in times]
    imported = run(write("deribit_derivative_ticker_BTC.csv", "\n".join([header, *rows])))
    events = imported.session.events["deribit:BTC-PERPETUAL"]
    assert (len(events.marks), len(events.fundings)) == (30, 0)
    assert any("name no settlement that they are expected at" in note for note in imported.report.warnings)


def _settled(write, name, rates, late_ms=0):
    rows = [f"{START + at * 8 * HOUR_MS + late_ms},{rate}" for at, rate in rates]
    return write(name, "\n".join(["time,funding_rate", *rows]))


def test_a_settlement_that_two_files_date_some_milliseconds_apart_is_one(write, run):
    """Binance's archive has 7 ms where its interface has none; the two overlap in two of five settlements."""
    first = _settled(write, "BTCUSDT-a.csv", [(at, f"{at + 1}e-5") for at in range(4)])
    second = _settled(write, "BTCUSDT-b.csv", [(at, f"{at + 1}e-5") for at in range(2, 5)], late_ms=7)
    imported = run(first, second, venue="binance")
    fundings = imported.session.events["binance:BTCUSDT"].fundings
    assert fundings.rate_e12.tolist() == [10_000_000 * (at + 1) for at in range(5)]
    assert fundings.time_ms.tolist() == [START + at * 8 * HOUR_MS + (7 if at == 4 else 0) for at in range(5)]
    assert set(fundings.duration_ms.tolist()) == {8 * HOUR_MS}
    assert sum(file.duplicates_dropped for file in imported.report.files) == 2


def test_files_that_contradict_one_another_about_a_settlement_are_asked_about(write, run, refusal):
    first = _settled(write, "BTCUSDT-a.csv", [(0, "1e-5"), (1, "2e-5")])
    second = _settled(write, "BTCUSDT-b.csv", [(1, "3e-5"), (2, "4e-5")], late_ms=7)
    assert "with another funding_rate" in refusal(first, second, venue="binance")
    kept = run(first, second, venue="binance", keep=Keep.LAST).session.events["binance:BTCUSDT"].fundings
    assert kept.rate_e12.tolist() == [10_000_000, 30_000_000, 40_000_000]


def test_settled_rates_count_before_those_that_were_expected(write, run):
    """A ticker of a day beside the archive of four settlements, of which two lie in that day."""
    header = "exchange,symbol,timestamp,local_timestamp,funding_timestamp,funding_rate,predicted_funding_rate,"
    header += "open_interest,last_price,index_price,mark_price"
    rows = []
    for minute in range(0, 17 * 60, 5):
        at = START + minute * MINUTE_MS
        settlement = (at // (8 * HOUR_MS) + 1) * 8 * HOUR_MS
        rows.append(f"binance-futures,BTCUSDT,{at * 1000},{at * 1000},{settlement * 1000},9e-5,,800,1,120000,120000")
    ticker = write("binance-futures_derivative_ticker_BTCUSDT.csv", "\n".join([header, *rows]))
    whole = _settled(write, "BTCUSDT-fundings.csv", [(at, f"{at + 2}e-5") for at in range(-1, 3)], late_ms=13)
    fundings = run(ticker, whole, venue="binance").session.events["binance:BTCUSDT"].fundings
    assert fundings.rate_e12.tolist() == [10_000_000, 20_000_000, 30_000_000, 40_000_000]
    part = _settled(write, "BTCUSDT-part.csv", [(0, "2e-5"), (1, "3e-5")])
    fundings = run(ticker, part, venue="binance").session.events["binance:BTCUSDT"].fundings
    assert fundings.rate_e12.tolist() == [20_000_000, 30_000_000, 90_000_000]  # the last as it was expected
