"""The colour maps of the heat: 256 colours from the chart's own ground, where nothing stands, to the brightest.

Lightness rises all the way in each of them, so that they read without colour too. No Qt here.
"""

from enum import Enum
from functools import cache

import numpy as np
import numpy.typing as npt

from rektscope.ui.theme import BACKGROUND, heat_table
from rektscope.ui.translation import tr

UInt32 = npt.NDArray[np.uint32]

_GROUND_SHARE = 0.12
"""A library's map starts at a colour of its own; over this share it is faded in from the chart's ground."""


class ColourMap(Enum):
    """One of the maps; the value is what settings keep.

    EMBER is our own, of indigo, crimson and pale yellow. VIRIDIS and CIVIDIS come with pyqtgraph; cividis was made to
    look the same to people with and without red-green blindness (Nuñez, Anderton, Renslow, PLOS ONE 13(7), 2018).
    """

    EMBER = "ember"
    VIRIDIS = "viridis"
    CIVIDIS = "cividis"

    @property
    def title(self) -> str:
        """Its name for people."""
        return {
            ColourMap.EMBER: tr("Ember"),
            ColourMap.VIRIDIS: tr("Viridis"),
            ColourMap.CIVIDIS: tr("Cividis, for colour-blind eyes"),
        }[self]

    @property
    def next(self) -> "ColourMap":
        """The one after it, round and round."""
        maps = list(ColourMap)
        return maps[(maps.index(self) + 1) % len(maps)]


@cache
def colours(colour_map: ColourMap) -> UInt32:
    """(256,) colours as 0xFFRRGGBB; the first is the ground of the chart. Not to be changed."""
    if colour_map is ColourMap.EMBER:
        return heat_table()
    import pyqtgraph as pg  # noqa: PLC0415 -- reads the map's file: start-up need not wait for one that is not shown

    found = pg.colormap.get(colour_map.value)
    channels = np.asarray(found.getLookupTable(0.0, 1.0, 256, alpha=False), dtype=np.float64)
    ground = np.array([int(BACKGROUND[place : place + 2], 16) for place in (1, 3, 5)], dtype=np.float64)
    share = np.clip(np.linspace(0.0, 1.0, 256) / _GROUND_SHARE, 0.0, 1.0)[:, None]
    red, green, blue = np.rint(ground + (channels - ground) * share).astype(np.uint32).T
    return np.asarray(np.uint32(0xFF000000) | (red << 16) | (green << 8) | blue, dtype=np.uint32)
