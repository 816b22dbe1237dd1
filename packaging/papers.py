"""The papers that are made from the program, and the parts of them that stand in two places.

    python packaging/papers.py             write what is made: tables, copies, blocks of README.md
    python packaging/papers.py --check     write nothing; 1 where something of it is not up to date
    python packaging/papers.py --pictures  make the pictures and the film anew as well (a minute)

The pages of the manual lie in resources/manual, so that the program brings them, those of other languages in folders
there. Of these, `venues.md` and `keys.md` are made in each language from the program's own tables, `session-file.md`,
`security.md` and `model.md` are copies of pages that people look for elsewhere (in other languages they are written by
hand and held against these), and README.md holds some of the pages as they are, between two comments that name them.
To be run with the Python that rektscope is installed for.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

from venue_table import venue_page

from pictures import make_pictures
from rektscope.ui.translation import Language

ROOT = Path(__file__).resolve().parent.parent
MANUAL = ROOT / "resources" / "manual"
COPIES = {
    "session-file.md": "desktop/SESSION_FORMAT.md",
    "security.md": "SECURITY.md",
    "model.md": "desktop/rektscope/levels/MODEL.md",
}
BLOCK = re.compile(r"(<!-- page: (?P<name>[\w-]+\.md) -->\n).*?(<!-- end of page -->\n)", re.DOTALL)


def main(arguments: list[str]) -> int:
    """Write or compare; 1 where something was not up to date."""
    parser = argparse.ArgumentParser(description="Make the papers that are made.")
    parser.add_argument("--check", action="store_true", help="write nothing, and name what is not up to date")
    parser.add_argument("--pictures", action="store_true", help="make pictures and film anew")
    options = parser.parse_args(arguments)
    if options.pictures:
        make_pictures(MANUAL / "pictures", ROOT / "docs")
    stale = [path for path, text in papers().items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        print(f"{path.relative_to(ROOT)}: {'not up to date' if options.check else 'written'}")
        if not options.check:
            path.write_text(papers()[path], encoding="utf-8")
    return 1 if stale and options.check else 0


def papers() -> dict[Path, str]:
    """Each paper that is made, whole or in part, as it should be."""
    made = {}
    for language in Language:
        folder = MANUAL if language is Language.ENGLISH else MANUAL / language.value
        made |= {folder / "venues.md": venue_page(language), folder / "keys.md": keys(language)}
    made |= {MANUAL / name: (ROOT / source).read_text(encoding="utf-8") for name, source in COPIES.items()}
    readme = ROOT / "README.md"
    return made | {readme: with_pages(readme.read_text(encoding="utf-8"), made)}


def with_pages(readme: str, made: dict[Path, str]) -> str:
    """README.md with each page between the comments that name it."""

    def page(found: re.Match[str]) -> str:
        path = MANUAL / found["name"]
        text = made[path] if path in made else path.read_text(encoding="utf-8")
        text = re.sub(r"^#", "##", text, flags=re.MULTILINE)  # below the README's own heading
        text = re.sub(r"\]\(((?!https?:)[\w/-]+\.(?:md|png))", r"](resources/manual/\1", text)
        return f"{found[1]}{text}{found[3]}"

    return BLOCK.sub(page, readme)


def keys(language: Language) -> str:
    """Every action of the window with its keys, as the window itself lists them."""
    words = [sys.executable, str(Path(__file__).with_name("key_page.py")), language.value]
    return subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
