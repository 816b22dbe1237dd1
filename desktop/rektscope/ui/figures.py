"""How figures are written and read back: one object that is handed down to whatever shows or reads them.

Every figure carries its unit; minus signs are real minus signs. USD are short (three or four significant figures with
k, M, B); prices have the decimals of their tick. `STANDARD` is the format of pictures, files and commands. Times are in
`formatting`; no widget here.
"""

import math
import re
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum

import msgspec

from rektscope.levels.calibration import ExpectedUsd
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.numbers import NumberKind, NumberMarks, read_again, read_number
from rektscope.market.sizes import SizeUnit, known_unit, own_unit, quantity_per
from rektscope.ui.translation import tr

_ROUNDS_UP_TO_ONE = 0.99995
_SMALLEST_CENTS = 0.005
_MOST_DECIMALS = 12
_COIN_DECIMALS, _MONEY_DECIMALS = 8, 2
_TENTHS_FROM = 1_000.0
_UNITS = ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k"))
_TWO_FIGURES_ROUND_UP = 0.995
_NONE = "–"
_BEFORE_UNIT = re.compile(r"(?<=[\d+]) (?=(?:%|[kMBT]|[A-Z][A-Z0-9]{1,9}|ms|s|min|h|d)(?!\w))")
"""Between a figure and its unit: per cent, thousands and up, a currency, a span of time, the zone of a clock."""
_TYPED_MARKS = re.compile(r"[,.，．]|(?<=\d)[\s_'’](?=\d)")
"""Everything that `market.numbers` reads within a number as a mark, and no space beside it."""

_FULL_WIDTH = {"，": ",", "．": "."}


class NumberStyle(Enum):
    """The marks within a number; the value is 1,234.56 so written, which is also what settings keep.

    A space between groups does not break, as a number that goes on in the next line is read as two.
    """

    COMMAS_POINT = "1,234.56"
    POINTS_COMMA = "1.234,56"
    SPACES_COMMA = "1\u00a0234,56"
    APOSTROPHES_POINT = "1’234.56"

    @property
    def group(self) -> str:
        """What stands between groups of three."""
        return self.value[1]

    @property
    def decimal(self) -> str:
        """What begins the decimals."""
        return self.value[-3]

    @property
    def marks(self) -> NumberMarks:
        """How a number so written is read."""
        return _MARKS[self]


_MARKS = {
    NumberStyle.COMMAS_POINT: NumberMarks.AS_TYPED,
    NumberStyle.POINTS_COMMA: NumberMarks.GROUPING_POINTS,
    NumberStyle.SPACES_COMMA: NumberMarks.DECIMAL_COMMAS,
    NumberStyle.APOSTROPHES_POINT: NumberMarks.AS_TYPED,
}


class DistanceUnit(Enum):
    """How far a price is from another; the value is what settings keep."""

    PERCENT = "percent"
    PRICE = "price"


class Written(msgspec.Struct, frozen=True):
    """A number that fills a field of a text, `{leverage:.4g}`, by the field's format and in the style chosen."""

    value: float
    style: NumberStyle

    def __format__(self, spec: str) -> str:
        """As Python formats the number, with other marks."""
        return _with_marks(format(self.value, spec), self.style)


