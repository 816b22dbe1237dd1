"""The role of views that paint themselves: to a screen reader a plain widget is filler, which it passes over.

Qt asks the factory only where a program for accessibility listens, once for each object that it has not met.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class PaintedView:
    """To be inherited by a widget that paints itself: screen readers get it as a chart with a name and a description.

    A class, because Qt asks about a widget while it is still being made.
    """


def install_roles() -> None:
    """Once a process, when the application is made."""
    QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and isinstance(thing, PaintedView):
        return QAccessibleWidget(thing, QAccessible.Role.Chart, "")
    return None
