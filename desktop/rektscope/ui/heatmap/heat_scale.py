"""How USD become colours: the scale's shape, threshold and colour map. It changes the picture and never a figure.

The heat keeps its USD as 16-bit codes (`engine.overview`) that sort as USD do, each true to a thousandth. A scale is
then a table of one colour a code, and another scale is another table: nothing is computed anew.
Pure numpy, no Qt.
"""

from enum import Enum

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.engine.overview import MOST_CODE, UInt16, usd_of_codes
from rektscope.levels.columns import LevelMap
from rektscope.ui.heatmap.colour_maps import ColourMap, colours
from rektscope.ui.translation import tr

Float32 = npt.NDArray[np.float32]
Float64 = npt.NDArray[np.float64]
UInt32 = npt.NDArray[np.uint32]

THRESHOLDS = (0.0, 0.05, 0.1, 0.2, 0.3, 0.5)
"""What keys and menus offer; the handle on the legend takes any."""

MOST_THRESHOLD = 0.9

FULL_SCALE_STEPS = (1.0, 1.5, 2.0, 3.0, 5.0, 7.0)
"""Times a power of ten: the full scales there are."""

_FULL_SHARE = 0.98
_FULL_FACTOR = 1.25
"""The full scale lies above all but a fiftieth of a column's rows, with a quarter more for what builds up later."""

_RELATIVE_SHARE = 0.995
"""A relative scale is full at what all but a two-hundredth of the picture stays below."""

_RANKS = 201


class ScaleShape(Enum):
    """How the share of the full scale, or the rank, becomes a place in the colour map; settings keep the value."""

    LINEAR = "linear"
    ROOT = "root"
    QUANTILE = "quantile"

    @property
    def word(self) -> str:
        """As it stands on the legend."""
        return {ScaleShape.LINEAR: tr("linear"), ScaleShape.ROOT: tr("root"), ScaleShape.QUANTILE: tr("quantile")}[self]

    @property
    def next(self) -> "ScaleShape":
        """The one after it, round and round."""
        shapes = list(ScaleShape)
        return shapes[(shapes.index(self) + 1) % len(shapes)]


class ScaleReference(msgspec.Struct, frozen=True, eq=False):
    """What USD are held against.

    Attributes:
        full_scale_usd: USD per row drawn brightest, above 0; more looks the same.
        ranks_usd: (ranks,) ascending USD below which even shares of the rows lie, for a scale by quantile.
    """

    full_scale_usd: float
    ranks_usd: Float64

    @classmethod
    def of_column(cls, usd: Float32 | Float64) -> "ScaleReference":
        """The reference that one column of a map gives, (rows,) USD: a round full scale, and its rows' ranks.

        It is taken from one column, that in which the session began, and kept, so that a colour means the same USD at
        every moment and in every view, and nothing that came later shows in it.
        """
        # Of the rows that hold something: nearly all rows are empty, and any quantile of all would be zero.
        standing = np.sort(usd[usd > 0].astype(np.float64))
        if not len(standing):
            return cls(1.0, np.zeros(_RANKS))
        # As np.quantile, which would import the masked arrays: 9 ms of a start.
        places = np.array([_FULL_SHARE, *np.linspace(0.0, 1.0, _RANKS)]) * (len(standing) - 1)
        full, *ranks = np.interp(places, np.arange(len(standing)), standing)
        return cls(round_full_scale(float(full) * _FULL_FACTOR), np.array(ranks))

    @classmethod
    def of_map(cls, level_map: LevelMap | None) -> "ScaleReference":
        """That of its first column."""
        if level_map is None or not level_map.column_count:
            return cls.of_column(np.empty(0))
        return cls.of_column(np.asarray(level_map.usd[0]))

    @classmethod
    def of_codes(cls, codes: UInt16, fallback: "ScaleReference") -> "ScaleReference":
        """The reference that a picture of codes gives; `fallback` where nothing is in it."""
        counts = np.bincount(codes.reshape(-1), minlength=MOST_CODE + 1)
        # The code of nothing: as above.
        counts[0] = 0
        running = np.cumsum(counts)
        if not running[-1]:
            return fallback
        usd = usd_of_codes().astype(np.float64)
        places = np.searchsorted(running, np.linspace(0.0, 1.0, _RANKS) * running[-1], side="left")
        full = int(np.searchsorted(running, _RELATIVE_SHARE * running[-1], side="left"))
        return cls(max(float(usd[full]), 1e-9), usd[places])

    def with_full_scale(self, full_scale_usd: float) -> "ScaleReference":
        """The same ranks and another full scale."""
        return ScaleReference(full_scale_usd, self.ranks_usd)

    def grown(self, factor: float) -> "ScaleReference":
        """All of it times `factor`, the full scale round again; itself at 1."""
        if factor == 1.0:
            return self
        return ScaleReference(round_full_scale(self.full_scale_usd * factor), self.ranks_usd * factor)


