"""Figures in each style of numbers: written as chosen, and read back as what they were."""

import math
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rektscope.levels.calibration import ExpectedUsd
from rektscope.market.numbers import NumberError, NumberKind, NumberProblem
from rektscope.ui.figures import STANDARD, DistanceUnit, Figures, NumberStyle, bound

GERMAN, SPACED, SWISS = (
    Figures(style) for style in (NumberStyle.POINTS_COMMA, NumberStyle.SPACES_COMMA, NumberStyle.APOSTROPHES_POINT)
)
ALL = [Figures(style) for style in NumberStyle]
STYLES = st.sampled_from(ALL)


@pytest.mark.parametrize("figures", ALL)
def test_the_name_of_a_style_is_a_number_in_it(figures):
    assert figures.number(1234.56, ",.2f") == figures.style.value
    assert figures.read(figures.style.value, "It") == Decimal("1234.56")


@pytest.mark.parametrize(
    ("figures", "texts"),
    [
        (STANDARD, ("122,731.0", "$601.2 M", "−3.59 %", "−11,903.8 USDT", "$940 k (410–1,400 k)", "$2.5 k", "0.0005")),
        (GERMAN, ("122.731,0", "$601,2 M", "−3,59 %", "−11.903,8 USDT", "$940 k (410–1.400 k)", "$2,5 k", "0,0005")),
        (
            SPACED,
            (
                "122\u00a0731,0",
                "$601,2 M",
                "−3,59 %",
                "−11\u00a0903,8 USDT",
                "$940 k (410–1\u00a0400 k)",
                "$2,5 k",
                "0,0005",
            ),
        ),
        (SWISS, ("122’731.0", "$601.2 M", "−3.59 %", "−11’903.8 USDT", "$940 k (410–1’400 k)", "$2.5 k", "0.0005")),
    ],
)
def test_each_figure_is_written_in_the_style(figures, texts):
    price, usd, percent, amount, expected, round_usd, step = texts
    assert figures.price(122_731.0, 1) == price
    assert figures.usd(601_240_000.0) == usd
    assert figures.percent(-0.0359, signed=True) == percent
    assert figures.amount(-11_903.83, "USDT") == amount
    assert figures.round_usd(2_500.0) == round_usd
    assert figures.step(0.0005) == step
    assert figures.expected_usd(ExpectedUsd(0.94e6, 0.41e6, 1.4e6)) == expected


@pytest.mark.parametrize(
    ("difference", "text"),
    [(1.2e6, "+$1.20 M"), (-1.2e6, "−$1.20 M"), (0.0, "$0"), (-0.0, "$0"), (-1e-8, "$0"), (0.02, "+$0.02")],
)
def test_a_difference_of_sums_has_a_sign_unless_there_is_none(difference, text):
    assert STANDARD.usd_apart(difference) == text


def test_a_field_of_a_text_keeps_its_format_and_takes_the_marks_of_the_style():
    assert f"{GERMAN.of(12.5):.4g}× {GERMAN.of(1_234_567):,} {GERMAN.of(0.125):.1%}" == "12,5× 1.234.567 12,5%"
    assert f"{STANDARD.of(1234.5):,.2f}" == "1,234.50"


def test_the_gap_before_a_unit_is_one_for_all_figures():
    bound = Figures(gap="\u00a0")
    written = (bound.usd(1e6), bound.percent(0.1), bound.amount(1.0, "BTC"), bound.round_usd(5e4), bound.usd_apart(1e9))
    written += (bound.expected_usd(ExpectedUsd(1e6, 1e5, 2e6)).partition(" (")[0], bound.expected_usd_alone(1e6))
    for text in written:
        assert text.count("\u00a0") == 1
        assert " " not in text


@given(STYLES, st.decimals(min_value="0.0001", max_value="999999999", places=4), st.integers(0, 8))
@example(GERMAN, Decimal(60), 3)
@example(SPACED, Decimal("1.234"), 3)
def test_a_price_that_is_shown_is_read_back_or_asked_about_but_never_another(figures, value, decimals):
    shown = figures.price(float(value), decimals)
    exact = Decimal(f"{float(value):.{decimals}f}")
    if figures.reads_again(shown, NumberKind.PRICE):
        assert figures.read(shown, "The price", NumberKind.PRICE) == exact
        return
    with pytest.raises(NumberError) as caught:
        figures.read(shown, "The price", NumberKind.PRICE)
    assert caught.value.problem is NumberProblem.AMBIGUOUS
    assert exact in {reading.value for reading in caught.value.readings}
    for reading in caught.value.readings:
        assert figures.read(reading.written, "The price", NumberKind.PRICE) == reading.value


@given(STYLES, st.floats(min_value=1.0, max_value=1e14))
def test_round_usd_that_are_shown_are_read_back(figures, value):
    value = float(f"{value:.2g}")
    shown = figures.round_usd(value)
    if "T" not in shown and figures.reads_again(shown, NumberKind.AMOUNT):
        assert float(figures.read(shown, "It", NumberKind.AMOUNT)) == pytest.approx(value, rel=1e-5)


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15), STYLES, st.integers(0, 6))
def test_styles_differ_in_their_marks_alone(value, figures, decimals):
    shown = figures.price(value, decimals)
    standard = STANDARD.price(value, decimals)
    back = {figures.style.group: ",", figures.style.decimal: "."}
    assert "".join(back.get(letter, letter) for letter in shown) == standard


