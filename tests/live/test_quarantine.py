"""What cannot be true is held back and reported; what is true passes, however fast the market falls."""

from collections import Counter
from decimal import Decimal

import numpy as np
import pytest
from msgspec import structs

from rektscope.feeds.events import FundingEstimate, Index, Liquidation, Mark, OpenInterest, Trade, Unusable
from rektscope.live.quarantine import Quarantine
from rektscope.market.events import Kind
from rektscope.market.instrument import MARK_STEPS_PER_TICK, Contract, Instrument
from rektscope.market.sides import Side, TakerSide
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS

BTC = "binance:BTCUSDT"
INSTRUMENTS = {BTC: Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))}
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


KIND_OF = {
    Mark: Kind.MARK,
    Index: Kind.INDEX,
    Trade: Kind.TRADE,
    Liquidation: Kind.LIQUIDATION,
    OpenInterest: Kind.OPEN_INTEREST,
    FundingEstimate: Kind.FUNDING,
}


def came_out(events):
    """All that comes out when each event is a message of its own, in order; receive times never fall."""
    quarantine = Quarantine(INSTRUMENTS)
    passed = [checked for event in events for checked in quarantine.passed([event])]
    passed += quarantine.rest(events[-1].received_ms)
    times = [event.received_ms for event in passed]
    assert times == sorted(times)
    assert quarantine.waiting == 0
    return passed


def held(events):
    """(place, kind) of the events that never came in; each of them is reported."""
    passed = came_out(events)
    came = Counter(timeless(event) for event in passed if not isinstance(event, Unusable))
    missing = []
    for place, event in enumerate(events):
        came[timeless(event)] -= 1
        if came[timeless(event)] < 0:
            missing.append((place, KIND_OF[type(event)]))
    reported = Counter(event.kind for event in passed if isinstance(event, Unusable))
    assert reported == Counter(kind for _, kind in missing)
    return missing


def timeless(event):
    """A row whenever it was received: one that waited is received later."""
    return type(event).__name__, structs.replace(event, received_ms=0)


def quiet(seconds=5):
    return [
        event
        for second in range(seconds)
        for event in (mark(second, PRICE), index(second, PRICE), trade(second, PRICE))
    ]


def later(second):
    return [mark(second, PRICE), index(second, PRICE), trade(second, PRICE)]


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
    """Once a second each stream sends where the price is, trades first, with the mark smoothed as venues do."""
    seconds = np.arange(minutes * 60)
    path = PRICE * np.interp(seconds, np.linspace(0, minutes * 60, len(shape)), shape)
    events, smoothed = [], PRICE
    for second, price in zip(seconds.tolist(), path.tolist(), strict=True):
        smoothed += 0.5 * (price - smoothed)
        events += [trade(second, price), index(second + 0.2, price), mark(second + 0.4, smoothed)]
    assert held(events) == []


def test_after_an_outage_the_new_price_costs_nothing():
    after = [each for second in range(900, 910) for each in (mark(second, PRICE * 0.7), index(second, PRICE * 0.7))]
    assert held([*quiet(), *after]) == []


