"""Begin a venue: a folder that a living venue lent, the tables that find it, and a list of what is still to be said.

    python packaging/new_venue.py lighter Lighter                 begun as dydx was built
    python packaging/new_venue.py lighter Lighter --like kraken   ... or as another venue

No template lies here that could grow old: the code is that of a venue that works, with its names replaced, and a
comment `UNFILLED` above each statement of it. `tests/venues/test_unfilled.py` fails while one of them stands, or while
the folder speaks of the venue that lent it, so that nothing is released that nobody has read in the documentation. The
comment goes when what stands below it is true of the new venue; what it does not have goes with it.

A folder that has rules (and tiers) already keeps them. Nothing is written unless all of it can be.
"""

import argparse
import ast
import re
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MARK = "UNFILLED"
_NAME = re.compile(r"[a-z][a-z0-9]*")
_NOT_LENT = frozenset({"archives"})
"""What few venues have is begun by hand, where the documentation tells of it."""


class CannotBeginError(Exception):
    """Why nothing was written, in a sentence."""


class Names:
    """How the new venue and the one that lends its code are called: `dydx`, `dYdX`, `DYDX`."""

    def __init__(self, lender: tuple[str, str], new: tuple[str, str]) -> None:
        self.lender, self.lender_title = lender
        self.new, self.new_title = new

    def replaced(self, code: str) -> str:
        """The code with names replaced where they are names alone: addresses and sentences stay the lender's."""
        code = re.sub(rf"\bvenues\.{self.lender}\b", f"venues.{self.new}", code)
        code = re.sub(rf'"{self.lender}"', f'"{self.new}"', code)
        code = re.sub(rf'"{re.escape(self.lender_title)}"', f'"{self.new_title}"', code)
        return re.sub(rf"\b{self.lender.upper()}\b", self.new.upper(), code)


def marked(code: str) -> str:
    """The code with a mark at its top, and above each statement but imports and the docstring."""
    lines = code.splitlines()
    statements = ast.parse(code).body
    for statement in reversed(statements):
        is_docstring = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        if not is_docstring and not isinstance(statement, ast.Import | ast.ImportFrom):
            decorated = getattr(statement, "decorator_list", [])
            first = min([statement.lineno, *(each.lineno for each in decorated)])
            lines.insert(first - 1, f"# {MARK}")
    return f"# {MARK}: what the docstring says, with the page of the documentation\n" + "\n".join(lines) + "\n"


def _marked_value(code: str) -> str:
    """`venue.py` with marks where it says something of the venue, which is all but the functions of its modules."""
    return re.sub(r"(?m)^(    (?:example|not_watched|accounts)=)", rf"    # {MARK}\n\1", code)


def inserted(text: str, line: str, before: Callable[[str], bool], place: str) -> str:
    """The text with a line before the first for which `before` says yes; raises CannotBeginError naming the place."""
    lines = text.splitlines(keepends=True)
    for number, each in enumerate(lines):
        if before(each):
            return "".join([*lines[:number], line, *lines[number:]])
    raise CannotBeginError(f"{place} has no place for {line.strip()!r}: has it been rebuilt?")


def after_like(text: str, like: str, line: str, place: str) -> str:
    """The text with a line in the order of the alphabet among those that match `like`, which is a pattern."""
    rows = [each for each in text.splitlines(keepends=True) if re.fullmatch(like, each.rstrip("\n"))]
    if not rows:
        raise CannotBeginError(f"{place} has no line like {like!r}: has it been rebuilt?")
    if line in rows:
        return text
    following = next((row for row in rows if row > line), None)
    if following is not None:
        return text.replace(following, line + following, 1)
    return text.replace(rows[-1], rows[-1] + line, 1)


def begun(names: Names, root: Path = ROOT) -> dict[Path, str]:
    """What is to be written, by path.

    Raises:
        CannotBeginError: there is a feed of that name, no lender, or a table that is not found.
    """
    venues = root / "desktop" / "rektscope" / "venues"
    folder, lender = venues / names.new, venues / names.lender
    if not _NAME.fullmatch(names.new):
        raise CannotBeginError(f"{names.new!r} is no name of a folder: small letters and digits, such as dydx.")
    if (folder / "venue.py").exists():
        raise CannotBeginError(f"{names.new} has a feed already, in {folder.relative_to(root)}.")
    if not (lender / "venue.py").exists():
        raise CannotBeginError(f"{names.lender} has no feed that could be lent.")
    written: dict[Path, str] = {}
    for source in sorted(lender.glob("*.py")):
        if source.stem not in _NOT_LENT and not (folder / source.name).exists():
            code = names.replaced(source.read_text(encoding="utf-8"))
            written[folder / source.name] = _marked_value(code) if source.stem == "venue" else marked(code)
    tests = root / "tests" / "venues"
    for lent in sorted((tests / names.lender).glob("test_*.py")):
        name = lent.name.replace(names.lender, names.new)
        written[tests / names.new / name] = marked(names.replaced(lent.read_text(encoding="utf-8")))
    return written | _registered(names, root, has_tiers=folder / "tiers.py" in written)


