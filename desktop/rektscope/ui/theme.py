"""The look: palette, type and style sheet. Colours have the names of their jobs, and each job has one colour.

Shorts (levels above the price) are orange and longs (below) blue, apart also for colour-blind eyes. `DANGER` is kept
for one thing: the user's own liquidation. `DRAWN` is what the user drew. Green is for the day's change alone.
"""

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from rektscope.ui.assets import asset_bytes, asset_path
from rektscope.ui.figure_widths import in_zeros

BACKGROUND = "#0B0E14"
PANEL = "#0F131C"
RAISED = "#171C28"
LINE = "#1E2533"
LINE_STRONG = "#2B3347"
TEXT = "#E6EAF2"
TEXT_SECOND = "#C3CAD8"
CAPTION = "#8A94A6"
SHORTS = "#FF9F40"
LONGS = "#3BA7FF"
DANGER = "#FF5C7A"
DRAWN = "#B9A5FF"
UP = "#5BD6A0"
ACCENT = "#3A4A73"

CAPTION_PX = 11
TEXT_PX = 12
FIELD_PX = 13
TITLE_PX = 15
NUMBER_PX = 22

FAMILY = "Inter"
_TINTS = "rektscope-tints"
_MIDDLE_LIGHTNESS = 128

_HEAT_STOPS = (
    (0.00, (11, 14, 20)),
    (0.10, (22, 17, 52)),
    (0.25, (66, 22, 104)),
    (0.42, (130, 32, 108)),
    (0.58, (196, 52, 84)),
    (0.74, (240, 112, 52)),
    (0.88, (255, 176, 76)),
    (1.00, (255, 246, 196)),
)
"""Position -> red, green, blue: from the background (nothing there, nothing drawn) through indigo, plum, crimson and
orange to pale yellow; lightness rises all the way, so that it reads without colour too."""


def heat_table() -> npt.NDArray[np.uint32]:
    """(256,) colours as 0xFFRRGGBB, from nothing to full scale."""
    places = [place for place, _ in _HEAT_STOPS]
    position = np.linspace(0.0, 1.0, 256)
    table = np.full(256, 0xFF, dtype=np.uint32)
    for channel in range(3):
        values = np.interp(position, places, [colour[channel] for _, colour in _HEAT_STOPS])
        table = (table << np.uint32(8)) | np.rint(values).astype(np.uint32)
    return table


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Inter with tabular figures at a size in pixels."""
    return QFont(_kept_font(pixels, weight))  # a copy shares its data until somebody changes it


@lru_cache(maxsize=64)
def _kept_font(pixels: int, weight: QFont.Weight) -> QFont:
    chosen = QFont(FAMILY)
    chosen.setPixelSize(pixels)
    chosen.setWeight(weight)
    chosen.setFeature(QFont.Tag("tnum"), 1)
    return chosen


@lru_cache(maxsize=1_024)
def text_width(text: str, pixels: int) -> float:
    """How wide a text in `font(pixels)` is, in pixels.

    Shaping a line takes 50 µs, and painting asks for the same few lines many times a frame; with other figures they
    come at each moment.
    """
    return _width_in_zeros(in_zeros(text, is_regular=True), pixels)


@lru_cache(maxsize=1_024)
def _width_in_zeros(text: str, pixels: int) -> float:
    return QFontMetricsF(font(pixels)).horizontalAdvance(text)


@lru_cache(maxsize=512)
def colour(name: str, alpha: int = 255) -> QColor:
    """A palette colour with an opacity of 0 to 255: one object for all who ask, so whoever changes it copies it first.

    A picture asks for fifty, and to read a name, or to copy a colour, takes as long as to draw with it.
    """
    chosen = QColor(name)
    chosen.setAlpha(alpha)
    return chosen


def tint(name: str) -> str:
    """What a colour is in the theme that is on: for widgets; what is painted on the heat keeps its own."""
    return _tints().get(name, name)


@lru_cache(maxsize=1)
def _tints() -> dict[str, str]:
    """Of the theme that is on, colours by the names that they have here; asked anew after each `dress`."""
    application = QApplication.instance()
    tints = application.property(_TINTS) if application is not None else None
    return dict(tints) if isinstance(tints, dict) else {}


def themed(name: str, alpha: int = 255) -> QColor:
    """What a palette colour is in the theme that is on, with an opacity of 0 to 255: for what is painted off the heat.

    What lies on the heat takes `colour`: its ground is dark in every theme.
    """
    return colour(tint(name), alpha)


def dress(application: QApplication, tints: Mapping[str, str]) -> None:
    """Give the application's widgets these colours, by the names that they have here."""
    application.setProperty(_TINTS, dict(tints))
    _tints.cache_clear()
    application.setPalette(_palette())
    sheet = _style_sheet()
    for name, other in tints.items():
        sheet = sheet.replace(name, other.replace("#", "@"))
    application.setStyleSheet(sheet.replace("@", "#") + tick_style("QCheckBox"))


