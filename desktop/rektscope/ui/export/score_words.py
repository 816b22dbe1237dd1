"""How well the model did on a session, for the little room of a picture's footer, from the answer of `scoring`."""

from typing import Any

NOT_GRADED = "not graded"


def score_words(answer: dict[str, Any] | None, market: str) -> str:
    """`session graded: rank 0.86 of 4-hour totals given the path`, or the dollars where only they can be graded.

    Args:
        answer: `scoring.answer.graded_answer`; None where nobody graded the session.
        market: the one on the chart, whose rows are told.

    Returns:
        `NOT_GRADED` where there is no answer, or none of its figures is of this market.
    """
    if answer is None:
        return NOT_GRADED
    ranks = [row["spearman"] for row in answer["given_path"]["rows"] if row["market"] == market]
    known = [rank for rank in ranks if rank is not None]
    if known:
        return f"session graded: rank {sum(known) / len(known):.2f} of 4-hour totals given the path"
    ratios = {
        row["side"]: row["median_ratio"]
        for row in answer["dollars"]["rows"]
        if row["market"] == market and row["median_ratio"] is not None
    }
    if not ratios:
        return NOT_GRADED
    sides = ", ".join(f"{ratio:.2f} for {side}s" for side, ratio in sorted(ratios.items()))
    return f"session graded: expected / recorded {sides} (median 4 h)"
