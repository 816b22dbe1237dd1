"""How old a tier table is: venues change theirs several times a year, so an answer from an old one carries a warning.

No clock here: today's date is handed in.
"""

import re
from dataclasses import dataclass
from datetime import date

from rektscope.market.errors import InputError
from rektscope.risk.tiers import TierTable

STALE_DAYS = 180
"""Half a year: by then most venues have moved some of their tiers."""

NEWER_DAYS = 31
"""A table younger than the moment asked about by more than this may say what was not in force then."""

_AS_OF_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_AS_OF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def as_of_date(as_of: str) -> date | None:
    """The first day that `2026`, `2026-04` or `2026-04-05` can mean; None for a text that is no date."""
    match = _AS_OF.fullmatch(as_of)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None


def parse_as_of(text: str) -> str:
    """`text` as a table's date; raises InputError when it is none."""
    if as_of_date(text.strip()) is None:
        raise InputError(f"{text!r} is not a date: write it as 2026-04-05, 2026-04 or 2026.")
    return text.strip()


def tiers_age_days(table: TierTable, today: date) -> int | None:
    """Days from the table's date to `today`, the larger figure where only a month or year is known.

    None for figures given by hand; 0 for a date after today.
    """
    day = as_of_date(table.as_of)
    return None if day is None else max(0, (today - day).days)


def age_warning(table: TierTable, today: date) -> str:
    """One sentence for a table older than `STALE_DAYS`, else empty."""
    age = tiers_age_days(table, today)
    if age is None or age <= STALE_DAYS:
        return ""
    at_most = "" if _AS_OF_DAY.fullmatch(table.as_of) else "up to "
    return (
        f"The tiers of {table.venue}:{table.symbol} are {at_most}{age} days old and may have changed: compare them "
        f"with the venue's page, or bring newer ones with `rektscope tiers`."
    )


@dataclass(frozen=True, slots=True)
class AgeNote:
    """What to say beside an answer of a table that does not belong to its moment: a short line, and the sentence."""

    line: str
    sentence: str


def age_note(table: TierTable, day: date) -> AgeNote | None:
    """What to say of a table beside an answer about `day`: the day shown in a replay, today when live.

    A table may be too old for it, or, in the replay of an earlier event, newer than the event itself; then the venue's
    tiers of that day are not known here. None when there is nothing to say.
    """
    since = as_of_date(table.as_of)
    if since is None:
        return None
    source = f"Source: {table.source}."
    if (since - day).days > NEWER_DAYS:
        return AgeNote(
            f"Tiers of {table.as_of}, the event of {day:%Y-%m}.",
            f"The tiers of {table.venue}:{table.symbol} are of {table.as_of}, later than {day:%Y-%m-%d}: those in "
            f"force on that day may have been others, and with them the liquidation price. {source}",
        )
    warning = age_warning(table, day)
    if not warning:
        return None
    return AgeNote(f"Tiers of {table.as_of}: {tiers_age_days(table, day)} days old.", f"{warning} {source}")
