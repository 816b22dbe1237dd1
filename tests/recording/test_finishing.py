"""A finished session holds exactly what the live view received, and says what is wrong with the recording."""

import gzip
import re

import numpy as np
import pytest
from msgspec import structs

from rektscope.cli.inspect import summary
from rektscope.feeds.events import Asked, Connected, Relisted
from rektscope.live.normalizer import Normalizer
from rektscope.live.store import GrowingMarket
from rektscope.market.errors import InputError
from rektscope.market.events import Gaps, MarketEvents, Trades
from rektscope.market.times import format_iso
from rektscope.recording.captures.contents import are_captures
from rektscope.recording.captures.importing import import_captures
from rektscope.recording.finishing import _gaps, finish
from rektscope.recording.header import RecordingHeader
from rektscope.recording.recorder import Limits, Recorder
from rektscope.sessions.importing.extraction import LeftOut
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.sessions.journal.folder import JournalLock
from rektscope.sessions.journal.reader import EndKind
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Completeness, Provenance
from rektscope.venues.binance.venue import VENUE as BINANCE

NOW_MS = 1_790_000_000_250
MARKET = "binance:BTCUSDT"


@pytest.fixture(autouse=True)
def without_connecting(monkeypatch):
    """Every start is looked at to the millisecond; that a short one is no gap is tested by itself."""
    monkeypatch.setattr("rektscope.live.normalizer.CONNECTING_MS", 0)


def _events(path):
    with open_session(path) as file:
        return file.read_market(MARKET)


def _assert_same(left: MarketEvents, right: MarketEvents):
    for ours, theirs in zip(left.batches(), right.batches(), strict=True):
        for name in type(ours).column_names():
            np.testing.assert_array_equal(getattr(ours, name), getattr(theirs, name), f"{ours.kind} {name}")


def _watched(specs, calls, tell, ended_ms):
    """The market as the live view has it after these calls."""
    normalizer, market = Normalizer(specs), GrowingMarket(specs[0].listings[0].instrument)
    normalizer.begin(NOW_MS - 250)
    for call in calls:
        tell(normalizer, [call])
        for batches in normalizer.flush().values():
            market.append(batches)
        for batches in normalizer.flush_history().values():
            market.insert(batches)
    normalizer.close(ended_ms)
    for batches in normalizer.flush().values():
        market.append(batches)
    return market.snapshot()


def test_the_session_is_what_was_watched(tmp_path, recorded, calls, tell, binance_specs):
    journal = recorded(tmp_path / "a.rekt-journal", calls)
    reported = []
    report = finish(journal, tmp_path / "a.rekt", lambda done, whole: reported.append((done, whole)))
    watched = _watched(binance_specs, calls, tell, NOW_MS + 2_000)
    _assert_same(_events(tmp_path / "a.rekt"), watched)
    assert report.events == {MARKET: {"trade": 3, "candle": 1, "open_interest": 1, "gap": 2}}
    assert report.gaps == ((MARKET, NOW_MS - 250, NOW_MS + 3), (MARKET, NOW_MS + 650, NOW_MS + 1_050))
    assert (report.records, report.leftovers.any, report.journal) == (len(calls), False, journal)
    assert reported[-1][0] == reported[-1][1] > 0


def test_a_recording_of_before_that_does_not_say_what_was_asked_counts_from_the_connection(
    tmp_path, recorded, calls, header
):
    """Its header has no such word: as rektscope wrote it, and read it, before."""
    old_calls = [(name, arguments) for name, arguments in calls if not isinstance(arguments[0], Asked)]
    journal = recorded(tmp_path / "a.rekt-journal", old_calls, structs.replace(header, tells_asked=False))
    report = finish(journal, tmp_path / "a.rekt")
    assert report.gaps == ((MARKET, NOW_MS + 650, NOW_MS + 1_000),)
    assert report.events == {MARKET: {"trade": 3, "candle": 1, "open_interest": 1, "gap": 1}}


@pytest.mark.parametrize(("connecting_ms", "is_gap"), [(252, True), (253, False), (5_000, False)])
def test_connecting_is_no_gap_where_it_takes_no_longer_than_connecting_does(
    monkeypatch, tmp_path, recorded, calls, connecting_ms, is_gap
):
    monkeypatch.setattr("rektscope.live.normalizer.CONNECTING_MS", connecting_ms)
    report = finish(recorded(tmp_path / "a.rekt-journal", calls), tmp_path / "a.rekt")
    lost = (MARKET, NOW_MS + 650, NOW_MS + 1_050)  # which is shorter than connecting may be, and a gap all the same
    assert report.gaps == (((MARKET, NOW_MS - 250, NOW_MS + 3), lost) if is_gap else (lost,))


