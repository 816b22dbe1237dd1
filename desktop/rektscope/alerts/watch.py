"""Alerts: the user's rules held against what has been received, and nothing that came later.

An `AlertWatch` is shown one sight after another and returns what fired between them. It looks at every mark and every
liquidation received since the last sight, so that what fires does not depend on how often somebody looked; and of
everything it is handed it uses only what had been received by the sight's moment.
"""

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from rektscope.alerts.clusters import Bands, bands_of
from rektscope.alerts.edge import Edge
from rektscope.alerts.feeds import FeedWatch
from rektscope.alerts.liquidations import LiquidationWatch
from rektscope.alerts.near import NearEdges
from rektscope.alerts.price_path import PricePath, price_path
from rektscope.alerts.prices import PriceLevels
from rektscope.alerts.rules import (
    REARM_FACTOR,
    Alert,
    AlertSettings,
    ClusterNear,
    FeedTrouble,
    NearLiquidation,
    PriceCrossed,
)
from rektscope.levels.columns import LevelMap
from rektscope.levels.map_calibration import MapCalibration
from rektscope.levels.standing import StandingLevels, levels_at
from rektscope.live.health import FeedHealth
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Instrument
from rektscope.market.sides import Side
from rektscope.replay.liquidation_index import LiquidationIndex

Float64 = npt.NDArray[np.float64]

_SAME_LINE = 1e-3
"""Fundings move a line by less before it is reached; a position that was edited is another one."""

_REARM_USD = 0.8
"""A cluster that wavers around its limit is over only when less than this share of the limit is there."""


class MyLine(msgspec.Struct, frozen=True):
    """Where a position of the user is liquidated; prices received before `opened_ms` mean nothing to it.

    `is_over`: it was liquidated by then; that fires if the line was watched before, and the line is then let go.
    `is_draft`: it is of the form, which holds one of the market on the chart only: on another chart it rests.
    """

    name: str
    side: Side
    price: float
    opened_ms: int = 0
    is_over: bool = False
    is_draft: bool = False


class FurtherMarket(msgspec.Struct, frozen=True, eq=False):
    """A market that is not on the chart, with the prices and the positions of mine that are watched in it."""

    events: MarketEvents
    price_levels: tuple[float, ...] = ()
    my_lines: tuple[MyLine, ...] = ()


class Sight(msgspec.Struct, frozen=True, eq=False):
    """What there is to look at. The data may reach beyond `at_ms`: only what had been received by then is looked at.

    Attributes:
        at_ms: the moment, UTC milliseconds: the newest data when live, the cursor in a replay.
        events: the market with my positions.
        level_map: its map; None while there is none.
        is_map_whole: whether that is built to the end; at a start it grows for a while.
        calibration: what shares of it are expected to be force-closed; None where they are not known.
        liquidations: of every market.
        my_lines: my positions on that market, each under a name of its own.
        price_levels: prices of that market that fire when they are crossed.
        further: other markets in which something is watched.
        health: of the feeds; None in a replay.
        is_live: whether this is happening now.
    """

    at_ms: int
    events: MarketEvents
    level_map: LevelMap | None
    liquidations: LiquidationIndex
    my_lines: tuple[MyLine, ...] = ()
    health: FeedHealth | None = None
    is_live: bool = True
    price_levels: tuple[float, ...] = ()
    calibration: MapCalibration | None = None
    further: tuple[FurtherMarket, ...] = ()
    is_map_whole: bool = True


