"""Tables of fills in a text: CSV under a header that is known, or the records of a venue's answer as JSON."""

import csv
import io
import json
import re
from collections.abc import Sequence
from typing import Any

import msgspec

from rektscope.market.errors import InputError
from rektscope.positions.fill_layouts import LAYOUTS, PLAIN_LAYOUTS, Column, Layout
from rektscope.positions.fill_times import zone_in

_MOST_LINES_BEFORE = 5
_ZONE_NOTE = re.compile(r"\((?:utc|gmt)[^)]*\)", re.IGNORECASE)
_MOST_FILLS = 200_000


class FillTable(msgspec.Struct, frozen=True):
    """A recognised table.

    Attributes:
        layout: whose columns they are.
        place: of a column, its number in a row.
        rows: as text.
        zone_h: hours ahead of UTC that the file says its times are; None where it does not.
        first_line: number of the first row in the file.
        headers: as written.
    """

    layout: Layout
    place: dict[Column, int]
    rows: list[list[str]]
    zone_h: float | None
    first_line: int
    headers: tuple[str, ...]


def table_in(body: str) -> FillTable | None:
    """The table in a text, its header in one of the first lines; None where no header is known."""
    lines = body.splitlines()
    for number, line in enumerate(lines[:_MOST_LINES_BEFORE]):
        # Commas last: a line of semicolons may hold commas inside its numbers.
        for delimiter in ("\t", ";", ","):
            if line.count(delimiter) < 3:  # noqa: PLR2004 -- four columns are the least
                continue
            headers = next(csv.reader([line], delimiter=delimiter))
            found = _layout_of(headers)
            if found is not None:
                rows = list(csv.reader(io.StringIO("\n".join(lines[number + 1 :])), delimiter=delimiter))
                layout, place = found
                zone = zone_in(headers[place[Column.TIME]])
                before = [zone_in(each) for each in lines[:number]]
                zone = next((each for each in (zone, *before) if each is not None), None)
                return FillTable(layout, place, rows[:_MOST_FILLS], zone, number + 2, tuple(headers))
    return None


def json_table_in(body: str, name: str) -> FillTable | None:
    """The list of records in an answer of an API; None where the text is no JSON. Raises InputError for any other."""
    if body[0] not in "[{":
        return None
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} begins like JSON and is none: save the venue's whole answer.") from error
    records = _records(answer)
    if not records:
        raise InputError(f"{name} is JSON without a list of fills: save the venue's whole answer.")
    headers = list(dict.fromkeys(key for record in records for key in record))
    found = _layout_of(headers)
    if found is None:
        raise InputError(f"{name}: its fields ({', '.join(headers[:8])}) are of no venue's fills that are known here.")
    rows = [["" if record.get(key) is None else _text(record[key]) for key in headers] for record in records]
    return FillTable(*found, rows, None, 1, tuple(headers))


def _text(value: Any) -> str:  # noqa: ANN401 -- JSON has any type
    return json.dumps(value) if isinstance(value, (dict, list)) else str(value)


def _records(answer: Any) -> list[dict[str, Any]]:  # noqa: ANN401 -- JSON has any type
    """The first list of objects in an answer, at most three levels down."""
    level = [answer]
    # Breadth first, so that the list nearest the top is taken and not one inside a record.
    for _ in range(4):
        for each in level:
            if isinstance(each, list) and each and all(isinstance(row, dict) for row in each):
                return each
        level = [inner for each in level if isinstance(each, dict) for inner in each.values()]
    return []


def _layout_of(headers: Sequence[str]) -> tuple[Layout, dict[Column, int]] | None:
    """The layout that the headers are of, and where its columns are."""
    plain = [" ".join(_ZONE_NOTE.sub("", header).strip().strip('"').lower().split()) for header in headers]
    # Venues first: their headers include those of a plain table, whose quantities may count something else.
    for layout in (*LAYOUTS, *PLAIN_LAYOUTS):
        place = {
            column: next(plain.index(name) for name in names if name in plain)
            for column, names in layout.columns.items()
            if any(name in plain for name in names)
        }
        has_needs = not layout.needs or any(name in plain for name in layout.needs)
        if has_needs and all(column in place for column in layout.required):
            return layout, place
    return None
