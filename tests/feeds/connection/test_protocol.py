"""Bytes on the wire that no WebSocket library would send: each ends the socket in a sentence, none is read for ever."""

import contextlib
import socket
import struct
import threading

import pytest

from rektscope.feeds.asking import Subscription
from rektscope.feeds.events import Disconnected

TEXT, BINARY, MORE, CLOSE, PING, PONG = 0x81, 0x82, 0x80, 0x88, 0x89, 0x8A


def _frame(first: int, payload: bytes) -> bytes:
    if len(payload) < 126:
        return bytes([first, len(payload)]) + payload
    return bytes([first, 126]) + struct.pack("!H", len(payload)) + payload


@pytest.fixture
def saying(raw_server, upgraded, bench):
    """Connect to a server that upgrades and then says these bytes; it stays until the test is over."""
    over = threading.Event()

    def begin(*pieces: bytes, pause_s: float = 0.0, **changes):
        def serve(client: socket.socket) -> None:
            upgraded(client)
            for piece in pieces:
                client.sendall(piece)
                over.wait(pause_s)

        return bench.connect(raw_server(serve), **changes)

    yield begin
    over.set()


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"\xc1\x01x", "broke the WebSocket protocol (rsv is not implemented, yet)"),
     (b"\x83\x01x", "broke the WebSocket protocol (Invalid opcode 3)"),
     (_frame(MORE, b"x"), "pieces of a message out of order"),
     (_frame(0x01, b"x") + _frame(TEXT, b"y"), "pieces of a message out of order"),
     (_frame(PING, b"x" * 126), "a ping of 126 bytes"),
     (_frame(CLOSE, b""), "closed the connection without giving a reason"),
     (_frame(CLOSE, struct.pack("!H", 1001) + b"bye"), "it is going away (code 1001) and said 'bye'"),
     (_frame(CLOSE, b"\x03"), "broke the WebSocket protocol (Invalid close frame.)"),
     (b"\x82\x7f" + struct.pack("!Q", 1 << 40), "claims 1099511627776 bytes")],
)  # fmt: skip
def test_what_breaks_the_protocol_ends_the_socket(saying, bench, eventually, data, words):
    saying(data)
    eventually(lambda: bench.doings.of(Disconnected))
    assert words in bench.doings.of(Disconnected)[0].words
    assert bench.doings.frames == []


def test_a_message_may_come_a_byte_at_a_time(saying, bench, eventually):
    whole = _frame(TEXT, b"hello") + _frame(BINARY, b"x" * 200) + _frame(PONG, b"") + _frame(TEXT, b"")
    saying(*(whole[place : place + 1] for place in range(len(whole))), pause_s=0.001)
    eventually(lambda: len(bench.doings.frames) == 3)
    assert bench.doings.texts == [b"hello", b"x" * 200, b""]


def test_a_control_frame_may_come_between_the_pieces_of_a_message(saying, bench, eventually):
    saying(_frame(0x01, b"a") + _frame(PONG, b"?") + _frame(0x00, b"") + _frame(MORE, b"b"))
    eventually(lambda: bench.doings.frames)
    assert bench.doings.texts == [b"ab"]


def test_half_a_message_and_then_nothing_is_a_dead_connection(saying, bench, clock, eventually):
    saying(_frame(TEXT, b"whole") + _frame(TEXT, b"half of it")[:6], dead_after_s=20.0)
    eventually(lambda: bench.doings.frames)
    clock.turn(21)
    eventually(lambda: bench.doings.of(Disconnected))
    assert "sent nothing at all for 20 seconds" in bench.doings.of(Disconnected)[0].words
    assert set(bench.doings.texts) == {b"whole"}  # once, and perhaps again when connected again


def test_text_that_is_no_unicode_is_handed_on_as_it_came(saying, bench, eventually):
    saying(_frame(TEXT, b"\xff\xfe"))
    eventually(lambda: bench.doings.frames)
    assert bench.doings.texts == [b"\xff\xfe"]


def test_a_server_that_does_not_read_any_more_is_given_up(raw_server, upgraded, bench, clock, eventually):
    """Our messages stay in its way: it is alive, and deaf."""
    over = threading.Event()

    def serve(client: socket.socket) -> None:
        upgraded(client)
        with contextlib.suppress(OSError):
            while not over.wait(0.01):
                client.sendall(_frame(PONG, b""))

    port = raw_server(serve)
    spec = bench.spec("bybit:BTCUSDT", port)
    bench.start(spec)
    eventually(lambda: bench.doings.events)
    session = bench.made[0]._sockets[0]
    session.transport._web.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    for _ in range(2000):
        if bench.doings.of(Disconnected):
            break
        session._requests.append(Subscription(b"x" * 60_000))
        clock.turn(1.0)
        threading.Event().wait(0.005)
    over.set()
    assert bench.doings.of(Disconnected)[0].words == "Bybit linear does not take our messages any more."
