"""The answer as a small picture: for each question the map beside what it is measured against, intervals as bars."""

import math
from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.scoring.names import rule_name, side_name
from rektscope.ui.scoring.sections import MAP, ranked, sections_of
from rektscope.ui.theme import (
    BACKGROUND,
    CAPTION,
    CAPTION_PX,
    LINE_STRONG,
    TEXT,
    TEXT_PX,
    TEXT_SECOND,
    UP,
    colour,
    font,
)
from rektscope.ui.translation import tr

_WIDTH, _SCALE = 560, 2
_ROW, _HEAD, _FOOT, _GAP = 20.0, 26.0, 18.0, 12.0
_NAME_SHARE = 0.46
_EDGE = 12.0
_DOT = 4.0
_MOST_RATIO = 4.0
_MOST_DOLLAR_ROWS = 12
_MOST_KNOWN_SIDES = 6
_ESTIMATE = "estimate"
"""As the block of the known book names the estimate."""
_PICTURE_HEAD = 46.0


class Dot(msgspec.Struct, frozen=True):
    """One line of a panel: a name, a value and its 95 % interval where there is one, and whether it is the map's."""

    name: str
    value: float | None
    interval: Sequence[float] | None
    is_map: bool


class Panel(msgspec.Struct, frozen=True):
    """One question.

    Attributes:
        title: the question.
        dots: from the top.
        low, high: ends of the axis.
        marks: values at which a line stands, with their words.
        is_ratio: whether the axis is logarithmic.
        too_few: shown in place of the dots.
    """

    title: str
    dots: tuple[Dot, ...]
    low: float
    high: float
    marks: tuple[tuple[float, str], ...]
    is_ratio: bool
    too_few: str

    @property
    def height(self) -> float:
        """Pixels."""
        if self.too_few:
            return _HEAD + 2.0 * _ROW
        return _HEAD + _FOOT + _GAP + _ROW * max(1, len(self.dots))

    def share(self, value: float) -> float:
        """Where along the axis a value lies, 0 to 1."""
        if self.is_ratio:
            value = math.log(max(value, 1e-9))
            low, high = math.log(self.low), math.log(self.high)
        else:
            low, high = self.low, self.high
        return min(max((value - low) / (high - low), 0.0), 1.0)


def panels_of(answer: dict[str, Any], *, figures: Figures = STANDARD) -> tuple[Panel, ...]:
    """The four questions of an answer; of a session with a known book two more, of the estimate beside it."""
    path, ante, inside = answer["given_path"], answer["ex_ante"], answer["where"]
    sections, bars = sections_of(answer, figures=figures), path["baseline_intervals"]
    path_dots = [
        Dot(MAP, path["mean"], path["interval"], is_map=True),
        *(Dot(rule_name(name), value, bars.get(name), is_map=False) for name, value in ranked(path["baselines"])),
    ]
    dollar_dots = [
        Dot(side_name(row["market"], row["side"]), row["median_ratio"], None, is_map=True)
        for row in answer["dollars"]["rows"][:_MOST_DOLLAR_ROWS]
    ]
    ante_dots = [
        Dot(tr("how far it goes"), ante["reach"], None, is_map=False),
        Dot(tr("and prior volume"), ante["reach_volume"], None, is_map=False),
        Dot(tr("and {map}", map=MAP), ante["with_map"], None, is_map=True),
    ]
    where_dots = [
        Dot(MAP, inside["hottest_tenth"], inside["interval"], is_map=True),
        *(Dot(rule_name(name), value, None, is_map=False) for name, value in ranked(inside["baselines"])),
    ]
    share_marks = ((0.0, "0"), (0.5, "0.5"), (1.0, "1"))
    most = max([0.3, *(dot.value or 0.0 for dot in where_dots), *(inside["interval"] or ())])
    return (
        Panel(
            tr("1. Given the path: rank correlation"),
            tuple(path_dots),
            0.0,
            1.0,
            share_marks,
            is_ratio=False,
            too_few=sections[0].too_few,
        ),
        Panel(
            tr("2. Dollars: median of expected over recorded"),
            tuple(dollar_dots),
            1.0 / _MOST_RATIO,
            _MOST_RATIO,
            ((0.5, tr("half")), (1.0, tr("right")), (2.0, tr("twice"))),
            is_ratio=True,
            too_few=sections[1].too_few,
        ),
        Panel(
            tr("3. Ahead of time: rank correlation"),
            tuple(ante_dots),
            0.0,
            1.0,
            share_marks,
            is_ratio=False,
            too_few=sections[2].too_few,
        ),
        Panel(
            tr("4. Where: share in the hottest tenth"),
            tuple(where_dots),
            0.0,
            most,
            ((0.0, "0"), (0.1, tr("chance"))),
            is_ratio=False,
            too_few=sections[3].too_few,
        ),
        *_known_panels(answer["known_book"]),
    )


