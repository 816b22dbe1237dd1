"""Opening what a user points at: text, JSON, Parquet or Feather, plain, gzipped or in a zip, within bounds.

A compressed file may claim any size and may not tell the truth, so what comes out is counted, against an absolute
bound and against the size of what went in. A `.CHECKSUM` beside the file, as Binance publishes them
(`<sha256>  <name>`, https://github.com/binance/binance-public-data), is verified before anything is read.
"""

import gzip
import hashlib
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import IO, BinaryIO

from rektscope.market.errors import InputError

BLOCK_BYTES = 16 * 1024 * 1024
"""The piece in which a file is read, about a quarter of a million trades; larger ones are no faster."""

MAXIMUM_TEXT_BYTES = 16 * 1024**3
"""The busiest month of the busiest market is some 6 GB of text."""

MAXIMUM_PACKED_TABLE_BYTES = 2 * 1024**3
"""Of Parquet or Feather within a zip or gzip, which is unpacked into memory."""

MAXIMUM_RATIO = 200
RATIO_COUNTS_ABOVE = 64 * 1024 * 1024
"""Market data shrinks to a fifth or a twentieth; a file that swells more than this is made to fill a disk."""

MAXIMUM_LINE_BYTES = 64 * 1024

_CHECKSUM = re.compile(r"\s*([0-9a-fA-F]{64})\b.*", re.DOTALL)
_HASH_BYTES = 4 * 1024 * 1024

OnBytes = Callable[[int], None]
"""Told how many bytes of the file on disk have been read so far."""


class Form(Enum):
    """What a table is, by its first bytes."""

    TEXT = "text"
    JSON = "JSON"
    PARQUET = "Parquet"
    FEATHER = "Feather"


class Packing(Enum):
    """What it is packed in."""

    NONE = "none"
    GZIP = "gzip"
    ZIP = "zip"


@dataclass(frozen=True, slots=True)
class Source:
    """One table: where it lies and how it is packed.

    Attributes:
        file: the file on disk.
        form: what the unpacked table is.
        packing: what it is packed in.
        member: its name within a zip that holds several.
    """

    file: Path
    form: Form
    packing: Packing
    member: str | None = None

    @property
    def path(self) -> Path:
        """What to call it: the file, or the file and the member within."""
        return self.file if self.member is None else self.file / self.member


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines of text, the first of them line number `first_line` of its file (counted from 1)."""

    first_line: int
    text: bytes


def sources_in(path: Path) -> list[Source]:
    """The tables in `path`: one, or each of a zip; raises InputError when there is nothing to read."""
    if not path.exists():
        raise InputError(f"There is no file {path}.")
    if not path.is_file():
        raise InputError(f"{path} is neither a file nor a folder.")
    with reading(path), path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if not head:
        raise InputError(f"{path} is empty: its download may have failed.")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _members(path)
    if head.startswith(b"\x1f\x8b"):
        with reading(path), path.open("rb") as file, gzip.GzipFile(fileobj=file) as stream:
            return [Source(path, _form(path, stream.read(_HEAD_BYTES)), Packing.GZIP)]
    return [Source(path, _form(path, head), Packing.NONE)]


def is_table_name(name: str) -> bool:
    """Whether a file of this name in a folder or a zip may be a table, by its ending."""
    plain = name.lower().rpartition("/")[2]
    return not plain.startswith(".") and "__macosx" not in name.lower() and plain.endswith(_ENDINGS)


_ENDINGS = (
    ".csv",
    ".gz",
    ".zip",
    ".parquet",
    ".pq",
    ".feather",
    ".arrow",
    ".json",
    ".txt",
    ".tsv",
    ".ndjson",
    ".jsonl",
)
_HEAD_BYTES = 4096


def _members(path: Path) -> list[Source]:
    with reading(path), zipfile.ZipFile(path) as archive:
        files = [member for member in archive.infolist() if not member.is_dir()]
        members = [member for member in files if is_table_name(member.filename)] or files
        if not members:
            raise InputError(f"{path} holds no file.")
        if sum(member.file_size for member in members) > MAXIMUM_TEXT_BYTES:
            raise InputError(
                f"{path} claims to hold more than {MAXIMUM_TEXT_BYTES // 1024**3} GiB, too much to import."
            )
        found = []
        for member in members:
            with archive.open(member) as stream:
                head = stream.read(_HEAD_BYTES)
            form = _form(path, head)
            found.append(Source(path, form, Packing.ZIP, member.filename if len(members) > 1 else None))
        return found


def _form(path: Path, head: bytes) -> Form:
    if head.startswith(b"PAR1"):
        return Form.PARQUET
    if head.startswith(b"ARROW1"):
        return Form.FEATHER
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"[", b"{")):
        return Form.JSON
    if b"\0" in head:
        raise InputError(
            f"{path} is none of the files that can be imported (CSV, JSON, Parquet or Feather, plain, zipped or "
            "gzipped)."
        )
    return Form.TEXT


_UNREADABLE = (
    OSError,
    EOFError,
    zlib.error,
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    UnicodeDecodeError,  # names in a zip that are no UTF-8 though they say so
)


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Whatever reading or decompressing `path` raises, as one sentence."""
    try:
        yield
    except _UNREADABLE as error:
        cause = str(error).strip().rstrip(".") or type(error).__name__
        raise InputError(f"{path} cannot be read or is damaged ({cause}).") from error


