"""What is sent to the stand-in and what it answers, against the venues' documented answers; addresses; heartbeats."""

import json
import socket
import threading
import time

import pytest
from websockets.frames import Opcode

from rektscope.mockvenue.server import MockVenue
from rektscope.mockvenue.timeline import Stamped, WallClock
from rektscope.mockvenue.venue import VenuePolicy

BINANCE = {"method": "SUBSCRIBE", "params": ["btcusdt@markPrice@1s"], "id": 1}
BYBIT = {"req_id": "1", "op": "subscribe", "args": ["tickers.BTCUSDT"]}
OKX = {"id": "1", "op": "subscribe", "args": [{"channel": "trades", "instId": "BTC-USDT-SWAP"}]}


def _same_but(ours, sent, *names):
    """Keys in the same order, types alike, and the same values but for what a venue makes up."""
    assert list(ours) == list(sent)
    assert {name: type(value) for name, value in ours.items()} == {name: type(value) for name, value in sent.items()}
    assert {name: ours[name] for name in ours if name not in names} == {
        name: sent[name] for name in sent if name not in names
    }


def test_binance_acknowledges(mock_venue, bare, sample):
    line = bare(mock_venue("binance"), "binance")
    line.say(BINANCE)
    assert line.message() == sample("binance/subscribe_acknowledged.json")
    assert line.message()["e"] == "markPriceUpdate"


def test_binance_refuses_what_it_does_not_know(mock_venue, bare, sample):
    line = bare(mock_venue("binance"), "binance")
    line.say({"method": "SUBSCRIBE", "params": [], "id": 1, "x": 2})
    assert line.message() == sample("binance/subscribe_refused.json")


@pytest.mark.parametrize(
    "message", ["no json", "[]", '{"method":"DANCE","id":4}', '{"method":"SUBSCRIBE","params":3,"id":4}']
)
def test_binance_answers_nonsense_with_an_error(mock_venue, bare, message):
    line = bare(mock_venue("binance"), "binance")
    line.say(message)
    assert {"code", "msg"} == set(line.message()["error"])


def test_binance_lists_and_ends_subscriptions(mock_venue, bare):
    line = bare(mock_venue("binance", speed=1.0), "binance")
    line.say(BINANCE)
    line.say({"method": "LIST_SUBSCRIPTIONS", "id": 3})
    answers = [line.message() for _ in range(3)]
    assert {"result": ["btcusdt@markPrice@1s"], "id": 3} in answers
    line.say({"method": "UNSUBSCRIBE", "params": ["btcusdt@markPrice@1s"], "id": 5})
    while line.message() != {"result": None, "id": 5}:
        pass
    assert line.silence(1.2)


@pytest.mark.parametrize("path", ["/ws", "/stream", "/public/ws"])
def test_binance_is_mute_where_the_venue_is(mock_venue, bare, path):
    """The old address acknowledges and never delivers marks or trades."""
    stand = mock_venue("binance")
    line = bare(stand, path)
    line.say(BINANCE)
    assert line.message() == {"result": None, "id": 1}
    assert line.silence(0.3)
    assert stand.sent == {}


def test_binance_acknowledges_streams_that_do_not_exist(mock_venue, bare):
    line = bare(mock_venue("binance"), "binance")
    line.say({"method": "SUBSCRIBE", "params": ["nosuch@aggTrade"], "id": 9})
    assert line.message() == {"result": None, "id": 9}
    assert line.silence(0.2)


@pytest.mark.parametrize(
    "stream", ["btcusdt@depth", "btcusdt@depth20@100ms", "btcusdt@rpiDepth", "btcusdt@bookTicker", "!bookTicker"]
)
def test_binance_refuses_books_which_a_session_does_not_have(mock_venue, bare, stream):
    line = bare(mock_venue("binance"), "binance")
    line.say({"method": "SUBSCRIBE", "params": [stream], "id": 9})
    assert line.message() == {"error": {"code": 2, "msg": "Invalid request: invalid stream"}, "id": 9}


