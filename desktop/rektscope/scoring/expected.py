"""The dollars that the program shows: what is crossed times the share that it knows at each stretch's start.

The shares come from earlier data (a prior) and from the session's own liquidations; what files say was liquidated is
the truth that they are graded against, and is not shown to them. Stretches that the prior itself was fitted on are no
test of it, and are marked.
"""

import numpy as np
import numpy.typing as npt

from rektscope.engine.calibration import known_by, observed_in
from rektscope.levels.calibration import Prior, calibrate
from rektscope.levels.flow import Flow, expected_usd
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.times import format_iso, parse_time_ms
from rektscope.scoring.model import ModelRun
from rektscope.scoring.truth import Totals
from rektscope.sessions.session import SessionInfo

Float64 = npt.NDArray[np.float64]

MOMENTS = 25
"""At so many moments the shares are fitted again by what was known then."""


def program_usd(run: ModelRun, events: MarketEvents, info: SessionInfo, totals: Totals, prior: Prior | None) -> Float64:
    """(stretches, 2, 3) USD that the program expects by side, and the ends of its band.

    NaN where nothing calibrates it or the prior was fitted on the stretch.

    Args:
        run: of the map.
        events: of the market.
        info: of the session.
        totals: the stretches; what was liquidated in them is not looked at.
        prior: of the market and the model.
    """
    observed = observed_in(events, info) if len(events.liquidations) else None
    flow = _flow(run, info)
    answer = np.full((len(totals), 2, 3), np.nan)
    seen = _seen(prior, totals)
    for place, (start_ms, end_ms) in enumerate(zip(totals.start_ms, totals.end_ms, strict=True)):
        if not seen[place]:
            found = expected_usd(flow, np.array([start_ms, end_ms]), prior, observed)
            if found is not None:
                answer[place] = np.stack([found.usd[0], found.low[0], found.high[0]], axis=-1)
    return answer


def refuse_share_foresight(run: ModelRun, events: MarketEvents, info: SessionInfo, prior: Prior | None) -> None:
    """Fit the shares of some moments again by what was known then, and raise InputError where that changes them.

    A sum is known at the end of its stretch: what was placed under one that was still running is taken away.

    Args:
        run: of the map.
        events: of the market, whole.
        info: of the session.
        prior: of the market and the model.
    """
    observed = observed_in(events, info) if len(events.liquidations) else None
    flow = _flow(run, info)
    places = np.unique(np.linspace(0, len(flow.end_ms) - 1, MOMENTS).astype(np.int64)) if observed else ()
    for place in places:
        at_ms = int(flow.end_ms[place])
        known = flow.first(int(place) + 1)
        cut = observed_in(known_by(events, info, at_ms), info)
        if calibrate(prior, observed, flow, at_ms) != calibrate(prior, cut, known, at_ms):
            raise InputError(
                f"The shares look ahead: of {events.instrument.market} those of {format_iso(at_ms)} are others when "
                f"what came after is known. Such dollars are not graded."
            )


def _flow(run: ModelRun, info: SessionInfo) -> Flow:
    """Of the session proper, as every view fits its shares."""
    own = run.bars.end_ms > info.columns_from_ms
    return Flow(run.bars.end_ms[own], run.column_ms, run.crossed_usd[own], run.bars.close[own])


def _seen(prior: Prior | None, totals: Totals) -> npt.NDArray[np.bool_]:
    """Which stretches lie in the time that the prior was fitted on."""
    if prior is None:
        return np.zeros(len(totals), dtype=np.bool_)
    first, end = parse_time_ms(prior.fitted_from), parse_time_ms(prior.fitted_until)
    return np.asarray((totals.start_ms < end) & (totals.end_ms > first))
