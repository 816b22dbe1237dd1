"""Every parameter of every command that names a file, with everything that can stand there and is no usable file.

The parameters are found in the commands themselves, so that a new command or option without a line in `CALLS` fails.
Each call must end with exit code 2 and one sentence within `LIMIT_S`, take little memory, and leave the folder and
what stood there as they were.
"""

import os
import resource
import signal
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from rektscope.cli.commands import COMMANDS, rektscope
from rektscope.cli.main import run
from rektscope.cli.options import OUT, PLACE
from rektscope.engine.sources import bundled_session_path

LIMIT_S = 20
MEMORY_BYTES = 3 * 1024**3
LONGEST_SENTENCE = 400

POSITION = ["--market", "binance:BTCUSDT", "--side", "long", "--entry", "100000", "--leverage", "10"]
CALC = ["calc", "binance:BTCUSDT", "--side", "long", "--entry", "100000", "--leverage", "10", "--quantity", "1"]
AT = "2025-07-14T05:00:00Z"
REPORT = [*POSITION, "--quantity", "1", "--opened", AT]
SPAN = ["--from", AT, "--to", "2025-07-14T05:01:00Z"]

READ = {
    "window session": ["window", "PATH"],
    "record --recover": ["record", "--recover", "PATH"],
    "import files": ["import", "PATH", "--preview"],
    "inspect session": ["inspect", "PATH"],
    "compare session": ["compare", "PATH", "BUNDLED"],
    "compare other": ["compare", "BUNDLED", "PATH"],
    "levels session": ["levels", "PATH", "--market", "binance:BTCUSDT", "--at", AT],
    "levels --model": ["levels", "BUNDLED", "--market", "binance:BTCUSDT", "--at", AT, "--model", "PATH"],
    "score --model": ["score", "BUNDLED", "--model", "PATH"],
    "model --model": ["model", "--model", "PATH"],
    "model --known-mix": ["model", "--known-mix", "PATH"],
    "clip --model": ["clip", "BUNDLED", *SPAN, "--out", "FILM", "--model", "PATH"],
    "window --model": ["window", "BUNDLED", "--model", "PATH"],
    "export --model": ["export", "BUNDLED", "--at", AT, "--out", "FRESH", "--model", "PATH"],
    "calc --session": [*CALC, "--session", "PATH"],
    "calc --batch": ["calc", "--batch", "PATH", "--out", "FRESH"],
    "tiers import file": ["tiers", "import", "PATH"],
    "survive session": ["survive", "PATH", *POSITION, "--opened", AT],
    "reliability files": ["reliability", "PATH"],
    "report session": ["report", "PATH", *REPORT],
    "report --fills": ["report", "BUNDLED", "--market", "binance:BTCUSDT", "--leverage", "10", "--fills", "PATH"],
    "report --model": ["report", "BUNDLED", *REPORT, "--model", "PATH"],
    "table session": ["table", "profile", "PATH", "--out", "TABLE"],
    "table --model": ["table", "profile", "BUNDLED", "--out", "TABLE", "--model", "PATH"],
    "export session": ["export", "PATH", "--at", AT, "--out", "FRESH"],
    "thumbnail session": ["thumbnail", "PATH", "FRESH"],
    "clip session": ["clip", "PATH", *SPAN, "--out", "FILM"],
    "serve session": ["serve", "PATH", "--venue", "binance", "--port", "0"],
    "reconstruct facts_folder": ["reconstruct", "PATH", "--out", "FRESH"],
    "score sessions": ["score", "PATH"],
    "score --totals": ["score", "BUNDLED", "--totals", "PATH"],
    "score --orders": ["score", "BUNDLED", "--orders", "PATH"],
    "prints session": ["prints", "PATH", "--market", "binance:BTCUSDT", "--least", "1M"],
    "cascade --model": [
        "cascade",
        "BUNDLED",
        "--market",
        "binance:BTCUSDT",
        "--at",
        AT,
        "--shock",
        "+3%",
        "--model",
        "PATH",
    ],
    "cascade session": ["cascade", "PATH", "--market", "binance:BTCUSDT", "--at", AT, "--shock", "+3%"],
}
"""A call for each parameter that is read: PATH is what is tried, FRESH a file that may be written."""

