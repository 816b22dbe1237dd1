"""Which files of an archive a request needs, and what the archive cannot have of it. Nothing is asked here."""

import calendar
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from urllib.parse import quote, unquote

import msgspec

from rektscope.feeds.archive_layout import ArchiveLayout, ArchiveSeries, DataSet
from rektscope.market.names import MarketName

_DAYS_WORTH_A_MONTH = 8
"""So many days of a month in small files: from here on one file of the month saves requests and costs few bytes."""

PRICES = frozenset({DataSet.CANDLES, DataSet.TRADES})


class Lack(StrEnum):
    """Why an archive does not have something."""

    NEVER = "not in the archive"
    ENDED = "ended"
    NOT_BEGUN = "not begun"
    NOT_PUBLISHED = "not published yet"
    MISSING = "missing"


class Absent(msgspec.Struct, frozen=True):
    """What an archive does not have of what was requested.

    Attributes:
        data: which series.
        lack: why.
        days: of which days.
        bound: the last or first day that it has, where it ended or had not begun.
    """

    data: DataSet
    lack: Lack
    days: tuple[date, ...]
    bound: date | None = None


class ArchiveFile(msgspec.Struct, frozen=True):
    """A file to fetch.

    Attributes:
        data: what it holds.
        address: the whole address.
        days: those that are wanted of it.
        has_checksum: whether its SHA-256 is published beside it.
        instead: the files of single days that do as well, where this is one of a whole month.
        whole_month: the address of the month's file, which does as well where it is kept already; None for none.
    """

    data: DataSet
    address: str
    days: tuple[date, ...]
    has_checksum: bool
    instead: tuple["ArchiveFile", ...] = ()
    whole_month: str | None = None

    @property
    def name(self) -> str:
        """The name without the folders."""
        return unquote(self.address.rpartition("/")[2])


class ArchiveRequest(msgspec.Struct, frozen=True):
    """What a user asks an archive for.

    Attributes:
        market: of which venue and symbol.
        days: the days of the session, in order.
        history_days: how many days before them the map gets to know.
        without: what is left out.
    """

    market: MarketName
    days: tuple[date, ...]
    history_days: int = 0
    without: frozenset[DataSet] = frozenset()

    @property
    def earlier(self) -> tuple[date, ...]:
        """The days before, in order."""
        return tuple(self.days[0] - timedelta(days=number) for number in range(self.history_days, 0, -1))

    @property
    def file_name(self) -> str:
        """What to call the session: `binance-BTCUSDT-2025-10-10.rekt`, `…-2025-10-10-to-2025-10-12.rekt`."""
        days = f"{self.days[0]}" if len(self.days) == 1 else f"{self.days[0]}-to-{self.days[-1]}"
        return f"{self.market.venue}-{self.market.symbol}-{days}.rekt"


class DownloadPlan(msgspec.Struct, frozen=True):
    """The files for a request, and what is known beforehand to be absent."""

    files: tuple[ArchiveFile, ...]
    absent: tuple[Absent, ...]


def plan_files(layout: ArchiveLayout, base: str, request: ArchiveRequest, today: date) -> DownloadPlan:
    """The files of an archive whose paths are known, and what it lacks.

    Args:
        layout: of the archive, without a listing.
        base: the archive's address, or what stands in its place.
        request: what is asked for.
        today: in UTC.
    """
    files: list[ArchiveFile] = []
    absent = list(never_published(layout, request))
    for series in layout.series(request.market.symbol):
        if series.data not in request.without:
            days, lacking = held_days(series, wanted_days(layout, series.data, request))
            absent += lacking
            files += _files(series, layout, base, request.market.symbol, days, today)
    return DownloadPlan(tuple(files), tuple(absent))


def wanted_days(layout: ArchiveLayout, data: DataSet, request: ArchiveRequest) -> tuple[date, ...]:
    """The days of which a series is wanted: trades only for the session itself where candles cover the days before."""
    has_candles = any(
        each.data is DataSet.CANDLES and each.data not in request.without
        for each in layout.series(request.market.symbol)
    )
    return request.days if data is DataSet.TRADES and has_candles else (*request.earlier, *request.days)


def never_published(layout: ArchiveLayout, request: ArchiveRequest) -> Iterator[Absent]:
    """The series that the archive has of no market of this kind."""
    held = {series.data for series in layout.series(request.market.symbol)}
    for data in DataSet:
        has_trades = data is DataSet.CANDLES and DataSet.TRADES in held  # candles are made of trades
        if data not in held and data not in request.without and not has_trades:
            yield Absent(data, Lack.NEVER, request.days)


def held_days(series: ArchiveSeries, days: Sequence[date]) -> tuple[tuple[date, ...], tuple[Absent, ...]]:
    """Those of `days` that lie within what the archive has of a series, and the others."""
    early = tuple(day for day in days if series.first is not None and day < series.first)
    late = tuple(day for day in days if series.last is not None and day > series.last)
    absent = []
    if early:
        absent.append(Absent(series.data, Lack.NOT_BEGUN, early, series.first))
    if late:
        absent.append(Absent(series.data, Lack.ENDED, late, series.last))
    outside = {*early, *late}
    return tuple(day for day in days if day not in outside), tuple(absent)


def _files(
    series: ArchiveSeries, layout: ArchiveLayout, base: str, symbol: str, days: Sequence[date], today: date
) -> Iterator[ArchiveFile]:
    def address(path: str, day: date) -> str:
        return f"{base}/{path.format(symbol=quote(symbol), day=day.isoformat(), month=day.isoformat()[:7])}"

    def file_of_day(path: str, day: date) -> ArchiveFile:
        whole = None if series.monthly is None else address(series.monthly, day)
        return ArchiveFile(series.data, address(path, day), (day,), layout.has_checksums, whole_month=whole)

    for month in _months(days):
        daily = () if series.daily is None else tuple(file_of_day(series.daily, day) for day in month)
        if series.monthly is not None and (not daily or _is_worth_a_month(series.data, month, today)):
            yield ArchiveFile(series.data, address(series.monthly, month[0]), month, layout.has_checksums, daily)
        else:
            yield from daily


def _months(days: Collection[date]) -> Iterator[tuple[date, ...]]:
    """The days by month, in order."""
    by_month: dict[tuple[int, int], list[date]] = {}
    for day in sorted(days):
        by_month.setdefault((day.year, day.month), []).append(day)
    yield from (tuple(month) for month in by_month.values())


def _is_worth_a_month(data: DataSet, days: Sequence[date], today: date) -> bool:
    """Whether one file of the month is better than so many daily ones; of trades only where all of it is wanted."""
    first = days[0]
    length = calendar.monthrange(first.year, first.month)[1]
    is_over = (first.year, first.month) < (today.year, today.month)
    return is_over and len(days) >= (length if data is DataSet.TRADES else _DAYS_WORTH_A_MONTH)
