"""Alerts: fired once, whatever the frame rate, by what is known; and the file that keeps their rules."""

import json
from decimal import Decimal
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rektscope.alerts.clusters import BAND_SHARE, USUAL_SHARE, bands_of
from rektscope.alerts.edge import Edge
from rektscope.alerts.feeds import troubles_of
from rektscope.alerts.rules import (
    REARM_FACTOR,
    REST_MS,
    AlertKind,
    AlertSettings,
    ClusterNear,
    FeedTrouble,
    LargeLiquidations,
    NearLiquidation,
    PriceWord,
)
from rektscope.alerts.store import AlertStore, LoadedRules, alerts_path
from rektscope.alerts.watch import AlertWatch, FurtherMarket, MyLine, Sight
from rektscope.levels.calibration import Calibration, ExpectedUsd, Share
from rektscope.levels.columns import LevelMap
from rektscope.levels.grid import PriceGrid
from rektscope.levels.standing import column_levels
from rektscope.live.health import ConnectionHealth, FeedHealth, StreamHealth, StreamState
from rektscope.market.errors import InputError
from rektscope.market.events import Candles, Kind, Liquidations, MarketEvents, Marks, Trades
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.market.times import HOUR_MS, MINUTE_MS, SECOND_MS
from rektscope.replay.liquidation_index import LiquidationIndex

START = 1_752_451_200_000  # 2025-07-14T00:00:00Z
END = START + HOUR_MS
BTC = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
SHORT = MyLine("My short", Side.SHORT, 101_000.0)
OFF = AlertSettings(near_liquidation=False, liquidation=False, feed=False)
NEAR = replace(OFF, near_liquidation=True, near_percent=1.0, near_stages=())
CLUSTER = replace(OFF, cluster=True, cluster_usd=10e6 * USUAL_SHARE, cluster_percent=0.5)
LARGE = replace(OFF, liquidation=True, liquidation_usd=1e6)
FEED = replace(OFF, feed=True, feed_seconds=30.0)


def marks(rows):
    """Rows of (seconds after START, price)."""
    times = [START + round(second * 1000) for second, _ in rows]
    return Marks.from_columns(time_ms=times, received_ms=times, mark_steps=[round(price * 1000) for _, price in rows])


def liquidations(rows):
    """Rows of (seconds after START, millions of USD, side)."""
    times = [START + round(second * 1000) for second, _, _ in rows]
    return Liquidations.from_columns(
        time_ms=times,
        received_ms=times,
        price_ticks=[1_000_000] * len(rows),
        quantity_lots=[round(millions * 1e6 / 100) for _, millions, _ in rows],
        liquidated_side=[side for _, _, side in rows],
    )


def index_of(events):
    return LiquidationIndex.build({BTC.market: events}, START - HOUR_MS, END)


def sight(second, events, *, index=None, lines=(), level_map=None, health=None, is_live=True):
    return Sight(
        at_ms=START + round(second * 1000),
        events=events,
        level_map=level_map,
        liquidations=index_of(events) if index is None else index,
        my_lines=tuple(lines),
        health=health,
        is_live=is_live,
    )


def run(settings, seconds, events, **more):
    """Everything that fired, by key, in the order in which it first fired, when one looks at these seconds."""
    watch, found, index = AlertWatch(settings), {}, index_of(events)
    for second in seconds:
        for alert in watch.look(sight(second, events, index=index, **more)):
            found[alert.key] = alert
    return list(found.values())


def seconds_of(alerts):
    return [(alert.time_ms - START) / 1000 for alert in alerts]


# --- the edge --------------------------------------------------------------------------------------------------------

paths = st.lists(st.tuples(st.integers(1, 40_000), st.sampled_from([0.2, 0.99, 1.0, 1.01, 1.2, 1.25, 1.26, 3.0])))


def plain_edge(times, away):
    """The rule again, written step by step."""
    armed, fired_ms, places = True, None, []
    for place, (time_ms, distance) in enumerate(zip(times, away, strict=True)):
        if armed and distance <= 1.0:
            places.append(place)
            armed, fired_ms = False, time_ms
        elif not armed and distance > REARM_FACTOR and time_ms >= fired_ms + REST_MS:
            armed = True
    return places


@given(paths, st.lists(st.integers(0, 40), max_size=6))
def test_an_edge_fires_as_the_rule_says_however_the_path_is_cut(path, cuts):
    times = np.cumsum([step for step, _ in path], dtype=np.int64) if path else np.empty(0, dtype=np.int64)
    away = np.array([distance for _, distance in path])
    edge, fired = Edge(), []
    bounds = sorted({0, len(path), *(cut for cut in cuts if cut < len(path))})
    for start, end in pairwise(bounds):
        part = slice(start, end)
        fired += [start + place for place in edge.firings(times[part], away[part] <= 1.0, away[part] > REARM_FACTOR)]
    assert fired == plain_edge(times.tolist(), away.tolist())
    for one, other in pairwise(fired):  # never twice without having been armed in between
        assert times[other] - times[one] > REST_MS
        assert any(away[place] > REARM_FACTOR for place in range(one + 1, other))


