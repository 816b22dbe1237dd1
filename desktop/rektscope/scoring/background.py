"""Grading one session in a process of its own, for a window that must go on: progress, an answer, or an end at once.

A process and not a thread: it takes no time from the one that paints, and can be ended in the middle of a market.
"""

import multiprocessing
from enum import Enum
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

import msgspec

from rektscope.market.errors import InputError
from rektscope.scoring.answer import grade_report
from rektscope.scoring.running import attempt, leave_interrupts
from rektscope.scoring.task import Task

_END_S = 5.0
_DIED = "The grading ended before it was done, perhaps for want of memory: try `rektscope score` on fewer days."


class ScoreStage(Enum):
    """How far a grading is."""

    RUNNING = "running"
    GRADED = "graded"
    FAILED = "failed"
    CANCELLED = "cancelled"


class ScoreProgress(msgspec.Struct, frozen=True):
    """A market begins: its name, how many are done, and of how many."""

    market: str
    done: int
    whole: int


class BackgroundScore:
    """One grading. Whoever shows it calls `look` now and then, and `stop` in the end.

    Attributes:
        task: what is graded.
        stage: how far it is.
        progress: the last that was reported; None before.
        answer: as `grade_report` gives it, once GRADED.
        failure: the sentence, once FAILED.
    """

    def __init__(self, task: Task) -> None:
        """Nothing runs yet."""
        self.task = task
        self.stage = ScoreStage.RUNNING
        self.progress: ScoreProgress | None = None
        self.answer: dict[str, Any] | None = None
        self.failure = ""
        self._process: BaseProcess | None = None
        self._reports: Connection | None = None

    def start(self) -> None:
        """Begin."""
        # A fork would copy the window's threads and locks in whatever state they are.
        context = multiprocessing.get_context("spawn")
        self._reports, reporter = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(self.task, reporter), name="score", daemon=True)
        self._process.start()
        reporter.close()  # the process holds the other end alone, so that its death is seen here

    def look(self) -> None:
        """Take in what was reported since the last time; returns at once."""
        try:
            while self.stage is ScoreStage.RUNNING and self._reports is not None and self._reports.poll():
                self._take(self._reports.recv())
        except (EOFError, ConnectionError):
            self.stage, self.failure = ScoreStage.FAILED, _DIED
        if self.stage is not ScoreStage.RUNNING:
            self._end()

    def stop(self) -> None:
        """End it; cancelled unless it had ended by itself."""
        if self.stage is ScoreStage.RUNNING:
            self.stage = ScoreStage.CANCELLED
        self._end()

    def _take(self, report: "ScoreProgress | dict[str, Any] | str") -> None:
        if isinstance(report, ScoreProgress):
            self.progress = report
        elif isinstance(report, dict):
            self.stage, self.answer = ScoreStage.GRADED, report
        else:
            self.stage, self.failure = ScoreStage.FAILED, report

    def _end(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.join(_END_S)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
            self._process.close()
            self._process = None
        if self._reports is not None:
            self._reports.close()
            self._reports = None


def _work(task: Task, reporter: Connection) -> None:
    """In the process: grade, and report."""
    leave_interrupts()
    result = attempt(task, lambda market, done, whole: reporter.send(ScoreProgress(market, done, whole)))
    try:
        reporter.send(grade_report([result], task.parameters))
    except InputError as error:
        reporter.send(str(error))
    reporter.close()
