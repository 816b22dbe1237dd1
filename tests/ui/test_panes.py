"""Panes under the chart: switched on and off, remembered, aligned, with the sums that the rest of the window shows."""

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from rektscope.engine.scope import Scope
from rektscope.engine.viewer import chart_markets
from rektscope.market.times import MINUTE_MS
from rektscope.ui.candle_choice import CandleChoice
from rektscope.ui.heatmap.casing import luminance
from rektscope.ui.heatmap.ranges import PriceRange
from rektscope.ui.panes.kinds import PaneKind
from rektscope.ui.panes.pane_item import _paint_caption
from rektscope.ui.settings import WindowSettings
from rektscope.ui.theme import CAPTION, TEXT, themed


@pytest.mark.parametrize("kind", list(PaneKind))
def test_each_pane_comes_and_goes_and_shows_nothing_after_the_cursor(window, made, kind):
    window.panes.toggle(kind)
    assert window.panes.shown == (kind,)
    drawn = window.panes.item(kind).drawn
    assert len(drawn.value)
    assert drawn.start_ms.max() <= window.frame.cursor_ms
    window.replay.go_to(made.start_ms + 5 * MINUTE_MS)
    assert window.panes.item(kind).drawn.start_ms.max() <= made.start_ms + 5 * MINUTE_MS
    window.panes.toggle(kind)
    assert window.panes.shown == ()
    window.refresh()


def test_they_stand_in_one_order_with_the_charts_time_and_axis_and_are_remembered(window, open_window, small_session):
    for kind in (PaneKind.LIQUIDATIONS, PaneKind.VOLUME):
        window.panes.toggle(kind)
    assert window.panes.shown == (PaneKind.VOLUME, PaneKind.LIQUIDATIONS)
    QApplication.processEvents()  # the layout places what is new
    (first, _), (second, _) = (window.panes._plots[kind] for kind in window.panes.shown)
    assert window.heatmap.plot.pos().y() < first.pos().y() < second.pos().y()
    for plot in (first, second):
        assert plot.getAxis("right").width() == window.heatmap.plot.getAxis("right").width()
        assert plot.getViewBox().viewRange()[0] == window.heatmap.plot.getViewBox().viewRange()[0]
    assert open_window(small_session).panes.shown == (PaneKind.VOLUME, PaneKind.LIQUIDATIONS)


def test_each_pane_keeps_its_axis_to_its_end(window):
    """The axis of the next one lay over its last fifteen pixels, and cut a label there."""
    kinds = (PaneKind.VOLUME, PaneKind.LIQUIDATIONS)
    for kind in kinds:
        window.panes.toggle(kind)
    QApplication.processEvents()
    picture = window.heatmap.grab().toImage()
    for kind in kinds:
        axis = window.panes._plots[kind][0].getAxis("right")
        place = window.heatmap.mapFromScene(axis.mapRectToScene(axis.rect())).boundingRect()
        ground = picture.pixelColor(place.right() - 2, place.top() + 3)
        for y in (place.top() + 3, place.center().y(), place.bottom() - 3):
            edge = {picture.pixelColor(place.left() + away, y).rgb() for away in (-1, 0, 1)}
            assert edge != {ground.rgb()}, (kind, y - place.top())


def test_panes_give_way_at_once_where_the_chart_gets_lower(window):
    for kind in PaneKind:
        window.panes.toggle(kind)
    QApplication.processEvents()
    heatmap = window.heatmap
    heatmap.setFixedHeight(300)
    QApplication.processEvents()
    panes = [plot.size().height() for plot, _ in window.panes._plots.values()]
    assert sum(panes) <= 0.5 * heatmap.height()


def test_liquidations_of_the_pane_are_those_of_the_strip(window):
    window.panes.toggle(PaneKind.LIQUIDATIONS)
    drawn = window.panes.item(PaneKind.LIQUIDATIONS).drawn
    assert float(drawn.value.sum()) == pytest.approx(window.frame.totals.short_usd)
    assert float(drawn.below.sum()) == pytest.approx(window.frame.totals.long_usd)


