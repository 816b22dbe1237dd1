"""Lists of markets: fetched once a product and page by page; what is not there is reported with what is like it."""

import json
import threading
from pathlib import Path

import pytest

from rektscope.feeds.sockets import CancelledError
from rektscope.live.listings import Listings, find_listings
from rektscope.live.rest_client import RestClients
from rektscope.market.errors import InputError
from rektscope.venues.catalogue import venue_of

SAMPLES = Path(__file__).resolve().parents[1] / "venues"
PATHS = {
    "/fapi/v1/exchangeInfo": "binance/rest_exchangeInfo_usdm.json",
    "/dapi/v1/exchangeInfo": "binance/rest_exchangeInfo_coinm.json",
    "/v5/market/instruments-info": "bybit/rest_instruments_info_linear.json",
    "/api/v5/public/instruments": "okx/rest_instruments_swap.json",
}


def sample(name):
    return json.loads((SAMPLES / name).read_bytes())


@pytest.fixture
def venue(toy_venue, clock):
    """The toy venue with documented lists, clients, and endpoints that lead there."""

    def answer(path, parameters, _body):
        content = sample(PATHS[path])
        if parameters.get("cursor"):
            content["result"] = content["result"] | {"nextPageCursor": "", "list": [bybit_symbol("LATEUSDT")]}
        if parameters.get("instType") == "FUTURES":
            content["data"] = []
        return content

    toy_venue.answer = answer
    toy_venue.clients = RestClients(clock.to_clock(), answering_s=2.0)
    toy_venue.endpoints = dict.fromkeys(["binance", "bybit", "okx"], toy_venue.endpoint.replace("http", "ws"))
    yield toy_venue
    toy_venue.clients.close()


def bybit_symbol(name):
    (first, *_) = sample("bybit/rest_instruments_info_linear.json")["result"]["list"]
    return first | {"symbol": name, "baseCoin": name.removesuffix("USDT")}


def find(venue, *markets):
    return [listing.market for listing in find_listings(markets, venue.endpoints, venue.clients.of)]


def refusal(venue, *markets):
    with pytest.raises(InputError) as caught:
        find(venue, *markets)
    return str(caught.value)


def test_markets_are_found_with_one_list_for_each_product(venue):
    wanted = ["bybit:LATEUSDT", "binance:BTCUSDT", "okx:BTC-USDT-SWAP", "bybit:BTCUSDT", "binance:BTCUSDT"]
    assert find(venue, *wanted) == wanted[:4]
    asked = [(path, parameters.get("cursor", "")) for path, parameters, *_ in venue.asked]
    assert asked == [
        ("/v5/market/instruments-info", ""),
        ("/v5/market/instruments-info", "first%3DBTCUSDT"),
        ("/fapi/v1/exchangeInfo", ""),
        ("/api/v5/public/instruments", ""),
        ("/api/v5/public/instruments", ""),
    ]


def test_a_market_that_is_not_traded_is_reported_with_similar_ones(venue):
    assert refusal(venue, "binance:BTCUSDC") == (
        "Binance USD-M does not trade binance:BTCUSDC: did you mean binance:BTCUSDT?"
    ).replace("Binance USD-M", venue_of("binance").title)
    assert "check the symbol" in refusal(venue, "bybit:NOTHINGLIKEIT")
    assert len(venue.asked) == 3


def test_a_market_that_cannot_be_counted_is_explained(venue):
    assert refusal(venue, "binance:ODDUSDT") == "binance:ODDUSDT cannot be shown: its tick or lot size is missing."


def test_a_wrong_symbol_costs_no_request(venue):
    assert "not written as" in refusal(venue, "binance:BTCUSDT", "okx:btcusdt")
    assert venue.asked == []


