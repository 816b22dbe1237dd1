"""What of a session can be served, numbers as texts, loops, and refusals."""

import json
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.events import Candles, Flag, Gaps, Liquidations, MarketEvents, Marks, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.mockvenue.content import largest_each_second, repeated
from rektscope.mockvenue.decimals import Grid, rate_text
from rektscope.mockvenue.server import MockVenue
from rektscope.mockvenue.streams import grouped
from rektscope.mockvenue.timeline import Timeline
from rektscope.mockvenue.venue import on_grid
from rektscope.sessions.session import Session

FOUR = parse_time_ms("2025-03-03T12:00:00Z")
STEPS = ["0.1", "0.10", "0.5", "0.001", "0.00001", "1", "10", "1e3", "0.0025", "1e-12"]


@given(step=st.sampled_from(STEPS), counts=st.lists(st.integers(0, 10**12), max_size=20))
def test_a_number_is_written_exactly(step, counts):
    grid = Grid(Decimal(step))
    texts = grid.many(np.array(counts, dtype=np.int64))
    assert texts == [grid.one(count) for count in counts]
    assert [Decimal(text) for text in texts] == [count * Decimal(step) for count in counts]
    assert not any("E" in text or text.startswith(".") for text in texts)


@given(rate=st.integers(-(10**12), 10**12), least=st.integers(1, 12))
def test_a_rate_is_written_exactly(rate, least):
    text = rate_text(rate, least)
    assert Decimal(text) == Decimal(rate).scaleb(-12)
    assert len(text.partition(".")[2]) >= least


@given(moments=st.lists(st.integers(0, 6), max_size=30).map(sorted), most=st.integers(1, 4))
def test_runs_of_equal_moments_hold_every_row_once(moments, most):
    starts, found = grouped(np.array(moments, dtype=np.int64), most)
    runs = [moments[begin:end] for begin, end in zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True)]
    assert [moment for run in runs for moment in run] == moments
    assert all(len(set(run)) == 1 and len(run) <= most for run in runs)
    assert [run[0] for run in runs] == found.tolist()


def test_what_is_lacking_is_reported(session_of):
    session = session_of("bybit")
    (events,) = session.events.values()
    bare = MarketEvents.of(events.instrument, events.candles, events.liquidations)
    stand = MockVenue(Session(session.info, {events.instrument.market: bare}), "bybit")
    lacks = "no trades, mark prices, index prices and open interest in the stretch that is played."
    assert stand.notes == [
        "The session 'Synthetic minute' is synthetic: it is served under real names.",
        (
            "bybit:BTCUSD is translated from bybit:BTCUSDT (candles, liquidations): the prices are those of "
            "bybit:BTCUSDT, quantities are in the unit of BTCUSD."
        ),
        f"bybit:BTCUSDT and bybit:BTCUSD have {lacks}",
    ]


def test_a_start_without_history_is_reported_with_what_to_do(session_of):
    """A live map is made of minutes: where none come before the start, a later one has them."""
    (events,) = session_of("binance").events.values()
    times = FOUR + np.arange(0, 4 * 60) * MINUTE_MS
    marks = Marks.from_columns(time_ms=times, received_ms=times, mark_steps=np.full(len(times), 1_000))
    trades = replace(events.trades[: len(times)], time_ms=times + 1, received_ms=times + 1)
    session = {events.instrument.market: MarketEvents.of(events.instrument, marks, trades)}
    assert MockVenue(session, "binance").notes[-1] == (
        "Before its start the session has no candles of a minute, of which a live map is made: begin later, such as "
        "--from 2025-03-03T13:00:00Z, and what comes before is served as history."
    )
    assert "--from" not in MockVenue(session, "binance", from_ms=FOUR + HOUR_MS).notes[-1]
    bare = {events.instrument.market: MarketEvents.of(events.instrument, marks)}
    assert "--from" not in MockVenue(bare, "binance").notes[-1]  # a later start would have none either


