"""A label that binds figures to their units, and gives back what it was given."""

from PySide6.QtWidgets import QLabel

from rektscope.ui.bound_label import BoundLabel


def test_no_line_ends_between_a_figure_and_its_unit(qtbot):
    label = BoundLabel()
    qtbot.addWidget(label)
    label.setText("Add 1,200.50 USDT and it is liquidated.")
    assert QLabel.text(label) == "Add 1,200.50\u00a0USDT and it is liquidated."
    assert label.text() == "Add 1,200.50 USDT and it is liquidated."
    assert label.wordWrap()
