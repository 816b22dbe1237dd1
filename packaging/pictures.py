"""The pictures and the film of README.md and of the manual, made by the program's own commands.

Every line of `LINES` is one command, as a reader would type it. The program's pictures have 1600 × 900 pixels; here
they are made smaller and get a palette, because they are in the repository and in the program.
"""

import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageSequence

POSITION = '{"side":"short","entry":119038.3,"quantity":2.5,"leverage":40,"opened":"2025-07-13T20:00:00Z"}'
LINES = {
    "before.png": "export 2025-07-14 --at 2025-07-14T03:30Z",
    "worst.png": "export 2025-07-14 --at 2025-07-14T05:24Z",
    "position.png": f"export 2025-07-14 --at 2025-07-14T05:30Z --card position --position '{POSITION}'",
    "crash.png": "export 2025-10-10 --card event",
}
FILM = "clip 2025-07-14 --from 2025-07-14T03:30Z --to 2025-07-14T07:40Z --speed 3000"
WIDTH_PX, FILM_WIDTH_PX = 1_000, 720
COLOURS = 128
KEPT_FRAMES = 2
"""Of the film each second frame is kept, for twice as long."""


def make_pictures(pictures: Path, films: Path) -> list[Path]:
    """Make all of them; those of the manual into `pictures`, the film into `films`. Returns the files."""
    made = [films / "squeeze.gif"]
    for folder in (pictures, films):
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, line in LINES.items():
            whole = Path(folder) / name
            run(line, whole)
            with Image.open(whole) as picture:
                smaller(picture.convert("RGB"), WIDTH_PX).save(pictures / name, optimize=True)
            made.append(pictures / name)
        film = Path(folder) / "film.gif"
        run(FILM, film)
        make_film_smaller(film, made[0])
    return made


def run(line: str, target: Path) -> None:
    """Run a command of the program that writes a file; ends with its complaint when it fails."""
    words = [sys.executable, "-m", "rektscope", *shlex.split(line), "--out", str(target)]
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"rektscope {line} failed:\n{done.stderr}")


def smaller(picture: Image.Image, width: int) -> Image.Image:
    """A picture of that width with few colours; the same input gives the same bytes."""
    size = (width, round(picture.height * width / picture.width))
    small = picture.resize(size, Image.Resampling.LANCZOS).quantize(COLOURS, dither=Image.Dither.NONE)
    small.info.clear()  # a frame of a GIF hands on a transparency that its copy has not
    return small


def make_film_smaller(source: Path, target: Path) -> None:
    """The film at its own pace, smaller, repeated for ever."""
    with Image.open(source) as film:
        durations, frames = [], []
        for frame in ImageSequence.Iterator(film):
            durations.append(frame.info["duration"] * KEPT_FRAMES)
            frames.append(smaller(frame.convert("RGB"), FILM_WIDTH_PX))
    frames, durations = frames[::KEPT_FRAMES], durations[::KEPT_FRAMES]
    durations[-1] = 3_000  # long enough to read where it ends
    frames[0].save(target, save_all=True, append_images=frames[1:], duration=durations, loop=0, optimize=True)
