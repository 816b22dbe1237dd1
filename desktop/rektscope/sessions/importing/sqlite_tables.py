"""Databases of SQLite as tables: their names, their columns, and their rows as batches of Arrow."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import pyarrow as pa

from rektscope.market.errors import InputError
from rektscope.sessions.importing.json_tables import column_of

ROWS_AT_A_TIME = 200_000


def table_names(path: Path) -> list[str]:
    """The tables and views of the database in `path`; raises InputError where it is damaged or has none."""
    with _connected(path) as connection:
        rows = connection.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
            "ORDER BY name"
        ).fetchall()
    if not rows:
        raise InputError(f"{path} is a database without a table.")
    return [str(name) for (name,) in rows]


def column_names(path: Path, table: str) -> list[str]:
    """The columns of one table."""
    with _connected(path) as connection:
        described = connection.execute(f"SELECT * FROM {_quoted(table)} LIMIT 0").description  # noqa: S608 -- quoted, and of a file opened read-only
    return [str(column[0]) for column in described]


def row_count(path: Path, table: str) -> int:
    """How many rows one table has."""
    with _connected(path) as connection:
        (count,) = connection.execute(f"SELECT count(*) FROM {_quoted(table)}").fetchone()  # noqa: S608 -- as above
    return int(count)


def batches(path: Path, table: str, names: list[str]) -> Iterator[pa.RecordBatch]:
    """All rows of a table, piece by piece, in the order in which the database keeps them."""
    with _connected(path) as connection:
        cursor = connection.execute(f"SELECT * FROM {_quoted(table)}")  # noqa: S608 -- as above
        while rows := cursor.fetchmany(ROWS_AT_A_TIME):
            columns = zip(*rows, strict=True)
            arrays = [column_of(list(values), path / table, name) for name, values in zip(names, columns, strict=True)]
            yield pa.RecordBatch.from_arrays(arrays, names)


@contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    """The database, read only: without a lock or a file beside it, unless a program has left unfinished pages there."""
    beside = path.with_name(path.name + "-wal")
    # `immutable` reads a database in a folder that cannot be written, but would miss pages that are still in the log.
    how = "mode=ro" if beside.is_file() and beside.stat().st_size else "immutable=1"
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path.absolute()))}?{how}", uri=True)) as connection:
            yield connection
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the latter of names that are no UTF-8
        raise InputError(f"{path} cannot be read or is damaged ({str(error)[:160]}).") from error


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
