"""What the window can be told to do, each with its keys."""

from functools import partial
from typing import TYPE_CHECKING

from rektscope.market.times import MINUTE_MS
from rektscope.ui.actions import ActionSpec
from rektscope.ui.candle_choice import CHOICES
from rektscope.ui.header.merging import ACTION_NAME
from rektscope.ui.header.scope import ACTION_NAME as COUNTING_NAME
from rektscope.ui.heatmap.choice_menu import chart_actions
from rektscope.ui.known_prior import ACTION_NAME as PRIOR_NAME
from rektscope.ui.panes.kinds import TITLES, PaneKind

if TYPE_CHECKING:
    from rektscope.ui.window import MainWindow

_WIDE_STEP_MS = 15 * MINUTE_MS


def window_actions(window: "MainWindow") -> list[ActionSpec]:
    """The actions of a window, in the order of the help."""
    chart = chart_actions(window.heatmap)
    return [*_moving(window), *_viewing(window), *chart, *_living(window), *_positioning(window)]


def _moving(window: "MainWindow") -> list[ActionSpec]:
    replay = window.replay
    return [
        ActionSpec("Play or pause; press the button in focus", ("Space",), window.press_space, "Replay"),
        ActionSpec("One minute back", ("Left",), lambda: replay.step(-MINUTE_MS), "Replay"),
        ActionSpec("One minute on", ("Right",), lambda: replay.step(MINUTE_MS), "Replay"),
        ActionSpec("A quarter of an hour back", ("Shift+Left",), lambda: replay.step(-_WIDE_STEP_MS), "Replay"),
        ActionSpec("A quarter of an hour on", ("Shift+Right",), lambda: replay.step(_WIDE_STEP_MS), "Replay"),
        ActionSpec("To the start", ("Home",), replay.go_to_start, "Replay"),
        ActionSpec("To the end", ("End", "F"), replay.go_to_end, "Replay"),
        ActionSpec("Slower", ("-",), lambda: replay.change_speed(-1), "Replay"),
        ActionSpec("Faster", ("+", "="), lambda: replay.change_speed(1), "Replay"),
        ActionSpec("Back to the moment before", ("Backspace",), replay.go_back, "Jump"),
        ActionSpec("Previous chapter", ("[",), lambda: replay.go_to_chapter(-1), "Jump"),
        ActionSpec("Next chapter", ("]",), lambda: replay.go_to_chapter(1), "Jump"),
        ActionSpec("Worst minute", ("W",), replay.go_to_worst_minute, "Jump"),
        ActionSpec("My rekt or closest moment", ("R",), window.go_to_my_moment, "Jump"),
    ]