def _known_panels(known: dict[str, Any]) -> tuple[Panel, ...]:
    """The estimate beside positions that accounts really hold; none where nothing is known of any."""
    if known["reason"] is not None:
        return ()
    ranks, ratios = [], []
    for side in known["sides"][:_MOST_KNOWN_SIDES]:
        name = side_name(side["market"], side["side"])
        ranks.append(Dot(name, side["rank"], side["rank_interval"], is_map=True))
        ranks.append(Dot(tr("  distance alone"), side["rank_baselines"]["distance"], None, is_map=False))
        ratios.append(Dot(name, side["ratio"], side["ratio_interval"], is_map=True))
    after = [
        Dot(
            f"{side_name(each['market'], each['side'])}: {rule_name(who)}",
            rank,
            each["total_rank_interval"][who],
            is_map=who == _ESTIMATE,
        )
        for each in known["liquidations"][:_MOST_KNOWN_SIDES]
        for who, rank in each["total_rank"].items()
    ]
    return (
        Panel(
            tr("5. Beside the known book: rank correlation by price row"),
            tuple(ranks),
            -1.0,
            1.0,
            ((-1.0, "-1"), (0.0, "0"), (1.0, "1")),
            is_ratio=False,
            too_few="",
        ),
        Panel(
            tr("Dollars: estimated over known, of the open interest that is known"),
            tuple(ratios),
            1.0 / _MOST_RATIO,
            _MOST_RATIO,
            ((0.5, tr("half")), (1.0, tr("as known")), (2.0, tr("twice"))),
            is_ratio=True,
            too_few="",
        ),
        Panel(
            tr("Both against what was liquidated afterwards: rank correlation"),
            tuple(after),
            -1.0,
            1.0,
            ((-1.0, "-1"), (0.0, "0"), (1.0, "1")),
            is_ratio=False,
            too_few="" if after else tr("Too few liquidations were recorded after the moments that were compared."),
        ),
    )


def picture_height(answer: dict[str, Any], *, figures: Figures = STANDARD) -> float:
    """Pixels that `paint_panels` needs."""
    return sum(panel.height for panel in panels_of(answer, figures=figures))


