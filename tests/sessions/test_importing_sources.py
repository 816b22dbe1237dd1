"""Opening files of others: compression, checksums, bounds, and everything that is no market data."""

import gzip
import hashlib
import io
import json
import zipfile

import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rektscope.market.errors import InputError
from rektscope.sessions.importing import sources
from rektscope.sessions.importing.sources import FileForm, FileSource

START = 1_752_364_800_000
TEXT = "".join(
    f"{at},118000.5,0.250,{at},{at},{START + at * 10},{'true' if at % 3 else 'false'}\n" for at in range(400)
).encode()


def _zip(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return buffer.getvalue()


def _checksum_of(content: bytes, name: str) -> str:
    return f"{hashlib.sha256(content).hexdigest()}  {name}\n"


@pytest.mark.parametrize("pack", [lambda text: _zip(BTCUSDT__csv=text), gzip.compress, lambda text: text])
def test_zip_gzip_and_plain_text_give_the_same(write, run, pack):
    imported = run(write("BTCUSDT-aggTrades-2025-07-13.any", pack(TEXT)))
    assert len(imported.session.events["binance:BTCUSDT"].trades) == 400


def _plain(path) -> FileSource:
    return FileSource(path, FileForm.TEXT)


def test_blocks_are_whole_lines_and_count_them(write):
    path = write("trades.csv", TEXT)
    blocks = list(sources.text_blocks(_plain(path), lambda _done: None, block_bytes=700))
    assert b"".join(block.text for block in blocks) == TEXT
    assert len(blocks) > 10
    for block in blocks:
        assert block.text.endswith(b"\n")
        assert block.text.startswith(TEXT.splitlines()[block.first_line - 1])


def test_progress_ends_at_the_size_of_the_file(write):
    path = write("trades.csv", TEXT)
    reported: list[int] = []
    list(sources.text_blocks(_plain(path), reported.append, block_bytes=700))
    assert reported == sorted(reported)
    assert reported[-1] == len(TEXT)


def test_a_checksum_beside_the_file_is_verified(write, run, refusal):
    content = _zip(BTCUSDT__csv=TEXT)
    path = write("BTCUSDT-aggTrades.zip", content)
    assert not run(path).report.files[0].is_verified
    write("BTCUSDT-aggTrades.zip.CHECKSUM", _checksum_of(content, path.name))
    assert run(path).report.files[0].is_verified
    write("BTCUSDT-aggTrades.zip.CHECKSUM", _checksum_of(content + b"x", path.name))
    assert "does not agree with BTCUSDT-aggTrades.zip.CHECKSUM" in refusal(path)
    write("BTCUSDT-aggTrades.zip.CHECKSUM", "<html>not found</html>")
    assert "no SHA-256 checksum" in refusal(path)


def test_files_that_swell_beyond_reason_are_not_read_on(write, refusal):
    bomb = _zip(BTCUSDT__csv=b"1,118000.5,0.250,1,1,1752364800000,true\n" * 2_000_000)
    sentence = refusal(write("BTCUSDT-aggTrades.zip", bomb))
    assert "no market data does that" in sentence


def test_a_zip_that_claims_too_much_is_refused_before_it_is_read(write, refusal, monkeypatch):
    monkeypatch.setattr(sources, "MAXIMUM_TEXT_BYTES", 1000)
    assert "too much to import" in refusal(write("BTCUSDT-aggTrades.zip", _zip(BTCUSDT__csv=TEXT)))


def test_text_beyond_the_bound_is_refused(write, refusal, monkeypatch):
    monkeypatch.setattr(sources, "MAXIMUM_TEXT_BYTES", 1000)
    assert "unpacks to over" in refusal(write("BTCUSDT-aggTrades.gz", gzip.compress(TEXT)))


def test_too_many_rows_are_refused(write, refusal, monkeypatch):
    monkeypatch.setattr("rektscope.sessions.importing.tables.MAXIMUM_ROWS", 100)
    assert "over 100 rows" in refusal(write("BTCUSDT-aggTrades.csv", TEXT))


def test_a_line_without_end_is_refused(write, refusal):
    assert "has a line of over" in refusal(write("BTCUSDT-aggTrades.csv", TEXT + b"1" * 100_000))


def test_a_zip_of_nothing_is_refused(write, refusal):
    assert refusal(write("BTCUSDT-aggTrades.zip", b"PK\x03\x04" + b"\0" * 40))


def test_tables_of_a_zip_that_names_their_market_say_each_row_once(write, run):
    report = run(write("BTCUSDT-aggTrades.zip", _zip(a__csv=TEXT, b__csv=TEXT))).report
    assert [(file.rows_kept, file.duplicates_dropped) for file in report.files] == [(400, 0), (0, 400)]


def test_a_locked_zip_is_refused(write, refusal):
    content = bytearray(_zip(BTCUSDT__csv=TEXT))
    content[6] |= 1  # encrypted, says the local header
    content[content.rindex(b"PK\x01\x02") + 8] |= 1  # and the directory
    assert "cannot be read or is damaged" in refusal(write("BTCUSDT-aggTrades.zip", bytes(content)))


@pytest.mark.parametrize("pack", [lambda text: _zip(BTCUSDT__csv=text), gzip.compress])
def test_packed_files_cut_short_anywhere_are_refused(write, refusal, pack):
    whole = pack(TEXT)
    for length in range(0, len(whole) - 1, 37):
        assert "BTCUSDT-aggTrades" in refusal(write("BTCUSDT-aggTrades.zip", whole[:length]))


def test_text_cut_within_a_line_is_refused_and_at_a_line_end_taken(write, run, refusal):
    at = TEXT.index(b"\n", 500)
    assert run(write("BTCUSDT-aggTrades.csv", TEXT[:at]))
    assert "line" in refusal(write("BTCUSDT-aggTrades.csv", TEXT[: at - 20]))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(data=st.data(), pack=st.sampled_from([lambda text: _zip(BTCUSDT__csv=text), gzip.compress, bytes]))
def test_damaged_files_end_in_data_or_in_a_sentence(write, run, data, pack):
    content = bytearray(pack(TEXT[:2000]))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    answer = _answer(run, write("BTCUSDT-aggTrades.any", bytes(content)))
    assert "\n" not in answer


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_end_in_a_sentence(write, run, content):
    answer = _answer(run, write("BTCUSDT-1m.csv", content))
    assert answer
    assert "\n" not in answer


_CELLS = st.sampled_from(
    ["", "1", "-1", "nan", "1e400", "true", "x", '"', "1752364800000", "1e18", " 5", "0x10", "2025-07-13"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(rows=st.lists(st.lists(_CELLS, min_size=1, max_size=13), min_size=1, max_size=4), mark=st.sampled_from(",;\t"))
def test_any_table_ends_in_data_or_in_a_sentence(write, run, rows, mark):
    header = f"open_time{mark}open{mark}high{mark}low{mark}close{mark}volume\n"
    text = "\n".join(mark.join(row) for row in rows)
    for content in (text, header + text):
        assert "\n" not in _answer(run, write("BTCUSDT-binance.csv", content))


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just(START),
    lambda inner: (
        st.lists(inner, max_size=7)
        | st.dictionaries(st.sampled_from(["time", "open", "close", "price", "data", "side"]), inner, max_size=6)
    ),
    max_leaves=20,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(value=_VALUES)
def test_any_json_ends_in_data_or_in_a_sentence(write, run, value):
    content = json.dumps(value if isinstance(value, list | dict) else [value])
    assert "\n" not in _answer(run, write("BTCUSDT-binance.json", content))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(data=st.data())
def test_damaged_feather_ends_in_data_or_in_a_sentence(write, run, data):
    prices = {name: [118_000.5] * 5 for name in ("open", "high", "low", "close", "volume")}
    sink = io.BytesIO()
    pyarrow.feather.write_feather(pa.table({"date": [START + at * 60_000 for at in range(5)], **prices}), sink)
    content = bytearray(sink.getvalue())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(8, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    assert "\n" not in _answer(run, write("BTCUSDT-binance.feather", bytes(content)))


_HEADERS = st.sampled_from(
    [
        "time",
        "open",
        "high",
        "low",
        "close",
        "volume",
        "price",
        "amount",
        "side",
        "id",
        "funding_rate",
        "symbol",
        "venue",
        "open_interest",
        "oi_usd",
        "mark_price",
        "index_price",
        "funding_time",
        "confirm",
        "vol",
        "vol_ccy",
        "x",
    ]
)
_WORDS = st.sampled_from(
    [
        "",
        "1",
        "-1",
        "nan",
        "1e400",
        "buy",
        "long",
        "BTCUSDT",
        "ETHUSD_PERP",
        "1752364800000",
        "1752364860000",
        "1e18",
        "0,5",
        "1.752E+12",
        "118000",
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(header=st.lists(_HEADERS, min_size=2, max_size=9), data=st.data())
def test_any_header_ends_in_data_or_in_a_sentence(write, run, header, data):
    rows = data.draw(st.lists(st.lists(_WORDS, min_size=len(header), max_size=len(header)), min_size=1, max_size=4))
    text = "\n".join(";".join(row) for row in [header, *rows])
    assert "\n" not in _answer(run, write("BTCUSDT-binance.csv", text))


def _answer(run, path) -> str:
    try:
        imported = run(path)
    except InputError as error:
        return str(error)
    return imported.session.info.name


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "is empty"),
        (b"\n\n\n", "empty lines"),
        (b"<!DOCTYPE html>\n<html></html>\n", "is a web page"),
        (b"hello\n", "begins no table that is known"),
        (b"a,b,c\n1,2,3\n", "begins no table that is known"),
        (b"1,2,3,4\n", "begins no table that is known"),
        (b"https://example.org/x\n", "begins no table that is known"),
        (b"Made with love, by me\n" + TEXT, "Line 1 of"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "save the sheet there as CSV"),
        (b"\x89HDF\r\n" + bytes(600), "export it as Parquet or CSV"),
        (b"7z\xbc\xaf" + bytes(600), "unpack it"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "is a picture: import the table"),
        (b"\x7fELF" + bytes(50), "none of the files that can be imported"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 7\n", "git lfs pull"),
    ],
)
def test_what_is_no_table_is_explained_in_a_sentence(write, refusal, content, expected):
    assert expected in refusal(write("BTCUSDT-aggTrades.csv", content))


def test_missing_files_folders_and_repeated_files(write, refusal, tmp_path):
    assert "There is no file" in refusal(tmp_path / "BTCUSDT.csv")
    assert "holds no table" in refusal(tmp_path)
    path = write("BTCUSDT-aggTrades.csv", TEXT)
    assert "named 2 times" in refusal(path, tmp_path / "." / path.name)


def _parquet(path, **columns) -> None:
    pq.write_table(pa.table(columns), path)


def test_parquet_candles_of_any_time_type(run, tmp_path):
    for kind in (pa.timestamp("ns", "UTC"), pa.timestamp("ms"), pa.timestamp("s"), pa.int64(), pa.string()):
        path = tmp_path / "BTCUSDT-binance-1m.parquet"
        times = pa.array([START + at * 60_000 for at in range(3)])
        stamps = times.cast(pa.timestamp("ms")).cast(kind) if pa.types.is_timestamp(kind) else times.cast(kind)
        prices = {name: [118000.5] * 3 for name in ("open", "high", "low", "close")}
        _parquet(path, date=stamps, **prices, volume=[1.5, 2.5, 3.5])
        candles = run(path).session.events["binance:BTCUSDT"].candles
        assert candles.time_ms.tolist() == times.to_pylist()
        assert candles.quantity_lots.tolist() == [1500, 2500, 3500]


def test_parquet_candles_that_are_funding_rates(run, tmp_path):
    path = tmp_path / "BTCUSDT-binance-1h-funding_rate.parquet"
    zeros = {name: [0.0, 0.0] for name in ("high", "low", "close", "volume")}
    _parquet(path, date=[START, START + 28_800_000], open=[0.0001, -0.00005], **zeros)
    funding = run(path).session.events["binance:BTCUSDT"].fundings
    assert funding.rate_e12.tolist() == [100_000_000, -50_000_000]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"a": [1]}, "make no table that is known"),
        ({"date": [START], "open": ["x"], "high": [1.0], "low": [1.0], "close": [1.0]}, "open holds no number"),
        ({"date": [START], "open": [None], "high": [1.0], "low": [1.0], "close": [1.0]}, "row 1: there is no open"),
        ({"date": [None], "open": [1.0], "high": [1.0], "low": [1.0], "close": [1.0]}, "row 1: there is no time"),
        ({"date": [[1]], "open": [1.0], "high": [1.0], "low": [1.0], "close": [1.0]}, "time holds no time"),
    ],
)
def test_parquet_that_cannot_be_used(refusal, tmp_path, columns, expected):
    path = tmp_path / "BTCUSDT-binance.parquet"
    _parquet(path, **columns)
    assert expected in refusal(path)