def apply_theme(application: QApplication) -> None:
    """Load the bundled fonts and dress an application of the style Fusion, but for the sheet (`put_sheet_on`)."""
    for name in ("Inter-Regular", "Inter-Medium", "Inter-SemiBold"):
        QFontDatabase.addApplicationFontFromData(QByteArray(asset_bytes(f"fonts/{name}.otf")))
    text_width.cache_clear()  # whatever was measured before was measured in another font
    _width_in_zeros.cache_clear()
    _tints.cache_clear()  # they are the application's, which may be another one
    application.setFont(font(TEXT_PX))
    application.setPalette(_palette())


def put_sheet_on(application: QApplication) -> None:
    """Give the widgets there are, and those to come, the style sheet."""
    application.setStyleSheet(_style_sheet() + tick_style("QCheckBox"))


def _palette() -> QPalette:
    roles = {
        QPalette.ColorRole.Window: PANEL,
        QPalette.ColorRole.WindowText: TEXT,
        QPalette.ColorRole.Base: BACKGROUND,
        QPalette.ColorRole.AlternateBase: PANEL,
        QPalette.ColorRole.Text: TEXT,
        QPalette.ColorRole.PlaceholderText: CAPTION,
        QPalette.ColorRole.Button: RAISED,
        QPalette.ColorRole.ButtonText: TEXT,
        QPalette.ColorRole.Highlight: ACCENT,
        QPalette.ColorRole.HighlightedText: TEXT,
        QPalette.ColorRole.ToolTipBase: RAISED,
        QPalette.ColorRole.ToolTipText: TEXT,
        QPalette.ColorRole.Light: LINE_STRONG,
        QPalette.ColorRole.Midlight: LINE_STRONG,
        QPalette.ColorRole.Mid: LINE,
        QPalette.ColorRole.Dark: LINE,
        QPalette.ColorRole.Shadow: BACKGROUND,
    }
    palette = QPalette()
    for role, name in roles.items():
        palette.setColor(role, QColor(tint(name)))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(tint(CAPTION)))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, QColor(tint(CAPTION)))
    return palette


