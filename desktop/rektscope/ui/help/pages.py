"""The manual: pages that lie in `resources/manual`, the same that README.md points to. Read when they are asked for.

Another language than English has its pages in a folder of its name there, `resources/manual/de`: as many, with the same
headings, tables, figures, examples and links, which `tests/test_manual_languages.py` holds.
"""

from functools import cache
from pathlib import Path

import msgspec

from rektscope.ui.assets import asset_bytes, asset_path
from rektscope.ui.translation import Language, spoken_language, tr

_FOLDER = "manual"
TITLES = {
    "tutorial": tr("Five minutes with the bundled event"),
    "levels": tr("How the levels are estimated"),
    "score": tr("How true the map is"),
    "venues": tr("Venues"),
    "faq": tr("Questions that traders ask"),
    "keys": tr("Keys"),
    "python": tr("In Python"),
    "session-file": tr("The session file"),
    "security": tr("Security"),
    "not-advice": tr("What it is not"),
    "model": tr("The model of the map"),
}
"""The first heading of each page by the name of its file, in the order of the menu, which need not read them."""


class ManualPage(msgspec.Struct, frozen=True):
    """One page.

    Attributes:
        name: of its file, without the ending.
        title: its first heading.
        text: the whole of it, in Markdown.
    """

    name: str
    title: str
    text: str


def manual_pages() -> tuple[ManualPage, ...]:
    """Every page in the window's language, in order."""
    return _pages(spoken_language())


@cache
def _pages(language: Language) -> tuple[ManualPage, ...]:
    return tuple(ManualPage(name, title, _text(name, language)) for name, title in TITLES.items())


def _text(name: str, language: Language) -> str:
    """A page; from the folder of a language the pictures and pages of the whole manual are one folder up."""
    if language is Language.ENGLISH:
        return asset_bytes(f"{_FOLDER}/{name}.md").decode("utf-8")
    return asset_bytes(f"{_FOLDER}/{language.value}/{name}.md").decode("utf-8").replace("](../", "](")


def pages_with(typed: str) -> list[ManualPage]:
    """The pages that hold each of the words, those with them in the title first; all where nothing is typed."""
    words = typed.lower().split()
    found = [page for page in manual_pages() if all(word in page.text.lower() for word in words)]
    return sorted(found, key=lambda page: not all(word in page.title.lower() for word in words))


def pictures_folder() -> Path:
    """Where the pages look for their pictures."""
    return Path(asset_path(_FOLDER))