def verify_checksum(path: Path) -> bool:
    """Whether `path` has a `.CHECKSUM` beside it that it agrees with; False without one.

    Raises:
        InputError: the file is not the one that was published, or the checksum cannot be read.
    """
    beside = path.with_name(path.name + ".CHECKSUM")
    if not beside.is_file():
        return False
    with reading(beside), beside.open("rb") as file:
        match = _CHECKSUM.fullmatch(file.read(4096).decode("ascii", errors="replace"))
    if match is None:
        raise InputError(
            f"{beside} holds no SHA-256 checksum, so {path.name} cannot be verified: fetch the checksum again."
        )
    digest = hashlib.sha256()
    with reading(path), path.open("rb") as file:
        while chunk := file.read(_HASH_BYTES):
            digest.update(chunk)
    if digest.hexdigest() != match[1].lower():
        raise InputError(f"{path} does not agree with {beside.name}: it was changed or cut short.")
    return True


def text_blocks(source: Source, on_bytes: OnBytes, block_bytes: int = BLOCK_BYTES) -> Iterator[Block]:
    """The lines of a table of text in blocks of about `block_bytes`; a byte-order mark is taken off.

    Raises:
        InputError: the file is damaged, swells beyond the bounds, or is not lines of text.
    """
    path = source.path
    with reading(path), source.file.open("rb") as file, _unpacked(source, file) as stream:
        first_line, rest = 1, b""
        for chunk in _counted(source, file, stream, on_bytes, block_bytes):
            text = rest + chunk
            if first_line == 1:
                text = _without_mark(path, text)
            cut = text.rfind(b"\n") + 1
            rest = text[cut:]
            if len(rest) > MAXIMUM_LINE_BYTES:
                raise InputError(f"{path} has a line of over {MAXIMUM_LINE_BYTES} bytes, which no table of ours has.")
            if cut:
                yield Block(first_line, text[:cut])
                first_line += text.count(b"\n", 0, cut)
        if rest:
            yield Block(first_line, rest)


def all_bytes(source: Source, on_bytes: OnBytes, maximum: int) -> bytes:
    """The whole table, unpacked; raises InputError where it is damaged or larger than `maximum` bytes."""
    with reading(source.path), source.file.open("rb") as file, _unpacked(source, file) as stream:
        chunks, total = [], 0
        for chunk in _counted(source, file, stream, on_bytes, BLOCK_BYTES):
            chunks.append(chunk)
            total += len(chunk)
            if total > maximum:
                raise InputError(
                    f"{source.path} holds over {maximum // 1024**2} MiB, too much for one table of its form."
                )
        return b"".join(chunks)


def _counted(
    source: Source, file: BinaryIO, stream: IO[bytes] | gzip.GzipFile, on_bytes: OnBytes, block_bytes: int
) -> Iterator[bytes]:
    total, size = 0, source.file.stat().st_size
    while chunk := stream.read(block_bytes):
        total += len(chunk)
        _refuse_swelling(source.path, total, size)
        on_bytes(file.tell())
        yield chunk


def _without_mark(path: Path, text: bytes) -> bytes:
    if text.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in text[:_HEAD_BYTES]:
        raise InputError(f"{path} is not plain text (perhaps UTF-16): save it as UTF-8 CSV.")
    return text.removeprefix(b"\xef\xbb\xbf")


def _refuse_swelling(path: Path, total: int, size: int) -> None:
    if total > MAXIMUM_TEXT_BYTES or (total > RATIO_COUNTS_ABOVE and total > MAXIMUM_RATIO * size):
        raise InputError(
            f"{path} swells to over {total // 1024**2} MiB from {max(1, size // 1024)} KiB: "
            "no market data does that, so it was not read on."
        )


@contextmanager
def _unpacked(source: Source, file: BinaryIO) -> Iterator[IO[bytes] | gzip.GzipFile]:
    if source.packing is Packing.GZIP:
        with gzip.GzipFile(fileobj=file) as stream:
            yield stream
    elif source.packing is Packing.ZIP:
        with zipfile.ZipFile(file) as archive, archive.open(_member(source, archive)) as member:
            yield member
    else:
        yield file


def _member(source: Source, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    if source.member is not None:
        return archive.getinfo(source.member)
    files = [member for member in archive.infolist() if not member.is_dir()]
    return next((member for member in files if is_table_name(member.filename)), files[0])
