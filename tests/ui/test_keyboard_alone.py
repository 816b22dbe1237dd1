"""The calculator with the keyboard alone: every input has a key, and Tab and Space press what they reach."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListWidget, QSlider, QWidget

from rektscope.market.sides import Side
from rektscope.ui.calculator.sections import TITLES


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
    button = window.calculator.sections.costs.button
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert window.calculator.sections.costs.is_open
    window.heatmap.setFocus()
    before = window.viewer.cursor.state
    QTest.keyClick(window.heatmap, Qt.Key.Key_Space)
    assert window.viewer.cursor.state is not before


def test_a_clicked_button_does_not_keep_the_space_bar(qtbot, window):
    window.heatmap.setFocus()
    qtbot.mouseClick(window.transport.next_button, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is not window.transport.next_button


def inside(panel):
    """Every control of the panel that can be worked now."""
    return [
        each
        for each in panel.widget().findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and isinstance(each, QAbstractButton | QLineEdit | QComboBox | QListWidget | QSlider)
        and each.parent() is not None
    ]


def test_tab_reaches_every_control_of_every_section_and_each_has_a_name(window):
    panel = window.calculator
    panel.form.mode.setCurrentIndex(1)
    panel.form.mode.activated.emit(1)
    for section in map(panel.sections.section, TITLES):
        section.button.click()
    panel.sections.rules.box.setCurrentIndex(panel.sections.rules.box.findText("Any venue, mark value · by hand"))
    panel.sections.rules.box.activated.emit(panel.sections.rules.box.currentIndex())
    for number in (0, 1):  # known figures, and another market
        panel.sections.account.kind.setCurrentIndex(number)
        panel.sections.account.kind.activated.emit(number)
        wanted = inside(panel)
        assert panel.sections.rules.fee in wanted
        unnamed = [each for each in wanted if not (each.accessibleName() or getattr(each, "text", str)())]
        assert unnamed == []
        panel.form.entry.setFocus()
        reached = set()
        for _ in range(3 * len(wanted)):
            QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
            reached.add(window.focusWidget())
        # Of buttons of one choice the arrow keys move to the others.
        missed = [each for each in wanted if each not in reached and each is not panel.form.long_button]
        assert missed == []


def test_a_hedge_a_ladder_and_other_rules_are_entered_without_a_mouse(window):
    panel = window.calculator

    def press(widget, key=Qt.Key.Key_Space):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(widget, key)

    def write(field, text):
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    press(panel.form.mode, Qt.Key.Key_Down)
    press(panel.sections.account.button)
    write(panel.sections.account.leg_quantity, "1")
    write(panel.sections.account.leg_entry, "60000")
    assert panel.answer.hedge.side is Side.LONG
    write(panel.sections.account.leg_quantity, "")
    write(panel.sections.account.leg_entry, "")
    assert panel.answer.hedge is None
    write(panel.sections.account.profit, "-100")
    write(panel.sections.account.maintenance, "20")
    backing = panel.answer.backing
    press(panel.sections.account.add_button)
    assert panel.answer.backing == backing - 120
    press(panel.sections.account.list, Qt.Key.Key_Down)
    press(panel.sections.account.remove_button)
    assert panel.answer.backing == backing
    press(panel.sections.rules.button)
    press(panel.sections.rules.box, Qt.Key.Key_Down)
    assert panel.answer.rules.venue == "bitget"
    press(panel.sections.ladder.button)
    write(panel.sections.ladder.fields[0][0], "1")
    write(panel.sections.ladder.fields[0][1], "60500")
    assert len(panel.sections.ladder.table.texts()) == 2
    press(panel.sections.ladder.take_button)
    assert panel.draft.quantity == 4.9 + 1
