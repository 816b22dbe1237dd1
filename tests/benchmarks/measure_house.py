"""Measures how the code is built: sizes, comments, cycles, and the stations of the four ways. By hand.

    python tests/benchmarks/measure_house.py              the checkout that it stands in
    python tests/benchmarks/measure_house.py OTHER ...    and others beside it, each a checkout of this project

Start and seek are measured by `bench_window.py`.
"""

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent.parent
PACKAGE = "rektscope"


@dataclass(frozen=True)
class Piece:
    """A function or class: its lines, and where it is."""

    lines: int
    place: str


def sources(folder: Path) -> Iterator[Path]:
    """Every Python file below a folder, in order."""
    return (path for path in sorted(folder.rglob("*.py")) if "__pycache__" not in path.parts)


def package_of(checkout: Path) -> Path:
    """The program's own code."""
    return checkout / "desktop" / PACKAGE


def comments(text: str) -> int:
    """Lines with a comment that is for people: none for ruff, mypy or a coverage tool."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    found = (token.string for token in tokens if token.type == tokenize.COMMENT)
    # An exemption says its reason behind a dash on the same line, which is a comment for people.
    return sum(not re.match(r"#\s*(noqa|type:|pragma|!)", each) or " -- " in each or "] #" in each for each in found)


def pieces(path: Path, name: str, kinds: tuple[type[ast.AST], ...]) -> list[Piece]:
    """Every function or class of a file."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return [
        Piece(node.end_lineno - node.lineno + 1, f"{name}:{node.name}")  # type: ignore[attr-defined] # `kinds` have both
        for node in nodes
        if isinstance(node, kinds)
    ]


def imports(path: Path) -> set[str]:
    """Modules of the program that a file imports, wherever in it, but not for types alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            node.body = []
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {name for name in found if name.startswith(f"{PACKAGE}.")}


def cycles(edges: dict[str, set[str]]) -> list[list[str]]:
    """Groups of nodes that reach one another (Tarjan's strongly connected components), of more than one node."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in edges.get(node, set()):
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            group = stack[stack.index(node) :]
            del stack[stack.index(node) :]
            if len(group) > 1:
                found.append(sorted(group))

    for node in sorted(edges):
        if node not in index:
            visit(node)
    return found


def graph(package: Path) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """(files by module, folders by name): what each imports."""
    modules = {
        ".".join((PACKAGE, *path.relative_to(package).with_suffix("").parts)).removesuffix(".__init__"): path
        for path in sources(package)
    }
    by_file = {name: (imports(path) & modules.keys()) - {name} for name, path in modules.items()}

    def folder(name: str) -> str:
        return name if modules[name].name == "__init__.py" else name.rpartition(".")[0]

    by_folder: dict[str, set[str]] = {}
    for name, others in by_file.items():
        room = by_folder.setdefault(folder(name), set())
        # A folder and one inside it are one subject: `ui` names its own parts.
        room |= {
            folder(other)
            for other in others
            if not f"{folder(other)}.".startswith(f"{folder(name)}.")
            and not f"{folder(name)}.".startswith(f"{folder(other)}.")
        }
    return by_file, by_folder


def stations(checkout: Path) -> str:
    """How many stations each of the four ways has, as ARCHITECTURE.md lists them."""
    text = (checkout / "desktop" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    part = re.search(r"## Four ways.*?\n(.*?)\n## ", text, re.DOTALL)
    if part is None:
        return "not listed"
    ways = re.split(r"\n\*\*", part.group(1))[1:]
    return ", ".join(f"{way.split('**')[0]} {len(re.findall(r'^[0-9]+[.] ', way, re.MULTILINE))}" for way in ways)


def share(values: list[int], part: float) -> int:
    """The value below which so large a part lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def measure(checkout: Path) -> dict[str, str]:
    """Every figure as text, by its name."""
    package = package_of(checkout)
    files = list(sources(package))
    texts = {path: path.read_text(encoding="utf-8") for path in files}
    lines = [text.count("\n") for text in texts.values()]
    tests = sum(path.read_text(encoding="utf-8").count("\n") for path in sources(checkout / "tests"))
    functions, classes = [], []
    for path in files:
        name = str(path.relative_to(package))
        functions += pieces(path, name, (ast.FunctionDef, ast.AsyncFunctionDef))
        classes += pieces(path, name, (ast.ClassDef,))
    by_file, by_folder = graph(package)
    longest = {kind: max(found, key=lambda piece: piece.lines) for kind, found in (("f", functions), ("c", classes))}
    sizes = [piece.lines for piece in functions]
    largest = max(files, key=lambda path: texts[path].count("\n"))
    return {
        "files / lines": f"{len(files)} / {sum(lines):,}",
        "lines a file p50 / p90 / max": f"{share(lines, 0.5)} / {share(lines, 0.9)} / {max(lines)}",
        "longest file": str(largest.relative_to(package)),
        "function p50 / p90 / max": f"{share(sizes, 0.5)} / {share(sizes, 0.9)} / {max(sizes)}",
        "longest function": f"{longest['f'].lines}, {longest['f'].place}",
        "functions over 40 lines": str(sum(size > 40 for size in sizes)),
        "longest class": f"{longest['c'].lines}, {longest['c'].place}",
        "comments a 100 lines": f"{100 * sum(map(comments, texts.values())) / sum(lines):.1f}",
        "test / source lines": f"{tests / sum(lines):.2f}",
        "file cycles": words_of(cycles(by_file)),
        "folder cycles": words_of(cycles(by_folder)),
        "stations of the four ways": stations(checkout),
    }


def words_of(groups: list[list[str]]) -> str:
    """How many groups, and which."""
    return "0" if not groups else f"{len(groups)}: " + "; ".join(" <-> ".join(group) for group in groups)


def main(others: list[str]) -> None:
    """Print a table, a column a checkout."""
    columns = [measure(Path(place)) for place in (*others, str(HERE))]
    for name in columns[-1]:
        print(f"{name:<30} " + " | ".join(column[name] for column in columns))


if __name__ == "__main__":
    main(sys.argv[1:])
