"""The file of a venue's tier tables in the user's folder: written a table a line, so that one is read without the rest.

    {"venue": "binance", "tables": {
    "0GUSDT": {...},
    "1000BONKUSDT": {...}
    }}

JSON like any other: a file that is written in another way is read as a whole. A later version that writes something
that this one would misread says so in `version`, and is left alone. `crc32` of a table is that of its other fields, so
that a damaged figure is found though it is still a figure; a table that a user wrote has none.
"""

import json
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from rektscope.market.errors import InputError

_LARGEST_FILE = 64 * 2**20
_END = "}}"
_SUM = "crc32"
_VERSION = 1
"""Of a file that names none."""


class NewerTablesError(InputError):
    """The file was written by a later version of the program, and must not be written over."""


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
        written = {name: value for name, value in fields.items() if name != _SUM}
        if _SUM in fields and fields[_SUM] != _sum_of(written):
            raise InputError(
                f"The table of {symbol} in {self._path} is damaged and is left out: it does not fit its `{_SUM}` "
                "(take that out of a table that you changed by hand)."
            )
        return {**written, "symbol": symbol, "venue": self._venue}

    def __iter__(self) -> Iterator[str]:
        """The upper-case symbols, in the order of the file."""
        return iter(self._tables)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._tables)


def write_user_tables(file: IO[str], venue: str, tables: list[dict[str, Any]]) -> None:
    """Write tables, each with its symbol, into an open file."""
    lines = (f"{json.dumps(fields['symbol'], ensure_ascii=False)}: {_text_of(_summed(fields))}" for fields in tables)
    file.write(f'{{"venue": {json.dumps(venue)}, "tables": {{\n' + ",\n".join(lines) + f"\n{_END}\n")


def _summed(fields: dict[str, Any]) -> dict[str, Any]:
    plain = {name: value for name, value in fields.items() if name not in {_SUM, "venue"}}
    return {**plain, _SUM: _sum_of(plain)}


def _sum_of(fields: dict[str, Any]) -> int:
    return zlib.crc32(_text_of(fields).encode())


def _text_of(fields: dict[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=False, allow_nan=False)


def read_user_tables(path: Path, venue: str) -> UserTables:
    """The tables of a file; none where there is no file.

    Raises:
        NewerTablesError: a later version of the program wrote it.
        InputError: the file cannot be read, or is no such file.
    """
    try:
        if not path.exists():
            return UserTables({}, path, venue)
        if not path.is_file():
            raise InputError(f"{path} is no file and is left out.")
        if path.stat().st_size > _LARGEST_FILE:
            raise InputError(f"{path} is too large for a file of tiers and is left out.")
        text = path.read_text(encoding="utf-8")
        tables = _by_line(text, venue)
        if tables is None:
            tables = _whole(text, path, venue)
    except OSError as error:
        raise InputError(f"{path} cannot be read and is left out: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is damaged and is left out ({error}).") from error
    return UserTables(tables, path, venue)


def _by_line(text: str, venue: str) -> dict[str, tuple[str, str | dict[str, Any]]] | None:
    """Each table's symbol and text; None where the file is not written a table a line."""
    head, *lines = text.rstrip().split("\n")
    # Only the exact form that `write_user_tables` writes; anything else is valid JSON perhaps, and read as a whole.
    if head != f'{{"venue": {json.dumps(venue)}, "tables": {{' or not lines or lines[-1] != _END:
        return None
    tables: dict[str, tuple[str, str | dict[str, Any]]] = {}
    for number, line in enumerate(lines[:-1], 2):
        name, colon, fields = line.partition(": ")
        is_last = number == len(lines)
        # JSON has a comma after each entry but the last: a file cut off in the middle shows here.
        if not colon or fields.endswith(",") == is_last:
            return None
        symbol = json.loads(name)
        if not isinstance(symbol, str):
            return None
        # The checksum is of the fields, the symbol among them; a damaged key would give a sound table to another
        # market.
        if f'"{_SUM}": ' in fields and not fields.startswith(f'{{"symbol": {name}, '):
            raise ValueError(f"the table of {symbol} calls itself otherwise")
        tables[symbol.upper()] = symbol, fields.removesuffix(",")
    return tables


def _whole(text: str, path: Path, venue: str) -> dict[str, tuple[str, str | dict[str, Any]]]:
    content = json.loads(text)
    version = content.get("version", _VERSION) if isinstance(content, dict) else _VERSION
    if isinstance(version, int) and version > _VERSION:
        raise NewerTablesError(
            f"{path} was written by a newer rektscope (version {version}; this one reads up to {_VERSION}) and is left "
            "out, and as it is. Update rektscope to use it."
        )
    if isinstance(content, dict) and str(content.get("venue", venue)).lower() != venue.lower():
        raise InputError(f"{path} is left out: it holds tiers of {content['venue']!r}, not of {venue}.")
    tables = content.get("tables") if isinstance(content, dict) else None
    if not isinstance(tables, dict) or not all(isinstance(fields, dict) for fields in tables.values()):
        raise InputError(f"{path} is damaged and is left out (it holds no `tables` by symbol).")
    return {symbol.upper(): (symbol, fields) for symbol, fields in tables.items()}
