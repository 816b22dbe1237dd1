"""What `rektscope calc` is asked, for one position or for a row of a file: options become a calculation.

The sentences of refusals name the options, as a column of a file has the name of its option.
"""

import json
from difflib import get_close_matches
from typing import Any

import msgspec

from rektscope.cli.calc_market import named_market
from rektscope.cli.options import json_number
from rektscope.margins.store import TierStore
from rektscope.market.contracts import inverse_contract_usd, terms_of
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.market.numbers import NumberKind
from rektscope.market.sides import read_side
from rektscope.risk.answer import Answer
from rektscope.risk.calculator import calculate
from rektscope.risk.formula import Rules
from rektscope.risk.hedge import UnknownPair, UnknownPairError, calculate_hedged
from rektscope.risk.inputs import positive_number
from rektscope.risk.positions import (
    ISOLATED,
    Account,
    Leg,
    MarginMode,
    OtherPosition,
    Position,
    cross_account,
    other_position,
)
from rektscope.risk.tier_age import renewal_step
from rektscope.risk.tiers import TierTable, flat_tier_table
from rektscope.venues.rules import RULES, rules_for, rules_named

_SYMBOLS_SHOWN = 40
_NEAR_SHOWN = 8


class Terms(msgspec.Struct, frozen=True):
    """A market and the rules and tiers to calculate with; None means the market's own."""

    venue: str
    symbol: str
    rules: str | None = None
    fee: float | None = None
    maintenance_rate: float | None = None
    deduction: float | None = None
    contract: str | None = None
    contract_size: float | None = None

    def table(self, tiers: TierStore) -> TierTable:
        """The known tiers of the market, or the one tier given by hand.

        Raises:
            InputError: there is no table, a figure cannot be one, or figures are given that a table has itself.
        """
        words = {"deduction": self.deduction, "contract": self.contract, "contract_size": self.contract_size}
        by_hand: dict[str, Any] = {name: value for name, value in words.items() if value is not None}
        known = tiers.find(self.venue, self.symbol)
        if self.maintenance_rate is None:
            if by_hand:
                options = ", ".join(f"--{name.replace('_', '-')}" for name in by_hand)
                raise InputError(f"{options} goes with --maintenance-rate: the known tiers have their own.")
            if known is None:
                raise InputError(_no_table(self.venue, self.symbol, tiers))
            return known
        if known is not None:
            own = {"contract": known.contract, "contract_size": known.contract_size, "settlement": known.settlement}
            by_hand = {**own, **by_hand}
        if self.contract not in {None, "linear", "inverse"}:
            raise InputError(f"--contract must be linear or inverse, not {self.contract!r}.")
        if known is None:
            by_hand = {**self._spelt(), **by_hand}
        by_hand["contract"] = Contract(by_hand.get("contract", Contract.LINEAR))
        return flat_tier_table(self.maintenance_rate, venue=self.venue, symbol=self.symbol, **by_hand)

    def _spelt(self) -> dict[str, Any]:
        """How a market without tiers pays, by its symbol; what does not follow from it is left out.

        Raises:
            InputError: the symbol is of a contract that is not calculated here, or whose size is not known.
        """
        spelt = terms_of(self.venue, self.symbol)
        market = f"{self.venue}:{self.symbol}"
        if spelt is None and self.venue == "bitmex":
            raise InputError(f"{market} is paid in a coin that it does not trade (a quanto): none is calculated here.")
        if spelt is None and self.contract is None and any(rules.venue == self.venue for rules in RULES):
            raise InputError(
                f"{market} may be margined in dollars or in its coin: give --contract linear or --contract inverse."
            )
        if spelt is None or self.contract not in {None, spelt.contract.value}:
            return {}
        if spelt.contract is Contract.LINEAR:
            return {"contract": Contract.LINEAR, "settlement": spelt.quote}
        size = self.contract_size or inverse_contract_usd(self.venue, spelt.base)
        if size is None:
            raise InputError(
                f"{market} is margined in coin, and how many USD one contract has is not known: give --contract-size."
            )
        return {"contract": Contract.INVERSE, "contract_size": float(size), "settlement": spelt.base}

    def rules_for(self, table: TierTable) -> Rules:
        """The rules asked for by name, or the market's own, with another fee where one is given.

        Raises:
            InputError: there are no such rules, they are for another contract, or have no place for a fee.
        """
        rules = rules_for(table) if self.rules is None else rules_named(self.rules)
        if rules.contract not in {None, table.contract}:
            raise InputError(f"The rules {rules.name} are for {rules.contract} contracts, and {table.symbol} is none.")
        return rules if self.fee is None else rules.with_fee(self.fee)