def test_trades_that_were_placed_are_marked_as_placed(session_of):
    session = session_of("binance")
    (events,) = session.events.values()
    placed = replace(events.trades, flags=np.full(len(events.trades), int(Flag.PLACED), dtype=np.uint8))
    stand = MockVenue({events.instrument.market: replace(events, trades=placed)}, "binance")
    assert stand.notes[1:2] == ["binance:BTCUSDT and binance:BTCUSD_PERP: trades placed by a rule, not recorded."]


def test_candles_do_not_become_trades(session_of, mock_venue, bare):
    (events,) = session_of("binance").events.values()
    candles = MarketEvents.of(events.instrument, events.candles)
    stand = mock_venue("binance", session={events.instrument.market: candles})
    line = bare(stand, "/market/ws/btcusdt@aggTrade/btcusdt@forceOrder")
    assert stand.wait_until_done(5.0)
    assert line.silence(0.2)
    assert stand.sent == {}


def test_marks_are_sent_again_as_often_as_the_venue_does(session_of, mock_venue, bare):
    """Of a mark each 4.5 s there are four more; of one after a hole of two minutes none."""
    (events,) = session_of("binance").events.values()
    moments = FOUR + np.array([0, 4_500, 6_000, 126_000])
    marks = Marks.from_columns(time_ms=moments, received_ms=moments, mark_steps=[1, 2, 3, 4])
    session = {events.instrument.market: MarketEvents.of(events.instrument, marks)}
    stand = mock_venue("binance", session=session, is_repeating=True)
    line = bare(stand, "/market/ws/btcusdt@markPrice@1s")
    assert stand.wait_until_done(5.0)
    stand.stop()
    answer = [json.loads(frame) for frame in line.rest() if frame.startswith(b"{")]
    assert [(message["E"] - FOUR, message["p"]) for message in answer] == [
        *((moment, "0.001") for moment in (0, 1_000, 2_000, 3_000, 4_000)),
        (4_500, "0.002"),
        (5_500, "0.002"),
        (6_000, "0.003"),
        (126_000, "0.004"),
    ]
    assert (
        "binance:BTCUSDT and binance:BTCUSD_PERP: marks are repeated as often as the venue sends them." in stand.notes
    )


@given(waits=st.lists(st.integers(0, 90_000), max_size=12), every_ms=st.sampled_from([1_000, 10_000]))
def test_marks_that_repeat_change_nothing_else(waits, every_ms):
    moments = np.cumsum(np.array(waits, dtype=np.int64))
    marks = Marks.from_columns(time_ms=moments, received_ms=moments, mark_steps=np.arange(len(waits)))
    found = repeated(marks, every_ms)
    assert (np.diff(found.received_ms) >= 0).all()
    assert (np.diff(found.mark_steps) >= 0).all()
    assert np.unique(found.mark_steps).tolist() == list(range(len(waits)))
    inside = np.diff(found.received_ms)[np.diff(found.received_ms) <= MINUTE_MS]
    assert (inside <= every_ms).all() or not len(inside)


def _four_minutes(*more):
    """A trade each ten seconds from 12:00:05 on, for four minutes; prices rise by a tick, every other one is bought."""
    number = np.arange(24)
    times = FOUR + 5_000 + number * 10_000
    trades = Trades.from_columns(
        time_ms=times,
        received_ms=times + 20,
        price_ticks=100 + number,
        quantity_lots=number + 1,
        taker_side=np.where(number % 2, 1, -1),
    )
    end = Marks.from_columns(time_ms=[FOUR + 4 * MINUTE_MS], received_ms=[FOUR + 4 * MINUTE_MS], mark_steps=[10_000])
    instrument = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
    return {instrument.market: MarketEvents.of(instrument, trades, end, *more)}


def _candles(stand, get):
    return json.loads(get(stand, "/fapi/v1/klines?symbol=BTCUSDT&interval=1m")[2])


