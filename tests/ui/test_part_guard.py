"""One broken part never takes the others: the rest of the window goes on, says so, and the defect is in the log."""

import numpy as np
import pytest
from msgspec.structs import replace

from rektscope.engine.changes import Change
from rektscope.engine.map_builder import MapBuilder
from rektscope.market.events import MarketEvents, Trades
from rektscope.market.times import MINUTE_MS
from rektscope.sessions.reader import open_session
from rektscope.sessions.session import Session
from rektscope.sessions.writer import write_session
from rektscope.ui.heatmap.notes import map_notes


def broken(*_, **__):
    raise ZeroDivisionError("made by a test")


@pytest.fixture
def expected_defects(log_records):
    """Takes the defects out of the log; how many there were."""

    def take():
        found = [record for record in log_records if record.exc_info]
        log_records[:] = [record for record in log_records if not record.exc_info]
        for record in found:
            record.exc_info = None  # its traceback would keep the window alive for as long as pytest keeps the record
        return len(found)

    return take


@pytest.mark.parametrize("part", ["heatmap", "calculator", "timeline", "transport", "header"])
def test_a_part_that_fails_leaves_the_others_and_is_reported_once(window, made, expected_defects, part):
    others = [name for name in ("heatmap", "calculator", "timeline", "transport", "header") if name != part]
    shown = []
    # Not by monkeypatch, which would keep the window alive until after it is checked that it is gone.
    getattr(window, part).show_frame = broken
    for name in others:
        getattr(window, name).show_frame = lambda *_, name=name: shown.append(name)
    window.replay.go_to(made.start_ms + MINUTE_MS)
    window.replay.go_to(made.start_ms + 2 * MINUTE_MS)
    assert sorted(shown) == sorted(others * 2)
    sentence = window.side.alerts.banner.sentence.text()
    assert "defect" in sentence
    assert "made by a test" in sentence
    assert expected_defects() == 1


def test_a_comparison_that_fails_on_its_thread_is_reported_in_the_panel_and_the_rest_lives(
    window, made, expected_defects, eventually
):
    panel = window.side.map.score
    panel._worker._answer = broken
    panel._worker.ask(object())
    eventually(lambda: panel._look() or panel.known_defect, "the defect in the panel")
    assert "ZeroDivisionError" in panel.known_defect
    sentence = window.side.alerts.banner.sentence.text()
    assert "known book" in sentence
    assert "made by a test" in sentence
    window.replay.go_to(made.start_ms + MINUTE_MS)
    assert window.frame.cursor_ms == made.start_ms + MINUTE_MS
    assert expected_defects() == 1
    panel.end()


def test_a_map_that_cannot_be_built_leaves_the_prices(open_window, small_session, monkeypatch, expected_defects):
    monkeypatch.setattr("rektscope.engine.map_builder.start_writer", broken)
    monkeypatch.setattr(MapBuilder, "wait", lambda _: None)
    window = open_window(small_session)
    assert window.frame.level_map is None
    assert len(window.frame.candles.start_ms) > 0
    assert isinstance(window.frame.map_failure, ZeroDivisionError)
    assert expected_defects() == 1


def test_a_market_of_a_feed_that_fails_is_reported_at_once_and_logged(window, expected_defects):
    window.viewer.source.defects = lambda: {"what comes of binance:ETHUSDT": ZeroDivisionError("made by a test")}
    window.presenter.notify(Change.FEEDS)
    window.presenter.notify(Change.FEEDS)
    sentence = window.side.alerts.banner.sentence.text()
    assert sentence.startswith("What comes of binance:ETHUSDT cannot be shown here")
    assert "choosing the markets anew (Ctrl+L) may bring it back" in sentence
    assert expected_defects() == 1


def test_a_session_without_one_whole_minute_opens(open_window, small_session, tmp_path, monkeypatch):
    monkeypatch.setattr(MapBuilder, "wait", lambda _: None)
    with open_session(small_session) as file:
        info = file.info.markets[0]
        times = np.arange(file.info.start_ms + 10_000, file.info.start_ms + 30_000, 500)
        ones = np.ones(len(times), dtype=np.int64)
        trades = Trades.from_columns(
            time_ms=times, received_ms=times, price_ticks=ones * 1_180_000, quantity_lots=ones, taker_side=ones
        )
        described = replace(
            file.info, markets=(info,), chapters=(), claims=(), start_ms=int(times[0]), end_ms=int(times[-1]) + 1
        )
    market = info.instrument.market
    path = tmp_path / "seconds.rekt"
    write_session(path, Session(described, {market: MarketEvents.of(info.instrument, trades)}))
    window = open_window(path)
    assert window.frame.level_map is None
    assert window.frame.map_failure is None
    assert "No map yet" in " ".join(map_notes(window.frame))


def test_the_viewer_shown_ends_before_the_ways_to_the_venues_that_it_uses(window):
    stopped = []
    stop_viewer, stop_live = window.viewer.stop, window.live.stop
    window.viewer.stop = lambda: (stopped.append("viewer"), stop_viewer())
    window.live.stop = lambda: (stopped.append("live"), stop_live())
    assert window.close()
    assert stopped == ["viewer", "live"]
    window.live.stop, window.viewer.stop = stop_live, stop_viewer


def test_a_window_closes_though_a_part_does_not_end(window, expected_defects):
    stopped = []
    stop_viewer, stop_live = window.viewer.stop, window.live.stop
    window.viewer.stop = lambda: (stopped.append("viewer"), stop_viewer())
    window.live.stop = lambda: (stop_live(), broken())
    assert window.close()
    assert stopped == ["viewer"]
    assert not window.isVisible()
    assert expected_defects() == 1
    window.live.stop, window.viewer.stop = stop_live, stop_viewer
