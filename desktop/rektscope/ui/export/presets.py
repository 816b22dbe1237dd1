"""The sizes a picture can have, and how large its text is in each. All of it in pixels of the file.

Text has four sizes. `READABLE_PX` says how tall each must still be where a picture is shown at the width of a phone.
"""

from enum import Enum

import msgspec

PHONE_WIDTH_PX = 400
"""Width at which a post is seen on a phone."""


class Shape(Enum):
    """How a picture is laid out."""

    WIDE = "wide"
    SQUARE = "square"
    TALL = "tall"


class Role(Enum):
    """What a text is for, which decides its size."""

    HEADLINE = "headline"
    FIGURE = "figure"
    BODY = "body"
    SMALL = "small"


READABLE_PX = {Role.HEADLINE: 10.0, Role.FIGURE: 8.5, Role.BODY: 5.5, Role.SMALL: 4.5}
"""Least size of a text, in pixels, when the picture is shown `PHONE_WIDTH_PX` wide: headline and figures are read at a
glance, the rest when the picture is enlarged."""


class Margins(msgspec.Struct, frozen=True):
    """Pixels that stay empty at each edge."""

    left: int
    top: int
    right: int
    bottom: int


class Preset(msgspec.Struct, frozen=True):
    """One size.

    Attributes:
        name: as the command line knows it.
        width, height: pixels of the file.
        shape: how it is laid out.
        unit: pixels of a thin line; every distance is a multiple of it.
        margins: kept free of text; in a story, where the apps lay their own buttons over it.
        headline_px, figure_px, body_px, small_px: size of each kind of text.
    """

    name: str
    width: int
    height: int
    shape: Shape
    unit: float
    margins: Margins
    headline_px: int
    figure_px: int
    body_px: int
    small_px: int

    @property
    def most_headline_lines(self) -> int:
        """Lines that a title may take."""
        return 1 if self.shape is Shape.WIDE else 2

    def text_px(self, role: Role) -> int:
        """Size of a text."""
        return {
            Role.HEADLINE: self.headline_px,
            Role.FIGURE: self.figure_px,
            Role.BODY: self.body_px,
            Role.SMALL: self.small_px,
        }[role]

    def least_px(self, role: Role) -> int:
        """How small a text may get that is too long for its place: still readable on a phone."""
        readable = READABLE_PX[role] * self.width / PHONE_WIDTH_PX
        return min(self.text_px(role), -int(-readable // 1))

    def scaled(self, name: str, factor: float) -> "Preset":
        """The same layout at another number of pixels."""

        def times(value: float) -> int:
            return round(value * factor)

        margins = self.margins
        return Preset(
            name,
            times(self.width),
            times(self.height),
            self.shape,
            self.unit * factor,
            Margins(times(margins.left), times(margins.top), times(margins.right), times(margins.bottom)),
            times(self.headline_px),
            times(self.figure_px),
            times(self.body_px),
            times(self.small_px),
        )


_LANDSCAPE = Preset("landscape", 1600, 900, Shape.WIDE, 1.25, Margins(40, 32, 40, 28), 48, 44, 24, 19)
_SQUARE = Preset("square", 1080, 1080, Shape.SQUARE, 1.25, Margins(40, 34, 40, 32), 42, 40, 22, 18)
_STORY = Preset("story", 1080, 1920, Shape.TALL, 1.5, Margins(56, 170, 56, 220), 54, 50, 27, 21)

PRESETS = {preset.name: preset for preset in (_LANDSCAPE, _SQUARE, _STORY, _LANDSCAPE.scaled("4k", 2.4))}
"""By name."""

_LEAST_VIEW_WIDTH, _MOST_VIEW_WIDTH = 960, 7680


def view_preset(width: int, height: int) -> Preset:
    """The layout for the shape of a window, `width` by `height` pixels; never too small to read."""
    width = max(_LEAST_VIEW_WIDTH, min(width, _MOST_VIEW_WIDTH))
    height = max(round(width * 9 / 16), min(height, width))
    factor = width / _LANDSCAPE.width
    scaled = _LANDSCAPE.scaled("view", factor)
    return Preset(
        "view",
        width,
        height,
        scaled.shape,
        scaled.unit,
        scaled.margins,
        scaled.headline_px,
        scaled.figure_px,
        scaled.body_px,
        scaled.small_px,
    )
