"""A WebSocket goes through the proxy that the policy names, with its login; what a proxy refuses is one sentence."""

import socket

import pytest
from msgspec.structs import replace
from tests.proxies import ToyProxy, names_unknown

from rektscope.feeds.events import Connected, Disconnected
from rektscope.net.policy import NetworkPolicy, Proxy


@pytest.fixture
def proxied(stand, bench):
    """A spec for a host that only a proxy knows, and a maker of proxies in front of the server."""
    server = stand()
    spec = bench.spec("binance:BTCUSDT", server.port)
    product = replace(spec.product, socket_url="ws://venue.example:8443/market/ws")
    proxies = []

    def make(login=None):
        proxy = ToyProxy(server.port, login)
        proxies.append(proxy)
        proxy.start()
        return proxy

    yield server, replace(spec, product=product), make
    for proxy in proxies:
        proxy.stop()


@pytest.mark.parametrize(
    ("scheme", "asked"), [("http", "CONNECT venue.example:8443 HTTP/1.1"), ("socks5h", "SOCKS venue.example:8443")]
)
@pytest.mark.parametrize("login", [None, "me:p@ss"])
def test_messages_come_through_a_proxy(proxied, bench, eventually, scheme, asked, login):
    server, spec, make = proxied
    proxy = make(login)
    user, password = login.split(":") if login else (None, None)
    bench.start(spec, policy=NetworkPolicy(Proxy(scheme, "127.0.0.1", proxy.port, user, password)))
    eventually(lambda: server.received and server.received[0])
    server.say(*[b"x" * 20_000] * 20)
    eventually(lambda: len(bench.doings.frames) == 20)
    assert proxy.asked == [asked]
    assert len(bench.doings.of(Connected)) == 1


@pytest.mark.parametrize("scheme", ["http", "socks5h"])
def test_a_proxy_that_wants_a_login_says_so(proxied, bench, eventually, scheme):
    server, spec, make = proxied
    proxy = make("me:secret")
    bench.start(spec, policy=NetworkPolicy(Proxy(scheme, "127.0.0.1", proxy.port)))
    eventually(lambda: bench.doings.of(Disconnected))
    sentence = bench.doings.events[0].words
    assert f"{scheme}://USER:PASSWORD@HOST:PORT" in sentence
    assert server.received == []


def test_a_proxy_that_is_not_there_is_reported(proxied, bench, eventually):
    _, spec, _ = proxied
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    bench.start(spec, policy=NetworkPolicy(Proxy("socks5h", "127.0.0.1", port)))
    eventually(lambda: bench.doings.of(Disconnected))
    assert f"The proxy socks5h://127.0.0.1:{port} cannot be reached" in bench.doings.events[0].words


def test_a_name_that_only_the_proxy_knows_is_reported_as_such(proxied, bench, eventually, monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", names_unknown(socket.getaddrinfo))
    _, spec, make = proxied
    proxy = make()
    bench.start(spec, policy=NetworkPolicy(Proxy("socks5", "127.0.0.1", proxy.port)))
    eventually(lambda: bench.doings.of(Disconnected))
    sentence = bench.doings.events[0].words
    assert sentence.startswith("The name venue.example cannot be looked up on this machine, as socks5:// asks for")
    assert "socks5h://HOST:PORT" in sentence


def test_a_proxy_that_never_answers_can_be_given_up(proxied, bench):
    _, spec, _ = proxied
    with socket.create_server(("127.0.0.1", 0)) as silent:
        connection = bench.start(spec, policy=NetworkPolicy(Proxy("http", "127.0.0.1", silent.getsockname()[1])))
        accepted, _ = silent.accept()
        (connection or bench.made[0]).stop()
        accepted.close()
    assert bench.doings.of(Connected) == []
