"""The page of settings: searched, applied at once, kept; and themes whose words can be read."""

from collections import Counter
from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFrame, QLabel, QLineEdit

from rektscope.engine.scope import Scope
from rektscope.live.observed.plan import AccountPlan
from rektscope.ui import theme as jobs
from rektscope.ui.calculator.fields import NumberField
from rektscope.ui.heatmap.choices import ChartChoices
from rektscope.ui.heatmap.colour_maps import ColourMap
from rektscope.ui.heatmap.heat_scale import HeatScale
from rektscope.ui.heatmap.ranges import PriceRange, TimeRange
from rektscope.ui.number_choice import NumberFormat
from rektscope.ui.panes.kinds import PaneKind
from rektscope.ui.settings import WindowSettings
from rektscope.ui.settings_page.page import SettingsPage
from rektscope.ui.themes import TINTS, Theme, put_on, theme_on


@pytest.fixture
def dark_again():
    yield
    put_on(QApplication.instance(), Theme.DARK)


@pytest.fixture
def page(qtbot, window, dark_again):  # noqa: ARG001 -- what it does comes after
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    (page,) = window.findChildren(SettingsPage)
    return page


def control(page, name, kind):
    (found,) = page.rows[name].findChildren(kind)
    return found


def choose(page, name, words):
    box = control(page, name, QComboBox)
    place = box.findText(words)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def luminance(name):
    parts = [QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Contrast ratio of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("webhook", ["Alert sounds and services"]),
        ("dark mode", ["Theme"]),
        ("cividis", ["Colour map"]),  # a choice of it
        ("ssl", ["Certificates"]),
        ("lots", ["Sizes"]),
    ],
)
def test_a_setting_is_found_by_its_choices_and_by_words_of_other_programs(page, typed, wanted):
    page.search.setText(typed)
    assert [name for name, row in page.rows.items() if not row.isHidden()] == wanted
    assert page.nothing.isHidden()


def test_a_search_that_finds_no_setting_says_so(page):
    page.search.setText(" teleprompter ")
    assert not page.nothing.isHidden()
    assert page.nothing.text().startswith("No setting holds “teleprompter”.")
    page.search.setText("theme")
    assert page.nothing.isHidden()


