"""`rektscope record` against a toy of Binance on this machine: what it keeps, how it ends, what it refuses."""

import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import serve

from rektscope.cli.main import run
from rektscope.cli.record import _receive, duration_s, say_asking
from rektscope.cli.record_progress import recording_line
from rektscope.live.health import ConnectionHealth, FeedHealth, StreamHealth, StreamState
from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.recording.recorder import Limits, Recorder
from rektscope.sessions.reader import open_session

MARKET = "binance:BTCUSDT"
LISTED = {
    "symbols": [
        {
            "symbol": "BTCUSDT",
            "pair": "BTCUSDT",
            "baseAsset": "BTC",
            "quoteAsset": "USDT",
            "contractType": "PERPETUAL",
            "status": "TRADING",
            "filters": [
                {"filterType": "PRICE_FILTER", "tickSize": "0.10"},
                {"filterType": "LOT_SIZE", "stepSize": "0.001"},
            ],
        }
    ]
}


@dataclass
class ToyBinance:
    """Answers REST and sends a trade each 2 ms or so, numbered; the numbers that were sent, and when."""

    port: int = 0
    sent: list[int] = field(default_factory=list)
    is_over: threading.Event = field(default_factory=threading.Event)
    refused_status: int | None = None
    is_silent: bool = False

    @property
    def endpoint(self):
        return f"binance=ws://127.0.0.1:{self.port}"

    def answer(self, connection, request):
        """The answer to a plain request; None for one that opens a WebSocket."""
        if "Upgrade" in request.headers:
            return None if self.refused_status is None else connection.respond(self.refused_status, "no")
        path = urlsplit(request.path).path
        now = {"openInterest": "1000.000", "symbol": "BTCUSDT", "time": time.time_ns() // 1_000_000}
        printed = {"/fapi/v1/exchangeInfo": LISTED, "/fapi/v1/openInterest": now}.get(path, [])
        return connection.respond(200, json.dumps(printed))

    def handle(self, connection):
        try:
            message = json.loads(connection.recv())
            connection.send(json.dumps({"result": None, "id": message["id"]}))
            if self.is_silent:
                self.is_over.wait(60.0)
            number = 0
            while not self.is_over.is_set():
                number += 1
                connection.send(self.trade(number))
                self.sent.append(number)
                try:
                    connection.recv(timeout=0.002)
                except TimeoutError:
                    continue
        except ConnectionClosed:
            pass

    def trade(self, number):
        now_ms = time.time_ns() // 1_000_000
        trade = {"e": "aggTrade", "E": now_ms, "a": number, "s": "BTCUSDT", "p": "118000.0", "q": "0.500", "T": now_ms}
        return json.dumps({"stream": "btcusdt@aggTrade", "data": trade | {"f": number, "l": number, "m": False}})


@pytest.fixture
def toy():
    toy = ToyBinance()
    quiet = logging.getLogger("toy binance")
    quiet.setLevel(logging.CRITICAL + 1)
    server = serve(toy.handle, "127.0.0.1", 0, process_request=toy.answer, compression=None, logger=quiet)
    toy.port = server.socket.getsockname()[1]
    thread = threading.Thread(target=server.serve_forever, name="toy binance")
    thread.start()
    yield toy
    toy.is_over.set()
    server.shutdown()
    thread.join()


def _trades(path):
    with open_session(path) as file:
        return file.read_market(MARKET).trades, file.info


def test_a_recording_of_a_second(tmp_path, toy, capsys):
    out = tmp_path / "a.rekt"
    words = ["record", MARKET, "--out", str(out), "--duration", "1s", "--endpoint", toy.endpoint, "--json"]
    assert run(words) == 0
    printed = json.loads(capsys.readouterr().out)
    trades, info = _trades(out)
    assert printed["markets"] == [{"market": MARKET, "events": printed["markets"][0]["events"]}]
    assert printed["markets"][0]["events"]["trade"] == len(trades) > 10
    assert (printed["session"], printed["ended"], printed["gaps"], printed["journal"]) == (str(out), "closed", [], None)
    assert any("endpoint given by the user" in note for note in info.notes)
    assert trades.quantity_lots.tolist() == [500] * len(trades)
    assert [path.name for path in tmp_path.iterdir()] == ["a.rekt"]


def test_the_report_for_a_reader_and_the_raw_messages(tmp_path, toy, capsys):
    out = tmp_path / "a.rekt"
    words = ["record", MARKET, "--out", str(out), "--duration", "1s", "--endpoint", toy.endpoint, "--keep-journal"]
    assert run(words) == 0
    printed = capsys.readouterr().out
    assert "BTCUSDT on Binance USD-M" in printed
    assert f"{MARKET}: " in printed
    assert "Gaps: none" in printed
    assert f"Raw messages: {out}-journal.kept-1" in printed


@pytest.mark.parametrize("words", [[], ["--keep-journal"]])
def test_raw_messages_are_kept_as_well_of_one_that_is_recovered(tmp_path, toy, capsys, words):
    out, again = tmp_path / "a.rekt", tmp_path / "b.rekt"
    arguments = ["--duration", "1s", "--endpoint", toy.endpoint, "--keep-journal"]
    assert run(["record", MARKET, "--out", str(out), *arguments]) == 0
    journal = tmp_path / "a.rekt-journal"
    (tmp_path / "a.rekt-journal.kept-1").rename(journal)
    capsys.readouterr()
    assert run(["record", "--recover", str(journal), "--out", str(again), *words]) == 0
    kept = [f"{journal.name}.kept-1"] if words else []
    assert sorted(path.name for path in tmp_path.iterdir()) == [out.name, *kept, again.name]
    assert len(_trades(again)[0]) == len(_trades(out)[0]) > 0
    assert (f"Raw messages: {journal}.kept-1" in capsys.readouterr().out) is bool(words)


def test_a_recording_into_a_store(tmp_path, toy, own_folders, capsys):
    uri = (tmp_path / "a.rekt").as_uri()
    assert run(["record", MARKET, "--out", uri, "--duration", "1s", "--endpoint", toy.endpoint]) == 0
    assert uri in capsys.readouterr().out
    assert len(_trades(tmp_path / "a.rekt")[0]) > 10
    assert list((own_folders / "data" / "rektscope" / "recordings").iterdir()) == []


def _begin(toy, out, *more):
    """The real program, recording."""
    words = [sys.executable, "-m", "rektscope", "record", MARKET, "--out", str(out), "--endpoint", toy.endpoint, *more]
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ.copy())


