"""The user's options held against all files that were read: a symbol that contradicts names, words that fit none."""

from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.sessions.importing.markets import renamed
from rektscope.sessions.importing.meanings import Meaning
from rektscope.sessions.importing.parts import ImportOptions, ReadTable


def with_typed_symbol(tables: list[ReadTable], options: ImportOptions) -> list[ReadTable]:
    """The tables, their rows of the market that the user typed where only names of files are of another, with a note.

    A file's name is weak evidence. Where columns name the market, a file fits what was typed, or the names are of
    several markets, nothing is changed: the files may belong to several, and rows of two must never become one.

    Raises:
        InputError: the symbol names no market.
    """
    symbol = options.symbol
    markets = [part.market for table in tables for part in table.parts]
    names = {market.symbol for market in markets}
    if symbol is None or len(names) != 1 or not all(market.name_symbol for market in markets):
        return tables
    return tables if any(market.is_named(symbol) for market in markets) else [_renamed(each, symbol) for each in tables]


def _renamed(read: ReadTable, symbol: str) -> ReadTable:
    markets = {part.market.name: renamed(part.market, read.table, symbol) for part in read.parts}
    notes = tuple(
        f"{read.table.path.name} counts as {markets[part.market.name].name}, as --symbol {symbol} asks, though its "
        f"name says {part.market.name_symbol}."
        for part in read.parts[:1]
    )
    return replace(
        read,
        table=replace(read.table, notes=(*read.table.notes, *notes)),
        parts=tuple(replace(part, market=markets[part.market.name]) for part in read.parts),
        used={markets[name].name: count for name, count in read.used.items()},
    )


def refuse_unused(options: ImportOptions, tables: list[ReadTable], headers: set[str]) -> None:
    """Raise InputError for options of the user that fit none of the files; `headers` are the plain ones of all."""
    parts = [part for table in tables for part in table.parts]
    labels = {chunk.labels.get(Meaning.SYMBOL) for table in tables for chunk in table.table.chunks}
    symbols = sorted({part.market.symbol for part in parts} or {label for label in labels if label})
    if not any(table.table.rows for table in tables):
        raise InputError("None of the files holds a row, so there is no session to write.")
    if options.symbol is not None and not any(part.market.is_named(options.symbol) for part in parts):
        by_names = bool(parts) and all(part.market.name_symbol for part in parts)
        raise InputError(
            f"--symbol {options.symbol} fits none of the files, their {'names' if by_names else 'columns'} give "
            f"{', '.join(symbols)}: "
            + ("import the files of one market at a time." if by_names else "name one of these or leave it out.")
        )
    if options.kind is not None and not any(part.kind is options.kind for part in parts):
        raise InputError(f"--kind {options.kind} fits none of the files: it is for what their columns do not say.")
    widest = max((table.table.reading.width for table in tables), default=0)
    for column in options.answers:
        if column not in headers and not (column.isdecimal() and int(column) <= widest):
            raise InputError(f"--as {column}=…: none of the files has a column {column}.")
