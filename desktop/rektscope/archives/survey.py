"""What stands of a plan before anything is fetched: kept already, offered and how large, or missing."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from http import HTTPStatus
from urllib.parse import urlsplit

import msgspec
from msgspec.structs import replace

from rektscope.archives.cache import ArchiveCache
from rektscope.archives.errors import ArchiveFileError
from rektscope.archives.plan import (
    Absent,
    ArchiveFile,
    ArchiveRequest,
    DownloadPlan,
    Lack,
    never_published,
    plan_files,
    wanted_days,
)
from rektscope.feeds.archive_layout import ArchiveLayout, DataSet, ListedFile
from rektscope.market.errors import InputError
from rektscope.net.download_client import DownloadClient, is_encrypted_or_here, origin_of
from rektscope.net.https_client import HttpsClient
from rektscope.net.https_exchange import ExchangeError
from rektscope.net.policy import NetworkPolicy
from rektscope.venues.titles import venue_title

NOT_THERE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
_NO_HEAD = {HTTPStatus.BAD_REQUEST, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED}
_TRIES = 3
_PAUSE_S = 1.0
_MONTH_LATE_DAYS = 10
"""A month's file comes on the first Monday of the next month; a few days more are no reason to call it missing."""


class Standing(StrEnum):
    """Where a file is before it is fetched."""

    KEPT = "kept"
    OFFERED = "offered"
    UNKNOWN = "unknown"


class Surveyed(msgspec.Struct, frozen=True):
    """A file, where it is, and its size in bytes where that is known."""

    file: ArchiveFile
    standing: Standing
    size: int | None


class Survey(msgspec.Struct, frozen=True):
    """All files of a request that are kept or may be fetched, and what is absent."""

    files: tuple[Surveyed, ...]
    absent: tuple[Absent, ...]

    @property
    def bytes_to_fetch(self) -> int:
        """Of the files whose size is known and that are not kept."""
        return sum(each.size or 0 for each in self.files if each.standing is not Standing.KEPT)

    @property
    def has_unknown_sizes(self) -> bool:
        """Whether `bytes_to_fetch` is a lower bound."""
        return any(each.size is None for each in self.files)


class Archive(msgspec.Struct, frozen=True):
    """One archive as it is asked in this run.

    Attributes:
        layout: the venue's.
        base: its address, or what the user put in its place.
        cache: where its files are kept.
        policy: how the network is reached.
    """

    layout: ArchiveLayout
    base: str
    cache: ArchiveCache
    policy: NetworkPolicy


def survey(
    archive: Archive,
    request: ArchiveRequest,
    today: date,
    client: DownloadClient,
    on_file: Callable[[str, int, int], None],
) -> Survey:
    """Look up every file that a request needs.

    Args:
        archive: which is asked.
        request: what for.
        today: in UTC.
        client: asks the servers.
        on_file: called with the name of the file that is looked up, how many were, and of how many.

    Raises:
        InputError: the archive does not answer, or not as one does.
    """
    plan = plan_files(archive.layout, archive.base, request, today)
    if archive.layout.listing is not None:
        plan = _listed(archive, request, today, client)
    queue, found, absent = deque(plan.files), dict[str, Surveyed](), list(plan.absent)
    gone: set[str] = set()
    while queue:
        file = _kept_month(archive.cache, queue.popleft())
        on_file(file.name, len(found), len(found) + len(queue) + 1)
        standing, size = (None, None) if file.address in gone else _standing(archive.cache, file, client)
        if standing is not None:
            days = (*(found[file.address].file.days if file.address in found else ()), *file.days)
            found[file.address] = Surveyed(replace(file, days=days), standing, size)
            continue
        gone.add(file.address)
        # No file of the month: those of its days, in their order, before everything that waits.
        if file.instead:
            queue.extendleft(reversed(file.instead))
        # Some archives drop a month's days once its month file is there. A month of trades is too large for one day of
        # it.
        elif file.whole_month is not None and file.whole_month not in gone and file.data is not DataSet.TRADES:
            queue.appendleft(replace(file, address=file.whole_month, whole_month=None))
        else:
            absent.append(missing(archive.layout, file, today))
    return Survey(tuple(found.values()), joined_absences(absent))


def _kept_month(cache: ArchiveCache, file: ArchiveFile) -> ArchiveFile:
    """The file of a day, or that of its month where that is kept already and the day's is not."""
    if file.whole_month is None or cache.path_of(file.address).is_file() or cache.find(file.whole_month) is None:
        return file
    return replace(file, address=file.whole_month)


def _standing(cache: ArchiveCache, file: ArchiveFile, client: DownloadClient) -> tuple[Standing | None, int | None]:
    """Where a file is, None for nowhere, and its size."""
    kept = cache.find(file.address)
    if kept is not None:
        return Standing.KEPT, kept.stat().st_size
    if file.instead and all(cache.find(each.address) is not None for each in file.instead):
        return None, None  # every day of it is here already
    for attempt in range(_TRIES):
        try:
            remote = client.look(file.address)
            if not is_passing_status(remote.status) or attempt == _TRIES - 1:
                break
            client.wait(_PAUSE_S)
        except ExchangeError as error:
            if not error.is_passing or attempt == _TRIES - 1:
                raise ArchiveFileError(f"{file.name} cannot be fetched: {error}.") from error
            client.wait(_PAUSE_S)
    if remote.status == HTTPStatus.OK:
        return Standing.OFFERED, remote.size
    if remote.status in NOT_THERE:
        return None, None
    if remote.status in _NO_HEAD:
        return Standing.UNKNOWN, None
    raise refused_status(file, remote.status)


