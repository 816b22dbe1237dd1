"""What every kind of film file is told, and what takes its frames: the terms between films and their encoders."""

from collections.abc import Mapping
from typing import Protocol

import msgspec
from PySide6.QtGui import QImage


class FilmSize(msgspec.Struct, frozen=True):
    """Pixels, frames a second, what the file says of itself, and colours that it is made of, as 0xRRGGBB."""

    width: int
    height: int
    frames_per_second: int
    words: Mapping[str, str]
    palette: tuple[int, ...]


class FilmWriter(Protocol):
    """Takes the frames of a film."""

    @property
    def bytes_written(self) -> int:
        """Of the file so far, as far as the encoder tells."""

    def write(self, image: QImage) -> None:
        """The next frame, `Format_RGB32`."""
