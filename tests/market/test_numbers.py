"""Typed numbers: exact, one grammar, and what has two meanings is asked with both."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rektscope.market.numbers import (
    NumberError,
    NumberKind,
    NumberMarks,
    NumberProblem,
    read_number,
    shows_decimal_commas,
    shows_decimal_points,
)

Kind = NumberKind


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("119,038.3", Kind.PRICE, "119038.3"),
        ("118,000", Kind.PRICE, "118000"),
        ("118 000", Kind.PRICE, "118000"),
        ("118\u2009000.5", Kind.PRICE, "118000.5"),
        ("118\u00a0000", Kind.PRICE, "118000"),
        ("118\u202f000", Kind.PRICE, "118000"),
        ("118_000", Kind.PRICE, "118000"),
        ("118'000", Kind.PRICE, "118000"),
        ("118’000.25", Kind.PRICE, "118000.25"),
        ("$118,000", Kind.PRICE, "118000"),
        ("1,234,567", Kind.PLAIN, "1234567"),
        ("118000.000", Kind.PRICE, "118000"),
        ("0.125", Kind.PLAIN, "0.125"),
        ("0.060", Kind.PLAIN, "0.06"),
        (".5", Kind.PLAIN, "0.5"),
        ("1.234", Kind.PRICE, "1.234"),
        ("60.0000", Kind.PLAIN, "60"),
        ("1.5", Kind.PLAIN, "1.5"),
        ("1.25", Kind.PLAIN, "1.25"),
        ("1e5", Kind.PLAIN, "100000"),
        ("1e-05", Kind.PLAIN, "0.00001"),
        ("１１８，０００", Kind.PRICE, "118000"),
        ("−5", Kind.PLAIN, "-5"),
        ("+5", Kind.PLAIN, "5"),
        ("25x", Kind.LEVERAGE, "25"),
        ("25 ×", Kind.LEVERAGE, "25"),
        ("20X", Kind.LEVERAGE, "20"),
        ("0.4%", Kind.MAINTENANCE_RATE, "0.004"),
        ("0.4 %", Kind.MAINTENANCE_RATE, "0.004"),
        ("0.025", Kind.MAINTENANCE_RATE, "0.025"),
        ("0.1", Kind.MAINTENANCE_RATE, "0.1"),
        ("0.05%", Kind.FEE_RATE, "0.0005"),
        ("0.0005", Kind.FEE_RATE, "0.0005"),
        ("−0.01%", Kind.FUNDING_RATE, "-0.0001"),
        ("50%", Kind.SHARE, "0.5"),
        ("0.5", Kind.SHARE, "0.5"),
        ("50", Kind.PERCENT, "50"),
        ("50%", Kind.PERCENT, "50"),
        ("250k", Kind.AMOUNT, "250000"),
        ("$2.5 M", Kind.AMOUNT, "2500000"),
        ("1B", Kind.AMOUNT, "1000000000"),
        ("0.1", Kind.PLAIN, "0.1"),
    ],
)
def test_numbers_as_people_write_them(text: str, kind: NumberKind, value: str) -> None:
    assert read_number(text, "It", kind) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("0,125", ("0.125", "125")),
        ("0,5", ("0.5", "5")),
        ("1,5", ("1.5", "15")),
        ("60.000", ("60", "60000")),
        ("118.250", ("118.25", "118250")),
        ("60.125", ("60.125", "60125")),
        ("1.500", ("1.5", "1500")),
        ("5.000", ("5", "5000")),
        ("1.234.567", ("1234567",)),
        ("1,234,56", ("123456",)),
        ("119.038,3", ("119038.3",)),
        ("118 000,5", ("118000.5",)),
        ("01,234", ("1.234", "1234")),
        ("0125", ("0.125", "125")),
    ],
)
def test_what_has_another_meaning_is_asked_with_each(text: str, readings: tuple[str, ...]) -> None:
    with pytest.raises(NumberError) as caught:
        read_number(text, "The size")
    assert caught.value.problem is NumberProblem.AMBIGUOUS
    assert tuple(reading.value for reading in caught.value.readings) == tuple(map(Decimal, readings))
    assert text in str(caught.value)
    for reading in caught.value.readings:
        assert reading.written in str(caught.value)
        assert read_number(reading.written, "The size") == reading.value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0.05", Kind.FEE_RATE),
        ("0.01", Kind.FUNDING_RATE),
        ("0.4", Kind.MAINTENANCE_RATE),
        ("50", Kind.SHARE),
    ],
)
def test_a_rate_that_looks_like_percents_is_asked(text: str, kind: NumberKind) -> None:
    with pytest.raises(NumberError) as caught:
        read_number(text, "The rate", kind)
    assert caught.value.problem is NumberProblem.RATE_WITHOUT_PERCENT
    low, high = caught.value.readings
    assert (low.value, high.value) == (Decimal(text) / 100, Decimal(text))
    assert read_number(low.written, "The rate", kind) == low.value
    assert read_number(high.written, "The rate", kind) == high.value


@pytest.mark.parametrize(
    ("text", "value"),
    [("10/3x", 10 / 3), ("10/3", 10 / 3), ("50 / 3 ×", 50 / 3), ("20/1x", 20.0), ("1,000/3", 1000 / 3)],
)
def test_a_leverage_may_be_a_fraction(text: str, value: float) -> None:
    assert float(read_number(text, "The leverage", Kind.LEVERAGE)) == value


@pytest.mark.parametrize(
    ("text", "kind"), [("10/0", Kind.LEVERAGE), ("/3", Kind.LEVERAGE), ("1/2/3", Kind.LEVERAGE), ("10/3", Kind.PRICE)]
)
def test_other_fractions_are_no_numbers(text: str, kind: NumberKind) -> None:
    with pytest.raises(NumberError):
        read_number(text, "The number", kind)


def test_a_part_of_a_fraction_with_two_meanings_is_asked_about() -> None:
    with pytest.raises(NumberError, match="may mean"):
        read_number("60.000/3x", "The leverage", Kind.LEVERAGE)


@pytest.mark.parametrize(
    ("text", "marks", "ways"),
    [
        ("1,5/3", NumberMarks.AS_TYPED, ["1.5/3x", "15/3x"]),
        ("-1,5/3 x", NumberMarks.AS_TYPED, ["-1.5/3x", "-15/3x"]),
        ("10/1,5x", NumberMarks.AS_TYPED, ["10/1.5x", "10/15x"]),
        ("1.5/3", NumberMarks.GROUPING_POINTS, ["1,5/3x", "15/3x"]),
        ("1,5/2,5", NumberMarks.UNKNOWN_COMMAS, ["1.5/2.5x", "1.5/25x", "15/2.5x", "15/25x"]),
    ],
)
def test_what_is_asked_about_a_fraction_are_whole_fractions(text: str, marks: NumberMarks, ways: list[str]) -> None:
    with pytest.raises(NumberError) as caught:
        read_number(text, "The leverage", Kind.LEVERAGE, marks=marks)
    assert caught.value.problem is NumberProblem.AMBIGUOUS
    assert [reading.written for reading in caught.value.readings] == ways
    assert str(caught.value) == f"The leverage {text!r} may mean {' or '.join(ways)}: write the one you mean so."
    for reading in caught.value.readings:
        assert read_number(reading.written, "The leverage", Kind.LEVERAGE, marks=marks) == reading.value


@pytest.mark.parametrize("marks", [NumberMarks.GROUPING_POINTS, NumberMarks.DECIMAL_COMMAS])
def test_a_fraction_has_decimal_commas_where_numbers_are_written_so(marks: NumberMarks) -> None:
    assert read_number("1,5/3x", "The leverage", Kind.LEVERAGE, marks=marks) == Decimal("0.5")


@pytest.mark.parametrize("text", ["5", "1", "-2.5", "7.5"])
def test_a_fee_of_whole_percents_is_asked_in_a_field_of_percents_too(text: str) -> None:
    with pytest.raises(NumberError) as caught:
        read_number(text, "The fee", Kind.FEE_PERCENT)
    assert caught.value.problem is NumberProblem.RATE_WITHOUT_PERCENT
    points, percents = caught.value.readings
    assert (points.value, percents.value) == (Decimal(text) / 100, Decimal(text))
    for reading in caught.value.readings:
        assert read_number(reading.written, "The fee", Kind.FEE_PERCENT) == reading.value
    assert read_number("0.05", "The fee", Kind.FEE_PERCENT) == Decimal("0.05")
    assert read_number(text, "The share", Kind.PERCENT) == Decimal(text)


@pytest.mark.parametrize(
    "text",
    [
        "nan",
        "inf",
        "-inf",
        "abc",
        "1e309",
        "5.",
        "1..5",
        "--5",
        "0x10",
        "٣٣",
        "20x",
        "5%",
        "1,,000",
        "12BTC",
        "½",
        "1e",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(NumberError) as caught:
        read_number(text, "The price", Kind.PRICE)
    assert str(caught.value).startswith(f"The price {text!r} ")


@pytest.mark.parametrize("kind", Kind)
def test_a_refusal_shows_a_number_of_the_kind_that_is_asked(kind: NumberKind) -> None:
    with pytest.raises(NumberError) as caught:
        read_number("x20", "The number", kind)
    sentence, example = str(caught.value).removesuffix(".").split(": write it as ")
    assert sentence == "The number 'x20' is not a number"
    assert read_number(example, "It", kind) > 0
    suffix = {"leverage": "x", "price": "3", "amount": "0", "plain": "5", "count": "3"}.get(kind, "%")
    assert example.endswith(suffix)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("", Kind.PRICE), ("  ", Kind.PLAIN), ("x", Kind.LEVERAGE), ("%", Kind.FEE_RATE), ("$", Kind.AMOUNT)],
)
def test_nothing_is_no_number(text: str, kind: NumberKind) -> None:
    with pytest.raises(NumberError, match="is empty"):
        read_number(text, "The price", kind)


def test_a_file_that_shows_its_decimal_points_is_read() -> None:
    assert read_number("60.000", "The size", marks=NumberMarks.DECIMAL_POINTS) == 60
    assert all(map(shows_decimal_points, ["0.125", "1234.567", "118,000.25", "1.5", "12.5000", ".5"]))
    assert not any(map(shows_decimal_points, ["60.000", "1.234", "1234", "1,234", "1.234.567", "0,5"]))


@pytest.mark.parametrize(
    ("text", "readings"), [("60,000", (60, 60_000)), ("118,250", ("118.25", 118_250)), ("1,234", ("1.234", 1234))]
)
def test_in_a_file_that_may_write_decimal_commas_a_group_is_asked_about(text: str, readings: tuple[str, ...]) -> None:
    with pytest.raises(NumberError) as caught:
        read_number(text, "The size", marks=NumberMarks.UNKNOWN_COMMAS)
    assert tuple(reading.value for reading in caught.value.readings) == tuple(map(Decimal, readings))
    for reading in caught.value.readings:  # as written there it has one meaning, and so it has everywhere
        assert read_number(reading.written, "The size", marks=NumberMarks.UNKNOWN_COMMAS) == reading.value
        assert read_number(reading.written, "The size") == reading.value
    assert read_number("1,234,567", "The size", marks=NumberMarks.UNKNOWN_COMMAS) == 1_234_567
    assert read_number("118,000.25", "The size", marks=NumberMarks.UNKNOWN_COMMAS) == Decimal("118000.25")


def test_a_comma_that_can_only_be_decimal_is_known() -> None:
    shown = ["0,125", "1234,567", "118.000,25", "118.000,250", "1,5", "12,5000", ",5", "118 000,5", "-0,5"]
    assert all(map(shows_decimal_commas, shown))
    assert not any(map(shows_decimal_commas, ["60,000", "1,234", "1234", "1.234", "1,234,567", "0.5", "1,234.56"]))


@given(st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, places=8), st.sampled_from(",_' \u2009"))
def test_formatting_then_reading_gives_the_number(value: Decimal, mark: str) -> None:
    assert read_number(f"{value:,f}".replace(",", mark), "It") == value
    assert read_number(f"{value:f}", "It") == value


@given(st.text("0123456789.,' ", min_size=1, max_size=12))
def test_no_digits_and_separators_have_two_silent_meanings(text: str) -> None:
    """What is read here is what the other half of the world would read, or could not be read there."""
    try:
        value = read_number(text, "It")
    except NumberError:
        return
    word = text.strip()
    swapped = word.translate(str.maketrans(".,", ",."))
    # A comma group of exactly three is the convention of the field; 1.234 a price below ten.
    is_convention = "," in word or (len(word) == len("1.234") and word[1] == "." and word[-1] != "0")
    if is_convention:
        return
    try:
        other = read_number(swapped, "It")
    except NumberError:
        return
    assert other == value
