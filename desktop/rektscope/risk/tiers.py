"""Maintenance tiers: how much margin a venue wants for how large a position, with the date and source of the table.

A tier holds from its floor (exclusive) to its cap (inclusive). In it the maintenance margin is

    notional * rate - deduction

where the deduction ("maintenance amount", "cum") makes the sum continuous across tiers: deduction_1 = 0 and
deduction_n = deduction_(n-1) + floor_n * (rate_n - rate_(n-1)) (Binance FAQ b3c689c1f50a44cabb3a84e663b81d93). Venues
without deductions (OKX) charge the whole position the rate of its tier. `parse_tier_table` is the one validator; no
file is opened here, `margins.tables` does that.
"""

import math
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

import msgspec
import numpy as np
import numpy.typing as npt

from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.risk.inputs import finite_number, positive_number

Floats = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]

_Kind = TypeVar("_Kind", bound=StrEnum)

# Published deductions are rounded (to cents of a dollar, to 1e-8 of a coin); anything further off is a wrong table.
_DEDUCTION_TOLERANCE = {Contract.LINEAR: 0.01, Contract.INVERSE: 1e-7}


GIVEN_BY_HAND = "given by hand"
"""Stands for the date and the source of a table whose figures a person typed."""


class CountedIn(StrEnum):
    """What a table's floors and caps measure.

    NOTIONAL: the position's value at the price in question, in the settlement currency (USDT, or the coin of an
    inverse contract), so that the tier changes with the price. QUANTITY: the position's size, which does not: base
    coin for a linear contract, USD face value for an inverse one.
    """

    NOTIONAL = "notional"
    QUANTITY = "quantity"


class Tier(msgspec.Struct, frozen=True):
    """One row of a table; floor and cap in the table's unit, the deduction in settlement currency."""

    floor: float
    cap: float
    rate: float
    max_leverage: float
    deduction: float


# dict=True, because cached_property keeps its value in the instance's __dict__, which a Struct does not have.
class TierTable(msgspec.Struct, frozen=True, dict=True):
    """The tiers of one market of one venue.

    Attributes:
        venue: lower-case name, `binance`.
        symbol: as the venue writes it.
        as_of: the date of the figures, as text (`2026-04`).
        source: where they were read.
        unit: what floors and caps are written in (`USDT`, `BTC`).
        settlement: the currency of margin, profit and deductions.
        tiers: ascending.
        counted_in: what floors and caps measure.
        has_deductions: whether the venue subtracts deductions. Those of a table counted in quantity are in that
            quantity.
        progressive_initial: initial margin too is asked tier by tier, so that a large position may be opened at more
            than the maximum leverage of its tier (Kraken).
        contract: linear or inverse.
        contract_size: USD per contract for an inverse contract, 1 otherwise.
        rate_per_coin: added to the rate for each coin of position size (Deribit), 0 elsewhere.
        approximate: the figures were partly rebuilt or inferred; say so next to every answer.
        complete: the venue has no tier beyond the last cap; a larger position cannot be opened there.
        rules: the name of the venue's rules for this market (`venues.rules`).
    """

    venue: str
    symbol: str
    as_of: str
    source: str
    unit: str
    settlement: str
    tiers: tuple[Tier, ...]
    counted_in: CountedIn = CountedIn.NOTIONAL
    has_deductions: bool = True
    contract: Contract = Contract.LINEAR
    contract_size: float = 1.0
    rate_per_coin: float = 0.0
    approximate: bool = False
    complete: bool = True
    rules: str = ""
    progressive_initial: bool = False

    @cached_property
    def floors(self) -> Floats:
        """Floors in the table's unit, one per tier."""
        return self._column("floor")

    @cached_property
    def caps(self) -> Floats:
        """Caps in the table's unit, one per tier; infinite where the last has none."""
        return self._column("cap")

    @cached_property
    def rates(self) -> Floats:
        """Maintenance margin rates as fractions, one per tier."""
        return self._column("rate")

    @cached_property
    def max_leverages(self) -> Floats:
        """Maximum leverages, one per tier; infinite where the source gives none."""
        return self._column("max_leverage")

    @cached_property
    def deductions(self) -> Floats:
        """Deductions in settlement currency, one per tier."""
        return self._column("deduction")

    @cached_property
    def initial_deductions(self) -> Floats:
        """What a progressive initial margin saves against one rate for the whole position, in the table's unit."""
        initial = 1 / self.max_leverages
        steps = self.floors[1:] * np.diff(initial)
        column = np.concatenate([[0.0], np.cumsum(steps)])
        # Handed out to every caller: one that wrote into it would change the tiers for all of them.
        column.flags.writeable = False
        return column

    def _column(self, name: str) -> Floats:
        column = np.array([getattr(tier, name) for tier in self.tiers], dtype=np.float64)
        # The same array for every caller, see above.
        column.flags.writeable = False
        return column

    @property
    def price_currency(self) -> str:
        """What prices are in."""
        return self.settlement if self.contract is Contract.LINEAR else "USD"

    def tier_index(self, amount: Floats) -> Indices:
        """Index (from 0) of the tier that `amount`, in the table's unit, lies in; beyond the last cap, the last."""
        # left: an amount that equals a floor still lies in the tier below, whose cap includes it.
        return np.searchsorted(self.floors[1:], amount, side="left").astype(np.int64)


