"""The four ways of `desktop/ARCHITECTURE.md`, followed while the program runs.

A `Trail` notes, for every function that stands on a way, through which of our files the first call of it came. A reader
who follows the page opens the files it names; a call that comes through another one is a file that the page left out.
"""

import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "desktop" / "rektscope"
_PAGE = (ROOT / "desktop" / "ARCHITECTURE.md").read_text(encoding="utf-8")
_WAYS = _PAGE[_PAGE.index("## Four ways through the house") : _PAGE.index("## Units")]


def stations(way: str) -> list[tuple[list[Path], list[str]]]:
    """The files and the functions of each station of a way, by the words it begins with ("A seek")."""
    (text,) = re.findall(rf"(?ms)^\*\*{re.escape(way)}\*\*.*?(?=^\*\*|\Z)", _WAYS)
    found = []
    for station in re.findall(r"(?m)^\d+\. (.*(?:\n   +.*)*)", text):
        words = re.findall(r"`([^`]+)`", station)
        files: list[Path] = []
        for word in words:
            if word.endswith(".py"):
                folders = [HOME, *(file.parent for file in files)]
                places = [folder / word.replace("NAME", "binance") for folder in folders]
                files.append(next(place for place in places if place.exists()))
        found.append((files, [word for word in words if not word.endswith(".py")]))
    return found


class Trail:
    """What was called of a way, and through which files.

    Attributes:
        through: of every function on the way that was called, our files that the page does not name and that the
            shortest call of it came through.
    """

    def __init__(self, way: str) -> None:
        self._stations = stations(way)
        self._files = {str(file) for files, _ in self._stations for file in files}
        self._wanted = {(str(file), name) for files, names in self._stations for file in files for name in names}
        self.through: dict[tuple[str, str], set[str]] = {}

    @contextmanager
    def followed(self) -> Iterator["Trail"]:
        """Note what is called meanwhile, on this thread and on those that begin."""
        threading.setprofile(self._look)
        sys.setprofile(self._look)
        try:
            yield self
        finally:
            sys.setprofile(None)
            threading.setprofile(None)

    def _look(self, frame: FrameType, event: str, _argument: object) -> None:
        file = frame.f_code.co_filename
        if event != "call" or file not in self._files:
            return
        left_out = None
        for name in frame.f_code.co_qualname.split("."):
            key = (file, name)
            if key in self._wanted and self.through.get(key) != set():
                left_out = self._left_out(frame) if left_out is None else left_out
                self.through[key] = min(left_out, self.through.get(key, left_out), key=len)

    def _left_out(self, frame: FrameType | None) -> set[str]:
        files = set()
        while frame is not None:
            files.add(frame.f_code.co_filename)
            frame = frame.f_back
        return {file for file in files - self._files if file.startswith(str(HOME))}

    def not_called(self) -> list[str]:
        """Functions that the page says are called, and were not."""
        called = {name for _, name in self.through}
        functions = [name for _, names in self._stations for name in names if name[0].islower() or name[0] == "_"]
        return [name for name in functions if name not in called]

    def files_left_out(self) -> dict[str, str]:
        """Files that a call came through though the page does not name them, and what was called."""
        return {
            Path(file).relative_to(HOME).as_posix(): name for (_, name), files in self.through.items() for file in files
        }