def _eventually(is_so):
    deadline_s = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < deadline_s
        threading.Event().wait(0.01)


def _wait_for_trades(toy, out, count):
    _eventually(lambda: len(toy.sent) >= count)
    assert (out.parent / f"{out.name}-journal" / "000001.zst").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_end_it_properly(tmp_path, toy, number):
    out = tmp_path / "a.rekt"
    child = _begin(toy, out)
    _wait_for_trades(toy, out, 200)
    child.send_signal(number)
    printed, problems = child.communicate(timeout=30)
    assert (child.returncode, problems) == (0, "")
    assert "Gaps: none" in printed
    assert len(_trades(out)[0]) >= 200 - 50
    assert [path.name for path in tmp_path.iterdir()] == ["a.rekt"]


def test_a_killed_one_is_finished_by_the_next_or_by_asking(tmp_path, toy, capsys):
    out = tmp_path / "a.rekt"
    for _ in range(2):
        toy.sent.clear()
        child = _begin(toy, out)
        _wait_for_trades(toy, out, 300)
        child.kill()
        child.communicate(timeout=30)
        assert not out.exists()
        earlier = [path for path in tmp_path.iterdir() if path.name.endswith("Z.rekt")]
    (first,) = earlier
    assert len(_trades(first)[0]) > 0
    assert run(["record", "--recover", str(tmp_path / "a.rekt-journal")]) == 0
    assert "broke off" in capsys.readouterr().out
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([first.name, "a.rekt"])
    assert len(_trades(out)[0]) > 0


_WITH_LITTLE_ROOM = """
import resource, sys
from rektscope.cli.main import main

resource.setrlimit(resource.RLIMIT_FSIZE, (16_000, 16_000))
main(sys.argv[1:])
"""


