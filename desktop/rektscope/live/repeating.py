"""A turn that is taken again and again on a thread of its own, until it is stopped."""

import threading
from collections.abc import Callable

from rektscope.feeds.clock import STOPPING_S
from rektscope.feeds.sockets import CancelledError


class Repeating:
    """A thread that takes one turn after another. The turn itself waits between them, and ends when `stopping` is set.

    Attributes:
        stopping: set when the thread should end.
    """

    def __init__(self, turn: Callable[[], None], name: str) -> None:
        """Nothing happens before `start`.

        Args:
            turn: may raise CancelledError once `stopping` is set; anything else is a defect and ends the thread.
            name: of the thread.
        """
        self.stopping = threading.Event()
        self._turn = turn
        self._name = name
        self._failure: BaseException | None = None
        self._thread: threading.Thread | None = None

    @property
    def is_running(self) -> bool:
        """Whether it takes turns."""
        return self._thread is not None and self._thread.is_alive()

    def start(self) -> None:
        """Begin."""
        self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
        self._thread.start()

    def stop(self, timeout_s: float = STOPPING_S) -> None:
        """End it, and wait until it has ended. Safe to call twice, or without a start.

        Raises:
            TimeoutError: it has not ended in time.
            BaseException: what a turn raised.
        """
        self.stopping.set()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(timeout_s)
            if thread.is_alive():
                raise TimeoutError(f"{self._name} has not ended within {timeout_s:g} s")
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    def _run(self) -> None:
        try:
            while not self.stopping.is_set():
                self._turn()
        except CancelledError:
            pass
        except BaseException as error:  # noqa: BLE001 -- handed to whoever stops it
            self._failure = error