class AlertWatch:
    """Follows a source of sights and finds what fires.

    The first sight of something live fires for what is so already; in a replay what is so already was chosen by the
    user, who put the cursor there, and is taken as known.
    """

    def __init__(self, settings: AlertSettings | None = None) -> None:
        self._settings = AlertSettings() if settings is None else settings
        self._was_live = True
        self._at_ms = -1
        self._markets: dict[str, _MarketWatch] = {}
        self._levels: dict[str, _LevelWatch] = {}
        self._near: dict[str, _NearWatch] = {}
        self._liquidations = LiquidationWatch()
        self._feeds = FeedWatch()

    @property
    def settings(self) -> AlertSettings:
        """The rules."""
        return self._settings

    def set_settings(self, settings: AlertSettings) -> None:
        """Other rules; those whose figures changed are armed anew."""
        old, self._settings = self._settings, settings
        if (old.near_liquidation, old.stages) != (settings.near_liquidation, settings.stages):
            for near in self._near.values():
                near.rearm()
        if (old.cluster, old.cluster_usd, old.cluster_percent) != (
            settings.cluster,
            settings.cluster_usd,
            settings.cluster_percent,
        ):
            for market in self._markets.values():
                market.rearm()
        if (old.feed, old.feed_seconds) != (settings.feed, settings.feed_seconds):
            self._feeds = FeedWatch()

    def lasts(self, alert: Alert) -> bool:
        """Whether what fired still holds; only a feed's trouble has an end."""
        return not isinstance(alert.what, FeedTrouble) or self._feeds.lasts(alert)

    def jump(self) -> None:
        """The next sight does not follow from the last: nothing between them fires."""
        self._markets, self._levels, self._near = {}, {}, {}
        self._liquidations = LiquidationWatch()

    def watches(self, *, is_live: bool) -> bool:
        """Whether anything could fire: in a replay only where the user asked for that."""
        return is_live or self._settings.in_replay

    def look_away(self, at_ms: int) -> None:
        """A moment of a replay that nobody watches, as `look` takes it, without a sight of it."""
        self._was_live, self._at_ms = False, at_ms
        self.jump()

    def look(self, sight: Sight) -> list[Alert]:
        """What fired since the last sight, oldest first; an alert with a key that fired before replaces that one."""
        # Going back in a replay: what lies between the two moments was passed in the other direction.
        if sight.is_live != self._was_live or sight.at_ms < self._at_ms:
            self.jump()
        self._was_live, self._at_ms = sight.is_live, sight.at_ms
        if not self.watches(is_live=sight.is_live):
            self.look_away(sight.at_ms)
            return []
        name = sight.events.instrument.market
        if name not in self._markets:
            self._markets[name] = _MarketWatch(is_quiet=not sight.is_live)
        alerts = self._markets[name].look(sight, self._settings)
        watched = (FurtherMarket(sight.events, sight.price_levels, sight.my_lines), *sight.further)
        self._leave_all_but({market.events.instrument.market for market in watched})
        for market in watched:
            alerts += self._mine_in(market, sight)
        alerts += self._liquidations.look(sight.liquidations, sight.at_ms, self._settings)
        if sight.health is not None and sight.is_live and self._settings.feed:
            alerts += self._feeds.look(sight.health, self._settings.feed_seconds)
        if not sight.is_live:
            alerts = [replace(alert, is_live=False) for alert in alerts]
        return sorted(alerts, key=lambda alert: (alert.time_ms, alert.key))

    def _leave_all_but(self, names: set[str]) -> None:
        """Of the markets in which nothing is watched: what comes to be watched there later begins then."""
        self._levels = {name: levels for name, levels in self._levels.items() if name in names}
        for name, near in self._near.items():
            if name not in names:
                near.leave()

    def _mine_in(self, market: FurtherMarket, sight: Sight) -> list[Alert]:
        """Of what I watch in a market, whether it is on the chart or not."""
        name = market.events.instrument.market
        alerts = self._levels.setdefault(name, _LevelWatch()).look(market.events, market.price_levels, sight.at_ms)
        if name not in self._near:
            self._near[name] = _NearWatch(is_quiet=not sight.is_live)
        if self._settings.near_liquidation:
            is_charted = market.events is sight.events
            alerts += self._near[name].look(market, sight.at_ms, self._settings.stages, is_charted=is_charted)
        return alerts


class _LevelWatch:
    """The chosen prices of one market."""

    def __init__(self) -> None:
        self._since_ms: int | None = None
        self._levels = PriceLevels()

    def look(self, events: MarketEvents, levels: tuple[float, ...], at_ms: int) -> list[Alert]:
        path = price_path(events, self._since_ms, at_ms)
        self._since_ms = at_ms
        crossed = self._levels.look(levels, path.times_ms, path.prices, path.word)
        return [_alert(events.instrument, f"price/{what.level}", time_ms, what) for time_ms, what in crossed]


class _WatchedLine:
    """One line, and what of the prices was held against it."""

    def __init__(self, *, is_draft: bool) -> None:
        self.edges = NearEdges()
        self.since_ms: int | None = None
        self.is_draft = is_draft


class _NearWatch:
    """My positions in one market.

    Each line has its own moment since when prices are held against it: that of the form rests while another market is
    charted, and then catches up.
    """

    def __init__(self, *, is_quiet: bool) -> None:
        self._is_quiet = is_quiet  # until the first look
        self._since_ms: int | None = None
        self._lines: dict[str, _WatchedLine] = {}
        self._names: set[str] = set()

    def rearm(self) -> None:
        """Other distances, which hold from the newest price on: what was received while none held is past."""
        self._lines, self._since_ms = {}, None

    def leave(self) -> None:
        """Nothing is watched in the market for now; the form's position goes on resting."""
        self._lines, self._since_ms = {name: line for name, line in self._lines.items() if line.is_draft}, None

    def look(self, market: FurtherMarket, at_ms: int, stages: tuple[float, ...], *, is_charted: bool) -> list[Alert]:
        is_quiet, self._is_quiet = self._is_quiet, False
        watched = [line for line in market.my_lines if self._is_watched(line)]
        resting = {} if is_charted else {name: line for name, line in self._lines.items() if line.is_draft}
        self._lines = resting | {line.name: self._lines.get(line.name) or self._new(line) for line in watched}
        alerts = []
        for line in watched:
            near = self._near(market.events, at_ms, line, stages, is_quiet=is_quiet)
            # At a start the form has its position only after the first price: its line is first seen later.
            alerts += near if line.name in self._names else _been_so(near)
            if line.is_over:
                del self._lines[line.name]
        self._names |= {line.name for line in watched}
        self._since_ms = at_ms
        return alerts

    def _new(self, line: MyLine) -> _WatchedLine:
        """One that comes while others are watched is held against what was received since they were looked at last."""
        new = _WatchedLine(is_draft=line.is_draft)
        new.since_ms = self._since_ms
        return new

    def _is_watched(self, line: MyLine) -> bool:
        """One that is over only when it was watched until now, and was not moved meanwhile."""
        known = self._lines.get(line.name)
        return not line.is_over or (known is not None and abs(known.edges.price / line.price - 1.0) < _SAME_LINE)

    def _near(
        self, events: MarketEvents, at_ms: int, line: MyLine, stages: tuple[float, ...], *, is_quiet: bool
    ) -> list[Alert]:
        known = self._lines[line.name]
        path = price_path(events, known.since_ms, at_ms).since(line.opened_ms)
        known.since_ms = at_ms
        away = line.side * (path.prices - line.price) / path.prices
        edges = known.edges
        edges.price = line.price
        if is_quiet:
            edges.settle(away, stages)
            return []
        return [
            _alert(
                events.instrument,
                f"near/{line.name}/{stage:g}",
                int(path.times_ms[place]),
                NearLiquidation(line.name, line.side, line.price, float(path.prices[place]), path.word, stage),
            )
            for place, stage in edges.firings(path.times_ms, away, stages)
        ]


