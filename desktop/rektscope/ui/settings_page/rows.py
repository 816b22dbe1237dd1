"""What stands on the page of settings of a window; each row asks the part that it belongs to."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from rektscope.engine.scope import Scope
from rektscope.ui.candle_choice import CHOICES
from rektscope.ui.panes.kinds import TITLES, PaneKind
from rektscope.ui.settings_page.page import Choice, Deed, Setting, Switch, Typed
from rektscope.ui.themes import Theme

if TYPE_CHECKING:
    from rektscope.ui.settings_page.preferences import Preferences
    from rektscope.ui.window import MainWindow

_SCOPES = {Scope.ALL: "All markets", Scope.COIN: "All venues of the coin", Scope.MARKET: "This market"}


def setting_rows(window: "MainWindow", preferences: "Preferences") -> list[Setting]:
    """Every setting, in the order of the page."""
    themes, scopes = list(Theme), list(_SCOPES)
    lengths = [duration for _, duration in CHOICES]
    return [
        Setting(
            "Theme",
            "Colours of the window: dark, light, high contrast. The heat keeps its dark ground, on which it is read.",
            Choice(
                tuple(theme.value.capitalize() for theme in themes),
                themes.index(preferences.theme),
                lambda place: preferences.choose_theme(themes[place]),
            ),
        ),
        Setting(
            "Liquidations counted",
            "Whose liquidations the strip, the tape, the timeline, its chapters and the alerts count.",
            Choice(
                tuple(_SCOPES.values()),
                scopes.index(window.counting.scope),
                lambda place: window.counting.choose(scopes[place]),
            ),
        ),
        Setting(
            "Candles",
            "Their length, or the shortest that the width of the chart has room for.",
            Choice(
                tuple(words.capitalize() for words, _ in CHOICES),
                lengths.index(window.candles.chosen_ms),
                lambda place: window.candles.choose(lengths[place]),
            ),
        ),
        *(
            Setting(
                f"Pane: {TITLES[kind].lower()}",
                "Under the chart, on its time axis.",
                Switch(kind in window.panes.shown, _turning(window, kind)),
            )
            for kind in PaneKind
        ),
        Setting(
            "Fee",
            "Per cent of the position's value per side, which fees and break-even begin with.",
            Typed(preferences.fee, window.calculator.costs.fee.text(), preferences.choose_fee),
        ),
        Setting(
            "Proxy",
            "For live feeds, from the next connection on; empty for what the environment says.",
            Typed(preferences.proxy, "socks5h://127.0.0.1:1080", preferences.choose_proxy),
        ),
        Setting("Alerts", "Rules, sound and messages to the desktop.", Deed("Alert rules", _opening(window, "Alerts"))),
        Setting(
            "How alerts are told",
            "A sound for each kind, quiet hours, and where else alerts are sent.",
            Deed("Sounds, quiet hours", window.side.show_alert_ways),
        ),
        Setting(
            "Watched addresses",
            "Addresses at Hyperliquid whose positions are shown.",
            Deed("Addresses", _opening(window, "Addresses")),
        ),
        Setting("Files opened last", "The list in the File menu.", Deed("Forget them", window.recent.forget)),
        Setting(
            "Drawn levels and alerts",
            "Of the market on the chart; undo brings them back.",
            Deed("Remove them", window.charting.remove_levels),
        ),
    ]


def _turning(window: "MainWindow", kind: PaneKind) -> Callable[[bool], None]:
    return lambda _is_on: window.panes.toggle(kind)


def _opening(window: "MainWindow", name: str) -> partial[None]:
    return partial(window.side.show, name)
