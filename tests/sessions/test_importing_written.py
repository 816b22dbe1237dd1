"""Numbers, times, names and forms as people have them: spreadsheets, JSON, Feather, folders, zips, the user's
answers.
"""

import json
import zipfile

import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet
import pytest

from rektscope.market.events import Kind
from rektscope.sessions.importing.keeping import Keep
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.number_text import DecimalMark

START = 1_752_451_200_000  # 2025-07-14T00:00:00Z
HEADER = "time,open,high,low,close,volume"


def _rows(count=3, row="{time},120000.5,120048.0,119864.3,119912.2,26.949"):
    return [row.format(time=START + at * 60_000) for at in range(count)]


def _closes(imported, market="binance:BTCUSDT"):
    events = imported.session.events[market]
    return [round(float(close), 6) for close in events.candles.close_ticks * events.instrument.tick]


def _volumes(imported, market="binance:BTCUSDT"):
    events = imported.session.events[market]
    return [round(float(volume), 6) for volume in events.candles.quantity_lots * events.instrument.lot]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (HEADER.replace(",", ";"), "{time};120000,5;120048,0;119864,3;119912,2;26,949"),
        (HEADER.replace(",", ";"), "{time};120.000,5;120.048,0;119.864,3;119.912,2;26,949"),
        (HEADER, '{time},"120,000.5","120,048.0","119,864.3","119,912.2",26.949'),
        (HEADER, '{time},"120 000.5","120 048.0","119 864.3","119 912.2",26.949'),
        (HEADER.replace(",", "\t"), "{time}\t120'000.5\t120'048.0\t119'864.3\t119'912.2\t26.949"),
        (HEADER.replace(",", "|"), "{time}|120000.5|120048|119864.3|119912.2|26.949"),
        (HEADER.replace(",", ";"), "{time};120 000,5;120 048,0;119 864,3;119 912,2;26,949"),
    ],
)
def test_numbers_of_spreadsheets_are_read(write, run, header, row):
    imported = run(write("BTCUSDT-1m.csv", "\n".join([header, *_rows(row=row)])), venue="binance")
    assert _closes(imported) == [119_912.2] * 3
    assert _volumes(imported) == [26.949] * 3


def test_a_comma_that_nothing_explains_is_asked_about(write, run, refusal):
    row = "{time};120,000;120,048;119,864;119,912;5"
    path = write("BTCUSDT-1m.csv", "\n".join([HEADER.replace(",", ";"), *_rows(row=row)]))
    assert "--decimal comma or --decimal point" in refusal(path, venue="binance")
    assert _closes(run(path, venue="binance", decimal_mark=DecimalMark.POINT)) == [119_912.0] * 3
    imported = run(path, venue="binance", decimal_mark=DecimalMark.COMMA)
    assert _closes(imported) == [119.912] * 3
    assert any("far from any that BTC had" in doubt for doubt in imported.session.info.doubts)


def test_times_that_a_spreadsheet_rounded_are_recognised(write, refusal):
    for time in ("1.75245E+12", "1,75245E+12"):
        rows = [row.replace(",", ";") for row in _rows(row="TIME,120000.5,120048.0,119864.3,119912.2,26.949")]
        text = "\n".join([HEADER.replace(",", ";"), *(row.replace("TIME", time) for row in rows)])
        sentence = refusal(write("BTCUSDT-1m.csv", text), venue="binance")
        assert "a spreadsheet has rounded the times" in sentence
        assert "delete" not in sentence


@pytest.mark.parametrize("time", ["2025.07.14 00:0{}", "2025/07/14 00:0{}:00", "2025-07-14 00:0{}"])
def test_dates_with_other_marks(write, run, time):
    rows = [f"{time.format(at)},120000.5,120048.0,119864.3,119912.2,26.949" for at in range(3)]
    imported = run(write("BTCUSDT.csv", "\n".join([HEADER, *rows])), venue="bybit")
    assert imported.session.info.start_ms == START


