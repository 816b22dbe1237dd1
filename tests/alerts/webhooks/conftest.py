"""A receiver on this machine that misbehaves as it is set up, and messages to send to it."""

import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from rektscope.alerts.rules import AlertKind
from rektscope.alerts.webhooks.posts import Message


@dataclass
class Got:
    """One request as it came."""

    method: str
    path: str
    headers: dict
    body: bytes = field(repr=False)


class Receiver(ThreadingHTTPServer):
    """Answers with the next of `replies`, (status, headers, body), and at last with 200; keeps what it got."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.got, self.replies, self.released = [], [], threading.Event()
        self.arrived = threading.Semaphore(0)

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, _request, _address):
        """A client that went away is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def _take(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        server = self.server
        server.got.append(Got(self.command, self.path, dict(self.headers), body))
        server.arrived.release()
        reply = server.replies.pop(0) if server.replies else (200, {}, b"{}")
        if reply == "hang":
            server.released.wait(30)
            self.close_connection = True
            return
        if reply == "break":
            self.close_connection = True
            self.connection.close()
            return
        if reply == "bad headers":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nthis is no header\r\nContent-Length: 0\r\n\r\n")
            self.close_connection = True
            return
        status, headers, content = reply
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0" if status == 204 else str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_PUT = do_GET = _take

    def log_message(self, *_words):
        pass


@pytest.fixture
def receiver():
    server = Receiver()
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), name="receiver")
    thread.start()
    yield server
    server.released.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def message():
    return Message(
        "near/My short 25× at 119,038.3/1/binance:BTCUSDT/1752487200000",
        "near/My short 25× at 119,038.3/1/binance:BTCUSDT",
        was_so=False,
        kind=AlertKind.NEAR,
        market="binance:BTCUSDT",
        time_ms=1_752_487_200_000,
        title="Near my liquidation",
        text="The mark 122,410.0 is 0.73 % from my liquidation at 123,305.9 · binance:BTCUSDT",
    )
