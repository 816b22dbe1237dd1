"""`rektscope fetch` as a user meets it, against a stand-in for the archives that behaves and misbehaves."""

import json
import os
import signal
import ssl
import subprocess
import sys
import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from tests.archives.mock_archive import (
    KLINES,
    cut_after,
    klines,
    other_content,
    redirect_to,
    snapshot,
    start_ms,
    web_page,
    zipped,
)
from tests.proxies import ToyProxy

from rektscope.archives.cache import ArchiveCache, archive_folder
from rektscope.archives.job import FetchJob, Stage
from rektscope.archives.plan import ArchiveRequest
from rektscope.cli.main import run
from rektscope.market.names import MarketName
from rektscope.net.download_client import DownloadCancelledError
from rektscope.sessions.reader import open_session

DAY = date(2025, 10, 10)
DAY_MS = 86_400_000
KLINES_OF_DAY = f"/klines/BTCUSDT/1m/BTCUSDT-1m-{DAY}.zip"


@pytest.fixture
def out(tmp_path) -> Path:
    return tmp_path / "crash.rekt"


@pytest.fixture
def fetch(mock_archive, out, capsys):
    """Run the command against the stand-in; (exit code, stdout, stderr)."""

    def fetch_(*words: str, market: str = "binance:BTCUSDT", days: str = f"{DAY}", venue: str = "") -> tuple:
        venue = venue or market.partition(":")[0]
        target = [] if "--out" in words or "--dry-run" in words else ["--out", str(out)]
        code = run(["fetch", market, days, *target, "--archive", f"{venue}={mock_archive.url}", *words])
        output = capsys.readouterr()
        return code, output.out, output.err

    return fetch_


def refused(result) -> str:
    """The one sentence of a refusal."""
    code, output, error = result
    assert code == 2
    assert not output
    (line,) = [line for line in error.splitlines() if line.startswith("rektscope: ")]
    assert "Traceback" not in error
    return line.removeprefix("rektscope: ")


def events_of(path: Path, market: str = "binance:BTCUSDT"):
    with open_session(path) as reader:
        return reader.info, reader.read_market(market)


def test_a_day_becomes_a_session_that_says_what_it_lacks(mock_archive, fetch, out):
    mock_archive.add_binance(DAY)
    code, output, _ = fetch()
    assert code == 0
    info, events = events_of(out)
    assert (info.start_ms, info.end_ms) == (start_ms(DAY), start_ms(DAY) + DAY_MS)
    assert len(events.candles) == 1440
    assert len(events.trades) == 2880
    assert len(events.open_interests) >= 287
    assert len(events.marks) > 0
    assert len(events.gaps) == 0
    lacking = "The liquidations of such markets in the archive of Binance end on 2024-03-31"
    assert lacking in output
    assert any(lacking in note for note in info.notes)
    assert "the map then shows estimated consumption, labelled so" in output
    assert f"Open it: rektscope {out}" in output
    assert "--history 5d" in output


def test_history_comes_before_the_session_and_without_trades(mock_archive, fetch, out):
    for number in range(3):
        mock_archive.add_binance(DAY - timedelta(days=number))
    code, output, _ = fetch("--history", "2d", "--json")
    answer = json.loads(output)
    assert code == 0
    assert answer["history_days"] == ["2025-10-08", "2025-10-09"]
    assert answer["next"] == f"rektscope {out}"
    info, events = events_of(out)
    assert info.start_ms == start_ms(DAY)
    assert int(events.candles.time_ms.min()) == start_ms(DAY) - 2 * DAY_MS
    assert int(events.trades.time_ms.min()) >= start_ms(DAY)
    assert [each.path for each in mock_archive.got("aggTrades") if each.path.endswith(".zip")] == [
        f"/data/futures/um/daily/aggTrades/BTCUSDT/BTCUSDT-aggTrades-{DAY}.zip"
    ]


def test_nothing_is_fetched_twice(mock_archive, fetch):
    mock_archive.add_binance(DAY)
    first = json.loads(fetch("--json")[1])
    sizes = sum(len(content) for path, content in mock_archive.files.items() if path.endswith(".zip"))
    assert first["bytes_fetched"] == sizes
    mock_archive.asked.clear()
    again = json.loads(fetch("--json", "--force")[1])
    assert again["bytes_fetched"] == 0
    assert mock_archive.got() == []
    assert all(Path(path).is_file() for path in again["cache_files"])


