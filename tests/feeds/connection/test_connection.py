"""A connection against a server on this machine: what it does when all goes well, and when it does not."""

import contextlib
import json
import socket
import threading
from itertools import pairwise

import pytest
from websockets.exceptions import ConnectionClosed

from rektscope.feeds.connection import Connection
from rektscope.feeds.events import Asked, Connected, Disconnected, Silent
from rektscope.feeds.sockets import STEP_S

TRADE = b'{"e":"aggTrade","E":1,"a":%d,"s":"BTCUSDT","p":"1.0","q":"1","T":1,"m":false}'
MARK = b'{"e":"markPriceUpdate","E":1,"s":"BTCUSDT","p":"1.0"}'
TOPICS = ("btcusdt@aggTrade", "btcusdt@markPrice@1s", "btcusdt@forceOrder")


def test_it_connects_asks_and_hands_on_what_comes(stand, bench, eventually):
    server = stand()
    bench.connect(server.port)
    eventually(lambda: server.received and server.received[0])
    assert json.loads(server.received[0][0])["params"] == list(TOPICS)
    assert server.connections[0].request.path == "/market/ws"
    server.say(TRADE % 1, (TRADE % 2).decode())
    eventually(lambda: len(bench.doings.frames) == 2)
    assert bench.doings.texts == [TRADE % 1, TRADE % 2]
    connected, asked = bench.doings.events
    assert connected == Connected(connected.received_ms, "binance/usdm#1", TOPICS)
    assert asked == Asked(asked.received_ms, "binance/usdm#1", TOPICS, json.loads(server.received[0][0])["id"])
    _, received_ns, name = bench.doings.frames[0]
    assert name == "binance/usdm#1"
    assert received_ns == bench.clock.now_ns()


def test_stopping_reports_the_end_and_leaves_nothing(stand, bench, eventually, unstalled_s):
    server = stand()
    connection = bench.connect(server.port)
    eventually(lambda: server.received and server.received[0])
    begun_s = unstalled_s()
    connection.stop()
    assert unstalled_s() - begun_s < 2.0
    assert [type(event) for event in bench.doings.events] == [Connected, Asked, Disconnected]
    assert bench.doings.events[-1].words == "It was stopped."
    connection.stop()
    assert not any(thread.name.startswith("feed ") for thread in threading.enumerate())


def test_stopping_what_never_began_is_nothing(bench):
    Connection(bench.spec("binance:BTCUSDT", 1), lambda *_: None, bench.doings.events.append).stop()
    assert bench.doings.events == []


def test_a_server_that_is_not_there_is_tried_again_more_and_more_slowly(bench, clock, eventually):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    bench.connect(port)
    eventually(lambda: len(clock.waits) >= 9)
    assert [round(wait, 1) for wait in clock.waits[:9]] == [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0, 30.0]
    words = bench.doings.events[0].words
    assert words == "Connecting to 127.0.0.1 failed: nothing listens there."


def test_chance_is_half_of_a_wait(bench, clock, eventually):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    clock.chance = 0.999
    bench.connect(port)
    eventually(lambda: len(clock.waits) >= 3)
    assert [round(wait, 1) for wait in clock.waits[:3]] == [1.0, 2.0, 4.0]


def test_a_server_that_closes_is_connected_again_with_the_same_topics(stand, bench, eventually):
    server = stand()
    bench.connect(server.port)
    eventually(lambda: server.received and server.received[0])
    server.connections[0].close(1012, "restarting")
    eventually(lambda: len(server.received) == 2 and server.received[1])
    assert json.loads(server.received[1][0])["params"] == list(TOPICS)
    (ended,) = bench.doings.of(Disconnected)
    assert ended.words == "Binance USD-M closed the connection: it restarts (code 1012) and said 'restarting'."
    assert [event.connection for event in bench.doings.of(Connected)] == ["binance/usdm#1", "binance/usdm#2"]


