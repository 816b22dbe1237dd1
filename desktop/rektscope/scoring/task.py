"""One session is one task: pure, picklable both ways, the same whichever process runs it."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.engine.models import prior_for
from rektscope.levels.calibration import Prior
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.margins.market_rules import margin_rules_of
from rektscope.market.events import Int64, MarketEvents
from rektscope.market.times import DAY_MS, MINUTE_MS
from rektscope.scoring import ex_ante, peers, rules
from rektscope.scoring.bars import Bars
from rektscope.scoring.ex_ante import Estimates
from rektscope.scoring.expected import program_usd, refuse_share_foresight
from rektscope.scoring.far_orders import FarOrders, far_orders
from rektscope.scoring.known.sample import NO_REPORTS, KnownSample, Others, known_sample
from rektscope.scoring.model import Model, ModelRun, refuse_foresight, run_map
from rektscope.scoring.truth import NO_ORDERS, NO_TOTALS, SIDES, Orders, Totals, orders_of, totals_of
from rektscope.scoring.where import WindowGrade, window_grades, windows_of
from rektscope.sessions.reader import SessionFile, open_session
from rektscope.sessions.session import Completeness, SessionInfo

Float64 = npt.NDArray[np.float64]

MAP = "map"
BASELINES = (
    "distance",
    "volume x distance",
    "volume x new extremes",
    "liqmap",
    "aggr-lib",
    "open-interest changes",
)

WARM_UP_MS = DAY_MS
WARM_UP_SHARE = 4
"""The first day is not graded where the data are at least so many times as long: before it the map is a guess."""

OnMarket = Callable[[str, int, int], object]
"""Called with the market that begins, how many are done and of how many."""

_SILENCE_MS = 30 * MINUTE_MS
"""A stretch with a longer one without prices is not graded, nor with two bars where bars are longer."""


_READ_ALONE = 8


class MarketSample(msgspec.Struct, frozen=True, eq=False):
    """What is known of one market of one session, ready to be pooled with others.

    Attributes:
        market: `venue:SYMBOL`.
        completeness: of its own liquidations; None where a file gave what was liquidated.
        totals: the stretches that are graded.
        crossed_usd: (stretches, 2) what the map held where the price went.
        expected_usd: (stretches, 2, 3) what the program expects to be closed by force, and its band's ends; NaN where
            it does not say.
        baselines: (stretches, 2) by name; a baseline that the data do not allow is left out.
        estimates: ex ante, longs first, then shorts.
        windows: of the question where.
        prior: of the shares, where there is one.
        checked_ms: where the session was cut to see whether the model looks ahead.
        known_since_ms: where the data begin that the map learned from.
        left_out: stretches of the period that are not graded, for want of prices or because the map was too young.
        far_orders: those whose price is far from the market's at their time; None where there are none.
    """

    market: str
    completeness: Completeness | None
    totals: Totals
    crossed_usd: Float64
    expected_usd: Float64
    baselines: dict[str, Float64]
    estimates: tuple[Estimates | None, Estimates | None]
    windows: list[WindowGrade]
    prior: Prior | None
    checked_ms: int
    known_since_ms: int
    left_out: int
    far_orders: FarOrders | None = None


class Task(msgspec.Struct, frozen=True, eq=False):
    """A session and what is known to have been liquidated in it; without `totals` or `orders` its own liquidations.

    Attributes:
        path: of the session.
        totals, orders: by market, of files that were given; None for none.
        parameters: of the book that is graded.
        markets: those that are graded, `venue:SYMBOL`; None for all.
    """

    path: Path
    totals: dict[str, Totals] | None = None
    orders: dict[str, Orders] | None = None
    parameters: BookParameters = DEFAULT_PARAMETERS
    markets: tuple[str, ...] | None = None


class SessionSample(msgspec.Struct, frozen=True, eq=False):
    """What a task found.

    Attributes:
        path: of the session.
        name: of the session.
        markets: those with something to grade.
        reasons: by market, why it has nothing.
        known: the estimate beside the known book, of those markets that have one.
        known_reasons: by market, why it has none.
    """

    path: Path
    name: str
    markets: list[MarketSample]
    reasons: dict[str, str] = msgspec.field(default_factory=dict)
    known: list[KnownSample] = msgspec.field(default_factory=list)
    known_reasons: dict[str, str] = msgspec.field(default_factory=dict)


def run_task(task: Task, model: Model | None = None, on_market: OnMarket | None = None) -> SessionSample:
    """Grade one session against what was liquidated in it.

    Args:
        task: the session.
        model: in place of the map.
        on_market: called as each market begins.

    Raises:
        InputError: the session cannot be read, or the model looks ahead.
    """
    model = model or partial(run_map, parameters=task.parameters)
    session = open_session(task.path)
    try:
        sample = SessionSample(task.path, session.info.name, [])
        asked = [each.instrument.market for each in session.info.markets if _is_asked(task, each.instrument.market)]
        for done, (market, events) in enumerate(_events_of(session, asked)):
            if on_market is not None:
                on_market(market, done, len(asked))
            graded = _market_sample(task, session.info, events, model)
            if isinstance(graded, str):
                sample.reasons[market] = graded
            else:
                sample.markets.append(graded)
            known = _known_sample(task, session, events)
            if isinstance(known, str):
                sample.known_reasons[market] = known
            else:
                sample.known.append(known)
    finally:
        session.close()
    return sample


def _events_of(session: SessionFile, markets: Sequence[str]) -> Iterator[tuple[str, MarketEvents]]:
    """The events of each; of many in one pass over the file, in which small markets share what is unpacked."""
    if len(markets) <= _READ_ALONE:
        yield from ((market, session.read_market(market)) for market in markets)
        return
    wanted = set(markets)
    for info, events in zip(session.info.markets, session.read_markets(), strict=True):
        if info.instrument.market in wanted:
            yield info.instrument.market, events


def _known_sample(task: Task, session: SessionFile, events: MarketEvents) -> KnownSample | str:
    """The estimate beside the known book of a market, or the sentence why there is none."""
    if not len(events.account_positions):
        return NO_REPORTS
    info = session.info
    _, orders = _truth(task, info, events)
    start_ms, margin = info.columns_from_ms, margin_rules_of(events.instrument)
    others = _others(session, events)
    return known_sample(events, margin, start_ms, info.end_ms, orders, task.parameters, others)


def _others(session: SessionFile, events: MarketEvents) -> Others:
    """Other markets of the venue in which accounts have positions, with their margin rules."""
    mine = events.instrument
    found = [
        each.instrument
        for each in session.info.markets
        if each.has_account_positions and each.instrument.venue == mine.venue and each.instrument.market != mine.market
    ]
    return [(session.read_market(each.market), margin_rules_of(each)) for each in found]


def _is_asked(task: Task, market: str) -> bool:
    if task.markets is not None and market not in task.markets:
        return False
    files = [each for each in (task.totals, task.orders) if each is not None]
    return not files or any(market in each for each in files)


def _market_sample(task: Task, info: SessionInfo, events: MarketEvents, model: Model) -> MarketSample | str:
    """The sample, or the sentence why there is none."""
    market = events.instrument.market
    if not (len(events.trades) or len(events.candles) or len(events.marks)):
        return "it has no prices."
    completeness = info.market(market).completeness
    totals, orders = _truth(task, info, events)
    times = _price_times(events)
    before = len(totals)
    is_inside = (totals.start_ms >= info.columns_from_ms) & (totals.end_ms <= info.end_ms)
    totals = totals[is_inside & _is_covered(totals, times, events)]
    windows = windows_of(orders[(orders.time_ms > times[0]) & (orders.time_ms <= times[-1])])
    if not len(totals) and not len(windows):
        return _nothing(task, before, len(orders), has_own=len(events.liquidations) > 0)
    margin, start_ms = margin_rules_of(events.instrument), info.columns_from_ms
    prior = prior_for(events.instrument, task.parameters)
    stretches = np.stack([totals.start_ms, totals.end_ms], axis=1)
    run = model(events, margin, start_ms, info.end_ms, stretches, windows)
    checked_ms = refuse_foresight(model, events, margin, start_ms, run, stretches, windows)
    refuse_share_foresight(run, events, info, prior)
    is_ripe = totals.start_ms >= run.known_since_ms + _warm_up_ms(run)
    first, end = run.bars.places(totals.start_ms, totals.end_ms)
    # Not the first bar: it may stand for all the history before it, and opens where nothing was known.
    chosen = is_ripe & (end > first) & (first > 0)
    totals, first, end = totals[chosen], first[chosen], end[chosen]
    graded = window_grades(market, orders, windows, run.windows, run.bars)
    far = far_orders(orders, run.bars, times)
    if not len(totals) and not graded and far is None:
        return _none_graded(before, len(orders))
    return MarketSample(
        market=market,
        completeness=None if task.totals is not None else completeness,
        totals=totals,
        crossed_usd=rules.summed(run.crossed_usd, first, end),
        expected_usd=program_usd(run, events, info, totals, prior),
        baselines=_baselines(run.bars, first, end),
        estimates=_estimates(run, totals, first, end, chosen),
        windows=graded,
        prior=prior,
        checked_ms=checked_ms,
        known_since_ms=run.known_since_ms,
        left_out=before - len(totals),
        far_orders=far,
    )


def _none_graded(stretches: int, orders: int) -> str:
    if not stretches:
        return f"none of its {orders:,} orders can be graded, for want of prices or because the map was too young."
    return f"none of its {stretches:,} stretches can be graded, for want of prices or because the map was too young."


def _truth(task: Task, info: SessionInfo, events: MarketEvents) -> tuple[Totals, Orders]:
    """Totals and orders from the files given; what no file has comes from the session itself."""
    market, has_own = events.instrument.market, len(events.liquidations) > 0
    if task.totals is not None:
        totals = task.totals.get(market, NO_TOTALS)
    elif has_own:
        own = orders_of(events, info.start_ms, info.end_ms, with_placed=True)
        totals = totals_of(own, info.start_ms, info.end_ms)
        known = info.market(market).liquidations_known
        totals = totals if known is None else totals[known.covers(totals.start_ms, totals.end_ms)]
    else:
        totals = NO_TOTALS
    if task.orders is not None:
        return totals, task.orders.get(market, NO_ORDERS)
    return totals, orders_of(events, info.start_ms, info.end_ms, with_placed=False)


def _price_times(events: MarketEvents) -> Int64:
    """Moments at which prices are known, ascending; of a candle its start and its end."""
    candles = events.candles
    parts = [events.trades.received_ms, events.marks.received_ms, candles.time_ms, candles.received_ms]
    return np.unique(np.concatenate(parts))


def _is_covered(totals: Totals, times: Int64, events: MarketEvents) -> npt.NDArray[np.bool_]:
    """Whether prices are known all through each stretch, and no recorded gap lies in it."""
    bars = events.candles.duration_ms
    limit = max(_SILENCE_MS, 2 * int(np.median(bars)) if len(bars) else 0)
    holes = np.flatnonzero(np.diff(times) > limit)
    # Before the first price and after the last one is a hole, too.
    starts = np.concatenate([times[holes], events.gaps.time_ms, [-1, times[-1]]])
    ends = np.concatenate(
        [times[holes + 1], events.gaps.time_ms + events.gaps.duration_ms, [times[0], np.iinfo(np.int64).max]]
    )
    hidden = (totals.start_ms[:, None] < ends) & (totals.end_ms[:, None] > starts)
    return np.asarray(~hidden.any(axis=1))


def _warm_up_ms(run: ModelRun) -> int:
    known_ms = int(run.bars.end_ms[-1]) - run.known_since_ms
    return WARM_UP_MS if known_ms >= WARM_UP_SHARE * WARM_UP_MS else 0


def _baselines(bars: Bars, first: Int64, end: Int64) -> dict[str, Float64]:
    """Each baseline's estimates of the stretches, (stretches, 2)."""
    changes = peers.open_interest_changes(bars)
    answer = {
        "distance": rules.distance(bars, first, end),
        "volume x distance": rules.volume_times_distance(bars, first, end),
        "volume x new extremes": rules.volume_times_extremes(bars, first, end),
        "liqmap": rules.summed(peers.liqmap(bars), first, end),
        "aggr-lib": rules.summed(peers.volume_ratio(bars), first, end),
    }
    return answer if changes is None else answer | {"open-interest changes": rules.summed(changes, first, end)}


def _estimates(
    run: ModelRun, totals: Totals, first: Int64, end: Int64, chosen: npt.NDArray[np.bool_]
) -> tuple[Estimates | None, Estimates | None]:
    reach = rules.distance(run.bars, first, end)
    standing = run.standing_usd[chosen]
    longs, shorts = (
        ex_ante.estimates(
            run.bars, totals.start_ms, totals.end_ms, totals.usd[:, side], reach[:, side], standing[:, side]
        )
        for side in range(len(SIDES))
    )
    return longs, shorts


def _nothing(task: Task, totals: int, orders: int, *, has_own: bool) -> str:
    if task.totals is not None or task.orders is not None:
        return (
            f"none of its {totals:,} totals and {orders:,} orders given lies in a time of which the session has prices "
            f"all through."
        )
    if not has_own:
        return "it has no liquidations."
    return "it has no whole bucket of four hours with prices all through, and no order."