def test_a_file_that_changed_in_the_cache_is_fetched_anew(mock_archive, fetch):
    mock_archive.add_binance(DAY)
    paths = [Path(path) for path in json.loads(fetch("--json")[1])["cache_files"]]
    spoiled = next(path for path in paths if "aggTrades" in path.name)
    spoiled.write_bytes(spoiled.read_bytes()[:-5])
    mock_archive.asked.clear()
    assert fetch("--force")[0] == 0
    assert [each.path for each in mock_archive.got(".zip") if each.path.endswith(".zip")] == [
        f"/data/futures/um/daily/aggTrades/BTCUSDT/{spoiled.name}"
    ]


def test_files_of_another_address_are_not_taken_for_the_archives_own(mock_archive, fetch):
    mock_archive.add_binance(DAY)
    assert fetch()[0] == 0
    host = f"127.0.0.1_{urlsplit(mock_archive.url).port}"
    assert [path.name for path in archive_folder().iterdir()] == [host]


def test_a_dry_run_lists_files_and_sizes_and_writes_nothing(mock_archive, fetch, out):
    mock_archive.add_binance(DAY)
    mock_archive.files.pop(f"/data/futures/um/daily/metrics/BTCUSDT/BTCUSDT-metrics-{DAY}.zip")
    code, output, _ = fetch("--dry-run", "--json")
    answer = json.loads(output)
    assert code == 0
    files = {each["data"]: each for each in answer["files"]}
    assert set(files) == {"candles", "trades", "marks", "funding"}
    for each in answer["files"]:
        assert each["bytes"] == len(mock_archive.files[urlsplit(each["url"]).path])
        assert each["state"] == "offered"
    assert answer["bytes_to_fetch"] == sum(each["bytes"] for each in answer["files"])
    reasons = {each["data"]: each["reason"] for each in answer["missing"]}
    assert reasons == {"open-interest": "missing", "liquidations": "ended"}
    assert mock_archive.got() == []
    assert not out.exists()
    assert not archive_folder().exists()


def test_sizes_may_be_unknown(mock_archive, fetch):
    mock_archive.add_binance(DAY)
    mock_archive.knows_head = False
    code, output, _ = fetch("--dry-run")
    assert code == 0
    assert output.count("size unknown") == 5
    assert fetch()[0] == 0


def test_a_cut_download_goes_on_where_it_broke_off(mock_archive, fetch):
    mock_archive.add_binance(DAY)
    path = mock_archive.fail(KLINES_OF_DAY, cut_after(1000), cut_after(2000))
    assert fetch()[0] == 0
    asked = [each for each in mock_archive.got(KLINES_OF_DAY) if each.path == path]
    assert [each.range for each in asked] == [None, "bytes=1000-", "bytes=3000-"]
    assert sum(each.sent for each in asked) == len(mock_archive.files[path])


def test_a_server_without_ranges_sends_it_all_again(mock_archive, fetch, out):
    mock_archive.add_binance(DAY)
    mock_archive.knows_ranges = False
    mock_archive.fail(KLINES_OF_DAY, cut_after(1000))
    assert fetch()[0] == 0
    assert len(events_of(out)[1].candles) == 1440


def test_what_breaks_off_for_good_is_kept_for_the_next_time(mock_archive, fetch, out, monkeypatch):
    monkeypatch.setattr("rektscope.archives.downloading._PAUSES_S", (0.0,) * 5)
    mock_archive.add_binance(DAY)
    path = mock_archive.fail(KLINES_OF_DAY, cut_after(1000), *[cut_after(0)] * 4)
    sentence = refused(fetch())
    assert f"BTCUSDT-1m-{DAY}.zip cannot be fetched" in sentence
    assert "goes on from there" in sentence
    assert not out.exists()
    mock_archive.asked.clear()
    assert fetch()[0] == 0
    assert [each.range for each in mock_archive.got(KLINES_OF_DAY) if each.path == path] == ["bytes=1000-"]


def test_a_wrong_checksum_is_tried_once_more(mock_archive, fetch):
    mock_archive.add_binance(DAY)
    path = mock_archive.fail(KLINES_OF_DAY, other_content)
    assert fetch()[0] == 0
    assert [each.range for each in mock_archive.got(KLINES_OF_DAY) if each.path == path] == [None, None]


