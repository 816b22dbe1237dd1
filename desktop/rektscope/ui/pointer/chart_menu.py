"""The menu of a right click on the chart: what can be done at this price and this moment."""

from collections.abc import Callable

import msgspec
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from rektscope.engine.frame import Frame
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.heatmap.inspecting.inspector import ChartPlace
from rektscope.ui.pointer.drawn_levels import DrawnLevels
from rektscope.ui.translation import tr


class ChartDeeds(msgspec.Struct, frozen=True):
    """What the menu lets the window do: alert me or draw, open or liquidate my position at a price, go to a moment."""

    alert_at: Callable[[float], object]
    go_to: Callable[[int], object]
    open_at: Callable[[float, int], object]
    liquidate_at: Callable[[float], object]
    show_all: Callable[[], object]
    follow: Callable[[], object]


def chart_menu(
    parent: QWidget,
    place: ChartPlace,
    frame: Frame,
    levels: DrawnLevels,
    deeds: ChartDeeds,
    *,
    figures: Figures = STANDARD,
) -> QMenu:
    """The menu for a place of the chart; whoever asked opens it."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("At this price"))
    price = figures.price(place.price, frame.instrument.price_decimals)
    near = levels.near(place.price)
    # A position cannot have been opened at a moment that is not known yet.
    opened_ms = min(place.time_ms, frame.cursor_ms)
    _add(menu, tr("Alert at {price}", price=price), lambda: deeds.alert_at(place.price))
    _add(menu, tr("Draw a level at {price}", price=price), lambda: levels.add(place.price, has_alert=False))
    if near is not None:
        of_level = figures.price(near.price, frame.instrument.price_decimals)
        words = (
            tr("Remove the alert at {of_level}", of_level=of_level)
            if near.has_alert
            else tr("Remove the level at {of_level}", of_level=of_level)
        )
        _add(menu, words, lambda: levels.remove(near))
    menu.addSeparator()
    opened = formatting.exact_clock_utc(opened_ms)
    _add(
        menu,
        tr("Open my position at {price}, {opened}", price=price, opened=opened),
        lambda: deeds.open_at(place.price, opened_ms),
    )
    _add(menu, tr("Put my liquidation at {price}", price=price), lambda: deeds.liquidate_at(place.price))
    menu.addSeparator()
    _add(
        menu,
        tr("Go to {moment_utc}", moment_utc=formatting.moment_utc(place.time_ms)),
        lambda: deeds.go_to(place.time_ms),
    )
    # Other programs take a price without groups and with a point.
    pasted = figures.price(place.price, frame.instrument.price_decimals).replace(",", "")
    _add(menu, tr("Copy {price}", price=price), lambda: QApplication.clipboard().setText(pasted))
    menu.addSeparator()
    _add(menu, tr("Whole session in view"), deeds.show_all)
    _add(menu, tr("Follow the price"), deeds.follow)
    return menu


def _add(menu: QMenu, words: str, run: Callable[[], object]) -> None:
    action = QAction(words, menu)
    action.triggered.connect(lambda _=False: run())
    menu.addAction(action)
