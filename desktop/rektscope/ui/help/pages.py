"""The manual: pages that lie in `resources/manual`, the same that README.md points to. Read when they are asked for."""

from functools import cache
from pathlib import Path

import msgspec

from rektscope.ui.assets import asset_bytes, asset_path

_FOLDER = "manual"
TITLES = {
    "tutorial": "Five minutes with the bundled event",
    "levels": "How the levels are estimated",
    "score": "How true the map is",
    "venues": "Venues",
    "faq": "Questions that traders ask",
    "keys": "Keys",
    "python": "In Python",
    "session-file": "The session file",
    "security": "Security",
    "not-advice": "What it is not",
    "model": "The model of the map",
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


@cache
def manual_pages() -> tuple[ManualPage, ...]:
    """Every page, in order."""
    return tuple(
        ManualPage(name, title, asset_bytes(f"{_FOLDER}/{name}.md").decode("utf-8")) for name, title in TITLES.items()
    )


def pages_with(typed: str) -> list[ManualPage]:
    """The pages that hold each of the words, those with them in the title first; all where nothing is typed."""
    words = typed.lower().split()
    found = [page for page in manual_pages() if all(word in page.text.lower() for word in words)]
    return sorted(found, key=lambda page: not all(word in page.title.lower() for word in words))


def pictures_folder() -> Path:
    """Where the pages look for their pictures."""
    return Path(asset_path(_FOLDER))