# --- my liquidation --------------------------------------------------------------------------------------------------


def test_a_price_that_comes_near_my_liquidation_is_reported_once_with_its_figures():
    events = MarketEvents.of(BTC, marks([(0, 99_000), (10, 99_900), (20, 100_100), (30, 100_500), (31, 100_400)]))
    (alert,) = run(NEAR, range(60), events, lines=[SHORT])
    assert seconds_of([alert]) == [20]  # 101,000 / 100,100 is 0.9 % away, 99,900 still 1.1 %
    assert alert.what == NearLiquidation(
        "My short", Side.SHORT, 101_000.0, pytest.approx(100_100.0), PriceWord.MARK, 1.0
    )
    assert alert.what.distance == pytest.approx(900 / 100_100)
    assert (alert.market, alert.price_decimals) == ("binance:BTCUSDT", 1)


def test_it_alerts_again_after_it_was_clearly_over_and_a_minute_had_passed():
    near, clear = 100_500, 99_500
    too_soon = [(0, 99_000), (10, near), (20, clear), (40, near), (80, near)]
    assert seconds_of(run(NEAR, range(200), MarketEvents.of(BTC, marks(too_soon)), lines=[SHORT])) == [10]
    wavering = [(0, 99_000), (10, near), (80, 99_900), (90, near)]  # 1.1 % is not clearly over
    assert seconds_of(run(NEAR, range(200), MarketEvents.of(BTC, marks(wavering)), lines=[SHORT])) == [10]
    again = [(0, 99_000), (10, near), (80, clear), (90, near)]
    assert seconds_of(run(NEAR, range(200), MarketEvents.of(BTC, marks(again)), lines=[SHORT])) == [10, 90]


def test_a_jump_right_over_my_liquidation_is_reported_too():
    events = MarketEvents.of(BTC, marks([(0, 99_000), (10, 110_000)]))
    (alert,) = run(NEAR, range(20), events, lines=[SHORT])
    assert alert.what.distance < 0
    long = MyLine("My long", Side.LONG, 95_000.0)
    fall = MarketEvents.of(BTC, marks([(0, 99_000), (10, 90_000)]))
    assert len(run(NEAR, range(20), fall, lines=[long])) == 1
    assert run(NEAR, range(20), events, lines=[long]) == []


def test_a_price_before_my_opening_means_nothing():
    events = MarketEvents.of(BTC, marks([(0, 99_000), (10, 100_500), (20, 99_000), (30, 100_600)]))
    line = replace(SHORT, opened_ms=START + 25_000)
    assert seconds_of(run(NEAR, range(60), events, lines=[line])) == [30]


def test_without_marks_the_last_price_is_watched_and_named():
    times = [START + 1000, START + 10_000]
    trades = Trades.from_columns(
        time_ms=times, received_ms=times, price_ticks=[990_000, 1_005_000], quantity_lots=[1, 1], taker_side=[1, 1]
    )
    (alert,) = run(NEAR, range(20), MarketEvents.of(BTC, trades), lines=[SHORT])
    assert alert.what.price_word is PriceWord.LAST
    ticks = [990_000, 1_005_000]
    candles = Candles.from_columns(
        time_ms=times,
        received_ms=times,
        duration_ms=[1, 1],
        open_ticks=ticks,
        high_ticks=ticks,
        low_ticks=ticks,
        price_ticks=ticks,
        quantity_lots=[1, 1],
        taker_buy_lots=[-1, -1],
    )
    assert seconds_of(run(NEAR, range(20), MarketEvents.of(BTC, candles), lines=[SHORT])) == [10]


def test_other_figures_arm_a_rule_anew():
    events = MarketEvents.of(BTC, marks([(0, 100_500), (5, 100_500), (10, 100_500)]))
    watch = AlertWatch(NEAR)
    assert len(watch.look(sight(1, events, lines=[SHORT]))) == 1
    watch.set_settings(replace(NEAR, sound=True))
    assert watch.look(sight(6, events, lines=[SHORT])) == []
    watch.set_settings(replace(NEAR, near_percent=2.0))
    assert watch.settings.near_percent == 2.0
    assert len(watch.look(sight(11, events, lines=[SHORT]))) == 1


STAGES = replace(NEAR, near_percent=2.0, near_stages=(0.5, 1.0))


def stages_of(alerts):
    return [alert.what.stage_percent for alert in alerts]


def test_each_stage_on_the_way_to_my_liquidation_is_reported_once_and_reaching_it_last():
    rows = [(0, 98_000), (10, 99_500), (20, 100_100), (30, 100_600), (40, 100_700), (50, 101_000), (55, 101_500)]
    alerts = run(STAGES, range(60), MarketEvents.of(BTC, marks(rows)), lines=[SHORT])
    assert list(zip(seconds_of(alerts), stages_of(alerts), strict=True)) == [(10, 2), (20, 1), (30, 0.5), (50, 0)]
    assert {alert.rule for alert in alerts} == {
        f"near/My short/{stage}/binance:BTCUSDT" for stage in ("2", "1", "0.5", "0")
    }


