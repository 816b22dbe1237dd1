"""How old a tier table is: venues change theirs several times a year, so an answer from an old one carries a warning.

No clock here: today's date is handed in.
"""

import re
from datetime import date

import msgspec

from rektscope.market.errors import InputError
from rektscope.risk.tiers import GIVEN_BY_HAND, TierTable

STALE_DAYS = 60
"""Venues move some of their tiers several times a year: an answer from a table older than this says so."""

KEYLESS_VENUES = frozenset(
    {
        "bitget",
        "bitmex",
        "bybit",
        "dydx",
        "gate",
        "hyperliquid",
        "kraken",
        "kucoin",
        "okx",
    }
)
"""The venues whose tiers can be fetched without a key (`margins.refresh`)."""

IMPORTED_VENUES = frozenset({"binance"})
"""Venues that give their tiers only to an account's key, but whose files can be imported."""

_RATE_OF_LEVERAGE = frozenset({"htx"})
"""Venues with another table for each leverage, which no table here can hold."""

NEWER_DAYS = 31
"""A table that is younger than the moment in question by more than this may not have been in force then."""

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


class TierAge(msgspec.Struct, frozen=True):
    """How old a table is on a day.

    Attributes:
        days: since its date, the larger figure where only a month or year is known, 0 for a date to come; None where
            no date is known or the figures were given by hand.
        is_stale: older than `STALE_DAYS`, or of no known date; never for figures given by hand.
    """

    days: int | None
    is_stale: bool


def tier_age(table: TierTable, today: date) -> TierAge:
    """The age of a table, and whether an answer from it must say so: the one place that decides it."""
    day = as_of_date(table.as_of)
    if day is None:
        return TierAge(None, is_stale=table.as_of != GIVEN_BY_HAND)
    # A table dated ahead of this machine's clock is as fresh as can be, and not of a negative age.
    days = max(0, (today - day).days)
    return TierAge(days, is_stale=days > STALE_DAYS)


def renewal_step(venue: str, symbol: str) -> str:
    """What brings newer tiers of a market, or of all of a venue where the symbol is empty, for a sentence."""
    if venue in KEYLESS_VENUES:
        return f"`rektscope tiers refresh {venue} {symbol}".rstrip() + "`"
    if venue in IMPORTED_VENUES:
        return "`rektscope tiers import FILE`, which reads its own brackets and the tiers that ccxt or freqtrade keep"
    if venue in _RATE_OF_LEVERAGE:
        return f"`--rules {venue} --maintenance-rate RATE` (its adjustment factor divided by the leverage)"
    return "`--maintenance-rate RATE` for this one position (no file or address of its tiers is known)"


def age_warning(table: TierTable, today: date) -> str:
    """One sentence for a table that is stale by `tier_age`, else empty."""
    age = tier_age(table, today)
    if not age.is_stale:
        return ""
    market = f"{table.venue}:{table.symbol}"
    at_most = "" if _AS_OF_DAY.fullmatch(table.as_of) else "up to "
    old = "of no known date" if age.days is None else f"{at_most}{age.days} days old"
    return (
        f"The tiers of {market} are {old} and may have changed: compare them with the venue's page, or bring newer "
        f"ones with {renewal_step(table.venue, table.symbol)}."
    )


class AgeNote(msgspec.Struct, frozen=True):
    """What to say beside an answer of a table that does not belong to its moment: a short line, and the sentence."""

    line: str
    sentence: str


def age_note(table: TierTable, day: date) -> AgeNote | None:
    """What to say of a table beside an answer about `day`: the day shown in a replay, today when live.

    A table may be too old for it, or, in the replay of an earlier event, newer than the event itself; then the venue's
    tiers of that day are not known here. None when there is nothing to say.
    """
    since = as_of_date(table.as_of)
    source = f"Source: {table.source}."
    if since is not None and (since - day).days > NEWER_DAYS:
        return AgeNote(
            f"Tiers of {table.as_of}, the event of {day.isoformat()[:7]}.",
            f"The tiers of {table.venue}:{table.symbol} are of {table.as_of}, later than {day.isoformat()}: those in "
            f"force on that day may have been others, and with them the liquidation price. {source}",
        )
    warning = age_warning(table, day)
    if not warning:
        return None
    days = tier_age(table, day).days
    line = "Tiers of no known date." if days is None else f"Tiers of {table.as_of}: {days} days old."
    return AgeNote(line, f"{warning} {source}")
