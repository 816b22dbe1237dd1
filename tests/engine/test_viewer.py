"""The viewer: which market is on the chart, maps that begin and end with it, candles no finer than what is known."""

import threading

import pytest
from tests.engine.markets import START, candles_of, linear, quiet_market, random_market, session_of, trades_of

from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.times import HOUR_MS, MINUTE_MS
from rektscope.positions.price_basis import PriceBasis
from rektscope.sessions.writer import write_session

ETHER = linear("ETHUSDT", "0.01")


@pytest.fixture
def viewer_over(tmp_path):
    """Opens a viewer over markets, and closes it in the end."""
    opened = []

    def over(*markets, minutes=60):
        write_session(tmp_path / "made-up.rekt", session_of(*markets, minutes=minutes))
        opened.append(Viewer(SessionSource.open(tmp_path / "made-up.rekt")))
        return opened[-1]

    yield over
    for viewer in opened:
        viewer.stop()


def builders():
    return [thread for thread in threading.enumerate() if thread.name == "map-builder"]


def test_the_first_market_with_prices_is_shown_and_others_can_be_chosen(viewer_over):
    silent = random_market(1, 60, {"liquidations"}, instrument=linear("XRPUSDT"))
    viewer = viewer_over(silent, quiet_market(60), quiet_market(60, price_ticks=300_000, instrument=ETHER))
    assert viewer.market == "binance:BTCUSDT"
    viewer.start()
    first = viewer.chart
    viewer.choose_market("binance:ETHUSDT")
    assert viewer.chart.instrument == ETHER
    assert viewer.chart.wait_for_map().column_count == 60
    viewer.choose_market("binance:BTCUSDT")
    assert viewer.chart is first


@pytest.mark.parametrize("market", ["binance:XRPUSDT", "binance:DOGEUSDT", ""])
def test_a_market_without_prices_cannot_be_chosen(viewer_over, market):
    viewer = viewer_over(quiet_market(60), random_market(1, 60, {"liquidations"}, instrument=linear("XRPUSDT")))
    with pytest.raises(InputError, match="there are prices of: binance:BTCUSDT"):
        viewer.choose_market(market)
    assert viewer.market == "binance:BTCUSDT"


def test_a_session_without_any_prices_is_refused_in_a_sentence(tmp_path):
    silent = random_market(1, 60, {"liquidations"})
    write_session(tmp_path / "silent.rekt", session_of(silent, minutes=60))
    source = SessionSource.open(tmp_path / "silent.rekt")
    with pytest.raises(InputError, match="no market with prices"):
        Viewer(source)
    source.close()


def test_a_chart_looked_at_before_the_start_is_built_once_shown_again(viewer_over):
    viewer = viewer_over(quiet_market(60), quiet_market(60, price_ticks=300_000, instrument=ETHER))
    early = viewer.chart
    viewer.choose_market("binance:ETHUSDT")
    viewer.start()
    viewer.choose_market("binance:BTCUSDT")
    assert viewer.chart is early
    assert early.wait_for_map().column_count == 60


def test_stopping_ends_every_thread(viewer_over):
    week = 7 * 24 * 60
    viewer = viewer_over(quiet_market(week), quiet_market(week, price_ticks=300_000, instrument=ETHER), minutes=week)
    viewer.start()
    viewer.choose_market("binance:ETHUSDT")
    assert viewer.chart is not None
    viewer.stop()
    assert not builders()


def test_before_the_map_begins_a_frame_has_none(viewer_over):
    frame = viewer_over(quiet_market(60)).frame(MINUTE_MS)
    assert frame.level_map is None
    assert frame.map_progress == 0.0
    assert len(frame.candles) == 60


def test_before_the_first_column_ends_a_frame_has_no_map(viewer_over):
    viewer = viewer_over(quiet_market(60))
    viewer.start()
    viewer.chart.wait_for_map()
    assert viewer.frame_at(START + MINUTE_MS - 1, MINUTE_MS).level_map is None
    assert viewer.frame_at(START + MINUTE_MS, MINUTE_MS).level_map.column_count == 1


def test_a_map_that_cannot_be_built_is_reported_in_the_frame_and_prices_go_on(viewer_over):
    viewer = viewer_over(MarketEvents.of(linear(), trades_of([(1_000, 6_000, 5), (70_000, 6_000_000_000, 5)])))
    viewer.start()
    with pytest.raises(InputError, match="rises so far"):
        viewer.chart.wait_for_map()
    frame = viewer.frame(MINUTE_MS)
    assert "rises so far" in str(frame.map_failure)
    assert (frame.level_map, len(frame.candles) > 0) == (None, True)


def test_candles_are_no_finer_than_what_is_known_by_the_moment(viewer_over):
    history = candles_of([(-60, 9, 9, 9, 9, 5), (-45, 9, 9, 9, 9, 5)], minutes=15)
    viewer = viewer_over(MarketEvents.of(linear(), history, trades_of([(30_000, 10, 1)])))
    before, after = (viewer.frame_at(START + moment, MINUTE_MS).candles for moment in (0, 30_000))
    assert (before.duration_ms, len(before)) == (15 * MINUTE_MS, 2)
    assert (after.duration_ms, len(after)) == (MINUTE_MS, 1)
    assert viewer.frame_at(START, HOUR_MS).candles.duration_ms == HOUR_MS


def test_the_bundled_event_opens_with_a_price_a_mark_and_a_map():
    viewer = Viewer(SessionSource.open(bundled_session_path()))
    viewer.start()
    level_map = viewer.chart.wait_for_map()
    frame = viewer.frame(MINUTE_MS)
    assert frame.state.last_price is not None
    assert frame.candles.close[-1] == pytest.approx(frame.state.last_price)
    assert level_map.column_count == 24 * 60
    assert frame.level_map.open_interest_usd[-1] == pytest.approx(frame.state.open_interest_usd, rel=2e-3)
    assert frame.totals.count > 1_000
    viewer.stop()


def test_the_prices_a_position_is_judged_by_are_made_once_for_the_same_events(viewer_over):
    chart = viewer_over(random_market(2, 60, {"candles"})).chart
    judged, basis = chart.judged
    assert chart.judged[0] is judged
    assert basis is PriceBasis.LAST
    assert len(judged.marks) == 4 * len(chart.events.candles)
    chart.events = MarketEvents.of(chart.instrument, chart.events.candles[:3])
    assert len(chart.judged[0].marks) == 12


def test_the_first_moment_is_the_close_of_the_first_candle_where_nothing_came_before(viewer_over):
    rows = [(0, 1_000_000, 1_001_000, 999_000, 1_000_500, 7), (5, 1_000_500, 1_001_000, 999_000, 1_000_000, 7)]
    viewer = viewer_over(MarketEvents.of(linear(), candles_of(rows, minutes=5)))
    assert viewer.first_moment_ms() == START + 5 * MINUTE_MS


def test_the_first_moment_is_the_start_where_a_price_is_known_by_then(viewer_over):
    viewer = viewer_over(MarketEvents.of(linear(), trades_of([(0, 1_000_000, 7), (90_000, 1_000_500, 7)])))
    assert viewer.first_moment_ms() == START


def test_the_first_moment_after_a_late_trade_is_the_end_of_its_column(viewer_over):
    viewer = viewer_over(MarketEvents.of(linear(), trades_of([(90_000, 1_000_000, 7), (150_000, 1_000_500, 7)])))
    assert viewer.first_moment_ms() == START + 2 * MINUTE_MS
