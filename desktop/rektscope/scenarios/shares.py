"""How much of what stands is expected to be closed by force when the price gets there, as known at a moment.

The one module here that asks for the calibration; everything else takes its `Calibration`.
"""

from rektscope.engine.calibration import observed_in
from rektscope.levels.book import ExposureBook
from rektscope.levels.calibration import Calibration, calibrate
from rektscope.levels.flow import model_flow
from rektscope.levels.grid import PriceGrid
from rektscope.levels.steps import build_steps
from rektscope.margins.liquidation_shares import prior_of
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import MARK_STEPS_PER_TICK
from rektscope.market.times import format_iso
from rektscope.risk.margin_rules import MarginRules
from rektscope.sessions.session import SessionInfo


def shares_at(events: MarketEvents, margin: MarginRules, info: SessionInfo, at_ms: int) -> Calibration | None:
    """The shares known at a moment; None where nothing tells them, neither earlier data nor the session.

    Args:
        events: of the market.
        margin: of the market.
        info: of the session.
        at_ms: nothing received later counts.
    """
    known = events.until(at_ms)
    steps = build_steps(known, info.columns_from_ms, at_ms)
    prior = prior_of(events.instrument)
    if not len(steps):
        steps = build_steps(known, info.columns_from_ms, at_ms, with_rest=True)
    grid = PriceGrid.around(events.instrument, max(1, int(steps.mark_close[0]) // MARK_STEPS_PER_TICK))
    flow = model_flow(steps, ExposureBook(grid, margin.table, margin.rules))
    return calibrate(prior, observed_in(known, info), flow, at_ms)


def basis_of(calibration: Calibration) -> str:
    """What shares rest on, to follow "from"."""
    prior, parts = calibration.prior, []
    if prior is not None:
        parts.append(f"totals recorded from {prior.fitted_from} to {prior.fitted_until}")
    if calibration.count and calibration.until_ms is not None:
        sampled = " of a sampled feed" if calibration.is_floor else ""
        parts.append(f"{calibration.count:,} liquidations{sampled} before {format_iso(calibration.until_ms)}")
    return " and ".join(parts)
