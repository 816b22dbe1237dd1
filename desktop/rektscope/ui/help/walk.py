"""The walk at the first start: three steps, one for each answer that the window gives. It can be left at any."""

import msgspec
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rektscope.ui.theme import CAPTION, RAISED, TEXT, themed, tint
from rektscope.ui.translation import tr

_WIDTH_PX = 340
_EDGE_PX = 16
_RING_PX = 2.0
_DOWN_PX = 90
_FIRST_CANDLES_PX, _ANSWER_PX = 160, 490
"""Left free where there is room: the first candles of a chart that has no more yet, and what the card speaks of."""


class WalkStep(msgspec.Struct, frozen=True):
    """One step: a question, its answer, and the part of the window that gives it.

    `keeps_right` where it gives it at its right edge: the card stands at its left one then.
    """

    question: str
    answer: str
    part: QWidget
    keeps_right: bool = False


class Walk(QFrame):
    """A card over the window, and a ring around the part that it speaks of.

    Signals:
        ended: it was gone through or left.
    """

    ended = Signal()

    def __init__(self, window: QWidget, steps: list[WalkStep]) -> None:
        """Over `window`, hidden until `start`."""
        super().__init__(window)
        self._window = window
        self._steps, self._place = steps, 0
        self._ring = _Ring(window)
        self.setObjectName("walk")
        self.setFixedWidth(_WIDTH_PX)
        self.setStyleSheet(
            f"QFrame#walk {{ background: {tint(RAISED)}; border: 1px solid {tint(CAPTION)}; border-radius: 8px; }}"
        )
        self.count, self.question, self.answer = QLabel(), QLabel(), QLabel()
        self.count.setProperty("job", "caption")
        self.question.setProperty("job", "title")
        self.answer.setProperty("job", "second")
        for label in (self.question, self.answer):
            label.setWordWrap(True)
        self.skip, self.following = QPushButton(tr("Skip")), QPushButton(tr("Next"))
        self.skip.setProperty("job", "flat")
        self.skip.clicked.connect(self.end)
        self.following.clicked.connect(self._go_on)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WindowShortcut).activated.connect(
            self.end
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.count)
        buttons.addStretch(1)
        buttons.addWidget(self.skip)
        buttons.addWidget(self.following)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        for part in (self.question, self.answer):
            column.addWidget(part)
        column.addLayout(buttons)
        self.hide()

    def start(self) -> None:
        """Begin at the first step."""
        self._window.installEventFilter(self)
        self.show()
        self._show_step()
        self.following.setFocus()

    def end(self) -> None:
        """Go away, and let the chart have the keys again."""
        self._window.removeEventFilter(self)
        self._ring.hide()
        self._ring.deleteLater()
        self.hide()
        self.deleteLater()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size: stay beside the part."""
        if event.type() == QEvent.Type.Resize:
            self._put()
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        self._place += 1
        if self._place >= len(self._steps):
            self.end()
        else:
            self._show_step()

    def _show_step(self) -> None:
        step = self._steps[self._place]
        self.question.setText(step.question)
        self.answer.setText(step.answer)
        self.count.setText(tr("{place} of {count}", place=self._place + 1, count=len(self._steps)))
        self.following.setText(tr("Done") if self._place + 1 == len(self._steps) else tr("Next"))
        self._put()

    def _put(self) -> None:
        """The card inside the window beside the part's middle, the ring around the part."""
        window, step = self._window, self._steps[self._place]
        part = step.part
        around = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
        self._ring.setGeometry(around)
        self._ring.show()
        self._ring.raise_()
        self.resize(_WIDTH_PX, self.heightForWidth(_WIDTH_PX))
        room = window.rect().adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
        is_left, is_low = around.right() < window.width() / 2, around.top() > window.height() / 2
        left = around.right() + _EDGE_PX if is_left else around.center().x() - _WIDTH_PX // 2
        if step.keeps_right:
            beside_answer = around.right() - _ANSWER_PX - _WIDTH_PX
            left = max(around.left() + _EDGE_PX, min(around.left() + _FIRST_CANDLES_PX, beside_answer))
        top = around.top() - self.height() - _EDGE_PX if is_low else around.top() + _DOWN_PX
        self.move(
            max(room.left(), min(left, room.right() - self.width())),
            max(room.top(), min(top, room.bottom() - self.height())),
        )
        self.raise_()


class _Ring(QWidget):
    """A frame that lets the pointer through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame."""
        _ = event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(themed(TEXT), _RING_PX))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5), 6.0, 6.0)
