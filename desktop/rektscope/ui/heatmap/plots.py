"""The two plots of the chart side by side: time and price, and the profile on the same prices."""

import pyqtgraph as pg
from PySide6.QtWidgets import QGraphicsItem

from rektscope.ui.heatmap.axes import PriceAxis, TimeAxis
from rektscope.ui.heatmap.inspecting.chart_box import ChartBox
from rektscope.ui.theme import BACKGROUND, tint

_PROFILE_WIDTH = 168
_TIME_AXIS_HEIGHT = 24

_LEAST_WITH_PROFILE_PX = 320.0
"""Width of both with the axis: less leaves a chart of hardly any time, as with a dock on a screen of 640 × 360."""


def add_plots(
    layout: pg.GraphicsLayoutWidget, time_axis: TimeAxis, price_axis: PriceAxis
) -> tuple[pg.PlotItem, pg.PlotItem]:
    """(chart, profile), put into an empty layout; the profile follows the chart's prices."""
    layout.setCacheMode(layout.CacheModeFlag.CacheNone)  # the ground is one colour: filling is faster than a copy
    # Without the library's own menu from the start: it would be some hundred widgets, made to be thrown away.
    box, axes = ChartBox(enableMenu=False), {"right": price_axis, "bottom": time_axis}
    plot = layout.addPlot(row=0, col=0, viewBox=box, enableMenu=False, axisItems=axes)
    profile = layout.addPlot(row=0, col=1, enableMenu=False)
    for each in (plot, profile):
        each.hideButtons()
        each.getViewBox().setDefaultPadding(0.0)
        each.hideAxis("left")
        each.disableAutoRange()
    plot.showAxis("right")
    plot.showAxis("bottom")
    _arrange_profile(profile, plot)
    dress_heat(plot)
    layout.ci.geometryChanged.connect(lambda: _give_room(layout, profile))
    return plot, profile


def _give_room(layout: pg.GraphicsLayoutWidget, profile: pg.PlotItem) -> None:
    """Leave the profile out where the chart would have no room beside it."""
    has_room = layout.ci.size().width() >= _LEAST_WITH_PROFILE_PX
    if has_room != profile.isVisible():
        profile.setVisible(has_room)
        profile.setFixedWidth(_PROFILE_WIDTH if has_room else 0)
        # Both could not be as narrow as the view, and stood beyond its edge: without the profile the chart can.
        layout.ci.setGeometry(layout.range)


def dress_heat(plot: pg.PlotItem) -> None:
    """Give the chart a dark ground of its own where the theme has another: heat is read from dark to bright."""
    plot.getViewBox().setBackgroundColor(None if tint(BACKGROUND) == BACKGROUND else BACKGROUND)


def _arrange_profile(profile: pg.PlotItem, plot: pg.PlotItem) -> None:
    profile.hideAxis("bottom")
    profile.showAxis("top", show=False)
    profile.setYLink(plot)
    profile.setXRange(0.0, 1.0, padding=0.0)
    profile.getViewBox().setMouseEnabled(x=False, y=True)
    profile.setFixedWidth(_PROFILE_WIDTH)
    # The profile has no time axis; as much room below it keeps the two views at one height.
    profile.layout.setContentsMargins(0, 0, 0, 0)
    profile.showAxis("bottom")
    profile.getAxis("bottom").setHeight(_TIME_AXIS_HEIGHT)
    profile.getAxis("bottom").setStyle(showValues=False, tickLength=0)
    profile.getAxis("bottom").setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)  # room, and nothing to paint
