"""Hands one `Figures` down a window: its parts write and read numbers with those of the nearest window above them.

Whatever stands in no window, or in one that was handed none, has `STANDARD`.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rektscope.ui.figures import STANDARD, Figures

_PROPERTY = "figures"


def hand_down(window: QWidget, figures: Figures) -> None:
    """Have a window, its dialogs and docks written with these; what is shown already is to be shown anew."""
    window.setProperty(_PROPERTY, figures)


def figures_of(part: QObject) -> Figures:
    """Those of the window that a part stands in: a widget, or an object that belongs to one.

    Items of a chart are given theirs by its view: whoever asks for an item's view while it is painted crashes.
    """
    above: QObject | None = part
    while above is not None:
        if isinstance(above, QWidget):
            above = above.window()  # parts between were handed nothing
        found = above.property(_PROPERTY)
        if isinstance(found, Figures):
            return found
        above = above.parent()
    return STANDARD
