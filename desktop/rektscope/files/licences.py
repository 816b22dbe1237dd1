"""What the program is made of, and under which licences: read from what is installed, so no list can be out of date.

The program itself and every package that it requires, by their own metadata, and in a frozen program the libraries of
the system that it brings. Nothing is written here; where it is shown is the business of `cli` and `ui`.
"""

import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import msgspec

PROGRAM = "rektscope"

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|ofl)", re.IGNORECASE)


class Component(msgspec.Struct, frozen=True):
    """A part of the program that has a licence of its own.

    Attributes:
        name: as its makers call it.
        version: its version; empty where it is not known.
        licence: its SPDX name where the makers give one; empty where there is only the text.
        texts: the licence texts that come with it.
    """

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


def components() -> list[Component]:
    """The program, what it requires, Python, and what a frozen program brings: by name, the program first."""
    packages = [_of_package(each) for each in _required()]
    own, others = packages[0], packages[1:]
    return [own, *sorted([*others, _python(), *_brought()], key=lambda each: each.name.lower())]


def _required() -> list[metadata.Distribution]:
    """The program's distribution, and all that it requires, directly or through others, and is installed."""
    found: dict[str, metadata.Distribution] = {}
    names = [PROGRAM]
    while names:
        name = names.pop(0)
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            found[key] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system or Python: its marker says so, and it is not here
        names += [
            match.group()
            for requirement in found[key].requires or ()
            if not _is_for_others(requirement) and (match := _NAME.match(requirement))
        ]
    return list(found.values())


def _is_for_others(requirement: str) -> bool:
    """Whether a requirement is for an optional extra, or for Windows and this is not Windows."""
    is_for_windows = "Windows" in requirement or "win32" in requirement
    return "extra ==" in requirement or (is_for_windows and sys.platform != "win32")


def _of_package(package: metadata.Distribution) -> Component:
    fields = package.metadata
    # The first is of the newer metadata (PEP 639), the second was free text; old packages have classifiers alone.
    licence = next((fields[key] for key in ("License-Expression", "License") if key in fields), "")
    if "\n" in licence:
        licence = ""  # some put the whole text there
    if not licence:
        classifiers = [each for each in fields.get_all("Classifier") or () if each.startswith("License ::")]
        licence = ", ".join(each.rsplit(" :: ", 1)[-1] for each in classifiers)
    files = [file for file in package.files or () if _LICENCE_FILE.match(file.name) and ".dist-info" in str(file)]
    texts = tuple(text for file in sorted(files, key=str) if (text := _text(Path(str(package.locate_file(file))))))
    return Component(fields["Name"], package.version, licence, texts)


def _python() -> Component:
    places = [Path(sys.base_prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "LICENSE.txt"]
    places += [Path(sys.base_prefix) / "LICENSE.txt", *([_bundled() / "Python.txt"] if _is_frozen() else [])]
    texts = tuple(text for place in places if (text := _text(place)))
    return Component("Python", platform.python_version(), "PSF-2.0", texts[:1])


def _brought() -> Iterator[Component]:
    """The libraries of the system in a frozen program: one text each, which the recipe puts there."""
    if not _is_frozen():
        return
    for file in sorted(_bundled().glob("*.txt")):
        if file.stem != "Python":
            yield Component(file.stem, "", "", (_text(file),))


def _is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


def _bundled() -> Path:
    return Path(getattr(sys, "_MEIPASS", "")) / "licences"


def _text(path: Path) -> str:
    """A licence's text; empty where the package lists a file that was not installed."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except FileNotFoundError:
        return ""
