"""Hyperliquid's tiers: `POST /info` with type meta (hyperliquid.gitbook.io, info endpoint, perpetuals), keyless.

Maintenance is half the initial margin at the tier's largest leverage, less a deduction that keeps it continuous (docs,
trading/margin-tiers): both follow from floors and leverages, which are all that is answered.
"""

from decimal import Decimal
from typing import Any

from rektscope.market.errors import InputError
from rektscope.venues.tier_reading import Client, TierTables, fields_in, number_of, quoted, rows_in, text_of

ENDPOINT = "https://api.hyperliquid.xyz"

_FIRST_LISTED_TABLE = 50
"""Margin tables of a lower number are not listed: one tier, with the number as its leverage."""

_USDC = 0


def fetch_tiers(client: Client, symbol: str | None, as_of: str) -> TierTables:
    """The tables of one coin, or of all that are traded; raises InputError when the answer is of another shape."""
    return read_tables(client.post("/info", {"type": "meta"}), as_of, symbol)


def read_tables(response: Any, as_of: str, symbol: str | None = None) -> TierTables:  # noqa: ANN401 -- as parsed
    """The tables of all coins that are traded, or of one (upper and lower case are the same).

    Raises:
        InputError: the answer is of another shape.
    """
    fields = fields_in(response)
    if fields.get("collateralToken", _USDC) != _USDC:
        raise InputError("its margin is not in USDC")
    listed = _listed(fields.get("marginTables"))
    reading = TierTables()
    for coin in rows_in(fields.get("universe"), "universe"):
        name = text_of(coin, "name")
        if not coin.get("isDelisted") and (symbol is None or name.upper() == symbol.upper()):
            reading.add(name, _fields, coin, listed, as_of)
    return reading


def _listed(tables: Any) -> dict[int, list[dict[str, Any]]]:  # noqa: ANN401 -- as parsed
    """Tiers by the number of their table."""
    listed: dict[int, list[dict[str, Any]]] = {}
    for entry in tables if isinstance(tables, list) else [None]:
        match entry:
            case [int(number), dict(table)]:
                listed[number] = rows_in(table.get("marginTiers"), "marginTiers")
            case _:
                raise InputError("marginTables in its answer is no list of numbers with their tables")
    return listed


def _fields(coin: dict[str, Any], listed: dict[int, list[dict[str, Any]]], as_of: str) -> dict[str, Any]:
    return {
        "venue": "hyperliquid",
        "symbol": text_of(coin, "name"),
        "rules": "hyperliquid",
        "as_of": as_of,
        "source": "Hyperliquid POST /info, type meta",
        "unit": "USDC",
        "tiers": _tiers(_steps(coin, listed)),
    }


def _steps(coin: dict[str, Any], listed: dict[int, list[dict[str, Any]]]) -> list[tuple[Decimal, Decimal]]:
    """Floor and largest leverage of each tier of a coin."""
    largest, number = number_of(coin, "maxLeverage"), coin.get("marginTableId")
    if number is None or (isinstance(number, int) and number < _FIRST_LISTED_TABLE and number not in listed):
        steps = [(Decimal(0), largest)]
    elif isinstance(number, int) and number in listed:
        steps = [(number_of(row, "lowerBound"), number_of(row, "maxLeverage")) for row in listed[number]]
    else:
        raise InputError(f"its margin table {quoted(number)} is not in the answer.")
    if not steps or steps[0][1] != largest or any(leverage <= 0 for _, leverage in steps):
        raise InputError(f"its margin table does not begin with its {largest}x.")
    return steps


def _tiers(steps: list[tuple[Decimal, Decimal]]) -> list[dict[str, Any]]:
    tiers = []
    deduction, before = Decimal(0), Decimal(0)
    caps: list[float | None] = [*(float(floor) for floor, _ in steps[1:]), None]
    for (floor, leverage), cap in zip(steps, caps, strict=True):
        rate = 1 / (2 * leverage)
        deduction += floor * (rate - before)
        before = rate
        tiers.append(
            {
                "floor": float(floor),
                "cap": cap,
                "rate": float(rate),
                "max_leverage": float(leverage),
                "deduction": float(deduction),
            }
        )
    return tiers
