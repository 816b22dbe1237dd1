"""Taking off what a stream of bytes is packed in: compression, a member of a zip, a stretch of a tar."""

import bz2
import gzip
import io
import lzma
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from enum import Enum
from typing import IO, TYPE_CHECKING, cast

import msgspec
import pyarrow as pa

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class Packing(Enum):
    """What a stream of bytes is packed in."""

    GZIP = "gzip"
    BZIP2 = "bzip2"
    XZ = "xz"
    ZSTD = "zstd"
    LZ4 = "lz4"
    ZIP = "zip"
    TAR = "tar"


class Layer(msgspec.Struct, frozen=True):
    """One packing to be taken off.

    Attributes:
        packing: which.
        member: the name within a zip.
        offset, size: where a member of a tar stands in it, in bytes.
    """

    packing: Packing
    member: str = ""
    offset: int = 0
    size: int = 0


@contextmanager
def unpacked(layers: Sequence[Layer], file: IO[bytes]) -> Iterator[IO[bytes]]:
    """The stream within `layers`, the outermost of which `file` is packed in."""
    with ExitStack() as stack:
        stream = file
        for layer in layers:
            stream = stack.enter_context(_without(layer, stream))
        yield stream


@contextmanager
def _without(layer: Layer, stream: IO[bytes]) -> Iterator[IO[bytes]]:
    if layer.packing is Packing.ZIP:
        with zipfile.ZipFile(stream) as archive, archive.open(layer.member) as member:
            yield member
    elif layer.packing is Packing.TAR:
        with io.BufferedReader(_Stretch(stream, layer.offset, layer.size)) as member:
            yield cast("IO[bytes]", member)
    elif layer.packing in {Packing.ZSTD, Packing.LZ4}:
        # Arrow closes what it reads from, which others still read: whoever opened the stream closes it.
        with pa.CompressedInputStream(_LeftOpen(stream), layer.packing.value) as inner:
            yield inner
    elif layer.packing is Packing.GZIP:
        with gzip.GzipFile(fileobj=stream) as inner:
            yield cast("IO[bytes]", inner)
    else:
        with bz2.BZ2File(stream) if layer.packing is Packing.BZIP2 else lzma.LZMAFile(stream) as inner:
            yield cast("IO[bytes]", inner)


class UntilBreak:
    """Reads what stands before a break of a compressed stream; the break is raised once nothing is left before it.

    The streams of the standard library lose what they had unpacked already when one reading reaches beyond the break.

    Attributes:
        found: the break, once a reading came to it.
    """

    def __init__(self, stream: IO[bytes], breaks: tuple[type[Exception], ...]) -> None:
        """Of `stream`, that raises one of `breaks` where it is cut or damaged."""
        self._take = getattr(stream, "read1", stream.read)  # Arrow's streams have no `read1`
        self._breaks = breaks
        self.found: Exception | None = None

    def read(self, size: int) -> bytes:
        """Up to `size` bytes, fewer only before the end or a break."""
        # Raised at the next reading, so that whoever reads has had everything before the break.
        if self.found is not None:
            raise self.found
        pieces: list[bytes] = []
        while size > 0:
            try:
                piece: bytes = self._take(size)
            except self._breaks as error:
                self.found = error
                if not pieces:
                    raise
                break
            if not piece:
                break
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)


class _LeftOpen(io.RawIOBase):
    """A stream whose closing leaves the one that it reads from as it is."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__()
        self._stream = stream

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        read = self._stream.read(len(view))
        view[: len(read)] = read
        return len(read)


class _Stretch(io.RawIOBase):
    """Some bytes of a seekable stream as a stream of their own."""

    def __init__(self, stream: IO[bytes], offset: int, size: int) -> None:
        super().__init__()
        self._stream, self._offset, self._size, self._at = stream, offset, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        self._stream.seek(self._offset + self._at)
        read = self._stream.read(max(0, min(len(view), self._size - self._at)))
        view[: len(read)] = read
        self._at += len(read)
        return len(read)
