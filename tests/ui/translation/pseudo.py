"""A language that nobody speaks: each word is accented and two fifths longer, so that what is cut or left out shows."""

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from math import ceil
from pathlib import Path

import PySide6

from rektscope.ui.translation import CONTEXT

LONGER = 0.4
_ACCENTS = str.maketrans("aeiouyAEIOUY", "àëïöüÿÀËÏÖÜŸ")
_KEPT = re.compile(r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|<[^>]*>|&\w+;|\(\*[^)]*\)|`[^`]*`|%\w|https?://\S+|--\w\S*")
_WORD = re.compile(r"[A-Za-z]+")


def pseudo(text: str) -> str:
    """The text with accents and longer words; fields, tags, filters of files and commands stay as they are."""
    made, at = [], 0
    for kept in _KEPT.finditer(text):
        made += [_longer(text[at : kept.start()]), kept.group()]
        at = kept.end()
    return "".join((*made, _longer(text[at:])))


def _longer(text: str) -> str:
    return _WORD.sub(lambda word: word.group().translate(_ACCENTS) + "ö" * ceil(LONGER * len(word.group())), text)


def compiled(texts: Iterable[str], folder: Path) -> Path:
    """A compiled catalogue of these texts in that language."""
    root = ET.Element("TS", version="2.1", language="eo", sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in texts:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = text
        ET.SubElement(message, "translation").text = pseudo(text)
    written, made = folder / "pseudo.ts", folder / "pseudo.qm"
    written.write_text('<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode"), "utf-8")
    program = Path(PySide6.__file__).with_name("lrelease")
    subprocess.run([str(program), "-silent", str(written), "-qm", str(made)], check=True)
    return made
