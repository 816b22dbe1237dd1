"""`rektscope model` and --model: written, edited, used and named; other models have none of the bundled shares."""

import json

from msgspec.structs import replace

from rektscope.cli.main import run
from rektscope.engine.sources import SessionSource, bundled_session_path
from rektscope.engine.viewer import Viewer
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.market.times import MINUTE_MS
from rektscope.ui.export.content import content_of
from rektscope.ui.heatmap.notes import map_notes

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


def test_the_window_and_pictures_name_another_model(qapp):
    assert qapp is not None
    viewer = Viewer(SessionSource.open(bundled_session_path()), replace(DEFAULT_PARAMETERS, name="mine", refill=1.0))
    usual = Viewer(SessionSource.open(bundled_session_path()))
    try:
        for each in (viewer, usual):
            each.start()
            each.chart.wait_for_map()
        frame, other = (each.frame_at(each.session.start_ms + 90 * MINUTE_MS, MINUTE_MS) for each in (viewer, usual))
    finally:
        viewer.stop()
        usual.stop()
    assert frame.standing.usd.sum() > 0
    assert (frame.standing.usd != other.standing.usd).any()
    assert map_notes(frame)[0].startswith("Model 'mine': estimates from")
    assert map_notes(other)[0].startswith("Estimates from")
    assert "levels are estimates of model mine (not graded), dollars relative" in content_of(frame, None).footer
    assert "mine" not in content_of(other, None).footer