@pytest.mark.parametrize(
    ("venue", "request_of_a_book", "word"),
    [
        ("bybit", {"op": "subscribe", "args": ["orderbook.50.BTCUSDT"]}, "Invalid topic: orderbook.50.BTCUSDT"),
        ("bybit", {"op": "subscribe", "args": ["priceLimit.BTCUSDT"]}, "Invalid topic: priceLimit.BTCUSDT"),
        *(
            ("okx", {"op": "subscribe", "args": [{"channel": name, "instId": "BTC-USDT-SWAP"}]}, f"channel:{name}")
            for name in ("books", "books5", "bbo-tbt", "price-limit")
        ),
        *(
            ("hyperliquid", {"method": "subscribe", "subscription": {"type": name, "coin": "BTC"}}, "Invalid")
            for name in ("l2Book", "bbo")
        ),
    ],
)
def test_books_are_refused_in_the_words_of_the_venue(mock_venue, bare, session_of, venue, request_of_a_book, word):
    """What was acknowledged and never came let clients wait for ever."""
    session = session_of("binance") if venue == "hyperliquid" else None
    line = bare(mock_venue(venue, session=session), venue)
    line.say(request_of_a_book)
    assert word in str(line.message())


def test_okx_begins_the_channel_of_instruments_with_all_of_them(mock_venue, bare):
    line = bare(mock_venue("okx"), "okx")
    line.say({"op": "subscribe", "args": [{"channel": "instruments", "instType": "SWAP"}]})
    acknowledged, listed = line.message(), line.message()
    assert acknowledged["event"] == "subscribe"
    assert listed["arg"] == {"channel": "instruments", "instType": "SWAP"}
    assert "BTC-USDT-SWAP" in {row["instId"] for row in listed["data"]}
    line.say({"op": "subscribe", "args": [{"channel": "status"}]})
    assert line.message()["event"] == "subscribe"


def test_binance_wraps_by_the_address(mock_venue, bare):
    stand = mock_venue("binance")
    line = bare(stand, "/market/stream?streams=btcusdt@markPrice@1s/btcusdt@aggTrade")
    first = line.message()
    assert list(first) == ["stream", "data"]
    assert (first["stream"], first["data"]["e"]) == ("btcusdt@markPrice@1s", "markPriceUpdate")
    assert bare(mock_venue("binance"), "/market/ws/btcusdt@aggTrade").message()["e"] == "aggTrade"


def test_binance_pings(mock_venue, bare):
    line = bare(mock_venue("binance", policy=VenuePolicy(ping_every_s=0.1)), "binance")
    frame = line.frame()
    assert frame.opcode is Opcode.PING
    assert line.frame().opcode is Opcode.PING  # goes on, answered or not


def test_binance_cuts_who_says_too_much(mock_venue, bare):
    line = bare(mock_venue("binance"), "binance")
    for number in range(11):
        line.say({"method": "LIST_SUBSCRIPTIONS", "id": number})
    frames = []
    while (frame := line.frame()) is not None:
        frames.append(frame)
    assert frames[-1].opcode is Opcode.CLOSE
    assert bytes(frames[-1].data)[:2] == (1008).to_bytes(2, "big")
    assert len(frames) == 11  # ten answers and the close


def test_bybit_acknowledges(mock_venue, bare, sample):
    line = bare(mock_venue("bybit"), "bybit")
    line.say(BYBIT)
    _same_but(line.message(), sample("bybit/subscribe_acknowledged.json"), "conn_id")
    assert line.message()["type"] == "snapshot"


def test_bybit_refuses_a_topic_and_serves_the_others(mock_venue, bare, sample):
    recorded = sample("bybit/subscribe_refused.json")
    line = bare(mock_venue("bybit"), "bybit")
    line.say({"op": "subscribe", "args": ["invalid.topic.BTCUSDT", "tickers.BTCUSDT"]})
    ours = line.message()
    _same_but({name: ours[name] for name in recorded}, recorded, "conn_id")
    assert line.message()["topic"] == "tickers.BTCUSDT"