WRITE = {
    "score --picture": ["score", "BUNDLED", "--picture", "PATH"],
    "live --record": ["live", "binance:BTCUSDT", "--record", "PATH", "--endpoint", "binance=http://127.0.0.1:1"],
    "record --out": ["record", "binance:BTCUSDT", "--out", "PATH", "--endpoint", "binance=http://127.0.0.1:1"],
    "import --out": ["import", "CANDLES", "--out", "PATH"],
    "calc --out": ["calc", "--batch", "ROWS", "--out", "PATH"],
    "fetch --out": [
        *("fetch", "binance:BTCUSDT", "2025-10-10", "--archive", "binance=http://127.0.0.1:1", "--out", "PATH")
    ],
    "model --out": ["model", "--out", "PATH"],
    "export --out": ["export", "BUNDLED", "--at", AT, "--out", "PATH"],
    "thumbnail out": ["thumbnail", "BUNDLED", "PATH"],
    "report --out": ["report", "BUNDLED", *REPORT, "--out", "PATH"],
    "table --out": ["table", "liquidations", "BUNDLED", "--out", "PATH"],
    "clip --out": ["clip", "BUNDLED", *SPAN, "--out", "PATH"],
    "doctor --report": ["doctor", "binance", "--endpoint", "binance=http://127.0.0.1:1", "--report", "PATH"],
    "reconstruct --out": ["reconstruct", "FACTS", "--out", "PATH"],
}
"""A call for each parameter that is written; each is tried with and without --force."""


def _parameters(command: click.Command, name: str) -> Iterator[tuple[str, click.Parameter]]:
    if isinstance(command, click.Group):
        for word, subcommand in command.commands.items():
            yield from _parameters(subcommand, f"{name} {word}")
    for parameter in command.params:
        yield f"{name} {parameter.opts[0]}", parameter


def _every_parameter() -> Iterator[tuple[str, click.Parameter]]:
    for name in COMMANDS:
        command = rektscope.get_command(click.Context(rektscope), name)
        assert command is not None
        yield from _parameters(command, name)


def test_no_parameter_that_names_a_file_is_forgotten() -> None:
    found = {name for name, each in _every_parameter() if isinstance(each.type, click.Path) or each.type is PLACE}
    written = {name for name, each in _every_parameter() if each.type is OUT or each.type is PLACE}
    assert found - written == set(READ)
    assert written == set(WRITE)


def _fifo(path: Path) -> Path:
    os.mkfifo(path)
    return path


def _loop(path: Path) -> Path:
    path.symlink_to(path.with_name("other"))
    path.with_name("other").symlink_to(path)
    return path


def _empty_folder(path: Path) -> Path:
    path.mkdir()
    return path


def _forbidden(path: Path) -> Path:
    path.write_text("time,open,high,low,close\n")
    path.chmod(0)
    return path


def _link(target: str, path: Path) -> Path:
    path.symlink_to(target)
    return path


ODD = {
    "nothing": lambda folder: folder / "absent.rekt",
    "no name": lambda _folder: "",
    "a pipe": lambda folder: _fifo(folder / "pipe.rekt"),
    "a device without end": lambda _folder: Path("/dev/zero"),
    "a device that is full": lambda _folder: Path("/dev/full"),
    "a link to a device": lambda folder: _link("/dev/zero", folder / "link.csv"),
    "a folder": lambda folder: _empty_folder(folder / "folder.rekt"),
    "links in a ring": lambda folder: _loop(folder / "ring.rekt"),
    "a link to nothing": lambda folder: _link("nowhere", folder / "dangling.rekt"),
    "300 characters": lambda folder: folder / ("n" * 295 + ".rekt"),
    "a path of 5000": lambda folder: folder / "/".join(["n" * 200] * 25) / "a.rekt",
    "a file as a folder": lambda _folder: Path(__file__) / "a.rekt",
    "a null character": lambda folder: folder / "a\0.rekt",
    "a file of somebody else": lambda folder: _forbidden(folder / "forbidden.rekt"),
}


@dataclass
class Place:
    folder: Path
    words: dict[str, str]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    folder = tmp_path / "odd"
    folder.mkdir()
    candles = tmp_path / "binance-BTCUSDT-1m.csv"
    rows = "\n".join(f"{1_700_000_000_000 + 60_000 * row},100,101,99,100,5" for row in range(10))
    candles.write_text(f"timestamp,open,high,low,close,volume\n{rows}\n")
    batch = tmp_path / "rows.csv"
    batch.write_text("market,side,entry,leverage,quantity\nbinance:BTCUSDT,long,100000,10,1\n")
    words = {
        "FRESH": str(folder / "fresh.out"),
        "FILM": str(folder / "fresh.gif"),
        "TABLE": str(folder / "fresh.csv"),
        "CANDLES": str(candles),
        "ROWS": str(batch),
        "FACTS": str(tmp_path),
        "BUNDLED": str(bundled_session_path()),
    }
    return Place(folder, words)