class Figures(msgspec.Struct, frozen=True):
    """How figures are written and read.

    Attributes:
        style: the marks within a number.
        gap: what stands between a figure and its unit.
        distances: how far prices are from one another is written so.
        sizes: what sizes of liquidations, trades and positions are counted in; None where each has its usual unit:
            dollars for what others trade, and for a position what its market counts.
    """

    style: NumberStyle = NumberStyle.COMMAS_POINT
    gap: str = " "
    distances: DistanceUnit = DistanceUnit.PERCENT
    sizes: SizeUnit | None = None

    def of(self, value: float) -> Written:
        """A number for a field of a text with a format of its own."""
        return Written(value, self.style)

    def number(self, value: float, spec: str) -> str:
        """A number by one of Python's formats: `,.2f`, `.4g`."""
        return _with_marks(format(value, spec), self.style)

    def trimmed(self, value: float, decimals: int) -> str:
        """A number with at most so many decimals, and no zero after the last of them: `2.5`, `1,000`."""
        text = f"{value:,.{decimals}f}"
        return _with_marks(text.rstrip("0").rstrip(".") if decimals else text, self.style)

    def rewritten(self, text: str) -> str:
        """A number as `STANDARD` writes it, with whatever is beside it, in this style."""
        return _with_marks(text, self.style)

    def rewritten_from(self, before: "Figures", text: str) -> str:
        """A number that could be read in another style, in this one.

        Groups may have been typed with other marks than the style writes, and those may begin the decimals here; so
        whatever does not begin them there parts groups. Whether it reads as the same one is for the caller to see.
        """

        def mark(typed: re.Match[str]) -> str:
            is_decimal = _FULL_WIDTH.get(typed[0], typed[0]) == before.style.decimal
            return self.style.decimal if is_decimal else self.style.group

        return _TYPED_MARKS.sub(mark, text)

    def read(self, text: str, what: str, kind: NumberKind = NumberKind.PLAIN) -> Decimal:
        """The exact number that somebody typed; raises NumberError as `read_number`."""
        return read_number(text, what, kind, marks=self.style.marks)

    def reads_again(self, text: str, kind: NumberKind = NumberKind.PLAIN) -> bool:
        """Whether a number so written can be read back, as it has one meaning."""
        return read_again(text, kind, marks=self.style.marks)

    def usd(self, value: float | None) -> str:
        """`$601.2 M`; a dash when there is no value."""
        if value is None or not math.isfinite(value):
            return _NONE
        sign = "−" if value < 0 else ""
        size = abs(value)
        # `_ROUNDS_UP_TO_ONE`: 999,950 is $1.00 M, as in thousands it would be rounded to $1,000 k.
        for unit, letter in _UNITS:
            if size >= unit * _ROUNDS_UP_TO_ONE:
                return f"{sign}${self._significant(size / unit)}{self.gap}{letter}"
        if 0 < size < _SMALLEST_CENTS:
            return f"{sign}<${self.number(0.01, '.2f')}"
        return f"{sign}${self.number(size, ',.0f' if size >= 1 or size == 0 else '.2f')}"

    def size(self, usd: float, price: float, instrument: Instrument) -> str:
        """A liquidation, a trade or another's position in the unit chosen: `$1.23 M`, `10.02 BTC`, `1,002 contracts`.

        Args:
            usd: its value.
            price: it happened at, or its mark, quote units; without one (nan) only dollars are known.
            instrument: of its market.
        """
        unit = SizeUnit.DOLLARS if self.sizes is None else known_unit(self.sizes, instrument)
        per = quantity_per(unit, instrument, price)
        per_usd = quantity_per(SizeUnit.DOLLARS, instrument, price)
        if unit is SizeUnit.DOLLARS or per is None or per_usd is None or not math.isfinite(usd):
            return self.usd(usd)
        return f"{self._counted(usd * per_usd / per)}{self.gap}{unit_word(unit, instrument)}"

    def position_size(self, quantity: float, price: float, instrument: Instrument) -> str:
        """My size in the unit chosen, exact where the market counts so: `0.125 BTC`, `15,000.00 USDT`.

        Args:
            quantity: as the market counts.
            price: of the entry, quote units.
            instrument: of the market.
        """
        unit = known_unit(self.sizes, instrument)
        per = quantity_per(unit, instrument, price)
        if per is None:
            unit, per = own_unit(instrument), 1.0
        decimals = size_decimals(unit, instrument)
        is_fixed = unit is own_unit(instrument) or unit is SizeUnit.DOLLARS
        value = self.number(quantity / per, f",.{decimals}f") if is_fixed else self.trimmed(quantity / per, decimals)
        return f"{value}{self.gap}{unit_word(unit, instrument)}"

    def widest_size(self, instruments: Iterable[Instrument]) -> str:
        """As wide as what `size` writes of these markets has to be expected: what a column keeps room for."""
        units = {self._unit_word_of(instrument) for instrument in instruments} if self.sizes is not None else {""}
        return max((f"99,999{self.gap}{word}" if word else "$999.9 M" for word in units), key=len, default="$999.9 M")

    def _unit_word_of(self, instrument: Instrument) -> str:
        """The word beside sizes of a market; none beside dollars."""
        unit = known_unit(self.sizes, instrument)
        return "" if unit is SizeUnit.DOLLARS else unit_word(unit, instrument)

    def usd_apart(self, difference: float) -> str:
        """`+$1.2 M`, `−$1.2 M`: one sum less another with its sign; `$0` where they are equal to the cent."""
        if abs(difference) < _SMALLEST_CENTS:  # what rounding leaves of sums that are equal
            return self.usd(0.0)
        return f"{'−' if difference < 0 else '+'}{self.usd(abs(difference))}"

    def expected_usd(self, expected: ExpectedUsd) -> str:
        """`$14 M (7.0–28 M)`: what is expected to be force-closed and the band of two thirds, both in one unit."""
        if expected.usd <= 0:
            return "$0"
        unit, letter = self._unit_of_two_figures(expected.usd)
        usd, low, high = (self._two_figures(value / unit) for value in (expected.usd, expected.low, expected.high))
        return f"${usd}{letter} ({low}–{high}{letter})"

    def expected_usd_alone(self, value: float) -> str:
        """`$14 M`: what is expected to be force-closed, without its band, in no more figures than with it."""
        if value <= 0:
            return "$0"
        unit, letter = self._unit_of_two_figures(value)
        return f"${self._two_figures(value / unit)}{letter}"

    def level_usd(self, standing_usd: float, expected: ExpectedUsd | None, *, is_whole: bool = True) -> str:
        """What levels hold, formatted as everywhere that dollars of the map are shown.

        Expected to be force-closed, with its band; where nothing calibrates the map, what stands: `$412 M relative`.

        Args:
            standing_usd: what stands there by the book.
            expected: what of it is expected to be force-closed; None where that is not known.
            is_whole: false when it is a least figure, because the rows that are kept end before.
        """
        floor = "" if is_whole else "≥ "
        return (
            tr("{floor}{usd} relative", floor=floor, usd=self.usd(standing_usd))
            if expected is None
            else f"{floor}{self.expected_usd(expected)}"
        )

    def round_usd(self, value: float) -> str:
        """`$12.5 M` or `$50 M`: a round figure without needless zeros."""
        for unit, letter in _UNITS:
            if value >= unit:
                return f"${self.number(value / unit, 'g')}{self.gap}{letter}"
        return f"${self.number(value, 'g')}"

    def price(self, value: float | None, decimals: int) -> str:
        """`122,731.0` with the decimals of the market's tick; a dash when there is no value."""
        if value is None or not math.isfinite(value):
            return _NONE
        return self.number(value, f"z,.{decimals}f").replace("-", "−")

    def step(self, value: float) -> str:
        """A price step with the decimals it needs and no others: `20`, `0.05`, `0.000000005`."""
        return self.price(value, step_decimals(value))

    def rough_price(self, value: float) -> str:
        """A price where the tick of its market is not at hand: one decimal from 1,000 on, else four figures or more."""
        if not math.isfinite(value) or value <= 0:
            return self.price(value, 0)
        return self.price(value, 1 if value >= _TENTHS_FROM else max(4, 3 - math.floor(math.log10(value))))

    def percent(self, fraction: float | None, decimals: int = 2, *, signed: bool = False) -> str:
        """`3.59 %`, with a sign when asked; a dash when there is no value."""
        if fraction is None or not math.isfinite(fraction):
            return _NONE
        text = self.number(fraction * 100, f"{'+' if signed else ''}z.{decimals}f")
        return f"{text.replace('-', '−')}{self.gap}%"

    def distance(
        self,
        fraction: float | None,
        origin: float | None,
        price_decimals: int,
        decimals: int = 2,
        *,
        signed: bool = False,
    ) -> str:
        """`+0.60 %`, or `+740.0` where distances are differences of prices; a dash when there is no value.

        Args:
            fraction: of `origin`, below zero downwards.
            origin: the price it is measured from, quote units; without one it stays per cent.
            price_decimals: of a difference of prices.
            decimals: of a percentage.
            signed: with a plus sign too.
        """
        if self.distances is DistanceUnit.PERCENT or fraction is None or origin is None or not math.isfinite(origin):
            return self.percent(fraction, decimals, signed=signed)
        if not math.isfinite(fraction):
            return _NONE
        return self.number(fraction * origin, f"{'+' if signed else ''}z,.{price_decimals}f").replace("-", "−")

    def amount(self, value: float | None, unit: str, decimals: int = 1) -> str:
        """`11,903.8 USDT`; a dash when there is no value."""
        if value is None or not math.isfinite(value):
            return _NONE
        return f"{self.number(value, f'z,.{decimals}f').replace('-', '−')}{self.gap}{unit}"

    def _counted(self, value: float) -> str:
        """Coins or contracts: whole from a thousand on and short from a million on, else four figures: `0.01235`."""
        if value >= _UNITS[2][0]:
            return self.usd(value).replace("$", "", 1)
        if value >= _UNITS[3][0] * _ROUNDS_UP_TO_ONE or value <= 0:
            return self.number(max(value, 0.0), ",.0f")
        return self.trimmed(value, min(3 - math.floor(math.log10(value)), _MOST_DECIMALS))

    def _unit_of_two_figures(self, value: float) -> tuple[float, str]:
        fits = ((unit, f"{self.gap}{letter}") for unit, letter in _UNITS if value >= unit * _TWO_FIGURES_ROUND_UP)
        return next(fits, (1.0, ""))

    def _two_figures(self, value: float) -> str:
        """Two significant digits, which is more than the band has; whole from ten on."""
        if value <= 0:
            return "0"
        value = float(f"{value:.1e}")
        return self.number(value, f",.{max(0, min(1 - math.floor(math.log10(value)), 4))}f")

    def _significant(self, value: float) -> str:
        """Two decimals below ten, one above; a whole number from a hundred on goes without."""
        # Rounded before it is compared: 9.996 is written as 10.0 and not as 10.00.
        for bound, decimals in ((10.0, 2), (100.0, 1)):
            if round(value, decimals) < bound:
                return self.number(value, f".{decimals}f")
        return _with_marks(f"{value:,.1f}".removesuffix(".0"), self.style)