def test_damaged_parquet_and_sessions_are_refused(write, refusal, tmp_path):
    assert "damaged" in refusal(write("BTCUSDT.parquet", b"PAR1" + bytes(30) + b"PAR1"))
    session = pa.table({"x": [1]}).replace_schema_metadata({"rektscope": "{}"})
    pq.write_table(session, tmp_path / "old.rekt")
    assert "session already" in refusal(tmp_path / "old.rekt")


GATE_TRADES = "1752451200.123,1000,118000.1,530\n1752451201.5,1001,118000.2,-20\n1752451202,1002,118000.2,0\n"


def test_gates_trades_without_a_header_show_the_side_by_the_sign(write, run):
    imported = run(write("BTC_USDT-202507.csv", GATE_TRADES))
    (market,) = imported.session.info.markets
    assert market.instrument.market == "gate:BTC_USDT"
    trades = imported.session.events["gate:BTC_USDT"].trades
    assert trades.time_ms.tolist() == [1_752_451_200_123, 1_752_451_201_500]
    assert (trades.price_ticks * market.instrument.tick).tolist() == pytest.approx([118_000.1, 118_000.2])
    assert (trades.quantity_lots * market.instrument.lot).tolist() == pytest.approx([0.053, 0.002])
    assert trades.taker_side.tolist() == [1, -1]
    assert any("1 row" in each and "quantity of 0" in each for each in imported.report.warnings)


