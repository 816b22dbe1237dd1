"""The account around a position for `rektscope survive`, given as `rektscope calc` takes it."""

import json
from collections.abc import Callable
from typing import Any

import msgspec

from rektscope.cli.calc_market import named_market
from rektscope.cli.calc_question import Surroundings, Terms, other_rows, surroundings_of
from rektscope.cli.options import json_number
from rektscope.margins.market_rules import margin_rules_of
from rektscope.margins.store import TierStore
from rektscope.market.errors import InputError
from rektscope.market.events import MarketEvents
from rektscope.market.instrument import Instrument
from rektscope.market.numbers import NumberKind, read_number
from rektscope.market.sides import Side, read_side
from rektscope.market.times import format_iso, parse_time_ms
from rektscope.positions.account import HeldPosition
from rektscope.positions.position import OtherLeg
from rektscope.positions.survival import Backing
from rektscope.risk.backing import money_at
from rektscope.risk.hedge import unknown_pair
from rektscope.risk.inputs import finite_number
from rektscope.risk.positions import MarginMode

_UNNAMED = {"", "quote", "coin"}
"""What the settlement currency of tiers is called that no venue gave."""

EventsOf = Callable[[str], MarketEvents | None]
"""The events of a market (`venue:SYMBOL`) of the session; None where the session does not have it."""


class AccountWords(msgspec.Struct, frozen=True):
    """The options as typed; None where one was not given."""

    mode: str
    wallet: float | None
    other: str | None
    hedge: str | None
    add_margin: tuple[str, ...]


def backing_of(
    typed: AccountWords, instrument: Instrument, side: Side, opened_ms: int, until_ms: int, events_of: EventsOf
) -> Backing:
    """What stands behind the position.

    Raises:
        InputError: something is given that would be ignored, or is missing, or cannot be read.
    """
    rows = [] if typed.other is None else other_rows(typed.other)
    hedge = None if typed.hedge is None else _hedge_row(typed.hedge, instrument, side)
    if typed.mode != MarginMode.CROSS and hedge is not None:
        raise InputError("--hedge matters only with --mode cross: isolated legs are liquidated each by itself.")
    # A mark may be left out here: the session has better ones, or else the entry stands in.
    whole = [row | {"mark": _mark_or_entry(row)} if "symbol" in row else row for row in rows]
    whole += [] if hedge is None else [hedge]
    terms, tiers = Terms(instrument.venue, instrument.symbol), TierStore()
    given_other = None if typed.other is None and hedge is None else json.dumps(whole)
    around = surroundings_of(typed.mode, typed.wallet, given_other, terms, tiers)
    transfers = money_at(read_added_margin(text, opened_ms, until_ms) for text in typed.add_margin)
    if typed.mode == MarginMode.ISOLATED:
        return Backing(transfers=transfers)
    _check_leg(around, side)
    settlement = margin_rules_of(instrument, tiers).table.settlement
    own = named_market(terms.venue, terms.symbol, tiers).market
    beside = [row for row in rows if "symbol" not in row or _market(row, terms, tiers) != own]
    held = tuple(_held(row, terms, settlement, tiers, events_of) for row in beside if "symbol" in row)
    fixed = tuple(other for row, other in zip(beside, around.account.others, strict=True) if "symbol" not in row)
    _refuse_unknown_pair(around, instrument, tiers)
    leg = None if around.leg is None else OtherLeg(around.leg.entry_price, around.leg.quantity)
    return Backing(MarginMode.CROSS, typed.wallet, leg, fixed, held, transfers)


def read_added_margin(text: str, opened_ms: int, until_ms: int) -> tuple[int, float]:
    """(moment, amount) of `500@2025-07-14T05:00Z`; without a moment it is put in at the opening.

    Raises:
        InputError: it is no such text, or its moment is not between opening and end.
    """
    amount_text, separator, moment_text = text.partition("@")
    amount = float(read_number(amount_text, "--add-margin", NumberKind.AMOUNT))
    if not finite_number("--add-margin", amount):
        raise InputError("--add-margin of 0 changes nothing: leave it out.")
    if not separator:
        return opened_ms, amount
    moment_ms = parse_time_ms(moment_text)
    if not opened_ms <= moment_ms <= until_ms:
        raise InputError(
            f"--add-margin at {format_iso(moment_ms)} is not while the position is followed, from "
            f"{format_iso(opened_ms)} to {format_iso(until_ms)}: choose a moment between."
        )
    return moment_ms, amount


