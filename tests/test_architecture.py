"""What `desktop/ARCHITECTURE.md` names is there: a way through the house that leads past missing doors helps nobody."""

import ast
import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "desktop" / "rektscope"
PAGE = (ROOT / "desktop" / "ARCHITECTURE.md").read_text(encoding="utf-8")


def _ways() -> str:
    return PAGE[PAGE.index("## Four ways through the house") : PAGE.index("## Units")]


def _stations() -> list[str]:
    return re.findall(r"(?m)^\d+\. (.*(?:\n   +.*)*)", _ways())


def test_the_ways_have_stations():
    assert len(_stations()) > 25


def test_every_file_and_name_on_the_ways_is_there():
    missing = []
    for station in _stations():
        folder, text = HOME, ""
        for word in re.findall(r"`([^`]+)`", station):
            if word.endswith(".py"):
                places = [folder / word, HOME / word.replace("NAME", "binance"), folder.parent / word]
                found = next((place for place in places if place.exists()), None)
                if found is None:
                    missing.append(word)
                else:
                    folder, text = found.parent, text + found.read_text(encoding="utf-8")
            elif not re.search(rf"(def|class) {re.escape(word.rpartition('.')[2])}\b", text):
                missing.append(f"{word} of: {station}")
    known = {"MarketEvents", "PositionDraft", "Answer", "Frame", "Candles"}
    assert [each for each in missing if each.split(" of: ")[0] not in known] == []


def test_every_file_named_anywhere_is_there():
    named = set(re.findall(r"`((?:[a-z_]+/)+[a-z_]+\.py)`", PAGE))
    roots = (HOME, ROOT, ROOT / "desktop")
    assert sorted(name for name in named if not any((root / name).exists() for root in roots)) == []


def _names_a_module_or_its_part(word: str) -> bool:
    """Whether `room.module.name` leads to something: a package, a module, or a word that stands in one."""
    parts = word.split(".")
    for count in range(len(parts), 0, -1):
        place = HOME.joinpath(*parts[:count])
        module = place.with_suffix(".py")
        if module.exists():
            text = module.read_text(encoding="utf-8")
            return all(re.search(rf"\b{part}\b", text) for part in parts[count:])
        if place.is_dir():
            text = (place / "__init__.py").read_text(encoding="utf-8")
            return all(re.search(rf"\b{part}\b", text) for part in parts[count:])
    return False


def test_every_module_that_code_speaks_of_is_there():
    """Renaming a module leaves its old name in what others say of it."""
    rooms = "|".join(sorted(path.name for path in HOME.iterdir() if path.is_dir()))
    named = {
        (path.relative_to(HOME).as_posix(), word)
        for path in HOME.rglob("*.py")
        for word in re.findall(rf"`((?:{rooms})\.[A-Za-z_.]+)`", path.read_text(encoding="utf-8"))
    }
    assert len(named) > 20
    assert sorted(each for each in named if not _names_a_module_or_its_part(each[1])) == []


@pytest.fixture(scope="module")
def house():
    return runpy.run_path(str(ROOT / "tests" / "benchmarks" / "measure_house.py"))


@pytest.fixture(scope="module")
def graphs(house):
    """What imports what: of files and of folders."""
    return dict(zip(("files", "folders"), house["graph"](HOME), strict=True))


@pytest.mark.parametrize("what", ["files", "folders"])
def test_nothing_imports_what_imports_it(house, graphs, what):
    """Import-linter watches the layers; inside `ui`, `levels` and the like this does, and imports in functions too."""
    graph = {name: set(imported) for name, imported in graphs[what].items()}
    assert len(graph) > 40
    assert house["cycles"](graph) == []
    lower, upper = {"files": ("market.times", "ui.window"), "folders": ("market", "ui")}[what]
    graph[f"rektscope.{lower}"].add(f"rektscope.{upper}")
    assert len(house["cycles"](graph)) == 1


def test_painters_are_ended_by_with():
    """One that outlives its pixels, because painting had a defect, ends the process."""
    code = {path: path.read_text(encoding="utf-8") for path in (HOME / "ui").rglob("*.py")}
    assert sum(text.count("with QPainter(") for text in code.values()) > 10
    assert [path.name for path, text in code.items() if re.search(r"= QPainter\(", text)] == []


def test_what_a_scene_or_a_list_paints_is_guarded():
    """An exception that leaves such a `paint`, or an extent, ends the process."""
    calls = [
        (path.name, {"paint": "guarded", "boundingRect": "guarded_extent"}[node.name], node)
        for path in (HOME / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and (node.name == "boundingRect" or (node.name == "paint" and "option" in [a.arg for a in node.args.args]))
    ]
    names = [node.name for _, _, node in calls]
    assert names.count("paint") > 20
    assert names.count("boundingRect") >= 5  # few have an extent of their own: what fills a view has the view's
    assert [name for name, guard, node in calls if guard not in map(ast.unparse, node.decorator_list)] == []


def test_what_compares_in_its_own_way_does_so_with_both_operators():
    """A Struct has a `!=` of its own, which an `__eq__` does not change."""
    methods = [
        (node.name, {each.name for each in node.body if isinstance(each, ast.FunctionDef)})
        for path in HOME.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    own = [(name, names) for name, names in methods if "__eq__" in names]
    assert {"Instrument", "DockState"} <= {name for name, _ in own}
    assert [name for name, names in own if "__ne__" not in names] == []
