"""A whole fetch: looked up, downloaded, read and written as a session. It can be cancelled from any thread."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

import msgspec
from msgspec.structs import replace

from rektscope.archives.cache import ArchiveCache
from rektscope.archives.catalogue import archive_of
from rektscope.archives.days import today_utc
from rektscope.archives.downloading import Downloader, NotThereError
from rektscope.archives.errors import ArchiveFileError
from rektscope.archives.messages import absence_sentences, days_text, size_text
from rektscope.archives.plan import PRICES, Absent, ArchiveFile, ArchiveRequest
from rektscope.archives.survey import Archive, Standing, Survey, Surveyed, joined_absences, missing, survey
from rektscope.feeds.archive_layout import DataSet
from rektscope.market.errors import InputError
from rektscope.market.times import DAY_MS
from rektscope.net.download_client import DownloadClient
from rektscope.net.policy import NetworkPolicy
from rektscope.sessions.importing.importer import Imported, import_files
from rektscope.sessions.importing.parts import ImportOptions
from rektscope.sessions.writer import write_session
from rektscope.venues.titles import venue_title

MOST_TRADES = 30_000_000
"""They take some 3.5 GB of memory while they are read."""


class Stage(StrEnum):
    """What a fetch is doing."""

    LOOKING = "looking up"
    DOWNLOADING = "downloading"
    READING = "reading"
    WRITING = "writing"


class FetchProgress(msgspec.Struct, frozen=True):
    """How far a fetch is.

    Attributes:
        stage: what it is doing.
        name: of the file it does it with.
        file: its number, from 1.
        files: how many there are.
        done: bytes of all files of this stage that are done (files, while looking up).
        whole: of so many; a lower bound where `is_bound`.
        is_bound: whether some sizes are not known.
    """

    stage: Stage
    name: str
    file: int
    files: int
    done: int
    whole: int
    is_bound: bool = False


OnProgress = Callable[[FetchProgress], None]


class Fetched(msgspec.Struct, frozen=True, eq=False):
    """What a fetch brought.

    Attributes:
        imported: the session and the report of how it came to be.
        paths: the files it was made of, in the cache.
        absent: what the archive did not have.
        received_bytes: that came over the network.
    """

    imported: Imported
    paths: tuple[Path, ...]
    absent: tuple[Absent, ...]
    received_bytes: int


class FetchJob:
    """Fetches one request from one archive.

    Args:
        request: what for.
        address: in the place of the archive's own; None for that.
        policy: of the network; None to go by the environment.
        cache: of files; None for the program's own.
        today: in UTC; None for the day it is.

    Raises:
        InputError: no archive has such a market.
    """

    def __init__(
        self,
        request: ArchiveRequest,
        *,
        address: str | None = None,
        policy: NetworkPolicy | None = None,
        cache: ArchiveCache | None = None,
        today: date | None = None,
    ) -> None:
        layout, _ = archive_of(request.market.market)
        self.request = request
        self.archive = Archive(layout, address or layout.url, cache or ArchiveCache(), policy or NetworkPolicy())
        self._today = today or today_utc()
        self._client = DownloadClient(self.archive.policy)

    def cancel(self) -> None:
        """End it as soon as possible: what runs raises DownloadCancelledError."""
        self._client.cancel()

    def look(self, on_progress: OnProgress) -> Survey:
        """What there is and how large; nothing is fetched.

        Raises:
            InputError: the archive does not answer, or not as one does.
            DownloadCancelledError: it was cancelled.
        """

        def on_file(name: str, done: int, whole: int) -> None:
            on_progress(FetchProgress(Stage.LOOKING, name, done + 1, whole, done, whole))

        with self._client:
            return survey(self.archive, self.request, self._today, self._client, on_file)

    def run(self, out: Path, on_progress: OnProgress) -> Fetched:
        """Fetch what is not kept, and write the session to `out`.

        Raises:
            InputError: something cannot be had, used or written; then nothing is written to `out`.
            DownloadCancelledError: it was cancelled; nothing is written to `out`.
        """
        found = self.look(on_progress)
        self._refuse_without_prices([each.file for each in found.files], found.absent)
        self._refuse_without_room(found)
        self._refuse_too_many_trades(found)
        with self._client:
            run = _Run(self.archive, self._client, on_progress, found, self._today)
            run.download()
        absent = joined_absences([*found.absent, *run.absent])
        covered = self._refuse_without_prices([file for file, _ in run.had], absent)
        imported = self._imported(run, covered, absent, on_progress)

        def on_rows(rows: int, all_rows: int) -> None:
            self._client.refuse_cancelled()
            on_progress(FetchProgress(Stage.WRITING, out.name, 1, 1, rows, all_rows))

        write_session(out, imported.session, on_rows)
        paths = tuple(path for _, path in run.had)
        # After the session is written: what it was made of stays, whatever else the quota takes.
        self.archive.cache.let_go(set(paths))
        return Fetched(imported, paths, absent, run.received)

    def _refuse_without_prices(self, files: list[ArchiveFile], absent: tuple[Absent, ...]) -> list[date]:
        """The days of the session that have prices; raises InputError where there are none."""
        priced = {day for file in files if file.data in PRICES for day in file.days}
        covered = [day for day in self.request.days if day in priced]
        if not covered:
            title = venue_title(self.archive.layout.venue)
            lacking = [each for each in absent if each.data in PRICES]
            reasons = " ".join(absence_sentences(self.archive.layout, lacking))
            raise ArchiveFileError(
                f"The archive of {title} has no prices of {self.request.market.symbol} for "
                f"{days_text(self.request.days)}, so there is no session to make. "
                f"{reasons} Check the symbol, and that it traded then."
            )
        return covered

    def _refuse_without_room(self, found: Survey) -> None:
        folder = self.archive.cache.folder
        existing = next((each for each in (folder, *folder.parents) if each.exists()), None)
        with suppress(OSError):
            free = None if existing is None else shutil.disk_usage(existing).free
            if free is not None and found.bytes_to_fetch > free:
                raise InputError(
                    f"{size_text(found.bytes_to_fetch)} are to be fetched, and {size_text(free)} are free for "
                    f"{folder}: make room, or ask for fewer days."
                )

    def _refuse_too_many_trades(self, found: Survey) -> None:
        sizes = [each.size or 0 for each in found.files if each.file.data is DataSet.TRADES]
        if sum(sizes) > MOST_TRADES * self.archive.layout.trade_bytes:
            has_candles = any(each.file.data is DataSet.CANDLES for each in found.files)
            raise ArchiveFileError(
                f"The trades of these days are {size_text(sum(sizes))} packed, more than fit into one session: ask for "
                "fewer days.",
                DataSet.TRADES if has_candles else None,
            )

    def _imported(
        self, run: "_Run", covered: list[date], absent: tuple[Absent, ...], on_progress: OnProgress
    ) -> Imported:
        sizes = {path: path.stat().st_size for _, path in run.had}
        numbers = {path: number for number, path in enumerate(sizes, start=1)}
        before = {path: sum(list(sizes.values())[: number - 1]) for path, number in numbers.items()}

        def on_bytes(path: Path, done: int) -> None:
            self._client.refuse_cancelled()
            whole = sum(sizes.values())
            on_progress(FetchProgress(Stage.READING, path.name, numbers[path], len(sizes), before[path] + done, whole))

        options = ImportOptions(
            venue=self.request.market.venue,
            symbol=self.request.market.symbol,
            start_ms=_start_ms(covered[0]),
            end_ms=_start_ms(covered[-1]) + DAY_MS,
        )
        try:
            imported = import_files(list(sizes), options, on_bytes)
        except InputError as error:
            file = next((file for file, path in run.had if str(path) in str(error)), None)
            raise ArchiveFileError(
                f"What the archive has cannot be used as it is: {error}", None if file is None else file.data
            ) from error
        notes = (*absence_sentences(self.archive.layout, absent), *run.notes)
        info = replace(imported.session.info, notes=(*imported.session.info.notes, *notes))
        session = replace(imported.session, info=info)
        return replace(imported, session=session)


def _start_ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) * 1000


class _Run:
    """The downloads of one fetch: files that are had, and what turned out to be absent."""

    def __init__(
        self, archive: Archive, client: DownloadClient, on_progress: OnProgress, found: Survey, today: date
    ) -> None:
        self.had: list[tuple[ArchiveFile, Path]] = []
        self.absent: list[Absent] = []
        self.notes: list[str] = []
        self.received = 0
        self._archive, self._client, self._today, self._on_progress = archive, client, today, on_progress
        self._queue = list(found.files)
        self._done = 0

    def download(self) -> None:
        """Fetch every file that is not kept, in order; a month that is not there is fetched day by day."""
        while self._queue:
            each = self._queue.pop(0)
            try:
                path = self._fetched(each)
            except NotThereError:
                if each.file.instead:
                    self._queue[:0] = [Surveyed(file, Standing.UNKNOWN, None) for file in each.file.instead]
                else:
                    self.absent.append(missing(self._archive.layout, each.file, self._today))
                continue
            self.had.append((each.file, path))
            if each.standing is not Standing.KEPT:
                self._done += path.stat().st_size

    def _fetched(self, each: Surveyed) -> Path:
        number = len(self.had) + len(self.absent) + 1
        left = [other for other in self._queue if other.standing is not Standing.KEPT]
        later = sum(other.size or 0 for other in left)
        is_bound = each.size is None or any(other.size is None for other in left)

        def on_bytes(done: int, size: int | None) -> None:
            whole = self._done + (size or each.size or done) + later
            progress = FetchProgress(
                Stage.DOWNLOADING, each.file.name, number, number + len(self._queue), self._done + done, whole, is_bound
            )
            self._on_progress(progress)

        if each.standing is not Standing.KEPT:
            on_bytes(0, each.size)
        return Downloader(self._client, self._archive.cache, on_bytes, self._on_received).fetch(each.file)

    def _on_received(self, count: int) -> None:
        self.received += count
