"""The model's score in a picture: of the market on the chart, or that nothing was graded."""

from rektscope.ui.export.score_words import NOT_GRADED, score_words


def answer(ranks, ratios):
    path = [{"market": "m", "side": side, "spearman": rank} for side, rank in ranks.items()]
    dollars = [{"market": "m", "side": side, "median_ratio": ratio} for side, ratio in ratios.items()]
    return {"given_path": {"rows": path}, "dollars": {"rows": dollars}}


def test_ranks_go_before_dollars_and_nothing_is_made_up():
    both = answer({"long": 0.8, "short": 0.9}, {"long": 1.0})
    assert score_words(both, "m") == "session graded: rank 0.85 of 4-hour totals given the path"
    dollars = answer({"long": None}, {"short": 1.071, "long": 2.318})
    said = "session graded: expected / recorded 2.32 for longs, 1.07 for shorts (median 4 h)"
    assert score_words(dollars, "m") == said
    assert score_words(both, "another") == NOT_GRADED
    assert score_words(answer({}, {"long": None}), "m") == NOT_GRADED
    assert score_words(None, "m") == "not graded"
