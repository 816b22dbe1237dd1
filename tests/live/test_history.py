"""History over REST: up to now without a hole, within the limits of a request; one kind's failure costs no other."""

import threading

import pytest
from msgspec.structs import replace

from rektscope.feeds.events import Candle, Funding, OpenInterest
from rektscope.feeds.listing import Listing
from rektscope.feeds.sockets import CancelledError
from rektscope.live.history import load_history
from rektscope.live.responses import events_of
from rektscope.live.rest_client import RestClient
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, parse_time_ms
from rektscope.venues.catalogue import elsewhere, venue_of

NOW = parse_time_ms("2026-09-21T12:03:20Z")
LAST = NOW - 20 * SECOND_MS
"""The end of the last candle that is over."""

STEP = 5 * MINUTE_MS


def stepped(start_ms, end_ms, step_ms):
    """The multiples of a step in [start_ms, end_ms)."""
    return range(-(-start_ms // step_ms) * step_ms, end_ms, step_ms)


def binance_answer(path, asked, _body):
    """Binance's way: [startTime, endTime], the oldest `limit` rows; the candle that forms is among them."""
    start, end, limit = (int(asked[name]) for name in ("startTime", "endTime", "limit"))
    if path.endswith("klines"):
        times = stepped(start, min(end, NOW) + 1, MINUTE_MS)[:limit]
        return [[t, "100", "101", "99", "100", "5", t + 59_999, "0", 1, "2", "0", "0"] for t in times]
    if path.endswith("openInterestHist"):
        times = stepped(start, min(end, NOW) + 1, STEP)[:limit]
        return [{"symbol": "BTCUSDT", "sumOpenInterest": "7", "timestamp": str(t)} for t in times]
    times = stepped(start, min(end, NOW) + 1, 8 * HOUR_MS)[:limit]
    return [{"symbol": "BTCUSDT", "fundingRate": "0.0001", "fundingTime": t + 3} for t in times]


def okx_answer(path, asked, _body):
    """OKX's way: newest first, both ends outside, at most 100; nothing else than candles is there."""
    if not path.endswith("candles"):
        return {"code": "51001", "msg": "Instrument ID does not exist", "data": []}
    times = stepped(int(asked["before"]) + 1, min(int(asked["after"]), NOW), MINUTE_MS)
    rows = [[str(t), "100", "101", "99", "100", "3", "0", "0", "1"] for t in times]
    return {"code": "0", "msg": "", "data": rows[::-1][: int(asked["limit"])]}


class Desk:
    """Loads the history of one market from the toy venue at a moment that the test sets."""

    def __init__(self, toy, clock, listing, venue, now_ms=NOW):
        self.toy, self.clock, self.listing = toy, clock, listing
        self.venue = venue_of(venue)
        product = next(one for one in self.venue.products if one.name == listing.product)
        self.product = elsewhere(product, toy.endpoint.replace("http", "ws"))
        turned = clock.to_clock()
        self.feed_clock = replace(turned, now_ns=lambda: now_ms * 1_000_000 + int(sum(clock.waits) * 1e9))
        self.client = RestClient(self.feed_clock, answering_s=2.0)
        self.answers = []

    def load(self, **options):
        options = {"clock": self.feed_clock} | options
        return load_history(self.listing, self.product, self.venue, self.client, self.answers.append, **options)

    def rows(self, kind):
        events = [event for answer in self.answers for event in events_of(answer, self.listing, self.venue.rest)]
        return sorted((event for event in events if isinstance(event, kind)), key=lambda event: event.time_ms)

    def paths(self):
        return [path.rpartition("/")[2] for path, *_ in self.toy.asked]


@pytest.fixture
def desk(toy_venue, clock, listing):
    made = []

    def make(venue="binance", product="usdm", now_ms=NOW):
        own = Listing.of(replace(listing.instrument, venue=venue, symbol="BTCUSDT"), product, index_symbol="BTCUSDT")
        made.append(Desk(toy_venue, clock, own, venue, now_ms))
        return made[-1]

    toy_venue.answer = binance_answer
    yield make
    for one in made:
        one.client.close()


def test_a_day_of_everything_reaches_up_to_now_without_a_hole(desk):
    loading = desk()
    loaded = loading.load()
    assert loaded.summary == "24 h of candles, open interest from 5-minute steps, settled funding"
    assert loaded.problems == ()
    candles = loading.rows(Candle)
    assert [candle.time_ms for candle in candles] == list(stepped(NOW - DAY_MS - MINUTE_MS + 1, LAST, MINUTE_MS))
    assert candles[-1].received_ms == LAST
    interests = [row.time_ms for row in loading.rows(OpenInterest)]
    assert interests == list(stepped(NOW - DAY_MS - STEP + 1, NOW, STEP))
    assert len(loading.rows(Funding)) == 3
    assert [kind.rows for kind in loaded.kinds] == [1440, 289, 3]
    assert loading.paths() == ["klines", "openInterestHist", "fundingRate"]


def test_long_histories_are_asked_for_in_pieces_newest_first(desk, toy_venue):
    toy_venue.answer = okx_answer
    loading = desk("okx", "derivatives")
    loaded = loading.load()
    assert loading.paths()[:15] == ["history-candles"] * 15
    times = [candle.time_ms for candle in loading.rows(Candle)]
    assert times == list(stepped(NOW - DAY_MS - MINUTE_MS + 1, LAST, MINUTE_MS))
    newest = [max(e.time_ms for e in events_of(a, loading.listing, loading.venue.rest)) for a in loading.answers]
    assert newest == sorted(newest, reverse=True)
    assert loaded.summary == "24 h of candles, no open interest, no funding"
    assert [words.partition(" could")[0] for words in loaded.problems] == [
        "The open interest of okx:BTCUSDT from before the start",
        "The funding of okx:BTCUSDT from before the start",
    ]
    assert all(
        words.endswith("OKX refused a request: Instrument ID does not exist (code 51001).") for words in loaded.problems
    )


def test_a_failure_in_the_middle_keeps_what_is_next_to_now(desk, toy_venue):
    def answer(path, asked, body):
        is_fifth = len(toy_venue.asked) == 5
        return (400, b"no") if is_fifth else okx_answer(path, asked, body)

    toy_venue.answer = answer
    loading = desk("okx", "derivatives")
    loaded = loading.load()
    times = [candle.time_ms for candle in loading.rows(Candle)]
    assert times == list(range(times[0], LAST, MINUTE_MS))
    assert len(times) == loaded.kinds[0].rows == 3 * 100 + 1440 % 100
    assert loaded.summary.startswith("5.7 h of candles, ")
    assert loaded.problems[0].startswith(
        "The rest of the candles of okx:BTCUSDT from before the start could not be loaded. "
        "OKX refused the request (HTTP 400)"
    )
    assert loading.paths().count("history-candles") == 5
    assert loading.paths()[5:] == ["open-interest-history", "funding-rate-history"]


def test_a_young_market_shows_how_far_back_it_is_known(desk, toy_venue):
    def answer(path, asked, body):
        return binance_answer(path, asked | {"startTime": max(int(asked["startTime"]), NOW - 40 * MINUTE_MS)}, body)

    toy_venue.answer = answer
    loaded = desk().load()
    assert loaded.summary == "39 min of candles, open interest from 5-minute steps (38 min), no funding"
    assert loaded.problems == ()


def test_what_a_venue_does_not_have_is_not_asked_for(desk, toy_venue):
    assert desk("htx", "linear").load().summary == "no candles, no open interest, no funding"
    assert toy_venue.asked == []


@pytest.mark.parametrize(
    ("answer", "words"),
    [((200, b"<html>"), "A web page came in place of"), ((200, b"{"), "A message is not as documented"),
     ((451, b""), "blocked in your region"),
     ((429, b"", {"Retry-After": "900"}), "asks to slow down")],
)  # fmt: skip
def test_failures_are_sentences(desk, toy_venue, answer, words):
    toy_venue.answer = lambda *_: answer
    loading = desk()
    loaded = loading.load()
    assert loaded.summary == "no candles, no open interest, no funding"
    assert len(loaded.problems) == 3
    assert all(words in problem for problem in loaded.problems)
    assert loading.answers == []


def test_the_last_candle_is_asked_for_when_it_is_final(desk, clock):
    minute = LAST + MINUTE_MS
    loading = desk(now_ms=minute + SECOND_MS)
    loaded = loading.load(hours=1)
    assert clock.waits[0] == pytest.approx(2.0)
    assert loaded.until_ms == minute + 3 * SECOND_MS
    assert loading.rows(Candle)[-1].received_ms == minute


def test_funding_goes_back_a_day_however_short_the_rest_is(desk, toy_venue):
    desk().load(hours=0.5)
    spans = [(int(asked["endTime"]) + 1 - int(asked["startTime"])) / HOUR_MS for _, asked, *_ in toy_venue.asked]
    assert spans == pytest.approx([0.5, 0.5, 24], abs=0.1)


def test_loading_can_be_stopped(desk, toy_venue):
    toy_venue.answer = lambda *_: lambda handler: handler.server.released.wait(5)
    loading = desk()
    stop = threading.Event()
    timer = threading.Timer(0.1, stop.set)
    timer.start()
    with pytest.raises(CancelledError):
        loading.load(stop=stop)
    timer.join()
