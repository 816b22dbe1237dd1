"""How well the model did, for the little room of a picture's footer: on a session by `scoring`, else as published."""

from typing import Any

from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.ui.translation import tr

NOT_GRADED = tr("not graded")

PUBLISHED_RANK = 0.887
PUBLISHED = tr(
    "rank {published_rank:.2f} of 4-hour totals given the path, Binance 2025; places unproven",
    published_rank=PUBLISHED_RANK,
)
"""The grade of the default model over the longest data, which README's "How true the map is" gives in full.

Spearman, mean of BTC, ETH, SOL and XRP by side, January to July 2025. Where levels lie was not shown to be better than
the simplest guess, which belongs beside it. A test holds it against README and the parameters that were graded.
"""


def grade_of(model: str, score: str) -> str:
    """How a model was graded: on the session where that was asked, else as published, or not at all.

    Args:
        model: its name.
        score: of `score_label`.
    """
    if score != NOT_GRADED or model != DEFAULT_PARAMETERS.name:
        return score
    return PUBLISHED


def model_label(model: str, score: str) -> str:
    """`model rektscope (rank 0.89 of 4-hour totals given the path, ...)`: a model by its name, with its grade."""
    return tr("model {model} ({grade_of})", model=model, grade_of=grade_of(model, score))


def score_label(answer: dict[str, Any] | None, market: str) -> str:
    """`session graded: rank 0.86 of 4-hour totals given the path`, or the dollars where only they can be graded.

    Args:
        answer: `scoring.answer.grade_report`; None where nobody graded the session.
        market: the one on the chart, whose rows are given.

    Returns:
        `NOT_GRADED` where there is no answer, or none of its figures is of this market.
    """
    if answer is None:
        return NOT_GRADED
    ranks = [row["spearman"] for row in answer["given_path"]["rows"] if row["market"] == market]
    known = [rank for rank in ranks if rank is not None]
    if known:
        return tr("session graded: rank {known:.2f} of 4-hour totals given the path", known=sum(known) / len(known))
    ratios = {
        row["side"]: row["median_ratio"]
        for row in answer["dollars"]["rows"]
        if row["market"] == market and row["median_ratio"] is not None
    }
    if not ratios:
        return NOT_GRADED
    sides = ", ".join(tr("{ratio:.2f} for {side}s", ratio=ratio, side=side) for side, ratio in sorted(ratios.items()))
    return tr("session graded: expected / recorded {sides} (median 4 h)", sides=sides)
