"""A window on a real X server under a window manager, at six sizes of screen: first, resized, maximised, again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

SCREENS = (("1280x720", 1), ("1366x768", 1), ("1920x1080", 1), ("2560x1440", 2), ("3840x2160", 2), ("1920x1080", 3))
"""Size in pixels, and the scale factor."""

LIMIT_S = 240
NEEDED = ("Xvfb", "openbox")

pytestmark = pytest.mark.skipif(
    any(shutil.which(name) is None for name in NEEDED), reason="needs Xvfb and openbox (apt-get install xvfb openbox)"
)


@contextmanager
def display(size: str) -> Iterator[str]:
    """A display of that size with a window manager; its name."""
    reading, writing = os.pipe()
    xvfb, openbox = (shutil.which(each) or each for each in NEEDED)
    arguments = [xvfb, "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with ExitStack() as ends:
        server = subprocess.Popen(arguments, pass_fds=[writing], stderr=subprocess.DEVNULL)
        ends.callback(server.wait)
        ends.callback(server.terminate)
        os.close(writing)
        with os.fdopen(reading) as found:
            name = f":{found.readline().strip()}"
        manager = subprocess.Popen(
            [openbox], stdout=subprocess.DEVNULL, env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL
        )
        ends.callback(manager.wait)
        ends.callback(manager.terminate)
        yield name


def words_of(screen: tuple[str, int], session: Path, folder: Path) -> str:
    """What the window says is not in its place on such a screen."""
    size, scale = screen
    homes = {
        name: str(folder / f"{size} {scale}" / name) for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
    }
    with display(size) as name:
        own = {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": str(scale), **homes}
        run = subprocess.run(
            [sys.executable, str(Path(__file__).with_name("real_window.py")), str(session)],
            env={**os.environ, **own},
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            check=False,
        )
    failed = f"it ended with {run.returncode}: {run.stderr}" if run.returncode else ""
    return "\n".join(f"{size} at scale {scale}: {line}" for line in [*run.stdout.splitlines(), *failed.splitlines()])


def test_everything_is_in_its_place_at_six_sizes(small_session, tmp_path):
    with ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda screen: words_of(screen, small_session, tmp_path), SCREENS)
        assert "".join(found) == ""
