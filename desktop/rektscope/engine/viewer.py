"""The viewer: a source of events, a cursor, the market chosen, and the frame that follows from the three.

It knows no widget. The window calls `advance` with the time that passed and asks for `frame`; a test does the same.
Maps are built on a thread per market, started when the market is first chosen; `stop` ends them all. The thread of the
market shown first also keeps what the next start can take over; a map that was taken over needs no thread.
"""

import contextlib
from collections.abc import Collection
from typing import TYPE_CHECKING

from msgspec.structs import replace

from rektscope.engine.chapters import SessionChapters
from rektscope.engine.frame import Frame, MarketRow
from rektscope.engine.known import KnownBooks, KnownView
from rektscope.engine.market_chart import MarketChart, chart_markets, mergeable_markets
from rektscope.engine.market_rows import is_behind, is_old, market_rows
from rektscope.engine.merged_map import MergedMap, merged_standing
from rektscope.engine.price_trail import day_change
from rektscope.engine.scope import Scope
from rektscope.engine.sources import Source
from rektscope.levels.columns import LevelMap
from rektscope.levels.combined import combined_levels
from rektscope.levels.known_book import KnownBook
from rektscope.levels.map_calibration import MapCalibration
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.levels.standing import StandingLevels, levels_at
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.errors import InputError
from rektscope.market.times import MINUTE_MS
from rektscope.positions.known_moves import MovesMemory
from rektscope.replay.cursor import Cursor, CursorState
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.market_state import market_state
from rektscope.sessions.session import SessionInfo

if TYPE_CHECKING:
    from rektscope.live.health import FeedHealth
    from rektscope.replay.dossier import CheckedClaim

__all__ = ["CANDLE_DURATIONS_MS", "MarketChart", "Viewer", "chart_markets"]

CANDLE_DURATIONS_MS = tuple(minutes * MINUTE_MS for minutes in (1, 5, 15, 60, 240))
"""Candles that can be drawn."""

MOST_MERGED_COLUMNS = 20_160
"""A column of a sum is 5.6 kB that cannot be worked out again from one book."""


MOST_OVERVIEW_MAPS = 8
"""A day's map is some 20 MB; of the markets after these, the overview knows no clusters until they are shown."""


