"""Markets whose events arrive late, overlap and differ in length: what came after a moment is not in its picture."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rektscope.engine.map_builder import build_map
from rektscope.engine.prices import PriceSeries
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import CANDLE_DURATIONS_MS, Viewer
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.errors import InputError
from rektscope.market.events import Candles, MarketEvents
from rektscope.market.times import HOUR_MS, MINUTE_MS, parse_time_ms
from rektscope.replay.market_state import market_state
from rektscope.sessions.session import MarketInfo, Provenance, Session, SessionInfo
from rektscope.sessions.writer import write_session

DATA = st.data()
PHASES = (Phase.explicit, Phase.generate)
"""Making a failing session smaller takes many minutes, as each try is written to disk."""


def _map(events, start_ms, until_ms):
    """The map, or None for a market without a price by then."""
    try:
        return build_map(events, margin_rules_of(events.instrument), start_ms, until_ms)[0]
    except InputError:
        return None


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(data=DATA)
def test_the_first_columns_of_a_map_do_not_depend_on_what_came_later(random_market, differences, data):
    events, moment = data.draw(random_market.moments)
    start_ms, end_ms = random_market.start_ms, random_market.end_ms
    whole = _map(events, start_ms, end_ms)
    for until_ms in (moment, end_ms):
        cut = _map(events.until(moment), start_ms, until_ms)
        columns = 0 if cut is None else cut.columns_until(moment)
        assert columns == (0 if whole is None else whole.columns_until(moment))
        if columns:
            assert differences(cut.first(columns), whole.first(columns)) == []


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(data=DATA)
def test_candles_do_not_depend_on_what_came_later(random_market, differences, data):
    events, moment = data.draw(random_market.moments)
    duration_ms = data.draw(st.sampled_from(CANDLE_DURATIONS_MS))
    cut, whole = (PriceSeries(known, duration_ms).until(moment) for known in (events.until(moment), events))
    assert differences(cut, whole) == []


@given(data=DATA)
def test_the_state_does_not_depend_on_what_came_later(random_market, data):
    events, moment = data.draw(random_market.moments)
    assert market_state(events.until(moment), moment) == market_state(events, moment)


@pytest.fixture
def open_viewer(tmp_path):
    """A viewer of a session file, its map already whole; closed when the test ends."""
    opened = []

    def open_viewer(session_or_path):
        path = session_or_path
        if isinstance(session_or_path, Session):
            path = tmp_path / f"{len(opened)}.rekt"
            write_session(path, session_or_path)
        viewer = Viewer(SessionSource.open(path))
        opened.append(viewer)
        viewer.start()
        viewer.chart.wait_for_map()
        return viewer

    yield open_viewer
    for viewer in opened:
        viewer.stop()


def _session(events, random_market):
    info = SessionInfo(
        "Random",
        Provenance.SYNTHETIC,
        random_market.start_ms,
        random_market.end_ms,
        (MarketInfo(events.instrument),),
    )
    return Session(info, {events.instrument.market: events})


def _has_prices(events):
    return bool(len(events.trades) or len(events.candles))


@settings(
    max_examples=30, phases=PHASES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(data=DATA)
def test_a_truncated_session_gives_the_same_frame(random_market, differences, open_viewer, data):
    events, moment = data.draw(random_market.moments.filter(lambda pair: _has_prices(pair[0].until(pair[1]))))
    moment = max(moment, random_market.start_ms)
    candle_ms = data.draw(st.sampled_from(CANDLE_DURATIONS_MS))
    session = _session(events, random_market)
    viewers = [open_viewer(one) for one in (session, session.until(moment))]
    whole, cut = (viewer.frame_at(moment, candle_ms) for viewer in viewers)
    assert differences(cut, whole) == []
    minutes = [
        (index.per_minute_usd(moment), index.worst_hour(moment)) for index in (cut.liquidations, whole.liquidations)
    ]
    assert [array.tolist() for array in minutes[0][0]] == [array.tolist() for array in minutes[1][0]]
    assert minutes[0][1] == minutes[1][1]
    rows = zip(viewers[0].states(moment), viewers[1].states(moment), strict=True)
    assert [found for one, other in rows for found in differences(one, other)] == []
    for viewer in viewers:
        viewer.stop()


@pytest.mark.parametrize("moment", ["2025-07-13T16:45:00Z", "2025-07-13T20:00:00.500Z", "2025-07-14T07:35:50Z"])
def test_the_bundled_session_does_not_know_its_future(open_viewer, differences, moment):
    moment_ms = parse_time_ms(moment)
    whole = open_viewer(bundled_session_path())
    source = SessionSource.open(bundled_session_path())
    try:
        events = dict(source.all_events())
        cut = open_viewer(Session(source.info, events).until(moment_ms))
    finally:
        source.close()
    for candle_ms in (MINUTE_MS, HOUR_MS):
        frames = [viewer.frame_at(moment_ms, candle_ms) for viewer in (cut, whole)]
        assert differences(*frames) == []
        assert len(frames[0].candles)
    assert whole.frame_at(whole.session.end_ms, MINUTE_MS).level_map.column_count == 1440


def test_candles_stay_as_coarse_as_they_were_until_finer_ones_are_known(random_market, open_viewer):
    """Which durations can be drawn is itself something that must not be known too early."""
    start_ms = random_market.start_ms
    columns = dict.fromkeys(("open_ticks", "high_ticks", "low_ticks", "price_ticks", "quantity_lots"), [12_000] * 2)
    candles = Candles.from_columns(
        time_ms=[start_ms - HOUR_MS, start_ms + 30 * MINUTE_MS],
        received_ms=[start_ms, start_ms + 31 * MINUTE_MS],
        duration_ms=[HOUR_MS, MINUTE_MS],
        taker_buy_lots=[-1] * 2,
        **columns,
    )
    viewer = open_viewer(_session(MarketEvents.of(random_market.linear, candles), random_market))
    before, after = (viewer.frame_at(start_ms + at, MINUTE_MS).candles for at in (31 * MINUTE_MS - 1, 31 * MINUTE_MS))
    assert (before.duration_ms, len(before)) == (HOUR_MS, 1)
    assert (after.duration_ms, len(after)) == (MINUTE_MS, 1)
