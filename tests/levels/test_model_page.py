"""The figures of MODEL.md that follow from the parameters are those of the parameters."""

import re
from pathlib import Path

import numpy as np
import pytest

from rektscope.levels.openings import VARIANTS
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.levels.traded import PROFILE_POINTS
from rektscope.market.times import HOUR_MS

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "desktop" / "rektscope" / "levels" / "MODEL.md", ROOT / "resources" / "manual" / "de" / "model.md"]
EVEN = (np.arange(100_000) + 0.5) / 100_000
NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")


def multiples():
    """The multiples of the distance to liquidation, at even chances: continuous between the parameters' nine."""
    multiple, weight = np.array(DEFAULT_PARAMETERS.margin_spread).T
    share = weight / weight.sum()
    return np.interp(EVEN, np.cumsum(share) - share / 2, multiple)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_the_spread_of_added_margin_is_described_as_it_is(path):
    text = path.read_text(encoding="utf-8")
    least, most = (float(each) for each in re.search(r"(0\.98) \w+ (1\.55) \(`margin_spread`", text).groups())
    assert (multiples().min(), multiples().max()) == pytest.approx((least, most))
    median, mean = re.search(r"`margin_spread`, [Mm]edian ([\d.]+), (?:mean|Mittel) ([\d.]+)", text).groups()
    assert (f"{np.median(multiples()):.2f}", f"{multiples().mean():.2f}") == (median, mean)


@pytest.mark.parametrize(
    "path", [ROOT / "README.md", ROOT / "resources" / "manual" / "de" / "levels.md"], ids=lambda path: path.name
)
def test_the_short_page_says_the_same_of_added_margin(path):
    text = path.read_text(encoding="utf-8")
    median, mean = re.search(r"(\d) % (?:of the distance|des Abstands)\D+median\D+(\d) %", text, re.IGNORECASE).groups()
    assert (f"{100 * np.median(multiples()) - 100:.0f}", f"{100 * multiples().mean() - 100:.0f}") == (median, mean)


def test_the_table_of_classes_is_that_of_the_parameters():
    rows = dict(re.findall(r"^\| (class|share %|half-life) \| (.+) \|$", PAGES[0].read_text("utf-8"), re.MULTILINE))
    cells = {name: row.split(" | ") for name, row in rows.items()}
    hours = {"d": 24, "h": 1}
    assert cells["class"] == [f"{each.leverage:g}x" for each in DEFAULT_PARAMETERS.classes]
    assert cells["share %"] == [f"{100 * each.share:g}" for each in DEFAULT_PARAMETERS.classes]
    assert [int(each.split()[0]) * hours[each.split()[1]] * HOUR_MS for each in cells["half-life"]] == [
        each.half_life_ms for each in DEFAULT_PARAMETERS.classes
    ]


def test_the_single_figures_are_those_of_the_parameters():
    text = " ".join(PAGES[0].read_text("utf-8").split())
    model = DEFAULT_PARAMETERS
    assert f"`turnover_days` ({model.turnover_days:g})" in text
    assert f"`smear` is {100 * model.smear:g} % of the price" in text
    assert f"within {model.activity_range[0]:g} to {model.activity_range[1]:g}" in text
    assert f"refill = {model.refill:g}." in text
    assert f"a normal curve of {100 * model.history_spread:g} %" in text
    assert f"by {PROFILE_POINTS * model.smear_points} points" in text
    assert f"{NUMBERS[PROFILE_POINTS - 2].capitalize()} prices that part the volume" in text
    assert f"golden-section sequences of {NUMBERS[VARIANTS - 2]} sets" in text
