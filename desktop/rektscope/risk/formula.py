"""The one formula family, and the few things a venue sets in it.

A position is liquidated when its equity at the mark price falls to what the venue requires:

    equity(P) = margin + profit(P) <= maintenance(P) + closing fee(P)

Besides their tiers, venues differ in two things only: whether maintenance is counted on the value at the mark price or
at the entry price, and where a fee to close enters. `Rules` holds these, `rules` those of each venue, `liquidation`
the arithmetic.
"""

from enum import StrEnum

import msgspec
from msgspec.structs import replace

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.risk.inputs import finite_number


class MaintenanceBasis(StrEnum):
    """The value a maintenance rate is applied to."""

    MARK_VALUE = "mark value"
    ENTRY_VALUE = "entry value"


class FeeUse(StrEnum):
    """Where a fee to close enters.

    NONE: nowhere. ON_MARK_VALUE: required on top of maintenance, on the value at the mark price. ON_BANKRUPTCY_VALUE:
    the same on the value at the bankruptcy price, which it also moves. IN_ADDED_MARGIN: initial and maintenance margin
    both hold it, so that it cancels, but margin added later pays for the larger fee (Bybit since 2026): X counts as
    X / (1 -+ fee). Cross margin does not cancel it (`Rules.in_cross`). FUNDING_ON_ENTRY_VALUE: an adverse funding rate
    on top of maintenance, on the entry value, while the fee to close is held beside the margin and cancels (BitMEX).
    """

    NONE = "none"
    ON_MARK_VALUE = "on mark value"
    ON_BANKRUPTCY_VALUE = "on bankruptcy value"
    IN_ADDED_MARGIN = "in added margin"
    FUNDING_ON_ENTRY_VALUE = "of funding on entry value"


class PairRule(StrEnum):
    """What a venue requires for a long and a short of one market: both legs, the larger only, or not known here."""

    UNKNOWN = "unknown"
    BOTH_LEGS = "both legs"
    LARGER_LEG = "larger leg"


class Rules(msgspec.Struct, frozen=True):
    """What one venue sets in the formula family.

    Attributes:
        name: as the command line knows it, `binance-usdm`.
        venue: lower-case name, `binance`.
        title: venue and edition for people.
        source: where the venue or others describe it.
        maintenance_basis: mark or entry value.
        fee_use: where a fee to close enters.
        fee_rate: that fee as a fraction; another one may be set with `with_fee`.
        contract: the only contract these rules are for, or None.
        margin_holds_fee: the margin of an isolated position opened at a leverage holds the fee to close at its
            bankruptcy value too, beside the initial margin (Phemex).
        long_ticks_above: ticks that the venue shows a long's price above its own formula, unrounded (OKX: 1).
        pair_rule: what it requires for a hedged pair.
        pair_source: where the venue says that; empty where the rule is unknown.
    """

    name: str
    venue: str
    title: str
    source: str
    maintenance_basis: MaintenanceBasis = MaintenanceBasis.MARK_VALUE
    fee_use: FeeUse = FeeUse.NONE
    fee_rate: float = 0.0
    contract: Contract | None = None
    margin_holds_fee: bool = False
    long_ticks_above: int = 0
    pair_rule: PairRule = PairRule.UNKNOWN
    pair_source: str = ""

    @property
    def label(self) -> str:
        """One line for people, shown next to every answer."""
        return f"{self.title}, maintenance on {self.maintenance_basis}{self._fee_note}"

    @property
    def counts_funding(self) -> bool:
        """Whether what is required on top of maintenance is an adverse funding rate, and no fee to close."""
        return self.fee_use is FeeUse.FUNDING_ON_ENTRY_VALUE

    @property
    def closing_fee_rate(self) -> float:
        """The fee required on top of maintenance, as a fraction; 0 where there is none."""
        return 0.0 if self.fee_use in {FeeUse.NONE, FeeUse.IN_ADDED_MARGIN} else self.fee_rate

    def in_cross(self, direction: float, leverage: float | None) -> "Rules":
        """The rules as they are in cross margin, for one position.

        Bybit's maintenance margin in cross holds the fee to close. That it is mark value x (1 -+ 1 / leverage) x fee is
        derived from one worked figure, no document: wallet 10,000, a 10x long of 1 BTC at 100,000 ends at about
        90,497.28. Other venues ask for the same in both modes.

        Args:
            direction: +1 where a rising notional is a gain, else -1 (`notional.Positions`).
            leverage: chosen for the position; None where it is not known, which counts the fee on the whole value.
        """
        if self.fee_use is not FeeUse.IN_ADDED_MARGIN:
            return self
        share = 1.0 if leverage is None else 1.0 - direction / leverage
        return replace(self, fee_use=FeeUse.ON_MARK_VALUE, fee_rate=self.fee_rate * share)

    @property
    def added_margin_fee_rate(self) -> float:
        """The fee that added margin is reduced by, as a fraction."""
        return self.fee_rate if self.fee_use is FeeUse.IN_ADDED_MARGIN else 0.0

    def with_fee(self, fee_rate: float) -> "Rules":
        """The same rules with another fee; raises InputError where a fee has no place or cannot be one."""
        if self.fee_use is FeeUse.NONE:
            raise InputError(f"The rules {self.name} count no fee to close, so none can be set: leave the fee out.")
        if not 0 <= finite_number("The fee", fee_rate) < 1:
            what = "funding rate" if self.counts_funding else "fee"
            raise InputError(f"The {what} must be a fraction from 0 to 1 (0.0005 for 0.05 %), not {fee_rate!r}.")
        return replace(self, fee_rate=float(fee_rate))

    @property
    def _fee_note(self) -> str:
        if self.fee_use is FeeUse.NONE or not self.fee_rate:
            return ""
        rate = f"{100 * self.fee_rate:.6g} %"
        if self.counts_funding:
            return f", plus adverse funding of {rate} on entry value"
        if self.fee_use is FeeUse.IN_ADDED_MARGIN:
            return f", added margin less a fee of {rate}"
        return f", plus a closing fee of {rate} {self.fee_use}"
