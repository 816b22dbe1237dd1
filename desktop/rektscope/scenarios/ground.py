"""What a what-if stands on at one moment: the whole book with its shares, and how a flow moves the price there.

Made once a moment; any number of shocks are followed on it.
"""

import msgspec

from rektscope.engine.profile import LevelProfile
from rektscope.levels.parameters import DEFAULT_PARAMETERS, BookParameters
from rektscope.levels.steps import build_steps
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.times import format_iso
from rektscope.risk.margin_rules import MarginRules
from rektscope.scenarios.impact import Impact, impact_at
from rektscope.scenarios.shares import shared_profile
from rektscope.scoring.bars import bars_of
from rektscope.sessions.session import SessionInfo


class Ground(msgspec.Struct, frozen=True, eq=False):
    """A moment of a market.

    Attributes:
        market: `venue:SYMBOL`.
        model: name of the model of the book.
        profile: what stands, of all leverages, with its shares.
        impact: what a flow does to the price.
        markets: those whose levels are summed, `market` first; empty where it is that one's alone.
    """

    market: str
    model: str
    profile: LevelProfile
    impact: Impact
    markets: tuple[str, ...] = ()


def ground_at(
    events: MarketEvents,
    margin: MarginRules,
    info: SessionInfo,
    at_ms: int,
    parameters: BookParameters = DEFAULT_PARAMETERS,
) -> Ground:
    """The ground of a moment; nothing received later counts.

    Args:
        events: of the market.
        margin: of the market.
        info: of the session.
        at_ms: the moment, UTC milliseconds.
        parameters: of the book.

    Raises:
        InputError: no price is known by then, or nothing that says how much is open.
    """
    known, start_ms = events.until(at_ms), info.columns_from_ms
    profile = shared_profile(known, margin, info, at_ms, parameters)
    if profile.is_unknown:
        raise InputError(
            f"Neither open interest nor volume of {events.instrument.market} is known by {format_iso(at_ms)}, so what "
            "stands is not known: choose a later time, or a market of which one of them is known."
        )
    impact = impact_at(known, bars_of(build_steps(known, start_ms, at_ms, with_rest=True), known), at_ms)
    return Ground(events.instrument.market, parameters.name, profile, impact)
