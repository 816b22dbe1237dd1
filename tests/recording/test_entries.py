"""States and answers go into bytes and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.feeds.errors import UseError
from rektscope.feeds.events import Connected, Disconnected, Notice, Silent
from rektscope.live.responses import Response, ResponseKind
from rektscope.market.errors import InputError
from rektscope.recording.entries import response_from_record, response_source, state_from_bytes, state_to_bytes
from rektscope.sessions.journal.form import Record, RecordKind


@pytest.mark.parametrize(
    "state",
    [
        Connected(1, "binance/usdm/0#1", ("btcusdt@aggTrade", "btcusdt@markPrice@1s")),
        Disconnected(2, "binance/usdm/0#1", 1, "The “venue” ended it.", planned=True),
        Silent(3, "binance/usdm/0#1", "btcusdt@markPrice@1s", 1),
    ],
)
def test_a_state_comes_back(state):
    assert state_from_bytes(state_to_bytes(state)) == state


def test_what_is_no_state_is_a_defect():
    with pytest.raises(UseError, match="Notice is no state"):
        state_to_bytes(Notice(1, "words"))


@given(st.binary(max_size=60) | st.sampled_from([b'{"is": "Connected"}', b'{"is": "Notice", "received_ms": 1}', b"[]"]))
def test_bytes_that_are_no_state_are_one_sentence(data):
    with pytest.raises(InputError, match="state of a connection"):
        state_from_bytes(data)


@pytest.mark.parametrize("kind", list(ResponseKind))
def test_an_answer_comes_back(kind):
    answer = Response(kind, "kraken:PF_XBTUSD", 7, b"\x00body")
    assert response_from_record(Record(RecordKind.ANSWER, 7, response_source(answer), b"\x00body")) == answer


def test_an_answer_to_an_unknown_question_is_one_sentence():
    with pytest.raises(InputError, match="unknown kind 'weather binance:BTCUSDT'"):
        response_from_record(Record(RecordKind.ANSWER, 7, "weather binance:BTCUSDT", b""))
