"""The texts of a chapter: title, sentence and a summary for pictures, made of its figures. Imports no Qt.

The one place that puts chapters into words; what they are of is in `replay/chapter_subjects.py`.
"""

from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import Any

import msgspec

from rektscope.market.instrument import Instrument
from rektscope.market.times import MINUTE_MS, moment_from_ms
from rektscope.replay.chapter_subjects import (
    FarthestPrice,
    FundingTurn,
    LargestOrder,
    OpenInterestFall,
    PriceReached,
    PriceReturn,
    SessionExtreme,
    WorstHour,
    WorstMinute,
    WrittenText,
)
from rektscope.replay.story import Chapter
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.sentences.translated import translated
from rektscope.ui.translation import tr
from rektscope.venues.titles import venue_title


class ChapterText(msgspec.Struct, frozen=True):
    """The texts of a chapter.

    Attributes:
        title: a few words or a figure.
        sentence: all of it.
        summary: what happened, without the rest of the sentence and without its full stop.
    """

    title: str
    sentence: str
    summary: str

    @property
    def is_figure(self) -> bool:
        """Whether the title is a mere price."""
        return not any(letter.isalpha() for letter in self.title)


def text_of(chapter: Chapter, *, figures: Figures = STANDARD, instruments: Iterable[Instrument] = ()) -> ChapterText:
    """The words of a chapter in the window's language.

    Sums are in dollars. A single order is counted as orders are counted elsewhere where its market is among
    `instruments` and its price is known; in what somebody wrote every amount stays as it is.
    """
    subject = chapter.subject
    if isinstance(subject, LargestOrder):
        found = next((each for each in instruments if each.market == subject.market), None)
        return _largest_order(subject, figures, found)
    return _TEXTS[type(subject)](subject, figures)


def _written(subject: WrittenText, figures: Figures) -> ChapterText:
    title, sentence, summary = (
        translated(_with_amounts(text, subject.amounts_usd, figures), figures=figures)
        for text in (subject.title, subject.sentence, subject.summary)
    )
    text = ChapterText(title, sentence, summary or title)
    return ChapterText(title, sentence, sentence.removesuffix(".")) if text.is_figure and not summary else text


def _with_amounts(text: str, amounts_usd: tuple[tuple[str, float], ...], figures: Figures) -> str:
    # Replaced, not formatted: the text comes from a file, and a format could ask for anything.
    for name, usd in amounts_usd:
        text = text.replace(f"{{{name}}}", figures.usd(usd))
    return text


def _price_reached(subject: PriceReached, figures: Figures) -> ChapterText:
    price, name = figures.step(subject.price), _name(subject.market)
    summary = tr("{name} falls to {price}" if subject.is_fall else "{name} reaches {price}", name=name, price=price)
    sentence = tr("{summary} for the first time in this session.", summary=summary)
    if subject.earlier_ms is not None:
        before = tr(
            "It had first been there at {moment}, before the session begins.",
            moment=_day(subject.earlier_ms),
        )
        sentence = f"{sentence} {before}"
    return ChapterText(price, sentence, summary)


def _farthest_price(subject: FarthestPrice, figures: Figures) -> ChapterText:
    price = figures.price(subject.price, subject.decimals)
    title = tr("High {price}" if subject.is_high else "Low {price}", price=price)
    summary = tr("{name} is at {price}", name=_name(subject.market), price=price)
    change = figures.percent(subject.change, 1, signed=True)
    return ChapterText(
        title, tr("{summary}, {change} from where the session begins.", summary=summary, change=change), summary
    )


def _session_extreme(subject: SessionExtreme, figures: Figures) -> ChapterText:
    price, name = figures.price(subject.price, subject.decimals), _name(subject.market)
    mark = figures.price(subject.mark_price, subject.decimals + 1)
    short = price.removesuffix(figures.style.decimal + "0" * subject.decimals)
    if subject.is_record:
        title = tr("Record {price}", price=short)
        summary = tr("{name} trades at its record of {price}", name=name, price=price)
    elif subject.is_high:
        title = tr("High {price}", price=short)
        summary = tr("{name} trades at its highest of {price}", name=name, price=price)
    else:
        title = tr("Low {price}", price=short)
        summary = tr("{name} trades at its lowest of {price}", name=name, price=price)
    sentence = tr(
        "{summary}; the mark price, which decides liquidations, gets to {mark}."
        if subject.is_high
        else "{summary}; the mark price, which decides liquidations, gets down to {mark}.",
        summary=summary,
        mark=mark,
    )
    return ChapterText(title, sentence, summary)