def test_a_disk_that_takes_no_more_ends_it_with_a_session_and_code_1(tmp_path, toy):
    """No file of the child may grow beyond 16 kB: the journal soon would, its session does not."""
    out = tmp_path / "a.rekt"
    words = ["record", MARKET, "--out", str(out), "--endpoint", toy.endpoint]
    done = subprocess.run(
        [sys.executable, "-c", _WITH_LITTLE_ROOM, *words], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith("rektscope: The disk took no more (File too large)")
    assert "broke off" in done.stdout
    assert len(_trades(out)[0]) > 10
    assert [path.name for path in tmp_path.iterdir()] == ["a.rekt"]


@pytest.mark.parametrize(
    ("refused_status", "reason"), [(451, "blocked in your region"), (None, "no stream brought anything")]
)
def test_a_recording_of_nothing_ends_with_the_reason_and_code_1(tmp_path, toy, capsys, refused_status, reason):
    """The list of markets is answered, and the stream is refused, or open and silent."""
    toy.refused_status = refused_status
    toy.is_silent = True
    words = [MARKET, "--out", str(tmp_path / "a.rekt"), "--duration", "1s"]
    assert run(["record", *words, "--endpoint", toy.endpoint]) == 1
    captured = capsys.readouterr()
    assert "nothing was received" in captured.err
    assert reason in captured.err
    assert "No stream brought anything" in captured.out


def test_a_failure_of_the_feed_costs_nothing_of_what_was_recorded(tmp_path):
    """Whatever goes wrong around a recording, its end is asked for and what went wrong is reported afterwards."""
    done = []

    class Feed:
        specs, endpoints = (), {}
        now_ns = staticmethod(time.time_ns)

        def attach(self, _listener):
            pass

        def start(self, **_):
            raise ZeroDivisionError

        def stop(self):
            done.append("feed")
            raise TimeoutError

    recorder = Recorder(tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=0))
    failure, _ = _receive(Feed(), recorder, None, threading.Event())
    assert isinstance(failure, TimeoutError)
    assert isinstance(failure.__context__, ZeroDivisionError)
    assert done == ["feed"]
    assert recorder.has_begun
    assert not recorder.is_going


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "Say what to record"),
        ([MARKET], "Say what to record"),
        ([MARKET, "--out", "{here}/absent/a.rekt"], "There is no folder"),
        ([MARKET, "--out", "{here}"], "is a folder"),
        ([MARKET, "--out", "{here}/there.rekt"], "exists already"),
        ([MARKET, "--out", "gopher://there/a.rekt"], "Nothing can be stored"),
        ([MARKET, "--out", "{here}/a.rekt", "--duration", "soon"], "'soon' is not a duration"),
        ([MARKET, "--out", "{here}/a.rekt", "--duration", "0s"], "'0s' is not a duration"),
        ([MARKET, "--out", "{here}/a.rekt", "--endpoint", "binance=ftp://x:1"], "is not an endpoint"),
        ([MARKET, "--out", "{here}/a.rekt", "--endpoint", "binance=http://x:1"], "is not encrypted"),
        (["mtgox:BTCUSD", "--out", "{here}/a.rekt"], "no live feed of 'mtgox'"),
        (["BTCUSDT", "--out", "{here}/a.rekt"], "is not a market"),
        ([MARKET, "--recover", "{here}/a.rekt-journal"], "leave out the markets"),
        (["--recover", "{here}/a.rekt-journal", "--duration", "1h"], "leave out the markets, --duration"),
        (["--recover", "{here}/a.rekt-journal", "--endpoint", "binance=ws://127.0.0.1:1"], "--endpoint and --proxy"),
        (["--recover", "{here}/a.rekt-journal"], "cannot be read"),
        (["--recover", "{here}"], "not a recording journal"),
        (["--recover", "{here}/there.rekt"], "is a file"),
    ],
)
def test_bad_input_is_one_sentence(tmp_path, capsys, words, sentence):
    (tmp_path / "there.rekt").touch()
    assert run(["record", *(word.format(here=tmp_path) for word in words)]) == 2
    printed = capsys.readouterr().err
    assert sentence in printed
    assert printed.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["there.rekt"]


def test_a_market_that_is_not_traded_is_one_sentence(tmp_path, toy, capsys):
    words = ["record", "binance:BTCUSDC", "--out", str(tmp_path / "a.rekt"), "--endpoint", toy.endpoint]
    assert run(words) == 2
    assert "does not trade binance:BTCUSDC" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("24h", 86_400), ("90m", 5_400), ("1h30m", 5_400), ("45s", 45), ("7D", 604_800), ("1d1s", 86_401)],
)
def test_durations(text, seconds):
    assert duration_s(text) == seconds


@pytest.mark.parametrize("text", ["", "1", "h", "1.5h", "-1h", "30m1h", "9999999999999d", "400d", "1h 30m x"])
def test_what_is_no_duration(text):
    with pytest.raises(InputError, match="write it as 24h or 90m"):
        duration_s(text)


def test_the_line_shows_rates_and_what_is_not_well():
    def stream(kind, state, rate):
        return StreamHealth(MARKET, kind, state, 9, 1, rate, None, 0, None)

    closed = ConnectionHealth("bybit/linear/0", "Bybit linear", False, "It was lost", 0, 0, 0.0, None, 1, 0)
    streams = (stream(Kind.TRADE, StreamState.LIVE, 31.24), stream(Kind.MARK, StreamState.SILENT, 0.0))
    health = FeedHealth(1, (closed,), streams, "", (), 0, "Recording: 5 messages, 0.0 MB.")
    assert recording_line(health, 3_725.4) == (
        "1:02:05 binance:BTCUSDT trade 31.2/s, mark 0.0/s silent. Bybit linear: It was lost. "
        "Recording: 5 messages, 0.0 MB."
    )


def test_the_line_shows_how_many_topics_have_begun():
    asking = ConnectionHealth("okx/derivatives/0", "OKX", True, "", 9, 9, 1.0, 1, 0, 0, topics=1_400, awaited=90)
    health = FeedHealth(1, (asking,), (), "", (), 0, "Recording: 5 messages, 0.0 MB.")
    assert recording_line(health, 5.0) == (
        "0:00:05 OKX: 1,310 of 1,400 topics have begun. Recording: 5 messages, 0.0 MB."
    )


def test_who_waits_at_a_terminal_sees_what_for(capsys, monkeypatch):
    say_asking(["binance:BTCUSDT"])
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    say_asking(["binance:BTCUSDT", "okx:BTC-USDT-SWAP"])
    assert capsys.readouterr() == ("", "rektscope: asking what binance:BTCUSDT, okx:BTC-USDT-SWAP are …\n")
