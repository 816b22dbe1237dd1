"""README.md followed word for word on a bare Debian, by a user who has nothing but a shell.

    sudo python3 packaging/bare_root.py                 the release that this machine runs
    sudo python3 packaging/bare_root.py trixie --test   another one, and every check of `bootstrap.py test` in it

Makes a root folder with debootstrap, adds a user without rights, and runs the lines of README.md's "Start" and "On the
command line" there: the one with sudo as root, the others as that user, each window on a display of Xvfb. Mirror, proxy
and pip's settings are those of this machine. Needs root, debootstrap, Xvfb and xdotool. Standard library only.
"""

import argparse
import contextlib
import os
import platform
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
NEEDED = {"debootstrap": "debootstrap", "Xvfb": "xvfb", "xdotool": "xdotool", "unshare": "util-linux"}
USER, USER_ID = "reader", 1000
HOME = Path("home") / USER
PRIVATE = "REKTSCOPE_BARE_ROOT"
WINDOW_S, LINE_S = 900, 300
"""Patience with the first window, for which everything is downloaded and installed, and with any other line."""

PASSED_ON = re.compile(r"(?:PIP_\w+|(?:https?|all|no)_proxy|SSL_CERT_FILE|REQUESTS_CA_BUNDLE)", re.IGNORECASE)
APT_OPTIONS = ("Acquire::http", "Acquire::https", "Acquire::Check-Valid-Until", "Acquire::Check-Date")
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", "build", "dist", "*.egg-info")


def main(arguments: list[str]) -> int:
    """Make the root, follow the README in it, tell times and sizes; 0 when every line did what it should."""
    parser = argparse.ArgumentParser(description="Follow README.md on a bare Debian.")
    parser.add_argument("suite", nargs="?", default=own_suite(), help="bookworm, trixie …; default: this machine's")
    parser.add_argument("--folder", type=Path, help="where to work, kept at the end; default: a temporary one")
    parser.add_argument("--test", action="store_true", help="run `bootstrap.py test` there too")
    options = parser.parse_args(arguments)
    require_tools()
    if PRIVATE not in os.environ:
        # Mounts and processes of its own, so that none is left behind however this ends.
        words = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", sys.executable, __file__]
        return subprocess.run([*words, *arguments], check=False, env=os.environ | {PRIVATE: "1"}).returncode
    with contextlib.ExitStack() as parts:
        folder = options.folder or Path(parts.enter_context(tempfile.TemporaryDirectory(prefix="bare-root-")))
        root = make_root(folder.resolve(), options.suite)
        parts.callback(unmount, root)
        settle(root)
        screen = parts.enter_context(display(root))
        return follow(root, screen, with_tests=options.test)


def own_suite() -> str:
    """The code name of the release that this machine runs, or "stable"."""
    return platform.freedesktop_os_release().get("VERSION_CODENAME", "stable")


def require_tools() -> None:
    """End with one sentence when this cannot work here."""
    if os.geteuid() != 0:
        sys.exit("A root folder can only be made as root: start it with sudo.")
    missing = [package for tool, package in NEEDED.items() if shutil.which(tool) is None]
    if missing:
        sys.exit(f"Packages are missing. Install them and start again:\n\n  apt-get install {' '.join(missing)}")


def mirror(suite: str) -> str:
    """The address from which this machine's apt fetches that release, or the first of its own distribution."""
    words = "apt-get", "indextargets", "--format", "$(RELEASE) $(COMPONENT) $(REPO_URI)", "Created-By: Packages"
    listed = [line.split() for line in answer_of(*words).splitlines()]
    places = [(release, address) for release, component, address in listed if component == "main"]
    found = [address for release, address in places if release in {suite, own_suite()}]
    if not found:
        sys.exit("apt's configuration names no mirror with the component main.")
    return next((address for release, address in places if release == suite), found[0])


def make_root(folder: Path, suite: str) -> Path:
    """A new root of that release in `folder`, copied from what debootstrap makes there once."""
    folder.mkdir(parents=True, exist_ok=True)
    base, root = folder / f"{suite}-base", folder / suite
    if root.exists():
        sys.exit(f"{root} is there already: remove it, or choose another --folder.")
    if not (base / "etc" / "debian_version").is_file():
        with step(f"debootstrap of {suite}"):
            answer_of("debootstrap", "--variant=minbase", suite, base, mirror(suite))
    answer_of("cp", "--archive", "--reflink=auto", base, root)
    print(f"   {size_of(root)} in the bare root", flush=True)
    return root


