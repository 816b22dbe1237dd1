"""All venues of a coin in one map: switched by key and button, named in the picture and in the file."""

import json

import numpy as np
import pytest
from msgspec import structs
from PySide6.QtCore import Qt

from rektscope.cli.main import run
from rektscope.market.sides import Side
from rektscope.market.times import format_iso
from rektscope.sessions.writer import write_session
from rektscope.ui.export.picture import draw_picture, text_fields
from rektscope.ui.export.presets import PRESETS
from rektscope.ui.heatmap.notes import map_notes

TOGETHER = "Levels of binance:BTCUSDT and bybit:BTCUSDT together"


def two_venues_of(session, **other):
    """The small session, with prices at Bybit as at Binance."""
    (binance, ether, bybit), events = session.info.markets, dict(session.events)
    instrument = structs.replace(bybit.instrument, **other)
    events[instrument.market] = structs.replace(events[binance.instrument.market], instrument=instrument)
    markets = (binance, ether, structs.replace(bybit, instrument=instrument))
    return structs.replace(session, info=structs.replace(session.info, markets=markets), events=events)


@pytest.fixture
def two_venues(open_window, made, tmp_path):
    """The window on Bitcoin at two venues."""
    write_session(tmp_path / "two.rekt", two_venues_of(made.session))
    return open_window(tmp_path / "two.rekt")


@pytest.fixture
def press_y(qtbot):
    """Press Y, and wait until the map that it asks for is there."""

    def press(window):
        qtbot.keyClick(window, Qt.Key.Key_Y)
        qtbot.waitUntil(lambda: window.frame.map_progress == 1.0 and not window._timer.isActive())

    return press


def test_y_sums_the_levels_of_both_venues_and_takes_them_apart_again(two_venues, press_y):
    window, button = two_venues, two_venues.header.venues_button
    alone = window.frame
    assert (button.isVisible(), button.isChecked()) == (True, False)
    assert TOGETHER not in map_notes(alone)
    press_y(window)
    both = window.frame
    assert both.merged_markets == ("binance:BTCUSDT", "bybit:BTCUSDT")
    assert button.isChecked()
    np.testing.assert_allclose(both.level_map.open_interest_usd, 2 * alone.level_map.open_interest_usd)
    assert both.level_map.column_count == alone.level_map.column_count
    assert TOGETHER in map_notes(both)
    assert TOGETHER in window.heatmap.overlay._overlay.notes
    press_y(window)
    assert window.frame.level_map.grid is alone.level_map.grid
    assert not button.isChecked()
    assert TOGETHER not in window.heatmap.overlay._overlay.notes


def test_the_list_of_clusters_is_of_both_venues_and_says_so(two_venues, press_y):
    """Both venues hold the same; the rows of the sum lie a little otherwise, and so do its bands."""
    two_venues.side.toggle("Clusters")
    panel = two_venues.side.map.clusters
    alone = sum(each.standing_usd for each in panel.clusters)
    press_y(two_venues)
    assert alone > 0
    assert sum(each.standing_usd for each in panel.clusters) == pytest.approx(2 * alone, rel=0.1)
    assert panel.heading.text().startswith("binance:BTCUSDT and bybit:BTCUSDT at ")
    for each in panel.clusters:
        edge = each.high if each.side is Side.SHORT else each.low
        inside = edge - two_venues.frame.standing.grid.row_price / 2 * -each.side
        assert two_venues.frame.standing.up_to(inside).usd >= each.standing_usd * (1 - 1e-9)


def test_the_list_of_clusters_is_that_of_the_command_for_all_venues(two_venues, press_y, tmp_path, capsys):
    two_venues.side.toggle("Clusters")
    press_y(two_venues)
    panel, at = two_venues.side.map.clusters, format_iso(two_venues.viewer.cursor.time_ms)
    asked = ["levels", str(tmp_path / "two.rekt"), "--market", "binance:BTCUSDT", "--at", at, "--clusters", "--json"]
    least = str(two_venues.viewer.least_leverage)
    capsys.readouterr()
    assert run([*asked, "--all-venues", "--least-leverage", least]) == 0
    output = json.loads(capsys.readouterr().out)
    assert output["clusters_markets"] == ["binance:BTCUSDT", "bybit:BTCUSDT"]
    shares = two_venues.frame.standing.calibration
    assert output["clusters_calibration"]["short"]["share"] == shares.short.value
    own, other = (output["calibrations"][market] for market in output["clusters_markets"])
    assert (own["prior"]["basis"], other["prior"]["basis"]) == ("own", "other-venue")
    assert own["prior"]["fitted_on"] == other["prior"]["fitted_on"] == ["binance:BTC"]
    assert own["short"] == output["calibration"]["short"]
    assert min(own["short"]["share"], other["short"]["share"]) < shares.short.value
    assert [each["price"] for each in output["clusters"]] == [each.edge for each in panel.clusters]
    assert [each["standing_usd"] for each in output["clusters"]] == [each.standing_usd for each in panel.clusters]
    assert run([*(word for word in asked if word != "--json"), "--all-venues", "--least-leverage", least]) == 0
    text = capsys.readouterr().out
    assert f"  binance:BTCUSDT: {own['long']['share']:.2%} (" in text
    assert f"  bybit:BTCUSDT: {other['long']['share']:.2%} (" in text
    assert "recorded totals of BTC at Binance before" in text
    assert run([word for word in [*asked, "--all-venues"] if word != "--clusters"]) == 2


