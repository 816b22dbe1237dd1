"""The subject of a picture beside its chart: the moment, a whole event, or the story of a position."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum

import msgspec

from rektscope.engine.frame import Frame
from rektscope.levels.standing import LevelsUpTo
from rektscope.market.times import DAY_MS, HOUR_MS, MINUTE_MS
from rektscope.positions.position import effective_liquidation, levels_in_front
from rektscope.replay.chapter_subjects import LargestOrder, WrittenText
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.story import Chapter, Claim
from rektscope.risk.positions import MarginMode
from rektscope.ui import formatting
from rektscope.ui.chapter_text import text_of
from rektscope.ui.export.position_card import PicturePosition, position_text
from rektscope.ui.export.presets import Preset, Shape
from rektscope.ui.header.strip import HeaderFigure, header_figures
from rektscope.ui.leverages import beside
from rektscope.ui.side_text import sides_word
from rektscope.ui.translation import tr

_LEAD_SHARE = 0.12
"""Of a position's life, that its picture shows before it was opened."""

_MOST_CHAPTERS = {Shape.WIDE: 6, Shape.SQUARE: 4, Shape.TALL: 8}


class Card(Enum):
    """The subject of a card."""

    MOMENT = "moment"
    EVENT = "event"
    POSITION = "position"


class StoryRow(msgspec.Struct, frozen=True):
    """A line of a story: when or what, and what of it."""

    label: str
    text: str
    is_danger: bool = False


class Story(msgspec.Struct, frozen=True):
    """A card of rows.

    Attributes:
        headline: for the picture; empty where its own is kept.
        heading: over the rows.
        rows: in order.
        shows_price: whether the price stays the first figure of the picture, and the clusters beside a wide chart.
    """

    headline: str
    heading: str
    rows: tuple[StoryRow, ...]
    shows_price: bool = True


def story_of(card: Card, frame: Frame, position: PicturePosition | None, preset: Preset) -> Story | None:
    """The story of a card at a frame; None where there is none: for the moment, or a position that is not given."""
    if card is Card.EVENT:
        return _event_story(frame, preset.shape)
    if card is Card.POSITION and position is not None:
        return _position_story(frame, position)
    return None