def _play(stand, bare):
    bare(stand, "/market/ws/btcusdt@aggTrade/btcusdt@markPrice@1s")
    assert stand.wait_until_done(5.0)


def test_trades_make_candles_where_there_are_none(mock_venue, bare, get):
    """Not of the first minute, of which the session has only a part, and none before its end."""
    stand = mock_venue("binance", session=_four_minutes())
    assert _candles(stand, get) == []
    _play(stand, bare)
    found = _candles(stand, get)
    assert [row[0] - FOUR for row in found] == [MINUTE_MS, 2 * MINUTE_MS, 3 * MINUTE_MS]
    assert found[0][1:6] == ["10.6", "11.1", "10.6", "11.1", "0.057"]  # ticks 106 to 111, lots 7 to 12
    assert found[0][9] == "0.030"  # lots 8, 10 and 12 were bought


def test_a_candle_of_the_session_comes_before_one_of_trades(mock_venue, bare, get):
    recorded = Candles.from_columns(
        time_ms=[FOUR + MINUTE_MS],
        received_ms=[FOUR + 2 * MINUTE_MS],
        duration_ms=[MINUTE_MS],
        open_ticks=[106],
        high_ticks=[120],
        low_ticks=[105],
        price_ticks=[111],
        quantity_lots=[99],
        taker_buy_lots=[50],
    )
    stand = mock_venue("binance", session=_four_minutes(recorded))
    _play(stand, bare)
    assert [row[2] for row in _candles(stand, get)] == ["12.0", "11.7", "12.3"]


def test_a_gap_makes_no_candle(mock_venue, bare, get):
    gap = Gaps.from_columns(
        time_ms=[FOUR + 2 * MINUTE_MS + 30_000], received_ms=[FOUR + 2 * MINUTE_MS + 31_000], duration_ms=[1_000]
    )
    stand = mock_venue("binance", session=_four_minutes(gap))
    _play(stand, bare)
    assert [row[0] - FOUR for row in _candles(stand, get)] == [MINUTE_MS, 3 * MINUTE_MS]


def test_candles_of_other_lengths_are_not_cut(session_of):
    (events,) = session_of("binance").events.values()
    longer = replace(events.candles, duration_ms=events.candles.duration_ms * 5)
    stand = MockVenue({events.instrument.market: replace(events, candles=longer)}, "binance")
    words = "have no candles of a minute: only those of their trades are served."
    assert stand.notes[1:2] == [f"binance:BTCUSDT and binance:BTCUSD_PERP {words}"]


