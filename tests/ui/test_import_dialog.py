"""Files of others: dropped or opened, shown as they were recognised, corrected, imported, opened, or given up."""

import json
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.sessions.importing.keeping import Keep
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.sessions.reader import open_session
from rektscope.ui.importing.answers import with_answers
from rektscope.ui.importing.dialog import ImportDialog
from rektscope.ui.importing.preview_text import free_target
from rektscope.ui.opening import is_session

START_S = 1_752_451_200  # 2025-07-14T00:00:00Z


@pytest.fixture
def candles(tmp_path):
    """Twenty minutes of candles with a gap of two, and a column that nobody knows."""
    rows = [
        f"{(START_S + 60 * minute) * 1000},{100 + minute},{102 + minute},{99 + minute},{101 + minute},{5},{minute}"
        for minute in range(20)
        if minute not in {7, 8}
    ]
    path = tmp_path / "BTCUSDT-1m.csv"
    path.write_text("\n".join(["open_time,open,high,low,close,volume,whatever", *rows, ""]), encoding="utf-8")
    return path


@pytest.fixture
def asked(qtbot, window):
    """Open files as the window does and wait until they are read."""

    def asked_(*paths):
        window.files.open(list(paths))
        (dialog,) = window.findChildren(ImportDialog)
        qtbot.waitUntil(lambda: not dialog._timer.isActive(), timeout=20_000)
        return dialog

    return asked_


def columns(dialog):
    table = dialog.columns
    return {table.item(row, 1).text(): table.cellWidget(row, 2).currentText() for row in range(table.rowCount())}


def answer(qtbot, dialog, **texts):
    for name, text in texts.items():
        getattr(dialog, name).setText(text)
    dialog.again_button.click()
    qtbot.waitUntil(lambda: not dialog._timer.isActive(), timeout=20_000)


def test_what_was_recognised_is_shown_and_nothing_is_written_before_that_is_right(qtbot, window, asked, candles):
    before = window.windowTitle()
    dialog = asked(candles)
    if not dialog.import_button.isEnabled():  # a file that names no venue is asked about in a sentence
        assert dialog.message.isVisible()
        answer(qtbot, dialog, venue="binance", symbol="BTCUSDT")
    assert not dialog.message.isVisible()
    assert columns(dialog)["open"] == "open"
    assert columns(dialog)["whatever"] == "not known, left aside"
    notes = dialog.notes.toPlainText()
    assert "1 gap, which stay gaps" in notes
    assert "18 of 18 rows kept" in notes
    assert "the meaning of whatever is not known, so it was left aside (choose it in the list above)" in notes
    assert not list(candles.parent.glob("*.rekt"))
    assert window.windowTitle() == before
    dialog.import_button.click()
    qtbot.waitUntil(lambda: window.windowTitle() != before, timeout=20_000)
    qtbot.waitUntil(lambda: not window.findChildren(ImportDialog), timeout=20_000)  # it is deleted later
    (made,) = candles.parent.glob("*.rekt")
    with open_session(made) as file:
        assert file.info == window.viewer.session
    assert window.recent.menu.actions()[0].text() == str(made)


def test_addresses_of_accounts_are_kept_only_where_somebody_says_so(qtbot, asked, tmp_path):
    address = "0x" + "1a" * 20
    held = {
        "coin": "BTC", "szi": "0.5", "leverage": {"type": "cross", "value": 20}, "entryPx": "60000.5",
        "positionValue": "31000.0", "liquidationPx": "41234.567", "marginUsed": "3000.25", "maxLeverage": 40,
    }  # fmt: skip
    state = {
        "assetPositions": [{"type": "oneWay", "position": held}], "crossMaintenanceMarginUsed": "2500.5",
        "crossMarginSummary": {"accountValue": "1000000.0"}, "time": START_S * 1000,
    }  # fmt: skip
    path = tmp_path / f"{address}.json"
    path.write_text(json.dumps(state), encoding="utf-8")
    dialog = asked(path)
    assert dialog._import.imported.session.info.account_addresses == {}
    for place, expected in ((1, {1: address}), (0, {})):
        dialog.accounts.setCurrentIndex(place)
        dialog.accounts.activated.emit(place)
        assert not dialog.import_button.isEnabled()  # nothing is written that was read otherwise
        qtbot.waitUntil(lambda: not dialog._timer.isActive(), timeout=20_000)
        assert dialog._import.imported.session.info.account_addresses == expected