def test_a_pane_without_data_says_so_and_claims_no_zero(window, made):
    window.choose_market(made.eth.market)
    window.counting.choose(Scope.MARKET)
    for kind in (PaneKind.LIQUIDATIONS, PaneKind.OPEN_INTEREST):
        window.panes.toggle(kind)
    drawn = window.panes.item(PaneKind.LIQUIDATIONS).drawn
    assert (len(drawn.value), drawn.newest) == (0, "none recorded")  # of ETH none is, which is not the same as $0
    axes = {kind: window.panes._plots[kind][0].getAxis("right") for kind in window.panes.shown}
    assert axes[PaneKind.LIQUIDATIONS].tickValues(0.0, 1.0, 80.0) == []
    assert axes[PaneKind.OPEN_INTEREST].tickValues(0.0, 1.0, 80.0)
    window.choose_market(made.btc.market)
    window.panes.toggle(PaneKind.LIQUIDATIONS)
    drawn = window.panes.item(PaneKind.LIQUIDATIONS).drawn
    assert len(drawn.value)
    assert drawn.newest.startswith("≥ $")  # Binance's are a sample
    assert axes[PaneKind.LIQUIDATIONS].tickValues(0.0, 1.0, 80.0)
    window.counting.choose(Scope.ALL)


class HeardPainter:
    """A painter that remembers what texts it drew, and into which boxes."""

    def __init__(self, image):
        self._image, self._painter, self.texts = image, QPainter(image), {}

    def drawText(self, box, _flags, text):
        self.texts[text] = box

    def __getattr__(self, name):
        return getattr(self._painter, name)


@pytest.mark.parametrize("width", [170, 240, 330, 900])
def test_where_a_pane_is_narrow_its_words_are_cut_and_never_its_number(window, width):
    window.panes.toggle(PaneKind.LIQUIDATIONS)
    drawn = replace(window.panes.item(PaneKind.LIQUIDATIONS).drawn, newest="$109.6 M / $171.6 k")
    painter = HeardPainter(QImage(width, 40, QImage.Format.Format_RGB32))
    _paint_caption(painter, QRectF(0, 0, width, 40), drawn)
    box = painter.texts[drawn.newest]
    advance = painter.fontMetrics().horizontalAdvance
    (words,) = [text for text in painter.texts if text != drawn.newest]
    assert box.right() <= width
    assert advance(words) + advance(drawn.newest) < box.width()
    assert (words == drawn.caption) is (width == 900)
    painter.end()


def test_no_line_of_a_pane_strikes_its_caption_through(window):
    window.panes.toggle(PaneKind.OPEN_INTEREST)
    image = QImage(600, 40, QImage.Format.Format_RGB32)
    image.fill(themed(TEXT))  # as bright as a line is
    with QPainter(image) as painter:
        _paint_caption(painter, QRectF(0, 0, 600, 40), window.panes.item(PaneKind.OPEN_INTEREST).drawn)
    ground, caption = luminance(image.pixelColor(8, 4).name()), luminance(themed(CAPTION).name())
    assert (caption + 0.05) / (ground + 0.05) >= 4.5


def test_all_panes_together_leave_the_chart_the_larger_part(window):
    for kind in PaneKind:
        window.panes.toggle(kind)
    QApplication.processEvents()
    heights = [window.panes._plots[kind][0].size().height() for kind in PaneKind]
    assert sum(heights) < window.heatmap.height() / 2
    low, high = window.panes.item(PaneKind.VOLUME).range_in(0.0, 3600.0)
    assert low == 0.0 < high


def test_candles_of_a_chosen_length_stay_so_at_every_width_and_are_remembered(window):
    window.candles.choose(15 * MINUTE_MS)
    assert window.frame.candles.duration_ms == 15 * MINUTE_MS
    window.resize(900, 600)
    window.refresh()
    assert window.frame.candles.duration_ms == 15 * MINUTE_MS
    again = CandleChoice(WindowSettings(), window)
    again.take_market(window.viewer.market)
    assert again.chosen_ms == 15 * MINUTE_MS
    window.candles.choose(0)
    assert window.frame.candles.duration_ms < 15 * MINUTE_MS
    assert np.all(np.diff(window.frame.candles.start_ms) > 0)


