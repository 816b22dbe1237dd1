"""Where things stand in a picture: blocks stacked inside the margins, each shape in its own way.

A plan is rectangles alone, so that it can be checked without drawing anything.
"""

import msgspec
from PySide6.QtCore import QRectF

from rektscope.ui.export.presets import Preset, Shape


class PictureLayout(msgspec.Struct, frozen=True):
    """The blocks of a picture, pixels; those that a picture has no use for are empty.

    Attributes:
        headline: the title.
        subtitle: market and moment.
        figures: price and statistics, `figure_columns` equal ones in a row, or all below one another.
        chart: heat and candles; `price_axis` right of it.
        strip: realised liquidations over time; `time_axis` below it.
        clusters, position: cards.
        legend: of the heat.
        footer: provenance, and the program's mark at its right.
    """

    headline: QRectF
    subtitle: QRectF
    figures: QRectF
    figure_columns: int
    chart: QRectF
    price_axis: QRectF
    strip: QRectF
    time_axis: QRectF
    clusters: QRectF
    position: QRectF
    legend: QRectF
    footer: QRectF


class _Stack:
    """Cuts blocks off a rectangle."""

    def __init__(self, rect: QRectF, gap: float) -> None:
        self.rect = QRectF(rect)
        self._gap = gap

    def top(self, height: float, gap: float | None = None) -> QRectF:
        block = QRectF(self.rect.left(), self.rect.top(), self.rect.width(), height)
        self.rect.setTop(block.bottom() + (self._gap if gap is None else gap))
        return block

    def bottom(self, height: float, gap: float | None = None) -> QRectF:
        block = QRectF(self.rect.left(), self.rect.bottom() - height, self.rect.width(), height)
        self.rect.setBottom(block.top() - (self._gap if gap is None else gap))
        return block

    def right(self, width: float) -> QRectF:
        block = QRectF(self.rect.right() - width, self.rect.top(), width, self.rect.height())
        self.rect.setRight(block.left() - self._gap)
        return block


class Needs(msgspec.Struct, frozen=True):
    """What a plan has to make room for.

    Attributes:
        axis_width: of the widest label of the price axis, pixels.
        headline_lines: that the title takes.
        with_clusters: whether there is such a card.
        position_height: of the position's card, pixels; 0 without one.
        footer_lines: that the footer takes.
    """

    axis_width: float
    headline_lines: int
    with_clusters: bool
    position_height: float
    footer_lines: int = 2


def plan_of(preset: Preset, needs: Needs) -> PictureLayout:
    """The blocks of a preset."""
    margins = preset.margins
    inside = QRectF(
        margins.left,
        margins.top,
        preset.width - margins.left - margins.right,
        preset.height - margins.top - margins.bottom,
    )
    stack = _Stack(inside, 14 * preset.unit)
    return _wide(preset, stack, needs) if preset.shape is Shape.WIDE else _upright(preset, stack, needs)


def figure_height(preset: Preset) -> float:
    """Of a number over its caption."""
    return round(preset.figure_px * 1.14 + preset.small_px * 1.3)


def card_width(preset: Preset, *, is_alone: bool = False) -> float:
    """Of a card: the column beside the chart, or half the page; of one alone in a tall page, all of it."""
    if preset.shape is Shape.WIDE:
        return round(300 * preset.unit)
    width = preset.width - preset.margins.left - preset.margins.right
    if is_alone and preset.shape is Shape.TALL:
        return width
    return (width - 14 * preset.unit) / 2.0


def footer_width(preset: Preset, mark_width: float) -> float:
    """Of the footer's text: the page beside the program's mark, or what lies below a wide chart."""
    inside = preset.width - preset.margins.left - preset.margins.right
    if preset.shape is Shape.WIDE:
        return inside - card_width(preset) - 14 * preset.unit
    return inside - mark_width


def clusters_height(preset: Preset) -> float:
    """Of the card of the nearest clusters: a heading and two lines."""
    return round(22 * preset.unit + preset.small_px * 1.28 + 2 * (preset.body_px * 1.28 + 4 * preset.unit))


