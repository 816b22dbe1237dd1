"""Numbers that people type, read exactly or not at all: a misread number sizes a real position.

The grammar, for every field, option, cell and JSON text alike: an optional sign; digits, in whole groups of three or
in none, the groups separated by commas, spaces, underscores or apostrophes and never after a leading zero; a decimal
point; or `1e5`. Then a suffix where the kind of number has one: `x` of a leverage, `%` of a rate or share, `k`, `M` or
`B` of an amount or quantity. A leverage may be a fraction, `10/3x`, as the largest of some tiers is none in decimals.

Half of the world writes 60.000 for sixty thousand and 0,125 for an eighth. What such a text could mean as well is
asked, never chosen: a comma that is no group's; groups with points; and one point before exactly three digits, as
`60.000` or `118.250`, unless the number is below ten and its last digit is not zero (`1.234` is a price). A rate
without `%` that would be unlikely large is asked too, because 0.05 is 5 % and was often meant as 0.05 %; so is a fee of
5 in a field of percents.

Where commas are known to begin the decimals, as in a window that writes them so, the same grammar holds with comma and
point in each other's place.
"""

import re
from decimal import Decimal
from enum import Enum, StrEnum, auto

import msgspec

from rektscope.market.errors import InputError

LONGEST = 40
"""Characters; no price, quantity or amount has as many."""

_LARGEST_EXPONENT = 18


class NumberKind(StrEnum):
    """What a typed number is, which decides the suffixes it may have and when it looks like a mistake."""

    PLAIN = "plain"
    PRICE = "price"
    AMOUNT = "amount"
    LEVERAGE = "leverage"
    FEE_RATE = "fee rate"
    FUNDING_RATE = "funding rate"
    MAINTENANCE_RATE = "maintenance rate"
    SHARE = "share"
    PERCENT = "percent"
    FEE_PERCENT = "fee percent"
    COUNT = "count"


_EXAMPLES = {
    NumberKind.PLAIN: "2.5",
    NumberKind.PRICE: "119,038.3",
    NumberKind.AMOUNT: "2,500",
    NumberKind.LEVERAGE: "20x",
    NumberKind.FEE_RATE: "0.05%",
    NumberKind.FUNDING_RATE: "0.01%",
    NumberKind.MAINTENANCE_RATE: "0.4%",
    NumberKind.SHARE: "50%",
    NumberKind.PERCENT: "2.5%",
    NumberKind.FEE_PERCENT: "0.05%",
    NumberKind.COUNT: "3",
}
"""One of each kind, for the sentence about a text that is none."""


class NumberMarks(Enum):
    """What is known of the commas and points of a text, from where it stands.

    AS_TYPED: nothing; commas stand between groups, and a point that could do so too is asked about.
    DECIMAL_POINTS: it comes from a file whose other numbers show that points are decimal ones: `60.000` is 60.
    UNKNOWN_COMMAS: from a file that may write decimal commas: `60,000` is asked about as well.
    GROUPING_POINTS: it stands where numbers are written `1.234,56`: the grammar with comma and point exchanged.
    DECIMAL_COMMAS: it stands where numbers are written `1 234,56`: so too, but `60.000` is asked about, as a point
        stands between groups nowhere there.
    """

    AS_TYPED = auto()
    DECIMAL_POINTS = auto()
    UNKNOWN_COMMAS = auto()
    GROUPING_POINTS = auto()
    DECIMAL_COMMAS = auto()


