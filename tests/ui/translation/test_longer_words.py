"""In a language of longer words nothing is cut, and nothing of the window's own is left in English."""

import importlib.util
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from rektscope.venues.rules import RULES

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
_LIMIT_S = 500
_RESOLUTION = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}

_VENUES = "|".join(sorted({rules.venue for rules in RULES} - {"generic"}))

_FOREIGN = re.compile(
    r"""
    ^Undocks\ and|^Closes\ the\ dock|^Float$|^Close$|^Cancel$                        # Qt's own
    | VENUES
    | rektscope|PySide6|https?://|\.com/|/work|company\.pem
    | Hyperliq|English|Deutsch|Europe/Berlin|Webhook|Discord|Telegram
    | ^(profile|columns|clusters|liquidations|positions|score):   # names that the command knows tables by
    | ^(webm|gif|mp4|json|parquet|csv)$
    | ^\s*["{}\[\]]                # a model as JSON
    | ^(open|high|low|close|volume|whatever)(\ |$)|alpha,beta       # columns of the files that are imported
    | ^(Python|numpy|pandas|pyarrow|pyqtgraph|websocket-client):|Linux|offscreen
    | ^\d+(:\d+)?\ (min|h|d|s)\b|\d\ min\b
    | one-minute\ candles|mark\ prices|open\ interest|funding\ rates|^Trades$|^Liquidations$   # titles of archives
    """.replace("VENUES", _VENUES),
    re.VERBOSE | re.IGNORECASE,
)
_CHAPTER = re.compile(r"^Worst (hour begins|minute)$|^Record \d")
"""Titles that stand in the session's file."""

_PATH = re.compile(r"(?<!\S)/\S+")
_PLAIN_WORD = re.compile(r"\b[A-Za-z]*[aeiou][A-Za-z]*\b")
_NO_WORDS = re.compile(
    r"\b(UTC|USDT?|USDC|BTC|ETH|SOL|XRP|ROE|FAQ|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|min|aggregate|day"
    r"|Ctrl|Shift|Alt|Space|Home|End|Left|Right|Down|Up|Backspace|Return|Del|Ins|Tab|Esc|BTCUSDT|from|keep|first|vol|coins?|where)\b"
)


@pytest.fixture(scope="module")
def module_of() -> object:
    """Reads a script that is no package's."""

    def load(path: Path) -> ModuleType:
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return load


@pytest.fixture(scope="module")
def found(module_of, tmp_path_factory):
    """What stands in the window in the pseudo language."""
    folder = tmp_path_factory.mktemp("pseudo")
    texts = module_of(ROOT / "packaging" / "translations.py").collected()
    catalogue = module_of(HERE / "pseudo.py").compiled(texts, folder)
    speak = f"from pathlib import Path; translation.speak_from(Path({str(catalogue)!r}).read_bytes())"
    return look_around(speak, (1600, 900), (1920, 1080), folder)


@pytest.fixture(scope="module")
def found_small(tmp_path_factory):
    """What stands in the German window, whose words are longer, at 200 % of 1600 by 900."""
    speak = "translation.speak(translation.Language.GERMAN)"
    return look_around(speak, (792, 410), (800, 450), tmp_path_factory.mktemp("small"))


def look_around(speak: str, window: tuple[int, int], screen: tuple[int, int], folder: Path) -> dict[str, Any]:
    """What `every_page` finds in a process that first runs `speak`, in a window and on a screen of these sizes."""
    begin = (
        f"import sys; from rektscope.ui import translation; {speak};"
        f"sys.path.insert(0, {str(HERE)!r}); import every_page; every_page.main(*{window})"
    )
    one = {"name": "one", "x": 0, "y": 0, "width": screen[0], "height": screen[1], **_RESOLUTION}
    screens = folder / "screens.json"
    screens.write_text(json.dumps({"screens": [one]}), "utf-8")
    own = {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "CACHE", "DATA", "STATE")}
    fonts = {"FONTCONFIG_FILE": str(HERE.parent / "fonts.conf"), "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
    done = subprocess.run(
        [sys.executable, "-c", begin],
        env={**os.environ, **own, **fonts},
        capture_output=True,
        text=True,
        timeout=_LIMIT_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_every_page_was_seen(found):
    assert len(set(found["pages"])) >= 29
    assert len(found["texts"]) > 5_000


def test_nothing_is_cut(found):
    assert found["cut"] == []
    assert found["large"] == []


def test_on_a_small_screen_nothing_is_cut_or_leaves_it(found_small):
    assert len(set(found_small["pages"])) >= 29
    assert found_small["cut"] == []
    assert found_small["large"] == []


def test_nothing_of_the_windows_own_is_left_in_english(found):
    left = []
    for page, text in found["texts"]:
        if _FOREIGN.search(text):
            continue
        if page.endswith("(painted)") and _CHAPTER.search(text):
            continue
        told = _NO_WORDS.sub("", _PATH.sub("", text))
        words = [word for word in _PLAIN_WORD.findall(told) if len(word) > 2]
        if words:
            left.append((page, text[:120], words[:5]))
    assert left == []
