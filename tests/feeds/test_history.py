"""History: complete rows only, oldest first, known when complete; intervals of funding as they were."""

import pytest

from rektscope.feeds import history
from rektscope.feeds.events import Candle, Funding, OpenInterest, Unusable
from rektscope.feeds.request import spans

BTC = "binance:BTCUSDT"
START = 1_752_364_800_000
HOUR = 3_600_000
PRICES = ("100.0", "110.0", "90.0", "105.0")


@pytest.fixture
def btc(listing_of):
    return listing_of(BTC)


def test_a_candle(btc):
    row = history.candle(btc, START, PRICES, "1.5", "0.5")
    assert row == Candle(START + 60_000, BTC, START, 60_000, 1000, 1100, 900, 1050, 1500, 500)


@pytest.mark.parametrize(
    ("prices", "quantity"),
    [(("100", "99", "90", "95"), "1"), (("100", "110", "101", "105"), "1"), (("100", "110", "90", "111"), "1"),
     (("0", "110", "0", "105"), "1"), (PRICES, "-1"), (("NaN", *PRICES[1:]), "1"), (PRICES, "")],
)  # fmt: skip
def test_a_candle_that_cannot_be_is_reported(btc, prices, quantity):
    assert isinstance(history.candle(btc, START, prices, quantity), Unusable)


@pytest.mark.parametrize("bought", ["1.1", "-0.001", "-1"])
def test_more_bought_than_traded_or_less_than_nothing_cannot_be(btc, bought):
    assert isinstance(history.candle(btc, START, PRICES, "1.0", bought), Unusable)


def test_open_interest_may_count_both_sides(btc):
    assert history.open_interest(btc, START, "3.001", sides=2) == OpenInterest(START, BTC, START, 1500)
    assert isinstance(history.open_interest(btc, START, "-1"), Unusable)
    assert isinstance(history.open_interest(btc, 0, "1"), Unusable)


def test_each_funding_has_the_interval_since_the_one_before(btc):
    times = [START, START + 8 * HOUR + 3, START + 12 * HOUR]
    events = history.fundings(btc, [(time_ms, "0.0001") for time_ms in reversed(times)], 8 * HOUR)
    assert [event.duration_ms for event in events] == [8 * HOUR, 8 * HOUR, 4 * HOUR]
    assert [event.time_ms for event in events] == times


def test_a_single_funding_has_the_usual_interval(btc):
    assert history.fundings(btc, [(START, "0.0001")], 8 * HOUR) == [Funding(START, BTC, START, 100_000_000, 8 * HOUR)]
    assert history.fundings(btc, [], 8 * HOUR) == []


def test_a_rate_at_no_time_is_reported_and_counts_for_no_interval(btc):
    events = history.fundings(btc, [(-(10**30), "0.1"), (START, "0.0001"), (10**30, "0.2")], 8 * HOUR)
    assert [type(event) for event in events] == [Unusable, Unusable, Funding]
    assert events[-1].duration_ms == 8 * HOUR


def test_a_rate_sent_twice_is_one(btc):
    assert len(history.fundings(btc, [(START, "0.0001"), (START, "0.0001")], HOUR)) == 1


def test_what_was_not_complete_is_left_out_and_the_rest_is_oldest_first(btc):
    rows = [history.candle(btc, START + minute * 60_000, PRICES, "1") for minute in (2, 0, 1)]
    found = history.complete(rows, START + 179_999)
    assert [row.time_ms for row in found] == [START, START + 60_000]


def test_a_stretch_is_cut_into_pages_on_the_grid():
    assert spans(60_001, 250_000, 60_000, 2) == [(60_000, 180_000), (180_000, 250_000)]
    assert spans(0, 0, 60_000, 2) == []
