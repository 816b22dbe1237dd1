"""Binance's REST: requests as documented, answers as rows."""

from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest

from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Candle, Funding, OpenInterest
from rektscope.market.instrument import Contract
from rektscope.venues.binance import rest
from rektscope.venues.binance.config import COINM, USDM

NOW = 1_790_000_000_000
BTC = "binance:BTCUSDT"
HOUR = 3_600_000


def _query(request) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}


def test_usdm_markets_count_coins(sample):
    page = rest.listings(sample("rest_exchangeInfo_usdm.json"), USDM)
    (listing,) = page.listings
    instrument = listing.instrument
    assert (listing.market, instrument.contract, instrument.base, instrument.quote) == (
        BTC, Contract.LINEAR, "BTC", "USDT"
    )  # fmt: skip
    assert (instrument.tick_size, instrument.lot_size) == (Decimal("0.1"), Decimal("0.001"))
    assert listing.quantity.exact("0.115") == 115
    assert page.left_out == ("ODDUSDT: its tick or lot size is missing",)


def test_coinm_markets_count_contracts_of_their_own_size(sample):
    bitcoin, ether = rest.listings(sample("rest_exchangeInfo_coinm.json"), COINM).listings
    assert bitcoin.instrument.contract is Contract.INVERSE
    assert (bitcoin.instrument.contract_size, ether.instrument.contract_size) == (100, 10)
    assert (bitcoin.perpetual, ether.perpetual) == (True, False)
    assert bitcoin.index_symbol == "BTCUSD"


def test_requests_name_what_they_ask_for(listing_of):
    listing, coin = listing_of(BTC), listing_of("binance:BTCUSD_PERP")
    assert rest.listings_request(USDM).url == "https://fapi.binance.com/fapi/v1/exchangeInfo"
    assert rest.listings_request(COINM).url == "https://dapi.binance.com/dapi/v1/exchangeInfo"
    candles = rest.candles_request(USDM, listing, 60_000, 120_000)
    assert candles.url.startswith("https://fapi.binance.com/fapi/v1/klines?")
    assert _query(candles) == {
        "symbol": "BTCUSDT", "interval": "1m", "startTime": "60000", "endTime": "119999", "limit": "1500"
    }  # fmt: skip
    assert rest.open_interest_request(COINM, coin).url == (
        "https://dapi.binance.com/dapi/v1/openInterest?symbol=BTCUSD_PERP"
    )
    assert _query(rest.open_interest_history_request(COINM, coin, 0, 300_000))["pair"] == "BTCUSD"
    assert _query(rest.funding_request(USDM, listing, 0, HOUR))["limit"] == "1000"


def test_contracts_that_are_delivered_have_no_funding(listing_of):
    assert rest.funding_request(COINM, listing_of("binance:BTCUSD_200925"), 0, HOUR) is None


def test_candles_are_known_at_their_end(sample, listing_of):
    first, second = rest.candles(sample("rest_klines.json"), listing_of(BTC), NOW)
    assert first == Candle(
        1_499_040_060_000, BTC, 1_499_040_000_000, 60_000, 163_400, 180_000, 157_580, 157_710, 148_976_114, 1_756_874
    )
    assert second.time_ms == first.received_ms


def test_a_candle_that_is_not_finished_is_left_out(sample, listing_of):
    events = rest.candles(sample("rest_klines.json"), listing_of(BTC), 1_499_040_119_999)
    assert [event.time_ms for event in events] == [1_499_040_000_000]


def test_open_interest_now_and_before(sample, listing_of):
    listing = listing_of(BTC)
    now = rest.open_interest(sample("rest_openInterest.json"), listing, NOW)
    assert now == [OpenInterest(NOW, BTC, 1_589_437_530_011, 10_659_509)]
    before = rest.open_interest_history(sample("rest_openInterestHist.json"), listing, NOW)
    assert before[0] == OpenInterest(1_583_127_900_000, BTC, 1_583_127_900_000, 20_403_637)
    assert len(before) == 2


def test_settled_funding_has_the_interval_it_was_for(sample, listing_of):
    events = rest.funding(sample("rest_fundingRate.json"), listing_of(BTC), NOW)
    assert events == [
        Funding(1_570_608_000_000, BTC, 1_570_608_000_000, -37_500_000_000, 8 * HOUR),
        Funding(1_570_636_800_002, BTC, 1_570_636_800_002, 100_000_000, 8 * HOUR),
    ]


@pytest.mark.parametrize("read", [rest.candles, rest.open_interest, rest.open_interest_history, rest.funding])
def test_a_refusal_is_explained(sample, listing_of, read):
    with pytest.raises(VenueError, match=r"Binance refused a request: Invalid symbol\. \(code -1121\)"):
        read(sample("rest_refused.json"), listing_of(BTC), NOW)


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"{}"])
def test_an_answer_that_is_none_is_the_fault_of_the_venue(body):
    with pytest.raises(VenueError):
        rest.listings(body, USDM)
