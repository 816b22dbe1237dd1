"""OKX's messages, documented and recorded, and the traps in them."""

import json

import pytest

from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import (
    FundingEstimate,
    Index,
    Liquidation,
    Mark,
    Notice,
    OpenInterest,
    Refused,
    Subscribed,
    Trade,
    Unknown,
    Unusable,
)
from rektscope.market.events import Flag
from rektscope.market.sides import Side, TakerSide

NOW = 1_790_000_000_000
BTC, IOST, COIN = "okx:BTC-USDT-SWAP", "okx:IOST-USDT-SWAP", "okx:BTC-USD-SWAP"
DATED = "okx:XRP-USD-230929"
LIQUIDATED_MS = 1_692_266_434_010


def test_twelve_contracts_are_twelve_hundredths_of_a_coin(desk, sample, listing_of):
    (event,) = desk(BTC).read(sample("trades_buy.json"))
    assert event == Trade(NOW, BTC, 1_630_048_897_897, 422_199, 1200, TakerSide.BUY)
    instrument = listing_of(BTC).instrument
    assert event.quantity_lots * instrument.lot_size == 12 * instrument.lot_size * 100  # 12 contracts of 0.01 BTC
    assert float(event.quantity_lots * instrument.lot_size) == 0.12


def test_marks_and_indexes(desk, sample):
    assert desk(BTC).read(sample("mark_price.json")) == [Mark(NOW, BTC, 1_630_049_139_746, 42_310_600)]
    assert desk(BTC).read(sample("index_tickers.json")) == [Index(NOW, BTC, 1_630_049_139_750, 42_310_120)]
    assert desk(COIN).read(sample("index_tickers.json")) == []


def test_open_interest_is_counted_in_contracts(desk, sample, listing_of):
    (event,) = desk(BTC).read(sample("open_interest.json"))
    assert event == OpenInterest(NOW, BTC, 1_743_041_250_440, 221_611_301)
    assert float(event.quantity_lots * listing_of(BTC).instrument.lot_size) == 22161.1301  # the venue's own `oiCcy`


def test_the_funding_rate_is_what_will_be_settled_at_the_funding_time(desk, sample):
    events = desk(BTC).read(sample("funding_rate.json"))
    assert events == [FundingEstimate(NOW, BTC, 1_700_724_675_402, 187_539_128, 1_700_726_400_000)]


def test_the_position_shows_the_side_of_a_liquidation(desk, sample):
    events = desk(IOST).read(sample("liquidation_orders_short.json"), received_ms=LIQUIDATED_MS + 500)
    assert events == [
        Liquidation(LIQUIDATED_MS + 500, IOST, LIQUIDATED_MS, 7831, 13, Side.SHORT, Flag.BANKRUPTCY_PRICE)
    ]


def test_a_net_position_leaves_the_side_to_the_order(desk, sample):
    frame = sample("liquidation_orders_net_sell.json")
    (long,) = desk(IOST).read(frame, received_ms=LIQUIDATED_MS)
    (short,) = desk(IOST).read(frame.replace(b'"sell"', b'"buy"'), received_ms=LIQUIDATED_MS)
    assert (long.liquidated_side, short.liquidated_side) == (Side.LONG, Side.SHORT)


def test_the_first_push_of_liquidations_is_old(desk, sample):
    assert desk(IOST).read(sample("liquidation_orders_short.json"), received_ms=LIQUIDATED_MS + 30_001) == []


def test_a_first_push_that_is_not_old_counts(desk, sample):
    assert len(desk(IOST).read(sample("liquidation_orders_short.json"), received_ms=LIQUIDATED_MS + 30_000)) == 1


def test_a_late_push_that_is_not_the_first_counts(desk, sample):
    feed, frame = desk(IOST), sample("liquidation_orders_short.json")
    feed.read(frame, received_ms=LIQUIDATED_MS + 60_000)
    later = frame.replace(b'"13"', b'"14"')
    assert len(feed.read(later, received_ms=LIQUIDATED_MS + 60_000)) == 1


