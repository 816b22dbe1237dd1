"""What every test stands on: no screen, no file of the user, no surprise in the log, no thread left behind."""

import itertools
import json
import logging
import os
import shutil
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # must stand before anything creates a QApplication

import hypothesis
import pytest

from rektscope.feeds.clock import Clock

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
SHARED_DATA = ROOT.parent / "shared" / "data"
SECONDS_FOR_A_THREAD_TO_END = 5.0
PATIENCE_S = 30.0
_HOLDS_S = 8.0
"""Shorter than a client waits for an answer (`ANSWERING_S`), so that one that has waited finds nothing held."""

# What is compiled is kept, whatever the machine says, as packaging/bootstrap.py does: else each process that a test
# starts compiles the program anew, and each worker all tests.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

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


@pytest.fixture(scope="session")
def _new_home(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Makes a new folder at each call.

    Counted here: `mktemp` looks through all its folders for the highest number, 10 ms a test after ten thousand.
    """
    homes, numbers = tmp_path_factory.mktemp("homes"), itertools.count()

    def new_home() -> Path:
        home = homes / str(next(numbers))
        home.mkdir(mode=0o700)
        return home

    return new_home


@pytest.fixture(autouse=True)
def own_folders(_new_home: Callable[[], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, caches and data of the program go to a folder of this test; the folder."""
    home = _new_home()
    for name, folder in {"CONFIG": "config", "CACHE": "cache", "DATA": "data", "STATE": "state"}.items():
        (home / folder).mkdir()
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / folder))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)  # no test shows a message on anybody's desktop
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


def eventually(is_so: Callable[[], object], what: str = "") -> None:
    """Wait until it is so, for half a minute at most; fails with `what` otherwise."""
    deadline = time.monotonic() + PATIENCE_S
    pause = threading.Event()
    while not is_so():
        assert time.monotonic() < deadline, f"did not happen: {what or is_so}"
        pause.wait(0.005)


@pytest.fixture(name="eventually")
def eventually_fixture() -> Callable[..., None]:
    return eventually


class Unstalled:
    """A clock for bounds: it stands while this machine lets nobody here run, which is no test's doing.

    A thread looks at it all the time; that it came later than `_UNSEEN_S` after its last look shows that nobody could.
    """

    _LOOK_S, _UNSEEN_S = 0.005, 0.02

    def __init__(self) -> None:
        self._passed_s, self._seen_s = 0.0, time.monotonic()
        self._lock, self._stop = threading.Lock(), threading.Event()
        self._thread = threading.Thread(target=self._watch, name="unstalled")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def seconds(self) -> float:
        """Since it was made, without the stalls."""
        with self._lock:
            now_s = time.monotonic()
            self._passed_s += min(now_s - self._seen_s, self._UNSEEN_S)
            self._seen_s = now_s
            return self._passed_s

    def _watch(self) -> None:
        while not self._stop.wait(self._LOOK_S):
            self.seconds()


@pytest.fixture
def unstalled_s() -> Iterator[Callable[[], float]]:
    """Seconds without those in which a busy machine let no test run, see `Unstalled`."""
    with Unstalled() as clock:
        yield clock.seconds


class ToyVenue(ThreadingHTTPServer):
    """A venue's REST on this machine: `answer(path, parameters, body)` gives what it says.

    That is JSON, or (status, bytes), or (status, bytes, headers), or a function of the handler.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _ToyHandler)
        self.answer: Callable[..., Any] = lambda *_: {}
        self.asked: list[tuple[str, dict, str, dict]] = []
        self.released = threading.Event()
        self.held = 0
        self._counting = threading.Lock()

    def hold(self, *_words: object) -> Any:
        """Answer nothing before `released`; `held` says how many requests wait so.

        What must not wait for an answer is over while its request is still held, however busy the machine is.
        """
        with self._counting:
            self.held += 1
        self.released.wait(_HOLDS_S)
        with self._counting:
            self.held -= 1
        return {}

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def encrypt(self, folder: Path) -> None:
        """Speak TLS from now on, with the certificate in `folder`."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.handle_error = lambda *_: None  # it complains of the client that hangs up


