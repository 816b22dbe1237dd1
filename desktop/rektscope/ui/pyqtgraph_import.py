"""Imports pyqtgraph without making every type that Qt has.

PySide6 makes a type, and the enumerations in it, when it is first asked for. pyqtgraph copies all names of QtCore,
QtGui and QtWidgets into modules of its own (`pyqtgraph.Qt.QtCore` ...), so that it can change them: 610 enumerations,
of which the window needs few, take two fifths of the import. Here those modules exist before and fetch a name when it
is asked for, and PySide6 lists no names while they would be copied. Whoever imports pyqtgraph in another way gets the
same names from the same modules, only later.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType

from PySide6 import QtCore, QtGui, QtWidgets


def import_pyqtgraph() -> None:
    """Import pyqtgraph, unless it is imported already."""
    if "pyqtgraph" in sys.modules:
        return
    with ExitStack() as stack:
        for module in (QtCore, QtGui, QtWidgets):
            name = f"pyqtgraph.Qt.{module.__name__.rpartition('.')[2]}"
            sys.modules[name] = _mirror(name, module)
            stack.enter_context(_unlisted(module))
        import pyqtgraph  # noqa: F401, PLC0415 -- for what its import does, with the modules above


def _mirror(name: str, module: ModuleType) -> ModuleType:
    """A module that takes each name from another one when it is first asked for, and then has it as its own."""
    mirror = ModuleType(name, f"Names of {module.__name__} that pyqtgraph may change.")

    def fetch(attribute: str) -> object:
        value = getattr(module, attribute)
        setattr(mirror, attribute, value)
        return value

    mirror.__dict__.update(__getattr__=fetch, __dir__=lambda: sorted({*mirror.__dict__, *dir(module)}))
    return mirror


@contextmanager
def _unlisted(module: ModuleType) -> Iterator[None]:
    """While this lasts `dir` finds no name in the module; to get one works as before."""
    listing: Callable[[], list[str]] | None = module.__dict__.get("__dir__")
    module.__dict__["__dir__"] = list
    try:
        yield
    finally:
        if listing is None:
            del module.__dict__["__dir__"]
        else:
            module.__dict__["__dir__"] = listing
