"""From a fresh checkout to the window, or to all checks, with nothing but Python.

    python3 packaging/bootstrap.py              make .venv, install rektscope into it, open the window
    python3 packaging/bootstrap.py test         install what the checks need, run them all, test the built wheel
    python3 packaging/bootstrap.py test -- -k calc    the same; words after -- go to pytest
    python3 packaging/bootstrap.py suite        install what the checks need, and run pytest alone

Stands alone: standard library only. The environment is made once and used again; it is installed anew only when
`pyproject.toml` or the Python that runs it has changed, which a mark inside the environment tells.
"""

import argparse
import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path

OLDEST = (3, 11)

# This file is run by whatever Python there is, so its syntax stays readable to old ones, and it says so itself.
if sys.version_info < OLDEST:
    sys.exit("rektscope needs Python 3.11 or newer; this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031 -- for old ones

ROOT = Path(__file__).resolve().parent.parent
MARK = "rektscope-installed.txt"
BIN = "Scripts" if os.name == "nt" else "bin"
LIST_SESSIONS = """
from importlib.resources import files
print(*sorted(map(str, files("rektscope.resources").joinpath("sessions").iterdir())), sep="\\n")
"""
PACKAGES = ROOT / "packaging" / "debian-packages.txt"
# Makes what every window needs, without a screen: it fails where a library of Qt's is missing.
IMPORT_QT = """
from PySide6.QtWidgets import QApplication
QApplication(["rektscope"])
import rektscope.ui.window
print("Qt works")
"""
# Compiles what is used: the libraries' own tests, scripts and pip are a seventh of what pip would compile by itself.
COMPILE = """
import compileall, re, sysconfig
unused = re.compile(r"[\\\\/](tests|scripts|pip|setuptools|pkg_resources|pygments)[\\\\/]")
compileall.compile_dir(sysconfig.get_path("purelib"), quiet=2, workers=0, rx=unused)
"""
EXAMPLE = ("--venue", "binance", "--symbol", "BTCUSDT", "--side", "long", "--entry", "60000", "--quantity", "0.1")


def main(arguments: list[str]) -> int:
    """Do what the command line asks; the exit code of the window, or 1 when a check failed."""
    own, pytest_args = _split(arguments)
    parser = argparse.ArgumentParser(description="Install rektscope and open it, or test it.")
    parser.add_argument("what", nargs="?", choices=["open", "test", "suite"], default="open")
    parser.add_argument("--environment", type=Path, default=ROOT / ".venv", metavar="DIR", help="default: .venv")
    options = parser.parse_args(own)
    if pytest_args and options.what == "open":
        parser.error("words after -- are for pytest: say `test` too")
    environment = options.environment.absolute()
    require_system_libraries()
    if options.what == "open":
        install(environment, f"{ROOT}", stamp("open"), "--editable")
        return run([python_of(environment), "-m", "rektscope"])
    install(environment, f"{ROOT}[test]", stamp("test"), "--editable")
    return test(environment, pytest_args) if options.what == "test" else suite(environment, pytest_args)


def require_system_libraries() -> None:
    """End with the one command to run when Debian's libraries for Qt, or its venv module, are missing.

    Before anything is downloaded: without them Qt ends the process with an abort of its own. Only where apt-get is,
    since the names are Debian's; elsewhere the program says itself what it lacks.
    """
    if not sys.platform.startswith("linux") or shutil.which("apt-get") is None:
        return
    # The package of this very Python: python3-venv is that of Debian's default one.
    venv_package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    missing = [] if importlib.util.find_spec("ensurepip") else [venv_package]
    missing += [package for package, library in system_packages() if not _is_there(library)]
    if missing:
        sys.exit(f"Debian packages are missing. Install them and start again:\n\n  {apt_command(missing)}")


def system_packages() -> list[tuple[str, str]]:
    """Each Debian package that Qt needs, and the library it brings."""
    lines = PACKAGES.read_text(encoding="utf-8").splitlines()
    pairs = [line.split() for line in lines if line and not line.startswith("#")]
    return [(package, library) for package, library in pairs]


def apt_command(packages: list[str]) -> str:
    """The command that installs them, with sudo for those who are not root."""
    sudo = "" if os.geteuid() == 0 else "sudo "
    return f"{sudo}apt-get install {' '.join(packages)}"


def _is_there(library: str) -> bool:
    """Whether the system finds and loads a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """The words before and after the first `--`."""
    if "--" not in arguments:
        return arguments, []
    at = arguments.index("--")
    return arguments[:at], arguments[at + 1 :]


def stamp(purpose: str) -> str:
    """What an environment is marked with once it is installed; it is installed anew when this has changed."""
    described = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return f"{purpose} {sys.version.split()[0]} {ROOT} {described}\n"


def install(environment: Path, requirement: str, wanted: str, *options: str) -> None:
    """Make `environment` and install `requirement` into it, unless its mark says that this was done."""
    mark = environment / MARK
    if mark.is_file() and is_installed(mark.read_text(encoding="utf-8"), wanted) and _answers(environment):
        return
    _make(environment)
    mark.unlink(missing_ok=True)
    print(f"Installing rektscope into {environment} …", flush=True)
    pip = [python_of(environment), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"]
    if run([*pip, *options, requirement]) != 0:
        sys.exit(
            "The packages could not be installed (see above). The first time this needs a connection to a Python "
            "package index; after that it does not."
        )
    run([python_of(environment), "-c", COMPILE])  # where it fails, Python compiles at the first start
    mark.write_text(wanted, encoding="utf-8")


def is_installed(marked: str, wanted: str) -> bool:
    """Whether a mark covers what is wanted: an environment for tests opens the window too."""
    return marked == wanted or (wanted.startswith("open ") and marked == wanted.replace("open ", "test ", 1))


def python_of(environment: Path) -> str:
    """The interpreter of an environment."""
    return str(environment / BIN / "python")


def _answers(environment: Path) -> bool:
    """Whether the interpreter of an environment runs: it does not once the Python it was made from is gone."""
    try:
        done = subprocess.run([python_of(environment), "-c", ""], check=False, capture_output=True)
    except OSError:
        return False
    return done.returncode == 0


def _make(environment: Path) -> None:
    """Make a virtual environment, or keep the one that is there if it is ours to keep."""
    if (environment / "pyvenv.cfg").is_file() and _answers(environment):
        return
    if environment.exists() and not (environment / "pyvenv.cfg").is_file() and any(environment.iterdir()):
        sys.exit(f"{environment} is a folder with other things in it: choose another with --environment DIR.")
    if importlib.util.find_spec("ensurepip") is None:
        version = ".".join(map(str, sys.version_info[:2]))
        sys.exit(
            f"This Python cannot make virtual environments: install its venv package first "
            f"(on Debian and Ubuntu: apt-get install python{version}-venv)."
        )
    print(f"Making a virtual environment in {environment} …", flush=True)
    try:
        venv.EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt").create(environment)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"No virtual environment could be made in {environment} ({error}).")


def test(environment: Path, pytest_args: list[str]) -> int:
    """Run every check, also after one has failed, and say at the end which did."""
    python = python_of(environment)
    checks = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy"],
        "lint-imports": [str(environment / BIN / "lint-imports")],
        "pytest": pytest_of(environment, pytest_args),
    }
    failed = [name for name, command in checks.items() if not _passes(name, lambda words=command: run(words) == 0)]
    if not _passes("wheel", lambda: wheel_works(environment)):
        failed.append("wheel")
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed.", flush=True)
    return 1 if failed else 0


def suite(environment: Path, pytest_args: list[str]) -> int:
    """Run the tests alone: for a second Python, whose checks of the source would say the same."""
    version = sys.version.split()[0]
    return 0 if _passes(f"pytest on Python {version}", lambda: run(pytest_of(environment, pytest_args)) == 0) else 1


def pytest_of(environment: Path, words: list[str]) -> list[str]:
    """The command that runs the tests: one process more than two cores, as some tests wait for what takes its time."""
    return [python_of(environment), "-m", "pytest", "-n", "3", *words]


def _passes(name: str, check: Callable[[], bool]) -> bool:
    print(f"\n== {name}", flush=True)
    started = time.monotonic()
    good = check()
    print(f"== {name}: {'passed' if good else 'FAILED'} in {time.monotonic() - started:.1f} s", flush=True)
    return good


def wheel_works(environment: Path) -> bool:
    """Build the wheel (from the source archive, so that this is tested too), install it alone, use it elsewhere."""
    folder = environment / "wheel"
    shutil.rmtree(folder / "dist", ignore_errors=True)
    with tempfile.TemporaryDirectory() as elsewhere:
        if run([python_of(environment), "-m", "build", "--outdir", str(folder / "dist"), str(ROOT)], quiet=True) != 0:
            return False
        wheels = sorted((folder / "dist").glob("*.whl"))
        second = folder / "environment"
        install(second, str(wheels[0]), stamp("wheel"))
        # The dependencies are there; the wheel itself is always the one just built.
        words = ["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--force-reinstall", str(wheels[0])]
        return run([python_of(second), "-m", "pip", *words]) == 0 and smoke(second, Path(elsewhere))


def smoke(environment: Path, folder: Path) -> bool:
    """Use the installed program from `folder`: its version, the bundled session, a calculation, Qt and the window."""
    program = str(environment / BIN / "rektscope")
    found = answer_of([python_of(environment), "-c", LIST_SESSIONS], folder)
    sessions = [line for line in (found or "").splitlines() if line.endswith(".rekt")]
    if not sessions:
        print("The wheel holds no bundled session.")
        return False
    version = answer_of([program, "--version"], folder)
    inspected = json_of([program, "inspect", sessions[0], "--json"], folder)
    calculated = json_of([program, "calc", *EXAMPLE, "--leverage", "10", "--json"], folder)
    window = answer_of([python_of(environment), "-c", IMPORT_QT], folder, QT_QPA_PLATFORM="offscreen")
    good = {
        "--version": version is not None and "rektscope" in version,
        "inspect": inspected is not None and inspected["liquidations"]["total_usd"] > 0,
        "calc": calculated is not None and calculated["status"] == "ok",
        "window": window is not None and "Qt works" in window,
    }
    for name, is_good in good.items():
        print(f"rektscope {name}: {'works' if is_good else 'DOES NOT WORK'}")
    return all(good.values())


def json_of(command: list[str], folder: Path) -> dict | None:
    """The JSON object that a command prints, or None."""
    printed = answer_of(command, folder)
    try:
        return json.loads(printed) if printed else None
    except ValueError:
        print(f"{' '.join(command)} printed no JSON.")
        return None


def answer_of(command: list[str], folder: Path, **variables: str) -> str | None:
    """What a command prints when run in `folder` with these environment variables too, or None when it failed."""
    done = subprocess.run(
        command,
        check=False,
        cwd=folder,
        env=_environment() | variables,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    return done.stdout if done.returncode == 0 else None


def run(command: list[str], *, quiet: bool = False) -> int:
    """Run a command in the checkout and return its exit code; `quiet` shows its output only when it failed."""
    try:
        if not quiet:
            return subprocess.run(command, check=False, cwd=ROOT, env=_environment()).returncode
        done = subprocess.run(
            command, check=False, cwd=ROOT, env=_environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
    except KeyboardInterrupt:
        return 130
    if done.returncode != 0:
        sys.stdout.buffer.write(done.stdout)
    return done.returncode


def _environment() -> dict[str, str]:
    """Our environment variables without those that would bring another Python's packages in.

    Nor one that forbids to keep what was compiled: dozens of processes of one run would each compile the program anew,
    and each run all tests.
    """
    unwanted = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PYTHONDONTWRITEBYTECODE"}
    return {name: value for name, value in os.environ.items() if name not in unwanted}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
