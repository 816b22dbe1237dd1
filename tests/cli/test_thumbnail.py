"""The small picture that a file manager shows: its size, its contents, and input that makes none."""

import pytest
from PySide6.QtGui import QColor, QImage

from rektscope.cli.main import run
from rektscope.sessions.bundled import bundled_events
from rektscope.ui.theme import LONGS, SHORTS


@pytest.mark.parametrize("size", [64, 256])
def test_it_fits_the_square_that_was_asked_for_and_has_both_sides(tmp_path, size):
    out = tmp_path / "small.png"
    out.write_bytes(b"an older one")
    assert run(["thumbnail", str(bundled_events()[0].path), str(out), str(size), "--force"]) == 0
    image = QImage(str(out))
    assert (image.width(), image.height()) == (size, size * 3 // 4)
    seen = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert {QColor(LONGS).rgb(), QColor(SHORTS).rgb()} <= seen


def test_what_is_no_session_makes_no_picture(capsys, tmp_path):
    bad, out = tmp_path / "bad.rekt", tmp_path / "small.png"
    bad.write_bytes(b"PK no session")
    assert run(["thumbnail", str(bad), str(out)]) == 2
    assert str(bad) in capsys.readouterr().err
    assert not out.exists()