def _price_return(subject: PriceReturn, figures: Figures) -> ChapterText:
    price, minutes = figures.step(subject.price), subject.after_ms // MINUTE_MS
    summary = tr("{name} is back at {price}", name=_name(subject.market), price=price)
    sentence = tr(
        "{summary}, {minutes} minutes after its low."
        if subject.is_after_low
        else "{summary}, {minutes} minutes after its high.",
        summary=summary,
        minutes=minutes,
    )
    return ChapterText(tr("Back at {price}", price=price), sentence, summary)


def _largest_order(subject: LargestOrder, figures: Figures, instrument: Instrument | None) -> ChapterText:
    price = subject.price
    size = (
        figures.usd(subject.usd)
        if instrument is None or price is None
        else figures.size(subject.usd, price, instrument)
    )
    summary = tr(
        "A long of {usd} is liquidated in {name}" if subject.side > 0 else "A short of {usd} is liquidated in {name}",
        usd=size,
        name=_name(subject.market),
    )
    return ChapterText(tr("Largest order"), tr("{summary}, the largest so far.", summary=summary), summary)


def _open_interest_fall(subject: OpenInterestFall, figures: Figures) -> ChapterText:
    fall = figures.percent(subject.fall, 1)
    summary = tr(
        "Open interest of {name} is {fall} lower than at {moment}",
        name=_name(subject.market),
        fall=fall,
        moment=formatting.moment_utc(subject.since_ms),
    )
    return ChapterText(tr("Open interest −{fall}", fall=fall), f"{summary}.", summary)


def _funding_turn(subject: FundingTurn, figures: Figures) -> ChapterText:
    before, after = (figures.percent(rate, 4, signed=True) for rate in (subject.before, subject.after))
    summary = tr(
        "Funding of {name} goes from {before} to {after}", name=_name(subject.market), before=before, after=after
    )
    title = tr("Funding turns negative" if subject.after < 0 else "Funding turns positive")
    return ChapterText(title, f"{summary}.", summary)


def _worst_minute(subject: WorstMinute, figures: Figures) -> ChapterText:
    summary = tr("{usd} are liquidated within this minute", usd=figures.usd(subject.usd))
    sentence = f"{summary}."
    if subject.largest_usd is not None:
        largest = figures.usd(subject.largest_usd)
        sentence = tr("{summary}, {largest} of it in one order.", summary=summary, largest=largest)
    elif subject.count is not None:
        sentence = tr("{summary}, in {count:,} liquidations.", summary=summary, count=figures.of(subject.count))
    return ChapterText(tr("Worst minute"), sentence, summary)


def _worst_hour(subject: WorstHour, figures: Figures) -> ChapterText:
    summary = tr("{usd} are liquidated in the sixty minutes from here", usd=figures.usd(subject.usd))
    sentence = f"{summary}."
    if subject.reported_usd is not None and subject.reported_side is not None:
        sentence = tr(
            "{summary}; {reported} of longs in one hour were reported."
            if subject.reported_side > 0
            else "{summary}; {reported} of shorts in one hour were reported.",
            summary=summary,
            reported=figures.usd(subject.reported_usd),
        )
    return ChapterText(tr("Worst hour begins"), sentence, summary)


_TEXTS: MappingProxyType[type, Callable[[Any, Figures], ChapterText]] = MappingProxyType(
    {
        FarthestPrice: _farthest_price,
        FundingTurn: _funding_turn,
        OpenInterestFall: _open_interest_fall,
        PriceReached: _price_reached,
        PriceReturn: _price_return,
        SessionExtreme: _session_extreme,
        WorstHour: _worst_hour,
        WorstMinute: _worst_minute,
        WrittenText: _written,
    }
)


def _name(market: str) -> str:
    """`Binance BTCUSDT` of `binance:BTCUSDT`."""
    venue, _, symbol = market.partition(":")
    return f"{venue_title(venue)} {symbol}"


def _day(time_ms: int) -> str:
    """`13 July 14:15 UTC`."""
    moment = moment_from_ms(time_ms)
    return f"{formatting.long_day(time_ms)} {moment:%H:%M} UTC"