@pytest.mark.parametrize(
    ("code", "words"),
    [(1000, "it was done (code 1000)"), (1001, "it is going away (code 1001)"),
     (1008, "we broke its rules (code 1008)"),
     (1011, "it had an error of its own (code 1011)"),
     (4000, "it gave no known reason (code 4000)")],
)  # fmt: skip
def test_the_code_of_a_close_is_explained(stand, bench, eventually, code, words):
    server = stand()
    bench.connect(server.port)
    eventually(lambda: server.connections)
    server.connections[0].close(code)
    eventually(lambda: bench.doings.of(Disconnected))
    assert words in bench.doings.of(Disconnected)[0].words


def test_a_socket_that_is_cut_is_connected_again(stand, bench, eventually):
    server = stand()
    bench.connect(server.port)
    eventually(lambda: server.connections)
    server.connections[0].socket.shutdown(socket.SHUT_RDWR)
    eventually(lambda: len(bench.doings.of(Connected)) == 2)
    assert bench.doings.of(Disconnected)[0].words == "The connection to Binance USD-M was lost."


def test_a_success_lets_the_next_failure_wait_shortly_again(stand, bench, clock, eventually):
    server = stand()
    bench.connect(server.port)
    for number in range(3):
        eventually(lambda number=number: len(server.received) == number + 1 and server.received[number])
        server.connections[number].close()
    eventually(lambda: len(server.received) == 4 and server.received[3])
    assert [round(wait, 1) for wait in clock.waits] == [0.5, 1.0, 2.0]
    for number in range(9):  # a minute and more without silence: longer than trades may be silent
        server.say(TRADE % number, MARK)
        eventually(lambda number=number: len(bench.doings.frames) == 2 * (number + 1))
        clock.turn(8.0)
    server.say(MARK)
    eventually(lambda: len(bench.doings.frames) == 19)
    server.connections[3].close()
    eventually(lambda: len(clock.waits) == 4)
    assert round(clock.waits[3], 1) == 0.5


def test_a_venue_that_never_sends_data_is_no_success(stand, bench, clock, eventually):
    server = stand(lambda connection, _messages: connection.close(1013))
    bench.connect(server.port)
    eventually(lambda: len(clock.waits) >= 4)
    assert [round(wait, 1) for wait in clock.waits[:4]] == [0.5, 1.0, 2.0, 4.0]
    assert len(server.connections) >= 4


def test_a_silent_topic_on_a_live_socket_is_reported_and_the_socket_replaced(stand, bench, clock, eventually):
    """Trades go on, marks have stopped: the socket is healthy, the stream is dead."""
    server = stand()
    bench.connect(server.port)
    eventually(lambda: server.received and server.received[0])
    server.say(TRADE % 1, MARK)
    eventually(lambda: len(bench.doings.frames) == 2)
    clock.turn(9.5)
    server.say(TRADE % 2)
    eventually(lambda: len(bench.doings.frames) == 3)
    assert bench.doings.of(Silent) == []
    clock.turn(1.0)
    eventually(lambda: bench.doings.of(Silent))
    (silent,) = bench.doings.of(Silent)
    assert (silent.topic, silent.connection) == ("btcusdt@markPrice@1s", "binance/usdm#1")
    assert 10_000 < silent.received_ms - silent.since_ms < 12_000
    eventually(lambda: len(server.received) == 2 and server.received[1])
    server.say(TRADE % 3, to=0)
    eventually(lambda: TRADE % 3 in bench.doings.texts)  # the old socket goes on meanwhile
    assert bench.doings.of(Disconnected) == []
    server.say(TRADE % 4, MARK, to=1)
    eventually(lambda: bench.doings.of(Disconnected))
    (ended,) = bench.doings.of(Disconnected)
    assert (ended.connection, ended.planned) == ("binance/usdm#1", True)
    assert len(bench.doings.of(Silent)) == 1


def test_a_topic_that_stays_silent_does_not_make_a_storm_of_connections(stand, bench, clock, eventually):
    """Each new socket is as silent as the one before: the waits between them grow as after failures."""
    server = stand(lambda connection, _messages: connection.send(TRADE % 1))
    bench.connect(server.port)
    began_s = []
    for number in range(1, 11):
        eventually(lambda number=number: len(server.received) == number and server.received[-1])
        began_s.append(clock.offset_s)
        eventually(lambda number=number: len(bench.doings.of(Silent)) == number or clock.turn(0.5))
        eventually(lambda number=number: len(server.received) == number + 1 or clock.turn(0.5))
    lasted_s = [later - earlier for earlier, later in pairwise(began_s)]
    assert min(lasted_s) >= 10  # the silence that a mark may keep
    assert lasted_s[-1] >= 30  # the longest wait, half of which is chance


