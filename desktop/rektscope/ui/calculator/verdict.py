"""What became of the position, as sentences: only what is known at the moment shown, and when it happened."""

import math

import msgspec

from rektscope.market.instrument import Instrument
from rektscope.market.times import DAY_MS, MINUTE_MS, SECOND_MS
from rektscope.positions.moment import LiquidationMoment
from rektscope.positions.outcome import Outcome
from rektscope.positions.price_basis import PriceBasis
from rektscope.risk.survival import closest_row
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.translation import tr

_BARELY = 0.005
"""Closer than half a percent of the mark is called barely."""

_MARKS_ARE_OLD_MS = 2 * MINUTE_MS
"""Without a new price for so long, nobody knows whether it still lives."""

_NOBODY_KNOWS = tr("The opening or a funding is in the same candle: nobody knows which came first.")

_BY_LAST_PRICE = tr("Judged by the last price, as there are no marks: venues liquidate by the mark, which moves less.")


class Verdict(msgspec.Struct, frozen=True):
    """A headline, the sentence after it, and whether it is bad news."""

    headline: str
    sentence: str
    is_danger: bool


def verdict_of(
    outcome: Outcome | None,
    instrument: Instrument,
    opened_ms: int,
    known_until_ms: int,
    *,
    is_whole: bool,
    figures: Figures = STANDARD,
) -> Verdict:
    """The verdict at a moment; `is_whole` when the session's end is known."""
    if known_until_ms == opened_ms:
        return Verdict(tr("Opened now."), tr("What becomes of it is seen from here on."), is_danger=False)
    if known_until_ms < opened_ms:
        opens = tr("It opens at {moment}.", moment=_moment(opened_ms, known_until_ms))
        return Verdict(tr("Not opened yet."), opens, is_danger=False)
    if outcome is None:
        return Verdict(
            tr("Unknown."),
            tr("No price since it was opened: import the market's mark candles to know."),
            is_danger=False,
        )
    if outcome.moment is not None:
        sentence, is_danger = _end(outcome, outcome.moment, instrument, opened_ms, figures=figures), True
        headline = tr("Liquidated")
        if not outcome.is_certain:
            headline, sentence = tr("Perhaps liquidated"), f"{sentence} {_NOBODY_KNOWS}"
    else:
        headline, sentence, is_danger = _alive(
            outcome, instrument, opened_ms, known_until_ms, is_whole=is_whole, figures=figures
        )
    if outcome.basis is PriceBasis.LAST:
        sentence = f"{sentence} {_BY_LAST_PRICE}"
    return Verdict(headline, sentence, is_danger=is_danger)


def _end(
    outcome: Outcome, moment: LiquidationMoment, instrument: Instrument, opened_ms: int, *, figures: Figures = STANDARD
) -> str:
    """When it was liquidated, with how closely that is known."""
    is_mark = outcome.basis is PriceBasis.MARK
    word = tr("mark") if is_mark else tr("last price")
    reached = figures.price(outcome.survival.mark_at_rekt, instrument.price_decimals)
    earliest = _exact_moment(moment.earliest_ms, opened_ms).removesuffix(" UTC")
    latest = _exact_moment(moment.latest_ms, moment.earliest_ms)  # the day once, where it is one
    if moment.mark is not None and moment.latest_ms > moment.at_ms:
        return tr(
            "between {earliest} and {latest}; estimated {exact_clock_utc}, {word} {reached}.",
            earliest=earliest,
            latest=latest,
            exact_clock_utc=formatting.exact_clock_utc(moment.at_ms),
            word=word,
            reached=reached,
        )
    if moment.mark is not None:
        # The last price is another only from a trade on; the mark moves between two that were received.
        seconds = round((moment.latest_ms - moment.earliest_ms) / SECOND_MS) if is_mark else 0
        earlier = tr(" or up to {seconds} s before", seconds=seconds) if seconds else ""
        return tr(
            "at {exact_moment}{earlier}, {word} {reached}.",
            exact_moment=_exact_moment(moment.at_ms, opened_ms),
            earlier=earlier,
            word=word,
            reached=reached,
        )
    candle = tr("a candle of marks") if is_mark else tr("a candle")
    likely = ""
    if moment.at_ms > moment.earliest_ms:
        likely = tr(", most likely from {exact_moment} on", exact_moment=_exact_moment(moment.at_ms, opened_ms))
    return tr(
        "between {earliest} and {latest}{likely}: {candle} reached {reached} and does not show when.",
        earliest=earliest,
        latest=latest,
        likely=likely,
        candle=candle,
        reached=reached,
    )


