"""What an archive does not have, as sentences for the command line, the window and the session's notes alike."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from rektscope.archives.plan import Absent, Lack
from rektscope.feeds.archive_layout import ArchiveLayout, DataSet
from rektscope.venues.titles import venue_title

TITLES = {
    DataSet.CANDLES: "one-minute candles",
    DataSet.TRADES: "trades",
    DataSet.MARKS: "mark prices",
    DataSet.OPEN_INTEREST: "open interest",
    DataSet.FUNDING: "funding rates",
    DataSet.LIQUIDATIONS: "liquidations",
}

_ESTIMATED = "the map then shows estimated consumption, labelled so"
_SHOWN_STRETCHES = 6


def absence_sentences(layout: ArchiveLayout, absent: Sequence[Absent]) -> Iterator[str]:
    """One sentence for all that the archive never has, then one for each series and reason."""
    title = venue_title(layout.venue)
    never = [each.data for each in absent if each.lack is Lack.NEVER]
    if never:
        tail = f": {_ESTIMATED}" if DataSet.LIQUIDATIONS in never else ""
        yield f"The archive of {title} has no {joined([TITLES[data] for data in never], 'or')}{tail}."
    for each in absent:
        if each.lack is not Lack.NEVER:
            yield _sentence(title, each)


def _sentence(title: str, absent: Absent) -> str:
    words, days = TITLES[absent.data], days_text(absent.days)
    is_liquidations = absent.data is DataSet.LIQUIDATIONS
    tail = f"; {_ESTIMATED}" if is_liquidations else ""
    if absent.lack is Lack.ENDED:
        return f"The {words} of such markets in the archive of {title} end on {absent.bound}: none of {days}{tail}."
    if absent.lack is Lack.NOT_BEGUN:
        return f"The {words} of such markets in the archive of {title} begin on {absent.bound}: none of {days}{tail}."
    if absent.lack is Lack.NOT_PUBLISHED:
        return f"The {words} of {days} are not published yet: the same command fetches them later{tail}."
    return f"The archive of {title} has no {words} of {days}{tail}."


def days_text(days: Sequence[date]) -> str:
    """`2025-10-10`, `2025-10-10 to 2025-10-12`, several of them joined; at most `_SHOWN_STRETCHES`."""
    stretches: list[list[date]] = []
    for day in sorted(days):
        if stretches and day - stretches[-1][-1] == timedelta(days=1):
            stretches[-1].append(day)
        else:
            stretches.append([day])
    texts = [f"{each[0]}" if len(each) == 1 else f"{each[0]} to {each[-1]}" for each in stretches]
    if len(texts) > _SHOWN_STRETCHES:
        texts = [*texts[:_SHOWN_STRETCHES], f"{len(texts) - _SHOWN_STRETCHES} more stretches"]
    return joined(texts, "and")


def joined(words: Sequence[str], last: str) -> str:
    """`a, b and c`."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def size_text(size: int) -> str:
    """Bytes for people: `66.1 MB`."""
    for unit, scale in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= scale:
            return f"{size / scale:,.1f} {unit}"
    return f"{size} B"
