"""The whole answer of a grading, as `rektscope score --json` prints it and the window shows it."""

from collections.abc import Sequence
from typing import Any

from rektscope.levels.parameters import BookParameters
from rektscope.market.errors import InputError
from rektscope.scoring.grade import grade
from rektscope.scoring.report import score_json
from rektscope.scoring.running import FailedTask, Result, failed_of, samples_of


def graded_answer(results: Sequence[Result], parameters: BookParameters) -> dict[str, Any]:
    """The grade as plain JSON values: `report.score_json`, the model's name, and what failed.

    Args:
        results: of all tasks.
        parameters: of the book that was graded.

    Raises:
        InputError: nothing could be graded; the sentence says why.
    """
    failed = list(failed_of(results))
    answer = grade(samples_of(results))
    if answer is None:
        raise InputError(_nothing(results, failed))
    return (
        score_json(answer)
        | {"model": parameters.name}
        | {"failed": [{"session": str(each.path), "reason": each.reason} for each in failed]}
    )


def _nothing(results: Sequence[Result], failed: list[FailedTask]) -> str:
    """Why nothing could be graded: the first reason, and how many others there are."""
    reasons = (
        [each.reason for each in failed] if len(results) == 1 else [f"{each.path}: {each.reason}" for each in failed]
    )
    for sample in samples_of(results):
        where = "" if len(results) == 1 else f"{sample.path}, "
        reasons += [f"{where}{market}: {reason}" for market, reason in sample.reasons.items()]
    if not reasons:
        return "There is nothing to grade: the sessions have none of the markets of the files given."
    more = f" ({len(reasons) - 1} more could not be graded either.)" if len(reasons) > 1 else ""
    return reasons[0] + more
