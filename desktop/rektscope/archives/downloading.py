"""One file of an archive into the cache: resumed where it broke off, and believed only once it is checked."""

import errno
import gzip
import hashlib
import zipfile
import zlib
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

import msgspec

from rektscope.archives.cache import QUOTA_BYTES, ArchiveCache, checksum_of, own_sum_of, parse_sum, sha256_of
from rektscope.archives.errors import ArchiveFileError
from rektscope.archives.plan import ArchiveFile
from rektscope.archives.survey import NOT_THERE, is_passing_status, refused_status
from rektscope.files.whole_file import aside_of, bytes_aside, grown_aside
from rektscope.market.errors import InputError
from rektscope.net.download_client import Download, DownloadClient
from rektscope.net.https_exchange import ExchangeError

_FAILURES_IN_A_ROW = 5
_PAUSES_S = (0.5, 1.0, 2.0, 4.0, 8.0)
_SMALL = 4096
_MAGIC = {".zip": b"PK", ".gz": b"\x1f\x8b"}
_BLOCK = 1 << 20
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, gzip.BadGzipFile, NotImplementedError, RuntimeError)


class NotThereError(Exception):
    """The archive has no such file."""


class Downloader(msgspec.Struct, frozen=True):
    """Fetches files into a cache.

    Attributes:
        client: asks the servers.
        cache: keeps the files.
        on_bytes: called with how many bytes of the file are here, and of how many (None where unknown).
        on_received: called with how many bytes came over the network.
    """

    client: DownloadClient
    cache: ArchiveCache
    on_bytes: Callable[[int, int | None], None]
    on_received: Callable[[int], None]

    def fetch(self, file: ArchiveFile) -> Path:
        """The file, from the cache or from its archive, whole and checked.

        Raises:
            NotThereError: the archive has no such file.
            ArchiveFileError: it cannot be had, or is not what was published.
            InputError: it cannot be written.
        """
        kept = self.cache.find(file.address)
        if kept is not None:
            return kept
        path = self.cache.path_of(file.address)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            published = self._published_sum(file) if file.has_checksum else None
            # Not synced: the sum is compared again before each use.
            with grown_aside(path, synced=False) as target:
                self._receive_right(file, path, target, published)
                self._note_sum(path, published)
        except BlockingIOError as error:
            raise InputError(f"{error}: wait for the other fetch, then run this one again.") from error
        except OSError as error:
            is_full = error.errno == errno.ENOSPC
            advice = "make room and run it again, it goes on from there" if is_full else "make the folder writable"
            raise InputError(f"Cannot write {path}: {error.strerror or error}; {advice}.") from error
        return path

    def _published_sum(self, file: ArchiveFile) -> str | None:
        """The SHA-256 that the archive publishes of a file; None where it has none of this one."""
        content = b""
        for attempt, pause_s in enumerate(_PAUSES_S, start=1):
            try:
                with self.client.get(f"{file.address}.CHECKSUM") as download:
                    if download.status in NOT_THERE:
                        return None
                    _refuse_status(file, download.status)
                    content = _beginning(download)
                break
            except ExchangeError as error:
                if not error.is_passing or attempt == len(_PAUSES_S):
                    raise _not_had(file, error) from error
                self.client.wait(pause_s)
        found = parse_sum(content)
        if found is None:
            raise ArchiveFileError(
                f"The checksum of {file.name} cannot be read{_web_page(content)}, so the file is not taken.", file.data
            )
        return found

    def _receive_right(self, file: ArchiveFile, path: Path, target: BinaryIO, published: str | None) -> None:
        """Receive a file until it is right, but from its beginning only once more."""
        is_first = True
        while True:
            self._receive(file, target)
            target.flush()
            wrong = _fault(aside_of(path), path.suffix, published)
            if wrong is None:
                return
            target.truncate(0)
            if not is_first:
                raise ArchiveFileError(
                    f"{file.name} was downloaded twice and {wrong} both times, so it is not taken.", file.data
                )
            is_first = False

    def _receive(self, file: ArchiveFile, target: BinaryIO) -> None:
        """The bytes of a file behind what is there of it, however often it breaks off while it gets on."""
        failures = 0
        while True:
            before = target.seek(0, 2)
            try:
                if self._receive_once(file, target, before):
                    return
            except ExchangeError as error:
                # A connection that brought bytes before it broke is getting on, however often it breaks.
                failures = 1 if target.seek(0, 2) > before else failures + 1
                if not error.is_passing or failures >= _FAILURES_IN_A_ROW:
                    raise _not_had(file, error) from error
                self.client.wait(_PAUSES_S[failures - 1])

    def _receive_once(self, file: ArchiveFile, target: BinaryIO, start: int) -> bool:
        """Whether the file is whole after one request for what is missing of it."""
        with self.client.get(file.address, start) as download:
            if download.status in NOT_THERE:
                raise NotThereError
            if download.status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE and start:
                # 416 with a size equal to ours means that all of it is here already (RFC 9110, 15.5.17); any other size
                # means that ours is of another version of the file.
                if download.size != start:
                    target.truncate(0)
                return download.size == start
            _refuse_status(file, download.status)
            # A hotel's login page comes with status 200 where the file should be.
            if download.content_type.startswith("text/html"):
                raise _no_archive(file, b"<html")
            if download.start != start:
                target.truncate(0)  # the server knows no ranges, or another one
                if download.start:
                    return False
            self._take(file, download, target)
        return True

    def _take(self, file: ArchiveFile, download: Download, target: BinaryIO) -> None:
        for part in download.parts():
            target.write(part)
            if target.tell() > QUOTA_BYTES:
                target.truncate(0)
                raise ArchiveFileError(f"{file.name} has no end: no file of an archive is so large.", file.data)
            self.on_received(len(part))
            self.on_bytes(target.tell(), download.size)

    @staticmethod
    def _note_sum(path: Path, published: str | None) -> None:
        """What the file will be compared with when it is used again, beside where it will stand."""
        beside = own_sum_of(path) if published is None else checksum_of(path)
        text = f"{published or sha256_of(aside_of(path))}  {path.name}\n"
        with bytes_aside(beside, synced=False) as target:
            target.write(text.encode())


