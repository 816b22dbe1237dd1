"""What alerts are: the user's rules, the edge at which one fires, and what a fired one tells. No state but the edge.

A rule fires at an edge, when what it watches begins, never again while it lasts. It is armed again once that was
clearly over (a quarter beyond the limit) and a minute had passed since it fired, by the times of the data. So what
fires follows from the data alone, and not from how often somebody looked.
"""

from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt

from rektscope.levels.calibration import ExpectedUsd
from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS
from rektscope.replay.liquidation_index import Liquidation
from rektscope.risk.inputs import positive_number

REARM_FACTOR = 1.25
"""A distance counts as over when it is so many times the limit."""

REST_MS = MINUTE_MS
"""Least time between two firings of one rule, and the length of a burst of liquidations that is told as one."""

_LARGEST_PERCENT = 50.0
_LONGEST_S = 86_400.0


@dataclass(frozen=True, slots=True)
class AlertSettings:
    """The user's rules; each has a switch and keeps its figures while it is off.

    Attributes:
        near_liquidation, near_percent: the mark is within so many per cent of my liquidation price.
        cluster, cluster_usd, cluster_percent: so many USD are expected to be force-closed in a band of the map
            within so many per cent of the mark.
        liquidation, liquidation_usd: a single liquidation of at least so many USD.
        feed, feed_seconds: a feed is silent or disconnected for so long.
        in_replay: also while a session is replayed, from what the cursor knows; otherwise live only.
        notify: tell the desktop too.
        sound: with a sound.

    Raises:
        InputError: a figure that no rule can have.
    """

    near_liquidation: bool = True
    near_percent: float = 1.0
    cluster: bool = False
    cluster_usd: float = 1e6
    cluster_percent: float = 0.5
    liquidation: bool = True
    liquidation_usd: float = 1e6
    feed: bool = True
    feed_seconds: float = 30.0
    in_replay: bool = False
    notify: bool = True
    sound: bool = False

    def __post_init__(self) -> None:
        """Refuse figures of no use."""
        for name, value in (
            ("The distance to my liquidation", self.near_percent),
            ("The distance to a cluster", self.cluster_percent),
        ):
            if positive_number(name, value) > _LARGEST_PERCENT:
                raise InputError(f"{name} must be at most {_LARGEST_PERCENT:g} %, not {value:g} %.")
        positive_number("The size of a cluster", self.cluster_usd)
        positive_number("The size of a liquidation", self.liquidation_usd)
        if not 1.0 <= positive_number("The silence of a feed", self.feed_seconds) <= _LONGEST_S:
            raise InputError(f"The silence of a feed must be 1 to {_LONGEST_S:,.0f} s, not {self.feed_seconds:g} s.")

    def to_json(self) -> dict[str, bool | float]:
        """Plain JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: Any) -> "AlertSettings":  # noqa: ANN401 -- its work is to refuse every other type
        """The reverse of `to_json`; what is missing has its default. Raises InputError naming what is wrong."""
        if not isinstance(values, dict):
            raise InputError(f"rules must be an object, not {values!r:.60}")
        known = {field.name: isinstance(field.default, bool) for field in fields(cls)}
        for name, value in values.items():
            if name not in known:
                raise InputError(f"there is no rule {name!r:.40}")
            if known[name] != isinstance(value, bool):
                raise InputError(f"{name} cannot be {value!r:.40}")
        return cls(**values)


class PriceWord(StrEnum):
    """Which price was watched: the mark, or the last traded one of a market without marks."""

    MARK = "mark"
    LAST = "last price"


@dataclass(frozen=True, slots=True)
class NearLiquidation:
    """The price came near my liquidation, or reached it."""

    name: str
    side: Side
    liquidation_price: float
    price: float
    price_word: PriceWord

    @property
    def distance(self) -> float:
        """Of the price from the liquidation, as a fraction of the price; zero or less once it was reached."""
        return self.side * (self.price - self.liquidation_price) / self.price


@dataclass(frozen=True, slots=True)
class ClusterNear:
    """A band of the map came near the price. `low` and `high` are the band's edges.

    `usd` stands there, `expected` is expected to be force-closed; None where nothing calibrates the map.
    `is_scaled` and `least_leverage` are as the map has them.
    """

    side: Side
    usd: float
    low: float
    high: float
    price: float
    price_word: PriceWord
    is_scaled: bool
    least_leverage: int = 0
    expected: ExpectedUsd | None = None

    @property
    def distance(self) -> float:
        """From the price to the band's nearer edge, as a fraction of the price."""
        nearer = self.low if self.side is Side.SHORT else self.high
        return abs(nearer - self.price) / self.price


@dataclass(frozen=True, slots=True)
class LargeLiquidations:
    """One large liquidation, or several within a minute of the first."""

    count: int
    usd: float
    largest: Liquidation


@dataclass(frozen=True, slots=True)
class FeedTrouble:
    """A feed that brings nothing. `words` says more, as the venue or the connection put it; may be empty."""

    title: str
    state: str
    words: str
    since_ms: int
    seconds: float


@dataclass(frozen=True, slots=True)
class PriceCrossed:
    """The price crossed or touched a level that the user drew; `level` and `price` in quote units."""

    level: float
    price: float
    price_word: PriceWord
    is_upwards: bool


What = NearLiquidation | ClusterNear | LargeLiquidations | FeedTrouble | PriceCrossed


@dataclass(frozen=True, slots=True)
class Alert:
    """One fired alert.

    Attributes:
        key: the same for the same event, however often it is told; a burst that grows keeps its key.
        time_ms: when it was known, UTC milliseconds by the data.
        market: `venue:SYMBOL`; empty for a feed.
        price_decimals: of that market's prices.
        what: what happened.
    """

    key: str
    time_ms: int
    market: str
    price_decimals: int
    what: What


class Edge:
    """Fires when something begins; see the module's rule of arming."""

    def __init__(self) -> None:
        self._is_armed = True
        self._fired_ms = -REST_MS

    def settle(self, *, is_inside: bool) -> None:
        """Take what is so now as known: armed unless it is inside already."""
        self._is_armed = not is_inside

    def firings(
        self, times_ms: npt.NDArray[np.int64], inside: npt.NDArray[np.bool_], beyond: npt.NDArray[np.bool_]
    ) -> list[int]:
        """The places at which it fires, of arrays of one length in the order of time.

        `inside` is where the rule holds, `beyond` where it is clearly over; no place is both.
        """
        insides, beyonds = np.flatnonzero(inside), np.flatnonzero(beyond)
        fired: list[int] = []
        place = 0
        while True:
            if self._is_armed:
                found = _first_from(insides, place)
                if found is None:
                    return fired
                fired.append(found)
                self._is_armed, self._fired_ms = False, int(times_ms[found])
            else:
                rested = int(np.searchsorted(times_ms, self._fired_ms + REST_MS, side="left"))
                found = _first_from(beyonds, max(place, rested))
                if found is None:
                    return fired
                self._is_armed = True
            place = found + 1


def _first_from(places: npt.NDArray[np.intp], start: int) -> int | None:
    """The first of ascending `places` that is not before `start`."""
    at = int(np.searchsorted(places, start))
    return int(places[at]) if at < len(places) else None
