"""Whether a window can appear, asked before Qt is: where it cannot, Qt ends the process with an abort of its own.

Only Linux and its kin are asked: elsewhere a session with a screen is the rule. Nothing is opened that stays open.
"""

import ctypes
import errno
import importlib.util
import os
import socket
import sys
from pathlib import Path

from rektscope.market.errors import InputError

_ELSEWHERE = "Start it from a desktop session, or use `rektscope export` and the other commands, which need no display."
_PATIENCE_S = 5.0
"""With a socket that exists and whose queue is full."""

_INSTALL = "README.md, under Start, names the packages that bring what Qt needs."


class _MissingLibraryError(InputError):
    """A display may be there, and Qt lacks a library to open a window on it."""


def require_display() -> None:
    """Return when a window can appear.

    Qt tries its platforms in turn: those that QT_QPA_PLATFORM names, or else Wayland where there is a session of it,
    and X11. One that works is enough.

    Raises:
        InputError: there is no display, none can be reached, or a library that Qt needs is missing.
    """
    if not sys.platform.startswith("linux"):
        return
    named = [each.partition(":")[0] for each in os.environ.get("QT_QPA_PLATFORM", "").split(";") if each]
    if not named and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise InputError(
            "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). " + _ELSEWHERE
        )
    reasons: list[str] = []
    is_unreachable = True
    for platform in named or _platforms_by_session():
        try:
            _require(platform)
        except InputError as error:
            reasons.append(str(error))
            is_unreachable = is_unreachable and not isinstance(error, _MissingLibraryError)
        else:
            return
    if is_unreachable:
        reasons.append(_ELSEWHERE)
    raise InputError(" ".join(dict.fromkeys(reasons)))


def _platforms_by_session() -> list[str]:
    """What Qt tries when nothing is named, of what the environment gives an address for."""
    wayland = ["wayland"] if os.environ.get("WAYLAND_DISPLAY") else []
    return wayland + (["xcb"] if os.environ.get("DISPLAY") else [])


def _require(platform: str) -> None:
    """Raise InputError, with one sentence, when Qt's platform of that name cannot show a window."""
    if platform == "xcb":
        _require_x11()
    elif platform.startswith("wayland"):
        _require_wayland_session()
        _load_plugin("libqwayland.so", "Install the package that brings it, or set QT_QPA_PLATFORM=xcb.")
    elif _plugin("libqxcb.so") is not None and _plugin(f"libq{platform}.so") is None:
        raise InputError(f"QT_QPA_PLATFORM names {platform!r}, which this Qt knows nothing of.")


def _require_wayland_session() -> None:
    """Raise InputError unless somebody listens at the socket of the Wayland session.

    Its place is as libwayland finds it: WAYLAND_SOCKET is an open connection, WAYLAND_DISPLAY a path or a name in
    XDG_RUNTIME_DIR, and `wayland-0` when it is not set.
    """
    if os.environ.get("WAYLAND_SOCKET"):
        return
    name = os.environ.get("WAYLAND_DISPLAY") or "wayland-0"
    place = Path(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    try:
        if not place.is_absolute():
            raise FileNotFoundError(errno.ENOENT, "XDG_RUNTIME_DIR is not set")
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(_PATIENCE_S)
            connection.connect(str(place))
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"The Wayland display {name!r} cannot be reached ({reason}).") from error


def _require_x11() -> None:
    """Raise InputError unless Qt's X11 plugin loads and the display answers."""
    xcb = _load("libxcb.so.1", _INSTALL)
    _load_plugin("libqxcb.so", _INSTALL)
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        raise InputError(f"The display {os.environ.get('DISPLAY', '')!r} cannot be reached.")


def _load_plugin(name: str, remedy: str) -> None:
    """Load a platform plugin, where Qt's are known by name. Raises InputError as `_load`."""
    plugin = _plugin(name)
    if plugin is not None:
        _load(str(plugin), remedy)


def _load(library: str, remedy: str) -> ctypes.CDLL:
    """The library with all that it needs; raises InputError, with what to do, when something is missing."""
    try:
        return ctypes.CDLL(library)
    except OSError as error:
        raise _MissingLibraryError(f"Qt cannot open a window here: {error}. {remedy}") from error


def _plugin(name: str) -> Path | None:
    """A platform plugin of the installed Qt, or None where it is packaged in another way."""
    found = importlib.util.find_spec("PySide6")
    for folder in (found.submodule_search_locations or []) if found is not None else []:
        path = Path(folder) / "Qt" / "plugins" / "platforms" / name
        if path.is_file():
            return path
    return None
