"""Films as GIF: one palette for the whole film, and of each frame only what has changed.

Pillow does the encoding; it is the library that everybody keeps for it. Qt reads GIFs and does not write them. Frames
are written as they come, where Pillow's own `save_all` would hold all of them.
"""

from typing import BinaryIO

import numpy as np
import numpy.typing as npt
from PIL import GifImagePlugin, Image
from PySide6.QtGui import QImage

from rektscope.ui.export.film_writer import FilmSize
from rektscope.ui.translation import tr

_MILLISECONDS = 1000
_UNCHANGED = 255
"""The place in the palette that shows what was there before."""

UInt8 = npt.NDArray[np.uint8]


class GifWriter:
    """Writes the frames of a film, two of which it holds."""

    def __init__(self, target: BinaryIO, size: FilmSize) -> None:
        self._target, self._size = target, size
        self._palette = Image.new("P", (1, 1))
        self._palette.putpalette(_palette_bytes(size.palette))
        self._before: UInt8 | None = None
        self._duration_ms = round(_MILLISECONDS / size.frames_per_second)

    @property
    def bytes_written(self) -> int:
        """Of the file so far."""
        return self._target.tell()

    def write(self, image: QImage) -> None:
        """The next frame, `Format_RGB32`."""
        size = (self._size.width, self._size.height)
        frame = Image.frombuffer("RGB", size, bytes(image.constBits()), "raw", "BGRX", 0, 1)
        indexed = frame.quantize(palette=self._palette, dither=Image.Dither.NONE)
        pixels = np.array(indexed, dtype=np.uint8)
        if self._before is None:
            header, _ = GifImagePlugin.getheader(indexed, info={"loop": 0, "comment": self._size.words["comment"]})
            for part in header:
                self._target.write(part)
            self._write_part(indexed, (0, 0))
        else:
            self._write_change(pixels, self._before)
        self._before = pixels

    def finish(self) -> None:
        """The end of the file."""
        self._target.write(b";")

    def _write_change(self, pixels: UInt8, before: UInt8) -> None:
        """Of a frame the rectangle that holds all that has changed; a single pixel where nothing has."""
        changed = pixels != before
        rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
        top, bottom = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, 1)
        left, right = (int(columns[0]), int(columns[-1]) + 1) if len(columns) else (0, 1)
        part = np.where(changed, pixels, np.uint8(_UNCHANGED))[top:bottom, left:right]
        image = Image.fromarray(np.ascontiguousarray(part))
        image.putpalette(self._palette.getpalette() or [])
        self._write_part(image, (left, top))

    def _write_part(self, image: Image.Image, corner: tuple[int, int]) -> None:
        for part in GifImagePlugin.getdata(
            image, corner, duration=self._duration_ms, transparency=_UNCHANGED, disposal=1
        ):
            self._target.write(part)


def _palette_bytes(colours: tuple[int, ...]) -> list[int]:
    """Red, green, blue of at most 255 colours, filled up to 256 with the first; the last stands for no change."""
    if len(colours) > _UNCHANGED:
        raise ValueError(tr("a palette has {unchanged} colours, not {count}", unchanged=_UNCHANGED, count=len(colours)))
    whole = [*colours, *[colours[0]] * (256 - len(colours))]
    return [channel for colour in whole for channel in (colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF)]
