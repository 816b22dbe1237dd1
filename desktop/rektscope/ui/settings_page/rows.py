"""What stands on the page of settings of a window; each row asks the part that it belongs to."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from rektscope.engine.kept_start import AtStart
from rektscope.engine.scope import Scope
from rektscope.market.numbers import NumberKind
from rektscope.market.sizes import SizeUnit
from rektscope.ui.calculator.sections import USUAL_FEE_PERCENT
from rektscope.ui.candle_choice import CHOICES
from rektscope.ui.figures import DistanceUnit
from rektscope.ui.heatmap.colour_maps import ColourMap
from rektscope.ui.heatmap.heat_scale import HeatScale, ScaleShape
from rektscope.ui.heatmap.ranges import PriceRange, TimeRange
from rektscope.ui.heatmap.view import HeatmapView
from rektscope.ui.number_choice import NumberFormat
from rektscope.ui.panes.kinds import TITLES, PaneKind
from rektscope.ui.settings_page.page import Choice, Deed, Setting, Switch, Typed
from rektscope.ui.themes import Theme
from rektscope.ui.translation import Language, tr, within
from rektscope.venues.catalogue import VENUES

if TYPE_CHECKING:
    from rektscope.ui.settings_page.preferences import Preferences
    from rektscope.ui.window import MainWindow

_THEMES = {Theme.DARK: tr("Dark"), Theme.LIGHT: tr("Light"), Theme.HIGH_CONTRAST: tr("High contrast")}
_STARTS = {
    AtStart.BUNDLED_EVENT: tr("The bundled event"),
    AtStart.START_PAGE: tr("The start page"),
    AtStart.LAST_SESSION: tr("The session opened last"),
}
_DISTANCES = {DistanceUnit.PERCENT: tr("Per cent"), DistanceUnit.PRICE: tr("Prices")}
_SIZES = {
    None: tr("As usual"),
    SizeUnit.COIN: tr("Coins"),
    SizeUnit.DOLLARS: tr("Dollars"),
    SizeUnit.CONTRACTS: tr("Contracts"),
}
_SHAPES = {ScaleShape.LINEAR: tr("Linear"), ScaleShape.ROOT: tr("Root"), ScaleShape.QUANTILE: tr("Quantile")}
_SCOPES = {Scope.ALL: tr("All markets"), Scope.COIN: tr("All venues of the coin"), Scope.MARKET: tr("This market")}


def setting_rows(window: "MainWindow", preferences: "Preferences") -> list[Setting]:
    """Every setting, in the order of the page."""
    return [
        *_window_rows(window, preferences),
        *_chart_rows(window),
        *_candle_rows(window),
        *_typed_rows(preferences),
        *_deed_rows(window),
    ]


def _window_rows(window: "MainWindow", preferences: "Preferences") -> list[Setting]:
    """What holds for the whole window."""
    themes, scopes, starts = list(Theme), list(_SCOPES), list(_STARTS)
    formats, units, sizes = list(NumberFormat), list(DistanceUnit), list(_SIZES)
    languages: list[Language | None] = [None, *Language]
    return [
        Setting(
            tr("Theme"),
            tr(
                "Colours of the window: dark, light, high contrast. The heat keeps its dark ground, "
                "on which it is read."
            ),
            Choice(
                tuple(_THEMES[theme] for theme in themes),
                themes.index(preferences.theme),
                lambda place: preferences.choose_theme(themes[place]),
            ),
        ),
        Setting(
            tr("Language"),
            tr("Of the window, and of pictures and reports, from its next start on. Commands stay English."),
            Choice(
                tuple(tr("As the system") if each is None else each.own_name for each in languages),
                languages.index(preferences.language),
                lambda place: preferences.choose_language(languages[place]),
            ),
        ),
        Setting(
            tr("At start"),
            tr("What the window shows where it is started without a file; the first time that is the start page."),
            Choice(
                tuple(_STARTS.values()),
                starts.index(window.pages.at_start.chosen),
                lambda place: window.pages.at_start.choose(starts[place]),
            ),
        ),
        Setting(
            tr("Number format"),
            tr(
                "Of the window, and of what is typed there. Pictures, reports, films, what is copied and sent, files "
                "and commands keep 1,234.56."
            ),
            Choice(
                tuple(tr("As the system") if each is NumberFormat.SYSTEM else each.style.value for each in formats),
                formats.index(preferences.number_format),
                lambda place: preferences.choose_number_format(formats[place]),
            ),
        ),
        Setting(
            tr("Distances"),
            tr("From the mark, the entry or my liquidation to a price: in per cent, or as a difference of prices."),
            Choice(
                tuple(_DISTANCES[unit] for unit in units),
                units.index(preferences.distances),
                lambda place: preferences.choose_distances(units[place]),
            ),
        ),
        Setting(
            tr("Sizes"),
            tr(
                "Of liquidations, trades and positions. As usual: dollars, and of my position what its venue counts. "
                "Contracts where the size of one is known. Sums, chapters that somebody wrote, and the levels of the "
                "map stay in dollars."
            ),
            Choice(
                tuple(_SIZES.values()),
                sizes.index(preferences.sizes),
                lambda place: preferences.choose_sizes(sizes[place]),
            ),
        ),
        Setting(
            tr("Liquidations counted"),
            tr("Whose liquidations the strip, the tape, the timeline, its chapters and the alerts count."),
            Choice(
                tuple(_SCOPES.values()),
                scopes.index(window.counting.scope),
                lambda place: window.counting.choose(scopes[place]),
            ),
        ),
    ]


def _chart_rows(window: "MainWindow") -> list[Setting]:
    """What is remembered for each market by itself."""
    view, choices = window.heatmap, window.heatmap.choices
    maps, shapes, prices = list(ColourMap), list(ScaleShape), list(PriceRange)
    times: list[TimeRange | None] = [None, *TimeRange]

    def scale_with(scale: HeatScale) -> None:
        view.choose(replace(view.choices, scale=scale))

    return [
        Setting(
            tr("Colour map"),
            tr("Of the heat, for the market on the chart; each market remembers its own."),
            Choice(
                tuple(each.title for each in maps),
                maps.index(choices.scale.colour_map),
                lambda place: scale_with(replace(view.choices.scale, colour_map=maps[place])),
            ),
        ),
        Setting(
            tr("Scale of the heat"),
            tr("How colours rise with USD; each market remembers its own."),
            Choice(
                tuple(_SHAPES[each] for each in shapes),
                shapes.index(choices.scale.shape),
                lambda place: scale_with(replace(view.choices.scale, shape=shapes[place])),
            ),
        ),
        Setting(
            tr("Time in view"),
            tr("How much time a market is shown with; each market remembers its own."),
            Choice(
                tuple(tr("What suits the session") if each is None else each.word for each in times),
                times.index(choices.time_range),
                lambda place: _show_time(view, times[place]),
            ),
        ),
        Setting(
            tr("Prices in view"),
            tr("How far the prices reach around the last one; each market remembers its own."),
            Choice(
                tuple(each.word if each is PriceRange.AUTO else f"{each.value} %" for each in prices),
                prices.index(choices.price_range),
                lambda place: view.show_prices(prices[place]),
            ),
        ),
    ]


def _candle_rows(window: "MainWindow") -> list[Setting]:
    """The candles, and the panes under the chart."""
    lengths = [duration for _, duration in CHOICES]
    return [
        Setting(
            tr("Candles"),
            tr(
                "Their length, or the shortest that the width of the chart has room for; each market remembers its own."
            ),
            Choice(
                tuple(f"{words[:1].upper()}{words[1:]}" for words, _ in CHOICES),
                lengths.index(window.candles.chosen_ms),
                lambda place: window.candles.choose(lengths[place]),
            ),
        ),
        *(
            Setting(
                tr("Pane: {titles}", titles=within(TITLES[kind])),
                tr("Under the chart, on its time axis; each market remembers its own."),
                Switch(kind in window.panes.shown, _turning(window, kind)),
            )
            for kind in PaneKind
        ),
    ]


def _typed_rows(preferences: "Preferences") -> list[Setting]:
    """Fee, network and recordings: what new positions, connections and files begin with."""
    names = ["", *(venue.name for venue in VENUES)]
    return [
        Setting(
            tr("Fee"),
            tr("Per cent of the position's value per side, which fees and break-even begin with."),
            Typed(preferences.fee, USUAL_FEE_PERCENT, preferences.choose_fee, NumberKind.FEE_PERCENT),
        ),
        Setting(
            tr("Second time zone"),
            tr("Shown beside UTC at the clock and at the pointer; axes, tables and pictures stay in UTC."),
            Typed(preferences.zone, "Europe/Berlin", preferences.choose_zone),
        ),
        Setting(
            tr("Proxy"),
            tr("For live feeds, from the next connection on; empty for what the environment says."),
            Typed(preferences.proxy, "socks5h://127.0.0.1:1080", preferences.choose_proxy),
        ),
        Setting(
            tr("Certificates"),
            tr(
                "A PEM file of the authorities to believe, where a company's own stands between; "
                "empty for the system's."
            ),
            Typed(preferences.certificates, "~/company.pem", preferences.choose_certificates),
        ),
        Setting(
            tr("Newer versions"),
            tr("Asked once a day at the start, where a publisher names an address for it; empty for never."),
            Typed(preferences.update_address, "https://example.org/rektscope.json", preferences.choose_update_address),
        ),
        Setting(
            tr("Default venue"),
            tr("Where live markets are looked for at first; the other venues stay one choice away."),
            Choice(
                (tr("All venues"), *(venue.title for venue in VENUES)),
                names.index(preferences.venue) if preferences.venue in names else 0,
                lambda place: preferences.choose_venue(names[place]),
            ),
        ),
        Setting(
            tr("Recording folder"),
            tr("Where a recording is offered to be kept; empty for the folder used last."),
            Typed(preferences.recording_folder, tr("A folder that exists"), preferences.choose_recording_folder),
        ),
        Setting(
            tr("Recording quota, GB"),
            tr("A recording ends when the recordings in its folder together take this; empty for any."),
            Typed(preferences.recording_quota, "20", preferences.choose_recording_quota, NumberKind.PLAIN),
        ),
        Setting(
            tr("Account requests, %"),
            tr("How much of Hyperliquid's request limit goes to accounts, from 1 to 90; at once. Empty for 50."),
            Typed(preferences.account_share, "50", preferences.choose_account_share, NumberKind.PERCENT),
        ),
    ]


def _deed_rows(window: "MainWindow") -> list[Setting]:
    """Buttons that lead to other pages, or clear what was kept."""
    return [
        Setting(
            tr("Alerts"),
            tr("Rules, sound and messages to the desktop."),
            Deed(tr("Alert rules"), _opening(window, "Alerts")),
        ),
        Setting(
            tr("Alert sounds and services"),
            tr("A sound for each kind, quiet hours, and where else alerts are sent."),
            Deed(tr("Sounds, quiet hours"), window.side.show_alert_ways),
        ),
        Setting(
            tr("Model of the map"),
            tr("Its parameters as text: shares of leverage, how long positions are held. It can be put back."),
            Deed(tr("Edit the model"), window.known_prior.ask),
        ),
        Setting(
            tr("Watched addresses"),
            tr("Addresses at Hyperliquid whose positions are shown."),
            Deed(tr("Addresses"), _opening(window, "Addresses")),
        ),
        Setting(
            tr("Files opened last"), tr("The list in the File menu."), Deed(tr("Forget them"), window.recent.forget)
        ),
        Setting(
            tr("Drawn levels and alerts"),
            tr("Of the market on the chart; undo brings them back."),
            Deed(tr("Remove them"), window.charting.remove_levels),
        ),
    ]


def _show_time(view: HeatmapView, time_range: TimeRange | None) -> None:
    if time_range is None:
        view.choose(replace(view.choices, time_range=None))
    else:
        view.show_time(time_range)


def _turning(window: "MainWindow", kind: PaneKind) -> Callable[[bool], None]:
    return lambda _is_on: window.panes.toggle(kind)


def _opening(window: "MainWindow", name: str) -> partial[None]:
    return partial(window.side.show, name)
