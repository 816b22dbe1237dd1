"""What the start page shows of an event is what its session says, whoever read it and whenever."""

import subprocess
import sys
import threading

import numpy as np
import pytest
from tests.engine.starts import assert_same_columns

from rektscope.engine import kept_cards, own_process
from rektscope.engine.kept_cards import EventSummaries, prepare, read_summary
from rektscope.engine.start_cache import StartCache
from rektscope.market.errors import InputError
from rektscope.sessions.bundled import BundledEvent, bundled_events
from rektscope.sessions.event_cards import read_event_card

SLEEPING = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture
def no_process(monkeypatch):
    def begin(_process):
        raise AssertionError("a process was begun")

    monkeypatch.setattr(own_process.OwnProcess, "begin", begin)


@pytest.fixture
def unread(monkeypatch):
    def read(_event):
        raise AssertionError("a session was read here")

    monkeypatch.setattr(kept_cards, "read_event_card", read)


def assert_same_summary(one, other):
    for name in ("name", "market", "low", "high", "long_usd", "short_usd"):
        assert getattr(one, name) == getattr(other, name), name
    assert_same_columns(one.preview, other.preview)


def test_a_summary_has_the_figures_of_the_card():
    for event in bundled_events():
        card, found = read_event_card(event), read_summary(event)
        assert (found.name, found.market, found.low, found.high) == (card.info.name, card.market, card.low, card.high)
        assert (found.long_usd, found.short_usd) == (card.totals.long_usd, card.totals.short_usd)
        assert found.long_usd + found.short_usd == card.totals.total_usd
        assert_same_columns(found.preview, card.preview)


def cards():
    return sorted(StartCache().folder.glob("*.card"))


def test_a_process_keeps_the_cards_of_all_events_and_they_are_what_is_read_here():
    expected = [read_summary(event) for event in bundled_events()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept_cards, "read_event_card", None)
        summaries = EventSummaries()
        found = [summaries.summary(event) for event in bundled_events()]
    assert len(cards()) == len(expected) == len(bundled_events())
    for one, other in zip(found, expected, strict=True):
        assert_same_summary(one, other)


@pytest.mark.usefixtures("no_process", "unread")
def test_what_is_kept_is_neither_read_nor_made_again():
    event = bundled_events()[0]
    key = StartCache().key_of(event.path)
    made = kept_cards.EventSummary("Name", "binance:BTCUSDT", 1.5, 0.1, 2.0, 3.0, made_preview())
    kept_cards._keep(StartCache(), key, made)
    assert_same_summary(EventSummaries().summary(event), made)


def made_preview():
    values = np.array([np.nan, 0.1, 5e-324])
    return kept_cards.EventPreview(0.1, values, values + 1, values + 2, values + 3, values + 4)


def test_a_kept_card_needs_no_arrow():
    prepare()
    code = """
import sys
from rektscope.engine.kept_cards import EventSummaries
from rektscope.sessions.bundled import bundled_events
from rektscope.ui.start import cards, event_picture
print(*(EventSummaries().summary(event).market for event in bundled_events()), "pyarrow" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["binance:BTCUSDT"] * len(bundled_events()) + ["False"]


@pytest.mark.parametrize(
    "damage",
    [lambda content: content[:-1], lambda content: content.replace(b"binance", b"bin4nce", 1), lambda _content: b""],
)
@pytest.mark.usefixtures("no_process")
def test_a_damaged_card_is_read_anew(damage):
    event = bundled_events()[0]
    expected = read_summary(event)
    prepare()
    path = StartCache().folder / f"{StartCache().key_of(event.path)}.card"
    path.write_bytes(damage(path.read_bytes()))
    summaries = EventSummaries()
    summaries._was_asked = True
    assert_same_summary(summaries.summary(event), expected)
    prepare()
    assert_same_summary(EventSummaries().summary(event), expected)


@pytest.mark.usefixtures("no_process")
def test_a_card_under_the_name_of_another_is_not_used():
    one, other = bundled_events()[:2]
    cache = StartCache()
    prepare()
    paths = [cache.folder / f"{cache.key_of(event.path)}.card" for event in (one, other)]
    paths[0].write_bytes(paths[1].read_bytes())
    summaries = EventSummaries()
    summaries._was_asked = True
    assert summaries.summary(one).name == read_summary(one).name != summaries.summary(other).name


def test_cards_of_an_event_by_other_programs_go():
    event = bundled_events()[0]
    cache = StartCache()
    key = cache.key_of(event.path)
    before, beside = (cache.folder / f"{name}.card" for name in (f"{key.partition('-')[0]}-before", "other-before"))
    cache.folder.mkdir(parents=True)
    before.touch()
    beside.touch()
    prepare()
    assert not before.exists()
    assert beside.exists()


@pytest.mark.usefixtures("no_process")
def test_of_a_session_that_does_not_come_with_the_program_no_process_is_begun(tmp_path):
    event = BundledEvent("2020-03-12-black-thursday", tmp_path / "gone.rekt")
    with pytest.raises(InputError, match="There is no file"):
        EventSummaries().summary(event)
    copy = tmp_path / "2020-03-12-copy.rekt"
    copy.write_bytes(bundled_events()[0].path.read_bytes())
    assert EventSummaries().summary(BundledEvent(copy.stem, copy)).name == read_summary(bundled_events()[0]).name


def test_where_no_process_can_be_begun_or_it_fails_cards_are_read_here(monkeypatch):
    event = bundled_events()[0]
    for program in (["/nowhere/at all"], [sys.executable, "-c", "raise SystemExit(3)"]):
        monkeypatch.setattr(own_process, "own_program", lambda program=program: program)
        assert_same_summary(EventSummaries().summary(event), read_summary(event))
    assert cards() == []


def test_a_stop_from_another_thread_ends_the_process_that_is_waited_for(monkeypatch):
    monkeypatch.setattr(own_process, "own_program", lambda: SLEEPING)
    summaries, begun = EventSummaries(), threading.Event()
    process, wait = summaries._process, summaries._process.wait

    def waiting():
        begun.set()
        wait()

    monkeypatch.setattr(process, "wait", waiting)
    thread = threading.Thread(target=summaries.summary, args=(bundled_events()[0],))
    thread.start()
    assert begun.wait(60)
    summaries.stop()
    thread.join(25)
    assert not thread.is_alive(), "the patience is thirty seconds"