def test_the_first_push_of_each_type_is_old(desk, sample):
    """Swaps and futures are asked for apart, and each begins with what was before."""
    feed, frame = desk(IOST, DATED), sample("liquidation_orders_short.json")
    dated = frame.replace(b"IOST-USDT-SWAP", DATED.removeprefix("okx:").encode()).replace(b'"SWAP"', b'"FUTURES"')
    assert feed.read(frame, dated, received_ms=LIQUIDATED_MS + 60_000) == []
    later = dated.replace(b'"13"', b'"14"')
    assert [event.market for event in feed.read(later, received_ms=LIQUIDATED_MS + 60_000)] == [DATED]


def test_a_push_again_after_connecting_anew_is_reported_once(desk, sample):
    feed, frame = desk(IOST), sample("liquidation_orders_short.json")
    assert len(feed.read(frame, frame, received_ms=LIQUIDATED_MS)) == 1
    feed.connect()
    assert feed.read(frame, received_ms=LIQUIDATED_MS + 10) == []


def test_liquidations_of_other_markets_are_left_to_others(desk, sample):
    """The channel carries all markets of a type: one we did not ask for is no surprise."""
    assert desk(BTC).read(sample("liquidation_orders_short.json"), received_ms=LIQUIDATED_MS) == []


def test_a_pong_is_plain_text(desk):
    assert desk(BTC).read(b"pong") == []


def test_an_acknowledgement_names_its_topic(desk, sample):
    assert desk(BTC).read(sample("subscribe_acknowledged.json")) == [Subscribed(NOW, ("trades:BTC-USDT-SWAP",))]


def test_a_refusal_names_its_topic_where_the_venue_does(desk, sample):
    (event,) = desk(BTC).read(sample("subscribe_refused.json"))
    assert isinstance(event, Refused)
    assert event.topic == "trades:BTC-USDT-SWOP"
    assert event.words.startswith("OKX refused a request: Wrong URL or channel:trades")
    assert event.words.endswith("(code 60018).")
    asked = '{"op": "subscribe", "args":[{ "channel" : "trades", "instId" : "NOT-THERE"}]}'
    (other,) = desk(BTC).read(
        json.dumps({"event": "error", "code": "60012", "msg": f"Invalid request: {asked}"}).encode()
    )
    assert other.topic == "trades:NOT-THERE"


def test_a_service_upgrade_asks_to_connect_anew(desk, sample):
    (event,) = desk(BTC).read(sample("notice_service_upgrade.json"))
    assert isinstance(event, Notice)
    assert event.reconnect
    (other,) = desk(BTC).read(sample("notice_service_upgrade.json").replace(b"64008", b"64009"))
    assert not other.reconnect


def test_a_market_without_sizes_is_reported_once(desk, sample):
    frames = [sample("trades_buy.json"), sample("mark_price.json"), sample("open_interest.json")]
    assert desk(COIN).read(*frames) == [Unknown(NOW, "okx", "BTC-USDT-SWAP")]


def test_channels_that_nobody_asked_for_give_nothing(desk):
    assert desk(BTC).read(b'{"arg":{"channel":"tickers","instId":"X"},"data":[{"last":"1"}]}') == []


@pytest.mark.parametrize(
    "frame",
    [b"", b"ping pong", b"[]", b'{"arg":{"channel":"trades","instId":"X"}}', b'{"arg":{"channel":"trades"},"data":{}}',
     b'{"arg":{"channel":"liquidation-orders"},"data":[{"instId":"BTC-USDT-SWAP","details":[{}]}]}'],
)  # fmt: skip
def test_what_is_not_as_documented_is_the_fault_of_the_venue(desk, frame):
    with pytest.raises(VenueError):
        desk(BTC).read(frame)


def test_sides_that_say_nothing_are_reported_and_not_guessed(desk, sample):
    frame = sample("liquidation_orders_net_sell.json").replace(b'"sell"', b'"?"')
    (event,) = desk(IOST).read(frame, received_ms=LIQUIDATED_MS)
    assert isinstance(event, Unusable)
    assert "'net ?' is no side" in event.words
    (trade,) = desk(BTC).read(sample("trades_buy.json").replace(b'"buy"', b'"?"'))
    assert isinstance(trade, Unusable)
