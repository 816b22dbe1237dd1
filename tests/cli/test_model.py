"""`rektscope model` and --model: written, edited, used and named; other models have none of the bundled shares."""

import json

from rektscope.cli.main import run
from rektscope.engine.sources import bundled_session_path

WORDS = ["levels", str(bundled_session_path()), "--market", "binance:BTCUSDT", "--at", "2025-07-13T17:05:00Z"]


def levels(capsys, *more):
    assert run([*WORDS, "--json", *more]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_model_is_written_edited_used_and_named(tmp_path, capsys):
    path = tmp_path / "mine.json"
    assert run(["model", "--out", str(path)]) == 0
    assert run(["model", "--out", str(path)]) == 2
    assert "exists" in capsys.readouterr().err
    same = levels(capsys, "--model", str(path))
    assert same == levels(capsys)
    assert same["model"] == "rektscope"
    content = json.loads(path.read_text())
    content["name"] = "all in"
    for each, share in zip(content["classes"], (0.02, 0.02, 0.02, 0.1, 0.1, 0.1, 0.1, 0.1, 0.44), strict=True):
        each["share"] = share
    path.write_text(json.dumps(content))
    mine = levels(capsys, "--model", str(path))
    assert mine["model"] == "all in"
    assert mine["by_leverage"]["125"]["standing_long_usd"] > 20 * same["by_leverage"]["125"]["standing_long_usd"]
    assert same["calibration"]["prior"] is not None
    assert mine["calibration"] is None or mine["calibration"]["prior"] is None
    assert run([*WORDS, "--model", str(path)]) == 0
    assert "Model: all in\n" in capsys.readouterr().out


def test_a_file_that_is_no_model_is_refused(tmp_path, capsys):
    path = tmp_path / "no.json"
    path.write_bytes(b"\xff\xfe")
    for bad in (path, tmp_path / "missing.json", tmp_path):
        assert run([*WORDS, "--model", str(bad)]) == 2
        shown = capsys.readouterr()
        assert not shown.out
        assert len(shown.err.strip().splitlines()) == 1
