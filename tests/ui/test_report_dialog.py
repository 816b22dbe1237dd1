"""The dialog for the rekt report, on a window: the form's position or pasted fills, words, page, refusals."""

import pytest
import shiboken6
from msgspec import structs
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

from rektscope.market.times import MINUTE_MS, format_iso
from rektscope.risk.positions import MarginMode
from rektscope.ui.number_choice import NumberFormat
from rektscope.ui.report.asking import WindowReports
from rektscope.ui.report.dialog import ReportChoices
from rektscope.ui.report.fill_fields import FillChoices


@pytest.fixture
def window(kept_window):
    return kept_window


@pytest.fixture
def dialog(window):
    dialog = window.outputs.ask_report()
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.close()


def fills_of(made, *rows):
    return "\n".join(f"{format_iso(made.start_ms + minute * MINUTE_MS)} {rest}" for minute, rest in rows)


def test_the_position_of_the_form_is_reported_at_once(dialog, window):
    draft = window.calculator.draft
    assert dialog.text.toPlainText().startswith(("Short" if draft.side < 0 else "Long") + f" {draft.leverage:.4g}×")
    assert "How it stands" in dialog.text.toPlainText()
    assert dialog.save_button.isEnabled()


@pytest.mark.parametrize("height", [300, 420, 700])
def test_fields_keep_their_height_on_low_screens(dialog, height):
    """At 640 × 360 they lay over one another."""
    dialog.setMinimumHeight(300)
    dialog.resize(720, height)
    QApplication.processEvents()
    widgets = [each for each in dialog.fields.findChildren(QWidget) if each.parent() is dialog.fields]
    assert len(widgets) > 10
    assert all(each.height() >= each.minimumSizeHint().height() for each in widgets)
    low = dialog.fields.parentWidget().parentWidget().parentWidget()
    assert (low.verticalScrollBar().maximum() > 0) == (height == 300)


def test_the_page_is_saved_as_its_name_says_and_the_folder_is_remembered(dialog, tmp_path):
    assert dialog.save(tmp_path / "mine.png")
    assert QImage(str(tmp_path / "mine.png")).width() == 1240
    assert dialog.save(tmp_path / "mine.pdf")
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF-")
    assert dialog.suggested_path().parent == tmp_path
    assert dialog.suggested_path().name.endswith("-rekt.pdf")
    assert not dialog.save(tmp_path / "missing" / "mine.pdf")
    assert "folder" in dialog.message.text()


def test_pasted_fills_are_reported_and_what_is_wrong_with_them_is_reported(dialog, made):
    dialog.fills_field.setPlainText(fills_of(made, (21, "sell 0.5 @ 60,400"), (24, "buy 0.5 @ 60,500")))
    dialog.fields.leverage_field.setText("10x")
    assert dialog.show_report()
    assert dialog.text.toPlainText().startswith("Short 10× from 60,400.0: closed")
    dialog.fills_field.setPlainText("long 3")
    assert not dialog.show_report()
    assert "no columns of fills are known" in dialog.message.text()
    assert dialog.text.toPlainText() == ""
    assert not dialog.save_button.isEnabled()
    dialog.fills_field.setPlainText(fills_of(made, (21, "sell 0.5 @ 60,400")))
    dialog.fields.leverage_field.setText("ten")
    assert not dialog.show_report()
    assert dialog.message.text().startswith("The leverage of the fills")


def test_what_is_typed_of_fills_is_read_as_the_window_writes_numbers(qtbot, window, made):
    window.pages.preferences.choose_number_format(NumberFormat.POINTS_COMMA)
    dialog = window.outputs.ask_report()
    assert dialog.fields.leverage_field.text() == "25x"
    dialog.size_box.setChecked(True)
    dialog.fields.mode_box.setCurrentIndex(1)
    dialog.fills_field.setPlainText(fills_of(made, (16, "sell 0.5 @ 60,400")))
    dialog.fields.leverage_field.setText("12,5x")
    dialog.fields.hours_field.setText("5,5")
    dialog.fields.wallet_field.setFocus()
    qtbot.keyClicks(dialog.fields.wallet_field, "12.345\r")
    assert dialog.message.text() == ""
    assert "Wallet: 12,345.00 USDT" in dialog.text.toPlainText(), "the report keeps its format"
    assert "Leverage: 12.5×, cross" in dialog.text.toPlainText()
    dialog.fields.wallet_field.setText("12,345")
    assert not dialog.show_report()
    assert "may mean 12,3450 or 12.345" in dialog.message.text()
    dialog.close()


def test_nothing_later_than_the_moment_shown_is_revealed(dialog, made):
    dialog.fills_field.setPlainText(fills_of(made, (35, "sell 0.5 @ 60,400")))
    dialog.fields.leverage_field.setText("10x")
    assert not dialog.show_report()
    assert "later than the moment shown" in dialog.message.text()


