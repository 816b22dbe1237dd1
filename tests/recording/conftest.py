"""A spec for Binance's BTCUSDT, messages for it made by arithmetic, and recordings of them."""

from decimal import Decimal

import pytest

from rektscope.feeds.events import Asked, Connected, Disconnected
from rektscope.feeds.listing import Listing
from rektscope.live.normalizer import connection_name
from rektscope.live.responses import Response, ResponseKind
from rektscope.market.instrument import Contract, Instrument
from rektscope.recording.entries import state_to_bytes
from rektscope.recording.header import RecordingHeader
from rektscope.recording.recorder import Limits, Recorder
from rektscope.sessions.journal.form import RecordKind
from rektscope.sessions.journal.reader import Hole, JournalReader
from rektscope.sessions.journal.writer import JournalWriter, Rotation
from rektscope.venues.catalogue import specs

BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
NOW_MS = 1_790_000_000_250
NS = 1_000_000
ACKNOWLEDGED = b'{"result":null,"id":1}'


@pytest.fixture(scope="session")
def listing():
    return Listing.of(BTC, "usdm", index_symbol="BTCUSDT")


@pytest.fixture(scope="session")
def binance_specs(listing):
    return tuple(specs([listing]))


@pytest.fixture(scope="session")
def header(binance_specs):
    return RecordingHeader(NOW_MS * NS, binance_specs, {})


@pytest.fixture(scope="session")
def socket(binance_specs):
    """The first socket of the first connection."""
    return f"{connection_name(binance_specs[0], 0)}#1"


@pytest.fixture(scope="session")
def trade_frame():
    """A trade of 0.5 BTC as Binance sends it, by its number and price."""

    def make(number, price="118000.0", time_ms=NOW_MS):
        return (
            b'{"stream":"btcusdt@aggTrade","data":{"e":"aggTrade","E":%d,"a":%d,"s":"BTCUSDT","p":"%s","q":"0.500",'
            b'"f":1,"l":1,"T":%d,"m":false}}'
        ) % (time_ms, number, price.encode(), time_ms)

    return make


@pytest.fixture(scope="session")
def calls(binance_specs, socket, trade_frame):
    """What a feed calls a listener with in two seconds: ("frame" | "state" | "response", arguments), in order."""
    topics = tuple(topic.key for topic in binance_specs[0].topics)
    minute_ms = NOW_MS - NOW_MS % 60_000 - 60_000
    candle = f'[[{minute_ms},"1","2","0.5","1.5","3",{minute_ms + 59_999},"1",5,"1.5","0","0"]]'.encode()
    open_interest = f'{{"openInterest":"12.345","symbol":"BTCUSDT","time":{NOW_MS + 900}}}'.encode()
    return [
        ("state", (Connected(NOW_MS, socket, topics),)),
        ("state", (Asked(NOW_MS + 1, socket, topics, 1),)),
        ("frame", (ACKNOWLEDGED, (NOW_MS + 3) * NS, socket)),
        ("frame", (trade_frame(1), (NOW_MS + 5) * NS, socket)),
        ("response", (Response(ResponseKind.CANDLES, BTC.market, (NOW_MS + 700) * NS, candle),)),
        ("frame", (trade_frame(2, "118000.5"), (NOW_MS + 650) * NS, socket)),
        ("state", (Disconnected(NOW_MS + 800, socket, NOW_MS + 650, "Gone."),)),
        ("response", (Response(ResponseKind.OPEN_INTEREST, BTC.market, (NOW_MS + 901) * NS, open_interest),)),
        ("state", (Connected(NOW_MS + 1_000, socket.replace("#1", "#2"), topics),)),
        ("state", (Asked(NOW_MS + 1_020, socket.replace("#1", "#2"), topics, 1),)),
        ("frame", (ACKNOWLEDGED, (NOW_MS + 1_050) * NS, socket.replace("#1", "#2"))),
        ("frame", (trade_frame(2, "118000.5"), (NOW_MS + 1_100) * NS, socket.replace("#1", "#2"))),
        ("frame", (trade_frame(3, "117999.0"), (NOW_MS + 1_900) * NS, socket.replace("#1", "#2"))),
    ]


@pytest.fixture
def tell():
    """Make calls to a listener, or a normalizer."""

    def make(listener, calls):
        for name, arguments in calls:
            getattr(listener, name)(*arguments)

    return make


@pytest.fixture
def recorded(header, tell):
    """Record calls into a folder and end it at the last of them; the folder."""

    def make(journal, calls, first=header):
        recorder = Recorder(journal, limits=Limits(floor_bytes=0), now_ns=lambda: (NOW_MS + 2_000) * NS)
        recorder.start(first)
        tell(recorder, calls)
        recorder.stop()
        assert recorder.trouble == ""
        assert recorder.kept == len(calls)
        return journal

    return make


@pytest.fixture
def damaged_middle(header, socket, binance_specs, trade_frame):
    """Make a journal of several segments, one trade a millisecond, and spoil the second.

    Gives the folder, the number of trades, and the milliseconds of the last one before and the first one after.
    """

    def make(journal, count=400):
        rotation = Rotation(most_bytes=2_000)
        writer = JournalWriter(journal, header.to_bytes(), header.started_ns, rotation=rotation)
        topics = tuple(topic.key for topic in binance_specs[0].topics)
        for state in (Connected(NOW_MS, socket, topics), Asked(NOW_MS, socket, topics, 1)):
            writer.append(RecordKind.STATE, NOW_MS * NS, "", state_to_bytes(state))
        writer.append(RecordKind.FRAME, NOW_MS * NS, socket, ACKNOWLEDGED)
        for number in range(count):
            time_ms = NOW_MS + 1 + number
            writer.append(RecordKind.FRAME, time_ms * NS, socket, trade_frame(number, time_ms=time_ms))
            writer.flush()
        writer.close((NOW_MS + count + 1) * NS)
        segment = journal / "000002.zst"
        segment.write_bytes(bytes(len(segment.read_bytes())))
        (hole,) = _holes(journal)
        return journal, count, (hole.after_ns // NS, hole.until_ns // NS)

    return make


def _holes(journal):
    return [found for found in JournalReader(journal).records() if isinstance(found, Hole)]


@pytest.fixture
def broken_off(recorded, calls, tmp_path_factory):
    """Record calls into a folder that has no end, as if the process had died; the folder."""

    def make(journal):
        reader = JournalReader(recorded(tmp_path_factory.mktemp("whole") / "a.rekt-journal", calls))
        writer = JournalWriter(journal, reader.header, reader.started_ns)
        for record in reader.records():
            writer.append(record.kind, record.received_ns, record.source, record.payload)
        writer.flush()
        writer.abandon()
        return journal

    return make