def _refuse_status(file: ArchiveFile, status: int) -> None:
    """Nothing for a status with a file; ExchangeError where it may pass, else ArchiveFileError."""
    if is_passing_status(status):
        raise ExchangeError(f"{urlsplit(file.address).hostname} is in trouble (HTTP {status})", is_passing=True)
    if status not in {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT}:
        raise refused_status(file, status)


def _beginning(download: Download) -> bytes:
    content = b""
    for part in download.parts():
        content += part
        if len(content) >= _SMALL:
            break
    return content[:_SMALL]


def _fault(path: Path, suffix: str, published: str | None) -> str | None:
    """What is wrong with a file that was received, as the middle of a sentence; None for nothing."""
    with path.open("rb") as file:
        head = file.read(256)
        if not head.startswith(_MAGIC.get(suffix, b"")):
            what = "a web page" if _web_page(head) else f"no {suffix.removeprefix('.')} file"
            return f"was {what}"
        if published is not None:
            file.seek(0)
            return (
                None
                if hashlib.file_digest(file, "sha256").hexdigest() == published
                else ("did not agree with its published checksum")
            )
    return _damage(path, suffix)


def _damage(path: Path, suffix: str) -> str | None:
    """Whether an archive contradicts its own sums, where none is published."""
    try:
        if suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                return None if archive.testzip() is None else "was damaged"
        with gzip.open(path) as stream:
            while stream.read(_BLOCK):
                pass
    except _BROKEN:
        return "was damaged"
    return None


def _web_page(content: bytes) -> str:
    return " (it is a web page)" if content.lstrip()[:1] == b"<" else ""


def _no_archive(file: ArchiveFile, content: bytes) -> ArchiveFileError:
    what = "a web page" if _web_page(content) else "something else"
    return ArchiveFileError(
        f"Instead of {file.name} came {what}, so it is not taken. If this network asks for a login, open a page in the "
        "browser first; otherwise the archive may have moved.",
        file.data,
    )


def _not_had(file: ArchiveFile, error: ExchangeError) -> ArchiveFileError:
    kept = " What came is kept, and the same command goes on from there." if error.is_passing else ""
    return ArchiveFileError(f"{file.name} cannot be fetched: {error}.{kept}", file.data)