def test_size_and_money_are_hidden_until_they_are_asked_for(dialog):
    assert "Margin:" not in dialog.text.toPlainText().partition("How it ended")[0]
    dialog.size_box.setChecked(True)
    assert "Size: " in dialog.text.toPlainText()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()


TABLE = "Time,Symbol,Side,Price,Quantity,Realized Profit,Note\n{day} 07:56,BTCUSDT,SELL,60400,0.5,0,a\n"


def test_what_fills_do_not_show_is_asked_by_its_field_and_then_repeated_as_read(dialog):
    """The session runs from 3 March 23:40 UTC; 07:56 at UTC+8 is 23:56."""
    dialog.fields.leverage_field.setText("10x")
    dialog.fills_field.setPlainText(TABLE.format(day="04/03/2025"))
    assert not dialog.show_report()
    assert "\u201cDates begin with\u201d" in dialog.message.text()
    assert "--" not in dialog.message.text()
    dialog.fields.dates_box.setCurrentIndex(1)
    assert "\u201cHours ahead of UTC\u201d" in dialog.message.text()
    dialog.fields.hours_field.setText("80")
    assert not dialog.show_report()
    assert "no time zone" in dialog.message.text()
    dialog.fields.hours_field.setText("8")
    assert dialog.show_report()
    assert dialog.text.toPlainText().startswith("Short 10× from 60,400.0: alive")
    assert "Opened: 3 Mar 23:56 UTC" in dialog.text.toPlainText()
    sentence = dialog.reading.text()
    for words in (
        "1 fill read as Binance's export; 1 position in them.",
        "'Time' for the time",
        "'Quantity' for the quantity",
        "Not used: Note.",
        "Quantities: BTC, as the venue documents.",
        "Times: UTC+8.",
        "Dates such as 03/04/2025: day, then month.",
    ):
        assert words in sentence
    dialog.fields.quantity_box.setCurrentIndex(1)
    assert "leave \u201cQuantities in\u201d out" in dialog.message.text()


def test_the_fields_are_of_fills_and_a_position_of_them_is_chosen(dialog, made):
    assert not dialog.fields.isEnabled()
    assert not dialog.reading.isVisibleTo(dialog)
    rows = ((16, "sell 0.5 @ 60,400"), (18, "buy 0.5 @ 60,500"), (20, "buy 1 @ 60,600"))
    dialog.fills_field.setPlainText(fills_of(made, *rows))
    assert dialog.fields.isEnabled()
    dialog.fields.leverage_field.setText("10x")
    assert dialog.show_report()
    assert dialog.text.toPlainText().startswith("Long 10× from 60,600.0: alive")
    box = dialog.fields.position_box
    assert [box.itemText(place) for place in range(box.count())] == [
        "the last liquidated, or the last",
        "1: short, 3 Mar 23:56 to 3 Mar 23:58",
        "2: long, open since 4 Mar 00:00",
    ]
    box.setCurrentIndex(1)
    assert dialog.text.toPlainText().startswith("Short 10× from 60,400.0: closed")
    box.setCurrentIndex(0)
    dialog.fields.side_box.setCurrentIndex(2)
    assert dialog.text.toPlainText().startswith("Short 10× from 60,400.0: closed")


def test_a_wallet_backs_fills_and_the_position_of_the_form_in_cross_mode(window, made):
    dialog = window.outputs.ask_report()
    dialog.fills_field.setPlainText(fills_of(made, (16, "sell 0.5 @ 60,400")))
    dialog.fields.leverage_field.setText("75x")
    assert dialog.show_report()
    assert "Leverage: 75×, isolated" in dialog.text.toPlainText()
    assert ": liquidated" in dialog.text.toPlainText()
    dialog.fields.mode_box.setCurrentIndex(1)
    assert "The wallet at the opening" in dialog.message.text()
    dialog.fields.wallet_field.setText("20,000")
    assert dialog.show_report()
    assert "Leverage: 75×, cross" in dialog.text.toPlainText()
    assert "alive" in dialog.text.toPlainText()
    assert "20,000" not in dialog.text.toPlainText()
    dialog.size_box.setChecked(True)
    assert "Wallet: 20,000.00 USDT" in dialog.text.toPlainText()
    dialog.close()
    draft = structs.replace(window.calculator.draft, mode=MarginMode.CROSS, wallet_balance=30_000.0)
    reports = WindowReports(window.viewer, draft, window.frame.cursor_ms)
    written = reports.write(ReportChoices("", FillChoices(), "dark", shows_size=True))
    assert "×, cross" in written.text
    assert "Wallet: 30,000.00 USDT" in written.text
