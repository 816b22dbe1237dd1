"""Asking for a picture of the moment that the window shows."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget

from rektscope.engine.frame import Frame
from rektscope.ui import formatting
from rektscope.ui.calculator.panel import CalculatorPanel
from rektscope.ui.export.dialog import ExportDialog
from rektscope.ui.export.picture import PicturePosition, draw_picture
from rektscope.ui.export.presets import Preset
from rektscope.ui.timeline.strip import PositionMarks


def ask_for_picture(
    window: QWidget, frame: Frame, calculator: CalculatorPanel, marks_at: Callable[[int], PositionMarks]
) -> QDialog:
    """Open the export dialog over `window` on a frame; `marks_at` gives the position's marks known by a moment."""

    def draw(preset: Preset, with_position: bool, hide_size: bool) -> QImage:  # noqa: FBT001 -- DrawPicture's form
        draft, answer = calculator.draft, calculator.answer
        if not with_position or draft is None or answer is None:
            return draw_picture(frame, preset, None)
        marks = marks_at(frame.cursor_ms)
        return draw_picture(frame, preset, PicturePosition(draft, answer, marks, hides_size=hide_size))

    stamp = formatting.moment_utc(frame.cursor_ms).replace(" ", "-").replace(":", "")
    dialog = ExportDialog(draw, f"{frame.instrument.symbol}-{stamp}.png", window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.draw()
    dialog.open()
    return dialog