def test_of_stages_that_one_price_jumps_over_the_nearest_alerts():
    events = MarketEvents.of(BTC, marks([(0, 95_000), (10, 100_700), (11, 102_000)]))
    assert stages_of(run(STAGES, range(20), events, lines=[SHORT])) == [0.5, 0.0]


def test_a_line_that_was_watched_reports_its_end_and_one_that_had_ended_does_not():
    events = MarketEvents.of(BTC, marks([(0, 100_000), (10, 101_200), (80, 100_000), (90, 101_200)]))
    over = replace(SHORT, is_over=True, price=101_010.0)
    watch = AlertWatch(STAGES)
    assert stages_of(watch.look(sight(1, events, lines=[SHORT]))) == [1.0]
    assert stages_of(watch.look(sight(11, events, lines=[over]))) == [0.0]
    for second in range(12, 100):
        assert watch.look(sight(second, events, lines=[over])) == []
    assert run(STAGES, range(60), events, lines=[over]) == []
    watch = AlertWatch(STAGES)
    watch.look(sight(1, events, lines=[SHORT]))
    assert watch.look(sight(11, events, lines=[replace(over, price=100_500.0)])) == []  # it was edited


def test_what_was_so_when_watching_began_is_marked():
    events = MarketEvents.of(BTC, marks([(0, 100_000), (10, 100_700)]))
    watch = AlertWatch(STAGES)
    assert [alert.was_so for alert in watch.look(sight(1, events, lines=[SHORT]))] == [True]
    assert [alert.was_so for alert in watch.look(sight(11, events, lines=[SHORT]))] == [False]


def test_so_is_what_is_seen_late_only_because_the_program_has_just_started():
    """The position is in the form after the first price, and the map grows for seconds."""
    events = MarketEvents.of(BTC, marks([(60, 100_700), (70, 100_700), (80, 98_000), (140, 98_000), (150, 100_700)]))
    spread = level_map([{5_050: 20}])
    watch = AlertWatch(replace(STAGES, cluster=True, cluster_usd=CLUSTER.cluster_usd, cluster_percent=0.5))
    assert watch.look(sight(62, events)) == []
    first = watch.look(replace(sight(72, events, lines=[SHORT], level_map=spread), is_map_whole=False))
    assert {(alert.kind, alert.was_so) for alert in first} == {(AlertKind.NEAR, True), (AlertKind.CLUSTER, True)}
    assert watch.look(sight(141, events, lines=[SHORT], level_map=spread)) == []
    again = watch.look(sight(151, events, lines=[SHORT], level_map=spread))
    assert {(alert.kind, alert.was_so) for alert in again} == {(AlertKind.NEAR, False), (AlertKind.CLUSTER, False)}


@pytest.mark.parametrize(
    ("start", "end", "minute", "is_quiet"),
    [
        (1_320, 420, 1_319, False),
        (1_320, 420, 1_320, True),
        (1_320, 420, 0, True),
        (1_320, 420, 419, True),
        (1_320, 420, 420, False),
        (60, 120, 59, False),
        (60, 120, 60, True),
        (60, 120, 120, False),
        (60, 60, 60, False),
    ],
)
def test_quiet_hours_reach_over_midnight_and_leave_my_liquidation_out(start, end, minute, is_quiet):
    settings = AlertSettings(quiet=True, quiet_from=float(start), quiet_until=float(end))
    assert settings.is_quiet_at(minute, AlertKind.CLUSTER) == is_quiet
    assert not settings.is_quiet_at(minute, AlertKind.NEAR)
    assert replace(settings, quiet_but_near=False).is_quiet_at(minute, AlertKind.NEAR) == is_quiet
    assert not replace(settings, quiet=False).is_quiet_at(minute, AlertKind.CLUSTER)


# --- clusters --------------------------------------------------------------------------------------------------------


def level_map(columns, *, mark_row=5_000, first_row=4_000, is_scaled=True):
    """Columns of a minute each from START; each a dict of row -> millions of USD; rows are 20 USD."""
    usd = np.zeros((len(columns), 2_000), dtype=np.float32)
    for place, rows in enumerate(columns):
        for row, millions in rows.items():
            usd[place, row - first_row] = millions * 1e6
    count = len(columns)
    return LevelMap(
        grid=PriceGrid(BTC, 200, 10_000, 100_000.0),
        duration_ms=MINUTE_MS,
        end_ms=START + np.arange(1, count + 1) * MINUTE_MS,
        usd=usd,
        first_row=np.full(count, first_row),
        mark_row=np.full(count, mark_row),
        open_interest_usd=np.full(count, 1e9),
        consumed_usd=np.zeros((count, 2)),
        is_scaled=np.full(count, is_scaled),
        known_since_ms=START,
    )


