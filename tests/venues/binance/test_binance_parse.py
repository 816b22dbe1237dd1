"""Binance's messages, documented and recorded, and the traps in them."""

import json

import pytest

from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import (
    FundingEstimate,
    Index,
    Liquidation,
    Mark,
    Refused,
    Subscribed,
    Trade,
    Unknown,
    Unusable,
)
from rektscope.market.events import Kind
from rektscope.market.sides import Side, TakerSide

NOW = 1_790_000_000_000
BTC, COIN = "binance:BTCUSDT", "binance:BTCUSD_200925"


def _changed(frame: bytes, **order: object) -> bytes:
    message = json.loads(frame)
    message["o"].update(order)
    return json.dumps(message).encode()


def test_a_buyer_who_was_not_the_maker_took(desk, sample):
    events = desk(BTC).read(sample("aggTrade_taker_buy.json"))
    assert events == [Trade(NOW, BTC, 1_568_693_103_461, 102_237, 236, TakerSide.BUY)]


def test_a_buyer_who_was_the_maker_was_sold_to_and_coinm_counts_contracts(desk, sample):
    events = desk(COIN).read(sample("aggTrade_taker_sell_coinm.json"))
    assert events == [Trade(NOW, COIN, 1_591_261_134_199, 96_435, 2, TakerSide.SELL)]


def test_a_mark_brings_index_and_the_rate_that_is_not_settled_yet(desk, sample):
    events = desk(BTC).read(sample("markPriceUpdate_perpetual.json"))
    assert events == [
        Mark(NOW, BTC, 1_562_305_380_000, 11_794_150),
        Index(NOW, BTC, 1_562_305_380_000, 11_784_627),
        FundingEstimate(NOW, BTC, 1_562_305_380_000, 381_670_000, 1_562_306_400_000),
    ]


def test_a_delivery_contract_whose_rate_is_a_nought_has_no_funding(desk, sample):
    message = json.loads(sample("markPriceUpdate_delivery.json"))
    frame = json.dumps(message | {"r": "0.00000000", "T": 0}).encode()
    assert not any(isinstance(event, FundingEstimate) for event in desk(COIN).read(frame))


def test_a_delivery_contract_has_no_funding(desk, sample):
    events = desk(COIN).read(sample("markPriceUpdate_delivery.json"))
    assert events == [Mark(NOW, COIN, 1_596_095_725_000, 10_934_626)]


def test_a_coinm_index_belongs_to_all_markets_of_its_pair(desk, sample):
    events = desk(COIN, "binance:BTCUSD_PERP").read(sample("indexPriceUpdate.json"))
    assert [event.market for event in events] == [COIN, "binance:BTCUSD_PERP"]
    assert events[0] == Index(NOW, COIN, 1_591_261_236_000, 9_636_579)


def test_a_sell_order_liquidates_a_long_at_its_average_fill(desk, sample):
    events = desk(BTC).read(sample("forceOrder_sell_filled.json"))
    assert events == [Liquidation(NOW, BTC, 1_695_714_031_881, 262_451, 115, Side.LONG)]


def test_a_buy_order_liquidates_a_short(desk, sample):
    (event,) = desk(BTC).read(_changed(sample("forceOrder_sell_filled.json"), S="BUY"))
    assert event.liquidated_side is Side.SHORT


def test_the_size_of_a_liquidation_is_what_was_filled_in_all(desk, sample):
    (event,) = desk(BTC).read(_changed(sample("forceOrder_sell_filled.json"), q="9.000", l="0.015", z="0.014"))
    assert event.quantity_lots == 14


@pytest.mark.parametrize("status", ["NEW", "PARTIALLY_FILLED", "CANCELED", "EXPIRED"])
def test_an_order_that_is_not_filled_is_not_counted(desk, sample, status):
    assert desk(BTC).read(_changed(sample("forceOrder_sell_filled.json"), X=status)) == []


def test_a_coinm_liquidation_counts_contracts(desk, sample):
    events = desk(COIN).read(sample("forceOrder_coinm.json"))
    assert events == [Liquidation(NOW, COIN, 1_594_622_954_021, 93_527, 3, Side.LONG)]


