"""What the frozen program goes without is named with its reason, and a bundle that holds it all the same is refused."""

import importlib.util
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parent.parent / "packaging"


@pytest.fixture(scope="module")
def freeze():
    """packaging/freeze.py, which stands outside of the package and imports its neighbour."""
    sys.path.insert(0, str(PACKAGING))
    try:
        specification = importlib.util.spec_from_file_location("freeze", PACKAGING / "freeze.py")
        module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
        yield module
    finally:
        sys.path.remove(str(PACKAGING))


def test_each_line_says_what_and_why(freeze):
    lines = freeze.LEFT_OUT.read_text(encoding="utf-8").splitlines()
    rules = [line.split(maxsplit=2) for line in lines if not line.startswith("#")]
    assert len(rules) > 40
    assert [rule for rule in rules if len(rule) != 3 or rule[0] not in {"file", "module", "symbols"}] == []
    assert len({tuple(rule[:2]) for rule in rules}) == len(rules)


def _bundle(folder: Path, *paths: str) -> Path:
    for path in paths:
        file = folder / "rektscope" / "_internal" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"1234")
    return folder / "rektscope"


@pytest.mark.parametrize(
    "path",
    [
        "libarrow_flight.so.2600",
        "pyarrow/libarrow_flight.so.2600",
        "PySide6/QtQml.abi3.so",
        "pandas/tests/test_x.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "tkinter/__init__.pyc",
    ],
)
def test_what_is_left_out_is_found_where_a_hook_brings_it_back(freeze, tmp_path, capsys, path):
    assert not freeze.nothing_left_out_is_in(_bundle(tmp_path, "PySide6/QtCore.abi3.so", path))
    assert path in capsys.readouterr().out


def test_what_is_used_is_not_found(freeze, tmp_path):
    used = ["PySide6/QtCore.abi3.so", "pyarrow/libarrow_python.so.2600", "PySide6/Qt/plugins/platforms/libqxcb.so"]
    assert freeze.nothing_left_out_is_in(_bundle(tmp_path, *used))


def test_a_bundle_or_an_archive_that_grew_is_refused(freeze, tmp_path, monkeypatch):
    bundle = _bundle(tmp_path, "a", "b")
    archive = tmp_path / "a.tar.xz"
    archive.write_bytes(b"12")
    monkeypatch.setattr(freeze, "UNPACKED_MB", 8e-6)
    monkeypatch.setattr(freeze, "DOWNLOAD_MB", 2e-6)
    assert freeze.is_small_enough(bundle, archive)
    assert freeze.is_small_enough(bundle, None)
    archive.write_bytes(b"123")
    assert not freeze.is_small_enough(bundle, archive)
    _bundle(tmp_path, "c")
    assert not freeze.is_small_enough(bundle, None)


@pytest.mark.skipif(sys.platform == "win32", reason="signals and scripts of a POSIX shell")
def test_a_window_is_one_that_stands_until_it_is_asked_to_close(freeze, tmp_path, capsys):
    assert not freeze.opens_a_window([sys.executable, "-c", "raise SystemExit('no screen')"], tmp_path, {})
    assert "no screen" in capsys.readouterr().out
