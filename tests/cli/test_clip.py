"""`rektscope clip`: what is written and printed, and refusals that leave nothing behind."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from PIL import Image

from rektscope.cli.main import run
from rektscope.ui.export import film_file

EVENT = "2025-07-14"
SPAN = ["--from", "2025-07-14T07:35:00Z", "--to", "2025-07-14T07:36:00Z"]
SHORT = {"side": "short", "entry": 119_038.3, "quantity": 2.5, "leverage": 25, "opened": "2025-07-14T00:00:00Z"}


@pytest.fixture
def out(tmp_path):
    (tmp_path / "films").mkdir()
    return tmp_path / "films" / "film.gif"


@pytest.fixture
def refused(out, capsys):
    """The sentence with which a film is refused; it has left nothing in the folder."""

    def refused_(*words, place=out):
        assert run(["clip", EVENT, "--out", str(place), *words]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.count("\n") == 1
        assert list(out.parent.iterdir()) == []
        return captured.err.removeprefix("rektscope: ").strip()

    return refused_


def test_a_film_is_written_and_described(out, capsys):
    words = [*SPAN, "--speed", "60", "--fps", "4", "--preset", "square", "--theme", "light", "--json"]
    assert run(["clip", EVENT, "--out", str(out), *words, "--position", json.dumps(SHORT)]) == 0
    output = json.loads(capsys.readouterr().out)
    size = output.pop("bytes")
    assert output == {
        "out": str(out),
        "market": "binance:BTCUSDT",
        "from": "2025-07-14T07:35:00Z",
        "to": "2025-07-14T07:36:00Z",
        "preset": "square",
        "width": 1080,
        "height": 1080,
        "frames": 4,
        "frames_per_second": 4,
        "duration_s": 1.0,
        "is_estimate": False,
        "least_leverage": 10,
    }
    assert size == out.stat().st_size
    assert [each.name for each in out.parent.iterdir()] == ["film.gif"]
    with Image.open(out) as film:
        assert (film.n_frames, film.size) == (4, (1080, 1080))


def test_an_estimate_writes_nothing(out, capsys):
    assert run(["clip", EVENT, "--out", str(out), *SPAN, "--speed", "30", "--preset", "square", "--estimate"]) == 0
    assert capsys.readouterr().out.startswith(f"{out}: 1080 × 1080, 2.0 s, 20 frames, about ")
    assert list(out.parent.iterdir()) == []


def test_a_film_that_is_there_already_is_replaced_only_on_request(out, capsys):
    out.write_bytes(b"an older film")
    assert run(["clip", EVENT, "--out", str(out), *SPAN]) == 2
    assert capsys.readouterr().err.endswith("exists already: choose another name, or say --force to replace it.\n")
    assert out.read_bytes() == b"an older film"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["--from", "2025-07-14T07:36Z", "--to", "2025-07-14T07:35Z"],
            "--to 2025-07-14T07:35:00Z is not after --from 2025-07-14T07:36:00Z: give a later one.",
        ),
        (
            ["--from", "2025-07-13T07:00Z", "--to", "2025-07-13T07:36Z"],
            "2025-07-13T07:00:00Z to 2025-07-13T07:36:00Z is not inside the session: it runs from 2025-07-13T16:45:00Z",
        ),
        (
            ["--from", "2024-07-13T07:00Z", "--to", "2025-07-14T07:36Z"],
            "2024-07-13T07:00:00Z to 2025-07-14T07:36:00Z is not inside the session: it runs from 2025-07-13T16:45:00Z",
        ),
        (
            [*SPAN, "--speed", "0.05"],
            "At 0.05 times the film would last 1,200.0 s, longer than 600 s: give a speed between 0.1 and 120.",
        ),
        (
            [*SPAN, "--market", "binance:DOGEUSDT"],
            "binance:DOGEUSDT has no prices in this session; there are prices of: binance:BTCUSDT, binance:ETHUSDT, ",
        ),
        ([*SPAN, "--position", "{"], "--position is not JSON ("),
        (
            [*SPAN, "--position", json.dumps(SHORT | {"leverage": 500})],
            "A leverage of 500x is above the 150x that tier 1 of BTCUSDT allows",
        ),
    ],
)
def test_what_cannot_be_filmed_is_refused(refused, words, sentence):
    assert refused(*words).startswith(sentence)


def test_without_ffmpeg_a_gif_is_offered(refused, out, monkeypatch):
    monkeypatch.setattr(film_file, "ffmpeg_program", lambda: None)
    sentence = refused(*SPAN, place=out.with_suffix(".webm"))
    assert sentence.startswith("A WebM film needs ffmpeg, which is not on this machine: install it")
    assert "or write a .gif, which needs nothing" in sentence


def test_another_kind_of_file_is_refused(refused, out):
    sentence = "film.avi is no film that can be written: name it .mp4, .webm or .gif."
    assert refused(*SPAN, place=out.with_suffix(".avi")) == sentence


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="there is no ffmpeg on this machine")
def test_in_a_process_of_its_own_it_ends_well_without_a_screen(out):
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    film = out.with_suffix(".mp4")
    words = [sys.executable, "-m", "rektscope", "clip", EVENT, *SPAN, "--fps", "2", "--out", str(film)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert film.stat().st_size > 1_000