def _style_sheet() -> str:
    """Style sheet rules; property `job` on a widget chooses among the kinds of text and buttons."""
    return f"""
QMainWindow, QDialog {{ background: {PANEL}; }}
QMainWindow::separator {{ background: {LINE}; width: 1px; height: 1px; }}
QToolBar {{ background: {PANEL}; border: none; padding: 0; spacing: 0; }}
QDockWidget {{ color: {CAPTION}; font-size: {CAPTION_PX}px; border: 1px solid {LINE_STRONG}; }}
QDockWidget::title {{ background: {PANEL}; padding: 5px 12px; }}
QToolTip {{ background: {RAISED}; color: {TEXT}; border: 1px solid {LINE_STRONG}; padding: 4px; }}
QLabel[job="caption"] {{ color: {CAPTION}; font-size: {CAPTION_PX}px; }}
QLabel[job="second"] {{ color: {TEXT_SECOND}; }}
QLabel[job="title"] {{ font-size: {TITLE_PX}px; font-weight: 600; }}
QLabel[job="number"] {{ font-size: {NUMBER_PX}px; font-weight: 600; }}
QLabel[job="danger"] {{ font-size: {NUMBER_PX}px; font-weight: 600; color: {DANGER}; }}
QLabel[job="figure"] {{ font-size: {FIELD_PX}px; font-weight: 600; }}
QLabel[job="error"] {{ color: {TEXT}; background: {RAISED}; border: 1px solid {LINE_STRONG};
    border-left: 3px solid {SHORTS}; border-radius: 4px; padding: 8px; }}
QLabel[job="recording"] {{ color: {BACKGROUND}; background: {SHORTS}; border-radius: 4px; padding: 2px 6px;
    font-size: {CAPTION_PX}px; font-weight: 600; }}
QLabel[job="badge"] {{ color: {TEXT_SECOND}; border: 1px solid {LINE_STRONG}; border-radius: 4px; padding: 4px 10px; }}
QPushButton, QToolButton, QComboBox {{ background: {RAISED}; border: 1px solid {LINE_STRONG}; border-radius: 5px;
    padding: 4px 10px; color: {TEXT}; min-height: 18px; }}
QPushButton:hover, QToolButton:hover, QComboBox:hover {{ border-color: {CAPTION}; }}
QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus, QSlider:focus {{ border-color: {TEXT_SECOND}; }}
QPushButton:checked, QToolButton:checked {{ background: {ACCENT}; border-color: {CAPTION}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {CAPTION}; border-color: {LINE}; background: {PANEL}; }}
QPushButton[job="short"]:checked {{ background: rgba(255, 159, 64, 40); border-color: {SHORTS}; color: {SHORTS}; }}
QPushButton[job="long"]:checked {{ background: rgba(59, 167, 255, 40); border-color: {LONGS}; color: {LONGS}; }}
QPushButton[job="danger"] {{ color: {DANGER}; border-color: {DANGER}; background: transparent; }}
QPushButton[job="danger"]:disabled {{ color: {CAPTION}; border-color: {LINE}; background: {PANEL}; }}
QPushButton[job="flat"], QToolButton[job="flat"] {{ background: transparent; border-color: transparent; }}
QPushButton[job="flat"]:hover, QToolButton[job="flat"]:hover {{ border-color: {LINE_STRONG}; }}
QToolButton[job="section"] {{ background: transparent; border: 1px solid transparent; border-top: 1px solid {LINE};
    border-radius: 0; padding: 7px 0; color: {TEXT_SECOND}; text-align: left; }}
QToolButton[job="section"]:hover {{ color: {TEXT}; }}
QToolButton[job="section"]:focus {{ border: 1px solid {TEXT_SECOND}; }}
QToolButton[job="section"]:checked {{ background: transparent; color: {TEXT}; }}
QPushButton:checked:focus, QToolButton:checked:focus, QPushButton[job]:focus, QPushButton[job]:checked:focus,
QToolButton[job]:focus, QToolButton[job]:checked:focus {{ border-color: {TEXT}; }}
QComboBox::drop-down {{ border: none; width: 16px; }}
QComboBox QAbstractItemView {{ background: {RAISED}; border: 1px solid {LINE_STRONG}; outline: none; }}
QLineEdit {{ background: {BACKGROUND}; border: 1px solid {LINE_STRONG}; border-radius: 5px; padding: 5px 9px;
    font-size: {FIELD_PX}px; selection-background-color: {ACCENT}; }}
QLineEdit QToolButton {{ background: transparent; border: none; padding: 0; min-height: 0; }}
QLineEdit[state="bad"] {{ border-color: {SHORTS}; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollBar:vertical {{ background: {PANEL}; width: 8px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {LINE_STRONG}; border-radius: 4px; min-height: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QSlider::groove:horizontal {{ background: {LINE}; height: 3px; border-radius: 1px; }}
QSlider::sub-page:horizontal {{ background: {SHORTS}; height: 3px; border-radius: 1px; }}
QSlider::handle:horizontal {{ background: {TEXT}; width: 11px; height: 11px; margin: -4px 0; border-radius: 5px; }}
QSlider::handle:horizontal:focus {{ background: {BACKGROUND}; border: 2px solid {TEXT}; width: 9px; height: 9px; }}
QTabBar::tab {{ background: {PANEL}; color: {CAPTION}; border: 1px solid {LINE}; padding: 5px 12px; }}
QTabBar {{ qproperty-elideMode: ElideNone; }}
QTabBar::scroller {{ width: 40px; }}
QTabBar QToolButton {{ padding: 0; }}
QTabBar::tab:selected {{ color: {TEXT}; background: {RAISED}; }}
QTabBar::tab:selected:focus {{ border-color: {TEXT}; }}
QScrollBar:horizontal {{ background: {PANEL}; height: 8px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {LINE_STRONG}; border-radius: 4px; min-width: 24px; }}
QTableView {{ background: {BACKGROUND}; gridline-color: {LINE}; border: none; selection-background-color: {ACCENT}; }}
QHeaderView::section {{ background: {PANEL}; color: {CAPTION}; border: none; border-bottom: 1px solid {LINE};
    padding: 5px 8px; font-size: {CAPTION_PX}px; }}
QMenuBar {{ background: {PANEL}; color: {TEXT_SECOND}; font-size: {CAPTION_PX}px; padding: 0; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {RAISED}; color: {TEXT}; }}
QMenu::separator {{ height: 1px; background: {LINE}; margin: 4px 8px; }}
QMenu {{ background: {RAISED}; border: 1px solid {LINE_STRONG}; padding: 4px; }}
QMenu::item {{ padding: 5px 22px; }}
QMenu::item:selected {{ background: {ACCENT}; }}
QMenu::indicator {{ width: 12px; height: 12px; left: 6px; }}
QMenu::item:disabled {{ color: {CAPTION}; background: transparent; }}
QCheckBox:disabled {{ color: {CAPTION}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
"""


def tick_style(kind: str) -> str:
    """Style sheet rules for the boxes of a kind of widget: hollow, or full with a tick that stands out from it."""
    full = tint(TEXT)
    tick = "tick-light" if QColor(full).lightness() < _MIDDLE_LIGHTNESS else "tick"
    return f"""
{kind}::indicator {{ width: 11px; height: 11px; border: 1px solid {tint(CAPTION)}; border-radius: 3px;
    background: {tint(RAISED)}; }}
{kind}::indicator:checked {{ background: {full}; border-color: {full};
    image: url("{asset_path(f"icons/{tick}.png")}"); }}
{kind}::indicator:checked:disabled {{ background: {tint(CAPTION)}; border-color: {tint(CAPTION)}; }}
{kind}::indicator:disabled {{ border-color: {tint(LINE_STRONG)}; }}
{kind}::indicator:focus {{ border-color: {full}; }}
{kind}::indicator:checked:focus {{ border: 2px solid {tint(SHORTS)}; width: 9px; height: 9px; }}
"""