def _registered(names: Names, root: Path, *, has_tiers: bool) -> dict[Path, str]:
    """The tables that find a venue, with it in them."""
    new, upper, title = names.new, names.new.upper(), names.new_title
    home = root / "desktop" / "rektscope"
    texts: dict[Path, str] = {}

    def edit(path: Path, change: Callable[[str, str], str]) -> None:
        place = path.relative_to(root).as_posix()
        texts[path] = change(texts.get(path) or path.read_text(encoding="utf-8"), place)

    def row(like: str, line: str) -> Callable[[str, str], str]:
        return lambda text, place: after_like(text, like, line, place)

    imported = r"from rektscope\.venues\.\w+\.{module} import {what} as \w+"
    catalogue, rules = home / "venues" / "catalogue.py", home / "venues" / "rules.py"
    feed = f"from rektscope.venues.{new}.venue import VENUE as {upper}\n"
    edit(catalogue, row(imported.format(module="venue", what="VENUE"), feed))
    edit(catalogue, lambda text, _: re.sub(r"(?m)^(VENUES = \(.*)\)$", rf"\1, {upper})", text, count=1))
    if new not in _known(home / "venues" / "titles.py"):
        of_rules = f"from rektscope.venues.{new}.rules import RULES as {upper}\n"
        edit(rules, row(imported.format(module="rules", what="RULES"), of_rules))
        edit(
            rules, lambda text, place: inserted(text, f"    *{upper},\n", lambda each: each == "    GENERIC,\n", place)
        )
        edit(
            home / "venues" / "titles.py", lambda text, _: text.replace("\n}\n", f'\n    "{new}": "{title}",\n}}\n', 1)
        )
        package = f'    "rektscope.venues.{new}",\n'
        edit(root / "pyproject.toml", lambda text, _: _in_both_lists(text, package))
    if has_tiers:
        refresh = home / "margins" / "refresh.py"
        edit(
            refresh,
            row(
                r"from rektscope\.venues\.\w+ import tiers as \w+",
                f"from rektscope.venues.{new} import tiers as {new}\n",
            ),
        )
        edit(refresh, row(r'    "(\w+)": \1,', f'    "{new}": {new},\n'))
        edit(home / "risk" / "tier_age.py", row(r'        "\w+",', f'        "{new}",\n'))
    spelling = f'    "{new}": VenueSpelling("{MARK}", _fullmatch(""), _between("")),  # {MARK}: as the venue writes\n'
    edit(
        home / "market" / "spellings.py",
        lambda text, _: text.replace('}\n"""The venues whose symbols', f'{spelling}}}\n"""The venues whose symbols', 1),
    )
    table = f"| {title} | {MARK} | {MARK} | {MARK} | {MARK} |\n"
    edit(
        root / "desktop" / "ARCHITECTURE.md",
        lambda text, place: inserted(
            text, table, lambda each: re.match(r"\| KuCoin[^|]*\| none \|", each) is not None, place
        ),
    )
    return texts


def _known(titles: Path) -> set[str]:
    """Names that have a title."""
    return set(re.findall(r'^    "(\w+)": ', titles.read_text(encoding="utf-8"), re.MULTILINE))


def _in_both_lists(text: str, line: str) -> str:
    """The project's settings with a package in the list of packages and in the contract of the venues."""
    parts = text.split('[[tool.importlinter.contracts]]\nid = "venues"\n')
    like = r'    "rektscope\.venues\.\w+",'
    return '[[tool.importlinter.contracts]]\nid = "venues"\n'.join(
        after_like(part, like, line, "pyproject.toml") for part in parts
    )


def remaining(names: Names, written: dict[Path, str], root: Path = ROOT) -> list[str]:
    """What is still to be done, a line each."""
    marks = [f"  {path.relative_to(root)}: {text.count(MARK)}" for path, text in written.items() if text.count(MARK)]
    return [
        f"{names.new_title} is begun as {names.lender_title} is built. `{MARK}` stands above what is to be filled in:",
        *marks,
        'What the tests will ask for, in the order of CONTRIBUTING.md, "Add a venue":',
        "  2, 3. Addresses, limits, subscriptions, parser, requests; its row in ARCHITECTURE.md.",
        f"  4. A market of it in SIZES of tests/venues/listings.py; its messages in tests/venues/{names.new};",
        "     SERVED of tests/reliability/poisoned_messages.py.",
        "  5. Its spelling in market/spellings.py, its other names in market/names.py.",
        f"  6. Its margin rules, here and in tests/risk/slow_reference.py; resources/tiers/{names.new}.json.",
        "  7. README (Live), CHANGELOG, German of its sentences, python packaging/papers.py.",
        f'Ask again at any time: pytest tests/venues -k "unfilled or registry or {names.new}"',
    ]


def main(arguments: list[str]) -> int:
    """Begin a venue, or say why not; 2 then."""
    parser = argparse.ArgumentParser(description="Begin a venue.")
    parser.add_argument("name", help="of its folder and in venue:SYMBOL: dydx")
    parser.add_argument("title", help="as people write it: dYdX")
    parser.add_argument("--like", default="dydx", help="the venue whose code is lent; dydx unless said otherwise")
    options = parser.parse_args(arguments)
    try:
        titles = (ROOT / "desktop" / "rektscope" / "venues" / "titles.py").read_text(encoding="utf-8")
        lender = re.search(rf'^    "{options.like}": "(.*)",$', titles, re.MULTILINE)
        names = Names((options.like, lender[1] if lender else options.like), (options.name, options.title))
        written = begun(names)
    except CannotBeginError as error:
        print(error, file=sys.stderr)
        return 2
    for path, text in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    print("\n".join(remaining(names, written)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
