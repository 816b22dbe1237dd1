"""The viewer: a source of events, a cursor, the market chosen, and the frame that follows from the three.

It knows no widget. The window calls `advance` with the time that passed and asks for `frame`; a test does the same.
Maps are built on a thread per market, started when the market is first chosen; `stop` ends them all. The thread of the
market shown first also keeps what the next start can take over; a map that was taken over needs no thread.
"""

from functools import partial
from typing import TYPE_CHECKING

from rektscope.engine.frame import Frame, MarketRow
from rektscope.engine.live.growing_map import GrowingMap
from rektscope.engine.map_builder import MapBuilder
from rektscope.engine.margins import margin_rules_of
from rektscope.engine.prices import PriceCandles, PriceSeries
from rektscope.engine.sources import Source
from rektscope.engine.start_cache import ReadyStart
from rektscope.levels.columns import LevelMap
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Instrument
from rektscope.market.times import DAY_MS, MINUTE_MS
from rektscope.replay.cursor import Cursor, CursorState
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.market_state import market_state
from rektscope.sessions.session import SessionInfo

if TYPE_CHECKING:
    from rektscope.engine.live.health import FeedHealth
    from rektscope.replay.dossier import Verdict

CANDLE_DURATIONS_MS = tuple(minutes * MINUTE_MS for minutes in (1, 5, 15, 60, 240))
"""Candles that can be drawn."""


class Viewer:
    """What is shown, without showing it."""

    def __init__(self, source: Source) -> None:
        info = source.info
        self.cursor = Cursor(info.start_ms, info.end_ms)
        if info.opening_ms is not None:
            self.cursor.seek(info.opening_ms)
        if source.is_live:
            self.cursor.follow()
        self._source = source
        self._charts: dict[str, MarketChart] = {}
        self._market = chart_markets(info)[0].market
        self._is_running = False

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
    def chart(self) -> "MarketChart":
        """The market on the chart."""
        if self._market not in self._charts:
            self._charts[self._market] = MarketChart(self._source, self._market)
        chart = self._charts[self._market]
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

    def start(self) -> None:
        """Begin building maps, and receiving where there are feeds. Nothing when that goes on already."""
        if self._is_running:
            return
        self._source.start()
        self._is_running = True
        self.chart.start()

    def stop(self) -> None:
        """Stop all threads and let go of the source."""
        self._is_running = False
        for chart in self._charts.values():
            chart.stop()
        self._source.close()

    def dossier(self) -> "list[Verdict]":
        """Every published claim of the session, held against the whole of it."""
        from rektscope.replay.dossier import check_claims  # noqa: PLC0415 -- only on request; start-up need not wait

        return check_claims(self.session.claims, self._source.all_events(), self._source.liquidations())

    def worst_minute_ms(self) -> int | None:
        """Start of the minute in which most was liquidated, over the whole session; None without liquidations."""
        index = self._source.liquidations()
        if not len(index):
            return None
        long_usd, short_usd = index.per_minute_usd(self.session.end_ms)
        return index.first_minute_ms + int((long_usd + short_usd).argmax()) * MINUTE_MS

    def states(self, cursor_ms: int) -> list[MarketRow]:
        """What stands at a moment in every market that has prices or liquidations."""
        totals = self._source.liquidations().until(cursor_ms).by_market()
        rows = []
        for info in self.session.markets:
            instrument = info.instrument
            state = market_state(self._source.events(instrument.market), cursor_ms)
            long_usd, short_usd = totals.get(instrument.market, (0.0, 0.0))
            rows.append(MarketRow(instrument, info.completeness, state, long_usd, short_usd))
        return rows

    def frame(self, candle_ms: int) -> Frame:
        """The frame at the cursor."""
        return self.frame_at(self.cursor.time_ms, candle_ms)

    def frame_at(self, cursor_ms: int, candle_ms: int) -> Frame:
        """The frame at any moment, whatever was shown before it."""
        chart = self.chart
        state = market_state(chart.events, cursor_ms)
        earlier = market_state(chart.events, cursor_ms - DAY_MS).last_price
        everything = self._source.liquidations()
        change = state.last_price / earlier - 1.0 if state.last_price and earlier else None
        return Frame(
            cursor_ms=cursor_ms,
            session=self.session,
            instrument=chart.instrument,
            candles=chart.candles_until(candle_ms, cursor_ms),
            level_map=chart.map_until(cursor_ms),
            map_progress=chart.map_progress,
            state=state,
            day_change=change,
            totals=everything.totals(cursor_ms),
            liquidations=chart.liquidations.until(cursor_ms),
            all_liquidations=everything.until(cursor_ms),
            gaps=chart.events.gaps.until(cursor_ms),
            is_live=self.is_live,
        )


