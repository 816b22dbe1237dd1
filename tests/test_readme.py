"""Every command line of README.md is run as it is written, in its order, in a folder with what a checkout holds."""

import csv
import fnmatch
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from rektscope.cli.main import run
from rektscope.sessions.bundled import bundled_event

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PATIENCE_S = 120

PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)

NOT_RUN_HERE = {
    "sudo apt-get install *": "needs root and a network; packaging/bare_root.py runs it, test_packaging.py compares it",
    "python3 packaging/bootstrap.py": "needs a package index; packaging/bare_root.py runs it",
    "python3 packaging/bootstrap.py test": "would run these tests within themselves; .ci/run runs it",
    ". .venv/bin/activate": "there is no .venv where the tests run; packaging/bare_root.py runs it",
    "rektscope live binance:BTCUSDT bybit:BTCUSDT": "needs the venues; tests/cli/test_live.py runs it on a stand-in",
    "rektscope live binance:BTCUSDT --record today.rekt": "needs the venue; as above",
    "rektscope record okx:BTC-USDT-SWAP hyperliquid:BTC --out night.rekt --duration 8h": (
        "needs the venues and eight hours; tests/cli/test_record.py runs it on a stand-in"
    ),
    "rektscope fetch binance:BTCUSDT 2025-10-10 --history 5d --open": (
        "needs the archive; tests/archives/test_fetch_command.py runs it on a stand-in"
    ),
    "rektscope doctor": "needs the venues; tests/cli/test_doctor.py runs it on stand-ins",
    "rektscope tiers refresh": "without a venue it asks which; with one it needs the venue, as below",
    "rektscope tiers refresh bybit": "needs the venue; tests/cli/test_tiers.py runs it on a stand-in",
    "rektscope tiers import FILE": "FILE stands for the reader's own; tests/cli/test_tiers.py runs it",
}
"""Lines (`*` for any words) that cannot be run in a test, with the reason and who runs them instead."""

WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from rektscope.cli.main import main
from rektscope.ui.application import make_application
from rektscope.ui.window import MainWindow

def look():
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow) and window.isVisible() and window.frame is not None:
            print("window:", window.windowTitle())
            QApplication.closeAllWindows()

timer = QTimer(make_application())
timer.timeout.connect(look)
timer.start(50)
main(sys.argv[1:])
"""
"""The program, whose window is closed as its own button does once it shows its first frame."""


def command_lines() -> list[str]:
    """Command lines in code blocks, and commands within the text, as a shell would join them, in their order."""
    found = []
    pattern = r"^```(\w*)\n(.*?)^```$|`(rektscope [^`]+)`"
    for language, block, inline in re.findall(pattern, README, re.MULTILINE | re.DOTALL):
        lines = block.replace("\\\n", " ").splitlines() if block else [inline]
        found += [] if language else [" ".join(line.split()) for line in lines]
    return found


def is_run(line: str) -> bool:
    return not any(fnmatch.fnmatchcase(line, left_out) for left_out in NOT_RUN_HERE)


def test_what_is_left_out_stands_in_the_readme():
    lines = command_lines()
    assert [left_out for left_out in NOT_RUN_HERE if not fnmatch.filter(lines, left_out)] == []


@pytest.fixture
def checkout(tmp_path):
    """A folder with what the README's lines use of a checkout; what they write stays in it."""
    for name in ("examples", "resources"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def run_line(checkout, monkeypatch, capsys):
    """Run a line of the README in the checkout; its exit code, output and complaints. `serve` goes on to the end."""
    monkeypatch.chdir(checkout)
    monkeypatch.setenv("HOME", str(checkout))  # `rektscope clean --all --yes` is one of the lines
    serving = []
    port = free_port()

    def run_line_(line):
        words = shlex.split(line.replace("9000", str(port)))[1:]
        if words[0] == "serve" and "help" not in words:
            process = subprocess.Popen(
                [sys.executable, "-m", "rektscope", *words], cwd=checkout, stdout=subprocess.PIPE, text=True
            )
            serving.append(process)
            return 0 if "stands in for" in process.stdout.readline() else process.wait(PATIENCE_S), "", ""
        if not (words[0] == "live" or words[0].endswith(".rekt") or bundled_event(words[0]) is not None):
            code = run(words)
            output = capsys.readouterr()
            return code, output.out, output.err
        done = subprocess.run(
            [sys.executable, "-c", WINDOW, *words],
            cwd=checkout,
            check=False,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE_S,
        )
        assert done.returncode or done.stdout.count("window: ") == 1, line
        return done.returncode, done.stdout, done.stderr

    yield run_line_
    for process in serving:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE_S)
    assert [process.returncode for process in serving] == [0] * len(serving)


def free_port() -> int:
    """The README's own port, or another where somebody has that one."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", 9000))
        except OSError:
            probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.skipif(sys.platform == "win32", reason="the lines are those of a Unix shell, and `serve` ends by SIGINT")
def test_every_line_does_what_it_says(run_line, checkout):
    lines = [line for line in command_lines() if is_run(line)]
    assert {line.split()[0] for line in lines} == {"rektscope"}
    failed, printed = {}, {}
    for line in lines:
        code, printed[line], complaints = run_line(line)
        if code != 0 or "Traceback" in complaints:
            failed[line] = code, complaints
    assert failed == {}
    (survival,) = (text for line, text in printed.items() if line.startswith("rektscope survive"))
    assert "It lives.\nLiquidation price 123,3" in survival
    assert "Closest: the mark 0.09% away" in survival
    assert (checkout / "july.png").read_bytes().startswith(b"\x89PNG")
    assert (checkout / "answers.csv").read_text(encoding="utf-8").count(",ok,") == 2


def test_the_positions_it_shows_are_those_it_calculates():
    (shown,) = re.findall(r"```csv\n(.*?)```", README, re.DOTALL)
    assert (ROOT / "examples" / "positions.csv").read_text(encoding="utf-8") == shown


@pytest.mark.parametrize(
    ("example", "fact", "columns"),
    [
        ("BTCUSDT-5m", "candles", {"time": "start", "close": "close", "taker_buy_volume": "taker_buy_volume"}),
        ("BTCUSDT-mark-1h", "marks", {"time": "start", "high": "high", "low": "low", "close": "close"}),
        ("BTCUSDT-funding", "funding", {"calc_time": "time", "last_funding_rate": "rate"}),
    ],
)
def test_the_examples_are_what_the_venue_published(example, fact, columns):
    """They are cut from the facts of the bundled event, so neither can be changed alone."""
    published = {
        tuple(row[name] for name in columns.values())
        for row in rows_of(ROOT / "resources" / "facts" / "2025-07-14" / f"{fact}.csv")
        if row["market"] == "binance:BTCUSDT"
    }
    shown = [tuple(row[name] for name in columns) for row in rows_of(ROOT / "examples" / f"{example}.csv")]
    assert len(shown) > 5
    assert set(shown) <= published


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_example_in_python_runs(checkout):
    """As it is written, one after another, in a folder with what a checkout holds."""
    examples = PYTHON.findall(README)
    assert examples
    for example in examples:
        ran = subprocess.run(
            [sys.executable, "-c", example],
            cwd=checkout,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_S,
        )
        assert ran.returncode == 0, ran.stderr
        assert ran.stdout.strip()
