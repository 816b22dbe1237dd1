"""A frame: everything the views show of one moment, immutable, holding nothing that was received after it."""

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.engine.known import KnownView
from rektscope.engine.prices import PriceCandles
from rektscope.engine.scope import Scope
from rektscope.levels.columns import LevelMap
from rektscope.levels.known_book import KnownBook
from rektscope.levels.map_calibration import MapCalibration
from rektscope.levels.parameters import DEFAULT_PARAMETERS
from rektscope.levels.standing import StandingLevels
from rektscope.market.events import Gaps
from rektscope.market.instrument import Instrument
from rektscope.replay.deleveraging_index import DeleveragingIndex
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.liquidation_totals import LiquidationTotals
from rektscope.replay.market_state import MarketState
from rektscope.replay.story import Chapter
from rektscope.risk.likelihood import BarMoves
from rektscope.sessions.session import Completeness, SessionInfo

Float64 = npt.NDArray[np.float64]


class Frame(msgspec.Struct, frozen=True, eq=False):
    """One moment of one market of a session.

    Attributes:
        cursor_ms: the moment, UTC milliseconds.
        session: what is being replayed; its chapters and dossier are there from the start, like a table of contents.
        instrument: the market on the chart.
        candles: prices up to the cursor, the last candle possibly still forming.
        level_map: columns finished by the cursor; None while none is.
        standing: what stands at the cursor: the last column less what the mark has crossed since; None without a
            column, and while the map is being built and has not come up to the cursor.
        known: positions that accounts really hold in the coin, as far as was known; None where nothing is, and hidden.
        known_market: where they hold them.
        known_view: how they stand beside the estimate; COMBINED only where `standing` is that.
        estimate: what stands by the estimate alone, which the heat shows; None where `standing` is None.
        moves: those of the price by the last whole minute, for the chance that it gets somewhere; None where too few
            prices are known.
        calibration: what shares of the map are expected to be force-closed, at any moment up to the cursor; None
            without a map.
        model: name of the model that the map was made with.
        map_progress: share of the map that is computed, 1 when all of it is; below, columns may be missing that the
            cursor already covers.
        state: price, mark, open interest, funding.
        day_change: last price against the one 24 h earlier, as a fraction; None when that is not known.
        chapters: written ones all, found ones as far as they are known at the cursor (`engine.chapters`).
        scope: whose liquidations `totals` and `counted_liquidations` count.
        totals: realised liquidations so far.
        counted_liquidations: those that are counted, known at the cursor.
        liquidations: those of the chart's coin on every venue; only the first `liquidation_rows` are known.
        all_liquidations: those of every market; only the first `all_rows` are known.
        deleveragings: auto-deleveraging of the chart's coin on every venue, as far as it is known; in no sum.
        gaps: stretches in which nothing was heard of the market on the chart, as far as they are known.
        silent_since_ms: since when nothing is heard of the market on the chart, live and at the newest data; None while
            something is.
        is_live: whether the data grow by themselves.
        awaits_history: whether the hours before are still asked for; there is no map of this market before.
        merged_markets: those whose levels `level_map` sums, the market on the chart first; empty when it is that one's
            own map.
        mergeable_markets: those whose levels can be summed, the market on the chart first.
        is_merged: whether they are asked to be, also while there is no such map yet.
        map_failure: why there is no map of the market on the chart, if it cannot be built.
    """

    cursor_ms: int
    session: SessionInfo
    instrument: Instrument
    candles: PriceCandles
    level_map: LevelMap | None
    map_progress: float
    state: MarketState
    day_change: float | None
    totals: LiquidationTotals
    liquidations: LiquidationIndex
    all_liquidations: LiquidationIndex
    counted_liquidations: LiquidationIndex
    deleveragings: DeleveragingIndex
    gaps: Gaps
    silent_since_ms: int | None = None
    is_live: bool = False
    awaits_history: bool = False
    merged_markets: tuple[str, ...] = ()
    mergeable_markets: tuple[str, ...] = ()
    is_merged: bool = False
    map_failure: Exception | None = None
    standing: StandingLevels | None = None
    calibration: MapCalibration | None = None
    model: str = DEFAULT_PARAMETERS.name
    scope: Scope = Scope.ALL
    chapters: tuple[Chapter, ...] = ()
    known: KnownBook | None = None
    known_market: str = ""
    known_view: KnownView = KnownView.APART
    estimate: StandingLevels | None = None
    moves: BarMoves | None = None

    @property
    def is_combined(self) -> bool:
        """Whether what stands is the known levels and the estimate of the rest."""
        return self.known_view is KnownView.COMBINED

    @property
    def least_leverage(self) -> int:
        """Positions of less are left out of the map and what stands; 0 for none, and without a map."""
        return 0 if self.level_map is None else self.level_map.least_leverage


class MarketRow(msgspec.Struct, frozen=True, eq=False):
    """One market of the session at a moment, for the overview; USD liquidated since the session's start.

    Attributes:
        trail: last prices over the day before, see `engine.price_trail`.
        day_change: last price against the one 24 h earlier, as a fraction; None when that is not known.
        known_throughout: whether its liquidations are known all the time since the session's start.
        against_bitcoin: that change less the one of the session's first Bitcoin market; None for that one itself.
        standing: what stands there by its own map; None where no map is built.
    """

    instrument: Instrument
    completeness: Completeness
    state: MarketState
    long_usd: float
    short_usd: float
    trail: Float64
    day_change: float | None = None
    against_bitcoin: float | None = None
    standing: StandingLevels | None = None
    known_throughout: bool = True
