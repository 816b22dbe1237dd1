"""The commands of the window, each with its keys."""

from functools import partial
from typing import TYPE_CHECKING

from rektscope.market.times import MINUTE_MS
from rektscope.ui.actions import ActionSpec
from rektscope.ui.arrangement import show_and_focus, toggle_full_screen
from rektscope.ui.candle_choice import CHOICES
from rektscope.ui.header.merging import ACTION_NAME
from rektscope.ui.header.scope import ACTION_NAME as COUNTING_NAME
from rektscope.ui.heatmap.choice_menu import chart_actions
from rektscope.ui.known_prior import ACTION_NAME as PRIOR_NAME
from rektscope.ui.panes.kinds import TITLES, PaneKind
from rektscope.ui.position_commands import save_position
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.ui.window import MainWindow

_WIDE_STEP_MS = 15 * MINUTE_MS


def window_actions(window: "MainWindow") -> list[ActionSpec]:
    """The actions of a window, in the order of the help."""
    chart = chart_actions(window.heatmap)
    return [
        *_moving(window),
        *_viewing(window),
        *_showing_sides(window),
        *_filing(window),
        *_helping(window),
        *chart,
        *_living(window),
        *_positioning(window),
    ]


def _moving(window: "MainWindow") -> list[ActionSpec]:
    replay = window.replay
    return [
        ActionSpec(tr("Play or pause; press the button in focus"), ("Space",), window.press_space, tr("Replay")),
        ActionSpec(tr("One minute back"), ("Left",), lambda: replay.step(-MINUTE_MS), tr("Replay")),
        ActionSpec(tr("One minute on"), ("Right",), lambda: replay.step(MINUTE_MS), tr("Replay")),
        ActionSpec(tr("A quarter of an hour back"), ("Shift+Left",), lambda: replay.step(-_WIDE_STEP_MS), tr("Replay")),
        ActionSpec(tr("A quarter of an hour on"), ("Shift+Right",), lambda: replay.step(_WIDE_STEP_MS), tr("Replay")),
        ActionSpec(tr("To the start"), ("Home",), replay.go_to_start, tr("Replay")),
        ActionSpec(tr("To the end"), ("End", "F"), replay.go_to_end, tr("Replay")),
        ActionSpec(tr("Slower"), ("-",), lambda: replay.change_speed(-1), tr("Replay")),
        ActionSpec(tr("Faster"), ("+", "="), lambda: replay.change_speed(1), tr("Replay")),
        ActionSpec(
            tr("Back to the moment before"),
            ("Backspace",),
            replay.go_back,
            tr("Jump"),
            is_possible=lambda: replay.can_go_back,
        ),
        ActionSpec(
            tr("Previous chapter"),
            ("[",),
            lambda: replay.go_to_chapter(-1),
            tr("Jump"),
            is_possible=lambda: replay.has_chapter(-1),
        ),
        ActionSpec(
            tr("Next chapter"),
            ("]",),
            lambda: replay.go_to_chapter(1),
            tr("Jump"),
            is_possible=lambda: replay.has_chapter(1),
        ),
        ActionSpec(
            tr("Worst minute"),
            ("W",),
            replay.go_to_worst_minute,
            tr("Jump"),
            is_possible=lambda: replay.has_worst_minute,
        ),
        ActionSpec(
            tr("My rekt or closest moment"),
            ("R",),
            window.go_to_my_moment,
            tr("Jump"),
            is_possible=window.has_my_moment,
        ),
    ]


