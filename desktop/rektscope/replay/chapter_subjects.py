"""The subjects of chapters: a record of figures for each rule, and texts that somebody wrote. No sentence is made here.

The rules that find or write chapters (`found_chapters`, `sessions/reconstruction`) hand these on; `ui/chapter_text.py`
puts them into words. Prices are in quote currency, amounts in USD, shares and rates fractions, times UTC milliseconds.
"""

import math
from collections.abc import Callable
from types import MappingProxyType
from typing import Any, ClassVar

import msgspec
from msgspec.structs import fields

from rektscope.market.sides import Side
from rektscope.market.times import LATEST_MS

_MOST_DECIMALS = 16


class WrittenText(msgspec.Struct, frozen=True):
    """A text that somebody wrote, about what neither prices nor liquidations show.

    Attributes:
        title, sentence: each `{name}` in them stands for an amount of `amounts_usd`.
        summary: the sentence in few words, for a picture; empty where the title is enough.
        amounts_usd: (name, USD), so that dollars are written as everywhere in the program.
        market: whose it is; empty for all, or where the title names it.
        is_placed: whether the moment is not recorded but placed by a rule.
    """

    KIND: ClassVar = "written"

    title: str
    sentence: str
    summary: str = ""
    amounts_usd: tuple[tuple[str, float], ...] = ()
    market: str = ""
    is_placed: bool = False


class PriceReached(msgspec.Struct, frozen=True):
    """A price that is reached for the first time in the session, and before it at `earlier_ms`, if ever."""

    KIND: ClassVar = "price_reached"

    market: str
    price: float
    is_fall: bool
    earlier_ms: int | None = None


class FundingTurn(msgspec.Struct, frozen=True):
    """A settled funding rate of another sign than the one before."""

    KIND: ClassVar = "funding_turn"

    market: str
    before: float
    after: float


class FarthestPrice(msgspec.Struct, frozen=True):
    """The traded price farthest from the first one of the session; `change` from there, a fraction."""

    KIND: ClassVar = "farthest_price"

    market: str
    price: float
    decimals: int
    is_high: bool
    change: float


class SessionExtreme(msgspec.Struct, frozen=True):
    """The session's high or low of traded prices, and the mark price's; a record where nothing before was as high."""

    KIND: ClassVar = "session_extreme"

    market: str
    price: float
    mark_price: float
    decimals: int
    is_high: bool
    is_record: bool = False


class PriceReturn(msgspec.Struct, frozen=True):
    """A price that is reached again `after_ms` after the session's low or high."""

    KIND: ClassVar = "price_return"

    market: str
    price: float
    after_ms: int
    is_after_low: bool


class LargestOrder(msgspec.Struct, frozen=True):
    """The largest single liquidation so far; its price in quote units, where that is known."""

    KIND: ClassVar = "largest_order"

    market: str
    side: Side
    usd: float
    price: float | None = None


class OpenInterestFall(msgspec.Struct, frozen=True):
    """Open interest lower by a share than at `since_ms`."""

    KIND: ClassVar = "open_interest_fall"

    market: str
    fall: float
    since_ms: int


class WorstHour(msgspec.Struct, frozen=True):
    """What was liquidated in sixty minutes; and, where known, the published figure of one side in one hour."""

    KIND: ClassVar = "worst_hour"
    market: ClassVar = ""

    usd: float
    reported_usd: float | None = None
    reported_side: Side | None = None


class WorstMinute(msgspec.Struct, frozen=True):
    """What was liquidated in a minute, in how many liquidations; `largest_usd` in one where that was most of it."""

    KIND: ClassVar = "worst_minute"
    market: ClassVar = ""

    usd: float
    count: int | None = None
    largest_usd: float | None = None


Subject = (
    PriceReached
    | FundingTurn
    | FarthestPrice
    | SessionExtreme
    | PriceReturn
    | LargestOrder
    | OpenInterestFall
    | WorstHour
    | WorstMinute
    | WrittenText
)

SUBJECTS: tuple[type[Subject], ...] = (
    PriceReached,
    FundingTurn,
    FarthestPrice,
    SessionExtreme,
    PriceReturn,
    LargestOrder,
    OpenInterestFall,
    WorstHour,
    WorstMinute,
    WrittenText,
)
"""In this order chapters of one moment stand."""

_OF_KIND = MappingProxyType({subject.KIND: subject for subject in SUBJECTS})


def subject_to_json(subject: Subject) -> dict[str, Any]:
    """Plain JSON values; a field at its default is left out, and so is the kind of somebody's own words."""
    kind = {} if isinstance(subject, WrittenText) else {"kind": subject.KIND}
    values = {field.name: (getattr(subject, field.name), field.default) for field in fields(subject)}
    return {**kind, **{name: _plain(value) for name, (value, default) in values.items() if value != default}}


def _plain(value: object) -> object:
    if isinstance(value, Side):
        return value.word
    return dict(value) if isinstance(value, tuple) else value


def subject_from_json(values: dict[str, Any]) -> Subject:
    """The reverse of `subject_to_json`.

    Raises:
        KeyError, TypeError, ValueError: a kind that is unknown, a figure that is missing or none.
    """
    kind = values.get("kind", WrittenText.KIND)
    if kind not in _OF_KIND:
        raise ValueError(f"chapters of the kind {kind!r} are unknown here")
    subject = _OF_KIND[kind]
    # Fields that are not there keep their defaults; a missing one without a default raises TypeError in the
    # constructor.
    given = {field.name: _READERS[field.type](values[field.name]) for field in fields(subject) if field.name in values}
    found = subject(**given)
    _refuse_impossible(found)
    return found


def _refuse_impossible(subject: Subject) -> None:
    """Raise ValueError for a time that is none, or more decimals than a price can have."""
    for name in subject.__struct_fields__:
        value = getattr(subject, name)
        if name.endswith("_ms") and value is not None and not 0 <= value <= LATEST_MS:
            raise ValueError(f"{name} of a chapter is no time")
        if name == "decimals" and not 0 <= value <= _MOST_DECIMALS:
            raise ValueError("a chapter's price has an impossible number of decimals")


def _figure(value: object) -> float:
    """A finite number; a text or a truth value is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError(f"{value!r} is no number")
    return float(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} is neither true nor false")
    return value


def _side(value: object) -> Side:
    return Side[str(value).upper()]


def _whole(value: object) -> int:
    return int(_figure(value))


def _amounts(values: dict[str, object]) -> tuple[tuple[str, float], ...]:
    return tuple((str(name), _figure(value)) for name, value in values.items())


_READERS: dict[Any, Callable[[Any], Any]] = {
    str: str,
    bool: _flag,
    int: _whole,
    int | None: _whole,
    float: _figure,
    float | None: _figure,
    Side: _side,
    Side | None: _side,
    tuple[tuple[str, float], ...]: _amounts,
}
"""By the type of a record's field."""
