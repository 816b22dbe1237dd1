"""Asking over REST: limits are kept, refusals reported, troubles tried again, and all of it ends when it should."""

import gzip
import threading
import time

import pytest
import requests
from msgspec.structs import replace

from rektscope.feeds.clock import Clock
from rektscope.feeds.errors import TransportError
from rektscope.feeds.request import Request
from rektscope.feeds.sockets import CancelledError
from rektscope.live import limits
from rektscope.live.rest_client import RestClient, RestClients
from rektscope.net.https_exchange import LARGEST_ANSWER, Exchanged, new_session
from rektscope.net.policy import NetworkPolicy
from rektscope.venues.catalogue import elsewhere, product_of, venue_of

GOOD = b'{"openInterest":"1"}'


BINANCE, BYBIT, OKX = (
    product_of(market)[1].rate_limits for market in ("binance:BTCUSDT", "bybit:BTCUSDT", "okx:BTC-USDT-SWAP")
)


class Desk:
    """A client of one product at the toy venue; waits take no time and are written down."""

    def __init__(self, toy, clock, venue="binance", product=0, answering_s=2.0):
        self.toy, self.clock = toy, clock
        self.product = replace(
            elsewhere(venue_of(venue).products[product], toy.endpoint.replace("http", "ws")), rest_pause_s=0.0
        )
        self.client = RestClient(clock.to_clock(), answering_s=answering_s)
        self.stop = threading.Event()

    def ask(self, path="/x", **request):
        return self.client.ask(Request(self.product.rest_url + path, **request), self.product, self.stop)

    def refusal(self, path="/x"):
        with pytest.raises(TransportError) as caught:
            self.ask(path)
        return caught.value


@pytest.fixture
def desk(toy_venue, clock):
    toy_venue.answer = lambda *_: (200, GOOD)
    made = []

    def make(*arguments, **options):
        made.append(Desk(toy_venue, clock, *arguments, **options))
        return made[-1]

    yield make
    for one in made:
        one.client.close()


def in_turn(*answers):
    """Answers one after another, the last for ever."""
    left = list(answers)
    return lambda *_: left.pop(0) if len(left) > 1 else left[0]