class _ToyHandler(BaseHTTPRequestHandler):
    server: ToyVenue

    def _reply(self) -> None:
        parts = urlsplit(self.path)
        parameters = {name: values[0] for name, values in parse_qs(parts.query).items()}
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        self.server.asked.append((parts.path, parameters, body, dict(self.headers)))
        found = self.server.answer(parts.path, parameters, body)
        if callable(found):
            found(self)
            return
        status, content, *headers = found if isinstance(found, tuple) else (200, json.dumps(found).encode())
        self.send_response(status)
        for name, value in (headers[0] if headers else {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = _reply

    def log_message(self, *_words: object) -> None:
        pass


@pytest.fixture
def toy_venue() -> Iterator[ToyVenue]:
    """A venue's REST on this machine, see `ToyVenue`; answers that wait for `released` end with the test."""
    toy = ToyVenue()
    thread = threading.Thread(target=toy.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield toy
    toy.released.set()
    toy.shutdown()
    toy.server_close()
    thread.join()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with certificate.pem, vouched for by nobody, of 127.0.0.1 (not of localhost), and key.pem."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl here to make a certificate with")
    folder = tmp_path_factory.mktemp("certificate")
    words = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=stand-in"]
    words += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out", "certificate.pem"]
    subprocess.run([openssl, *words], cwd=folder, check=True, capture_output=True)
    return folder


@dataclass
class Turned:
    """A clock that stands still until it is turned; waiting turns it and takes no time.

    How long a busy machine takes between two waits is therefore nothing that a test could see. Where a deadline has to
    pass by itself, `goes` makes it go on as clocks do.
    """

    offset_s: float = 0.0
    slept_s: float = 0.0
    goes: bool = False
    begun_ns: int = field(default_factory=time.time_ns)
    waits: list[float] = field(default_factory=list)
    chance: float = 0.0

    def turn(self, seconds: float) -> None:
        self.offset_s += seconds

    def sleep(self, seconds: float) -> None:
        """As of a machine that sleeps: the steady clock stands, and that of receive times goes on."""
        self.slept_s += seconds

    def now_ns(self) -> int:
        return (time.time_ns() if self.goes else self.begun_ns) + int((self.offset_s + self.slept_s) * 1e9)

    def wait(self, stop: threading.Event, seconds: float) -> bool:
        self.waits.append(seconds)
        self.turn(seconds)
        return stop.wait(0.001)

    def to_clock(self) -> Clock:
        return Clock(
            steady_s=lambda: (time.monotonic() if self.goes else 0.0) + self.offset_s,
            now_ns=self.now_ns,
            random=lambda: self.chance,
            wait=self.wait,
        )


@pytest.fixture
def clock() -> Turned:
    return Turned()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of market data made by others; asking for it marks the test `shared_data`."""
    return SHARED_DATA


def pytest_configure(config: pytest.Config) -> None:
    """Each of several workers begins to collect with another folder, unless words for pytest say what to collect.

    On a first run the asserts of a file are rewritten by who comes to it first and kept for the others. In the same
    order all would come to it at once, and each would do that work: 15 s of a processor.
    """
    worker = getattr(config, "workerinput", None)
    if worker is None or config.args_source is not pytest.Config.ArgsSource.TESTPATHS:
        return
    found = sorted(path for path in TESTS.iterdir() if path.match("test_*.py") or any(path.glob("**/test_*.py")))
    begin = len(found) * int(worker["workerid"].removeprefix("gw")) // worker["workercount"]
    config.args = [str(path) for path in (*found[begin:], *found[:begin])]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: item.path)  # all workers have to name their tests in one order
    for item in items:
        if "shared_data" in getattr(item, "fixturenames", ()):
            item.add_marker("shared_data")


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("shared_data") and not SHARED_DATA.is_dir():
        pytest.skip("the market data made by others (../shared/data) is not here")