def _viewing(window: "MainWindow") -> list[ActionSpec]:
    """What the chart shows, and how."""
    return [
        ActionSpec(
            tr("Show or hide what came next"),
            ("N",),
            window.transport.next_button.toggle,
            tr("View"),
            is_on=window.transport.next_button.isChecked,
        ),
        ActionSpec(tr("Whole session in view"), ("A",), window.show_all, tr("View")),
        ActionSpec(
            tr("Follow the price"),
            ("K",),
            window.follow_price,
            tr("View"),
            is_on=lambda: window.heatmap.chart_range.following.is_on,
        ),
        *(
            ActionSpec(
                TITLES[kind],
                (str(number),),
                partial(window.panes.toggle, kind),
                tr("Panes"),
                is_on=partial(_is_shown, window, kind),
            )
            for number, kind in enumerate(PaneKind, start=1)
        ),
        *(
            ActionSpec(
                tr("Candles: {words}", words=words),
                (f"Ctrl+{number}",),
                partial(window.candles.choose, duration),
                tr("Panes"),
                is_on=partial(_is_chosen, window, duration),
            )
            for number, (words, duration) in enumerate(CHOICES)
        ),
        ActionSpec(tr("Brighter heat"), (".",), lambda: window.change_brightness(-1), tr("View")),
        ActionSpec(tr("Darker heat"), (",",), lambda: window.change_brightness(1), tr("View")),
        ActionSpec(tr("Next market"), ("M",), window.next_market, tr("View"), is_possible=window.has_more_markets),
        ActionSpec(ACTION_NAME, ("Y",), window.merging.toggle, tr("View"), is_on=lambda: window.viewer.is_merged),
        ActionSpec(COUNTING_NAME, ("C",), window.counting.choose_next, tr("View")),
        ActionSpec(
            PRIOR_NAME, ("Shift+M",), window.known_prior.toggle, tr("View"), is_on=lambda: window.known_prior.is_on
        ),
        ActionSpec(
            tr("Model of the map…"),
            ("Ctrl+M",),
            window.known_prior.ask,
            tr("Chart"),
        ),
    ]


def _showing_sides(window: "MainWindow") -> list[ActionSpec]:
    """The docks, and the window as a whole."""
    side = window.side

    def dock(words: str, key: str, name: str) -> ActionSpec:
        return ActionSpec(words, (key,), partial(side.toggle, name), tr("View"), is_on=partial(side.is_seen, name))

    return [
        dock(tr("Dossier"), "D", "Dossier"),
        dock(tr("Aggregated map: by price and leverage"), "Z", "Aggregated map"),
        dock(tr("Large prints: who took the other side"), "Shift+P", "Large prints"),
        dock(tr("Clusters, and the chance of each"), "Shift+R", "Clusters"),
        dock(tr("What if: a shock and its cascade"), "Shift+W", "What if"),
        ActionSpec(
            tr("Score of the map"), ("Shift+S",), side.show_score, tr("View"), is_on=partial(side.is_seen, "Score")
        ),
        dock(tr("Tape of liquidations"), "T", "Tape"),
        dock(tr("All markets"), "V", "Markets"),
        dock(tr("Alerts"), "E", "Alerts"),
        ActionSpec(tr("Alert sounds and services…"), ("Shift+E",), side.show_alert_ways, tr("View")),
        ActionSpec(
            tr("Dismiss the notice"), ("X",), side.dismiss_notice, tr("View"), is_possible=lambda: side.has_notice
        ),
        ActionSpec(
            tr("Full screen, or back"),
            ("F11",),
            partial(toggle_full_screen, window),
            tr("View"),
            is_on=window.isFullScreen,
        ),
    ]


def _filing(window: "MainWindow") -> list[ActionSpec]:
    """Other windows, what is opened and what is saved."""
    return [
        ActionSpec(tr("Settings…"), ("Ctrl+,",), window.pages.show_settings, tr("File")),
        ActionSpec(tr("Another window"), ("Ctrl+Shift+W",), window.pages.open_another, tr("File")),
        ActionSpec(
            tr("Link the cursors of all windows"),
            ("Ctrl+Shift+K",),
            window.pages.toggle_link,
            tr("View"),
            is_on=lambda: window.group.is_linked,
        ),
        ActionSpec(tr("Start page"), ("Ctrl+N",), window.pages.show_start, tr("File")),
        ActionSpec(
            tr("Open or import files…"),
            ("Ctrl+O",),
            window.files.ask,
            tr("File"),
        ),
        ActionSpec(tr("Any day…"), ("Ctrl+D",), window.fetching.ask, tr("File")),
        ActionSpec(tr("Compare with another session…"), ("Ctrl+T",), window.comparing.ask, tr("File")),
        ActionSpec(tr("Import a folder…"), ("Ctrl+Shift+O",), window.files.ask_folder, tr("File")),
        ActionSpec(tr("Every action, by name"), ("Ctrl+K",), window.pages.show_palette, tr("Help")),
        ActionSpec(
            tr("Save a picture"),
            ("Ctrl+E",),
            window.outputs.ask_export,
            tr("File"),
        ),
        ActionSpec(tr("Rekt report: how my position ended"), ("Ctrl+Shift+R",), window.outputs.ask_report, tr("File")),
        ActionSpec(
            tr("Save a film"),
            ("Ctrl+Shift+E",),
            window.outputs.ask_film,
            tr("File"),
        ),
        ActionSpec(tr("Save many pictures"), ("Ctrl+Alt+E",), window.outputs.ask_many, tr("File")),
        ActionSpec(
            tr("Save a table"),
            ("Ctrl+Shift+T",),
            window.outputs.ask_table,
            tr("File"),
        ),
    ]


