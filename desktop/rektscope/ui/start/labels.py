"""Labels of the start page, in the program's kinds of text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def heading(words: str) -> QLabel:
    """Over a part of the page."""
    return _label(words, "second")


def title(words: str) -> QLabel:
    """Over the page."""
    return _label(words, "title")


def caption(words: str) -> QLabel:
    """Small, of as many lines as it needs."""
    return _label(words, "caption")


def _label(words: str, job: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("job", job)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(job != "second")
    return label
