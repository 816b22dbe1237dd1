"""The number format of a window: applied at once everywhere, read as it is written, kept, and set aside when broken."""

import re
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind
from rektscope.ui.calculator.fields import NumberField
from rektscope.ui.cascade.shock_field import ShockField
from rektscope.ui.figures import STANDARD, DistanceUnit, Figures, NumberStyle
from rektscope.ui.handed_figures import figures_of
from rektscope.ui.number_choice import NumberFormat, number_format, system_style
from rektscope.ui.settings import WindowSettings
from rektscope.ui.settings_page.page import SettingsPage

IN_STANDARD = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)|(?<![\d.,])\d+\.(?:\d{1,2}|\d{4,})(?![\d.,])")
IN_GERMAN = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?!\d)|\d,\d")


def choose(window, chosen):
    window.pages.preferences.choose_number_format(chosen)


def labels(window):
    return [label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window) and label.text()]


def test_a_format_is_applied_at_once_and_back_again(window):
    before = labels(window)
    form = window.calculator.form
    typed = (form.entry.text(), form.quantity.text())
    liquidation = window.calculator.view.price.text()
    choose(window, NumberFormat.POINTS_COMMA)
    german = window.calculator.view.price.text()
    assert german == liquidation.translate(str.maketrans(",.", ".,"))
    assert (form.entry.text(), form.quantity.text()) == tuple(
        each.translate(str.maketrans(",.", ".,")) for each in typed
    )
    tags = window.heatmap.clusters.texts
    assert tags
    for text in (*labels(window), *tags):
        assert not IN_STANDARD.search(text), text
    assert sum(bool(IN_GERMAN.search(text)) for text in labels(window)) > 10
    axis = window.heatmap.plot.getAxis("right")
    assert axis.tickStrings([123_000.0], 1.0, 500.0) == ["123.000"]
    choose(window, NumberFormat.COMMAS_POINT)
    assert labels(window) == before
    assert (form.entry.text(), form.quantity.text()) == typed


def test_a_format_changes_no_number(window):
    draft = window.calculator.draft
    for chosen in NumberFormat:
        choose(window, chosen)
        window.calculator.form.edited.emit()  # every field is read as it stands
        assert window.calculator.draft == draft
        assert window.calculator.view.error.text() == ""


@pytest.mark.parametrize(
    ("chosen", "typed", "value"),
    [
        (NumberFormat.POINTS_COMMA, "120.500,5", 120_500.5),
        (NumberFormat.POINTS_COMMA, "120.500", 120_500.0),
        (NumberFormat.SPACES_COMMA, "120 500,5", 120_500.5),
        (NumberFormat.APOSTROPHES_POINT, "120'500.5", 120_500.5),
        (NumberFormat.COMMAS_POINT, "120,500.5", 120_500.5),
    ],
)
def test_a_typed_number_is_read_as_the_window_writes(qtbot, window, chosen, typed, value):
    choose(window, chosen)
    entry = window.calculator.form.entry
    entry.setFocus()
    entry.selectAll()
    qtbot.keyClicks(entry, typed)
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert window.calculator.draft.entry_price == value
    entry.clearFocus()
    assert figures_of(entry).read(entry.text(), "It") == value


def test_what_another_format_may_have_meant_is_asked_about(qtbot, window):
    choose(window, NumberFormat.POINTS_COMMA)
    entry = window.calculator.form.entry
    entry.setFocus()
    entry.selectAll()
    qtbot.keyClicks(entry, "120,500")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert "'120,500' may mean 120,5 or 120.500" in window.calculator.view.error.text()
    assert window.calculator.answer is None, "no figure of an answer stays"


def test_what_was_typed_and_not_taken_yet_is_written_anew(window):
    entry, fee = window.calculator.form.entry, window.calculator.sections.costs.fee
    entry.setText("119,000.5")
    choose(window, NumberFormat.SPACES_COMMA)
    assert entry.text() == "119\u00a0000,5"
    assert fee.figures.style is NumberStyle.SPACES_COMMA
    assert fee.text() == "0,05"
    choose(window, NumberFormat.POINTS_COMMA)
    assert (entry.text(), fee.text()) == ("119.000,5", "0,05")


@pytest.mark.parametrize("after", list(NumberStyle))
@pytest.mark.parametrize(
    ("before", "typed", "value"),
    [
        (NumberStyle.APOSTROPHES_POINT, "1,234", 1234.0),
        (NumberStyle.APOSTROPHES_POINT, "$1,234,567.5", 1_234_567.5),
        (NumberStyle.APOSTROPHES_POINT, "1.234", 1.234),
        (NumberStyle.COMMAS_POINT, "1'234.5", 1234.5),
        (NumberStyle.COMMAS_POINT, "1，234．5", 1234.5),
        (NumberStyle.COMMAS_POINT, "0.125", 0.125),
        (NumberStyle.POINTS_COMMA, "1，234", 1.234),
        (NumberStyle.POINTS_COMMA, "1 234,5", 1234.5),
        (NumberStyle.SPACES_COMMA, "1.234,5", 1234.5),
        (NumberStyle.SPACES_COMMA, "$ 1_234", 1234.0),
    ],
)
def test_a_number_typed_with_any_marks_keeps_its_value_in_another_format(qtbot, before, typed, value, after):
    number, shock = NumberField("It", NumberKind.PRICE), ShockField("")
    for field in (number, shock):
        qtbot.addWidget(field)
        field.write_with(Figures(before))
        field.setText(typed)
        assert Figures(before).read(field.text(), "It", NumberKind.PRICE) == Decimal(str(value))
        field.write_with(Figures(after))
    assert number.read("It") == shock.read(shock.text(), "It").price == value


