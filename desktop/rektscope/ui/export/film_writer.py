"""What every kind of film file is given, and what takes its frames: the interface between films and encoders."""

from collections.abc import Mapping
from typing import Protocol

import msgspec
from PySide6.QtGui import QImage


class FilmSize(msgspec.Struct, frozen=True):
    """Pixels, frames a second, the file's own description, and colours that it is made of, as 0xRRGGBB."""

    width: int
    height: int
    frames_per_second: int
    words: Mapping[str, str]
    palette: tuple[int, ...]


class FilmWriter(Protocol):
    """Takes the frames of a film."""

    @property
    def bytes_written(self) -> int:
        """Of the file so far, as far as the encoder reports it."""

    def write(self, image: QImage) -> None:
        """The next frame, `Format_RGB32`."""