def test_a_socket_is_replaced_before_the_venue_ends_it(stand, bench, clock, eventually):
    server = stand()
    bench.connect(server.port)
    eventually(lambda: server.received and server.received[0])
    server.say(TRADE % 1, MARK)
    eventually(lambda: len(bench.doings.frames) == 2)
    clock.turn(0.95 * 86_400)
    server.say(TRADE % 2, MARK)  # or silence would be the reason
    eventually(lambda: len(server.received) == 2 and server.received[1])
    server.say(TRADE % 3, to=0)
    server.say(TRADE % 3, MARK, to=1)
    eventually(lambda: any(event.planned for event in bench.doings.of(Disconnected)))
    server.say(TRADE % 4, to=1)
    eventually(lambda: TRADE % 4 in bench.doings.texts)
    assert bench.doings.texts.count(TRADE % 3) == 2  # each reported by whom it came from; parsers pass it on once
    assert [name for _, _, name in bench.doings.frames[-1:]] == ["binance/usdm#2"]


def test_a_socket_that_is_replaced_is_read_to_its_end(stand, bench, eventually):
    """What the old socket received before the new one took over was delivered, and must not be thrown away."""
    server = stand()
    connection = bench.connect(server.port)
    eventually(lambda: server.received and server.received[0])
    connection.renew()
    eventually(lambda: len(bench.doings.of(Connected)) == 2)
    sent = [TRADE % number + b" " * 5000 for number in range(500)]
    server.say(TRADE % 999, MARK, to=1)
    server.say(*sent, to=0)
    eventually(lambda: bench.doings.of(Disconnected))
    assert [text for text in bench.doings.texts if text in set(sent)] == sent


def test_the_owner_may_ask_for_a_replacement(stand, bench, eventually):
    server = stand()
    connection = bench.connect(server.port)
    eventually(lambda: server.received and server.received[0])
    connection.renew()
    eventually(lambda: len(server.received) == 2 and server.received[1])
    server.say(TRADE % 1, MARK, to=1)
    eventually(lambda: any(event.planned for event in bench.doings.of(Disconnected)))


def test_a_socket_takes_over_only_when_it_has_asked_for_all_its_topics(stand, bench, clock, eventually):
    """Hundreds of topics are asked for in half a minute: meanwhile only the old socket brings the last of them."""
    server = stand()
    connection = bench.connect(server.port, topics_per_request=1, request_gap_s=20.0)
    eventually(lambda: (server.received and len(server.received[0]) == 3) or clock.turn(0.5))
    connection.renew()
    eventually(lambda: len(server.received) == 2 and server.received[1])
    server.say(TRADE % 1, MARK, to=1)
    eventually(lambda: len(bench.doings.frames) == 2)
    server.say(TRADE % 2, to=0)
    eventually(lambda: TRADE % 2 in bench.doings.texts)
    for _ in range(36):  # more than a socket is given whose topics are silent
        clock.turn(0.5)
    server.say(TRADE % 3, MARK, to=0)
    eventually(lambda: TRADE % 3 in bench.doings.texts)
    assert bench.doings.of(Disconnected) == []
    eventually(lambda: bench.doings.of(Disconnected) or clock.turn(0.5))
    eventually(lambda: len(server.received[1]) == 3)
    assert bench.doings.of(Disconnected)[0].connection == "binance/usdm#1"


def test_a_refused_topic_is_neither_awaited_nor_asked_for_again(stand, bench, clock, eventually):
    server = stand()
    connection = bench.connect(server.port)
    eventually(lambda: server.received and server.received[0])
    connection.refuse("btcusdt@markPrice@1s")
    server.say('{"error":{"code":2,"msg":"no such stream"},"id":1}', TRADE % 1)
    eventually(lambda: len(bench.doings.frames) == 2)
    clock.turn(50)
    server.say(TRADE % 2)
    eventually(lambda: len(bench.doings.frames) == 3)
    assert bench.doings.of(Silent) == []
    server.connections[0].close()
    eventually(lambda: len(server.received) == 2 and server.received[1])
    assert json.loads(server.received[1][0])["params"] == ["btcusdt@aggTrade", "btcusdt@forceOrder"]
    assert bench.doings.of(Connected)[1].topics == ("btcusdt@aggTrade", "btcusdt@forceOrder")


