"""The dialog for the rekt report, on a window: the form's position or pasted fills, words, page, refusals."""

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication, QImage

from rektscope.market.times import MINUTE_MS, format_iso


@pytest.fixture
def dialog(window):
    dialog = window.outputs.ask_report()
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.close()


def fills_of(made, *rows):
    return "\n".join(f"{format_iso(made.start_ms + minute * MINUTE_MS)} {rest}" for minute, rest in rows)


def test_the_position_of_the_form_is_told_at_once(dialog, window):
    draft = window.calculator.draft
    assert dialog.text.toPlainText().startswith(("Short" if draft.side < 0 else "Long") + f" {draft.leverage:.4g}×")
    assert "How it ended" in dialog.text.toPlainText()
    assert dialog.save_button.isEnabled()


def test_the_page_is_saved_as_its_name_says_and_the_folder_is_remembered(dialog, tmp_path):
    assert dialog.save(tmp_path / "mine.png")
    assert QImage(str(tmp_path / "mine.png")).width() == 1240
    assert dialog.save(tmp_path / "mine.pdf")
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF-")
    assert dialog.suggested_path().parent == tmp_path
    assert dialog.suggested_path().name.endswith("-rekt.pdf")
    assert not dialog.save(tmp_path / "missing" / "mine.pdf")
    assert "folder" in dialog.message.text()


def test_pasted_fills_are_told_and_what_is_wrong_with_them_is_said(dialog, made):
    dialog.fills_field.setPlainText(fills_of(made, (21, "sell 0.5 @ 60,400"), (24, "buy 0.5 @ 60,500")))
    dialog.leverage_field.setText("10x")
    assert dialog.tell()
    assert dialog.text.toPlainText().startswith("Short 10× from 60,400.0: closed")
    dialog.fills_field.setPlainText("long 3")
    assert not dialog.tell()
    assert "no columns of fills are known" in dialog.message.text()
    assert dialog.text.toPlainText() == ""
    assert not dialog.save_button.isEnabled()
    dialog.fills_field.setPlainText(fills_of(made, (21, "sell 0.5 @ 60,400")))
    dialog.leverage_field.setText("ten")
    assert not dialog.tell()
    assert dialog.message.text().startswith("The leverage of the fills")


def test_nothing_later_than_the_moment_shown_is_told(dialog, made):
    dialog.fills_field.setPlainText(fills_of(made, (35, "sell 0.5 @ 60,400")))
    dialog.leverage_field.setText("10x")
    assert not dialog.tell()
    assert "later than the moment shown" in dialog.message.text()


def test_size_and_money_are_hidden_until_they_are_asked_for(dialog):
    assert "Margin:" not in dialog.text.toPlainText().partition("How it ended")[0]
    dialog.size_box.setChecked(True)
    assert "Size: " in dialog.text.toPlainText()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