def test_a_market_that_was_never_heard_has_its_gap_in_the_shortest_recording(monkeypatch, tmp_path, recorded, calls):
    monkeypatch.setattr("rektscope.live.normalizer.CONNECTING_MS", 5_000)
    unacknowledged = [call for call in calls if not (call[0] == "frame" and b'"result":null' in call[1][0])]
    report = finish(recorded(tmp_path / "a.rekt-journal", unacknowledged), tmp_path / "a.rekt")
    assert report.gaps == ((MARKET, NOW_MS - 250, NOW_MS + 2_000),)


def test_topics_that_never_began_are_named_and_their_market_is_a_gap(tmp_path, recorded, calls):
    """The venue never acknowledges, and of marks and liquidations nothing comes."""
    unacknowledged = [call for call in calls if not (call[0] == "frame" and b'"result":null' in call[1][0])]
    report = finish(recorded(tmp_path / "a.rekt-journal", unacknowledged), tmp_path / "a.rekt")
    assert report.gaps == ((MARKET, NOW_MS - 250, NOW_MS + 2_000),)
    assert report.events[MARKET]["trade"] == 3
    assert report.info.notes[-1] == (
        "At the end the venue had neither acknowledged nor sent anything of btcusdt@forceOrder, btcusdt@markPrice@1s: "
        "a market that needs one of them has a gap until it begins."
    )
    assert not report.leftovers.any


def test_the_session_describes_itself(tmp_path, recorded, calls):
    finish(recorded(tmp_path / "a.rekt-journal", calls), tmp_path / "a.rekt")
    with open_session(tmp_path / "a.rekt") as file:
        info = file.info
    assert info.provenance is Provenance.RECORDED
    assert (info.start_ms, info.end_ms) == (NOW_MS - 250, NOW_MS + 2_000)
    assert info.name == "BTCUSDT on Binance USD-M"
    assert info.markets[0].completeness is Completeness.SAMPLED
    assert "Binance USD-M" in info.markets[0].source
    assert not any("broke off" in note or "endpoint" in note for note in info.notes)


def test_an_endpoint_of_the_user_is_named(tmp_path, recorded, calls, header):
    other = structs.replace(header, endpoints={"binance": "ws://127.0.0.1:9000"})
    report = finish(recorded(tmp_path / "a.rekt-journal", calls, other), tmp_path / "a.rekt")
    assert any("ws://127.0.0.1:9000" in note for note in report.info.notes)
    assert report.info.endpoint == "ws://127.0.0.1:9000"


def test_a_journal_is_imported_and_stays_as_it_is(tmp_path, recorded, calls):
    journal = recorded(tmp_path / "a.rekt-journal", calls)
    before = {path.name: path.read_bytes() for path in journal.iterdir() if path.suffix == ".zst"}
    finish(journal, tmp_path / "a.rekt")
    assert are_captures([journal])
    imported = import_captures([journal], ImportOptions(), lambda _path, _done: None)
    _assert_same(imported.session.events[MARKET], _events(tmp_path / "a.rekt"))
    assert {path.name: path.read_bytes() for path in journal.iterdir() if path.suffix == ".zst"} == before
    (file,) = imported.report.files
    assert {each.kind.value: each.rows for each in file.series} == {"trade": 3, "candle": 1, "open_interest": 1}
    assert (file.rows_read, file.rows_kept, dict(file.left_out)) == (13, 7, {LeftOut.TELLS_NOTHING: 6})
    with pytest.raises(InputError, match="--symbol is for tables"):
        import_captures([journal], ImportOptions(symbol="ETHUSDT"), lambda _path, _done: None)
    with pytest.raises(InputError, match="import it alone"):
        import_captures([journal, tmp_path / "a.csv"], ImportOptions(), lambda _path, _done: None)


def test_a_journal_goes_only_when_asked_and_when_used_up(tmp_path, recorded, calls):
    journal = recorded(tmp_path / "a.rekt-journal", calls)
    finish(journal, tmp_path / "a.rekt")
    assert journal.exists()
    kept = finish(recorded(tmp_path / "b.rekt-journal", calls), tmp_path / "a.rekt", remove=True, keep_raw=True).journal
    kept.rename(journal.with_name("c"))
    assert finish(journal, tmp_path / "a.rekt", remove=True).journal is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.rekt", "c"]


