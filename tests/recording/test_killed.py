"""The process that records is killed without a word: at most the last second is missing."""

import random
import subprocess
import sys

import pytest

from rektscope.recording.recovery import recover
from rektscope.sessions.journal.reader import EndKind, JournalReader
from rektscope.sessions.reader import open_session

MARKET = "binance:BTCUSDT"
ALLOWED_S = 1.5
"""One second, and what two busy cores take to get around to it."""

_CHILD = """
import sys, time
from decimal import Decimal
from pathlib import Path

from rektscope.recording.header import RecordingHeader
from rektscope.recording.recorder import Limits, Recorder
from rektscope.feeds.catalogue import plans
from rektscope.feeds.events import Connected
from rektscope.feeds.listing import Listing
from rektscope.market.instrument import Contract, Instrument

btc = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
planned = tuple(plans([Listing.of(btc, "usdm", index_symbol="BTCUSDT")]))
line = "binance/usdm/0#1"
recorder = Recorder(Path(sys.argv[1]), limits=Limits(floor_bytes=0))
recorder.start(RecordingHeader(time.time_ns(), planned, {}))
recorder.state(Connected(time.time_ns() // 1_000_000, line, tuple(topic.key for topic in planned[0].topics)))
frame = (
    '{"stream":"btcusdt@aggTrade","data":{"e":"aggTrade","E":%d,"a":%d,"s":"BTCUSDT","p":"118000.0","q":"0.500",'
    '"f":1,"l":1,"T":%d,"m":false}}'
)
number, at_once, pause_s = 0, int(sys.argv[2]), float(sys.argv[3])
while True:
    for _ in range(at_once):
        now_ns = time.time_ns()
        recorder.frame((frame % (now_ns // 1_000_000, number, now_ns // 1_000_000)).encode(), now_ns, line)
        number += 1
    print(number, now_ns, flush=True)
    time.sleep(pause_s)
"""


@pytest.mark.parametrize(("at_once", "pause_s"), [(20, 0.004), (1, 0.02)], ids=["busy", "quiet"])
@pytest.mark.parametrize("seed", range(4))
def test_killed_at_a_random_moment(tmp_path, seed, at_once, pause_s):
    """The child tells each number and time after it was handed over; it is killed when enough were told."""
    journal = tmp_path / "a.rekt-journal"
    until_s = random.Random(seed).uniform(0.0, 2.6)
    words = [sys.executable, "-c", _CHILD, str(journal), str(at_once), str(pause_s)]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    first_ns = handed_over = handed_ns = 0
    for told in child.stdout:
        handed_over, handed_ns = map(int, told.split())
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
    assert kept_ns >= handed_ns - ALLOWED_S * 1e9

    report = recover(journal)
    with open_session(report.session) as file:
        trades = file.read_market(MARKET).trades
    assert len(trades) == max(0, len(records) - 1) <= handed_over + at_once
    assert report.leftovers.any is False
    assert not journal.exists()
