"""`rektscope reconstruct` writes the session and says what it wrote."""

import numpy as np

from rektscope.cli.main import run
from rektscope.sessions.reader import open_session


def test_reconstruct_writes_the_bundled_session(facts_folder, bundled, tmp_path, capsys):
    out = tmp_path / "event.rekt"
    assert run(["reconstruct", str(facts_folder), "--out", str(out)]) == 0
    told = capsys.readouterr()
    assert "33 markets" in told.out
    assert "120,400 liquidations" in told.out
    assert "bytes per event" in told.out
    with open_session(out) as file:
        assert file.info == bundled.info
        again = file.read_market("htx:BTC-USDT").liquidations
    np.testing.assert_array_equal(again.quantity_lots, bundled.events["htx:BTC-USDT"].liquidations.quantity_lots)


def test_reconstruct_needs_a_place_to_write(facts_folder, capsys):
    assert run(["reconstruct", str(facts_folder)]) == 2
    assert "--out" in capsys.readouterr().err
