"""What is done at a price of the chart: the menu of a right click, and the same by keyboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from rektscope.ui.handed_figures import figures_of
from rektscope.ui.heatmap.inspecting.inspector import ChartPlace
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.ui.window import MainWindow


class ChartCommands(QObject):
    """Levels, alerts and positions at a price, for one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.heatmap.inspector.menuAsked.connect(self._open_menu)

    def ask_price(self, *, has_alert: bool) -> None:
        """Ask for a price to draw a level at, or to be alerted at."""
        from rektscope.ui.pointer.price_box import PriceBox  # noqa: PLC0415 -- when it is asked for

        window = self._window
        if window.frame is None:
            return
        instrument, price = window.frame.instrument, window.frame.state.last_price
        title = tr("Alert at a price") if has_alert else tr("Draw a level")
        box = PriceBox(window, title, price or instrument.tick, instrument.price_decimals, instrument.quote)
        box.chosen.connect(self.alert_at if has_alert else lambda chosen: window.levels.add(chosen, has_alert=False))
        box.open()

    def alert_at(self, price: float) -> None:
        """Set an alert at a price; where a replay is shown, a note adds whether it counts there."""
        window = self._window
        window.levels.add(price, has_alert=True)
        if not window.viewer.is_live and not window.side.alerts.watches(is_live=False):
            window.side.say(
                tr("This alert is watched live. Switch on “Also in replay” under Alerts (E) to get it here too."),
                tr("Alerts"),
            )

    def has_levels(self) -> bool:
        """Whether a level or an alert is drawn in the market on the chart."""
        market = self._window.viewer.market
        return any(level.market == market for level in self._window.levels.levels)

    def remove_levels(self) -> None:
        """Take away every level and alert of the market on the chart; undo brings them back."""
        levels = self._window.levels
        levels.put(tuple(level for level in levels.levels if level.market != self._window.viewer.market))

    def menu_at(self, place: ChartPlace) -> QMenu | None:
        """The menu for a place of the chart; whoever opens it lets it go. None before there is a picture."""
        from rektscope.ui.pointer.chart_menu import ChartDeeds, chart_menu  # noqa: PLC0415 -- when it is asked for

        window = self._window
        if window.frame is None:
            return None
        deeds = ChartDeeds(
            alert_at=self.alert_at,
            go_to=window.replay.go_to,
            open_at=window.calculator.open_at,
            liquidate_at=window.calculator.drag_liquidation,
            show_all=window.show_all,
            follow=window.follow_price,
        )
        return chart_menu(window, place, window.frame, window.levels, deeds, figures=figures_of(self))

    def _open_menu(self, place: ChartPlace) -> None:
        menu = self.menu_at(place)
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(place.screen)
