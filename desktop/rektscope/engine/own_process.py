"""The program started a second time for work that would stay in the window's memory, or keep its thread from painting.

It prints nothing: what it works out it keeps in the cache, where the window finds it. Where it fails, the window's own
process does the same work, and says what is wrong. Commands of the user, with what they print, are `ui.commands`.
"""

import subprocess
import sys
from contextlib import suppress

FIRST_START = "first-start"
"""What the program is started with for `engine.first_start`; no command, as nobody else has a use for it."""

EVENT_CARDS = "event-cards"
"""The same for `engine.kept_cards`."""

_PATIENCE_S = 30.0
"""Such work takes a second, and several where the machine is busy; then the window does it itself."""


class OwnProcess:
    """One process, between `begin` and its end."""

    def __init__(self, word: str) -> None:
        self._word = word
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self) -> bool:
        """Start it; whether it was started. Nothing happens while it goes on, or where the program has no name."""
        if self._process is not None or not sys.executable:
            return False
        with suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 -- this very program, with one fixed word
                [*own_program(), self._word],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._process is not None

    def wait(self) -> None:
        """Return when it has ended; one that takes too long is ended."""
        process = self._process  # another thread may stop it meanwhile
        if process is not None:
            with suppress(subprocess.TimeoutExpired):
                process.wait(_PATIENCE_S)
            self.stop()

    def stop(self) -> None:
        """End it, if it goes on; safe to call twice, without `begin`, and while another thread waits."""
        process, self._process = self._process, None
        if process is not None:
            if process.poll() is None:
                process.kill()
            process.wait()


def own_program() -> list[str]:
    """How this program is started: by its interpreter, or in a package by itself."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "rektscope"]
