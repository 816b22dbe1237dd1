"""Records of the share of standing positions that is force-closed: from earlier data, and as it holds at a moment.

Records alone; `calibration` makes the ones from the others.
"""

from enum import StrEnum

import msgspec

from rektscope.market.sides import Side


class SidePrior(msgspec.Struct, frozen=True):
    """What earlier data say of one side.

    Attributes:
        share: of crossed standing USD that was force-closed.
        log_sd: uncertainty of its logarithm from month to month.
        background_usd_per_hour: liquidations that no crossed level explains: orders too small for the book's rows.
    """

    share: float
    log_sd: float
    background_usd_per_hour: float = 0.0


class PriorBasis(StrEnum):
    """Whose recorded totals the prior of a market was fitted on.

    OWN: the market's. OTHER_VENUE: those of its coin at another venue. OTHER_COINS: those of other coins at its venue.
    OTHER_COINS_AND_VENUE: those of other coins at another venue. MIXED: of a sum of markets, not of all the same.
    """

    OWN = "own"
    OTHER_VENUE = "other-venue"
    OTHER_COINS = "other-coins"
    OTHER_COINS_AND_VENUE = "other-coins-and-venue"
    MIXED = "mixed"


class Prior(msgspec.Struct, frozen=True):
    """Shares of a market from earlier data.

    Attributes:
        long, short: the sides.
        stretch_log_sd: spread of the log ratio of single four-hour stretches.
        fitted_from, fitted_until: dates of the data, UTC, the second one not included.
        source: what they were fitted on.
        basis: whose totals these were. Of other markets' the shares differ from one coin and venue to another, and
            `log_sd` has that in it.
        fitted_on: `venue:COIN` of each.
    """

    long: SidePrior
    short: SidePrior
    stretch_log_sd: float
    fitted_from: str
    fitted_until: str
    source: str
    basis: PriorBasis = PriorBasis.OWN
    fitted_on: tuple[str, ...] = ()

    @property
    def is_pooled(self) -> bool:
        """Whether the totals, or some of them, were those of other markets."""
        return self.basis is not PriorBasis.OWN

    @property
    def sides(self) -> tuple[SidePrior, SidePrior]:
        """Longs, then shorts."""
        return self.long, self.short


class Share(msgspec.Struct, frozen=True):
    """A share of what stands, and the band that is to hold that of a four-hour stretch two times out of three."""

    value: float
    low: float
    high: float


class ExpectedUsd(msgspec.Struct, frozen=True):
    """USD expected to be force-closed, with its band."""

    usd: float
    low: float
    high: float


class Calibration(msgspec.Struct, frozen=True):
    """The shares that hold at a moment.

    Attributes:
        long, short: by side.
        count: liquidations of the session that they were fitted on; 0: the prior alone.
        until_ms: when the newest of what was fitted on was known, UTC milliseconds; None for the prior alone.
        is_floor: whether the session's liquidations are sampled, so that they only say "at least".
        prior: None where only the session calibrates; of a sum of markets, what they all rest on as one.
        is_placed: whether the liquidations were placed under recorded sums: their number is not a recorded one.
    """

    long: Share
    short: Share
    count: int
    until_ms: int | None
    is_floor: bool
    prior: Prior | None
    is_placed: bool = False

    def share(self, side: Side) -> Share:
        """That of a side."""
        return self.long if side is Side.LONG else self.short

    def expected(self, standing_usd: float, side: Side) -> ExpectedUsd:
        """What is expected to be force-closed of `standing_usd` of a side, once the price has crossed all of it."""
        share = self.share(side)
        return ExpectedUsd(standing_usd * share.value, standing_usd * share.low, standing_usd * share.high)
