"""A box of text asks for another layout only when its text takes another height."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from rektscope.ui.text_box import TextBox
from rektscope.ui.theme import DANGER, LINE_STRONG


class Layouts(QObject):
    """Counts how often a widget is laid out anew."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


@pytest.fixture
def column(qtbot):
    whole = QWidget()
    qtbot.addWidget(whole)
    whole.resize(200, 300)
    label = QLabel()
    box = TextBox(label)
    line = QVBoxLayout(whole)
    line.addWidget(box)
    line.addStretch(1)
    box.set_text("Alive at 05:23 UTC.")
    whole.show()
    QApplication.processEvents()
    return whole, box, label


def test_another_text_of_the_same_height_lays_nothing_out(column):
    whole, box, label = column
    layouts = Layouts()
    whole.installEventFilter(layouts)
    for text in ("Alive at 05:24 UTC.", "Survives.", "Not opened yet."):
        box.set_text(text)
        QApplication.processEvents()
    whole.removeEventFilter(layouts)
    assert layouts.count == 0
    assert label.text() == "Not opened yet."


def test_a_longer_text_gets_the_height_that_it_needs(column):
    _, box, label = column
    low = box.height()
    box.set_text("Closest at 05:23 UTC: 0.42 % away, which no price can be known after that moment. " * 2)
    QApplication.processEvents()
    assert box.height() == label.height() == label.heightForWidth(label.width()) > 2 * low


def test_it_keeps_the_height_of_the_tallest_text_until_it_is_fitted(column):
    _, box, _ = column
    low = box.height()
    box.set_text("Closest at 05:23 UTC: 0.42 % away, which no price can be known after that moment. " * 2)
    QApplication.processEvents()
    high = box.height()
    box.set_text("Survives.")
    QApplication.processEvents()
    assert box.height() == high
    box.fit()
    QApplication.processEvents()
    assert box.height() == low


def test_another_width_gives_back_the_height_that_is_not_needed(column):
    whole, box, label = column
    box.set_text("Closest at 05:23 UTC: 0.42 % away, which no price can be known after that moment. " * 2)
    QApplication.processEvents()
    high = box.height()
    whole.resize(600, 300)
    QApplication.processEvents()
    assert box.height() == label.heightForWidth(box.width()) < high


def test_its_edge_has_the_colour_that_was_asked_for_last(column):
    whole, box, _ = column
    for job in (LINE_STRONG, DANGER, LINE_STRONG):
        box.set_edge(job)
        QApplication.processEvents()
        picture = box.grab().toImage()
        assert picture.pixelColor(picture.width() // 2, 0) == QColor(job)
    assert whole.isVisible()


def test_a_hidden_box_hides_its_label(column):
    _, box, label = column
    box.setVisible(False)
    assert label.isHidden()
    box.setVisible(True)
    assert label.isVisible()