def test_no_key_of_the_user_is_looked_up_for_a_venue(monkeypatch, tmp_path):
    (tmp_path / ".netrc").write_text("machine venue.example login me password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    with new_session("venue.example", NetworkPolicy()) as session:
        prepared = session.prepare_request(requests.Request("GET", "https://venue.example/x"))
    assert "Authorization" not in prepared.headers


def test_an_answer_comes_with_its_time_and_no_key_is_sent(desk, toy_venue, clock, monkeypatch, tmp_path):
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    toy_venue.answer = lambda *_: (200, GOOD, {"Set-Cookie": "who=me; Path=/"})
    before_ns = clock.to_clock().now_ns()
    asking = desk()
    reply = asking.ask("/fapi/v1/openInterest?symbol=BTCUSDT")
    assert reply.body == GOOD
    assert before_ns <= reply.received_ns <= clock.to_clock().now_ns()
    asking.ask("/info", body=b'{"type":"meta"}')
    (first, second) = toy_venue.asked
    assert first[:3] == ("/fapi/v1/openInterest", {"symbol": "BTCUSDT"}, "")
    assert (second[0], second[2], second[3]["Content-Type"]) == ("/info", '{"type":"meta"}', "application/json")
    assert not {"Authorization", "Cookie"} & {*first[3], *second[3]}


@pytest.mark.parametrize(
    ("status", "words", "wait_s"),
    [(401, "wants a login", 300), (403, "blocks this network", 30), (404, "nothing at this address", 300),
     (418, "has banned this network", 120), (429, "asks to slow down", 60), (451, "blocked in your region", 300),
     (302, "Binance USD-M redirects elsewhere (HTTP 302), which is not followed: a network that wants a login", 15),
     (511, "before a login to this network (HTTP 511)", 15)],
)  # fmt: skip
def test_a_refusal_is_explained_and_not_tried_again(desk, toy_venue, status, words, wait_s):
    toy_venue.answer = lambda *_: (status, b"<html>no</html>", {"Location": "http://127.0.0.1:9/"})
    error = desk().refusal()
    assert words in str(error)
    assert str(error).startswith("Binance USD-M ")
    assert error.wait_s == wait_s
    assert len(toy_venue.asked) == 1


def test_a_403_without_a_reason_is_left_alone_longer_and_longer(desk, toy_venue, clock):
    toy_venue.answer = lambda *_: (403, b"<html>403 Forbidden</html>")
    asking, waits = desk(), []
    for _ in range(7):
        waits.append(asking.refusal().wait_s)
        clock.turn(waits[-1] + 1)
    assert waits == [30, 60, 120, 240, 480, 600, 600]
    toy_venue.answer = lambda *_: (403, b"access too frequent")
    assert asking.refusal().wait_s == 600


def test_a_redirect_to_what_is_no_address_is_a_refusal(desk, toy_venue):
    toy_venue.answer = lambda *_: (302, b"", {"Location": "http://[::1"})
    assert "redirects to what is not an address" in str(desk().refusal())
    assert len(toy_venue.asked) == 1


def test_a_web_page_in_the_place_of_an_answer_is_called_that(desk, toy_venue):
    toy_venue.answer = lambda *_: (200, b"\n<!DOCTYPE html><html>Welcome to our hotel</html>")
    error = desk().refusal()
    assert str(error).startswith("A web page came in place of Binance USD-M's answer")
    assert error.wait_s == 15.0


def test_what_the_venue_says_of_a_bad_question_is_reported(desk, toy_venue):
    toy_venue.answer = lambda *_: (400, b'{"code":-1121,"msg":"Invalid symbol."}')
    error = desk().refusal()
    assert str(error) == ('Binance USD-M refused the request (HTTP 400): {"code":-1121,"msg":"Invalid symbol."}.')
    assert (error.wait_s, len(toy_venue.asked)) == (0.0, 1)


@pytest.mark.parametrize("status", [418, 429])
def test_a_short_wait_that_the_venue_asks_for_is_waited_out(desk, toy_venue, clock, status):
    toy_venue.answer = in_turn((status, b"", {"Retry-After": "7"}), (200, GOOD))
    assert desk().ask().body == GOOD
    assert sum(clock.waits) == pytest.approx(7)


def test_a_wait_may_be_sent_as_a_date(desk, toy_venue, clock):
    then_s = clock.now_ns() / 1e9 + 30
    date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(then_s))
    toy_venue.answer = in_turn((429, b"", {"Retry-After": date}), (200, GOOD))
    assert desk().ask().body == GOOD
    assert sum(clock.waits) == pytest.approx(29.5, abs=1)


def test_a_long_ban_is_reported_at_once_and_nothing_is_sent_until_it_is_over(desk, toy_venue, clock):
    toy_venue.answer = lambda *_: (418, b"", {"Retry-After": "1200"})
    asking = desk()
    assert asking.refusal().wait_s == 1200
    error = asking.refusal("/y")
    assert "has banned this network" in str(error)
    assert str(error).endswith("Asking again in 20 minutes.")
    assert len(toy_venue.asked) == 1
    clock.turn(1120)
    assert str(asking.refusal("/y")).endswith("Asking again in 1 minute.")
    toy_venue.answer = lambda *_: (200, GOOD)
    clock.turn(70)
    assert asking.ask().body == GOOD
    assert sum(clock.waits) == pytest.approx(10, abs=1)


def test_an_address_that_is_not_there_keeps_nobody_from_the_others(desk, toy_venue, clock):
    toy_venue.answer = lambda path, *_: (404, b"") if path == "/x" else (200, GOOD)
    asking = desk()
    asking.refusal()
    assert asking.ask("/y").body == GOOD
    assert clock.waits == []


def test_trouble_of_the_venue_is_tried_again_with_growing_pauses(desk, toy_venue, clock):
    clock.chance = 1.0
    toy_venue.answer = in_turn((500, b""), (502, b""), (503, b"", {"Retry-After": "20"}), (200, GOOD))
    assert desk().ask().body == GOOD
    assert clock.waits == pytest.approx([1, 2, 20])


def test_trouble_that_lasts_is_reported(desk, toy_venue):
    toy_venue.answer = lambda *_: (503, b"busy")
    assert str(desk().refusal()) == "Binance USD-M has trouble of its own (HTTP 503)."
    assert len(toy_venue.asked) == 4
    toy_venue.answer = lambda *_: (503, b"", {"Retry-After": "600"})
    assert desk().refusal().wait_s == 600
    assert len(toy_venue.asked) == 5


def broken_off(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"[1, 2")
    handler.close_connection = True


def silent(handler):
    handler.server.released.wait(5)


