"""`rektscope doctor` against a stand-in on this machine: what it says of one that is well and of ones that are not."""

import json
import re
import socket
import threading

import pytest
from tests.cli.test_live import mock_venue

from rektscope.cli.main import run
from rektscope.engine.venue_checks import TierCheck, check_tiers
from rektscope.net.policy import NetworkPolicy, Proxy
from rektscope.venues.catalogue import venue_of

WELL_S = "6s"
SPEED = 1.0
"""Times of a session that runs faster are not those of the present, as if a clock were wrong."""


@pytest.fixture
def venue():
    with mock_venue(speed=SPEED) as stand:
        yield f"binance={stand.url}"


@pytest.fixture
def nobody(monkeypatch):
    """An address of this machine where nobody listens; it is asked once, as trying again is tested elsewhere."""
    monkeypatch.setattr("rektscope.live.rest_client._TRIES", 1)
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        yield f"binance=ws://127.0.0.1:{server.getsockname()[1]}"


def _asked(capsys, *words):
    code = run(["doctor", "binance", "--json", *words])
    return code, json.loads(capsys.readouterr().out)


def test_a_venue_that_answers_is_reported_with_what_it_brought(venue, capsys, tmp_path):
    report = tmp_path / "report.json"
    code, result = _asked(capsys, "--endpoint", venue, "--duration", WELL_S, "--report", str(report))
    (binance,) = result["venues"]
    usdm = next(product for product in binance["products"] if product["product"] == "usdm")
    assert (usdm["market"], usdm["problem"]) == ("binance:BTCUSDT", None)
    assert usdm["listed"] >= 1
    streams = {stream["kind"]: stream for stream in binance["streams"] if stream["market"] == "binance:BTCUSDT"}
    assert streams["trade"]["state"] == streams["mark"]["state"] == "live"
    assert streams["trade"]["rows"] > 3
    assert streams["trade"]["left_out"] == 0
    assert all(each["is_open"] and not each["misunderstood"] for each in binance["connections"])
    assert binance["latency_ms"] is not None
    assert binance["history"]
    assert (code, binance["is_well"]) == (0, True)
    assert json.loads(report.read_text(encoding="utf-8")) == result


def test_nothing_of_the_machine_is_revealed(venue, capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://somebody:secret@127.0.0.1:9")
    _, result = _asked(capsys, "--endpoint", venue, "--duration", "1s")
    words = json.dumps(result)
    assert result["through_a_proxy"] is True
    assert "secret" not in words
    assert str(tmp_path.parent) not in words
    assert socket.gethostname() not in words


def test_a_venue_that_cannot_be_reached_is_not_well(nobody, capsys, monkeypatch):
    code, result = _asked(capsys, "--endpoint", nobody, "--duration", "1s")
    (binance,) = result["venues"]
    assert code == 1
    assert binance["is_well"] is False
    assert all("could not be reached" in product["problem"] for product in binance["products"])
    assert run(["doctor", "binance", "--endpoint", nobody, "--duration", "1s"]) == 1
    words = capsys.readouterr().out
    assert "Binance: NOT WELL" in words
    assert "No venue answered: check the network of this machine, or go through a proxy" in words
    monkeypatch.setenv("ALL_PROXY", "socks5h://127.0.0.1:9")
    assert run(["doctor", "binance", "--endpoint", nobody, "--duration", "1s"]) == 1
    words = capsys.readouterr().out
    assert "Through a proxy." in words
    assert "No venue answered: check the network of this machine, and the proxy." in words


def _printed(capsys, fault):
    with mock_venue(speed=SPEED, faults=[fault]) as stand:
        code = run(["doctor", "binance", "--endpoint", f"binance={stand.url}", "--duration", WELL_S])
    return code, capsys.readouterr().out


def test_a_clock_an_hour_off_is_not_well_and_no_latency(capsys):
    code, words = _printed(capsys, "wrong-clock=3600")
    assert code == 1
    assert "Binance: NOT WELL" in words
    assert re.search(r"Its times are 3,(599|600) s ahead of this machine's clock", words)
    assert "ms late" not in words


def test_a_refusal_is_an_answer_and_no_fault_of_the_network(capsys):
    code, words = _printed(capsys, "http-451")
    assert code == 1
    assert "blocked in your region (HTTP 451)" in words
    assert "check the network" not in words
    assert "Not well: Binance." in words


def test_a_connection_lost_on_the_way_is_reported(capsys):
    _, words = _printed(capsys, "disconnect@2")
    assert "open, lost and opened anew: 1" in words


def test_tiers_that_cannot_be_had_are_not_well(capsys, monkeypatch):
    monkeypatch.setattr("rektscope.engine.venue_checks.refreshable_venues", lambda: ["binance"])
    with mock_venue(speed=SPEED) as stand:
        code, result = _asked(capsys, "--endpoint", f"binance={stand.url}", "--duration", WELL_S)
    assert "cannot be fetched without a key" in result["venues"][0]["tiers"]["problem"]
    assert (code, result["venues"][0]["is_well"]) == (1, False)


def test_tiers_go_through_the_proxy_too(nobody):
    proxy = Proxy.parse(nobody.replace("binance=ws", "http"))
    result = check_tiers(venue_of("bybit"), "bybit:BTCUSDT", {}, 20.0, threading.Event(), NetworkPolicy(proxy))
    assert "could not be reached through the proxy" in result.problem


@pytest.fixture
def silent(monkeypatch):
    """A venue that takes every connection and never says a word; one second is all it is given."""
    monkeypatch.setattr("rektscope.live.examination._LEAST_PATIENCE_S", 1.0)
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"binance=ws://127.0.0.1:{server.getsockname()[1]}"


def test_a_venue_that_never_answers_is_given_up_in_time(silent, capsys):
    code, result = _asked(capsys, "--endpoint", silent, "--duration", "1s")
    (binance,) = result["venues"]
    assert (code, binance["is_well"]) == (1, False)
    assert binance["products"]
    for product in binance["products"]:
        assert "did not answer within 1 s" in product["problem"]
        assert product["is_reached"] is False


def test_tiers_that_never_come_are_given_up_in_time(silent):
    address = {"bybit": silent.partition("=")[2]}
    result = check_tiers(venue_of("bybit"), "bybit:BTCUSDT", address, 1.0, threading.Event(), NetworkPolicy())
    assert result == TierCheck(is_asked=True, problem="Bybit did not answer within 1 s.")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["ftx"], "no live feed of 'ftx'"),
        (["binance", "--duration", "soon"], "is not a duration"),
        (["binance", "--endpoint", "binance=ftp://x"], "is not an endpoint"),
    ],
)
def test_what_cannot_be_meant_is_refused(words, sentence, capsys):
    assert run(["doctor", *words]) == 2
    assert sentence in capsys.readouterr().err


def test_a_report_is_not_written_over_another_file(nobody, capsys, tmp_path):
    report = tmp_path / "report.json"
    report.write_text("mine")
    assert run(["doctor", "binance", "--endpoint", nobody, "--report", str(report)]) == 2
    assert "exists already" in capsys.readouterr().err
    assert report.read_text() == "mine"
    assert run(["doctor", "binance", "--endpoint", nobody, "--report", str(report), "--force"]) == 1
    assert json.loads(report.read_text(encoding="utf-8"))["venues"]
