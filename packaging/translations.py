"""The catalogues of the window's texts: collected from the source, kept in .ts files, compiled to .qm in resources.

    python packaging/translations.py           bring packaging/catalogues up to date: new texts appear unfinished,
                                               texts that are gone go, and what is finished is compiled
    python packaging/translations.py --check   write nothing; 1 where a text is missing, unfinished or stale

A translator edits a .ts file with Qt Linguist or any editor. Text is collected by reading the source as Python does
(Qt's lupdate does not know a literal of several pieces, or a choice of two); Qt's lrelease compiles it.
"""

import argparse
import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from string import Formatter

import PySide6

from rektscope.ui.translation import CONTEXT, Language

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "desktop" / "rektscope" / "ui"
CATALOGUES = ROOT / "packaging" / "catalogues"
COMPILED = ROOT / "resources" / "translations"
HEADER = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def main(arguments: list[str]) -> int:
    """Write or compare; 1 where a catalogue is not whole."""
    parser = argparse.ArgumentParser(description="Collect and compile the window's texts.")
    parser.add_argument("--check", action="store_true", help="write nothing, and name what is not whole")
    options = parser.parse_args(arguments)
    found = collected()
    problems = 0
    for language in (each for each in Language if each is not Language.ENGLISH):
        path = CATALOGUES / f"rektscope_{language.value}.ts"
        if not options.check:
            write(path, language, found, translations_in(path))
            compile_catalogue(path)
        for problem in problems_of(translations_in(path), found):
            problems += 1
            print(f"{path.name}: {problem}")
    return 1 if problems and options.check else 0


def collected() -> dict[str, list[str]]:
    """Each text of the window, in the order of the source, with the files that hold it."""
    found: dict[str, list[str]] = {}
    for path in sorted(SOURCES.rglob("*.py")):
        room = path.relative_to(SOURCES).as_posix()
        for text in texts_in(path.read_text(encoding="utf-8"), room):
            places = found.setdefault(text, [])
            if room not in places:
                places.append(room)
    return found


def texts_in(source: str, name: str) -> list[str]:
    """What a module hands to `tr`, both of a choice of two, or to `below`: sentences of the rooms below.

    Raises:
        ValueError: something else than a literal is handed on, outside the places that show a kept name.
    """
    calls = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"tr", "below"}
    ]
    texts: list[str] = []
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        given = call.args[0]
        for each in (given.body, given.orelse) if isinstance(given, ast.IfExp) else (given,):
            if isinstance(each, ast.Constant) and isinstance(each.value, str):
                texts.append(each.value)
            elif not isinstance(each, ast.Name):
                problem = f"{name}:{call.lineno}: a text that is no literal"
                raise ValueError(problem)  # noqa: TRY004 -- a fault of the source that is read
    return texts


def translations_in(path: Path) -> dict[str, str]:
    """What a .ts file has, finished or (as empty text) not; nothing where there is none."""
    if not path.is_file():
        return {}
    messages = ET.parse(path).getroot().iter("message")  # noqa: S314 -- our own file
    return {message.findtext("source", ""): _finished(message.find("translation")) for message in messages}


def _finished(element: "ET.Element | None") -> str:
    is_finished = element is not None and element.get("type") is None
    return element.text or "" if element is not None and is_finished else ""


def problems_of(translations: dict[str, str], found: dict[str, list[str]]) -> list[str]:
    """A line for each text that a catalogue lacks, and for each it has in vain or with other fields."""
    lines = [f"{found[text][0]}: not translated: {text!r}" for text in found if not translations.get(text)]
    lines += [f"no longer in the source: {text!r}" for text in translations if text not in found]
    for text in found:
        translated = translations.get(text)
        if translated and not fields_of(translated) <= fields_of(text):
            lines.append(f"{found[text][0]}: fields that the source has not: {translated!r}")
    return lines


def fields_of(template: str) -> set[str]:
    """The names of the fields of a template, those of formats too."""
    names: set[str] = set()
    for _, name, form, _ in Formatter().parse(template):
        if name is not None:
            names |= {name, *(fields_of(form) if form else ())}
    return names


def write(path: Path, language: Language, found: dict[str, list[str]], translations: dict[str, str]) -> None:
    """Write a .ts file with every text that was found, in that order."""
    root = ET.Element("TS", version="2.1", language=language.value, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, places in found.items():
        message = ET.SubElement(context, "message")
        for place in places:
            ET.SubElement(message, "location", filename=f"../../desktop/rektscope/ui/{place}")
        ET.SubElement(message, "source").text = text
        translated = translations.get(text)
        element = ET.SubElement(message, "translation", {} if translated else {"type": "unfinished"})
        element.text = translated
    ET.indent(root, " ")
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEADER + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def compile_catalogue(path: Path) -> None:
    """Make the .qm beside a .ts file with the lrelease that PySide6 brings."""
    program = Path(PySide6.__file__).with_name("lrelease")
    done = [str(program), "-silent", str(path), "-qm", str(COMPILED / f"{path.stem}.qm")]
    subprocess.run(done, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
