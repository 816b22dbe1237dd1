"""What all venues' listings need: when a dated contract expires, and how the things are written that no session holds.

A session knows a market's steps and contract. Limits of orders, leverage and fees belong to the venue's listing all
the same, and strict clients refuse to load a market without them: they stand at wide round values, which nothing in
the program reads. When a market was first listed is not known either and is served as the earliest moment of its rows.
"""

import re
from datetime import UTC, datetime, timedelta

from rektscope.mockvenue.content import ServedMarket
from rektscope.mockvenue.decimals import Grid

MOST_LEVERAGE = "100"

_EIGHT_HOURS = timedelta(hours=8)
"""Dated contracts of all three venues are delivered at 08:00 UTC."""

_DATES = ((re.compile(r"\d{6}$"), "%y%m%d"), (re.compile(r"\d{1,2}[A-Z]{3}\d{2}$"), "%d%b%y"))
_MOST_STEPS = 10**9


def expiry_ms(market: ServedMarket) -> int:
    """When a dated contract is delivered, in stamps; 0 for a perpetual one."""
    for pattern, form in _DATES:
        found = pattern.search(market.symbol)
        if found is not None:
            moment = datetime.strptime(found[0].title(), form).replace(tzinfo=UTC) + _EIGHT_HOURS
            return int(moment.timestamp() * 1000)
    return 0


def listed_ms(market: ServedMarket) -> int:
    """The moment served as that of its listing: of the earliest row, or the start of the stretch without any."""
    firsts = [int(batch.time_ms[0]) for batch in market.events.batches() if len(batch)]
    return market.timeline.stamp(min([*firsts, market.timeline.first_ms]))


def most(grid: Grid) -> str:
    """The largest price or quantity of a listing: so many steps that nothing reaches it."""
    return grid.one(_MOST_STEPS)