def test_the_heat_is_drawn_anew_with_a_full_scale_of_the_sum(two_venues, press_y):
    heat = two_venues.heatmap.heat
    before, alone = heat.reference.full_scale_usd, two_venues.heatmap.grab().toImage()
    press_y(two_venues)
    assert heat.reference.full_scale_usd > before
    assert heat._map.grid is two_venues.frame.level_map.grid
    press_y(two_venues)
    assert heat.reference.full_scale_usd == before
    assert two_venues.heatmap.grab().toImage() == alone


def test_the_button_does_what_the_key_does_and_is_called_so(qtbot, two_venues):
    button = two_venues.header.venues_button
    assert button.accessibleName() == "All venues of the coin in one map"
    assert button.toolTip() == "Levels of binance:BTCUSDT and bybit:BTCUSDT in one map (Y)"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert two_venues.viewer.is_merged
    assert button.isChecked()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not two_venues.viewer.is_merged
    assert not button.isChecked()


def test_where_the_coin_has_one_market_there_is_no_button_and_y_says_why(qtbot, window):
    assert not window.header.venues_button.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Y)
    assert not window.viewer.is_merged
    banner = window.side.alerts.banner
    assert (banner.isVisible(), banner.title.text()) == (True, "Map")
    assert banner.sentence.text().startswith("binance:BTCUSDT is the only market of its coin")


def test_another_coin_on_the_chart_has_its_own_map_and_the_first_its_sum_again(qtbot, two_venues, press_y):
    press_y(two_venues)
    two_venues.choose_market("binance:ETHUSDT")
    qtbot.waitUntil(lambda: two_venues.frame.map_progress == 1.0)
    assert two_venues.frame.merged_markets == ()
    assert not two_venues.header.venues_button.isVisible()
    two_venues.choose_market("bybit:BTCUSDT")
    qtbot.waitUntil(lambda: two_venues.frame.map_progress == 1.0)
    assert two_venues.frame.merged_markets == ("bybit:BTCUSDT", "binance:BTCUSDT")


def test_an_exported_picture_says_whose_levels_it_shows(two_venues, press_y):
    alone = draw_picture(two_venues.frame, PRESETS["landscape"], None)
    assert "Levels" not in text_fields(two_venues.frame)
    press_y(two_venues)
    both = draw_picture(two_venues.frame, PRESETS["landscape"], None)
    assert both.text("Levels") == TOGETHER
    assert both != alone


def test_dollars_that_count_as_one_are_named(open_window, made, tmp_path, press_y):
    write_session(tmp_path / "usdc.rekt", two_venues_of(made.session, symbol="BTCPERP", quote="USDC"))
    window = open_window(tmp_path / "usdc.rekt")
    press_y(window)
    words = "Levels of binance:BTCUSDT and bybit:BTCPERP together; USDT and USDC count as one"
    assert words in map_notes(window.frame)


def test_what_is_lit_says_which_venues_are_in_the_sum(two_venues, press_y):
    button = two_venues.header.venues_button
    assert button.text() == "All venues"
    press_y(two_venues)
    assert button.text() == "All venues: 2"
    assert button.toolTip() == "In this map: binance:BTCUSDT and bybit:BTCUSDT (Y)"
    whole = two_venues.frame
    alone = structs.replace(whole, merged_markets=())
    two_venues.header.show_frame(alone)
    assert button.text() == "All venues: 1 of 2"
    assert button.toolTip() == "In this map: binance:BTCUSDT; not in it yet: bybit:BTCUSDT (Y)"
    assert "Levels of binance:BTCUSDT alone: bybit:BTCUSDT not in the sum yet" in map_notes(alone)
    assert TOGETHER not in map_notes(structs.replace(alone, is_merged=False))