def test_every_price_asked_for_is_one_to_its_field(window):
    what_if = window.calculator.sections.what_if
    prices = (what_if.survive_price, what_if.stop_price, what_if.target, what_if.add_price)
    for field in prices:
        field.setText("$1,234")
    choose(window, NumberFormat.POINTS_COMMA)
    assert [field.read("The price") for field in prices] == [1234.0] * 4
    assert {field.text() for field in prices} == {"$1.234"}


def test_a_field_made_later_is_written_as_its_window(qtbot, window):
    choose(window, NumberFormat.POINTS_COMMA)
    field = NumberField("Price")
    field.fill("1,234.5", 1234.5)
    assert field.text() == "1,234.5"
    field.setParent(window)
    field.show()
    assert field.text() == "1.234,5"
    assert field.read("The price") == 1234.5
    field.setText("2.345,25")
    assert field.read("The price") == 2345.25
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "1.234,5"


def test_the_settings_page_offers_formats_and_its_own_fields_follow(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    (page,) = window.findChildren(SettingsPage)
    (box,) = page.rows["Number format"].findChildren(QComboBox)
    words = [box.itemText(place) for place in range(box.count())]
    assert words == ["1,234.56", "1.234,56", "1\u00a0234,56", "1’234.56", "As the system"]
    (fee,) = page.rows["Fee"].findChildren(QLineEdit)
    fee.setText("0.02")
    fee.editingFinished.emit()
    box.activated.emit(1)
    assert figures_of(window).style is NumberStyle.POINTS_COMMA
    assert (fee.text(), window.calculator.sections.costs.fee.text()) == ("0,02", "0,02")
    fee.setText("0,035")
    fee.editingFinished.emit()
    assert page.message.isHidden()
    assert WindowSettings().text("fee_percent") == "0.035", "what is kept has one format"
    fee.setText("0.035")
    fee.editingFinished.emit()
    assert "0,035" in page.message.text()
    assert WindowSettings().text("number_format") == "1.234,56"


def test_a_format_is_kept_and_a_broken_one_is_set_aside_with_a_sentence(window):
    choose(window, NumberFormat.SPACES_COMMA)
    choose_nothing = window.pages.preferences.apply()
    assert choose_nothing == ""
    assert window.pages.preferences.number_format is NumberFormat.SPACES_COMMA
    WindowSettings().keep_text("number_format", "1·234")
    found = window.pages.preferences.apply()
    assert "1·234" in found
    assert "1,234.56" in found
    assert figures_of(window).style is NumberStyle.COMMAS_POINT
    assert window.pages.preferences.apply() == "", "told once"
    with pytest.raises(InputError):
        number_format("1·234")
    assert number_format("") is NumberFormat.COMMAS_POINT


@pytest.mark.parametrize(
    ("name", "style"),
    [
        ("de_DE", NumberStyle.POINTS_COMMA),
        ("fr_FR", NumberStyle.SPACES_COMMA),
        ("en_US", NumberStyle.COMMAS_POINT),
        ("de_CH", NumberStyle.APOSTROPHES_POINT),
        ("pt_BR", NumberStyle.POINTS_COMMA),
        ("pl_PL", NumberStyle.SPACES_COMMA),
        ("C", NumberStyle.COMMAS_POINT),
        ("ja_JP", NumberStyle.COMMAS_POINT),
    ],
)
def test_the_format_of_the_system(name, style):
    assert system_style(QLocale(name)) is style


def test_what_leaves_the_window_keeps_its_format(window):
    copied, words = window.calculator.text(), window.calculator.form.entry.text()
    choose(window, NumberFormat.POINTS_COMMA)
    assert window.calculator.form.entry.text() != words
    assert window.calculator.text() == copied
    assert STANDARD.price(1234.5, 1) == "1,234.5"


def test_distances_are_in_per_cent_or_prices_at_once_and_kept(window):
    figure = window.calculator.view.figures["From mark now"]
    mark, liquidation = window.frame.state.mark_price, window.calculator.effective().liquidation_price
    percent, tags = figure.text(), window.heatmap.clusters.texts
    assert percent.endswith(" %")
    window.pages.preferences.choose_distances(DistanceUnit.PRICE)
    decimals = window.frame.instrument.price_decimals
    assert figure.text() == figures_of(window).price(abs(liquidation - mark), decimals)
    assert all("%" not in text.partition("\n")[0] for text in window.heatmap.clusters.texts)
    assert WindowSettings().text("distance_unit") == "price"
    WindowSettings().keep_text("distance_unit", "miles")
    assert "miles" in window.pages.preferences.apply()
    assert (figure.text(), window.heatmap.clusters.texts) == (percent, tags)
