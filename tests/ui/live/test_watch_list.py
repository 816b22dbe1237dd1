"""The watch list: pasting, loading and removing addresses, and what is shown of each."""

import pytest
from PySide6.QtTest import QSignalSpy

from rektscope.live.observed.snapshot import AddressState
from rektscope.ui.live.watch_list import WatchListPanel

ONE, TWO, THREE = (f"0x{number:040x}" for number in (1, 2, 3))
NOW = 1_790_000_000_000


@pytest.fixture
def panel(qapp):
    _ = qapp
    path = []
    panel = WatchListPanel(pick_file=lambda: path[0] if path else "")
    panel.path = path
    panel.chosen = QSignalSpy(panel.addressesChosen)
    panel.resize(640, 420)
    panel.show()
    yield panel
    panel.close()
    panel.deleteLater()


def chosen(panel):
    return [panel.chosen.at(place)[0] for place in range(panel.chosen.count())]


def test_pasted_addresses_join_those_there_are(panel):
    panel.show_states([AddressState(ONE)], NOW)
    panel.field.setPlainText(f"{TWO}\n{ONE}\n{THREE}")
    panel.add_button.click()
    assert chosen(panel) == [(ONE, TWO, THREE)]
    assert panel.field.toPlainText() == ""
    assert not panel.words.isVisible()
    assert panel.addresses == (ONE,)


def test_an_empty_list_says_what_it_is_for(panel):
    assert panel.empty.isVisible()
    assert not panel.table.isVisible()
    assert "Hyperliquid is the one venue" in panel.empty.text()
    panel.show_states([AddressState(ONE)], NOW)
    assert (panel.empty.isVisible(), panel.table.isVisible()) == (False, True)


def test_a_bad_line_is_reported_and_stays_to_be_mended(panel):
    panel.field.setPlainText(f"{ONE}\n<b>0x12</b>\n" + "bad\n" * 6)
    panel.add_button.click()
    assert chosen(panel) == [(ONE,)]
    assert panel.words.text().startswith("Line 2: '<b>0x12</b>' is no address, ")
    assert panel.words.text().endswith("And 3 more.")
    assert "0x12" in panel.field.toPlainText()


def test_nothing_pasted_and_nothing_selected_are_reported(panel):
    panel.add_button.click()
    assert panel.words.text() == "Paste at least one address first."
    panel.show_states([AddressState(ONE)], NOW)
    panel.remove_button.click()
    assert panel.words.text() == "Select the addresses to remove first."
    assert chosen(panel) == []


def test_addresses_come_from_a_file(panel, tmp_path):
    panel.file_button.click()
    panel.path.append(str(tmp_path / "list.txt"))
    panel.file_button.click()
    assert "cannot be read" in panel.words.text()
    (tmp_path / "list.txt").write_text(f"{ONE}\n{TWO}\n", encoding="utf-8")
    panel.file_button.click()
    assert chosen(panel) == [(ONE, TWO)]


def test_selected_addresses_are_removed(panel):
    panel.show_states([AddressState(ONE), AddressState(TWO), AddressState(THREE)], NOW)
    panel.table.selectRow(1)
    panel.remove_button.click()
    assert chosen(panel) == [(ONE, THREE)]


def test_each_address_shows_its_state(panel):
    words = "Hyperliquid asks to slow down (HTTP 429): too many requests from this network."
    states = [AddressState(ONE), AddressState(TWO, NOW - 4_000, 3), AddressState(THREE, NOW - 600_000, 1, words)]
    panel.show_states([AddressState(ONE, words=words)], NOW)
    assert panel.table_model.cells(0) == (ONE, "–", "", f"▲ {words}")
    panel.show_states(states, NOW)
    assert [panel.table_model.cells(row) for row in range(3)] == [
        (ONE, "–", "○ not yet", ""),
        (TWO, "3", "4.0 s ago", ""),
        (THREE, "1", "10 min ago", f"▲ {words}"),
    ]
    assert panel.remove_button.isEnabled()