def _viewing(window: "MainWindow") -> list[ActionSpec]:
    side = window.side
    return [
        ActionSpec("Show or hide what came next", ("N",), window.transport.next_button.toggle, "View"),
        ActionSpec("Whole session in view", ("A",), window.show_all, "View"),
        ActionSpec("Follow the price", ("K",), window.follow_price, "View"),
        *(
            ActionSpec(TITLES[kind], (str(number),), partial(window.panes.toggle, kind), "Panes")
            for number, kind in enumerate(PaneKind, start=1)
        ),
        *(
            ActionSpec(f"Candles: {words}", (f"Ctrl+{number}",), partial(window.candles.choose, duration), "Panes")
            for number, (words, duration) in enumerate(CHOICES)
        ),
        ActionSpec("Brighter heat", (".",), lambda: window.change_brightness(-1), "View"),
        ActionSpec("Darker heat", (",",), lambda: window.change_brightness(1), "View"),
        ActionSpec("Next market", ("M",), window.next_market, "View"),
        ActionSpec(ACTION_NAME, ("Y",), window.merging.toggle, "View"),
        ActionSpec(COUNTING_NAME, ("C",), window.counting.choose_next, "View"),
        ActionSpec(PRIOR_NAME, ("Shift+M",), window.known_prior.toggle, "View"),
        ActionSpec("Dossier", ("D",), lambda: side.toggle("Dossier"), "View"),
        ActionSpec("Aggregated map: by price and leverage", ("Z",), lambda: side.toggle("Aggregated map"), "View"),
        ActionSpec("Large prints: who took the other side", ("Shift+P",), lambda: side.toggle("Large prints"), "View"),
        ActionSpec("Clusters, and the chance of each", ("Shift+R",), lambda: side.toggle("Clusters"), "View"),
        ActionSpec("What if: a shock and its cascade", ("Shift+W",), lambda: side.toggle("What if"), "View"),
        ActionSpec("Score of the map", ("Shift+S",), side.show_score, "View"),
        ActionSpec("Tape of liquidations", ("T",), lambda: side.toggle("Tape"), "View"),
        ActionSpec("All markets", ("V",), lambda: side.toggle("Markets"), "View"),
        ActionSpec("Alerts", ("E",), lambda: side.toggle("Alerts"), "View"),
        ActionSpec("How alerts are told…", ("Shift+E",), side.show_alert_ways, "View"),
        ActionSpec("Dismiss the notice", ("X",), side.dismiss_notice, "View"),
        ActionSpec("Settings…", ("Ctrl+,",), window.pages.show_settings, "File"),
        ActionSpec("Another window", ("Ctrl+Shift+W",), window.pages.open_another, "File"),
        ActionSpec("Link the cursors of all windows", ("Ctrl+Shift+K",), window.pages.toggle_link, "View"),
        ActionSpec("Start page", ("Ctrl+N",), window.pages.show_start, "File"),
        ActionSpec("Open or import files…", ("Ctrl+O",), window.files.ask, "File"),
        ActionSpec("Any day…", ("Ctrl+D",), window.fetching.ask, "File"),
        ActionSpec("Compare with another session…", ("Ctrl+T",), window.comparing.ask, "File"),
        ActionSpec("Import a folder…", ("Ctrl+Shift+O",), window.files.ask_folder, "File"),
        ActionSpec("Every action, by name", ("Ctrl+K",), window.pages.show_palette, "Help"),
        ActionSpec("Save a picture", ("Ctrl+E",), window.outputs.ask_export, "File"),
        ActionSpec("Rekt report: how my position ended", ("Ctrl+Shift+R",), window.outputs.ask_report, "File"),
        ActionSpec("Save a film", ("Ctrl+Shift+E",), window.outputs.ask_film, "File"),
        ActionSpec("Save many pictures", ("Ctrl+Alt+E",), window.outputs.ask_many, "File"),
        ActionSpec("Save a table", ("Ctrl+Shift+T",), window.outputs.ask_table, "File"),
        ActionSpec("Diagnostics", ("Ctrl+F1",), window.pages.show_diagnostics, "Help"),
        ActionSpec("What is this? Help on what is under the pointer", ("F1",), window.pages.explain, "Help"),
        ActionSpec("A walk through the window", ("Shift+F1",), window.pages.walk, "Help"),
        ActionSpec("These shortcuts", ("?",), window.pages.show_help, "Help"),
    ]


def _living(window: "MainWindow") -> list[ActionSpec]:
    return [
        ActionSpec("Watch other markets live", ("Ctrl+L",), window.live.ask_markets, "Live"),
        ActionSpec("Record to a file, or end that", ("Ctrl+R",), window.live.toggle_recording, "Live"),
        ActionSpec("Feeds", ("H",), lambda: window.side.toggle("Feeds"), "Live"),
        ActionSpec("Addresses at Hyperliquid", ("G",), lambda: window.side.toggle("Addresses"), "Live"),
    ]


def _positioning(window: "MainWindow") -> list[ActionSpec]:
    form = window.calculator.form
    history = window.editing.history
    return [
        ActionSpec("Undo", ("Ctrl+Z",), history.undo, "Position"),
        ActionSpec("Redo", ("Ctrl+Y", "Ctrl+Shift+Z"), history.redo, "Position"),
        ActionSpec("Alert at a price…", ("B",), lambda: window.charting.ask_price(has_alert=True), "Position"),
        ActionSpec("Draw a level…", ("J",), lambda: window.charting.ask_price(has_alert=False), "Position"),
        ActionSpec("Remove drawn levels and alerts", ("Ctrl+J",), window.charting.remove_levels, "Position"),
        ActionSpec("Open my position at the cursor", ("O",), window.open_here, "Position"),
        ActionSpec("Other side", ("S",), window.switch_side, "Position"),
        ActionSpec("Type the size", ("Q",), form.quantity.setFocus, "Position"),
        ActionSpec("Type the leverage", ("L",), form.leverage.setFocus, "Position"),
        ActionSpec("Type the entry price", ("P",), form.entry.setFocus, "Position"),
    ]