class MarketChart:
    """One market's prices, liquidations and map."""

    def __init__(self, source: Source, market: str) -> None:
        self._source = source
        self._market = market
        self._histories = source.histories
        self._is_started = False
        info = source.info
        self.instrument: Instrument = info.market(market).instrument
        self.events: MarketEvents = source.events(market)
        ready = source.ready_start(market)
        self.margin = margin_rules_of(self.instrument) if ready is None else ready.margin
        self.liquidations = self._liquidations()
        self._builder = self._new_builder(ready)
        self._prices: dict[int, PriceSeries] = {}
        self._feed_builder()

    def extend(self) -> None:
        """The source has grown: take its events as they are now."""
        source = self._source
        before, self.events = self.events, source.events(self._market)
        self.liquidations = self._liquidations()
        if source.histories != self._histories:
            self._histories = source.histories
            self._prices = {}
            self._builder.stop()
            self._builder = self._new_builder(None)
            if self._is_started:
                self._builder.start()
        elif self.events is not before:
            for series in self._prices.values():
                series.extend(self.events)
        self._feed_builder()

    def _feed_builder(self) -> None:
        if isinstance(self._builder, GrowingMap):
            self._builder.extend(self.events, self._source.info.end_ms)

    def _liquidations(self) -> LiquidationIndex:
        source = self._source
        return source.liquidations().of_markets(same_coin(source.info, self.instrument))

    def _new_builder(self, ready: ReadyStart | None) -> MapBuilder | GrowingMap:
        source, info = self._source, self._source.info
        if source.is_live:
            return GrowingMap(self.margin, info.columns_from_ms)
        is_shown_first = self._market == chart_markets(info)[0].market
        return MapBuilder(
            self.events,
            self.margin,
            info.columns_from_ms,
            info.end_ms,
            ready=None if ready is None else ready.level_map,
            when_complete=partial(source.keep_start, self._market, self.margin) if is_shown_first else None,
        )

    @property
    def map_progress(self) -> float:
        """Share of the map that is built."""
        return self._builder.progress

    def start(self) -> None:
        """Begin building the map, unless that was begun."""
        self._is_started = True
        self._builder.start()

    def stop(self) -> None:
        """Stop building."""
        self._is_started = False
        self._builder.stop()

    def wait_for_map(self) -> LevelMap:
        """The whole map, when it is built."""
        return self._builder.wait()

    def map_until(self, cursor_ms: int) -> LevelMap | None:
        """The columns finished by the cursor, of those built so far; None while there are none."""
        self._builder.raise_failure()
        latest = self._builder.latest
        columns = 0 if latest is None else latest.columns_until(cursor_ms)
        return latest.first(columns) if latest is not None and columns else None

    def candles_until(self, candle_ms: int, cursor_ms: int) -> PriceCandles:
        """The candles known at a moment, of a duration; coarser than asked while no finer ones are known."""
        duration_ms = max(candle_ms, self._finest_ms(cursor_ms))
        if duration_ms not in self._prices:
            self._prices[duration_ms] = PriceSeries(self.events, duration_ms)
        return self._prices[duration_ms].until(cursor_ms)

    def _finest_ms(self, cursor_ms: int) -> int:
        """The shortest duration that candles can have by what was known at a moment."""
        candles = self.events.candles.until(cursor_ms)
        if len(self.events.trades.until(cursor_ms)) or not len(candles):
            return MINUTE_MS
        return int(candles.duration_ms.min())


def chart_markets(info: SessionInfo) -> list[Instrument]:
    """The markets of a session that have prices, in its order.

    Raises:
        InputError: there are none.
    """
    found = [market.instrument for market in info.markets if market.has_prices]
    if not found:
        raise InputError(f"The session {info.name!r} has no market with prices, so there is nothing to draw.")
    return found


def same_coin(info: SessionInfo, instrument: Instrument) -> set[str]:
    """Markets of the session in the same coin: their liquidations belong on one chart."""
    return {market.instrument.market for market in info.markets if market.instrument.base == instrument.base}
