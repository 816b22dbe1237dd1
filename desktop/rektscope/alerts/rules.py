"""What alerts are: the user's rules and what a fired one holds; no state. `edge` is the edge at which one fires.

A rule fires at an edge, when what it watches begins, never again while it lasts. It is armed again once that was
clearly over (a quarter beyond the limit) and a minute had passed since it fired, by the times of the data. So what
fires follows from the data alone, and not from how often somebody looked.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import msgspec
from msgspec.structs import asdict, fields

from rektscope.levels.calibration import ExpectedUsd
from rektscope.market.errors import InputError
from rektscope.market.sides import Side
from rektscope.market.times import MINUTE_MS
from rektscope.replay.liquidation_totals import Liquidation
from rektscope.risk.inputs import positive_number

REARM_FACTOR = 1.25
"""A distance counts as over when it is so many times the limit."""

REST_MS = MINUTE_MS
"""Least time between two firings of one rule, and the length of a burst of liquidations that is one alert."""

_LARGEST_PERCENT = 50.0
_LONGEST_S = 86_400.0
_MOST_STAGES = 5

DAY_MINUTES = 24 * 60


class AlertSettings(msgspec.Struct, frozen=True):
    """The user's rules; each has a switch and keeps its figures while it is off.

    Attributes:
        near_liquidation, near_percent: the mark is within so many per cent of the user's liquidation price; that it was
            reached fires besides.
        near_stages: further distances at which that fires again, in per cent.
        cluster, cluster_usd, cluster_percent: so many USD are expected to be force-closed in a band of the map
            within so many per cent of the mark.
        liquidation, liquidation_usd: a single liquidation of at least so many USD.
        feed, feed_seconds: a feed is silent or disconnected for so long.
        in_replay: also while a session is replayed, from what the cursor knows; otherwise live only.
        notify: show a message of the desktop too.
        sound: with a sound, one for each kind of alert.
        muted: kinds that make none.
        quiet, quiet_from, quiet_until: hours without sounds and messages to anywhere, in minutes of the local day; the
            window shows what fired all the same. An end before the beginning is on the next day.
        quiet_but_near: what is near the user's liquidation makes sounds and messages in these hours too.

    Raises:
        InputError: a figure that no rule can have.
    """

    near_liquidation: bool = True
    near_percent: float = 1.0
    near_stages: tuple[float, ...] = (0.5, 0.2)
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
    muted: tuple[str, ...] = ()
    quiet: bool = False
    quiet_from: float = 22.0 * 60.0
    quiet_until: float = 7.0 * 60.0
    quiet_but_near: bool = True

    def __post_init__(self) -> None:
        """Refuse figures of no use."""
        for name, value in (
            ("The distance to my liquidation", self.near_percent),
            ("The distance to a cluster", self.cluster_percent),
            *(("A nearer stage", stage) for stage in self.near_stages),
        ):
            if positive_number(name, value) > _LARGEST_PERCENT:
                raise InputError(f"{name} must be at most {_LARGEST_PERCENT:g} %, not {value:g} %.")
        if len(self.near_stages) > _MOST_STAGES:
            raise InputError(f"There may be at most {_MOST_STAGES} nearer stages, not {len(self.near_stages)}.")
        if unknown := set(self.muted) - {kind.value for kind in AlertKind}:
            raise InputError(f"There is no kind of alert {min(unknown)!r:.40}.")
        for minute in (self.quiet_from, self.quiet_until):
            if not (0.0 <= minute < DAY_MINUTES and minute == int(minute)):
                raise InputError(f"Quiet hours are in whole minutes of a day, 0 to {DAY_MINUTES - 1}, not {minute:g}.")
        positive_number("The size of a cluster", self.cluster_usd)
        positive_number("The size of a liquidation", self.liquidation_usd)
        if not 1.0 <= positive_number("The silence of a feed", self.feed_seconds) <= _LONGEST_S:
            raise InputError(f"The silence of a feed must be 1 to {_LONGEST_S:,.0f} s, not {self.feed_seconds:g} s.")

    @property
    def stages(self) -> tuple[float, ...]:
        """Distances to the user's liquidation that fire, in per cent, the farthest first, each once."""
        return tuple(sorted({self.near_percent, *self.near_stages}, reverse=True))

    def is_quiet_at(self, minute: int, kind: "AlertKind") -> bool:
        """Whether a kind makes no sound and sends nothing at a minute of the local day."""
        if not self.quiet or (kind is AlertKind.NEAR and self.quiet_but_near):
            return False
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= minute < self.quiet_until
        return minute >= self.quiet_from or minute < self.quiet_until

    def to_json(self) -> dict[str, bool | float | list[float] | list[str]]:
        """Plain JSON values."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    @classmethod
    def from_json(cls, values: Any) -> "AlertSettings":  # noqa: ANN401 -- its work is to refuse every other type
        """The reverse of `to_json`; what is missing has its default. Raises InputError naming what is wrong."""
        if not isinstance(values, dict):
            raise InputError(f"rules must be an object, not {values!r:.60}")
        known = {field.name: field.default for field in fields(cls)}
        for name, value in values.items():
            if name not in known:
                raise InputError(f"there is no rule {name!r:.40}")
            if isinstance(known[name], tuple):
                if not isinstance(value, list) or not all(_fits(each, _ELEMENTS[name]) for each in value):
                    raise InputError(f"{name} cannot be {value!r:.40}")
            elif isinstance(known[name], bool) != isinstance(value, bool):
                raise InputError(f"{name} cannot be {value!r:.40}")
        table: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
        }
        return cls(**table)


_ELEMENTS: dict[str, type] = {"near_stages": float, "muted": str}


def _fits(value: object, kind: type) -> bool:
    """Whether an element of a list in a file is of its kind; a bool is no number here."""
    return isinstance(value, (int, float) if kind is float else kind) and not isinstance(value, bool)


class AlertKind(StrEnum):
    """What a rule watches, the most pressing first; each has a sound of its own."""

    NEAR = "near"
    PRICE = "price"
    CLUSTER = "cluster"
    LIQUIDATION = "liquidation"
    FEED = "feed"


class PriceWord(StrEnum):
    """Which price was watched: the mark, or the last traded one of a market without marks."""

    MARK = "mark"
    LAST = "last price"


class NearLiquidation(msgspec.Struct, frozen=True):
    """The price came near the user's liquidation, or reached it; `stage_percent` is the distance, 0 for reached."""

    name: str
    side: Side
    liquidation_price: float
    price: float
    price_word: PriceWord
    stage_percent: float = 0.0

    @property
    def distance(self) -> float:
        """Of the price from the liquidation, as a fraction of the price; zero or less once it was reached."""
        return self.side * (self.price - self.liquidation_price) / self.price


