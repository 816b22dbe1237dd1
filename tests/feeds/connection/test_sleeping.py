"""A machine that sleeps, and a process that is held up: what lay in buffers is no proof of the time between."""

import threading

from rektscope.feeds.events import Asked, Connected, Disconnected, Silent

TRADE = b'{"e":"aggTrade","E":1,"a":%d,"s":"BTCUSDT","p":"1.0","q":"1","T":1,"m":false}'
MARK = b'{"e":"markPriceUpdate","E":1,"s":"BTCUSDT","p":"1.0"}'


def heard(stand, bench, eventually, handler=None, **changes):
    """A connection that has heard one trade and one mark; returns the server and when that was, in ms."""
    server = stand(handler)
    bench.connect(server.port, **changes)
    eventually(lambda: bench.doings.of(Connected) and server.connections)
    eventually(lambda: not bench.made[0]._sockets[0]._requests, "it has asked")
    server.say(TRADE % 1, MARK)
    eventually(lambda: len(bench.doings.frames) == 2)
    return server, bench.clock.now_ns() // 1_000_000


def turned(bench, clock, seconds, eventually):
    """Let time pass, and the connection look once meanwhile: else it would be held up so long."""
    clock.turn(seconds)
    now_ns = clock.now_ns()
    eventually(lambda: bench.doings.of(Disconnected) or bench.made[0]._sockets[0]._catching_up._looked_ns >= now_ns)


def test_what_is_read_on_waking_does_not_cover_the_sleep(stand, bench, clock, eventually):
    server, before_ms = heard(stand, bench, eventually)
    clock.sleep(3_600)
    server.connections[0].socket.sendall(b"\x81\x05hello" * 300)  # leftovers, in one piece with the end
    server.connections[0].socket.close()
    eventually(lambda: bench.doings.of(Disconnected))
    (ended,) = bench.doings.of(Disconnected)
    assert ended.heard_ms == before_ms
    assert ended.received_ms >= before_ms + 3_600_000
    assert len(bench.doings.frames) == 302  # and yet it is all handed on


def test_a_socket_that_answers_after_the_sleep_has_missed_nothing(stand, bench, clock, eventually):
    server, before_ms = heard(stand, bench, eventually)
    clock.sleep(20)
    server.say(TRADE % 2)
    eventually(lambda: len(bench.doings.frames) == 3)
    socket = bench.made[0]._sockets[0]
    eventually(
        lambda: socket._catching_up.since_ns is None and socket.heard_ns // 1_000_000 > before_ms, "it has answered"
    )
    server.connections[0].close()
    eventually(lambda: bench.doings.of(Disconnected))
    assert bench.doings.of(Disconnected)[0].heard_ms == before_ms + 20_000


def test_a_socket_that_died_in_the_sleep_is_found_dead_soon(stand, bench, clock, eventually):
    """TCP does not know that the other side is gone; the venue is asked, and nothing comes."""
    held = threading.Event()
    server, before_ms = heard(stand, bench, eventually, lambda *_: held.wait(30), dead_after_s=600.0)
    server.connections[0].socket.detach()
    clock.sleep(3_600)
    eventually(lambda: bench.made[0]._sockets[0]._catching_up._asked, "it asks")
    assert bench.doings.of(Disconnected) == []
    for _ in range(3):
        turned(bench, clock, 4.0, eventually)
    eventually(lambda: bench.doings.of(Disconnected))
    held.set()
    (ended,) = bench.doings.of(Disconnected)
    assert ended.heard_ms == before_ms
    assert "was not there any more after a while in which nothing could be read" in ended.words


def test_a_topic_that_does_not_come_back_is_silent_since_before_the_sleep(stand, bench, clock, eventually):
    server, before_ms = heard(stand, bench, eventually)
    clock.sleep(3_600)
    server.say(TRADE % 2)
    eventually(lambda: len(bench.doings.frames) == 3)
    turned(bench, clock, 4.0, eventually)
    turned(bench, clock, 4.0, eventually)
    server.say(TRADE % 3)
    eventually(lambda: len(bench.doings.frames) == 4)
    clock.turn(3.0)
    eventually(lambda: bench.doings.of(Silent))
    (silent,) = bench.doings.of(Silent)
    assert (silent.topic, silent.since_ms) == ("btcusdt@markPrice@1s", before_ms)


def test_after_being_held_up_nothing_is_called_silent_before_all_that_waited_was_read(stand, bench, clock, eventually):
    """As of a process that was stopped for half a minute: every message is there, the mark is the last."""
    server = stand()
    taken, goes_on = [], threading.Event()

    def once_held_up(frame: bytes, _received_ns: int, _socket: str) -> None:
        taken.append(frame)
        if len(taken) == 2:
            goes_on.wait(30)

    bench.start(bench.spec("binance:BTCUSDT", server.port), once_held_up)
    eventually(lambda: server.received and server.received[0])
    server.say(TRADE % 1, MARK)
    eventually(lambda: len(taken) == 2)
    clock.turn(30)
    server.say(*[TRADE % number for number in range(2, 500)], MARK)
    goes_on.set()
    eventually(lambda: len(taken) == 501)
    socket = bench.made[0]._sockets[0]
    eventually(lambda: not socket.is_in_doubt, "it has answered")
    assert [type(event) for event in bench.doings.events] == [Connected, Asked]
