"""Gate's tiers: `GET /api/v4/futures/usdt/risk_limit_tiers` (gate.com/docs/developers/apiv4), keyless.

With a contract its tiers, without one those of a hundred markets at a time, each row naming its contract. Maintenance
has been progressive since 2025-07-29; the deduction stands in each row.
"""

from decimal import Decimal
from typing import Any

from rektscope.market.errors import InputError
from rektscope.venues.tier_reading import Client, TierTables, cap_from, grouped, number_of, rows_in

ENDPOINT = "https://api.gateio.ws"
PAUSE_S = 0.1

_PATH = "/api/v4/futures/usdt/risk_limit_tiers"
_MARKETS_AT_ONCE = 100
_MOST_PAGES = 100


def fetch_tiers(client: Client, symbol: str | None, as_of: str) -> TierTables:
    """The tables of one contract (`BTC_USDT`), or of all settled in USDT; raises InputError for another answer."""
    if symbol is not None:
        name = symbol.upper()
        rows = rows_in(client.get(_PATH, contract=name), "the list")
        return read_tables([{"contract": name} | row for row in rows], as_of)
    found: list[dict[str, Any]] = []
    for page in range(_MOST_PAGES):
        offset = str(page * _MARKETS_AT_ONCE)
        rows = rows_in(client.get(_PATH, limit=str(_MARKETS_AT_ONCE), offset=offset), "the list")
        if not rows:
            return read_tables(found, as_of)
        found += rows
    raise InputError("its pages have no end")


def read_tables(rows: list[dict[str, Any]], as_of: str) -> TierTables:
    """The tables of rows that name their `contract`."""
    reading = TierTables()
    for contract, mine in grouped(rows, "contract").items():
        reading.add(contract, _fields, contract, mine, as_of)
    return reading


def _fields(contract: str, rows: list[dict[str, Any]], as_of: str) -> dict[str, Any]:
    tiers, floor = [], Decimal(0)
    for row in sorted(rows, key=lambda row: number_of(row, "risk_limit")):
        cap = number_of(row, "risk_limit")
        tiers.append(
            {
                "floor": float(floor),
                "cap": cap_from(cap),
                "rate": float(number_of(row, "maintenance_rate")),
                "max_leverage": float(number_of(row, "leverage_max")),
                "deduction": float(number_of(row, "deduction")),
            }
        )
        floor = cap
    return {
        "venue": "gate",
        "symbol": contract,
        "rules": "gate",
        "as_of": as_of,
        "source": "Gate REST, GET /api/v4/futures/usdt/risk_limit_tiers",
        "unit": "USDT",
        "tiers": tiers,
    }
