"""Typing into the calculator's fields: the keys reach the field, and the window's own when the field is left."""

import sys
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from rektscope.market.numbers import NumberKind
from rektscope.replay.cursor import CursorState
from rektscope.ui.calculator.fields import NumberField, number_text, parse_number

Key = Qt.Key


@pytest.fixture
def window(kept_window):
    return kept_window


@pytest.fixture
def form(window):
    return window.calculator.form


@pytest.fixture
def state(window):
    """Everything that a shortcut could change."""

    def state_():
        cursor = window.viewer.cursor
        docks = tuple(dock.isVisible() for dock in window.side.docks.values())
        next_shown = window.transport.next_button.isChecked()
        return cursor.time_ms, cursor.state, cursor.speed, window.viewer.market, docks, next_shown

    return state_


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    for letter in text:
        qtbot.keyClicks(field, letter)


@pytest.mark.parametrize("name", ["entry", "quantity", "leverage"])
def test_no_key_typed_into_a_field_works_a_shortcut(qtbot, form, state, name):
    field: QLineEdit = getattr(form, name)
    before = state()
    keys = "0123456789 -+=.,[]wrnmdtvofpa?x"
    type_into(qtbot, field, keys)
    assert field.text() == keys
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End):
        qtbot.keyClick(field, key)
    qtbot.keyClick(field, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert state() == before


def test_p_goes_to_the_entry_price_ready_to_be_typed_over(qtbot, window, form):
    qtbot.keyClick(window, Key.Key_P)
    assert QApplication.focusWidget() is form.entry
    qtbot.keyClicks(form.entry, "62000")
    assert form.entry.text() == "62000"
    assert window.calculator.draft.entry_price == 62_000.0


def test_return_takes_the_number_and_gives_the_keyboard_back(qtbot, window, form):
    type_into(qtbot, form.entry, "62000")
    qtbot.keyClick(form.entry, Key.Key_Return)
    assert not form.entry.hasFocus()
    assert form.entry.text() == "62,000.0"
    qtbot.keyClick(window, Key.Key_Space)
    assert window.viewer.cursor.state is CursorState.PLAYING


def test_what_cannot_be_read_keeps_the_keyboard_until_it_is_corrected(qtbot, window, form):
    """A comma corrected to a point is no brightness, and a letter no command."""
    scale = window.heatmap.heat.reference.full_scale_usd
    qtbot.keyClick(window, Qt.Key.Key_Q)
    qtbot.keyClicks(form.quantity, "2,500x")
    qtbot.keyClick(form.quantity, Qt.Key.Key_Return)
    assert form.quantity.hasFocus()
    assert form.quantity.selectedText() == "2,500x"
    qtbot.keyClicks(window.focusWidget(), "2.5")
    qtbot.keyClick(form.quantity, Qt.Key.Key_Return)
    assert not form.quantity.hasFocus()
    assert window.calculator.draft.quantity == 2.5
    assert window.heatmap.heat.reference.full_scale_usd == scale


def test_escape_takes_back_what_was_typed(qtbot, window, form):
    before = window.calculator.answer
    text = form.entry.text()
    type_into(qtbot, form.entry, "62000")
    qtbot.keyClick(form.entry, Key.Key_Escape)
    assert (form.entry.text(), form.entry.hasFocus()) == (text, False)
    assert window.calculator.answer == before


def test_escape_takes_back_what_could_not_be_read(qtbot, window, form):
    before = window.calculator.answer
    type_into(qtbot, form.entry, "abc")
    assert window.calculator.answer is None
    qtbot.keyClick(form.entry, Key.Key_Escape)
    assert window.calculator.answer == before
    assert not form.entry.property("state")
    assert window.calculator.view.error.isHidden()


def test_a_field_is_not_filled_while_it_is_typed_in_and_is_afterwards(qtbot, window, form):
    type_into(qtbot, form.entry, "61000.")
    window.replay.step(60_000)
    assert form.entry.text() == "61000."
    qtbot.keyClick(form.entry, Key.Key_Tab)
    assert form.entry.text() == "61000."  # cannot be read: it stays for the user to mend
    type_into(qtbot, form.entry, "61000")
    qtbot.keyClick(form.entry, Key.Key_Tab)
    assert form.entry.text() == "61,000.0"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("119,038.3", 119_038.3),
        ("119038.3", 119_038.3),
        (" 119038.3 ", 119_038.3),
        (".5", 0.5),
        ("1,234,567", 1_234_567.0),
        ("1 000", 1000.0),
    ],
)
def test_numbers_as_people_write_them(text, value):
    assert parse_number(text, "It") == value


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "It is empty: enter a number."),
        ("  ", "It is empty: enter a number."),
        ("x", "It 'x' is not a number: write it as 2.5."),
        ("0", "It must be more than zero."),
        ("0.000", "It must be more than zero."),
        ("-5", "It must be more than zero."),
        ("abc", "It 'abc' is not a number: write it as 2.5."),
        ("1e309", "It '1e309' is not a number: write it as 2.5."),
        ("119.038,3", "It '119.038,3' is not clear: if you mean 119,038.3, write it so."),
        ("0,125", "It '0,125' may mean 0.125 or 125: write the one you mean so."),
        ("60.000", "It '60.000' may mean 60 or 60,000: write the one you mean so."),
        ("007", "It '007' may mean 0.07 or 7: write the one you mean so."),
        ("25x", "It '25x' is not a number: write it as 2.5."),
        ("5.", "It '5.' is not a number: write it as 2.5."),
        ("nan", "It 'nan' is not a number: write it as 2.5."),
        ("inf", "It 'inf' is not a number: write it as 2.5."),
        ("٣٣", "It '٣٣' is not a number: write it as 2.5."),
        ("9" * 400, "It has 400 characters: give a realistic number."),
    ],
)
def test_what_is_no_number_is_refused_in_a_sentence(refusal, text, sentence):
    assert refusal(parse_number, text, "It") == sentence