def test_a_wrong_checksum_is_refused_by_name(mock_archive, fetch, out):
    mock_archive.add_binance(DAY)
    path = mock_archive.fail(KLINES_OF_DAY, other_content, other_content, other_content)
    sentence = refused(fetch())
    assert f"BTCUSDT-1m-{DAY}.zip was downloaded twice" in sentence
    assert "published checksum" in sentence
    assert "--without candles" in sentence
    assert len([each for each in mock_archive.got(KLINES_OF_DAY) if each.path == path]) == 2
    assert not out.exists()
    assert [path.name for path in archive_folder().rglob("*.zip")] == []


def test_a_file_without_end_is_given_up(mock_archive, fetch, monkeypatch):
    monkeypatch.setattr("rektscope.archives.downloading.QUOTA_BYTES", 5000)
    mock_archive.add_binance(DAY)
    assert f"BTCUSDT-1m-{DAY}.zip has no end" in refused(fetch())
    assert [path.stat().st_size for path in archive_folder().rglob("*.partial")] == [0]


def test_a_web_page_instead_of_a_file_is_refused(mock_archive, fetch, out):
    mock_archive.add_binance(DAY)
    mock_archive.fail(KLINES_OF_DAY, *[web_page] * 5)
    sentence = refused(fetch())
    assert f"Instead of BTCUSDT-1m-{DAY}.zip came a web page" in sentence
    assert "log" in sentence
    assert not out.exists()


def test_a_web_page_instead_of_a_checksum_is_refused(mock_archive, fetch):
    mock_archive.add_binance(DAY)
    mock_archive.fail(f"{KLINES_OF_DAY}.CHECKSUM", *[web_page] * 5)
    assert f"The checksum of BTCUSDT-1m-{DAY}.zip cannot be read (it is a web page)" in refused(fetch())


def test_a_file_without_a_checksum_is_tested_by_its_own_sums(mock_archive, fetch):
    mock_archive.add_binance(DAY)
    del mock_archive.files[next(path for path in mock_archive.files if path.endswith(f"{KLINES_OF_DAY}.CHECKSUM"))]
    assert fetch()[0] == 0


def test_renamed_columns_are_refused_with_the_way_on(mock_archive, fetch, out):
    mock_archive.add_binance(DAY)
    path = next(path for path in mock_archive.files if path.endswith(f"BTCUSDT-metrics-{DAY}.zip"))
    mock_archive.add(path, zipped(path.rpartition("/")[2], "when,pair,amount\n2025-10-10 00:05:00,BTCUSDT,80000\n"))
    sentence = refused(fetch())
    assert f"BTCUSDT-metrics-{DAY}.zip" in sentence
    assert "--without open-interest" in sentence
    assert not out.exists()
    assert fetch("--without", "open-interest")[0] == 0


def test_a_day_that_is_missing_is_reported_and_stays_a_gap(mock_archive, fetch, out):
    for number in (0, 2):
        mock_archive.add_binance(DAY + timedelta(days=number))
    code, output, _ = fetch(days="2025-10-10..2025-10-12")
    assert code == 0
    assert "The archive of Binance has no one-minute candles of 2025-10-11." in output
    info, events = events_of(out)
    assert (info.start_ms, info.end_ms) == (start_ms(DAY), start_ms(DAY) + 3 * DAY_MS)
    assert [
        (int(at), int(length)) for at, length in zip(events.gaps.time_ms, events.gaps.duration_ms, strict=True)
    ] == [(start_ms(DAY) + DAY_MS, DAY_MS)]


def test_a_first_day_that_is_missing_is_no_part_of_the_session(mock_archive, fetch, out):
    mock_archive.add_binance(DAY)
    code, output, _ = fetch(days="2025-10-09..2025-10-10")
    assert code == 0
    assert "no trades of 2025-10-09" in output
    assert events_of(out)[0].start_ms == start_ms(DAY)


def test_a_market_that_is_not_there_is_refused_with_the_days(mock_archive, fetch, out):
    mock_archive.add_binance(DAY)
    sentence = refused(fetch(market="binance:NOSUCHUSDT"))
    assert "no prices of NOSUCHUSDT for 2025-10-10" in sentence
    assert "Check the symbol" in sentence
    assert not out.exists()


