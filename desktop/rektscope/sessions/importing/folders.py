"""Folders that a user points at, as the tables in them."""

from collections.abc import Sequence
from pathlib import Path

from rektscope.market.errors import InputError
from rektscope.sessions.importing.file_names import is_document_name, is_hidden_name, is_table_name

MAXIMUM_FILES = 20_000
"""More files than fifty years of days: a folder that was not meant."""


def files_of(paths: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """The files that `paths` name, folders (and theirs) opened up in the order of their names, and what was left out.

    Hidden files and checksums are passed over without a word; sessions and other files are left out and reported.

    Raises:
        InputError: a folder has no table in it, or too many files.
    """
    files: list[Path] = []
    skipped: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        inside = sorted(each for each in path.rglob("*") if each.is_file())
        if len(inside) > MAXIMUM_FILES:
            raise InputError(f"{path} holds over {MAXIMUM_FILES:,} files: name the folder of the market.")
        tables = [each for each in inside if is_table_name(each.name)]
        # As in archives: where none is named as a table, all that are no documents may be one.
        tables = tables or [each for each in inside if _may_be_table(each.name)]
        if not tables:
            raise InputError(f"{path} holds no table (CSV, JSON, Parquet, Feather or SQLite, plain or packed).")
        files += tables
        others = [each for each in inside if each not in set(tables)]
        skipped += [each for each in others if not is_hidden_name(each.name)]
    return files, skipped


def _may_be_table(name: str) -> bool:
    return not is_hidden_name(name) and not is_document_name(name)
