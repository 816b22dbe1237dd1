"""Answers the newest question on a thread; those that were overtaken are left out. No Qt, and no question's meaning."""

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

_Question = TypeVar("_Question")
_Reply = TypeVar("_Reply")


class NewestWorker(Generic[_Question, _Reply]):
    """One thread, which runs while there are questions. Every method but `stop` returns at once."""

    def __init__(self, name: str, answer: Callable[[_Question], _Reply], rest_after: Callable[[float], float]) -> None:
        """Nothing runs yet.

        Args:
            name: of the thread.
            answer: the reply to a question.
            rest_after: for how many seconds it rests after an answer that took so many: the window has the interpreter
                meanwhile.
        """
        self._name, self._answer, self._rest_after = name, answer, rest_after
        self._lock = threading.Condition()
        self._asked: _Question | None = None
        self._reply: _Reply | None = None
        self._thread: threading.Thread | None = None
        self._is_stopping = False

    def ask(self, question: _Question) -> None:
        """Answer this next, in place of what waits."""
        with self._lock:
            self._asked = question
            self._lock.notify_all()
            if self._thread is None:
                self._is_stopping = False
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()

    def take(self) -> _Reply | None:
        """The newest reply, once."""
        with self._lock:
            reply, self._reply = self._reply, None
            return reply

    def stop(self) -> None:
        """End the thread and wait for it; a later `ask` begins another."""
        with self._lock:
            self._is_stopping, self._asked, self._reply = True, None, None
            self._lock.notify_all()
            thread, self._thread = self._thread, None
        if thread is not None:
            thread.join()
        with self._lock:
            self._reply = None  # of the question that was being answered

    def _run(self) -> None:
        while True:
            with self._lock:
                self._lock.wait_for(lambda: self._is_stopping or self._asked is not None)
                if self._is_stopping or self._asked is None:
                    return
                question, self._asked = self._asked, None
            began = time.monotonic()
            reply = self._answer(question)
            rest_s = self._rest_after(time.monotonic() - began)
            with self._lock:
                self._reply = reply
                self._lock.wait_for(lambda: self._is_stopping, timeout=rest_s)
