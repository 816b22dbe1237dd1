"""Install the .deb on this Debian machine, use it as a new user would, remove it, and look for what stays. As root.

    sudo python3 packaging/try_package.py build/packages/rektscope_0.1.0_amd64.deb

The program is used by a user without rights, without a network (a network namespace of its own) and without Python:
a calculation, the picture of the worst minute, and a double click on a session, which is what xdg-open does. Needs
xvfb, xdotool, xdg-utils with libfile-mimeinfo-perl, shared-mime-info and desktop-file-utils.
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
from collections.abc import Iterator
from pathlib import Path

import bootstrap

PATIENCE_S = 60
WORST_MINUTE = "2025-07-14T05:24:00Z"
MIME = "application/vnd.rektscope.session"
CACHES = ("/usr/share/mime/", "/usr/share/applications/mimeinfo.cache", "/usr/share/icons/hicolor/icon-theme.cache")
"""Written anew by whoever reads them when a package comes or goes."""

USER = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "unshare", "--net", "--map-current-user"]


def main(arguments: list[str]) -> int:
    """Install, use, remove; 1 where something of it failed or something stays."""
    parser = argparse.ArgumentParser(description="Install the .deb, use it, remove it.")
    parser.add_argument("package", type=Path)
    package = parser.parse_args(arguments).package.absolute()
    if bootstrap.run(["dpkg-query", "--status", "rektscope"], quiet=True) == 0:
        sys.exit("rektscope is installed as a package: remove it first, so that what is tried is this one.")
    before = everything()
    checks = {"install": apt("install", "--no-install-recommends", str(package))}
    if checks["install"]:
        with tempfile.TemporaryDirectory() as folder:
            shutil.chown(folder, "nobody", "nogroup")
            checks |= used_by_a_user(Path(folder))
        checks["remove"] = apt("purge", "rektscope")
        stays = sorted(path for path in everything() - before if not path.startswith(CACHES))
        print(*(f"stays: {path}" for path in stays), sep="\n")
        checks["nothing stays"] = not stays
    for name, is_good in checks.items():
        print(f"{name}: {'works' if is_good else 'DOES NOT WORK'}")
    return 0 if all(checks.values()) else 1


def apt(*words: str) -> bool:
    """Whether apt-get did it."""
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    return bootstrap.run(["apt-get", "--yes", "--quiet", *words], quiet=True) == 0


def everything() -> set[str]:
    """Every path of the system that a package could leave something in."""
    return {str(path) for path in Path("/opt").iterdir()} | {
        os.path.join(folder, name)  # noqa: PTH118 -- a hundred thousand of them
        for top in ("/usr", "/etc", "/var/lib", "/var/cache")
        for folder, folders, files in os.walk(top)
        if not folder.startswith(("/var/lib/dpkg", "/var/lib/apt", "/var/cache/apt"))
        for name in (*folders, *files)
    }


def used_by_a_user(home: Path) -> dict[str, bool]:
    """What a new user does: a figure, a picture, a double click."""
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    session = home / "squeeze.rekt"
    shutil.copyfile(next(Path("/usr/lib/rektscope").rglob("2025-07-14-short-squeeze.rekt")), session)

    def answer(*words: str) -> str:
        done = subprocess.run([*USER, *words], check=False, env=environment, cwd=home, capture_output=True, text=True)
        if done.returncode != 0:
            print(done.stderr)
        return done.stdout if done.returncode == 0 else ""

    picture = home / "worst.png"
    return {
        "--version": "rektscope" in answer("rektscope", "--version"),
        "calc": '"ok"' in answer("rektscope", "calc", *bootstrap.EXAMPLE, "--leverage", "10", "--json"),
        "export": bool(answer("rektscope", "export", str(session), "--at", WORST_MINUTE, "--out", str(picture)))
        and picture.read_bytes().startswith(b"\x89PNG"),
        "thumbnail": answer("rektscope", "thumbnail", str(session), str(home / "small.png"), "128") == ""
        and (home / "small.png").is_file(),
        "file type": answer("xdg-mime", "query", "filetype", str(session)).strip() == MIME,
        "its program": answer("xdg-mime", "query", "default", MIME).strip() == "rektscope.desktop",
        "manual": Path("/usr/share/man/man1/rektscope.1.gz").is_file(),
        "double click": opens_on_double_click(session, environment),
    }


def opens_on_double_click(session: Path, environment: dict[str, str]) -> bool:
    """Whether xdg-open brings the window within a minute, and it ends as one that is asked to close."""
    words = ["xdotool", "search", "--onlyvisible", "--class", "rektscope"]
    line = [*USER, "xdg-open", str(session)]
    with display() as screen:
        seen = environment | {"DISPLAY": screen}
        # A session of its own: what xdg-open starts is ended with it, and nothing else that bears the same name.
        opened = subprocess.Popen(line, env=seen, cwd=session.parent, start_new_session=True)
        try:
            for _ in range(PATIENCE_S):
                found = subprocess.run(words, check=False, env=seen, capture_output=True, text=True)
                if found.stdout.strip():
                    return True
                time.sleep(1)
            return False
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(opened.pid, signal.SIGTERM)
            opened.wait(PATIENCE_S)


@contextlib.contextmanager
def display() -> Iterator[str]:
    """The name of a screen that nobody else has: the X server chooses its number."""
    xvfb = shutil.which("Xvfb") or sys.exit("Xvfb is needed.")
    reading, writing = os.pipe()
    words = [xvfb, "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[writing])
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip() or sys.exit("Xvfb did not start.")
        try:
            yield f":{number}"
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
