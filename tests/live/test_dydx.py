"""dYdX beyond its parser: a day of history over REST, and what is held back of its stream."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from msgspec.structs import replace

from rektscope.feeds.events import Candle, Funding, Liquidation, Mark, OpenInterest, Unusable
from rektscope.feeds.listing import Listing
from rektscope.feeds.state import State
from rektscope.live.history import load_history
from rektscope.live.quarantine import Quarantine
from rektscope.live.responses import events_of
from rektscope.live.rest_client import RestClient
from rektscope.market.events import Flag
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, parse_time_ms
from rektscope.venues.catalogue import elsewhere, venue_of

NOW = parse_time_ms("2026-09-21T12:03:20Z")
STEPS = {"1MIN": MINUTE_MS, "5MINS": 5 * MINUTE_MS}
DYDX = venue_of("dydx")
PRODUCT = DYDX.products[0]


def iso(time_ms):
    return f"{datetime.fromtimestamp(time_ms / 1000, UTC):%Y-%m-%dT%H:%M:%S}.{time_ms % 1000:03d}Z"


def dydx_answer(path, asked, _body):
    """dYdX's way: newest first, at most `limit` rows, up to and with the end; a candle that forms is among them."""
    limit = int(asked["limit"])
    if "/candles/" in path:
        step_ms = STEPS[asked["resolution"]]
        start, end = parse_time_ms(asked["fromISO"]), min(parse_time_ms(asked["toISO"]), NOW)
        times = range(-(-start // step_ms) * step_ms, end + 1, step_ms)
        prices = {"open": "100", "high": "101", "low": "99", "close": "100"}
        found = {**prices, "baseTokenVolume": "0.5", "startingOpenInterest": "7"}
        return {"candles": [{"startedAt": iso(time_ms), **found} for time_ms in times[::-1][:limit]]}
    last = parse_time_ms(asked["effectiveBeforeOrAt"])
    times = [last - last % HOUR_MS + 13 - hours * HOUR_MS for hours in range(limit)]
    return {"historicalFunding": [{"rate": "0.0000125", "effectiveAt": iso(time_ms)} for time_ms in times]}


@pytest.fixture
def listing():
    instrument = Instrument("dydx", "BTC-USD", "BTC", "USD", Contract.LINEAR, Decimal(1), Decimal("0.0001"))
    return Listing.of(instrument, PRODUCT.name, funding_ms=HOUR_MS)


def test_a_day_of_history_reaches_up_to_now_without_a_hole(toy_venue, clock, listing):
    toy_venue.answer = dydx_answer
    stepped = replace(clock.to_clock(), now_ns=lambda: NOW * 1_000_000 + int(sum(clock.waits) * 1e9))
    product, client, answers = elsewhere(PRODUCT, toy_venue.endpoint.replace("http", "ws")), RestClient(stepped), []
    try:
        found = load_history(listing, product, DYDX, client, answers.append, clock=stepped)
    finally:
        client.close()
    assert found.problems == ()
    events = [event for answer in answers for event in events_of(answer, listing, DYDX.rest)]
    starts = sorted(event.time_ms for event in events if isinstance(event, Candle))
    assert starts[0] <= NOW - DAY_MS
    assert starts[-1] == NOW - 20 * SECOND_MS - MINUTE_MS
    assert set(starts) == set(range(starts[0], starts[-1] + 1, MINUTE_MS))
    interests = {event.time_ms for event in events if isinstance(event, OpenInterest)}
    assert interests == set(range(min(interests), max(interests) + 1, 5 * MINUTE_MS))
    assert {event.duration_ms for event in events if isinstance(event, Funding)} == {HOUR_MS}


def test_a_wrong_oracle_price_is_held_back_and_a_bankruptcy_price_is_not(listing):
    state, quarantine = State(PRODUCT, [listing]), Quarantine()

    def read(frame):
        return quarantine.passed(DYDX.parse(frame, NOW, state))

    oracle = (
        b'{"type":"channel_data","channel":"v4_markets","contents":{"oraclePrices":{"BTC-USD":'
        b'{"oraclePrice":"%d","effectiveAt":"2026-09-21T12:03:19Z"}}}}'
    )
    forced = (
        b'{"type":"channel_data","channel":"v4_trades","id":"BTC-USD","contents":{"trades":[{"id":"1","side":"SELL",'
        b'"size":"0.5","price":"118765.4321","type":"DELEVERAGED","createdAt":"2026-09-21T12:03:19Z"}]}}'
    )
    assert read(oracle % 110_000) == []  # the first waits for a second
    assert [type(event) for event in read(oracle % 110_000)] == [Mark, Mark]
    assert read(oracle % 1_100_000) == []  # waits, and is refuted by the next
    assert [type(event) for event in read(oracle % 110_000)] == [Unusable, Mark]
    (liquidation,) = read(forced)
    assert isinstance(liquidation, Liquidation)
    assert (liquidation.price_ticks, liquidation.flags) == (118_765, Flag.BANKRUPTCY_PRICE)
