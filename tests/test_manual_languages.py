"""The manual is the same in every language: pages, headings, tables, lists, examples, figures and links."""

import re
from collections import Counter
from pathlib import Path

import pytest

from rektscope.ui import translation
from rektscope.ui.help import pages
from rektscope.ui.translation import Language

MANUAL = Path(__file__).resolve().parents[1] / "resources" / "manual"
OTHERS = [language for language in Language if language is not Language.ENGLISH]
NAMES = list(pages.TITLES)

FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"^(?: {4}\S.*\n)+", re.MULTILINE)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
LABEL = re.compile(r"\]\[([\w-]+)\]")
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
LIST = re.compile(r"^( *)(?:-|\d+\.) ", re.MULTILINE)

KEYS = {
    "Strg": "Ctrl",
    "Umschalt": "Shift",
    "Leertaste": "Space",
    "Pos1": "Home",
    "Ende": "End",
    "Links": "Left",
    "Rechts": "Right",
    "Hoch": "Up",
    "Runter": "Down",
    "Rücktaste": "Backspace",
    "Hilfe, Diagnose": "Help, Diagnostics",
}
"""What stands on a key, or in a menu, is told as it stands there."""


def page(name: str, language: Language = Language.ENGLISH) -> str:
    folder = MANUAL if language is Language.ENGLISH else MANUAL / language.value
    return (folder / f"{name}.md").read_text(encoding="utf-8")


def prose(text: str) -> str:
    """What is told in a language: the page without its examples."""
    return INDENTED.sub("", FENCED.sub("", text))


def sections(text: str) -> list[str]:
    """The prose below each heading, with it."""
    return re.split(r"(?m)^(?=#+ )", prose(text))[1:]


def codes(text: str) -> Counter[str]:
    words = re.compile("|".join(map(re.escape, KEYS)))
    return Counter(words.sub(lambda found: KEYS[found.group()], code) for code in CODE.findall(text))


def figures(text: str) -> Counter[str]:
    """Every number, but those that are part of a word between backticks, and of an address."""
    return Counter(FIGURE.findall(LINK.sub("", CODE.sub("", re.sub(r"(?m)^\[[\w-]+\]: .*$", "", text)))))


def tables(text: str) -> list[tuple[int, ...]]:
    """The number of cells in each row, of each table."""
    runs = re.findall(r"(?m)(?:^ *\|.*\n)+", text)
    return [tuple(len(re.findall(r"(?<!\\)\|", row)) for row in run.splitlines()) for run in runs]


@pytest.mark.parametrize("language", OTHERS)
def test_every_page_is_there(language):
    assert {path.stem for path in (MANUAL / language.value).glob("*.md")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", OTHERS)
def test_a_page_is_built_as_the_english_one(language, name):
    english, other = page(name), page(name, language)
    assert [len(marks) for marks, _ in HEADING.findall(prose(other))] == [
        len(marks) for marks, _ in HEADING.findall(prose(english))
    ]
    assert tables(other) == tables(english)
    assert FENCED.findall(other) == FENCED.findall(english)
    assert INDENTED.findall(other) == INDENTED.findall(english)
    assert [target.removeprefix("../") for target in LINK.findall(other)] == LINK.findall(english)
    assert LABEL.findall(other) == LABEL.findall(english)
    assert re.findall(r"(?m)^\[[\w-]+\]: \S+$", other) == re.findall(r"(?m)^\[[\w-]+\]: \S+$", english)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", OTHERS)
def test_a_section_has_the_figures_names_and_points_of_the_english_one(language, name):
    both = list(zip(sections(page(name)), sections(page(name, language)), strict=True))
    for english, other in both:
        head = english.partition("\n")[0]
        assert LIST.findall(other) == LIST.findall(english), head
        assert codes(other) == codes(english), head
        assert figures(other) == figures(english), head
        assert other.count("**") == english.count("**"), head


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_in_english(language):
    words = re.compile(r"\b(the|of|is|are|and|with|from|which|that|its|has|have|not)\b")
    for name in NAMES:
        told = CODE.sub("", prose(page(name, language)))
        lines = [line for line in told.splitlines() if not line.startswith(("[", ">"))]
        assert [line for line in lines if words.search(line)] == [], name


@pytest.fixture
def german(monkeypatch):
    """The manual as a German window opens it; titles are a table that was made when its module was."""
    monkeypatch.setattr("rektscope.ui.translation._SPOKEN.language", Language.GERMAN)
    assert translation.spoken_language() is Language.GERMAN


@pytest.mark.usefixtures("german")
def test_the_pages_of_the_language_are_searched_and_have_its_pictures():
    told = {each.name: each.text for each in pages.manual_pages()}
    assert told["levels"] == page("levels", Language.GERMAN)
    assert "](pictures/before.png)" in told["tutorial"]
    assert [each.name for each in pages.pages_with("Halbwertszeit Umsatz")] == ["levels", "model"]
    assert pages.pages_with("half-life turnover") == []


def test_english_pages_are_those_beside_the_folders():
    assert {each.name: each.text for each in pages.manual_pages()} == {name: page(name) for name in NAMES}


@pytest.mark.parametrize("language", OTHERS)
def test_a_page_is_called_in_the_menu_what_it_calls_itself(language):
    catalogue = translation._SPOKEN.catalogue, translation._SPOKEN.content
    translation.speak(language)
    try:
        titles = {name: translation.tr(title) for name, title in pages.TITLES.items()}
    finally:
        translation._SPOKEN.catalogue, translation._SPOKEN.content = catalogue
        translation._SPOKEN.language = Language.ENGLISH
        translation._SPOKEN.known.clear()
    assert {name: page(name, language).partition("\n")[0] for name in NAMES} == {
        name: f"# {title}" for name, title in titles.items()
    }
