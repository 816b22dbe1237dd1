"""KuCoin's tiers: `GET /api/v1/contracts/risk-limit/{symbol}` (kucoin.com/docs-new, isolated margin risk limit).

Keyless, one market a request; `GET /api/v1/contracts/active` lists them. Limits are in the settlement currency. Rows
have no deduction: the whole position pays the rate of its level. Linear contracts only: the units of the inverse ones'
limits are not documented.
"""

from typing import Any

from rektscope.market.errors import InputError
from rektscope.venues.tier_reading import (
    Client,
    TierTables,
    cap_from,
    fields_in,
    number_of,
    path_part,
    quoted,
    rows_in,
    text_of,
)

ENDPOINT = "https://api-futures.kucoin.com"
PAUSE_S = 0.1

_OK = "200000"


def fetch_tiers(client: Client, symbol: str | None, as_of: str) -> TierTables:
    """The tables of one contract (`XBTUSDTM`), or of all linear ones; raises InputError for another answer."""
    contracts = read_rows(client.get("/api/v1/contracts/active"))
    reading = TierTables()
    for contract in contracts:
        name = text_of(contract, "symbol")
        if contract.get("isInverse") or (symbol is not None and name.upper() != symbol.upper()):
            continue
        rows = read_rows(client.get(f"/api/v1/contracts/risk-limit/{path_part(name)}"))
        reading.add(name, _fields, name, contract, rows, as_of)
    return reading


def read_rows(response: Any) -> list[dict[str, Any]]:  # noqa: ANN401 -- as parsed
    """The rows of an answer; raises InputError when it is an error or of another shape."""
    fields = fields_in(response)
    if fields.get("code") != _OK:
        raise InputError(f"it answered {quoted(fields.get('msg'))} (code {quoted(fields.get('code'))})")
    return rows_in(fields.get("data"), "data")


def _fields(symbol: str, contract: dict[str, Any], rows: list[dict[str, Any]], as_of: str) -> dict[str, Any]:
    tiers = [
        {
            "floor": float(number_of(row, "minRiskLimit")),
            "cap": cap_from(number_of(row, "maxRiskLimit")),
            "rate": float(number_of(row, "maintainMargin")),
            "max_leverage": float(number_of(row, "maxLeverage")),
            "deduction": 0.0,
        }
        for row in sorted(rows, key=lambda row: number_of(row, "minRiskLimit"))
    ]
    return {
        "venue": "kucoin",
        "symbol": symbol,
        "rules": "kucoin",
        "as_of": as_of,
        "source": "KuCoin REST, GET /api/v1/contracts/risk-limit",
        "unit": text_of(contract, "settleCurrency"),
        "has_deductions": False,
        "tiers": tiers,
    }
