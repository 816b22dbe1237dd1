"""Files of archives that were downloaded once: where they lie, whether they are still whole, and which of them go.

They lie under the host they came from and its own folders, because importing knows marks from traded candles by the
folder. Beside each stands the checksum that was published, or one of our own (`.sha256`) where there is none; a file is
believed only as long as it agrees. Those used longest ago go first when there is too much.
"""

import hashlib
import os
import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

from platformdirs import user_cache_path

from rektscope.market.errors import InputError

QUOTA_BYTES = 8 * 10**9
"""Two months of trades of the busiest markets, or years of candles."""

FILE_NAMES = re.compile(r"\.?[\w-][\w.-]*\.(zip|gz)(\.CHECKSUM|\.sha256|\.partial)?(\.\w+\.part)?")
"""What the files in this cache are called, so that nobody else's are ever removed."""

_PART = re.compile(r"[\w-][\w.-]*")
_SUM = re.compile(r"\s*([0-9a-fA-F]{64})\b")
_BLOCK = 4 * 1024 * 1024


def archive_folder() -> Path:
    """Where the files of archives are kept on this machine."""
    return user_cache_path("rektscope", appauthor=False) / "archives"


class ArchiveCache:
    """The files in a folder, by default the program's own in the user's cache folder."""

    def __init__(self, folder: Path | None = None, quota_bytes: int = QUOTA_BYTES) -> None:
        self.folder = archive_folder() if folder is None else folder
        self._quota_bytes = quota_bytes

    def path_of(self, address: str) -> Path:
        """Where the file of an address lies once it is there.

        Raises:
            InputError: the address is none that could be a file's here.
        """
        parts = urlsplit(address)
        host = f"{parts.hostname}" if parts.port is None else f"{parts.hostname}_{parts.port}"
        # Unquoted before the check, so that no %2F or %2E%2E gets into a path.
        names = [unquote(name) for name in parts.path.strip("/").split("/")]
        if parts.query or not all(_PART.fullmatch(name) for name in (host, *names)):
            raise InputError(f"{address} is no address of a file of an archive.")
        return self.folder.joinpath(host, *names)

    def find(self, address: str) -> Path | None:
        """The file of an address, if it is here and whole; one that is not is removed."""
        path = self.path_of(address)
        if not path.is_file():
            return None
        for beside in (checksum_of(path), own_sum_of(path)):
            expected = read_sum(beside)
            if expected is not None and expected == sha256_of(path):
                with suppress(OSError):
                    os.utime(path)  # the ones used last stay longest
                return path
        self._remove(path)
        return None

    def let_go(self, kept: Collection[Path]) -> None:
        """Remove files beyond the quota, those used longest ago first, but none of `kept`. Never raises."""
        try:
            found = [(path, path.stat()) for path in self.folder.rglob("*") if path.is_file()]
        except OSError:
            return
        size = sum(state.st_size for _, state in found)
        for path, state in sorted(found, key=lambda each: each[1].st_mtime):
            if size <= self._quota_bytes:
                return
            if path.suffix in {".zip", ".gz", ".partial"} and path not in kept:
                self._remove(path)
                size -= state.st_size

    @staticmethod
    def _remove(path: Path) -> None:
        for each in (path, checksum_of(path), own_sum_of(path)):
            with suppress(OSError):
                each.unlink(missing_ok=True)


def checksum_of(path: Path) -> Path:
    """Where the published checksum of a file stands."""
    return path.with_name(f"{path.name}.CHECKSUM")


def own_sum_of(path: Path) -> Path:
    """Where a sum of our own stands, of a file that has none published."""
    return path.with_name(f"{path.name}.sha256")


def read_sum(path: Path) -> str | None:
    """The SHA-256 in a checksum file; None where there is none."""
    try:
        return parse_sum(path.read_bytes()[:4096])
    except OSError:
        return None


def parse_sum(content: bytes) -> str | None:
    """The SHA-256 at the beginning of `<sha256>  <name>`, in lower case; None where there is none."""
    match = _SUM.match(content.decode("ascii", errors="replace"))
    return None if match is None else match[1].lower()


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in lower case. Raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
