"""A label of several lines whose text changes with every moment, without its surroundings being laid out anew.

A label that wraps its words asks for a new layout of all around it with every text. This one stands alone in a widget
without a layout, which asks for one only when a text needs more height than any before it. So what lies below stands
still while a replay plays; `fit` gives back the height that is not needed now.
"""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from rektscope.ui.figure_widths import in_zeros
from rektscope.ui.theme import RAISED, tint

_MOST_HEIGHTS = 512


class TextBox(QWidget):
    """The room of a label that wraps its words. Texts go to `set_text`."""

    def __init__(self, label: QLabel) -> None:
        """Room for `label`, as a layout would give it."""
        super().__init__()
        self._label = label
        self._boxes: dict[str, QFrame] = {}
        self._edge = ""
        self._tallest = 0
        self._heights: dict[tuple[str, int, str], int] = {}
        """Of texts with zeros for figures, at a width and in a font, in pixels."""
        label.setParent(self)
        label.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        # Without it a layout never asks `heightForWidth` of a widget that has no layout of its own.
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        """Show a text, in more height if it needs more."""
        if text == self._label.text():
            return
        self._label.setText(text)
        height = self._height_px(text)
        if height > self._tallest:
            self._tallest = height
            self.updateGeometry()

    def _height_px(self, text: str) -> int:
        """What a text takes at the width that there is; breaking it into lines takes half a millisecond."""
        self._label.ensurePolished()
        width = self.width()
        key = (in_zeros(text, is_regular=False), width, self._label.font().key())
        if key not in self._heights:
            if len(self._heights) > _MOST_HEIGHTS:
                self._heights.clear()
            self._heights[key] = self._label.heightForWidth(width)
        return self._heights[key]

    def fit(self) -> None:
        """Take only the height that the present text needs, as when another position is asked about."""
        height = self._label.heightForWidth(self.width())
        if height != self._tallest:
            self._tallest = height
            self.updateGeometry()

    def set_edge(self, job: str) -> None:
        """Stand in a box with an edge of this colour of the palette.

        A box a colour, of which one is seen: a style sheet that is set anew costs three milliseconds.
        """
        if job == self._edge:
            return
        self._edge = job
        if job not in self._boxes:
            box = QFrame(self)
            box.setStyleSheet(f"background: {tint(RAISED)}; border: 1px solid {tint(job)}; border-radius: 5px;")
            box.setGeometry(self.rect())
            box.lower()
            self._boxes[job] = box
        for each, box in self._boxes.items():
            box.setVisible(each == job)

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 -- Qt's own signature
        """With the label, so that one that is asked says whether it is shown."""
        self._label.setVisible(visible)
        super().setVisible(visible)

    def sizeHint(self) -> QSize:
        """The label's."""
        return self._label.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The label's."""
        return self._label.minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        """Of the tallest text so far, or at another width of the present one."""
        return self._tallest if width == self.width() else self._label.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The label fills it, and so does the box."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
        for widget in (self._label, *self._boxes.values()):
            widget.setGeometry(self.rect())

    def changeEvent(self, event: QEvent) -> None:
        """Another font: another height."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()
            self.updateGeometry()
