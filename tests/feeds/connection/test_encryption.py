"""TLS is verified: a certificate that nobody vouches for, or that is of another host, is not talked to."""

import socket
import ssl
import threading
import time

import pytest
from msgspec.structs import replace

from rektscope.feeds import sockets
from rektscope.feeds.errors import TransportError
from rektscope.feeds.events import Connected, Disconnected
from rektscope.feeds.sockets import CancelledError, Deadline, open_stream
from rektscope.net.policy import NetworkPolicy


@pytest.fixture
def encrypted(stand, certificate, bench):
    """A server with that certificate, and a spec that reaches it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "certificate.pem", certificate / "key.pem")
    server = stand(ssl=context)
    spec = bench.spec("binance:BTCUSDT", server.port)
    product = replace(spec.product, socket_url=spec.product.socket_url.replace("ws://", "wss://"))
    return server, replace(spec, product=product)


def test_a_certificate_that_nobody_vouches_for_is_refused(encrypted, bench, eventually):
    server, spec = encrypted
    bench.start(spec)
    eventually(lambda: bench.doings.of(Disconnected))
    words = bench.doings.events[0].words
    assert words.startswith("The certificate of 127.0.0.1 is not valid (self")
    assert words.endswith("not connecting.")
    assert server.received == []


def test_a_certificate_that_is_vouched_for_is_talked_to(encrypted, certificate, bench, eventually):
    server, spec = encrypted
    trusting = NetworkPolicy(environment={"REQUESTS_CA_BUNDLE": str(certificate / "certificate.pem")})
    bench.start(spec, policy=trusting)
    eventually(lambda: server.received and server.received[0])
    server.say(*[b"x" * 20_000] * 20)
    eventually(lambda: len(bench.doings.frames) == 20)
    bench.made[0].renew()
    eventually(lambda: len(bench.doings.of(Connected)) == 2)
    server.say(*[b"y" * 20_000] * 20, to=0)
    server.say(b'{"e":"aggTrade","s":"BTCUSDT"}', b'{"e":"markPriceUpdate","s":"BTCUSDT"}', to=1)
    eventually(lambda: any(event.planned for event in bench.doings.of(Disconnected)))
    assert bench.doings.texts.count(b"y" * 20_000) == 20


def test_a_certificate_of_another_host_is_refused(encrypted, certificate, bench, eventually):
    server, spec = encrypted
    trusting = NetworkPolicy(environment={"REQUESTS_CA_BUNDLE": str(certificate / "certificate.pem")})
    product = replace(spec.product, socket_url=f"wss://localhost:{server.port}/market/ws")
    bench.start(replace(spec, product=product), policy=trusting)
    eventually(lambda: bench.doings.of(Disconnected))
    assert "Hostname mismatch" in bench.doings.events[0].words


def test_a_server_without_encryption_is_reported(stand, bench, eventually):
    server = stand()
    spec = bench.spec("binance:BTCUSDT", server.port)
    product = replace(spec.product, socket_url=spec.product.socket_url.replace("ws://", "wss://"))
    bench.start(replace(spec, product=product))
    eventually(lambda: bench.doings.of(Disconnected))
    assert bench.doings.events[0].words.startswith("Agreeing on encryption with 127.0.0.1 failed")


def _patience(seconds: float = 5.0, *, stopped: bool = False) -> Deadline:
    return Deadline(lambda: stopped, time.monotonic, seconds)


def test_a_name_that_is_not_known_is_reported(monkeypatch):
    def unknown(_host: str, _port: int, flags: int):
        raise socket.gaierror(socket.EAI_NONAME, "unknown" if flags else "Name or service not known")

    monkeypatch.setattr(sockets, "_found", unknown)
    with pytest.raises(TransportError, match=r"The name venue\.example is not known: is there a network\?"):
        open_stream("venue.example", 443, None, _patience())


@pytest.mark.parametrize("host", ["venue..example", "x" * 64 + ".example"])
def test_a_name_that_cannot_be_one_is_reported(host):
    with pytest.raises(TransportError, match="is not known"):
        open_stream(host, 443, None, _patience())


def test_a_name_that_takes_for_ever_is_given_up(monkeypatch):
    release = threading.Event()

    def slow(_host: str, _port: int, flags: int):
        if flags:
            raise socket.gaierror
        release.wait(5)
        return []

    monkeypatch.setattr(sockets, "_found", slow)
    with pytest.raises(TransportError, match=r"Finding the address of venue\.example takes too long"):
        open_stream("venue.example", 443, None, _patience(0.05))
    with pytest.raises(CancelledError):
        open_stream("venue.example", 443, None, _patience(stopped=True))
    release.set()


def test_a_host_is_tried_at_each_of_its_addresses(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as listening, socket.create_server(("127.0.0.1", 0)) as free:
        gone = free.getsockname()
        free.close()
        addresses = [(socket.AF_INET, gone), (socket.AF_INET, listening.getsockname())]
        monkeypatch.setattr(sockets, "_found", lambda *_: addresses)
        with open_stream("venue.example", 1, None, _patience()) as reached:
            assert reached.getpeername() == listening.getsockname()
        monkeypatch.setattr(sockets, "_found", lambda *_: addresses[:1])
        with pytest.raises(TransportError, match="nothing listens there"):
            open_stream("venue.example", 1, None, _patience())
        monkeypatch.setattr(sockets, "_found", lambda *_: [])
        with pytest.raises(TransportError, match="has no address"):
            open_stream("venue.example", 1, None, _patience())