@pytest.mark.parametrize("text", ["25x", "25×", "25 ×", "25"])
def test_a_leverage_may_have_its_sign(text):
    assert parse_number(text, "It", NumberKind.LEVERAGE) == 25.0


@pytest.mark.parametrize("text", ["0,125", "60.000"])
def test_a_size_with_two_meanings_is_asked_about_and_not_calculated(qtbot, window, form, text):
    type_into(qtbot, form.quantity, text)
    assert window.calculator.answer is None
    assert f"'{text}' may mean" in window.calculator.view.error.text()
    assert form.quantity.property("state") == "bad"


def test_a_size_that_was_filled_in_can_be_edited(qtbot, window, form):
    type_into(qtbot, form.quantity, "60")
    qtbot.keyClick(form.quantity, Key.Key_Return)
    assert form.quantity.text() == "60"  # not 60.000, which half of the world reads as sixty thousand
    qtbot.keyClick(form.quantity, Key.Key_End)
    qtbot.keyClicks(form.quantity, "0")
    assert window.calculator.draft.quantity == 600.0


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (119_038.3, 1, "119,038.3"),
        (1_190_383 * 0.1, 1, "119,038.3"),  # 119038.30000000002: the noise of a product is no further decimal
        (119_038.35, 1, "119,038.35"),
        (2.5, 3, "2.500"),
        (0.00012345, 3, "0.00012345"),
        (61_000.0, 0, "61,000"),
    ],
)
def test_a_number_is_shown_with_all_its_decimals(value, decimals, text):
    assert number_text(value, decimals) == text


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("60.000", 60.0, "60"),
        ("60.125", 60.125, "60.1250"),
        ("2.500", 2.5, "2.5"),
        ("2.125", 2.125, "2.125"),
        ("119,038.3", 119_038.3, "119,038.3"),
        ("24.49×", 24.49, "24.49×"),
    ],
)
def test_what_a_field_shows_reads_as_the_same_number(qapp, text, value, shown):
    _ = qapp
    field = NumberField("It", NumberKind.LEVERAGE)
    field.fill(text, value)
    assert field.text() == shown
    assert parse_number(shown, "It", NumberKind.LEVERAGE) == value
    field.deleteLater()


def test_a_typed_leverage_is_worked_out_once_and_the_form_is_left_alone(window, monkeypatch):
    counts, filled = Counter(), []

    def counting(place, name):
        original = getattr(sys.modules[place], name)

        def counted(*arguments, **keywords):
            counts[name] += 1
            return original(*arguments, **keywords)

        monkeypatch.setattr(f"{place}.{name}", counted)

    counting("rektscope.engine.position_model", "answer_of")
    counting("rektscope.engine.position_model", "outcome_of")
    counting("rektscope.positions.outcome", "margin_path")
    counting("rektscope.ui.calculator.panel", "verdict_of")
    counting("rektscope.ui.position_views", "show_position")
    fill = NumberField.fill
    monkeypatch.setattr(NumberField, "fill", lambda field, *texts: (filled.append(field), fill(field, *texts)))
    form = window.calculator.form
    field, others = form.leverage, {form.entry, form.quantity, form.wallet}
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "7")
    assert window.calculator.answer.position.leverage == 7.0
    assert counts == dict.fromkeys(("answer_of", "outcome_of", "margin_path", "verdict_of", "show_position"), 1)
    assert not {field, *others} & set(filled)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "7×"
    assert field in filled
    assert not others & set(filled)
