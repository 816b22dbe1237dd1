"""Two books in the same rows: USD by distance to liquidation, on plain arrays. Nothing here knows where they come from.

A row is a two-thousandth of the mark wide, counted from the mark away; a band is some of them. What has no liquidation
price, or one that lies on the wrong side of the mark, stands in no row and is still part of the whole.
"""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.sides import Side

Float64 = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

ROW_SHARE = 0.0005
"""Height of a row as a fraction of the mark; finer than this the estimate is noise (`scoring.model` uses the same)."""

ROWS = 1_000
"""Rows of a side: as far as half the price."""

BANDS = (0.0, 0.01, 0.025, 0.05, 0.10, 0.20, 0.50, np.inf)
"""Edges of the bands of distance, as fractions of the mark; the last one holds all that is farther."""

RANKED_BANDS = len(BANDS) - 2
"""The last band has no rows, so nothing is ranked in it."""

_ROUNDING = 1e-9


class BookRows(msgspec.Struct, frozen=True, eq=False):
    """A book at one moment.

    Attributes:
        usd: (2, ROWS) by side (longs first) and row, nearest to the mark first, valued at the mark.
        beyond_usd: (2,) with a liquidation price farther than the rows reach.
        without_usd: (2,) that no price on its side of the mark liquidates.
    """

    usd: Float64
    beyond_usd: Float64
    without_usd: Float64

    @property
    def whole_usd(self) -> Float64:
        """(2,) everything."""
        return np.asarray(self.usd.sum(axis=1) + self.beyond_usd + self.without_usd)

    @property
    def band_usd(self) -> Float64:
        """(2, bands) by the bands of `BANDS`."""
        ends = band_ends()
        inside = np.add.reduceat(self.usd, ends[:-1], axis=1)
        return np.concatenate([inside, self.beyond_usd[:, None]], axis=1)


def band_ends() -> npt.NDArray[np.int64]:
    """(RANKED_BANDS + 1,) the first row of each band, and the end of the last."""
    return np.rint(np.array(BANDS[:-1]) / ROW_SHARE).astype(np.int64)


def book_rows(price: Float64, usd: Float64, is_long: Bools, mark: float) -> BookRows:
    """Levels or positions in rows.

    Args:
        price: (n,) liquidation prices, quote units; nan where there is none.
        usd: (n,) valued at the mark.
        is_long: (n,) whose they are.
        mark: quote units.
    """
    rows, beyond, without = np.zeros((2, ROWS)), np.zeros(2), np.zeros(2)
    for place, mine in enumerate((is_long, ~is_long)):
        distance = (price[mine] / mark - 1.0) * (-1.0 if place == 0 else 1.0)
        worth = usd[mine]
        is_ahead = np.isfinite(distance) & (distance >= -_ROUNDING)
        without[place] = worth[~is_ahead].sum()
        # A price on an edge lies in the row that begins there, whatever the division's last digit.
        row = np.floor(distance[is_ahead] / ROW_SHARE + _ROUNDING).astype(np.int64)
        row, worth = np.maximum(row, 0), worth[is_ahead]
        inside = row < ROWS
        rows[place] = np.bincount(row[inside], worth[inside], ROWS)
        beyond[place] = worth[~inside].sum()
    return BookRows(rows, beyond, without)


def leverage_usd(leverage: Float64, usd: Float64, is_long: Bools, edges: Float64) -> Float64:
    """(2, classes + 1) USD by side and class of leverage, from an edge up to the next; the last column is not known.

    Args:
        leverage: (n,) nan where it is not known.
        usd: (n,) valued at the mark.
        is_long: (n,) whose it is.
        edges: (classes + 1,) ascending.
    """
    classes = len(edges) - 1
    known = np.isfinite(leverage) & (leverage >= edges[0]) & (leverage < edges[-1])
    place = np.where(known, np.searchsorted(edges, np.where(known, leverage, edges[0]), side="right") - 1, classes)
    return np.stack([np.bincount(place[mine], usd[mine], classes + 1) for mine in (is_long, ~is_long)])


def uniform_rows(like: BookRows) -> BookRows:
    """As many USD as another book has in rows, spread evenly over them: what knows no more than how much there is."""
    within = like.usd.sum(axis=1) + like.beyond_usd
    return BookRows(np.repeat(within[:, None] / ROWS, ROWS, axis=1), np.zeros(2), np.zeros(2))


def distance_rows(like: BookRows) -> BookRows:
    """As many USD as another book has in rows, in inverse proportion to the distance: the nearest row the fullest."""
    within = like.usd.sum(axis=1) + like.beyond_usd
    weights = 1.0 / (np.arange(ROWS) + 0.5)
    return BookRows(within[:, None] * (weights / weights.sum()), np.zeros(2), np.zeros(2))


SIDES = (Side.LONG, Side.SHORT)