@pytest.mark.parametrize("value", ["", ",230087.4"])
def test_gates_candles_without_a_header_have_their_own_order_of_prices(write, run, value):
    lines = ["1752451200,19498,118003.8,118023.8,117980,118000", "1752451260,300,118053.8,118073.8,117983.8,118003.8"]
    text = "".join(f"{line}{each}\n" for line, each in zip(lines, (value, value and ",3541.6"), strict=True))
    candles = run(write("BTC_USDT-202507.csv", text)).session.events["gate:BTC_USDT"].candles
    assert candles.close_ticks.tolist() == [1_180_038, 1_180_538]
    assert candles.open_ticks.tolist() == [1_180_000, 1_180_038]
    assert candles.high_ticks.tolist() == [1_180_238, 1_180_738]
    assert candles.quantity_lots.tolist() == [19_498, 300]


def test_six_columns_in_the_usual_order_are_not_gates(write, run):
    lines = "1752451200,118000,118023.8,117980,118003.8,19\n1752451260,118003.8,118073.8,117983.8,118053.8,300\n"
    candles = run(write("BTCUSDT.csv", lines), venue="binance").session.events["binance:BTCUSDT"].candles
    assert candles.close_ticks.tolist() == [1_180_038, 1_180_538]


def test_columns_of_one_venue_that_count_as_another_are_reported(write, run):
    path = write(
        "BTCUSDT.csv", "start_time,open_price,high_price,low_price,close_price,volume\n1752451200000,9,9,9,9,1\n"
    )
    sentence = "has the columns of Bybit candles, and counts as binance"
    foreign = run(path, venue="binance", candle_ms=60_000, takes_spot=True)
    assert any(sentence in each for each in foreign.report.warnings)
    assert not any("counts as" in each for each in run(path, candle_ms=60_000).report.warnings)
