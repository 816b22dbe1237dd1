"""The form of a venue's public archive: which files there are, where, and from and until when.

Each venue that has one fills it in once, in its `archives` module. Nothing here opens a file or asks the network.
"""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import msgspec


class DataSet(StrEnum):
    """What a file of an archive holds, by the words that a user types."""

    CANDLES = "candles"
    TRADES = "trades"
    MARKS = "marks"
    OPEN_INTEREST = "open-interest"
    FUNDING = "funding"
    LIQUIDATIONS = "liquidations"


class ArchiveSeries(msgspec.Struct, frozen=True, kw_only=True):
    """One series of an archive.

    Attributes:
        data: what its files hold.
        daily: path of a day's file below the archive's address, with `{symbol}` and `{day}` (2025-10-10); None where
            there are only monthly ones.
        monthly: path of a month's file, with `{symbol}` and `{month}` (2025-10); None where there are only daily ones.
        first, last: the days between which the archive has it; None where that is not known or has no end.
    """

    data: DataSet
    daily: str | None = None
    monthly: str | None = None
    first: date | None = None
    last: date | None = None


class ListedFile(msgspec.Struct, frozen=True):
    """A file that an archive lists itself.

    Attributes:
        address: the whole address.
        data: what it holds.
        first, last: the days of the archive (not always of UTC) that it covers.
    """

    address: str
    data: DataSet
    first: date
    last: date


class ArchiveListing(msgspec.Struct, frozen=True, kw_only=True):
    """How an archive that lists its files is asked.

    Attributes:
        path: of the interface, below the archive's address.
        most_days: that one request may ask for.
        pause_s: between two requests.
        parameters: those of a request for the files of a series of a symbol, from one day to another.
        parse: the files in the JSON of an answer, of all symbols that it names; ValueError where it is no such answer.
    """

    path: str
    most_days: int
    pause_s: float
    parameters: Callable[[DataSet, str, date, date], Mapping[str, str]]
    parse: Callable[[Any, DataSet, str], tuple[ListedFile, ...]]


class ArchiveLayout(msgspec.Struct, frozen=True, kw_only=True):
    """The public archive of one venue.

    Attributes:
        venue: the venue's name.
        url: the archive's address.
        hosts: others on which its own listing may place files.
        series: of the markets of a symbol; empty where the symbol is none of the archive's.
        listing: how its files are found, where their paths cannot be known beforehand.
        has_checksums: whether each file has a `.CHECKSUM` (SHA-256) beside it.
        published_after_days: how long after a day its file may still come; it is often late.
        day_begins_h: hours by which a day of the files begins before that day of UTC.
        trade_bytes: about how many bytes a trade takes in its packed files, to estimate beforehand what is too much.
    """

    venue: str
    url: str
    series: Callable[[str], tuple[ArchiveSeries, ...]]
    hosts: frozenset[str] = frozenset()
    listing: ArchiveListing | None = None
    has_checksums: bool = False
    published_after_days: int = 2
    day_begins_h: int = 0
    trade_bytes: int = 15