def test_a_header_in_the_middle_of_files_put_together_is_passed_over(write, run, refusal):
    rows = _rows(4)
    text = "\n".join([HEADER, *rows[:2], HEADER, *rows[2:]]) + "\n"
    assert len(_closes(run(write("BTCUSDT-1m.csv", text), venue="binance"))) == 4
    broken = text.replace(rows[3], rows[3].replace("119864.3", "-1"))
    assert "line 6: low is -1.0" in refusal(write("b/BTCUSDT-1m.csv", broken), venue="binance")


def test_candles_of_ccxt_as_json_text_and_named_rows(write, run):
    candles = [[START + at * 60_000, 120000.5, 120048, 119864.3, 119912.2, 26.949] for at in range(3)]
    named = [dict(zip(HEADER.split(","), row, strict=True)) for row in candles]
    for name, content in (
        ("a/BTCUSDT-1m.json", json.dumps(candles)),
        ("b/BTCUSDT-1m.json", json.dumps(named)),
        ("c/BTCUSDT-1m.json", json.dumps({"code": "0", "data": candles})),
        ("d/BTCUSDT-1m.jsonl", "\n".join(json.dumps(row) for row in named)),
        ("e/BTCUSDT-1m.json", json.dumps([[str(value) for value in row] for row in candles])),
        ("f/BTCUSDT-1m.csv", "\n".join(",".join(map(str, row)) for row in candles)),
    ):
        assert _closes(run(write(name, content), venue="binance")) == [119_912.2] * 3


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("[]", "JSON without rows"),
        ("{}", "JSON without rows"),
        ("[1, 2]", "no rows of one shape"),
        ("[[1, 2], [3]]", "row 2: 1 values stand where 2"),
        ('{"e": "aggTrade", "data": 5}', "JSON without rows"),
        ('{"stream": "x", "data": {"e": "aggTrade"}}\n{"stream": "x", "data": {}}', "messages of a feed"),
        ("[" * 2000, "is no JSON"),
        ('[{"a": 1}]', "make no table that is known"),
    ],
)
def test_json_that_is_no_table_ends_in_a_sentence(write, refusal, content, expected):
    assert expected in refusal(write("BTCUSDT.json", content), venue="binance")


def test_feather_of_freqtrade_with_its_own_name(run, tmp_path):
    path = tmp_path / "BTC_USDT_USDT-1m-futures.feather"
    prices = {name: [120_000.5] * 3 for name in ("open", "high", "low", "close")}
    times = pa.array([START + at * 60_000 for at in range(3)]).cast(pa.timestamp("ms", "UTC"))
    pyarrow.feather.write_feather(pa.table({"date": times, **prices, "volume": [1.5, 2.5, 3.5]}), str(path))
    imported = run(path, venue="binance")
    assert _volumes(imported) == [1.5, 2.5, 3.5]


