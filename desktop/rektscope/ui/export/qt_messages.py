"""What Qt remarks while a picture is drawn offscreen, and which of it is kept back."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_SIZE_HINT_MESSAGE = "This plugin does not support propagateSizeHints()"
"""An offscreen widget has no window manager to tell its size to."""


@contextmanager
def without_size_hint_message() -> Iterator[None]:
    """Keep back the one message of Qt's offscreen platform that tells nobody anything; all others go on as before."""

    def hand_on(kind: QtMsgType, place: QMessageLogContext, message: str) -> None:
        if message == _SIZE_HINT_MESSAGE:
            return
        if before is not None:
            before(kind, place, message)
        else:
            sys.stderr.write(f"{message}\n")

    before: Any = qInstallMessageHandler(hand_on)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
