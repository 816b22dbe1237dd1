"""Where no window can appear, the commands that want one say so in one sentence; the others do not mind."""

import os
import socket
import subprocess
import sys

import pytest

from rektscope.cli import display
from rektscope.cli.main import run
from rektscope.market.errors import InputError

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are asked for on Linux only")


def run_with(words, **shown):
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
        env=kept | shown,
    )


@pytest.mark.parametrize("words", [[], ["live", "binance:BTCUSDT"]])
@pytest.mark.parametrize(
    ("shown", "reason"),
    [
        ({}, "There is no display to open a window on"),
        ({"DISPLAY": "127.0.0.1:987"}, "The display '127.0.0.1:987' cannot be reached."),
        ({"WAYLAND_DISPLAY": "wayland-7"}, "The Wayland display 'wayland-7' cannot be reached (No such file"),
        ({"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": ""}, "The Wayland display 'w' cannot be reached (XDG_RUNTIME"),
        ({"QT_QPA_PLATFORM": "wayland"}, "The Wayland display 'wayland-0' cannot be reached"),
        (
            {"WAYLAND_DISPLAY": "wayland-7", "DISPLAY": "127.0.0.1:987"},
            "The Wayland display 'wayland-7' cannot be reached (No such file or directory). The display '127.0.0",
        ),
        ({"QT_QPA_PLATFORM": "xbc"}, "QT_QPA_PLATFORM names 'xbc', which this Qt knows nothing of."),
    ],
)
def test_without_a_display_one_sentence_and_code_2(words, shown, reason, monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in shown.items():
        monkeypatch.setenv(name, value)
    # What is not refused goes on to Qt, which would end the process of the tests.
    for beyond in ("rektscope.app.run_window", "rektscope.live.feed.LiveFeed.open"):
        monkeypatch.setattr(beyond, lambda *_, **__: pytest.fail("it went on without a display"))
    assert run(words) == 2
    output = capsys.readouterr()
    assert output.err.startswith(f"rektscope: {reason}")
    assert output.err.count("\n") == 1
    assert output.out == ""


@pytest.mark.parametrize("words", [[], ["live", "binance:BTCUSDT"]])
def test_in_a_process_of_its_own_it_ends_so_too(words):
    done = run_with(words, DISPLAY="127.0.0.1:987")
    assert done.returncode == 2
    assert done.stderr.startswith("rektscope: The display '127.0.0.1:987' cannot be reached.")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


@pytest.mark.parametrize("platform", ["", "wayland;xcb"])
def test_a_socket_that_nobody_listens_at_any_more_is_no_display(tmp_path, platform):
    """What a session that died leaves behind."""
    place = tmp_path / "wayland-0"
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(place))
    done = run_with([], WAYLAND_DISPLAY=str(place), QT_QPA_PLATFORM=platform)
    assert done.returncode == 2
    assert done.stderr.startswith(f"rektscope: The Wayland display '{place}' cannot be reached (Connection refused).")
    assert done.stderr.count("\n") == 1


def test_a_wayland_session_that_answers_is_one(tmp_path, monkeypatch):
    place = tmp_path / "wayland-0"
    monkeypatch.delenv("WAYLAND_SOCKET", raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", place.name)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with socket.socket(socket.AF_UNIX) as alive:
        alive.bind(str(place))
        alive.listen(1)
        display._require_wayland_session()
    with pytest.raises(InputError, match="cannot be reached"):
        display._require_wayland_session()


@pytest.mark.parametrize("platform", ["offscreen", "wayland;offscreen", "offscreen:option=1"])
def test_one_platform_that_works_is_enough(monkeypatch, platform):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    display.require_display()
