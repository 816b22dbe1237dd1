"""Whose rules hold for a position: the market's own, another venue's for the same coin, or a rate given by hand.

A choice is plain data, so that it can be saved with a position; `margin_of` turns it into tiers and a formula,
`choices_for` lists what there is for a market, `compare` asks the same position of every venue. Venues name their
markets differently: `coin_of` reads the coin out of a name.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from rektscope.margins.store import TierStore
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract, Instrument, split_market
from rektscope.risk.answer import Answer
from rektscope.risk.calculator import calculate
from rektscope.risk.formula import FeeUse, Rules
from rektscope.risk.margin_rules import MarginRules
from rektscope.risk.positions import Account, Position
from rektscope.risk.tiers import TierTable, flat_tier_table
from rektscope.venues.rules import RULES, rules_for, rules_named

_DATED = re.compile(r"\d{6}$")
_PREFIX = re.compile(r"^(PI|PF)_")
# The longest first, or BTCUSDTM (KuCoin) would end with an M behind its coin.
_QUOTES = ("USDTM", "USDCM", "USDM", "USDT", "USDC", "PERP", "USD")
_USUAL_QUOTE = "USDT"


class RulesChoice(msgspec.Struct, frozen=True):
    """Rules other than the market's own.

    Attributes:
        rules: their name in `venues.rules`.
        market: `venue:SYMBOL` of the tiers to use; None for a rate given by hand.
        maintenance_rate: that rate, a fraction; None with a market.
        deduction: that goes with the rate, settlement currency.
        fee_rate: another closing fee than the rules', a fraction; None for theirs.
    """

    rules: str
    market: str | None = None
    maintenance_rate: float | None = None
    deduction: float = 0.0
    fee_rate: float | None = None


class RulesOption(msgspec.Struct, frozen=True):
    """Rules that can be chosen for a market: with tiers of `market`, or by hand where it is None."""

    rules: Rules
    market: str | None

    @property
    def choice(self) -> RulesChoice:
        """The choice of it as it is; one by hand still needs its rate."""
        return RulesChoice(self.rules.name, self.market)


def margin_of(choice: RulesChoice | None, own: MarginRules, instrument: Instrument, tiers: TierStore) -> MarginRules:
    """The tiers and formula of a choice; `own` without one.

    Contracts of an inverse market are counted as the instrument counts them, whatever size the other venue's have.

    Raises:
        InputError: the tiers are not there any more, or the choice does not fit the market.
    """
    if choice is None:
        return own
    rules = rules_named(choice.rules)
    contract = _contract(instrument)
    if rules.contract not in {None, contract}:
        raise InputError(f"The rules {rules.name} are for {rules.contract} contracts, and {instrument.symbol} is none.")
    # No field of the draft holds a fee, so it travels inside the rules.
    if choice.fee_rate is not None:
        rules = rules.with_fee(choice.fee_rate)
    return MarginRules(_table(choice, contract, instrument, tiers), rules, is_own=True)


def _table(choice: RulesChoice, contract: Contract, instrument: Instrument, tiers: TierStore) -> TierTable:
    size = float(instrument.contract_size) if contract is Contract.INVERSE else 1.0
    if choice.market is None:
        if choice.maintenance_rate is None:
            raise InputError("Enter the maintenance rate that these rules are to use.")
        return flat_tier_table(
            choice.maintenance_rate,
            deduction=choice.deduction,
            contract=contract,
            contract_size=size,
            settlement=instrument.base if contract is Contract.INVERSE else instrument.quote,
        )
    table = tiers.find(*split_market(choice.market))
    if table is None:
        raise InputError(f"There are no tiers of {choice.market} on this machine: choose other rules.")
    if table.contract is not contract:
        raise InputError(f"{choice.market} is {table.contract} and {instrument.symbol} is not: choose other rules.")
    return _counted_as(table, float(instrument.contract_size))


def _counted_as(table: TierTable, contract_size: float) -> TierTable:
    """The table for contracts of another size, where it is of inverse ones."""
    return replace(table, contract_size=contract_size) if table.contract is Contract.INVERSE else table


def choices_for(instrument: Instrument, tiers: TierStore) -> list[RulesOption]:
    """What can be chosen for a market: every venue with tiers of its coin, then every formula with a rate by hand.

    Of a venue with two generations of its formula both are there, the one in force first; the market's own tiers are
    there with the other generations only.
    """
    contract = _contract(instrument)
    with_tiers = []
    for table in tables_beside(instrument, tiers):
        in_force = rules_for(table)
        others = [rules for rules in RULES if rules.venue == table.venue and rules != in_force]
        market = f"{table.venue}:{table.symbol}"
        is_own = market.upper() == instrument.market.upper()
        fitting = [rules for rules in others if rules.contract in {None, contract}]
        with_tiers += [RulesOption(rules, market) for rules in ([] if is_own else [in_force]) + fitting]
    known = {option.rules.name for option in with_tiers}
    by_hand = [
        RulesOption(rules, None)
        for rules in sorted(RULES, key=lambda rules: rules.venue != "generic")
        if rules.contract in {None, contract} and rules.name not in known
    ]
    return with_tiers + by_hand


def takes_fee(rules: Rules) -> bool:
    """Whether a closing fee has a place in the rules."""
    return rules.fee_use is not FeeUse.NONE


def venue_tables(
    coin: str, contract: Contract, tiers: TierStore, *, symbol: str = "", quote: str = ""
) -> list[TierTable]:
    """A table of a coin for each venue that has one for this kind of contract, sorted by venue.

    Args:
        coin: upper case, as of `coin_of`.
        contract: linear or inverse.
        tiers: where tables are found.
        symbol: taken first of several of a venue.
        quote: then those with this currency in their name, then those in USDT; dated futures never.
    """
    found = []
    for venue in tiers.venues():
        symbols = [each for each in tiers.symbols(venue) if coin_of(each) == coin and not _DATED.search(each)]
        symbols.sort(key=lambda each: (each != symbol, quote not in each, _USUAL_QUOTE not in each, each))
        tables = [tiers.find(venue, each) for each in symbols]
        found += [table for table in tables if table is not None and table.contract is contract][:1]
    return found


def tables_beside(instrument: Instrument, tiers: TierStore) -> list[TierTable]:
    """`venue_tables` of the coin of an instrument, its own first of several of its venue."""
    return venue_tables(
        instrument.base.upper(), _contract(instrument), tiers, symbol=instrument.symbol, quote=instrument.quote
    )


@lru_cache(maxsize=4096)
def coin_of(symbol: str) -> str:
    """The coin in a market's name, upper case: BTC of `BTCUSDT`, `BTC-USDT-SWAP`, `PI_XBTUSD`, `BTC`."""
    head = re.split(r"[-_]", _PREFIX.sub("", symbol.upper()))[0]
    for quote in _QUOTES:
        if head.endswith(quote) and head != quote:
            head = head.removesuffix(quote)
            break
    return "BTC" if head == "XBT" else head