def flat_tier_table(
    rate: float,
    *,
    deduction: float = 0.0,
    max_leverage: float = math.inf,
    contract: Contract = Contract.LINEAR,
    contract_size: float = 1.0,
    venue: str = "generic",
    symbol: str = "any",
    settlement: str = "",
) -> TierTable:
    """A table of one tier from figures a person typed: `rate` as a fraction, `deduction` in settlement currency.

    Raises:
        InputError: a figure cannot be one.
    """
    _checked_rate("The maintenance rate", rate)
    if finite_number("The deduction", deduction) < 0:
        raise InputError(f"The deduction must not be below zero, but it is {deduction!r}.")
    currency = settlement or ("quote" if contract is Contract.LINEAR else "coin")
    return TierTable(
        venue=venue,
        symbol=symbol,
        as_of=GIVEN_BY_HAND,
        source=GIVEN_BY_HAND,
        unit=currency,
        settlement=currency,
        tiers=(Tier(0.0, math.inf, float(rate), max_leverage, float(deduction)),),
        contract=contract,
        contract_size=positive_number("The contract size", contract_size),
    )


def parse_tier_table(fields: dict[str, Any]) -> TierTable:
    """The table that plain JSON `fields` describe, checked to be one a venue could use.

    Required: venue, symbol, as_of, source, unit, tiers (a list of floor, cap, rate, max_leverage, deduction; a null
    cap of the last tier or a null max_leverage mean "not known"). Optional: the other attributes of `TierTable`; the
    settlement currency is the unit unless given.

    Raises:
        InputError: a field is missing or of the wrong kind, floors or rates do not ascend, a cap does not meet the
            next floor, maximum leverages do not descend, or a deduction does not follow from floors and rates.
    """
    if not isinstance(fields, dict):
        raise InputError("A tier table must be a JSON object with venue, symbol, as_of, source, unit and tiers.")
    texts = {name: _text(fields, name) for name in ("venue", "symbol", "as_of", "source", "unit")}
    place = f"Tier table {texts['venue']}:{texts['symbol']}"
    rows = fields.get("tiers")
    if not isinstance(rows, list) or not rows:
        raise InputError(f"{place}: tiers must be a list with at least one tier.")
    table = TierTable(
        **texts,
        settlement=_text({"settlement": texts["unit"], **fields}, "settlement"),
        tiers=tuple(
            _tier(f"{place}, tier {number}", row, last=number == len(rows)) for number, row in enumerate(rows, 1)
        ),
        counted_in=_choice(place, fields, "counted_in", CountedIn, CountedIn.NOTIONAL),
        has_deductions=_flag(place, fields, "has_deductions", default=True),
        contract=_choice(place, fields, "contract", Contract, Contract.LINEAR),
        contract_size=positive_number(f"{place}: contract_size", fields.get("contract_size", 1.0)),
        rate_per_coin=finite_number(f"{place}: rate_per_coin", fields.get("rate_per_coin", 0.0)),
        approximate=_flag(place, fields, "approximate", default=False),
        complete=_flag(place, fields, "complete", default=True),
        rules=str(fields.get("rules", "")),
        progressive_initial=_flag(place, fields, "progressive_initial", default=False),
    )
    _check_shape(place, table)
    _check_steps(place, table)
    _check_deductions(place, table)
    return table