def settle(root: Path) -> None:
    """The user, the checkout, what apt and pip need to know, and /proc and /dev."""
    for name in ("proc", "dev", "sys"):
        answer_of("mount", "--rbind", f"/{name}", root / name)
    (root / "etc/apt/apt.conf.d/00machine").write_text(answer_of("apt-config", "dump", *APT_OPTIONS), encoding="utf-8")
    shutil.copyfile("/etc/resolv.conf", root / "etc" / "resolv.conf")
    (root / "etc" / "hosts").write_text("127.0.0.1 localhost\n", encoding="utf-8")  # as Debian's installer does
    in_root(root, f"useradd --create-home --shell /bin/bash --uid {USER_ID} {USER}", as_root=True)
    shutil.copytree(CHECKOUT, root / HOME / "rektscope", symlinks=True, ignore=LEFT_OUT)
    for source, place in pip_settings().items():
        copy(source, root / place)
    for folder in {place for place in named_places() if place.is_dir()}:
        # The pages of an index refer to files beside its folder.
        shown = folder.parent if folder.name == "simple" else folder
        target = root / shown.relative_to("/")
        target.mkdir(parents=True, exist_ok=True)
        answer_of("mount", "--bind", "-o", "ro", shown, target)
    bring_certificates(root)
    in_root(root, f"chown --recursive {USER}: /{HOME}", as_root=True)


def pip_settings() -> dict[Path, Path]:
    """The files of pip's settings on this machine, and where each goes in the root."""
    places = {Path("/etc/pip.conf"): Path("etc/pip.conf")}
    places |= {Path.home() / name: HOME / name for name in (".config/pip/pip.conf", ".pip/pip.conf")}
    return {source: place for source, place in places.items() if source.is_file()}


def named_places() -> list[Path]:
    """What pip's settings, by file or environment, name on this machine: certificates, folders of packages."""
    texts = [value for name, value in os.environ.items() if PASSED_ON.fullmatch(name)]
    texts += [source.read_text(encoding="utf-8") for source in pip_settings()]
    found = re.findall(r"(?:(?<=file://)|(?<![\w:/.]))/[^\s:=,]+", "\n".join(texts))
    return [Path(place) for place in dict.fromkeys(found) if Path(place) != Path("/")]


def bring_certificates(root: Path) -> None:
    """Copy the certificates that this machine trusts; again after apt, whose own package writes the same file."""
    for place in named_places():
        if place.is_file():
            copy(place, root / place.relative_to("/"))


