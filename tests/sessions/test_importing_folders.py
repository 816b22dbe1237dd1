"""Folders as people have them: a file that nobody can read, candles of several lengths, columns set apart by spaces."""

import io
import json
import sqlite3
import tarfile
import zipfile
from contextlib import closing

import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet as pq
import pytest

from rektscope.cli.main import run as command
from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.market.times import MINUTE_MS
from rektscope.sessions.importing.candle_lengths import length_text, read_length
from rektscope.sessions.importing.importer import import_files
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.ui.importing.answers import with_answers

START = 1_752_364_800_000
HEADER = "open_time,open,high,low,close,volume"


def _candles(minutes, count, volume=1):
    rows = (
        f"{START + at * minutes * MINUTE_MS},118000,118100,117900,118000.5,{volume * (minutes + at % 3)}"
        for at in range(count)
    )
    return "\n".join([HEADER, *rows, ""])


def _candle_events(imported, market="binance:BTCUSDT"):
    return imported.session.events[market].candles


BROKEN = {
    "web page": "<!DOCTYPE html><html><body>404</body></html>",
    "empty": "",
    "cut": HEADER + "\n1752364800000,118000,1181",
    "rounded": HEADER + "\n1.75236E+12,118000,118100,117900,118000,5\n",
    "no table": "a,b\n1,2\n",
    "zip": b"PK\x03\x04 and no more",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_file_of_a_folder_that_cannot_be_read_is_left_out_and_named_where_that_is_asked_for(
    write, run, refusal, content
):
    folder = write("days/BTCUSDT-1m-2025-07-13.csv", _candles(1, 60)).parent
    write("days/BTCUSDT-1m-2025-07-14.csv", content)
    sentence = refusal(folder, venue="binance")
    assert "BTCUSDT-1m-2025-07-14.csv" in sentence
    assert sentence.endswith("To import the other files of the folder without it, say --skip-unreadable.")
    imported = run(folder, venue="binance", skips_unreadable=True)
    assert len(_candle_events(imported)) == 60
    assert any("BTCUSDT-1m-2025-07-14.csv is left out" in warning for warning in imported.report.warnings)


def test_a_file_that_the_user_named_must_be_read_all_the_same(write, refusal):
    good = write("BTCUSDT-1m-2025-07-13.csv", _candles(1, 60))
    bad = write("BTCUSDT-1m-2025-07-14.csv", BROKEN["web page"])
    assert "--skip-unreadable" not in refusal(good, bad, venue="binance", skips_unreadable=True)


def test_a_folder_of_nothing_but_unreadable_files_makes_no_session(write, refusal):
    folder = write("days/BTCUSDT-1m-2025-07-13.csv", BROKEN["empty"]).parent
    assert "is empty" in refusal(folder, venue="binance", skips_unreadable=True)


def test_a_market_that_is_not_named_is_asked_for_and_skipped_by_nobody(write, refusal):
    folder = write("days/BTCUSDT-1m.csv", _candles(1, 60)).parent
    write("days/other.csv", BROKEN["empty"])
    assert refusal(folder, skips_unreadable=True).endswith("say its venue: give it with --venue.")


def test_of_candles_of_several_lengths_those_of_the_chosen_one_count(write, run, refusal):
    folder = write("data/BTC_USDT_USDT-1m-futures.csv", _candles(1, 120)).parent
    write("data/BTC_USDT_USDT-5m-futures.csv", _candles(5, 60))
    write("data/BTC_USDT_USDT-1h-futures.csv", _candles(60, 5))
    write("data/ETH_USDT_USDT-5m-futures.csv", _candles(5, 7))
    assert "choose the length that counts with --candle-length 1m or 5m or 1h." in refusal(folder, venue="binance")
    imported = run(folder, venue="binance", candle_ms=5 * MINUTE_MS)
    assert set(_candle_events(imported).duration_ms.tolist()) == {5 * MINUTE_MS}
    assert (len(_candle_events(imported)), len(_candle_events(imported, "binance:ETHUSDT"))) == (60, 7)
    left_out = {each.file.rsplit("/", 1)[-1]: each.rows_left_out for each in imported.report.files}
    assert left_out == {
        "BTC_USDT_USDT-1h-futures.csv": 5,
        "BTC_USDT_USDT-1m-futures.csv": 120,
        "BTC_USDT_USDT-5m-futures.csv": 0,
        "ETH_USDT_USDT-5m-futures.csv": 0,
    }
    assert (
        "BTC_USDT_USDT-1m-futures.csv: 120 rows are left out, as they are candles of another length than the one asked "
        "for." in imported.report.warnings
    )
    assert "candles of 1m, 5m, 1h" in refusal(folder, venue="binance", candle_ms=3 * MINUTE_MS)


def test_marks_of_another_length_stay_beside_the_candles(write, run):
    folder = write("data/BTCUSDT-1m.csv", _candles(1, 120)).parent
    write("data/BTCUSDT-5m.csv", _candles(5, 24))
    write("data/BTCUSDT-1h-mark.csv", _candles(60, 2, volume=0))
    imported = run(folder, venue="binance", candle_ms=MINUTE_MS)
    assert len(_candle_events(imported)) == 120
    assert Kind.MARK in {each.kind for table in imported.report.files for each in table.series}
    assert len(imported.session.events["binance:BTCUSDT"].marks)


@pytest.mark.parametrize(
    ("written", "length_ms"),
    [("30s", 30_000), ("1m", 60_000), ("4h", 14_400_000), ("1D", 86_400_000), ("1w", 604_800_000)],
)
def test_lengths_are_written_as_venues_write_them(written, length_ms):
    assert read_length(written) == length_ms
    assert read_length(length_text(length_ms)) == length_ms


@pytest.mark.parametrize("written", ["", "0m", "5", "m", "-1m", "1.5m", "1 month"])
def test_what_is_no_length_is_refused(written):
    with pytest.raises(InputError, match="write the length"):
        read_length(written)


def test_the_window_takes_the_same_answers():
    made = with_answers(ImportOptions(), "--candle-length 5m --skip-unreadable --spot")
    assert (made.candle_ms, made.skips_unreadable, made.takes_spot) == (5 * MINUTE_MS, True, True)


def test_the_command_takes_both(write, tmp_path, capsys):
    folder = write("data/BTCUSDT-1m.csv", _candles(1, 120)).parent
    write("data/BTCUSDT-5m.csv", _candles(5, 24))
    write("data/BTCUSDT-5m-2.csv", "")
    words = ["import", str(folder), "--venue", "binance", "--candle-length", "5m", "--skip-unreadable", "--json"]
    assert command([*words, "--out", str(tmp_path / "made.rekt")]) == 0
    reported = json.loads(capsys.readouterr().out)
    kept = {each["file"].rsplit("/", 1)[-1]: (each["rows_kept"], each["rows_left_out"]) for each in reported["files"]}
    assert kept == {"BTCUSDT-1m.csv": (0, 120), "BTCUSDT-5m.csv": (24, 0)}


SPACED = {
    "header": "time open high low close volume\n1752364800000 1 3 1 2 5\n1752364860000 2 3 1 2 5\n",
    "aligned": "time                open high low close volume\n"
    "2025-07-13 00:00    1    3    1   2     5\n2025-07-13 00:01    2    3    1   2     5\n",
    "headerless": "1752364800 1 3 1 2 5\n1752364860 2 3 1 2 5\n",
    "date and time apart": "Date Time Open High Low Close Volume\r\n"
    "2025.07.13 00:00 1 3 1 2 5\r\n2025.07.13 00:01 2 3 1 2 5\r\n",
}


@pytest.mark.parametrize("text", SPACED.values(), ids=SPACED)
def test_columns_set_apart_by_spaces_are_read(write, run, text):
    candles = _candle_events(run(write("XYZUSDT.csv", text), venue="binance"), "binance:XYZUSDT")
    assert candles.time_ms.tolist() == [START, START + MINUTE_MS]
    assert len(set((candles.high_ticks - candles.low_ticks).tolist())) == 1


def test_a_fault_in_a_table_of_spaces_names_its_line(write, refusal):
    text = SPACED["header"] + "1752364920000 2 3 1 x 5\n"
    assert "XYZUSDT.csv line 4: " in refusal(write("XYZUSDT.csv", text), venue="binance")


def test_a_leap_second_counts_as_the_one_after_it(write, run):
    rows = ["time,price,quantity,side", "2016-12-31 23:59:59.5,1,2,buy", "2016-12-31 23:59:60.25,1,2,buy"]
    rows += ["2017-01-01 00:00:01,1,2,sell", ""]
    trades = run(write("XYZUSDT-trades.csv", "\n".join(rows)), venue="binance").session.events["binance:XYZUSDT"].trades
    midnight = 1_483_228_800_000
    assert trades.time_ms.tolist() == [midnight - 500, midnight + 250, midnight + 1_000]


def _packed(folder, name, members):
    path = folder / name
    if name.endswith(".zip"):
        with zipfile.ZipFile(path, "w") as archive:
            for member, content in members.items():
                archive.writestr(member, content)
        return path
    with tarfile.open(path, "w:gz" if name.endswith("gz") else "w") as archive:
        for member, content in members.items():
            data = content.encode() if isinstance(content, str) else content
            entry = tarfile.TarInfo(member)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return path


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("archive", ["days.zip", "days.tar", "days.tar.gz"])
def test_a_file_of_an_archive_that_cannot_be_read_is_left_out_and_named_where_that_is_asked_for(
    tmp_path, run, refusal, archive, content
):
    members = {"BTCUSDT-1m-2025-07-13.csv": _candles(1, 60), "BTCUSDT-1m-2025-07-14.csv": content}
    path = _packed(tmp_path, archive, members)
    sentence = refusal(path, venue="binance")
    assert "BTCUSDT-1m-2025-07-14.csv" in sentence
    assert sentence.endswith(f"To import the rest of {archive} without it, say --skip-unreadable.")
    imported = run(path, venue="binance", skips_unreadable=True)
    assert len(_candle_events(imported)) == 60
    (warning,) = [each for each in imported.report.warnings if "unreadable" in each]
    assert f"{archive}: 1 of 2 tables is left out, as unreadable: " in warning
    assert "BTCUSDT-1m-2025-07-14.csv" in warning


def test_a_damaged_member_is_left_out_alone(tmp_path, run):
    """A zip one of whose members fails its checksum: those beside it are as good as before."""
    days = {f"BTCUSDT-1m-2025-07-{day}.csv": _candles(1, 60 * day) for day in (1, 2, 3)}
    path = _packed(tmp_path, "days.zip", days)
    content = bytearray(path.read_bytes())
    content[content.index(b"118000.5,3") + 4] ^= 1
    path.write_bytes(bytes(content))
    imported = run(path, venue="binance", skips_unreadable=True)
    assert len(_candle_events(imported)) == 180
    assert any("days.zip: 1 of 3 tables is left out" in each for each in imported.report.warnings)


def test_an_archive_of_nothing_but_unreadable_files_makes_no_session(tmp_path, refusal):
    path = _packed(tmp_path, "days.zip", {"BTCUSDT-1m-1.csv": BROKEN["empty"], "BTCUSDT-1m-2.csv": BROKEN["web page"]})
    assert "BTCUSDT-1m-" in refusal(path, venue="binance", skips_unreadable=True)
    lone = _packed(tmp_path, "lone.zip", {"BTCUSDT-1m-2.csv": BROKEN["web page"]})
    assert "--skip-unreadable" not in refusal(lone, venue="binance")
    assert "is a web page" in refusal(lone, venue="binance", skips_unreadable=True)


def _many_candles(seed):
    return "\n".join(
        [HEADER]
        + [
            f"{START + at * MINUTE_MS},118000,118100,117900,{118_000 + (at * 7_919 + seed) % 97},{(at * seed) % 61}.5"
            for at in range(2_000)
        ]
    )


@pytest.mark.parametrize("archive", ["days.tar", "days.tar.gz"])
def test_of_an_archive_that_is_cut_short_the_whole_members_stay_where_that_is_asked_for(
    tmp_path, run, refusal, archive
):
    symbols = ("XYZUSDT", "YZXUSDT", "ZXYUSDT")
    path = _packed(tmp_path, archive, {f"{each}-1m.csv": _many_candles(31 + at) for at, each in enumerate(symbols)})
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 4 // 5])
    assert refusal(path, venue="binance").endswith(
        f"To import the rest of {archive} without it, say --skip-unreadable."
    )
    imported = run(path, venue="binance", skips_unreadable=True)
    assert sorted(imported.session.events) == ["binance:XYZUSDT", "binance:YZXUSDT"]
    assert [len(each.candles) for each in imported.session.events.values()] == [2_000, 2_000]
    assert any("What stands behind the damage is lost" in each for each in imported.report.warnings)


def test_a_folder_of_files_without_endings_is_read(write, run, refusal):
    folder = write("days/BTCUSDT-1m-2025-07-13", _candles(1, 60)).parent
    write("days/notes.md", "of mine")
    assert len(_candle_events(run(folder, venue="binance"))) == 60
    assert "holds no table" in refusal(write("texts/notes.md", "of mine").parent)


@pytest.mark.parametrize("form", ["sqlite", "parquet", "feather", "tar.gz"])
def test_progress_is_reported_whatever_the_form(tmp_path, form):
    """So that it is seen, and reading can be given up."""
    path = tmp_path / f"BTCUSDT-1m.{form}"
    frame = {"time": [START + at * MINUTE_MS for at in range(60)]}
    frame |= {name: [100.0] * 60 for name in ("open", "high", "low", "close")}
    frame["volume"] = [2.0 + at % 3 for at in range(60)]
    if form == "sqlite":
        with closing(sqlite3.connect(path)) as database, database:
            database.execute("CREATE TABLE ohlcv (time INTEGER, open, high, low, close, volume)")
            database.executemany("INSERT INTO ohlcv VALUES (?, ?, ?, ?, ?, ?)", zip(*frame.values(), strict=True))
    elif form == "parquet":
        pq.write_table(pa.table(frame), path)
    elif form == "feather":
        pyarrow.feather.write_feather(pa.table(frame), path)
    else:
        _packed(tmp_path, path.name, {"XYZUSDT-1m.csv": _candles(1, 60)})
    reported = []
    options = ImportOptions(venue="binance", symbol="XYZUSDT")
    import_files([path], options, lambda _path, done: reported.append(done))
    assert reported
    if form != "tar.gz":
        assert reported[-1] == path.stat().st_size

    def give_up(_path, _done):
        raise _GivenUpError

    with pytest.raises(_GivenUpError):
        import_files([path], options, give_up)


class _GivenUpError(Exception):
    """Somebody does not want to wait."""


def test_an_answer_that_a_sentence_asks_for_can_be_typed_as_it_stands(write, refusal, run):
    rows = [f"{START + at * 8 * 60 * MINUTE_MS},0.01" for at in range(3)]
    path = write("BTCUSDT-funding.csv", "\n".join(["time,funding rate", *rows]))
    sentence = refusal(path, venue="binance")
    assert "--as 'funding rate=funding_rate_percent'" in sentence
    options = with_answers(ImportOptions(venue="binance"), "--as 'funding rate=funding_rate_percent'")
    events = run(path, venue="binance", answers=options.answers).session.events["binance:BTCUSDT"]
    assert events.fundings.rate_e12.tolist() == [100_000_000] * 3


@pytest.mark.parametrize("ending", ["gz", "xz"])
def test_a_packed_tar_that_is_cut_early_keeps_its_first_member(tmp_path, run, refusal, ending):
    """The break lies within the first few kilobytes, which are read at once to see what the file is."""
    days = tmp_path / f"whole.tar.{ending}"
    with tarfile.open(days, f"w:{ending}") as archive:
        for name, content in {"BTCUSDT-1m-1.csv": _candles(1, 5), "BTCUSDT-1m-2.csv": _many_candles(7)}.items():
            member = tarfile.TarInfo(name)
            member.size = len(content.encode())
            archive.addfile(member, io.BytesIO(content.encode()))
    path = tmp_path / f"days.tar.{ending}"
    path.write_bytes(days.read_bytes()[:5_000])
    assert refusal(path, venue="binance").endswith(f"the rest of {path.name} without it, say --skip-unreadable.")
    assert len(_candle_events(run(path, venue="binance", skips_unreadable=True))) == 5
    path.write_bytes(days.read_bytes()[:40])
    assert "is damaged" in refusal(path, venue="binance", skips_unreadable=True)
