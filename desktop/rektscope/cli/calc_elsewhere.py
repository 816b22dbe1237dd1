"""`rektscope calc --compare`: the same position under the rules in force at every venue with tiers of its coin."""

import math
from datetime import date
from typing import Any

from rektscope.cli.calc_more import More
from rektscope.cli.calc_text import figure_text
from rektscope.margins.store import TierStore
from rektscope.market.errors import InputError
from rektscope.market.instrument import Contract
from rektscope.positions.rules import VenueResult, coin_of, compare, venue_tables
from rektscope.risk.answer import Answer
from rektscope.risk.positions import Account
from rektscope.risk.tier_age import KEYLESS_VENUES, STALE_DAYS, TierAge, renewal_step, tier_age
from rektscope.risk.tiers import TierTable
from rektscope.venues.rules import RULES

_WIDTHS = (28, 18, 18, 10)
_ANY_VENUE = "generic"


def elsewhere(answer: Answer, account: Account, tick_size: float | None, tiers: TierStore, today: date) -> More:
    """The keys `venues` and `venues_left_out` of the JSON object, and a table for a reader.

    Raises:
        InputError: it is a hedged pair, or no venue has tiers of the coin.
    """
    if answer.hedge is not None:
        raise InputError("Pairs are not compared: ask for the legs one by one.")
    table = answer.table
    coin = coin_of(table.symbol)
    tables = venue_tables(coin, table.contract, tiers, symbol=table.symbol)
    if not tables:
        raise InputError(f"No venue has {table.contract} tiers of {coin} to compare with.")
    rows = compare(answer.position, account, tables, contract_size=table.contract_size, tick_size=tick_size)
    ages = [tier_age(each, today) for each in tables]
    left_out = _left_out(coin, table.contract, tables, tiers)
    lines = [_line("Venue", "Liquidation price", "Margin", "Maximum", "Tiers of")]
    lines += [_row_text(*each) for each in zip(rows, tables, ages, strict=True)]
    lines.append("Each by the rules in force there; a dollar of one settlement currency counts as one of another.")
    if any(age.is_stale for age in ages):
        lines.append(
            f"(!) Tiers older than {STALE_DAYS} days or of no known date, which may have changed: "
            f"`rektscope tiers` ranks them by age and names what brings newer ones."
        )
    lines += [f"Left out: {venue}: {reason}" for venue, reason in left_out.items()]
    fields = [_fields(*each) for each in zip(rows, tables, ages, strict=True)]
    named = [{"venue": venue, "reason": reason} for venue, reason in left_out.items()]
    return More({"venues": fields, "venues_left_out": named}, lines)


def _left_out(coin: str, contract: Contract, tables: list[TierTable], tiers: TierStore) -> dict[str, str]:
    """Why each venue that has rules for such contracts here is not compared, by its name."""
    fitting = [rules for rules in RULES if rules.contract in {None, contract}]
    known = {rules.venue for rules in fitting if rules.venue != _ANY_VENUE}
    reasons = {}
    for venue in sorted(known.difference(table.venue for table in tables)):
        others = [symbol for symbol in tiers.symbols(venue) if coin_of(symbol) == coin]
        if others:
            reason = f"its tiers of {coin} known here ({', '.join(others[:2])}) are of no {contract} contract"
        elif venue in KEYLESS_VENUES:
            reason = f"no tiers of {coin} are known here: `rektscope tiers refresh {venue}` brings them"
        elif venue == "htx":
            reason = f"it has other tiers for each leverage: {renewal_step(venue, coin)}, answers"
        else:
            name = next(rules.name for rules in fitting if rules.venue == venue)
            reason = (
                f"no tiers of {coin} are known here: `--rules {name} --maintenance-rate RATE` answers with the rate "
                f"of its page"
            )
        reasons[venue] = reason
    return reasons


def _row_text(row: VenueResult, table: TierTable, age: TierAge) -> str:
    mark = f"{table.as_of} (!)" if age.is_stale else table.as_of
    if row.answer is None or row.answer.liquidation_price is None:
        return f"{_line(row.market, '–', '', '', mark)}  {row.problem}"
    answer = row.answer
    price = answer.liquidation_price_on_tick or row.answer.liquidation_price or 0.0
    most = f"{answer.max_leverage:.4g}x" if math.isfinite(answer.max_leverage) else "–"
    return _line(row.market, figure_text(price), f"{figure_text(answer.margin)} {row.settlement}", most, mark)


def _line(*cells: str) -> str:
    *padded, last = cells
    return "  ".join([*(cell.ljust(width) for cell, width in zip(padded, _WIDTHS, strict=False)), last]).rstrip()


def _fields(row: VenueResult, table: TierTable, age: TierAge) -> dict[str, Any]:
    dated = {"tiers_as_of": table.as_of, "tiers_age_days": age.days, "tiers_stale": age.is_stale}
    if row.answer is None:
        return {"market": row.market, "status": None, "reason": row.problem} | dated
    keys = (
        "status",
        "liquidation_price",
        "other_liquidation_price",
        "margin",
        "max_leverage",
        "rules",
        "currency",
        "reason",
    )
    answer = row.answer.to_json()
    return {"market": row.market} | {key: answer[key] for key in keys} | dated
