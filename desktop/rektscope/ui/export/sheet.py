"""A picture's page while it is laid out: lines of text, each in its place, and the plain shapes behind them."""

import math
from enum import Enum

import msgspec
from PySide6.QtCore import QRectF

from rektscope.ui.export.lettering import Lettering, TextBox
from rektscope.ui.export.look import Look
from rektscope.ui.export.presets import Preset, Role


class Align(Enum):
    """Where a line stands in its room."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


class Fill(msgspec.Struct, frozen=True):
    """A rounded rectangle."""

    rect: QRectF
    colour: str
    radius: float
    alpha: int = 255


class Sheet(msgspec.Struct):
    """Texts and shapes of a page, in the order in which they are drawn: shapes, then texts."""

    preset: Preset
    look: Look
    lettering: Lettering
    texts: list[TextBox] = msgspec.field(default_factory=list)
    fills: list[Fill] = msgspec.field(default_factory=list)

    def write(
        self,
        text: str,
        room: QRectF,
        role: Role,
        colour: str,
        *,
        is_bold: bool = False,
        align: Align = Align.LEFT,
        most_lines: int = 1,
        px: int | None = None,
    ) -> float:
        """Write a text from the top of a room, as large as its role and the room allow; returns where it ends.

        Args:
            text: what; nothing is written of an empty one.
            room: its width is kept to, and its height where it has one; one line is always written.
            role: decides size and least size.
            colour: `#RRGGBB`.
            is_bold: semi-bold.
            align: of each line.
            most_lines: it may take.
            px: a size other than the role's, at most it.
        """
        if not text:
            return room.top()
        least = self.preset.least_px(role)
        size, lines = self.lettering.fitted(
            text,
            room.width(),
            max(least, px or self.preset.text_px(role)),
            least,
            is_bold=is_bold,
            most_lines=most_lines,
            most_height=room.height() if room.height() > 0 else math.inf,
        )
        height = self.lettering.line_height(size)
        top = room.top()
        for line in lines:
            width = self.lettering.advance(line, size, is_bold=is_bold)
            left = room.left() + (room.width() - width) * align.value
            self.texts.append(TextBox(QRectF(left, top, width, height), line, size, role, colour, is_bold))
            top += height
        return top

    def width_of(self, text: str, role: Role, *, is_bold: bool = False) -> float:
        """How wide a text is at its role's size."""
        return self.lettering.advance(text, self.preset.text_px(role), is_bold=is_bold)

    def line_height(self, role: Role) -> float:
        """Of a line at its role's size."""
        return self.lettering.line_height(self.preset.text_px(role))