def test_trades_at_a_new_price_confirm_one_another():
    """A market without mark and index: the third trade of a real move brings the two before it in."""
    events = [trade(0, PRICE), trade(0.5, PRICE), *(trade(1 + place / 10, PRICE * 0.5) for place in range(20))]
    passed = came_out(events)
    assert [(event.price_ticks, event.time_ms - START) for event in passed[:5]] == [
        (PRICE, 0),
        (PRICE, 500),
        (PRICE // 2, 1000),
        (PRICE // 2, 1100),
        (PRICE // 2, 1200),
    ]
    assert [event.received_ms - START for event in passed[2:5]] == [1200, 1200, 1200]
    assert held(events) == []


def test_an_average_alone_is_believed_when_it_repeats_itself():
    events = [mark(0, PRICE), mark(1, PRICE), *(mark(100 + second, PRICE * 0.5) for second in range(10))]
    assert held(events) == []


def test_one_that_repeats_itself_against_all_others_is_reported_while_it_goes_on():
    quarantine = Quarantine(INSTRUMENTS)
    quarantine.passed(quiet())
    reports = [
        each
        for second in range(5, 40)
        for event in (mark(second, PRICE * 10), trade(second, PRICE))
        for each in quarantine.passed([event])
        if isinstance(each, Unusable)
    ]
    assert len(reports) > 20
    assert quarantine.waiting <= 12


def test_a_stream_that_is_wrong_for_days_costs_little_memory():
    quarantine = Quarantine(INSTRUMENTS)
    for place in range(10_000):  # many times what it may hold back
        quarantine.passed([trade(5 + place / 10_000, PRICE), mark(5 + place / 10_000, PRICE * 10)])
    assert quarantine.waiting <= 256


def test_what_nothing_confirms_is_reported_once_another_market_is_heard():
    quarantine = Quarantine(INSTRUMENTS)
    quarantine.passed([*quiet(), liquidation(5, PRICE * 20, 10)])
    later_ms = START + 70_000
    (report,) = quarantine.passed([Trade(later_ms, "okx:BTC-USDT-SWAP", later_ms, 1, 1, TakerSide.SELL)])
    assert (report.kind, report.market) == (Kind.LIQUIDATION, BTC)


@pytest.mark.parametrize("share", [0.85, 0.92, 1.08, 1.18])
@pytest.mark.parametrize("make", [mark, index])
def test_an_average_that_stands_aside_of_all_others_from_the_start_passes(make, share):
    """Coins of 10 October 2025 traded that far from their index: it is the price, not a fault."""
    others = index if make is mark else mark
    pairs = [(trade(second, PRICE), make(second + 0.2, PRICE * share)) for second in range(90)]
    assert held([event for pair in pairs for event in pair]) == []
    quarantine = Quarantine(INSTRUMENTS)
    passed = [
        each
        for second, pair in enumerate(pairs)
        for event in (others(second - 0.1, PRICE), *pair)
        for each in quarantine.passed([event])
    ]
    assert not any(isinstance(each, Unusable) for each in passed)


def test_the_trades_of_a_market_with_one_an_hour_pass_beside_their_mark():
    """The market moves 30 % from each to the next, and trades 8 % from the mark."""
    quarantine = Quarantine(INSTRUMENTS)
    passed = []
    for hour in range(6):
        for second in range(3600):
            passed += quarantine.passed([mark(3600 * hour + second, PRICE * 1.3 ** (hour + second / 3600))])
        passed += quarantine.passed([trade(3600 * hour + 3599.5, PRICE * 1.08 * 1.3 ** (hour + 1))])
    assert not any(isinstance(each, Unusable) for each in passed)


def test_a_first_mark_that_was_outvoted_is_not_believed_when_it_comes_again():
    quarantine = Quarantine(INSTRUMENTS)
    for event in [mark(0, 1e12), *(trade(1 + place / 10, PRICE) for place in range(4))]:
        quarantine.passed([event])
    again = [
        each
        for second in range(2, 9)
        for event in (mark(second, 1e12), trade(second, PRICE))
        for each in quarantine.passed([event])
    ]
    assert not any(isinstance(each, Mark) for each in again)
    assert sum(isinstance(each, Trade) for each in again) == 7


def test_what_comes_after_an_outage_does_not_speak_against_the_first_average():
    passed = Quarantine().passed([mark(0, PRICE), *(mark(100 + second, PRICE * 0.5) for second in range(10))])
    assert [event.mark_steps for event in passed if isinstance(event, Mark)][:2] == [PRICE * 100, PRICE * 50]


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


def test_a_liquidation_above_the_open_interest_of_a_small_market_comes_in_with_the_trades_that_filled_it():
    """The open interest of a small market is minutes old; the forced order trades within the minute."""
    start = [*quiet(), open_interest(5, 300)]
    assert held([*start, trade(6, PRICE, 400), liquidation(6.1, PRICE, 350)]) == []
    assert held([*start, liquidation(6, PRICE, 350), trade(6.1, PRICE, 200), trade(40, PRICE, 200)]) == []
    assert held([*start, liquidation(6, PRICE, 350), trade(6.1, PRICE, 20)]) == [(16, Kind.LIQUIDATION)]
    assert held([*start, liquidation(6, PRICE, 350), trade(6.1, PRICE, 200), trade(90, PRICE, 200)]) == [
        (16, Kind.LIQUIDATION)
    ]


def test_what_is_larger_than_all_open_interest_comes_in_when_a_newer_one_is_as_large():
    start = [*quiet(), trade(4.5, PRICE, 900), open_interest(5, 9_000)]
    assert held([*start, liquidation(6, PRICE, 10_000), open_interest(30, 11_000)]) == []
    assert held([*start, trade(6, PRICE, 10_000), open_interest(30, 11_000)]) == []
    assert held([*start, trade(6, PRICE, 10_000), open_interest(30, 9_500)]) == [(17, Kind.TRADE)]


def test_a_liquidation_far_from_the_price_comes_in_when_the_price_gets_there():
    events = [
        *quiet(),
        liquidation(6, PRICE * 0.4, 10),
        *(trade(6 + place / 10, PRICE * 0.41) for place in range(1, 5)),
    ]
    assert held(events) == []


def test_an_open_interest_ten_times_as_large_has_to_come_twice():
    events = [
        open_interest(second, lots) for second, lots in enumerate([100, 110, 5_000, 110, 5_000, 5_100, 120, 5_100])
    ]
    assert [place for place, _ in held(events)] == [2, 6]


def test_the_open_interest_of_a_new_listing_costs_nothing():
    growing = [open_interest(30 * turn + 5, lots) for turn, lots in enumerate([1, 15, 20, 30, 45, 70, 100, 150])]
    assert held([*quiet(), *growing]) == []


@pytest.mark.parametrize("factor", [0, 0.5, 0.7, 1.4, 2, 5])
def test_an_open_interest_that_leaps_for_one_message_is_left_out(factor):
    lots = [900_000, 901_000, int(900_000 * factor), 902_000, 903_000]
    events = [*quiet(), *(open_interest(5 + 10 * turn, each) for turn, each in enumerate(lots))]
    assert held(events) == [(17, Kind.OPEN_INTEREST)]


@pytest.mark.parametrize("path", [[0.6, 0.58, 0.58], [0.7, 0.5, 0.45], [0.95, 0.7, 0.62, 0.64], [1.4, 1.5, 1.5]])
def test_a_real_change_of_open_interest_passes_whole(path):
    """On 10 October 2025 some markets closed half of what was open within minutes."""
    events = [open_interest(5 + 10 * turn, int(900_000 * share)) for turn, share in enumerate([1, *path])]
    assert held([*quiet(), *events]) == []


def test_an_open_interest_that_leaps_after_a_long_pause_passes():
    assert held([*quiet(), open_interest(5, 900_000), open_interest(1_000, 1_900_000)]) == []


def test_a_trade_of_a_thousand_times_the_usual_size_is_left_out_alone():
    """A million dollars where trades are of a thousand."""
    events = [trade(5 + place / 10, PRICE, 10 + place % 7) for place in range(300)]
    assert held([*quiet(), *events, trade(36, PRICE, 12_000), trade(37, PRICE)]) == [(315, Kind.TRADE)]


def test_a_trade_of_a_thousand_times_the_usual_size_is_left_out_of_a_market_without_dollars_too():
    euro = Instrument("kraken", "PF_XBTEUR", "BTC", "EUR", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
    quarantine = Quarantine({BTC: euro})
    usual = [each for place in range(300) for each in quarantine.passed([trade(place / 10, PRICE, 10 + place % 7)])]
    assert sum(isinstance(each, Trade) for each in usual) == 300
    assert quarantine.passed([trade(36, PRICE, 12_000)]) == []
    assert [type(each) for each in quarantine.rest(START + 40_000)] == [Unusable]


def test_a_large_trade_comes_in_when_open_interest_moved_by_it():
    start = [*quiet(), *(trade(5, PRICE, 10) for _ in range(200)), open_interest(5, 900_000)]
    assert held([*start, trade(6, PRICE, 12_000), open_interest(15, 908_000)]) == []
    assert held([*start, trade(6, PRICE, 12_000), open_interest(15, 901_000)]) == [(216, Kind.TRADE)]


@pytest.mark.parametrize("known", [1, 5, 190])
def test_the_largest_of_a_few_small_trades_makes_no_real_one_unlikely(known):
    """Of a market in which little happens: 150,000 dollars after trades of a hundred, and nothing for minutes after."""
    few = [trade(5 + place / 100, PRICE, 1) for place in range(known)]
    assert held([mark(4, PRICE), index(4, PRICE), *few, trade(8, PRICE, 1_270), mark(200, PRICE)]) == []
    far_more = [trade(8, PRICE, 500_000), mark(200, PRICE)]
    assert held([mark(4, PRICE), index(4, PRICE), *few, *far_more]) == [(2 + known, Kind.TRADE)]


def test_large_orders_pass():
    """Real ones: sizes with a long tail, of which one a minute is a thousand times the usual, and a swept book."""
    chance = np.random.default_rng(7)
    sizes = np.minimum(5 * (1 + chance.pareto(1.3, 20_000)), 500_000).astype(int)
    assert sizes.max() > 1_000 * np.median(sizes)
    assert held([trade(place / 20, PRICE, lots) for place, lots in enumerate(sizes.tolist())]) == []
    swept = [trade(6, PRICE - place, lots) for place, lots in enumerate([20, 3_000, 4_500, 9_000, 700, 6_000])]
    assert held([*quiet(), *swept]) == []


def test_the_largest_trade_of_long_ago_excuses_nothing():
    """Five million dollars of this morning make no hundred millions likely now."""
    large = [trade(5, PRICE, 45_000), trade(5, PRICE, 44_000)]
    events = [trade(6 + place / 10, PRICE, 10) for place in range(11_000)]
    assert held([*quiet(), *large, *events, trade(1_200, PRICE, 40_000), trade(1_201, PRICE)]) == [
        (15 + 2 + 11_000, Kind.TRADE)
    ]


def test_markets_do_not_watch_one_another():
    other = Mark(START, "binance:ETHUSDT", START, 250_000)
    assert [event for event in Quarantine().passed([*quiet(), other]) if isinstance(event, Unusable)] == []


# Steps, sizes, rates and times ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("factor", [0.82, 0.9, 1.1, 1.18])
@pytest.mark.parametrize("make", [mark, index])
def test_an_average_that_alone_steps_aside_is_held_back(make, factor):
    kind = {mark: Kind.MARK, index: Kind.INDEX}[make]
    assert held([*quiet(), make(5.5, PRICE * factor), mark(6, PRICE), index(6, PRICE)]) == [(15, kind)]


def test_an_average_that_stays_aside_is_the_price_after_a_while():
    events = [each for second in range(5, 15) for each in (trade(second, PRICE), mark(second + 0.5, PRICE * 0.88))]
    assert held([*quiet(), *events]) == []
    assert [kind for _, kind in held([*quiet(), *events[:4], mark(7, PRICE)])] == [Kind.MARK, Kind.MARK]


@pytest.mark.parametrize("make", [mark, index, trade])
def test_a_first_price_waits_for_a_second_that_agrees(make):
    other = trade if make is not trade else mark
    quarantine = Quarantine(INSTRUMENTS)
    assert quarantine.passed([make(0, 1e12)]) == []
    assert quarantine.passed([other(1, PRICE)]) == []
    found = quarantine.passed([make(2, PRICE)])
    assert [type(each) for each in found] == [Unusable, type(other(1, PRICE)), type(make(2, PRICE))]
    right = Quarantine(INSTRUMENTS)
    assert right.passed([make(0, PRICE)]) == []
    released, second = right.passed([other(1, PRICE)])
    assert (type(released), released.received_ms) == (type(make(0, PRICE)), second.received_ms)


@pytest.mark.parametrize("make", [mark, index, trade])
@pytest.mark.parametrize("wrong", [1e12, 1, PRICE * 2, PRICE * 0.5])
def test_a_first_price_that_is_wrong_costs_nothing_but_itself(make, wrong):
    kind = KIND_OF[type(make(0, PRICE))]
    assert held([make(0, wrong), *quiet()]) == [(0, kind)]


def test_the_first_trades_of_a_market_without_averages_confirm_one_another():
    assert held([trade(0, 1e12), *(trade(1 + second, PRICE) for second in range(5))]) == [(0, Kind.TRADE)]
    assert Quarantine().passed([trade(0, PRICE), trade(0, PRICE)]) == [trade(0, PRICE), trade(0, PRICE)]


@pytest.mark.parametrize("make", [mark, trade])
def test_a_first_price_that_nothing_follows_is_kept_at_the_end(make):
    quarantine = Quarantine(INSTRUMENTS)
    quarantine.passed([make(0, PRICE)])
    assert (quarantine.waiting, quarantine.held) == (1, 1)
    (released,) = quarantine.rest(START + 9_000)
    assert timeless(released) == timeless(make(0, PRICE))
    assert (quarantine.rest(START + 9_000), quarantine.waiting) == ([], 0)


def test_a_first_price_that_nothing_follows_for_a_minute_is_believed():
    quarantine = Quarantine(INSTRUMENTS)
    quarantine.passed([trade(0, PRICE)])
    other = Mark(START + 61_000, "binance:ETHUSDT", START + 61_000, 250_000)
    (released,) = quarantine.passed([other])
    assert timeless(released) == timeless(trade(0, PRICE))


def test_prices_of_one_message_watch_one_another_before_anything_is_known():
    assert held([mark(0, 1e12), *quiet()]) == [(0, Kind.MARK)]
    quarantine = Quarantine(INSTRUMENTS)
    assert quarantine.passed([mark(0, 1e12), index(0, PRICE)]) == []
    second = quarantine.passed([mark(1, PRICE), index(1, PRICE)])
    assert [type(event) for event in second] == [Unusable, Index, Mark, Index]
    assert not any(isinstance(event, Unusable) for event in Quarantine().passed([mark(0, PRICE), index(0, PRICE)]))


@pytest.mark.parametrize("lots", [9_000_000_000_000_000, 20_000_000])
def test_a_trade_larger_than_any_is_left_out_whatever_is_known(lots):
    """2.4 billion dollars where trades are of a thousand, and more than there is money."""
    assert held([*quiet(), trade(6, PRICE, lots), trade(6, PRICE)]) == [(15, Kind.TRADE)]


def test_a_trade_of_more_than_all_open_interest_is_left_out_but_where_little_is_open():
    large = trade(5, PRICE, 900)
    events = [*quiet(), open_interest(5, 90_000), large, trade(6, PRICE, 90_001), trade(6, PRICE, 80_000)]
    assert held(events) == [(17, Kind.TRADE)]
    assert held([*quiet(), open_interest(5, 3), trade(6, PRICE, 50)]) == []


def test_a_second_trade_of_its_size_confirms_a_large_one():
    assert held([*quiet(), trade(6, PRICE, 900_000), trade(6, PRICE, 800_000)]) == []
    assert held([*quiet(), trade(6, PRICE, 900_000), trade(6, PRICE, 10)]) == [(15, Kind.TRADE)]


def test_a_large_order_that_meets_small_ones_too_confirms_itself():
    """900,000 lots, a small one, 800,000 on the same side in the same second; not of another side, not much later."""
    usual = [trade(5 + place / 300, PRICE, 10) for place in range(300)]
    swept = [trade(6, PRICE, 30_000), trade(6, PRICE, 10), trade(6.2, PRICE, 25_000)]
    assert held([*quiet(), *usual, *swept]) == []
    bought = Trade(START + 6_200, BTC, START + 6_200, PRICE, 25_000, TakerSide.BUY)
    assert [place for place, _ in held([*quiet(), *usual, *swept[:2], bought])] == [315, 317]
    assert [place for place, _ in held([*quiet(), *usual, *swept[:2], trade(8, PRICE, 25_000)])] == [315, 317]


def test_wrong_sizes_now_and_then_do_not_confirm_one_another():
    """One in a hundred is a thousand times as large as it was."""
    events = [trade(5 + place / 20, PRICE, 10 + place % 7) for place in range(3_000)]
    wrong = set(range(400, 3_000, 100))
    events = [
        structs.replace(event, quantity_lots=event.quantity_lots * 1_000) if place in wrong else event
        for place, event in enumerate(events)
    ]
    assert {place - 15 for place, _ in held([*quiet(), *events])} == wrong


@pytest.mark.parametrize("factor", [1e-3, 0.4, 2.5, 1e3])
def test_a_forced_trade_does_not_confirm_its_own_price(factor):
    """Some venues send one order as a trade and a liquidation, in one message."""
    forced = [trade(6, PRICE * factor, 5), liquidation(6, PRICE * factor, 5)]
    for events in ([*quiet(), *forced, *later(7)], [*forced, *quiet()]):
        quarantine = Quarantine(INSTRUMENTS)
        place = events.index(forced[0])
        found = [each for event in events[:place] for each in quarantine.passed([event])]
        found += quarantine.passed(forced)
        found += [each for event in events[place + 2 :] for each in quarantine.passed([event])]
        found += quarantine.rest(START + 90_000)
        assert not any(isinstance(each, Liquidation) for each in found)
        assert {each.kind for each in found if isinstance(each, Unusable)} == {Kind.TRADE, Kind.LIQUIDATION}


def test_a_forced_trade_of_a_real_fall_comes_in_with_its_price():
    fallen = [trade(6 + place / 10, PRICE * 0.4, 5) for place in range(3)]
    assert held([*quiet(), fallen[0], liquidation(6, PRICE * 0.4, 5), *fallen[1:]]) == []


def test_a_market_of_one_forced_trade_keeps_it():
    assert held([trade(0, PRICE), liquidation(0, PRICE, 5)]) == []
    assert held([trade(0, PRICE), liquidation(0, PRICE, 5), mark(70, PRICE)]) == []


def test_where_no_prices_are_sent_liquidations_are_held_against_one_another():
    """HTX sends liquidations alone."""
    usual = [liquidation(second * 10, PRICE, 5) for second in range(3)]
    assert held([*usual, liquidation(40, PRICE * 10, 5), liquidation(50, PRICE, 5)]) == [(3, Kind.LIQUIDATION)]
    assert held([*usual, liquidation(40, PRICE * 0.3, 5), liquidation(50, PRICE * 0.31, 5)]) == []
    assert held([*usual, liquidation(4_000, PRICE * 0.3, 5)]) == []


def test_a_liquidation_beyond_belief_is_left_out_before_an_open_interest_is_known():
    assert held([liquidation(0, PRICE, 9_000_000_000_000_000), *quiet()]) == [(0, Kind.LIQUIDATION)]


def test_a_liquidation_of_a_large_part_of_a_large_market_is_left_out():
    events = [*quiet(), open_interest(5, 90_000_000), liquidation(6, PRICE, 40_000_000), liquidation(6, PRICE, 900_000)]
    assert held(events) == [(16, Kind.LIQUIDATION)]


@pytest.mark.parametrize("factor", [0.3, 3])
def test_a_liquidation_at_a_price_that_no_margin_allows_is_left_out(factor):
    assert held([*quiet(), liquidation(6, PRICE * factor, 10)]) == [(15, Kind.LIQUIDATION)]


def test_an_open_interest_that_no_market_has_is_left_out():
    assert held([*quiet(), open_interest(5, 10**14), open_interest(6, 10**14)]) == [
        (15, Kind.OPEN_INTEREST),
        (16, Kind.OPEN_INTEREST),
    ]


def funding(rate, next_ms):
    return FundingEstimate(START, BTC, START, int(rate * 1e12), next_ms)


def test_a_funding_rate_that_no_venue_settles_is_left_out():
    events = [
        funding(0.0001, START + HOUR_MS),
        funding(-0.04, 0),
        funding(0.99, START + HOUR_MS),
        funding(0.0001, START + 900 * DAY_MS),
    ]
    assert held(events) == [(2, Kind.FUNDING), (3, Kind.FUNDING)]


def at(event, time_ms):
    return structs.replace(event, time_ms=time_ms)


WRONG_TIMES = [1, START + 11 * MINUTE_MS, START + 900 * DAY_MS, 4_000_000_000_000, START - 400 * DAY_MS]


@pytest.mark.parametrize("time_ms", WRONG_TIMES)
@pytest.mark.parametrize(
    "event", [mark(6, PRICE), index(6, PRICE), trade(6, PRICE), liquidation(6, PRICE, 5), open_interest(6, 1_000)]
)
def test_a_row_of_another_time_is_left_out_alone(event, time_ms):
    found = held([*quiet(), at(event, time_ms), trade(7, PRICE), mark(7, PRICE)])
    assert [place for place, _ in found] == [15]


@pytest.mark.parametrize("shift_ms", [-HOUR_MS, HOUR_MS, -13 * MINUTE_MS, 13 * MINUTE_MS, -20 * DAY_MS])
@pytest.mark.parametrize("begun_ms", [0, -200 * DAY_MS])
@pytest.mark.parametrize(
    "event", [mark(6, PRICE), index(6, PRICE), trade(6, PRICE), liquidation(6, PRICE, 5), open_interest(6, 1_000)]
)
def test_a_row_of_an_hour_before_or_after_is_left_out_alone(event, begun_ms, shift_ms):
    """Of a venue whose clock is right, and of one that plays a session of last year."""
    before = [*quiet(), liquidation(5, PRICE, 5), open_interest(5, 1_000)]
    events = [*before, at(event, event.time_ms + shift_ms), *(trade(7 + place, PRICE) for place in range(3))]
    assert [place for place, _ in held([at(each, each.time_ms + begun_ms) for each in events])] == [len(before)]


def test_the_first_message_of_a_stream_may_be_hours_old_once_a_connection():
    """Venues begin with the last trades, newest first or last; what was missed comes like this after an outage."""
    last = [at(trade(0, PRICE), START - hours * HOUR_MS) for hours in (0, 2, 5)]
    quarantine = Quarantine(INSTRUMENTS)
    assert len(quarantine.passed([mark(0, PRICE), index(0, PRICE)])) == 2
    assert quarantine.passed(last) == last
    for event in quiet():
        quarantine.passed([event])
    late = at(trade(6, PRICE), START - HOUR_MS)
    assert quarantine.passed([late]) == []
    assert [type(each) for each in quarantine.passed([trade(7, PRICE)])] == [Unusable, Trade]
    quarantine.begin([BTC, "okx:BTC-USDT-SWAP"])
    missed = [at(trade(8, PRICE), START - minutes * MINUTE_MS) for minutes in (55, 33, 5)]
    assert quarantine.passed(missed) == missed


def test_an_open_interest_with_the_time_of_its_last_change_passes_each_time_it_is_asked_for():
    asked = [at(open_interest(5 + 10 * turn, 9_000), START - 2 * HOUR_MS) for turn in range(5)]
    around = [event for turn in range(5) for event in (mark(5 + 10 * turn, PRICE), asked[turn])]
    assert held([*quiet(), *around, at(open_interest(60, 9_100), START - HOUR_MS)]) == []
    assert held([*quiet(), *around, at(open_interest(60, 9_100), START - 3 * HOUR_MS)]) == [
        (15 + 10, Kind.OPEN_INTEREST)
    ]


def test_the_time_of_a_last_change_keeps_no_clock_from_being_believed():
    """Ours is ten minutes slow; open interest, unchanged for hours, comes after two marks each: only two are lost."""
    marks = [at(mark(5 * turn, PRICE), START + 5_000 * turn + 10 * MINUTE_MS) for turn in range(20)]
    asked = [at(open_interest(5 * turn + 1, 9_000), START - 2 * HOUR_MS) for turn in range(1, 20, 2)]
    assert held(sorted([*marks, *asked], key=lambda event: event.received_ms)) == [(0, Kind.MARK), (1, Kind.MARK)]


def test_a_socket_that_lags_more_and_more_and_catches_up_loses_nothing():
    lagging = [
        at(make(6 + place, PRICE), START + 6_000 + int(place * 1_000 * 0.4))
        for place in range(1_200)
        for make in (mark, trade)
    ]
    assert held([*quiet(), *lagging, mark(1_206, PRICE), trade(1_206, PRICE)]) == []


def test_the_rows_of_one_message_do_not_confirm_its_time():
    """A mark of Binance brings an index price and a funding rate with the time that it has."""
    quarantine = Quarantine(INSTRUMENTS)
    quarantine.passed(quiet())
    late = START + 900 * DAY_MS
    wrong = [at(mark(6, PRICE), late), at(index(6, PRICE), late), at(funding(0.0001, late + HOUR_MS), late)]
    assert quarantine.passed(wrong) == []
    assert [type(event) for event in quarantine.passed([trade(7, PRICE)])] == [Unusable, Unusable, Unusable, Trade]


def test_a_first_row_of_the_future_is_left_out():
    assert held([at(trade(0, PRICE), START + 900 * DAY_MS), *quiet()]) == [(0, Kind.TRADE)]


def test_a_venue_clock_that_is_off_costs_nothing():
    ahead = [at(event, event.time_ms + HOUR_MS) for event in quiet(20)]
    assert held(ahead) == []
    behind = [at(event, event.time_ms - HOUR_MS) for event in quiet(20)]
    assert held(behind) == []


def test_a_stream_whose_times_are_wrong_is_never_believed_beside_others_that_are_right():
    events = [
        each
        for second in range(5, 50)
        for each in (trade(second, PRICE), at(mark(second, PRICE), START + 900 * DAY_MS))
    ]
    assert {kind for _, kind in held([*quiet(), *events])} == {Kind.MARK}


def test_a_session_of_the_past_passes_at_any_speed():
    """As a stand-in serves it: the venue's times are of last year, and run faster than ours."""
    events = [at(event, event.time_ms - 365 * DAY_MS + place * HOUR_MS) for place, event in enumerate(quiet(40))]
    assert held(events) == []
