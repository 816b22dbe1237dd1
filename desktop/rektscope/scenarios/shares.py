"""The profile of a moment with the shares of it that are expected to be closed by force, as every view shows them."""

from rektscope.engine.calibration import observed_in
from rektscope.engine.models import prior_for
from rektscope.engine.profile import LevelProfile, profile_at
from rektscope.levels.calibration import Calibration
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.market.events import MarketEvents
from rektscope.market.times import format_iso
from rektscope.risk.margin_rules import MarginRules
from rektscope.sessions.session import SessionInfo


def shared_profile(
    events: MarketEvents,
    margin: MarginRules,
    info: SessionInfo,
    at_ms: int,
    parameters: BookParameters = DEFAULT_PARAMETERS,
) -> LevelProfile:
    """The profile; its `calibration` is None where neither earlier data nor the session give the shares.

    Args:
        events: of the market.
        margin: of the market.
        info: of the session.
        at_ms: nothing received later counts.
        parameters: of the book.

    Raises:
        InputError: no price is known by then.
    """
    known = events.until(at_ms)
    prior, observed = prior_for(events.instrument, parameters), observed_in(known, info)
    return profile_at(known, margin, info.columns_from_ms, at_ms, parameters, prior=prior, observed=observed)


def basis_of(calibration: Calibration) -> str:
    """What shares rest on, to follow "from"."""
    prior, parts = calibration.prior, []
    if prior is not None:
        of = f"of {', '.join(prior.fitted_on)} " if prior.is_pooled else ""
        parts.append(f"totals {of}recorded from {prior.fitted_from} to {prior.fitted_until}")
    if calibration.count and calibration.until_ms is not None:
        sampled = " of a sampled feed" if calibration.is_floor else ""
        placed = " placed under recorded sums" if calibration.is_placed else ""
        parts.append(f"{calibration.count:,} liquidations{sampled}{placed} before {format_iso(calibration.until_ms)}")
    return " and ".join(parts)
