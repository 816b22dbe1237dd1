"""Which line of a block of text is at fault, and why, where Arrow could not read the block."""

import csv
import re
from typing import NoReturn

from rektscope.market.errors import InputError
from rektscope.sessions.importing.meanings import Form, form_of
from rektscope.sessions.importing.recognisers.recogniser import TableReading
from rektscope.sessions.importing.source_location import SourceLocation

_MEND = "Correct that line, or fetch the file again if it was cut short."
_SHORTENED = re.compile(r"[$€£]?\s*[-+]?[\d.,]+\s*(K|M|B|bn|mn)", re.IGNORECASE)
"""45.23K and $2.51B."""

_BESIDE_DIGITS = "$€£ ,%"


def refuse_text(location: SourceLocation, text: bytes, reading: TableReading, delimiter: str, cause: str) -> NoReturn:
    """Raise the InputError that names the line of a block that Arrow could not read, and why."""
    for row, line in enumerate(text.split(b"\n")):
        fault = _fault(line, reading, delimiter)
        if fault is not None:
            location.refuse(row, fault)
    raise InputError(f"{location.path} cannot be read from line {location.first} on ({cause.splitlines()[0][:160]}).")


def _fault(line: bytes, reading: TableReading, delimiter: str) -> str | None:
    """What is wrong with one line and what to do, None when Arrow will read it."""
    try:
        values = next(csv.reader([line.decode()], delimiter=delimiter), [])
    except (UnicodeDecodeError, csv.Error):
        return f"it is no line of text. {_MEND}"
    if len(values) != reading.width:
        return f"{len(values)} values stand where {reading.width} are expected. {_MEND}"
    for meaning, at in reading.position.items():
        value, form = values[at].strip(), form_of(meaning)
        if _is_read(value, form):
            continue
        if form is Form.NUMBER and _SHORTENED.fullmatch(value):
            return (
                f"{meaning} is {value[:40]!r}, as sites shorten numbers for people: take a download that has all their "
                "digits."
            )
        return f"{meaning} is {value[:40]!r}, which is no {form.value}. {_MEND}"
    return None


def _is_read(value: str, form: Form) -> bool:
    if not value:
        return True
    if form is Form.TRUTH:
        return value.lower() in {"true", "false", "0", "1"}
    if form is Form.NUMBER:
        try:
            float(value.translate(str.maketrans("", "", _BESIDE_DIGITS)))
        except ValueError:
            return False
    return True
