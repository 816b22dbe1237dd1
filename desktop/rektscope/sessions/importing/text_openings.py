"""Where the table in a file of text begins, how it is separated, and what its columns mean."""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.sessions.importing.calendar_dates import DateOrder
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.number_text import DecimalMark
from rektscope.sessions.importing.recognisers.recogniser import Column, TableReading, Use, plain_headers
from rektscope.sessions.importing.recognisers.registry import known_tables, reading_by_header, reading_by_values
from rektscope.sessions.importing.separators import separator_of
from rektscope.sessions.importing.sources import Block
from rektscope.sessions.importing.spaced_text import Spaced, spaced_of

_LINES_LOOKED_AT = 8
_NUMBER_OR_TIME = re.compile(
    r"-?[\d.,]*\d([.,]\d*)?(e[+-]?\d+)?|\d{4}[-./]\d{2}[-./]\d{2}([T ].*)?|\d+[./]\d+[./]\d+.*", re.IGNORECASE
)


_TOTAL = re.compile(r"\W*(grand )?(totals?|sum|summe|gesamt|insgesamt|averages?|mean|durchschnitt)\W*", re.IGNORECASE)
"""What stands in the place of a time in a row that is none."""


class UnknownTableError(InputError):
    """The columns of a file make no table that is known."""


class TableOptions(msgspec.Struct, frozen=True):
    """What the user states about how tables are written.

    Attributes:
        answers: what columns mean (`--as`), by plain header or by number counted from 1.
        decimal_mark: what separates decimals, None to find out.
        date_order: what dates begin with, None to find out.
    """

    answers: Mapping[str, Meaning] = msgspec.field(default_factory=dict)
    decimal_mark: DecimalMark | None = None
    date_order: DateOrder | None = None


class Opening(msgspec.Struct, frozen=True):
    """How to read a text file, by its first lines: its reading, its header if it has one, and lines to pass over.

    Where spaces part its columns (`spaced`), all else is of the text with tabs in their place.
    """

    reading: TableReading
    delimiter: str
    lines_before: int
    header: bytes | None
    notes: tuple[str, ...]
    spaced: Spaced | None = None


def opening_of(path: Path, block: Block, options: TableOptions) -> Opening:
    """How the table begins in the first block of a file; lines before it are passed over and noted.

    Raises:
        UnknownTableError: none of the first lines begins a table that is known.
        InputError: they are empty, or two columns that are used have one name.
    """
    try:
        return _opening_of(path, block, options)
    except UnknownTableError:
        spaced = spaced_of(block.text.split(b"\n", _LINES_LOOKED_AT)[:_LINES_LOOKED_AT])
        if spaced is None:
            raise
        try:
            return replace(_opening_of(path, spaced.block_with_tabs(block), options), spaced=spaced)
        except UnknownTableError:
            pass
        raise


def _opening_of(path: Path, block: Block, options: TableOptions) -> Opening:
    raw = block.text.split(b"\n", _LINES_LOOKED_AT)[:_LINES_LOOKED_AT]
    lines = [_decoded(line).rstrip("\r") for line in raw]
    first = next((at for at, line in enumerate(lines) if line.strip()), None)
    if first is None:
        raise InputError(f"{path} begins with empty lines and no table.")
    for at in range(first, len(lines)):
        found = _reading_of(lines[at], options, next((line for line in lines[at + 1 :] if line.strip()), ""))
        # Below lines that are no table only column names are taken for its beginning: a number may be anything.
        if found is not None and (at == first or found[2]):
            reading, delimiter, is_header = found
            if is_header:
                answered = frozenset(int(key) - 1 for key in options.answers if key.isdecimal())
                refuse_twins(path, next(csv.reader([lines[at]], delimiter=delimiter)), reading, answered)
            notes = tuple(
                f"Line {line + 1} of {path.name} is no part of the table and was passed over: "
                f"{lines[line].strip()[:60]!r}."
                for line in range(first, at)
                if lines[line].strip()
            )
            header = raw[at].rstrip(b"\r") if is_header else None
            return Opening(reading, delimiter, at + is_header, header, notes)
    raise UnknownTableError(_unknown_table(path, lines[first], first + 1))


