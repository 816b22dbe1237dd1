"""Each fault as it stands on the wire, and faults as texts."""

import json
import time
from itertools import pairwise

import pytest
from websockets.frames import Opcode

from rektscope.market.errors import InputError
from rektscope.mockvenue.fault_injector import NOT_JSON
from rektscope.mockvenue.faults import KINDS, Fault, FaultBook, help_text, parse_fault

TRADES = "/market/ws/btcusdt@aggTrade"
BOTH = "/market/ws/btcusdt@aggTrade/btcusdt@markPrice@1s"
OKX_TRADES = {"channel": "trades", "instId": "BTC-USDT-SWAP"}
FIVE_SECONDS = 50
"""Trades of the first five seconds of the synthetic session, ten a second."""


@pytest.fixture
def served(mock_venue, bare):
    """Everything that a stand-in with these faults sends to a client that asks for a path, frame by frame."""

    def serve(path, *faults, **options):
        stand = mock_venue("binance", faults=faults, **options)
        line = bare(stand, path)
        stand.wait_until_done(3.0)
        stand.stop()
        frames = []
        while (frame := line.frame()) is not None:
            frames.append(frame)
        return frames

    return serve


def _ids(frames):
    return [json.loads(bytes(frame.data))["a"] for frame in frames if b'"aggTrade"' in bytes(frame.data)]


def _texts(frames):
    return [bytes(frame.data) for frame in frames if frame.opcode is not Opcode.CLOSE]


def test_without_a_fault_everything_comes_in_order(served):
    ids = _ids(served(TRADES))
    assert ids == list(range(ids[0], ids[0] + 600))


def test_disconnect_cuts_after_what_was_sent(mock_venue, bare):
    """No goodbye; everything of the first five seconds has arrived, nothing later. The next connection is well."""
    stand = mock_venue("binance", faults=["disconnect@5"])
    line = bare(stand, TRADES)
    frames = []
    while (frame := line.frame()) is not None:
        frames.append(frame)
    assert len(frames) == FIVE_SECONDS
    assert all(frame.opcode is Opcode.TEXT for frame in frames)
    again = bare(stand, TRADES)
    assert stand.wait_until_done(5.0)
    first = json.loads(bytes(again.frame().data))["a"]
    assert first == json.loads(bytes(frames[-1].data))["a"] + 1  # goes on where the session stands


def test_disconnect_with_a_code_says_goodbye(mock_venue, bare):
    line = bare(mock_venue("binance", faults=["disconnect=1012@5"]), TRADES)
    frames = []
    while (frame := line.frame()) is not None:
        frames.append(frame)
    assert (frames[-1].opcode, bytes(frames[-1].data)) == (Opcode.CLOSE, (1012).to_bytes(2, "big"))
    assert len(frames) == FIVE_SECONDS + 1


def test_disconnect_befalls_as_many_connections_as_it_says(mock_venue, bare):
    stand = mock_venue("binance", faults=["disconnect@1*2"])
    for _ in range(2):
        assert len(bare(stand, TRADES).rest()) >= 10
    line = bare(stand, TRADES)
    assert stand.wait_until_done(5.0)
    stand.stop()
    assert len(line.rest()) > 500


def test_a_silent_stream_is_silent_while_others_go_on(served):
    frames = _texts(served(BOTH, "silent-stream=markprice@5"))
    marks = [frame for frame in frames if b"markPriceUpdate" in frame]
    assert len(marks) == 5
    assert len(frames) - len(marks) == 600


def test_a_half_open_connection_neither_sends_nor_answers_nor_ends(mock_venue, bare, unstalled_s):
    stand = mock_venue("binance", faults=["half-open@5"])
    line = bare(stand, TRADES)
    for _ in range(FIVE_SECONDS):
        assert line.frame().opcode is Opcode.TEXT
    line.ping(b"hello?")
    assert line.silence(0.4)
    assert bare(stand, TRADES).frame() is not None  # others are served
    begun_s = unstalled_s()
    stand.stop()
    assert unstalled_s() - begun_s < 2.0


