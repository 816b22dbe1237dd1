"""The files that a film can be: GIF by Pillow, MP4 and WebM by an ffmpeg that is on this machine.

No encoder is in the package: ffmpeg is a program of its own, found on the path or brought by the extra `film`. Its
usual builds contain x264 and others under the GPL, which a package under MIT may start but not contain.
"""

import importlib
import importlib.util
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO

import msgspec
from PySide6.QtGui import QImage

from rektscope.files.whole_file import bytes_aside
from rektscope.market.errors import InputError
from rektscope.ui.export.film_writer import FilmSize, FilmWriter

_WAIT_S = 120.0
_CODECS = {
    ".mp4": (
        ("libx264", ("-preset", "veryfast", "-crf", "20")),
        ("libopenh264", ("-b:v", "6M")),
        ("mpeg4", ("-q:v", "3")),
    ),
    ".webm": (
        ("libvpx-vp9", ("-deadline", "realtime", "-cpu-used", "8", "-row-mt", "1", "-crf", "32", "-b:v", "0")),
        ("libvpx", ("-deadline", "realtime", "-cpu-used", "8", "-crf", "12", "-b:v", "6M")),
    ),
}
"""Encoders by the suffix of the file, the best first: their names in ffmpeg and how they are set."""

_MOVED = {".mp4": ("-movflags", "+faststart", "-f", "mp4"), ".webm": ("-f", "webm")}
_KINDS = {".mp4": {"article": "An", "suffix": "MP4"}, ".webm": {"article": "A", "suffix": "WebM"}}
SUFFIXES = (".mp4", ".webm", ".gif")

MISSING_FFMPEG = (
    "{article} {suffix} film needs ffmpeg, which is not on this machine: install it (`apt install ffmpeg`, "
    "`brew install ffmpeg`, or `pip install 'rektscope[film]'`), or write a .gif, which needs nothing. It is no part "
    "of rektscope, because its usual builds are under the GPL."
)


class FilmFile(msgspec.Struct, frozen=True):
    """A kind of file: its suffix, and a writer for a path that leaves a whole file there or nothing."""

    suffix: str
    writer: Callable[[Path, FilmSize], AbstractContextManager[FilmWriter]]


def film_file_for(path: Path) -> FilmFile:
    """How the film at a path is written, by its suffix.

    Raises:
        InputError: nothing is written so, or there is no encoder for it here.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise InputError(f"{path.name} is no film that can be written: name it .mp4, .webm or .gif.")
    if suffix == ".gif":
        return FilmFile(suffix, gif_writer)
    program = ffmpeg_program()
    if program is None:
        raise InputError(MISSING_FFMPEG.format(**_KINDS[suffix]))
    codec = _codec_of(program, suffix)

    def writer(place: Path, size: FilmSize) -> AbstractContextManager[FilmWriter]:
        return ffmpeg_writer(place, size, [program], codec)

    return FilmFile(suffix, writer)


def ffmpeg_program() -> str | None:
    """The ffmpeg on the path, or the one that the extra `film` brought; None without either."""
    if found := shutil.which("ffmpeg"):
        return found
    if importlib.util.find_spec("imageio_ffmpeg") is None:
        return None
    try:
        return str(importlib.import_module("imageio_ffmpeg").get_ffmpeg_exe())
    except RuntimeError:  # the extra has no program for this system
        return None


def _codec_of(program: str, suffix: str) -> list[str]:
    """Arguments for the best encoder that an ffmpeg has for a suffix; raises InputError when it has none."""
    try:
        listed = subprocess.run(  # noqa: S603 -- the program is ffmpeg, the arguments are fixed
            [program, "-hide_banner", "-encoders"], capture_output=True, text=True, timeout=_WAIT_S, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError) as error:
        raise InputError(f"{program} cannot be used: {error}. Install ffmpeg anew, or write a .gif.") from error
    known = {line.split()[1] for line in listed.splitlines() if len(line.split()) > 1}
    for name, options in _CODECS[suffix]:
        if name in known:
            return ["-c:v", name, *options, *_MOVED[suffix]]
    names = " or ".join(name for name, _ in _CODECS[suffix])
    raise InputError(f"{program} cannot encode {suffix}: it has no {names}. Install a fuller ffmpeg, or write a .gif.")


class _PipedWriter:
    """Frames go down a pipe to ffmpeg."""

    def __init__(self, process: "subprocess.Popen[bytes]", complaints: IO[bytes], made: Path) -> None:
        self._process, self._complaints, self._made = process, complaints, made

    @property
    def bytes_written(self) -> int:
        """What ffmpeg has written so far; it lags some frames behind."""
        return self._made.stat().st_size if self._made.exists() else 0

    def write(self, image: QImage) -> None:
        """Hand a frame over; raises InputError when ffmpeg has ended."""
        pipe = self._process.stdin
        if pipe is None:
            raise InputError("ffmpeg takes no frames.")
        try:
            pipe.write(image.constBits())
        except (BrokenPipeError, OSError) as error:
            self._process.wait(_WAIT_S)
            raise InputError(f"ffmpeg gave up: {self.complaint()}") from error

    def complaint(self) -> str:
        """The last line of ffmpeg's errors."""
        self._complaints.seek(0)
        lines = self._complaints.read().decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else f"exit code {self._process.returncode}"