def test_yesterday_may_not_be_published_yet(fetch):
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    assert f"of {yesterday} are not published yet" in refused(fetch(days=f"{yesterday}"))


@pytest.mark.parametrize("word", ["today", "tomorrow"])
def test_days_that_are_not_over_are_refused_before_anything_is_asked(word, mock_archive, fetch):
    today = datetime.now(UTC).date()
    day = today if word == "today" else today + timedelta(days=1)
    sentence = refused(fetch(days=f"{day}"))
    assert ("still running" if word == "today" else "lies in the future") in sentence
    assert mock_archive.asked == []


@pytest.mark.parametrize("host", ["evil.example", "user:secret@evil.example", "127.0.0.1:1"])
def test_a_redirect_to_another_host_is_not_followed(host, mock_archive, fetch, out):
    mock_archive.add_binance(DAY)
    mock_archive.fail(KLINES_OF_DAY, *[redirect_to(f"http://{host}/a.zip")] * 3)
    sentence = refused(fetch())
    assert f"redirects to http://{host.rpartition('@')[2]}, which is not followed" in sentence
    assert "secret" not in sentence
    assert not out.exists()


def test_a_redirect_within_the_host_is_followed_without_credentials(mock_archive, fetch):
    mock_archive.add_binance(DAY)
    path = next(path for path in mock_archive.files if path.endswith(KLINES_OF_DAY))
    mock_archive.files["/moved/klines.zip"] = mock_archive.files[path]
    mock_archive.fail(KLINES_OF_DAY, redirect_to("/moved/klines.zip"))
    assert fetch()[0] == 0
    assert len(mock_archive.got("/moved/klines.zip")) == 1
    assert not any(name.lower() in {"authorization", "cookie"} for each in mock_archive.asked for name in each.headers)


def test_a_month_is_one_request_where_most_of_it_is_wanted(mock_archive, fetch, out):
    mock_archive.add_binance(date(2025, 9, 30))
    name = "BTCUSDT-1m-2025-09.zip"
    path = f"/data/futures/um/monthly/klines/BTCUSDT/1m/{name}"
    mock_archive.add(path, zipped(name, klines(start_ms(date(2025, 9, 1)), 30 * 1440)))
    words = ("--history", "10d", "--without", "marks", "--without", "open-interest")
    code, output, _ = fetch(*words, days="2025-09-30")
    assert code == 0, output
    assert [each.path for each in mock_archive.got("/klines/") if each.path.endswith(".zip")] == [path]
    info, events = events_of(out)
    assert (info.start_ms, info.end_ms) == (start_ms(date(2025, 9, 30)), start_ms(date(2025, 10, 1)))
    assert int(events.candles.time_ms.max()) < info.end_ms
    mock_archive.asked.clear()
    assert fetch("--force", "--without", "marks", "--without", "open-interest", days="2025-09-30")[0] == 0
    assert mock_archive.got("/klines/") == []


def test_a_month_that_is_not_there_is_fetched_day_by_day(mock_archive, fetch, out):
    for number in range(10):
        mock_archive.add_binance(date(2025, 9, 20) + timedelta(days=number), has_trades=False)
    assert fetch("--history", "9d", days="2025-09-29")[0] == 0
    assert len(events_of(out)[1].candles) == 14_400


def test_liquidations_are_fetched_while_the_archive_has_them(mock_archive, fetch, out):
    day = date(2024, 1, 15)
    mock_archive.add_binance(day, "BTCUSD_PERP", "cm")
    for path in [path for path in mock_archive.files if "metrics" in path]:
        del mock_archive.files[path]
    name = f"BTCUSD_PERP-liquidationSnapshot-{day}.zip"
    mock_archive.add(
        f"/data/futures/cm/daily/liquidationSnapshot/BTCUSD_PERP/{name}", zipped(name, snapshot(start_ms(day)))
    )
    code, _, error = fetch(market="binance:BTCUSD_PERP", days=f"{day}")
    assert code == 0, error
    info, events = events_of(out, "binance:BTCUSD_PERP")
    assert len(events.liquidations) == 1
    assert not any("liquidations" in note and "end on" in note for note in info.notes)