def _alive(
    outcome: Outcome,
    instrument: Instrument,
    opened_ms: int,
    known_until_ms: int,
    *,
    is_whole: bool,
    figures: Figures = STANDARD,
) -> tuple[str, str, bool]:
    """Headline, sentence and whether it was close; of the last price known where that is old."""
    last_ms = int(outcome.path.time_ms[-1])
    is_old = known_until_ms - last_ms > _MARKS_ARE_OLD_MS
    headline = tr("Alive at {clock_utc}", clock_utc=formatting.clock_utc(last_ms if is_old else known_until_ms))
    since = tr(" No price is known since.") if is_old else ""
    if opened_ms // DAY_MS != (known_until_ms - 1) // DAY_MS:
        opened_ms = known_until_ms - 1  # a time of day alone would be read as one of the day that is shown
    if is_whole:
        headline = tr("Survives")
        since = tr(" No price is known after {moment}.", moment=_moment(last_ms, opened_ms)) if is_old else ""
    if not is_old and outcome.unseen is not None:
        first, last = (_moment(time_ms, opened_ms) for time_ms in outcome.unseen)
        since = tr(" No price is known from {first} to {last}.", first=first.removesuffix(" UTC"), last=last)
    survival = outcome.survival
    distance = survival.closest_distance
    if distance is None or outcome.closest is None or not math.isfinite(distance):
        return f"{headline}.", tr("Nothing liquidates it.{since}", since=since), False
    barely = tr(", barely") if distance < _BARELY else ""
    nearest = closest_row(outcome.path)
    mark = None if nearest is None else float(outcome.path.mark[nearest])
    closest = tr(
        "Closest {closest}: {percent} away.",
        closest=_closest(outcome.closest, opened_ms),
        percent=figures.distance(distance, mark, instrument.price_decimals),
    )
    return f"{headline}{barely}.", closest + since, bool(barely)


def _closest(moment: LiquidationMoment, opened_ms: int) -> str:
    """`at 05:23 UTC`, or `between 05:20 and 05:25 UTC` where only the candle is known."""
    if moment.mark is not None:
        return tr("at {moment}", moment=_moment(moment.at_ms, opened_ms))
    earliest = _moment(moment.earliest_ms, opened_ms).removesuffix(" UTC")
    latest = _moment(moment.latest_ms, moment.earliest_ms)  # the day once, where it is one
    return tr("between {earliest} and {moment}", earliest=earliest, moment=latest)


def _moment(time_ms: int, other_ms: int) -> str:
    """`05:23 UTC`, with the day when it is another than that of `other_ms`."""
    return _with_day(formatting.clock_utc(time_ms), time_ms, other_ms)


def _exact_moment(time_ms: int, other_ms: int) -> str:
    """`05:23:30 UTC`, or `05:23 UTC` at a whole minute; with the day as `_moment`."""
    return _with_day(formatting.exact_clock_utc(time_ms), time_ms, other_ms)


def _with_day(clock: str, time_ms: int, other_ms: int) -> str:
    if time_ms // DAY_MS == other_ms // DAY_MS:
        return clock
    is_of_year = formatting.date(time_ms)[-4:] == formatting.date(other_ms)[-4:]
    return f"{formatting.day(time_ms) if is_of_year else formatting.date(time_ms)} {clock}"