STANDARD = Figures()
"""1,234.56: of pictures, files and commands."""


def unit_word(unit: SizeUnit, instrument: Instrument) -> str:
    """`BTC`, `USDT` or `contracts`: a unit of sizes beside a figure; dollars by the currency that they are paid in."""
    if unit is SizeUnit.CONTRACTS:
        return tr("contracts")
    if unit is SizeUnit.COIN:
        return instrument.base
    return instrument.quote if instrument.contract is Contract.LINEAR else "USD"


def size_decimals(unit: SizeUnit, instrument: Instrument) -> int:
    """Decimals of a size of mine: those of the market's lot, as far as the unit is the market's own."""
    if unit is own_unit(instrument):
        return instrument.quantity_decimals
    return _MONEY_DECIMALS if unit is SizeUnit.DOLLARS else _COIN_DECIMALS


def bound(text: str) -> str:
    """A text for a label that breaks its lines, with each figure bound to its unit: `−1.26 %` stays in one line."""
    return _BEFORE_UNIT.sub("\u00a0", text)


def step_decimals(value: float) -> int:
    """Decimals with which multiples of a price step are different texts."""
    exact = (each for each in range(_MOST_DECIMALS) if math.isclose(round(value, each), value, rel_tol=1e-6))
    return next(exact, _MOST_DECIMALS)


def _with_marks(text: str, style: NumberStyle) -> str:
    """A number as Python writes it, with the marks of a style."""
    return text if style is NumberStyle.COMMAS_POINT else text.translate(_TRANSLATIONS[style])


_TRANSLATIONS = {style: str.maketrans({",": style.group, ".": style.decimal}) for style in NumberStyle}
