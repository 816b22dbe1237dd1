"""OKX's REST: requests as documented, answers as rows."""

from decimal import Decimal

import pytest

from rektscope.feeds.errors import VenueError
from rektscope.feeds.events import Funding, OpenInterest
from rektscope.market.instrument import Contract
from rektscope.venues.okx import rest
from rektscope.venues.okx.config import DERIVATIVES

NOW = 1_790_000_000_000
BTC, COIN = "okx:BTC-USDT-SWAP", "okx:BTC-USD-SWAP"
HOUR = 3_600_000


def test_lots_are_worth_what_the_contract_says(sample):
    page = rest.listings(sample("rest_instruments_swap.json"), DERIVATIVES)
    inverse, linear = page.listings
    assert (inverse.instrument.contract, inverse.instrument.contract_size) == (Contract.INVERSE, 100)
    assert (linear.instrument.lot_size, linear.lot_on_wire) == (Decimal("0.0001"), Decimal("0.01"))
    assert linear.quantity.exact("12") == 1200
    assert (linear.index_symbol, inverse.index_symbol) == ("BTC-USDT", "BTC-USD")
    assert page.left_out == ("ODD-USDT-SWAP: its contract is worth 1 EUR, which is neither base nor quote",)


def test_futures_are_the_second_page():
    assert rest.listings_request(DERIVATIVES).url.endswith("instruments?instType=SWAP")
    assert rest.listings_request(DERIVATIVES, "FUTURES").url.endswith("instruments?instType=FUTURES")


def test_swaps_are_followed_by_futures_and_futures_by_nothing(sample):
    assert rest.listings(sample("rest_instruments_swap.json"), DERIVATIVES).cursor == "FUTURES"
    futures = sample("rest_instruments_swap.json").replace(b'"instType":"SWAP"', b'"instType":"FUTURES"')
    assert rest.listings(futures, DERIVATIVES).cursor == ""


def test_candles_that_are_not_finished_are_left_out(sample, listing_of):
    events = rest.candles(sample("rest_history_candles.json"), listing_of(COIN), NOW)
    assert [event.time_ms for event in events] == [1_597_026_360_000, 1_597_026_420_000]
    assert events[0].quantity_lots == 8_422_410


def test_open_interest_before(sample, listing_of):
    first, second = rest.open_interest_history(sample("rest_open_interest_history.json"), listing_of(BTC), NOW)
    assert first == OpenInterest(1_701_417_300_000, BTC, 1_701_417_300_000, 73_137_600)
    assert second.quantity_lots == 73_137_758  # 731,377.57500501 contracts, to the nearest hundredth


def test_settled_funding_is_the_realized_rate(sample, listing_of):
    events = rest.funding(sample("rest_funding_rate_history.json"), listing_of(BTC), NOW)
    assert events == [
        Funding(1_704_038_400_000, BTC, 1_704_038_400_000, -20_000_000, 8 * HOUR),
        Funding(1_704_067_200_000, BTC, 1_704_067_200_000, 150_000_000, 8 * HOUR),
    ]


def test_requests_name_what_they_ask_for(listing_of):
    listing = listing_of(BTC)
    assert rest.candles_request(DERIVATIVES, listing, 60_000, 120_000).url == (
        "https://www.okx.com/api/v5/market/history-candles?instId=BTC-USDT-SWAP&bar=1m&before=59999&after=120000&limit=100"
    )
    assert "period=5m" in rest.open_interest_history_request(DERIVATIVES, listing, 0, 1).url
    assert rest.funding_request(DERIVATIVES, listing_of("okx:XRP-USD-230929"), 0, 1) is None
    assert rest.open_interest_request(DERIVATIVES, listing) is None


@pytest.mark.parametrize("read", [rest.candles, rest.open_interest_history, rest.funding])
def test_a_refusal_is_explained(sample, listing_of, read):
    with pytest.raises(VenueError, match=r"OKX refused a request: Rate limit reached.*\(code 50011\)"):
        read(sample("rest_refused.json"), listing_of(BTC), NOW)
