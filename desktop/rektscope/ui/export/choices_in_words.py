"""How the sizes and themes of pictures are named in boxes; commands know them by the plain names of their data."""

from rektscope.ui.export.presets import Preset
from rektscope.ui.translation import tr

THEMES = {"dark": tr("dark"), "light": tr("light")}
"""By the name of the look."""

_SIZES = {"landscape": tr("landscape"), "square": tr("square"), "story": tr("story")}


def size_words(preset: Preset) -> str:
    """`landscape · 1600 × 900`."""
    return f"{_SIZES.get(preset.name, preset.name)} · {preset.width} × {preset.height}"
