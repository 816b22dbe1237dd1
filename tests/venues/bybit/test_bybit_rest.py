"""Bybit's REST: requests as documented, answers as rows."""

from urllib.parse import parse_qs, urlsplit

import pytest

from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Candle, Funding, OpenInterest
from rektscope.market.instrument import Contract
from rektscope.venues.bybit import rest
from rektscope.venues.bybit.config import INVERSE, LINEAR

NOW = 1_790_000_000_000
BTC, COIN = "bybit:BTCUSDT", "bybit:BTCUSD"
HOUR = 3_600_000


def test_markets_come_in_pages(sample):
    page = rest.listings(sample("rest_instruments_info_linear.json"), LINEAR)
    assert [listing.market for listing in page.listings] == [BTC]
    assert page.cursor == "first%3DBTCUSDT"
    assert page.listings[0].funding_ms == 8 * HOUR
    query = parse_qs(urlsplit(rest.listings_request(LINEAR, page.cursor).url).query)
    assert query == {"category": ["linear"], "limit": ["1000"], "cursor": ["first%3DBTCUSDT"]}
    assert "cursor" not in rest.listings_request(LINEAR).url


def test_an_inverse_contract_is_one_dollar(sample):
    (listing,) = rest.listings(sample("rest_instruments_info_inverse.json"), INVERSE).listings
    assert listing.instrument.contract is Contract.INVERSE
    assert (listing.instrument.contract_size, listing.instrument.lot_size) == (1, 1)


def test_candles_come_newest_first_and_inverse_ones_count_dollars(sample, listing_of):
    first, second = rest.candles(sample("rest_kline_inverse.json"), listing_of(COIN), NOW)
    assert first == Candle(
        1_670_608_860_000, COIN, 1_670_608_800_000, 60_000, 170_715, 170_715, 170_610, 170_715, 4177, -1
    )
    assert second.quantity_lots == 268_611


def test_open_interest_is_one_sided_whichever_field_has_it(sample, listing_of):
    events = rest.open_interest_history(sample("rest_open_interest.json"), listing_of(BTC), NOW)
    assert events == [
        OpenInterest(1_669_571_400_000, BTC, 1_669_571_400_000, 23_060_003),
        OpenInterest(1_669_571_700_000, BTC, 1_669_571_700_000, 23_067_000),
    ]


def test_settled_funding(sample, listing_of):
    events = rest.funding(sample("rest_funding_history.json"), listing_of(BTC), NOW)
    assert events == [
        Funding(1_672_041_600_000, BTC, 1_672_041_600_000, -20_000_000, 8 * HOUR),
        Funding(1_672_070_400_000, BTC, 1_672_070_400_000, 100_000_000, 8 * HOUR),
    ]


def test_requests_name_what_they_ask_for(listing_of):
    listing = listing_of(BTC)
    assert rest.candles_request(LINEAR, listing, 0, 60_000).url == (
        "https://api.bybit.com/v5/market/kline?category=linear&symbol=BTCUSDT&interval=1&start=0&end=59999&limit=1000"
    )
    assert "intervalTime=5min" in rest.open_interest_history_request(LINEAR, listing, 0, 1).url
    assert "funding/history?category=linear&symbol=BTCUSDT" in rest.funding_request(LINEAR, listing, 0, 1).url
    assert rest.open_interest_request(LINEAR, listing) is None


@pytest.mark.parametrize("read", [rest.candles, rest.open_interest_history, rest.funding])
def test_a_refusal_is_explained(sample, listing_of, read):
    with pytest.raises(VenueError, match=r"Bybit refused a request: Too many visits! \(code 10006\)"):
        read(sample("rest_refused.json"), listing_of(BTC), NOW)
