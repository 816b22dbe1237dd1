"""A table as a file: CSV, Parquet or JSON, whole or not there."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from rektscope.files.whole_file import bytes_aside
from rektscope.market.errors import InputError

if TYPE_CHECKING:
    import pandas as pd

TABLE_SUFFIXES = (".csv", ".parquet", ".json")


class Table(msgspec.Struct, frozen=True):
    """Rows with what they are of.

    Attributes:
        rows: a frame; times are UTC.
        about: what the file holds beside its rows where it can: session, market, moment, provenance, model.
    """

    rows: "pd.DataFrame"
    about: dict[str, Any]


def write_table(table: Table, path: Path) -> None:
    """Write a table aside and rename it, in the kind that its name ends in.

    In CSV and JSON times are ISO 8601; in Parquet they are timestamps, and `about` stands in the frame's attributes.

    Raises:
        InputError: the file cannot be written.
    """
    try:
        with bytes_aside(path) as file:
            _write(table, path.suffix.lower(), file)
    except OSError as error:
        raise InputError(f"Cannot write {path}: {error.strerror}. Choose a folder that exists and is yours.") from error


def _write(table: Table, suffix: str, file: BinaryIO) -> None:
    if suffix == ".parquet":
        rows = table.rows.copy(deep=False)
        rows.attrs = dict(table.about.items())
        rows.to_parquet(file, index=False)
        return
    rows = _with_written_times(table.rows)
    if suffix == ".csv":
        rows.to_csv(file, index=False, lineterminator="\n")
        return
    head = json.dumps(table.about, ensure_ascii=False, allow_nan=False, indent=1)
    file.write(head.removesuffix("}").rstrip().encode())
    # pandas writes NaN as null, which is what JSON has for it, and many rows as fast as nothing else here.
    file.write(f',\n "rows": {rows.to_json(orient="records", double_precision=15, force_ascii=False)}\n}}\n'.encode())


def _with_written_times(rows: "pd.DataFrame") -> "pd.DataFrame":
    written = rows.copy(deep=False)
    for name in rows.select_dtypes(include="datetimetz"):
        times = rows[name].dt.tz_localize(None)
        text = times.dt.strftime("%Y-%m-%dT%H:%M:%S.%f").str[:-3]
        written[name] = text.str.removesuffix(".000") + "Z"
    return written
