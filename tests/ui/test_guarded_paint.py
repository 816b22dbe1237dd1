"""A chart item that cannot be painted takes neither the process nor what is painted after it."""

import pytest
from pyqtgraph import GraphicsObject, GraphicsView
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from rektscope.ui.guarded_paint import guarded, guarded_extent

SQUARE = QRectF(0.0, 0.0, 20.0, 20.0)


class Square(GraphicsObject):
    """A square that may leave its painter elsewhere and fail."""

    def __init__(self, colour, *, is_broken):
        super().__init__()
        self.colour, self.is_broken = QColor(colour), is_broken
        self.fails_to_extend = False

    @guarded_extent
    def boundingRect(self):
        if self.fails_to_extend:
            raise ZeroDivisionError("made by a test")
        return SQUARE

    @guarded
    def paint(self, painter, option, widget=None):
        _ = option, widget
        painter.fillRect(SQUARE, self.colour)
        if self.is_broken:
            painter.translate(200.0, 200.0)
            painter.setOpacity(0.1)
            raise ZeroDivisionError("made by a test")


def test_the_next_item_is_painted_in_its_place(qtbot):
    view = GraphicsView()
    qtbot.addWidget(view)
    for colour, left, is_broken in (("red", 0.0, True), ("lime", 30.0, False)):
        square = Square(colour, is_broken=is_broken)
        square.setPos(left, 0.0)
        view.scene().addItem(square)
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    with qtbot.capture_exceptions() as defects, QPainter(image) as painter:
        view.scene().render(painter, QRectF(image.rect()), QRectF(image.rect()), Qt.AspectRatioMode.IgnoreAspectRatio)
    assert [kind for kind, *_ in defects] == [ZeroDivisionError]
    assert image.pixelColor(10, 10) == QColor("red")
    assert image.pixelColor(40, 10) == QColor("lime")


def test_an_item_whose_extent_fails_is_nowhere(qtbot):
    square = Square("red", is_broken=False)
    view = GraphicsView()
    qtbot.addWidget(view)
    view.scene().addItem(square)
    square.fails_to_extend = True
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    with qtbot.capture_exceptions() as defects, QPainter(image) as painter:
        assert square.boundingRect().isNull()
        square.prepareGeometryChange()
        view.scene().render(painter, QRectF(image.rect()), QRectF(image.rect()), Qt.AspectRatioMode.IgnoreAspectRatio)
        square.fails_to_extend = False  # the scene asks again when it ends
    assert {kind for kind, *_ in defects} == {ZeroDivisionError}


@pytest.mark.parametrize("part", ["_edge", "_ready_picture"])
def test_a_window_lives_on_without_its_candles(qtbot, window, part):
    whole = window.heatmap.grab().toImage()

    def broken(*_, **__):
        raise ZeroDivisionError("made by a test")

    candles = next(item for item in window.heatmap.scene().items() if type(item).__name__ == "CandleItem")
    setattr(candles, part, broken)  # not by monkeypatch, which would keep the window alive
    with qtbot.capture_exceptions() as defects:
        without = window.heatmap.grab().toImage()
    assert {kind for kind, *_ in defects} == {ZeroDivisionError}
    defects.clear()  # their tracebacks would keep the window alive
    delattr(candles, part)
    assert without != whole
    assert window.heatmap.grab().toImage() == whole