def trickling_body(handler):
    handler.send_response(200)
    handler.end_headers()
    _trickle(handler, b" ")


def trickling_headers(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    _trickle(handler, b"X-More: 1\r\n")


def _trickle(handler, part):
    try:
        while not handler.server.released.wait(0.05):
            handler.wfile.write(part)
            handler.wfile.flush()
    except OSError:
        handler.close_connection = True


def packed(handler):
    """Small on the way, huge unpacked."""
    content = gzip.compress(bytes(LARGEST_ANSWER + 1))
    handler.send_response(200)
    handler.send_header("Content-Encoding", "gzip")
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)


@pytest.mark.parametrize("fault", [broken_off, silent, trickling_body, trickling_headers])
def test_a_fault_of_the_network_passes(desk, toy_venue, fault):
    toy_venue.answer = in_turn(fault, (200, GOOD))
    assert desk(answering_s=0.4).ask().body == GOOD


@pytest.mark.parametrize(
    ("fault", "words", "times"),
    [(broken_off, "the answer of 127.0.0.1 broke off", 4), (silent, "127.0.0.1 did not answer within 0.3 s", 4),
     (trickling_headers, "127.0.0.1 did not answer within 0.3 s", 4),
     (packed, "the answer of 127.0.0.1 is larger than 32 MB", 1)],
)  # fmt: skip
def test_a_fault_that_stays_is_reported(desk, toy_venue, clock, fault, words, times):
    clock.goes = True
    toy_venue.answer = lambda *_: fault
    assert str(desk(answering_s=0.3 if times > 1 else 5.0).refusal()).startswith(f"Binance USD-M: {words}")
    assert len(toy_venue.asked) == times


def test_a_host_that_is_not_there_is_reported(desk, toy_venue, clock):
    toy_venue.shutdown()
    toy_venue.server_close()
    assert str(desk().refusal()) == "Binance USD-M: 127.0.0.1 could not be reached."
    assert len(clock.waits) == 3


def test_a_certificate_that_nobody_vouches_for_is_not_talked_to(desk, toy_venue, certificate, clock):
    toy_venue.encrypt(certificate)
    asking = desk()
    asking.product = replace(asking.product, rest_url=toy_venue.endpoint.replace("http:", "https:"))
    assert str(asking.refusal()) == "Binance USD-M: the certificate of 127.0.0.1 could not be verified."
    assert (toy_venue.asked, clock.waits) == ([], [])


def test_encryption_that_fails_is_no_word_against_the_certificate_and_tried_again(desk, toy_venue, clock):
    """As where a proxy or a network on the way answers in the clear, or hangs up in the middle."""
    asking = desk()
    asking.product = replace(asking.product, rest_url=toy_venue.endpoint.replace("http:", "https:"))
    assert str(asking.refusal()) == "Binance USD-M: agreeing on encryption with 127.0.0.1 failed."
    assert len(clock.waits) == 3


def test_another_machine_is_not_asked_without_encryption(desk):
    asking = desk()
    with pytest.raises(TransportError, match=r"venue\.example is not asked without encryption"):
        asking.client.ask(Request("http://venue.example/x"), asking.product, asking.stop)


# Limits -------------------------------------------------------------------------------------------------------------


def test_requests_are_as_far_apart_as_the_product_says(desk, clock):
    asking = desk()
    asking.product = replace(asking.product, rest_pause_s=5.0)
    for _ in range(3):
        asking.ask()
    assert clock.waits == pytest.approx([5, 5])


def test_binance_s_used_weight_is_heeded(desk, toy_venue, clock):
    toy_venue.answer = in_turn(
        (200, GOOD, {"X-MBX-USED-WEIGHT-1M": "1999"}), (200, GOOD, {"X-MBX-USED-WEIGHT-1M": "2009"}), (200, GOOD)
    )
    asking = desk()
    asking.ask()
    asking.ask()
    assert clock.waits == []
    until_next_minute_s = 60 - clock.to_clock().now_ns() / 1e9 % 60
    asking.ask()
    assert clock.waits == pytest.approx([until_next_minute_s + 2], abs=0.5)


def test_bybit_s_remaining_requests_are_heeded(desk, toy_venue, clock):
    reset_ms = clock.now_ns() // 1_000_000 + 4000
    left = {"X-Bapi-Limit-Status": "0", "X-Bapi-Limit-Reset-Timestamp": str(reset_ms)}
    plenty = left | {"X-Bapi-Limit-Status": "99"}
    toy_venue.answer = in_turn((200, GOOD, plenty), (200, GOOD, left), (200, GOOD))
    asking = desk("bybit")
    asking.ask()
    asking.ask()
    assert clock.waits == []
    asking.ask()
    assert clock.waits == pytest.approx([4], abs=0.9)