@pytest.mark.parametrize(
    ("figures", "text", "value"),
    [
        (GERMAN, "1.234", "1234"),
        (GERMAN, "1.234,5", "1234.5"),
        (GERMAN, "1 234,5", "1234.5"),
        (GERMAN, "1,234", "1.234"),
        (GERMAN, "0,5", "0.5"),
        (GERMAN, "1.234.567", "1234567"),
        (SPACED, "1 234", "1234"),
        (SPACED, "1\u202f234,5", "1234.5"),
        (SPACED, "1,234", "1.234"),
        (SPACED, "1.234.567", "1234567"),
        (SWISS, "1’234.5", "1234.5"),
        (SWISS, "1'234", "1234"),
    ],
)
def test_a_number_is_read_as_its_style_writes_it(figures, text, value):
    assert figures.read(text, "It") == Decimal(value)


@pytest.mark.parametrize(
    ("figures", "text", "kind"),
    [
        (GERMAN, "10,5x", NumberKind.LEVERAGE),
        (GERMAN, "1.000/3x", NumberKind.LEVERAGE),
        (GERMAN, "$2,5 M", NumberKind.AMOUNT),
        (GERMAN, "0,05%", NumberKind.FEE_RATE),
        (SPACED, "0,05%", NumberKind.FEE_PERCENT),
    ],
)
def test_suffixes_go_with_every_style(figures, text, kind):
    exchanged = text.translate(str.maketrans(",.", ".,"))
    assert figures.read(text, "It", kind) == STANDARD.read(exchanged, "It", kind)


@pytest.mark.parametrize(
    ("figures", "text", "ways"),
    [
        (GERMAN, "1.5", "1,5 or 15"),
        (GERMAN, "60,000", "60 or 60.000"),
        (GERMAN, "1,234.56", "1.234,56"),
        (GERMAN, "0.125", "0,125 or 125"),
        (SPACED, "1.234", "1,234 or 1234"),
        (SPACED, "60,000", "60 or 60000"),
        (SPACED, "118.5", "118,5 or 1185"),
        (STANDARD, "0,5", "0.5 or 5"),
    ],
)
def test_what_another_style_may_have_meant_is_asked_in_this_one(figures, text, ways):
    with pytest.raises(NumberError) as caught:
        figures.read(text, "The price", NumberKind.PRICE)
    assert caught.value.problem is NumberProblem.AMBIGUOUS
    assert ways in str(caught.value)
    assert repr(text) in str(caught.value)
    for reading in caught.value.readings:
        assert figures.read(reading.written, "It", NumberKind.PRICE) == reading.value


def test_an_example_of_a_number_is_written_in_the_style():
    with pytest.raises(NumberError, match=r"write it as 119\.038,3"):
        GERMAN.read("x", "The price", NumberKind.PRICE)
    with pytest.raises(NumberError, match=r"may mean 0,05 % or 5 %"):
        GERMAN.read("0,05", "The fee", NumberKind.FEE_RATE)


@pytest.mark.parametrize("figures", ALL)
def test_no_value_is_a_dash_in_every_style(figures):
    for value in (None, math.nan, math.inf):
        assert {figures.usd(value), figures.price(value, 1), figures.percent(value), figures.amount(value, "BTC")} == {
            "–"
        }


@pytest.mark.parametrize(
    ("fraction", "origin", "signed", "percent", "price"),
    [
        (0.006, 123_000.0, True, "+0.60 %", "+738.0"),
        (-0.006, 123_000.0, True, "−0.60 %", "−738.0"),
        (0.006, 123_000.0, False, "0.60 %", "738.0"),
        (0.0, 123_000.0, True, "+0.00 %", "+0.0"),
        (0.006, None, True, "+0.60 %", "+0.60 %"),
        (None, 123_000.0, True, "–", "–"),
        (math.inf, 123_000.0, True, "–", "–"),
    ],
)
def test_a_distance_is_in_per_cent_or_a_difference_of_prices(fraction, origin, signed, percent, price):
    assert STANDARD.distance(fraction, origin, 1, signed=signed) == percent
    assert Figures(distances=DistanceUnit.PRICE).distance(fraction, origin, 1, signed=signed) == price


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("longs at 121,660, −1.26 %; 62 % within", "longs at 121,660, −1.26_%; 62_% within"),
        ("$16 M (6.1–26 M) of shorts", "$16_M (6.1–26_M) of shorts"),
        ("at 5 Minutes, 3 kinds, 4 h", "at 5 Minutes, 3 kinds, 4_h"),
        (
            "297,595.75 USDT loses 2.5 BTC at 07:36 UTC, within 20 min",
            "297,595.75_USDT loses 2.5_BTC at 07:36_UTC, within 20_min",
        ),
        ("tier 2, 12 accounts of it", "tier 2, 12 accounts of it"),
    ],
)
def test_a_figure_is_bound_to_its_unit(text, expected):
    assert bound(text) == expected.replace("_", "\u00a0")
