"""Putting a finished session where a URI says: a bucket of an object store, or a folder.

What `pyarrow.fs` understands is understood here: `s3://`, `gs://`, `abfs://`, `hdfs://`, `file://`, as far as the
installed library was built with them. Who may write there is up to the environment (the store's own settings and
variables); nothing is asked for and nothing kept.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from rektscope.market.errors import InputError

_URI = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)

_SECRET = re.compile(r"//[^/@\s]*@")

_Result = TypeVar("_Result")


def is_uri(text: str) -> bool:
    """Whether a destination is written as a URI rather than as a path."""
    return _URI.match(text) is not None


def shown(text: str) -> str:
    """A URI, or a sentence with one in it, for people: without keys that may stand before the host."""
    return _SECRET.sub("//…@", text)


def check_storage(uri: str, *, may_replace: bool = False) -> None:
    """Find out before hours of recording whether something can be put at `uri`.

    Raises:
        InputError: the URI is none that can be used, its store cannot be reached, or there is something already.
    """
    from pyarrow.fs import FileType  # noqa: PLC0415 -- only those who upload pay for its import

    filesystem, path = _located(uri)
    kind = _translated(uri, lambda: filesystem.get_file_info(path).type)
    if kind is FileType.Directory:
        raise InputError(f"{shown(uri)} is a folder: name the file to write, as {shown(uri).rstrip('/')}/session.rekt.")
    if kind is FileType.File and not may_replace:
        raise InputError(f"{shown(uri)} exists already: choose another name, or say --force to replace it.")


def upload(file: Path, uri: str) -> None:
    """Copy a file to `uri`, and look whether it arrived whole.

    Raises:
        InputError: it did not.
    """
    from pyarrow.fs import LocalFileSystem, copy_files  # noqa: PLC0415 -- as above

    filesystem, path = _located(uri)

    def copy() -> int:
        copy_files(
            str(file), path, source_filesystem=LocalFileSystem(), destination_filesystem=filesystem, use_threads=False
        )
        return int(filesystem.get_file_info(path).size)

    size = _translated(uri, copy)
    if size != file.stat().st_size:
        raise InputError(f"Only {size} of {file.stat().st_size} bytes arrived at {shown(uri)}; {file} is whole.")


def _located(uri: str) -> tuple[Any, str]:
    """The file system of a URI, and the path in it."""
    from pyarrow.fs import FileSystem  # noqa: PLC0415 -- as above

    filesystem, path = _translated(uri, lambda: FileSystem.from_uri(uri))
    if not path.strip("/"):
        raise InputError(f"{shown(uri)!r} names no file: write it as s3://BUCKET/FOLDER/session.rekt.")
    return filesystem, path


def _translated(uri: str, ask: Callable[[], _Result]) -> _Result:
    """The answer, with whatever the library has to say as one sentence."""
    try:
        return ask()
    except (OSError, ValueError, NotImplementedError) as error:
        cause = str(error).strip().splitlines()[0][:200] if str(error).strip() else type(error).__name__
        raise InputError(
            shown(f"Nothing can be stored at {uri!r}: {cause.rstrip('.')}.")
        ) from None  # it may hold a key