class _TooLongError(BaseException):
    """Not an Exception, so that nothing takes it for something of its own."""


@contextmanager
def _bounded() -> Iterator[None]:
    """Ends what waits or fills the memory, where a test would otherwise take the machine with it."""

    def _end(*_: object) -> None:
        raise _TooLongError

    earlier = resource.getrlimit(resource.RLIMIT_AS)
    before = signal.signal(signal.SIGALRM, _end)
    resource.setrlimit(resource.RLIMIT_AS, (_taken_bytes() + MEMORY_BYTES, earlier[1]))
    signal.setitimer(signal.ITIMER_REAL, LIMIT_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        resource.setrlimit(resource.RLIMIT_AS, earlier)


def _taken_bytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def _standing(folder: Path) -> dict[str, tuple[int, int]]:
    """What stands in a folder: names, kinds and inodes."""
    found = {}
    for path in sorted(folder.rglob("*")):
        state = path.lstat()
        found[str(path)] = stat.S_IFMT(state.st_mode), state.st_ino
    return found


@contextmanager
def _as_nobody() -> Iterator[None]:
    """The superuser may read everything; so for a while be somebody else."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def _refused(call: list[str], place: Place, path: Path | str, capsys: pytest.CaptureFixture[str]) -> None:
    words = place.words | {"PATH": str(path)}
    before = _standing(place.folder)
    with _bounded():
        code = run([words.get(word, word) for word in call])
    output = capsys.readouterr()
    assert code == 2, output
    lines = [line for line in output.err.splitlines() if line]
    assert len(lines) == 1, output.err
    assert lines[0].startswith("rektscope: ")
    assert len(lines[0]) <= LONGEST_SENTENCE
    assert "Errno" not in output.err
    assert "Traceback" not in output.err
    assert not output.out
    assert _standing(place.folder) == before


linux = pytest.mark.skipif(sys.platform != "linux", reason="devices, and the size of a process, are told as on Linux")


@linux
@pytest.mark.parametrize("odd", [name for name in ODD if name != "a file of somebody else"])
@pytest.mark.parametrize("name", READ)
def test_reading_what_is_no_file(name: str, odd: str, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    _refused(READ[name], place, ODD[odd](place.folder), capsys)


@linux
@pytest.mark.parametrize(
    "name", [name for name in READ if name not in {"record --recover", "reconstruct facts_folder"}]
)
def test_reading_what_may_not_be_read(name: str, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    path = ODD["a file of somebody else"](place.folder)
    for folder in [place.folder, *place.folder.parents]:
        if folder.stat().st_uid == os.getuid() and not folder.stat().st_mode & stat.S_IXOTH:
            folder.chmod(0o755)
    with _as_nobody():
        _refused(READ[name], place, path, capsys)


WRITABLE_ODD = [name for name in ODD if name not in {"nothing", "a link to nothing", "a file of somebody else"}]


@linux
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "force"])
@pytest.mark.parametrize("odd", WRITABLE_ODD)
@pytest.mark.parametrize("name", WRITE)
def test_writing_where_no_file_can_be(
    name: str, odd: str, force: list[str], place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    device = Path("/dev/full").stat().st_ino
    _refused([*WRITE[name], *force], place, ODD[odd](place.folder), capsys)
    assert Path("/dev/full").stat().st_ino == device


@linux
@pytest.mark.parametrize(
    "call", [["model", "--out"], ["doctor", "bybit", "--endpoint", "bybit=ws://127.0.0.1:1", "--report"]]
)
def test_a_folder_that_takes_no_file_is_explained_in_a_sentence(
    call: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing forbids to write there, as far as can be asked before: a disk that is full, or /proc."""
    monkeypatch.setattr("rektscope.live.rest_client._TRIES", 1)
    assert run([*call, "/proc/odd.out"]) == 2
    output = capsys.readouterr().err
    assert output.startswith("rektscope: Cannot write /proc/odd.out: ")
    assert output.count("\n") == 1
