"""Parameter types for numbers, all read by the grammar of `market.numbers`."""

from typing import Any

import click
import msgspec

from rektscope.market.errors import InputError
from rektscope.market.numbers import NumberKind, read_number


class NumberParameter(click.ParamType[float]):
    """A number as people write it, by the grammar of `market.numbers`; a rate or share becomes a fraction."""

    def __init__(self, kind: NumberKind) -> None:
        self.kind = kind
        self.name = "number" if kind is NumberKind.PLAIN else kind.value

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:  # noqa: ANN401 -- click's own signature
        """The number; raises InputError when nothing or more than one thing can be read."""
        _ = ctx
        if isinstance(value, float):
            return value
        return float(read_number(str(value), option_name(param), self.kind))


class BoundedNumber(NumberParameter):
    """A number between bounds, both allowed; whole where the least one is an `int`."""

    def __init__(self, least: float, most: float, kind: NumberKind | None = None) -> None:
        self._least, self._most, self._is_whole = least, most, isinstance(least, int)
        super().__init__(kind or (NumberKind.COUNT if self._is_whole else NumberKind.PLAIN))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:  # noqa: ANN401 -- click's own signature
        """The number, an `int` where it is to be whole; raises InputError when it is none or out of bounds."""
        number = super().convert(value, param, ctx)
        if not self._least <= number <= self._most or (self._is_whole and number != int(number)):
            what = "a whole number" if self._is_whole else "a number"
            raise InputError(
                f"{option_name(param)} {str(value)!r} is out of bounds: write {what} from {self._least:,} to "
                f"{self._most:,}."
            )
        return int(number) if self._is_whole else number


class RelativePrice(msgspec.Struct, frozen=True):
    """A price given against the entry: `factor` of it, which is 0.9 for `90%` and for `-10%`."""

    factor: float


class PriceOrPercent(click.ParamType["float | RelativePrice"]):
    """A price; or a move from the entry (`-10%`, `+3%`), or a share of it (`90%`)."""

    name = "price"

    def convert(
        self,
        value: Any,  # noqa: ANN401 -- click's own signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> float | RelativePrice:
        """A price as typed, or a part of the entry price; raises InputError when it is neither or may be both."""
        text = str(value).strip()
        if not text.endswith("%"):
            return float(read_number(text, option_name(param), NumberKind.PRICE))
        share = float(read_number(text, option_name(param), NumberKind.SHARE))
        if text[0] in "+-−":
            return RelativePrice(1 + share)
        if not _LEAST_SHARE <= share <= _LARGEST_SHARE:
            percent = f"{100 * share:.6g}%"
            self.fail(
                f"{text!r} may mean that part of the entry price or a move of so much: write a move as -{percent} or "
                f"+{percent}, or give the price.",
                param,
                ctx,
            )
        return RelativePrice(share)


def option_name(param: click.Parameter | None) -> str:
    """`--entry`, for the beginning of a sentence."""
    return "The number" if param is None else param.opts[0]


_LEAST_SHARE, _LARGEST_SHARE = 0.5, 2.0
"""A bare percentage between them is a part of the entry price; beyond, it could as well be a move of so much."""
