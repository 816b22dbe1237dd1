"""The bundled event: its facts, the session rebuilt from them, and the file as it is shipped."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from rektscope.sessions.reader import open_session
from rektscope.sessions.reconstruction.build import build_session
from rektscope.sessions.reconstruction.facts import Facts, load_facts
from rektscope.sessions.session import Session

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"
FACTS = RESOURCES / "facts" / "2025-07-14"
BUNDLED = RESOURCES / "sessions" / "2025-07-14-short-squeeze.rekt"


@pytest.fixture(scope="session")
def facts_folder() -> Path:
    return FACTS


@pytest.fixture(scope="session")
def bundled_path() -> Path:
    return BUNDLED


@pytest.fixture(scope="session")
def facts() -> Facts:
    return load_facts(FACTS)


@pytest.fixture(scope="session")
def rebuilt() -> Session:
    return build_session(FACTS)


@pytest.fixture(scope="session")
def bundled() -> Session:
    """The shipped file as it is read back; every fact is checked against this one."""
    with open_session(BUNDLED) as file:
        return file.read()


@pytest.fixture
def own_facts(tmp_path: Path) -> Path:
    """A copy of the facts that a test may spoil."""
    return Path(shutil.copytree(FACTS, tmp_path / "facts"))


def table(name: str) -> list[dict[str, str]]:
    """A table of the facts, read without the program."""
    with (FACTS / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def tables() -> dict[str, list[dict[str, str]]]:
    """All tables of the facts by name, read without the program."""
    return {path.name: table(path.name) for path in FACTS.glob("*.csv")}


@pytest.fixture(scope="session")
def scalars() -> dict[str, object]:
    """`facts.json`, read without the program."""
    return json.loads((FACTS / "facts.json").read_text(encoding="utf-8"))