def test_liquidations_of_usdm_are_fetched_up_to_march_2024(mock_archive, fetch, out):
    day = date(2024, 1, 15)
    mock_archive.add_binance(day, has_trades=False)
    name = f"BTCUSDT-liquidationSnapshot-{day}.zip"
    mock_archive.add(
        f"/data/futures/um/daily/liquidationSnapshot/BTCUSDT/{name}", zipped(name, snapshot(start_ms(day)))
    )
    code, output, _ = fetch(days=f"{day}")
    assert code == 0
    assert len(events_of(out)[1].liquidations) == 1
    assert "no liquidations" not in output


def test_a_day_that_only_the_month_has_comes_from_the_month(mock_archive, fetch, out):
    mock_archive.add_binance(DAY, has_trades=False)
    for path in [path for path in mock_archive.files if KLINES_OF_DAY in path]:
        del mock_archive.files[path]
    name = "BTCUSDT-1m-2025-10.zip"
    mock_archive.add(
        f"/data/futures/um/monthly/klines/BTCUSDT/1m/{name}",
        zipped(name, klines(start_ms(date(2025, 10, 1)), 31 * 1440)),
    )
    assert fetch()[0] == 0
    info, events = events_of(out)
    assert (info.start_ms, info.end_ms) == (start_ms(DAY), start_ms(DAY) + DAY_MS)
    assert len(events.gaps) == 0


def test_more_trades_than_fit_are_refused_before_they_are_fetched(mock_archive, fetch, monkeypatch):
    monkeypatch.setattr("rektscope.archives.job.MOST_TRADES", 100)
    mock_archive.add_binance(DAY)
    sentence = refused(fetch())
    assert "more than fit into one session: ask for fewer days. --without trades" in sentence
    assert mock_archive.got() == []
    assert fetch("--without", "trades")[0] == 0


def test_a_symbol_of_any_script_has_a_file(mock_archive, fetch, out):
    symbol = "币安人生USDT"
    mock_archive.add_binance(DAY, symbol, has_trades=False)
    mock_archive.files = {quote(path): content for path, content in mock_archive.files.items()}
    code, _, error = fetch(market=f"binance:{symbol}")
    assert code == 0, error
    assert len(events_of(out, f"binance:{symbol}")[1].candles) == 1440


def test_bybit_has_trades_alone(mock_archive, fetch, out):
    for number in range(2):
        mock_archive.add_bybit(DAY - timedelta(days=number))
    code, output, _ = fetch("--history", "1d", market="bybit:BTCUSDT")
    assert code == 0
    assert "The archive of Bybit has no mark prices, open interest, funding rates or liquidations" in output
    info, events = events_of(out, "bybit:BTCUSDT")
    assert (info.start_ms, info.end_ms) == (start_ms(DAY), start_ms(DAY) + DAY_MS)
    assert len(events.trades) == 2 * 2880


def test_a_damaged_file_without_a_checksum_is_refused(mock_archive, fetch):
    mock_archive.add_bybit(DAY)
    damaged = mock_archive.files[f"/trading/BTCUSDT/BTCUSDT{DAY}.csv.gz"]
    mock_archive.add(f"/trading/BTCUSDT/BTCUSDT{DAY}.csv.gz", damaged[:-8] + bytes(8), checksum=False)
    assert f"BTCUSDT{DAY}.csv.gz was downloaded twice and was damaged" in refused(fetch(market="bybit:BTCUSDT"))


def test_the_default_name_is_never_written_over_silently(mock_archive, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    mock_archive.add_binance(DAY)
    words = ["fetch", "binance:BTCUSDT", f"{DAY}", "--archive", f"binance={mock_archive.url}"]
    assert run(words) == 0
    path = tmp_path / f"binance-BTCUSDT-{DAY}.rekt"
    before = path.read_bytes()
    mock_archive.asked.clear()
    assert run(words) == 2
    assert "--force" in capsys.readouterr().err
    assert mock_archive.asked == []
    assert path.read_bytes() == before


def test_the_proxy_is_asked_and_certificates_are_verified(mock_archive, certificate, capsys):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "certificate.pem", certificate / "key.pem")
    mock_archive.socket = context.wrap_socket(mock_archive.socket, server_side=True)
    proxy = ToyProxy(mock_archive.server_address[1])
    proxy.start()
    try:
        code = run(["fetch", "binance:BTCUSDT", f"{DAY}", "--dry-run", "--proxy", f"http://127.0.0.1:{proxy.port}"])
    finally:
        proxy.stop()
    assert code == 2
    assert "the certificate of data.binance.vision could not be verified" in capsys.readouterr().err
    assert all(line.startswith("CONNECT data.binance.vision:443 ") for line in proxy.asked)
    assert proxy.asked
    assert mock_archive.asked == []


