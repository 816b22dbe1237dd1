"""Colours of a picture: dark, as the window, or light."""

from dataclasses import dataclass, field  # noqa: TID251 -- the table of colours is left out of the repr

import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.ui import theme
from rektscope.ui.heatmap.casing import on_heat
from rektscope.ui.translation import tr

UInt32 = npt.NDArray[np.uint32]

_LIGHT_STOPS = (
    (0.00, (250, 250, 252)),
    (0.10, (232, 229, 243)),
    (0.25, (206, 190, 228)),
    (0.42, (198, 138, 194)),
    (0.58, (196, 84, 130)),
    (0.74, (184, 44, 66)),
    (0.88, (134, 18, 44)),
    (1.00, (62, 4, 30)),
)
"""Position -> red, green, blue: darkness rises all the way, so that it reads without colour too."""


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """The colours of a picture by their jobs, as `ui.theme` has them.

    Attributes:
        name: `dark` or `light`.
        ground, chart, card: behind everything, behind the chart, behind a card.
        line: thin lines.
        text, second, caption: of three weights.
        shorts, longs, danger, up: as text and lines, readable on `ground`.
        rise, fall: candles.
        casing: around lines and marks on the heat, so that they stand out on every colour of it.
        hatch: lines over gaps, in that casing.
        heat: (256,) 0xFFRRGGBB, from nothing to full scale; the first is `chart`.
        has_window_heat: whether the colour map that is chosen in the window fits this look.
    """

    name: str
    ground: str
    chart: str
    card: str
    line: str
    text: str
    second: str
    caption: str
    shorts: str
    longs: str
    danger: str
    up: str
    rise: str
    fall: str
    casing: str
    hatch: str
    heat: UInt32 = field(repr=False)
    has_window_heat: bool = False

    def tint(self, of_window: str) -> str:
        """This look's colour for a colour of the window's theme; the text's where it has no job of its own."""
        return {
            theme.SHORTS: self.shorts,
            theme.LONGS: self.longs,
            theme.DANGER: self.danger,
            theme.UP: self.up,
            theme.CAPTION: self.caption,
        }.get(of_window, self.text)


def dark_look() -> Look:
    """The window's own colours."""
    return Look(
        name="dark",
        ground=theme.BACKGROUND,
        chart=theme.BACKGROUND,
        card=theme.RAISED,
        line=theme.LINE_STRONG,
        text=theme.TEXT,
        second=theme.TEXT_SECOND,
        caption=theme.CAPTION,
        shorts=theme.SHORTS,
        longs=theme.LONGS,
        danger=theme.DANGER,
        up=theme.UP,
        rise="#F2F5FA",
        fall="#8D96A8",
        casing=theme.BACKGROUND,
        hatch=on_heat(theme.CAPTION),
        heat=theme.heat_table(),
        has_window_heat=True,
    )


def light_look() -> Look:
    """For pages that are white; darker shades of the same hues."""
    return Look(
        name="light",
        ground="#FFFFFF",
        chart="#FAFAFC",
        card="#F1F3F7",
        line="#D4D9E3",
        text="#10141D",
        second="#3A4252",
        caption="#5A6477",
        shorts="#A85300",
        longs="#0068C0",
        danger="#CF1743",
        up="#08754A",
        rise="#10141D",
        fall="#7C879B",
        casing="#FFFFFF",
        hatch="#5A6477",
        heat=_table(_LIGHT_STOPS),
    )


LOOKS = {"dark": dark_look, "light": light_look}
"""By name."""


def look_named(name: str) -> Look:
    """The look of a name; raises InputError naming those there are."""
    if name not in LOOKS:
        raise InputError(tr("There is no theme {name!r}; there are: {items}.", name=name, items=", ".join(LOOKS)))
    return LOOKS[name]()


_HEAT_COLOURS = 140
_BLENDS = 8


def palette_of(look: Look) -> tuple[int, ...]:
    """At most 255 colours, 0xRRGGBB, that a picture is made of: the heat's, and each of text and lines in its shades.

    For files that hold no more; edges of letters lie between their colour and the ground's.
    """
    heat = look.heat[np.linspace(0, 255, _HEAT_COLOURS).round().astype(np.int64)] & 0xFFFFFF
    shades = []
    for name in (look.text, look.second, look.caption, look.shorts, look.longs, look.danger, look.up, look.rise):
        shades += _blends(name, look.ground, _BLENDS)
    for name in (look.text, look.second, look.fall, look.line, look.card):
        shades += _blends(name, look.card if name in {look.text, look.second} else look.ground, _BLENDS)
    return tuple(dict.fromkeys([*heat.tolist(), *shades]))


def _blends(name: str, ground: str, count: int) -> list[int]:
    """A colour in `count` steps from the ground, the ground not among them."""
    ends = [np.array([int(each[place : place + 2], 16) for place in (1, 3, 5)]) for each in (ground, name)]
    mixed = [np.rint(ends[0] + (ends[1] - ends[0]) * step / count).astype(np.int64) for step in range(1, count + 1)]
    return [int(red << 16 | green << 8 | blue) for red, green, blue in mixed]


def _table(stops: tuple[tuple[float, tuple[int, int, int]], ...]) -> UInt32:
    """(256,) colours as 0xFFRRGGBB between the stops."""
    places = [place for place, _ in stops]
    position = np.linspace(0.0, 1.0, 256)
    table = np.full(256, 0xFF, dtype=np.uint32)
    for channel in range(3):
        values = np.interp(position, places, [colour[channel] for _, colour in stops])
        table = (table << np.uint32(8)) | np.rint(values).astype(np.uint32)
    return table
