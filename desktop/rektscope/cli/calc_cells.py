"""The columns of answers that `rektscope calc --batch` writes beside the rows of a file: their names and cells."""

import math
from collections.abc import Sequence
from typing import Any

from rektscope.market.errors import InputError
from rektscope.risk.answer import rules_label
from rektscope.risk.columns import UNUSABLE, AnswerColumns
from rektscope.risk.formula import Rules
from rektscope.risk.tier_age import TierAge
from rektscope.risk.tiers import TierTable

Cells = Sequence[object]
"""One row's answer, in the order of `ANSWER_COLUMNS`; None is an empty cell."""

ANSWER_COLUMNS = (
    "status",
    "liquidation_price",
    "bankruptcy_price",
    "margin",
    "maintenance_margin",
    "maintenance_margin_rate",
    "tier",
    "distance",
    "loss_at_liquidation",
    "rules",
    "tiers_as_of",
    "reason",
    "liquidation_price_unrounded",
    "second_liquidation_price",
    "other_liquidation_price",
    "distance_usd",
    "closing_fee",
    "entry_notional",
    "backing",
    "effective_leverage",
    "entry_tier",
    "max_leverage",
    "currency",
    "tiers_age_days",
    "tiers_stale",
)
"""The keys of `calc --json` that become columns; the source of the tiers stands in `rules`."""

_WHOLE = ("tier", "entry_tier")


def answer_header(header: Sequence[str], *, has_size: bool = False) -> list[str]:
    """The names of the answers' columns; one that the file has already gets `answer_` before it.

    `has_size` adds the quantity, for a file that gives its sizes in other ways.
    """
    names = {name.strip() for name in header}
    columns = (*ANSWER_COLUMNS, "quantity") if has_size else ANSWER_COLUMNS
    chosen = [f"answer_{name}" if name in names else name for name in columns]
    taken = sorted(names.intersection(chosen))
    if taken:
        raise InputError(f"The file has a column {taken[0]} already: rename it, as an answer is to stand there.")
    return chosen


def refused_cells(reason: str) -> Cells:
    """The cells of a row that could not be read or answered."""
    cells: dict[str, object] = {"status": UNUSABLE, "reason": reason}
    return [cells.get(name) for name in ANSWER_COLUMNS]


def yes_or_no(value: bool) -> str:  # noqa: FBT001 -- the one thing it is about
    """A truth in a cell, as JSON writes it."""
    return "true" if value else "false"


def cells_of(answers: AnswerColumns, rules: Rules, table: TierTable, age: TierAge) -> list[Cells]:
    """The answers of one market as rows of cells."""
    usable = [status != UNUSABLE for status in answers.status]
    of_market = {
        "rules": rules_label(rules, table),
        "tiers_as_of": table.as_of,
        "tiers_age_days": age.days,
        "tiers_stale": yes_or_no(age.is_stale),
        "currency": table.settlement,
    }
    columns: dict[str, list[Any]] = {"status": answers.status, "reason": answers.reason}
    columns |= {name: [word if use else None for use in usable] for name, word in of_market.items()}
    for name, figures in answers.figures.items():
        finite = [value if math.isfinite(value) else None for value in figures.tolist()]
        columns[name] = [None if value is None else int(value) for value in finite] if name in _WHOLE else finite
    exact, on_tick = columns["liquidation_price"], columns.pop("liquidation_price_on_tick")
    columns["liquidation_price_unrounded"] = exact
    columns["liquidation_price"] = [
        price if rounded is None else rounded for price, rounded in zip(exact, on_tick, strict=True)
    ]
    second, second_on_tick = columns["second_liquidation_price"], columns.pop("second_liquidation_price_on_tick")
    columns["other_liquidation_price"] = [
        price if rounded is None else rounded for price, rounded in zip(second, second_on_tick, strict=True)
    ]
    return list(zip(*(columns[name] for name in ANSWER_COLUMNS), strict=True))
