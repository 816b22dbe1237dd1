"""A picture put together: content, plan and chart of one frame, as lines of text and shapes that can be looked at.

Nothing here draws before `paint`; what the tests check of a picture's text (nothing cut, nothing over another, large
enough) is checked on `texts`.
"""

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from rektscope.engine.frame import Frame
from rektscope.ui.export import blocks, chart_text
from rektscope.ui.export.cards import Story, story_of
from rektscope.ui.export.chart import ChartPainter, ChartScale, unknown_in
from rektscope.ui.export.cluster_card import write_clusters
from rektscope.ui.export.content import PictureContent, cluster_tint, content_of, of_event, range_label
from rektscope.ui.export.layout import Needs, PictureLayout, card_width, plan_of
from rektscope.ui.export.lettering import Lettering
from rektscope.ui.export.look import Look
from rektscope.ui.export.marks import with_room_for_marks
from rektscope.ui.export.position_card import PicturePosition
from rektscope.ui.export.presets import Preset, Shape
from rektscope.ui.export.sheet import Fill, Sheet
from rektscope.ui.export.story_block import story_height, write_story
from rektscope.ui.export.strip import LiquidationBars, bars_of, paint_strip
from rektscope.ui.export.view_range import DEFAULT_PICTURE, PictureOptions, ViewRange, price_range, shown_range
from rektscope.ui.theme import colour
from rektscope.ui.translation import tr


