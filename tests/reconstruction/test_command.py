"""`rektscope reconstruct` writes the session and says what it wrote."""

import json

import numpy as np

from rektscope.cli.main import run
from rektscope.sessions.reader import open_session


def test_reconstruct_writes_the_bundled_session(facts_folder, bundled, tmp_path, capsys):
    out = tmp_path / "event.rekt"
    assert run(["reconstruct", str(facts_folder), "--out", str(out)]) == 0
    output = capsys.readouterr()
    assert "33 markets" in output.out
    assert "120,400 liquidations" in output.out
    assert "bytes per event" in output.out
    with open_session(out) as file:
        assert file.info == bundled.info
        again = file.read_market("htx:BTC-USDT").liquidations
    np.testing.assert_array_equal(again.quantity_lots, bundled.events["htx:BTC-USDT"].liquidations.quantity_lots)


def test_reconstruct_replaces_a_file_only_on_request(facts_folder, tmp_path, capsys):
    out = tmp_path / "event.rekt"
    out.write_bytes(b"an imported session")
    assert run(["reconstruct", str(facts_folder), "--out", str(out)]) == 2
    assert "exists already" in capsys.readouterr().err
    assert out.read_bytes() == b"an imported session"
    assert run(["reconstruct", str(facts_folder), "--out", str(out), "--force", "--json"]) == 0
    described = json.loads(capsys.readouterr().out)
    assert (len(described["markets"]), described["liquidations"]) == (33, 120_400)
    assert described["bytes"] == out.stat().st_size


def test_reconstruct_needs_a_place_to_write(facts_folder, capsys):
    assert run(["reconstruct", str(facts_folder)]) == 2
    assert "--out" in capsys.readouterr().err