def test_each_market_has_its_own_candles_and_panes_and_a_new_one_those_chosen_last(window, open_window, small_session):
    first, second = (each.market for each in chart_markets(window.viewer.session))

    def shown(market):
        window.choose_market(market)
        return window.candles.chosen_ms, window.panes.shown

    window.candles.choose(15 * MINUTE_MS)
    window.panes.toggle(PaneKind.VOLUME)
    assert shown(second) == (15 * MINUTE_MS, (PaneKind.VOLUME,)), "what was chosen last"
    assert window.frame.candles.duration_ms == 15 * MINUTE_MS
    window.candles.choose(0)
    window.panes.toggle(PaneKind.VOLUME)
    assert shown(first) == (15 * MINUTE_MS, (PaneKind.VOLUME,))
    assert len(window.panes.item(PaneKind.VOLUME).drawn.value), "it is filled at once"
    assert shown(second) == (0, ()), "none is a choice, too"
    window.choose_market(first)
    again = open_window(small_session)
    assert again.viewer.market == first
    assert (again.candles.chosen_ms, again.panes.shown) == (15 * MINUTE_MS, (PaneKind.VOLUME,))


def test_a_market_stays_as_it_was_seen_whatever_is_chosen_for_another(window):
    first, second = (each.market for each in chart_markets(window.viewer.session))
    window.choose_market(second)
    window.candles.choose(15 * MINUTE_MS)
    window.panes.toggle(PaneKind.VOLUME)
    window.heatmap.show_prices(PriceRange.THREE)
    window.choose_market(first)
    assert (window.candles.chosen_ms, window.panes.shown) == (0, ())
    assert window.heatmap.choices.price_range is PriceRange.AUTO


def test_panes_that_are_off_stay_with_the_scene_that_ends_them(window):
    """Left to Python's collector their parts end in any order, and the process with them."""
    for kind in (PaneKind.VOLUME, PaneKind.DELTA, PaneKind.VOLUME):
        window.panes.toggle(kind)
    plots = {kind: plot for kind, (plot, _) in window.panes._made_plots.items()}
    assert {kind: plot.isVisible() for kind, plot in plots.items()} == {PaneKind.VOLUME: False, PaneKind.DELTA: True}
    assert all(plot.scene() is window.heatmap.scene() for plot in plots.values())


def test_what_was_chosen_before_markets_had_their_own_holds_for_all(open_window, small_session, own_folders):
    folder = own_folders / "config" / "rektscope"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "window.ini").write_text("[General]\ncandle_ms=900000\npanes=volume, funding\n", encoding="utf-8")
    window = open_window(small_session)
    for market in (each.market for each in chart_markets(window.viewer.session)):
        window.choose_market(market)
        assert window.candles.chosen_ms == 15 * MINUTE_MS
        assert window.panes.shown == (PaneKind.VOLUME, PaneKind.FUNDING)


def test_undo_and_layouts_leave_candles_and_panes_to_their_market(window):
    """A layout is of docks; it is used with any market."""
    first, second = (each.market for each in chart_markets(window.viewer.session)[:2])
    window.panes.toggle(PaneKind.VOLUME)
    window.layouts.save("mine")
    window.choose_market(second)
    window.panes.toggle(PaneKind.VOLUME)
    window.candles.choose(15 * MINUTE_MS)
    window.layouts.use("mine")
    window.editing.history.undo()
    assert (window.candles.chosen_ms, window.panes.shown) == (15 * MINUTE_MS, ())
    window.choose_market(first)
    window.editing.history.undo()
    window.editing.history.redo()
    assert (window.candles.chosen_ms, window.panes.shown) == (0, (PaneKind.VOLUME,))