class Composition(msgspec.Struct):
    """A laid out picture.

    Attributes:
        sheet: its texts and shapes.
        plan: its blocks.
        scale: of the chart.
        content: its strings.
    """

    frame: Frame
    sheet: Sheet
    plan: PictureLayout
    scale: ChartScale
    content: PictureContent
    chart: ChartPainter
    bars: LiquidationBars
    price_ticks: list[float]
    time_ticks: list[int]
    strip_scale: ChartScale
    story: Story | None = None

    @property
    def range_text(self) -> str:
        """The time that the chart shows, up to the moment."""
        return range_label(self.scale.view.first_ms, self.frame.cursor_ms)

    def paint(self, painter: QPainter) -> None:
        """Draw it from (0, 0) in pixels."""
        sheet, look = self.sheet, self.sheet.look
        preset = sheet.preset
        painter.fillRect(QRectF(0, 0, preset.width, preset.height), QColor(look.ground))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        self.chart.paint(painter, self.frame, self.scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._paint_ticks(painter)
        paint_strip(painter, self.plan.strip, self.strip_scale, self.bars, self.frame.cursor_ms, look, preset.unit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_lines(painter)
        for fill in sheet.fills:
            _paint_fill(painter, fill)
        self._paint_legend(painter)
        for box in sheet.texts:
            sheet.lettering.paint(painter, box)

    def _paint_ticks(self, painter: QPainter) -> None:
        look, unit, chart = self.sheet.look, self.sheet.preset.unit, self.plan.chart
        painter.setPen(QPen(QColor(look.line), unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for price in self.price_ticks:
            y = self.scale.y(price)
            painter.drawLine(QPointF(chart.right(), y), QPointF(chart.right() + 4 * unit, y))
        for moment in self.time_ticks:
            x = self.scale.x(moment)
            painter.drawLine(QPointF(x, self.plan.strip.bottom()), QPointF(x, self.plan.strip.bottom() + 3 * unit))
        painter.drawLine(chart.topRight(), chart.bottomRight())

    def _paint_lines(self, painter: QPainter) -> None:
        look, unit = self.sheet.look, self.sheet.preset.unit
        painter.save()
        painter.setClipRect(self.plan.chart)
        if self.content.position is not None:
            for line in self.content.position.lines:
                tint = look.danger if line.is_danger else look.text
                self.chart.paint_line(painter, self.scale, line.price, tint, is_dashed=line.is_danger)
        cursor = self.scale.x(self.frame.cursor_ms)
        painter.setPen(QPen(colour(look.second, 150), unit, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(cursor, self.plan.chart.top()), QPointF(cursor, self.plan.chart.bottom()))
        painter.restore()
        for cluster in self.content.clusters:  # a bracket on the axis, where the cluster lies
            top, bottom = self.scale.y(cluster.high), self.scale.y(cluster.low)
            if top >= self.plan.chart.top() and bottom <= self.plan.chart.bottom():
                bar = QRectF(self.plan.chart.right() - 5 * unit, top, 5 * unit, max(bottom - top, 3 * unit))
                painter.fillRect(bar.adjusted(-unit, -unit, 0, unit), colour(look.casing, 220))
                painter.fillRect(bar, QColor(look.tint(cluster_tint(cluster))))

    def _paint_legend(self, painter: QPainter) -> None:
        if self.plan.legend.isEmpty() or self.frame.level_map is None:
            return
        table = self.chart.heat_scale.legend_colours(self.chart.colour_table).reshape(1, 256).copy()
        image = QImage(table.data, 256, 1, 1024, QImage.Format.Format_RGB32)
        bar = blocks.legend_bar(self.sheet, self.plan)
        painter.drawImage(bar, image)
        painter.setPen(QPen(QColor(self.sheet.look.line), max(1.0, self.sheet.preset.unit * 0.8)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)


def compose(
    frame: Frame,
    preset: Preset,
    look: Look,
    position: PicturePosition | None = None,
    options: PictureOptions = DEFAULT_PICTURE,
    *,
    lettering: Lettering | None = None,
    chart: ChartPainter | None = None,
    least_card_height: float = 0.0,
    notes_unknown: bool = False,
) -> Composition:
    """Lay a frame out.

    A film hands in its own `lettering` and `chart`, which remember what they have drawn, how high the position's card
    gets in it, and whether the map is hatched in any of its frames, so that nothing moves from one to the next.
    """
    is_still = lettering is None
    first, last = shown_range(frame, options)
    content = content_of(frame, position, options.title, options.score, first, is_of_session=is_still)
    story = story_of(options.card, frame, position, preset)
    if story is not None:
        headline = options.title or story.headline or content.headline
        content = replace(content, headline=headline, shows_price=story.shows_price)
        if not story.shows_price:
            content = of_event(content, frame)
    sheet = Sheet(preset, look, lettering or Lettering())
    chart = chart or ChartPainter(look, preset.unit, options.scale, options.reference)
    wanted = [] if content.position is None else [line.price for line in content.position.lines]
    view = ViewRange(first, last, *(options.prices or price_range(frame, first, wanted)))
    if notes_unknown or (is_still and has_unknown(frame, view)):
        content = replace(content, footer=tr("{footer} · hatched: not covered by the map", footer=content.footer))
    needs = _needs(sheet, frame, content, story, least_card_height)
    footer = blocks.footer_text(content, range_label(first, frame.cursor_ms))
    plan = plan_of(preset, replace(needs, footer_lines=blocks.footer_lines(sheet, footer)))
    if is_still and options.until_ms is None:
        view = with_room_for_marks(view, frame, plan.chart.width(), preset.unit)
    composition = laid_out(frame, sheet, plan, content, chart, view, story)
    _write(composition, is_still=is_still)
    return composition


def has_unknown(frame: Frame, view: ViewRange) -> bool:
    """Whether the map leaves something of a view uncovered."""
    return bool(unknown_in(frame, ChartScale(QRectF(0.0, 0.0, 1.0, 1.0), view)))


def laid_out(
    frame: Frame,
    sheet: Sheet,
    plan: PictureLayout,
    content: PictureContent,
    chart: ChartPainter,
    view: ViewRange,
    story: Story | None = None,
) -> Composition:
    """The parts of a page at their scales; of its texts those of the two axes are written."""
    scale = ChartScale(plan.chart, view)
    return Composition(
        frame,
        sheet,
        plan,
        scale,
        content,
        chart,
        bars_of(frame, scale, sheet.preset.unit),
        chart_text.write_price_axis(sheet, plan.price_axis, scale, frame),
        chart_text.write_time_axis(sheet, plan.time_axis, scale),
        ChartScale(plan.strip, view),
        story,
    )


def _needs(sheet: Sheet, frame: Frame, content: PictureContent, story: Story | None, least_card_height: float) -> Needs:
    preset = sheet.preset
    is_event = story is not None and not story.shows_price  # the figures of the event take the clusters' room
    with_clusters = bool(content.clusters) and not (is_event and preset.shape is not Shape.SQUARE)
    card_height = 0.0
    if story is not None:
        card_height = story_height(sheet, story, card_width(preset, is_alone=not with_clusters))
    elif content.position is not None:
        is_alone = not with_clusters
        card_height = max(least_card_height, blocks.position_height(sheet, content.position, is_alone=is_alone))
    return Needs(
        axis_width=chart_text.axis_width(sheet, frame),
        headline_lines=blocks.headline_lines(sheet, content.headline),
        with_clusters=with_clusters,
        position_height=card_height,
    )


def write_beside_chart(composition: Composition, *, is_still: bool = True) -> None:
    """The labels of the position's lines, and what the strip below the chart shows; those of a film stay in place."""
    sheet, frame, bars = composition.sheet, composition.frame, composition.bars
    if composition.content.position is not None:
        candles = frame.candles if is_still else None
        chart_text.write_line_labels(sheet, composition.scale, composition.content.position, candles)
    chart_text.write_strip_caption(sheet, composition.plan.strip, frame, bars)


def write_legend(composition: Composition) -> None:
    """The figures of the bar of colours, where there is a map."""
    level_map, chart = composition.frame.level_map, composition.chart
    if level_map is not None and level_map.column_count:
        reference = chart.reference(level_map, composition.scale.view)
        blocks.write_legend(composition.sheet, composition.plan, chart.heat_scale, reference, level_map)


def _write(composition: Composition, *, is_still: bool) -> None:
    sheet, plan, content = composition.sheet, composition.plan, composition.content
    write_beside_chart(composition, is_still=is_still)
    blocks.write_title(sheet, plan, content)
    blocks.write_figures(sheet, plan, content)
    write_clusters(sheet, plan, content)
    if composition.story is not None:
        write_story(sheet, plan.position, composition.story)
    else:
        blocks.write_position(sheet, plan, content.position)
    write_legend(composition)
    blocks.write_footer(sheet, plan, content, composition.range_text)


def _paint_fill(painter: QPainter, fill: Fill) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(fill.colour, fill.alpha))
    painter.drawRoundedRect(fill.rect, fill.radius, fill.radius)