def test_a_journal_with_more_in_it_than_the_session_is_kept(tmp_path, recorded, calls, trade_frame, socket):
    """What a parser did not understand may be its mistake: the messages stay."""
    second = socket.replace("#1", "#2")
    more = [
        ("frame", (b'{"stream":"btcusdt@aggTrade","data":[', (NOW_MS + 1_950) * 1_000_000, second)),
        ("frame", (trade_frame(9, "118000.05"), (NOW_MS + 1_960) * 1_000_000, second)),
        ("frame", (trade_frame(10), (NOW_MS + 1_970) * 1_000_000, "binance/usdm/0#7")),
    ]
    report = finish(recorded(tmp_path / "a.rekt-journal", calls + more), tmp_path / "a.rekt", remove=True)
    assert report.journal == tmp_path / "a.rekt-journal.kept-1"
    left = report.leftovers
    assert (left.misunderstood, left.left_out, left.strange) == (1, 1, 1)
    assert report.events[MARKET]["trade"] == 3
    assert (
        "messages not understood: 1, rows that could not be used: 1, entries that did not fit together: 1;"
        in report.info.notes[-1]
    )


def test_one_that_broke_off_says_so(tmp_path, broken_off, calls):
    report = finish(broken_off(tmp_path / "a.rekt-journal"), tmp_path / "a.rekt", remove=True)
    assert report.ending.kind is EndKind.BROKEN_OFF
    assert re.fullmatch(
        r"The recording broke off at \S+Z: what came in the second after its last message may be missing\.",
        report.info.notes[-1],
    )
    assert report.journal is None
    assert report.records == len(calls)


def test_a_damaged_one_is_read_up_to_there_and_kept(tmp_path, header, trade_frame, socket, binance_specs):
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=0))
    recorder.start(header)
    topics = tuple(topic.key for topic in binance_specs[0].topics)
    recorder.state(Connected(NOW_MS, socket, topics))
    recorder.state(Asked(NOW_MS, socket, topics, 1))
    recorder.frame(b'{"result":null,"id":1}', NOW_MS * 1_000_000, socket)
    for number in range(20_000):
        recorder.frame(trade_frame(number), NOW_MS * 1_000_000 + number * 1_000_000, socket)
    recorder.stop()
    segment = tmp_path / "a.rekt-journal" / "000001.zst"
    data = bytearray(segment.read_bytes())
    data[-200] ^= 0xFF
    segment.write_bytes(data)
    report = finish(tmp_path / "a.rekt-journal", tmp_path / "a.rekt", remove=True)
    assert report.ending.kind is EndKind.DAMAGED
    assert 1_000 < report.events[MARKET]["trade"] < 20_000
    assert "can be read up to" in report.info.notes[-1]
    assert report.journal == tmp_path / "a.rekt-journal.kept-1"
    assert report.info.end_ms == NOW_MS + report.events[MARKET]["trade"] - 1


def test_damage_in_the_middle_is_a_gap_and_what_follows_is_kept(tmp_path, damaged_middle):
    journal, count, lost_ms = damaged_middle(tmp_path / "a.rekt-journal")
    report = finish(journal, tmp_path / "a.rekt", remove=True)
    assert report.ending.kind is EndKind.CLOSED
    assert 0 < count - report.events[MARKET]["trade"] == lost_ms[1] - lost_ms[0] - 1
    assert (MARKET, *lost_ms) in report.gaps
    assert "cannot be read from" in report.info.notes[-1]
    assert report.journal == tmp_path / "a.rekt-journal.kept-1"


def test_an_end_that_nobody_asked_for_is_reported(tmp_path, header, socket):
    limits = Limits(waiting_bytes=1_000, floor_bytes=0, take_s=3_600.0)
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=limits, now_ns=lambda: header.started_ns)
    recorder.start(header)
    recorder.frame(bytes(2_000), header.started_ns, socket)
    recorder.stop()
    report = finish(tmp_path / "a.rekt-journal", tmp_path / "a.rekt")
    stamp = format_iso(NOW_MS - 250)
    sentence = f"The recording ended at {stamp} without being asked to: The disk did not"
    assert any(note.startswith(sentence) for note in report.info.notes)
    assert report.events == {MARKET: {"gap": 1}}
    assert report.gaps == ((MARKET, NOW_MS - 250, NOW_MS),)  # nothing was ever heard


