"""Files for importers: made in a folder of the test, imported, and the sentence of a refusal."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rektscope.market.errors import InputError
from rektscope.sessions.importing.gathering import Wishes
from rektscope.sessions.importing.importer import Imported, import_files

Write = Callable[[str, str | bytes], Path]
Run = Callable[..., Imported]


@pytest.fixture
def write(tmp_path) -> Write:
    """Write a file of this name and content, making its folders."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def run() -> Run:
    """Import paths with the given wishes."""
    return lambda *paths, **wishes: import_files(paths, Wishes(**wishes), lambda _path, _done: None)


@pytest.fixture
def refusal(run) -> Callable[..., str]:
    """The one sentence with which an import is refused."""

    def refusal(*paths, **wishes) -> str:
        with pytest.raises(InputError) as caught:
            run(*paths, **wishes)
        assert "\n" not in str(caught.value)
        return str(caught.value)

    return refusal