class HeatScale(msgspec.Struct, frozen=True):
    """What the user chose.

    Attributes:
        shape: linear, square root, or by rank among the rows.
        threshold: share of the full scale (of the ranks, by quantile) up to which nothing is drawn, 0 to 0.9.
        is_relative: whether the scale follows what is in view up to the cursor, instead of staying as it is.
        colour_map: the colours.
    """

    shape: ScaleShape = ScaleShape.LINEAR
    threshold: float = 0.1
    is_relative: bool = False
    colour_map: ColourMap = ColourMap.EMBER

    def along(self, usd: Float64, reference: ScaleReference) -> Float64:
        """Where USD lie along the legend, 0 to 1: their share of the full scale, or their rank."""
        if self.shape is ScaleShape.QUANTILE:
            ranks = np.linspace(0.0, 1.0, len(reference.ranks_usd))
            return np.asarray(np.where(usd > 0, np.interp(usd, reference.ranks_usd, ranks), 0.0), dtype=np.float64)
        return np.asarray(np.clip(usd / reference.full_scale_usd, 0.0, 1.0), dtype=np.float64)

    def usd_at(self, along: float, reference: ScaleReference) -> float:
        """The reverse of `along`."""
        if self.shape is ScaleShape.QUANTILE:
            ranks = np.linspace(0.0, 1.0, len(reference.ranks_usd))
            return float(np.interp(along, ranks, reference.ranks_usd))
        return along * reference.full_scale_usd

    def brightness(self, along: Float64) -> Float64:
        """Places in the colour map, 0 to 1, of places along the legend: nothing up to the threshold."""
        above = np.clip((along - self.threshold) / (1.0 - self.threshold), 0.0, 1.0)
        return np.asarray(np.sqrt(above) if self.shape is ScaleShape.ROOT else above, dtype=np.float64)

    def legend_colours(self, colour_table: UInt32 | None = None) -> UInt32:
        """(256,) colours along the legend, of the scale's colour map or of `colour_table` (256,)."""
        return self._coloured(np.linspace(0.0, 1.0, 256), colour_table)

    def table(self, reference: ScaleReference, colour_table: UInt32 | None = None) -> UInt32:
        """The colour of each code, of the scale's colour map or of `colour_table` (256,)."""
        return self._coloured(self.along(usd_of_codes().astype(np.float64), reference), colour_table)

    def _coloured(self, along: Float64, colour_table: UInt32 | None) -> UInt32:
        table = colours(self.colour_map) if colour_table is None else colour_table
        return np.asarray(table[np.rint(self.brightness(along) * 255.0).astype(np.int64)], dtype=np.uint32)


def round_full_scale(wanted_usd: float) -> float:
    """The nearest of 1, 1.5, 2, 3, 5 and 7 times a power of ten."""
    power = 10.0 ** np.floor(np.log10(max(wanted_usd, 1e-9)))
    steps = (factor * power for factor in (*FULL_SCALE_STEPS, 10.0))
    return float(min(steps, key=lambda scale: abs(np.log(scale / max(wanted_usd, 1e-9)))))
