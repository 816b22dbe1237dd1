"""The model's score in a picture: of the market on the chart, or that nothing was graded."""

import hashlib
import re
from pathlib import Path

from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.ui.export.score_text import NOT_GRADED, PUBLISHED, PUBLISHED_RANK, grade_of, model_label, score_label

README = Path(__file__).resolve().parents[2] / "README.md"
GRADED_PARAMETERS = "122543cc9197af6a"


def answer(ranks, ratios):
    path = [{"market": "m", "side": side, "spearman": rank} for side, rank in ranks.items()]
    dollars = [{"market": "m", "side": side, "median_ratio": ratio} for side, ratio in ratios.items()]
    return {"given_path": {"rows": path}, "dollars": {"rows": dollars}}


def test_ranks_go_before_dollars_and_nothing_is_made_up():
    both = answer({"long": 0.8, "short": 0.9}, {"long": 1.0})
    assert score_label(both, "m") == "session graded: rank 0.85 of 4-hour totals given the path"
    dollars = answer({"long": None}, {"short": 1.071, "long": 2.318})
    sentence = "session graded: expected / recorded 2.32 for longs, 1.07 for shorts (median 4 h)"
    assert score_label(dollars, "m") == sentence
    assert score_label(both, "another") == NOT_GRADED
    assert score_label(answer({}, {"long": None}), "m") == NOT_GRADED
    assert score_label(None, "m") == "not graded"


def test_the_published_grade_is_that_of_the_readme_and_of_these_parameters():
    row = next(line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("| given the path"))
    assert float(re.search(r"\*\*([\d.]+)\*\*", row)[1]) == PUBLISHED_RANK
    assert "Binance, January to July 2025" in row
    seen = hashlib.sha256(repr(DEFAULT_PARAMETERS).encode()).hexdigest()[:16]
    assert seen == GRADED_PARAMETERS, "other parameters: grade them again (tests/benchmarks) before they are published"


def test_a_model_goes_by_its_name_with_its_own_grade():
    assert grade_of(DEFAULT_PARAMETERS.name, NOT_GRADED) == PUBLISHED
    assert model_label("mine", NOT_GRADED) == "model mine (not graded)"
    graded = "session graded: rank 0.85 of 4-hour totals given the path"
    assert grade_of("rektscope", graded) == grade_of("mine", graded) == graded
