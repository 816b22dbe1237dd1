"""The papers are what the program does: made parts are up to date, examples run, pictures look like what it draws."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd  # noqa: TID253 -- the page is about its frames
import pytest
from PIL import Image

import rektscope
from rektscope.cli.main import run
from rektscope.frames import MarketFrames
from rektscope.ui.calculator.sections import TITLES as SECTION_TITLES
from rektscope.ui.formatting import usd
from rektscope.ui.help.pages import TITLES

ROOT = Path(__file__).resolve().parent.parent
MANUAL = ROOT / "resources" / "manual"
PACKAGING = ROOT / "packaging"
LINK = re.compile(r"\]\(([^)\s]+)\)")
MEAN_DIFFERENCE = 6.0
"""Of a channel, of 255: letters may be rounded another way and a line may move; another view of the chart differs by
tens."""


def page(name: str) -> str:
    return (MANUAL / f"{name}.md").read_text(encoding="utf-8")


def test_what_is_made_is_up_to_date():
    """Tables, copies, blocks of the README. After a change of the program: `python packaging/papers.py`."""
    words = [sys.executable, str(PACKAGING / "papers.py"), "--check"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_every_page_is_in_the_menu_under_its_own_title():
    assert {path.stem for path in MANUAL.glob("*.md")} == set(TITLES)
    assert {name: page(name).splitlines()[0] for name in TITLES} == {
        name: f"# {title}" for name, title in TITLES.items()
    }


@pytest.mark.parametrize("path", [ROOT / "README.md", *sorted(MANUAL.rglob("*.md"))], ids=lambda path: path.name)
def test_every_link_and_picture_leads_somewhere(path):
    text = path.read_text(encoding="utf-8")
    for target in LINK.findall(text):
        assert target.startswith("https://") or (path.parent / target).is_file(), target
    for label in re.findall(r"\]\[([\w-]+)\]", text):
        assert f"\n[{label}]: https://" in text, label


def test_every_picture_is_shown_somewhere():
    shown = set()
    for path in (ROOT / "README.md", *MANUAL.glob("*.md")):
        shown |= {(path.parent / target).resolve() for target in LINK.findall(path.read_text(encoding="utf-8"))}
    there = {*(MANUAL / "pictures").iterdir(), *(ROOT / "docs").iterdir()}
    assert there <= shown


def test_how_levels_are_estimated_stays_short():
    words = page("levels").partition("|")[0].split()
    assert 150 < len(words) <= 220


def test_the_score_has_the_rows_where_the_map_loses():
    text = page("score")
    assert "Where it loses" in text
    assert "farthest-first" in text
    assert "python tests/benchmarks/score_real_data.py" in text


def test_a_section_that_a_page_names_is_in_the_calculator():
    named = [name for each in TITLES for name in re.findall(r'the section "([^"]+)"', page(each))]
    assert named
    assert set(named) <= set(SECTION_TITLES.values())


def test_the_pictures_are_those_that_the_program_draws(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(PACKAGING))
    import pictures

    made = pictures.make_pictures(tmp_path / "pictures", tmp_path / "films")
    assert len(made) == len(pictures.LINES) + 1
    for path in made:
        kept = (ROOT / "docs" if path.suffix == ".gif" else MANUAL / "pictures") / path.name
        with Image.open(path) as new, Image.open(kept) as old:
            assert getattr(new, "n_frames", 1) == getattr(old, "n_frames", 1)
            assert new.size == old.size
            apart = np.abs(np.asarray(new.convert("RGB"), float) - np.asarray(old.convert("RGB"), float)).mean()
        assert apart < MEAN_DIFFERENCE, f"{path.name}: make it anew with packaging/papers.py --pictures"


# --- the tutorial -----------------------------------------------------------------------------------------------------

STEPS = re.findall(r"^```\n(rektscope .+?)\n```\n(?:\n> (.+)\n)?", page("tutorial"), re.MULTILINE)


def test_the_tutorial_has_a_line_for_every_step():
    assert len(STEPS) == 6
    assert page("tutorial").count("```") == 2 * len(STEPS)
    assert page("tutorial").count("\n> ") == sum(bool(printed) for _, printed in STEPS)


@pytest.mark.parametrize(("line", "printed"), STEPS, ids=[line.split()[1] for line, _ in STEPS])
def test_each_line_of_the_tutorial_prints_what_it_shows(line, printed, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(shlex.split(line)[1:]) == 0
    assert printed in capsys.readouterr().out


def test_the_figures_of_the_tutorial_are_those_of_the_session():
    start = pd.Timestamp("2025-07-14T05:23:00Z")
    with rektscope.open("2025-07-14") as session:
        rows = pd.concat([session.market(name).liquidations.assign(market=name) for name in session.markets])
    minute = rows[(rows.received >= start) & (rows.received < start + pd.Timedelta(minutes=1))]
    text = page("tutorial")
    assert f"{usd(minute.notional_usd.sum())} were closed" in text
    largest = minute.loc[minute.notional_usd.idxmax()]
    assert (largest.market, largest.liquidated_side) == ("htx:BTC-USDT", "short")
    assert f"one of {usd(largest.notional_usd)} at HTX" in text


# --- Python -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", re.findall(r"^```python\n(.*?)^```$", page("python"), re.MULTILINE | re.DOTALL))
def test_the_examples_in_python_run(code, tmp_path):
    words = [sys.executable, "-c", code]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "liquidated_side" in done.stdout


def test_the_page_has_every_frame_and_column():
    rows = dict(re.findall(r"^\| (`[^|]+`) \| (`[^|]+`) \|$", page("python"), re.MULTILINE))
    named = {name: columns for names, columns in rows.items() for name in re.findall(r"`(\w+)`", names)}
    frames = {name for name, part in vars(MarketFrames).items() if type(part).__name__ == "cached_property"}
    assert set(named) == frames
    with rektscope.open("2025-07-14") as session:
        market = session.market("binance:BTCUSDT")
    for name in frames:
        columns = list(getattr(market, name).columns)
        assert re.findall(r"`(\w+)`", named[name]) == [each for each in columns if each not in {"time", "received"}]
