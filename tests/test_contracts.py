"""The walls of the house hold: the import contracts are kept, and each is known to guard because it was broken here."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

BREACHES = {
    "layers": ("levels/breach.py", "import rektscope.sessions.reader\n"),
    "qt": ("engine/breach.py", "import PySide6\n"),
    "files": ("engine/breach.py", "import pyarrow\n"),
    "pure": ("risk/breach.py", "import socket\n"),
    "mockvenue": ("mockvenue/breach.py", "import rektscope.feeds\n"),
    "sockets": ("feeds/breach.py", "import websocket\n"),
    "parsers": ("venues/binance/breach.py", "import threading\n"),
    "venues": ("venues/binance/breach.py", "import rektscope.venues.bybit\n"),
}
"""A file and a line that break the contract of this id, and no other."""


def _contracts() -> dict[str, str]:
    """Id and name of each contract."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["id"]: contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


def _verdicts(house: Path) -> dict[str, bool]:
    """Whether each contract is kept in a copy of the tree."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("COV_", "PYTEST_"))}
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--config", house / "pyproject.toml"],
        cwd=house,
        env=environment | {"PYTHONPATH": str(house / "desktop"), "COLUMNS": "400", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    verdicts = {}
    for name in _contracts().values():
        found = re.search(rf"^{re.escape(name)} (KEPT|BROKEN)", done.stdout, re.MULTILINE)
        assert found, f"no verdict on {name!r}: {done.stdout}{done.stderr}"
        verdicts[name] = found[1] == "KEPT"
    assert (done.returncode == 0) == all(verdicts.values())
    return verdicts


@pytest.fixture
def house(tmp_path) -> Path:
    """A copy of the tree that may be broken."""
    shutil.copytree(
        ROOT / "desktop" / "rektscope", tmp_path / "desktop" / "rektscope", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_is_kept(house):
    verdicts = _verdicts(house)
    assert all(verdicts.values()), [name for name, kept in verdicts.items() if not kept]


def test_a_breach_is_known_for_every_contract():
    assert set(BREACHES) == set(_contracts())


@pytest.mark.parametrize("contract", sorted(BREACHES))
def test_each_contract_breaks_when_it_should(house, contract):
    file, line = BREACHES[contract]
    (house / "desktop" / "rektscope" / file).write_text(line, encoding="utf-8")
    broken = [name for name, kept in _verdicts(house).items() if not kept]
    assert broken == [_contracts()[contract]]


def test_a_room_that_is_not_declared_breaks_the_layers(house):
    room = house / "desktop" / "rektscope" / "attic"
    room.mkdir()
    (room / "__init__.py").touch()
    broken = [name for name, kept in _verdicts(house).items() if not kept]
    assert broken == [_contracts()["layers"]]
