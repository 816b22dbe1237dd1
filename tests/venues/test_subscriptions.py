"""What each venue is asked for: every topic once, in a message that is known to ask for it, and so acknowledged."""

import gzip
import json
from pathlib import Path

import pytest
from tests.venues.listings import SIZES, listing_of_market

from rektscope.feeds.coverage import Coverage
from rektscope.feeds.events import Asked, Connected, Subscribed
from rektscope.feeds.state import State
from rektscope.venues.catalogue import VENUES, specs

HERE = Path(__file__).resolve().parent
SPECS = specs([listing_of_market(market) for market in SIZES])
NOW = 1_790_000_000_000

ACKNOWLEDGEMENTS = {
    "dydx": ("dydx:BTC-USD", "trades_snapshot.json"),
    "kraken": ("kraken:PI_XBTUSD", "subscribe_acknowledged.json"),
    "bitmex": ("bitmex:XBTUSD", "subscribe_acknowledged.json"),
    "okx": ("okx:BTC-USDT-SWAP", "subscribe_acknowledged.json"),
    "gate": ("gate:BTC_USDT", "subscribe_acknowledged.json"),
    "htx": ("htx:BTC-USDT", "subscribe_acknowledged.json"),
    "hyperliquid": ("hyperliquid:BTC", "subscribe_acknowledged.json"),
    "binance": ("binance:BTCUSDT", "subscribe_acknowledged.json"),
    "bybit": ("bybit:BTCUSDT", "subscribe_acknowledged.json"),
    "bitget": ("bitget:BTCUSDT", "subscribe_acknowledged.json"),
    "aster": ("aster:BTCUSDT", "subscribe_acknowledged.json"),
    "deribit": ("deribit:BTC-PERPETUAL", None),
}
"""By venue, a market and the documented answer to what is asked of it; Deribit's repeats the request's own id."""


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec.venue.name}-{spec.product.name}")
def test_every_topic_is_asked_for_once_in_a_message_that_has_it(spec):
    requests = spec.venue.subscribe(spec.product, spec.topics, 1_786_327_033)
    assert [key for each in requests for key in each.topics] == [topic.key for topic in spec.topics]
    arguments = {topic.key: topic.argument for topic in spec.topics}
    for request in requests:
        assert all(arguments[key] in request.message for key in request.topics)
        sent = json.loads(request.message)
        if request.number:
            assert str(request.number) in {str(sent.get(name)) for name in ("id", "req_id")}
    numbers = [each.number for each in requests if each.number]
    assert numbers == sorted(set(numbers))


def _acknowledgement(spec, name):
    if name is None:
        (_, request) = spec.venue.subscribe(spec.product, spec.topics, 0)
        sent = json.loads(request.message)
        return json.dumps({"jsonrpc": "2.0", "id": sent["id"], "result": sent["params"]["channels"]}).encode()
    message = (HERE / spec.venue.name / name).read_bytes().strip()
    return gzip.compress(message, mtime=0) if spec.venue.name == "htx" else message


@pytest.mark.parametrize("venue", VENUES, ids=lambda venue: venue.name)
def test_the_documented_acknowledgement_begins_a_topic_that_was_asked_for(venue):
    """Else a market of this venue would never count as covered, whatever it brings."""
    market, name = ACKNOWLEDGEMENTS[venue.name]
    (spec,) = specs([listing_of_market(market)])
    keys = tuple(topic.key for topic in spec.topics)
    coverage = Coverage(spec.topics, venue.topic_of)
    coverage.begin(NOW - 100)
    coverage.state(Connected(NOW - 50, "a#1", keys))
    for request in venue.subscribe(spec.product, spec.topics, 0):
        if request.topics:
            coverage.state(Asked(NOW - 40, "a#1", request.topics, request.number))
    frame = _acknowledgement(spec, name)
    events = venue.parse(frame, NOW, State(spec.product, spec.listings, keys))
    subscribed = next(event for event in events if isinstance(event, Subscribed))
    coverage.message("a#1", frame, events, NOW)
    begun = len(keys) - len(coverage.awaited)
    assert begun == (len(keys) if subscribed.number else len(subscribed.topics)) >= 1
