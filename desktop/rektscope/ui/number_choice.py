"""How a window writes numbers: as its user chose, handed down to every part of it, and written anew at once."""

from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QLocale, QObject

from rektscope.engine.changes import EVERYTHING, Change
from rektscope.market.errors import InputError
from rektscope.market.sizes import SizeUnit
from rektscope.ui.figures import DistanceUnit, Figures, NumberStyle
from rektscope.ui.handed_figures import figures_of, hand_down
from rektscope.ui.translation import tr

if TYPE_CHECKING:
    from rektscope.ui.window import MainWindow

Choice = TypeVar("Choice", bound=Enum)


class NumberFormat(Enum):
    """What can be chosen; the value is what settings keep."""

    COMMAS_POINT = NumberStyle.COMMAS_POINT.value
    POINTS_COMMA = NumberStyle.POINTS_COMMA.value
    SPACES_COMMA = "1 234,56"
    APOSTROPHES_POINT = "1'234.56"
    SYSTEM = "system"

    @property
    def style(self) -> NumberStyle:
        """How numbers are written then."""
        return system_style() if self is NumberFormat.SYSTEM else NumberStyle[self.name]


@runtime_checkable
class WritesNumbers(Protocol):
    """A part of a window that holds written numbers which no view of the presenter writes anew."""

    def write_with(self, figures: Figures) -> None:
        """Write them with other figures."""


def number_format(kept: str) -> NumberFormat:
    """The format that a setting asks for; 1,234.56 where none was chosen.

    Raises:
        InputError: it is none of those that can be chosen.
    """
    problem = tr(
        "The number format {kept!r} is not known to this version, and was set aside: numbers are written {usual}.",
        kept=kept,
        usual=NumberFormat.COMMAS_POINT.value,
    )
    return _chosen(NumberFormat.COMMAS_POINT, kept, problem)


def distance_unit(kept: str) -> DistanceUnit:
    """The unit of distances that a setting asks for; per cent where none was chosen.

    Raises:
        InputError: it is none of those that can be chosen.
    """
    problem = tr(
        "The unit of distances {kept!r} is not known to this version, and was set aside: they are in per cent.",
        kept=kept,
    )
    return _chosen(DistanceUnit.PERCENT, kept, problem)


def size_unit(kept: str) -> SizeUnit | None:
    """The unit of sizes that a setting asks for; None for what is usual of each.

    Raises:
        InputError: it is none of those that can be chosen.
    """
    found = next((each for each in SizeUnit if each.value == kept), None)
    if found is None and kept:
        raise InputError(
            tr(
                "The unit of sizes {kept!r} is not known to this version, and was set aside: each has its usual one.",
                kept=kept,
            )
        )
    return found


def _chosen(usual: Choice, kept: str, problem: str) -> Choice:
    """The choice that settings keep; the usual one where they keep none; raises InputError where it is unknown."""
    found = next((each for each in type(usual) if each.value == kept), None)
    if found is None and kept:
        raise InputError(problem)
    return found or usual


def system_style(locale: QLocale | None = None) -> NumberStyle:
    """The style of the system's locale; 1,234.56 where that has marks of no style here."""
    locale = locale if locale is not None else QLocale.system()
    point, group = locale.decimalPoint(), locale.groupSeparator()
    if point == ",":
        return NumberStyle.POINTS_COMMA if group == "." else NumberStyle.SPACES_COMMA
    return NumberStyle.APOSTROPHES_POINT if group in {"'", "’"} else NumberStyle.COMMAS_POINT


def write_window(window: "MainWindow", figures: Figures) -> None:
    """Write every number of a window with these from now on, what is shown already too."""
    if figures_of(window) == figures:
        return
    hand_down(window, figures)
    for part in window.findChildren(QObject):
        if isinstance(part, WritesNumbers):
            part.write_with(figures)
    if window.frame is not None:
        window.refresh(EVERYTHING & ~Change.MARKET)