def paint_panels(painter: QPainter, answer: dict[str, Any], place: QRectF, *, figures: Figures = STANDARD) -> None:
    """The four panels below one another, in the colours of the chart's dark ground, which the caller has filled."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = place.top()
    for panel in panels_of(answer, figures=figures):
        _paint_panel(
            painter, panel, QRectF(place.left() + _EDGE, top, place.width() - 2 * _EDGE, panel.height), figures=figures
        )
        top += panel.height


def draw_score(answer: dict[str, Any], *, figures: Figures = STANDARD) -> QImage:
    """The answer as an image with what was graded above; its text fields hold what the figures rest on."""
    height = math.ceil(picture_height(answer, figures=figures) + _PICTURE_HEAD)
    image = QImage(_WIDTH * _SCALE, height * _SCALE, QImage.Format.Format_RGB32)
    image.fill(colour(BACKGROUND))
    image.setText("Software", "rektscope")
    image.setText("Description", " ".join([answer["fitted_on"], *answer["assumptions"]]))
    with QPainter(image) as painter:
        painter.scale(_SCALE, _SCALE)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colour(TEXT))
        painter.setFont(font(TEXT_PX + 1))
        names = ", ".join(dict.fromkeys(each["name"] for each in answer["sessions"]))
        title = painter.fontMetrics().elidedText(
            tr("Score of the map: {names}", names=names), Qt.TextElideMode.ElideRight, _WIDTH - 24
        )
        painter.drawText(QRectF(_EDGE, 6.0, _WIDTH - 2 * _EDGE, 18.0), left, title)
        painter.setPen(colour(CAPTION))
        painter.setFont(font(CAPTION_PX))
        period = tr(
            "{start} to {end} · model {model} · bars: 95 % intervals",
            start=answer["period"]["start"],
            end=answer["period"]["end"],
            model=answer["model"],
        )
        painter.drawText(QRectF(_EDGE, 24.0, _WIDTH - 2 * _EDGE, 16.0), left, period)
        paint_panels(painter, answer, QRectF(0.0, _PICTURE_HEAD, _WIDTH, height - _PICTURE_HEAD), figures=figures)
    return image


def _paint_panel(painter: QPainter, panel: Panel, place: QRectF, *, figures: Figures = STANDARD) -> None:
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(font(CAPTION_PX))
    painter.setPen(colour(TEXT_SECOND))
    metrics = painter.fontMetrics()
    title = metrics.elidedText(panel.title, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(QRectF(place.left(), place.top(), place.width(), _HEAD), left, title)
    if panel.too_few:
        painter.setPen(colour(CAPTION))
        room = QRectF(place.left(), place.top() + _HEAD, place.width(), 2.0 * _ROW)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, panel.too_few)
        return
    axis = QRectF(
        place.left() + _NAME_SHARE * place.width(),
        place.top() + _HEAD,
        (1.0 - _NAME_SHARE) * place.width() - 48.0,
        _ROW * len(panel.dots),
    )
    _paint_marks(painter, panel, axis)
    for number, dot in enumerate(panel.dots):
        _paint_dot(painter, panel, dot, axis, axis.top() + _ROW * (number + 0.5), place, figures=figures)


def _paint_marks(painter: QPainter, panel: Panel, axis: QRectF) -> None:
    for value, words in panel.marks:
        x = axis.left() + panel.share(value) * axis.width()
        painter.setPen(QPen(colour(LINE_STRONG), 1.0))
        painter.drawLine(QLineF(QPointF(x, axis.top()), QPointF(x, axis.bottom())))
        painter.setPen(colour(CAPTION))
        painter.drawText(QRectF(x - 40.0, axis.bottom(), 80.0, _FOOT), Qt.AlignmentFlag.AlignCenter, words)


def _paint_dot(
    painter: QPainter,
    panel: Panel,
    dot: Dot,
    axis: QRectF,
    middle: float,
    place: QRectF,
    *,
    figures: Figures = STANDARD,
) -> None:
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    tint = UP if dot.is_map else TEXT_SECOND
    painter.setPen(colour(TEXT if dot.is_map else CAPTION))
    width = axis.left() - place.left() - 10.0
    name = painter.fontMetrics().elidedText(dot.name, Qt.TextElideMode.ElideRight, int(width))
    painter.drawText(QRectF(place.left(), middle - _ROW / 2.0, width, _ROW), left, name)
    figure = "–" if dot.value is None else f"{figures.of(dot.value):.2f}"
    painter.drawText(
        QRectF(place.right() - 40.0, middle - _ROW / 2.0, 40.0, _ROW),
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        figure,
    )
    if dot.value is None:
        return
    if dot.interval is not None:
        ends = [axis.left() + panel.share(end) * axis.width() for end in dot.interval]
        painter.setPen(QPen(colour(tint, 150), 3.0))
        painter.drawLine(QLineF(QPointF(ends[0], middle), QPointF(ends[1], middle)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tint))
    painter.drawEllipse(QPointF(axis.left() + panel.share(dot.value) * axis.width(), middle), _DOT, _DOT)
    painter.setBrush(Qt.BrushStyle.NoBrush)
