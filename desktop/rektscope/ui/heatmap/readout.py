"""What stands under the pointer, as text: the moment, the price, levels there, and what lies from the mark to there.

All of it is of one moment, which is named: left of the cursor that of the column under the pointer, as it is drawn; at
the cursor and right of it that of the cursor.
"""

import numpy as np

from rektscope.engine.frame import Frame
from rektscope.engine.market_rows import is_behind as is_map_behind
from rektscope.levels.standing import StandingLevels, column_levels
from rektscope.ui import formatting
from rektscope.ui.figures import STANDARD, Figures
from rektscope.ui.leverages import leverage_label
from rektscope.ui.side_text import sides_word
from rektscope.ui.translation import tr


def readout(frame: Frame, time_ms: int, price: float, *, figures: Figures = STANDARD) -> str:
    """`05:12 UTC · 121,460 · shorts per $20 $280 k (130–520 k) · shorts between the mark and here $14 M (7–28 M)`.

    Dollars are those expected to be force-closed with their band, or what stands, labelled as relative.

    Args:
        frame: what is shown.
        time_ms: the moment under the pointer, UTC milliseconds.
        price: the price under the pointer, quote units.
        figures: how numbers are written.
    """
    decimals = 0 if price >= 1000 else frame.instrument.price_decimals  # noqa: PLR2004 -- whole dollars are enough
    shown_price = figures.price(price, decimals)
    standing = standing_under(frame, time_ms)
    if standing is None:
        return " · ".join([formatting.exact_clock_utc(min(time_ms, frame.cursor_ms)), shown_price])
    words = [formatting.exact_clock_utc(standing.at_ms), shown_price]
    row = standing.row_of(price)
    there, up_to = standing.usd_of_row(row), standing.up_to_row(row)
    if up_to.side is None:
        return " · ".join([*words, tr("the mark is here")])
    if there is not None:
        amount = figures.level_usd(there, standing.expected(there, up_to.side))
        words.append(
            tr(
                "{word} per ${step} {amount}",
                word=sides_word(up_to.side),
                step=figures.step(standing.grid.row_price),
                amount=amount,
            )
        )
    amount = figures.level_usd(up_to.usd, up_to.expected, is_whole=up_to.is_whole)
    words.append(tr("{word} between the mark and here {amount}", word=sides_word(up_to.side), amount=amount))
    if standing.least_leverage:
        words.append(leverage_label(standing.least_leverage))
    return " · ".join(words)


def standing_under(frame: Frame, time_ms: int) -> StandingLevels | None:
    """What stands at the moment that is drawn under the pointer; None where the map does not reach."""
    level_map = frame.level_map
    if level_map is None or not level_map.column_count or time_ms > int(level_map.end_ms[-1]):
        return frame.standing
    column = int(np.searchsorted(level_map.end_ms, time_ms, side="left"))
    is_before = time_ms <= int(level_map.end_ms[column]) - level_map.duration_ms
    return None if is_before else column_levels(level_map, column, frame.calibration)


def is_behind(frame: Frame) -> bool:
    """Whether the map is still being built and has not come up to the cursor: its last column is of another time."""
    return is_map_behind(frame.level_map, frame.map_progress, frame.cursor_ms)