def test_a_cluster_that_the_mark_comes_near_is_reported_with_what_it_holds():
    spread = level_map([{5_050: 4, 5_051: 4, 5_052: 4, 4_900: 9}])  # 12 M shorts in 60 USD from 101,000 on
    events = MarketEvents.of(BTC, marks([(0, 100_000), (70, 100_100), (80, 100_600), (90, 100_700)]))
    (alert,) = run(CLUSTER, range(100), events, level_map=spread)
    assert seconds_of([alert]) == [80]
    what = alert.what
    assert isinstance(what, ClusterNear)
    assert (what.side, what.usd, what.is_scaled) == (Side.SHORT, 12e6, True)
    assert what.low <= 101_000
    assert what.high >= 101_060
    assert what.high - what.low == pytest.approx(BAND_SHARE * 100_000.0)
    assert 0 < what.distance <= 0.005


def test_before_the_column_is_finished_there_is_no_cluster():
    events = MarketEvents.of(BTC, marks([(0, 100_900), (59, 100_900), (61, 100_900)]))
    assert seconds_of(run(CLUSTER, range(100), events, level_map=level_map([{5_050: 20}]))) == [61]


def test_longs_stand_below_and_what_was_passed_is_no_cluster():
    below = level_map([{4_950: 20}], is_scaled=False)
    events = MarketEvents.of(BTC, marks([(0, 100_000), (70, 99_300)]))
    (alert,) = run(CLUSTER, range(100), events, level_map=below)
    assert (alert.what.side, alert.what.is_scaled) == (Side.LONG, False)
    assert alert.what.high == pytest.approx(99_020.0, abs=100.0)
    passed = MarketEvents.of(BTC, marks([(0, 100_000), (70, 98_000)]))
    assert run(CLUSTER, range(100), passed, level_map=below) == []


def test_a_cluster_that_wavers_around_its_limit_is_reported_once():
    wavering = level_map([{5_050: 10.5}, {5_050: 9.5}, {5_050: 10.5}, {5_050: 5}, {5_050: 10.5}])
    events = MarketEvents.of(BTC, marks([(second, 100_800) for second in range(0, 360, 5)]))
    # In the fourth minute less than four fifths are left: only that is over.
    assert seconds_of(run(CLUSTER, range(360), events, level_map=wavering)) == [60, 300]


@given(
    st.dictionaries(st.integers(4_900, 5_100), st.floats(1, 20), max_size=12),
    st.floats(98_500, 101_500),
    st.sampled_from(list(Side)),
)
def test_bands_hold_what_the_rows_under_them_sum_to(rows, price, side):
    the_map = level_map([rows])
    bands = bands_of(column_levels(the_map, 0), side)
    best = np.inf
    for place, (low, high) in enumerate(zip(bands.low, bands.high, strict=True)):
        first, end = round(low / 20), round(high / 20)
        assert first > 5_000 if side is Side.SHORT else end <= 5_000
        assert bands.usd[place] == pytest.approx(
            1e6 * sum(rows.get(row, 0.0) for row in range(first, end)), rel=1e-6, abs=2.0
        )
        nearer = low if side is Side.SHORT else high
        is_ahead = nearer >= price if side is Side.SHORT else nearer <= price
        if bands.comparable_usd[place] >= 10e6 * USUAL_SHARE and is_ahead:
            best = min(best, abs(nearer - price) / price)
    assert bands.distances(np.array([price]), 10e6 * USUAL_SHARE)[0] == pytest.approx(best)


def test_the_size_of_a_cluster_is_what_is_expected_to_be_force_closed():
    """A share of 1/20 makes 0.6 M of 12 M that stand; a feed without liquidations leaves the usual share."""
    the_map = level_map([{5_010: 12.0}])
    share = Share(1 / 20, 1 / 40, 1 / 10)
    calibrated = replace(column_levels(the_map, 0), calibration=Calibration(share, share, 0, None, False, None))
    bands = bands_of(calibrated, Side.SHORT)
    price = np.array([100_000.0])
    assert np.isfinite(bands.distances(price, 0.59e6)[0])
    assert np.isinf(bands.distances(price, 0.61e6)[0])
    strongest = bands.strongest(100_000.0, 0.01)
    assert bands.expected(strongest) == ExpectedUsd(*(pytest.approx(12e6 * part) for part in (1 / 20, 1 / 40, 1 / 10)))
    relative = bands_of(column_levels(the_map, 0), Side.SHORT)
    assert np.isfinite(relative.distances(price, 0.19e6)[0])
    assert np.isinf(relative.distances(price, 0.21e6)[0])
    assert relative.expected(strongest) is None


# --- large liquidations ----------------------------------------------------------------------------------------------