def copy(source: Path, target: Path) -> None:
    """Copy a file to where there may be no folder yet."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def unmount(root: Path) -> None:
    """Take the mounts away, so that removing the folder cannot reach what they show."""
    for mounted in reversed(mounts_in(root)):
        answer_of("umount", "--lazy", mounted)


def mounts_in(folder: Path) -> list[str]:
    """What is mounted below a folder, in the order in which it was."""
    mounts = [line.split()[1] for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
    return [mounted for mounted in mounts if mounted.startswith(f"{folder}/")]


@contextlib.contextmanager
def display(root: Path) -> Iterator[str]:
    """A screen that the root sees too; its name. The X server chooses a number that nobody has."""
    sockets = Path("/", "tmp", ".X11-unix")  # where every X server has its socket
    for folder in (sockets, root / sockets.relative_to("/")):
        folder.mkdir(mode=0o1777, exist_ok=True)
    answer_of("mount", "--bind", sockets, root / sockets.relative_to("/"))
    told, tells = os.pipe()
    words = ["Xvfb", "-displayfd", str(tells), "-screen", "0", "1600x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=[tells], stderr=subprocess.PIPE) as server, os.fdopen(told) as numbers:
        os.close(tells)
        number = numbers.readline().strip()
        if not number:
            sys.exit(f"Xvfb did not start: {server.communicate()[1].decode()}")
        try:
            yield f":{number}"
        finally:
            server.terminate()


def in_root(root: Path, line: str, *, as_root: bool = False, **variables: str) -> int:
    """Run a line in a shell in the root and return its exit code."""
    with subprocess.Popen(shell(root, line, as_root=as_root, **variables)) as process:
        return process.wait()


def shell(root: Path, line: str, *, as_root: bool, **variables: str) -> list[str]:
    """A shell of the user's (or root's) in his home, with nothing of this machine's environment but pip's."""
    home, who = ("/root", []) if as_root else (f"/{HOME}", [f"--userspec={USER_ID}:{USER_ID}"])
    path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" if as_root else "/usr/local/bin:/usr/bin:/bin"
    kept = {name: value for name, value in os.environ.items() if PASSED_ON.fullmatch(name)}
    kept |= {"HOME": home, "PATH": path, "TERM": "dumb"} | ({"DEBIAN_FRONTEND": "noninteractive"} if as_root else {})
    environment = [f"{name}={value}" for name, value in (kept | variables).items()]
    return ["chroot", *who, str(root), "env", "-i", *environment, "bash", "-c", f"cd {home}; {line}"]


def readme_lines(*sections: str) -> list[str]:
    """The lines of code in these sections of README.md, as a shell would join them."""
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    found = []
    for section in sections:
        (text,) = re.findall(rf"^## {section}\n(.*?)(?=^## |\Z)", readme, re.MULTILINE | re.DOTALL)
        for language, block in re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
            found += [] if language else block.replace("\\\n", " ").splitlines()
    return [" ".join(line.split()) for line in found]


def follow(root: Path, screen: str, *, with_tests: bool) -> int:
    """Run the README's lines; 0 when all were as they should be."""
    lines = readme_lines("Start", "On the command line") + (readme_lines("Test") if with_tests else [])
    before, failed = "cd rektscope", []
    for line in lines:
        with step(line):
            if line.startswith("sudo "):
                unasked = line.removeprefix("sudo ").replace("apt-get install", "apt-get install --yes -qq", 1)
                good = in_root(root, f"apt-get update -qq && {unasked} >/dev/null", as_root=True) == 0
                bring_certificates(root)
            elif line.startswith(". "):
                before = f"{before} && {line}"
                good = in_root(root, f"{before} && type rektscope") == 0
            elif opens_window(line):
                good = window_appears(root, screen, f"{before} && exec {line}")
            else:
                shown = "" if line.endswith(" test") else " >/dev/null"
                good = in_root(root, f"{before} && {line}{shown}") == 0
            if not good:
                failed.append(line)
                print(f"   FAILED: {line}", flush=True)
        if "bootstrap.py" in line or line.startswith("sudo "):
            print(f"   {size_of(root)} in the root, {size_of(root / HOME / 'rektscope/.venv')} in .venv", flush=True)
    with step("rektscope without a display ends in one sentence and code 2"):
        words = shell(root, f"{before} && rektscope", as_root=False)
        said = subprocess.run(words, check=False, capture_output=True, text=True)
        if (said.returncode, said.stderr.count("\n")) != (2, 1):
            failed.append("rektscope without a display")
            print(f"   FAILED with {said.returncode}: {said.stderr}", flush=True)
    print(f"Failed: {', '.join(failed)}" if failed else "Every line of the README works.", flush=True)
    return 1 if failed else 0


def opens_window(line: str) -> bool:
    """Whether a line goes on until its window is closed."""
    return line == "python3 packaging/bootstrap.py" or re.fullmatch(r"rektscope \S+\.rekt", line) is not None


def window_appears(root: Path, screen: str, line: str) -> bool:
    """Run a line until its window is on the screen, then end it as Ctrl+C in its terminal does."""
    words = shell(root, line, as_root=False, DISPLAY=screen)
    with subprocess.Popen(words, start_new_session=True) as process:
        deadline = time.monotonic() + WINDOW_S
        found = False
        while not found and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.5)
            found = window_title(screen) != ""
        print(f"   window: {window_title(screen) or 'none'}", flush=True)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
        try:
            process.wait(LINE_S)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return False
    return found and process.returncode in {0, 128 + signal.SIGINT}


def window_title(screen: str) -> str:
    """The title of the window on the screen, "" without one."""
    words = ["xdotool", "search", "--onlyvisible", "--name", "rektscope$", "getwindowname"]
    environment = os.environ | {"DISPLAY": screen}
    return subprocess.run(words, check=False, capture_output=True, text=True, env=environment).stdout.strip()


def answer_of(*words: str | Path) -> str:
    """What a program of the system prints; ends with its complaint when it fails."""
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{shlex.join(map(str, words))} failed:\n{done.stdout[-2000:]}{done.stderr}")
    return done.stdout


@contextlib.contextmanager
def step(what: str) -> Iterator[None]:
    """Tell what is done, and how long it took."""
    print(f"== {what}", flush=True)
    began_s = time.monotonic()
    yield
    print(f"   {time.monotonic() - began_s:.1f} s", flush=True)


def size_of(folder: Path) -> str:
    """What a folder holds, without what is mounted in it."""
    if not folder.is_dir():
        return "0 MB"
    mounted = [f"--exclude={place}" for place in mounts_in(folder)]
    used = answer_of("du", "--summarize", "--block-size=1M", *mounted, folder)
    return f"{int(used.split()[0]):,} MB"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
