"""Trades of one market in two forms, aggregated and single or with and without numbers: together they count twice."""

from collections.abc import Sequence
from itertools import combinations

from rektscope.market.errors import InputError
from rektscope.market.events import Kind
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.parts import Part


def refuse_two_forms(parts: Sequence[Part]) -> None:
    """Nothing, unless trades of the same time come from tables whose numbers do not show which are the same.

    Raises:
        InputError: they do; the sentence names two of the files.
    """
    trades = [part for part in parts if part.kind is Kind.TRADE and part.reach_ms is not None]
    if len({_form(part) for part in trades}) < 2:  # noqa: PLR2004 -- folders hold thousands of files of one form
        return
    for first, second in combinations(trades, 2):
        if _form(first) != _form(second) and _overlap(first, second):
            raise InputError(
                f"{first.table.path.name} and {second.table.path.name} hold trades of {first.market.name} of the same "
                "time, and nothing in them shows which are the same: together they would count twice, so import one of "
                "them."
            )


def _form(part: Part) -> tuple[str, bool]:
    return part.table.reading.recogniser.title, Meaning.TRADE_ID in part.table.reading.position


def _overlap(first: Part, second: Part) -> bool:
    one, other = first.reach_ms, second.reach_ms
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]
