"""Typing into fields of the panel, for tests that ask what it answers."""

from PySide6.QtWidgets import QLineEdit


def typed(field: QLineEdit, text: str) -> None:
    """Put a text in the place of what stands there, as typing it would."""
    field.setFocus()
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(text)