def test_requests_keep_the_venues_pace(stand, bench, clock, eventually):
    server = stand()
    bench.connect(server.port, topics_per_request=1, request_gap_s=3.0)
    eventually(lambda: server.received and len(server.received[0]) == 1)
    for count in (2, 3):
        clock.turn(3.1)
        eventually(lambda count=count: len(server.received[0]) == count)
    assert [json.loads(found)["params"] for found in server.received[0]] == [[topic] for topic in TOPICS]


def test_each_request_is_reported_when_it_is_sent_and_before_what_it_brings(stand, bench, clock, eventually):
    """Until then nothing of its topics can come: a connection that is open is no promise."""
    happened = []
    server = stand()
    spec = bench.spec("binance:BTCUSDT", server.port, topics_per_request=1, request_gap_s=3.0)
    connection = Connection(
        spec, lambda frame, *_: happened.append(frame), happened.append, clock=bench.clock.to_clock()
    )
    bench.made.append(connection)
    connection.start()
    for count in (1, 2, 3):
        eventually(lambda count=count: server.received and len(server.received[0]) == count)
        server.say(b'{"result":null,"id":%d}' % count)
        eventually(lambda count=count: sum(isinstance(each, bytes) for each in happened) == count)
        assert [each.topics for each in happened if isinstance(each, Asked)] == [(key,) for key in TOPICS[:count]]
        clock.turn(3.1)
    shapes = [(each.topics, each.number) if isinstance(each, Asked) else type(each) for each in happened]
    assert shapes == [Connected, *(each for number, key in enumerate(TOPICS, 1) for each in (((key,), number), bytes))]
    asked_ms = [each.received_ms for each in happened if isinstance(each, Asked)]
    assert all(later - earlier >= 3_000 for earlier, later in pairwise(asked_ms))


def test_a_socket_that_is_lost_while_it_asks_has_not_asked_for_the_rest(stand, bench, eventually):
    server = stand()
    bench.connect(server.port, topics_per_request=1, request_gap_s=20.0)
    eventually(lambda: bench.doings.of(Asked))
    server.connections[0].close(1012)
    eventually(lambda: bench.doings.of(Disconnected))
    # The next socket may have asked already, from the first topic on.
    asked = [each.topics for each in bench.doings.of(Asked) if each.connection == "binance/usdm#1"]
    assert asked == [TOPICS[:1]]


def test_a_message_that_only_prepares_asks_for_nothing(stand, bench, eventually):
    server = stand()
    bench.connect(server.port, "deribit:BTC-PERPETUAL")
    eventually(lambda: server.received and len(server.received[0]) == 2)
    (asked,) = bench.doings.of(Asked)
    assert ",".join(asked.topics) == json.loads(server.received[0][1])["id"]


def test_reading_does_not_go_on_past_the_moment_at_which_the_next_topics_may_be_asked_for(
    stand, bench, clock, eventually
):
    server = stand()
    bench.connect(server.port, topics_per_request=1, request_gap_s=0.05)
    eventually(lambda: bench.doings.of(Asked))
    session = bench.made[0]._sockets[0]
    assert session.patience_s == pytest.approx(0.05)
    clock.turn(0.04)
    assert session.patience_s == pytest.approx(0.01)
    eventually(lambda: len(bench.doings.of(Asked)) == 3 or clock.turn(0.06))
    assert session.patience_s == STEP_S


def test_a_regular_heartbeat_goes_out_in_time_also_under_a_flood(stand, bench, clock, eventually):
    server = stand()
    bench.connect(server.port, "bybit:BTCUSDT")
    eventually(lambda: server.received and server.received[0])
    for number in range(3):
        clock.turn(20.5)
        server.say(*[b'{"topic":"tickers.BTCUSDT"}'] * 200)
        eventually(lambda number=number: server.received[0].count('{"op":"ping"}') == number + 1)