@given(times=st.lists(st.integers(1, 60), max_size=20).map(sorted), now=st.integers(0, 70))
def test_the_grid_holds_the_last_row_of_each_step(times, now):
    moments, places = on_grid(np.array(times, dtype=np.int64), 5, now)
    expected = {}
    for place, moment in enumerate(times):
        expected[-(-moment // 5) * 5] = place
    assert dict(zip(moments.tolist(), places.tolist(), strict=True)) == {
        moment: place for moment, place in expected.items() if moment <= now
    }


def test_a_sum_over_markets_is_no_market_to_serve(session_of):
    (events,) = session_of("binance").events.values()
    instrument = Instrument("aggregate", "BTC", "BTC", "USD", Contract.AGGREGATE, Decimal("0.1"), Decimal(1))
    with pytest.raises(InputError, match="The session has no market that OKX could serve; it has: aggregate:BTC"):
        MockVenue({instrument.market: replace(events, instrument=instrument)}, "okx")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"venue": "kraken"}, "There is no stand-in for 'kraken'"),
        ({"port": 70_000}, "is no port"),
        ({"faults": ["nosuch"]}, "is no fault"),
        ({"from_ms": 0}, "is no stretch of the session"),
        ({"from_ms": 1_741_003_230_000, "to_ms": 1_741_003_220_000}, "is no stretch of the session"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_listens(session_of, options, words):
    options = {"venue": "binance"} | options
    with pytest.raises(InputError, match=words):
        MockVenue(session_of("binance"), options.pop("venue"), **options)


def test_a_port_that_is_taken_is_refused(mock_venue, session_of):
    port = int(mock_venue("binance").url.rpartition(":")[2])
    with pytest.raises(InputError, match=r"cannot be listened on \(something else listens there\): choose another"):
        MockVenue(session_of("bybit"), "bybit", port=port).start()


def test_a_stretch_is_played_from_its_start_to_its_end(mock_venue, bare, session_of):
    start = session_of("binance").info.start_ms
    stand = mock_venue("binance", from_ms=start + 10_000, to_ms=start + 19_999)
    line = bare(stand, "/market/ws/btcusdt@aggTrade")
    assert stand.wait_until_done(5.0)
    stand.stop()
    answer = [json.loads(frame)["E"] for frame in line.rest() if frame.startswith(b"{")]
    assert (len(answer), min(answer), max(answer)) == (100, start + 10_044, start + 19_944)


def test_a_loop_sends_the_session_again_later_with_other_ids(mock_venue, bare, session_of):
    start = session_of("binance").info.start_ms
    stand = mock_venue("binance", loops=True)
    line = bare(stand, "/market/ws/btcusdt@aggTrade/btcusdt@forceOrder")
    messages = [line.message() for _ in range(2 * 624 + 100)]
    trades = [message for message in messages if message["e"] == "aggTrade"]
    assert [trade["a"] for trade in trades] == list(range(trades[0]["a"], trades[0]["a"] + len(trades)))
    length = stand.timeline.length_ms
    assert length == 2 * MINUTE_MS  # the end of the session is within it, so a minute and a millisecond
    assert trades[600]["T"] - trades[0]["T"] == length
    assert trades[600] | {"E": 0, "T": 0, "a": 0, "f": 0, "l": 0} == trades[0] | {
        "E": 0,
        "T": 0,
        "a": 0,
        "f": 0,
        "l": 0,
    }
    assert trades[1200]["T"] == start + 7 + 2 * length
    orders = [message["o"]["T"] for message in messages if message["e"] == "forceOrder"]
    assert orders == sorted(orders)


def test_a_loop_in_time_goes_on_at_the_speed_of_the_wall(mock_venue, bare):
    """At 300 seconds a second stamps rise by a third of a millisecond a trade, and ids go on over the end."""
    stand = mock_venue("binance", loops=True, speed=300.0, stamped="now")
    line = bare(stand, "/market/ws/btcusdt@aggTrade")
    messages = [line.message() for _ in range(1_300)]
    assert [trade["a"] for trade in messages] == list(range(messages[0]["a"], messages[0]["a"] + 1_300))
    stamps = [trade["T"] for trade in messages]
    assert stamps == sorted(stamps)
    assert stamps[-1] - stamps[0] == pytest.approx((4 * MINUTE_MS + 10_000) / 300, abs=50)


def test_the_throttle_keeps_the_largest_by_value():
    instrument = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
    received = [1000, 1400, 1999, 2000, 5000]
    rows = Liquidations.from_columns(
        time_ms=received,
        received_ms=received,
        price_ticks=[10, 10, 100, 7, 7],
        quantity_lots=[5, 50, 6, 1, 1],
        liquidated_side=[1] * 5,
    )
    kept = largest_each_second(rows, instrument)
    assert kept.received_ms.tolist() == [1999, 2000, 5000]
    assert len(largest_each_second(Liquidations.empty(), instrument)) == 0


def test_the_timeline_of_a_session_is_its_own(session_of):
    session = session_of("okx")
    timeline = MockVenue(session, "okx").timeline
    assert isinstance(timeline, Timeline)
    assert (timeline.first_ms, timeline.end_ms) == (session.info.start_ms, session.info.end_ms + 1)
