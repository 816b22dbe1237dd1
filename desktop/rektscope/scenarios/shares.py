"""How much of what stands is expected to be closed by force when the price gets there, as known at a moment.

The one module here that asks for the calibration; everything else takes `Shares`.
"""

from dataclasses import dataclass

import numpy as np

from rektscope.market.events import MarketEvents
from rektscope.risk.margin_rules import MarginRules
from rektscope.scoring import rules
from rektscope.scoring.dollars import LEAST_FITTED, walk_forward_shares
from rektscope.scoring.model import run_map
from rektscope.scoring.truth import SIDES, orders_of, totals_of


@dataclass(frozen=True, slots=True)
class Shares:
    """Of longs and of shorts, fractions; `note` says where they come from."""

    long: float
    short: float
    note: str


def shares_at(events: MarketEvents, margin: MarginRules, start_ms: int, at_ms: int) -> Shares | None:
    """The shares from the session's own liquidations up to a moment; None where these are too few.

    Args:
        events: of the market.
        margin: of the market.
        start_ms: start of the session proper, UTC milliseconds.
        at_ms: nothing received later counts.
    """
    known = events.until(at_ms)
    totals = totals_of(orders_of(known, start_ms, at_ms, with_placed=True), start_ms, at_ms)
    if len(totals) < LEAST_FITTED:
        return None
    none = np.empty((0, 2), dtype=np.int64)
    run = run_map(known, margin, start_ms, at_ms, none, none)
    first, end = run.bars.places(totals.start_ms, totals.end_ms)
    crossed = rules.summed(run.crossed_usd, first, end)
    later = np.append(totals.end_ms, at_ms)
    found = [
        walk_forward_shares(
            np.append(crossed[:, side], 0.0),
            np.append(totals.usd[:, side], 0.0),
            np.append(totals.start_ms, at_ms),
            later,
        )[-1]
        for side in range(len(SIDES))
    ]
    if not np.all(np.isfinite(found)):
        return None
    return Shares(float(found[0]), float(found[1]), "the session's own liquidations up to then")