def test_a_heartbeat_for_quiet_times_waits_for_them(stand, bench, clock, eventually):
    server = stand()
    bench.connect(server.port, "bitmex:XBTUSD")
    eventually(lambda: server.received and server.received[0])
    for number in range(5):
        clock.turn(3.0)
        server.say(b'{"table":"x","n":%d}' % number)
        eventually(lambda number=number: len(bench.doings.frames) == number + 1)
    assert "ping" not in server.received[0]
    clock.turn(5.5)
    eventually(lambda: "ping" in server.received[0])


def test_a_heartbeat_that_wants_an_answer_gets_it(stand, bench, eventually):
    server = stand()
    bench.connect(server.port, "deribit:BTC-PERPETUAL")
    eventually(lambda: server.received and len(server.received[0]) == 2)
    server.say('{"jsonrpc":"2.0","method":"heartbeat","params":{"type":"test_request"}}')
    eventually(lambda: len(server.received[0]) == 3)
    assert json.loads(server.received[0][2])["method"] == "public/test"


def test_a_ping_of_the_server_is_answered(stand, bench, eventually):
    server = stand()
    bench.connect(server.port)
    eventually(lambda: server.connections)
    pong = server.connections[0].ping()
    assert pong.wait(5)


def test_a_socket_that_is_half_open_is_found_dead(stand, bench, clock, eventually):
    """Nothing comes, not even answers to pings: the other side is gone, and TCP does not know."""
    server = stand(lambda connection, _messages: connection.socket.detach())
    bench.connect(server.port, dead_after_s=30.0)
    eventually(lambda: bench.doings.of(Connected))
    clock.turn(31)
    eventually(lambda: bench.doings.of(Disconnected))
    assert bench.doings.of(Disconnected)[0].words == (
        "Binance USD-M sent nothing at all for 30 seconds: the connection is dead."
    )
    eventually(lambda: len(bench.doings.of(Connected)) == 2)


def test_a_message_that_claims_too_much_ends_the_socket(stand, bench, eventually):
    server = stand()
    bench.connect(server.port, maximum_frame_bytes=1000)
    eventually(lambda: server.connections)
    server.say(b"x" * 1000)
    eventually(lambda: bench.doings.frames)
    server.say(b"x" * 1001)
    eventually(lambda: bench.doings.of(Disconnected))
    assert bench.doings.of(Disconnected)[0].words == "A message claims 1001 bytes, more than 1000: not reading it."
    assert len(bench.doings.frames) == 1


def test_a_message_in_pieces_is_put_together_within_bounds(stand, bench, eventually):
    server = stand()
    bench.connect(server.port, maximum_frame_bytes=1000)
    eventually(lambda: server.connections)
    server.connections[0].send([b"a" * 400, b"", b"b" * 400])
    eventually(lambda: bench.doings.frames)
    assert bench.doings.texts == [b"a" * 400 + b"b" * 400]
    with contextlib.suppress(ConnectionClosed):  # the client may be gone before the last piece is sent
        server.connections[0].send([b"a" * 400] * 3)
    eventually(lambda: bench.doings.of(Disconnected))
    assert bench.doings.of(Disconnected)[0].words == "The pieces of a message are over 1000 bytes together."


def test_a_slow_reader_loses_nothing(stand, bench, eventually):
    server = stand()
    taken: list[bytes] = []

    def slowly(frame: bytes, _received_ns: int, _name: str) -> None:
        taken.append(frame)
        if len(taken) < 100:
            threading.Event().wait(0.002)

    bench.start(bench.spec("binance:BTCUSDT", server.port), slowly)
    eventually(lambda: server.connections)
    sent = [TRADE % number + b" " * 2000 for number in range(3000)]
    server.say(*sent)
    eventually(lambda: len(taken) == len(sent))
    assert taken == sent


def test_an_error_of_the_owner_ends_the_connection_and_is_reported_to_it(stand, bench, eventually):
    server = stand()

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    connection = bench.start(bench.spec("binance:BTCUSDT", server.port), broken)
    eventually(lambda: server.connections)
    server.say(TRADE % 1)
    eventually(lambda: not any(thread.name.startswith("feed ") for thread in threading.enumerate()))
    with pytest.raises(ZeroDivisionError):
        connection.stop()
    connection.stop()
