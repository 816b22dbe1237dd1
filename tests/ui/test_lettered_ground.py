"""A ground writes the figures that lie on it as their labels would, to the pixel, and follows what they hold."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from rektscope.ui.lettered_ground import LetteredGround
from rektscope.ui.steady_label import SteadyLabel
from rektscope.ui.theme import DANGER, SHORTS


def made(qtbot, is_lettered):
    """A ground with figures of several looks, one of them within another widget; lettered, or painting themselves."""
    ground = LetteredGround()
    ground.setAutoFillBackground(True)
    qtbot.addWidget(ground)
    line = QHBoxLayout(ground)
    labels = [SteadyLabel() for _ in range(4)]
    for label, job in zip(labels, ("figure", "caption", "title", "number"), strict=True):
        label.setProperty("job", job)
        label.setTextFormat(Qt.TextFormat.PlainText)  # no figure is markup
    part = QWidget()
    column = QVBoxLayout(part)
    for label in labels[:2]:
        column.addWidget(label)
    line.addWidget(part)
    for label in labels[2:]:
        line.addWidget(label, alignment=Qt.AlignmentFlag.AlignRight)
    labels[3].setAlignment(Qt.AlignmentFlag.AlignRight)
    if is_lettered:
        ground.letter(*labels)
    for label, text in zip(labels, ("$12.34 M", "≥ Longs & <b>shorts</b>", "−0.6 %", "123,040.5"), strict=True):
        label.setText(text)
    ground.resize(500, 90)
    ground.show()
    QApplication.processEvents()
    return ground, labels


@pytest.fixture
def both(qtbot):
    """The lettered ground with its labels, and the same whose labels paint themselves."""
    return made(qtbot, is_lettered=True), made(qtbot, is_lettered=False)


def on_screen(widget):
    QApplication.processEvents()
    shown = widget.screen().grabWindow(widget.winId()).toImage()
    return shown.convertToFormat(QImage.Format.Format_RGB32)


def change_texts(labels):
    labels[0].setText("$9.8 M")
    labels[3].setText("1")


def change_colours(labels):
    labels[0].set_colour(SHORTS)
    labels[2].set_colour(DANGER)


def hide_and_write(labels):
    labels[1].hide()
    labels[2].setText("+12.0 %")


def hide_and_show(labels):
    labels[1].hide()
    QApplication.processEvents()
    labels[1].show()


def take_another_font(labels):
    typeface = labels[2].font()
    typeface.setPixelSize(9)
    labels[2].setFont(typeface)


def take_less_room(labels):
    labels[3].setText("7")
    labels[3].fit()


CHANGES = [
    change_texts,
    change_colours,
    hide_and_write,
    hide_and_show,
    take_another_font,
    take_less_room,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_ground_paints_what_the_labels_would(both, change):
    (ground, labels), (plain, same) = both
    before = on_screen(ground)
    assert before == on_screen(plain)
    change(labels)
    change(same)
    assert on_screen(ground) == on_screen(plain)
    assert (on_screen(ground) != before) == (change is not hide_and_show)


def test_nothing_is_painted_beside_a_label(both):
    """A dash is wider than the room it asks for; what hangs over would stay where the label moves away."""
    (ground, labels), (plain, same) = both
    for line in (labels, same):
        line[2].setText("–")
        line[2].fit()
    assert on_screen(ground) == on_screen(plain)


def test_a_picture_of_a_ground_that_is_hidden_has_its_figures(qtbot):
    ground, _ = made(qtbot, is_lettered=True)
    plain, _ = made(qtbot, is_lettered=False)
    for each in (ground, plain):
        each.hide()
    assert ground.grab().toImage() == plain.grab().toImage()


class Paints(QObject):
    """Notes which widgets are painted."""

    def __init__(self):
        super().__init__()
        self.painted = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.painted.append(watched)
        return super().eventFilter(watched, event)


def test_another_text_has_the_ground_painted_alone(both):
    (ground, labels), _ = both
    paints = Paints()
    for each in (ground, *labels):
        each.installEventFilter(paints)
    labels[0].setText("$1.1 M")
    QApplication.processEvents()
    assert paints.painted == [ground]
    for each in (ground, *labels):
        each.removeEventFilter(paints)


def test_a_label_still_tells_its_text(both):
    (_, labels), _ = both
    assert labels[1].text() == "≥ Longs & <b>shorts</b>"
    assert labels[1].accessibleName() == ""  # a screen reader is told the text
