"""The colour legend in USD per price row, and notes on what the picture does and does not know."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from rektscope.ui import formatting
from rektscope.ui.theme import BACKGROUND, CAPTION, CAPTION_PX, TEXT_SECOND, colour, font, heat_table

WIDTH, HEIGHT = 214.0, 56.0
_BAR_MARGIN = 10.0
_MIDDLE = 0.25
"""A quarter of full scale stands in the middle of the bar, because brightness is the square root of USD."""


def paint_legend(painter: QPainter, full_scale_usd: float, row_price: float) -> None:
    """Draw the legend at (0, 0) in pixels: the bar from nothing to full scale, three figures and the unit."""
    corner = QRectF(0.0, 0.0, WIDTH, HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(BACKGROUND, 225))
    painter.drawRoundedRect(corner, 5.0, 5.0)
    bar = QRectF(corner.left() + _BAR_MARGIN, corner.top() + 8.0, corner.width() - 2 * _BAR_MARGIN, 7.0)
    row = np.ascontiguousarray(heat_table()[None, :])
    painter.drawImage(bar, QImage(row.data, 256, 1, 1024, QImage.Format.Format_RGB32))
    painter.setFont(font(CAPTION_PX))
    words = QRectF(bar.left(), bar.bottom() + 4.0, bar.width(), 16.0)
    figures = (
        (Qt.AlignmentFlag.AlignLeft, "0"),
        (Qt.AlignmentFlag.AlignHCenter, formatting.round_usd(full_scale_usd * _MIDDLE)),
        (Qt.AlignmentFlag.AlignRight, f"{formatting.round_usd(full_scale_usd)}+"),
    )
    painter.setPen(colour(TEXT_SECOND))
    for alignment, text in figures:
        painter.drawText(words, alignment | Qt.AlignmentFlag.AlignVCenter, text)
    painter.setPen(colour(CAPTION))
    caption = f"USD to be liquidated per ${formatting.step(row_price)} of price"
    if painter.fontMetrics().horizontalAdvance(caption) > words.width() + _BAR_MARGIN:
        caption = f"USD per ${formatting.step(row_price)} of price"
    painter.drawText(
        words.translated(0, 15).adjusted(-_BAR_MARGIN, 0, _BAR_MARGIN, 0), Qt.AlignmentFlag.AlignCenter, caption
    )


def round_full_scale(open_interest_usd: float) -> float:
    """A round full scale in USD per row for a market: near 0.2 % of its open interest, 1, 2, 3 or 5 times a power."""
    wanted = max(open_interest_usd * 0.002, 1.0)
    power = 10.0 ** np.floor(np.log10(wanted))
    return float(
        min((factor * power for factor in (1.0, 2.0, 3.0, 5.0, 10.0)), key=lambda scale: abs(np.log(scale / wanted)))
    )
