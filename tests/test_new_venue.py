"""`packaging/new_venue.py` begins a venue that is found everywhere, and that no test lets through as it is."""

import ast
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parent.parent
COMMAND = SimpleNamespace(**runpy.run_path(str(ROOT / "packaging" / "new_venue.py")))
DYDX = ("dydx", "dYdX")


@pytest.fixture
def copy(tmp_path):
    """What a venue is made of, elsewhere."""
    root = tmp_path / "copy"
    left_out = shutil.ignore_patterns("__pycache__", "*.json")
    shutil.copytree(ROOT / "desktop", root / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests" / "venues", root / "tests" / "venues", ignore=left_out)
    for path in (ROOT / "tests" / "venues").glob("*/*.json"):
        shutil.copy(path, root / path.relative_to(ROOT))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, root / name)
    (root / "desktop" / "rektscope" / "resources").symlink_to(ROOT / "resources")
    return root


def begin(root, name, title, lender=DYDX):
    """What the command writes there, written."""
    written = COMMAND.begun(COMMAND.Names(lender, (name, title)), root)
    for path, text in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return written


def failed(root, *arguments):
    """Tests of the copy that fail, with the last line of each one's reason."""
    environment = os.environ | {"COLUMNS": "400", "PYTHONPATH": os.pathsep.join([str(root / "desktop"), str(root)])}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, *arguments]
    run = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 1, run.stdout + run.stderr
    return dict(re.findall(r"FAILED [^:]+::(\S+) - (.*)", run.stdout)), run.stdout


def test_a_venue_that_was_begun_is_found_and_fails_until_it_is_filled_in(copy):
    begin(copy, "sample", "Sample")
    names, words = failed(
        copy, "--rootdir", str(copy), "tests/venues/test_registry.py", "tests/venues/test_unfilled.py"
    )
    assert set(names) == {
        "test_every_feed_has_a_market_with_its_sizes_and_messages_of_streams_and_of_rest",
        "test_every_reader_of_tiers_is_asked_by_the_refresh_or_reads_a_file",
        "test_the_documents_name_every_feed",
        "test_nothing_that_a_venue_was_begun_with_is_unfilled",
        "test_no_venue_speaks_of_another[sample]",
    }
    assert "SIZES in tests/venues/listings.py" in words
    assert "the help of `tiers refresh` in cli/tiers.py" in words
    assert "'desktop/rektscope/venues/sample/parse.py'" in words


@pytest.mark.parametrize("lender", [DYDX, ("kraken", "Kraken"), ("hyperliquid", "Hyperliquid"), ("binance", "Binance")])
def test_every_statement_of_the_lender_is_marked_and_the_code_stays_code(copy, lender):
    written = begin(copy, "sample", "Sample", lender)
    folder = copy / "desktop" / "rektscope" / "venues" / "sample"
    assert {path.stem for path in written if path.parent == folder} >= {
        "config",
        "subscriptions",
        "parse",
        "rest",
        "venue",
    }
    for path, text in written.items():
        if path.suffix == ".py":
            ast.parse(text)
            assert max(map(len, text.splitlines())) <= 120, path
    for name in ("config", "subscriptions", "parse", "rest", "rules"):
        code = written[folder / f"{name}.py"]
        own = [each for each in ast.parse(code).body if not isinstance(each, ast.Import | ast.ImportFrom | ast.Expr)]
        assert code.count("# UNFILLED") == len(own) + 1
        assert f"venues.{lender[0]}" not in code
    assert "# UNFILLED\n    example=" in written[folder / "venue.py"]


def test_a_folder_with_rules_keeps_them(copy):
    folder = copy / "desktop" / "rektscope" / "venues" / "kucoin"
    before = {path.name: path.read_bytes() for path in folder.glob("*.py")}
    written = begin(copy, "kucoin", "KuCoin")
    assert {path.name: path.read_bytes() for path in folder.glob("*.py") if path.name in before} == before
    assert folder / "parse.py" in written
    for name in ("venues/titles.py", "venues/rules.py", "margins/refresh.py"):
        assert copy / "desktop" / "rektscope" / name not in written


@pytest.mark.parametrize(
    ("name", "lender", "words"),
    [("dydx", "dydx", "dydx has a feed already"), ("WOO X", "dydx", "is no name of a folder"),
     ("sample", "mexc", "mexc has no feed that could be lent")],
)  # fmt: skip
def test_what_cannot_be_begun_is_refused_and_nothing_is_written(copy, name, lender, words):
    with pytest.raises(COMMAND.CannotBeginError, match=words):
        begin(copy, name, "Sample", (lender, lender))


def test_a_table_that_was_rebuilt_is_named_and_nothing_is_written(copy):
    catalogue = copy / "desktop" / "rektscope" / "venues" / "catalogue.py"
    catalogue.write_text("VENUES = ()\n", encoding="utf-8")
    with pytest.raises(COMMAND.CannotBeginError, match=r"desktop/rektscope/venues/catalogue\.py has no line like"):
        begin(copy, "sample", "Sample")
    assert not (catalogue.parent / "sample").exists()


def test_what_remains_is_printed_with_how_much_of_it():
    names = COMMAND.Names(DYDX, ("sample", "Sample"))
    lines = COMMAND.remaining(names, COMMAND.begun(names))
    marks = [line for line in lines if re.fullmatch(r"  desktop/rektscope/venues/sample/\w+\.py: \d+", line)]
    assert len(marks) == 8
    assert any("resources/tiers/sample.json" in line for line in lines)