def _text(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"A tier table needs the text {name!r}, and this one has {value!r}.")
    return value


def _flag(place: str, fields: dict[str, Any], name: str, *, default: bool) -> bool:
    value = fields.get(name, default)
    if not isinstance(value, bool):
        raise InputError(f"{place}: {name} must be true or false, not {value!r}.")
    return value


def _choice(place: str, fields: dict[str, Any], name: str, kind: type[_Kind], default: _Kind) -> _Kind:
    value = fields.get(name, default.value)
    if value not in [choice.value for choice in kind]:
        raise InputError(f"{place}: {name} must be one of {', '.join(kind)}, not {value!r}.")
    return kind(value)


def _checked_rate(name: str, value: Any) -> float:  # noqa: ANN401 -- its work is to refuse every other type
    rate = positive_number(name, value)
    if rate >= 1:
        raise InputError(f"{name} must be a fraction below 1 (0.004 for 0.4 %), not {value!r}.")
    return rate


def _tier(place: str, row: Any, *, last: bool) -> Tier:  # noqa: ANN401 -- its work is to refuse every other type
    if not isinstance(row, dict):
        raise InputError(f"{place} must be an object with floor, cap, rate, max_leverage and deduction, not {row!r}.")
    cap, max_leverage = row.get("cap"), row.get("max_leverage")
    if cap is None and not last:
        raise InputError(f"{place}: only the last tier may be without a cap.")
    return Tier(
        floor=finite_number(f"{place}: floor", row.get("floor")),
        cap=math.inf if cap is None else positive_number(f"{place}: cap", cap),
        rate=_checked_rate(f"{place}: rate", row.get("rate")),
        max_leverage=math.inf if max_leverage is None else positive_number(f"{place}: max_leverage", max_leverage),
        deduction=finite_number(f"{place}: deduction", row.get("deduction", 0)),
    )


def _check_shape(place: str, table: TierTable) -> None:
    if table.contract is Contract.AGGREGATE:
        raise InputError(f"{place}: an aggregate is no contract with margin; contract must be linear or inverse.")
    if table.tiers[0].floor != 0:
        raise InputError(f"{place}: the first floor must be 0, not {table.tiers[0].floor:g}.")
    for number, tier in enumerate(table.tiers, 1):
        if tier.cap <= tier.floor:
            raise InputError(f"{place}, tier {number}: cap {tier.cap:g} is not above its floor {tier.floor:g}.")
    if table.rate_per_coin < 0 or (table.rate_per_coin and len(table.tiers) > 1):
        raise InputError(f"{place}: rate_per_coin must not be below zero and goes with one single tier.")


def _check_steps(place: str, table: TierTable) -> None:
    for number, (lower, upper) in enumerate(zip(table.tiers, table.tiers[1:], strict=False), 2):
        here = f"{place}, tier {number}"
        if upper.floor <= lower.floor:
            raise InputError(f"{here}: floor {upper.floor:g} does not ascend from {lower.floor:g}.")
        if lower.cap != upper.floor:
            raise InputError(f"{here}: floor {upper.floor:g} does not meet the cap {lower.cap:g} before it.")
        if upper.rate <= lower.rate:
            raise InputError(f"{here}: rate {upper.rate:g} does not ascend from {lower.rate:g}.")
        # An unknown maximum is infinite and so above every known one: tiers after it may not go unknown.
        if not upper.max_leverage <= lower.max_leverage:
            raise InputError(f"{here}: max_leverage {upper.max_leverage:g} is above {lower.max_leverage:g} before it.")


def _check_deductions(place: str, table: TierTable) -> None:
    expected = 0.0
    before: Tier | None = None
    for number, tier in enumerate(table.tiers, 1):
        if table.has_deductions and before is not None:
            # The sum that makes maintenance continuous at this floor. Venues publish deductions beside the rates, so a
            # typing error in either shows here.
            expected += tier.floor * (tier.rate - before.rate)
        if abs(tier.deduction - expected) > _DEDUCTION_TOLERANCE[table.contract]:
            raise InputError(
                f"{place}, tier {number}: deduction {tier.deduction:.10g} does not follow from floors and rates, which "
                f"give {expected:.10g}."
            )
        before = tier