def test_late_messages_come_behind_newer_ones_and_none_is_lost(served):
    ids = _ids(served(TRADES, "late=10"))
    assert sorted(ids) == list(range(min(ids), min(ids) + 600))
    behind = [place for place, number in enumerate(ids) if number < max(ids[: place + 1])]
    assert 30 <= len(behind) <= 90  # a tenth
    newest = [max(ids[: place + 1]) - ids[place] for place in behind]
    assert sum(95 <= distance <= 105 for distance in newest) >= 0.8 * len(newest)  # ten seconds, except at the end


def test_repeated_messages_come_twice_in_a_row(served):
    ids = _ids(served(TRADES, "repeated=0.5"))
    assert len(set(ids)) == 600
    assert ids == sorted(ids)
    assert 850 <= len(ids) <= 950


def test_reordered_messages_change_places(served):
    ids = _ids(served(TRADES, "reordered=0.2"))
    assert sorted(ids) == list(range(min(ids), min(ids) + 600))
    changed = [place for place, number in enumerate(ids) if number != min(ids) + place]
    assert 120 <= len(changed) <= 320
    assert all(abs(ids[place] - min(ids) - place) == 1 for place in changed)


def test_chance_is_the_same_in_every_run_and_another_with_another_seed(served):
    runs = [_ids(served(TRADES, "reordered=0.2", seed=seed)) for seed in (7, 7, 8)]
    assert runs[0] == runs[1] != runs[2]


def test_split_messages_come_in_pieces(served):
    frames = [frame for frame in served(TRADES, "split=4") if frame.opcode is not Opcode.CLOSE]
    assert [frame.opcode for frame in frames[:4]] == [Opcode.TEXT, Opcode.CONT, Opcode.CONT, Opcode.CONT]
    assert [frame.fin for frame in frames[:4]] == [False, False, False, True]
    assert json.loads(b"".join(bytes(frame.data) for frame in frames[:4]))["e"] == "aggTrade"
    assert len(frames) == 4 * 600


def test_an_oversized_message_comes_between_the_others(served):
    texts = _texts(served(TRADES, "oversized=100000@5"))
    assert [len(text) for text in texts if len(text) > 1000] == [100_000]
    assert texts.index(max(texts, key=len)) == FIVE_SECONDS
    assert json.loads(max(texts, key=len))
    assert len(texts) == 601


def test_a_message_that_is_no_json_comes_between_the_others(served):
    texts = _texts(served(TRADES, "non-json@5"))
    assert texts.index(NOT_JSON) == FIVE_SECONDS
    assert len(texts) == 601
    with pytest.raises(ValueError, match="Expecting value"):
        json.loads(NOT_JSON)


def test_a_wrong_typed_message_comes_before_the_true_one(served):
    texts = _texts(served(TRADES, "wrong-typed@5"))
    assert len(texts) == 601
    wrong, true = json.loads(texts[FIVE_SECONDS]), json.loads(texts[FIVE_SECONDS + 1])
    assert list(wrong) == list(true)
    assert (wrong["e"], wrong["s"]) == (true["e"], true["s"])
    assert wrong["p"] == [true["p"]]
    assert wrong["T"] == str(true["T"])


def test_a_wrong_clock_is_wrong_from_its_moment_on(served):
    texts = [json.loads(text) for text in _texts(served(TRADES, "wrong-clock=-120@5"))]
    steps = [later["T"] - earlier["T"] for earlier, later in pairwise(texts)]
    assert steps[FIVE_SECONDS - 1] == 100 - 120_000
    assert set(steps[: FIVE_SECONDS - 1] + steps[FIVE_SECONDS:]) == {100}


@pytest.mark.parametrize(
    ("venue", "ask", "is_refusal"),
    [
        ("binance", {"method": "SUBSCRIBE", "params": ["btcusdt@aggTrade"], "id": 1}, lambda told: "error" in told),
        ("bybit", {"op": "subscribe", "args": ["publicTrade.BTCUSDT"]}, lambda told: told["success"] is False),
        ("okx", {"op": "subscribe", "args": [OKX_TRADES]}, lambda told: told["code"] == "60018"),
        (
            "hyperliquid",
            {"method": "subscribe", "subscription": {"type": "trades", "coin": "BTC"}},
            lambda told: told["channel"] == "error" and told["data"].startswith("Invalid subscription"),
        ),
    ],
)
def test_a_subscription_is_refused_in_the_form_of_the_venue(mock_venue, bare, venue, ask, is_refusal):
    stand = mock_venue(venue, faults=["refused-subscription"])
    line = bare(stand, venue)
    line.say(ask)
    assert is_refusal(line.message())
    assert line.silence(0.2)