def test_nothing_is_touched_where_it_cannot_be_finished(tmp_path, recorded, calls):
    journal = recorded(tmp_path / "a.rekt-journal", calls)
    with pytest.raises(InputError, match="Cannot write"):
        finish(journal, tmp_path / "absent" / "a.rekt", remove=True)
    with JournalLock(journal), pytest.raises(InputError, match="another rektscope"):
        finish(journal, tmp_path / "a.rekt", remove=True)
    assert [path.name for path in tmp_path.iterdir()] == ["a.rekt-journal"]


@pytest.mark.shared_data
def test_five_minutes_as_they_were_recorded(tmp_path, shared_data, binance_specs, header, socket):
    """93,954 messages of Binance of 2024: from the journal come the rows that the parser gives for the file itself."""
    path = shared_data / "raw-ws-binance-2024-08-08" / "usdm-btcusdt_20240808.gz"
    with gzip.open(path, "rb") as lines:
        frames = [(int(received), frame.strip()) for received, frame in (each.split(b" ", 1) for each in lines)]
    topics = ("btcusdt@trade", "btcusdt@bookTicker", "btcusdt@depth@0ms")
    started_ms = frames[0][0] // 1_000_000
    recorder = Recorder(tmp_path / "a.rekt-journal", limits=Limits(floor_bytes=0), now_ns=lambda: frames[-1][0])
    recorder.start(RecordingHeader(frames[0][0], header.specs, {}, tells_asked=False))
    normalizer = Normalizer(binance_specs)
    for listener in (recorder, normalizer):
        listener.state(Connected(started_ms, socket, topics))
        for received_ns, frame in frames:
            listener.frame(frame, received_ns, socket)
    recorder.stop()
    assert (recorder.kept, recorder.missed) == (93_955, 0)
    report = finish(tmp_path / "a.rekt-journal", tmp_path / "a.rekt", remove=True)
    expected = next(batch for batch in normalizer.flush()[MARKET] if isinstance(batch, Trades))
    found = _events(tmp_path / "a.rekt").trades
    for name in Trades.column_names():
        np.testing.assert_array_equal(getattr(found, name), getattr(expected, name))
    assert report.events == {MARKET: {"trade": 21_313}}
    assert (report.leftovers.any, report.gaps, report.journal) == (False, (), None)


def test_the_header_of_an_empty_plan_is_refused(tmp_path, recorded):
    journal = recorded(tmp_path / "a.rekt-journal", [], RecordingHeader(NOW_MS * 1_000_000, (), {}))
    with pytest.raises(InputError, match="names no market"):
        finish(journal, tmp_path / "a.rekt")


def test_a_market_of_which_nothing_came_is_named_and_so_is_what_was_refused(tmp_path, recorded, calls, socket):
    refused = b'{"id":1,"error":{"code":2,"msg":"Invalid request: invalid stream"}}'
    only = [calls[0], ("frame", (refused, (NOW_MS + 5) * 1_000_000, socket))]
    report = finish(recorded(tmp_path / "a.rekt-journal", only), tmp_path / "a.rekt", remove=True)
    assert "No stream brought anything of binance:BTCUSDT." in report.info.notes
    assert any(note.startswith("Refused: ") and "invalid stream" in note for note in report.info.notes)
    assert report.journal is None
    whole = finish(recorded(tmp_path / "b.rekt-journal", calls), tmp_path / "b.rekt", remove=True)
    assert not any("No stream" in note or "Refused" in note for note in whole.info.notes)


@pytest.mark.parametrize(("behind_ms", "words"), [(600_000, "600 s behind"), (-3_600_000, "3,600 s ahead of")])
def test_a_venue_whose_clock_is_off_is_named(tmp_path, recorded, calls, socket, trade_frame, behind_ms, words):
    frames = [
        ("frame", (trade_frame(number, time_ms=NOW_MS + number - behind_ms), (NOW_MS + number) * 1_000_000, socket))
        for number in range(1, 20)
    ]
    report = finish(recorded(tmp_path / "a.rekt-journal", [calls[0], *frames]), tmp_path / "a.rekt")
    assert any(note.startswith("The times of Binance USD-M are ") and words in note for note in report.info.notes)
    assert report.events["binance:BTCUSDT"]["trade"] == 19
    right = finish(recorded(tmp_path / "b.rekt-journal", calls), tmp_path / "b.rekt")
    assert not any(note.startswith("The times of") for note in right.info.notes)


