"""Positions kept between runs: saved, ticked, taken over, deleted, and a damaged file that is named and set aside."""

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from rektscope.positions.store import positions_path


@pytest.fixture
def saved(window):
    """The open list of saved positions."""
    section = window.calculator.sections.saved
    section.button.click()
    return section


def test_a_position_is_saved_shown_and_there_again_in_the_next_run(window, saved, open_window, small_session):
    panel = window.calculator
    saved.save_button.click()
    short = panel.draft
    panel.form.long_button.click()
    saved.save_button.click()
    assert [line.price for line in saved.lines(panel.position.chart)][1] == panel.answer.liquidation_price_on_tick
    assert len(window.heatmap.saved.pairs) == 2
    window.close()
    again = open_window(small_session)
    assert again.calculator.sections.saved.list.count() == 2
    assert len(again.heatmap.saved.pairs) == 2
    again.calculator.form.long_button.click()
    again.calculator.sections.saved.button.click()
    again.calculator.sections.saved.list.setCurrentRow(0)
    again.calculator.sections.saved.take_button.click()
    assert again.calculator.draft == short


def test_the_same_twice_has_two_names(saved):
    saved.save_button.click()
    saved.save_button.click()
    names = [saved._positions[row].name for row in range(2)]
    assert names[1] == f"{names[0]} (2)"


def test_an_unticked_position_has_no_line_and_a_deleted_one_no_row(window, saved):
    saved.save_button.click()
    saved.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert window.heatmap.saved.pairs == {}
    saved.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert len(window.heatmap.saved.pairs) == 1
    saved.list.setCurrentRow(0)
    saved.delete_button.click()
    assert saved.list.count() == 0
    assert window.heatmap.saved.pairs == {}
    assert json.loads(positions_path().read_text(encoding="utf-8"))["positions"] == []


def test_a_damaged_file_is_reported_and_kept(open_window, small_session):
    positions_path().parent.mkdir(parents=True, exist_ok=True)
    positions_path().write_text("{half", encoding="utf-8")
    section = open_window(small_session).calculator.sections.saved
    assert "could not be used" in section.message.text()
    assert section.list.count() == 0
    assert any(
        path.read_text(encoding="utf-8") == "{half" for path in positions_path().parent.iterdir() if path.is_file()
    )


def test_the_margin_ratio_goes_only_as_far_as_the_cursor(window):
    window.replay.go_to(window.viewer.session.start_ms + 600_000)
    panel = window.calculator
    panel.open_at(panel.draft.entry_price, window.viewer.session.start_ms)
    outcome = panel.outcome(window.frame.cursor_ms)
    path = outcome.path
    assert path.time_ms.max() <= window.frame.cursor_ms
    assert window.timeline._marks.path is path
    assert (outcome.survival.worst_margin_ratio == path.ratio.max()) or path.is_rekt


def saved_in_file():
    return json.loads(positions_path().read_text(encoding="utf-8"))["positions"]


def test_dragging_a_saved_line_edits_that_position_and_is_kept_when_let_go(window, saved):
    saved.save_button.click()
    mine, name = window.calculator.draft, saved._positions[0].name
    entry, liquidation = window.heatmap.saved.pairs[name]
    for price in (60_500.0, 60_400.04):
        entry.signals.moved.emit(price)
    assert saved_in_file()[0]["entry"] == mine.entry_price
    entry.signals.released.emit(60_400.04)
    assert saved_in_file()[0]["entry"] == pytest.approx(60_400.0)
    assert entry.price == pytest.approx(60_400.0)
    assert saved.list.item(0).text().startswith("Short 25× at 60,400.0 ·")
    liquidation.signals.moved.emit(63_500.0)
    liquidation.signals.released.emit(63_400.0)
    assert liquidation.price == pytest.approx(63_400.0, abs=0.1)
    leverage = saved_in_file()[0]["leverage"]
    assert 15 < leverage < 25
    assert saved_in_file()[0]["name"] == f"Short {leverage:.4g}× at 60,400.0"
    assert window.calculator.draft == mine
    assert list(window.heatmap.saved.pairs) == [saved._positions[0].name]


def test_a_saved_line_on_a_price_that_no_leverage_reaches_stays(window, saved):
    saved.save_button.click()
    ((_, liquidation),) = window.heatmap.saved.pairs.values()
    before = liquidation.price
    liquidation.signals.moved.emit(59_000.0)
    liquidation.signals.released.emit(59_000.0)
    assert liquidation.price == before


def test_the_mouse_drags_a_saved_entry(window, saved, drag):
    saved.save_button.click()
    window.heatmap.lines.entry.signals.moved.emit(61_300.0)  # mine is out of the way
    ((entry, _),) = window.heatmap.saved.pairs.values()
    box = window.heatmap.plot.getViewBox()
    start = window.heatmap.mapFromScene(box.mapViewToScene(QPointF(box.viewRect().center().x(), entry.price)))
    before, mine = entry.price, window.calculator.draft
    drag(window.heatmap.viewport(), start, start + QPoint(0, 12), start + QPoint(0, 40))
    wanted = box.mapSceneToView(QPointF(start + QPoint(0, 40))).y()
    assert saved._positions[0].entry_price == pytest.approx(wanted, abs=2 * float(box.viewPixelSize()[1]))
    assert saved._positions[0].entry_price != before
    assert window.calculator.draft == mine


def test_what_is_unticked_is_so_in_the_next_run(window, saved, open_window, small_session):
    saved.save_button.click()
    saved.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    window.close()
    again = open_window(small_session)
    assert again.heatmap.saved.pairs == {}
    assert again.calculator.sections.saved.list.item(0).checkState() is Qt.CheckState.Unchecked
