"""Whether a window can appear, asked before Qt is: where it cannot, Qt ends the process with an abort of its own.

Only Linux and its kin are asked: elsewhere a session with a screen is the rule. Nothing is opened that stays open.
"""

import ctypes
import importlib.util
import os
import sys
from pathlib import Path

from rektscope.market.errors import InputError

_INSTALL = "README.md, under Start, names the packages that bring what Qt needs."


def require_display() -> None:
    """Return when a window can appear.

    Raises:
        InputError: there is no display, it refuses the connection, or a library that Qt needs is missing.
    """
    if not sys.platform.startswith("linux"):
        return
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if chosen not in {"", "xcb"}:
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise InputError(
            "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it from a "
            "desktop session, or use `rektscope export` and the other commands, which need none."
        )
    if chosen == "xcb" or not os.environ.get("WAYLAND_DISPLAY"):
        _require_x11()


def _require_x11() -> None:
    """Raise InputError unless Qt's X11 plugin loads and the display answers."""
    plugin = _plugin("libqxcb.so")
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
        if plugin is not None:
            ctypes.CDLL(str(plugin))
    except OSError as error:
        raise InputError(f"Qt cannot open a window here: {error}. {_INSTALL}") from error
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        raise InputError(
            f"The display {os.environ.get('DISPLAY', '')!r} cannot be reached. Start it from a desktop session, or use "
            "`rektscope export` and the other commands, which need none."
        )


def _plugin(name: str) -> Path | None:
    """A platform plugin of the installed Qt, or None where it is packaged in another way."""
    found = importlib.util.find_spec("PySide6")
    for folder in (found.submodule_search_locations or []) if found is not None else []:
        path = Path(folder) / "Qt" / "plugins" / "platforms" / name
        if path.is_file():
            return path
    return None
