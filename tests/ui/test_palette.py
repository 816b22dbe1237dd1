"""The command palette and the recent files: the same actions as the menus, found by typing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QToolButton

from rektscope.replay.cursor import SPEEDS
from rektscope.ui.calculator.sections import TITLES
from rektscope.ui.heatmap.heat_scale import ScaleShape
from rektscope.ui.help.book import HelpBook
from rektscope.ui.palette import CommandPalette, commands_of, found
from rektscope.ui.palette_commands import further_commands
from rektscope.ui.search_words import SEARCH_WORDS, search_words
from rektscope.ui.settings_page.page import SettingsPage
from rektscope.ui.settings_page.rows import setting_rows
from rektscope.ui.themes import Theme

Key = Qt.Key


@pytest.fixture
def window(kept_window):
    return kept_window


def opened(qtbot, window):
    qtbot.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    (palette,) = [each for each in window.findChildren(CommandPalette) if each.isVisible()]
    return palette


def rows(palette):
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_it_lists_every_action_of_the_window_with_its_keys(qtbot, window):
    palette = opened(qtbot, window)
    shown = rows(palette)
    for spec in window._specs:
        is_listed = any(f"{spec.group} › {spec.name}    " in row for row in shown)
        assert is_listed is spec.is_possible(), spec.name
    assert not any("› Undo" in row for row in shown)  # nothing was done yet
    assert any("Follow the price" in row and row.endswith("K") for row in shown)
    palette.close()


def test_typing_leaves_what_holds_every_word_and_return_does_it(qtbot, window):
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "start repl")
    assert rows(palette) == ["Replay › To the start    Home"]
    qtbot.keyClick(palette.field, Key.Key_Return)
    assert window.viewer.cursor.time_ms == window.viewer.cursor.start_ms


def test_arrows_move_the_choice_and_what_fits_nothing_does_nothing(qtbot, window):
    palette = opened(qtbot, window)
    before = window.viewer.cursor.time_ms
    qtbot.keyClick(palette.field, Key.Key_Down)
    assert palette.list.currentRow() == 1
    qtbot.keyClicks(palette.field, "no such thing anywhere")
    assert rows(palette) == ["Help › Search the help for “no such thing anywhere”"]
    palette.close()
    assert window.viewer.cursor.time_ms == before


def test_what_no_action_is_called_is_looked_for_in_the_help(qtbot, window):
    assert choose(qtbot, window, "ruler ") == ["Help › Search the help for “ruler”"]
    (book,) = window.findChildren(HelpBook)
    assert book.search.text() == "ruler"
    book.close()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("webhook", "View › Alert sounds and services…    Shift+E"),
        ("Telegram", "View › Alert sounds and services…    Shift+E"),
        ("mute", "View › Alert sounds and services…    Shift+E"),
        ("dark mode", "Settings › Theme…"),
        ("timezone", "Settings › Second time zone…"),
        ("cvd", "Panes › Cumulative volume delta    2"),
        ("oi", "Panes › Open interest    3"),
        ("timeframe", "Panes › Candles: as the width allows    Ctrl+0"),
        ("brightness", "View › Brighter heat    ."),
        ("zoom out", "View › Whole session in view    A"),
        ("stop loss", "Position › Profit and largest size"),
        ("calculator", "View › Position"),
        ("exit", "File › Quit    Ctrl+Q"),
        ("png", "File › Save a picture    Ctrl+E"),
        ("tutorial", "Help › A walk through the window    Shift+F1"),
        ("go to", "File › Any day…    Ctrl+D"),
    ],
)
def test_words_of_other_programs_find_it_too(window, typed, wanted):
    shown = [command.text for command in found([*commands_of(window), *further_commands(window)], typed)]
    assert wanted in shown[:3]


def test_more_words_are_kept_only_for_names_that_the_window_has(window):
    every = [spec.name for spec in window._specs]
    every += [command.name for command in [*commands_of(window), *further_commands(window)]]
    every += [setting.name for setting in setting_rows(window, window.pages.preferences)]
    plain = {part for name in every for part in (name, name.removesuffix("…"), name.split(":")[0])}
    assert sorted(set(SEARCH_WORDS) - plain) == []
    assert search_words("Nothing like it") == ""


def test_beginnings_of_words_come_before_their_middles(window):
    begins = [" re" in f" {command.text.lower()}" for command in found(commands_of(window), "re")]
    assert True in begins
    assert False in begins
    assert begins == sorted(begins, reverse=True)


def test_opened_files_are_listed_newest_first_and_open_again(window, small_session, tmp_path):
    copy = tmp_path / "a & b.rekt"
    copy.write_bytes(small_session.read_bytes())
    window.live.open_session(small_session)
    window.live.open_session(copy)
    entries = window.recent.menu.actions()
    assert [entry.text() for entry in entries[:2]] == [str(copy).replace("&", "&&"), str(small_session)]
    entries[1].trigger()
    assert window.recent.menu.actions()[0].text() == str(small_session)
    copy.unlink()
    window.recent.menu.aboutToShow.emit()
    assert [entry.isEnabled() for entry in window.recent.menu.actions()[:2]] == [True, False]
    window.recent.forget()
    assert [entry.isEnabled() for entry in window.recent.menu.actions()] == [False]


def choose(qtbot, window, typed):
    """What the palette lists for some letters; the first of it is done."""
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, typed)
    shown = rows(palette)
    qtbot.keyClick(palette.field, Key.Key_Return)
    return shown


def names(window):
    return [command.text for command in further_commands(window)]


def test_it_lists_what_there_is_just_now_besides_the_menus(window):
    shown = names(window)
    for section in map(window.calculator.sections.section, TITLES):
        assert f"Position › {section.button.text()}" in shown
    for speed in SPEEDS:
        assert f"Replay › Playing speed › {speed:,}×" in shown
    for switch in window.side.alerts.panel.form.switches.values():
        assert any(row.startswith(f"Alerts › {switch.text()} …: turn o") for row in shown)
    for setting in setting_rows(window, window.pages.preferences):
        assert f"Settings › {setting.name}…" in shown
    assert any("The top" in row for row in shown)  # a chapter of the session
    assert "Market › ETHUSDT, Binance" in shown


def test_another_market_a_chapter_and_a_speed_are_chosen_by_name(qtbot, window, made):
    assert choose(qtbot, window, "market ethusdt") == ["Market › ETHUSDT, Binance"]
    assert window.viewer.market == made.eth.market
    choose(qtbot, window, "the top")
    assert window.viewer.cursor.time_ms != made.end_ms
    choose(qtbot, window, "speed 3,600")
    assert window.viewer.cursor.speed == 3600


def test_a_position_is_saved_and_taken_back_from_another_market(qtbot, window, made):
    choose(qtbot, window, "save this position")
    (saved,) = window.calculator.sections.saved.positions
    assert window.calculator.sections.saved.is_open  # the list that it is in now is seen
    window.calculator.open_at(61_234.5, made.start_ms)
    window.choose_market(made.eth.market)
    assert choose(qtbot, window, f"load {saved.name}") == [
        f"Position › Saved positions › Load {saved.name} · {saved.market}"
    ]
    assert window.viewer.market == saved.market
    assert window.calculator.draft == saved.draft


def test_a_choice_of_a_setting_is_applied_and_the_others_stay_listed(qtbot, window):
    choose(qtbot, window, "settings theme light")
    assert window.pages.preferences.theme is Theme.LIGHT
    shown = names(window)
    assert "Settings › Theme › Light" not in shown
    assert "Settings › Theme › Dark" in shown
    choose(qtbot, window, "settings theme dark")
    assert window.pages.preferences.theme is Theme.DARK


def test_a_setting_that_is_typed_opens_its_page_with_only_itself(qtbot, window):
    choose(qtbot, window, "settings proxy")
    (page,) = window.findChildren(SettingsPage)
    seen = [name for name, row in page.rows.items() if row.isVisible()]
    assert seen == ["Proxy"]
    page.close()


def test_an_alert_rule_is_turned_and_is_seen(qtbot, window):
    form = window.side.alerts.panel.form
    before = form.settings.in_replay
    choose(qtbot, window, "alerts also in replay")
    assert form.settings.in_replay is not before
    assert window.side.docks["Alerts"].isVisible()
    assert ("Alerts › Also in replay …: turn off" in names(window)) is not before


def test_a_choice_for_the_chart_and_an_entry_of_the_help(qtbot, window):
    choose(qtbot, window, "chart root scale")
    assert window.heatmap.choices.scale.shape is ScaleShape.ROOT
    choose(qtbot, window, "help on the screen heat")
    (book,) = window.findChildren(HelpBook)
    assert book.titles.currentItem().text() == "Heat"
    book.close()


def test_words_that_are_not_shown_find_an_action_too(window):
    assert [command.name for command in found(commands_of(window), "screenshot")] == ["Save a picture"]


def test_a_part_of_the_calculator_comes_into_view_also_from_a_closed_dock(qtbot, window):
    dock = window.findChild(QDockWidget, "dock-position")
    dock.close()
    choose(qtbot, window, "position show the working")
    section = window.calculator.sections.derivation
    qtbot.waitUntil(lambda: not section.button.visibleRegion().isEmpty())
    assert section.is_open


def test_full_screen_and_back(qtbot, window):
    choose(qtbot, window, "full screen")
    assert window.isFullScreen()
    choose(qtbot, window, "full screen")
    assert not window.isFullScreen()


def test_the_button_that_clears_the_field_stands_in_its_middle(qtbot, window):
    palette = opened(qtbot, window)
    palette.field.setText("worst")
    clear = palette.field.findChild(QToolButton)
    assert abs(clear.geometry().center().y() - palette.field.rect().center().y()) <= 1
    clear.click()
    assert palette.field.text() == ""
    palette.close()
