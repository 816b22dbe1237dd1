"""`rektscope serve`: the address, what is lacking, the ordinary end, and refusals."""

import json
import re
import shlex
import signal
import subprocess
import sys
import urllib.request
from decimal import Decimal

import numpy as np
import pytest

from rektscope.cli.main import run
from rektscope.cli.serve import _joined, _speed
from rektscope.market.events import Candles, MarketEvents, Marks
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS, parse_time_ms
from rektscope.mockvenue.server import MockVenue
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Completeness, MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

START = parse_time_ms("2025-03-03T12:00:00Z")
END = START + 20 * MINUTE_MS
BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
PATIENCE_S = 20.0
ITS_RANGE = "which runs from 2025-03-03T12:00:00Z to 2025-03-03T12:20:00Z."


@pytest.fixture
def session(tmp_path):
    seconds = START + np.arange(1, 20 * 60) * 1000
    begins = START - 10 * MINUTE_MS + np.arange(10) * MINUTE_MS
    candles = Candles.from_columns(
        time_ms=begins,
        received_ms=begins + MINUTE_MS,
        duration_ms=np.full(10, MINUTE_MS),
        open_ticks=np.full(10, 600_000),
        high_ticks=np.full(10, 600_100),
        low_ticks=np.full(10, 599_900),
        price_ticks=np.full(10, 600_050),
        quantity_lots=np.full(10, 7),
        taker_buy_lots=np.full(10, 3),
    )
    marks = Marks.from_columns(time_ms=seconds, received_ms=seconds, mark_steps=np.full(len(seconds), 60_000_000))
    info = SessionInfo(
        "Twenty minutes", Provenance.IMPORTED, START, END, (MarketInfo(BTC, Completeness.NONE, "made for a test"),)
    )
    path = tmp_path / "session.rekt"
    write_session(path, Session(info, {BTC.market: MarketEvents.of(BTC, candles, marks)}))
    return path


@pytest.fixture
def serve(session):
    """Start the real command; the process. It is ended in the end."""
    begun = []

    def serve_(*words):
        arguments = [sys.executable, "-m", "rektscope", "serve", str(session), "--venue", "binance", "--port", "0"]
        process = subprocess.Popen([*arguments, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        begun.append(process)
        return process

    yield serve_
    for process in begun:
        process.kill()
        process.communicate()


def _fetch(url, path):
    with urllib.request.urlopen(url.replace("ws:", "http:") + path, timeout=PATIENCE_S) as response:  # noqa: S310 -- this machine
        return json.load(response)


def test_it_prints_its_address_and_ends_when_it_is_asked_to(serve):
    process = serve()
    line = process.stdout.readline()
    url = line.split()[0]
    assert line == (f"{url} stands in for binance: rektscope live binance:BTCUSDT --endpoint binance={url}\n")
    (symbol,) = _fetch(url, "/fapi/v1/exchangeInfo")["symbols"]
    assert (symbol["symbol"], symbol["underlyingSubType"]) == ("BTCUSDT", [])
    (symbol,) = _fetch(url, "/dapi/v1/exchangeInfo")["symbols"]
    assert (symbol["symbol"], symbol["underlyingSubType"]) == ("BTCUSD_PERP", ["translated from binance:BTCUSDT"])
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, rest) == (0, "")
    assert errors == (
        "binance:BTCUSD_PERP is translated from binance:BTCUSDT (candles, mark prices): the prices are those of "
        "binance:BTCUSDT, quantities are in the unit of BTCUSD_PERP.\n"
        "binance:BTCUSDT and binance:BTCUSD_PERP have no trades, index prices, open interest and liquidations in the "
        "stretch that is played.\n"
        "binance:BTCUSDT and binance:BTCUSD_PERP: marks are repeated as often as the venue sends them.\n"
    )


def test_json_is_one_object_on_one_line_and_nothing_else(serve):
    process = serve("--json", "--speed", "max")
    printed = json.loads(process.stdout.readline())
    assert set(printed) == {"url", "venue", "markets", "translated", "notes"}
    assert printed["markets"] == ["binance:BTCUSDT", "binance:BTCUSD_PERP"]
    lent = dict.fromkeys(["candles", "marks"], "binance:BTCUSDT")
    assert printed["translated"] == {"binance:BTCUSD_PERP": lent}
    candles = _fetch(printed["url"], "/fapi/v1/klines?symbol=BTCUSDT&interval=1m")
    assert [row[0] for row in candles] == [START - minute * MINUTE_MS for minute in range(10, 0, -1)]
    process.send_signal(signal.SIGTERM)
    rest, errors = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, rest, errors) == (0, "", "")