class Surroundings(msgspec.Struct, frozen=True):
    """The account around a position, and the other leg of a hedge with the mark price, if there is one.

    `tables` are those from which the other positions were counted.
    """

    account: Account
    leg: Leg | None = None
    leg_mark: float = 0.0
    tables: tuple[TierTable, ...] = ()


def answer_to(
    position: Position, terms: Terms, surroundings: Surroundings, tick_size: float | None, tiers: TierStore
) -> Answer:
    """The answer for the position alone, or for the pair it makes with the other leg.

    Raises:
        InputError: the question cannot be answered.
    """
    table = terms.table(tiers)
    rules, account = terms.rules_for(table), surroundings.account
    if surroundings.leg is None:
        return calculate(position, rules, table, account, tick_size=tick_size)
    try:
        return calculate_hedged(
            position, surroundings.leg, surroundings.leg_mark, rules, table, account, tick_size=tick_size
        )
    except UnknownPairError as error:
        raise InputError(_unknown_pair_text(error, table)) from error


def _unknown_pair_text(error: UnknownPairError, table: TierTable) -> str:
    title, market = error.rules.title, f"{table.venue}:{table.symbol}"
    what = (
        "" if error.unknown is UnknownPair.RULE else ", whose rates grow with size or whose fee moves with both legs,"
    )
    return (
        f"What {title}{what} requires for a long and a short of {market} is not known here: calculate the net position "
        "without the other leg, or name rules whose pairs are known with --rules "
        f"({', '.join(rules.name for rules in RULES if rules.pair_source)})."
    )


def surroundings_of(
    mode: str, wallet: float | None, other_json: str | None, terms: Terms, tiers: TierStore
) -> Surroundings:
    """The account of `mode` with the other positions in the JSON text, if any.

    Raises:
        InputError: something is given that would be ignored, or missing, or is no such JSON.
    """
    if mode == MarginMode.ISOLATED:
        if wallet is not None or other_json is not None:
            raise InputError("--wallet and --other matter only with --mode cross: an isolated position backs itself.")
        return Surroundings(ISOLATED)
    if mode != MarginMode.CROSS:
        raise InputError(f"--mode must be isolated or cross, not {mode!r}.")
    if wallet is None:
        raise InputError("--mode cross needs --wallet, the wallet balance of the account.")
    if other_json is None:
        return Surroundings(cross_account(wallet))
    others: list[OtherPosition] = []
    tables: list[TierTable] = []
    legs = []
    for number, row in enumerate(other_rows(other_json), 1):
        if "symbol" in row and _is_same_market(str(row["symbol"]), terms, tiers):
            legs.append(_leg(number, row))
        else:
            _refuse_other_wallet(number, row, terms, tiers)
            other, table = _other(number, row, terms.venue, tiers)
            others.append(other)
            tables += [] if table is None else [table]
    if len(legs) > 1:
        raise InputError(f"--other: {terms.symbol} can have one other leg only: make them one at their average entry.")
    leg, leg_mark = legs[0] if legs else (None, 0.0)
    return Surroundings(cross_account(wallet, others), leg, leg_mark, tuple(tables))


def _refuse_other_wallet(number: int, row: dict[str, Any], terms: Terms, tiers: TierStore) -> None:
    """Nothing, unless another position is paid in another coin, so that its figures cannot be added to the wallet."""
    if "symbol" not in row:
        return
    market = named_market(terms.venue, str(row["symbol"]), tiers)
    own, other = terms_of(terms.venue, terms.symbol), terms_of(market.venue, market.symbol)
    if own is None or other is None:
        return
    coins = [each.base if each.contract is Contract.INVERSE else "dollars" for each in (own, other)]
    if coins[0] != coins[1]:
        raise InputError(
            f"--other: position {number}, {market.symbol}, is paid in {coins[1]} and {terms.symbol} in {coins[0]}, so "
            "that they share no wallet: leave it out, or give its maintenance_margin and unrealised_profit in the "
            "currency of --wallet."
        )


