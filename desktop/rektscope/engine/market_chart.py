"""One market of a source on a chart: its prices, its liquidations and its map, and which markets belong together.

A chart builds its map on a thread of its own, from the moment it is started.
"""

from collections.abc import Collection
from functools import partial

from rektscope.engine.calibration import observed_in
from rektscope.engine.growing_map import GrowingMap
from rektscope.engine.map_builder import MapBuilder, NoPriceError
from rektscope.engine.merged_map import MapPart
from rektscope.engine.models import prior_for
from rektscope.engine.prices import PriceCandles, PriceSeries
from rektscope.engine.sources import Source
from rektscope.levels.calibration import Observed
from rektscope.levels.columns import LevelMap
from rektscope.levels.map_calibration import CalibratedPart, MapCalibration
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Contract, Instrument
from rektscope.market.times import MINUTE_MS
from rektscope.positions.price_basis import PriceBasis, judged_by
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.sessions.session import SessionInfo

_DOLLARS = frozenset({"USD", "USDT", "USDC"})
"""Quote currencies that count as one when maps are merged; a market in another one has its rows elsewhere."""


class MarketChart:
    """One market's prices, liquidations and map.

    A map is of the positions of a least leverage (0: of all) and more. There may be several. One of them is shown, and
    the properties are of that one.
    """

    def __init__(
        self,
        source: Source,
        market: str,
        least_leverage: int = 0,
        parameters: BookParameters = DEFAULT_PARAMETERS,
        *,
        takes_ready: bool = True,
    ) -> None:
        self._parameters = parameters
        self._source = source
        self._takes_ready = takes_ready  # else the tiers are others than those that an earlier start worked with
        self._least_leverage = least_leverage
        self._wanted = {least_leverage}
        self._market = market
        self._histories = self._first_histories = source.histories
        self._is_started = False
        info = source.info
        self.instrument: Instrument = info.market(market).instrument
        self.events: MarketEvents = source.events(market)
        ready = source.ready_start(market) if takes_ready else None
        self.margin = margin_rules_of(self.instrument) if ready is None else ready.margin
        self.liquidations = self._liquidations()
        self.deleveragings = source.deleveragings().of_markets(same_coin(info, self.instrument))
        self._own_liquidations: LiquidationIndex | None = None
        self._judged: tuple[MarketEvents, PriceBasis] | None = None
        self._judged_events: MarketEvents | None = None
        self._builders = {least_leverage: self._new_builder(least_leverage)}
        self._prices: dict[int, PriceSeries] = {}
        self._observed: Observed | None = None
        self._observed_until_ms = -1
        self._feed_builder()

    def extend(self) -> None:
        """The source has grown: take its events as they are now."""
        source = self._source
        before, self.events = self.events, source.events(self._market)
        self.liquidations = self._liquidations()
        self._own_liquidations = None
        # History came in before what was there: columns already built lack it, and columns are never changed.
        if source.histories != self._histories:
            self._histories = source.histories
            self._prices = {}
            self._observed_until_ms = -1
            for builder in self._builders.values():
                builder.stop()
            self._builders = {least: self._new_builder(least) for least in self._wanted}
            if self._is_started:
                self.start()
        elif self.events is not before:
            for series in self._prices.values():
                series.extend(self.events)
        self._feed_builder()

    def _feed_builder(self) -> None:
        # Columns without the hours before would show other levels, in dollars, than those of a moment later.
        if self._source.awaits_history(self._market):
            return
        for builder in self._builders.values():
            if isinstance(builder, GrowingMap):
                builder.extend(self.events, self._source.info.end_ms)

    def show_leverages(self, least_leverage: int, others: Collection[int] = ()) -> None:
        """Show the map of positions of `least_leverage` and more from now on, and keep those of `others` at hand.

        Of a saved session every map stays that was made once. A live one goes on with those that are asked for.
        """
        self._least_leverage = least_leverage
        self._wanted = {least_leverage, *others}
        for least in self._wanted - self._builders.keys():
            self._builders[least] = self._new_builder(least)
        if self._source.is_live:
            for least in self._builders.keys() - self._wanted:
                self._builders.pop(least).stop()
        self._feed_builder()
        if self._is_started:
            self.start()

    @property
    def _builder(self) -> MapBuilder | GrowingMap:
        return self._builders[self._least_leverage]

    def _liquidations(self) -> LiquidationIndex:
        source = self._source
        return source.liquidations().of_markets(same_coin(source.info, self.instrument))

    @property
    def own_liquidations(self) -> LiquidationIndex:
        """Those of this market alone."""
        if self._own_liquidations is None:
            self._own_liquidations = self.liquidations.of_markets({self._market})
        return self._own_liquidations

    @property
    def judged(self) -> tuple[MarketEvents, PriceBasis]:
        """The events with the prices that positions are judged by, made once for the events as they are."""
        if self._judged is None or self._judged_events is not self.events:
            self._judged, self._judged_events = judged_by(self.events), self.events
        return self._judged

    def _new_builder(self, least_leverage: int) -> MapBuilder | GrowingMap:
        source, info = self._source, self._source.info
        if source.is_live:
            return GrowingMap(self.margin, info.columns_from_ms, least_leverage, self._parameters)
        # The map of the market and leverages shown first is kept, because the next start begins with the same.
        # The cache has maps of the default model only: its key holds those parameters.
        is_usual = self._parameters.has_figures_of(DEFAULT_PARAMETERS)
        is_shown_first = (
            is_usual and self._market == chart_markets(info)[0].market and least_leverage == self._least_leverage
        )
        takes_ready = self._takes_ready and source.histories == self._first_histories
        ready = source.ready_start(self._market) if takes_ready else None
        fits = is_usual and ready is not None and ready.level_map.least_leverage == least_leverage
        return MapBuilder(
            self.events,
            self.margin,
            info.columns_from_ms,
            info.end_ms,
            ready=ready.level_map if ready is not None and fits else None,
            when_complete=partial(source.keep_start, self._market, self.margin) if is_shown_first else None,
            least_leverage=least_leverage,
            parameters=self._parameters,
        )

    @property
    def map_progress(self) -> float:
        """Share of the map that is built."""
        return self._builder.progress

    def progress_of(self, least_leverage: int) -> float:
        """Share that is built of the map of a least leverage that `show_leverages` has named."""
        return self._builders[least_leverage].progress

    def start(self) -> None:
        """Begin building the map, unless that was begun."""
        self._is_started = True
        for least in self._wanted:
            self._builders[least].start()

    def stop(self) -> None:
        """Stop building."""
        self._is_started = False
        for builder in self._builders.values():
            builder.stop()

    def wait_for_map(self) -> LevelMap:
        """The whole map, when it is built."""
        return self._builder.wait()

    @property
    def has_map(self) -> bool:
        """Whether there is a map of this market, or may be one when it is built."""
        return self._builder.failure is None

    @property
    def map_failure(self) -> Exception | None:
        """What building the map ended with: an InputError that says why the data allow none, or a defect.

        None also where there are no prices yet to build it from.
        """
        failure = self._builder.failure
        return None if isinstance(failure, NoPriceError) else failure

    def map_part(self, least_leverage: int | None = None) -> MapPart:
        """What there is so far of the map shown, or of that of another least leverage."""
        builder = self._builder if least_leverage is None else self._builders[least_leverage]
        watermark_ms = builder.watermark_ms  # before the map, which may be further by then and never less far
        return MapPart(self._market, builder.latest, watermark_ms)

    def map_until(self, cursor_ms: int, least_leverage: int | None = None) -> LevelMap | None:
        """The columns finished by the cursor, of those built so far; None while there are none.

        Of the map shown, or of that of another least leverage, which `show_leverages` has named.
        """
        latest = (self._builder if least_leverage is None else self._builders[least_leverage]).latest
        columns = 0 if latest is None else latest.columns_until(cursor_ms)
        return latest.first(columns) if latest is not None and columns else None

    def calibrated_until(self, cursor_ms: int) -> CalibratedPart | None:
        """The map with what calibrates its dollars, by the cursor; None while there are no columns."""
        level_map = self.map_until(cursor_ms)
        if level_map is None:
            return None
        newest_ms = int(level_map.end_ms[-1])
        if newest_ms > self._observed_until_ms:  # what came before is as it was, however the market has grown
            self._observed = observed_in(self.events, self._source.info)
            self._observed_until_ms = self._source.info.end_ms
        observed = None if self._observed is None else self._observed.until(cursor_ms)
        return CalibratedPart(level_map, prior_for(self.instrument, self._parameters), observed)

    def calibration_until(self, cursor_ms: int) -> MapCalibration | None:
        """The shares of this market's own map at the cursor and before; None while there are no columns."""
        part = self.calibrated_until(cursor_ms)
        return None if part is None else MapCalibration((part,))

    def candles_until(self, candle_ms: int, cursor_ms: int) -> PriceCandles:
        """The candles known at a moment, of a duration; coarser than asked while no finer ones are known."""
        duration_ms = max(candle_ms, self.finest_ms(cursor_ms))
        if duration_ms not in self._prices:
            self._prices[duration_ms] = PriceSeries(self.events, duration_ms)
        return self._prices[duration_ms].until(cursor_ms)

    def finest_ms(self, cursor_ms: int) -> int:
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


def mergeable_markets(info: SessionInfo, market: str) -> tuple[str, ...]:
    """`market` and the others of the session whose levels may be added to its own, in the session's order.

    They have prices of the same coin in the same currency, where one dollar is as good as another (USD, USDT, USDC). A
    sum over several venues is none of them: what it counts is counted at the venues already.
    """
    own = info.market(market).instrument
    currencies = _DOLLARS if own.quote in _DOLLARS else {own.quote}
    return (
        market,
        *(
            each.market
            for each in chart_markets(info)
            if each.market != market
            and each.base == own.base
            and each.quote in currencies
            and Contract.AGGREGATE not in {each.contract, own.contract}
        ),
    )
