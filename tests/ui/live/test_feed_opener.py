"""What is said while markets are opened: why it does not work, and when it is tried again, as it is at the moment."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from rektscope.live.opening import OpeningDelay
from rektscope.market.errors import InputError
from rektscope.ui.live.feed_opener import FeedOpener

REASON = "OKX could not be reached."


class Opening:
    """An opening of which a test says how it goes."""

    made = None

    def __init__(self, markets, endpoints, *, accounts, access):
        self.markets, self.given = tuple(markets), (endpoints, accounts, access)
        self.delay, self.wait_left_s, self.is_done = None, 0.0, False
        self.result, self.is_stopped = "the feed", False
        Opening.made = self

    def start(self):
        pass

    def stop(self):
        self.is_stopped = True

    def feed(self):
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


@pytest.fixture
def opener(qapp, monkeypatch):
    monkeypatch.setattr("rektscope.live.opening.FeedOpening", Opening)
    opener = FeedOpener(qapp, lambda: True)
    yield opener
    opener.setParent(None)
    opener.deleteLater()


@pytest.fixture
def said(opener):
    """Everything said, in order: with * what only changes what is still shown."""
    sentences = []
    opener.reported.connect(sentences.append)
    opener.reportedAgain.connect(lambda words: sentences.append(f"*{words}"))
    opener.open(["okx:BTC-USDT-SWAP"], {}, None, None)
    assert sentences == ["Asking what okx:BTC-USDT-SWAP is…"]
    sentences.clear()
    return sentences


def wait(opener, left_s, reason=REASON):
    Opening.made.delay, Opening.made.wait_left_s = OpeningDelay(reason, 2.0), left_s
    opener.look()


def test_a_wait_counts_down_and_is_over_when_its_time_has_gone_by(opener, said):
    opener.look()
    assert said == []
    for left_s in (2.0, 1.9, 1.2, 0.9, 0.4, 0.0, 0.0):
        wait(opener, left_s)
    assert said == [
        f"{REASON} Trying again in 2 s.",
        f"*{REASON} Trying again in 1 s.",
        f"*{REASON} Trying again now.",
    ]
    wait(opener, 7.3)
    assert said[3:] == [f"*{REASON} Trying again in 8 s."]
    wait(opener, 16.0, "Binance could not be reached.")
    assert said[4:] == ["Binance could not be reached. Trying again in 16 s."]


def test_when_it_is_back_nothing_is_said_of_waiting_any_more(opener, said):
    opened = QSignalSpy(opener.opened)
    wait(opener, 2.0)
    Opening.made.is_done = True
    opener.look()
    assert (said[-1], opened.count(), opener.markets) == ("", 1, None)
    Opening.made.wait_left_s = 1.0
    opener.look()
    assert len(said) == 2


def test_what_cannot_be_opened_is_said_and_over(opener, said):
    wait(opener, 2.0)
    Opening.made.is_done, Opening.made.result = True, InputError("OKX does not trade that.")
    opener.look()
    opener.look()
    assert said[1:] == ["OKX does not trade that."]
    assert opener.markets is None


def test_giving_up_ends_it_and_what_is_said(opener, said):
    wait(opener, 2.0)
    opener.give_up()
    assert Opening.made.is_stopped
    wait(opener, 1.0)
    assert said[1:] == [""]
    opener.give_up()
    assert said[1:] == [""]


def test_another_opening_ends_the_one_before_and_counts_from_the_beginning(opener, said):
    wait(opener, 2.0)
    first = Opening.made
    opener.open(["binance:BTCUSDT", "binance:ETHUSDT"], {"binance": "ws://127.0.0.1:9"}, None, None)
    assert first.is_stopped
    assert opener.markets == ["binance:BTCUSDT", "binance:ETHUSDT"]
    assert said[1:] == ["Asking what binance:BTCUSDT and binance:ETHUSDT are…"]
    wait(opener, 2.0)
    assert said[2:] == [f"{REASON} Trying again in 2 s."]


def test_over_a_replay_it_says_how_to_give_up(qapp, monkeypatch):
    monkeypatch.setattr("rektscope.live.opening.FeedOpening", Opening)
    parent = QObject(qapp)
    opener = FeedOpener(parent, lambda: False)
    said = QSignalSpy(opener.reported)
    opener.open(["okx:BTC-USDT-SWAP"], {}, None, None)
    wait(opener, 0.0)
    assert said.at(1)[0] == f"{REASON} Trying again now. Meanwhile this is a replay; press Replay to give up."
    parent.deleteLater()
