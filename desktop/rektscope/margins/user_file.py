"""The file of a venue's tier tables in the user's folder: written a table a line, so that one is read without the rest.

    {"venue": "binance", "tables": {
    "0GUSDT": {...},
    "1000BONKUSDT": {...}
    }}

JSON like any other: a file that is written in another way is read as a whole.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from rektscope.market.errors import InputError

_LARGEST_FILE = 64 * 2**20
_END = "}}"


class UserTables(Mapping[str, dict[str, Any]]):
    """The tables of a file as plain fields, by upper-case symbol; each is decoded when it is asked for.

    Looking one up raises InputError when its line holds no table.
    """

    def __init__(self, tables: dict[str, tuple[str, str | dict[str, Any]]], path: Path, venue: str) -> None:
        """Take symbol and fields, or their JSON text, by upper-case symbol."""
        self._tables, self._path, self._venue = tables, path, venue

    def __getitem__(self, key: str) -> dict[str, Any]:
        """The fields of one table, with its symbol and venue."""
        symbol, fields = self._tables[key]
        if isinstance(fields, str):
            try:
                fields = json.loads(fields)
            except (ValueError, RecursionError) as error:
                raise InputError(f"The table of {symbol} in {self._path} is damaged and is left out.") from error
        if not isinstance(fields, dict):
            raise InputError(f"The table of {symbol} in {self._path} is damaged and is left out.")
        return {**fields, "symbol": symbol, "venue": self._venue}

    def __iter__(self) -> Iterator[str]:
        """The upper-case symbols, in the order of the file."""
        return iter(self._tables)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._tables)


def write_user_tables(file: IO[str], venue: str, tables: list[dict[str, Any]]) -> None:
    """Write tables, each with its symbol, into an open file."""
    lines = (
        f"{json.dumps(fields['symbol'], ensure_ascii=False)}: {json.dumps(fields, ensure_ascii=False, allow_nan=False)}"
        for fields in tables
    )
    file.write(f'{{"venue": {json.dumps(venue)}, "tables": {{\n' + ",\n".join(lines) + f"\n{_END}\n")


def read_user_tables(path: Path, venue: str) -> UserTables:
    """The tables of a file; none where there is no file.

    Raises:
        InputError: the file cannot be read, or is no such file.
    """
    try:
        if not path.is_file():
            return UserTables({}, path, venue)
        if path.stat().st_size > _LARGEST_FILE:
            raise InputError(f"{path} is too large for a file of tiers and is left out.")
        text = path.read_text(encoding="utf-8")
        tables = _by_line(text)
        if tables is None:
            tables = _whole(text, path)
    except OSError as error:
        raise InputError(f"{path} cannot be read and is left out: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is damaged and is left out ({error}).") from error
    return UserTables(tables, path, venue)


def _by_line(text: str) -> dict[str, tuple[str, str | dict[str, Any]]] | None:
    """Each table's symbol and text; None where the file is not written a table a line."""
    head, *lines = text.rstrip().split("\n")
    if not (head.startswith('{"venue": ') and head.endswith('"tables": {') and lines and lines[-1] == _END):
        return None
    tables: dict[str, tuple[str, str | dict[str, Any]]] = {}
    for number, line in enumerate(lines[:-1], 2):
        name, colon, fields = line.partition(": ")
        is_last = number == len(lines)
        if not colon or fields.endswith(",") == is_last:
            return None
        symbol = json.loads(name)
        if not isinstance(symbol, str):
            return None
        tables[symbol.upper()] = symbol, fields.removesuffix(",")
    return tables


def _whole(text: str, path: Path) -> dict[str, tuple[str, str | dict[str, Any]]]:
    content = json.loads(text)
    tables = content.get("tables") if isinstance(content, dict) else None
    if not isinstance(tables, dict) or not all(isinstance(fields, dict) for fields in tables.values()):
        raise InputError(f"{path} is damaged and is left out (it holds no `tables` by symbol).")
    return {symbol.upper(): (symbol, fields) for symbol, fields in tables.items()}
