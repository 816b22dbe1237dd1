"""Numbers and times as people read them. Every figure carries its unit; minus signs are real minus signs.

USD are short (three or four significant figures with k, M, B); prices have the decimals of their tick; times are UTC
and say so.
"""

import math
from collections.abc import Sequence

from rektscope.levels.calibration import ExpectedUsd
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, moment_from_ms
from rektscope.ui.translation import tr

_ROUNDS_UP_TO_ONE = 0.99995
_SMALLEST_CENTS = 0.005
_MOST_DECIMALS = 12
_TENTHS_FROM = 1_000.0
_UNITS = ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k"))


_TWO_FIGURES_ROUND_UP = 0.995


def usd(value: float | None) -> str:
    """`$601.2 M`; a dash when there is no value."""
    if value is None or not math.isfinite(value):
        return "–"
    sign = "−" if value < 0 else ""
    size = abs(value)
    for unit, letter in _UNITS:
        if size >= unit * _ROUNDS_UP_TO_ONE:
            return f"{sign}${_significant(size / unit)} {letter}"
    if 0 < size < _SMALLEST_CENTS:
        return f"{sign}<$0.01"
    return f"{sign}${size:,.0f}" if size >= 1 or size == 0 else f"{sign}${size:.2f}"


def usd_apart(difference: float) -> str:
    """`+$1.2 M`, `−$1.2 M`: one sum less another, always with its sign."""
    return f"{'−' if difference < 0 else '+'}{usd(abs(difference))}"


def expected_usd(expected: ExpectedUsd) -> str:
    """`$14 M (7.0–28 M)`: what is expected to be force-closed and the band of two thirds, both in one unit."""
    if expected.usd <= 0:
        return "$0"
    unit, letter = _unit_of_two_figures(expected.usd)
    usd, low, high = (_two_figures(value / unit) for value in (expected.usd, expected.low, expected.high))
    return f"${usd}{letter} ({low}–{high}{letter})"


def expected_usd_alone(value: float) -> str:
    """`$14 M`: what is expected to be force-closed, without its band, in no more figures than with it."""
    if value <= 0:
        return "$0"
    unit, letter = _unit_of_two_figures(value)
    return f"${_two_figures(value / unit)}{letter}"


def level_usd(standing_usd: float, expected: ExpectedUsd | None, *, is_whole: bool = True) -> str:
    """What levels hold, as everything that says dollars of the map says it.

    Expected to be force-closed, with its band; where nothing calibrates the map, what stands: `$412 M relative`.

    Args:
        standing_usd: what stands there by the book.
        expected: what of it is expected to be force-closed; None where nothing tells.
        is_whole: false when it is a least figure, because the rows that are kept end before.
    """
    floor = "" if is_whole else "≥ "
    return (
        tr("{floor}{usd} relative", floor=floor, usd=usd(standing_usd))
        if expected is None
        else f"{floor}{expected_usd(expected)}"
    )


def _unit_of_two_figures(value: float) -> tuple[float, str]:
    fits = ((unit, f" {letter}") for unit, letter in _UNITS if value >= unit * _TWO_FIGURES_ROUND_UP)
    return next(fits, (1.0, ""))


def _two_figures(value: float) -> str:
    """Two significant digits, which is more than the band has; whole from ten on."""
    if value <= 0:
        return "0"
    value = float(f"{value:.1e}")
    return f"{value:,.{max(0, min(1 - math.floor(math.log10(value)), 4))}f}"


def round_usd(value: float) -> str:
    """`$12.5 M` or `$50 M`: a round figure without needless zeros."""
    for unit, letter in _UNITS:
        if value >= unit:
            return f"${value / unit:g} {letter}"
    return f"${value:g}"


def _significant(value: float) -> str:
    """Two decimals below ten, one above; a whole number from a hundred on goes without."""
    for bound, decimals in ((10.0, 2), (100.0, 1)):
        if round(value, decimals) < bound:
            return f"{value:.{decimals}f}"
    return f"{value:,.1f}".removesuffix(".0")


def price(value: float | None, decimals: int) -> str:
    """`122,731.0` with the decimals of the market's tick; a dash when there is no value."""
    if value is None or not math.isfinite(value):
        return "–"
    return f"{value:z,.{decimals}f}".replace("-", "−")


def step(value: float) -> str:
    """A price step with the decimals it needs and no others: `20`, `0.05`, `0.000000005`."""
    return price(value, step_decimals(value))


def step_decimals(value: float) -> int:
    """Decimals that tell multiples of a price step apart."""
    exact = (each for each in range(_MOST_DECIMALS) if math.isclose(round(value, each), value, rel_tol=1e-6))
    return next(exact, _MOST_DECIMALS)


def rough_price(value: float) -> str:
    """A price where the tick of its market is not at hand: one decimal from 1,000 on, else four figures or more."""
    if not math.isfinite(value) or value <= 0:
        return price(value, 0)
    return price(value, 1 if value >= _TENTHS_FROM else max(4, 3 - math.floor(math.log10(value))))


def percent(fraction: float | None, decimals: int = 2, *, signed: bool = False) -> str:
    """`3.59 %`, with a sign when asked; a dash when there is no value."""
    if fraction is None or not math.isfinite(fraction):
        return "–"
    text = f"{fraction * 100:+z.{decimals}f}" if signed else f"{fraction * 100:z.{decimals}f}"
    return text.replace("-", "−") + " %"


def amount(value: float | None, unit: str, decimals: int = 1) -> str:
    """`11,903.8 USDT`; a dash when there is no value."""
    if value is None or not math.isfinite(value):
        return "–"
    return f"{value:z,.{decimals}f} {unit}".replace("-", "−")


def clock(time_ms: int) -> str:
    """`07:35`."""
    return moment_from_ms(time_ms).strftime("%H:%M")


def clock_utc(time_ms: int) -> str:
    """`07:35 UTC`."""
    return f"{clock(time_ms)} UTC"


def exact_clock_utc(time_ms: int) -> str:
    """`07:35 UTC` at a whole minute, `07:35:50 UTC` between two; milliseconds are left out."""
    return f"{moment_from_ms(time_ms):%H:%M:%S} UTC" if time_ms % MINUTE_MS else clock_utc(time_ms)


def day(time_ms: int) -> str:
    """`14 Jul`, without a leading zero."""
    moment = moment_from_ms(time_ms)
    return f"{moment.day} {moment:%b}"


def date(time_ms: int) -> str:
    """`14 Jul 2025`."""
    return f"{day(time_ms)} {moment_from_ms(time_ms).year}"


def moment_utc(time_ms: int) -> str:
    """`14 Jul 07:35:12 UTC`."""
    return f"{day(time_ms)} {moment_from_ms(time_ms):%H:%M:%S} UTC"


def moment_within(time_ms: int, start_ms: int, end_ms: int) -> str:
    """`14 Jul 07:35:12 UTC`, with the year where what is shown from `start_ms` to `end_ms` is of more than one."""
    if moment_from_ms(start_ms).year == moment_from_ms(max(start_ms, end_ms - 1)).year:
        return moment_utc(time_ms)
    return f"{date(time_ms)} {moment_from_ms(time_ms):%H:%M:%S} UTC"


def full_moment_utc(time_ms: int) -> str:
    """`14 Jul 2025, 07:35:12 UTC`: for pictures, which outlive their day."""
    return f"{date(time_ms)}, {moment_from_ms(time_ms):%H:%M:%S} UTC"


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
