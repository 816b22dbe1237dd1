"""Kraken's margin levels: `GET /derivatives/api/v3/instruments` (docs.kraken.com, futures, get instruments), keyless.

Inverse contracts count their levels in contracts (of 1 USD) and linear ones in USD (`numNonContractUnits`; the classes
of support.kraken.com 360022632452). Both margins are charged progressively, by the example of 15579128794772: of a
million contracts the first 500,000 at 2 %, the next at 4 %.
"""

from decimal import Decimal
from typing import Any

from rektscope.market.errors import InputError
from rektscope.venues.tier_reading import Client, TierTables, fields_in, number_of, quoted, rows_in, text_of

ENDPOINT = "https://futures.kraken.com"

_INVERSE, _LINEAR = "futures_inverse", "flexible_futures"
_NO_CAP = "0"


def fetch_tiers(client: Client, symbol: str | None, as_of: str) -> TierTables:
    """The table of one instrument (`PF_XBTUSD`), or of all perpetual ones; raises InputError for another answer."""
    return read_tables(client.get("/derivatives/api/v3/instruments"), as_of, symbol)


def read_tables(response: Any, as_of: str, symbol: str | None = None) -> TierTables:  # noqa: ANN401 -- as parsed
    """The tables of all tradeable perpetual instruments, or of one (upper and lower case are the same).

    Raises:
        InputError: the answer is an error or of another shape.
    """
    fields = fields_in(response)
    if fields.get("result") != "success":
        raise InputError(f"it answered {quoted(fields.get('error') or fields.get('result'))}")
    reading = TierTables()
    for row in rows_in(fields.get("instruments"), "instruments"):
        name = text_of(row, "symbol").upper()
        is_perpetual = name.startswith(("PI_", "PF_")) and bool(row.get("tradeable", True))
        if is_perpetual and (symbol is None or name == symbol.upper()):
            reading.add(name, _fields, name, row, as_of)
    return reading


def _fields(name: str, row: dict[str, Any], as_of: str) -> dict[str, Any]:
    kind = row.get("type")
    if kind not in {_INVERSE, _LINEAR}:
        raise InputError(f"instruments of type {quoted(kind)} are not known.")
    is_inverse = kind == _INVERSE
    size = "contracts" if is_inverse else "numNonContractUnits"
    levels = sorted(rows_in(row.get("marginLevels"), "marginLevels"), key=lambda level: number_of(level, size))
    largest = number_of(row, "maxPositionSize", empty=_NO_CAP) if is_inverse else Decimal(0)
    return {
        "venue": "kraken",
        "symbol": name,
        "rules": "kraken",
        "as_of": as_of,
        "source": "Kraken Futures REST, GET /derivatives/api/v3/instruments, marginLevels",
        "unit": "USD",
        "settlement": _coin(name) if is_inverse else "USD",
        "contract": "inverse" if is_inverse else "linear",
        "contract_size": float(number_of(row, "contractSize", empty="1")) if is_inverse else 1.0,
        "counted_in": "quantity" if is_inverse else "notional",
        "approximate": True,
        "progressive_initial": True,
        "tiers": _tiers(levels, size, largest),
    }


def _coin(name: str) -> str:
    coin = name.split("_")[1].removesuffix("USD")
    return "BTC" if coin == "XBT" else coin


def _tiers(levels: list[dict[str, Any]], size: str, largest: Decimal) -> list[dict[str, Any]]:
    floors = [number_of(level, size) for level in levels]
    # Levels have floors alone: each ends where the next begins, and the last at the largest position where that is
    # known.
    caps = [*floors[1:], largest if floors and largest > floors[-1] else None]
    deduction = before = Decimal(0)
    tiers = []
    for level, floor, cap in zip(levels, floors, caps, strict=True):
        initial, rate = number_of(level, "initialMargin"), number_of(level, "maintenanceMargin")
        if initial <= 0:
            raise InputError(f"an initial margin of {initial} is not possible.")
        deduction += floor * (rate - before)
        before = rate
        tiers.append(
            {
                "floor": float(floor),
                "cap": None if cap is None else float(cap),
                "rate": float(rate),
                "max_leverage": float(1 / initial),
                "deduction": float(deduction),
            }
        )
    return tiers
