"""Text on and around the chart: axes, the price tag, labels of lines, and what the strip below is of."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QRectF

from rektscope.engine.frame import Frame
from rektscope.engine.prices import PriceCandles
from rektscope.engine.scope import Scope, markets_in
from rektscope.sessions.session import Completeness
from rektscope.ui import formatting
from rektscope.ui.estimated_text import estimated_text
from rektscope.ui.export.chart import ChartScale
from rektscope.ui.export.position_card import PositionWords, PriceLineWords
from rektscope.ui.export.presets import Role
from rektscope.ui.export.sheet import Align, Fill, Sheet
from rektscope.ui.export.strip import LiquidationBars
from rektscope.ui.figures import step_decimals
from rektscope.ui.header.scope import scope_text
from rektscope.ui.time_ticks import tick_label, time_ticks
from rektscope.ui.translation import tr


def price_steps(low: float, high: float, most: int) -> tuple[float, int]:
    """(step, decimals) of round prices that make at most so many labels between two."""
    wanted = max((high - low) / max(1, most), 1e-12)
    power = 10.0 ** math.floor(math.log10(wanted))
    step = next(factor * power for factor in (1.0, 2.0, 5.0, 10.0) if factor * power >= wanted * 0.999999)
    return step, step_decimals(step)


def axis_width(sheet: Sheet, frame: Frame) -> float:
    """What the widest label of the price axis takes: that of the last price, in its tag."""
    price = formatting.price(frame.state.last_price, frame.instrument.price_decimals)
    return min(sheet.width_of(price, Role.BODY, is_bold=True), sheet.preset.width * 0.2) + 14 * sheet.preset.unit


def write_price_axis(sheet: Sheet, axis: QRectF, scale: ChartScale, frame: Frame) -> list[float]:
    """Labels, and the tag of the last price over them; returns the labelled prices."""
    height = sheet.line_height(Role.SMALL)
    tag = _price_tag(sheet, axis, scale, frame)
    step, decimals = price_steps(scale.view.low, scale.view.high, int(axis.height() // (height * 2.6)))
    labelled = []
    for place in range(math.ceil(scale.view.low / step), math.floor(scale.view.high / step) + 1):
        price = place * step
        room = QRectF(axis.left() + 7 * sheet.preset.unit, scale.y(price) - height / 2.0, axis.width(), height)
        room.setRight(axis.right())
        if room.top() < axis.top() or room.bottom() > axis.bottom():
            continue
        labelled.append(price)
        if tag is None or not tag.intersects(room):
            sheet.write(formatting.price(price, decimals), room, Role.SMALL, sheet.look.second)
    return labelled


def _price_tag(sheet: Sheet, axis: QRectF, scale: ChartScale, frame: Frame) -> QRectF | None:
    price = frame.state.last_price
    if price is None or not scale.view.low <= price <= scale.view.high:
        return None
    height = sheet.line_height(Role.BODY) + 4 * sheet.preset.unit
    top = min(max(scale.y(price) - height / 2.0, axis.top()), axis.bottom() - height)
    tag = QRectF(axis.left(), top, axis.width(), height)
    sheet.fills.append(Fill(tag, sheet.look.text, 3 * sheet.preset.unit))
    room = tag.adjusted(6 * sheet.preset.unit, 2 * sheet.preset.unit, -6 * sheet.preset.unit, 0)
    text = formatting.price(price, frame.instrument.price_decimals)
    sheet.write(text, room, Role.BODY, sheet.look.ground, is_bold=True, align=Align.CENTRE)
    return tag


def write_time_axis(sheet: Sheet, axis: QRectF, scale: ChartScale) -> list[int]:
    """Labels; returns the labelled moments."""
    room_px = sheet.width_of("00:00", Role.SMALL) * 2.1
    view, labelled = scale.view, []
    for moment in time_ticks(view.first_ms, view.last_ms, max(1, axis.width() // room_px)):
        text = tick_label(moment)
        width = sheet.width_of(text, Role.SMALL) + 1.0
        x = scale.x(moment)
        labelled.append(moment)
        if axis.left() <= x - width / 2.0 and x + width / 2.0 <= axis.right():
            room = QRectF(x - width / 2.0, axis.top(), width, 0)
            sheet.write(text, room, Role.SMALL, sheet.look.caption)
    return labelled


def write_strip_caption(sheet: Sheet, strip: QRectF, frame: Frame, bars: LiquidationBars) -> None:
    """Whose realised liquidations the bars are, or that they are estimated, and what the tallest is."""
    largest_usd = bars.largest_usd
    whose = scope_text(frame.scope, frame.instrument)
    room = strip.adjusted(8 * sheet.preset.unit, 2 * sheet.preset.unit, -8 * sheet.preset.unit, 0)
    counted = markets_in(frame.scope, frame.session, frame.instrument)
    per = formatting.bucket(bars.minutes)
    up_to = tr(", up to {usd}", usd=formatting.usd(largest_usd)) if largest_usd > 0 else ""
    if bars.estimated is not None:
        text = estimated_text(frame, bars.estimated)
        named = tr("{text}, per {per}", text=f"{text[:1].upper()}{text[1:]}", per=per)
        sheet.write(f"{named}{up_to}", room, Role.SMALL, sheet.look.second)
        return
    if all(market.completeness is Completeness.NONE for market in counted):
        of_whom = "" if frame.scope is Scope.ALL else tr(" of {whose}", whose=whose)
        sheet.write(tr("No liquidations{of_whom} in these data", of_whom=of_whom), room, Role.SMALL, sheet.look.caption)
        return
    text = tr("Liquidated per {per}, {whose}", per=per, whose=whose)
    sheet.write(f"{text}{up_to}", room, Role.SMALL, sheet.look.second)


def write_line_labels(
    sheet: Sheet, scale: ChartScale, position: PositionWords, candles: PriceCandles | None = None
) -> None:
    """Labels of the position's lines at the chart's left; at its edge, with an arrow, where a line lies beyond.

    With `candles` a label moves along its line to where it hides none of them, if there is such a place. A film keeps
    labels where they are.
    """
    height = sheet.line_height(Role.SMALL) + 4 * sheet.preset.unit
    gap = 2 * sheet.preset.unit
    top, bottom = scale.rect.top() + gap, scale.rect.bottom() - height - gap
    taken: list[QRectF] = []
    for line in sorted(position.lines, key=lambda line: not line.is_danger):  # the liquidation gets its place first
        wanted = min(max(scale.y(line.price) - height / 2.0, top), bottom)
        width = _label_width(sheet, scale, line)
        first, last = scale.rect.left() + 8 * sheet.preset.unit, scale.rect.right() - 24 * sheet.preset.unit - width
        free = [
            box
            for place in _places_from(wanted, top, bottom, height + gap)
            for box in [QRectF(first, place, width, height)]
            if not any(box.intersects(other) for other in taken)
        ]
        if not free:  # no room in a chart so low: the card has it
            continue
        box = free[0]
        if candles is not None and last > first and box.top() == wanted:
            moved = [QRectF(first + share * (last - first), wanted, width, height) for share in _ALONG]
            moved = [place for place in moved if not any(place.intersects(other) for other in taken)]
            box = min(moved, key=lambda place: _hidden_candles(place, scale, candles))
        taken.append(box)
        _write_label(sheet, box, _arrowed(line, scale), line)


_ALONG = (0.0, 1.0, 0.75, 0.5, 0.25)
"""Where on its line a label may stand, as shares of the way from left to right, the most wanted first."""


def _hidden_candles(box: QRectF, scale: ChartScale, candles: PriceCandles) -> int:
    """How many candles a box lies over."""
    left, right = scale.xs(candles.start_ms), scale.xs(candles.start_ms + candles.duration_ms)
    is_beside = (right > box.left()) & (left < box.right())
    is_at = (scale.ys(candles.high) < box.bottom()) & (scale.ys(candles.low) > box.top())
    return int((is_beside & is_at).sum())


def _places_from(wanted: float, top: float, bottom: float, step: float) -> Iterator[float]:
    """The place that is wanted, then those ever further above and below it, between top and bottom."""
    yield wanted
    for place in range(1, 8):
        for moved in (wanted + place * step / 2.0, wanted - place * step / 2.0):
            if top <= moved <= bottom:
                yield moved


def _arrowed(line: PriceLineWords, scale: ChartScale) -> str:
    if line.price > scale.view.high:
        return f"↑ {line.text}"
    return f"↓ {line.text}" if line.price < scale.view.low else line.text


def _label_width(sheet: Sheet, scale: ChartScale, line: PriceLineWords) -> float:
    wanted = sheet.width_of(_arrowed(line, scale), Role.SMALL, is_bold=True) + 14 * sheet.preset.unit
    return min(wanted, scale.rect.width() - 16 * sheet.preset.unit)


def _write_label(sheet: Sheet, box: QRectF, text: str, line: PriceLineWords) -> None:
    look = sheet.look
    sheet.fills.append(Fill(box, look.ground, 3 * sheet.preset.unit, alpha=235))
    room = box.adjusted(7 * sheet.preset.unit, 2 * sheet.preset.unit, -6 * sheet.preset.unit, 0)
    sheet.write(text, room, Role.SMALL, look.danger if line.is_danger else look.text, is_bold=True)
