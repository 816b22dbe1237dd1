"""Numbers as pictures, files and commands write them (`figures.STANDARD`), and times as people read them.

Times are UTC and say so.
"""

from collections.abc import Sequence

from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, moment_from_ms
from rektscope.ui.figures import STANDARD
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title

usd = STANDARD.usd
usd_apart = STANDARD.usd_apart
expected_usd = STANDARD.expected_usd
expected_usd_alone = STANDARD.expected_usd_alone
level_usd = STANDARD.level_usd
round_usd = STANDARD.round_usd
price = STANDARD.price
step = STANDARD.step
rough_price = STANDARD.rough_price
percent = STANDARD.percent
amount = STANDARD.amount


_MONTHS = (
    *(tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May"), tr("Jun")),
    *(tr("Jul"), tr("Aug"), tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec")),
)
_LONG_MONTHS = (
    *(tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June")),
    *(tr("July"), tr("August"), tr("September"), tr("October"), tr("November"), tr("December")),
)
"""In the window's language: those of Python are in the system's, once a window is there."""

WIDEST_MOMENT = f"30 {max(_MONTHS, key=len)} 00:00:00"
"""What a column of moments keeps room for."""


def clock(time_ms: int) -> str:
    """`07:35`."""
    # Not strftime: it imports a module each time that it is called, and a moment on the screen asks for a dozen.
    hours, minutes = divmod(int(time_ms) % DAY_MS // MINUTE_MS, 60)
    return f"{hours:02d}:{minutes:02d}"


def _clock_with_seconds(time_ms: int) -> str:
    """`07:35:12`; milliseconds are left out."""
    return f"{clock(time_ms)}:{int(time_ms) % MINUTE_MS // SECOND_MS:02d}"


def clock_utc(time_ms: int) -> str:
    """`07:35 UTC`."""
    return f"{clock(time_ms)} UTC"


def exact_clock_utc(time_ms: int) -> str:
    """`07:35 UTC` at a whole minute, `07:35:50 UTC` between two; milliseconds are left out."""
    return f"{_clock_with_seconds(time_ms)} UTC" if time_ms % MINUTE_MS else clock_utc(time_ms)


def day(time_ms: int) -> str:
    """`14 Jul`, without a leading zero."""
    moment = moment_from_ms(time_ms)
    return f"{moment.day} {_MONTHS[moment.month - 1]}"


def long_day(time_ms: int) -> str:
    """`14 July`, without a leading zero."""
    moment = moment_from_ms(time_ms)
    return tr("{day} {month}", day=moment.day, month=_LONG_MONTHS[moment.month - 1])


def date(time_ms: int) -> str:
    """`14 Jul 2025`."""
    return f"{day(time_ms)} {moment_from_ms(time_ms).year}"


def moment_utc(time_ms: int) -> str:
    """`14 Jul 07:35:12 UTC`."""
    return f"{day(time_ms)} {_clock_with_seconds(time_ms)} UTC"


def moment_within(time_ms: int, start_ms: int, end_ms: int) -> str:
    """`14 Jul 07:35:12 UTC`, with the year where what is shown from `start_ms` to `end_ms` is of more than one."""
    if moment_from_ms(start_ms).year == moment_from_ms(max(start_ms, end_ms - 1)).year:
        return moment_utc(time_ms)
    return f"{date(time_ms)} {_clock_with_seconds(time_ms)} UTC"


def full_moment_utc(time_ms: int) -> str:
    """`14 Jul 2025, 07:35:12 UTC`: for pictures, which outlive their day."""
    return f"{date(time_ms)}, {_clock_with_seconds(time_ms)} UTC"


MINUTES_A_DAY = 1440
_MANY_DAYS = 10
"""Of so many days hours are no longer of interest."""


def duration(length_ms: int) -> str:
    """`14 h 50 min`, `12 min`, and `45 s` below a minute; `413 d` from ten days on."""
    if length_ms >= _MANY_DAYS * DAY_MS:
        return f"{length_ms // DAY_MS} d"
    hours, rest = divmod(length_ms, HOUR_MS)
    minutes = rest // MINUTE_MS
    if not hours and not minutes:
        return f"{rest // SECOND_MS} s"
    return f"{hours} h {minutes:02d} min" if hours else f"{minutes} min"


def bucket(minutes: int) -> str:
    """`5 min`, `4 h` and `3 d`: the length of a bar."""
    if minutes % MINUTES_A_DAY == 0:
        return f"{minutes // MINUTES_A_DAY} d"
    return f"{minutes // 60} h" if minutes % 60 == 0 else f"{minutes} min"


def joined(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return tr(" and ").join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def venues_joined(names: Sequence[str]) -> str:
    """`Binance, Bybit and OKX`, in the window's language."""
    return joined([venue_title(name) for name in names])
