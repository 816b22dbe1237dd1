"""A program for people without Python: the wheel, frozen by PyInstaller, proven to work, packed.

    python3 packaging/freeze.py                     build/frozen/rektscope/, and an archive of it beside it
    python3 packaging/freeze.py --output DIR        elsewhere
    python3 packaging/freeze.py --wheel FILE.whl    from this wheel instead of one that is built first
    python3 packaging/freeze.py --no-archive        the folder alone

Made on the oldest system that it shall run on: its C library is the oldest that the program then wants. What stays
out, and why, stands in frozen/left-out.txt. Standard library only, but for what it installs into its own environment.
"""

import argparse
import fnmatch
import os
import platform
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

import bootstrap

SPEC = bootstrap.ROOT / "packaging" / "frozen" / "rektscope.spec"
LEFT_OUT = SPEC.with_name("left-out.txt")
TOOLS = ["pyinstaller>=6.11,<7"]
UNPACKED_MB, DOWNLOAD_MB = 350, 120
"""What may be asked of a trader's disk and line."""


def main(arguments: list[str]) -> int:
    """Freeze, try, pack and measure; 1 where the program does not work or is larger than promised."""
    parser = argparse.ArgumentParser(description="Make a program that needs no Python.")
    parser.add_argument("--output", type=Path, default=bootstrap.ROOT / "build" / "frozen", metavar="DIR")
    parser.add_argument("--wheel", type=Path, metavar="FILE", help="default: build it first")
    parser.add_argument("--no-archive", action="store_true", help="do not pack it, which takes minutes")
    options = parser.parse_args(arguments)
    output = options.output.absolute()
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        bundle = freeze(options.wheel or wheel_in(Path(work)), output, Path(work))
        works = smoke(bundle, Path(work))
    archive = None if options.no_archive else packed(bundle)
    return 0 if all([works, nothing_left_out_is_in(bundle), is_small_enough(bundle, archive)]) else 1


def wheel_in(work: Path) -> Path:
    """The wheel of this checkout, built in an environment of its own."""
    environment = work / "build"
    bootstrap.install(environment, "build", bootstrap.stamp("build"))
    if bootstrap.run([bootstrap.python_of(environment), "-m", "build", "--outdir", str(work), "."], quiet=True) != 0:
        sys.exit("The wheel could not be built (see above).")
    return next(work.glob("*.whl"))


def freeze(wheel: Path, output: Path, work: Path) -> Path:
    """The folder of the frozen program, made from the wheel alone."""
    environment = work / "environment"
    bootstrap.install(environment, str(wheel.absolute()), bootstrap.stamp("freeze"), *TOOLS)
    print("Freezing …", flush=True)
    words = ["--log-level", "ERROR", "--noconfirm", "--distpath", str(output), "--workpath", str(work / "work")]
    if bootstrap.run([bootstrap.python_of(environment), "-m", "PyInstaller", *words, str(SPEC)]) != 0:
        sys.exit("PyInstaller failed (see above).")
    return output / "rektscope"


def smoke(bundle: Path, folder: Path) -> bool:
    """Use the frozen program as its user would, without Python on the path: figures, a picture, the window."""
    program = str(bundle / ("rektscope.exe" if os.name == "nt" else "rektscope"))
    session = str(next(bundle.rglob("2025-07-14-short-squeeze.rekt")))
    home = {"XDG_CONFIG_HOME": str(folder), "XDG_CACHE_HOME": str(folder), "XDG_DATA_HOME": str(folder), "PATH": ""}
    picture, worst = folder / "picture.png", "2025-07-14T05:24:00Z"
    calculated = bootstrap.json_of([program, "calc", *bootstrap.EXAMPLE, "--leverage", "10", "--json"], folder)
    inspected = bootstrap.json_of([program, "inspect", session, "--json"], folder)
    exported = bootstrap.answer_of([program, "export", session, "--at", worst, "--out", str(picture)], folder, **home)
    good = {
        "calc": calculated is not None and calculated["status"] == "ok",
        "inspect": inspected is not None and inspected["liquidations"]["total_usd"] > 0,
        "export": exported is not None and picture.read_bytes().startswith(b"\x89PNG"),
        "window": opens_a_window([program, session], folder, home),
    }
    for name, is_good in good.items():
        print(f"frozen rektscope {name}: {'works' if is_good else 'DOES NOT WORK'}")
    return all(good.values())


def opens_a_window(command: list[str], folder: Path, variables: dict[str, str]) -> bool:
    """Whether the window stands without a screen, and ends as one that is asked to close.

    A program that is asked before it listens ends by the signal itself: a busy machine starts it slowly, and it is
    given longer.
    """
    environment = os.environ | variables | {"QT_QPA_PLATFORM": "offscreen"}
    for patience_s in (5, 20, 60):
        process = subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, encoding="utf-8")
        try:
            _, complaint = process.communicate(timeout=patience_s)
            break
        except subprocess.TimeoutExpired:
            process.terminate()
            _, complaint = process.communicate(timeout=30)
        if process.returncode == 128 + signal.SIGTERM and "Traceback" not in complaint:
            return True
        if process.returncode != -signal.SIGTERM:
            break
    print(f"It ended with {process.returncode}:\n{complaint}")
    return False


def nothing_left_out_is_in(bundle: Path) -> bool:
    """Whether the bundle holds no file that left-out.txt names: a hook of PyInstaller's may have brought it back."""
    lines = [line.split(maxsplit=2) for line in LEFT_OUT.read_text(encoding="utf-8").splitlines()]
    patterns = [line[1] for line in lines if line and line[0] == "file"]
    patterns += [f"{line[1].replace('.', '/')}[./]*" for line in lines if line and line[0] == "module"]
    files = [path.relative_to(bundle / "_internal").as_posix() for path in (bundle / "_internal").rglob("*")]
    found = [path for path in files if any(fnmatch.fnmatch(path, pattern) for pattern in patterns)]
    if found:
        print("In the bundle, though left-out.txt names it:", *found, sep="\n  ")
    return not found


def packed(bundle: Path) -> Path:
    """The archive that is downloaded."""
    system = {"Linux": "linux", "Darwin": "macos", "Windows": "windows"}[platform.system()]
    stem = bundle.parent / f"rektscope-{system}-{platform.machine().lower()}"
    if system == "windows":
        return Path(shutil.make_archive(str(stem), "zip", bundle.parent, bundle.name))
    started = time.monotonic()
    archive = stem.with_name(f"{stem.name}.tar.xz")
    if shutil.which("xz"):  # on all processors, where tarfile would keep to one for minutes
        words = ["tar", "--create", "--use-compress-program", "xz -T0", "--file", str(archive)]
        subprocess.run([*words, "--directory", str(bundle.parent), bundle.name], check=True)
    else:
        with tarfile.open(archive, "w:xz") as tar:
            tar.add(bundle, bundle.name)
    print(f"Packed in {time.monotonic() - started:.0f} s.")
    return archive


def is_small_enough(bundle: Path, archive: Path | None) -> bool:
    """Prints the sizes in megabytes of 1,000,000 bytes; whether they are what was promised."""
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    unpacked = sum(path.stat().st_size for path in files) / 1e6
    print(f"{bundle}: {len(files)} files, {unpacked:.0f} MB of at most {UNPACKED_MB}")
    if archive is None:
        return unpacked <= UNPACKED_MB
    download = archive.stat().st_size / 1e6
    print(f"{archive}: {download:.0f} MB of at most {DOWNLOAD_MB}")
    return unpacked <= UNPACKED_MB and download <= DOWNLOAD_MB


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