class _MarketWatch:
    """The clusters of one market."""

    def __init__(self, *, is_quiet: bool) -> None:
        self._is_quiet = is_quiet
        self._since_ms: int | None = None
        self._has_whole_map = False
        self._clusters = {side: Edge() for side in Side}

    def rearm(self) -> None:
        """Other sizes or distances."""
        self._clusters = {side: Edge() for side in Side}

    def look(self, sight: Sight, settings: AlertSettings) -> list[Alert]:
        path = price_path(sight.events, self._since_ms, sight.at_ms)
        is_first, self._since_ms = self._since_ms is None, sight.at_ms
        is_quiet = is_first and self._is_quiet
        alerts: list[Alert] = []
        if settings.cluster and sight.level_map is not None:
            standing = [
                levels_at(sight.level_map, sight.events, moment, sight.calibration) for moment in path.times_ms.tolist()
            ]
            for side in Side:
                bands = _bands_along(standing, side)
                near = self._cluster(sight, path, sight.level_map, bands, side, settings, is_quiet=is_quiet)
                alerts += near if self._has_whole_map else _been_so(near)
        if sight.level_map is not None and sight.is_map_whole:
            self._has_whole_map = True
        return alerts

    def _cluster(
        self,
        sight: Sight,
        path: PricePath,
        level_map: LevelMap,
        bands: list[Bands | None],
        side: Side,
        settings: AlertSettings,
        *,
        is_quiet: bool,
    ) -> list[Alert]:
        limit = settings.cluster_percent / 100.0
        near = _distances(bands, path.prices, settings.cluster_usd)
        far = _distances(bands, path.prices, settings.cluster_usd * _REARM_USD)
        edge = self._clusters[side]
        if is_quiet:
            edge.settle(is_inside=bool((near <= limit).any()))
            return []
        alerts = []
        for place in edge.firings(path.times_ms, near <= limit, far > limit * REARM_FACTOR):
            price, time_ms = float(path.prices[place]), int(path.times_ms[place])
            mine = bands[place]
            if mine is None:
                continue
            band = mine.strongest(price, limit)
            what = ClusterNear(
                side=side,
                usd=float(mine.usd[band]),
                low=float(mine.low[band]),
                high=float(mine.high[band]),
                price=price,
                price_word=path.word,
                expected=mine.expected(band),
                is_scaled=bool(level_map.is_scaled[level_map.columns_until(time_ms) - 1]),
                least_leverage=level_map.least_leverage,
            )
            alerts.append(_alert(sight.events.instrument, f"cluster/{side.word}", time_ms, what))
        return alerts


def _been_so(alerts: list[Alert]) -> list[Alert]:
    """Alerts of what was so already when watching began."""
    return [replace(alert, was_so=True) for alert in alerts]


def _bands_along(standing: list[StandingLevels | None], side: Side) -> list[Bands | None]:
    """The bands of a side in what stands at each moment, worked out anew only when the mark has crossed something."""
    found: dict[tuple[int, int, float], Bands] = {}
    along: list[Bands | None] = []
    for levels in standing:
        if levels is None:
            along.append(None)
            continue
        key = (levels.column_end_ms, levels.mark_row, sum(levels.consumed_usd))
        if key not in found:
            found[key] = bands_of(levels, side)
        along.append(found[key])
    return along


def _distances(bands: list[Bands | None], prices: Float64, usd: float) -> Float64:
    """From each price to the nearest cluster that stands then; inf where there is none."""
    away = np.full(len(prices), np.inf)
    for place, mine in enumerate(bands):
        if mine is not None:
            away[place] = mine.distances(prices[place : place + 1], usd)[0]
    return away


def _alert(
    instrument: Instrument, rule: str, time_ms: int, what: NearLiquidation | ClusterNear | PriceCrossed
) -> Alert:
    rule = f"{rule}/{instrument.market}"
    return Alert(f"{rule}/{time_ms}", time_ms, instrument.market, instrument.price_decimals, what, rule)
