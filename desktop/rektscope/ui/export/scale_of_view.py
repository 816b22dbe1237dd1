"""What full brightness of a picture stands for, by what the picture shows; none where a window has set it."""

import numpy as np
import numpy.typing as npt

from rektscope.engine.column_store import StoredColumns
from rektscope.engine.overview import GROUPED, usd_of_codes
from rektscope.levels.columns import LevelMap
from rektscope.ui.export.view_range import ViewRange
from rektscope.ui.heatmap.heat_scale import ScaleReference

_COLUMNS_LOOKED_AT = 24
_BRIGHT_SHARE, _FAR_BRIGHTER = 0.98, 5.0

_NEAR_COLUMNS = 8_192
"""Of more columns those looked at are taken from the groups of the view from afar: to work each out anew takes longer
than the whole picture."""

Float32 = npt.NDArray[np.float32]


def reference_of_view(level_map: LevelMap, view: ViewRange) -> ScaleReference:
    """That of the rows in view in some of the columns in view, without columns far brighter than most.

    A map that begins without history puts all its open interest into its first hour, which would darken the rest.
    """
    row_price, seen = level_map.grid.row_price, []
    for start, usd in _some_columns(level_map, view):
        low, high = (int(price / row_price) - start for price in (view.low, view.high))
        seen.append(usd[max(0, low) : max(0, high + 1)])
    bright = np.array([float(np.quantile(usd[usd > 0], _BRIGHT_SHARE)) if (usd > 0).any() else 0.0 for usd in seen])
    usual = bright <= _FAR_BRIGHTER * (float(np.median(bright[bright > 0])) if (bright > 0).any() else 0.0)
    kept = [usd for usd, is_usual in zip(seen, usual.tolist(), strict=True) if is_usual]
    return ScaleReference.of_column(np.concatenate(kept or seen))


def _some_columns(level_map: LevelMap, view: ViewRange) -> list[tuple[int, Float32]]:
    """(grid row of the first row, (rows,) USD) of some columns in view, evenly spread in time."""
    first, last = min(level_map.columns_until(view.first_ms), level_map.column_count - 1), level_map.column_count - 1
    stored = level_map.usd
    if isinstance(stored, StoredColumns) and last - first > _NEAR_COLUMNS:
        groups = stored.whole_groups(0)
        places = _evenly(first // GROUPED[0], min(last // GROUPED[0], len(groups.codes) - 1))
        usd = usd_of_codes()[groups.codes[places]]
        return list(zip(groups.first_row[places].tolist(), usd, strict=True))
    columns = _evenly(first, last).tolist()
    return [(int(level_map.first_row[column]), np.asarray(stored[column])) for column in columns]


def _evenly(first: int, last: int) -> npt.NDArray[np.int64]:
    return np.unique(np.linspace(first, last, _COLUMNS_LOOKED_AT).round().astype(np.int64))
