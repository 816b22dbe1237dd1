"""Answers the newest question on a thread; those that were overtaken are left out. No Qt, and no question's meaning."""

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

_Question = TypeVar("_Question")
_Reply = TypeVar("_Reply")


class _Round:
    """One thread of a worker; the answer of one that was asked to end is dropped."""

    def __init__(self) -> None:
        self.ending = threading.Event()
        self.thread: threading.Thread | None = None


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
        self._defect: Exception | None = None
        self._round: _Round | None = None
        self._ending: list[threading.Thread] = []

    def ask(self, question: _Question) -> None:
        """Answer this next, in place of what waits."""
        with self._lock:
            self._asked = question
            self._lock.notify_all()
            if self._round is None:
                self._round = mine = _Round()
                mine.thread = threading.Thread(target=self._run, args=(mine,), name=self._name, daemon=True)
                mine.thread.start()

    def take(self) -> _Reply | None:
        """The newest reply, once.

        Raises:
            Exception: what answering raised, once; the next question is answered all the same.
        """
        with self._lock:
            reply, self._reply = self._reply, None
            defect, self._defect = self._defect, None
        if defect is not None:
            raise defect
        return reply

    def pause(self) -> None:
        """Answer nothing more before the next `ask`, and wait for nothing: what is being answered is thrown away."""
        with self._lock:
            self._asked = self._reply = self._defect = None
            ended, self._round = self._round, None
            if ended is not None and ended.thread is not None:
                ended.ending.set()
                # It may be inside numpy for a second: nobody waits for it here, and `stop` still can.
                self._ending = [each for each in self._ending if each.is_alive()] + [ended.thread]
            self._lock.notify_all()

    def stop(self) -> None:
        """End every thread and wait for them; a later `ask` begins another."""
        self.pause()
        ending, self._ending = self._ending, []
        for thread in ending:
            thread.join()

    def _run(self, mine: _Round) -> None:
        while True:
            with self._lock:
                self._lock.wait_for(lambda: mine.ending.is_set() or self._asked is not None)
                if mine.ending.is_set() or self._asked is None:
                    return
                question, self._asked = self._asked, None
            began = time.monotonic()
            reply, defect = self._answered(question)
            rest_s = self._rest_after(time.monotonic() - began)
            with self._lock:
                # Its answer belongs to what was paused. Another round may have begun meanwhile, whose answer it must
                # not replace.
                if mine.ending.is_set():
                    return
                self._reply, self._defect = reply, defect
                self._lock.wait_for(mine.ending.is_set, timeout=rest_s)

    def _answered(self, question: _Question) -> tuple[_Reply | None, Exception | None]:
        try:
            return self._answer(question), None
        except Exception as defect:  # noqa: BLE001 -- raised again by `take`, where somebody can report it
            return None, defect