def test_each_large_liquidation_counts_once_and_those_of_a_minute_alert_as_one():
    rows = [(5, 3, 1), (10, 2, -1), (10, 2, -1), (12, 0.9, -1), (40, 5, 1), (69.999, 1, 1), (70, 1.5, 1)]
    events = MarketEvents.of(BTC, liquidations(rows))
    first, second = run(LARGE, [6, *range(8, 100)], events)  # what came before the first look is no news
    assert isinstance(first.what, LargeLiquidations)
    assert (first.what.count, first.what.usd) == (4, pytest.approx(10e6))
    assert (first.what.largest.usd, first.what.largest.side) == (pytest.approx(5e6), Side.LONG)
    assert (second.what.count, second.what.usd) == (1, pytest.approx(1.5e6))
    assert seconds_of([first, second]) == [10, 70]


def test_a_liquidation_that_came_in_the_very_moment_of_a_look_is_not_lost():
    watch = AlertWatch(LARGE)
    watch.look(sight(5, MarketEvents.of(BTC, liquidations([]))))
    rows = [(10, 2, -1)]
    (one,) = watch.look(sight(10, MarketEvents.of(BTC, liquidations(rows))))
    (two,) = watch.look(sight(10, MarketEvents.of(BTC, liquidations([(10, 3, 1), *rows]))))
    assert one.key == two.key
    assert (two.what.count, two.what.usd) == (2, pytest.approx(5e6))
    assert watch.look(sight(11, MarketEvents.of(BTC, liquidations([(10, 3, 1), *rows])))) == []


# --- frame rate, causality, replay -----------------------------------------------------------------------------------

walks = st.lists(st.tuples(st.integers(1, 30), st.floats(99_000, 101_400)), min_size=1, max_size=40)
bursts = st.lists(st.tuples(st.integers(1, 300), st.floats(0.5, 3), st.sampled_from([1, -1])), max_size=15)
ALL = AlertSettings(cluster=True, cluster_usd=10e6 * USUAL_SHARE, liquidation_usd=1e6)


@given(walks, bursts, st.lists(st.integers(1, 400), max_size=25), st.booleans())
def test_alerts_do_not_depend_on_how_often_one_looks(walk, burst, looks, is_live):
    seconds = np.cumsum([step for step, _ in walk]).tolist()
    end = max(401, seconds[-1] + 1)
    events = MarketEvents.of(
        BTC,
        marks([(second, price) for second, (_, price) in zip(seconds, walk, strict=True)]),
        liquidations(sorted(burst)),
    )
    more = {"lines": [SHORT, MyLine("Long", Side.LONG, 99_200.0)], "is_live": is_live}
    more["level_map"] = level_map([{5_040: 20, 4_980: 12}, {5_040: 3}, {5_045: 30}] * 3)
    settings = replace(ALL, in_replay=True)
    each_second = run(settings, range(end + 1), events, **more)
    rarely = run(settings, sorted({0, end, *looks}), events, **more)
    assert each_second == rarely
    assert len({alert.key for alert in rarely}) == len(rarely)


@given(walks, bursts, st.integers(1, 400))
def test_nothing_received_later_is_reported(walk, burst, known_until):
    seconds = np.cumsum([step for step, _ in walk]).tolist()
    whole = MarketEvents.of(
        BTC,
        marks([(second, price) for second, (_, price) in zip(seconds, walk, strict=True)]),
        liquidations(sorted(burst)),
    )
    whole_map = level_map([{5_040: 20, 4_980: 12}] * 8)
    known_ms = START + known_until * SECOND_MS
    known_map = whole_map.first(whole_map.columns_until(known_ms))
    settings = replace(ALL, in_replay=True)
    more = {"lines": [SHORT], "is_live": False}
    looks = range(0, known_until + 1, 7)
    assert run(settings, looks, whole, level_map=whole_map, **more) == run(
        settings, looks, whole.until(known_ms), level_map=known_map, **more
    )


def test_a_replay_is_quiet_unless_asked_for():
    events = MarketEvents.of(BTC, marks([(0, 99_000), (10, 100_500)]), liquidations([(10, 5, 1)]))
    settings = replace(NEAR, liquidation=True)
    assert run(settings, range(20), events, lines=[SHORT], is_live=False) == []
    output = run(replace(settings, in_replay=True), range(20), events, lines=[SHORT], is_live=False)
    assert [type(alert.what) for alert in output] == [LargeLiquidations, NearLiquidation]


def test_what_a_jump_passes_over_and_where_it_lands_does_not_alert():
    events = MarketEvents.of(
        BTC, marks([(0, 99_000), (10, 100_500), (100, 99_000), (200, 100_500)]), liquidations([(15, 5, 1)])
    )
    settings = replace(NEAR, liquidation=True, in_replay=True)
    watch = AlertWatch(settings)
    assert watch.look(sight(1, events, lines=[SHORT], is_live=False)) == []
    watch.jump()
    assert watch.look(sight(20, events, lines=[SHORT], is_live=False)) == []
    assert len(watch.look(sight(210, events, lines=[SHORT], is_live=False))) == 1
    assert watch.look(sight(5, events, lines=[SHORT], is_live=False)) == []  # back is a jump of itself
    keys = [alert.key for alert in watch.look(sight(16, events, lines=[SHORT], is_live=False))]
    assert keys == [f"near/My short/1/binance:BTCUSDT/{START + 10_000}", f"liquidation/{START + 15_000}"]