class ClusterNear(msgspec.Struct, frozen=True):
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


class LargeLiquidations(msgspec.Struct, frozen=True):
    """One large liquidation, or several within a minute of the first."""

    count: int
    usd: float
    largest: Liquidation


class FeedTrouble(msgspec.Struct, frozen=True):
    """A feed that brings nothing. `words` is what the venue or the connection reported; may be empty."""

    title: str
    state: str
    words: str
    since_ms: int
    seconds: float


class PriceCrossed(msgspec.Struct, frozen=True):
    """The price crossed or touched a level that the user drew; `level` and `price` in quote units."""

    level: float
    price: float
    price_word: PriceWord
    is_upwards: bool


What = NearLiquidation | ClusterNear | LargeLiquidations | FeedTrouble | PriceCrossed

_KINDS: dict[type, AlertKind] = {
    NearLiquidation: AlertKind.NEAR,
    PriceCrossed: AlertKind.PRICE,
    ClusterNear: AlertKind.CLUSTER,
    LargeLiquidations: AlertKind.LIQUIDATION,
    FeedTrouble: AlertKind.FEED,
}


class Alert(msgspec.Struct, frozen=True):
    """One fired alert.

    Attributes:
        key: the same for the same event, however often it is shown; a burst that grows keeps its key.
        time_ms: when it was known, UTC milliseconds by the data.
        market: `venue:SYMBOL`; empty for a feed.
        price_decimals: of that market's prices.
        what: what happened.
        rule: what fired, without the moment: the same each time it fires.
        was_so: it was so already when watching began.
        is_live: it is of what happens now, not of a replay.
    """

    key: str
    time_ms: int
    market: str
    price_decimals: int
    what: What
    rule: str = ""
    was_so: bool = False
    is_live: bool = True

    @property
    def kind(self) -> AlertKind:
        """Which kind of rule fired."""
        return _KINDS[type(self.what)]


def most_pressing(alerts: Sequence[Alert]) -> Alert:
    """Of alerts that fired together, the one to show first: by kind, and of one kind the newest."""
    order = list(AlertKind)
    return min(reversed(alerts), key=lambda alert: order.index(alert.kind))