def test_a_zip_of_several_files_and_a_folder_make_one_session(run, tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    with zipfile.ZipFile(folder / "binance.zip", "w") as archive:
        archive.writestr("BTCUSDT-1m.csv", "\n".join([HEADER, *_rows()]))
        archive.writestr("ETHUSDT-1m.csv", "\n".join([HEADER, *_rows(row="{time},3000,3001,2999,3000,5")]))
    (folder / "SOLUSDT-binance-1m.csv").write_text(
        "\n".join([HEADER, *_rows(row="{time},160,161,159,160,5")]), encoding="utf-8"
    )
    (folder / "notes.md").write_text("mine", encoding="utf-8")
    (folder / ".hidden").write_text("x", encoding="utf-8")
    imported = run(folder, venue="binance")
    assert sorted(imported.session.events) == ["binance:BTCUSDT", "binance:ETHUSDT", "binance:SOLUSDT"]
    assert "Left out of the folders, as no tables: notes.md." in imported.report.warnings


def test_contradicting_rows_are_settled_by_rule(write, run, refusal):
    one, two = _rows(2)
    text = "\n".join([HEADER, one, one.replace("119912.2,26.949", "119913.0,5"), two])
    path = write("BTCUSDT-1m.csv", text)
    assert "--keep first, last or larger" in refusal(path, venue="binance")
    assert _closes(run(path, venue="binance", keep=Keep.FIRST)) == [119_912.2, 119_912.2]
    assert _closes(run(path, venue="binance", keep=Keep.LAST)) == [119_913.0, 119_912.2]
    assert _closes(run(path, venue="binance", keep=Keep.LARGER)) == [119_912.2, 119_912.2]
    reports = run(path, venue="binance", keep=Keep.LAST).report.files
    assert (reports[0].rows_kept, reports[0].duplicates_dropped) == (2, 1)


@pytest.mark.parametrize(("keep", "kept_e12"), [(Keep.FIRST, 1e8), (Keep.LAST, 2e8), (Keep.LARGER, 1e8)])
def test_of_contradicting_rows_without_an_amount_the_larger_is_the_first(write, run, keep, kept_e12):
    rows = [f"{START},0.0001", f"{START},0.0002", f"{START + 28_800_000},0.0003"]
    path = write("BTCUSDT-funding.csv", "\n".join(["time,funding_rate", *rows]))
    fundings = run(path, venue="binance", keep=keep).session.events["binance:BTCUSDT"].fundings
    assert fundings.rate_e12.tolist() == [kept_e12, 3e8]


def test_volumes_in_tether_are_refused_and_answered(write, run, refusal):
    """3.2 million an eighth of a minute: as coins more than any market turns over."""
    row = "{time},120000.5,120048.0,119864.3,119912.2,3231476.15"
    path = write("BTCUSDT-1m.csv", "\n".join([HEADER, *_rows(30, row)]))
    sentence = refusal(path, venue="bybit")
    assert "bn USD a day" in sentence
    assert "--as volume=quote_volume" in sentence
    imported = run(path, venue="bybit", answers={"volume": Meaning.QUOTE_VOLUME})
    assert _volumes(imported, "bybit:BTCUSDT")[0] == pytest.approx(26.949, rel=1e-4)


def test_volumes_finer_than_the_step_of_the_market_are_asked_about(write, refusal):
    row = "{time},160.1,160.2,160.0,160.1,1234.56789"
    path = write("SOLUSDT-1m.csv", "\n".join([HEADER, *_rows(30, row)]))
    assert "SOL, and most amounts" in refusal(path, venue="binance")


@pytest.mark.parametrize("header", ["Volume USD", "volume_usdt"])
def test_a_volume_in_dollars_is_one_of_a_coin_margined_market_too(write, run, header):
    """150 dollars are fifteen contracts of ten dollars, and no 150 coins."""
    rows = _rows(10, "{time},15,15,15,15,150")
    path = write("LINKUSD_PERP-1m.csv", "\n".join([HEADER.replace("volume", header), *rows]))
    events = run(path, venue="binance").session.events["binance:LINKUSD_PERP"]
    assert set((events.candles.quantity_lots * events.instrument.lot).tolist()) == {15}
    coins = write("b/LINKUSD_PERP-1m.csv", "\n".join([HEADER.replace("volume", "quote_volume"), *rows]))
    events = run(coins, venue="binance").session.events["binance:LINKUSD_PERP"]
    assert set((events.candles.quantity_lots * events.instrument.lot).tolist()) == {225}  # its value is in LINK


def test_whole_numbers_of_a_coin_margined_market_are_told_to_count_contracts(write, run):
    path = write("LINKUSD_PERP-1m.csv", "\n".join([HEADER, *_rows(10, "{time},15,15,15,15,150")]))
    imported = run(path, venue="binance")
    (note,) = [note for note in imported.report.warnings if "whole numbers" in note]
    assert note.endswith("counts as contracts of 10 USD; if it counts dollars, say --as volume=volume_usd.")
    answered = run(path, venue="binance", answers={"volume": Meaning.VOLUME_USD})
    events = answered.session.events["binance:LINKUSD_PERP"]
    assert set((events.candles.quantity_lots * events.instrument.lot).tolist()) == {15}
    of_a_dollar = write("BTCUSD-1m.csv", "\n".join([HEADER, *_rows(10, "{time},120000,120000,120000,120000,150")]))
    assert not any("whole numbers" in note for note in run(of_a_dollar, venue="bybit").report.warnings)


def test_a_coin_margined_market_turns_over_less_than_the_largest(write, refusal):
    """A tenth of a billion dollars a minute, counted as contracts of a hundred, are 14,400 bn a day."""
    rows = _rows(30, "{time},120000,120000,120000,120000,100000000")
    path = write("BTCUSD_PERP-1m.csv", "\n".join([HEADER, *rows]))
    assert "COLUMN=volume_usd" in refusal(path, venue="binance")


def test_coin_margined_volumes_show_by_their_fractions_what_they_count(write, run):
    coins = write("BTCUSD-1m.csv", "\n".join([HEADER, *_rows(10)]))
    imported = run(coins, venue="bybit")
    events = imported.session.events["bybit:BTCUSD"]
    assert events.candles.quantity_lots[0] * events.instrument.lot == pytest.approx(26.949 * 119_912.2, abs=1)
    assert any("counts coins" in note for note in imported.report.warnings)
    contracts = write(
        "b/BTCUSD-1m.csv", "\n".join([HEADER, *_rows(10, "{time},120000.5,120048.0,119864.3,119912.2,2694900")])
    )
    events = run(contracts, venue="bybit").session.events["bybit:BTCUSD"]
    assert events.candles.quantity_lots[0] * events.instrument.lot == 2_694_900


def test_rates_expected_every_minute_are_no_settlements(write, refusal):
    rows = [f"{START + at * 60_000},0.0001" for at in range(5)]
    sentence = refusal(write("BTCUSDT-funding.csv", "\n".join(["time,funding_rate", *rows])), venue="binance")
    assert "a funding rate every 60 s" in sentence
    assert "=funding_time" in sentence


def test_rates_in_per_cent_are_asked_about(write, run, refusal):
    rows = [f"{START + at * 28_800_000},0.0{at % 3 + 5}" for at in range(30)]
    path = write("BTCUSDT-funding.csv", "\n".join(["time,rate", *rows]))
    assert "--as rate=funding_rate_percent" in refusal(path, venue="binance")
    fundings = run(path, venue="binance", answers={"rate": Meaning.FUNDING_RATE_PERCENT}).session.events
    assert fundings["binance:BTCUSDT"].fundings.rate_e12[0] == 500_000_000


def test_open_interest_in_dollars_is_turned_at_the_price_of_its_time(write, run, refusal):
    interest = write("BTCUSDT-oi.csv", f"time,oi_usd\n{START + 60_000},9592976000\n{START + 120_000},9592976000")
    candles = write("BTCUSDT-1m.csv", "\n".join([HEADER, *_rows()]))
    assert "import candles, trades or marks" in refusal(interest, venue="binance")
    events = run(interest, candles, venue="binance").session.events["binance:BTCUSDT"]
    assert events.open_interests.quantity_lots[0] * events.instrument.lot == pytest.approx(80_000, rel=1e-6)


def test_columns_without_names_are_answered_by_number(write, run, refusal):
    path = write("BTCUSDT.csv", f"{START},119912.2,buy,0.5\n{START + 7},119912.3,sell,0.25\n")
    assert "--as COLUMN=MEANING" in refusal(path, venue="binance")
    words = (Meaning.TIME, Meaning.PRICE, Meaning.TAKER_SIDE, Meaning.QUANTITY)
    answers = {str(at + 1): meaning for at, meaning in enumerate(words)}
    events = run(path, venue="binance", answers=answers, kind=Kind.TRADE).session.events["binance:BTCUSDT"]
    assert events.trades.taker_side.tolist() == [1, -1]
    assert events.trades.quantity_lots.tolist() == [500, 250]


def test_liquidations_by_hand_need_the_side_of_the_position(write, run, refusal):
    path = write("liquidations-BTCUSDT.csv", f"time,side,price,size\n{START},SELL,119912.2,0.5\n")
    sentence = refusal(path, venue="bybit")
    assert "--as side=liquidated_side or --as side=liquidation_order_side" in sentence
    order = run(path, venue="bybit", answers={"side": Meaning.LIQUIDATION_ORDER_SIDE})
    assert order.session.events["bybit:BTCUSDT"].liquidations.liquidated_side.tolist() == [1]
    assert "which is none of long, short" in refusal(path, venue="bybit", answers={"side": Meaning.LIQUIDATED_SIDE})


def test_answers_and_words_that_fit_no_file_are_refused(write, refusal):
    path = write("BTCUSDT-1m.csv", "\n".join([HEADER, *_rows()]))
    assert "none of the files has a column oi" in refusal(path, venue="binance", answers={"oi": Meaning.OPEN_INTEREST})
    assert "--contract-size must be a positive number" in refusal(path, venue="binance", contract_size="x")


@pytest.mark.parametrize(
    ("name", "venue", "market"),
    [
        ("BTC-USDT-SWAP-1m.csv", None, "okx:BTC-USDT-SWAP"),
        ("BTC_USDT-1m.csv", "gate", "gate:BTC_USDT"),
        ("BTC-USDT-1m.csv", "htx", "htx:BTC-USDT"),
        ("BTC-PERPETUAL-1m.csv", "deribit", "deribit:BTC-PERPETUAL"),
        ("PF_XBTUSD-1m.csv", "kraken", "kraken:PF_XBTUSD"),
        ("BTCPERP-1m.csv", "bybit", "bybit:BTCPERP"),
        ("BTC_USDT_USDT-1m-futures.csv", "okx", "okx:BTC-USDT-SWAP"),
        ("BYBIT_BTCUSDT.P, 1.csv", None, "bybit:BTCUSDT"),
        ("BTCUSDT2025-07-14.csv", "bybit", "bybit:BTCUSDT"),
        ("币安人生USDT-1m-2025-10-20.csv", "binance", "binance:币安人生USDT"),
        ("MUSDT-1m.csv", "binance", "binance:MUSDT"),
    ],
)
def test_markets_are_read_from_names_in_any_spelling(write, run, name, venue, market):
    path = write(name, "\n".join([HEADER, *_rows(10)]))
    assert list(run(path, venue=venue).session.events) == [market]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("blank", ["", "\r", "  ", "{mark}{mark}{mark}", '""{mark}""{mark}'])
def test_rows_that_hold_nothing_are_passed_over(write, run, refusal, separator, blank):
    header, rows = HEADER.replace(",", separator), [row.replace(",", separator) for row in _rows()]
    nothing = blank.replace("{mark}", separator)
    lines = [header, nothing, rows[0], nothing, nothing, *rows[1:], nothing, nothing, ""]
    path = write("BTCUSDT-1m.csv", "\n".join(lines))
    imported = run(path, venue="binance")
    assert _closes(imported) == [119_912.2] * 3
    assert imported.report.files[0].rows_read == 3
    lines[5] = lines[5].replace("119912.2", "none of it")
    assert "BTCUSDT-1m.csv line 6: close is" in refusal(write("BTCUSDT-1m.csv", "\n".join(lines)), venue="binance")


KLINES = (
    "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore"
)


@pytest.mark.parametrize("ends", [("", ","), (",", ","), (",,", ",,"), (",", ""), (None, ","), (None, ",,,")])
def test_separators_at_the_ends_of_lines_make_no_columns(write, run, ends):
    rows = _rows(row="{time},120000.5,120048.0,119864.3,119912.2,26.949,{time},3232000.5,5,1.5,179868.3,0")
    header = [] if ends[0] is None else [KLINES + ends[0]]
    path = write("BTCUSDT-1m-2025-07-14.csv", "\n".join([*header, *(row + ends[1] for row in rows)]))
    assert _closes(run(path)) == [119_912.2] * 3  # and known as Binance's, though no venue is given


def test_a_column_without_a_name_that_holds_something_is_accounted_for(write, run):
    rows = [f"{row},7" for row in _rows()]
    imported = run(write("BTCUSDT-1m.csv", "\n".join([f"{HEADER},", *rows])), venue="binance")
    columns = imported.report.files[0].columns
    assert [column.header for column in columns if column.use != "used"] == ["column 7"]


def test_lines_that_end_in_returns_alone_are_lines(write, run):
    assert _closes(run(write("BTCUSDT-1m.csv", "\r".join([HEADER, *_rows()])), venue="binance")) == [119_912.2] * 3


def test_a_stream_of_arrow_is_a_table(run, tmp_path):
    row = {"open": 9.0, "high": 11.0, "low": 8.0, "close": 10.0, "volume": 5.0}
    table = pa.Table.from_pylist([{"time": START + at * 60_000, **row} for at in range(2)])
    path = tmp_path / "BTCUSDT-1m.arrows"
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_stream(file, table.schema) as stream:
        stream.write_table(table)
    assert _closes(run(path, venue="binance")) == [10.0] * 2


@pytest.mark.parametrize(
    ("content", "next_step"),
    [
        (b"ORC\x11" + bytes(200), "save it as Parquet"),
        (b"FEA1" + bytes(200), "save it again"),
        (b"\x80\x05\x95" + bytes(200), "to_parquet"),
        (bytes(8) + b"DUCK" + bytes(200), "COPY"),
        (b'{"code":-1121,"msg":"Invalid symbol."}', "Invalid symbol."),
        (b'{"retCode":10001,"retMsg":"params error","result":{},"time":1}', "params error"),
        (b"\x1f\x8b\x08" + bytes(200), "fetch or copy it again"),
    ],
)
def test_what_is_no_table_is_refused_with_the_next_step(write, refusal, content, next_step):
    assert next_step in refusal(write("BTCUSDT-1m", content), venue="binance")


CANDLE = {"open": 9.0, "high": 11.0, "low": 8.0, "close": 10.0, "volume": 5.0}


@pytest.mark.parametrize("form", ["parquet", "feather", "arrows"])
def test_an_index_of_pandas_that_stands_in_no_column_is_the_time(run, tmp_path, form):
    """As pandas writes `frame.set_index("timestamp")` where the times are evenly spaced."""
    index = {"kind": "range", "name": "timestamp", "start": START, "stop": START + 180_000, "step": 60_000}
    table = pa.Table.from_pylist([CANDLE] * 3)
    table = table.replace_schema_metadata({"pandas": json.dumps({"index_columns": [index]})})
    path = tmp_path / f"BTCUSDT-1m.{form}"
    if form == "parquet":
        pyarrow.parquet.write_table(table, path, row_group_size=2)
    elif form == "feather":
        pyarrow.feather.write_feather(table, path, chunksize=2)
    else:
        with pa.OSFile(str(path), "wb") as file, pa.ipc.new_stream(file, table.schema) as stream:
            stream.write_table(table, 2)
    events = run(path, venue="binance").session.events["binance:BTCUSDT"]
    assert events.candles.time_ms.tolist() == [START, START + 60_000, START + 120_000]


def test_days_as_dates_of_parquet_are_their_midnights(run, tmp_path):
    days = pa.array([20_283, 20_284, 20_285], pa.date32())  # 14 July 2025 is 20,283 days after 1970
    path = tmp_path / "BTCUSDT-1d.parquet"
    pyarrow.parquet.write_table(pa.Table.from_pylist([CANDLE] * 3).append_column("date", days), path)
    events = run(path, venue="binance").session.events["binance:BTCUSDT"]
    assert events.candles.time_ms.tolist() == [START + at * 86_400_000 for at in range(3)]


@pytest.mark.parametrize(("buys", "sells"), [("1", "-1"), ("+1", "-1"), ("1.0", "-1.0")])
def test_takers_as_signs_are_read_where_both_stand(write, run, refusal, buys, sells):
    rows = [f"{START + at},9,1,{at},{buys if at % 2 else sells}" for at in range(4)]
    path = write("BTCUSDT-trades.csv", "\n".join(["time,price,quantity,trade_id,side", *rows]))
    assert run(path, venue="binance").session.events["binance:BTCUSDT"].trades.taker_side.tolist() == [-1, 1, -1, 1]
    path = write("BTCUSDT-trades.csv", "\n".join(["time,price,quantity,trade_id,side", rows[1], rows[3]]))
    assert "taker_side is" in refusal(path, venue="binance")