@pytest.mark.parametrize(
    ("answer", "words"),
    [((451, b""), "is blocked in your region (HTTP 451)"), ((200, b"<html>"), "A web page came in place of"),
     ((200, b'{"code":-1,"msg":"Down."}'), "Binance refused a request: Down. (code -1)."),
     ((200, b"[" * 100_000), "A message is not as documented")],
)  # fmt: skip
def test_a_list_that_cannot_be_had_is_reported(venue, answer, words):
    venue.answer = lambda *_: answer
    sentence = refusal(venue, "binance:BTCUSDT")
    assert sentence.startswith("The list of markets of Binance USD-M cannot be had. ")
    assert words in sentence


def test_a_list_that_repeats_itself_ends(venue):
    endless = sample("bybit/rest_instruments_info_linear.json")
    assert find(venue, "bybit:BTCUSDT") == ["bybit:BTCUSDT"]
    venue.answer = lambda *_: endless
    assert find(venue, "bybit:BTCUSDT") == ["bybit:BTCUSDT"]
    turning = iter(range(1000))

    def other_cursor(*_):
        return endless | {"result": endless["result"] | {"nextPageCursor": str(next(turning))}}

    venue.answer = other_cursor
    assert "does not end" in refusal(venue, "bybit:BTCUSDT")


def test_a_list_is_kept_for_the_picker_and_not_when_it_failed(venue):
    kept = Listings(venue.clients.of, venue.endpoints)
    bybit = venue_of("bybit")
    good, venue.answer = venue.answer, lambda *_: (400, b"")
    with pytest.raises(InputError):
        kept.of(bybit, bybit.products[0])
    venue.answer = good
    venue.asked.clear()
    for _ in range(3):
        found = kept.of(bybit, bybit.products[0])
    assert [listing.market for listing in found.listings] == ["bybit:BTCUSDT", "bybit:LATEUSDT"]
    assert len(venue.asked) == 2
    assert [listing.market for listing in kept.find(["bybit:LATEUSDT"])] == ["bybit:LATEUSDT"]
    assert len(venue.asked) == 2
    binance = venue_of("binance")
    assert kept.of(binance, binance.products[0]).left_out == ("ODDUSDT: its tick or lot size is missing",)


def test_searching_finds_the_coin_before_what_only_looks_like_it(venue):
    names = ["WBTCUSDT", "BTCDOMUSDT", "ETHBTC", "BTCUSDT", "1000BTTUSDT"]

    def answer(*_):
        content = sample("bybit/rest_instruments_info_linear.json")
        content["result"] = {"nextPageCursor": "", "list": [bybit_symbol(name) for name in names]}
        return content

    venue.answer = answer
    bybit = venue_of("bybit")
    found = Listings(venue.clients.of, venue.endpoints).of(bybit, bybit.products[0])
    assert [listing.instrument.symbol for listing in found.search("btc")] == [
        "BTCUSDT",
        "BTCDOMUSDT",
        "ETHBTC",
        "WBTCUSDT",
    ]
    assert [listing.instrument.symbol for listing in found.search("dom usdt")] == ["BTCDOMUSDT"]
    assert [listing.instrument.symbol for listing in found.search(" ", most=2)] == ["WBTCUSDT", "BTCDOMUSDT"]
    assert found.search("nothing") == []


def test_fetching_a_list_can_be_stopped_also_while_another_one_fetches(venue):
    venue.answer = lambda *_: lambda handler: handler.server.released.wait(5)
    kept = Listings(venue.clients.of, venue.endpoints)
    binance = venue_of("binance")
    stop, other_stop, ended = threading.Event(), threading.Event(), []

    def fetch(product, own_stop):
        with pytest.raises(CancelledError):
            kept.of(binance, product, own_stop)
        ended.append(product.name)

    first = threading.Thread(target=fetch, args=(binance.products[0], stop))
    second = threading.Thread(target=fetch, args=(binance.products[1], other_stop))
    first.start()
    while not venue.asked:
        venue.released.wait(0.005)
    second.start()
    other_stop.set()
    second.join(2)
    assert ended == ["coinm"]
    stop.set()
    first.join(2)
    assert ended == ["coinm", "usdm"]
