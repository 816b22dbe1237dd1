"""HTTP in the place of a WebSocket, each with a sentence of its own; waits that venues ask for."""

from http import HTTPStatus

import pytest
from websockets.datastructures import Headers
from websockets.http11 import Response

from rektscope.feeds import refusals
from rektscope.feeds.events import Disconnected


def _answering(status: int, **headers: str):
    def answer(_connection, _request) -> Response:
        body = b"<html>no</html>"
        fields = {"Content-Length": str(len(body)), "Connection": "close"}
        fields |= {name.replace("_", "-"): value for name, value in headers.items()}
        return Response(status, HTTPStatus(status).phrase, Headers(fields), body)

    return answer


@pytest.mark.parametrize(
    ("status", "words", "wait_s"),
    [(401, "wants a login", 300), (403, "blocks this network", 30), (404, "has nothing at this address", 300),
     (418, "has banned this network for a while", 120), (429, "asks to slow down", 60),
     (451, "is blocked in your region", 300), (500, "has trouble of its own", 1), (503, "has trouble of its own", 1),
     (200, "answered HTTP 200 instead of opening a connection", 30), (511, "before a login to this network", 15),
     (302, "redirects elsewhere (HTTP 302), which is not followed: a network that wants a login", 15)],
)  # fmt: skip
def test_a_status_is_explained_and_waited_for(stand, bench, clock, eventually, status, words, wait_s):
    server = stand(process_request=_answering(status, Location="ws://127.0.0.1:1/"))
    bench.connect(server.port)
    eventually(lambda: clock.waits)
    ended = bench.doings.of(Disconnected)[0]
    assert ended.words.startswith("Binance USD-M ")
    assert words in ended.words
    assert str(status) in ended.words
    assert clock.waits[0] == pytest.approx(wait_s, abs=0.6)


def _page(status, body, **headers):
    def answer(_connection, _request) -> Response:
        fields = {"Content-Length": str(len(body)), "Connection": "close", **headers}
        return Response(status, HTTPStatus(status).phrase, Headers(fields), body)

    return answer


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (_page(403, b"The distribution is configured to block access from your country."), "is blocked in your region"),
        (_page(403, b"Service is unavailable from a restricted location."), "is blocked in your region (HTTP 403)"),
        (_page(403, b"Forbidden"), "blocks this network (HTTP 403)"),
        (_page(200, b"<html>Welcome</html>", **{"Content-Type": "text/html"}), "A web page came in place of"),
        (_page(307, b"", Location="https://login.hotel.example/x?y={z}"), "It sends to login.hotel.example."),
        (_page(302, b"", Location="http://[broken"), "redirects elsewhere (HTTP 302)"),
    ],
)
def test_a_page_reveals_a_blocked_country_or_a_login(stand, bench, eventually, answer, words):
    server = stand(process_request=answer)
    bench.connect(server.port)
    eventually(lambda: bench.doings.of(Disconnected))
    assert words in bench.doings.of(Disconnected)[0].words


@pytest.mark.parametrize(
    ("body", "words", "wait_s"),
    [
        (b"access too frequent", "for about ten minutes", 600),
        (b"<html>Too Many Connections</html>", "for about ten minutes", 600),
        (b"The distribution is configured to block access from your country.", "is blocked in your region", 300),
        (b"<html><h1>403 Forbidden</h1></html>", "a firewall there or on the way, a proxy", 30),
        (b"", "a firewall there or on the way, a proxy", 30),
    ],
)
def test_a_403_is_waited_for_by_what_it_says(body, words, wait_s):
    """Ten minutes are what Bybit asks for after "access too frequent"; a firewall's page says nothing of them."""
    error = refusals.refused("X", 403, {}, body)
    assert words in str(error)
    assert error.wait_s == wait_s


@pytest.mark.parametrize(("asked", "wait_s"), [("7", 60), ("90", 90), ("999999", 3600), ("soon", 60), ("", 60)])
def test_the_venue_may_ask_for_a_longer_wait(asked, wait_s):
    assert refusals.refused("X", 429, {"retry-after": asked}).wait_s == wait_s


def test_a_wait_that_the_venue_asks_for_is_kept(stand, bench, clock, eventually):
    server = stand(process_request=_answering(429, Retry_After="77"))
    bench.connect(server.port)
    eventually(lambda: clock.waits)
    assert clock.waits[0] == pytest.approx(77, abs=0.5)


def test_a_close_without_a_code_is_reported_as_such():
    assert str(refusals.closed("X", None, "")) == "X closed the connection without giving a reason."
