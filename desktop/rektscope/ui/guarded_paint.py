"""Keeps a defect in the painting of one chart item, or of one row of a list, from ending the program.

Qt lets an exception of a widget's own `paintEvent` pass; inside a scene it ends the process with a segmentation fault
(PySide6 6.11), and so does one while the scene asks an item for its extent. So what a scene or a list calls to paint
hands its exceptions to `sys.excepthook`, as Qt's slots do, where they are logged and reported on the screen; the item
stays unpainted, and all others are painted.
"""

import functools
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

Item = TypeVar("Item")
Given = ParamSpec("Given")


def guarded(
    paint: Callable[Concatenate[Item, QPainter, Given], None],
) -> Callable[Concatenate[Item, QPainter, Given], None]:
    """A `paint` that leaves its painter as it was given, and no exception to Qt."""

    @functools.wraps(paint)
    def painted(item: Item, painter: QPainter, /, *given: Given.args, **named: Given.kwargs) -> None:
        painter.save()  # not by `saved`: this is called twenty times in each picture
        try:
            paint(item, painter, *given, **named)
        except Exception as error:  # noqa: BLE001 -- a defect cannot be named beforehand; the hook logs and reports it
            sys.excepthook(type(error), error, error.__traceback__)
        finally:
            painter.restore()

    return painted


def guarded_extent(extent: Callable[[Item], QRectF]) -> Callable[[Item], QRectF]:
    """A `boundingRect` that leaves no exception to Qt: where it has a defect the item is nowhere."""

    @functools.wraps(extent)
    def bounded(item: Item, /) -> QRectF:
        try:
            return extent(item)
        except Exception as error:  # noqa: BLE001 -- as above
            sys.excepthook(type(error), error, error.__traceback__)
            return QRectF()

    return bounded


@contextmanager
def saved(painter: QPainter) -> Iterator[None]:
    """Give a painter back as it was, also after a defect: states left on it would move whatever is painted next."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()