def test_what_is_so_already_when_live_begins_alerts():
    events = MarketEvents.of(BTC, marks([(0, 100_500)]))
    assert len(run(NEAR, [5], events, lines=[SHORT])) == 1
    watch = AlertWatch(NEAR)
    watch.look(sight(1, events, lines=[SHORT], is_live=False))
    assert len(watch.look(sight(5, events, lines=[SHORT]))) == 1


def test_a_price_chosen_in_another_market_is_reported_too():
    own = MarketEvents.of(BTC, marks([(0, 99_000), (30, 99_100)]))
    ether = replace(BTC, symbol="ETHUSDT", base="ETH")
    other = MarketEvents.of(ether, marks([(0, 2_990), (10, 3_010), (100, 2_990)]))
    watch = AlertWatch(OFF)
    reported = []
    for second in range(0, 130, 5):
        # The chart goes from one market to the other and back: nothing fires twice, nothing is missed.
        shown, further = ((own, (99_050.0,)), (other, (3_000.0,)))[:: -1 if 20 <= second < 60 else 1]
        looked = replace(sight(second, shown[0]), price_levels=shown[1], further=(FurtherMarket(*further),))
        reported += watch.look(looked)
    assert [(alert.market, alert.time_ms, alert.what.is_upwards) for alert in reported] == [
        ("binance:ETHUSDT", START + 10_000, True),
        ("binance:BTCUSDT", START + 30_000, True),
        ("binance:ETHUSDT", START + 100_000, False),
    ]


def test_a_position_in_another_market_is_watched_too_and_that_of_the_form_catches_up():
    own = MarketEvents.of(BTC, marks([(0, 99_000), (30, 100_500), (40, 99_000)]))
    ether = replace(BTC, symbol="ETHUSDT", base="ETH")
    other = MarketEvents.of(ether, marks([(0, 2_900), (10, 2_990), (50, 2_900), (75, 2_900), (100, 2_990)]))
    saved = MyLine("My ether", Side.SHORT, 3_000.0)
    draft = MyLine("my position", Side.SHORT, 101_000.0, is_draft=True)
    watch = AlertWatch(NEAR)
    reported = []
    for second in range(0, 130, 5):
        if 20 <= second < 60:  # ether is charted, and the form holds nothing of it
            looked = sight(second, other, lines=[saved])
        else:
            looked = replace(sight(second, own, lines=[draft]), further=(FurtherMarket(other, (), (saved,)),))
        reported += watch.look(looked)
    assert [(alert.market, alert.time_ms, alert.was_so) for alert in reported] == [
        ("binance:ETHUSDT", START + 10_000, False),
        ("binance:BTCUSDT", START + 30_000, False),  # fires when bitcoin is charted again, of back then
        ("binance:ETHUSDT", START + 100_000, False),
    ]


@pytest.mark.parametrize(
    "mine", [{"price_levels": (3_000.0,)}, {"my_lines": (MyLine("My ether", Side.SHORT, 3_000.0),)}]
)
def test_what_another_market_did_while_nothing_was_watched_there_is_past(mine):
    own = MarketEvents.of(BTC, marks([(0, 99_000)]))
    ether = replace(BTC, symbol="ETHUSDT", base="ETH")
    other = MarketEvents.of(ether, marks([(0, 2_900), (10, 3_100), (50, 2_900), (75, 2_900), (100, 3_010)]))
    watch, watched = AlertWatch(NEAR), FurtherMarket(other, **mine)
    sights = [replace(sight(second, own), further=(watched,)) for second in (5, 60, 110)]
    assert watch.look(sights[0]) == []
    assert watch.look(sight(8, own)) == []  # the level was taken away, or the position is no longer ticked
    assert watch.look(sights[1]) == []
    assert [alert.time_ms for alert in watch.look(sights[2])] == [START + 100_000]


def test_what_was_received_while_a_rule_was_off_is_past():
    events = MarketEvents.of(BTC, marks([(0, 99_000), (10, 100_500), (20, 99_000), (30, 100_600)]))
    watch = AlertWatch(NEAR)
    assert watch.look(sight(1, events, lines=[SHORT])) == []
    watch.set_settings(OFF)
    assert watch.look(sight(15, events, lines=[SHORT])) == []
    watch.set_settings(NEAR)
    assert watch.look(sight(25, events, lines=[SHORT])) == []
    assert seconds_of(watch.look(sight(35, events, lines=[SHORT]))) == [30]


# --- feeds -----------------------------------------------------------------------------------------------------------


def connection(venue, *, is_open=True, heard=0.0, words=""):
    heard_ms = None if heard is None else START + round(heard * 1000)
    return ConnectionHealth(f"{venue}/linear/0", venue.upper(), is_open, words, 10, 100, 1.0, heard_ms, 0, 0)


