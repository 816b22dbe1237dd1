"""BitMEX's base margins: `GET /api/v1/instrument/active` (bitmex.com/api/explorer, Instrument), keyless.

An instrument has the margins of its first risk limit; how each further step adds to them is not in the answer, so a
table ends there and says that it is not complete. Inverse contracts settled in XBT only: the others count their limits
in other units.
"""

from decimal import Decimal
from typing import Any

from rektscope.market.errors import InputError
from rektscope.venues.tier_reading import Client, TierTables, number_of, rows_in, text_of

ENDPOINT = "https://www.bitmex.com"

_SATOSHI = Decimal(10) ** 8


def fetch_tiers(client: Client, symbol: str | None, as_of: str) -> TierTables:
    """The table of one instrument (`XBTUSD`), or of all inverse ones; raises InputError for another answer."""
    return read_tables(client.get("/api/v1/instrument/active"), as_of, symbol)


def read_tables(response: Any, as_of: str, symbol: str | None = None) -> TierTables:  # noqa: ANN401 -- as parsed
    """The tables of the inverse instruments settled in XBT, or of one; raises InputError for another shape."""
    reading = TierTables()
    for row in rows_in(response, "the list"):
        name = text_of(row, "symbol")
        is_inverse = row.get("isInverse") is True and row.get("settlCurrency") == "XBt"
        if is_inverse and (symbol is None or name.upper() == symbol.upper()):
            reading.add(name, _fields, name, row, as_of)
    return reading


def _fields(name: str, row: dict[str, Any], as_of: str) -> dict[str, Any]:
    initial = number_of(row, "initMargin")
    size = abs(number_of(row, "multiplier")) / _SATOSHI
    if initial <= 0 or size <= 0:
        raise InputError(f"an initial margin of {initial} or a contract size of {size} USD is not possible.")
    tier = {
        "floor": 0.0,
        "cap": float(number_of(row, "riskLimit") / _SATOSHI),
        "rate": float(number_of(row, "maintMargin")),
        "max_leverage": float(1 / initial),
        "deduction": 0.0,
    }
    return {
        "venue": "bitmex",
        "symbol": name,
        "rules": "bitmex",
        "as_of": as_of,
        "source": "BitMEX REST, GET /api/v1/instrument/active, first risk limit only",
        "unit": "XBT",
        "contract": "inverse",
        "contract_size": float(size),
        "has_deductions": False,
        "complete": False,
        "tiers": [tier],
    }
