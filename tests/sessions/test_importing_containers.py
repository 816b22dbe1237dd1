"""Tables in archives, databases and other encodings: each is found, and what lies beside them is named."""

import bz2
import gzip
import io
import lzma
import random
import sqlite3
import tarfile
import zipfile
from contextlib import closing

import pyarrow as pa
import pytest

START = 1_752_364_800_000
ROWS = 30


def _candles(price: float = 118_000.0, separator: str = ",") -> str:
    header = separator.join(("open_time", "open", "high", "low", "close", "volume"))
    rows = (
        separator.join(map(str, (START + at * 60_000, price, price + 2, price - 2, price + 1, 1.5 + at)))
        for at in range(ROWS)
    )
    return "\n".join((header, *rows)) + "\n"


BTC, ETH = _candles().encode(), _candles(2_980.0).encode()


def _zip(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _tar(members: dict[str, bytes], mode: str = "w") -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


def _zstd(content: bytes) -> bytes:
    sink = io.BytesIO()
    with pa.CompressedOutputStream(sink, "zstd") as stream:
        stream.write(content)
        stream.flush()
        stream.close()
    return sink.getvalue() if not sink.closed else pa.compress(content, "zstd", asbytes=True)


TWO = {"day/BTCUSDT-1m.csv": BTC, "day/ETHUSDT-1m.csv": ETH}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("days.zip", _zip(TWO)),
        ("days.tar", _tar(TWO)),
        ("days.tar.gz", _tar(TWO, "w:gz")),
        ("days.tar.bz2", _tar(TWO, "w:bz2")),
        ("days.tar.xz", _tar(TWO, "w:xz")),
        ("days.tar.zst", pa.compress(_tar(TWO), "zstd", asbytes=True)),
        ("days.tar.lz4", pa.compress(_tar(TWO), "lz4", asbytes=True)),
        ("zips.zip", _zip({"BTCUSDT-1m.zip": _zip({"BTCUSDT-1m.csv": BTC}), "ETHUSDT-1m.csv": ETH})),
        ("packed.zip", _zip({"BTCUSDT-1m.csv.gz": gzip.compress(BTC), "ETHUSDT-1m.csv.xz": lzma.compress(ETH)})),
        ("zips.tar", _tar({"BTCUSDT-1m.zip": _zip({"BTCUSDT-1m.csv": BTC}), "ETHUSDT-1m.csv.gz": gzip.compress(ETH)})),
        ("zips.tar.gz", _tar({"BTCUSDT-1m.zip": _zip({"BTCUSDT-1m.csv": BTC}), "ETHUSDT-1m.csv": ETH}, "w:gz")),
    ],
)
def test_every_table_of_an_archive_is_imported(write, run, name, content):
    imported = run(write(name, content), venue="binance")
    assert {market: len(events.candles) for market, events in imported.session.events.items()} == {
        "binance:BTCUSDT": ROWS,
        "binance:ETHUSDT": ROWS,
    }
    assert imported.report.warnings == ()


@pytest.mark.parametrize(("ending", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)])
def test_compressed_tables_are_imported_as_they_are(write, run, ending, pack):
    imported = run(write(f"BTCUSDT-1m.csv.{ending}", pack(BTC)), venue="binance")
    assert len(imported.session.events["binance:BTCUSDT"].candles) == ROWS


def test_a_table_compressed_with_zstd_is_imported(write, run):
    imported = run(write("BTCUSDT-1m.csv.zst", _zstd(BTC)), venue="binance")
    assert len(imported.session.events["binance:BTCUSDT"].candles) == ROWS


@pytest.mark.parametrize("pack", [_zip, _tar])
def test_texts_beside_a_table_are_passed_over_and_named(write, run, pack):
    beside = {
        "README.txt": b"Prices, in dollars",
        "LICENSE": b"CC0",
        "notes.md": b"# Notes",
        "about.txt": b"made by me",
    }
    imported = run(write("BTCUSDT-1m.bin", pack(beside | {"BTCUSDT-1m.csv": BTC})), venue="binance")
    assert len(imported.session.events["binance:BTCUSDT"].candles) == ROWS
    (note,) = imported.report.warnings
    assert all(name in note for name in beside)


def test_a_table_beside_others_must_be_known(write, refusal):
    path = write("days.zip", _zip({"BTCUSDT-1m.csv": BTC, "other.csv": b"a,b\n1,2\n"}))
    assert "other.csv" in refusal(path, venue="binance")


def test_the_market_is_named_by_the_member_where_the_archive_does_not(write, run):
    imported = run(write("download.zip", _zip({"BTCUSDT-1m.csv": BTC})), venue="binance")
    assert list(imported.session.events) == ["binance:BTCUSDT"]


