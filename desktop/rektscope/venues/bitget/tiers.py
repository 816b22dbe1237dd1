"""Bitget's tiers: `GET /api/v2/mix/market/query-position-lever` (bitget.com/api-doc, contract, market), keyless.

One market a request; `GET /api/v2/mix/market/contracts` lists them. Rows have no deduction; maintenance has been
progressive since 2025-11-10 (support 12560603841843), so it is worked out from floors and rates.
"""

from decimal import Decimal
from typing import Any

from rektscope.market.errors import InputError
from rektscope.venues.tier_reading import Client, TierTables, cap_from, fields_in, number_of, quoted, rows_in, text_of

ENDPOINT = "https://api.bitget.com"
PAUSE_S = 0.12
"""Ten requests a second are taken."""

_PRODUCT = "USDT-FUTURES"
_OK = "00000"


def fetch_tiers(client: Client, symbol: str | None, as_of: str) -> TierTables:
    """The tables of one market (`BTCUSDT`), or of all settled in USDT; raises InputError for another answer."""
    if symbol is None:
        listed = read_rows(client.get("/api/v2/mix/market/contracts", productType=_PRODUCT))
        symbols = [text_of(row, "symbol") for row in listed]
    else:
        symbols = [symbol.upper()]
    reading = TierTables()
    for name in symbols:
        response = client.get("/api/v2/mix/market/query-position-lever", symbol=name, productType=_PRODUCT)
        reading.add(name, _fields, name, read_rows(response), as_of)
    return reading


def read_rows(response: Any) -> list[dict[str, Any]]:  # noqa: ANN401 -- as parsed
    """The rows of an answer; raises InputError when it is an error or of another shape."""
    fields = fields_in(response)
    if fields.get("code") != _OK:
        raise InputError(f"it answered {quoted(fields.get('msg'))} (code {quoted(fields.get('code'))})")
    return rows_in(fields.get("data"), "data")


def _fields(symbol: str, rows: list[dict[str, Any]], as_of: str) -> dict[str, Any]:
    deduction = before = Decimal(0)
    tiers = []
    for row in sorted(rows, key=lambda row: number_of(row, "startUnit")):
        floor, rate = number_of(row, "startUnit"), number_of(row, "keepMarginRate")
        deduction += floor * (rate - before)
        before = rate
        tiers.append(
            {
                "floor": float(floor),
                "cap": cap_from(number_of(row, "endUnit")),
                "rate": float(rate),
                "max_leverage": float(number_of(row, "leverage")),
                "deduction": float(deduction),
            }
        )
    return {
        "venue": "bitget",
        "symbol": symbol,
        "rules": "bitget",
        "as_of": as_of,
        "source": "Bitget REST, GET /api/v2/mix/market/query-position-lever; deductions worked out from it",
        "unit": "USDT",
        "approximate": True,
        "tiers": tiers,
    }
