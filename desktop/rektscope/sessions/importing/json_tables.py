"""JSON as a table: rows as lists (ccxt, freqtrade, answers of exchanges) or as objects with named columns.

An answer of an exchange wraps its rows (`{"data": [...]}`, `{"result": {"list": [...]}}`); the wrapping is taken off.
One object a line is a table too. Messages of a feed, one a line, are no table of one shape and are refused.
"""

from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa

from rektscope.market.errors import InputError
from rektscope.sessions.importing.account_answers import rows_of_answers
from rektscope.sessions.importing.json_rows import rows_of

MAXIMUM_BYTES = 512 * 1024**2
"""Parsed objects take about ten times the room of their text."""


def table_of(content: bytes, path: Path) -> tuple[pa.Table, bool]:
    """The table and whether its columns are named (`0`, `1`, … where they are not).

    Raises:
        InputError: it is no JSON, or holds no rows of one shape.
    """
    parsed = _parsed(content, path)
    answers = rows_of_answers(parsed, path)
    rows: list[Any] | None = rows_of(parsed) if answers is None else answers
    if rows is None:
        raise InputError(_no_rows(parsed, path))
    if all(isinstance(row, list) for row in rows):
        width = len(rows[0])
        odd = next((at for at, row in enumerate(rows) if len(row) != width), None)
        if odd is not None:
            raise InputError(f"{path.name} row {odd + 1}: {len(rows[odd])} values stand where {width} are expected.")
        columns = {str(at): column_of([row[at] for row in rows], path, f"column {at + 1}") for at in range(width)}
        return pa.table(columns), False
    names = list(dict.fromkeys(name for row in rows for name in row))
    return pa.table({name: column_of([row.get(name) for row in rows], path, name) for name in names}), True


def _refusal_of_a_venue(parsed: object) -> str:
    """A venue's refusal in place of data: `{"code": -1121, "msg": "Invalid symbol."}`; empty where there is none."""
    if not isinstance(parsed, dict):
        return ""
    found = (parsed.get(key) for key in ("msg", "message", "retMsg", "error", "error_description"))
    return next(
        (each for each in found if isinstance(each, str) and each and each.lower() not in {"ok", "success"}), ""
    )


def _no_rows(parsed: object, path: Path) -> str:
    """Why there are no rows, as a sentence."""
    if isinstance(parsed, list) and parsed:
        return (
            f"{path} holds no rows of one shape, as the messages of a feed do not: import tables of candles, trades, "
            "liquidations, funding or open interest."
        )
    refused = _refusal_of_a_venue(parsed)
    if refused:
        return f"{path} is a venue's answer that it refuses the request ({refused[:120]}): ask it anew, or elsewhere."
    return f"{path} is JSON without rows: a list of candles or of objects is expected."


def _parsed(content: bytes, path: Path) -> object:
    text = content.removeprefix(b"\xef\xbb\xbf").strip()
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        cause = str(error)
    lines = [line for line in text.split(b"\n") if line.strip()]
    try:
        if len(lines) > 1:
            return [msgspec.json.decode(line) for line in lines]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        cause = str(error)
    raise InputError(f"{path} is no JSON ({cause[:160]}).")


def column_of(values: list[Any], path: Path, name: str) -> pa.Array:
    """Values of any kinds as a column: of numbers or text, as text where both stand in it.

    Raises:
        InputError: they are no values of a table.
    """
    try:
        return pa.array(values)
    except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError):
        pass
    try:
        # Numbers and text in one column, as `"0.1"` beside `0`: as text, which the columns are parsed from.
        return pa.array([None if value is None else str(value) for value in values], pa.string())
    except (pa.ArrowException, UnicodeEncodeError) as error:
        raise InputError(f"{path}: {name} cannot be read ({str(error)[:160]}).") from error
