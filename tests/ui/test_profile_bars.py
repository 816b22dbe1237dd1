"""Bars and running sums of the profile, against the same worked out pixel by pixel and row by row."""

import math
from decimal import Decimal

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from rektscope.levels.grid import PriceGrid
from rektscope.levels.standing import StandingLevels
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.sides import Side
from rektscope.ui.figures import STANDARD
from rektscope.ui.heatmap.geometry import ScreenMap
from rektscope.ui.heatmap.profile_item import _BAR_SHARE, _VisibleProfile
from rektscope.ui.stamps import StampBook
from rektscope.ui.theme import BACKGROUND, LONGS, SHORTS, themed

pytestmark = pytest.mark.usefixtures("qapp")

INSTRUMENT = Instrument("binance", "BTCUSDT", "BTC", "USDT", Contract.LINEAR, Decimal("0.1"), Decimal("0.001"))
ROW_PRICE = 10.0
FIRST_ROW = 1_000
VIEW = QRectF(7.0, 3.0, 57.4, 119.3)


def profile_of(seed, mark_row, *, low_row, rows_in_view):
    """Sixty rows of USD, most of them empty, seen in a view of so many rows from `low_row` on."""
    dice = np.random.default_rng(seed)
    usd = np.where(dice.random(60) < 0.5, 10.0 ** dice.uniform(2.0, 7.0, 60), 0.0)
    levels = StandingLevels(
        at_ms=0,
        column_end_ms=0,
        grid=PriceGrid(INSTRUMENT, 100, 100_000, 10_000.0),
        first_row=FIRST_ROW,
        mark_row=mark_row,
        usd=usd,
        consumed_usd=(0.0, 0.0),
        least_leverage=0,
        calibration=None,
    )
    scale = -VIEW.height() / (rows_in_view * ROW_PRICE)
    screen = ScreenMap(0.0, 1.0, VIEW.bottom() - low_row * ROW_PRICE * scale, scale)
    return levels, screen, _VisibleProfile(levels, screen, VIEW, StampBook(), STANDARD)


PLACES = [
    (mark_row, low_row, rows_in_view)
    for mark_row in (990, 1_000, 1_030, 1_059, 1_070)
    for low_row, rows_in_view in ((1_000, 60), (990, 80), (1_025.3, 11.7), (980, 45))
]


@pytest.mark.parametrize(("mark_row", "low_row", "rows_in_view"), PLACES)
def test_every_pixel_has_the_colour_of_its_row(mark_row, low_row, rows_in_view):
    levels, screen, profile = profile_of(int(low_row), mark_row, low_row=low_row, rows_in_view=rows_in_view)
    height, width = round(VIEW.height()), round(VIEW.width())
    pixels = profile.bars()
    assert pixels.shape == (math.ceil(VIEW.height()), math.ceil(VIEW.width()))
    ground, most = themed(BACKGROUND).rgb(), profile.usd.max()
    for y in range(height):
        row = math.floor((VIEW.top() + y + 0.5 - screen.y_offset) / screen.y_scale / ROW_PRICE)
        is_seen = profile.rows[0] <= row <= profile.rows[-1]
        usd = levels.usd[row - FIRST_ROW] if is_seen else 0.0
        length = round(usd / most * width * _BAR_SHARE) or int(usd > most * 0.002)
        is_above = VIEW.top() + y < screen.top((mark_row + 0.5) * ROW_PRICE)
        tint = themed(SHORTS if is_above else LONGS).rgb()
        assert pixels[y].tolist() == [tint] * length + [ground] * (pixels.shape[1] - length)
    assert (pixels[height:] == ground).all()


@pytest.mark.parametrize(("mark_row", "low_row", "rows_in_view"), PLACES)
def test_a_side_sums_from_the_mark_outwards_also_what_is_not_seen(mark_row, low_row, rows_in_view):
    levels, _, profile = profile_of(int(low_row), mark_row, low_row=low_row, rows_in_view=rows_in_view)
    for side in Side:
        rows, running = profile._sides[side]
        beyond = [row for row in profile.rows.tolist() if (row > mark_row) == (side is Side.SHORT) and row != mark_row]
        assert rows.tolist() == (beyond if side is Side.SHORT else beyond[::-1])
        for row, total in zip(rows.tolist(), running.tolist(), strict=True):
            between = range(mark_row + 1, row + 1) if side is Side.SHORT else range(row, mark_row)
            expected = sum(levels.usd[each - FIRST_ROW] for each in between if 0 <= each - FIRST_ROW < 60)
            assert total == pytest.approx(expected)
