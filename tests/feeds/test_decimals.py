"""Decimal text to whole steps: exact where it must be, to the nearest where it may be, and no float between."""

from decimal import ROUND_HALF_EVEN, Decimal, localcontext

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rektscope.feeds.decimals import Step, parse_decimal, rate_e12
from rektscope.feeds.errors import DecimalError, UseError

TICK = Step(Decimal("0.1"))


@pytest.mark.parametrize(
    ("size", "text", "count"),
    [
        ("0.1", "26245.10", 262451),
        ("0.1", "26245", 262450),
        ("0.5", "32180.5", 64361),
        ("0.001", "0.115", 115),
        ("1", "227.0", 227),
        ("0.00000001", "0.00001819", 1819),
        ("0.0000000001", "1e-7", 1000),
        ("25", "1.5E+2", 6),
        ("0.1", "-3.5", -35),
        ("0.1", "0", 0),
        ("0.1", "0.0", 0),
    ],
)
def test_a_number_on_the_grid_is_counted_exactly(size, text, count):
    assert Step(Decimal(size)).exact(text) == count


def test_a_number_that_no_double_holds_is_counted_exactly():
    assert Step(Decimal("0.00000001")).exact("123456789.12345679") == 12345678912345679


@pytest.mark.parametrize("text", ["26245.15", "0.05", "1e-2"])
def test_a_number_off_the_grid_is_refused(text):
    with pytest.raises(DecimalError, match=r"is not a multiple of 0\.1"):
        TICK.exact(text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "NaN", "nan", "Infinity", "-Infinity", "inf", "1_000", "1,000", "0x10", "--1", "+1", "1.", ".5", "1 ",
     "１", "²", "1e", "1e999", "null", "true", "1.2.3", "9" * 41, "1e" + "9" * 5],
)  # fmt: skip
@pytest.mark.parametrize("count", [TICK.exact, TICK.nearest, rate_e12])
def test_what_is_no_number_is_refused(count, text):
    with pytest.raises(DecimalError):
        count(text)


@pytest.mark.parametrize("text", ["1e20", "9" * 40, "-1e30"])
def test_a_number_beyond_any_market_is_refused(text):
    with pytest.raises(DecimalError, match="beyond any market"):
        TICK.exact(text)


@pytest.mark.parametrize(
    ("text", "count"), [("0.05", 0), ("0.15", 2), ("0.25", 2), ("0.251", 3), ("-0.15", -2), ("-0.05", 0), ("7", 70)]
)
def test_an_average_goes_to_the_nearest_step_half_to_even(text, count):
    assert TICK.nearest(text) == count


def test_a_quotient_goes_to_the_nearest_step():
    lot = Step(Decimal("0.1"))
    assert lot.nearest_quotient("13.70319", "0.1649") == 831  # 83.1 coins at 0.1649 are worth 13.70319
    assert lot.nearest_quotient("46120.006", "2") == 230600
    with pytest.raises(DecimalError, match="not above zero"):
        lot.nearest_quotient("1", "0")


def test_a_rate_counts_trillionths():
    assert rate_e12("0.00038167") == 381_670_000
    assert rate_e12("-0.03750000") == -37_500_000_000
    assert rate_e12("0") == 0
    assert rate_e12("-1.380384722222e-6") == -1_380_385
    with pytest.raises(DecimalError, match="100 % or more"):
        rate_e12("1.0")


def test_a_step_that_counts_nothing_is_our_mistake():
    with pytest.raises(UseError, match="must be a positive number"):
        Step(Decimal(0))


decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=9)


@given(decimals, st.sampled_from(["0.1", "0.5", "0.025", "3", "0.00001"]))
@example(Decimal("0.05"), "0.1")
def test_the_nearest_step_is_what_decimal_arithmetic_gives(number, size):
    with localcontext(prec=60):
        expected = (number / Decimal(size)).quantize(Decimal(1), ROUND_HALF_EVEN)
    assert Step(Decimal(size)).nearest(f"{number:f}") == int(expected)


@given(st.integers(-(10**15), 10**15), st.sampled_from(["0.1", "0.5", "0.025", "3", "0.00001"]))
def test_a_written_multiple_is_counted_back(count, size):
    with localcontext(prec=60):
        text = f"{count * Decimal(size):f}"
    step = Step(Decimal(size))
    assert step.exact(text) == step.nearest(text) == step.exact(text) == count


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_refused(text):
    try:
        digits, exponent = parse_decimal(text)
    except DecimalError:
        return
    with localcontext(prec=100):
        assert Decimal(text) == Decimal(digits).scaleb(exponent)


def test_what_is_remembered_is_bounded():
    step = Step(Decimal(1))
    for number in range(40_000):
        step.exact(str(number))
    assert len(step._exact) <= 1 << 11
    assert step.exact("39999") == 39_999