@contextmanager
def ffmpeg_writer(path: Path, size: FilmSize, program: list[str], codec: list[str]) -> Iterator[FilmWriter]:
    """A writer by ffmpeg, into a folder of the system's for what is unfinished; the film appears whole at the end."""
    with tempfile.TemporaryDirectory(prefix="rektscope-film-") as folder, tempfile.TemporaryFile() as complaints:
        made = Path(folder) / f"film{path.suffix}"
        words = [part for name, text in size.words.items() for part in ("-metadata", f"{name}={text}")]
        command = [
            *program, "-hide_banner", "-loglevel", "error", "-nostdin", "-y",
            "-f", "rawvideo", "-pixel_format", "bgr0", "-video_size", f"{size.width}x{size.height}",
            "-framerate", str(size.frames_per_second), "-i", "pipe:0", "-an",
            *codec[:2], "-pix_fmt", "yuv420p", "-fflags", "+bitexact", "-flags:v", "+bitexact", *words, *codec[2:],
            str(made),
        ]  # fmt: skip
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=complaints)  # noqa: S603 -- made above
        try:
            writer = _PipedWriter(process, complaints, made)
            yield writer
            if process.stdin is not None:
                process.stdin.close()
            if process.wait(_WAIT_S) != 0:
                raise InputError(f"ffmpeg gave up: {writer.complaint()}")
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
            if process.stdin is not None and not process.stdin.closed:
                _close_broken(process.stdin)
        _move(made, path)


def _close_broken(pipe: IO[bytes]) -> None:
    """Close a pipe whose reader is gone, with what was not read."""
    try:
        pipe.close()
    except BrokenPipeError:  # the frames left in it are of a film that nobody wants any more
        return


def _move(made: Path, path: Path) -> None:
    try:
        with bytes_aside(path) as target, made.open("rb") as source:
            shutil.copyfileobj(source, target)
    except OSError as error:
        raise InputError(f"Cannot write {path}: {error.strerror}. Choose a folder that exists and is yours.") from error


@contextmanager
def gif_writer(path: Path, size: FilmSize) -> Iterator[FilmWriter]:
    """A writer by Pillow; frames go to disk as they come."""
    from rektscope.ui.export.gif import GifWriter  # noqa: PLC0415 -- Pillow only where a GIF is written

    try:
        with bytes_aside(path) as target:
            writer = GifWriter(target, size)
            yield writer
            writer.finish()
    except OSError as error:
        raise InputError(f"Cannot write {path}: {error.strerror}. Choose a folder that exists and is yours.") from error
