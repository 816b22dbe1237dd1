"""Stopping soon, whatever the connection is doing, and no thread left after it."""

import socket
import threading

import pytest
from msgspec.structs import replace

from rektscope.feeds.clock import Clock
from rektscope.feeds.connection import Connection
from rektscope.feeds.events import Asked, Connected, Disconnected

TRADE = b'{"e":"aggTrade","E":1,"a":1,"s":"BTCUSDT","p":"1.0","q":"1","T":1,"m":false}'


def _stop_soon(connection: Connection) -> None:
    connection.stop()  # raises when it has not ended in time
    assert not any(thread.name.startswith(("feed ", "opening ")) for thread in threading.enumerate())


def test_while_a_server_accepts_and_says_nothing(raw_server, bench, eventually):
    reported: list[bytes] = []
    port = raw_server(lambda client: reported.append(client.recv(4096)))
    connection = bench.start(bench.spec("binance:BTCUSDT", port), clock=Clock())
    eventually(lambda: reported)
    assert reported[0].startswith(b"GET /market/ws HTTP/1.1\r\n")
    _stop_soon(connection)
    assert bench.doings.events == []


def test_while_a_server_answers_a_byte_at_a_time(raw_server, bench, eventually):
    begun = threading.Event()

    def dribble(client: socket.socket) -> None:
        client.recv(4096)
        begun.set()
        for _ in range(1000):
            client.send(b"H")
            threading.Event().wait(0.02)

    connection = bench.start(bench.spec("binance:BTCUSDT", raw_server(dribble)), clock=Clock())
    eventually(begun.is_set)
    _stop_soon(connection)


def test_an_answer_without_end_is_not_read_on(raw_server, bench, eventually):
    def pour(client: socket.socket) -> None:
        client.recv(4096)
        client.sendall(b"HTTP/1.1 101 Switching Protocols\r\n" + b"x: y\r\n" * 100_000)

    bench.connect(raw_server(pour))
    eventually(lambda: bench.doings.of(Disconnected))
    assert bench.doings.events[0].words == "The answer to our request for a connection does not end."


def test_an_answer_that_is_no_websocket_is_reported(raw_server, bench, eventually):
    def greet(client: socket.socket) -> None:
        client.recv(4096)
        client.sendall(b"220 mail.example ready\r\n\r\n")
        client.close()

    bench.connect(raw_server(greet))
    eventually(lambda: bench.doings.of(Disconnected))
    assert bench.doings.events[0].words == "Binance USD-M did not answer as a WebSocket does."


def test_a_server_that_takes_too_long_is_given_up(raw_server, bench, clock, eventually):
    reported: list[bytes] = []
    bench.connect(raw_server(lambda client: reported.append(client.recv(4096))))
    eventually(lambda: reported)
    clock.turn(15.5)
    eventually(lambda: bench.doings.of(Disconnected))
    assert bench.doings.events[0].words == "The answer to our request for a connection takes too long."


def test_while_a_server_does_not_answer_encryption(raw_server, bench, eventually):
    reported: list[bytes] = []
    port = raw_server(lambda client: reported.append(client.recv(4096)))
    spec = bench.spec("binance:BTCUSDT", port)
    product = replace(spec.product, socket_url=spec.product.socket_url.replace("ws://", "wss://"))
    connection = bench.start(replace(spec, product=product), clock=Clock())
    eventually(lambda: reported)
    assert reported[0][:1] == b"\x16"  # a TLS handshake, not HTTP in the clear
    _stop_soon(connection)


def test_while_waiting_to_try_again(bench, eventually):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    spec = bench.spec("binance:BTCUSDT", port)
    connection = bench.start(spec, clock=Clock(random=lambda: 0.999))
    eventually(lambda: len(bench.doings.of(Disconnected)) >= 2)
    _stop_soon(connection)


def test_while_data_pours_in(stand, bench, eventually):
    stop = threading.Event()

    def pour(connection, _messages) -> None:
        while not stop.is_set():
            connection.send(TRADE)

    server = stand(pour)
    connection = bench.start(bench.spec("binance:BTCUSDT", server.port), clock=Clock())
    eventually(lambda: len(bench.doings.frames) > 100)
    _stop_soon(connection)
    stop.set()


def test_while_nothing_comes(stand, bench, eventually):
    server = stand()
    connection = bench.start(bench.spec("binance:BTCUSDT", server.port), clock=Clock())
    eventually(lambda: server.received and server.received[0])
    _stop_soon(connection)


def test_while_a_second_socket_is_on_its_way(stand, bench, eventually):
    held, release = threading.Event(), threading.Event()

    def hold(_connection, _request) -> None:
        if server_ready.is_set():
            held.set()
            release.wait(5)

    server_ready = threading.Event()
    server = stand(process_request=hold)
    connection = bench.start(bench.spec("binance:BTCUSDT", server.port), clock=Clock())
    eventually(lambda: server.received and server.received[0])
    server_ready.set()
    connection.renew()
    eventually(held.is_set)
    _stop_soon(connection)
    release.set()
    assert [type(event) for event in bench.doings.events] == [Connected, Asked, Disconnected]


def test_while_two_sockets_are_open(stand, bench, eventually):
    server = stand()
    connection = bench.start(bench.spec("binance:BTCUSDT", server.port), clock=Clock())
    eventually(lambda: server.received and server.received[0])
    connection.renew()
    eventually(lambda: len(bench.doings.of(Connected)) == 2)
    _stop_soon(connection)
    assert len(bench.doings.of(Disconnected)) == 2


def test_an_owner_that_does_not_return_is_reported(stand, bench, eventually):
    taken, release = threading.Event(), threading.Event()

    def keep(*_: object) -> None:
        taken.set()
        release.wait(5)

    server = stand()
    connection = bench.start(bench.spec("binance:BTCUSDT", server.port), keep, clock=Clock())
    eventually(lambda: server.received and server.received[0])
    server.say(TRADE)
    eventually(taken.is_set)
    with pytest.raises(TimeoutError, match="has not ended within"):
        connection.stop(0.1)
    release.set()
