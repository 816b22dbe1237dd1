"""What a session's own liquidations say of the dollars of its maps: how they were recorded, and from when on.

The arithmetic is `levels.calibration`'s. No Qt here.
"""

from rektscope.levels.calibration import Observed
from rektscope.market.events import MarketEvents
from rektscope.sessions.session import Completeness, SessionInfo

__all__ = ["observed_in"]


def observed_in(events: MarketEvents, info: SessionInfo) -> Observed | None:
    """The liquidations of a market of a session; None where its source shows none.

    None also where its sums are fitted to those of others: what was made up for one market proves nothing of it.
    """
    completeness = info.market(events.instrument.market).completeness
    if completeness in {Completeness.NONE, Completeness.FITTED}:
        return None
    return Observed.of_events(events, info.start_ms, is_floor=completeness is Completeness.SAMPLED)
