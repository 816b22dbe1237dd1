"""What stands when the known part of a market's book is known, and the estimate stands for the rest alone.

The estimate of a side counts only for the part of open interest that is not known (estimate times one less coverage);
the known positions stand where they really are liquidated. Nothing is counted twice: estimate and known of a side sum
to open interest, as the estimate alone does. How the unknown part is spread is taken to be as in the estimate.
"""

import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.levels.known_book import KnownBook
from rektscope.levels.standing import StandingLevels
from rektscope.market.sides import Side

Float64 = npt.NDArray[np.float64]


def combined_levels(standing: StandingLevels, known: KnownBook) -> StandingLevels | None:
    """The known levels and the estimate of what is not known; None where coverage is not known.

    Args:
        standing: the estimate at a moment, of a least leverage.
        known: of the same market and moment. Of its positions those count whose price implies that leverage or more.
    """
    coverage = known.coverage
    if coverage.long_share is None or coverage.short_share is None:
        return None
    rows = np.arange(standing.first_row, standing.first_row + standing.row_count)
    unknown = np.where(
        rows < standing.mark_row, max(0.0, 1.0 - coverage.long_share), max(0.0, 1.0 - coverage.short_share)
    )
    usd = standing.usd * unknown + known_in_rows(standing, known)
    return replace(standing, usd=usd, calibration=None)


def known_in_rows(standing: StandingLevels, known: KnownBook) -> Float64:
    """(rows,) USD of known positions in the rows of an estimate, valued at the mark as it is.

    A level within the row of the mark stands in the next row of its side: in that row itself nobody stands.
    """
    held = known.standing
    chosen = np.isfinite(held.liquidation_price) & (held.implied_leverage >= standing.least_leverage)
    row = np.floor(held.liquidation_price[chosen] / standing.grid.row_price + 1e-9).astype(np.int64)
    is_long = held.side[chosen] == Side.LONG
    row = np.where(is_long, np.minimum(row, standing.mark_row - 1), np.maximum(row, standing.mark_row + 1))
    place = row - standing.first_row
    inside = (place >= 0) & (place < standing.row_count)
    return np.bincount(place[inside], held.usd[chosen][inside], standing.row_count).astype(np.float64)
