"""dYdX's margins: `GET /v4/perpetualMarkets` of the indexer (docs.dydx.xyz, indexer API, perpetual markets), keyless.

One tier a market: its initial and maintenance margin fractions. The initial fraction grows with the market's open
interest above `openInterestLowerCap`; the maintenance fraction does not.
"""

from typing import Any

from rektscope.market.errors import InputError
from rektscope.venues.tier_reading import Client, TierTables, fields_in, number_of, text_of

ENDPOINT = "https://indexer.dydx.trade"

_ACTIVE = "ACTIVE"


def fetch_tiers(client: Client, symbol: str | None, as_of: str) -> TierTables:
    """The table of one market (`BTC-USD`), or of all that are active; raises InputError for another answer."""
    parameters = {} if symbol is None else {"market": symbol.upper()}
    return read_tables(client.get("/v4/perpetualMarkets", **parameters), as_of)


def read_tables(response: Any, as_of: str) -> TierTables:  # noqa: ANN401 -- as parsed
    """The tables of all active markets in an answer; raises InputError when it is of another shape."""
    markets = fields_in(fields_in(response).get("markets"))
    reading = TierTables()
    for name, market in markets.items():
        fields = fields_in(market)
        if fields.get("status", _ACTIVE) == _ACTIVE:
            reading.add(name, _fields, fields, as_of)
    return reading


def _fields(market: dict[str, Any], as_of: str) -> dict[str, Any]:
    initial = number_of(market, "initialMarginFraction")
    if initial <= 0:
        raise InputError(f"an initial margin of {initial} is not possible.")
    tier = {
        "floor": 0.0,
        "cap": None,
        "rate": float(number_of(market, "maintenanceMarginFraction")),
        "max_leverage": float(1 / initial),
        "deduction": 0.0,
    }
    return {
        "venue": "dydx",
        "symbol": text_of(market, "ticker"),
        "rules": "dydx",
        "as_of": as_of,
        "source": "dYdX indexer, GET /v4/perpetualMarkets",
        "unit": "USDC",
        "has_deductions": False,
        "tiers": [tier],
    }