class NumberProblem(StrEnum):
    """Why a number was not read."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not a number"
    TOO_LONG = "too long"
    AMBIGUOUS = "ambiguous"
    RATE_WITHOUT_PERCENT = "rate without percent"


class Reading(msgspec.Struct, frozen=True):
    """One thing that a text may mean: the exact value, and how to write it so that nothing else is meant."""

    value: Decimal
    written: str


class NumberError(InputError):
    """A typed number that was not read; `str(error)` is a sentence that names `what`.

    Attributes:
        problem: why.
        text: what was typed.
        readings: what it may mean, when it may mean something.
    """

    def __init__(
        self, problem: NumberProblem, what: str, text: str, readings: tuple[Reading, ...] = (), *, example: str = ""
    ) -> None:
        self.problem, self.text, self.readings = problem, text, readings
        super().__init__(_sentence(problem, what, text, readings, example))


# The second is the typographic minus (U+2212), which pages and documents write and people copy.
_SIGNS = {"-": -1, "−": -1, "+": 1}
# The last three are the no-break, thin and narrow no-break spaces that locales put between groups.
_GROUP_MARKS = ",_'’ \u00a0\u2009\u202f"
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，－＋％", "0123456789.,-+%")
# ASCII in all patterns: without it `\d` takes the digits of every script, and so does Decimal. A group never follows a
# leading zero: 0,125 is an eighth to half of the world.
_GROUPED = re.compile(rf"[1-9]\d{{0,2}}(?:(?P<mark>[{_GROUP_MARKS}])\d{{3}})(?:(?P=mark)\d{{3}})*(?:\.\d+)?", re.ASCII)
_PLAIN = re.compile(r"(?:0|[1-9]\d*)?\.\d+|0|[1-9]\d*", re.ASCII)
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE][+-]?(?P<exponent>\d{1,2})", re.ASCII)
_THREE_DECIMALS = re.compile(r"[1-9]\d{1,2}\.\d{3}|[1-9]\.\d\d0", re.ASCII)
_LOOKS_LIKE_A_NUMBER = re.compile(rf"\d(?:[\d.{_GROUP_MARKS}]*\d)?", re.ASCII)
_ONE_GROUP = re.compile(r"[1-9]\d{0,2},\d{3}", re.ASCII)


def _decimal(mark: str, groups: str) -> re.Pattern[str]:
    """Numbers in which `mark` can only begin the decimals, whether `groups` part the thousands or nothing does."""
    return re.compile(
        rf"(?:[\d{groups}]*[{groups}])?\d*{mark}(?:\d{{1,2}}|\d{{4,}})|0?{mark}\d+|\d{{4,}}{mark}\d+"
        rf"|\d{{1,3}}(?:[{groups}]\d{{3}})+{mark}\d+",
        re.ASCII,
    )


_DECIMAL_POINT = _decimal(r"\.", _GROUP_MARKS)
_DECIMAL_COMMA = _decimal(",", _GROUP_MARKS.replace(",", "."))

_EXCHANGED = str.maketrans(",.", ".,")
_WITHIN = {NumberMarks.GROUPING_POINTS: NumberMarks.AS_TYPED, NumberMarks.DECIMAL_COMMAS: NumberMarks.UNKNOWN_COMMAS}
"""What is known of a text once its commas and points are exchanged; of no other text they are."""

_LETTERS = {"k": 3, "m": 6, "b": 9}
_WITH_LETTERS = {NumberKind.AMOUNT, NumberKind.PLAIN}
_RATES = {
    NumberKind.FEE_RATE: Decimal("0.01"),
    NumberKind.FUNDING_RATE: Decimal("0.01"),
    NumberKind.MAINTENANCE_RATE: Decimal("0.1"),
    NumberKind.SHARE: Decimal(1),
}
"""Beyond this a rate without `%` is asked about. Maintenance rates of 2 % are common, those of 0.02 % unknown, so their
limit is higher than that of fees."""

_IN_PERCENTS = {NumberKind.PERCENT, NumberKind.FEE_PERCENT}
"""Numbers of a field that shows a per cent sign beside it."""

_LARGEST_FEE_PERCENT = Decimal(1)

_COUNTS_LIMIT = {NumberKind.FEE_RATE, NumberKind.FUNDING_RATE}
"""Asked about at the limit too: no fee or funding is 1 %, and 0.01 % is the commonest funding of all."""


def read_number(
    text: str, what: str, kind: NumberKind = NumberKind.PLAIN, *, marks: NumberMarks = NumberMarks.AS_TYPED
) -> Decimal:
    """The exact number in `text`; a rate or share as a fraction, `25x` as 25, `2.5k` as 2500, percents as they are.

    Args:
        text: as typed.
        what: it is, for the sentence of an error: `The size`.
        kind: which suffixes it may have.
        marks: what is known of its commas and points; in a file, from its other numbers: `shows_decimal_points` and
            `shows_decimal_commas`.

    Raises:
        NumberError: nothing can be read, or more than one thing.
    """
    typed = text.strip()
    # Input methods for Chinese and Japanese type full-width digits and marks; `typed` stays for the message.
    word = typed.translate(_FULL_WIDTH)
    exchanged = _EXCHANGED if marks in _WITHIN else {}
    # From here on the text is in the grammar with decimal points, and is exchanged back wherever it is shown.
    word, within = word.translate(exchanged), _WITHIN.get(marks, marks)
    if not word:
        raise NumberError(NumberProblem.EMPTY, what, typed)
    if len(word) > LONGEST:
        raise NumberError(NumberProblem.TOO_LONG, what, typed)
    sign = _SIGNS.get(word[0])
    body = word if sign is None else word[1:].strip()
    if kind in {NumberKind.AMOUNT, NumberKind.PRICE}:
        body = body.removeprefix("$").strip()
    body, power, suffix = _without_suffix(body, kind)
    if kind is NumberKind.LEVERAGE and body.count("/") == 1:
        return _fraction(body.translate(exchanged), sign or 1, what, typed, marks)
    if not body and (suffix or word == "$"):
        raise NumberError(NumberProblem.EMPTY, what, typed)
    readings = _readings(body, within)
    if not readings:
        raise NumberError(NumberProblem.NOT_A_NUMBER, what, typed, example=_EXAMPLES[kind].translate(exchanged))
    signed = [(value * (sign or 1)).scaleb(power) for value in readings]
    # A text outside the grammar is asked about even with one reading: `1.2.3` can only be 123, but was that meant?
    if len(signed) > 1 or not _is_own_way(body):
        is_grouped = within is not NumberMarks.UNKNOWN_COMMAS
        written = (
            _written(value * (sign or 1), suffix, is_grouped=is_grouped).translate(exchanged) for value in readings
        )
        raise NumberError(
            NumberProblem.AMBIGUOUS, what, typed, tuple(Reading(*pair) for pair in zip(signed, written, strict=True))
        )
    _refuse_unlikely_rate(signed[0], what, typed, kind, suffix, exchanged)
    return signed[0]


def _fraction(body: str, sign: int, what: str, typed: str, marks: NumberMarks) -> Decimal:
    """`10/3`, to more digits than a float has; both parts in the grammar of plain numbers.

    Where a part may mean two things, as in `1,5/3`, the fractions are what is asked about, and not the part: who wrote
    that alone would have another leverage.
    """
    (above, is_above_clear), (below, is_below_clear) = (_part(each.strip(), what, marks) for each in body.split("/"))
    if not above or not below or not all(under.value for under in below):
        raise NumberError(NumberProblem.NOT_A_NUMBER, what, typed, example=_EXAMPLES[NumberKind.LEVERAGE])
    minus = "-" if sign < 0 else ""
    found = tuple(
        Reading(sign * over.value / under.value, f"{minus}{over.written}/{under.written}x")
        for over in above
        for under in below
    )
    if not (is_above_clear and is_below_clear):
        raise NumberError(NumberProblem.AMBIGUOUS, what, typed, found)
    return found[0].value


def _part(part: str, what: str, marks: NumberMarks) -> tuple[tuple[Reading, ...], bool]:
    """What a part of a fraction may mean, and whether that is what it says; nothing where it is no number."""
    try:
        return (Reading(read_number(part, what, marks=marks), part),), True
    except NumberError as error:
        return error.readings, False


def shows_decimal_points(text: str) -> bool:
    """Whether the point in `text` can only be a decimal one: `0.125`, `1234.5`, `118,000.25`; not `60.000`."""
    return _DECIMAL_POINT.fullmatch(text.strip().lstrip("+-−")) is not None


def shows_decimal_commas(text: str) -> bool:
    """Whether the comma in `text` can only be a decimal one: `0,125`, `1234,5`, `118.000,25`; not `60,000`."""
    return _DECIMAL_COMMA.fullmatch(text.strip().lstrip("+-−")) is not None


def read_again(text: str, kind: NumberKind = NumberKind.PLAIN, *, marks: NumberMarks = NumberMarks.AS_TYPED) -> bool:
    """Whether a number that a program wrote can be read back, as it has one meaning."""
    try:
        read_number(text, "It", kind, marks=marks)
    except NumberError:
        return False
    return True


def _without_suffix(body: str, kind: NumberKind) -> tuple[str, int, str]:
    """The digits, the power of ten that the suffix stands for, and the suffix."""
    last = body[-1:].lower()
    if kind is NumberKind.LEVERAGE and last in {"x", "×"}:
        return body[:-1].strip(), 0, "x"
    if last == "%" and (kind in _RATES or kind in _IN_PERCENTS):
        return body[:-1].strip(), -2 if kind in _RATES else 0, "%"
    if last in _LETTERS and kind in _WITH_LETTERS:
        return body[:-1].strip(), _LETTERS[last], body[-1:]
    return body, 0, ""


def _is_own_way(body: str) -> bool:
    """Whether it is written as this grammar writes numbers."""
    return any(pattern.fullmatch(body) for pattern in (_PLAIN, _GROUPED, _SCIENTIFIC))


def _readings(body: str, marks: NumberMarks) -> list[Decimal]:
    """Every value that `body` may have, most likely first; empty when it is no number."""
    scientific = _SCIENTIFIC.fullmatch(body)
    if scientific is not None:
        return [Decimal(body)] if int(scientific["exponent"]) <= _LARGEST_EXPONENT else []
    if _THREE_DECIMALS.fullmatch(body) and marks is not NumberMarks.DECIMAL_POINTS:
        return [Decimal(body), Decimal(body.replace(".", ""))]
    if _ONE_GROUP.fullmatch(body) and marks is NumberMarks.UNKNOWN_COMMAS:
        return [Decimal(body.replace(",", ".")), Decimal(body.replace(",", ""))]
    if _GROUPED.fullmatch(body):
        return [Decimal(body.translate(dict.fromkeys(map(ord, _GROUP_MARKS))))]
    if _PLAIN.fullmatch(body):
        return [Decimal(body)]
    return _foreign_readings(body)


def _foreign_readings(body: str) -> list[Decimal]:
    """What digits and separators outside the grammar may mean: the last one a decimal point, or none at all."""
    if not _LOOKS_LIKE_A_NUMBER.fullmatch(body):
        return []
    digits = re.sub(r"\D", "", body)
    found = []
    separators = [letter for letter in body if not letter.isdigit()]
    last = separators[-1] if separators else ""
    if last in {",", "."} and separators.count(last) == 1:
        decimals = len(body) - body.rindex(last) - 1
        found.append(Decimal(digits).scaleb(-decimals))
    # 0125 may be 0.125 whose point was not typed, or 125.
    elif not separators and digits.startswith("0"):
        found.append(Decimal(f"0.{digits[1:]}"))
    # Marks of one kind only can be groups and nothing else; two kinds cannot both be.
    if len(set(separators)) <= 1:
        found.append(Decimal(digits))
    return list(dict.fromkeys(found))


def _refuse_unlikely_rate(
    value: Decimal, what: str, typed: str, kind: NumberKind, suffix: str, exchanged: dict[int, int]
) -> None:
    limit = _RATES.get(kind)
    if kind is NumberKind.FEE_PERCENT and not suffix and abs(value) >= _LARGEST_FEE_PERCENT:
        ways = value.scaleb(-2), value  # basis points, or percents indeed
        readings = tuple(Reading(way, _written(way, "%").translate(exchanged)) for way in ways)
        raise NumberError(NumberProblem.RATE_WITHOUT_PERCENT, what, typed, readings)
    if limit is None or suffix:
        return
    is_unlikely = abs(value) >= limit if kind in _COUNTS_LIMIT else abs(value) > limit
    if is_unlikely:
        as_percents, as_fraction = value.scaleb(-2), value
        meant = (as_percents, value), (as_fraction, value.scaleb(2))
        readings = tuple(Reading(rate, _written(percents, "%").translate(exchanged)) for rate, percents in meant)
        raise NumberError(NumberProblem.RATE_WITHOUT_PERCENT, what, typed, readings)


def _written(value: Decimal, suffix: str, *, is_grouped: bool = True) -> str:
    """The value with its suffix, so that it reads as nothing else."""
    text = f"{value:,f}" if is_grouped else f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    # Three decimals after 10 to 999 would be asked about again; one zero more makes them decimals.
    text = f"{text}0" if _THREE_DECIMALS.fullmatch(text.lstrip("-")) else text
    return f"{text} {suffix}".strip() if suffix == "%" else f"{text}{suffix}"


def _sentence(problem: NumberProblem, what: str, text: str, readings: tuple[Reading, ...], example: str) -> str:
    if problem is NumberProblem.EMPTY:
        return f"{what} is empty: enter a number."
    if problem is NumberProblem.TOO_LONG:
        return f"{what} has {len(text)} characters: give a realistic number."
    if problem is NumberProblem.NOT_A_NUMBER:
        return f"{what} {text!r} is not a number: write it as {example}."
    ways = " or ".join(reading.written for reading in readings)
    if problem is NumberProblem.RATE_WITHOUT_PERCENT:
        return f"{what} {text!r} may mean {ways}: write it with the % sign."
    if len(readings) == 1:
        return f"{what} {text!r} is not clear: if you mean {ways}, write it so."
    return f"{what} {text!r} may mean {ways}: write the one you mean so."