def _helping(window: "MainWindow") -> list[ActionSpec]:
    return [
        ActionSpec(tr("Diagnostics"), ("Ctrl+F1",), window.pages.show_diagnostics, tr("Help")),
        ActionSpec(tr("What is this? Help on what is under the pointer"), ("F1",), window.pages.explain, tr("Help")),
        ActionSpec(tr("A walk through the window"), ("Shift+F1",), window.pages.walk, tr("Help")),
        ActionSpec(tr("These shortcuts"), ("?",), window.pages.show_help, tr("Help")),
    ]


def _living(window: "MainWindow") -> list[ActionSpec]:
    return [
        ActionSpec(
            tr("Watch other markets live"),
            ("Ctrl+L",),
            window.live.ask_markets,
            tr("Live"),
        ),
        ActionSpec(tr("Live, or back to the replay"), ("Ctrl+B",), window.live.switch_over, tr("Live")),
        ActionSpec(
            tr("Record to a file, or end that"),
            ("Ctrl+R",),
            window.live.recording.toggle,
            tr("Live"),
            is_on=lambda: window.live.recording.is_on,
        ),
        ActionSpec(
            tr("Feeds"),
            ("H",),
            lambda: window.side.toggle("Feeds"),
            tr("Live"),
            is_on=lambda: window.side.is_seen("Feeds"),
        ),
        ActionSpec(
            tr("Addresses at Hyperliquid"),
            ("G",),
            lambda: window.side.toggle("Addresses"),
            tr("Live"),
            is_on=lambda: window.side.is_seen("Addresses"),
        ),
    ]


def _positioning(window: "MainWindow") -> list[ActionSpec]:
    form = window.calculator.form
    history = window.editing.history
    return [
        ActionSpec(tr("Undo"), ("Ctrl+Z",), history.undo, tr("Position"), is_possible=lambda: history.can_undo),
        ActionSpec(
            tr("Redo"),
            ("Ctrl+Y", "Ctrl+Shift+Z"),
            history.redo,
            tr("Position"),
            is_possible=lambda: history.can_redo,
        ),
        ActionSpec(tr("Alert at a price…"), ("B",), lambda: window.charting.ask_price(has_alert=True), tr("Position")),
        ActionSpec(tr("Draw a level…"), ("J",), lambda: window.charting.ask_price(has_alert=False), tr("Position")),
        ActionSpec(
            tr("Remove drawn levels and alerts"),
            ("Ctrl+J",),
            window.charting.remove_levels,
            tr("Position"),
            is_possible=window.charting.has_levels,
        ),
        ActionSpec(tr("Save this position"), ("Ctrl+S",), partial(save_position, window), tr("Position")),
        ActionSpec(tr("Open my position at the cursor"), ("O",), window.open_here, tr("Position")),
        ActionSpec(tr("Other side"), ("S",), window.switch_side, tr("Position")),
        ActionSpec(tr("Type the size"), ("Q",), partial(show_and_focus, form.quantity), tr("Position")),
        ActionSpec(tr("Type the leverage"), ("L",), partial(show_and_focus, form.leverage), tr("Position")),
        ActionSpec(tr("Type the entry price"), ("P",), partial(show_and_focus, form.entry), tr("Position")),
    ]


def _is_shown(window: "MainWindow", kind: PaneKind) -> bool:
    return kind in window.panes.shown


def _is_chosen(window: "MainWindow", duration_ms: int) -> bool:
    return window.candles.chosen_ms == duration_ms
