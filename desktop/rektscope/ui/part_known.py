"""Whether sums of liquidations are of all the time, and how it is said that they are not: not known is not none."""

from rektscope.engine.frame import Frame
from rektscope.engine.scope import markets_in
from rektscope.market.times import HOUR_MS
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.liquidation_totals import LiquidationTotals
from rektscope.sessions.session import Completeness
from rektscope.ui import formatting
from rektscope.ui.translation import tr


def part_known(totals: LiquidationTotals) -> str:
    """`known for 8 h 00 min of 24 h 00 min`; empty where liquidations are known all the time."""
    if totals.is_known_throughout:
        return ""
    if not totals.known_ms:
        return tr("not known by now")
    return tr(
        "known for {known} of {whole}",
        known=formatting.duration(totals.known_ms),
        whole=formatting.duration(totals.elapsed_ms),
    )


def is_unrecorded(frame: Frame) -> bool:
    """Whether the session holds no liquidations of any market that is counted."""
    counted = markets_in(frame.scope, frame.session, frame.instrument)
    return all(market.completeness is Completeness.NONE for market in counted)


def has_sums(frame: Frame) -> bool:
    """Whether there is a sum to show: zero is one only where something is known."""
    totals = frame.totals
    is_unknown = not totals.count and totals.elapsed_ms > 0 and not totals.known_ms
    return not is_unrecorded(frame) and not is_unknown


def is_sampled(frame: Frame) -> bool:
    """Whether some of the markets that are counted publish a sample of their liquidations."""
    counted = markets_in(frame.scope, frame.session, frame.instrument)
    return any(market.completeness is Completeness.SAMPLED for market in counted)


def floor_mark(frame: Frame) -> str:
    """`≥ ` before sums of which a part is not known: of samples, and of liquidations of a part of the time."""
    return "≥ " if is_sampled(frame) or not frame.totals.is_known_throughout else ""


def why_no_worst_minute(index: LiquidationIndex) -> str:
    """Why there is no minute in which most of what is counted was liquidated; empty where there is one."""
    if not index.rows_until(index.end_ms):
        return tr("No liquidation of what is counted is recorded here, so there is no worst minute.")
    if not index.has_minutes:
        return tr("Of what is counted only sums of longer stretches are recorded, so there is no worst minute.")
    return ""


def why_no_largest(frame: Frame) -> str:
    """Why no single liquidation of what is counted is the largest; empty where one is, or none has happened."""
    if frame.totals.count and frame.totals.largest is None:
        return tr("Of what is counted only sums are recorded, and no single liquidation: nobody knows the largest.")
    return ""


def why_no_worst_hour(frame: Frame) -> str:
    """Why no hour of those that are known is the worst; empty where one is, or not even one is known."""
    totals = frame.totals
    if totals.count and totals.known_ms >= HOUR_MS and totals.worst_hour is None:
        return tr("Of what is counted only sums of other stretches are recorded: nobody knows the worst sixty minutes.")
    return ""
