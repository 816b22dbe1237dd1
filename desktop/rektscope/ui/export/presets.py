"""The sizes a picture can have. Sizes are pixels of the file; `scale` is how many of them one unit of layout takes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preset:
    """One size.

    Attributes:
        name: as the command line knows it.
        width, height: pixels of the file.
        scale: device pixels per unit of layout, so that words stay readable where pictures are shown small.
        is_tall: the profile goes and the figures stand in two rows.
    """

    name: str
    width: int
    height: int
    scale: float
    is_tall: bool = False


PRESETS = {
    preset.name: preset
    for preset in (
        Preset("landscape", 1600, 900, 1.0),
        Preset("square", 1080, 1080, 1.25),
        Preset("story", 1080, 1920, 1.5, is_tall=True),
        Preset("4k", 3840, 2160, 2.4),
    )
}
"""By name."""
