"""Works out the ground of what-ifs on a thread: the newest question is answered, those between are left out."""

import threading
import time
from dataclasses import dataclass

from rektscope.levels.parameters import BookParameters
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.risk.margin_rules import MarginRules
from rektscope.scenarios.flush import Flush, flush_between
from rektscope.scenarios.ground import Ground, ground_at
from rektscope.scenarios.shares import shared_profile
from rektscope.sessions.session import SessionInfo

_REST = 4.0
"""After an answer it rests for so many times as long as that took: the window has the interpreter meanwhile."""

_MOST_REST_S = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """A moment of a market.

    Attributes:
        events: of the market; what comes later than `at_ms` is not looked at.
        margin, info, parameters: as `ground_at` wants them.
        at_ms: the moment, UTC milliseconds.
        flush_from_ms: the moment that the flush meter compares with.
    """

    events: MarketEvents
    margin: MarginRules
    info: SessionInfo
    at_ms: int
    parameters: BookParameters
    flush_from_ms: int

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for two questions with one answer, of one session."""
        return (self.events.instrument.market, self.at_ms, self.flush_from_ms, self.parameters.name)


@dataclass(frozen=True, slots=True, eq=False)
class Reply:
    """What was found.

    Attributes:
        question: what was asked.
        ground: of the moment; None with a `refusal`.
        flush: since the earlier moment; None where no price was known then.
        refusal: why there is no ground, a sentence.
    """

    question: Question
    ground: Ground | None
    flush: Flush | None
    refusal: str = ""


class GroundWorker:
    """One thread, which runs while there are questions. Every method but `stop` returns at once."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        self._lock = threading.Condition()
        self._asked: Question | None = None
        self._reply: Reply | None = None
        self._thread: threading.Thread | None = None
        self._is_stopping = False

    def ask(self, question: Question) -> None:
        """Answer this next, in place of what waits."""
        with self._lock:
            self._asked = question
            self._lock.notify_all()
            if self._thread is None:
                self._is_stopping = False
                self._thread = threading.Thread(target=self._run, name="what if", daemon=True)
                self._thread.start()

    def take(self) -> Reply | None:
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

    def _run(self) -> None:
        while True:
            with self._lock:
                self._lock.wait_for(lambda: self._is_stopping or self._asked is not None)
                if self._is_stopping or self._asked is None:
                    return
                question, self._asked = self._asked, None
            began = time.monotonic()
            reply = answer(question)
            took = time.monotonic() - began
            with self._lock:
                self._reply = reply
                self._lock.wait_for(lambda: self._is_stopping, timeout=min(_REST * took, _MOST_REST_S))


def answer(question: Question) -> Reply:
    """The reply to a question."""
    at = (question.events, question.margin, question.info)
    try:
        ground = ground_at(*at, question.at_ms, question.parameters)
    except InputError as error:
        return Reply(question, None, None, str(error))
    try:
        before = shared_profile(*at, question.flush_from_ms, question.parameters)
    except InputError:  # no price was known so early: there is nothing to compare with
        return Reply(question, ground, None)
    return Reply(question, ground, flush_between(question.events, before, ground.profile))
