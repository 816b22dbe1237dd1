"""The one formula family, and what each venue sets in it.

A position is liquidated when its equity at the mark price falls to what the venue requires:

    equity(P) = margin + profit(P) <= maintenance(P) + closing fee(P)

Venues differ in three things only, besides their tiers: whether maintenance is counted on the value at the mark price
or at the entry price, whether a closing fee is required on top and on which value, and how margin added later counts.
`Rules` holds these; the arithmetic is in `liquidation`.
"""

from dataclasses import dataclass
from enum import StrEnum

from rektscope.market.errors import InputError


class MaintenanceBasis(StrEnum):
    """The value a maintenance rate is applied to."""

    MARK_VALUE = "mark value"
    ENTRY_VALUE = "entry value"


class FeeBasis(StrEnum):
    """The value the required closing fee is counted on."""

    MARK_VALUE = "mark value"
    BANKRUPTCY_VALUE = "bankruptcy value"


@dataclass(frozen=True, slots=True)
class Rules:
    """What one venue sets in the formula family.

    Attributes:
        name: as the command line knows it, `binance-usdm`.
        label: one line for people, shown next to every answer.
        source: where the venue or others describe it.
        maintenance_basis: mark or entry value.
        closing_fee_rate: fraction required on top of maintenance; 0 where the venue leaves it out.
        fee_basis: the value that fee is counted on; on bankruptcy value it also moves the bankruptcy price.
        added_margin_fee_rate: Bybit counts added margin X as X / (1 -+ this rate), as part of it pays the larger fee to
            close; 0 elsewhere.
    """

    name: str
    label: str
    source: str
    maintenance_basis: MaintenanceBasis = MaintenanceBasis.MARK_VALUE
    closing_fee_rate: float = 0.0
    fee_basis: FeeBasis = FeeBasis.MARK_VALUE
    added_margin_fee_rate: float = 0.0


BINANCE_USDM = Rules(
    name="binance-usdm",
    label="Binance USD-M, maintenance on mark value with deductions",
    source="Binance FAQ b3c689c1f50a44cabb3a84e663b81d93",
)

GENERIC = Rules(
    name="generic",
    label="Any venue, maintenance on mark value",
    source="the common form of venues' own formulas",
)

_RULES = {rules.name: rules for rules in (BINANCE_USDM, GENERIC)}


def rules_named(name: str) -> Rules:
    """The rules of that name; raises InputError listing the names there are."""
    found = _RULES.get(name.lower())
    if found is None:
        raise InputError(f"There are no rules named {name!r}: choose one of {', '.join(_RULES)}.")
    return found


def rules_names() -> list[str]:
    """The names `rules_named` knows."""
    return list(_RULES)