def _decoded(line: bytes) -> str:
    """A line as text; what is no UTF-8 is Windows-1252, as older spreadsheets save umlauts and accents."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def _reading_of(line: str, options: TableOptions, following: str) -> tuple[TableReading, str, bool] | None:
    """How a table that begins with `line` is read, its separator, and whether the line is a header."""
    delimiter = separator_of(line)
    try:
        values, first = (next(csv.reader([each], delimiter=delimiter), []) for each in (line, following))
    except csv.Error:
        return None
    is_header = not any(_NUMBER_OR_TIME.fullmatch(value.strip()) for value in values)
    # Without empty names at the end, which a separator behind the last column makes.
    named = len(values) - next((at for at, value in enumerate(reversed(values)) if value.strip()), len(values))
    if any(value.strip() for value in first[named:]):
        named = len(values)  # the last column holds something, though its header is empty
    if is_header:
        reading = reading_by_header(values[:named], options.answers, first[:named])
    else:
        reading = reading_by_values(values, options.answers) or reading_by_values(values[:named], options.answers)
    if reading is None:
        return None
    width = len(first) if first and not any(value.strip() for value in first[named:]) else len(values)
    return _as_wide_as(reading, width), delimiter, is_header


def _as_wide_as(reading: TableReading, width: int) -> TableReading:
    """The reading with columns for the empty cells that a separator at the end of every line makes."""
    more = (Column(f"column {at + 1}", Meaning.IGNORED, Use.KNOWN) for at in range(reading.width, width))
    return reading if reading.width >= width else replace(reading, columns=(*reading.columns, *more))


def _unknown_table(path: Path, line: str, number: int) -> str:
    shown = line.strip()[:120]
    return (
        f"Line {number} of {path} is {shown!r}, which begins no table that is known. Say what its columns are "
        "with --as "
        f"COLUMN=MEANING (by name, or by number counted from 1), or name them as in {known_tables()}."
    )


def without_first_lines(block: Block, count: int) -> Block:
    """The block without its first `count` lines."""
    start = 0
    for _ in range(count):
        end = block.text.find(b"\n", start)
        start = len(block.text) if end < 0 else end + 1
    return Block(block.first_line + count, block.text[start:])


def without_headers(block: Block, header: bytes | None) -> Iterator[Block]:
    """The block without lines that repeat the header, as files that were put one after another have them."""
    if header is None or header not in block.text:
        yield block
        return
    start, line, at_byte = 0, block.first_line, 0
    for at, each in enumerate(block.text.split(b"\n")[:-1]):
        end = at_byte + len(each) + 1
        if each.rstrip(b"\r") == header:
            yield Block(line, block.text[start:at_byte])
            start, line = end, block.first_line + at + 1
        at_byte = end
    yield Block(line, block.text[start:])


def without_total(path: Path, block: Block, opening: Opening) -> tuple[Block, str | None]:
    """The block without a last line that sums the others, as spreadsheets have it, and a sentence about it.

    Blank rows may stand below that line, and empty cells at its end.
    """
    text, nothing = block.text, b'\r\n\t "' + opening.delimiter.encode()
    end = len(text)
    while end and text[end - 1] in nothing:
        end -= 1
    start = text.rfind(b"\n", 0, end) + 1
    cells = next(csv.reader([_decoded(text[start:end])], delimiter=opening.delimiter), [])
    at = opening.reading.position[Meaning.TIME]
    if at >= len(cells) or not _TOTAL.fullmatch(cells[at]):
        return block, None
    line = block.first_line + text.count(b"\n", 0, start)
    return Block(
        block.first_line, text[:start]
    ), f"Line {line} of {path.name} is a sum of the others and was passed over."


def refuse_twins(path: Path, headers: list[str], reading: TableReading, answered: frozenset[int] | None) -> None:
    """Raise InputError when a column that is used has another of the same name beside it: which one was meant?

    Those whose number the user gave (`answered`, counted from 0) are known; None where numbers are of no help.
    """
    plain = plain_headers(headers)
    for meaning, at in sorted(reading.position.items(), key=lambda item: item[1]):
        if plain.count(plain[at]) > 1 and at not in (answered or ()):
            by_number = f", or say by its number which one is, as --as {at + 1}={meaning}"
            raise InputError(
                f"{path} has {plain.count(plain[at])} columns named {headers[at]!r}: rename those that are not meant"
                f"{'' if answered is None else by_number}."
            )
