"""Reading what a user points at: one table, whatever it is packed in, within bounds; `containers` finds the tables.

A compressed file may claim any size, true or not, so what comes out is counted, against an absolute bound and against
the size of what went in. A `.CHECKSUM` beside the file, as Binance publishes them (`<sha256>  <name>`,
https://github.com/binance/binance-public-data), is verified before anything is read.
"""

import codecs
import hashlib
import io
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field  # noqa: TID251 -- its content is left out of the repr
from enum import Enum
from pathlib import Path
from typing import IO, BinaryIO

import msgspec

from rektscope.market.errors import InputError
from rektscope.sessions.importing.layers import Layer, unpacked

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
"""Called with how many bytes of the file on disk have been read so far."""


class FileForm(Enum):
    """What a table is, by its first bytes."""

    TEXT = "text"
    JSON = "JSON"
    PARQUET = "Parquet"
    FEATHER = "Feather"
    ARROW_STREAM = "Arrow stream"
    SQLITE = "SQLite"


@dataclass(frozen=True, slots=True)
class FileSource:
    """One table: where it lies and how it is packed.

    Attributes:
        file: the file on disk.
        form: what the unpacked table is.
        layers: what it is packed in, from the outside.
        member: its name within an archive, where the archive's own is another.
        table: its name within a database.
        content: a member of a compressed tar, which can be read but once from front to back; layers are inside of it.
    """

    file: Path
    form: FileForm
    layers: tuple[Layer, ...] = ()
    member: str | None = None
    table: str | None = None
    content: bytes | None = field(default=None, repr=False)

    @property
    def path(self) -> Path:
        """What to call it: the file, or the file and the member or table within."""
        path = self.file if self.member is None else self.file / self.member
        return path if self.table is None else path / self.table.replace("/", "-")  # of BTC/USDT too, one name

    @property
    def is_plain(self) -> bool:
        """Whether the file on disk is the table, unpacked."""
        return not self.layers and self.content is None


class Block(msgspec.Struct, frozen=True):
    """Whole lines of text, the first of them line number `first_line` of its file (counted from 1)."""

    first_line: int
    text: bytes


HEAD_BYTES = 4096
"""So much of a file shows what it is."""

UNREADABLE = (
    OSError,
    EOFError,
    zlib.error,
    lzma.LZMAError,
    tarfile.TarError,
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    UnicodeDecodeError,  # names in a zip that are marked as UTF-8 and are none
)
"""What reading or unpacking a damaged file raises."""


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Whatever reading or decompressing `path` raises, as one sentence."""
    try:
        yield
    except UNREADABLE as error:
        cause = (str(error).strip().splitlines() or [type(error).__name__])[0][:160].rstrip(".")
        raise InputError(f"{path} cannot be read or is damaged ({cause}): fetch or copy it again.") from error


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


def text_blocks(
    source: FileSource, on_bytes: OnBytes, block_bytes: int = BLOCK_BYTES, line_bytes: int = MAXIMUM_LINE_BYTES
) -> Iterator[Block]:
    """The lines of a table of text in blocks of about `block_bytes`; a byte-order mark is taken off.

    A line is as long as a block or `line_bytes`, whichever is more.

    Raises:
        InputError: the file is damaged, swells beyond the bounds, or is not lines of text.
    """
    with reading(source.path), _opened(source) as file, unpacked(source.layers, file) as stream:
        pieces = _counted(source, file, stream, on_bytes, block_bytes)
        yield from _blocks(source.path, _utf8(pieces), line_bytes)


def _utf8(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Pieces of text in UTF-8 without a byte-order mark, whose lines end in line feeds."""
    decoder, ends_in_returns = None, False
    for at, raw in enumerate(pieces):
        decoder = utf16_decoder(raw) if at == 0 else decoder
        chunk = raw if decoder is None else decoder.decode(raw).encode()
        ends_in_returns = (at == 0 and b"\r" in chunk and b"\n" not in chunk) or ends_in_returns
        if ends_in_returns:
            chunk = chunk.replace(b"\r", b"\n")  # as Macs once wrote lines, and as some spreadsheets still do
        yield chunk.removeprefix(b"\xef\xbb\xbf") if at == 0 else chunk


def _blocks(path: Path, pieces: Iterator[bytes], line_bytes: int) -> Iterator[Block]:
    """Whole lines out of pieces of any length; before damage is raised, the lines that stand before it are given."""
    first_line, rest = 1, b""
    whole: Block | None = None
    try:
        for piece in pieces:
            cut = piece.rfind(b"\n") + 1
            text = b"".join((rest, memoryview(piece)[:cut]))  # one copy of what may be many megabytes
            rest = piece[cut:] if cut else text + piece
            if len(rest) > line_bytes:
                raise InputError(f"{path} has a line of over {line_bytes} bytes, which no table of ours has.")
            if cut:
                if whole is not None:
                    yield whole
                whole = Block(first_line, text)
                first_line += text.count(b"\n")
    except UNREADABLE:
        if whole is not None:
            yield whole
        raise
    # A last line without an end belongs to the lines before it: alone it may not show how it is to be read.
    if whole is not None:
        yield Block(whole.first_line, whole.text + rest)
    elif rest:
        yield Block(first_line, rest)


def all_bytes(source: FileSource, on_bytes: OnBytes, maximum: int) -> bytes:
    """The whole table, unpacked; raises InputError where it is damaged or larger than `maximum` bytes."""
    with reading(source.path), _opened(source) as file, unpacked(source.layers, file) as stream:
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
    source: FileSource, file: BinaryIO, stream: IO[bytes], on_bytes: OnBytes, block_bytes: int
) -> Iterator[bytes]:
    total, size = 0, source.file.stat().st_size
    while chunk := stream.read(block_bytes):
        total += len(chunk)
        refuse_swelling(source.path, total, size)
        on_bytes(file.tell())
        yield chunk


def utf16_decoder(head: bytes) -> codecs.IncrementalDecoder | None:
    """What decodes text in UTF-16, as spreadsheets save "Unicode text", by its first bytes; None for any other.

    Text without a byte-order mark is recognised by the zero that every second byte of its digits and commas is.
    """
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return codecs.getincrementaldecoder("utf-16")(errors="replace")
    even, odd = head[:HEAD_BYTES:2], head[1:HEAD_BYTES:2]
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if others and b"\0" not in others and zeros.count(0) * 2 > len(zeros):
            return codecs.getincrementaldecoder(encoding)(errors="replace")
    return None


def refuse_swelling(path: Path, total: int, size: int) -> None:
    """Nothing, unless `total` bytes out of a file of `size` are too many; raises InputError then."""
    if total > MAXIMUM_TEXT_BYTES or (total > RATIO_COUNTS_ABOVE and total > MAXIMUM_RATIO * size):
        raise InputError(
            f"{path} unpacks to over {total // 1024**2} MiB from {max(1, size // 1024)} KiB: "
            "no market data does that, so it was not read on."
        )


@contextmanager
def _opened(source: FileSource) -> Iterator[BinaryIO]:
    if source.content is not None:
        yield io.BytesIO(source.content)
        return
    with source.file.open("rb") as file:
        yield file
