"""What a report of a defect needs to say about this machine and this program, as lines; and nothing about the user.

No figures of positions, no addresses, no keys, no names of files: what could be one of them is taken out of the log's
lines (`without_personal`), and of folders only the size is given.
"""

import platform
import re
import shutil
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from rektscope.files.log_file import log_path
from rektscope.market.errors import InputError
from rektscope.net.policy import BUNDLE_VARIABLES, NetworkPolicy
from rektscope.recording.destination import recordings_folder
from rektscope.ui.translation import tr

_LOG_LINES = 40
_PACKAGES = ("PySide6_Essentials", "pyqtgraph", "numpy", "pandas", "pyarrow", "websocket-client")

_PERSONAL = (
    (re.compile(r"https?://\S+|wss?://\S+|socks5h?://\S+"), "(address)"),
    (re.compile(r"\b0x[0-9a-fA-F]{8,}\b"), "(account)"),
    (re.compile(r"\b[A-Za-z0-9_\-]{32,}\b"), "(key)"),
    (
        re.compile(r"(?<!\w)(?:[A-Za-z]:)?[\\/](?:[^\s\"':,;()\\/]+[\\/])+(?=[^\s\"':,;()\\/]*\.py\b)"),
        "",
    ),  # code: its name
    (re.compile(r"(?<!\w)(?:[A-Za-z]:)?[\\/](?:[^\s\"':,;()\\/]+[\\/])*[^\s\"':,;()\\/]+(?<!\.py)(?!\w)"), "(path)"),
)


def report_lines(policy: NetworkPolicy | None = None) -> list[tuple[str, str]]:
    """(what, how it is here), in the order in which they are shown; `policy` is how the window reaches the network."""
    return [
        ("rektscope", metadata.version("rektscope")),
        ("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
        (tr("system"), f"{platform.system()} {platform.release()}, {platform.machine()}"),
        ("Qt", tr("{version}, platform {platform}", version=qVersion(), platform=QGuiApplication.platformName())),
        (tr("screens"), "; ".join(_screens())),
        *((name, metadata.version(name)) for name in _PACKAGES),
        (tr("network"), network_line(policy)),
        (tr("disk for recordings"), _disk()),
        (tr("log"), tr("{lines} lines", lines=len(log_tail())) if log_tail() else tr("empty")),
    ]


def report_text(policy: NetworkPolicy | None = None) -> str:
    """The same as text, with the last lines of the log."""
    head = [f"{what}: {how}" for what, how in report_lines(policy)]
    return "\n".join([*head, "", tr("Last lines of the log:"), *log_tail()])


def network_line(policy: NetworkPolicy | None) -> str:
    """How the network is reached, without saying through whom."""
    used = policy or NetworkPolicy()
    try:
        is_given = used.proxy_for("example.org", is_encrypted=True)
        proxy = tr("the environment's proxy") if is_given else tr("no proxy")
    except InputError:
        proxy = tr("a proxy of the environment that cannot be used")
    if used.proxy is not None:
        proxy = tr("a proxy of its own")
    own = any(used.environment.get(name) for name in BUNDLE_VARIABLES)
    if used.certificates:
        return tr("{proxy}; certificates that were chosen", proxy=proxy)
    if own:
        return tr("{proxy}; certificates the environment names", proxy=proxy)
    return tr("{proxy}; certificates of the system", proxy=proxy)


def log_tail() -> list[str]:
    """The last lines of the log, without what could be personal."""
    try:
        lines = log_path().read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    return [without_personal(line) for line in lines[-_LOG_LINES:]]


def without_personal(line: str) -> str:
    """A line of the log without addresses, accounts, keys, and paths other than names of code files."""
    for pattern, instead in _PERSONAL:
        line = pattern.sub(instead, line)
    return line


def _screens() -> list[str]:
    return [
        tr(
            "{width} × {height} at {scale:g}",
            width=screen.size().width(),
            height=screen.size().height(),
            scale=screen.devicePixelRatio(),
        )
        for screen in QGuiApplication.screens()
    ]


def _disk() -> str:
    folder = recordings_folder()
    place = next((each for each in (folder, *folder.parents) if each.exists()), Path.cwd())
    free = shutil.disk_usage(place).free
    return tr("{size:.1f} GB free", size=free / 1e9)
