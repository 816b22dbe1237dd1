"""Bybit's tiers: `GET /v5/market/risk-limit` (bybit-exchange.github.io/docs/v5/market/risk-limit), keyless, in pages.

The documentation writes rates in percent ("0.5"), the venue answers in fractions ("0.005"): which of the two it is
follows from initial margin times leverage, which is 1 or 100.
"""

import re
from decimal import Decimal
from typing import Any

from rektscope.market.errors import InputError
from rektscope.venues.tier_reading import Client, TierTables, cap_from, fields_in, grouped, number_of, quoted, rows_in

ENDPOINT = "https://api.bybit.com"

_MOST_PAGES = 400
_INVERSE = re.compile(r"([A-Z0-9]+)USD(?:[FHMUZ]\d{2})?")
_IN_USDC = re.compile(r"[A-Z0-9]+(?:PERP|-\d{1,2}[A-Z]{3}\d{2})")
_SCALES = (Decimal(1), Decimal(100))
_WITHIN = Decimal("0.2")


def fetch_tiers(client: Client, symbol: str | None, as_of: str) -> TierTables:
    """The tables of one symbol, or of all linear and inverse contracts.

    Raises:
        InputError: an answer is an error, of another shape, or without end.
    """
    if symbol is not None:
        category = "inverse" if _INVERSE.fullmatch(symbol.upper()) else "linear"
        return read_tables(_all_rows(client, category, symbol=symbol.upper()), category, as_of)
    reading = TierTables()
    for category in ("linear", "inverse"):
        reading.extend(read_tables(_all_rows(client, category), category, as_of))
    return reading


def read_tables(rows: list[dict[str, Any]], category: str, as_of: str) -> TierTables:
    """The tables of the rows of all pages of one category, `linear` or `inverse`."""
    reading = TierTables()
    for symbol, mine in grouped(rows, "symbol").items():
        reading.add(symbol, _fields, symbol, mine, category, as_of)
    return reading


def _all_rows(client: Client, category: str, **parameters: str) -> list[dict[str, Any]]:
    """The rows of all pages."""
    rows: list[dict[str, Any]] = []
    seen = {""}
    for _ in range(_MOST_PAGES):
        page, cursor = read_page(client.get("/v5/market/risk-limit", category=category, **parameters))
        rows += page
        if not cursor:
            return rows
        # A cursor that comes again would go round for ever.
        if cursor in seen:
            break
        seen.add(cursor)
        parameters["cursor"] = cursor
    raise InputError("its pages have no end")


def read_page(response: Any) -> tuple[list[dict[str, Any]], str]:  # noqa: ANN401 -- as parsed
    """The rows of one page and the cursor of the next, empty after the last.

    Raises:
        InputError: the answer is an error or of another shape.
    """
    fields = fields_in(response)
    if fields.get("retCode") != 0:
        raise InputError(f"it answered {quoted(fields.get('retMsg'))} (code {quoted(fields.get('retCode'))})")
    result = fields_in(fields.get("result"))
    cursor = result.get("nextPageCursor") or ""
    if not isinstance(cursor, str):
        raise InputError("nextPageCursor in its answer is no text")
    return rows_in(result.get("list"), "list"), cursor


def _fields(symbol: str, rows: list[dict[str, Any]], category: str, as_of: str) -> dict[str, Any]:
    rows = sorted(rows, key=lambda row: number_of(row, "riskLimitValue"))
    scale = _scale(rows)
    tiers, floor = [], Decimal(0)
    for row in rows:
        cap = number_of(row, "riskLimitValue")
        tiers.append(
            {
                "floor": float(floor),
                "cap": cap_from(cap),
                "rate": float(number_of(row, "maintenanceMargin") / scale),
                "max_leverage": float(number_of(row, "maxLeverage")),
                "deduction": float(number_of(row, "mmDeduction", empty="0")),
            }
        )
        floor = cap
    return {
        "venue": "bybit",
        "symbol": symbol,
        "rules": "bybit",
        "as_of": as_of,
        "source": f"Bybit REST, GET /v5/market/risk-limit, {category}",
        "unit": _currency(symbol, category),
        "contract": category,
        "tiers": tiers,
    }


def _scale(rows: list[dict[str, Any]]) -> Decimal:
    """1 where rates are fractions, 100 where they are percent, the same in every row."""
    scales: set[Decimal | None] = set()
    for row in rows:
        # Margins are rounded (1 / 75 is 0.0133), so the product is near its scale and seldom on it.
        product = number_of(row, "initialMargin") * number_of(row, "maxLeverage")
        scales.add(next((scale for scale in _SCALES if abs(product / scale - 1) <= _WITHIN), None))
    scale = scales.pop()
    if scales or scale is None:
        raise InputError("initial margins and leverages do not belong together.")
    return scale


def _currency(symbol: str, category: str) -> str:
    inverse = _INVERSE.fullmatch(symbol)
    if category == "inverse" and inverse:
        return inverse[1]
    if category == "linear" and "USDT" in symbol:
        return "USDT"
    if category == "linear" and _IN_USDC.fullmatch(symbol):
        return "USDC"
    raise InputError("its symbol does not say the currency.")