def first_ms_of(card: Card, position: PicturePosition | None, at_ms: int) -> int | None:
    """Where the chart of a card begins: shortly before a position was opened; None for the picture's own choice."""
    if card is not Card.POSITION or position is None:
        return None
    opened_ms = position.draft.opened_ms
    return opened_ms - max(HOUR_MS // 2, round((at_ms - opened_ms) * _LEAD_SHARE))


def _event_story(frame: Frame, shape: Shape) -> Story | None:
    """The chapters known at the frame, those with most liquidated in the minute from them where there are many.

    What was published of the whole event stands with them only once all of it is shown.
    """
    known = [chapter for chapter in frame.chapters if chapter.complete_ms <= frame.cursor_ms]
    if not known:
        return None
    if shape is not Shape.TALL:  # where there is little room, prices that were touched are left to the chart
        known = [chapter for chapter in known if not text_of(chapter).is_figure] or known
    ranked = sorted(known, key=lambda chapter: -liquidated_from(frame.counted_liquidations, chapter))
    chosen = sorted(ranked[: _MOST_CHAPTERS[shape]], key=lambda chapter: chapter.time_ms)
    days = {chapter.time_ms // DAY_MS for chapter in chosen}
    rows = [
        StoryRow(
            _when(chapter.time_ms, with_day=len(days) > 1),
            _chapter_text(chapter, is_wide=shape is Shape.TALL or _names_another(chapter, frame)),
        )
        for chapter in chosen
    ]
    if shape is not Shape.WIDE:  # there they stand among the figures
        rows += [StoryRow(*_figure_row(figure)) for figure in header_figures(frame)[_RATE:_MARK] if figure.value != "–"]
    if frame.cursor_ms >= frame.session.end_ms and (accounts := accounts_claim(frame.session.claims)) is not None:
        rows.append(StoryRow(tr("Accounts"), accounts))
    return Story("", tr("What happened, UTC"), tuple(rows), shows_price=False)


_RATE, _MARK = 4, 6
"""Of the header's figures: the average hour and the largest order, after the sums and the worst hour."""


def _figure_row(figure: HeaderFigure) -> tuple[str, str]:
    """`("Largest", "$98.1 M short, Binance")` of a figure whose caption is `Largest · Binance`."""
    label, _, whose = figure.caption.partition(" · ")
    return label, f"{figure.value}, {whose}" if whose else figure.value


_ACCOUNTS = re.compile(r"((?:More than |About |Over )?[\d.,]+(?: million)?) (?:accounts|traders) were liquidated\.")


def accounts_claim(claims: Sequence[Claim]) -> str | None:
    """`more than 120,000, as published`: how many accounts were liquidated, by who published it.

    The session's own number of liquidations is none of accounts.
    """
    found = next((match for claim in claims if (match := _ACCOUNTS.fullmatch(claim.text))), None)
    return (
        None
        if found is None
        else tr("{found}{found_2}, as published", found=found[1][:1].lower(), found_2=found[1][1:])
    )


def _names_another(chapter: Chapter, frame: Frame) -> bool:
    """Whether a chapter is of another market than the chart's, so that a figure in its title would be taken for its."""
    subject = chapter.subject
    has_figure = not isinstance(subject, LargestOrder)
    return has_figure and subject.market not in {"", frame.instrument.market}


def _chapter_text(chapter: Chapter, *, is_wide: bool) -> str:
    """A chapter's title; where there is room for it, or the title is a mere number, its summary."""
    text, subject = text_of(chapter), chapter.subject
    placed = tr(" (placed)") if isinstance(subject, WrittenText) and subject.is_placed else ""
    return (text.summary if is_wide or text.is_figure else text.title) + placed


def liquidated_from(index: LiquidationIndex, chapter: Chapter) -> float:
    """USD liquidated in the minute from a chapter on."""
    within = (index.time_ms >= chapter.time_ms) & (index.time_ms < chapter.time_ms + MINUTE_MS)
    return float(index.usd[within].sum())


def _position_story(frame: Frame, position: PicturePosition) -> Story:
    words = position_text(frame, position)
    outcome = words.headline.rstrip(".")
    headline = f"{words.title}: {outcome[:1].lower()}{outcome[1:]}" if outcome else words.title
    return Story(headline, words.title, tuple(_position_rows(frame, position)))


def _position_rows(frame: Frame, position: PicturePosition) -> Iterator[StoryRow]:
    words = position_text(frame, position)
    yield StoryRow(tr("Opened"), _when(position.draft.opened_ms, with_day=True) + " UTC")
    place, _, away = words.liquidation.removeprefix("Liquidation ").rpartition(", ")
    yield StoryRow(tr("Liquidation"), f"{place}, {away}" if place else words.liquidation, is_danger=True)
    if words.headline:
        label = words.headline.rstrip(".").partition(",")[0].partition(" at ")[0]
        yield StoryRow(label, words.sentence or words.headline, words.is_danger)
    if position.front is not None and (stood := _levels_text(position.front, frame, position)):
        yield StoryRow(tr("In front"), tr("{stood} at the opening", stood=stood))
    if in_front := _in_front(frame, position):
        yield StoryRow(tr("Now"), in_front)
    answer = position.answer
    is_cross = position.draft.mode is MarginMode.CROSS
    backed_by = (position.draft.wallet_balance or 0.0) if is_cross else answer.margin
    if answer.loss_at_liquidation is not None and backed_by > 0:
        share = formatting.percent(answer.loss_at_liquidation / backed_by, 0)
        is_over = effective_liquidation(answer, position.marks.path, frame.instrument).is_over
        if is_over and not is_cross:
            yield StoryRow(
                tr("Lost"), tr("all of the margin: {share} to the price, the rest to the venue", share=share)
            )
        else:
            yield StoryRow(
                tr("Wallet") if is_cross else tr("Margin"),
                tr("{share} of it lost at the liquidation price", share=share),
            )
    if words.size:
        yield StoryRow(tr("Size"), words.size)


def _in_front(frame: Frame, position: PicturePosition) -> str:
    """What goes before the position does, as in the window's panel; empty once it is over or where no map is."""
    effective = effective_liquidation(position.answer, position.marks.path, frame.instrument)
    if effective.is_over or position.draft.opened_ms > frame.cursor_ms:
        return ""
    levels = levels_in_front(frame.standing, position.draft.side, effective.liquidation_price)
    return "" if levels is None else _levels_text(levels, frame, position)


def _levels_text(levels: LevelsUpTo, frame: Frame, position: PicturePosition) -> str:
    amount = formatting.level_usd(levels.usd, levels.expected, is_whole=levels.is_whole)
    return beside(f"{sides_word(position.draft.side)} {amount}", frame.least_leverage)


def _when(time_ms: int, *, with_day: bool) -> str:
    clock = formatting.clock(time_ms)
    return f"{formatting.day(time_ms)} {clock}" if with_day else clock
