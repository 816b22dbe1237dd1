"""The door of the program: help at once, unknown words are sessions, bad input is a sentence and exit code 2."""

import importlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from rektscope.cli import commands, main
from rektscope.cli.examples import EXAMPLES

HEAVY = ("pandas", "pyarrow", "PySide6", "pyqtgraph", "rich", "numpy")


def _python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_help_lists_every_command(capsys):
    assert main.run(["--help"]) == 0
    shown = capsys.readouterr().out
    for name, line in commands.COMMANDS.items():
        assert name in shown
        assert line.split()[0] in shown


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["--version"]])
def test_help_and_version_import_nothing_heavy(words):
    code = (
        "import sys\n"
        "from rektscope.cli.main import run\n"
        "code = run(sys.argv[1:])\n"
        f"heavy = sorted(set(sys.modules) & {set(HEAVY)!r})\n"
        "print('heavy:', heavy, 'code:', code)\n"
    )
    done = _python(code, *words)
    assert done.stdout.splitlines()[-1] == "heavy: [] code: 0", done.stderr


OPENED = """
import sys, types
sys.modules["rektscope.app"] = types.ModuleType("rektscope.app")
def run_window(session, model=None, *, first_start=None):
    print("window on", session, "click" in sys.modules)
    if sys.argv[-1] == "stop":
        raise KeyboardInterrupt
    return 3
sys.modules["rektscope.app"].run_window = run_window
from rektscope.cli.main import run
sys.exit(run([] if sys.argv[1:] == ["stop"] else sys.argv[1:]))
"""


def test_no_words_open_the_window_and_import_nothing_that_reads_words():
    """The window is kept from starting, to see that it is asked for."""
    done = _python(OPENED)
    assert (done.stdout, done.returncode) == ("window on None False\n", 3), done.stderr


def test_the_word_for_it_opens_it_too():
    done = _python(OPENED, "window")
    assert (done.stdout, done.returncode) == ("window on None True\n", 3), done.stderr


def test_a_window_that_is_interrupted_ends_with_130():
    done = _python(OPENED, "stop")
    assert (done.returncode, done.stderr) == (130, "rektscope: stopped.\n")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="threads are counted where Linux lists them")
@pytest.mark.parametrize(("chosen", "most"), [(None, 1), ("2", 2)])
def test_numpy_starts_no_threads_that_the_user_did_not_ask_for(monkeypatch, chosen, most):
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    if chosen is not None:
        monkeypatch.setenv("OPENBLAS_NUM_THREADS", chosen)
    code = "import os, rektscope.cli.main, numpy; print(len(os.listdir('/proc/self/task')))"
    assert int(_python(code).stdout) == min(most, len(os.sched_getaffinity(0)))


def test_without_a_display_no_words_end_with_a_sentence(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.delenv("DISPLAY", raising=False)
    done = _python(OPENED)
    if sys.platform.startswith("linux"):
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert done.stderr.startswith("rektscope: ")


def test_an_unknown_word_is_a_session_that_is_not_there(tmp_path):
    if importlib.util.find_spec("rektscope.cli.window") is None:
        pytest.skip("the window is not built yet")
    done = subprocess.run(
        [sys.executable, "-m", "rektscope", "nothing-here.rekt"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 2
    assert done.stderr == "rektscope: There is no file nothing-here.rekt.\n"
    assert done.stdout == ""


@pytest.mark.parametrize("name", sorted(commands.COMMANDS))
def test_every_command_that_is_built_loads_and_shows_its_help(name, capsys):
    module = f"rektscope.cli.{commands.module_name(name)}"
    if importlib.util.find_spec(module) is None:
        pytest.skip(f"{name} is not built yet")
    command = importlib.import_module(module).command
    assert isinstance(command, click.Command)
    assert command.help
    assert main.run([name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert f"Usage: rektscope {name}" in shown
    assert all(line in shown for line in EXAMPLES[name])


@pytest.mark.parametrize("name", sorted(name for name in EXAMPLES if " " in name))
def test_every_subcommand_shows_its_own_examples(name, capsys):
    assert main.run([*name.split(), "--help"]) == 0
    shown = capsys.readouterr().out
    assert all(line in shown for line in EXAMPLES[name])


def test_every_subcommand_has_examples():
    for name in commands.COMMANDS:
        command = importlib.import_module(f"rektscope.cli.{commands.module_name(name)}").command
        if isinstance(command, click.Group):
            assert {f"{name} {each}" for each in command.commands} == {each for each in EXAMPLES if f"{name} " in each}


@pytest.mark.parametrize(("typed", "meant"), [("clac", "calc"), ("levles", "levels"), ("recrod", "record")])
def test_a_mistyped_command_is_answered_with_the_near_one(typed, meant, capsys):
    assert main.run([typed, "--side", "long"]) == 2
    assert capsys.readouterr().err == (
        f"rektscope: There is no command {typed}, and no session of that name. Did you mean {meant}?\n"
    )


@pytest.mark.parametrize(
    "words", [["inspect"], ["inspect", "a", "b"], ["inspect", "--loud", "a"], ["--loud"], ["inspect", ""]]
)
def test_wrong_words_are_one_sentence_and_code_2(words, capsys):
    assert main.run(words) == 2
    shown = capsys.readouterr()
    assert shown.err.startswith("rektscope: ")
    assert shown.err.count("\n") == 1
    assert shown.out == ""


def test_an_interrupt_ends_with_130(tmp_path, capsys, monkeypatch):
    def interrupted(*_arguments, **_words) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("rektscope.cli.inspect.summary", interrupted)
    monkeypatch.setattr("rektscope.sessions.reader.open_session", interrupted)
    (tmp_path / "x.rekt").write_bytes(b"")
    assert main.run(["inspect", str(tmp_path / "x.rekt")]) == 130
    assert capsys.readouterr().err.strip().endswith("rektscope: stopped.")


def test_a_reader_that_goes_away_ends_quietly(tmp_path):
    """`rektscope inspect … | head -0`: neither a traceback nor a complaint at the last flush."""
    code = (
        "import sys\n"
        "from rektscope.cli.main import main\n"
        "class Gone:\n"
        "    def write(self, text): raise BrokenPipeError\n"
        "    def flush(self): raise BrokenPipeError\n"
        "sys.stdout = Gone()\n"
        "main(['inspect', sys.argv[1]])\n"
    )
    session = tmp_path / "session.rekt"
    candles = tmp_path / "BTCUSDT-binance.csv"
    rows = [f"{1_752_364_800_000 + at * 60_000},10,11,9,10,5" for at in range(3)]
    candles.write_text("time,open,high,low,close,volume\n" + "\n".join(rows), encoding="utf-8")
    assert main.run(["import", str(candles), "--out", str(session)]) == 0
    done = _python(code, str(session))
    assert (done.returncode, done.stderr) == (0, "")


def test_main_ends_the_process_with_the_code():
    with pytest.raises(SystemExit) as caught:
        main.main(["inspect", "nothing-here.rekt"])
    assert caught.value.code == 2
