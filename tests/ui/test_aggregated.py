"""The aggregated map: bars that add up to what the profile and the read-out say, by leverage, and its hover."""

import numpy as np
import pyqtgraph as pg
import pytest

from rektscope.levels.standing import levels_at
from rektscope.market.sides import Side
from rektscope.ui import formatting
from rektscope.ui.aggregated.bars import stacked_bars
from rektscope.ui.themes import Theme, put_on


@pytest.fixture
def aggregated(qtbot, bundled_window):
    bundled_window.side.toggle("Aggregated map")
    panel = bundled_window.side.aggregated
    qtbot.waitUntil(lambda: len(panel.bars) == 2, timeout=20_000)
    return panel


def test_it_is_of_the_leverages_shown_and_each_band_above(aggregated, bundled_window):
    assert aggregated.least_leverages == (10, 25, 50, 100)
    assert bundled_window.frame.least_leverage == 10
    assert "10× and up" in aggregated.heading.text()


def test_bars_hold_what_the_profile_holds_and_curves_what_the_read_out_says(aggregated, bundled_window):
    standing = bundled_window.frame.standing
    for bars in aggregated.bars:
        assert bars.usd.shape == (4, len(bars.low))
        far = bars.high - 1e-6 if bars.side is Side.SHORT else bars.low
        for place in (0, 7, len(far) - 1):
            up_to = standing.up_to(float(far[place]))
            assert up_to.side is bars.side
            assert bars.running_usd[place] == up_to.usd
            assert bars.usd[:, : place + 1].sum() == pytest.approx(up_to.usd, rel=1e-5)
        assert (np.diff(bars.running_usd) >= 0).all()


def test_a_band_is_what_stands_at_its_leverages(aggregated, bundled_window):
    chart, at_ms = bundled_window.viewer.chart, bundled_window.frame.cursor_ms
    shorts = aggregated.bars[0]
    low, high = shorts.low[0], shorts.high[-1]
    for band, (least, following) in enumerate(((10, 25), (25, 50), (50, 100), (100, None))):
        of = levels_at(chart.map_until(at_ms, least), chart.events, at_ms)
        rows = slice(of.row_of(low) - of.first_row, of.row_of(high) - of.first_row)
        expected = of.usd[rows].sum()
        if following is not None:
            expected -= levels_at(chart.map_until(at_ms, following), chart.events, at_ms).usd[rows].sum()
        assert shorts.usd[band].sum() == pytest.approx(expected, rel=1e-4, abs=1.0)


def test_hovering_says_the_bar_by_leverage_and_the_sum_to_it(aggregated, bundled_window):
    longs = aggregated.bars[1]
    words = aggregated.text_at(float(longs.low[5] + longs.high[5]) / 2)
    standing = bundled_window.frame.standing
    for usd in (float(longs.usd[:, 5].sum()), float(longs.running_usd[5])):
        assert formatting.level_usd(usd, standing.expected(usd, Side.LONG)) in words
    up_to = standing.up_to(float(longs.low[5]))
    assert formatting.level_usd(up_to.usd, up_to.expected) in words
    assert "10–25×" in words
    assert "100×+" in words
    assert "longs" in words


def test_no_bar_straddles_the_mark_and_none_overlaps(bundled_window):
    standing = bundled_window.frame.standing
    mark = (standing.mark_row + 0.5) * standing.grid.row_price
    shorts, longs = stacked_bars([standing], mark * 0.95, mark * 1.05)
    assert shorts.low[0] > mark > longs.high[0]
    np.testing.assert_allclose(shorts.low[1:], shorts.high[:-1])
    np.testing.assert_allclose(longs.high[1:], longs.low[:-1])


def test_its_maps_are_let_go_of_when_it_is_closed(aggregated, bundled_window):
    window = bundled_window
    assert aggregated.isVisible()
    assert window.viewer.other_leverages == (25, 50, 100)
    bundled_window.side.toggle("Aggregated map")
    window.refresh()
    assert window.viewer.other_leverages == ()


def test_it_waits_for_no_map_once_the_window_is_closed(bundled_window, census):
    """While its maps are built it looks again in a moment; a window that closes first takes that moment with it."""
    before = census()
    bundled_window.side.toggle("Aggregated map")
    waiting = [line for line in census().newer_than(before) if "every 100 ms" in line]
    assert waiting, "the maps of other leverages take longer than one look"
    assert "SidePanels" in waiting[0]
    bundled_window.close()
    assert [line for line in census().newer_than(before) if "every 100 ms" in line] == []


def test_bars_and_their_key_follow_a_theme_at_once(aggregated, qapp):
    def brushes():
        items = aggregated.plot.getPlotItem().items
        return [item.opts["brush"].name() for item in items if isinstance(item, pg.BarGraphItem)]

    dark, before = aggregated.key.text(), brushes()
    try:
        put_on(qapp, Theme.LIGHT)
        assert aggregated.key.text() != dark
        assert len(brushes()) == len(before)
        assert not set(brushes()) & set(before)
    finally:
        put_on(qapp, Theme.DARK)
    assert (aggregated.key.text(), brushes()) == (dark, before)
