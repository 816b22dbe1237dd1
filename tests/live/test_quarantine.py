"""What cannot be true is held back and told; what is true passes, however fast the market falls."""

import numpy as np
import pytest

from rektscope.feeds.events import Index, Liquidation, Mark, OpenInterest, Trade, Unusable
from rektscope.live.quarantine import Quarantine
from rektscope.market.events import Kind
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.sides import Side, TakerSide

BTC = "binance:BTCUSDT"
START = 1_790_000_000_000
PRICE = 1_180_000


def mark(second, ticks):
    now_ms = START + int(second * 1000)
    return Mark(now_ms, BTC, now_ms, int(ticks * MARK_STEPS_PER_TICK))


def index(second, ticks):
    now_ms = START + int(second * 1000)
    return Index(now_ms, BTC, now_ms, int(ticks * MARK_STEPS_PER_TICK))


def trade(second, ticks, lots=10):
    now_ms = START + int(second * 1000)
    return Trade(now_ms, BTC, now_ms, int(ticks), lots, TakerSide.SELL)


def liquidation(second, ticks, lots):
    now_ms = START + int(second * 1000)
    return Liquidation(now_ms, BTC, now_ms, int(ticks), lots, Side.LONG)


def open_interest(second, lots):
    now_ms = START + int(second * 1000)
    return OpenInterest(now_ms, BTC, now_ms, lots)


def held(events):
    """(place, kind) of the events that were held back."""
    passed = Quarantine().passed(events)
    assert len(passed) == len(events)
    return [(place, event.kind) for place, event in enumerate(passed) if isinstance(event, Unusable)]


def quiet(seconds=5):
    return [
        event
        for second in range(seconds)
        for event in (mark(second, PRICE), index(second, PRICE), trade(second, PRICE))
    ]


@pytest.mark.parametrize("wrong", [1e12, 1, PRICE * 10, PRICE / 10, PRICE * 1.5, PRICE * 0.6])
@pytest.mark.parametrize("make", [mark, index, trade])
def test_one_wrong_price_changes_nothing_and_the_next_right_one_passes(make, wrong):
    events = [*quiet(), make(5.5, wrong), mark(6, PRICE), index(6, PRICE), trade(6, PRICE)]
    kind = {mark: Kind.MARK, index: Kind.INDEX, trade: Kind.TRADE}[make]
    assert held(events) == [(15, kind)]


def test_a_mark_that_stays_wrong_is_never_believed_while_trades_go_on():
    wrong = [each for second in range(5, 300) for each in (mark(second, PRICE * 10), trade(second, PRICE))]
    passed = Quarantine().passed([*quiet(), *wrong])
    assert not any(isinstance(event, Mark) and event.received_ms >= START + 5_000 for event in passed)
    assert sum(isinstance(event, Trade) for event in passed) == 5 + 295


def test_a_first_mark_that_is_wrong_is_outvoted_by_trades():
    assert held([trade(0, PRICE), mark(0.5, 1e12), index(1, PRICE), mark(1.5, PRICE)]) == [(1, Kind.MARK)]


@pytest.mark.parametrize(
    ("minutes", "shape"),
    [
        (30, [1.0, 0.9, 0.72, 0.78, 0.75]),  # 12 March 2020, 10:25 to 10:55 UTC: Bitcoin lost over a quarter
        (5, [1.0, 0.93, 0.80, 0.88]),  # 10 October 2025, 21:15 to 21:20 UTC: Bitcoin
        (2, [1.0, 0.55, 0.30, 0.62]),  # the same minutes: coins that lost two thirds and came back
    ],
)
def test_real_crashes_pass_whole(minutes, shape):
    """Once a second each stream tells where the price is, trades first, with the mark smoothed as venues do."""
    seconds = np.arange(minutes * 60)
    path = PRICE * np.interp(seconds, np.linspace(0, minutes * 60, len(shape)), shape)
    events, smoothed = [], PRICE
    for second, price in zip(seconds.tolist(), path.tolist(), strict=True):
        smoothed += 0.5 * (price - smoothed)
        events += [trade(second, price), index(second + 0.2, price), mark(second + 0.4, smoothed)]
    assert held(events) == []


def test_after_an_outage_the_new_price_costs_one_message_at_most():
    after = [each for second in range(900, 910) for each in (mark(second, PRICE * 0.7), index(second, PRICE * 0.7))]
    assert held([*quiet(), *after]) == [(15, Kind.MARK)]


def test_trades_at_a_new_price_confirm_one_another():
    """A market without mark and index: the third trade of a real move passes, and all that follow."""
    events = [trade(0, PRICE), *(trade(1 + place / 10, PRICE * 0.5) for place in range(20))]
    assert held(events) == [(1, Kind.TRADE), (2, Kind.TRADE)]


def test_an_average_alone_is_believed_when_it_repeats_itself():
    events = [mark(0, PRICE), *(mark(100 + second, PRICE * 0.5) for second in range(10))]
    assert [place for place, _ in held(events)] == [1, 2]


def test_a_liquidation_of_more_than_there_is_or_from_nowhere_is_left_out():
    events = [
        *quiet(),
        open_interest(5, 90_000_000),
        liquidation(6, PRICE * 0.99, 400_000),
        liquidation(6, PRICE * 0.99, 9_000_000_000_000_000),
        liquidation(6, PRICE * 20, 400_000),
        liquidation(6, PRICE * 0.5, 400_000),
    ]
    assert held(events) == [(17, Kind.LIQUIDATION), (18, Kind.LIQUIDATION)]


def test_an_open_interest_ten_times_as_large_has_to_come_twice():
    events = [open_interest(second, lots) for second, lots in enumerate([100, 110, 5_000, 5_100, 120, 100])]
    assert [place for place, _ in held(events)] == [2, 4]


def test_markets_do_not_watch_one_another():
    other = Mark(START, "binance:ETHUSDT", START, 250_000)
    assert [event for event in Quarantine().passed([*quiet(), other]) if isinstance(event, Unusable)] == []
