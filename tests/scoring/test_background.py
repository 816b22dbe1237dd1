"""Grading in a process of its own: the same answer as one after the other, and an end at once where it is stopped."""

import multiprocessing

import pytest
from tests.scoring.made_up import market, session_file, totals_rows, write_csv

from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.scoring.answer import grade_report
from rektscope.scoring.assignment import tasks_of
from rektscope.scoring.background import BackgroundScore, ScoreStage
from rektscope.scoring.running import attempt
from rektscope.scoring.truth_files import TOTALS_COLUMNS

DAYS = 2


@pytest.fixture(name="task", scope="module")
def _task(tmp_path_factory):
    folder = tmp_path_factory.mktemp("background")
    events = market(DAYS)
    totals = write_csv(folder / "totals.csv", TOTALS_COLUMNS, totals_rows(events, DAYS))
    (task,) = tasks_of([session_file(folder / "made-up.rekt", events, days=DAYS)], totals, None)
    return task


def test_it_gives_the_same_answer_and_reports_how_far_it_is(task, eventually):
    score = BackgroundScore(task)
    score.start()
    try:
        eventually(lambda: score.look() or score.stage is not ScoreStage.RUNNING, "the grading ended")
    finally:
        score.stop()
    assert score.stage is ScoreStage.GRADED
    assert score.answer == grade_report([attempt(task)], DEFAULT_PARAMETERS)
    assert (score.progress.market, score.progress.done, score.progress.whole) == ("binance:BTCUSDT", 0, 1)
    assert [each for each in multiprocessing.active_children() if each.name == "score"] == []


def test_stopped_in_the_middle_it_is_cancelled_and_its_process_is_gone(task):
    score = BackgroundScore(task)
    score.start()
    score.stop()
    assert score.stage is ScoreStage.CANCELLED
    assert score.answer is None
    assert [each for each in multiprocessing.active_children() if each.name == "score"] == []


def test_a_process_that_dies_is_reported(task, eventually):
    score = BackgroundScore(task)
    score.start()
    score._process.kill()
    try:
        eventually(lambda: score.look() or score.stage is not ScoreStage.RUNNING, "the death was seen")
    finally:
        score.stop()
    assert score.stage is ScoreStage.FAILED
    assert "ended before it was done" in score.failure


def test_what_cannot_be_graded_is_explained_in_a_sentence(task, eventually):
    score = BackgroundScore(type(task)(task.path))
    score.start()
    try:
        eventually(lambda: score.look() or score.stage is not ScoreStage.RUNNING, "the grading ended")
    finally:
        score.stop()
    assert score.stage is ScoreStage.FAILED
    assert "it has no liquidations" in score.failure