class VenueResult(msgspec.Struct, frozen=True):
    """What one venue would do with a position.

    Attributes:
        venue: lower-case name.
        market: `venue:SYMBOL` of the tiers.
        answer: None when the tiers do not reach that far.
        problem: then the sentence why, else empty.
        settlement: currency of its margin.
    """

    venue: str
    market: str
    answer: Answer | None
    problem: str
    settlement: str


def compare(
    position: Position,
    account: Account,
    tables: Sequence[TierTable],
    *,
    contract_size: float = 1.0,
    tick_size: float | None = None,
) -> list[VenueResult]:
    """The same position under the rules in force at the venue of each table.

    A dollar of one venue's settlement currency counts as one of another's.

    Args:
        position: in quantities of its own market.
        account: around it.
        tables: of the same coin and kind of contract, as `venue_tables` finds them.
        contract_size: USD per contract of the position's market, where it is inverse.
        tick_size: of the position's market; None for unrounded prices.
    """
    rows = []
    for table in tables:
        market = f"{table.venue}:{table.symbol}"
        counted = _counted_as(table, contract_size)
        try:
            answer = calculate(position, rules_for(table), counted, account, tick_size=tick_size)
        except InputError as error:
            rows.append(VenueResult(table.venue, market, None, str(error), table.settlement))
        else:
            rows.append(VenueResult(table.venue, market, answer, answer.reason, table.settlement))
    return rows


def _contract(instrument: Instrument) -> Contract:
    return Contract.INVERSE if instrument.contract is Contract.INVERSE else Contract.LINEAR