def is_passing_status(status: int) -> bool:
    """Whether a server may answer better in a moment."""
    is_own_fault = status >= HTTPStatus.INTERNAL_SERVER_ERROR and status not in _NO_HEAD
    return is_own_fault or status == HTTPStatus.TOO_MANY_REQUESTS


def refused_status(file: ArchiveFile, status: int) -> ArchiveFileError:
    """The error for a status that is neither the file nor its absence."""
    reason = {
        403: "refuses it, which it does where too much was asked or in your region",
        429: "says that too much was asked; wait a few minutes",
        451: "does not serve your region",
        503: "is overloaded; wait a few minutes",
    }.get(status, "gave no file")
    host = urlsplit(file.address).hostname
    return ArchiveFileError(f"{file.name} cannot be fetched: {host} {reason} (HTTP {status}).", file.data)


def missing(layout: ArchiveLayout, file: ArchiveFile, today: date) -> Absent:
    """A file that is not there: missing for good, or only not there yet."""
    last = file.days[-1]
    is_monthly = file.days[0].isoformat() not in file.name
    age = (today - last).days
    month_age = (today.year - last.year) * 12 + today.month - last.month
    is_early = (
        month_age < 1 or (month_age == 1 and today.day <= _MONTH_LATE_DAYS)
        if is_monthly
        else age <= layout.published_after_days
    )
    return Absent(file.data, Lack.NOT_PUBLISHED if is_early else Lack.MISSING, file.days)


def joined_absences(absent: list[Absent]) -> tuple[Absent, ...]:
    """One entry a series and reason, with all its days in order."""
    days: dict[tuple[object, ...], set[date]] = {}
    firsts: dict[tuple[object, ...], Absent] = {}
    for each in absent:
        key = (each.data, each.lack, each.bound)
        firsts.setdefault(key, each)
        days.setdefault(key, set()).update(each.days)
    return tuple(Absent(each.data, each.lack, tuple(sorted(days[key])), each.bound) for key, each in firsts.items())


def _listed(archive: Archive, request: ArchiveRequest, today: date, client: DownloadClient) -> DownloadPlan:
    """The plan of an archive that lists its files itself; its days may begin at another hour than UTC's."""
    layout = archive.layout
    absent = list(never_published(layout, request))
    files: list[ArchiveFile] = []
    for series in layout.series(request.market.symbol):
        if series.data in request.without:
            continue
        days = wanted_days(layout, series.data, request)
        # OKX's days begin at 16:00 UTC, so a UTC day lies in two of them.
        needed = sorted({*days, *(day + timedelta(days=1) for day in days if layout.day_begins_h)})
        listed = {each.first: each for each in _ask_listing(archive, request, series.data, needed, client)}
        for day in needed:
            utc_days = tuple(each for each in (day - timedelta(days=1), day) if each in days) or (day,)
            if day in listed:
                address = _allowed(archive, listed[day].address)
                files.append(ArchiveFile(series.data, address, utc_days, layout.has_checksums))
            else:
                dated = ArchiveFile(series.data, f"{day.isoformat()}", (day,), has_checksum=False)
                lack = missing(layout, dated, today).lack
                absent.append(Absent(series.data, lack, utc_days))
    unique = {each.address: each for each in files}
    return DownloadPlan(tuple(unique.values()), tuple(absent))


def _ask_listing(
    archive: Archive, request: ArchiveRequest, data: DataSet, days: list[date], client: DownloadClient
) -> Iterator[ListedFile]:
    listing = archive.layout.listing
    if listing is None:
        return
    with HttpsClient(archive.base, timeout_s=30.0, policy=archive.policy) as rest:
        for number in range(0, len(days), listing.most_days):
            if number:
                time.sleep(listing.pause_s)
            client.refuse_cancelled()
            part = days[number : number + listing.most_days]
            response = rest.get(listing.path, **listing.parameters(data, request.market.symbol, part[0], part[-1]))
            try:
                yield from listing.parse(response, data, request.market.symbol)
            except ValueError as error:
                raise InputError(
                    f"The archive of {venue_title(archive.layout.venue)} does not list its files: {error}."
                ) from error


def _allowed(archive: Archive, address: str) -> str:
    """Where a listed file is fetched from; what stands in the archive's place serves its other hosts too.

    Raises:
        InputError: the listing names a host that is none of the archive's.
    """
    parts = urlsplit(address)
    is_own = (parts.hostname or "") in archive.layout.hosts
    if archive.base != archive.layout.url and is_own:
        return f"{archive.base}{parts.path}"
    try:
        is_same = origin_of(parts) == origin_of(urlsplit(archive.base))
    except ValueError:
        is_same = False
    if not (is_own or is_same) or not is_encrypted_or_here(address):
        raise InputError(
            f"The archive of {venue_title(archive.layout.venue)} names a file on {parts.hostname}, which is none of "
            "its hosts and is not asked."
        )
    return f"{parts.scheme}://{parts.netloc}{parts.path}"