def test_by_default_the_history_ends_at_the_present(serve):
    """A live view asks for history up to its own clock."""
    printed = json.loads(serve("--json").stdout.readline())
    information = _fetch(printed["url"], "/fapi/v1/exchangeInfo")
    candles = _fetch(printed["url"], "/fapi/v1/klines?symbol=BTCUSDT&interval=1m")
    assert all(row[0] % MINUTE_MS == 0 for row in candles)
    assert 0 <= information["serverTime"] - candles[-1][6] <= MINUTE_MS


def test_a_population_is_served_and_named_synthetic(serve):
    """The line to paste, and what is made up, on stderr and in the JSON alike."""
    process = serve("--venue", "hyperliquid", "--accounts", "20", "--seed", "3", "--json")
    printed = json.loads(process.stdout.readline())
    assert printed["markets"] == ["hyperliquid:BTC"]
    assert any(note.startswith("All 20 accounts are synthetic (seed 3)") for note in printed["notes"])
    rows = _fetch(printed["url"], "/Mainnet/leaderboard")["leaderboardRows"]
    assert rows
    assert {row["displayName"].split()[0] for row in rows} == {"synthetic"}


def test_accounts_are_asked_of_hyperliquid_alone(session, capsys):
    assert run(["serve", str(session), "--venue", "binance", "--port", "0", "--accounts", "20"]) == 2
    assert capsys.readouterr().err == (
        "rektscope: There are no accounts at binance: only hyperliquid shows what others hold.\n"
    )


def test_the_faults_are_listed(capsys):
    assert run(["serve", "any", "--venue", "binance", "--fault", "help"]) == 0
    printed = capsys.readouterr().out
    assert "disconnect@5*1" in printed
    assert "http-451" in printed


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("kraken", "There is no stand-in for 'kraken'; there are: binance, bybit, okx, hyperliquid."),
        ("binance --speed fast", "'fast' is no speed: write a number between 0.001 and 1,000,000, or max."),
        ("binance --speed nan", "'nan' is no speed: write a number between 0.001 and 1,000,000, or max."),
        ("binance --speed 1,5", "--speed '1,5' may mean 1.5 or 15: write the one you mean so."),
        (
            "binance --fault half-open=3",
            "'half-open=3': '3' is no value for half-open (nothing is sent or answered any more, and nothing closed).",
        ),
        (
            "binance --from 2024-01-01",
            f"2024-01-01T00:00:00Z to 2025-03-03T12:20:00Z is no stretch of the session, {ITS_RANGE}",
        ),
    ],
)
def test_what_cannot_be_is_one_sentence(session, capsys, words, sentence):
    assert run(["serve", str(session), "--port", "0", "--venue", *words.split()]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"rektscope: {sentence}\n"


@pytest.mark.parametrize(("text", "speed"), [("20x", 20.0), ("0.5", 0.5), ("1,000", 1000.0), ("max", 0.0), ("0", 0.0)])
def test_a_speed_is_read_as_every_other_number(text, speed):
    assert _speed(text) == speed


def test_notes_that_hold_for_several_markets_are_shown_once():
    markets = ["binance:BTCUSDT", "binance:BTCUSDT_260327", "binance:ETHUSDT"]
    notes = ["It is a reconstruction.", *(f"{market} has no trades." for market in markets), f"{markets[2]}: slow."]
    assert _joined(notes, markets) == [
        "It is a reconstruction.",
        "binance:BTCUSDT has no trades. The same holds for 2 more (--json lists all).",
        "binance:ETHUSDT: slow.",
    ]


def test_a_file_that_is_not_there_is_one_sentence(tmp_path, capsys):
    assert run(["serve", str(tmp_path / "none.rekt"), "--venue", "binance"]) == 2
    assert capsys.readouterr().err == f"rektscope: There is no file {tmp_path / 'none.rekt'}.\n"


def test_the_example_of_the_readme_has_hours_before_it(request):
    """A live map that begins with the session itself would open black."""
    readme = (request.config.rootpath / "README.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^rektscope serve (.*--from .*)$", readme, re.MULTILINE)
    session, *words = shlex.split(line)
    from_ms = parse_time_ms(words[words.index("--from") + 1])
    with open_session(request.config.rootpath / session) as opened:
        served = Session(opened.info, {"binance:BTCUSDT": opened.read_market("binance:BTCUSDT")})
    with MockVenue(served, "binance", port=0, from_ms=from_ms) as stand:
        address = stand.url.replace("ws://", "http://") + "/fapi/v1/klines?symbol=BTCUSDT&interval=1m&limit=1500"
        with urllib.request.urlopen(address) as response:  # noqa: S310 -- http on loopback
            candles = json.load(response)
    assert len(candles) > 12 * 60
