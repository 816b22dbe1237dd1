"""Where no window can appear, the commands that want one say so in one sentence; the others do not mind."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are asked for on Linux only")


def run_with(words, **display):
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, "-m", "rektscope", *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=kept | display,
    )


@pytest.mark.parametrize("words", [[], ["live", "binance:BTCUSDT"]])
@pytest.mark.parametrize(
    ("display", "reason"),
    [
        ({}, "There is no display to open a window on"),
        ({"DISPLAY": "127.0.0.1:987"}, "The display '127.0.0.1:987' cannot be reached."),
    ],
)
def test_without_a_display_one_sentence_and_code_2(words, display, reason):
    done = run_with(words, **display)
    assert done.returncode == 2
    assert done.stderr.startswith(f"rektscope: {reason}")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
