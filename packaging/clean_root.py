"""The .deb in a Debian that has nothing: installed, used and removed without a network. As root.

    sudo python3 packaging/clean_root.py build/packages/rektscope_0.1.0_amd64.deb             this machine's release
    sudo python3 packaging/clean_root.py build/packages/rektscope_0.1.0_amd64.deb trixie      another one

Makes a root folder with debootstrap and lets its apt fetch what the package depends on into its cache. From then on
every line runs in a network namespace of its own, in which nothing can be reached. There is no compiler and no Python
in that root. A user without rights asks for the version, inspects the bundled event, exports the picture of the worst
minute, and opens a session by a double click, which is what xdg-open does, on a display of Xvfb. Then the package goes
again, and what it leaves is listed. Needs debootstrap, Xvfb and xdotool. Standard library only.
"""

import argparse
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import bare_root
from bare_root import HOME, USER, USER_ID, answer_of, shell, step

WORST_MINUTE = "2025-07-14T05:24:00Z"
SESSION = "squeeze.rekt"
ABSENT = ("cc", "gcc", "python3", "pip")
WINDOW_S = 120
OF_APT = ("var/lib/dpkg/", "var/lib/apt/", "var/cache/apt/", "var/log/", "var/cache/debconf/")
"""What apt and dpkg write about every package, and their logs."""

WHOLLY = "-o APT::AutoRemove::RecommendsImportant=false -o APT::AutoRemove::SuggestsImportant=false"
"""Else apt keeps what one of the others that stay would recommend."""

OF_NOBODY = ("proc/", "sys/", "dev/", "tmp/", "run/")


def main(arguments: list[str]) -> int:
    """Make the root, go through the lines, list what stays; 1 where something of it failed."""
    parser = argparse.ArgumentParser(description="Try the .deb in a Debian without anything else.")
    parser.add_argument("package", type=Path)
    parser.add_argument("suite", nargs="?", default=bare_root.own_suite())
    parser.add_argument("--folder", type=Path, help="where to work, kept at the end; default: a temporary one")
    options = parser.parse_args(arguments)
    bare_root.require_tools()
    if bare_root.PRIVATE not in os.environ:
        words = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", sys.executable, __file__]
        environment = os.environ | {bare_root.PRIVATE: "1"}
        return subprocess.run([*words, *arguments], check=False, env=environment).returncode
    with contextlib.ExitStack() as parts:
        folder = options.folder or Path(parts.enter_context(tempfile.TemporaryDirectory(prefix="clean-root-")))
        root = bare_root.make_root(folder.resolve(), options.suite)
        parts.callback(bare_root.unmount, root)
        prepare(root, options.package)
        screen = parts.enter_context(bare_root.display(root))
        checks = go_through(root, screen)
    for name, is_good in checks.items():
        print(f"{name}: {'works' if is_good else 'DOES NOT WORK'}")
    return 0 if all(checks.values()) else 1


def prepare(root: Path, package: Path) -> None:
    """The user, what apt needs to know, and the packages that the program depends on, in apt's cache."""
    for name in ("proc", "dev", "sys"):
        answer_of("mount", "--rbind", f"/{name}", root / name)
    settings = answer_of("apt-config", "dump", *bare_root.APT_OPTIONS)
    (root / "etc/apt/apt.conf.d/00machine").write_text(settings, encoding="utf-8")
    shutil.copyfile("/etc/resolv.conf", root / "etc" / "resolv.conf")
    (root / "etc" / "hosts").write_text("127.0.0.1 localhost\n", encoding="utf-8")  # as Debian's installer does
    bare_root.bring_certificates(root)
    shutil.copyfile(package, root / "rektscope.deb")
    bare_root.in_root(root, f"useradd --create-home --shell /bin/bash --uid {USER_ID} {USER}", as_root=True)
    fetch = "apt-get update -qq && apt-get install --yes -qq --download-only /rektscope.deb"
    with step("apt fetches what the package depends on"):
        if bare_root.in_root(root, f"{fetch} >/dev/null", as_root=True) != 0:
            sys.exit("What the package depends on could not be fetched (see above).")