def stream(market, kind=Kind.MARK, state=StreamState.LIVE, last=0.0):
    return StreamHealth(market, kind, state, 5, START + round(last * 1000), 1.0, 50.0, 0, None)


def health(second, connections, streams=()):
    at_ms = START + round(second * 1000)
    return FeedHealth(at_ms, tuple(connections), tuple(streams), "", (), 0, "")


def feed_run(snapshots):
    watch, found = AlertWatch(FEED), []
    events = MarketEvents.empty(BTC)
    for snapshot in snapshots:
        second = (snapshot.at_ms - START) / 1000
        found += watch.look(sight(second, events, health=snapshot))
    return found


@given(st.lists(st.integers(1, 200), min_size=1, max_size=30))
def test_a_disconnected_feed_is_reported_once_and_at_the_moment_it_was_too_long(looks):
    lost = [health(at, [connection("okx", is_open=False, heard=7, words="Timed out.")]) for at in sorted(looks)]
    found = feed_run(lost)
    assert len(found) == (max(looks) >= 37)
    for alert in found:
        assert alert.time_ms == START + 37_000
        assert alert.what == FeedTrouble("OKX", "disconnected", "Timed out.", START + 7_000, 30.0)


def test_a_feed_is_reported_again_after_it_was_well():
    def at(second, *, is_open, heard):
        return health(second, [connection("okx", is_open=is_open, heard=heard)])

    found = feed_run(
        [
            at(0, is_open=True, heard=0),
            at(40, is_open=False, heard=5),
            at(41, is_open=True, heard=41),
            at(60, is_open=False, heard=45),
            at(80, is_open=False, heard=45),
            at(200, is_open=False, heard=45),
        ]
    )
    assert seconds_of(found) == [35, 75]


def test_a_feed_that_never_opened_counts_from_the_first_look():
    found = feed_run([health(second, [connection("okx", is_open=False, heard=None)]) for second in (10, 39, 40, 41)])
    assert seconds_of(found) == [40]


def test_streams_of_a_venue_are_reported_as_one_and_not_beside_its_lost_connection():
    silent = [
        stream("okx:BTC-USDT-SWAP", Kind.MARK, StreamState.SILENT, 4),
        stream("okx:BTC-USDT-SWAP", Kind.OPEN_INTEREST, StreamState.SILENT, 2),
        stream("okx:ETH-USDT-SWAP", Kind.MARK, StreamState.SILENT, 3),
        stream("bybit:BTCUSDT", Kind.LIQUIDATION, StreamState.REFUSED),
        stream("bybit:BTCUSDT", Kind.TRADE),
    ]
    connections = [connection("okx", heard=40), connection("bybit", heard=40)]
    troubles = troubles_of(health(40, connections, silent))
    assert troubles["okx/silent"].words == "mark and open interest of okx:BTC-USDT-SWAP and of 1 more"
    assert troubles["okx/silent"].since_ms == START + 2_000
    assert troubles["bybit/refused"].words == "liquidation of bybit:BTCUSDT"
    assert set(troubles) == {"okx/silent", "bybit/refused"}
    lost = [connection("okx", is_open=False, heard=3), connection("bybit", heard=40)]
    assert set(troubles_of(health(40, lost, silent))) == {"okx/linear/0", "bybit/refused"}
    found = feed_run([health(second, connections, silent) for second in (30, 40, 50, 70)])
    assert [(alert.what.title, alert.what.state) for alert in found] == [("OKX", "silent"), ("BYBIT", "refused")]
    assert seconds_of(found) == [32, 60]


def test_feeds_are_watched_live_only_and_when_asked():
    lost = health(100, [connection("okx", is_open=False, heard=5)])
    events = MarketEvents.empty(BTC)
    assert AlertWatch(OFF).look(sight(100, events, health=lost)) == []
    replayed = sight(100, events, health=lost, is_live=False)
    assert AlertWatch(replace(FEED, in_replay=True)).look(replayed) == []
    watch = AlertWatch(FEED)
    assert len(watch.look(sight(100, events, health=lost))) == 1
    watch.set_settings(replace(FEED, feed_seconds=60.0))
    assert seconds_of(watch.look(sight(100, events, health=lost))) == [65]


# --- rules as values and in their file -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"near_percent": 0.0}, "above zero"),
        ({"near_percent": 51.0}, "at most 50 %"),
        ({"near_stages": (0.5, 0.0)}, "above zero"),
        ({"near_stages": (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)}, "at most 5 nearer stages"),
        ({"muted": ("noise",)}, "no kind of alert 'noise'"),
        ({"quiet_from": 1_440.0}, "0 to 1439"),
        ({"quiet_until": 0.5}, "whole minutes"),
        ({"cluster_percent": float("nan")}, "finite"),
        ({"cluster_usd": -1.0}, "size of a cluster"),
        ({"liquidation_usd": 0.0}, "size of a liquidation"),
        ({"feed_seconds": 0.5}, "1 to 86,400 s"),
        ({"feed_seconds": 90_000.0}, "1 to 86,400 s"),
    ],
)
def test_rules_that_make_no_sense_are_refused_in_a_sentence(changes, word):
    with pytest.raises(InputError, match=word):
        AlertSettings(**changes)


