"""The whole answer of a grading, as `rektscope score --json` prints it and the window shows it."""

from collections.abc import Sequence
from typing import Any

from rektscope.levels.parameters import BookParameters
from rektscope.market.errors import InputError
from rektscope.scoring.grade import grade, nothing_graded
from rektscope.scoring.known.report import known_json
from rektscope.scoring.known.sample import NO_REPORTS
from rektscope.scoring.report import score_json
from rektscope.scoring.running import FailedTask, Result, failed_of, samples_of


def grade_report(results: Sequence[Result], parameters: BookParameters) -> dict[str, Any]:
    """The grade as plain JSON values: `report.score_json`, the known book, the model's name, and what failed.

    Where nothing was liquidated that could be graded, but positions of accounts are known, their block stands beside
    questions without an answer.

    Args:
        results: of all tasks.
        parameters: of the book that was graded.

    Raises:
        InputError: nothing could be graded; the sentence says why.
    """
    failed = list(failed_of(results))
    samples = list(samples_of(results))
    answer = grade(samples)
    known = [each for sample in samples for each in sample.known]
    if answer is None:
        times = [each.at_ms for sample in known for each in sample.moments]
        if not times:
            raise InputError(_nothing(results, failed))
        answer = nothing_graded(samples, min(times), max(times))
    reasons = {market: reason for sample in samples for market, reason in sample.known_reasons.items()}
    return (
        score_json(answer)
        | {"known_book": known_json(known, reasons)}
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
        reasons += [
            f"{where}{market}: {_fuller(reason, sample.known_reasons.get(market, NO_REPORTS))}"
            for market, reason in sample.reasons.items()
        ]
    if not reasons:
        return "There is nothing to grade: the sessions have none of the markets of the files given."
    more = f" ({len(reasons) - 1} more could not be graded either.)" if len(reasons) > 1 else ""
    return reasons[0] + more


def _fuller(reason: str, known_reason: str) -> str:
    """Why there is nothing to grade; where positions of accounts are known, also why they are not compared."""
    return reason if known_reason == NO_REPORTS else f"{reason} Nor could the known book be compared: {known_reason}"