def go_through(root: Path, screen: str) -> dict[str, bool]:
    """Each line, and whether it did what it should."""
    before, had = everything(root), packages(root)
    checks = {"no network": works(root, "! getent hosts deb.debian.org && test $(ls /sys/class/net | wc -l) -ge 1")}
    checks["no compiler, no Python"] = works(root, f"! command -v {' && ! command -v '.join(ABSENT)}")
    with step("install"):
        checks["install"] = works(root, "apt-get install --yes -qq /rektscope.deb >/dev/null", as_root=True)
    print(f"   {len(everything(root) - before):,} new paths, {bare_root.size_of(root)} in the root", flush=True)
    if checks["install"]:
        checks |= used(root, screen)
        with step("remove"):
            line = f"apt-get purge --yes -qq rektscope && apt-get autoremove --purge --yes -qq {WHOLLY}"
            checks["remove"] = works(root, f"({line}) >/dev/null", as_root=True)
    kept = [name for name in packages(root) if name not in had]
    print(f"   packages that the removal of others keeps: {', '.join(kept) or 'none'}", flush=True)
    stays = sorted(everything(root) - before - of_packages(root))
    print(*(f"   stays: /{path}" for path in stays), sep="\n", flush=True)
    checks["nothing of it stays"] = not stays
    own = sorted(str(path.relative_to(root / HOME)) for path in (root / HOME).rglob("*") if path.is_file())
    print(f"   the user's own files: {', '.join(own)}", flush=True)
    return checks


def used(root: Path, screen: str) -> dict[str, bool]:
    """What a new user does."""
    bundled = next((root / "usr/lib/rektscope").rglob("2025-07-14-short-squeeze.rekt")).relative_to(root)
    lines = {
        "--version": "rektscope --version | grep -q rektscope",
        "inspect": "rektscope inspect 2025-07-14 | grep -F 'Liquidated: $750.00 M'",
        "export": f"rektscope export 2025-07-14 --at {WORST_MINUTE} --out worst.png && "
        'test "$(head -c 4 worst.png | tail -c 3)" = PNG',
        "without a display": "rektscope; test $? = 2",
        "file type": f"cp /{bundled} {SESSION} && xdg-mime query filetype {SESSION} | grep -q vnd.rektscope.session",
    }
    checks = {}
    for name, line in lines.items():
        with step(name):
            checks[name] = works(root, line)
    with step("double click"):
        checks["double click"] = opens(root, screen)
    return checks


def works(root: Path, line: str, *, as_root: bool = False) -> bool:
    """Whether a line of the shell succeeds in the root, in a namespace that has no network."""
    words = ["unshare", "--net", *shell(root, line, as_root=as_root)]
    return subprocess.run(words, check=False).returncode == 0


def opens(root: Path, screen: str) -> bool:
    """Whether xdg-open brings the window, which ends as one that is asked to close."""
    words = ["unshare", "--net", *shell(root, f"exec xdg-open {SESSION}", as_root=False, DISPLAY=screen)]
    with subprocess.Popen(words, start_new_session=True) as process:
        deadline, title = time.monotonic() + WINDOW_S, ""
        while not title and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.5)
            title = bare_root.window_title(screen)
        print(f"   window: {title or 'none'}", flush=True)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGINT)
        try:
            process.wait(WINDOW_S)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return False
    return bool(title)


def packages(root: Path) -> list[str]:
    """The packages that are installed in the root, sorted."""
    return sorted(
        answer_of("dpkg-query", f"--admindir={root / 'var/lib/dpkg'}", "--show", "--showformat=${Package}\\n").split()
    )


def of_packages(root: Path) -> set[str]:
    """Every path that a package brings which is installed."""
    lists = (root / "var/lib/dpkg/info").glob("*.list")
    paths = {line.lstrip("/") for each in lists for line in each.read_text(encoding="utf-8").splitlines()}
    return paths | {f"usr/{path}" for path in paths}  # /lib and /bin are links into /usr


def everything(root: Path) -> set[str]:
    """Every path of the root but those of apt itself, of the user and of nobody."""
    beside = (*OF_APT, *OF_NOBODY, f"{HOME}/")
    listed = answer_of("find", root, "-xdev", "-mindepth", "1", "-printf", r"%P\n").splitlines()
    return {path for path in listed if not f"{path}/".startswith(beside)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
