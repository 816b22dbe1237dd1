"""In a language of longer words nothing is cut, and nothing of the window's own is left in English."""

import importlib.util
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
_LIMIT_S = 500
_SCREEN = {"x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}

_FOREIGN = re.compile(
    r"""
    ^Undocks\ and|^Closes\ the\ dock|^Float$|^Close$|^Cancel$                        # Qt's own
    | binance|bybit|hyperliquid|okx|gate|kraken|dydx|bitget|bitmex|kucoin|mexc|phemex|coinex|htx|deribit
    | short.squeeze|tariff.crash|Crash\ of                # names of events
    | ^Tiers\ of|maintenance\ on|mark\ value|entry\ value|^Initial\ margin|^Value\ at\ entry|^Volatility   # below ui
    | ^A\ reconstruction:|rektscope|PySide6|https?://|/work|company\.pem
    | Hyperliq|English|Deutsch|Europe/Berlin|Webhook|Discord|Telegram
    | ^(profile|columns|clusters|liquidations|positions|score):   # names that the command knows tables by
    | ^(webm|gif|mp4|json|parquet|csv)$
    | ^\d+(:\d+)?\ (min|h|d|s)\b|\d\ min\b
    | one-minute\ candles|mark\ prices|open\ interest|funding\ rates|^Trades$|^Liquidations$   # titles of archives
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CHAPTER = re.compile(r"^Worst (hour begins|minute)$|^Record \d")
"""Titles that stand in the session's file."""

_PLAIN_WORD = re.compile(r"\b[A-Za-z]*[aeiou][A-Za-z]*\b")
_NO_WORDS = re.compile(
    r"\b(UTC|USDT?|USDC|BTC|ETH|SOL|XRP|ROE|FAQ|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|min|aggregate|day"
    r"|Ctrl|Shift|Alt|Space|Home|End|Left|Right|Backspace|Return|Del|Ins|Tab|Esc|BTCUSDT|from|keep|first|vol|coins?)\b"
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
    begin = (
        "import sys; from pathlib import Path; from rektscope.ui.translation import speak_from;"
        f"speak_from(Path({str(catalogue)!r}).read_bytes());"
        f"sys.path.insert(0, {str(HERE)!r}); import every_page; every_page.main(1600, 900)"
    )
    own = {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "CACHE", "DATA", "STATE")}
    screens = folder / "screens.json"
    screens.write_text(json.dumps({"screens": [{"name": "one", **_SCREEN}]}), "utf-8")
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
    return json.loads(done.stdout)


def test_every_page_was_seen(found):
    assert len(set(found["pages"])) >= 26
    assert len(found["texts"]) > 1_000


def test_nothing_is_cut(found):
    assert found["cut"] == []


def test_nothing_of_the_windows_own_is_left_in_english(found):
    left = []
    for page, text in found["texts"]:
        if page.startswith(("Dossier", "diagnostics", "Score")) or _FOREIGN.search(text):
            continue  # published claims, a report for a publisher
        if page.endswith("(painted)") and _CHAPTER.search(text):
            continue
        words = [word for word in _PLAIN_WORD.findall(_NO_WORDS.sub("", text)) if len(word) > 2]
        if words:
            left.append((page, text[:120], words[:5]))
    assert left == []
