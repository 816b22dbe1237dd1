"""A picture of a moment: title, figures, chart, timeline and the line that says what it is made of.

The views are the window's own, without anything to click. The file's text fields repeat what the picture says, so
that its origin survives a crop.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rektscope.engine.frame import Frame
from rektscope.engine.scope import Scope
from rektscope.files.whole_file import bytes_aside
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.times import format_iso, moment_from_ms
from rektscope.positions.position import PositionDraft
from rektscope.risk.calculator import Answer
from rektscope.risk.tier_age import age_note
from rektscope.risk.tiers import GIVEN_BY_HAND
from rektscope.sessions.session import Completeness, Provenance
from rektscope.ui import formatting
from rektscope.ui.export.presets import Preset
from rektscope.ui.header.scope import scope_words
from rektscope.ui.header.strip import Figure, figures_of
from rektscope.ui.heatmap.position_labels import show_position
from rektscope.ui.heatmap.view import HeatmapView, merged_words, provenance_line
from rektscope.ui.theme import CAPTION, PANEL, TEXT, UP
from rektscope.ui.timeline.strip import PositionMarks, TimelineStrip

_COMPLETENESS_WORDS = {
    Completeness.FULL: "every liquidation of the venue",
    Completeness.SAMPLED: "sampled liquidations: sums are at least",
    Completeness.TOTALS: "recorded sums, single liquidations placed",
    Completeness.FITTED: "sums fitted to published ones, single liquidations placed",
    Completeness.NONE: "no liquidations",
}
_FIGURES_WIDE, _FIGURES_TALL = 6, 4


@dataclass(frozen=True, slots=True)
class PicturePosition:
    """A position to draw; without its size when `hides_size`."""

    draft: PositionDraft
    answer: Answer
    marks: PositionMarks
    hides_size: bool


def draw_picture(frame: Frame, preset: Preset, position: PicturePosition | None) -> QImage:
    """The picture of a frame in a preset's size, with its text fields set."""
    sheet = _Sheet(frame, preset, position)
    width, height = round(preset.width / preset.scale), round(preset.height / preset.scale)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    sheet.resize(width, height)
    sheet.show()
    QApplication.sendPostedEvents()
    sheet.settle()
    image = QImage(preset.width, preset.height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(preset.width / width)
    image.fill(QColor(PANEL))
    sheet.render(image)
    image.setDevicePixelRatio(1.0)
    sheet.close()
    sheet.deleteLater()
    for key, text in text_fields(frame).items():
        image.setText(key, text)
    return image


def save_picture(image: QImage, path: Path) -> None:
    """Write a PNG aside and rename it, so that no half picture is ever left.

    Raises:
        InputError: the file cannot be written.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise InputError(f"The picture for {path} could not be made into a PNG.")
    try:
        with bytes_aside(path) as file:
            file.write(bytes(data.data()))
    except OSError as error:
        raise InputError(f"Cannot write {path}: {error.strerror}. Choose a folder that exists and is yours.") from error


def text_fields(frame: Frame) -> dict[str, str]:
    """What the picture is, for the file: market, moment, provenance, completeness, model."""
    info = frame.session.market(frame.instrument.market)
    return {
        "Title": f"{frame.session.name}: {frame.instrument.market}",
        "Software": "rektscope",
        "Market": frame.instrument.market,
        "Time": format_iso(frame.cursor_ms),
        "Provenance": frame.session.provenance.value,
        "Completeness": _COMPLETENESS_WORDS[info.completeness],
        "Model": "estimated levels: exposure book by side, leverage class and price, anchored to open interest",
        **({"Doubts": " ".join(frame.session.doubts)} if frame.session.doubts else {}),
        **({"Levels": words} if (words := merged_words(frame)) else {}),
        **({} if frame.scope is Scope.ALL else {"Liquidations": f"of {scope_words(frame.scope, frame.instrument)}"}),
        "Source": info.source,
    }


class _Sheet(QWidget):
    """The page that is rendered."""

    def __init__(self, frame: Frame, preset: Preset, position: PicturePosition | None) -> None:
        super().__init__()
        self._frame = frame
        self._position = position
        self._heatmap = HeatmapView(hint="")
        self._timeline = TimelineStrip()
        self.setStyleSheet(f"background: {PANEL};")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_title(frame))
        figures = figures_of(frame)
        if preset.is_tall:
            column.addWidget(_figure_row(figures[:_FIGURES_TALL]))
            column.addWidget(_figure_row(figures[_FIGURES_TALL:-1]))
        else:
            column.addWidget(_figure_row(figures[:_FIGURES_WIDE]))
        column.addWidget(self._heatmap, 1)
        self._timeline.setFixedHeight(152)
        column.addWidget(self._timeline)
        column.addWidget(_footer(frame, position))
        if preset.is_tall:
            self._heatmap.profile_plot.hide()

    def settle(self) -> None:
        """Fill the views now that their sizes are known."""
        self._heatmap.show_frame(self._frame, None)
        if self._position is not None:
            mine, instrument = self._position, self._frame.instrument
            show_position(self._heatmap.lines, mine.draft, mine.answer, instrument, mine.marks.path)
        else:
            show_position(self._heatmap.lines, None, None, self._frame.instrument)
        marks = self._position.marks if self._position is not None else PositionMarks()
        self._timeline.show_frame(self._frame, None, marks)
        QApplication.sendPostedEvents()


def _title(frame: Frame) -> QWidget:
    bar = QWidget()
    row = QHBoxLayout(bar)
    row.setContentsMargins(18, 12, 18, 2)
    row.setSpacing(12)
    row.addWidget(_label(frame.instrument.symbol, "title"))
    row.addWidget(_label(frame.instrument.venue.capitalize() + " perpetual", "caption"))
    price = formatting.price(frame.state.last_price, frame.instrument.price_decimals)
    row.addWidget(_label(price, "number"))
    known = frame.day_change is not None
    change = QLabel(f"{formatting.percent(frame.day_change, 1, signed=True)} 24 h" if known else "")
    change.setStyleSheet(f"color: {UP if frame.day_change is not None and frame.day_change > 0 else CAPTION};")
    row.addWidget(change)
    row.addStretch(1)
    row.addWidget(_label(formatting.full_moment_utc(frame.cursor_ms), "title"))
    return bar


def _figure_row(figures: list[Figure]) -> QWidget:
    bar = QWidget()
    row = QHBoxLayout(bar)
    row.setContentsMargins(18, 4, 18, 8)
    row.setSpacing(24)
    for figure in figures:
        column = QVBoxLayout()
        column.setSpacing(1)
        value = _label(figure.value, "figure")
        value.setStyleSheet(f"color: {figure.tint};")
        column.addWidget(value)
        column.addWidget(_label(figure.caption, "caption"))
        row.addLayout(column)
    row.addStretch(1)
    return bar


def _tiers_phrase(position: PicturePosition, frame: Frame) -> str:
    """Of when the tiers behind the drawn prices are, and whether that is another time than the picture's."""
    table = position.answer.table
    if table.as_of == GIVEN_BY_HAND:
        return f"a flat maintenance rate of {formatting.percent(table.tiers[0].rate)}"
    note = age_note(table, moment_from_ms(frame.cursor_ms).date())
    return f"tiers of {table.as_of}" if note is None else note.line.rstrip(".").replace("Tiers", "tiers")


def _footer(frame: Frame, position: PicturePosition | None) -> QWidget:
    """The line of provenance; synthetic data are named in capitals."""
    info = frame.session.market(frame.instrument.market)
    words = [f"{provenance_line(frame)}", frame.session.name, _COMPLETENESS_WORDS[info.completeness]]
    words.append("levels are model estimates")
    if position is not None:
        words.append(_tiers_phrase(position, frame))
    if position is not None and not position.hides_size:
        unit = "contracts" if frame.instrument.contract is Contract.INVERSE else frame.instrument.base
        size = f"{position.draft.quantity:,.{frame.instrument.quantity_decimals}f} {unit}"
        words.append(f"position {size}")
    bar = QWidget()
    row = QHBoxLayout(bar)
    row.setContentsMargins(18, 6, 18, 10)
    text = _label(" · ".join(words), "caption")
    text.setWordWrap(True)
    if frame.session.provenance is Provenance.SYNTHETIC:
        text.setStyleSheet(f"color: {TEXT}; font-weight: 600;")
    row.addWidget(text, 1)
    row.addWidget(_label("rektscope", "figure"))
    return bar


def _label(text: str, job: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("job", job)
    return label
