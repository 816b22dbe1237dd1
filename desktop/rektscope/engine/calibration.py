"""What a session's own liquidations show about the dollars of its maps: how they were recorded, and from when on.

The arithmetic is `levels.calibration`'s. No Qt here.
"""

from msgspec.structs import replace

from rektscope.levels.calibration import Observed
from rektscope.market.events import Flag, MarketEvents
from rektscope.market.recorded_sums import RecordedSums
from rektscope.sessions.session import Completeness, SessionInfo

__all__ = ["known_by", "observed_in", "recorded_sums_of"]


def observed_in(events: MarketEvents, info: SessionInfo) -> Observed | None:
    """The liquidations of a market of a session; None where its source shows none.

    None also where its sums are fitted to those of others: figures that were made up for a market prove nothing about
    it.
    """
    completeness = info.market(events.instrument.market).completeness
    if completeness in {Completeness.NONE, Completeness.FITTED}:
        return None
    sums = recorded_sums_of(events.instrument.market, info)
    return Observed.of_events(
        events,
        info.start_ms,
        is_floor=completeness is Completeness.SAMPLED,
        sums=sums,
        known=info.market(events.instrument.market).liquidations_known,
    )


def recorded_sums_of(market: str, info: SessionInfo) -> RecordedSums | None:
    """The stretches whose published sums the liquidations of a market were placed under; None where they were not.

    Where the session does not name them, no sum counts as known before the session's end.
    """
    known = info.market(market)
    if known.completeness is not Completeness.TOTALS:
        return None
    return known.sums or RecordedSums(info.start_ms, max(1, info.end_ms - info.start_ms))


def known_by(events: MarketEvents, info: SessionInfo, at_ms: int) -> MarketEvents:
    """The events that were known by a moment: received, and under no sum that was still running then."""
    known, sums = events.until(at_ms), recorded_sums_of(events.instrument.market, info)
    if sums is None:
        return known
    # A placed row has a time inside its stretch, but the sum it was placed under is published at the stretch's end.
    rows = known.liquidations
    is_known = ((rows.flags & int(Flag.PLACED)) == 0) | (rows.time_ms < sums.known_until(at_ms))
    return replace(known, liquidations=rows[is_known])