def _is_same_market(symbol: str, terms: Terms, tiers: TierStore) -> bool:
    """Whether another position's symbol is, in any spelling, that of the position itself."""
    own = named_market(terms.venue, terms.symbol, tiers)
    return named_market(terms.venue, symbol, tiers).symbol.upper() == own.symbol.upper()


def _no_table(venue: str, symbol: str, tiers: TierStore) -> str:
    symbols = tiers.symbols(venue)
    if len(symbols) > _SYMBOLS_SHOWN:
        near = get_close_matches(symbol.upper(), symbols, n=_NEAR_SHOWN, cutoff=0.5) or symbols[:_NEAR_SHOWN]
        known = f"{venue} has {len(symbols):,} others, among them {', '.join(near)}"
    else:
        known = f"{venue} has {', '.join(symbols)}" if symbols else f"there are tiers for {', '.join(tiers.venues())}"
    step = renewal_step(venue.lower(), symbol)
    by_hand = "" if "--maintenance-rate" in step else ", or give --maintenance-rate from the venue's page"
    return f"There are no tiers for {symbol} of {venue} ({known}): choose one of these, or use {step}{by_hand}."


def other_rows(other_json: str) -> list[dict[str, Any]]:
    """The JSON objects of `--other`; raises InputError where it is no JSON, or holds anything else."""
    try:
        content = json.loads(other_json)
    except (ValueError, RecursionError) as error:
        raise InputError(f"--other is not JSON ({error}).") from error
    rows = content if isinstance(content, list) else [content]
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise InputError(f"--other: position {number} must be a JSON object, not {row!r}.")
    return rows


def _leg(number: int, row: dict[str, Any]) -> tuple[Leg, float]:
    """The other leg of a hedge, in the tiers of the position itself, and its mark price."""
    _check_keys(number, row, optional=set())
    mark = positive_number("The mark price of the other leg", _price_in(number, row, "mark"))
    return Leg(read_side(str(row["side"])), _price_in(number, row, "entry"), _quantity_in(number, row)), mark


def _other(number: int, row: dict[str, Any], venue: str, tiers: TierStore) -> tuple[OtherPosition, TierTable | None]:
    """One other position, from what it requires and has won, or from its own figures and the table they need."""
    if row.keys() == {"maintenance_margin", "unrealised_profit"}:
        return OtherPosition(*(_number_in(number, row, name, NumberKind.AMOUNT) for name in _REQUIRES_AND_WON)), None
    _check_keys(number, row, optional={"maintenance_rate", "deduction"})
    by_hand: dict[str, Any] = {
        name: _number_in(number, row, name, kind)
        for name, kind in (("maintenance_rate", NumberKind.MAINTENANCE_RATE), ("deduction", NumberKind.AMOUNT))
        if row.get(name) is not None
    }
    market = named_market(venue, str(row["symbol"]), tiers)
    terms = Terms(market.venue, market.symbol, **by_hand)
    table = terms.table(tiers)
    entry, mark = _price_in(number, row, "entry"), _price_in(number, row, "mark")
    side, quantity = read_side(str(row["side"])), _quantity_in(number, row)
    return other_position(side, entry, quantity, mark, table, terms.rules_for(table)), table


_REQUIRES_AND_WON = ("maintenance_margin", "unrealised_profit")


def _number_in(number: int, row: dict[str, Any], name: str, kind: NumberKind) -> float:
    return json_number(row[name], f"--other: the {name.replace('_', ' ')} of position {number}", kind)


def _price_in(number: int, row: dict[str, Any], name: str) -> float:
    return _number_in(number, row, name, NumberKind.PRICE)


def _quantity_in(number: int, row: dict[str, Any]) -> float:
    return _number_in(number, row, "quantity", NumberKind.PLAIN)


def _check_keys(number: int, row: dict[str, Any], *, optional: set[str]) -> None:
    required = {"symbol", "side", "entry", "quantity", "mark"}
    wrong = (required - row.keys()) | (row.keys() - required - optional)
    if wrong:
        raise InputError(
            f"--other: position {number} has {', '.join(sorted(wrong))} missing or unknown; give symbol, side, entry, "
            f"quantity and mark, or maintenance_margin and unrealised_profit."
        )
    try:
        read_side(str(row["side"]))
    except InputError as error:
        raise InputError(
            f"--other: the side of position {number} must be long or short, not {row['side']!r}."
        ) from error
