"""One policy for all connections: which proxy, which certificates; what cannot be used is one sentence."""

import socket
import ssl

import pytest
import requests
from tests.proxies import ToyProxy, names_unknown

from rektscope.market.errors import InputError
from rektscope.net.https_exchange import ExchangeError, exchange, new_session
from rektscope.net.policy import NetworkPolicy, Proxy


def policy(**environment):
    return NetworkPolicy(environment=environment)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("http://127.0.0.1:8080", Proxy("http", "127.0.0.1", 8080)),
        ("127.0.0.1:3128", Proxy("http", "127.0.0.1", 3128)),
        ("proxy.example", Proxy("http", "proxy.example", 8080)),
        ("socks5h://localhost", Proxy("socks5h", "localhost", 1080)),
        ("socks5://me:p%40ss@[::1]:9050", Proxy("socks5", "::1", 9050, "me", "p@ss")),
        (" socks4a://10.0.0.1:1 ", Proxy("socks4a", "10.0.0.1", 1)),
    ],
)
def test_addresses_of_proxies(text, expected):
    assert Proxy.parse(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "https://proxy:443",
        "ftp://proxy",
        "http://",
        "http://proxy:port",
        "http://[::1",
        "http:/proxy:8080",
        "http://proxy:8080/there",
        "my proxy:8080",
    ],
)
def test_what_is_no_proxy_is_one_sentence_with_the_form(text):
    with pytest.raises(InputError, match=r"socks5h://HOST:PORT"):
        Proxy.parse(text)


def test_a_password_is_never_shown():
    proxy = Proxy.parse("http://me:secret@proxy:1")
    assert "secret" not in f"{proxy!r} {proxy.name}"
    with pytest.raises(InputError) as caught:
        Proxy.parse("gopher://me:secret@proxy:1")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("environment", "is_encrypted", "expected"),
    [
        ({"HTTPS_PROXY": "http://a:1"}, True, "a"),
        ({"HTTPS_PROXY": "http://a:1"}, False, None),
        ({"HTTP_PROXY": "http://a:1"}, False, "a"),
        ({"https_proxy": "http://b:1", "HTTPS_PROXY": "http://a:1"}, True, "b"),
        ({"ALL_PROXY": "socks5h://c:1"}, True, "c"),
        ({"ALL_PROXY": "socks5h://c:1", "HTTPS_PROXY": "http://a:1"}, True, "a"),
        ({"ALL_PROXY": "socks5h://c:1", "NO_PROXY": "example.com"}, True, None),
        ({"ALL_PROXY": "socks5h://c:1", "NO_PROXY": "elsewhere.com"}, True, "c"),
        ({"ALL_PROXY": "socks5h://c:1", "no_proxy": "*"}, True, None),
        ({}, True, None),
    ],
)
def test_the_environment_decides(environment, is_encrypted, expected):
    found = policy(**environment).proxy_for("stream.example.com", is_encrypted=is_encrypted)
    assert (None if found is None else found.host) == expected


def test_the_users_own_proxy_goes_before_the_environment_but_never_for_this_machine():
    chosen = NetworkPolicy(Proxy("http", "mine", 1), {"HTTPS_PROXY": "http://a:1", "NO_PROXY": "*"})
    assert chosen.proxy_for("stream.example.com", is_encrypted=True) == Proxy("http", "mine", 1)
    for host in ("127.0.0.1", "localhost", "::1"):
        assert chosen.proxy_for(host, is_encrypted=True) is None


def test_certificates_are_the_systems_or_those_of_the_bundle_that_is_named(certificate):
    assert policy().tls_context().verify_mode is ssl.CERT_REQUIRED
    named = policy(REQUESTS_CA_BUNDLE=str(certificate / "certificate.pem")).tls_context()
    assert [dict(field[0] for field in each["subject"]) for each in named.get_ca_certs()]
    assert len(named.get_ca_certs()) == 1
    with pytest.raises(InputError, match="REQUESTS_CA_BUNDLE"):
        policy(CURL_CA_BUNDLE=str(certificate / "none.pem")).tls_context()