def test_closing_the_window_closes_the_dialog_too(qtbot, qapp, window, asked, candles):
    dialog = asked(candles)
    assert dialog.isVisible()
    qapp.closeAllWindows()
    qapp.processEvents()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: not window.findChildren(ImportDialog), timeout=20_000)


def test_a_column_can_be_taken_for_something_else(qtbot, asked, candles):
    dialog = asked(candles)
    answer(qtbot, dialog, venue="binance", symbol="BTCUSDT")
    table = dialog.columns
    (row,) = [row for row in range(table.rowCount()) if table.item(row, 1).text() == "whatever"]
    box = table.cellWidget(row, 2)
    assert isinstance(box, QComboBox)
    place = box.findData("ignored")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    answer(qtbot, dialog)
    assert columns(dialog)["whatever"] == "ignored"
    dialog.close()


def test_what_cannot_be_used_is_a_sentence_and_keeps_the_window(asked, window, tmp_path):
    before = window.windowTitle()
    path = tmp_path / "poem.txt"
    path.write_text("no table at all\n", encoding="utf-8")
    dialog = asked(path)
    assert dialog.message.isVisible()
    assert "\n" not in dialog.message.text()
    assert not dialog.import_button.isEnabled()
    dialog.close()
    assert window.windowTitle() == before


def test_the_cursor_stands_in_the_field_that_the_sentence_asks_for(asked, candles):
    dialog = asked(candles)
    assert "in the field Venue" in dialog.message.text()
    assert dialog.focusWidget() is dialog.venue


def test_a_session_never_replaces_what_it_is_made_of(qtbot, asked, candles):
    dialog = asked(candles)
    answer(qtbot, dialog, venue="binance", symbol="BTCUSDT")
    content = candles.read_bytes()
    there = candles.with_suffix(".rekt")
    there.write_text("mine", encoding="utf-8")
    dialog.target.setText(str(there))
    dialog.import_button.click()
    assert "exists" in dialog.message.text()
    assert there.read_text(encoding="utf-8") == "mine"
    there.unlink()
    dialog.target.setText(str(candles))
    dialog.import_button.click()  # the suffix is that of a session
    qtbot.waitUntil(lambda: any(candles.parent.glob("*.rekt")), timeout=20_000)
    assert candles.read_bytes() == content


def test_escape_gives_up_and_leaves_no_thread(qtbot, window, candles):
    window.files.open([candles])
    (dialog,) = window.findChildren(ImportDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not window.findChildren(ImportDialog)
    assert not [thread for thread in threading.enumerate() if thread.name == "import"]
    assert not list(candles.parent.glob("*.rekt"))


def test_several_files_become_one_import_and_a_session_opens(window, asked, candles, small_session, tmp_path):
    other = tmp_path / "more.csv"
    other.write_text(candles.read_text(encoding="utf-8"), encoding="utf-8")
    dialog = asked(candles, other)
    assert {path.name for path in dialog._import.paths} == {candles.name, other.name}
    dialog.close()
    window.files.open([small_session])
    assert window.recent.menu.actions()[0].text() == str(small_session)


def test_names(tmp_path, small_session, candles):
    assert is_session(small_session)
    assert not is_session(candles)
    assert free_target(candles).name == "BTCUSDT-1m.rekt"
    (candles.parent / "BTCUSDT-1m.rekt").write_text("x", encoding="utf-8")
    assert free_target(candles).name == "BTCUSDT-1m-2.rekt"
    _ = tmp_path


def test_other_answers_are_the_words_that_the_sentences_ask_for():
    typed = (
        "--keep first --as vol=volume_coins --as 'Open Time=time' --kind=mark --venue Binance --spot --contract-size 1"
    )
    options = with_answers(ImportOptions(symbol="BTCUSDT"), typed)
    assert (options.keep, options.kind, options.venue, options.symbol) == (
        Keep("first"),
        Kind.MARK,
        "binance",
        "BTCUSDT",
    )
    assert set(options.answers.values()) == {Meaning.VOLUME_COINS, Meaning.TIME}
    assert (options.takes_spot, options.contract_size) == (True, "1")


@pytest.mark.parametrize("typed", ["keep", "--keep", "--keep never", "--as x", "--as a=b", "'", "--kind=thing"])
def test_other_answers_that_are_none_are_refused_in_a_sentence(typed):
    with pytest.raises(InputError) as caught:
        with_answers(ImportOptions(), typed)
    assert "\n" not in str(caught.value)
