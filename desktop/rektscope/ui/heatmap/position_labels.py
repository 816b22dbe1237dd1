"""Puts a position's lines and their words on a chart."""

from rektscope.engine.position import PositionDraft
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.risk.calculator import Answer, AnswerStatus
from rektscope.ui import formatting
from rektscope.ui.heatmap.position_lines import PositionLines


def show_position(
    lines: PositionLines, draft: PositionDraft | None, answer: Answer | None, instrument: Instrument
) -> None:
    """Show the lines of a position where its answer puts them; without an answer, none."""
    if draft is None or answer is None:
        for line in (lines.entry, lines.liquidation, lines.bankruptcy):
            line.show_at(None, "")
        return
    decimals = instrument.price_decimals
    word = "Short" if draft.side is Side.SHORT else "Long"
    entry = formatting.price(draft.entry_price, decimals)
    lines.entry.show_at(draft.entry_price, f"{word} {draft.leverage:.4g}× · entry {entry}")
    is_ok = answer.status is AnswerStatus.OK
    price = answer.liquidation_price_on_tick if is_ok else None
    signed = None if answer.distance is None else -answer.distance * draft.side
    label = f"Liquidation {formatting.price(price, decimals)} · {formatting.percent(signed, signed=True)}"
    lines.liquidation.show_at(price, label)
    bankruptcy = answer.bankruptcy_price if is_ok else None
    lines.bankruptcy.show_at(bankruptcy, f"Bankruptcy {formatting.price(bankruptcy, decimals)}")