def test_the_users_own_certificates_go_before_the_environment(certificate):
    mine = str(certificate / "certificate.pem")
    chosen = NetworkPolicy(environment={"REQUESTS_CA_BUNDLE": "/nowhere"}, certificates=mine)
    assert len(chosen.tls_context().get_ca_certs()) == 1


def test_what_was_typed_is_tried_before_anything_connects(certificate, tmp_path):
    assert NetworkPolicy.typed(" ", "").certificates == ""
    typed = NetworkPolicy.typed("proxy.example:1", f" {certificate / 'certificate.pem'} ")
    assert typed.proxy == Proxy("http", "proxy.example", 1)
    assert len(typed.tls_context().get_ca_certs()) == 1
    no_pem = tmp_path / "no.pem"
    no_pem.write_text("none")
    for wrong in (no_pem, tmp_path / "missing.pem", certificate / "key.pem"):
        with pytest.raises(InputError, match="PEM file"):
            NetworkPolicy.typed("", str(wrong))
    with pytest.raises(InputError, match="socks5h"):
        NetworkPolicy.typed("gopher://x", "")


def test_rest_believes_the_same_certificates_and_no_others(toy_venue, certificate):
    toy_venue.encrypt(certificate)
    address = f"https://localhost:{toy_venue.server_address[1]}/x"
    with (
        new_session("localhost", policy()) as doubting,
        pytest.raises(requests.exceptions.SSLError),
    ):
        doubting.get(address, timeout=5)
    named = policy(REQUESTS_CA_BUNDLE=str(certificate / "certificate.pem"))
    with new_session("127.0.0.1", named) as trusting:
        assert trusting.get(address.replace("localhost", "127.0.0.1"), timeout=5).status_code == 200


def test_a_proxy_that_cannot_be_used_is_reported_when_something_is_asked():
    with pytest.raises(ExchangeError, match="of no kind that is supported"):
        new_session("venue.example", policy(HTTPS_PROXY="https://a:1"))


@pytest.mark.parametrize("scheme", ["http", "socks5h"])
@pytest.mark.parametrize("login", ["", "me:wrong@"])
def test_a_proxy_that_wants_another_login_is_reported_as_such(scheme, login):
    proxy = ToyProxy(9, "me:secret")
    proxy.start()
    try:
        address = f"{scheme}://{login}127.0.0.1:{proxy.port}"
        with (
            new_session("venue.example", NetworkPolicy(Proxy.parse(address), environment={})) as session,
            pytest.raises(ExchangeError) as refusal,
        ):
            exchange(session, "GET", "https://venue.example/x", "venue.example", timeout_s=5.0)
    finally:
        proxy.stop()
    assert str(refusal.value).startswith(f"the proxy {scheme}://127.0.0.1:{proxy.port} asks for a user and a password")
    assert "wrong" not in str(refusal.value)
    assert not refusal.value.is_passing


@pytest.mark.parametrize("scheme", ["http", "socks5h"])
def test_a_proxy_that_is_not_there_is_named(scheme):
    policy = NetworkPolicy(Proxy.parse(f"{scheme}://me:secret@127.0.0.1:9"), environment={})
    with new_session("venue.example", policy) as session, pytest.raises(ExchangeError) as refusal:
        exchange(session, "GET", "https://venue.example/x", "venue.example", timeout_s=5.0)
    assert str(refusal.value) == f"venue.example could not be reached through the proxy {scheme}://127.0.0.1:9"


def test_a_name_that_only_the_proxy_knows_is_reported_as_such(monkeypatch):
    proxy = ToyProxy(9)
    proxy.start()
    monkeypatch.setattr(socket, "getaddrinfo", names_unknown(socket.getaddrinfo))
    try:
        policy = NetworkPolicy(Proxy.parse(f"socks5://127.0.0.1:{proxy.port}"), environment={})
        with new_session("venue.example", policy) as session, pytest.raises(ExchangeError) as refusal:
            exchange(session, "GET", "https://venue.example/x", "venue.example", timeout_s=5.0)
    finally:
        proxy.stop()
    assert str(refusal.value) == (
        "the name venue.example cannot be looked up on this machine, as socks5:// asks for: write the proxy as "
        "socks5h://HOST:PORT to have it looked up there"
    )
