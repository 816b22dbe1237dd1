"""The user's position in a picture: its texts, and where its lines stand. Size and profit only when asked for."""

import msgspec
from msgspec.structs import replace

from rektscope.engine.frame import Frame
from rektscope.engine.viewer import Viewer
from rektscope.levels.standing import LevelsUpTo
from rektscope.market.errors import InputError
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.market.sizes import own_unit
from rektscope.market.times import MINUTE_MS, moment_from_ms
from rektscope.positions.outcome import Outcome, outcome_of
from rektscope.positions.position import (
    EffectiveLiquidation,
    PositionDraft,
    effective_liquidation,
    levels_in_front,
    settlement_currency,
)
from rektscope.risk.calculator import Answer
from rektscope.risk.targets import profit_at
from rektscope.risk.tier_age import age_note
from rektscope.risk.tiers import GIVEN_BY_HAND
from rektscope.ui import formatting
from rektscope.ui.calculator.verdict import Verdict, verdict_of
from rektscope.ui.figures import unit_word
from rektscope.ui.timeline.painting import PositionMarks
from rektscope.ui.translation import tr


class PicturePosition(msgspec.Struct, frozen=True):
    """A position to draw.

    Attributes:
        draft, answer: what was entered, and the calculator's answer to it.
        marks: when it was opened and liquidated.
        hides_size: whether its size and profit are kept out.
        verdict: that of the picture's moment.
        front: what stood between the mark and its liquidation price when it was opened; None without a map of then.
    """

    draft: PositionDraft
    answer: Answer
    marks: PositionMarks
    hides_size: bool = True
    verdict: Verdict | None = None
    front: LevelsUpTo | None = None


def with_front(position: PicturePosition, viewer: Viewer) -> PicturePosition:
    """The position with what stood before it at its opening, by the map as it was known then."""
    opened_ms, price = position.draft.opened_ms, position.answer.liquidation_price
    if price is None or not viewer.session.start_ms <= opened_ms <= viewer.session.end_ms:
        return position
    standing = viewer.frame_at(opened_ms, MINUTE_MS).standing
    return replace(position, front=levels_in_front(standing, position.draft.side, price))


def followed_position(
    viewer: Viewer, draft: PositionDraft, answer: Answer, at_ms: int, *, hides_size: bool
) -> PicturePosition:
    """A position with what became of it by a moment."""
    outcome = outcome_of(answer, viewer.chart.events, draft.opened_ms, at_ms)
    return position_after(outcome, viewer, draft, answer, at_ms, hides_size=hides_size)


def position_after(
    outcome: Outcome | None, viewer: Viewer, draft: PositionDraft, answer: Answer, at_ms: int, *, hides_size: bool
) -> PicturePosition:
    """A position with its `outcome` by a moment, in the wording of the window's panel."""
    marks = PositionMarks(draft.opened_ms)
    if outcome is not None:
        marks = PositionMarks(draft.opened_ms, outcome.liquidated_ms, outcome.path)
    is_whole = not viewer.is_live and at_ms >= viewer.session.end_ms
    verdict = verdict_of(outcome, viewer.chart.instrument, draft.opened_ms, at_ms, is_whole=is_whole)
    return PicturePosition(draft, answer, marks, hides_size, verdict)


class PriceLineWords(msgspec.Struct, frozen=True):
    """A line at a price of the chart, with its label; `is_danger` where it is liquidated."""

    price: float
    text: str
    is_danger: bool


class PositionWords(msgspec.Struct, frozen=True):
    """The texts of a position in a picture.

    Attributes:
        title: side, leverage and entry.
        liquidation: where, and how far from the entry.
        headline, sentence: the verdict; empty without one.
        is_danger: whether the verdict is bad news.
        size: quantity and profit; empty where they are hidden.
        tiers: what the liquidation price rests on.
        lines: on the chart.
    """

    title: str
    liquidation: str
    headline: str
    sentence: str
    is_danger: bool
    size: str
    tiers: str
    lines: tuple[PriceLineWords, ...]


def position_text(frame: Frame, position: PicturePosition) -> PositionWords:
    """The texts of a position at a frame."""
    draft, instrument = position.draft, frame.instrument
    decimals = instrument.price_decimals
    effective = effective_liquidation(position.answer, position.marks.path, instrument)
    side = tr("Short") if draft.side is Side.SHORT else tr("Long")
    entry = formatting.price(draft.entry_price, decimals)
    lines = [PriceLineWords(draft.entry_price, tr("Entry {entry}", entry=entry), is_danger=False)]
    liquidation = tr("Never liquidated by price")
    lines.extend(
        PriceLineWords(price, tr("Liquidation {price}", price=formatting.price(price, decimals)), is_danger=True)
        for price in (effective.on_tick, effective.second_on_tick)
        if price is not None
    )
    if effective.on_tick is not None:
        away = formatting.percent(effective.on_tick / draft.entry_price - 1.0, signed=True)
        liquidation = tr("Liquidation {price}, {away}", price=formatting.price(effective.on_tick, decimals), away=away)
    verdict = position.verdict or Verdict("", "", is_danger=False)
    return PositionWords(
        title=tr("{side} {leverage:.4g}× from {entry}", side=side, leverage=draft.leverage, entry=entry),
        liquidation=liquidation,
        headline=verdict.headline,
        sentence=verdict.sentence,
        is_danger=verdict.is_danger,
        size="" if position.hides_size else _size(position, frame, effective),
        tiers=tiers_phrase(position.answer, frame),
        lines=tuple(lines),
    )


def tiers_phrase(answer: Answer, frame: Frame) -> str:
    """Of when the tiers behind the drawn prices are, and whether that is another time than the picture's."""
    table = answer.table
    if table.as_of == GIVEN_BY_HAND:
        return tr("a flat maintenance rate of {percent}", percent=formatting.percent(table.tiers[0].rate))
    note = age_note(table, moment_from_ms(frame.cursor_ms).date())
    return (
        tr("tiers of {as_of}", as_of=table.as_of) if note is None else note.line.rstrip(".").replace("Tiers", "tiers")
    )


def _size(position: PicturePosition, frame: Frame, effective: EffectiveLiquidation) -> str:
    """`2.5 BTC · profit −9,231.5 USDT`; without the profit where it is over or not known."""
    draft, instrument = position.draft, frame.instrument
    words = [f"{draft.quantity:,.{instrument.quantity_decimals}f} {_unit(instrument)}"]
    mark = frame.state.mark_price if frame.state.mark_price is not None else frame.state.last_price
    if mark is not None and not effective.is_over and draft.opened_ms <= frame.cursor_ms:
        try:
            profit = profit_at(position.answer, mark).profit
        except InputError:  # of a leg of a hedged pair there is no profit of its own
            return words[0]
        words.append(tr("profit {amount}", amount=formatting.amount(profit, settlement_currency(instrument))))
    return " · ".join(words)


def _unit(instrument: Instrument) -> str:
    return unit_word(own_unit(instrument), instrument)