@pytest.mark.parametrize("status", [401, 403, 418, 429, 451, 500])
@pytest.mark.parametrize("venue", ["binance", "bybit", "okx", "hyperliquid"])
def test_requests_and_upgrades_are_refused(mock_venue, bare, get, venue, status):
    stand = mock_venue(venue, faults=[f"http-{status}"])
    found, headers, body = get(stand, "/fapi/v1/exchangeInfo")
    assert found == status
    assert body
    assert ("Retry-After" in headers) == (status in {418, 429})
    assert bare(stand, venue).response.status_code == status


def test_a_refusal_may_be_of_one_kind_and_of_some_requests_only(mock_venue, bare, get):
    stand = mock_venue("binance", faults=["http-429=rest*2"])
    assert bare(stand, TRADES).response.status_code == 101
    assert [get(stand, "/fapi/v1/exchangeInfo")[0] for _ in range(3)] == [429, 429, 200]


def test_a_server_that_does_not_read_goes_on_sending(mock_venue, bare):
    stand = mock_venue("binance", faults=["slow-reading@5"], speed=50.0)
    line = bare(stand, TRADES)
    for _ in range(FIVE_SECONDS + 1):
        line.frame()
    line.say({"method": "LIST_SUBSCRIPTIONS", "id": 1})
    messages = [line.message() for _ in range(200)]
    assert all(message.get("e") == "aggTrade" for message in messages)


def test_a_server_that_writes_slowly_is_slow(mock_venue, bare, unstalled_s):
    """A trade of some 190 bytes takes about a fifth of a second at 1,000 bytes a second."""
    stand = mock_venue("binance", faults=["slow-writing=1000@0"])
    line = bare(stand, TRADES)
    begun_s, without_stalls_s = time.monotonic(), unstalled_s()
    size = sum(len(line.frame().data) for _ in range(6))
    assert 0.6 * size / 1000 <= time.monotonic() - begun_s
    assert unstalled_s() - without_stalls_s <= 4.0


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("disconnect", Fault("disconnect", "", 5.0, 1)),
        ("disconnect=1001@2.5*3", Fault("disconnect", "1001", 2.5, 3)),
        ("silent-stream=markPrice@30", Fault("silent-stream", "markPrice", 30.0, 1)),
        ("late", Fault("late", "10", 0.0, 0)),
        ("wrong-clock=-60", Fault("wrong-clock", "-60", 0.0, 0)),
        ("http-451", Fault("http-451", "", 0.0, 0)),
        ("http-429=socket*2", Fault("http-429", "socket", 0.0, 2)),
    ],
)
def test_a_fault_is_read_from_its_text(text, fault):
    assert parse_fault(text) == fault


@pytest.mark.parametrize(
    "text",
    ["", "nosuch", "disconnect=soon", "split=-1", "split=0", "late=x", "half-open=3", "http-429=elsewhere", "late@x",
     "http-404", "late=10@-1", "disconnect*-1", "disconnect=5", "disconnect=1005", "disconnect=1012.5",
     "disconnect=1_012", "late=1e9", "wrong-clock=99999999999999999"],
)  # fmt: skip
def test_what_is_no_fault_is_refused_in_one_sentence(text):
    with pytest.raises(InputError) as refused:
        parse_fault(text)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


def test_the_help_names_every_fault():
    assert [parse_fault(line.split()[0]).name for line in help_text().splitlines()] == list(KINDS)
    assert all(
        parse_fault(line.split()[0]) == parse_fault(name)
        for line, name in zip(help_text().splitlines(), KINDS, strict=True)
    )


def test_a_fault_has_as_many_lives_as_it_says():
    book = FaultBook([Fault("disconnect", times=2), Fault("late")])
    assert [book.take(book.faults[0]) for _ in range(3)] == [True, True, False]
    assert [book.take(book.faults[1]) for _ in range(3)] == [True, True, True]