@pytest.mark.parametrize(
    ("venue", "status", "body"),
    [("okx", 200, b'{"msg":"Too Many Requests","code":"50011"}'), ("okx", 429, b'{"code":"50011","data":[]}'),
     ("bybit", 200, b'{"retCode":10006,"retMsg":"Too many visits!"}')],
)  # fmt: skip
def test_too_many_requests_may_be_reported_in_the_body(desk, toy_venue, clock, venue, status, body):
    toy_venue.answer = in_turn((status, body), (200, GOOD))
    assert desk(venue).ask().body == GOOD
    assert 2 <= sum(clock.waits) <= 5
    toy_venue.answer = lambda *_: (status, body)
    assert "asks to slow down (HTTP 429)" in str(desk(venue).refusal())


def test_a_code_in_the_data_is_no_refusal():
    far = Exchanged(200, {}, b'{"code":"0","data":[' + b" " * 300 + b'{"code":"50011"}]}')
    assert not limits.means_too_many(OKX, far)
    assert not limits.means_too_many(BINANCE, Exchanged(200, {}, b'{"code":"50011"}'))


@pytest.mark.parametrize("text", ["", "soon", "-5", "1e3", "٣", "9" * 40, "Mon, 99 Foo 2026 00:00:00 GMT"])
def test_a_wait_that_is_none_is_not_believed(text):
    assert limits.asked_wait_s(BINANCE, Exchanged(429, {"retry-after": text}, b""), 0) is None


@pytest.mark.parametrize(
    "headers",
    [{}, {"x-mbx-used-weight-1m": "many"}, {"x-bapi-limit-status": "0"},
     {"x-bapi-limit-status": "0", "x-bapi-limit-reset-timestamp": "5"}],
)  # fmt: skip
def test_headers_without_meaning_cost_no_time(headers):
    assert all(limits.pause_s(product, headers, 1_790_000_000_000) == 0 for product in (BINANCE, BYBIT, OKX))


def test_a_clock_that_is_wrong_does_not_hold_bybit_up_for_ever():
    headers = {"x-bapi-limit-status": "0", "x-bapi-limit-reset-timestamp": "1790000999000"}
    assert limits.pause_s(BYBIT, headers, 1_790_000_000_000) == 10


# Stopping and sharing -----------------------------------------------------------------------------------------------


def test_stopping_does_not_wait_for_an_answer(desk, toy_venue, eventually):
    toy_venue.answer = toy_venue.hold
    asking = desk(answering_s=60)
    stopping = threading.Thread(target=lambda: (eventually(lambda: toy_venue.held), asking.stop.set()))
    stopping.start()
    with pytest.raises(CancelledError):
        asking.ask()
    assert toy_venue.held == 1
    stopping.join()
    toy_venue.released.set()
    with pytest.raises(CancelledError):
        asking.ask()
    assert len(toy_venue.asked) == 1


def test_stopping_does_not_wait_out_a_wait_or_another_s_turn(desk, toy_venue, eventually):
    toy_venue.answer = lambda *_: (429, b"", {"Retry-After": "50"})
    asking = desk()
    asking.client = RestClient(Clock())
    ended = []

    def ask():
        with pytest.raises(CancelledError):
            asking.ask()
        ended.append(True)

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    while not toy_venue.asked:
        toy_venue.released.wait(0.005)
    asking.stop.set()
    eventually(lambda: ended == [True, True], "both give up, long before the fifty seconds are over")
    for thread in threads:
        thread.join()
    asking.client.close()


def test_questions_of_many_threads_go_one_by_one(desk, toy_venue):
    under_way, most = [], []

    def answer(*_):
        under_way.append(1)
        most.append(len(under_way))
        toy_venue.released.wait(0.01)
        under_way.pop()
        return 200, GOOD

    toy_venue.answer = answer
    asking = desk()
    threads = [threading.Thread(target=asking.ask) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 5


def test_products_of_one_host_share_a_client():
    clients = RestClients()
    linear, inverse = venue_of("bybit").products
    assert clients.of(linear) is clients.of(inverse)
    assert clients.of(linear) is not clients.of(venue_of("okx").products[0])
    clients.close()
