"""The messages of dYdX's indexer, subscriptions and answers, and the traps in them."""

import json

import pytest

from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import (
    Funding,
    FundingEstimate,
    Liquidation,
    Mark,
    OpenInterest,
    Refused,
    Subscribed,
    Trade,
    Unknown,
    Unusable,
)
from rektscope.feeds.product import Reach
from rektscope.feeds.silence import SilenceWatch
from rektscope.market.events import Flag, Kind
from rektscope.market.instrument import Contract
from rektscope.market.sides import Side, TakerSide
from rektscope.venues.catalogue import LIVE_KINDS, specs
from rektscope.venues.dydx import rest
from rektscope.venues.dydx.config import PERPETUALS
from rektscope.venues.dydx.subscriptions import answer, product_name, topic_of

NOW = 1_790_000_000_000
NEXT_HOUR = NOW - NOW % 3_600_000 + 3_600_000
BITCOIN, ETHER = "dydx:BTC-USD", "dydx:ETH-USD"
HOUR = 3_600_000


def test_the_taker_of_a_liquidation_closes_the_position(desk, sample):
    time_ms = 1_680_568_159_353
    assert desk(BITCOIN).read(sample("trades_liquidated.json")) == [
        Trade(NOW, BITCOIN, time_ms, 27_839, 104, TakerSide.BUY),
        Liquidation(NOW, BITCOIN, time_ms, 27_839, 104, Side.SHORT),
        Trade(NOW, BITCOIN, time_ms, 27_837, 118, TakerSide.SELL),
    ]
    _, long, _ = desk(BITCOIN).read(sample("trades_liquidated.json").replace(b'"BUY"', b'"SELL"'))
    assert long.liquidated_side is Side.LONG


def test_deleveraging_is_a_liquidation_at_a_bankruptcy_price_and_no_trade(desk, sample):
    *trades, forced = desk(ETHER).read(sample("trades_deleveraged.json"))
    assert [type(event) for event in trades] == [Trade, Trade]
    # 2340.744... lies off the ticks of 0.1, and above the 2322.8 at which the market traded: a long could not be filled
    assert forced == Liquidation(NOW, ETHER, 1_722_820_168_338, 23_407, 811, Side.LONG, Flag.BANKRUPTCY_PRICE)


def test_a_market_that_is_settled_for_good_liquidates_nobody(desk, sample):
    feed = desk(ETHER)
    feed.read(b'{"type":"channel_data","channel":"v4_markets","contents":{"trading":'
              b'{"ETH-USD":{"status":"FINAL_SETTLEMENT"}}}}')  # fmt: skip
    assert [type(event) for event in feed.read(sample("trades_deleveraged.json"))] == [Trade, Trade]


def test_the_trades_that_a_subscription_begins_with_are_earlier_ones(desk, sample):
    frame = sample("trades_snapshot.json").replace(b"LIMIT", b"LIQUIDATED")
    assert desk(BITCOIN).read(frame) == [Subscribed(NOW, ("v4_trades:BTC-USD",))]


def test_two_connections_count_a_trade_once(desk, sample):
    feed = desk(BITCOIN)
    feed.read(sample("trades_liquidated.json"))
    feed.connect()
    assert feed.read(sample("trades_liquidated.json")) == []


def test_a_type_or_side_that_is_not_documented_is_reported(desk, sample):
    first, _ = desk(BITCOIN).read(sample("trades_liquidated.json").replace(b"LIQUIDATED", b"TRANSFER"))
    assert isinstance(first, Unusable)
    assert "'TRANSFER' is no known type of trade" in first.words
    first, _ = desk(BITCOIN).read(sample("trades_liquidated.json").replace(b'"BUY"', b'"?"'))
    assert isinstance(first, Unusable)


def test_a_trade_off_the_ticks_is_reported_and_the_others_stand(desk, sample):
    off, *rest_of_them = desk(BITCOIN).read(sample("trades_liquidated.json").replace(b"27839", b"27839.5"))
    assert isinstance(off, Unusable)
    assert off.is_off_grid
    assert [type(event) for event in rest_of_them] == [Liquidation, Trade]


def test_the_oracle_price_is_the_mark_at_its_own_time(desk, sample):
    reported_ms = 1_723_917_025_837
    assert desk(BITCOIN).read(sample("markets_oracle.json")) == [Mark(NOW, BITCOIN, reported_ms, 5_943_878)]


