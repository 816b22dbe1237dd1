"""A model as text: read back to the same figures, and refused in one sentence where it cannot be."""

import json

import pytest
from msgspec.structs import replace

from rektscope.levels.model_text import model_text, parse_model
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.market.errors import InputError


def changed(**values):
    return json.dumps(json.loads(model_text()) | values)


def test_a_model_comes_back_as_it_was():
    assert parse_model(model_text(), "x.json") == DEFAULT_PARAMETERS
    mine = replace(DEFAULT_PARAMETERS, name="mine", refill=0.5, smear=0.002, classes=DEFAULT_PARAMETERS.classes)
    assert parse_model(model_text(mine), "x.json") == mine
    assert parse_model(changed(refill=0.5, name=" mine ", smear=0.002), "x.json") == mine


def test_sides_may_have_a_mix_of_their_own():
    classes = json.loads(model_text())["classes"]
    assert {each["short_share"] for each in classes} == {None}
    longs = [each["share"] for each in classes]
    for each, short in zip(classes, reversed(longs), strict=True):
        each["short_share"] = short
    mine = parse_model(changed(classes=classes), "mine.json")
    assert [each.shares for each in mine.classes] == list(zip(longs, reversed(longs), strict=True))
    assert parse_model(model_text(mine), "mine.json") == mine
    without = [{name: value for name, value in each.items() if name != "short_share"} for each in classes]
    assert parse_model(changed(classes=without), "mine.json").classes == DEFAULT_PARAMETERS.classes
    classes[0]["short_share"] += 0.1
    with pytest.raises(InputError, match="sum to 1, on each side"):
        parse_model(changed(classes=classes), "mine.json")


def test_what_is_left_out_is_the_default():
    text = '{"format": "rektscope-model-1", "name": "mine", "refill": 1}'
    assert parse_model(text, "x") == replace(DEFAULT_PARAMETERS, name="mine", refill=1.0)
    unnamed = parse_model('{"format": "rektscope-model-1", "refill": 1}', "x")
    assert unnamed == replace(DEFAULT_PARAMETERS, name="rektscope, changed", refill=1.0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nonsense", "is not JSON"),
        ("[]", "has no .format"),
        ("{}", "has no .format"),
        (changed(refil=1), "no parameter 'refil'"),
        (changed(refill="1"), "refill must be a number"),
        (changed(refill=float("nan")), "refill must be a number"),
        (changed(refill=True), "refill must be a number"),
        (changed(refill=0), "refill must be above 0"),
        (changed(smear=0.2), "smear must be 0 to 0.05"),
        (changed(smear_points=0), "smear_points must be 1 to 50"),
        (changed(smear_points=9.5), "smear_points must be a whole number, not 9.5"),
        (changed(activity_window_ms=0.5), "activity_window_ms must be a whole number"),
        (changed(classes=[]), "classes must be 1 to 24"),
        (changed(classes=[{"leverage": 2}]), "each of classes must have"),
        (changed(classes=3), "Compare it with"),
        (changed(margin_spread=[[1.0]]), "Compare it with"),
        (changed(margin_spread=[[1.0, -1.0]]), "margin_spread must be above 0"),
        (changed(activity_range=[8, 0.25]), "activity_range must ascend"),
        (changed(name=""), "name must be words"),
        (changed(history_spread=0.5), "history_spread must be"),
        (changed(turnover_days=10**400), "Compare it with"),
    ],
)
def test_what_no_book_can_have_is_refused_in_a_sentence(text, words):
    with pytest.raises(InputError, match=words) as refused:
        parse_model(text, "mine.json")
    assert "mine.json" in str(refused.value)


def test_a_half_life_of_half_a_millisecond_is_refused_and_not_cut():
    classes = json.loads(model_text())["classes"]
    classes[0]["half_life_ms"] += 0.5
    with pytest.raises(InputError, match=r"half_life_ms must be a whole number, not 2592000000\.5"):
        parse_model(changed(classes=classes), "mine.json")
    classes[0]["half_life_ms"] = 2592000000.0
    assert parse_model(changed(classes=classes), "mine.json") == DEFAULT_PARAMETERS


def test_shares_that_do_not_sum_to_one_are_refused():
    classes = json.loads(model_text())["classes"]
    classes[0]["share"] += 0.1
    with pytest.raises(InputError, match="sum to 1"):
        parse_model(changed(classes=classes), "mine.json")
