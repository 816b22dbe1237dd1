"""Which of the files that the user named, or that stand in his folders, are read, left aside or refused."""

from collections.abc import Sequence
from pathlib import Path

from rektscope.market.errors import InputError
from rektscope.sessions.importing.markets import MarketUnknownError
from rektscope.sessions.importing.parts import ImportOptions, OnProgress, ReadTable, read_file
from rektscope.sessions.importing.recognisers.recogniser import TableOfNoUseError
from rektscope.sessions.importing.tables import UnreadableMemberError


def read_files(
    files: Sequence[Path], named: set[Path], options: ImportOptions, on_progress: OnProgress
) -> tuple[list[ReadTable], list[str]]:
    """The tables of all files, and sentences about those of folders that a session has no place for or nobody can read.

    A file that the user named himself (`named`) must be of use.
    """
    tables: list[ReadTable] = []
    left_aside: dict[str, list[Path]] = {}
    unreadable: list[str] = []
    for path in files:
        try:
            tables += read_file(path, options, on_progress)
        except TableOfNoUseError as error:
            if path in named:
                raise
            left_aside.setdefault(str(error).replace(str(path), "It"), []).append(path)
        except (MarketUnknownError, UnreadableMemberError):
            raise
        except InputError as error:
            if path in named:
                raise
            if not options.skips_unreadable:
                hint = " To import the other files of the folder without it, say --skip-unreadable."
                raise InputError(f"{error}{hint if len(files) > 1 else ''}") from error
            unreadable.append(f"{path.name} is left out, as it cannot be read: {error}")
    if not tables and (left_aside or unreadable):
        raise InputError(next(iter([*left_aside, *unreadable])))
    notes = [f"{paths[0].name} and {len(paths) - 1} more are left aside: {why}" for why, paths in left_aside.items()]
    return tables, [*(note.replace(" and 0 more are", " is") for note in notes), *unreadable]
