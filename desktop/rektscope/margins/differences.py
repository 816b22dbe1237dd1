"""What a newer table of a market changes: records, tier by tier; `cli` makes sentences of them."""

from enum import StrEnum

import msgspec

from rektscope.risk.tiers import TierTable


class RawNumber(StrEnum):
    """A figure of a tier that can change."""

    CAP = "cap"
    RATE = "rate"
    MAX_LEVERAGE = "max_leverage"
    DEDUCTION = "deduction"


class TierChange(msgspec.Struct, frozen=True):
    """One changed figure of one tier.

    Attributes:
        market: `venue:SYMBOL`.
        tier: from 1.
        figure: which.
        old: before; None where there was no such tier. Infinite for "no cap" and "not known".
        new: now; None where there is no such tier any more.
    """

    market: str
    tier: int
    figure: RawNumber
    old: float | None
    new: float | None


def table_changes(old: TierTable | None, new: TierTable) -> list[TierChange]:
    """The figures that differ, by tier; empty for a market that was not known before."""
    if old is None:
        return []
    market = f"{new.venue}:{new.symbol}"
    changes = []
    for number in range(max(len(old.tiers), len(new.tiers))):
        for figure in RawNumber:
            before, after = _figure(old, number, figure), _figure(new, number, figure)
            if before != after:
                changes.append(TierChange(market, number + 1, figure, before, after))
    return changes


def _figure(table: TierTable, number: int, figure: RawNumber) -> float | None:
    return float(getattr(table.tiers[number], figure.value)) if number < len(table.tiers) else None
