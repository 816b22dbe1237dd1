"""Numbers as people and spreadsheets write them: decimal comma, thousands, signs of currency, made plain for a parser.

Whether `118,000` is a hundred and eighteen or a hundred and eighteen thousand is decided by the other numbers of the
file; where none decides, the user is asked.
"""

from enum import StrEnum

import pyarrow as pa
import pyarrow.compute as pc

from rektscope.market.errors import InputError


class DecimalMark(StrEnum):
    """What separates the decimals of a file's numbers; the other of the two marks separates thousands."""

    POINT = "point"
    COMMA = "comma"


_GROUPS = "[\\s'\u2019\u00a0\u202f]\\d{3}"
"""Thousands set apart by spaces or apostrophes, after which a comma or point can only be the decimal mark."""

_COMMA_IS_DECIMAL = r"^-?\d+,(\d{1,2}|\d{4,})$|^-?0,\d+$|\.\d{3},\d+$|" + _GROUPS + r",\d+$"
_COMMA_IS_THOUSANDS = r",\d{3},\d{3}|,\d{3}\.\d+$"
_POINT_IS_DECIMAL = r"^-?\d+\.(\d{1,2}|\d{4,})$|^-?0\.\d+$|" + _GROUPS + r"\.\d+$"
_POINT_IS_THOUSANDS = r"\.\d{3}\.\d{3}"
_HAS_COMMA = r"\d,\d"
_SPACES = "[\\s'\u2019\u00a0\u202f$\u20ac\u00a3\u20bf]"
"""Marks between thousands, spaces of three kinds and apostrophes of two, and signs of currencies."""


def decimal_mark(columns: list[pa.ChunkedArray], asked: DecimalMark | None, name: str) -> DecimalMark:
    """What separates the decimals in text columns of numbers; `asked` is the user's choice, taken first.

    Raises:
        InputError: there are commas, and no number shows what they are, or they are both; `name` is the file's.
    """
    if asked is not None:
        return asked
    if not any(_any(column, _HAS_COMMA) for column in columns):
        return DecimalMark.POINT
    has_comma_evidence = any(_any(column, _COMMA_IS_DECIMAL) or _any(column, _POINT_IS_THOUSANDS) for column in columns)
    has_point_evidence = any(_any(column, _COMMA_IS_THOUSANDS) or _any(column, _POINT_IS_DECIMAL) for column in columns)
    if has_comma_evidence != has_point_evidence:
        return DecimalMark.COMMA if has_comma_evidence else DecimalMark.POINT
    example = next(_first(column, _HAS_COMMA) for column in columns if _any(column, _HAS_COMMA))
    raise InputError(
        f"{name} has numbers like {example!r}, and its other numbers do not say whether the comma separates decimals "
        "or thousands: say --decimal comma or --decimal point."
    )


def plain_numbers(column: pa.ChunkedArray, mark: DecimalMark) -> pa.ChunkedArray:
    """Text columns of numbers with a decimal point, and without thousands; what is no number stays as it is."""
    text = pc.replace_substring_regex(column, pattern=_SPACES, replacement="")
    text = pc.replace_substring(text, pattern="\u2212", replacement="-")
    if mark is DecimalMark.COMMA:
        return pc.replace_substring(pc.replace_substring(text, ".", ""), ",", ".")
    # Only where three digits follow: "118,5" with a decimal point elsewhere is no number and must be refused.
    return pc.replace_substring_regex(text, pattern=r",(\d{3})", replacement=r"\1")


def parsed_numbers(column: pa.ChunkedArray, mark: DecimalMark) -> pa.ChunkedArray:
    """Text columns of numbers as numbers; 0.01% is 0.0001. Raises ArrowInvalid where one is no number."""
    text = plain_numbers(column, mark)
    if not _any(text, "%$"):
        return text.cast(pa.float64())
    numbers = pc.replace_substring_regex(text, pattern="%$", replacement="").cast(pa.float64())
    return pc.if_else(pc.ends_with(text, "%"), pc.divide(numbers, 100.0), numbers)


def _any(column: pa.ChunkedArray, pattern: str) -> bool:
    return bool(pc.any(pc.match_substring_regex(column, pattern)).as_py())


def _first(column: pa.ChunkedArray, pattern: str) -> str:
    return str(column.filter(pc.fill_null(pc.match_substring_regex(column, pattern), False))[0].as_py())