def legend_height(preset: Preset) -> float:
    """Of the bar of colours, its figures and its caption."""
    return round(preset.small_px * 2.8 + 11 * preset.unit)


def _wide(preset: Preset, stack: _Stack, needs: Needs) -> PictureLayout:
    """Title on top, the chart at the left over the footer, all else in a column at the right over the mark."""
    unit = preset.unit
    headline = stack.top(round(preset.headline_px * 1.28 * needs.headline_lines), gap=2 * unit)
    subtitle = stack.top(round(preset.body_px * 1.3))
    column = _Stack(stack.right(card_width(preset)), 10 * unit)
    mark = column.bottom(round(preset.body_px * 1.3))
    footer = stack.bottom(round(preset.small_px * 1.3 * needs.footer_lines)).united(mark)
    legend = column.bottom(legend_height(preset))
    position = column.bottom(needs.position_height) if needs.position_height else QRectF()
    two_figures = 2 * figure_height(preset) + 8 * unit
    has_room = column.rect.height() - clusters_height(preset) - 10 * unit >= two_figures
    clusters = column.bottom(clusters_height(preset)) if needs.with_clusters and has_room else QRectF()
    chart, price_axis, strip, time_axis = chart_blocks(preset, stack.rect, needs.axis_width)
    return PictureLayout(
        headline, subtitle, column.rect, 1, chart, price_axis, strip, time_axis, clusters, position, legend, footer
    )


def _upright(preset: Preset, stack: _Stack, needs: Needs) -> PictureLayout:
    """Title, figures, chart, cards side by side, footer; the legend beside the clusters, or below the chart."""
    unit, is_tall = preset.unit, preset.shape is Shape.TALL
    headline = stack.top(round(preset.headline_px * 1.28 * needs.headline_lines), gap=2 * unit)
    subtitle = stack.top(round(preset.body_px * 1.3))
    rows, columns = (2, 2) if is_tall else (1, 4)
    figures = stack.top(rows * figure_height(preset) + (rows - 1) * 8 * unit)
    footer = stack.bottom(round(preset.small_px * 1.3 * max(3, needs.footer_lines)))
    position = clusters = QRectF()
    has_position = needs.position_height > 0
    is_beside = has_position and needs.with_clusters
    is_below = is_tall and not is_beside  # a legend across the page; else it goes under the clusters, or beside them
    legend = stack.bottom(legend_height(preset)) if is_below else QRectF()
    beside = clusters_height(preset) if needs.with_clusters else 0.0
    if has_position and not is_below:
        beside += legend_height(preset) + 6 * unit
    tallest = max(needs.position_height, beside, 0.0 if is_tall else legend_height(preset))
    if tallest > 0:
        band = _Stack(stack.bottom(tallest), 14 * unit)
        half = card_width(preset, is_alone=is_below)
        position = band.right(half) if has_position else QRectF()
        if not is_tall and not has_position:
            legend = band.right(half)
        elif not is_below:
            band = _Stack(band.rect, 6 * unit)
            legend = band.bottom(legend_height(preset))
        clusters = QRectF(band.rect) if needs.with_clusters else QRectF()
    chart, price_axis, strip, time_axis = chart_blocks(preset, stack.rect, needs.axis_width)
    return PictureLayout(
        headline, subtitle, figures, columns, chart, price_axis, strip, time_axis, clusters, position, legend, footer
    )


def chart_blocks(preset: Preset, rect: QRectF, axis_width: float) -> tuple[QRectF, QRectF, QRectF, QRectF]:
    """(chart, price axis, strip, time axis) in a rectangle."""
    stack = _Stack(rect, 4 * preset.unit)
    time_axis = stack.bottom(round(preset.small_px * 1.4))
    strip = stack.bottom(round(max(56 * preset.unit, rect.height() * 0.15)))
    price_axis = stack.right(round(axis_width))
    chart = QRectF(stack.rect.toAlignedRect())
    for block in (strip, time_axis):
        block.setRight(chart.right())
    return chart, price_axis, strip, time_axis