def test_gaps_that_overlap_are_reported_as_one(binance_specs):
    rows = [(400, 100), (0, 50), (20, 100), (120, 10), (450, 20)]
    gaps = Gaps.from_columns(
        time_ms=[first for first, _ in rows], received_ms=[1_000] * 5, duration_ms=[length for _, length in rows]
    )
    events = MarketEvents.of(binance_specs[0].listings[0].instrument, gaps)
    assert list(_gaps(MARKET, events)) == [(MARKET, 0, 130), (MARKET, 400, 500)]
    assert list(_gaps(MARKET, MarketEvents.empty(events.instrument))) == []


def test_steps_that_change_on_the_way_cost_no_row_of_the_session(tmp_path, header, socket, trade_frame, binance_specs):
    """The journal has every digit: once the new list is known, the rows before it are counted in its steps too."""
    recorder = Recorder(tmp_path / "a.rekt-journal")
    recorder.start(header)
    recorder.state(Connected(NOW_MS, socket, tuple(topic.key for topic in binance_specs[0].topics)))
    for number, price in enumerate(("118000.1", "118000.07", "118000.08")):
        recorder.frame(trade_frame(number, price), (NOW_MS + number) * 1_000_000, socket)
    recorder.state(Relisted(NOW_MS + 5, MARKET, "0.01", "0.001", "0.001"))
    recorder.frame(trade_frame(9, "118000.09"), (NOW_MS + 9) * 1_000_000, socket)
    recorder.stop()
    report = finish(tmp_path / "a.rekt-journal", tmp_path / "a.rekt")
    events = _events(tmp_path / "a.rekt")
    assert str(events.instrument.tick_size) == "0.01"
    assert events.trades.price_ticks.tolist() == [11_800_010, 11_800_007, 11_800_008, 11_800_009]
    assert events.trades.quantity_lots.tolist() == [500] * 4
    assert not report.leftovers.any
    assert any("lists binance:BTCUSDT in steps of 0.01" in note for note in report.info.notes)
    assert all(start_ms < NOW_MS for _, start_ms, _ in report.gaps)  # what came before the topics began


def test_trades_that_fit_no_step_leave_a_gap_in_the_session(tmp_path, header, socket, trade_frame, binance_specs):
    recorder = Recorder(tmp_path / "a.rekt-journal")
    recorder.start(header)
    recorder.state(Connected(NOW_MS, socket, tuple(topic.key for topic in binance_specs[0].topics)))
    prices = ["118000.0"] * 3 + ["118000.07"] * 3 + ["118000.1"] * 2
    for number, price in enumerate(prices):
        recorder.frame(trade_frame(number, price), (NOW_MS + 2_000 * number) * 1_000_000, socket)
    recorder.stop()
    report = finish(tmp_path / "a.rekt-journal", tmp_path / "a.rekt")
    assert report.leftovers.left_out == 3
    gaps = _events(tmp_path / "a.rekt").gaps
    assert (NOW_MS + 6_000, 6_000) in zip(gaps.time_ms.tolist(), gaps.duration_ms.tolist(), strict=True)
    with open_session(tmp_path / "a.rekt") as file:
        assert summary(file)["coverage"] < 1


def test_a_message_that_fails_to_be_read_costs_itself_alone(
    tmp_path, recorded, calls, socket, monkeypatch, log_records
):
    """A defect of ours in a parser ends no finishing: all other messages are in the session, and it is reported."""
    broken = ("frame", (b'{"made":"by a test"}', calls[3][1][1], socket))
    whole = finish(recorded(tmp_path / "a.rekt-journal", calls), tmp_path / "a.rekt", remove=True)

    def brittle(frame, received_ms, state):
        if frame == b'{"made":"by a test"}':
            raise ZeroDivisionError
        return binance_parse(frame, received_ms, state)

    binance_parse = BINANCE.parse
    monkeypatch.setattr("rektscope.recording.header.venue_of", lambda _name: structs.replace(BINANCE, parse=brittle))
    report = finish(
        recorded(tmp_path / "b.rekt-journal", [*calls[:3], broken, *calls[3:]]), tmp_path / "b.rekt", remove=True
    )
    assert report.events == whole.events
    assert report.leftovers.misunderstood == whole.leftovers.misunderstood + 1
    assert any("Because of a defect in rektscope" in note for note in report.info.notes)
    (record,) = log_records
    assert "could not be read" in record.getMessage()
    log_records.clear()
