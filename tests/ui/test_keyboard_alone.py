"""The calculator with the keyboard alone: every input has a key, and Tab and Space press what they reach."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rektscope.market.sides import Side


def test_a_position_is_entered_without_a_mouse(window):
    panel = window.calculator
    window.heatmap.setFocus()
    QTest.keyClick(window.heatmap, Qt.Key.Key_S)
    assert panel.draft.side is Side.LONG
    for key, field, text in (
        (Qt.Key.Key_P, panel.form.entry, "60500"),
        (Qt.Key.Key_Q, panel.form.quantity, "1.5"),
        (Qt.Key.Key_L, panel.form.leverage, "12"),
    ):
        window.heatmap.setFocus()
        QTest.keyClick(window.heatmap, key)
        assert window.focusWidget() is field
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    draft = panel.draft
    assert (draft.side, draft.entry_price, draft.quantity, draft.leverage) == (Side.LONG, 60_500.0, 1.5, 12.0)
    assert panel.answer is not None


def test_space_presses_the_button_that_tab_reached_and_else_plays(window):
    button = window.calculator.costs.button
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert window.calculator.costs.is_open
    window.heatmap.setFocus()
    before = window.viewer.cursor.state
    QTest.keyClick(window.heatmap, Qt.Key.Key_Space)
    assert window.viewer.cursor.state is not before


def test_a_clicked_button_does_not_keep_the_space_bar(qtbot, window):
    window.heatmap.setFocus()
    qtbot.mouseClick(window.transport.next_button, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is not window.transport.next_button
