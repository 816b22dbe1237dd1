"""Reading figures out of a venue's response: plain JSON in, a table or a sentence for each market out; no network.

A refusal of a whole answer is part of a sentence, which whoever asked completes with the venue's name.
"""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any, ParamSpec, Protocol
from urllib.parse import quote

import msgspec

from rektscope.market.errors import InputError
from rektscope.risk.inputs import LARGEST
from rektscope.risk.tiers import TierTable, parse_tier_table

_Words = ParamSpec("_Words")

_LARGEST_EXPONENT = 30
_LONGEST_QUOTE = 120


class Client(Protocol):
    """Asks a venue and gives back what its JSON says; raises InputError when there is none."""

    def get(self, path: str, **parameters: str) -> Any:  # noqa: ANN401 -- JSON may be anything
        """The answer to a GET."""

    def post(self, path: str, body: dict[str, str]) -> Any:  # noqa: ANN401 -- JSON may be anything
        """The answer to a POST of a JSON object."""


class TierTables(msgspec.Struct):
    """Tables read from an answer, and a sentence for each market whose figures make none."""

    tables: list[TierTable] = msgspec.field(default_factory=list)
    refused: list[str] = msgspec.field(default_factory=list)

    def add(
        self, market: str, read: Callable[_Words, dict[str, Any]], *words: _Words.args, **more: _Words.kwargs
    ) -> None:
        """Add the table whose fields `read` makes of what follows, or the reason why there is none."""
        try:
            self.tables.append(parse_tier_table(read(*words, **more)))
        except InputError as error:
            self.refused.append(f"{market}: {str(error).rstrip('.')}")

    def extend(self, other: "TierTables") -> None:
        """Add what another reading found."""
        self.tables += other.tables
        self.refused += other.refused


def fields_in(value: Any) -> dict[str, Any]:  # noqa: ANN401 -- its work is to refuse every other type
    """`value` as the answer's object; raises InputError when it is none."""
    if not isinstance(value, dict):
        raise InputError("its answer is no JSON object")
    return value


def rows_in(value: Any, name: str) -> list[dict[str, Any]]:  # noqa: ANN401 -- its work is to refuse every other type
    """`value` as a list of objects; raises InputError naming it."""
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise InputError(f"{name} in its answer is no list of objects")
    return value


def grouped(rows: list[dict[str, Any]], name: str) -> dict[str, list[dict[str, Any]]]:
    """Rows by the text under `name`, in order; raises InputError where a row has none."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        groups.setdefault(text_of(row, name), []).append(row)
    return groups


def quoted(value: Any) -> str:  # noqa: ANN401 -- whatever the answer holds
    """A value of a response, short and printable, for a sentence."""
    return repr(value)[:_LONGEST_QUOTE]


def text_of(row: dict[str, Any], name: str) -> str:
    """A text in a row; raises InputError when there is none."""
    value = row.get(name)
    if not isinstance(value, str) or not value:
        raise InputError(f"{name} in its answer must be a text, not {quoted(value)}")
    return value


def number_of(row: dict[str, Any], name: str, empty: str | None = None) -> Decimal:
    """A number in a row, written as number or text; `empty` stands for a missing or empty one.

    Raises:
        InputError: there is none, or it is no finite number of a realistic size.
    """
    value = row.get(name)
    if empty is not None and (value is None or value == ""):
        value = empty
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise InputError(f"{name} in its answer must be a number, not {quoted(value)}")
    try:
        number = Decimal(str(value))
    except (InvalidOperation, ValueError) as error:
        raise InputError(f"{name} in its answer must be a number, not {quoted(value)}") from error
    # Decimal takes "1e999999999" at once, and the first sum with it would fill the memory.
    if not number.is_finite() or abs(number.adjusted()) > _LARGEST_EXPONENT:
        raise InputError(f"{name} in its answer must be a realistic number, not {quoted(value)}")
    return number


def cap_from(number: Decimal) -> float | None:
    """A cap; None for the huge numbers with which venues say that there is none (Binance: 2^63 - 1)."""
    return float(number) if number <= LARGEST else None


def path_part(text: str) -> str:
    """`text` as one part of an address's path, whatever a venue puts into its symbols."""
    return quote(text, safe="")