def test_bybit_answers_a_ping(mock_venue, bare, sample):
    line = bare(mock_venue("bybit"), "bybit")
    line.say({"op": "ping"})
    _same_but(line.message(), sample("bybit/pong.json"), "conn_id")


@pytest.mark.parametrize("message", ["no json", "[]", '{"op":"dance"}', '{"op":"subscribe","args":[1]}'])
def test_bybit_answers_nonsense_with_a_failure(mock_venue, bare, message):
    line = bare(mock_venue("bybit"), "bybit")
    line.say(message)
    assert line.message()["success"] is False


def test_bybit_takes_21000_characters_of_topics(mock_venue, bare):
    line = bare(mock_venue("bybit"), "bybit")
    line.say({"op": "subscribe", "args": ["tickers.BTCUSDT"] * 1401})
    assert line.message()["success"] is False


def test_bybit_begins_each_subscription_with_a_snapshot(mock_venue, bare):
    """Asked for in the middle of the session it sends what is known, then only what is new."""
    stand = mock_venue("bybit", speed=1.0)
    first = bare(stand, "bybit")
    first.say(BYBIT)
    assert [first.message().get("type") for _ in range(3)] == [None, "snapshot", "delta"]
    second = bare(stand, "bybit")
    second.say(BYBIT)
    acknowledged, snapshot = second.message(), second.message()
    assert acknowledged["success"]
    assert snapshot["type"] == "snapshot"
    assert {"markPrice", "indexPrice", "openInterest", "fundingRate", "nextFundingTime"} <= set(snapshot["data"])
    assert second.message()["type"] == "delta"


def test_okx_acknowledges_each_argument(mock_venue, bare, sample):
    line = bare(mock_venue("okx"), "okx")
    line.say(OKX | {"args": OKX["args"] + [{"channel": "mark-price", "instId": "BTC-USDT-SWAP"}]})
    first, second = line.message(), line.message()
    _same_but(first, sample("okx/subscribe_acknowledged.json"), "connId")
    assert second["arg"]["channel"] == "mark-price"
    assert "data" in line.message()


def test_okx_refuses_an_instrument_that_does_not_exist(mock_venue, bare, sample):
    line = bare(mock_venue("okx"), "okx")
    line.say({"op": "subscribe", "args": [{"channel": "trades", "instId": "BTC-USDT-SWOP"}]})
    _same_but(line.message(), sample("okx/subscribe_refused.json"), "connId")


def test_okx_answers_plain_text_with_plain_text(mock_venue, bare):
    line = bare(mock_venue("okx"), "okx")
    line.say("ping")
    frame = line.frame()
    assert (frame.opcode, bytes(frame.data)) == (Opcode.TEXT, b"pong")


@pytest.mark.parametrize("message", ["no json", "[]", '{"op":"subscribe","args":[1]}', '{"op":"dance","args":[]}'])
def test_okx_answers_nonsense_with_an_error(mock_venue, bare, message):
    line = bare(mock_venue("okx"), "okx")
    line.say(message)
    assert line.message()["event"] == "error"


def test_okx_cuts_a_connection_on_which_nothing_happens(mock_venue, bare):
    policy = VenuePolicy(idle_s=0.3, pushes_count=True, idle_close=(4004, "No data received in 30s."))
    line = bare(mock_venue("okx", policy=policy), "okx")
    frame = line.frame()
    assert frame.opcode is Opcode.CLOSE
    assert bytes(frame.data) == (4004).to_bytes(2, "big") + b"No data received in 30s."


