"""Aster beyond its parser: a day of history over REST, without the open interest that it does not publish."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from rektscope.feeds.events import Candle, Funding
from rektscope.feeds.listing import Listing
from rektscope.live.history import load_history
from rektscope.live.responses import events_of
from rektscope.live.rest_client import RestClient
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.venues.catalogue import elsewhere, venue_of

NOW = parse_time_ms("2026-09-21T12:03:20Z")
ASTER = venue_of("aster")
PRODUCT = ASTER.products[0]


def aster_answer(path, asked, _body):
    """Aster's way: oldest first, from the start, at most `limit` rows; a candle that forms is among them."""
    start, end, limit = int(asked["startTime"]), min(int(asked["endTime"]), NOW), int(asked["limit"])
    if path.endswith("/klines"):
        times = range(-(-start // MINUTE_MS) * MINUTE_MS, end + 1, MINUTE_MS)[:limit]
        rest = ["50.0", 3, "0.2", "20.0", "0"]
        return [[time_ms, "100.0", "101.0", "99.0", "100.0", "0.5", time_ms + 59_999, *rest] for time_ms in times]
    times = range(-(-start // (8 * HOUR_MS)) * 8 * HOUR_MS, end + 1, 8 * HOUR_MS)[:limit]
    return [{"symbol": "BTCUSDT", "fundingRate": "0.00010000", "fundingTime": time_ms} for time_ms in times]


@pytest.fixture
def listing():
    instrument = Instrument("aster", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
    return Listing.of(instrument, PRODUCT.name)


def test_a_day_of_history_reaches_up_to_now_without_a_hole(toy_venue, clock, listing):
    toy_venue.answer = aster_answer
    stepped = replace(clock.to_clock(), now_ns=lambda: NOW * 1_000_000 + int(sum(clock.waits) * 1e9))
    product, client, answers = elsewhere(PRODUCT, toy_venue.endpoint.replace("http", "ws")), RestClient(stepped), []
    try:
        loaded = load_history(listing, product, ASTER, client, answers.append, clock=stepped)
    finally:
        client.close()
    assert loaded.problems == ()
    events = [event for answer in answers for event in events_of(answer, listing, ASTER.rest)]
    assert {type(event) for event in events} == {Candle, Funding}
    candles = sorted({event.time_ms for event in events if isinstance(event, Candle)})
    last = NOW - NOW % MINUTE_MS - MINUTE_MS
    assert candles == list(range(candles[0], last + 1, MINUTE_MS))
    assert NOW - candles[0] >= DAY_MS
    assert {event.duration_ms for event in events if isinstance(event, Funding)} == {8 * HOUR_MS}