def test_one_command_opens_the_day(mock_archive, fetch, out, monkeypatch):
    mock_archive.add_binance(DAY)
    opened = []
    monkeypatch.setattr("rektscope.app.run_window", lambda path: opened.append(path) or 0)
    assert fetch("--open")[0] == 0
    assert opened == [out]


def test_a_day_alone_is_answered_with_how_to_get_it(capsys):
    assert run(["2024-08-05"]) == 2
    assert "rektscope fetch binance:BTCUSDT 2024-08-05 --open" in capsys.readouterr().err


def test_a_server_in_trouble_is_asked_again(mock_archive, fetch, monkeypatch):
    monkeypatch.setattr("rektscope.archives.downloading._PAUSES_S", (0.0,) * 5)
    mock_archive.add_binance(DAY)
    busy = lambda handler, _content: handler.plain(503, b"busy")  # noqa: E731 -- one fault of this test
    mock_archive.fail(KLINES_OF_DAY, busy, busy)
    assert fetch()[0] == 0
    mock_archive.fail(f"BTCUSDT-metrics-{DAY}.zip", *[busy] * 9)
    mock_archive.faults[next(path for path in mock_archive.faults if "metrics" in path)] = [busy] * 9
    cached = next(archive_folder().rglob("*metrics*.zip"))
    cached.unlink()
    assert "(HTTP 503)" in refused(fetch("--force"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals as a terminal sends them")
def test_ctrl_c_leaves_nothing_half_written(mock_archive, out):
    mock_archive.add_binance(DAY)
    held = threading.Event()

    def stall(handler, content):
        handler.file(content, cut=0) if mock_archive.released.is_set() else (held.set(), mock_archive.released.wait(20))

    mock_archive.fail(KLINES_OF_DAY, stall)
    words = ["fetch", "binance:BTCUSDT", f"{DAY}", "--out", str(out), "--archive", f"binance={mock_archive.url}"]
    # A shell that runs the tests in the background lets them, and what they start, ignore Ctrl+C.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [sys.executable, "-m", "rektscope", *words], stderr=subprocess.PIPE, env=os.environ, text=True
    )
    signal.signal(signal.SIGINT, before)
    assert held.wait(60)
    process.send_signal(signal.SIGINT)
    error = process.communicate(timeout=60)[1]
    assert process.returncode == 130
    assert "stopped" in error
    assert "Traceback" not in error
    assert list(out.parent.iterdir()) == []


def test_a_header_that_is_absent_is_no_fault(mock_archive, fetch, out):
    """Files before 2022 have none."""
    mock_archive.add_binance(DAY, has_trades=False)
    path = next(path for path in mock_archive.files if path.endswith(KLINES_OF_DAY))
    text = klines(start_ms(DAY)).removeprefix(KLINES + "\n")
    mock_archive.add(path, zipped(path.rpartition("/")[2], text))
    assert fetch()[0] == 0
    assert len(events_of(out)[1].candles) == 1440


def test_cancelling_while_the_session_is_written_leaves_nothing(mock_archive, out, tmp_path):
    """And the file that stood there stays."""
    mock_archive.add_binance(DAY)
    out.write_bytes(b"what was there before")
    request = ArchiveRequest(MarketName("binance", "BTCUSDT"), (DAY,))
    job = FetchJob(
        request, address=mock_archive.url, cache=ArchiveCache(tmp_path / "kept"), today=DAY + timedelta(days=9)
    )
    stages = []

    def cancel_at_writing(progress):
        stages.append(progress.stage)
        if progress.stage is Stage.WRITING:
            job.cancel()

    with pytest.raises(DownloadCancelledError):
        job.run(out, cancel_at_writing)
    assert stages[-1] is Stage.WRITING
    assert out.read_bytes() == b"what was there before"
    assert [each.name for each in out.parent.iterdir() if each.is_file()] == [out.name]
