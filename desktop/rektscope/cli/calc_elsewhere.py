"""`rektscope calc --compare`: the same position under the rules in force at every venue with tiers of its coin."""

import math
from typing import Any

from rektscope.cli.calc_more import More
from rektscope.cli.calc_text import figure_text
from rektscope.margins.store import TierStore
from rektscope.market.errors import InputError
from rektscope.positions.rules import VenueAnswer, coin_of, compare, venue_tables
from rektscope.risk.answer import Answer
from rektscope.risk.positions import Account

_WIDTHS = (28, 18, 18, 10)


def elsewhere(answer: Answer, account: Account, tick_size: float | None, tiers: TierStore) -> More:
    """The key `venues` of the JSON object, and a table for a reader.

    Raises:
        InputError: it is a hedged pair, or no venue has tiers of the coin.
    """
    if answer.hedge is not None:
        raise InputError("Pairs are not compared: ask for the legs one by one.")
    table = answer.table
    tables = venue_tables(coin_of(table.symbol), table.contract, tiers, symbol=table.symbol)
    if not tables:
        raise InputError(f"No venue has {table.contract} tiers of {coin_of(table.symbol)} to compare with.")
    rows = compare(answer.position, account, tables, contract_size=table.contract_size, tick_size=tick_size)
    lines = [_line("Venue", "Liquidation price", "Margin", "Maximum"), *(_told(row) for row in rows)]
    lines.append("Each by the rules in force there; a dollar of one settlement currency counts as one of another.")
    return More({"venues": [_fields(row) for row in rows]}, lines)


def _told(row: VenueAnswer) -> str:
    if row.answer is None or row.answer.liquidation_price is None:
        return f"{_line(row.market, '–')} {row.problem}"
    answer = row.answer
    price = answer.liquidation_price_on_tick or row.answer.liquidation_price or 0.0
    most = f"{answer.max_leverage:.4g}x" if math.isfinite(answer.max_leverage) else "–"
    return _line(row.market, figure_text(price), f"{figure_text(answer.margin)} {row.settlement}", most)


def _line(*cells: str) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, _WIDTHS, strict=False)).rstrip()


def _fields(row: VenueAnswer) -> dict[str, Any]:
    if row.answer is None:
        return {"market": row.market, "status": None, "reason": row.problem}
    keys = ("status", "liquidation_price", "margin", "max_leverage", "rules", "tiers_as_of", "currency", "reason")
    told = row.answer.to_json()
    return {"market": row.market} | {key: told[key] for key in keys}
