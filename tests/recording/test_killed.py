"""The process that records is killed without a word: at most the last second is missing.

Ten kills of the real command, `rektscope record`, run each time; REKTSCOPE_KILLS=200 makes it two hundred.
"""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from rektscope.cli.main import run
from rektscope.engine.sources import bundled_session_path
from rektscope.recording.recovery import recover
from rektscope.sessions.journal.folder import segment_path
from rektscope.sessions.journal.reader import EndKind, JournalReader
from rektscope.sessions.reader import open_session

MARKET = "binance:BTCUSDT"
ALLOWED_S = 1.0
"""What the program promises; how long this machine held everybody up is added to it (`Stalls`)."""

KILLS = int(os.environ.get("REKTSCOPE_KILLS", "10"))
SPEED = 30
"""Of the session that the stand-in plays: its marks, one a second, come 33 ms apart."""

_SPACING_S = 0.1
"""Marks this far apart at most, so that the last one kept may be so much older than the kill though nothing is lost."""

_OF_TRADES = ("price_ticks", "quantity_lots", "taker_side")

_TICK_S = 0.01
_PATIENCE_S = 30.0


class Stalls:
    """How long this machine lately let nobody run: a thread that sleeps for 10 ms and sees when it wakes."""

    def __init__(self) -> None:
        self._late: list[tuple[float, float]] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()

    def within(self, last_s: float) -> float:
        """Seconds lost to such waits since `last_s` seconds ago."""
        since_s = time.monotonic() - last_s
        return sum(late_s for at_s, late_s in self._late if at_s >= since_s)

    def _watch(self) -> None:
        before_s = time.monotonic()
        while not self._stop.wait(_TICK_S):
            now_s = time.monotonic()
            self._late.append((now_s, max(0.0, now_s - before_s - 2 * _TICK_S)))
            before_s = now_s


_CHILD = """
import sys, time
from decimal import Decimal
from pathlib import Path

from rektscope.recording.header import RecordingHeader
from rektscope.recording.recorder import Limits, Recorder
from rektscope.venues.catalogue import specs
from rektscope.feeds.events import Connected
from rektscope.feeds.listing import Listing
from rektscope.market.instrument import Contract, Instrument

btc = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
planned = tuple(specs([Listing.of(btc, "usdm", index_symbol="BTCUSDT")]))
socket = "binance/usdm/0#1"
recorder = Recorder(Path(sys.argv[1]), limits=Limits(floor_bytes=0))
recorder.start(RecordingHeader(time.time_ns(), planned, {}))
recorder.state(Connected(time.time_ns() // 1_000_000, socket, tuple(topic.key for topic in planned[0].topics)))
frame = (
    '{"stream":"btcusdt@aggTrade","data":{"e":"aggTrade","E":%d,"a":%d,"s":"BTCUSDT","p":"118000.0","q":"0.500",'
    '"f":1,"l":1,"T":%d,"m":false}}'
)
number, at_once, pause_s = 0, int(sys.argv[2]), float(sys.argv[3])
while True:
    for _ in range(at_once):
        now_ns = time.time_ns()
        recorder.frame((frame % (now_ns // 1_000_000, number, now_ns // 1_000_000)).encode(), now_ns, socket)
        number += 1
    print(number, now_ns, flush=True)
    time.sleep(pause_s)
"""


@pytest.fixture
def stalls() -> Iterator[Stalls]:
    stalls = Stalls()
    stalls.start()
    yield stalls
    stalls.stop()


