"""What a map's dollars rest on and how much its book knows, as texts for the chart, pictures and the command line."""

from rektscope.levels.calibration import Calibration, Prior
from rektscope.levels.columns import LevelMap
from rektscope.market.times import DAY_MS, HOUR_MS
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title

ENOUGH_DAYS = 5.0
"""With so many days the hot rows are 97 % those of a map that knows 120 days; with one day 76 %, with none 7 %."""

_GUESS_DAYS = 1.0

_SMALL_REACH = 0.03
"""Liquidation prices at 25x lie further away than this."""


def calibration_text(calibration: Calibration | None, *, figures: Figures = STANDARD) -> str:
    """`dollars of levels are those expected to be force-closed, fitted on 3,812 liquidations before …`."""
    if calibration is None:
        return tr(
            "dollars of levels are relative: what stands, since it is not known what share of it is force-closed here"
        )
    return tr(
        "dollars of levels are those expected to be force-closed, fitted on {joined}",
        joined=basis_text(calibration, figures=figures),
    )


def basis_text(calibration: Calibration, *, figures: Figures = STANDARD) -> str:
    """What the shares were fitted on: `recorded totals of BTC at Binance before 2025-07-01 and 120 liquidations …`."""
    parts = []
    if calibration.prior is not None:
        of = tr(" of {markets}", markets=markets_text(calibration.prior)) if calibration.prior.is_pooled else ""
        parts.append(
            tr("recorded totals{of} before {fitted_until}", of=of, fitted_until=calibration.prior.fitted_until)
        )
    if calibration.count and calibration.until_ms is not None:
        sampled = tr(" (sampled: at least)") if calibration.is_floor else ""
        before = formatting.moment_utc(calibration.until_ms)
        placed = tr(", placed under recorded sums,") if calibration.is_placed else ""
        parts.append(
            tr(
                "{count:,} liquidations of the session{placed} before {before}{sampled}",
                count=figures.of(calibration.count),
                placed=placed,
                before=before,
                sampled=sampled,
            )
        )
    return formatting.joined(parts)


def markets_text(prior: Prior) -> str:
    """The markets that a prior was fitted on: `BTC, ETH, SOL and XRP at Binance`."""
    coins: dict[str, list[str]] = {}
    for market in prior.fitted_on:
        venue, _, coin = market.partition(":")
        coins.setdefault(venue, []).append(coin)
    return formatting.joined(
        [tr("{coins} at {venue}", coins=formatting.joined(of), venue=venue_title(venue)) for venue, of in coins.items()]
    )


def sentence(words: str) -> str:
    """With a capital letter."""
    return words[:1].upper() + words[1:]


def calibration_note(calibration: Calibration, *, figures: Figures = STANDARD) -> str:
    """The same for a line on the chart."""
    if not calibration.count or calibration.until_ms is None:
        if calibration.prior is not None and calibration.prior.is_pooled:
            of = markets_text(calibration.prior)
            return tr("Dollars: expected to be force-closed, by shares of {markets}", markets=of)
        return tr("Dollars: expected to be force-closed")
    before = formatting.clock_utc(calibration.until_ms)
    return tr(
        "Dollars: expected; fitted on {count:,} liquidations before {before}",
        count=figures.of(calibration.count),
        before=before,
    )


def knowledge_note(known_ms: int, *, is_traded: bool = True, figures: Figures = STANDARD) -> str:
    """How long the book has watched the market, and what that is worth, for a line on the chart.

    Args:
        known_ms: from the first price that it learned from to the moment shown.
        is_traded: whether trades or candles are among what it learned from, and not mark prices alone.
        figures: how numbers are written.
    """
    days = known_ms / DAY_MS
    if days < _GUESS_DAYS:
        if not is_traded:
            return tr("A guess from {hours:.0f} h of mark prices alone", hours=figures.of(known_ms / HOUR_MS))
        return tr("A guess from {known_ms:.0f} h of trading", known_ms=figures.of(known_ms / HOUR_MS))
    if days < ENOUGH_DAYS:
        return tr(
            "Estimates from {days:.1f} days ({enough_days:g} are enough)",
            days=figures.of(days),
            enough_days=figures.of(ENOUGH_DAYS),
        )
    if not is_traded:
        return tr("Estimates from {days:.0f} days of mark prices alone", days=figures.of(days))
    return tr("Estimates from {days:.0f} days of trading", days=figures.of(days))


def reach_note(level_map: LevelMap, *, figures: Figures = STANDARD) -> str:
    """How far from the price of their time levels are kept, where that follows the price; empty where it does not.

    Rows are as high as suits the first price. Of a price that has risen many times over they cover little, and then it
    is said what covers more.
    """
    if int(level_map.first_row.min()) == int(level_map.first_row.max()):
        return ""
    reach = reach_of(level_map)
    kept = tr(
        "Levels are kept within about {reach:.{value}%} of the price of their time",
        value=0 if reach >= _SMALL_REACH else 1,
        reach=figures.of(reach),
    )
    if reach >= _SMALL_REACH:
        return kept
    first = figures.rough_price(level_map.grid.first_price)
    return tr(
        "{kept}: their rows suit the first price, {first}; a session of later days alone keeps more",
        kept=kept,
        first=first,
    )


def small_reach_text(level_map: LevelMap, *, figures: Figures = STANDARD) -> str:
    """The same for the foot of a picture; empty where a map covers enough around the price."""
    note = reach_note(level_map, figures=figures)
    return note[:1].lower() + note[1:] if note and reach_of(level_map) < _SMALL_REACH else ""


def reach_of(level_map: LevelMap) -> float:
    """How far from the last price the rows of a map reach, as a share of that price."""
    return level_map.row_count / 2 / max(1, int(level_map.mark_row[-1]))
