"""Texts of the known book in the window and its pictures: how much of it there is, how old, how it is drawn."""

from rektscope.engine.frame import Frame
from rektscope.levels.known_book import KnownBook
from rektscope.market.times import HOUR_MS, MINUTE_MS, SECOND_MS
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.leverages import leverage_label
from rektscope.ui.translation import tr

_SHORT_HEAD, _SHORT_TAIL = 6, 4


def shortened(address: str) -> str:
    """`0x12ab…89ef`: enough to know one again, and no address to copy."""
    return f"{address[:_SHORT_HEAD]}…{address[-_SHORT_TAIL:]}"


def coverage_text(book: KnownBook, *, figures: Figures = STANDARD) -> str:
    """`61 % of longs, 48 % of shorts known, median 3.1 min old`; without open interest how many accounts."""
    coverage = book.coverage
    if coverage.long_share is None or coverage.short_share is None:
        words = tr(
            "positions of {accounts} known, open interest is not",
            accounts=_accounts(coverage.accounts, figures=figures),
        )
    else:
        words = tr(
            "{share} of longs, {share_2} of shorts known",
            share=share(coverage.long_share, figures=figures),
            share_2=share(coverage.short_share, figures=figures),
        )
    return (
        words
        if coverage.median_age_ms is None
        else tr("{words}, median {age} old", words=words, age=age(coverage.median_age_ms, figures=figures))
    )


def share(part: float, *, figures: Figures = STANDARD) -> str:
    """`61 %`, one decimal below ten; never nothing of what is something."""
    percent = 100.0 * part
    if 0.0 < percent < 0.1:  # noqa: PLR2004 -- the last digit shown
        return tr("under {percent}", percent=figures.percent(0.001, 1))
    return f"{figures.of(percent):.1f} %" if percent < 9.95 else f"{figures.of(percent):.0f} %"  # noqa: PLR2004 -- what would round to ten


def age(age_ms: int, *, figures: Figures = STANDARD) -> str:
    """`42 s`, `3.1 min`, `2.4 h`."""
    if age_ms < MINUTE_MS:
        return f"{figures.of(age_ms / SECOND_MS):.0f} s"
    return f"{figures.of(age_ms / MINUTE_MS):.1f} min" if age_ms < HOUR_MS else f"{figures.of(age_ms / HOUR_MS):.1f} h"


def known_label(frame: Frame, *, figures: Figures = STANDARD) -> str:
    """The label on the chart: `Known: 61 % of longs, ...`; empty where nothing is known."""
    book = frame.known
    if book is None:
        return ""
    where = (
        ""
        if frame.known_market == frame.instrument.market
        else tr(" at {known_market}", known_market=frame.known_market)
    )
    return tr("Known{where}: {coverage_text}", where=where, coverage_text=coverage_text(book, figures=figures))


def known_note(frame: Frame) -> str:
    """How known and estimated stand beside one another, for chart and pictures; empty where nothing is known."""
    if frame.known is None:
        return ""
    of = leverage_label(frame.least_leverage)
    leverages = tr(" of {of}", of=of) if of else ""
    if frame.is_combined:
        return tr(
            "Profile, sums: known levels{leverages}, the estimate only of what is not known; heat: the estimate",
            leverages=leverages,
        )
    return tr("White: known liquidation levels; heat, profile and sums are the estimate of all")


def known_picture_text(frame: Frame, *, figures: Figures = STANDARD) -> str:
    """How known and estimated levels are distinguished in a picture, and how much is known; empty where nothing is."""
    book = frame.known
    if book is None:
        return ""
    where = (
        ""
        if frame.known_market == frame.instrument.market
        else tr(" of {known_market}", known_market=frame.known_market)
    )
    how = (
        tr("sums are known levels and the estimate of the rest")
        if frame.is_combined
        else tr("heat and sums are estimated")
    )
    return tr(
        "ticks at the right are known levels{where} ({coverage_text}), {how}",
        where=where,
        coverage_text=coverage_text(book, figures=figures),
        how=how,
    )


def _accounts(count: int, *, figures: Figures = STANDARD) -> str:
    return tr("1 account") if count == 1 else tr("{count:,} accounts", count=figures.of(count))