def test_markets_begin_with_their_figures_of_now(desk, sample):
    assert desk(BITCOIN).read(sample("markets_snapshot.json")) == [
        Subscribed(NOW, ("v4_markets",)),
        Mark(NOW, BITCOIN, NOW, 2_775_292),
        OpenInterest(NOW, BITCOIN, NOW, 18_914_737),
        FundingEstimate(NOW, BITCOIN, NOW, 0, NEXT_HOUR),
    ]


def test_what_is_wrong_with_another_market_takes_nothing_from_ours(desk, sample):
    broken = sample("markets_oracle.json").replace(b'"0.3866273177"', b"null")
    assert [type(event) for event in desk(BITCOIN).read(broken)] == [Mark]


def test_a_change_shows_only_what_changed(desk, sample):
    (only,) = desk(BITCOIN).read(sample("markets_trading.json"))
    assert only == FundingEstimate(NOW, BITCOIN, NOW, 68_218_750, NEXT_HOUR)


def test_a_batch_is_read_like_its_parts(desk, sample):
    message = json.loads(sample("trades_liquidated.json"))
    batch = message | {"type": "channel_batch_data", "contents": [message["contents"]]}
    expected = desk(BITCOIN).read(sample("trades_liquidated.json"))
    assert desk(BITCOIN).read(json.dumps(batch).encode()) == expected
    assert topic_of(json.dumps(batch).encode()) == "v4_trades:BTC-USD"


def test_a_market_without_sizes_is_reported_once_and_other_markets_are_not(desk, sample):
    frames = [sample("trades_liquidated.json"), sample("trades_liquidated.json"), sample("markets_oracle.json")]
    assert desk(ETHER).read(*frames) == [Unknown(NOW, "dydx", "BTC-USD")]


def test_answers_are_distinguished(desk, sample):
    assert desk(BITCOIN).read(sample("connected.json")) == []
    reason = "dYdX refused a request: Invalid subscription id for channel: (v4_trades-XYZ-USD)."
    assert desk(BITCOIN).read(sample("subscribe_refused.json")) == [Refused(NOW, "", reason)]


@pytest.mark.parametrize(
    "frame",
    [b"", b"{}", b"[]", b'{"type":""}', b'{"type":5}', b'{"type":"channel_data","channel":"v4_trades","id":"BTC-USD"}',
     b'{"type":"channel_data","channel":"v4_markets"}', b'{"type":"subscribed","channel":"v4_markets"}',
     b'{"type":"channel_batch_data","channel":"v4_trades","id":"BTC-USD","contents":{}}'],
)  # fmt: skip
def test_what_is_not_as_documented_is_the_fault_of_the_venue(desk, frame):
    with pytest.raises(VenueError):
        desk(BITCOIN).read(frame)


@pytest.mark.parametrize(("symbol", "is_ours"), [("BTC-USD", True), ("BTCUSD", False), ("A,B,0X1-USD", False)])
def test_the_symbol_shows_the_product(symbol, is_ours):
    assert (product_name(symbol) == "perpetuals") == is_ours


def test_the_channel_of_all_markets_is_asked_for_once(listing_of):
    (spec,) = specs([listing_of(BITCOIN), listing_of(ETHER)])
    requests = [json.loads(each.message) for each in spec.venue.subscribe(spec.product, spec.topics, 0)]
    assert sorted((one["channel"], one.get("id", "")) for one in requests) == [
        ("v4_markets", ""), ("v4_trades", "BTC-USD"), ("v4_trades", "ETH-USD")
    ]  # fmt: skip
    assert {one["type"] for one in requests} == {"subscribe"}


def test_only_the_channel_of_markets_has_a_cadence(listing_of):
    """Minutes without a trade are ordinary here, also of BTC (`rest_candles.json` has one)."""
    (spec,) = specs([listing_of(BITCOIN)])
    watch = SilenceWatch(spec.topics)
    watch.begin([topic.key for topic in spec.topics], 0.0, 7)
    assert watch.silent(180.0) == []
    assert watch.silent(180.1) == [("v4_markets", 7)]
    assert {topic.key: topic.kinds for topic in spec.topics} == {
        "v4_trades:BTC-USD": frozenset({Kind.TRADE, Kind.LIQUIDATION}),
        "v4_markets": frozenset({Kind.MARK, Kind.OPEN_INTEREST, Kind.FUNDING}) & LIVE_KINDS,
    }