def _mark_or_entry(row: dict[str, Any]) -> Any:  # noqa: ANN401 -- JSON has any type, and calc's reader checks it
    """What is refused is the entry then, and not a mark that nobody gave."""
    mark, entry = row.get("mark"), row.get("entry")
    return mark if mark is not None else 1 if entry is None else entry


def _hedge_row(text: str, instrument: Instrument, side: Side) -> dict[str, Any]:
    """`--hedge ENTRY,QUANTITY`, or a JSON object of entry and quantity, as a row of --other."""
    if text.lstrip().startswith("{"):
        try:
            typed = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise InputError(f"--hedge is not JSON ({error}).") from error
        if not {"entry", "quantity"} <= typed.keys() <= {"entry", "quantity", "side"}:
            raise InputError("--hedge as a JSON object has entry, quantity and, if you like, side.")
        figures = {
            "entry": json_number(typed["entry"], "--hedge: the entry", NumberKind.PRICE),
            "quantity": json_number(typed["quantity"], "--hedge: the quantity", NumberKind.PLAIN),
        }
        its_side = typed.get("side", Side(-side).word)
        return figures | {"symbol": instrument.symbol, "side": its_side, "mark": figures["entry"]}
    parts = text.split(",")
    if len(parts) != len(("entry", "quantity")):
        raise InputError(
            f"--hedge {text!r} is not ENTRY,QUANTITY: two numbers with one comma between them, and none inside them."
        )
    entry = float(read_number(parts[0], "--hedge: the entry", NumberKind.PRICE))
    quantity = float(read_number(parts[1], "--hedge: the quantity", NumberKind.PLAIN))
    other = Side(-side).word
    return {"symbol": instrument.symbol, "side": other, "entry": entry, "quantity": quantity, "mark": entry}


def _check_leg(around: Surroundings, side: Side) -> None:
    if around.leg is not None and around.leg.side is side:
        raise InputError(f"Both legs are {side.word}: make them one position at their average entry.")


def _refuse_unknown_pair(around: Surroundings, instrument: Instrument, tiers: TierStore) -> None:
    margin = margin_rules_of(instrument, tiers)
    if around.leg is not None and unknown_pair(margin.rules, margin.table) is not None:
        raise InputError(
            f"What {margin.rules.title} requires for a long and a short of {instrument.market} is not known here: ask "
            "for the net position without the other leg."
        )


def _market(row: dict[str, Any], terms: Terms, tiers: TierStore) -> str:
    return named_market(terms.venue, str(row["symbol"]), tiers).market


def _held(row: dict[str, Any], terms: Terms, settlement: str, tiers: TierStore, events_of: EventsOf) -> HeldPosition:
    """A row of --other that `surroundings_of` has accepted, to be followed at the marks of its own market."""
    market = named_market(terms.venue, str(row["symbol"]), tiers)
    by_hand: dict[str, Any] = {
        name: json_number(row[name], f"--other: the {name.replace('_', ' ')}", kind)
        for name, kind in (("maintenance_rate", NumberKind.MAINTENANCE_RATE), ("deduction", NumberKind.AMOUNT))
        if row.get(name) is not None
    }
    its_terms = Terms(market.venue, market.symbol, **by_hand)
    table = its_terms.table(tiers)
    if not {settlement, table.settlement} & _UNNAMED and table.settlement != settlement:
        raise InputError(
            f"--other: {market.symbol} is settled in {table.settlement} and the position in {settlement}: they share "
            "no wallet. Leave it out, or count it by its maintenance_margin and unrealised_profit."
        )
    mark = None if row.get("mark") is None else json_number(row["mark"], "--other: the mark", NumberKind.PRICE)
    return HeldPosition(
        market.market,
        read_side(str(row["side"])),
        json_number(row["entry"], "--other: the entry", NumberKind.PRICE),
        json_number(row["quantity"], "--other: the quantity", NumberKind.PLAIN),
        table,
        its_terms.rules_for(table),
        mark,
        events_of(market.market),
    )