class Viewer:
    """What is shown, without showing it.

    Attributes:
        cursor: the moment shown.
        scope: whose liquidations are counted.
        known_view: how positions of accounts stand beside the estimate.
        known_books: of its markets.
    """

    def __init__(self, source: Source, parameters: BookParameters = DEFAULT_PARAMETERS) -> None:
        """A view of a source, its maps by a model."""
        self._parameters = parameters
        info = source.info
        self.cursor = Cursor(info.start_ms, info.end_ms)
        if info.opening_ms is not None:
            self.cursor.seek(info.opening_ms)
        if source.is_live:
            self.cursor.follow()
        self._source = source
        self._chapters = SessionChapters(source)
        self._charts: dict[str, MarketChart] = {}
        self._takes_ready = True
        self._market = chart_markets(info)[0].market
        self._is_running = False
        self._is_merged = False
        self.scope = Scope.ALL
        self._merged: dict[int, MergedMap] = {}
        self._least_leverage = 0
        self._other_leverages: tuple[int, ...] = ()
        self.known_books = KnownBooks(source)
        self.known_view = KnownView.APART
        self._moves = MovesMemory()

    @property
    def parameters(self) -> BookParameters:
        """The model that the maps are made with."""
        return self._parameters

    def use_model(self, parameters: BookParameters) -> None:
        """Make the maps with another model from now on; those of the one before are dropped."""
        if parameters.has_figures_of(self._parameters):
            self._parameters = parameters  # another name alone makes no other maps
            return
        self._parameters = parameters
        self._drop_charts()

    def renew_margins(self) -> bool:
        """Take the tiers that are kept on this machine now; whether charts are made anew, as theirs are others."""
        self.known_books.renew_margins()
        charts = self._charts.values()
        is_stale = any(chart.margin != margin_rules_of(chart.instrument) for chart in charts)
        if is_stale:
            self._takes_ready = False
            self._drop_charts()
        return is_stale

    def _drop_charts(self) -> None:
        for chart in self._charts.values():
            chart.stop()
        self._charts, self._merged = {}, {}
        if self._is_running:
            self.chart.start()
            self.merge(self._is_merged)

    @property
    def least_leverage(self) -> int:
        """Positions of less are left out of the map and of every figure of it; 0 for none."""
        return self._least_leverage

    @property
    def other_leverages(self) -> tuple[int, ...]:
        """The least leverages whose maps are built beside the one shown."""
        return self._other_leverages

    def show_leverages(self, least_leverage: int, others: Collection[int] = ()) -> None:
        """Leave positions of less leverage out from now on; `others` are built too, for `standing_of`."""
        self._least_leverage, self._other_leverages = least_leverage, tuple(others)
        for chart in self._charts.values():
            chart.show_leverages(least_leverage, others)

    @property
    def is_live(self) -> bool:
        """Whether the data grow by themselves."""
        return self._source.is_live

    @property
    def source(self) -> Source:
        """Where the events come from."""
        return self._source

    def health(self) -> "FeedHealth | None":
        """How the feeds are; None for a saved session."""
        return self._source.health()

    def advance(self, elapsed_ms: float) -> bool:
        """Let real time pass, and take in what came meanwhile; true when something to show has changed."""
        has_grown = self._source.poll()
        if has_grown:
            for chart in self._charts.values():
                chart.extend()
            self.cursor.extend(self.session.end_ms)
        # The end moves before the cursor does, or it would stop at an end that is no longer there.
        was_playing = self.cursor.state is CursorState.PLAYING
        has_moved = self.cursor.advance(elapsed_ms)
        if self.is_live and was_playing and self.cursor.state is CursorState.PAUSED:
            self.cursor.follow()  # it has caught up with the present
        return has_moved or has_grown

    def liquidations(self) -> LiquidationIndex:
        """Those of every market, also what the cursor does not know yet."""
        return self._source.liquidations()

    @property
    def session(self) -> SessionInfo:
        """The session's description."""
        return self._source.info

    @property
    def chart(self) -> MarketChart:
        """The market on the chart."""
        return self._chart_of(self._market)

    def _chart_of(self, market: str) -> MarketChart:
        if market not in self._charts:
            self._charts[market] = MarketChart(
                self._source, market, self._least_leverage, self._parameters, takes_ready=self._takes_ready
            )
            self._charts[market].show_leverages(self._least_leverage, self._other_leverages)
        chart = self._charts[market]
        if self._is_running:
            chart.start()
        return chart

    @property
    def market(self) -> str:
        """`venue:SYMBOL` of the chart."""
        return self._market

    def choose_market(self, market: str) -> None:
        """Put another market on the chart; raises InputError when the session has no prices of it."""
        known = [instrument.market for instrument in chart_markets(self.session)]
        if market not in known:
            raise InputError(f"{market} has no prices in this session; there are prices of: {', '.join(known)}.")
        self._market = market

    @property
    def is_merged(self) -> bool:
        """Whether the map sums the levels of `mergeable`."""
        return self._is_merged

    def merge(self, is_merged: bool) -> None:  # noqa: FBT001 -- what is switched is in the name
        """Sum the levels of all markets of the coin on the chart from now on, or show those of the chart alone.

        Raises:
            InputError: the data of one of them cannot be read, or the session is too long; nothing is changed then.
        """
        if is_merged:
            self._refuse_long_sum()
            for market in self.mergeable():
                self._chart_of(market)
        self._is_merged = is_merged

    def _refuse_long_sum(self) -> None:
        """Raise InputError where the columns of a sum, which are all kept, would take hundreds of megabytes."""
        info = self.session
        columns = (info.end_ms - info.columns_from_ms) // self.chart.finest_ms(info.end_ms)
        if columns > MOST_MERGED_COLUMNS:
            raise InputError(
                f"This session has {columns:,} columns, and maps of several venues are summed for at most "
                f"{MOST_MERGED_COLUMNS:,} (two weeks of minutes): import or fetch fewer days to see them together."
            )

    def mergeable(self) -> tuple[str, ...]:
        """The markets whose levels a merged map sums, the one on the chart first; only that one when there is no other.

        They are those in the same coin that have prices in a dollar, whichever: USD, USDT and USDC count as one. Those
        that turned out to have no map are left out.
        """
        found = mergeable_markets(self.session, self._market)
        own = self._market
        return tuple(each for each in found if each == own or each not in self._charts or self._charts[each].has_map)

    def summed_charts(self, markets: tuple[str, ...]) -> list[MarketChart]:
        """The charts of the other markets of a sum, as a frame names them, in their order."""
        return [self._chart_of(market) for market in markets if market != self._market]

    def start(self) -> None:
        """Begin building maps, and receiving where there are feeds. Nothing when that goes on already."""
        if self._is_running:
            return
        self._source.start()
        self._is_running = True
        self.chart.start()
        self.merge(self._is_merged)

    def wait_for_maps(self) -> None:
        """Wait until the map shown is built: that of the chart, and where maps are summed those of the others.

        Raises:
            InputError: there can be no map of the market on the chart; without one of another the sum goes on.
        """
        self.chart.wait_for_map()
        for market in self.mergeable() if self._is_merged else ():
            with contextlib.suppress(InputError):
                self._chart_of(market).wait_for_map()

    def stop(self) -> None:
        """Stop all threads and let go of the source."""
        self._is_running = False
        for chart in self._charts.values():
            chart.stop()
        self._source.close()

    def chapter_moments(self) -> list[int]:
        """The moments at which to look at the chapters of the whole session, ascending, each once."""
        return sorted({chapter.seek_ms for chapter in self._chapters.at(self.session.end_ms, self.scope, self.chart)})

    def dossier(self) -> "list[CheckedClaim]":
        """Every published claim of the session, held against the whole of it."""
        from rektscope.replay.dossier import check_claims  # noqa: PLC0415 -- only on request; start-up need not wait

        return check_claims(self.session.claims, self._source.all_events(), self._source.liquidations())

    def first_moment_ms(self) -> int:
        """The first moment at which the market has a price: the cursor's start, or the first column's end after it.

        An imported day begins with its first candle, which is known at its close: at the start itself nothing is.
        """
        start_ms = self.cursor.start_ms
        events = self.chart.events
        priced = [each for each in (events.candles, events.trades, events.marks) if len(each)]
        if not priced:
            return start_ms
        first_ms = min(int(each.received_ms[0]) for each in priced)
        columns = max(0, -((start_ms - first_ms) // MINUTE_MS))
        return min(start_ms + columns * MINUTE_MS, self.cursor.end_ms)

    def worst_minute_ms(self) -> int | None:
        """Start of the minute in which most of what is counted was liquidated, over the whole session; None without."""
        return self.counted_liquidations().worst_minute_ms(self.session.end_ms)

    def states(self, cursor_ms: int) -> list[MarketRow]:
        """What stands at a moment in every market that has prices or liquidations."""
        return market_rows(self._source, self._charts, cursor_ms)

    def build_overview(self) -> bool:
        """Build the maps of the first markets with prices, one after another; true while one of them is missing."""
        for instrument in chart_markets(self.session)[:MOST_OVERVIEW_MAPS]:
            chart = self._chart_of(instrument.market)
            if chart.has_map and chart.map_progress < 1.0:
                return True
        return False

    def frame(self, candle_ms: int) -> Frame:
        """The frame at the cursor."""
        return self.frame_at(self.cursor.time_ms, candle_ms)

    def frame_at(self, cursor_ms: int, candle_ms: int) -> Frame:
        """The frame at any moment, whatever was shown before it."""
        chart = self.chart
        state = market_state(chart.events, cursor_ms)
        everything, counted = self._source.liquidations(), self.counted_liquidations()
        least = self._least_leverage
        level_map, map_progress, merged_markets = self._levels_at(cursor_ms, least)
        calibration = self._calibration_at(cursor_ms, merged_markets)
        standing = self._standing_at(cursor_ms, level_map, map_progress, merged_markets, least)
        if standing is not None and calibration is not None:
            standing = replace(standing, calibration=calibration.at(standing.column_end_ms))
        known, known_market = self._known_at(cursor_ms)
        combined = self._combined(standing, known, known_market, merged_markets)
        # Silence is known of the present alone; of the past there are the gaps.
        is_newest = cursor_ms >= self.session.end_ms
        return Frame(
            cursor_ms=cursor_ms,
            session=self.session,
            instrument=chart.instrument,
            candles=chart.candles_until(candle_ms, cursor_ms),
            level_map=level_map,
            map_progress=map_progress,
            state=state,
            day_change=day_change(chart.events, cursor_ms),
            totals=counted.totals(cursor_ms),
            liquidations=chart.liquidations.until(cursor_ms),
            all_liquidations=everything.until(cursor_ms),
            counted_liquidations=counted.until(cursor_ms),
            deleveragings=chart.deleveragings.until(cursor_ms),
            gaps=chart.events.gaps.until(cursor_ms),
            silent_since_ms=self._source.silent_since_ms(chart.instrument.market) if is_newest else None,
            is_live=self.is_live,
            awaits_history=self._source.awaits_history(chart.instrument.market),
            merged_markets=merged_markets,
            mergeable_markets=self.mergeable(),
            is_merged=self._is_merged,
            map_failure=chart.map_failure,
            standing=standing if combined is None else combined,
            calibration=calibration,
            model=self._parameters.name,
            scope=self.scope,
            chapters=self._chapters.at(cursor_ms, self.scope, chart),
            known=known,
            known_market=known_market if known is not None else "",
            known_view=KnownView.APART if combined is None else KnownView.COMBINED,
            estimate=standing,
            moves=self._moves.moves_of(chart.events, cursor_ms),
        )

    def _known_at(self, cursor_ms: int) -> tuple[KnownBook | None, str]:
        """What is known of real positions in the coin on the chart, and in which market."""
        if self.known_view is KnownView.HIDDEN:
            return None, ""
        return self.known_books.at(self.chart.instrument, cursor_ms)

    def _combined(
        self, standing: StandingLevels | None, known: KnownBook | None, market: str, merged: tuple[str, ...]
    ) -> StandingLevels | None:
        """Known levels and the estimate of the rest; None where that was not asked for or is not possible.

        It is possible of one market alone, because coverage is a share of that market's open interest.
        """
        is_asked = self.known_view is KnownView.COMBINED and market == self._market and not merged
        return combined_levels(standing, known) if is_asked and standing is not None and known is not None else None

    def standing_by_leverage(self, cursor_ms: int) -> list[StandingLevels]:
        """What stands at a moment of the least leverage shown and up, then of each of `others` of `show_leverages`.

        Ascending leverage, all of one moment; empty while one of their maps is not built.
        """
        found = []
        for least in (self._least_leverage, *sorted(self._other_leverages)):
            level_map, progress, merged = self._levels_at(cursor_ms, least)
            standing = self._standing_at(cursor_ms, level_map, progress, merged, least)
            if standing is None:
                return []
            found.append(standing)
        known, known_market = self._known_at(cursor_ms)
        combined = [self._combined(each, known, known_market, merged) for each in found]
        found = [before if after is None else after for before, after in zip(found, combined, strict=True)]
        # Maps are built apart, so one may be a column further: a difference of two moments would be no difference of
        # leverage.
        return found if len({each.column_end_ms for each in found}) == 1 else []

    def counted_liquidations(self) -> LiquidationIndex:
        """Those of the scope, also what the cursor does not know yet."""
        if self.scope is Scope.ALL:
            return self._source.liquidations()
        return self.chart.liquidations if self.scope is Scope.COIN else self.chart.own_liquidations

    def _levels_at(self, cursor_ms: int, least: int) -> tuple[LevelMap | None, float, tuple[str, ...]]:
        """(map, share of it that is built, the markets it sums), the share never of more than what is in the map."""
        own = self.chart
        markets = self.mergeable() if self._is_merged else ()
        charts = [self._chart_of(market) for market in markets]
        progress = min(chart.progress_of(least) for chart in (own, *charts))
        if len(charts) <= 1:
            return own.map_until(cursor_ms, least), progress, ()
        parts = [chart.map_part(least) for chart in charts]
        levels = self._merged.setdefault(least, MergedMap()).levels_at(cursor_ms, parts[0], parts[1:])
        return levels.level_map, progress, levels.markets

    def _calibration_at(self, cursor_ms: int, merged: tuple[str, ...]) -> MapCalibration | None:
        """The shares of the map at the cursor and before; None without a map."""
        charts = [self._chart_of(market) for market in merged or (self._market,)]
        parts = [part for chart in charts if (part := chart.calibrated_until(cursor_ms)) is not None]
        return MapCalibration(tuple(parts)) if parts else None

    def _standing_at(
        self, cursor_ms: int, level_map: LevelMap | None, progress: float, merged: tuple[str, ...], least: int
    ) -> StandingLevels | None:
        """What stands at the cursor; None where the map has not come up to it or failed before."""
        has_ended = self.chart.map_failure is not None and is_old(level_map, cursor_ms)
        if level_map is None or has_ended or is_behind(level_map, progress, cursor_ms):
            return None
        own = self.chart
        chart_map = own.map_until(cursor_ms, least)
        if not merged or chart_map is None:
            return levels_at(level_map, own.events, cursor_ms)
        others = self.summed_charts(merged)
        parts = [(found, chart.events) for chart in others if (found := chart.map_until(cursor_ms, least)) is not None]
        return merged_standing(level_map, chart_map, parts, own.events, cursor_ms)
