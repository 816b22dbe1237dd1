"""What the command palette finds besides the menus: what there is just now, and each choice by its own name.

Markets and chapters of what is shown, saved positions, parts of the calculator, choices for the chart, alert rules,
settings, entries of the help. Made anew each time the palette opens.
"""

from functools import partial
from typing import TYPE_CHECKING

from rektscope.engine.viewer import chart_markets
from rektscope.replay.cursor import SPEEDS
from rektscope.ui.calculator.sections import TITLES
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.heatmap.choice_menu import chart_choices
from rektscope.ui.heatmap.choices import ChartChoices
from rektscope.ui.palette import Command, entries_of
from rektscope.ui.position_commands import open_section, take_position
from rektscope.ui.settings_page.page import Choice, Setting
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title

if TYPE_CHECKING:
    from rektscope.ui.window import MainWindow


def further_commands(window: "MainWindow", *, figures: Figures = STANDARD) -> list[Command]:
    """Everything that can be done in this window now and is in no menu, in the order of the menus."""
    return [
        *_markets(window),
        *_speeds(window, figures=figures),
        *entries_of(window.transport.chapters, f"{tr('Jump')} › {tr('Chapters')}"),
        *_chart_choices(window, figures=figures),
        *_positions(window),
        *_alerts(window),
        *_settings(window),
        *_help(window),
    ]


def _markets(window: "MainWindow") -> list[Command]:
    return [
        Command(tr("Market"), f"{each.symbol}, {venue_title(each.venue)}", partial(window.choose_market, each.market))
        for each in chart_markets(window.viewer.session)
        if each.market != window.viewer.market
    ]


def _speeds(window: "MainWindow", *, figures: Figures = STANDARD) -> list[Command]:
    path = f"{tr('Replay')} › {tr('Playing speed')}"
    return [
        Command(path, f"{figures.of(speed):,}×", partial(window.replay.set_speed, speed), also=f"{speed}×")
        for speed in SPEEDS
    ]


def _chart_choices(window: "MainWindow", *, figures: Figures = STANDARD) -> list[Command]:
    def choose(choices: ChartChoices) -> None:
        window.heatmap.choose(choices)

    return [
        Command(tr("Chart"), title, partial(choose, choices))
        for section in chart_choices(window.heatmap, figures=figures)
        for title, choices in section
        if choices != window.heatmap.choices
    ]


def _positions(window: "MainWindow") -> list[Command]:
    calculator, group = window.calculator, tr("Position")

    def reveal(name: str) -> None:
        open_section(window, calculator.sections.section(name))

    return [
        *(Command(group, title, partial(reveal, name)) for name, title in TITLES.items()),
        Command(group, tr("Copy all as text"), calculator.copy_text),
        *(
            Command(
                f"{group} › {tr('Saved positions')}",
                tr("Load {name}", name=f"{each.name} · {each.market}"),
                partial(take_position, window, each),
            )
            for each in calculator.sections.saved.positions
        ),
    ]


def _alerts(window: "MainWindow") -> list[Command]:
    panel, path = window.side.alerts.panel, tr("Alerts")

    def turn(name: str) -> None:
        window.side.show("Alerts")
        switch = panel.form.switches[name]
        switch.toggle()
        switch.setFocus()

    commands = []
    for name, switch in panel.form.switches.items():
        state = tr("turn off") if switch.isChecked() else tr("turn on")
        commands.append(Command(path, f"{switch.text()} …: {state}", partial(turn, name)))
    if panel.clear_button.isEnabled():
        commands.append(Command(path, tr("Clear what fired"), panel.clear))
    return commands


def _settings(window: "MainWindow") -> list[Command]:
    from rektscope.ui.settings_page.rows import setting_rows  # noqa: PLC0415 -- only when the palette opens

    return [
        command
        for setting in setting_rows(window, window.pages.preferences)
        for command in _commands_of(window, setting)
    ]


def _commands_of(window: "MainWindow", setting: Setting) -> list[Command]:
    """Its row on the page, and each choice that is not the chosen one."""
    path, control = tr("Settings"), setting.control
    row = Command(path, f"{setting.name}…", partial(window.pages.show_settings, setting.name), "", setting.explanation)
    if not isinstance(control, Choice):
        return [row]
    return [
        row,
        *(
            Command(f"{path} › {setting.name}", words, partial(control.choose, place))
            for place, words in enumerate(control.words)
            if place != control.chosen
        ),
    ]


def _help(window: "MainWindow") -> list[Command]:
    from rektscope.ui.help.entries import ENTRIES  # noqa: PLC0415 -- only when the palette opens

    path = f"{tr('Help')} › {tr('On the screen')}"
    return [Command(path, each.title, partial(window.pages.show_help_entry, each)) for each in ENTRIES]