def test_tab_goes_from_the_search_to_what_it_found(qtbot, page):
    """And not to the area around it, where the focus is not seen and keys do nothing."""
    page.search.setText("theme")
    page.activateWindow()
    page.search.setFocus()
    qtbot.waitUntil(page.search.hasFocus)
    qtbot.keyClick(page.search, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is control(page, "Theme", QComboBox)


def test_sides_in_a_legend_have_the_colours_of_the_theme(window, dark_again):  # noqa: ARG001
    (legend,) = [label for label in window.transport.findChildren(QLabel) if "<span" in label.text()]
    for theme in (Theme.LIGHT, Theme.HIGH_CONTRAST, Theme.DARK):
        put_on(QApplication.instance(), theme)
        assert TINTS[theme][jobs.SHORTS] in legend.text()
        assert TINTS[theme][jobs.LONGS] in legend.text()


@pytest.mark.parametrize("theme", list(Theme))
def test_words_can_be_read_in_every_theme(theme):
    tints = TINTS[theme]
    assert len(set(tints.values())) == len(tints), "style sheets are translated by colour"
    grounds = [tints[ground] for ground in (jobs.BACKGROUND, jobs.PANEL, jobs.RAISED)]
    for job in (jobs.TEXT, jobs.TEXT_SECOND, jobs.CAPTION, jobs.SHORTS, jobs.LONGS, jobs.DANGER, jobs.UP):
        for ground in grounds:
            assert contrast(tints[job], ground) >= 4.5, (theme, job, ground)
    assert contrast(tints[jobs.TEXT], tints[jobs.ACCENT]) >= 4.5
    for mark in (jobs.SHORTS, jobs.LONGS, jobs.DANGER, jobs.UP, jobs.TEXT_SECOND):
        assert contrast(tints[mark], tints[jobs.BACKGROUND]) >= 3.0, (theme, mark)
        assert contrast(tints[mark], tints[jobs.PANEL]) >= 3.0, (theme, mark)
    for mark in (jobs.TEXT, jobs.TEXT_SECOND, jobs.CAPTION, jobs.SHORTS, jobs.LONGS, jobs.DANGER, jobs.DRAWN):
        assert contrast(mark, jobs.BACKGROUND) >= 4.5, "what is written on the heat keeps its colours"


@pytest.mark.usefixtures("dark_again")
@pytest.mark.parametrize("theme", list(Theme))
def test_axes_profile_panes_and_timeline_follow_a_theme_and_the_heat_stays_dark(window, theme):
    window.panes.toggle(PaneKind.VOLUME)
    put_on(QApplication.instance(), theme)
    ground, panel = TINTS[theme][jobs.BACKGROUND], TINTS[theme][jobs.PANEL]
    whole = window.heatmap.grab().toImage()
    pane = window.panes.item(PaneKind.VOLUME).getViewBox()
    plots = (window.heatmap.plot, window.heatmap.profile_plot)
    axes = [window.heatmap.plot.getAxis(name) for name in ("right", "bottom")]
    for part in (*axes, plots[1].getViewBox(), pane):
        share, strongest = looked_at(whole, part.sceneBoundingRect().toRect(), ground)
        assert share > 0.3, part
        assert strongest >= (4.5 if part in axes else 3.0), part
    timeline = window.timeline.grab().toImage()
    share, strongest = looked_at(timeline, timeline.rect(), panel)
    assert share > 0.5
    assert strongest >= 4.5
    heat = plots[0].getViewBox().sceneBoundingRect().toRect()
    corner = whole.pixelColor(heat.right() - 3, heat.top() + 3)
    assert corner.lightness() < 40


def looked_at(picture, place, ground):
    """(share of the pixels of a place that are its ground, strongest contrast with it there)."""
    ratio = picture.devicePixelRatio()
    part = picture.copy(*(round(each * ratio) for each in place.getRect()))
    rows = range(0, part.height(), 2)
    colours = Counter(part.pixelColor(x, y).name() for y in rows for x in range(part.width()))
    return colours[QColor(ground).name()] / colours.total(), max(contrast(each, ground) for each in colours)


def test_typing_leaves_the_settings_that_hold_every_word(qtbot, page):
    qtbot.keyClicks(page.search, "pane funding")
    assert [name for name, row in page.rows.items() if not row.isHidden()] == ["Pane: funding"]
    page.search.clear()
    assert all(not row.isHidden() for row in page.rows.values())


def verdict_style(window):
    """Of the box around the verdict, the one of several colours that is seen."""
    room = window.calculator.view.verdict.parentWidget()
    boxes = [each for each in room.findChildren(QFrame) if type(each) is QFrame and not each.isHidden()]
    (box,) = boxes
    return box.styleSheet().upper()


def test_a_theme_is_put_on_at_once_and_again_at_the_next_start(window, page):
    application = QApplication.instance()
    choose(page, "Theme", "Light")
    assert theme_on(application) is Theme.LIGHT
    assert application.palette().window().color() == QColor(TINTS[Theme.LIGHT][jobs.PANEL])
    shown = verdict_style(window)
    assert jobs.RAISED.upper() not in shown
    assert TINTS[Theme.LIGHT][jobs.RAISED].upper() in shown
    put_on(application, Theme.DARK)
    assert jobs.RAISED.upper() in verdict_style(window)
    assert window.pages.preferences.apply() == ""
    assert theme_on(application) is Theme.LIGHT


def test_other_settings_are_applied_at_once_and_kept(window, page):
    choose(page, "Liquidations counted", "This market")
    assert window.frame.scope is Scope.MARKET
    choose(page, "Candles", "15 min")
    assert window.frame.candles.duration_ms == 15 * 60_000
    control(page, "Pane: volume", QCheckBox).click()
    assert [kind.value for kind in window.panes.shown] == ["volume"]
    fee = control(page, "Fee", QLineEdit)
    fee.setText("0.02")
    fee.editingFinished.emit()
    assert window.calculator.sections.costs.fee.text() == "0.02"
    assert WindowSettings().text("fee_percent") == "0.02"


def test_a_number_is_put_back_by_escape_and_may_be_left_empty(qtbot, window, page):
    fee, costs = control(page, "Fee", NumberField), window.calculator.sections.costs
    fee.setFocus()
    qtbot.keyClicks(fee, "0.02\r")
    fee.setFocus()
    fee.selectAll()
    qtbot.keyClicks(fee, "a lot\r")
    assert (fee.property("state"), page.message.isHidden()) == ("bad", False)
    qtbot.keyClick(fee, Qt.Key.Key_Escape)
    assert (fee.text(), fee.property("state"), page.message.isHidden()) == ("0.02", "", True)
    assert WindowSettings().text("fee_percent") == costs.fee.text() == "0.02"
    fee.setFocus()
    fee.clear()
    qtbot.keyClick(fee, Qt.Key.Key_Return)
    assert (fee.property("state") or "", page.message.isHidden()) == ("", True)
    assert (WindowSettings().text("fee_percent"), costs.fee.text()) == ("", fee.placeholderText()) == ("", "0.05")
    assert page.isVisible()
    window.pages.preferences.choose_number_format(NumberFormat.POINTS_COMMA)
    assert fee.placeholderText() == "0,05"


def test_a_fee_of_nothing_is_counted_with(qtbot, window, page):
    window.calculator.sections.costs.button.setChecked(True)
    fee = control(page, "Fee", NumberField)
    fee.setFocus()
    qtbot.keyClicks(fee, "0\r")
    assert window.calculator.sections.costs.figures["Opening fee"].text() == "0.00 USDT"


def test_what_cannot_be_used_is_reported_and_not_kept(window, page):
    for name, typed in (("Proxy", "gopher://x"), ("Certificates", "/nowhere.pem"), ("Fee", "a lot")):
        field = control(page, name, QLineEdit)
        field.setText(typed)
        field.editingFinished.emit()
        assert not page.message.isHidden()
        assert page.message.text()
    assert WindowSettings().text("proxy") == WindowSettings().text("fee_percent") == ""
    assert WindowSettings().text("certificates") == ""
    settings = WindowSettings()
    settings.keep_text("proxy", "gopher://x")
    assert "could not be used" in window.pages.preferences.apply()


@pytest.mark.parametrize(("name", "kept"), [("theme", "high-contrast"), ("language", "xx"), ("venue", "mtgox")])
def test_a_choice_that_this_version_has_not_is_set_aside_with_a_sentence(window, name, kept):
    settings = WindowSettings()
    settings.keep_text(name, kept)
    found = window.pages.preferences.apply()
    assert repr(kept) in found
    assert "set aside" in found
    assert settings.text(name) == ""
    assert window.pages.preferences.apply() == "", "told once"


def test_every_control_has_a_name_for_a_screen_reader(page):
    for name, row in page.rows.items():
        (named,) = [each for each in row.findChildren(QLabel) if each.text() == name]
        assert named.text() == name
        others = [each for each in row.children() if hasattr(each, "accessibleName") and each.accessibleName() == name]
        assert len(others) == 1


def test_choices_of_the_chart_are_remembered_for_each_market(window, page):
    first, other = "binance:BTCUSDT", "binance:ETHUSDT"
    choose(page, "Colour map", "Viridis")
    choose(page, "Prices in view", "±3 %")
    window.choose_market(other)
    assert window.heatmap.choices.scale.colour_map is ColourMap.VIRIDIS, "a new market begins as chosen last"
    window.heatmap.choose(replace(window.heatmap.choices, scale=HeatScale(), time_range=TimeRange.HALF_DAY))
    window.choose_market(first)
    assert window.heatmap.choices.scale.colour_map is ColourMap.VIRIDIS
    assert window.heatmap.choices.price_range is PriceRange.THREE
    assert window.heatmap.choices.time_range is None
    window.choose_market(other)
    assert window.heatmap.choices.time_range is TimeRange.HALF_DAY
    kept = ChartChoices.from_text(WindowSettings().chart(first))
    assert (kept.scale.colour_map, kept.price_range) == (ColourMap.VIRIDIS, PriceRange.THREE)


def test_a_recording_is_offered_in_the_folder_chosen(window, page, tmp_path):
    field = control(page, "Recording folder", QLineEdit)
    field.setText(str(tmp_path / "nowhere"))
    field.editingFinished.emit()
    assert "is not there" in page.message.text()
    assert window.live.recording.folder is None
    field.setText(str(tmp_path))
    field.editingFinished.emit()
    assert page.message.isHidden()
    assert window.live.recording.folder == tmp_path
    assert WindowSettings().text("recording_folder") == str(tmp_path)


def test_recordings_keep_to_the_quota_chosen(window, page):
    field = control(page, "Recording quota, GB", QLineEdit)
    for typed, expected in (("20", 20.0), ("none", 20.0), ("0", 20.0), ("", None)):
        field.setText(typed)
        field.editingFinished.emit()
        assert window.live.recording.quota_gb == expected
    field.setText("2.5")
    field.editingFinished.emit()
    assert WindowSettings().text("recording_quota_gb") == "2.5"


def test_the_share_of_questions_about_accounts_is_used_at_once_and_kept(window, page):
    field = control(page, "Account requests, %", QLineEdit)
    for typed, expected in (("20", 0.2), ("0", 0.2), ("95", 0.2), ("much", 0.2), ("90 %", 0.9), ("", 0.5)):
        field.setText(typed)
        field.editingFinished.emit()
        assert window.live._accounts.share == pytest.approx(expected)
        assert page.message.isHidden() is (typed in {"20", "90 %", ""})
    field.setText("35")
    field.editingFinished.emit()
    assert WindowSettings().text("account_share_percent") == "35"
    window.live.reach_by({}, None, AccountPlan())
    assert window.pages.preferences.apply() == ""
    assert window.live._accounts.share == pytest.approx(0.35)
    window.live.reach_by({}, None, AccountPlan(share=0.2, is_share_given=True))  # of the command line, for this run
    assert window.pages.preferences.apply() == ""
    assert window.live._accounts.share == pytest.approx(0.2)


def test_live_markets_are_looked_for_at_the_default_venue(window, page):
    asked = []
    window.live._made_picker = lambda: SimpleNamespace(ask=asked.append)
    window.live.ask_markets()
    choose(page, "Default venue", "Bybit")
    window.live.ask_markets()
    del window.live._made_picker
    assert asked == ["", "bybit"]
    assert WindowSettings().text("venue") == "bybit"
    window.live.first_venue = ""
    assert window.pages.preferences.apply() == ""
    assert window.live.first_venue == "bybit"
