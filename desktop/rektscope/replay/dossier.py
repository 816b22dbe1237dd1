"""The dossier: published claims about an event, each held against what the session itself says.

A claim names a measure, a figure of the session, and the range that its wording allows. Inside the range it agrees,
outside it disagrees; without a measure, or where the session holds nothing to measure, it cannot be checked. The
claim's `reason` goes along, for agreement is worth little where a session was built to meet a figure.

`measures` lists what a measure can be. Everything is as known at one moment.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

import msgspec

from rektscope.market.events import MarketEvents
from rektscope.replay.evidence import Evidence, Measurement
from rektscope.replay.liquidation_index import LiquidationIndex
from rektscope.replay.measures import measured
from rektscope.replay.story import Claim


class ClaimStatus(StrEnum):
    """What came out."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    CANNOT_BE_CHECKED = "cannot be checked"


class CheckedClaim(msgspec.Struct, frozen=True):
    """A claim and what the session says to it; `figure` is None where nothing can be measured."""

    claim: Claim
    answer: ClaimStatus
    figure: Measurement | None

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {
            "claim": self.claim.text,
            "source": self.claim.source,
            "answer": self.answer.value,
            "figure": None if self.figure is None else self.figure.text,
            "reason": self.claim.reason,
            **({"read": self.claim.read} if self.claim.read else {}),
        }


def check_claims(
    claims: Sequence[Claim],
    events: Mapping[str, MarketEvents],
    index: LiquidationIndex,
    received_ms: int | None = None,
) -> list[CheckedClaim]:
    """One verdict a claim, in their order.

    Args:
        claims: what was published.
        events: the session's events by `venue:SYMBOL`.
        index: its liquidations; gives the session's start and end, too.
        received_ms: as known at this moment; by default at the session's end.
    """
    moment_ms = index.end_ms if received_ms is None else received_ms
    # Cut first: a claim about a later moment must find nothing to measure, as it did for people at that moment.
    evidence = Evidence(
        {market: known.until(moment_ms) for market, known in events.items()}, index.until(moment_ms), moment_ms
    )
    return [_verdict(claim, evidence) for claim in claims]


def _verdict(claim: Claim, evidence: Evidence) -> CheckedClaim:
    figure = measured(claim.measure, evidence)
    if figure is None:
        return CheckedClaim(claim, ClaimStatus.CANNOT_BE_CHECKED, None)
    inside = claim.low <= figure.value <= claim.high
    return CheckedClaim(claim, ClaimStatus.AGREES if inside else ClaimStatus.DISAGREES, figure)