def test_a_side_that_is_none_is_reported_and_not_guessed(desk, sample):
    (event,) = desk(BTC).read(_changed(sample("forceOrder_sell_filled.json"), S="LONG"))
    assert event == Unusable(
        NOW, BTC, "A liquidation of binance:BTCUSDT was left out: 'LONG' is no side.", Kind.LIQUIDATION
    )


def test_a_repeated_liquidation_frame_is_sent_once(desk, sample):
    frame = sample("forceOrder_sell_filled.json")
    assert len(desk(BTC).read(frame, frame)) == 1


def test_two_connections_count_a_liquidation_and_a_trade_once(desk, sample):
    feed = desk(BTC)
    frames = [sample("forceOrder_sell_filled.json"), sample("aggTrade_taker_buy.json")]
    assert len(feed.read(*frames)) == 2
    feed.connect()
    assert feed.read(*frames) == []


def test_streams_doubled_over_both_products_are_passed_once(desk, sample):
    """Since 2026-06-30 some streams carry USD-M (st 1) and COIN-M (st 2) on either host."""
    message = json.loads(sample("forceOrder_coinm.json"))
    doubled = json.dumps({**message, "st": 2}).encode()
    assert desk(BTC).read(doubled) == []
    assert len(desk(COIN).read(doubled)) == 1
    inside = json.loads(doubled) | {"o": {**message["o"], "st": 2}, "st": 0}
    assert desk(BTC).read(json.dumps(inside).encode()) == []


@pytest.mark.parametrize(("kind", "is_told"), [("MARKET", True), ("RPI", True), ("INSURANCE_FUND", False),
                                               ("ADL", False), ("NA", False)])  # fmt: skip
def test_bookings_between_accounts_are_no_trades(desk, kind, is_told):
    frame = {"e": "trade", "E": 1723161256322, "T": 1723161256322, "s": "BTCUSDT", "t": 5266583935, "p": "61800.30",
             "q": "0.006", "X": kind, "m": False}  # fmt: skip
    assert bool(desk(BTC).read(json.dumps(frame).encode())) == is_told


def test_a_wrapped_message_is_the_same_as_a_bare_one(desk, sample):
    bare = sample("forceOrder_sell_filled.json")
    wrapped = b'{"stream":"btcusdt@forceOrder","data":' + bare + b"}"
    assert desk(BTC).read(wrapped) == desk(BTC).read(bare)


def test_keys_that_did_not_exist_yet_are_ignored(desk, sample):
    frame = json.loads(sample("aggTrade_taker_buy.json")) | {"new": {"deep": [1, 2]}, "zz": None}
    assert len(desk(BTC).read(json.dumps(frame).encode())) == 1


def test_a_market_without_sizes_is_reported_once_and_not_guessed(desk, sample):
    frame = sample("aggTrade_taker_buy.json")
    assert desk("binance:COTIUSDT").read(frame, frame) == [Unknown(NOW, "binance", "BTCUSDT")]


def test_an_acknowledgement_is_not_an_error(desk, sample):
    assert desk(BTC).read(sample("subscribe_acknowledged.json")) == [Subscribed(NOW, number=1)]


def test_a_refusal_is_explained(desk, sample):
    (event,) = desk(BTC).read(sample("subscribe_refused.json"))
    assert isinstance(event, Refused)
    assert event.words == ("Binance USD-M refused a subscription: Invalid request: unknown property 'x' (code 2).")
    (older,) = desk(BTC).read(b'{"code":3,"msg":"Invalid JSON"}')
    assert "Invalid JSON (code 3)" in older.words


def test_streams_that_nobody_asked_for_give_nothing(desk):
    assert desk(BTC).read(b'{"e":"kline","E":1,"s":"BTCUSDT","k":{"t":1}}') == []


@pytest.mark.parametrize(
    "frame", [b"", b"pong", b"[]", b'{"e":"aggTrade"}', b'{"e":"forceOrder","o":[]}', b'{"e":5}',
              b'{"e":"aggTrade","s":"BTCUSDT","p":1.5,"q":"1","T":1,"m":true,"a":1}', b'{"stream":"x"}']
)  # fmt: skip
def test_what_is_not_as_documented_is_the_fault_of_the_venue(desk, frame):
    with pytest.raises(VenueError):
        desk(BTC).read(frame)
