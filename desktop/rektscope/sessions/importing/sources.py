"""Opening what a user points at: text, gzip or a zip with one table, as blocks of whole lines within bounds.

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

MAXIMUM_RATIO = 200
RATIO_COUNTS_ABOVE = 64 * 1024 * 1024
"""Market data shrinks to a fifth or a twentieth; a file that swells more than this is made to fill a disk."""

MAXIMUM_LINE_BYTES = 64 * 1024

_CHECKSUM = re.compile(r"\s*([0-9a-fA-F]{64})\b.*", re.DOTALL)
_HASH_BYTES = 4 * 1024 * 1024

OnBytes = Callable[[int], None]
"""Told how many bytes of the file on disk have been read so far."""


class Form(Enum):
    """What a file is, by its first bytes."""

    TEXT = "text"
    ZIP = "zip"
    GZIP = "gzip"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines of text, the first of them line number `first_line` of its file (counted from 1)."""

    first_line: int
    text: bytes


def form_of(path: Path) -> Form:
    """What `path` is; raises InputError when there is nothing to read or it is a kind of file we do not take."""
    if not path.exists():
        raise InputError(f"There is no file {path}.")
    if not path.is_file():
        raise InputError(f"{path} is not a file: name the archives themselves.")
    with reading(path), path.open("rb") as file:
        head = file.read(4096)
    if not head:
        raise InputError(f"{path} is empty: fetch it again.")
    if head.startswith(b"PK\x03\x04"):
        return Form.ZIP
    if head.startswith(b"\x1f\x8b"):
        return Form.GZIP
    if head.startswith(b"PAR1"):
        return Form.PARQUET
    if b"\0" in head:
        raise InputError(f"{path} is neither text nor zip, gzip or Parquet: rektscope cannot import it.")
    return Form.TEXT


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Whatever reading or decompressing `path` raises, as one sentence."""
    try:
        yield
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        cause = str(error).strip().rstrip(".") or type(error).__name__
        raise InputError(f"{path} cannot be read or is damaged ({cause}): fetch it again.") from error


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
        raise InputError(f"{beside} holds no SHA-256 checksum: fetch it again, or delete it to import without.")
    digest = hashlib.sha256()
    with reading(path), path.open("rb") as file:
        while piece := file.read(_HASH_BYTES):
            digest.update(piece)
    if digest.hexdigest() != match[1].lower():
        raise InputError(f"{path} does not agree with {beside.name}: it was changed or cut short, fetch it again.")
    return True


def text_blocks(path: Path, form: Form, on_bytes: OnBytes, block_bytes: int = BLOCK_BYTES) -> Iterator[Block]:
    """The lines of a text, gzip or zip file in blocks of about `block_bytes`; a byte-order mark is taken off.

    Raises:
        InputError: the file is damaged, swells beyond the bounds, holds several tables, or is not lines of text.
    """
    with reading(path), path.open("rb") as file, _decompressed(path, form, file) as stream:
        first_line, rest, total = 1, b"", 0
        size = path.stat().st_size
        while piece := stream.read(block_bytes):
            total += len(piece)
            _refuse_swelling(path, total, size)
            on_bytes(file.tell())
            text = rest + piece
            if first_line == 1:
                text = _without_mark(path, text)
            cut = text.rfind(b"\n") + 1
            rest = text[cut:]
            if len(rest) > MAXIMUM_LINE_BYTES:
                raise InputError(f"{path} has a line of over {MAXIMUM_LINE_BYTES} bytes: that is no table of ours.")
            if cut:
                yield Block(first_line, text[:cut])
                first_line += text.count(b"\n", 0, cut)
        if rest:
            yield Block(first_line, rest)


def _without_mark(path: Path, text: bytes) -> bytes:
    if text.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in text[:4096]:
        raise InputError(f"{path} is not plain text (perhaps UTF-16): save it as UTF-8 CSV.")
    return text.removeprefix(b"\xef\xbb\xbf")


def _refuse_swelling(path: Path, total: int, size: int) -> None:
    if total > MAXIMUM_TEXT_BYTES or (total > RATIO_COUNTS_ABOVE and total > MAXIMUM_RATIO * size):
        raise InputError(
            f"{path} swells to over {total // 1024**2} MiB from {max(1, size // 1024)} KiB: "
            "no market data does that, so it was not read on."
        )


@contextmanager
def _decompressed(path: Path, form: Form, file: BinaryIO) -> Iterator[IO[bytes] | gzip.GzipFile]:
    if form is Form.GZIP:
        with gzip.GzipFile(fileobj=file) as stream:
            yield stream
    elif form is Form.ZIP:
        with zipfile.ZipFile(file) as archive, archive.open(_only_table(path, archive)) as member:
            yield member
    else:
        yield file


def _only_table(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    members = [member for member in archive.infolist() if not member.is_dir() and "__MACOSX" not in member.filename]
    if len(members) != 1:
        raise InputError(f"{path} holds {len(members)} files where one table is expected: unpack it and name them.")
    if members[0].file_size > MAXIMUM_TEXT_BYTES:
        raise InputError(f"{path} claims to hold {members[0].file_size} bytes of text, too many to import.")
    return members[0]
