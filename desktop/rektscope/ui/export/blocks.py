"""The blocks of text of a picture: title, figures, cards, legend and footer, each written into its rectangle."""

from PySide6.QtCore import QRectF, QSizeF

from rektscope.levels.columns import LevelMap
from rektscope.ui import formatting
from rektscope.ui.export.content import NO_BREAK, PictureContent, PictureFigure
from rektscope.ui.export.layout import PictureLayout, card_width, figure_height, footer_width
from rektscope.ui.export.position_card import PositionWords
from rektscope.ui.export.presets import Role
from rektscope.ui.export.sheet import Align, Fill, Sheet
from rektscope.ui.heatmap.heat_scale import HeatScale, ScaleReference
from rektscope.ui.heatmap.legend import round_figure
from rektscope.ui.leverages import beside
from rektscope.ui.translation import tr

MARK = "rektscope"

_ANY_HEIGHT = 10_000.0
_MOST_SENTENCE_LINES = 8
_MOST_FOOTER_LINES = 7

_PAIR_SHARE = 0.62
"""Size of the figures that stand in pairs below the two large ones, as a share of those."""


_ONE_LINE_SHARE = 0.8
"""A headline is made smaller, down to this share of its size, before it takes a second line."""


def _headline_px(sheet: Sheet, headline: str, width: float) -> int:
    """The size of a headline: the largest at which it takes one line, or its own where it takes more anyway."""
    preset = sheet.preset
    least = max(preset.least_px(Role.HEADLINE), round(preset.headline_px * _ONE_LINE_SHARE))
    for px in range(preset.headline_px, least - 1, -1):
        if sheet.lettering.advance(headline, px, is_bold=True) <= width:
            return px
    return preset.headline_px


def headline_lines(sheet: Sheet, headline: str) -> int:
    """How many lines the headline takes across the page."""
    preset = sheet.preset
    width = preset.width - preset.margins.left - preset.margins.right
    _, lines = sheet.lettering.fitted(
        headline,
        width,
        _headline_px(sheet, headline, width),
        preset.least_px(Role.HEADLINE),
        is_bold=True,
        most_lines=preset.most_headline_lines,
    )
    return len(lines)


def write_title(sheet: Sheet, plan: PictureLayout, content: PictureContent) -> None:
    """Headline and subtitle."""
    look = sheet.look
    sheet.write(
        content.headline,
        plan.headline,
        Role.HEADLINE,
        look.text,
        is_bold=True,
        most_lines=sheet.preset.most_headline_lines,
        px=_headline_px(sheet, content.headline, plan.headline.width()),
    )
    sheet.write(f"{content.market} · {content.moment}", plan.subtitle, Role.BODY, look.second)