@pytest.mark.parametrize(("at_once", "pause_s"), [(20, 0.004), (1, 0.02)], ids=["busy", "quiet"])
@pytest.mark.parametrize("seed", range(4))
def test_killed_at_a_random_moment(tmp_path, stalls, seed, at_once, pause_s):
    """The child prints each number and time after it was handed over; it is killed when there are enough."""
    journal = tmp_path / "a.rekt-journal"
    until_s = random.Random(seed).uniform(0.0, 2.6)
    words = [sys.executable, "-c", _CHILD, str(journal), str(at_once), str(pause_s)]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    first_ns = handed_over = handed_ns = 0
    for found in child.stdout:
        handed_over, handed_ns = map(int, found.split())
        first_ns = first_ns or handed_ns
        if handed_ns - first_ns >= until_s * 1e9:
            break
    child.kill()
    rest = child.stdout.read()
    child.wait()
    child.stdout.close()
    if rest.splitlines() and len(rest.splitlines()[-1].split()) == 2:
        handed_over, handed_ns = map(int, rest.splitlines()[-1].split())

    reader = JournalReader(journal)
    records = list(reader.records())
    assert reader.ending.kind is EndKind.BROKEN_OFF
    kept_ns = records[-1].received_ns if records else first_ns
    assert kept_ns >= handed_ns - (ALLOWED_S + stalls.within(5.0)) * 1e9

    report = recover(journal)
    with open_session(report.session) as file:
        trades = file.read_market(MARKET).trades
    assert len(trades) == max(0, len(records) - 1) <= handed_over + at_once
    assert report.leftovers.any is False
    assert not journal.exists()


@pytest.fixture(scope="module")
def venue() -> Iterator[str]:
    """The address of `rektscope serve` as a process of its own, playing the bundled event."""
    words = [sys.executable, "-m", "rektscope", "serve", str(bundled_session_path()), "--venue", "binance"]
    process = subprocess.Popen(
        [*words, "--port", "0", "--speed", str(SPEED), "--loop"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        yield process.stdout.readline().split()[0]
        process.kill()


@pytest.mark.parametrize("seed", range(KILLS))
def test_the_command_killed_at_a_random_moment(venue, stalls, tmp_path, seed, capsys):
    """What was kept reaches to a second before the kill, and `--recover` makes a session of it, every record used."""
    out = tmp_path / "a.rekt"
    journal = tmp_path / "a.rekt-journal"
    words = ["record", MARKET, "--out", str(out), "--endpoint", f"binance={venue}"]
    child = subprocess.Popen(
        [sys.executable, "-X", "faulthandler", "-m", "rektscope", *words],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    with child:
        _wait_for_frames(journal, child)
        time.sleep(random.Random(seed).uniform(0.0, 2.6))
        killed_ns = time.time_ns()
        child.kill()
    assert not out.exists()

    reader = JournalReader(journal)
    records = list(reader.records())
    assert reader.ending.kind is EndKind.BROKEN_OFF
    assert records[-1].received_ns >= killed_ns - (ALLOWED_S + _SPACING_S + stalls.within(5.0)) * 1e9

    assert run(["record", "--recover", str(journal)]) == 0
    capsys.readouterr()
    with open_session(out) as file:
        recovered = file.read_market(MARKET)
    kept = _rows(recovered.trades)
    with open_session(bundled_session_path()) as file:
        served = _rows(file.read_market(MARKET).trades)
    assert len(recovered.marks)
    begins = [at for at, row in enumerate(served) if row == kept[0]] if kept else [0]  # killed before any trade
    assert any(served[at : at + len(kept)] == kept for at in begins), "what was kept is not what was served"
    assert not journal.exists()


def _rows(trades):
    """What a trade is but for its times, which the stand-in moves to the present."""
    return list(zip(*(getattr(trades, name).tolist() for name in _OF_TRADES), strict=True))


def _wait_for_frames(journal, child) -> None:
    """Until the first segment has grown past its header: frames arrive."""
    deadline_s = time.monotonic() + _PATIENCE_S
    segment, first = segment_path(journal, 1), 0
    while True:
        size = segment.stat().st_size if segment.exists() else 0
        first = first or size
        if size > first:
            return
        assert child.poll() is None, child.stderr.read()
        if time.monotonic() >= deadline_s:
            child.send_signal(signal.SIGABRT)  # it prints what each of its threads is doing, and ends
            pytest.fail(f"nothing was recorded: {child.stderr.read()}")
        time.sleep(_TICK_S)
