"""What every test stands on: no screen, no file of the user, no surprise in the log, no thread left behind."""

import logging
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # must stand before anything creates a QApplication

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"
SECONDS_FOR_A_THREAD_TO_END = 5.0

# Two busy cores make any deadline a matter of luck; the same examples each run, so that a failure is the change's.
hypothesis.settings.register_profile("rektscope", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("rektscope")


@pytest.fixture(scope="session", autouse=True)
def _runtime_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Qt warns about a session without a runtime folder, and a warning fails a test."""
    folder = tmp_path_factory.mktemp("runtime")
    folder.chmod(0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        yield


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, caches and data of the program go to a folder of this test; the folder."""
    home = tmp_path_factory.mktemp("home")
    for name, folder in {"CONFIG": "config", "CACHE": "cache", "DATA": "data", "STATE": "state"}.items():
        (home / folder).mkdir()
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / folder))
    if "PySide6.QtCore" in sys.modules:
        settings = sys.modules["PySide6.QtCore"].QSettings
        for form in (settings.Format.NativeFormat, settings.Format.IniFormat):
            settings.setPath(form, settings.Scope.UserScope, str(home / "config"))
    return home


@pytest.fixture(autouse=True)
def log_records() -> Iterator[list[logging.LogRecord]]:
    """Log records of WARNING and above; a test that expects one takes it out of the list, any other fails it."""
    records: list[logging.LogRecord] = []

    class _Keeper(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    keeper = _Keeper(logging.WARNING)
    logging.getLogger().addHandler(keeper)
    yield records
    logging.getLogger().removeHandler(keeper)
    unexpected = [f"{record.name}: {record.levelname}: {record.getMessage()}" for record in records]
    assert not unexpected, "not expected in the log (take it out of `log_records` where it is)"


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """A thread that outlives its test fails it."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + SECONDS_FOR_A_THREAD_TO_END
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        # A dummy stands for a thread of Qt's pool that ran Python once; it cannot be joined and Qt ends it.
        if not isinstance(thread, threading._DummyThread):
            thread.join(max(0.0, deadline - time.monotonic()))
    alive = [thread.name for thread in left if thread.is_alive() and not isinstance(thread, threading._DummyThread)]
    assert not alive, "threads outlived the test"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of market data made by others; asking for it marks the test `shared_data`."""
    return SHARED_DATA


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "shared_data" in getattr(item, "fixturenames", ()):
            item.add_marker("shared_data")


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("shared_data") and not SHARED_DATA.is_dir():
        pytest.skip("the market data made by others (../shared/data) is not here")
