"""Puts a position's lines and their words on a chart."""

from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.positions.position import PositionDraft, effective_liquidation
from rektscope.risk.calculator import Answer, AnswerStatus
from rektscope.risk.path import MarginPath
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.heatmap.position_lines import PositionLines
from rektscope.ui.translation import tr


def show_position(
    lines: PositionLines,
    draft: PositionDraft | None,
    answer: Answer | None,
    instrument: Instrument,
    path: MarginPath | None = None,
    *,
    figures: Figures = STANDARD,
) -> None:
    """Show the lines of a position where it is liquidated at a moment; without an answer, none.

    Args:
        lines: of the chart.
        draft: what was entered.
        answer: to it.
        instrument: of the market.
        path: the way of the position up to the moment, from which the verdict comes: its fundings move the lines.
        figures: how numbers are written.
    """
    if draft is None or answer is None:
        for line in (lines.entry, lines.liquidation, lines.bankruptcy, lines.second):
            line.show_at(None, "")
        return
    decimals = instrument.price_decimals
    word = tr("Short") if draft.side is Side.SHORT else tr("Long")
    entry = figures.price(draft.entry_price, decimals)
    lines.entry.show_at(
        draft.entry_price,
        tr("{word} {leverage:.4g}× · entry {entry}", word=word, leverage=figures.of(draft.leverage), entry=entry),
    )
    effective = effective_liquidation(answer, path, instrument)
    price = effective.on_tick
    label = tr("Liquidation {price}", price=figures.price(price, decimals))
    if price is not None:
        away = figures.distance(price / draft.entry_price - 1.0, draft.entry_price, decimals, signed=True)
        label += tr(" · {away} from entry", away=away)  # those of clusters are from the price
    if effective.settlement_count:
        label += tr(
            " · after {settlement_count} funding settlements"
            if effective.settlement_count > 1
            else " · after {settlement_count} funding settlement",
            settlement_count=effective.settlement_count,
        )
    lines.liquidation.show_at(price, label)
    bankruptcy = effective.bankruptcy_price if answer.status is AnswerStatus.OK else None
    lines.bankruptcy.show_at(bankruptcy, tr("Bankruptcy {price}", price=figures.price(bankruptcy, decimals)))
    second = effective.second_on_tick
    lines.second.show_at(second, tr("Liquidation on the other side {price}", price=figures.price(second, decimals)))