@pytest.mark.parametrize(
    ("name", "topic"),
    [("trades_liquidated.json", "v4_trades:BTC-USD"), ("markets_oracle.json", "v4_markets"),
     ("trades_snapshot.json", None), ("connected.json", None), ("subscribe_refused.json", None)],
)  # fmt: skip
def test_a_frame_names_its_topic(sample, name, topic):
    assert topic_of(sample(name)) == topic
    assert answer(sample(name)) is None


def test_all_liquidations_are_shown_and_what_their_prices_are_is_reported():
    assert PERPETUALS.liquidations is Reach.FULL
    assert any("bankruptcy price" in caveat for caveat in PERPETUALS.caveats)


def test_markets_that_trade_are_listed(sample):
    page = rest.listings(sample("rest_perpetualMarkets.json"), PERPETUALS)
    (bitcoin,) = page.listings
    assert (bitcoin.market, bitcoin.instrument.contract) == (BITCOIN, Contract.LINEAR)
    assert (bitcoin.instrument.tick, bitcoin.instrument.lot, bitcoin.funding_ms) == (1.0, 0.0001, HOUR)
    assert page.left_out == ("POOL,UNISWAP_V3,0X1-USD: its name is not a coin and USD",)


def test_candles_come_newest_first_and_a_minute_without_trades_is_one(sample, listing_of):
    quiet, busy = rest.candles(sample("rest_candles.json"), listing_of(BITCOIN), NOW)
    assert (quiet.open_ticks, quiet.close_ticks, quiet.quantity_lots) == (116_099, 116_099, 0)
    assert (busy.open_ticks, busy.high_ticks, busy.low_ticks, busy.close_ticks) == (114_256, 114_262, 114_249, 114_261)
    assert (busy.quantity_lots, busy.taker_buy_lots) == (4753, -1)


def test_a_candle_that_is_not_over_is_left_out(sample, listing_of):
    during_ms = 1_754_365_200_000 + 30_000  # 2025-08-05T03:40:30Z
    (quiet,) = rest.candles(sample("rest_candles.json"), listing_of(BITCOIN), during_ms)
    assert quiet.quantity_lots == 0


def test_a_candle_shows_the_open_interest_that_it_began_with(sample, listing_of):
    earlier, later = rest.open_interest_history(sample("rest_candles.json"), listing_of(BITCOIN), NOW)
    assert later == OpenInterest(1_754_365_200_000, BITCOIN, 1_754_365_200_000, 5_017_424)
    assert earlier.quantity_lots == 540_594


def test_funding_is_settled_each_hour(sample, listing_of):
    fundings = rest.funding(sample("rest_historicalFunding.json"), listing_of(BITCOIN), NOW)
    assert [(event.rate_e12, event.duration_ms) for event in fundings] == [(0, HOUR), (12_500_000, HOUR)]
    assert isinstance(fundings[0], Funding)


def test_requests_name_what_they_ask_for(listing_of):
    listing = listing_of(BITCOIN)
    assert rest.listings_request(PERPETUALS).url == "https://indexer.dydx.trade/v4/perpetualMarkets"
    assert rest.candles_request(PERPETUALS, listing, 0, 60_000).url == (
        "https://indexer.dydx.trade/v4/candles/perpetualMarkets/BTC-USD?resolution=1MIN"
        "&fromISO=1970-01-01T00%3A00%3A00.000Z&toISO=1970-01-01T00%3A00%3A59.999Z&limit=1000"
    )
    assert "resolution=5MINS" in rest.open_interest_history_request(PERPETUALS, listing, 0, 1).url
    assert rest.funding_request(PERPETUALS, listing, 0, HOUR).url == (
        "https://indexer.dydx.trade/v4/historicalFunding/BTC-USD"
        "?effectiveBeforeOrAt=1970-01-01T00%3A59%3A59.999Z&limit=1000"
    )


@pytest.mark.parametrize(
    "read", [lambda body, _l, _n: rest.listings(body, PERPETUALS), rest.candles, rest.open_interest_history,
             rest.funding]
)  # fmt: skip
def test_a_refusal_is_explained(sample, listing_of, read):
    with pytest.raises(VenueError, match="dYdX refused a request: ticker must be a valid ticker"):
        read(sample("rest_refused.json"), listing_of(BITCOIN), NOW)
