"""The card of a story: its heading, and rows of a label and what it is of."""

from PySide6.QtCore import QRectF

from rektscope.ui.export.blocks import card_padding, card_room
from rektscope.ui.export.cards import Story
from rektscope.ui.export.presets import Role
from rektscope.ui.export.sheet import Sheet

_MOST_LINES = 8
_BESIDE_LINES = 1.8
"""A text that takes more lines than this beside its label stands below it."""


def story_height(sheet: Sheet, story: Story, width: float) -> float:
    """How high the card of a story has to be in a width, pixels."""
    scratch = Sheet(sheet.preset, sheet.look, sheet.lettering)
    padding = card_padding(sheet)
    inner = QRectF(0.0, 0.0, width - 2 * padding.width(), 0.0)
    return round(_write(scratch, inner, story) + 2 * padding.height() + 0.5)


def write_story(sheet: Sheet, room: QRectF, story: Story) -> None:
    """Write a story into its card."""
    if not room.isEmpty():
        _write(sheet, card_room(sheet, room), story)


def _write(sheet: Sheet, inner: QRectF, story: Story) -> float:
    look, unit = sheet.look, sheet.preset.unit
    heading = QRectF(inner.left(), inner.top(), inner.width(), 0.0)
    top = sheet.write(story.heading, heading, Role.SMALL, look.caption) + 3 * unit
    indent = max(sheet.width_of(row.label, Role.SMALL) for row in story.rows) + 10 * unit
    for row in story.rows:
        sheet.write(row.label, QRectF(inner.left(), top, indent, 0.0), Role.SMALL, look.second)
        room = QRectF(inner.left() + indent, top, inner.width() - indent, 0.0)
        if sheet.width_of(row.text, Role.SMALL, is_bold=True) > _BESIDE_LINES * room.width():
            room = QRectF(inner.left(), top + sheet.line_height(Role.SMALL), inner.width(), 0.0)
        tint = look.danger if row.is_danger else look.text
        top = sheet.write(row.text, room, Role.SMALL, tint, is_bold=True, most_lines=_MOST_LINES) + 3 * unit
    return top
