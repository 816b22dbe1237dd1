"""The page of a rekt report: A4 upright, 150 dots an inch, as a picture or as PDF of the same layout.

The chart is that of the pictures (`ui.export`), with the position's lines; below it stand the sections of `wording` in
two columns. What the tests hold of a page's text is held on its rectangles, before anything is drawn.
"""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from rektscope.engine.rekt_report import RektReport
from rektscope.engine.viewer import Viewer
from rektscope.files.whole_file import bytes_aside
from rektscope.market.errors import InputError
from rektscope.market.times import MINUTE_MS, moment_from_ms
from rektscope.positions.position import PositionDraft
from rektscope.ui.export import blocks, chart_text
from rektscope.ui.export.chart import ChartPainter
from rektscope.ui.export.composition import Composition, laid_out, write_beside_chart, write_legend
from rektscope.ui.export.content import PictureContent, content_of
from rektscope.ui.export.layout import PictureLayout, chart_blocks, legend_height
from rektscope.ui.export.lettering import Lettering
from rektscope.ui.export.look import Look
from rektscope.ui.export.picture import image_of, save_picture, text_fields
from rektscope.ui.export.position_card import PicturePosition, position_after
from rektscope.ui.export.presets import Margins, Preset, Role, Shape
from rektscope.ui.export.sheet import Sheet
from rektscope.ui.export.view_range import PictureOptions, ViewRange, frame_for, price_range, time_range
from rektscope.ui.report.pdf_bytes import reproducible
from rektscope.ui.report.wording import (
    ReportContext,
    ReportSection,
    first_ms_of,
    headline_of,
    sections_of,
    stretch_of,
    text_of,
)
from rektscope.ui.translation import tr

PAGE = Preset("page", 1240, 1754, Shape.TALL, 1.25, Margins(70, 60, 70, 56), 42, 36, 23, 19)
"""A4 at 150 dots an inch."""

_DOTS_PER_INCH = 150
_CHART_SHARE = 0.36
_MOST_LINES = 6
_LABEL_SHARE = 0.29


def page_of(viewer: Viewer, report: RektReport, context: ReportContext, look: Look) -> "Page":
    """Lay a report out."""
    holding, outcome = report.holding, report.followed.last.outcome
    last = holding.stages[-1]
    backing = report.request.backing
    draft = PositionDraft(
        holding.side,
        last.entry_price,
        last.quantity,
        report.request.leverage,
        report.followed.stages[-1].from_ms,
        backing.mode,
        backing.wallet_balance,
    )
    answer, until_ms = report.followed.last.answer, min(report.request.until_ms, _shown_until(report))
    position = position_after(outcome, viewer, draft, answer, until_ms, hides_size=not context.shows_size)
    first_ms = first_ms_of(report, viewer.session.start_ms)
    frame = frame_for(viewer, until_ms, PAGE, PictureOptions(first_ms=first_ms))
    title = headline_of(report, context)
    content = content_of(frame, position, title)
    sheet = Sheet(PAGE, look, Lettering())
    first, last_ms = time_range(first_ms, until_ms, first_ms=first_ms)
    low, high = price_range(frame, first, [line.price for line in content.position.lines] if content.position else [])
    plan = _plan(sheet, content, chart_text.axis_width(sheet, frame))
    chart = ChartPainter(look, PAGE.unit)
    composition = laid_out(frame, sheet, plan, content, chart, ViewRange(first, last_ms, low, high))
    page = Page(composition, position, report, context)
    page.write()
    return page


class Page:
    """A laid out report; `composition` has its texts and shapes."""

    def __init__(
        self, composition: Composition, position: PicturePosition, report: RektReport, context: ReportContext
    ) -> None:
        self.composition, self._position = composition, position
        self._report, self._context = report, context

    @property
    def title(self) -> str:
        """The headline."""
        return self.composition.content.headline

    def fields(self) -> dict[str, str]:
        """What the page is, for the file; of sizes nothing unless they are on it."""
        fields = text_fields(self.composition.frame, self._position)
        return fields | {
            "Title": self.title,
            "Description": text_of(self._report, self._context),
            "Range": stretch_of(self._report),
        }

    def write(self) -> None:
        """Put the texts on the sheet."""
        composition = self.composition
        sheet, plan, content = composition.sheet, composition.plan, composition.content
        write_beside_chart(composition)
        blocks.write_title(sheet, plan, content)
        write_legend(composition)
        sections = sections_of(self._report, self._context)
        _write_columns(sheet, plan.figures, sections)
        blocks.write_footer(sheet, plan, content, composition.range_text)


