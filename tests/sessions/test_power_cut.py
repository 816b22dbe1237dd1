"""The power fails: of each file only what was synced is left, of each folder only the names that were synced.

The disk is played by `Disk`, which remembers how much of each file and which names were on it. A test that passes
without a sync somewhere would be worth nothing; taking `self._file.sync()` out of `JournalWriter.flush`, either
`sync_folder`, or `os.fsync` out of `files.whole_file` makes these fail.
"""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rektscope.files import whole_file
from rektscope.files.whole_file import bytes_aside
from rektscope.sessions.journal import writer as journal_writer
from rektscope.sessions.journal.folder import sync_folder
from rektscope.sessions.journal.form import RecordKind
from rektscope.sessions.journal.reader import Hole, JournalReader
from rektscope.sessions.journal.writer import DiskFile, JournalWriter, Rotation
from rektscope.sessions.reader import open_session
from rektscope.sessions.writer import write_session

START_NS = 1_752_451_200_000_000_000


class Disk:
    """What would be left of the journals and files below a folder if the power failed now."""

    def __init__(self) -> None:
        self._synced_bytes: dict[Path, int] = {}
        self._names: dict[Path, frozenset[str]] = {}

    def open_file(self, path: Path) -> "_SyncedFile":
        return _SyncedFile(path, self._synced_bytes)

    def sync_folder(self, folder: Path) -> None:
        self._names[folder] = frozenset(path.name for path in folder.iterdir())

    def after_power_cut(self, folder: Path, target: Path) -> Path:
        """A copy of `folder` as it would be found."""
        target.mkdir()
        if folder.name in self._names.get(folder.parent, frozenset()):
            for name in self._names.get(folder, frozenset()):
                source = folder / name
                if source in self._synced_bytes:
                    (target / name).write_bytes(source.read_bytes()[: self._synced_bytes[source]])
        return target


class _SyncedFile(DiskFile):
    def __init__(self, path: Path, synced_bytes: dict[Path, int]) -> None:
        super().__init__(path)
        self._path, self._all, self._total = path, synced_bytes, 0
        synced_bytes[path] = 0

    def write(self, data: bytes) -> None:
        super().write(data)
        self._total += len(data)

    def sync(self) -> None:
        super().sync()
        self._all[self._path] = self._total


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk()
    monkeypatch.setattr(journal_writer, "sync_folder", disk.sync_folder)
    return disk


def _read(folder: Path) -> list[bytes]:
    return [each.payload for each in JournalReader(folder).records() if not isinstance(each, Hole)]


@pytest.mark.parametrize("seed", range(6))
def test_what_was_flushed_is_there_after_the_power_failed(seed, disk, tmp_path):
    """Cut after each flush, over several segments: all that was flushed, and a beginning of what came after."""
    chance = random.Random(seed)
    journal = tmp_path / "a.rekt-journal"
    writer = JournalWriter(journal, b"{}", START_NS, rotation=Rotation(most_bytes=6_000), open_file=disk.open_file)
    appended: list[bytes] = []
    flushed = 0
    for place in range(300):
        appended.append(chance.randbytes(chance.randrange(20, 200)))
        writer.append(RecordKind.FRAME, START_NS + place, "line", appended[-1])
        if chance.random() < 0.2:
            writer.flush()
            flushed = len(appended)
        if chance.random() < 0.1:
            left = disk.after_power_cut(journal, tmp_path / f"cut-{place}")
            kept = _read(left)
            assert len(kept) >= flushed
            assert kept == appended[: len(kept)]
    assert len(list(journal.glob("*.zst"))) > 2
    writer.close(START_NS + 1_000)
    assert _read(disk.after_power_cut(journal, tmp_path / "cut-end")) == appended


def test_a_journal_that_was_just_begun_is_found(disk, tmp_path):
    writer = JournalWriter(tmp_path / "a.rekt-journal", b"{}", START_NS, open_file=disk.open_file)
    left = disk.after_power_cut(tmp_path / "a.rekt-journal", tmp_path / "cut")
    assert JournalReader(left).started_ns == START_NS
    writer.abandon()


@pytest.fixture
def renamed_unsynced(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """The power fails right after a file took the place of another: leaves what of it had been synced."""
    synced: dict[int, bytes] = {}
    fsync = os.fsync

    def remember(descriptor: int) -> None:
        fsync(descriptor)
        synced[os.fstat(descriptor).st_ino] = Path(f"/proc/self/fd/{descriptor}").read_bytes()

    monkeypatch.setattr(whole_file.os, "fsync", remember)

    def cut(path: Path) -> None:
        path.write_bytes(synced.get(path.stat().st_ino, b""))

    return cut


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="what was synced is read back through /proc")
def test_a_session_is_on_disk_before_it_takes_the_place_of_another(renamed_unsynced, session, tmp_path):
    path = tmp_path / "a.rekt"
    write_session(path, session)
    whole = shutil.copy(path, tmp_path / "whole.rekt").read_bytes()
    renamed_unsynced(path)
    assert path.read_bytes() == whole
    with open_session(path) as file:
        assert file.read().info == session.info


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="what was synced is read back through /proc")
def test_any_file_of_the_user_is_on_disk_before_it_takes_the_place_of_another(renamed_unsynced, tmp_path):
    with bytes_aside(tmp_path / "a.json") as file:
        file.write(b"whole")
    renamed_unsynced(tmp_path / "a.json")
    assert (tmp_path / "a.json").read_bytes() == b"whole"


def test_files_and_folders_are_synced_by_the_system_itself(tmp_path, monkeypatch):
    """The disk above stands for the system's calls; here they are made."""
    synced, fsync = [], os.fsync

    def written_down(descriptor: int) -> None:
        synced.append(os.fstat(descriptor).st_ino)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", written_down)
    path = tmp_path / "a"
    file = DiskFile(path)
    file.write(b"x")
    file.sync()
    file.close()
    sync_folder(tmp_path)
    assert synced == [path.stat().st_ino, *([] if os.name == "nt" else [tmp_path.stat().st_ino])]