@given(
    st.builds(
        AlertSettings,
        near_percent=st.floats(1e-6, 50),
        cluster_usd=st.floats(1, 1e12),
        feed_seconds=st.floats(1, 86_400),
        sound=st.booleans(),
        near_stages=st.lists(st.floats(1e-6, 50), max_size=5).map(tuple),
        muted=st.lists(st.sampled_from([kind.value for kind in AlertKind])).map(tuple),
        quiet=st.booleans(),
        quiet_from=st.integers(0, 1_439).map(float),
        in_replay=st.booleans(),
    )
)
def test_rules_come_back_exactly(settings):
    assert AlertSettings.from_json(json.loads(json.dumps(settings.to_json()))) == settings


def test_rules_are_kept_in_the_users_own_settings(own_folders):
    store = AlertStore()
    assert store.path == alerts_path() == own_folders / "config" / "rektscope" / "alerts.json"
    assert store.load().settings == AlertSettings()
    store.save(replace(ALL, sound=True))
    assert (AlertStore().load().settings, AlertStore().load().problem) == (replace(ALL, sound=True), "")
    assert sorted(path.name for path in store.path.parent.iterdir()) == [".alerts.json.lock", "alerts.json"]


def test_two_windows_change_only_the_rules_that_were_changed_in_them(tmp_path):
    here, there = AlertStore(tmp_path / "alerts.json"), AlertStore(tmp_path / "alerts.json")
    here.load()
    there.load()
    there.save(replace(AlertSettings(), sound=True))
    here.save(replace(AlertSettings(), near_percent=2.0))
    assert here.load().settings == replace(AlertSettings(), sound=True, near_percent=2.0)


def test_rules_of_a_newer_version_are_left_as_they_are(tmp_path):
    store = AlertStore(tmp_path / "alerts.json")
    store.path.write_text('{"version": 4, "rules": {}}')
    assert "newer rektscope" in store.load().problem
    with pytest.raises(InputError, match="newer rektscope"):
        store.save(AlertSettings())
    assert store.path.read_text() == '{"version": 4, "rules": {}}'


def test_a_size_of_clusters_that_counted_what_stands_is_not_taken_for_another(tmp_path):
    store = AlertStore(tmp_path / "alerts.json")
    store.path.write_text('{"version": 1, "rules": {"cluster": true, "cluster_usd": 50000000.0, "sound": true}}')
    loaded = store.load()
    assert loaded.settings == AlertSettings(cluster=True, sound=True)
    assert "50,000,000 USD, no longer fits and is 1,000,000 USD" in loaded.problem
    store.save(loaded.settings)
    assert AlertStore(store.path).load() == LoadedRules(loaded.settings)
    store.path.write_text('{"version": 1, "rules": {"cluster": false, "cluster_usd": 50000000.0}}')
    assert AlertStore(store.path).load() == LoadedRules(AlertSettings())


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("{half", "Expecting"),
        ("[]", "version 3"),
        ('{"version": 0, "rules": {}}', "version 3"),
        ('{"version": 1}', "must be an object"),
        ('{"version": 1, "rules": {"near_percent": "1"}}', "must be a number"),
        ('{"version": 1, "rules": {"near_percent": true}}', "near_percent cannot be True"),
        ('{"version": 3, "rules": {"near_stages": 0.5}}', "near_stages cannot be 0.5"),
        ('{"version": 3, "rules": {"near_stages": [true]}}', "near_stages cannot be"),
        ('{"version": 3, "rules": {"muted": [1]}}', "muted cannot be"),
        ('{"version": 1, "rules": {"sound": 1}}', "sound cannot be 1"),
        ('{"version": 1, "rules": {"run": "rm"}}', "no rule 'run'"),
        ('{"version": 1, "rules": {"feed_seconds": -1}}', "above zero"),
        ("[" * 60_000, "recursion"),
        ("x" * (2**16 + 1), "too large"),
    ],
)
def test_a_damaged_file_of_rules_is_one_sentence_and_set_aside(tmp_path, content, word):
    store = AlertStore(tmp_path / "alerts.json")
    store.path.write_text(content, encoding="utf-8")
    loaded = store.load()
    assert loaded.settings == AlertSettings()
    assert word in loaded.problem
    assert "\n" not in loaded.problem
    assert (tmp_path / "alerts.json.damaged-1").read_text(encoding="utf-8") == content
    assert store.load().problem == ""


def test_a_place_that_cannot_hold_rules_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(InputError, match="could not be saved"):
        AlertStore(tmp_path / "file" / "alerts.json").save(AlertSettings())
    folder = AlertStore(tmp_path / "folder")
    folder.path.mkdir()
    assert "cannot be read" in folder.load().problem