def save_page(page: Page, path: Path) -> None:
    """Write the page in the format of its name, PNG or PDF, aside and renamed, so that nothing half is left.

    Raises:
        InputError: the file cannot be written.
    """
    if path.suffix.lower() == ".png":
        image = image_of_page(page)
        save_picture(image, path)
        return
    try:
        with bytes_aside(path) as file:
            file.write(pdf_of(page))
    except OSError as error:
        raise InputError(
            tr(
                "Cannot write {path}: {strerror}. Choose a folder that exists and is yours.",
                path=path,
                strerror=error.strerror,
            )
        ) from error


def image_of_page(page: Page) -> QImage:
    """The page as a picture with its text fields set."""
    image = image_of(page.composition)
    for key, text in page.fields().items():
        image.setText(key, text)
    return image


def pdf_of(page: Page) -> bytes:
    """The page as PDF, its text as text in the bundled font."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(page.title)
    writer.setCreator(f"rektscope {version('rektscope')}")
    writer.setResolution(_DOTS_PER_INCH)
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    writer.setPageLayout(layout)
    lettering = page.composition.sheet.lettering
    lettering.as_text = True
    try:
        with QPainter(writer) as painter:
            page.composition.paint(painter)
    finally:
        lettering.as_text = False
    return reproducible(
        bytes(data.data()), moment_from_ms(page.composition.frame.cursor_ms), "\n".join(page.fields().values())
    )


def _shown_until(report: RektReport) -> int:
    """The chart ends where the position did, with a tenth of its life after it."""
    life_ms = report.ended_ms - report.holding.opened_ms
    return -(-(report.ended_ms + life_ms // 10) // MINUTE_MS) * MINUTE_MS


def _plan(sheet: Sheet, content: PictureContent, axis_width: float) -> PictureLayout:
    """Title, chart and legend on top; the sections' room in `figures`; the footer below."""
    margins, unit = PAGE.margins, PAGE.unit
    left, width = margins.left, PAGE.width - margins.left - margins.right
    lines = blocks.headline_lines(sheet, content.headline)
    headline = QRectF(left, margins.top, width, round(PAGE.headline_px * 1.28 * lines))
    subtitle = QRectF(left, headline.bottom() + 2 * unit, width, round(PAGE.body_px * 1.3))
    block = QRectF(left, subtitle.bottom() + 14 * unit, width, round(PAGE.height * _CHART_SHARE))
    chart, price_axis, strip, time_axis = chart_blocks(PAGE, block, axis_width)
    footer_height = round(PAGE.small_px * 3.9)
    footer = QRectF(left, PAGE.height - margins.bottom - footer_height, width, footer_height)
    legend = QRectF(left, block.bottom() + 8 * unit, width, legend_height(PAGE))
    figures = QRectF(left, legend.bottom() + 14 * unit, width, footer.top() - legend.bottom() - 28 * unit)
    nothing = QRectF()
    return PictureLayout(
        headline, subtitle, figures, 1, chart, price_axis, strip, time_axis, nothing, nothing, legend, footer
    )


def _write_columns(sheet: Sheet, room: QRectF, sections: Sequence[ReportSection]) -> None:
    """The sections in two columns of about the same height, their order kept; smaller where they are many words."""
    gap = 30 * sheet.preset.unit
    width = (room.width() - gap) / 2.0
    least = sheet.preset.least_px(Role.SMALL)
    for px in range(sheet.preset.small_px, least - 1, -1):
        heights = [_write_section(_scratch(sheet), QRectF(0, 0, width, 0), section, px) for section in sections]
        splits = range(1, len(heights) + 1)
        first = min(splits, key=lambda count: max(sum(heights[:count]), sum(heights[count:])))
        if max(sum(heights[:first]), sum(heights[first:])) <= room.height() or px == least:
            break
    for place, column in enumerate((sections[:first], sections[first:])):
        top = room.top()
        for section in column:
            top = _write_section(sheet, QRectF(room.left() + place * (width + gap), top, width, 0), section, px)


def _scratch(sheet: Sheet) -> Sheet:
    return Sheet(sheet.preset, sheet.look, sheet.lettering)


def _write_section(sheet: Sheet, room: QRectF, section: ReportSection, px: int) -> float:
    """A heading and its rows, labels at the left; returns where the next may begin."""
    look, unit = sheet.look, sheet.preset.unit
    top = sheet.write(section.heading, room, Role.BODY, look.text, is_bold=True) + 2 * unit
    indent = round(room.width() * _LABEL_SHARE)
    for row in section.rows:
        label = QRectF(room.left(), top, indent - 8 * unit, 0)
        label_end = sheet.write(row.label, label, Role.SMALL, look.caption, most_lines=2, px=px)
        text = QRectF(room.left() + indent, top, room.width() - indent, 0)
        tint = look.danger if row.is_danger else look.text if row.is_strong else look.second
        text_end = sheet.write(row.text, text, Role.SMALL, tint, is_bold=row.is_strong, most_lines=_MOST_LINES, px=px)
        top = max(label_end, text_end) + 2 * unit
    return top + 14 * unit
