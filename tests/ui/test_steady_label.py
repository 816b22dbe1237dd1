"""A steady label takes more room when it needs it, and does not have its surroundings laid out otherwise."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from rektscope.ui.steady_label import SteadyLabel


class Layouts(QObject):
    """Counts how often a widget is laid out anew."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


@pytest.fixture
def row(qtbot):
    whole = QWidget()
    qtbot.addWidget(whole)
    label = SteadyLabel()
    line = QHBoxLayout(whole)
    line.addWidget(label)
    line.addStretch(1)
    label.setText("$123.45M")
    whole.show()
    QApplication.processEvents()
    return whole, label


def test_another_figure_of_the_same_length_lays_nothing_out(row):
    whole, label = row
    layouts = Layouts()
    whole.installEventFilter(layouts)
    for text in ("$123.46M", "$1.2M", "–", "$111.11M"):
        label.setText(text)
        QApplication.processEvents()
    whole.removeEventFilter(layouts)
    assert layouts.count == 0
    assert label.text() == "$111.11M"


def test_a_longer_one_gets_the_room_that_a_plain_label_would(row):
    _, label = row
    label.setText("≥ $1,234.56M long")
    QApplication.processEvents()
    plain = QLabel("≥ $1,234.56M long", label.parentWidget())
    assert label.width() == plain.sizeHint().width()
    label.setText("$1")
    assert label.width() == plain.sizeHint().width()
    label.fit()
    QApplication.processEvents()
    plain.setText("$1")
    assert label.width() == plain.sizeHint().width()


def test_another_font_is_another_room(row):
    _, label = row
    before = label.width()
    font = label.font()
    font.setPixelSize(40)
    label.setFont(font)
    assert label.width() > before
    assert label.height() == label.sizeHint().height()