def write_figures(sheet: Sheet, plan: PictureLayout, content: PictureContent) -> None:
    """Price and statistics: a grid of equal figures, or two large ones above pairs of smaller ones."""
    figures = (content.price, *content.figures) if content.shows_price else content.figures
    unit = sheet.preset.unit
    height = figure_height(sheet.preset)
    gap = 8 * unit
    if plan.figure_columns > 1:
        for row in range(int((plan.figures.height() + gap) // (height + gap))):
            first = row * plan.figure_columns
            room = QRectF(plan.figures.left(), plan.figures.top() + row * (height + gap), plan.figures.width(), height)
            _write_row(sheet, room, figures[first : first + plan.figure_columns])
        return
    top = plan.figures.top()
    for figure in figures[:2]:
        extra = _write_figure(sheet, QRectF(plan.figures.left(), top, plan.figures.width(), height), figure)
        top += height + extra + gap
    _write_pairs(sheet, plan.figures, top, figures[2:])


def _write_row(sheet: Sheet, room: QRectF, figures: tuple[PictureFigure, ...]) -> None:
    """Figures of one size in a row, in equal columns where they fit into them; the last go when none fits."""
    preset, gap = sheet.preset, 16 * sheet.preset.unit
    while figures:
        for px in range(preset.figure_px, preset.least_px(Role.FIGURE) - 1, -1):
            widths = [
                max(
                    sheet.lettering.advance(figure.value, px, is_bold=True),
                    sheet.lettering.advance(figure.caption, preset.small_px, is_bold=figure.is_price),
                )
                + 1.0
                for figure in figures
            ]
            spare = room.width() - sum(widths) - gap * (len(figures) - 1)
            if spare >= 0:
                _write_columns(sheet, room, figures, _columns(room.width(), widths, gap), px)
                return
        figures = figures[:-1]


def _columns(width: float, widths: list[float], gap: float) -> list[float]:
    """Widths of columns: equal ones where each holds its figure, else what each needs and a share of the rest."""
    equal = (width - gap * (len(widths) - 1)) / len(widths)
    if max(widths) <= equal:
        return [equal] * len(widths)
    spare = (width - sum(widths) - gap * (len(widths) - 1)) / len(widths)
    return [each + spare for each in widths]


def _write_columns(
    sheet: Sheet, room: QRectF, figures: tuple[PictureFigure, ...], widths: list[float], px: int
) -> None:
    left = room.left()
    for figure, width in zip(figures, widths, strict=True):
        _write_figure(sheet, QRectF(left, room.top(), width, room.height()), figure, px)
        left += width + 16 * sheet.preset.unit


def _write_pairs(sheet: Sheet, room: QRectF, top: float, figures: tuple[PictureFigure, ...]) -> None:
    px = round(sheet.preset.figure_px * _PAIR_SHARE)
    gap = 12 * sheet.preset.unit
    height = sheet.lettering.line_height(px) + sheet.line_height(Role.SMALL)
    half = (room.width() - gap) / 2.0
    rows: list[list[PictureFigure]] = []
    for figure in figures:
        is_alone = not _fits(sheet, figure, half)
        if rows and not is_alone and len(rows[-1]) == 1 and _fits(sheet, rows[-1][0], half):
            rows[-1].append(figure)
        else:
            rows.append([figure])
    for row in rows:
        if top + height > room.bottom() + 1.0:
            return
        for place, figure in enumerate(row):
            is_alone = not _fits(sheet, figure, half)
            cell = QRectF(room.left() + place * (half + gap), top, room.width() if is_alone else half, 0)
            bottom = sheet.write(figure.value, cell, Role.BODY, sheet.look.tint(figure.tint), is_bold=True, px=px)
            cell.moveTop(bottom)
            sheet.write(figure.caption, cell, Role.SMALL, sheet.look.caption)
        top += height + gap / 2.0


def _fits(sheet: Sheet, figure: PictureFigure, width: float) -> bool:
    """Whether value and caption of a figure fit into a width without being cut."""
    value = sheet.lettering.advance(figure.value, sheet.preset.least_px(Role.BODY), is_bold=True)
    caption = sheet.lettering.advance(figure.caption, sheet.preset.least_px(Role.SMALL))
    return max(value, caption) <= width


def _write_figure(sheet: Sheet, cell: QRectF, figure: PictureFigure, px: int | None = None) -> float:
    """Write a figure over its caption, which takes a second line rather than be cut; returns the height of that."""
    look = sheet.look
    is_price = figure.is_price
    value_colour = look.text if is_price else look.tint(figure.tint)
    bottom = sheet.write(figure.value, cell, Role.FIGURE, value_colour, is_bold=True, px=px)
    room = QRectF(cell.left(), bottom - 2 * sheet.preset.unit, cell.width(), 0)
    caption_colour = look.tint(figure.tint) if is_price else look.caption
    lines = 1 if _fits(sheet, PictureFigure("", figure.caption), cell.width()) else 2
    sheet.write(figure.caption, room, Role.SMALL, caption_colour, is_bold=is_price, most_lines=lines)
    return (lines - 1) * sheet.line_height(Role.SMALL)


def write_position(sheet: Sheet, plan: PictureLayout, position: PositionWords | None) -> None:
    """Side, leverage and entry; where it is liquidated; the verdict. Its size only where that may be shown."""
    if position is None or plan.position.isEmpty():
        return
    _write_position(sheet, card_room(sheet, plan.position), position)


def position_height(sheet: Sheet, position: PositionWords, *, is_alone: bool = False) -> float:
    """How high the card of a position has to be for its texts; `is_alone` where no clusters stand beside it."""
    scratch = Sheet(sheet.preset, sheet.look, sheet.lettering)
    width = card_width(sheet.preset, is_alone=is_alone)
    inner = card_room(scratch, QRectF(0.0, 0.0, width, _ANY_HEIGHT))
    return round(_write_position(scratch, inner, position) + _ANY_HEIGHT - inner.bottom() + 0.5)


def _write_position(sheet: Sheet, inner: QRectF, position: PositionWords) -> float:
    look = sheet.look

    def room(top: float) -> QRectF:
        return QRectF(inner.left(), top, inner.width(), 0)

    top = sheet.write(position.title, room(inner.top()), Role.BODY, look.text, is_bold=True, most_lines=2)
    for text, colour in ((position.liquidation, look.danger), (position.size, look.second)):
        top = sheet.write(text, room(top), Role.SMALL, colour, most_lines=2)
    tint = look.danger if position.is_danger else look.text
    top = sheet.write(position.headline, room(top + 2 * sheet.preset.unit), Role.BODY, tint, is_bold=True)
    return sheet.write(position.sentence, room(top), Role.SMALL, look.second, most_lines=_MOST_SENTENCE_LINES)


def legend_bar(sheet: Sheet, plan: PictureLayout) -> QRectF:
    """Where the legend's colours go."""
    height = 9 * sheet.preset.unit
    return QRectF(plan.legend.left(), plan.legend.top(), plan.legend.width(), height)


def write_legend(
    sheet: Sheet, plan: PictureLayout, scale: HeatScale, reference: ScaleReference, level_map: LevelMap
) -> None:
    """Figures under the bar of colours, and what they are of."""
    if plan.legend.isEmpty():
        return
    look = sheet.look
    top = legend_bar(sheet, plan).bottom() + 2 * sheet.preset.unit
    room = QRectF(plan.legend.left(), top, plan.legend.width(), 0)
    third = room.width() / 3.0
    for place, (align, text) in enumerate(
        (
            (Align.LEFT, "0"),
            (Align.CENTRE, round_figure(scale.usd_at(0.5, reference))),
            (Align.RIGHT, f"{round_figure(scale.usd_at(1.0, reference))}+"),
        )
    ):
        cell = QRectF(room.left() + place * third, top, third, 0)
        bottom = sheet.write(text, cell, Role.SMALL, look.second, align=align)
    per = beside(tr("per ${step} of price", step=formatting.step(level_map.grid.row_price)), level_map.least_leverage)
    caption = tr("standing {per}", per=per)
    if sheet.lettering.advance(caption, sheet.preset.least_px(Role.SMALL)) > room.width():
        caption = f"USD {per}"
    sheet.write(caption, QRectF(room.left(), bottom - sheet.preset.unit, room.width(), 0), Role.SMALL, look.caption)


def footer_text(content: PictureContent, range_text: str) -> str:
    """The footer's text; a line ends with a point between two parts, and begins with none."""
    return f"{content.footer} · {range_text}".replace(" · ", f"{NO_BREAK}· ")


def footer_lines(sheet: Sheet, text: str) -> int:
    """Two lines, or as many more as a text needs across the page when it is small."""
    preset = sheet.preset
    width = footer_width(preset, _mark_width(sheet))
    least = preset.least_px(Role.SMALL)
    # Bold is wider: with room to spare rather than cut.
    _, lines = sheet.lettering.fitted(text, width, least, least, is_bold=True, most_lines=_MOST_FOOTER_LINES)
    return max(2, len(lines))


def _mark_width(sheet: Sheet) -> float:
    return sheet.width_of(MARK, Role.BODY, is_bold=True) + 20 * sheet.preset.unit


def write_footer(sheet: Sheet, plan: PictureLayout, content: PictureContent, range_text: str) -> None:
    """What time is shown, where the data come from, and the program's mark."""
    look = sheet.look
    room = QRectF(plan.footer)
    height = sheet.line_height(Role.BODY)
    sheet.write(
        MARK, QRectF(room.left(), room.bottom() - height, room.width(), 0), Role.BODY, look.text, is_bold=True,
        align=Align.RIGHT,
    )  # fmt: skip
    room.setWidth(footer_width(sheet.preset, _mark_width(sheet)))
    colour = look.text if content.is_synthetic else look.caption
    text = footer_text(content, range_text)
    sheet.write(text, room, Role.SMALL, colour, is_bold=content.is_synthetic, most_lines=_MOST_FOOTER_LINES)


def card_padding(sheet: Sheet) -> QSizeF:
    """What a card keeps free at its sides, and above and below."""
    return QSizeF(11 * sheet.preset.unit, 8 * sheet.preset.unit)


def card_room(sheet: Sheet, rect: QRectF) -> QRectF:
    """Put a card on the sheet; the room inside it."""
    sheet.fills.append(Fill(rect, sheet.look.card, 6 * sheet.preset.unit))
    padding = card_padding(sheet)
    return rect.adjusted(padding.width(), padding.height(), -padding.width(), -padding.height())
