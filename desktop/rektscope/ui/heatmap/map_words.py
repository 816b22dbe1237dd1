"""What a map's dollars rest on and how much its book knows, in words: for the chart, pictures and the command line."""

from rektscope.levels.calibration import Calibration
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.ui import formatting

ENOUGH_DAYS = 5.0
"""With so many days the hot rows are 97 % those of a map that knows 120 days; with one day 76 %, with none 7 %."""

_GUESS_DAYS = 1.0


def calibration_words(calibration: Calibration | None) -> str:
    """`dollars of levels are those expected to be force-closed, fitted on 3,812 liquidations before …`."""
    if calibration is None:
        return "dollars of levels are relative: what stands, since nothing tells what share of it is force-closed here"
    parts = []
    if calibration.prior is not None:
        parts.append(f"recorded totals before {calibration.prior.fitted_until}")
    if calibration.count and calibration.until_ms is not None:
        sampled = " (sampled: at least)" if calibration.is_floor else ""
        before = formatting.moment_utc(calibration.until_ms)
        placed = ", placed under recorded sums," if calibration.is_placed else ""
        parts.append(f"{calibration.count:,} liquidations of the session{placed} before {before}{sampled}")
    return f"dollars of levels are those expected to be force-closed, fitted on {formatting.joined(parts)}"


def sentence(words: str) -> str:
    """With a capital letter."""
    return words[:1].upper() + words[1:]


def calibration_note(calibration: Calibration) -> str:
    """The same for a line on the chart."""
    if not calibration.count or calibration.until_ms is None:
        return "Dollars: expected to be force-closed"
    before = formatting.clock_utc(calibration.until_ms)
    return f"Dollars: expected; fitted on {calibration.count:,} liquidations before {before}"


def knowledge_note(known_ms: int) -> str:
    """How long the book has watched the market, and what that is worth, for a line on the chart.

    Args:
        known_ms: from the first candle or trade that it learned from to the moment shown.
    """
    days = known_ms / DAY_MS
    if days < _GUESS_DAYS:
        return f"A guess from {known_ms / HOUR_MS:.0f} h of trading"
    if days < ENOUGH_DAYS:
        return f"Estimates from {days:.1f} days ({ENOUGH_DAYS:g} are enough)"
    return f"Estimates from {days:.0f} days of trading"