def test_the_market_is_named_by_the_archive_where_the_member_does_not(write, run):
    imported = run(write("BTCUSDT.zip", _zip({"candles.csv": BTC})), venue="binance")
    assert list(imported.session.events) == ["binance:BTCUSDT"]


def test_archives_three_deep_are_refused(write, refusal):
    path = write("a.zip", _zip({"b.zip": _zip({"c.zip": _zip({"BTCUSDT-1m.csv": BTC})})}))
    assert "unpack the outer one" in refusal(path)


def test_an_archive_without_a_table_says_so(write, refusal):
    assert "holds no table" in refusal(write("a.zip", _zip({"README.md": b"# Nothing"})))


@pytest.mark.parametrize("packing", ["zstd", "lz4"])
def test_what_arrow_unpacks_holds_no_second_packing(write, refusal, packing):
    path = write("BTCUSDT-1m.zip.zst", pa.compress(_zip({"BTCUSDT-1m.csv": BTC}), packing, asbytes=True))
    assert refusal(path, venue="binance").endswith("unpack it and import what is in it.")


@pytest.mark.parametrize(
    ("ending", "pack"),
    [
        ("gz", gzip.compress),
        ("bz2", bz2.compress),
        ("xz", lzma.compress),
        ("zst", lambda content: pa.compress(content, "zstd", asbytes=True)),
        ("lz4", lambda content: pa.compress(content, "lz4", asbytes=True)),
    ],
)
def test_a_packed_tar_that_was_cut_keeps_its_whole_members(write, run, refusal, ending, pack):
    """Of random digits, so that each packing has several blocks: what bzip2 packs together is up to 900 kB."""
    digits = random.Random(7)
    beside = {f"day/{at}.txt": digits.randbytes(700_000) for at in range(3)}
    whole = pack(_tar({"day/BTCUSDT-1m.csv": BTC, **beside, "day/ETHUSDT-1m.csv": ETH}))
    path = write(f"days.tar.{ending}", whole[: len(whole) * 8 // 10])

    assert refusal(path, venue="binance").endswith("say --skip-unreadable.")
    imported = run(path, venue="binance", skips_unreadable=True)
    assert {market: len(events.candles) for market, events in imported.session.events.items()} == {
        "binance:BTCUSDT": ROWS
    }
    assert any("behind the damage is lost" in warning for warning in imported.report.warnings)


def test_a_workbook_is_refused_with_what_to_do(write, refusal):
    path = write("BTCUSDT.xlsx", _zip({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}))
    assert "save the sheet there as CSV" in refusal(path)


def test_a_cut_archive_is_damaged(write, refusal):
    assert "damaged" in refusal(write("days.tar.gz", _tar(TWO, "w:gz")[:-200]))


@pytest.mark.parametrize("separator", [",", "\t", ";"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_text_of_spreadsheets_is_read_in_its_encoding(write, run, separator, encoding):
    imported = run(write("BTCUSDT-1m.csv", _candles(separator=separator).encode(encoding)), venue="binance")
    candles = imported.session.events["binance:BTCUSDT"].candles
    assert len(candles) == ROWS
    assert int(candles.time_ms[0]) == START


def _database(path, tables: dict[str, tuple[str, list[tuple]]]):
    with closing(sqlite3.connect(path)) as connection:
        for name, (columns, rows) in tables.items():
            connection.execute(f'CREATE TABLE "{name}" ({columns})')
            marks = ",".join("?" * len(columns.split(",")))
            connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608 -- of this test alone
        connection.commit()
    return path


def test_tables_of_a_database_are_imported_and_others_named(tmp_path, run):
    rows = [("binance", "BTCUSDT", START + at * 60_000, 1e5, 1.1e5, 99999, "100000.5", 3.25) for at in range(ROWS)]
    path = _database(
        tmp_path / "mine.db",
        {
            "candles 1m": ("exchange,symbol,time,open,high,low,close,volume", rows),
            "settings": ("name,value", [("a", "b")]),
        },
    )
    before = sorted(each.name for each in tmp_path.iterdir())
    imported = run(path)
    candles = imported.session.events["binance:BTCUSDT"].candles
    assert len(candles) == ROWS
    assert imported.report.files[0].rows_read == ROWS
    assert "settings" in imported.report.warnings[0]
    assert sorted(each.name for each in tmp_path.iterdir()) == before


def test_a_database_of_unknown_tables_is_refused(tmp_path, refusal):
    path = _database(tmp_path / "mine.db", {"stuff": ("a,b", [(1, 2)])})
    assert "has the columns a, b" in refusal(path)
    empty = _database(tmp_path / "empty.db", {})
    empty.write_bytes(b"SQLite format 3\0" + bytes(100))
    assert "damaged" in refusal(empty)