def test_okx_first_sends_an_old_liquidation(mock_venue, bare):
    """To whoever asks in the middle of a session: the venue's trap."""
    now = {"s": 0.0}
    stand = mock_venue("okx", speed=20.0, clock=WallClock(steady_s=lambda: now["s"]))
    ask = {"op": "subscribe", "args": [{"channel": "liquidation-orders", "instType": "SWAP"}]}
    first = bare(stand, "okx")
    first.say(ask)
    assert first.message()["event"] == "subscribe"
    olds = []
    for now["s"] in (0.1, 0.2):  # a liquidation at 0.4 s of the session, another at 3.4 s, in each of two markets
        olds = [first.message(), first.message()]
    second = bare(stand, "okx")
    second.say(ask)
    assert second.message()["event"] == "subscribe"
    assert second.message() in olds


@pytest.mark.parametrize("venue", ["binance", "bybit", "okx"])
def test_an_address_that_is_not_there_is_refused(mock_venue, bare, venue):
    assert bare(mock_venue(venue), "/nowhere").response.status_code == 404


@pytest.mark.parametrize("venue", ["binance", "bybit", "okx"])
def test_a_ping_of_the_client_is_answered(mock_venue, bare, venue):
    line = bare(mock_venue(venue), venue)
    line.ping(b"still there?")
    frame = line.frame()
    assert (frame.opcode, bytes(frame.data)) == (Opcode.PONG, b"still there?")


def test_what_is_no_http_gets_an_answer_and_an_end(mock_venue):
    stand = mock_venue("binance")
    with socket.create_connection(("127.0.0.1", int(stand.url.rpartition(":")[2])), timeout=5.0) as raw:
        raw.sendall(b"nonsense\r\n\r\n")
        assert raw.recv(100).startswith(b"HTTP/1.1 400")


def test_stopping_is_prompt_and_says_goodbye(mock_venue, bare, unstalled_s):
    stand = mock_venue("binance", speed=1.0)
    line = bare(stand, "binance")
    line.say(BINANCE)
    line.message()
    begun_s = unstalled_s()
    stand.stop()
    assert unstalled_s() - begun_s < 2.0
    frames = []
    while (frame := line.frame()) is not None:
        frames.append(frame)
    assert (frames[-1].opcode, bytes(frames[-1].data)) == (Opcode.CLOSE, (1001).to_bytes(2, "big"))
    stand.stop()
    assert not any(thread.name.startswith("stand-in") for thread in threading.enumerate())


def test_it_can_be_started_again(mock_venue, bare):
    stand = mock_venue("binance")
    stand.stop()
    stand.start()
    line = bare(stand, "binance")
    line.say(BINANCE)
    assert line.message() == {"result": None, "id": 1}


def test_it_listens_on_this_machine_only(mock_venue):
    assert mock_venue("binance").url.startswith("ws://127.0.0.1:")


def test_by_default_binance_leaves_the_largest_of_each_second(session_of, bare):
    """As the venue does; everything else here switches it off to compare every row."""
    with MockVenue(session_of("binance"), "binance") as stand:
        line = bare(stand, "/market/ws/btcusdt@forceOrder")
        assert stand.wait_until_done(10.0)
    answer = [json.loads(frame) for frame in line.rest() if frame.startswith(b"{")]
    assert len(answer) == 20  # of 24, as four come twice
    seconds = [message["E"] // 1000 for message in answer]
    assert len(set(seconds)) == len(seconds)


def test_stamps_of_now_are_those_of_the_wall_clock(mock_venue, bare):
    stand = mock_venue("binance", speed=1.0, stamped=Stamped.NOW)
    line = bare(stand, "/market/ws/btcusdt@markPrice@1s")
    messages = line.message()
    behind_ms = time.time() * 1000 - messages["E"]
    assert 0 < behind_ms < 62_000  # a session of a minute is not cut to begin at the very present


def test_two_clients_get_the_same(mock_venue, bare):
    stand = mock_venue("bybit", speed=50.0)
    first, second = bare(stand, "bybit"), bare(stand, "bybit")
    for line in (first, second):
        line.say(BYBIT | {"args": ["publicTrade.BTCUSDT"]})
        line.message()
    messages = [first.message() for _ in range(300)]
    again = [second.message() for _ in range(50)]
    assert [message for message in messages if message in again] == again
