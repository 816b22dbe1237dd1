"""What is asked of OKX, and which topic a frame belongs to."""

import json

import pytest

from rektscope.venues.catalogue import LIVE_KINDS
from rektscope.venues.okx.config import DERIVATIVES
from rektscope.venues.okx.subscriptions import answer, product_name, subscribe, topic_of, topics


@pytest.mark.parametrize(
    ("symbol", "product"),
    [("BTC-USDT-SWAP", "derivatives"), ("BTC-USD-261225", "derivatives"), ("BTC-USD_UM-SWAP", "derivatives"),
     ("BTC-USD_UM_XPERP-310404", "derivatives"),
     ("BTC-USDT", None), ("BTCUSDT", None)],
)  # fmt: skip
def test_the_symbol_shows_the_product(symbol, product):
    assert product_name(symbol) == product


def test_a_swap_needs_six_channels(listing_of):
    found = topics(DERIVATIVES, listing_of("okx:BTC-USDT-SWAP"), LIVE_KINDS)
    assert {topic.key: topic.silence_s for topic in found} == {
        "trades:BTC-USDT-SWAP": 60.0,
        "mark-price:BTC-USDT-SWAP": 30.0,
        "index-tickers:BTC-USDT": None,
        "funding-rate:BTC-USDT-SWAP": None,
        "open-interest:BTC-USDT-SWAP": None,
        "liquidation-orders:SWAP": None,
    }


def test_a_dated_contract_has_no_funding_and_liquidations_of_another_type(listing_of):
    keys = [topic.key for topic in topics(DERIVATIVES, listing_of("okx:XRP-USD-230929"), LIVE_KINDS)]
    assert "liquidation-orders:FUTURES" in keys
    assert not any(key.startswith("funding") for key in keys)


def test_the_request_is_the_documented_one(listing_of):
    found = topics(DERIVATIVES, listing_of("okx:BTC-USDT-SWAP"), LIVE_KINDS)
    (request,) = subscribe(DERIVATIVES, found, 0)
    sent = json.loads(request.message)
    assert (sent["id"], sent["op"]) == ("1", "subscribe")
    assert {"channel": "trades", "instId": "BTC-USDT-SWAP"} in sent["args"]
    assert {"channel": "liquidation-orders", "instType": "SWAP"} in sent["args"]


@pytest.mark.parametrize(
    ("name", "topic"),
    [("trades_buy.json", "trades:BTC-USDT-SWAP"), ("index_tickers.json", "index-tickers:BTC-USDT"),
     ("liquidation_orders_short.json", "liquidation-orders:SWAP"), ("subscribe_acknowledged.json", None),
     ("notice_service_upgrade.json", None)],
)  # fmt: skip
def test_a_frame_names_its_topic(sample, name, topic):
    assert topic_of(sample(name)) == topic


def test_a_pong_belongs_to_no_topic_and_needs_no_answer():
    assert topic_of(b"pong") is None
    assert answer(b"pong") is None


def test_the_ping_is_plain_text_and_goes_out_only_when_it_is_quiet():
    assert (DERIVATIVES.heartbeat.message, DERIVATIVES.heartbeat.when_quiet) == (b"ping", True)
    assert DERIVATIVES.heartbeat.every_s < 30
