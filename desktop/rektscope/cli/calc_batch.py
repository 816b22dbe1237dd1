"""`rektscope calc --batch`: a file of positions and, in another, the same rows with their answers beside them.

Read and written a slice at a time, so that the length of the file does not matter; written aside and renamed, so that
a file of answers is whole or not there.
"""

import csv
import io
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import chain, islice
from pathlib import Path
from typing import IO

from rektscope.cli.calc_cells import ANSWER_COLUMNS
from rektscope.cli.calc_options import FOR_ONE, CalcOptions
from rektscope.cli.calc_rows import RowPricer
from rektscope.cli.options import print_json
from rektscope.files.places import refuse_unwritable
from rektscope.files.whole_file import written_aside
from rektscope.margins.store import TierStore
from rektscope.market.errors import InputError
from rektscope.sessions.importing.separators import separator_of

ROWS_PER_SLICE = 20_000
"""Enough for the columns to pay, small enough that a slice with its texts stays below 100 MB."""

_STATUS = ANSWER_COLUMNS.index("status")


def answer_file(asked: CalcOptions) -> None:
    """Answer the rows of `asked.batch` into `asked.out` and print what became of them.

    Raises:
        InputError: the file cannot be read as positions, or the answers cannot be written.
    """
    source, out = asked.batch, asked.out
    if source is None or out is None:
        raise InputError("--batch needs --out, the file to write the answers into.")
    for name in FOR_ONE:
        if name in asked.given():
            raise InputError(f"--{name.replace('_', '-')} belongs to one position: leave it out with --batch.")
    _refuse_place(source, out, force=asked.force)
    try:
        with written_aside(out) as target, source.open("rb") as file, _progress(source) as on_progress:
            counts, warnings = _answer(file, target, asked, source, on_progress)
    except OSError as error:
        raise InputError(f"{source} could not be answered into {out}: {error.strerror or error}.") from error
    total = sum(counts.values())
    if asked.as_json:
        by_status = dict(sorted(counts.items()))
        print_json({"out": str(out), "rows": total, "status": by_status, "warnings": warnings})
    else:
        reported = ", ".join(f"{count:,} {status}" for status, count in sorted(counts.items()))
        print("\n".join([f"{out}: {total:,} rows" + (f" ({reported})" if reported else ""), *warnings]))


def _refuse_place(source: Path, out: Path, *, force: bool) -> None:
    """Everything that can be known to be wrong before reading."""
    refuse_unwritable(out, may_replace=True)
    if out.exists() and out.samefile(source):
        raise InputError(f"{out} is the file to read: give the answers another name.")
    refuse_unwritable(out, may_replace=force)


def _answer(
    file: IO[bytes], target: IO[str], asked: CalcOptions, source: Path, on_progress: Callable[[int], None]
) -> tuple[Counter[str], list[str]]:
    """Read `file`, write `target`; how many rows got which status, and the notes on the tiers."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    reader = csv.reader(text)
    counts: Counter[str] = Counter()
    try:
        first = text.readline()
        separator = separator_of(first)
        reader = csv.reader(chain([first], text), delimiter=separator)
        writer = csv.writer(target, delimiter=separator, lineterminator="\n")
        header = next(reader, None)
        if not header:
            raise InputError(f"{source} has no header: its first line must name the columns.")
        given = {name: value for name, value in asked.given().items() if name != "batch"}
        pricer = RowPricer(header, given, TierStore(), datetime.now(UTC).date(), separator=separator)
        writer.writerow([*header, *pricer.answer_header])
        while rows := list(islice(reader, ROWS_PER_SLICE)):
            whole = [row for row in rows if row]  # an empty line is no position
            answers = pricer.answers(whole)
            width = len(header)
            writer.writerows([*_fitted(row, width), *answer] for row, answer in zip(whole, answers, strict=True))
            counts.update(str(answer[_STATUS]) for answer in answers)
            on_progress(file.tell())
    except UnicodeDecodeError as error:
        raise InputError(
            f"{source} is not UTF-8 text after line {reader.line_num:,}: save it as CSV in UTF-8."
        ) from error
    except csv.Error as error:
        raise InputError(f"{source} is not CSV at line {reader.line_num:,} ({error}).") from error
    finally:
        text.detach()
    return counts, pricer.warnings


def _fitted(row: list[str], width: int) -> list[str]:
    """A row as wide as the header, so that the answers stand below their names."""
    return row if len(row) == width else (row + [""] * width)[:width]


@contextmanager
def _progress(source: Path) -> Iterator[Callable[[int], None]]:
    """A bar on the terminal, nothing where stderr is not one."""
    if not sys.stderr.isatty():
        yield lambda _done: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task(source.name, total=source.stat().st_size)
        yield lambda done: progress.update(bar, completed=done)
